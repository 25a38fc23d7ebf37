// SPDX-License-Identifier: Apache-2.0
#include "engine/http/websocket_link.h"

#include <openssl/rand.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "engine/connection.h"
#include "engine/options.h"
#include "engine/stream_engine.h"

namespace hp {

WebSocketLink::WebSocketLink(Connection& connection, HttpEvents& events, ws::Role role, bool messages,
                             const ws::DeflateAgreement& deflate)
    : connection_(connection), events_(events), parser_(role), role_(role) {
    const Options& options = connection.engine().options();
    settings_.message_bytes_max = options.ws_message_bytes_max;
    settings_.ping_interval_ms = options.ws_ping_interval_ms;
    settings_.ping_timeout_ms = options.ws_ping_interval_ms;
    settings_.close_timeout_ms = options.close_timeout_ms;
    if (messages) agree(deflate);
}

void WebSocketLink::agree(const ws::DeflateAgreement& deflate) {
    if (!connection_.engine().options().ws_messages) return;
    compresses_ = deflate.enabled;
    messages_ = std::make_unique<ws::Messages>(role_, settings_, deflate, static_cast<ws::MessageWire&>(*this),
                                               static_cast<ws::MessageSink&>(*this), now_ms());
}

std::uint64_t WebSocketLink::now_ms() const { return static_cast<std::uint64_t>(connection_.worker().now_ms()); }

// --- receiving ----------------------------------------------------------------------------------------------------------

bool WebSocketLink::feed(Bytes bytes, std::size_t& used) {
    const std::span<std::byte> scratch = connection_.worker().unmask_buffer();
    used = 0;
    do {
        const Bytes rest = bytes.subspan(used);
        used += messages_ != nullptr ? messages_->feed(parser_, rest, scratch, now_ms()) : parser_.feed(rest, scratch, *this);
        if (!judge()) return false;
    } while (used < bytes.size() && !connection_.paused());
    return true;
}

bool WebSocketLink::judge() {
    if (connection_.closing()) return false;
    const ws::Error error = messages_ != nullptr ? messages_->error() : parser_.error();
    if (error != ws::Error::ok) {
        if (messages_ == nullptr && ws::close_code_of(error) != 0) {  // in message mode it has been sent
            const std::uint16_t code = ws::close_code_of(error);
            const std::array<std::byte, 2> body{static_cast<std::byte>(code >> 8), static_cast<std::byte>(code & 0xFF)};
            ws::FrameHeader header{true, 0, ws::opcode::close, role_ == ws::Role::client, {}, body.size()};
            const ws::EncodedHeader head = ws::encode(header);  // a mask of zeros is as good as any here
            const std::array<Bytes, 2> frame{head.bytes(), Bytes(body)};
            connection_.send(frame, total_size(frame));
        }
        const bool timed_out = error == ws::Error::ping_timeout || error == ws::Error::close_timeout;
        if (timed_out)
            connection_.close(Operation::close, ETIMEDOUT, CloseMode::drop);
        else
            connection_.close(Operation::receive, error == ws::Error::stopped ? ECANCELED : EBADMSG, CloseMode::drain);
        return false;
    }
    if (messages_ != nullptr && messages_->closed()) {
        connection_.close(Operation::close, 0, CloseMode::drain);
        return false;
    }
    return true;
}

bool WebSocketLink::passes(Verdict verdict) {
    if (connection_.paused()) parser_.pause();
    return verdict != Verdict::error && !connection_.closing();
}

bool WebSocketLink::on_frame_header(const ws::FrameHeader& header) {
    {
        std::lock_guard lock(connection_.guard());
        frame_ = {header, header.length};
    }
    return passes(events_.on_ws_header(connection_.id(), header.final, header.reserved, header.opcode,
                                       header.masked ? header.mask.data() : nullptr, header.length));
}

bool WebSocketLink::on_frame_body(Bytes piece) {
    {
        std::lock_guard lock(connection_.guard());
        frame_.left -= piece.size();
    }
    return passes(events_.on_ws_body(connection_.id(), piece));
}

bool WebSocketLink::on_frame_complete() { return passes(events_.on_ws_complete(connection_.id())); }

bool WebSocketLink::on_message(std::uint8_t opcode, Bytes message) { return tell(opcode, message); }

void WebSocketLink::on_close(std::uint16_t code, std::string_view reason) {
    std::array<std::byte, ws::control_bytes_max> body;
    std::size_t size = 0;
    if (code != ws::close_code::none) {
        body[0] = static_cast<std::byte>(code >> 8);
        body[1] = static_cast<std::byte>(code & 0xFF);
        std::memcpy(body.data() + 2, reason.data(), reason.size());
        size = 2 + reason.size();
    }
    tell(ws::opcode::close, Bytes(body).first(size));
}

// A whole message, in the form of one frame.
bool WebSocketLink::tell(std::uint8_t opcode, Bytes message) {
    const ConnectionId id = connection_.id();
    {
        std::lock_guard lock(connection_.guard());
        frame_ = {ws::FrameHeader{true, 0, opcode, false, {}, message.size()}, 0};
    }
    return passes(events_.on_ws_header(id, true, 0, opcode, nullptr, message.size())) &&
           (message.empty() || passes(events_.on_ws_body(id, message))) && passes(events_.on_ws_complete(id));
}

// --- sending, message mode ----------------------------------------------------------------------------------------------

bool WebSocketLink::send_message(std::uint8_t opcode, Bytes message) {
    if (opcode == ws::opcode::ping) return messages_->ping(message);
    if (opcode == ws::opcode::pong) return messages_->pong(message);
    return messages_->send(opcode, message);
}

bool WebSocketLink::close(std::uint16_t code, std::string_view reason) {
    if (!messages_->close(code, reason, now_ms())) return false;
    if (messages_->closed()) connection_.close(Operation::close, 0, CloseMode::drain);
    return true;
}

std::int64_t WebSocketLink::tick() {
    const std::uint64_t next_ms = messages_->tick(now_ms());
    if (!judge() || next_ms == ws::Messages::never) return -1;
    return static_cast<std::int64_t>(next_ms);
}

bool WebSocketLink::write(Buffers frame) { return connection_.send(frame, total_size(frame)); }

ws::MaskKey WebSocketLink::mask_key() { return random_mask_key(); }

// --- settings, chance ---------------------------------------------------------------------------------------------------

ws::MaskKey random_mask_key() {
    thread_local std::array<std::byte, 1024> stock;
    thread_local std::size_t left = 0;
    if (left == 0) {
        if (RAND_bytes(reinterpret_cast<unsigned char*>(stock.data()), static_cast<int>(stock.size())) != 1) std::abort();
        left = stock.size();
    }
    ws::MaskKey key;
    left -= key.size();
    std::memcpy(key.data(), stock.data() + left, key.size());
    return key;
}

ws::DeflateSettings deflate_settings(const Options& options) {
    ws::DeflateSettings settings;
#ifdef _ZLIB_DISABLED
    settings.enabled = false;
#else
    settings.enabled = options.ws_messages && options.ws_compression;
#endif
    settings.server_no_context_takeover = settings.client_no_context_takeover = !options.ws_context_takeover;
    return settings;
}

}  // namespace hp
