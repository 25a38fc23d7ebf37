// SPDX-License-Identifier: Apache-2.0
#pragma once
// WebSocket on a connection that has left HTTP: frames for the listener, or messages if it asked for them.
#include <cstdint>
#include <memory>
#include <mutex>

#include "engine/http/http_events.h"
#include "protocol/websocket/messages.h"

namespace hp {

class Connection;
struct Options;

// What one frame is, for GetWSMessageState.
struct WebSocketFrame {
    ws::FrameHeader header;
    std::uint64_t left = 0;
};

class WebSocketLink final : private ws::FrameSink, private ws::MessageSink, private ws::MessageWire {
public:
    WebSocketLink(Connection& connection, HttpEvents& events, ws::Role role, bool messages, const ws::DeflateAgreement& deflate);

    // As Layer::feed. `used` comes back short when the listener has paused.
    bool feed(Bytes bytes, std::size_t& used);
    bool mid_frame() const { return parser_.mid_frame(); }
    void agree(const ws::DeflateAgreement& deflate);  // before the first frame
    bool in_messages() const { return messages_ != nullptr; }
    bool compresses() const { return compresses_; }
    const WebSocketFrame& frame() const { return frame_; }  // on the connection's thread

    // Message mode, on the connection's thread. False with errno.
    bool send_message(std::uint8_t opcode, Bytes message);
    bool close(std::uint16_t code, std::string_view reason);
    bool close_sent() const { return messages_ != nullptr && messages_->close_sent(); }
    // What is due by now; when it is to be asked again in ms, -1 for never. The connection may be closing afterwards.
    std::int64_t tick();

private:
    bool on_frame_header(const ws::FrameHeader& header) override;
    bool on_frame_body(Bytes piece) override;
    bool on_frame_complete() override;
    bool on_message(std::uint8_t opcode, Bytes message) override;
    void on_close(std::uint16_t code, std::string_view reason) override;
    bool write(Buffers frame) override;
    ws::MaskKey mask_key() override;

    bool passes(Verdict verdict);
    bool tell(std::uint8_t opcode, Bytes message);
    bool judge();
    std::uint64_t now_ms() const;

    Connection& connection_;
    HttpEvents& events_;
    ws::FrameParser parser_;
    WebSocketFrame frame_;
    ws::MessageSettings settings_;
    std::unique_ptr<ws::Messages> messages_;  // null: frames
    const ws::Role role_;
    bool compresses_ = false;
};

ws::MaskKey random_mask_key();
ws::DeflateSettings deflate_settings(const Options& options);

}  // namespace hp
