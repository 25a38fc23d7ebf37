// SPDX-License-Identifier: Apache-2.0
// What both ends ask for: starting HTTP, bytes, chunks, frames. Responses are in responses.cc, requests in requests.cc.
#include "engine/http/http_calls.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <vector>

#include "protocol/http/head.h"
#include "protocol/websocket/utf8.h"

namespace hp::http {
namespace {

bool fail(int error) {
    errno = error;
    return false;
}

}  // namespace

HttpLayer& layer_of(Connection& connection) { return static_cast<HttpLayer&>(connection.bottom()->top()); }

bool start_http(StreamEngine& engine, ConnectionId id) {
    if (engine.options().http_auto_start) return engine.connected(id) ? fail(EPERM) : fail(EBADSLT);
    const bool first = engine.inspect(id, [](Connection& connection) {
        if (connection.phase() != Phase::open) return fail(EPERM);
        return layer_of(connection).claim_start() || fail(EALREADY);
    });
    return first && engine.act(id, [](Connection& connection) {
        if (connection.closing() || layer_of(connection).start() != Verdict::error) return;
        connection.close(Operation::receive, ECANCELED, CloseMode::flush);
    });
}

bool send_raw(StreamEngine& engine, ConnectionId id, Buffers buffers) {
    return engine.send(id, buffers) && note_raw(engine, id, total_size(buffers));
}

bool send_raw_file(StreamEngine& engine, ConnectionId id, const char* path, Bytes head, Bytes tail) {
    std::uint64_t bytes = 0;
    return engine.send_file(id, path, head, tail, &bytes) && note_raw(engine, id, bytes);
}

bool note_raw(StreamEngine& engine, ConnectionId id, std::uint64_t bytes) {
    if (engine.role() != Role::server) return true;
    Answer state = Answer::none;
    engine.look(id, [&](Connection& connection) {
        const HttpLayer& layer = layer_of(connection);
        if (layer.mode() == HttpMode::http) state = layer.plan().state;
        return true;
    });
    if (state == Answer::due || state == Answer::length)
        engine.act(id, [bytes](Connection& connection) { layer_of(connection).sent_body(bytes); });
    return true;
}

// RFC 9112 7.1: size [";" extensions] CRLF data CRLF, and no blank before the ';', at which strict readers stop.
bool send_chunk(StreamEngine& engine, ConnectionId id, Bytes data, const char* extensions) {
    const std::string_view behind = extensions != nullptr ? extensions : "";
    if (!is_field_value(behind)) return fail(EINVAL);
    bool swallow = false;
    const bool found = engine.look(id, [&](Connection& connection) {
        HttpLayer& layer = layer_of(connection);
        if (layer.mode() != HttpMode::http) return fail(EPERM);
        swallow = layer.swallow_chunk(data.empty());
        return true;
    });
    if (!found || swallow) return found;  // the answer to HEAD has no body
    char size[20];
    char* end = std::to_chars(size, size + 16, data.size(), 16).ptr;
    if (!behind.empty() && behind[0] != ';') *end++ = ';';
    const Bytes tail = as_bytes("\r\n", 2);
    const std::array<Bytes, 5> buffers{as_bytes(size, static_cast<std::size_t>(end - size)),
                                       as_bytes(behind.data(), behind.size()), tail, data, tail};
    if (!engine.send(id, buffers)) return false;
    if (!data.empty() || engine.role() != Role::server) return true;
    return engine.act(id, [](Connection& connection) { layer_of(connection).sent_last_chunk(); });
}

bool queue_file(StreamEngine& engine, ConnectionId id, Outbox::FilePart part) {
    const auto expect = [&](bool expected) {
        return engine.inspect(id, [expected](Connection& connection) {
            layer_of(connection).expect_file(expected);
            return true;
        });
    };
    if (!expect(true)) return false;
    const bool sent = engine.act(id, [part = std::move(part)](Connection& connection) mutable {
        if (const int error = layer_of(connection).send_file(std::move(part)); error != 0 && !connection.closing())
            connection.close(Operation::send, error, CloseMode::flush);
    });
    const int error = errno;
    return sent || (expect(false), fail(error));
}

// --- WebSocket ----------------------------------------------------------------------------------------------------------

namespace {

struct LinkState {
    bool messages = false;
    std::size_t pending = 0;
};

bool link_state(StreamEngine& engine, ConnectionId id, LinkState& state) {
    return engine.look(id, [&](Connection& connection) {
        const HttpLayer& layer = layer_of(connection);
        if (layer.mode() != HttpMode::websocket) return fail(EPERM);
        state.messages = layer.websocket()->in_messages();
        state.pending = connection.pending();
        return true;
    });
}

bool send_whole_message(StreamEngine& engine, ConnectionId id, const FrameToSend& frame, std::size_t pending) {
    const bool data = frame.opcode == ws::opcode::text || frame.opcode == ws::opcode::binary;
    const bool control = frame.opcode == ws::opcode::ping || frame.opcode == ws::opcode::pong;
    if (!frame.final || frame.reserved != 0 || (frame.length != 0 && frame.length != frame.body.size()) || (!data && !control) ||
        (control && frame.body.size() > ws::control_bytes_max))
        return fail(EINVAL);
    if (Connection* connection = engine.here(id); connection != nullptr)
        return layer_of(*connection).websocket()->send_message(frame.opcode, frame.body);
    if (!engine.within_limits(pending, frame.body.size())) return false;
    std::vector<std::byte> body(frame.body.begin(), frame.body.end());
    return engine.act(id, [opcode = frame.opcode, body = std::move(body)](Connection& connection) {
        if (WebSocketLink* link = layer_of(connection).websocket(); link != nullptr) link->send_message(opcode, body);
    });
}

}  // namespace

bool send_frame(StreamEngine& engine, ConnectionId id, const FrameToSend& frame) {
    LinkState state;
    if (frame.opcode > 15 || frame.reserved > 7) return fail(EINVAL);
    if (!link_state(engine, id, state)) return false;
    if (state.messages && frame.opcode == ws::opcode::close) {
        const bool has_code = frame.body.size() >= 2;
        const unsigned code = has_code ? std::to_integer<unsigned>(frame.body[0]) << 8 | std::to_integer<unsigned>(frame.body[1])
                                       : ws::close_code::none;
        const Bytes rest = has_code ? frame.body.subspan(2) : Bytes();
        const std::string reason(reinterpret_cast<const char*>(rest.data()), rest.size());
        return close_websocket(engine, id, static_cast<std::uint16_t>(code), reason.c_str());
    }
    if (state.messages) return send_whole_message(engine, id, frame, state.pending);
    const bool client = engine.role() != Role::server;
    if ((client && frame.mask == nullptr) || (frame.length != 0 && frame.length < frame.body.size())) return fail(EINVAL);
    ws::FrameHeader header{
        frame.final, frame.reserved, frame.opcode, client, {}, frame.length != 0 ? frame.length : frame.body.size()};
    Bytes body = frame.body;
    thread_local std::vector<std::byte> masked;
    if (client) {
        std::memcpy(header.mask.data(), frame.mask, header.mask.size());
        masked.resize(body.size());
        ws::mask_copy(masked.data(), body.data(), body.size(), header.mask);
        body = masked;
    }
    const ws::EncodedHeader head = ws::encode(header);
    const std::array<Bytes, 2> buffers{head.bytes(), body};
    return engine.send(id, Buffers(buffers).first(body.empty() ? 1 : 2));
}

bool close_websocket(StreamEngine& engine, ConnectionId id, std::uint16_t code, const char* reason) {
    LinkState state;
    const std::string_view text = reason != nullptr ? reason : "";
    const bool has_code = code != ws::close_code::none;
    if ((has_code && !ws::is_close_code(code)) || (!has_code && !text.empty()) || text.size() > ws::close_reason_bytes_max ||
        !ws::is_utf8(as_bytes(text.data(), text.size())))
        return fail(EINVAL);
    if (!link_state(engine, id, state)) return false;
    if (state.messages) {
        return engine.act(id, [code, text = std::string(text)](Connection& connection) {
            if (!connection.closing()) layer_of(connection).close_websocket(code, text);
        });
    }
    std::array<std::byte, ws::control_bytes_max> body{static_cast<std::byte>(code >> 8), static_cast<std::byte>(code & 0xFF)};
    if (!text.empty()) std::memcpy(body.data() + 2, text.data(), text.size());
    const ws::MaskKey mask = random_mask_key();
    return send_frame(engine, id,
                      {true, 0, ws::opcode::close, mask.data(), Bytes(body).first(has_code ? 2 + text.size() : 0), 0});
}

}  // namespace hp::http
