// SPDX-License-Identifier: Apache-2.0
// The way in: frames to messages. The way out is in messages_out.cc.
#include "protocol/websocket/messages.h"

#include <algorithm>
#include <new>
#include <utility>

namespace hp::ws {

namespace {

Window window_of(const DeflateAgreement& deflate, Role sender) {
    if (sender == Role::server) return {deflate.server_max_window_bits, !deflate.server_no_context_takeover};
    return {deflate.client_max_window_bits, !deflate.client_no_context_takeover};
}

Role other(Role role) { return role == Role::server ? Role::client : Role::server; }

}  // namespace

bool is_close_code(std::uint16_t code) {
    if (code >= 1000 && code <= 1014) return code != 1004 && code != 1005 && code != 1006;
    return code >= 3000 && code <= 4999;
}

Messages::Messages(Role role, const MessageSettings& settings, const DeflateAgreement& deflate, MessageWire& wire,
                   MessageSink& sink, std::uint64_t now_ms)
    : settings_(&settings),
      wire_(&wire),
      sink_(&sink),
      deflater_(window_of(deflate, role), settings.compression_level),
      inflater_(window_of(deflate, other(role))),
      heard_ms_(now_ms),
      role_(role),
      compresses_(deflate.enabled) {}

std::uint64_t Messages::bytes_max() const {
    return settings_->message_bytes_max == 0 ? UINT64_MAX : settings_->message_bytes_max;
}

std::size_t Messages::feed(FrameParser& parser, Bytes bytes, std::span<std::byte> scratch, std::uint64_t now_ms) {
    const std::size_t used = deaf() ? bytes.size() : parser.feed(bytes, scratch, *this);
    after_feed(parser, now_ms);
    return deaf() ? bytes.size() : used;
}

void Messages::after_feed(const FrameParser& parser, std::uint64_t now_ms) {
    heard_ms_ = now_ms;
    awaits_pong_ = false;
    pongs_ = 0;
    if (parser.error() != Error::ok && !deaf()) fail(parser.error());
    if (!ping_due_) return;
    ping_due_ = false;
    send_control(opcode::pong, std::exchange(ping_, {}));
}

void Messages::fail(Error error) {
    if (error_ != Error::ok || error == Error::ok) return;
    const std::uint16_t code = close_code_of(error);
    if (code != 0 && !close_sent_) {
        const std::byte body[] = {std::byte(code >> 8), std::byte(code & 0xFF)};
        close_sent_ = send_control(opcode::close, body);
    }
    error_ = error;
    opcode_ = 0;
    std::vector<std::byte>().swap(message_);
    deflater_.reset();
    inflater_.reset();
}

bool Messages::reject(Error error) {
    fail(error);
    return false;
}

bool Messages::on_frame_header(const FrameHeader& header) {
    if (deaf()) return error_ == Error::ok;
    frame_ = header;
    delivered_ = false;
    const Error error = opcode::is_control(header.opcode) ? judge_control(header) : begin_data(header);
    return error == Error::ok || reject(error);
}

Error Messages::judge_control(const FrameHeader& header) const {
    if (header.reserved != 0) return Error::reserved_bits;
    return header.opcode > opcode::pong ? Error::reserved_opcode : Error::ok;
}

// RFC 6455 5.4; RFC 7692 6: the first frame of a message says by RSV1 whether it is compressed.
Error Messages::begin_data(const FrameHeader& header) {
    if (header.opcode > opcode::binary) return Error::reserved_opcode;
    const bool first = header.opcode != opcode::continuation;
    const unsigned allowed = first && compresses_ ? rsv1 : 0;
    if ((header.reserved & ~allowed) != 0) return Error::reserved_bits;
    if (!first && opcode_ == 0) return Error::nothing_to_continue;
    if (first && opcode_ != 0) return Error::message_interrupted;
    if (first) {
        opcode_ = header.opcode;
        compressed_ = header.reserved != 0;
        utf8_.reset();
    }
    return !compressed_ && header.length > bytes_max() - message_.size() ? Error::message_too_large : Error::ok;
}

bool Messages::on_frame_body(Bytes piece) try {
    if (deaf()) return error_ == Error::ok;
    if (!opcode::is_control(frame_.opcode)) return take_data(piece);
    if (piece.size() == frame_.length) {
        delivered_ = true;
        return end_control(piece);
    }
    control_.insert(control_.end(), piece.begin(), piece.end());
    return true;
} catch (const std::bad_alloc&) {
    return reject(Error::no_memory);
}

bool Messages::on_frame_complete() try {
    if (deaf()) return error_ == Error::ok;
    if (delivered_) return true;
    if (opcode::is_control(frame_.opcode)) return end_control(std::exchange(control_, {}));
    return !frame_.final || end_data();
} catch (const std::bad_alloc&) {
    return reject(Error::no_memory);
}

bool Messages::take_data(Bytes piece) {
    const std::size_t before = message_.size();
    if (compressed_) {
        const auto room = static_cast<std::size_t>(std::min<std::uint64_t>(bytes_max(), SIZE_MAX));
        return take_inflated(inflater_.feed(piece, message_, room), before);
    }
    if (opcode_ == opcode::text && !utf8_.feed(piece)) return reject(Error::invalid_text);
    if (frame_.final && before == 0 && piece.size() == frame_.length) {  // a whole message: it need not be kept
        delivered_ = true;
        return deliver(piece);
    }
    message_.insert(message_.end(), piece.begin(), piece.end());
    return true;
}

// `before`: how much of the message there was before the inflater went to work. The text is judged first, so that the error does not
// depend on how the input was cut.
bool Messages::take_inflated(Inflater::Result result, std::size_t before) {
    if (opcode_ == opcode::text && !utf8_.feed(Bytes(message_).subspan(before))) return reject(Error::invalid_text);
    switch (result) {
        case Inflater::Result::ok: return true;
        case Inflater::Result::invalid: return reject(Error::invalid_compression);
        case Inflater::Result::too_large: return reject(Error::message_too_large);
        case Inflater::Result::no_memory: break;
    }
    return reject(Error::no_memory);
}

bool Messages::end_data() {
    if (compressed_) {
        const std::size_t before = message_.size();
        const auto room = static_cast<std::size_t>(std::min<std::uint64_t>(bytes_max(), SIZE_MAX));
        if (!take_inflated(inflater_.finish(message_, room), before)) return false;
    }
    return deliver(std::exchange(message_, {}));
}

bool Messages::deliver(Bytes message) {
    if (opcode_ == opcode::text && !utf8_.complete()) return reject(Error::invalid_text);
    if (!sink_->on_message(std::exchange(opcode_, std::uint8_t{0}), message)) return reject(Error::stopped);
    return error_ == Error::ok;
}

bool Messages::end_control(Bytes body) {
    if (frame_.opcode == opcode::close) return end_close(body);
    if (frame_.opcode == opcode::ping) answer_ping(body);
    return true;  // a pong has done its work by being heard
}

// RFC 6455 5.5.1, 7.1.5: the body is empty, or a code and a reason.
bool Messages::end_close(Bytes body) {
    std::uint16_t code = close_code::none;
    if (body.size() == 1) return reject(Error::close_too_short);
    if (!body.empty()) {
        code = static_cast<std::uint16_t>(std::to_integer<unsigned>(body[0]) << 8 | std::to_integer<unsigned>(body[1]));
        if (!is_close_code(code)) return reject(Error::invalid_close_code);
        body = body.subspan(2);
        if (!is_utf8(body)) return reject(Error::invalid_close_reason);
    }
    if (!close_sent_) {
        const std::byte echo[] = {std::byte(code >> 8), std::byte(code & 0xFF)};
        close_sent_ = send_control(opcode::close, code == close_code::none ? Bytes() : Bytes(echo));
    }
    close_received_ = true;
    ping_due_ = false;
    opcode_ = 0;
    std::vector<std::byte>().swap(message_);
    inflater_.reset();
    sink_->on_close(code, {reinterpret_cast<const char*>(body.data()), body.size()});
    return error_ == Error::ok;
}

void Messages::answer_ping(Bytes body) {
    if (pongs_ < pongs_per_feed_max) {
        ++pongs_;
        send_control(opcode::pong, body);
    } else {
        ping_.assign(body.begin(), body.end());
        ping_due_ = true;
    }
}

}  // namespace hp::ws
