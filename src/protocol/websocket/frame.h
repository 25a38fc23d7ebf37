// SPDX-License-Identifier: Apache-2.0
#pragma once
// WebSocket frames (RFC 6455 5.2) as a pure machine: bytes in, frame headers and bodies out; and headers to bytes.
//
// A frame is judged only as a frame: masked as its sender's role demands, its length well-formed, a control frame (opcode 8 to 15)
// short and whole. Reserved bits and opcodes, the order of frames and their bodies are the concern of messages.h.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "protocol/websocket/errors.h"
#include "protocol/websocket/mask.h"

namespace hp::ws {

// Which end of the connection we are: a server reads masked frames and sends unmasked ones, a client the other way around.
enum class Role : std::uint8_t { server, client };

namespace opcode {
constexpr std::uint8_t continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10;
constexpr bool is_control(std::uint8_t code) { return (code & 8) != 0; }
}  // namespace opcode

constexpr std::uint8_t rsv1 = 4, rsv2 = 2, rsv3 = 1;
constexpr std::size_t header_bytes_max = 14;
constexpr std::size_t control_bytes_max = 125;

struct FrameHeader {
    bool final = true;
    std::uint8_t reserved = 0;  // rsv1 | rsv2 | rsv3
    std::uint8_t opcode = 0;    // 0 to 15
    bool masked = false;
    MaskKey mask{};  // zeros if not masked
    std::uint64_t length = 0;

    bool operator==(const FrameHeader&) const = default;
};

// A header in wire format.
class EncodedHeader {
public:
    Bytes bytes() const { return Bytes(data_).first(size_); }

private:
    friend EncodedHeader encode(const FrameHeader& header);
    std::array<std::byte, header_bytes_max> data_{};
    std::uint8_t size_ = 0;
};

// The shortest form of the length. `length` is below 2^63, `opcode` below 16, `reserved` below 8. Any role, any combination.
EncodedHeader encode(const FrameHeader& header);

// Hears of each frame: header, body pieces, complete. Views last as long as the call. False: stop, feed returns and the parser is of
// no use any more (Error::stopped). An event may call FrameParser::pause; it may not feed or destroy the parser.
class FrameSink {
public:
    virtual bool on_frame_header(const FrameHeader& header) = 0;
    virtual bool on_frame_body(Bytes piece) = 0;  // unmasked, never empty; not called for an empty frame
    virtual bool on_frame_complete() = 0;         // also for an empty frame

protected:
    ~FrameSink() = default;
};

// Cuts a byte stream into frames. The events are the same however the input is cut, except that a body comes in the pieces it was fed
// in, and a masked one in pieces of at most scratch.size(). Owns no memory.
class FrameParser {
public:
    explicit FrameParser(Role role) : role_(role) {}

    // Returns how many bytes were used; fewer than all when an event paused or stopped, or on an error: see error(). After an error
    // nothing is used and nothing reported. The input is not written to: masked bodies are unmasked into `scratch` (at least 1 byte
    // for a server; 16 KiB or more is sensible, one per thread is enough; a client needs none).
    // After a pause an event may be due without further bytes: feed the rest even if it is empty.
    std::size_t feed(Bytes bytes, std::span<std::byte> scratch, FrameSink& sink);
    // Inside an event: feed returns when the event does.
    void pause() { paused_ = true; }

    Error error() const { return error_; }
    bool mid_frame() const { return state_ != State::head || got_ != 0; }  // part of a frame has come, or its end is unreported

private:
    enum class State : std::uint8_t { head, body, end };

    std::size_t read_head(Bytes bytes, FrameSink& sink);
    std::size_t read_body(Bytes bytes, std::span<std::byte> scratch, FrameSink& sink);
    void read_end(FrameSink& sink);
    std::size_t head_bytes() const;
    Error judge_start() const;
    Error judge_length() const;
    void decode();

    FrameHeader header_;
    std::uint64_t done_ = 0;                          // bytes of the body reported
    std::array<std::byte, header_bytes_max> head_{};  // what has come of a header
    std::uint8_t got_ = 0;
    State state_ = State::head;
    Error error_ = Error::ok;
    Role role_;
    bool paused_ = false;
};

static_assert(sizeof(FrameParser) <= 48);

}  // namespace hp::ws
