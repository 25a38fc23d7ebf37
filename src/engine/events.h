// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an engine tells the component above it. The component turns each call into the documented listener event.
//
// Threads: calls for one connection never overlap and come from the thread of its loop, except: `on_prepare_listen` from Start,
// `on_prepare_connect` (and in synchronous mode `on_connect`) from the thread that connects, a client's `on_close` from the thread
// that calls Stop, `on_shutdown` from the thread that stops.
#include <atomic>
#include <cstdint>

#include "base/bytes.h"

namespace hp {

using ConnectionId = std::uint64_t;  // 0 is never a connection

// Ids of clients, of whatever kind, count through the process from 1.
inline ConnectionId next_client_id() noexcept {
    static constinit std::atomic<ConnectionId> last{0};
    return last.fetch_add(1) + 1;
}

enum class Verdict { ok, ignore, error };                                                // EnHandleResult
enum class Operation : std::uint8_t { unknown, accept, connect, send, receive, close };  // EnSocketOperation

class Events {
public:
    virtual Verdict on_prepare_listen(int fd) = 0;
    virtual Verdict on_accept(ConnectionId id, std::uintptr_t socket) = 0;  // UDP: a sockaddr*
    virtual Verdict on_prepare_connect(ConnectionId id, int fd) = 0;
    virtual Verdict on_connect(ConnectionId id) = 0;
    virtual Verdict on_handshake(ConnectionId id) = 0;
    virtual Verdict on_receive(ConnectionId id, Bytes bytes) = 0;           // PUSH: a piece; PACK: a whole packet
    virtual Verdict on_receive(ConnectionId id, std::size_t buffered) = 0;  // PULL
    virtual Verdict on_send(ConnectionId id, Bytes bytes) = 0;
    virtual Verdict on_close(ConnectionId id, Operation operation, int error) = 0;
    // Connection `id`, which has ended, is followed by `next`, which will dial in `delay_ms`.
    virtual Verdict on_reconnect(ConnectionId id, ConnectionId next, std::uint32_t attempt, std::uint32_t delay_ms) = 0;
    virtual Verdict on_shutdown() = 0;

protected:
    ~Events() = default;
};

}  // namespace hp
