// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the HTTP layer tells the component above it, beside Events. Calls come on the connection's thread and never overlap.
#include <cstdint>
#include <string_view>

#include "engine/events.h"

namespace hp {

enum class HttpVerdict { ok = 0, skip_body = 1, upgrade = 2, error = -1 };               // EnHttpParseResult
enum class Upgrade : std::int8_t { none = 0, websocket = 1, tunnel = 2, unknown = -1 };  // EnHttpUpgradeType

class HttpEvents {
public:
    virtual HttpVerdict on_message_begin(ConnectionId id) = 0;
    virtual HttpVerdict on_request_line(ConnectionId id, const char* method, const char* target) = 0;
    virtual HttpVerdict on_status_line(ConnectionId id, unsigned status, const char* reason) = 0;
    virtual HttpVerdict on_header(ConnectionId id, const char* name, const char* value) = 0;
    virtual HttpVerdict on_headers_complete(ConnectionId id) = 0;
    virtual HttpVerdict on_body(ConnectionId id, Bytes piece) = 0;
    virtual HttpVerdict on_chunk_header(ConnectionId id, std::uint64_t length) = 0;
    virtual HttpVerdict on_chunk_complete(ConnectionId id) = 0;
    virtual HttpVerdict on_message_complete(ConnectionId id) = 0;
    virtual HttpVerdict on_upgrade(ConnectionId id, Upgrade type) = 0;
    virtual void on_parse_error(ConnectionId id, int code, const char* text) = 0;
    // A frame, or in message mode a message. `mask`: 4 bytes or null.
    virtual Verdict on_ws_header(ConnectionId id, bool final, std::uint8_t reserved, std::uint8_t opcode, const std::byte* mask,
                                 std::uint64_t length) = 0;
    virtual Verdict on_ws_body(ConnectionId id, Bytes piece) = 0;
    virtual Verdict on_ws_complete(ConnectionId id) = 0;

protected:
    ~HttpEvents() = default;
};

}  // namespace hp
