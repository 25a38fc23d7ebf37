// SPDX-License-Identifier: Apache-2.0
// WebSocket messages, cut anywhere, against the same stream fed whole; and each message sent back and read again. Input: flags (1 byte:
// role, permessage-deflate and its parameters), limit (2), then steps: a size, and so many bytes of the stream.
#include <string>
#include <utility>
#include <vector>

#include "input.h"
#include "protocol/websocket/messages.h"

namespace {

using namespace hp::ws;
using hp::fuzz::check;

Role other(Role role) { return role == Role::server ? Role::client : Role::server; }

// The frames of a text without the pongs: how many of those there are depends on the pieces.
class WithoutPongs final : public FrameSink {
public:
    std::string text;
    unsigned pongs = 0;

    bool on_frame_header(const FrameHeader& header) override {
        check(header.final, "whole frames only");
        pong_ = header.opcode == opcode::pong;
        pongs += pong_ ? 1 : 0;
        if (!pong_) text += "\n" + std::to_string(header.opcode) + " ";
        return true;
    }
    bool on_frame_body(hp::Bytes piece) override {
        if (!pong_) text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    }
    bool on_frame_complete() override { return true; }

private:
    bool pong_ = false;
};

class End final : public MessageWire, public MessageSink {
public:
    End(Role role, const DeflateAgreement& deflate, std::uint64_t message_bytes_max)
        : parser(role),
          settings{message_bytes_max, 8, 0, 0, 0, 1},
          messages(role, settings, deflate, *this, *this, 0),
          role_(role) {}

    void feed(const void* data, std::size_t size) {
        wire.clear();
        check(messages.feed(parser, hp::as_bytes(data, size), scratch_, 0) == size, "all of it");
        FrameParser reader(other(role_));
        std::vector<std::byte> scratch(1024);
        reader.feed(hp::as_bytes(wire.data(), wire.size()), scratch, written);
        check(reader.error() == Error::ok && !reader.mid_frame(), "whole frames only");
        check(written.pongs - pongs_ <= Messages::pongs_per_feed_max + 1, "bounded pongs");
        pongs_ = written.pongs;
    }

    bool write(hp::Buffers frame) override {
        for (const hp::Bytes piece : frame) wire.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    }
    MaskKey mask_key() override { return {std::byte{1}, std::byte{2}, std::byte{3}, std::byte{4}}; }
    bool on_message(std::uint8_t opcode, hp::Bytes message) override {
        check(message.size() <= settings.message_bytes_max, "within the limit");
        check(opcode == opcode::binary || is_utf8(message), "text is UTF-8");
        received.emplace_back(opcode, std::string(reinterpret_cast<const char*>(message.data()), message.size()));
        return true;
    }
    void on_close(std::uint16_t code, std::string_view reason) override {
        check(code == close_code::none || is_close_code(code), "a valid code");
        check(is_utf8(hp::as_bytes(reason.data(), reason.size())), "a reason in UTF-8");
        received.emplace_back(code, std::string(reason));
        ++closes;
    }

    FrameParser parser;
    MessageSettings settings;
    Messages messages;
    WithoutPongs written;
    std::string wire;
    std::vector<std::pair<unsigned, std::string>> received;
    int closes = 0;

private:
    Role role_;
    unsigned pongs_ = 0;
    std::vector<std::byte> scratch_ = std::vector<std::byte>(97);
};

// What was received can be sent, and arrives as it was.
void check_round_trip(Role role, const DeflateAgreement& deflate, const End& end) {
    End sender(role, deflate, UINT64_MAX), receiver(other(role), deflate, UINT64_MAX);
    for (const auto& [code, body] : end.received) {
        if (code > opcode::binary) continue;
        check(sender.messages.send(static_cast<std::uint8_t>(code), hp::as_bytes(body.data(), body.size())), "it is sent");
        const std::string wire = std::exchange(sender.wire, {});
        receiver.feed(wire.data(), wire.size());
        check(receiver.received.size() == 1 && receiver.received[0].second == body, "it arrives");
        receiver.received.clear();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const std::uint8_t flags = input.byte();
    const Role role = (flags & 1) == 0 ? Role::server : Role::client;
    const auto bits = static_cast<std::uint8_t>(8 + (flags >> 5));
    const DeflateAgreement deflate{(flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0, bits, bits};
    const std::uint64_t message_bytes_max = 1 + input.number(2);
    End cut(role, deflate, message_bytes_max), whole(role, deflate, message_bytes_max);
    std::string stream;
    while (!input.empty()) {
        const auto piece = input.take(input.byte());
        const std::vector<std::uint8_t> copy(piece.begin(), piece.end());  // of its exact size
        stream.append(piece.begin(), piece.end());
        cut.feed(copy.data(), copy.size());
    }
    whole.feed(stream.data(), stream.size());
    check(cut.received == whole.received, "the same messages");
    check(cut.messages.error() == whole.messages.error(), "the same error");
    check(cut.messages.closed() == whole.messages.closed(), "the same end");
    check(cut.messages.mid_message() == whole.messages.mid_message(), "the same rest");
    check(cut.written.text == whole.written.text, "the same answers");
    check(cut.closes == (cut.messages.closed() ? 1 : 0), "one close");
    check(!cut.messages.closed() || cut.messages.close_sent(), "a close is answered");
    const std::uint16_t code = close_code_of(cut.messages.error());
    check(cut.messages.close_sent() == (code != 0 || cut.messages.closed()), "an error is told");
    check_round_trip(role, deflate, cut);
    return 0;
}
