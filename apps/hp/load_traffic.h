// SPDX-License-Identifier: Apache-2.0
#pragma once
// The traffic of `hp load`: what is said over the connections, and a check of all that comes back.
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "hp/load.h"

namespace hp::app {

class Lines;

class Traffic {
public:
    // Makes its agent ready. @return what is wrong, empty if nothing
    virtual std::string start() = 0;
    // Sends the first messages on every connection; each answer is followed by the next message.
    virtual void begin() = 0;
    virtual ~Traffic() = default;
};

// Both refer to their arguments, and close the connections when they are destroyed.
std::unique_ptr<Traffic> make_stream_traffic(const LoadOptions& options,
                                             Lines& lines);  // to an echo server of a stream or of packets
std::unique_ptr<Traffic> make_http_traffic(const LoadOptions& options, Lines& lines);  // HTTP requests, or WebSocket messages

// What stands in `piece`, the bytes from `offset` on of the answer to `message`, when byte `at` of it is not what was sent.
std::string explain_difference(std::uint32_t link, std::uint64_t message, std::span<const std::byte> piece, std::size_t offset,
                               std::size_t at);

}  // namespace hp::app
