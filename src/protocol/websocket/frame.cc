// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/frame.h"

#include <algorithm>
#include <cassert>

namespace hp::ws {

namespace {

// The second byte of a frame holds a length up to 125, or says that so many bytes of length follow.
constexpr std::uint8_t length_in_2 = 126, length_in_8 = 127;
constexpr std::uint64_t length_top_bit = std::uint64_t{1} << 63;

constexpr std::size_t more_length_bytes(std::uint8_t length) { return length == length_in_2 ? 2 : length == length_in_8 ? 8 : 0; }

}  // namespace

EncodedHeader encode(const FrameHeader& header) {
    assert(header.length < length_top_bit && header.opcode < 16 && header.reserved < 8);
    EncodedHeader encoded;
    const auto put = [&encoded](std::uint64_t byte) { encoded.data_[encoded.size_++] = static_cast<std::byte>(byte); };
    const std::uint8_t length = header.length <= control_bytes_max ? static_cast<std::uint8_t>(header.length)
                                : header.length <= 0xFFFF          ? length_in_2
                                                                   : length_in_8;
    put((header.final ? 0x80u : 0u) | static_cast<unsigned>(header.reserved << 4) | header.opcode);
    put((header.masked ? 0x80u : 0u) | length);
    for (std::size_t i = more_length_bytes(length); i-- > 0;) put(header.length >> (8 * i) & 0xFF);
    if (header.masked)
        for (const std::byte byte : header.mask) put(std::to_integer<std::uint64_t>(byte));
    return encoded;
}

std::size_t FrameParser::feed(Bytes bytes, std::span<std::byte> scratch, FrameSink& sink) {
    assert(role_ == Role::client || !scratch.empty());
    std::size_t used = 0;
    for (paused_ = false; error_ == Error::ok && !paused_;) {
        if (state_ == State::end)
            read_end(sink);
        else if (used == bytes.size())
            break;
        else if (state_ == State::head)
            used += read_head(bytes.subspan(used), sink);
        else
            used += read_body(bytes.subspan(used), scratch, sink);
    }
    return used;
}

// How long the header is, as far as is known.
std::size_t FrameParser::head_bytes() const {
    if (got_ < 2) return 2;
    const auto second = std::to_integer<std::uint8_t>(head_[1]);
    return 2 + more_length_bytes(second & 0x7F) + ((second & 0x80) != 0 ? sizeof(MaskKey) : 0);
}

std::size_t FrameParser::read_head(Bytes bytes, FrameSink& sink) {
    std::size_t used = 0;
    if (got_ == 0 && bytes.size() >= head_.size()) {  // all of it is here, whatever its length
        std::copy_n(bytes.begin(), head_.size(), head_.begin());
        used = got_ = 2;
        error_ = judge_start();
        if (error_ != Error::ok) return used;
        got_ = static_cast<std::uint8_t>(head_bytes());
        used = got_;
    }
    while (got_ < head_bytes()) {
        const std::size_t n = std::min(head_bytes() - got_, bytes.size() - used);
        if (n == 0) return used;
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(used), n, head_.begin() + got_);
        used += n;
        got_ = static_cast<std::uint8_t>(got_ + n);
        if (got_ == 2) error_ = judge_start();
        if (error_ != Error::ok) return used;
    }
    decode();
    error_ = judge_length();
    if (error_ != Error::ok) return used;
    got_ = 0;
    done_ = 0;
    state_ = header_.length == 0 ? State::end : State::body;
    if (!sink.on_frame_header(header_)) error_ = Error::stopped;
    return used;
}

// What can be said of a frame from its first two bytes (RFC 6455 5.1, 5.5).
Error FrameParser::judge_start() const {
    const auto first = std::to_integer<std::uint8_t>(head_[0]), second = std::to_integer<std::uint8_t>(head_[1]);
    const bool masked = (second & 0x80) != 0;
    if (role_ == Role::server && !masked) return Error::mask_missing;
    if (role_ == Role::client && masked) return Error::mask_forbidden;
    if (!opcode::is_control(first & 0x0F)) return Error::ok;
    if ((second & 0x7F) > control_bytes_max) return Error::control_too_long;
    return (first & 0x80) == 0 ? Error::control_fragmented : Error::ok;
}

void FrameParser::decode() {
    const auto octet = [this](std::size_t i) { return std::to_integer<std::uint8_t>(head_[i]); };
    const std::size_t more = more_length_bytes(octet(1) & 0x7F);
    header_ = {};
    header_.final = (octet(0) & 0x80) != 0;
    header_.reserved = octet(0) >> 4 & 7;
    header_.opcode = octet(0) & 0x0F;
    header_.masked = (octet(1) & 0x80) != 0;
    if (more == 0) header_.length = octet(1) & 0x7F;
    for (std::size_t i = 0; i < more; ++i) header_.length = header_.length << 8 | octet(2 + i);
    if (header_.masked) std::copy_n(head_.begin() + static_cast<std::ptrdiff_t>(2 + more), sizeof(MaskKey), header_.mask.begin());
}

// RFC 6455 5.2: "the minimal number of bytes MUST be used to encode the length".
Error FrameParser::judge_length() const {
    const std::size_t more = more_length_bytes(std::to_integer<std::uint8_t>(head_[1]) & 0x7F);
    if (more == 8 && (header_.length & length_top_bit) != 0) return Error::length_top_bit;
    if (more == 2 && header_.length <= control_bytes_max) return Error::length_not_minimal;
    if (more == 8 && header_.length <= 0xFFFF) return Error::length_not_minimal;
    return Error::ok;
}

std::size_t FrameParser::read_body(Bytes bytes, std::span<std::byte> scratch, FrameSink& sink) {
    const std::uint64_t left = header_.length - done_;
    Bytes piece = bytes.first(static_cast<std::size_t>(std::min<std::uint64_t>(left, bytes.size())));
    if (header_.masked) {
        piece = piece.first(std::min(piece.size(), scratch.size()));
        mask_copy(scratch.data(), piece.data(), piece.size(), header_.mask, done_);
        piece = scratch.first(piece.size());
    }
    done_ += piece.size();
    if (done_ == header_.length) state_ = State::end;
    if (!sink.on_frame_body(piece)) error_ = Error::stopped;
    return piece.size();
}

void FrameParser::read_end(FrameSink& sink) {
    state_ = State::head;
    if (!sink.on_frame_complete()) error_ = Error::stopped;
}

}  // namespace hp::ws
