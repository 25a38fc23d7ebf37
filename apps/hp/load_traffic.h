// SPDX-License-Identifier: Apache-2.0
#pragma once
// The traffic of `hp load`: what is said over the connections, and a check of all that comes back.
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "hp/load.h"

namespace hp::app {

struct Progress {
    std::uint32_t established = 0, settled = 0;
    std::uint64_t sent = 0, answered = 0, received_bytes = 0, troubles = 0;
    bool operator==(const Progress&) const = default;
};

// It goes in steps, each ended by a wake of the main thread: connect() until settled(), begin() until idle(), end_sending() until
// idle(), stop(). All of these are called by the main thread.
class Traffic {
public:
    // Makes its components ready. @return what is wrong, empty if nothing
    virtual std::string start() = 0;
    // Makes the first connections; each that is settled is followed by the next. With a connect rate, call again as time goes by.
    virtual void connect() = 0;
    virtual bool settled() const = 0;
    // Sends the first messages on every connection; each answer is followed by the next message.
    virtual void begin() = 0;
    // Time has passed, at most `pause()`: what is due leaves, what is overdue is given up.
    virtual void look(Clock::time_point) {}
    virtual std::chrono::milliseconds pause() const { return std::chrono::milliseconds(200); }
    virtual void end_sending() = 0;
    virtual bool idle() const = 0;
    // Closes everything. Afterwards nothing changes any more.
    virtual void stop() = 0;

    virtual Progress progress() const = 0;
    virtual LoadReport report() const = 0;  // after stop(): all but what progress() tells
    virtual ~Traffic() = default;
};

// Each refers to the options, and closes its connections when it is destroyed.
std::unique_ptr<Traffic> make_stream_traffic(const LoadOptions& options);    // to an echo server of a stream or of packets
std::unique_ptr<Traffic> make_http_traffic(const LoadOptions& options);      // HTTP requests, or WebSocket messages
std::unique_ptr<Traffic> make_datagram_traffic(const LoadOptions& options);  // UDP, plain or reliable

// What stands in `piece`, the bytes from `offset` on of the answer to `message`, when byte `at` of it is not what was sent.
std::string explain_difference(std::uint32_t link, std::uint64_t message, std::span<const std::byte> piece, std::size_t offset,
                               std::size_t at);

}  // namespace hp::app
