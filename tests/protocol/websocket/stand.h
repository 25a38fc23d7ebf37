// SPDX-License-Identifier: Apache-2.0
#pragma once
// One end of a WebSocket connection in memory: a parser, its messages, and what they said and wrote.
#include <gtest/gtest.h>

#include <cerrno>
#include <functional>
#include <string>

#include "protocol/websocket/frames.h"
#include "protocol/websocket/messages.h"

namespace hp::ws::test {

constexpr DeflateAgreement no_deflate{};
constexpr DeflateAgreement deflate_with_takeover{true, false, false, 15, 15};
constexpr DeflateAgreement deflate_without_takeover{true, true, true, 15, 15};

inline MessageSettings small_settings() {
    MessageSettings settings;
    settings.message_bytes_max = 1'000;
    return settings;
}

class Stand final : public MessageWire, public MessageSink {
public:
    explicit Stand(Role own_role, const DeflateAgreement& deflate = no_deflate, const MessageSettings& wanted = small_settings())
        : settings(wanted), role(own_role), parser(own_role), messages(own_role, settings, deflate, *this, *this, now_ms) {}

    // Feeds until the connection ends or waits. False: it ended.
    bool feed(std::string_view text, const std::vector<std::size_t>& cuts = {}) {
        in_pieces(text, cuts, [this](Bytes piece) {
            std::vector<std::byte> scratch(scratch_bytes);
            EXPECT_EQ(messages.feed(parser, piece, scratch, now_ms), piece.size());
            return messages.error() == Error::ok;
        });
        return messages.error() == Error::ok && !messages.closed();
    }

    // What we wrote, as the peer's parser reads it.
    std::string written() const {
        FrameParser reader(role == Role::server ? Role::client : Role::server);
        FrameLog frames;
        std::vector<std::byte> scratch(4096);
        EXPECT_EQ(reader.feed(bytes_of(wire), scratch, frames), wire.size());
        EXPECT_FALSE(reader.mid_frame());
        return frames.text;
    }

    bool write(Buffers frame) override {
        ++writes;
        if (refuses) {
            errno = ENOBUFS;
            return false;
        }
        for (const Bytes piece : frame) wire += string_of(piece);
        return true;
    }
    MaskKey mask_key() override {
        ++mask_keys;
        return test_mask;
    }
    bool on_message(std::uint8_t opcode, Bytes message) override {
        log += (opcode == opcode::text ? "text [" : "binary [") + string_of(message) + "]\n";
        return then == nullptr || then();
    }
    void on_close(std::uint16_t code, std::string_view reason) override {
        log += "close " + std::to_string(code) + " [" + std::string(reason) + "]\n";
        if (then != nullptr) then();
    }

    MessageSettings settings;
    Role role;
    std::uint64_t now_ms = 1'000;
    std::size_t scratch_bytes = 4096;
    bool refuses = false;
    int writes = 0, mask_keys = 0;
    std::function<bool()> then;  // in each event
    std::string log, wire;
    FrameParser parser;
    Messages messages;
};

// A client's frame, as a server reads it.
inline std::string sent(std::uint8_t opcode, std::string body, bool final = true, std::uint8_t reserved = 0) {
    return Frame{Role::client, opcode, std::move(body), final, reserved}.wire();
}

inline std::string close_body(std::uint16_t code, std::string_view reason = "") {
    return std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)}.append(reason);
}

}  // namespace hp::ws::test
