// SPDX-License-Identifier: Apache-2.0
#pragma once
// The afterlife of a socket that was closed in order: everything was sent and a FIN followed; what the peer still sends is read and
// thrown away until its own FIN, so that no reset destroys what it has not read yet (RFC 9112, 9.6; RFC 2525, 2.17).
#include <cstdint>

#include "net/fd.h"
#include "net/loop.h"

namespace hp {

class Linger final : public Loop::Guest, private Loop::Source, private Timer {
public:
    static constexpr std::int64_t bytes_max = 64 << 20;  // a peer may have megabytes under way; the time-out bounds the rest

    // Takes over `socket`, which `loop` does not watch any more, for at most `timeout_ms`.
    static void begin(Loop& loop, Fd socket, std::int64_t timeout_ms);

private:
    Linger(Loop& loop, Fd socket) : loop_(loop), socket_(std::move(socket)) {}
    void on_ready(std::uint32_t events) override;
    void on_timer() override { end(); }
    void end();

    Loop& loop_;
    Fd socket_;
    std::int64_t dropped_ = 0;
};

}  // namespace hp
