// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a server asks before it keeps anything of an unknown address (address_validation): a stateless cookie.
//
// The cookie is the server's conversation ID: 32 bits of HMAC-SHA-256 over the address, the client's ID and the time. The handshake
// makes every client, also one of plain HP-Socket, send it back; who cannot read what comes to its address cannot. The answer is
// as long as the request, so nothing is amplified. With encryption the request carries a MAC besides, and who lacks the key is not
// answered at all.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "protocol/arq/settings.h"

namespace hp::arq {

class Gate {
public:
    static constexpr std::size_t secret_bytes = 32, answer_bytes_max = 64;
    static constexpr std::int64_t cookie_us = 60'000'000;  // a cookie is good for this long, and at most twice as long

    enum class Verdict : std::uint8_t {
        ignore,  // nothing
        answer,  // send `answer` back and keep nothing
        open,    // make a machine with the id, start it and feed it this datagram
    };
    struct Judgement {
        Verdict verdict = Verdict::ignore;
        std::uint32_t id = 0;  // of open: the own conversation ID, not 0
    };

    // `secret`: unpredictable, fresh for each start of the component. Servers with the same settings and secret admit each other's cookies.
    Gate(const Settings& settings, std::span<const std::byte, secret_bytes> secret);
    ~Gate();

    // A datagram from an address that has no session. `address` is its bytes, family and port included. With `answer`, `reply` is set
    // to the bytes to send, a part of `room`.
    Judgement judge(Bytes datagram, Bytes address, std::int64_t now_us, std::span<std::byte, answer_bytes_max> room,
                    Bytes& reply) const;

private:
    std::uint32_t cookie(Bytes address, std::uint32_t client_id, std::int64_t epoch) const;

    std::array<std::byte, secret_bytes> secret_;
    Settings settings_;
};

}  // namespace hp::arq
