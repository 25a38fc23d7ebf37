// SPDX-License-Identifier: Apache-2.0
// The two halves of a session against each other, without a handshake: so they can begin just before the numbers wrap.
#include <gtest/gtest.h>

#include "protocol/arq/link.h"
#include "protocol/arq/receiver.h"
#include "protocol/arq/sender.h"

namespace hp::arq {
namespace {

struct Ears final : Sink {
    void on_datagram(Bytes datagram) override {
        out.emplace_back(reinterpret_cast<const char*>(datagram.data()), datagram.size());
    }
    void on_ready() override {}
    bool on_message(Bytes message) override {
        messages.emplace_back(reinterpret_cast<const char*>(message.data()), message.size());
        return true;
    }
    std::vector<std::string> out, messages;
};

TEST(ArqHalves, NumbersWrapAround) {
    for (const bool selective : {false, true})
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            SCOPED_TRACE(std::to_string(selective) + " " + std::to_string(seed));
            sim::Random random(seed);
            Settings settings;
            settings.send_window = static_cast<std::uint32_t>(random.between(1, 300));
            settings.receive_window = static_cast<std::uint32_t>(random.between(128, 600));
            settings.resend_by_acks = 2;
            settings.flush_ms = 10;
            settings.no_delay = settings.congestion_off = true;
            Store store(settings.datagram_bytes_max);
            Ears ears;
            const auto first = static_cast<std::uint32_t>(0 - random.between(1, 300));
            Sender sender(settings, store, first);
            Receiver receiver(settings, store, ears, first);
            Packer there(store, ears), back(store, ears);
            std::int64_t now = 1'000'000;
            if (selective) {
                sender.go_selective(now);
                receiver.go_selective();
            }
            std::vector<std::string> sent;
            for (int i = 0; i < 400; ++i) {
                sent.push_back(std::string(1 + random.below(2000), char('a' + i % 26)));
                const Bytes piece = as_bytes(sent.back().data(), sent.back().size());
                ASSERT_EQ(sender.push({&piece, 1}, piece.size(), 700), 0);
            }
            const auto read = [&](auto each) {
                for (const std::string& datagram : std::exchange(ears.out, {})) {
                    if (random.chance(0.2)) continue;
                    for (Bytes rest = as_bytes(datagram.data(), datagram.size()); !rest.empty();) {
                        const Segment segment = read_header(rest.data());
                        each(segment, rest.subspan(Segment::header_bytes, segment.length));
                        rest = rest.subspan(Segment::header_bytes + segment.length);
                    }
                    sender.on_end(now);
                }
            };
            for (int turn = 0; turn < 5000 && sender.waiting_segments() != 0; ++turn, now += 5000) {
                there.begin({}, 1400, nullptr);
                ASSERT_EQ(sender.transmit(there, now), 0);
                there.flush();
                read([&](const Segment& segment, Bytes data) { ASSERT_EQ(receiver.take(segment, data, now), 0); });
                now += 20'000;
                back.begin({.window = receiver.window(), .expected = receiver.expected()}, 1400, nullptr);
                if (receiver.owes()) selective ? receiver.acknowledge_all(back, false) : receiver.acknowledge_each(back);
                back.flush();
                read([&](const Segment& segment, Bytes data) {
                    ASSERT_TRUE(sender.on_expected(segment.expected, segment.window, now));
                    if (segment.command == Command::ack) {
                        ASSERT_TRUE(sender.on_ack(segment.number, segment.time_ms, now));
                    } else {
                        ASSERT_TRUE(
                            sender.on_selective(load<std::uint32_t>(data.data() + 4), data.subspan(selective_bytes), now));
                    }
                });
            }
            EXPECT_EQ(sender.waiting_segments(), 0u);
            EXPECT_EQ(sender.waiting_bytes(), 0u);
            EXPECT_EQ(ears.messages, sent);
        }
}

}  // namespace
}  // namespace hp::arq
