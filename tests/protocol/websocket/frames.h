// SPDX-License-Identifier: Apache-2.0
#pragma once
// Frames as text for the tests: made, fed in pieces, and written down as a log that does not depend on the pieces.
#include <string>
#include <string_view>
#include <vector>

#include "protocol/websocket/frame.h"

namespace hp::ws::test {

inline Bytes bytes_of(std::string_view text) { return as_bytes(text.data(), text.size()); }
inline std::string string_of(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

// "81 05 48" to the bytes.
inline std::string unhex(std::string_view hex) {
    std::string bytes;
    std::string digits;
    for (const char c : hex) {
        if (c != ' ') digits.push_back(c);
        if (digits.size() < 2) continue;
        bytes.push_back(static_cast<char>(std::stoi(digits, nullptr, 16)));
        digits.clear();
    }
    return bytes;
}

inline std::string hex(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto value = static_cast<unsigned char>(c);
        text.append(text.empty() ? "" : " ");
        text.push_back(digits[value >> 4]);
        text.push_back(digits[value & 15]);
    }
    return text;
}

constexpr MaskKey test_mask{std::byte{0x37}, std::byte{0xFA}, std::byte{0x21}, std::byte{0x3D}};

// A frame as its sender sends it.
struct Frame {
    Role sender = Role::client;
    std::uint8_t opcode = opcode::text;
    std::string body;
    bool final = true;
    std::uint8_t reserved = 0;

    std::string wire() const {
        const bool masked = sender == Role::client;
        const FrameHeader header{final, reserved, opcode, masked, masked ? test_mask : MaskKey{}, body.size()};
        std::string masked_body = body;
        if (masked) mask_in_place({reinterpret_cast<std::byte*>(masked_body.data()), masked_body.size()}, test_mask);
        return string_of(encode(header).bytes()) + masked_body;
    }
};

// Cuts `text` at the given places, in order, and calls `use(Bytes)` with each piece in memory of its own size, so that a sanitizer
// sees a read beyond it. `use` returns false to stop.
template <class Use>
void in_pieces(std::string_view text, const std::vector<std::size_t>& cuts, Use&& use) {
    std::size_t from = 0;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const std::size_t to = i < cuts.size() ? cuts[i] : text.size();
        const std::vector<char> piece(text.begin() + static_cast<std::ptrdiff_t>(from),
                                      text.begin() + static_cast<std::ptrdiff_t>(to));
        from = to;
        if (!use(as_bytes(piece.data(), piece.size()))) return;
    }
}

inline std::vector<std::size_t> every_byte(std::size_t size) {
    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < size; ++i) cuts.push_back(i);
    return cuts;
}

// A line a frame: "text fin 5 [Hello]", with the rest of it missing as long as it has not come.
class FrameLog final : public FrameSink {
public:
    std::string text;
    std::vector<std::size_t> piece_bytes;
    int events = 0, stop_at = -1;
    FrameParser* paused_by_each = nullptr;

    bool on_frame_header(const FrameHeader& header) override {
        text += std::to_string(header.opcode) + (header.final ? " fin" : "");
        if (header.reserved != 0) text += " rsv" + std::to_string(header.reserved);
        text += " " + std::to_string(header.length) + " [";
        return event();
    }
    bool on_frame_body(Bytes piece) override {
        text += string_of(piece);
        piece_bytes.push_back(piece.size());
        return event();
    }
    bool on_frame_complete() override {
        text += "]\n";
        return event();
    }

private:
    bool event() {
        if (paused_by_each != nullptr) paused_by_each->pause();
        return events++ != stop_at;
    }
};

}  // namespace hp::ws::test
