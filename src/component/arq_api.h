// SPDX-License-Identifier: Apache-2.0
#pragma once
// The methods of reliable UDP: those of IArqSocket and IArqClient differ in `Id...` only.
#include <algorithm>
#include <cstring>

#include "component/udp_api.h"
#include "engine/layers/arq_layer.h"

namespace hp {

template <class B, class... Id>
class ArqApi : public B {
public:
    ArqApi(DatagramStack stack, Ears ears) : B(stack, ears) { this->engine_.use(protocol_); }

    HP_FLAG(NoDelay, arq.no_delay)
    HP_FLAG(TurnoffCongestCtrl, arq.congestion_off)
    HP_OPTION(DWORD, FlushInterval, arq.flush_ms)
    HP_OPTION(DWORD, ResendByAcks, arq.resend_by_acks)
    HP_OPTION(DWORD, SendWndSize, arq.send_window)
    HP_OPTION(DWORD, RecvWndSize, arq.receive_window)
    HP_OPTION(DWORD, MinRto, arq.min_rto_ms)
    HP_OPTION(DWORD, FastLimit, arq.fast_limit)
    HP_OPTION(DWORD, MaxTransUnit, arq.mtu)
    HP_OPTION(DWORD, MaxMessageSize, arq.message_bytes_max)
    HP_OPTION(DWORD, HandShakeTimeout, arq.handshake_ms)

    HP_FLAG(SelectiveAcks, arq.selective_acks)
    HP_FLAG(Pacing, arq.pacing)
    HP_FLAG(MtuProbing, arq.mtu_probing)
    HP_FLAG(AddressValidation, arq.address_validation)
    HP_OPTION(DWORD, DeadLink, arq.dead_link)
    BOOL SetEncryption(EnArqCipher cipher, const BYTE* key, int length) override {
        if (this->engine_.lifecycle().state() != State::stopped) return failure(EPERM);
        arq::Settings& settings = this->engine_.options().arq;
        if (cipher == ARQ_CIPHER_NONE) length = 0;
        const bool known =
            cipher == ARQ_CIPHER_NONE || cipher == ARQ_CIPHER_AES_256_GCM || cipher == ARQ_CIPHER_CHACHA20_POLY1305;
        const bool fits = cipher == ARQ_CIPHER_NONE || (key != nullptr && length >= 16 && length <= int{sizeof settings.key});
        if (!known || !fits) return failure(EINVAL);
        settings.cipher = static_cast<arq::Cipher>(cipher);
        settings.key_bytes = static_cast<std::uint8_t>(length);
        settings.key = {};
        if (length != 0) std::memcpy(settings.key.data(), key, static_cast<std::size_t>(length));
        return TRUE;
    }
    EnArqCipher GetEncryption() override { return static_cast<EnArqCipher>(this->engine_.options().arq.cipher); }

    BOOL GetWaitingSendMessageCount(Id... id, int& count) override {
        const bool found = this->engine_.inspect(this->connection(id...), [&](Session& session) {
            if (!session.connected()) {
                errno = EPERM;
                return false;
            }
            const std::size_t waiting = static_cast<const ArqLayer*>(session.layer())->waiting_segments();
            count = static_cast<int>(std::min<std::size_t>(waiting, MAXINT));
            return true;
        });
        if (!found && sizeof...(Id) == 0) errno = EPERM;  // a client that is not connected
        return truth(found);
    }

private:
    ArqProtocol protocol_{sizeof...(Id) != 0 ? arq::Role::server : arq::Role::client};
};

}  // namespace hp
