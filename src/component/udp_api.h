// SPDX-License-Identifier: Apache-2.0
#pragma once
// The methods of UDP components with sessions: server and client (guide 2.2, 2.4).
#include "component/socket_api.h"

namespace hp {

template <class B, class... Id>
class UdpApi : public B {
public:
    using B::B;

    // A datagram that is too long is a bad argument of Send, and a message too long of SendPackets (documented behaviour).
    BOOL Send(Id... id, const BYTE* data, int length, int offset) override {
        const BOOL sent = B::Send(id..., data, length, offset);
        if (sent == FALSE && errno == EMSGSIZE) errno = EINVAL;
        return sent;
    }
    HP_OPTION(DWORD, MaxDatagramSize, datagram_bytes_max)
    HP_OPTION(DWORD, DetectAttempts, detect_attempts)
    HP_OPTION(DWORD, DetectInterval, detect_interval_ms)
    HP_OPTION(DWORD, MaxPendingDataLength, pending_bytes_max)
    HP_FLAG(IgnoreCloseNotice, ignore_close_notices)
};

template <class I>
class UdpServerApi : public UdpApi<ServerApi<I>, CONNID> {
public:
    using UdpApi<ServerApi<I>, CONNID>::UdpApi;

    HP_OPTION(DWORD, PostReceiveCount, receive_count)
    HP_OPTION(ULONGLONG, MaxTotalPendingDataLength, pending_bytes_total_max)
    HP_OPTION(DWORD, CloseTimeout, close_timeout_ms)
};

template <class I>
class UdpClientApi : public UdpApi<ClientApi<I>> {
public:
    using UdpApi<ClientApi<I>>::UdpApi;
};

}  // namespace hp
