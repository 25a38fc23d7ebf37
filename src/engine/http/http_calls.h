// SPDX-License-Identifier: Apache-2.0
#pragma once
// What users ask of HTTP connections. Any thread, inside events too. True on success; false with errno: EBADSLT no such connection,
// EPERM not in a state for it, EINVAL a bad argument (a head with CR, LF or NUL in it, too), and what StreamEngine::send says.
#include <cstdint>
#include <string_view>

#include "engine/http/head_text.h"
#include "engine/http/http_layer.h"
#include "engine/stream_engine.h"

namespace hp::http {

struct ResponseHead {
    unsigned status = 200;
    const char* reason = nullptr;  // null: the usual one
    HeaderFields fields;
};

struct RequestHead {
    const char* method = nullptr;
    const char* path = nullptr;
    HeaderFields fields;
};

struct FrameToSend {
    bool final = true;
    std::uint8_t reserved = 0;
    std::uint8_t opcode = 0;
    const std::byte* mask = nullptr;  // 4 bytes; a client's
    Bytes body;
    std::uint64_t length = 0;  // of the whole frame, if more than `body` is to come
};

bool start_http(StreamEngine& engine, ConnectionId id);
// A send of the user's own bytes: they may be a part of a body, or a whole answer.
bool send_raw(StreamEngine& engine, ConnectionId id, Buffers buffers);
bool send_raw_file(StreamEngine& engine, ConnectionId id, const char* path, Bytes head, Bytes tail);
bool note_raw(StreamEngine& engine, ConnectionId id, std::uint64_t bytes);  // so many have been sent
bool send_chunk(StreamEngine& engine, ConnectionId id, Bytes data, const char* extensions);
// Behind what has been sent; what is sent later comes after it.
bool queue_file(StreamEngine& engine, ConnectionId id, Outbox::FilePart part);

bool send_response(StreamEngine& engine, ConnectionId id, const ResponseHead& response, Bytes body);
bool send_response_file(StreamEngine& engine, ConnectionId id, const ResponseHead& response, const char* path);
bool send_file_part(StreamEngine& engine, ConnectionId id, int file, std::uint64_t offset, std::uint64_t length);
bool release(StreamEngine& engine, ConnectionId id);
bool accept_websocket(StreamEngine& engine, ConnectionId id, const char* protocol, HeaderFields fields);

bool refuse_websocket(StreamEngine& engine, ConnectionId id);  // the request for one does not fit RFC 6455

bool send_request(StreamEngine& engine, ConnectionId id, const RequestHead& request, Bytes body);
bool send_request_file(StreamEngine& engine, ConnectionId id, const RequestHead& request, const char* path);
bool send_websocket_upgrade(StreamEngine& engine, ConnectionId id, const char* path, const char* protocols, HeaderFields fields);

bool send_frame(StreamEngine& engine, ConnectionId id, const FrameToSend& frame);
bool close_websocket(StreamEngine& engine, ConnectionId id, std::uint16_t code, const char* reason);

// The HTTP layer of a connection of an HTTP component, under its guard or on its thread.
HttpLayer& layer_of(Connection& connection);

}  // namespace hp::http
