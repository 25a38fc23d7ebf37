// SPDX-License-Identifier: Apache-2.0
#pragma once
// WebSocket messages above frames (RFC 6455 5.4 to 7): assembled, decompressed and judged on the way in, made into frames on the way
// out; pings answered, the close handshake held, silence noticed. A pure machine: frames and `now` in, messages and frames out.
//
//     FrameParser parser(role);
//     Messages messages(role, settings, agreement, wire, sink, now);
//     used = messages.feed(parser, bytes, scratch, now);  // or: parser.feed(.., messages), then messages.after_feed(parser, now)
//     if (messages.error() != Error::ok || messages.closed()) close the connection;  // a Close frame has been written already
//     next = messages.tick(now);                          // at the time that the last call of tick returned
//
// Threads: one at a time. Memory: between messages only the contexts of an agreed context takeover (deflate.h); within one, what has
// come of it.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "protocol/websocket/deflate.h"
#include "protocol/websocket/errors.h"
#include "protocol/websocket/extension.h"
#include "protocol/websocket/frame.h"
#include "protocol/websocket/utf8.h"

namespace hp::ws {

// Close codes (RFC 6455 7.4.1) with a meaning here.
namespace close_code {
constexpr std::uint16_t normal = 1000, going_away = 1001, none = 1005;
}
// May the code stand in a Close frame? 1000 to 1014 but for 1004, 1005 and 1006, and 3000 to 4999.
bool is_close_code(std::uint16_t code);
constexpr std::size_t close_reason_bytes_max = control_bytes_max - 2;

// Where frames go. Called inside feed, send, ping, close, fail and tick.
class MessageWire {
public:
    // One whole frame; the views are valid during the call. False with errno: nothing of it was taken.
    virtual bool write(Buffers frame) = 0;
    // Clients only: a fresh key nobody can predict (RFC 6455 10.3).
    virtual MaskKey mask_key() = 0;

protected:
    ~MessageWire() = default;
};

// Who hears of messages. Called inside feed only. May call send, ping, close and FrameParser::pause; may not feed or destroy.
class MessageSink {
public:
    // A text (valid UTF-8) or binary message; the view is valid during the call. False: stop (Error::stopped; no Close is sent).
    virtual bool on_message(std::uint8_t opcode, Bytes message) = 0;
    // The peer's Close, once; the answer, if it was not one itself, has been written. The code is 1005 when the peer gave none.
    virtual void on_close(std::uint16_t code, std::string_view reason) = 0;

protected:
    ~MessageSink() = default;
};

struct MessageSettings {
    std::uint64_t message_bytes_max = 16 * 1024 * 1024;  // decompressed: message_too_large. 0: no limit
    std::uint32_t compress_bytes_min = 64;               // a smaller message goes uncompressed
    std::uint32_t ping_interval_ms = 0;                  // a ping after so long a silence of the peer. 0: never
    std::uint32_t ping_timeout_ms = 20'000;              // ... and nothing for so long after it: ping_timeout. 0: no timeout
    std::uint32_t close_timeout_ms = 10'000;             // from our Close to the peer's: close_timeout. 0: no timeout
    std::int8_t compression_level = Deflater::level_default;
};

class Messages final : public FrameSink {
public:
    // Of the pings that one feed brings, so many are answered each, and of the rest the last one (RFC 6455 5.5.3).
    static constexpr unsigned pongs_per_feed_max = 16;
    static constexpr std::uint64_t never = UINT64_MAX;

    // `settings`, `wire` and `sink` outlive the object. `now_ms`: any monotonic clock, the same in all calls.
    Messages(Role role, const MessageSettings& settings, const DeflateAgreement& deflate, MessageWire& wire, MessageSink& sink,
             std::uint64_t now_ms);
    Messages(const Messages&) = delete;
    Messages& operator=(const Messages&) = delete;

