// SPDX-License-Identifier: Apache-2.0
// WebSocket frames, cut anywhere, against the format read at once. Input: role (1 byte), scratch size (1), then steps: a size, and so
// many bytes of the stream; a step with the highest bit set pauses the parser after each event.
#include <string>
#include <vector>

#include "input.h"
#include "protocol/websocket/frame.h"

namespace {

using namespace hp::ws;
using hp::fuzz::check;

// "<first byte> <length> [<body>" and "]" when it is complete.
class Log final : public FrameSink {
public:
    explicit Log(FrameParser& parser) : parser_(parser) {}
    std::string text;
    std::vector<FrameHeader> headers;
    bool pauses = false;

    bool on_frame_header(const FrameHeader& header) override {
        headers.push_back(header);
        text += std::to_string((header.final ? 128 : 0) + header.reserved * 16 + header.opcode) + " " +
                std::to_string(header.length) + " [";
        return event();
    }
    bool on_frame_body(hp::Bytes piece) override {
        check(!piece.empty(), "no empty piece");
        text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return event();
    }
    bool on_frame_complete() override {
        text += "]";
        return event();
    }

private:
    bool event() {
        if (pauses) parser_.pause();
        return true;
    }
    FrameParser& parser_;
};

struct Expected {
    std::string text;
    Error error = Error::ok;
};

Error judge(Role role, unsigned first, unsigned second) {
    const bool masked = second >= 128, control = first % 16 >= 8;
    if (masked != (role == Role::server)) return masked ? Error::mask_forbidden : Error::mask_missing;
    if (control && second % 128 > 125) return Error::control_too_long;
    return control && first < 128 ? Error::control_fragmented : Error::ok;
}

Expected read_at_once(Role role, const std::string& stream) {
    Expected expected;
    std::size_t at = 0;
    const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(stream[at + i]); };
    while (stream.size() - at >= 2) {
        const unsigned first = octet(0), second = octet(1), short_length = second % 128;
        expected.error = judge(role, first, second);
        const std::size_t length_bytes = short_length < 126 ? 0 : short_length == 126 ? 2 : 8;
        const std::size_t mask_at = 2 + length_bytes, head_bytes = mask_at + (second >= 128 ? 4 : 0);
        if (expected.error != Error::ok || stream.size() - at < head_bytes) break;
        std::uint64_t length = length_bytes == 0 ? short_length : 0;
        for (std::size_t i = 0; i < length_bytes; ++i) length = length * 256 + octet(2 + i);
        if (length >> 63 != 0)
            expected.error = Error::length_top_bit;
        else if ((length_bytes == 2 && length < 126) || (length_bytes == 8 && length < 65'536))
            expected.error = Error::length_not_minimal;
        if (expected.error != Error::ok) break;
        expected.text += std::to_string(first) + " " + std::to_string(length) + " [";
        for (std::uint64_t i = 0; i < length && at + head_bytes + i < stream.size(); ++i)
            expected.text.push_back(static_cast<char>(octet(head_bytes + i) ^ (second >= 128 ? octet(mask_at + i % 4) : 0)));
        if (stream.size() - at - head_bytes < length) break;
        expected.text += "]";
        at += head_bytes + length;
    }
    return expected;
}

void check_round_trip(const FrameHeader& header) {
    const EncodedHeader encoded = encode(header);
    FrameParser parser(header.masked ? Role::server : Role::client);
    Log log(parser);
    std::byte scratch[1];
    check(parser.feed(encoded.bytes(), scratch, log) == encoded.bytes().size(), "what is encoded is read");
    check(log.headers.size() == 1 && log.headers[0] == header, "round trip");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const Role role = input.byte() % 2 == 0 ? Role::server : Role::client;
    std::vector<std::byte> scratch(std::size_t{1} + input.byte());
    FrameParser parser(role);
    Log log(parser);
    std::string stream;
    while (!input.empty()) {
        const std::uint8_t step = input.byte();
        const auto piece = input.take(step & 0x7F);
        const std::vector<std::uint8_t> copy(piece.begin(), piece.end());  // of its exact size
        stream.append(piece.begin(), piece.end());
        log.pauses = (step & 0x80) != 0;
        hp::Bytes left = hp::as_bytes(copy.data(), copy.size());
        do {
            const std::size_t used = parser.feed(left, scratch, log);
            check(used <= left.size(), "no more than there is");
            check(log.pauses || parser.error() != Error::ok || used == left.size(), "all of it unless paused");
            left = left.subspan(used);
        } while (!left.empty() && parser.error() == Error::ok);
    }
    log.pauses = false;
    check(parser.feed({}, scratch, log) == 0, "nothing of nothing");  // what a pause has left
    const Expected expected = read_at_once(role, stream);
    check(log.text == expected.text, "the same frames");
    check(parser.error() == expected.error, "the same error");
    for (const FrameHeader& header : log.headers) check_round_trip(header);
    return 0;
}
