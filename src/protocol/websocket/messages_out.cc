// SPDX-License-Identifier: Apache-2.0
// The way out: messages to frames, and what is due by the clock. The way in is in messages.cc.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>

#include "protocol/websocket/messages.h"

namespace hp::ws {

namespace {

bool refuse(int error) {
    errno = error;
    return false;
}

}  // namespace

bool Messages::send(std::uint8_t opcode, Bytes message) {
    if (opcode != opcode::text && opcode != opcode::binary) return refuse(EINVAL);
    if (error_ != Error::ok || close_sent_) return refuse(EPIPE);
    std::vector<std::byte> compressed;
    if (!compresses_ || message.size() < settings_->compress_bytes_min || !deflater_.compress(message, compressed))
        return write_frame(opcode, 0, message);
    // With a context the message has to go as it is now: the next one refers to it.
    if (!deflater_.context_takeover() && compressed.size() >= message.size()) return write_frame(opcode, 0, message);
    if (write_frame(opcode, rsv1, compressed)) return true;
    const int error = errno;
    deflater_.reset();
    return refuse(error);
}

bool Messages::send_control(std::uint8_t opcode, Bytes body) {
    if (body.size() > control_bytes_max) return refuse(EINVAL);
    if (error_ != Error::ok || close_sent_) return refuse(EPIPE);
    return write_frame(opcode, 0, body);
}

bool Messages::ping(Bytes body) { return send_control(opcode::ping, body); }
bool Messages::pong(Bytes body) { return send_control(opcode::pong, body); }

bool Messages::close(std::uint16_t code, std::string_view reason, std::uint64_t now_ms) {
    const Bytes text = as_bytes(reason.data(), reason.size());
    const bool coded = code != close_code::none;
    if (coded ? !is_close_code(code) || reason.size() > close_reason_bytes_max || !is_utf8(text) : !reason.empty())
        return refuse(EINVAL);
    std::array<std::byte, control_bytes_max> body{std::byte(code >> 8), std::byte(code & 0xFF)};
    std::copy(text.begin(), text.end(), body.begin() + 2);
    if (!send_control(opcode::close, Bytes(body).first(coded ? 2 + text.size() : 0))) return false;
    close_sent_ = true;
    closed_ms_ = now_ms;
    deflater_.reset();
    return true;
}

bool Messages::write_frame(std::uint8_t opcode, std::uint8_t reserved, Bytes body) {
    FrameHeader header{true, reserved, opcode, role_ == Role::client, {}, body.size()};
    if (header.masked) return write_masked(header, body);
    const EncodedHeader encoded = encode(header);
    const std::array<Bytes, 2> frame{encoded.bytes(), body};
    return wire_->write(Buffers(frame).first(body.empty() ? 1 : 2));
}

// The caller's bytes stay as they are: the mask goes onto a copy.
bool Messages::write_masked(FrameHeader& header, Bytes body) {
    constexpr std::size_t on_stack_bytes = 1024;
    std::array<std::byte, on_stack_bytes> small;
    std::unique_ptr<std::byte[]> large;
    if (body.size() > small.size() - header_bytes_max) large.reset(new (std::nothrow) std::byte[header_bytes_max + body.size()]);
    if (body.size() > small.size() - header_bytes_max && large == nullptr) return refuse(ENOMEM);
    std::byte* const frame = large != nullptr ? large.get() : small.data();
    header.mask = wire_->mask_key();
    const EncodedHeader encoded = encode(header);
    const std::size_t header_bytes = encoded.bytes().size();
    std::copy_n(encoded.bytes().data(), header_bytes, frame);
    mask_copy(frame + header_bytes, body.data(), body.size(), header.mask);
    const Bytes whole(frame, header_bytes + body.size());
    return wire_->write({&whole, 1});
}

std::uint64_t Messages::tick(std::uint64_t now_ms) {
    if (deaf()) return never;
    if (!close_sent_) return keep_alive(now_ms);
    if (settings_->close_timeout_ms == 0) return never;
    const std::uint64_t due_ms = closed_ms_ + settings_->close_timeout_ms;
    if (now_ms < due_ms) return due_ms;
    fail(Error::close_timeout);
    return never;
}

std::uint64_t Messages::keep_alive(std::uint64_t now_ms) {
    const std::uint32_t timeout_ms = settings_->ping_timeout_ms, interval_ms = settings_->ping_interval_ms;
    if (interval_ms == 0) return never;
    if (awaits_pong_) {
        if (now_ms < pinged_ms_ + timeout_ms) return pinged_ms_ + timeout_ms;
        fail(Error::ping_timeout);
        return never;
    }
    const std::uint64_t due_ms = std::max(heard_ms_, pinged_ms_) + interval_ms;
    if (now_ms < due_ms) return due_ms;
    ping();  // a wire that refuses it has a peer that does not read, which is silent too
    pinged_ms_ = now_ms;
    awaits_pong_ = timeout_ms != 0;
    return now_ms + (awaits_pong_ ? timeout_ms : interval_ms);
}

}  // namespace hp::ws