    // As FrameParser::feed, and what belongs to it; counts as a sign of life. After an error, or the peer's Close, further input is dropped: all of it is used.
    std::size_t feed(FrameParser& parser, Bytes bytes, std::span<std::byte> scratch, std::uint64_t now_ms);
    // After FrameParser::feed with this as its sink: takes over the parser's error, answers the pings left over.
    void after_feed(const FrameParser& parser, std::uint64_t now_ms);

    // A whole message, in one frame, compressed if agreed and worth it. One write; the peer's context is not disturbed by a refused
    // one. False with errno: what write said, ENOMEM, EPIPE after our Close or an error, EINVAL neither text nor binary.
    // Text is not checked: it is the caller's promise.
    bool send(std::uint8_t opcode, Bytes message);
    bool ping(Bytes body = {});  // As send. EINVAL: more than 125 bytes.
    bool pong(Bytes body = {});  // unsolicited. As ping.
    // Begins or answers the close handshake; nothing can be sent after it. Code 1005: a Close without a code, then without a reason.
    // False with errno: what write said, EPIPE after the first or an error, EINVAL a bad code, a reason above 123 bytes or not UTF-8.
    bool close(std::uint16_t code, std::string_view reason, std::uint64_t now_ms);
    // The connection fails: tells the peer the close code of `error`, if it has one, drops what has been assembled. Only the first
    // error counts.
    void fail(Error error);
    // Does what is due: pings, or fails with ping_timeout or close_timeout. Returns when it is to be called again; `never`: not before
    // a close() or feed(). To call it earlier does no harm, so one timer that is not moved by every feed is enough. While receiving is
    // paused it is not called: who does not listen cannot tell silence. Feed first then, even nothing.
    std::uint64_t tick(std::uint64_t now_ms);

    Error error() const { return error_; }
    bool close_sent() const { return close_sent_; }
    // The peer's Close has come, so both have said it. The server closes the connection now; a client waits for that a while
    // (RFC 6455 7.1.1).
    bool closed() const { return close_received_; }
    bool mid_message() const { return opcode_ != 0; }

    // FrameSink
    bool on_frame_header(const FrameHeader& header) override;
    bool on_frame_body(Bytes piece) override;
    bool on_frame_complete() override;

private:
    Error judge_control(const FrameHeader& header) const;
    Error begin_data(const FrameHeader& header);
    bool take_data(Bytes piece);
    bool take_inflated(Inflater::Result result, std::size_t before);
    bool end_data();
    bool deliver(Bytes message);
    bool end_control(Bytes body);
    bool end_close(Bytes body);
    void answer_ping(Bytes body);
    bool reject(Error error);
    bool deaf() const { return error_ != Error::ok || close_received_; }
    std::uint64_t bytes_max() const;

    bool write_frame(std::uint8_t opcode, std::uint8_t reserved, Bytes body);
    bool write_masked(FrameHeader& header, Bytes body);
    bool send_control(std::uint8_t opcode, Bytes body);
    std::uint64_t keep_alive(std::uint64_t now_ms);

    const MessageSettings* settings_;
    MessageWire* wire_;
    MessageSink* sink_;
    Deflater deflater_;
    Inflater inflater_;
    std::vector<std::byte> message_;  // assembled so far, decompressed
    std::vector<std::byte> control_;  // body of a control frame that came in pieces
    std::vector<std::byte> ping_;     // body of the last ping not answered yet
    std::uint64_t heard_ms_;          // when the peer was last heard
    std::uint64_t pinged_ms_ = 0;     // when we asked it for a sign of life, if awaits_pong_
    std::uint64_t closed_ms_ = 0;     // when we said Close
    FrameHeader frame_;               // the current one
    unsigned pongs_ = 0;              // answered in this feed
    Utf8 utf8_;
    Role role_;
    std::uint8_t opcode_ = 0;  // of the current message, 0 between messages
    Error error_ = Error::ok;
    bool compresses_;          // permessage-deflate is agreed
    bool compressed_ = false;  // the current message is
    bool delivered_ = false;   // ... already, out of its only piece
    bool ping_due_ = false;
    bool awaits_pong_ = false;
    bool close_sent_ = false;
    bool close_received_ = false;
};

}  // namespace hp::ws
