// SPDX-License-Identifier: Apache-2.0
#include "protocol/pack.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace hp::pack {
namespace {

constexpr std::uint32_t default_max = 0x40000;

std::string packet(std::uint16_t flag, const std::string& body) {
    const Header header = make_header(flag, body.size());
    return std::string(reinterpret_cast<const char*>(header.data()), header.size()) + body;
}

std::string raw_header(std::uint32_t value) {
    std::string text;
    for (int i = 0; i < 4; ++i) text.push_back(static_cast<char>(value >> (8 * i)));
    return text;
}

struct Result {
    std::vector<std::string> packets;
    Fault fault = Fault::none;
    bool operator==(const Result&) const = default;
};

// Feeds `text` in the given pieces, each from memory of its own size so that a sanitizer sees a read beyond it.
Result feed(Parser& parser, const std::string& text, const std::vector<std::size_t>& cuts) {
    Result result;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= cuts.size() && result.fault == Fault::none; ++i) {
        const std::size_t to = i < cuts.size() ? cuts[i] : text.size();
        const std::vector<char> piece(text.begin() + static_cast<std::ptrdiff_t>(from),
                                      text.begin() + static_cast<std::ptrdiff_t>(to));
        from = to;
        result.fault = parser.feed(as_bytes(piece.data(), piece.size()), [&](Bytes body) {
            result.packets.emplace_back(reinterpret_cast<const char*>(body.data()), body.size());
            return true;
        });
    }
    return result;
}

// The format, read from the whole text at once.
Result oracle(const std::string& text, std::uint16_t flag, std::uint32_t length_max, bool& mid_packet) {
    Result result;
    std::size_t at = 0;
    mid_packet = false;
    while (text.size() - at >= 4) {
        std::uint32_t value = 0;
        for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(text[at + i]);
        const std::uint32_t length = value & 0x3FFFFF;
        if (flag != 0 && value >> 22 != flag)
            result.fault = Fault::flag;
        else if (length == 0 || length > length_max)
            result.fault = Fault::length;
        if (result.fault != Fault::none) return result;
        if (text.size() - at - 4 < length) break;
        result.packets.push_back(text.substr(at + 4, length));
        at += 4 + length;
    }
    mid_packet = at < text.size();
    return result;
}

TEST(Pack, HeaderIsLittleEndianFlagAboveLength) {
    const Header header = make_header(0x3FF, 0x3FFFFF);
    for (const std::byte byte : header) EXPECT_EQ(byte, std::byte{0xFF});
    EXPECT_EQ(make_header(1, 2), (Header{std::byte{2}, std::byte{0}, std::byte{0x40}, std::byte{0}}));
    EXPECT_EQ(make_header(0, 0x030201), (Header{std::byte{1}, std::byte{2}, std::byte{3}, std::byte{0}}));
}

TEST(Pack, EveryFlagAndManyLengthsComeBack) {
    for (std::uint32_t flag = 1; flag <= 0x3FF; ++flag) {
        Parser parser(static_cast<std::uint16_t>(flag), length_limit);
        const std::string body(1 + flag * 7 % 300, 'x');
        const Result result = feed(parser, packet(static_cast<std::uint16_t>(flag), body), {});
        ASSERT_EQ(result, (Result{{body}, Fault::none})) << flag;
    }
    for (const std::size_t length :
         {std::size_t{1}, std::size_t{255}, std::size_t{256}, std::size_t{65'536}, std::size_t{length_limit}}) {
        Parser parser(5, length_limit);
        const Result result = feed(parser, packet(5, std::string(length, 'y')), {});
        ASSERT_EQ(result.packets.size(), 1u);
        EXPECT_EQ(result.packets[0].size(), length);
    }
}

TEST(Pack, EverySplitGivesTheSamePackets) {
    const std::string stream = packet(7, "a") + packet(7, "bc") + packet(7, "0123456789") + packet(7, "d");
    const Result whole{{"a", "bc", "0123456789", "d"}, Fault::none};
    for (std::size_t a = 0; a <= stream.size(); ++a)
        for (std::size_t b = a; b <= stream.size(); ++b) {
            Parser parser(7, default_max);
            ASSERT_EQ(feed(parser, stream, {a, b}), whole) << a << " " << b;
            ASSERT_FALSE(parser.mid_packet());
        }
    Parser parser(7, default_max);
    std::vector<std::size_t> every(stream.size());
    for (std::size_t i = 0; i < every.size(); ++i) every[i] = i;
    EXPECT_EQ(feed(parser, stream, every), whole);
}

TEST(Pack, KnowsWhetherItIsMidPacket) {
    const std::string stream = packet(0, "abc");
    for (std::size_t size = 0; size <= stream.size(); ++size) {
        Parser parser(0, default_max);
        EXPECT_EQ(feed(parser, stream.substr(0, size), {}).fault, Fault::none);
        EXPECT_EQ(parser.mid_packet(), size != 0 && size != stream.size());
    }
}

TEST(Pack, AForeignFlagIsAFaultOnlyIfWeHaveOne) {
    Parser ours(7, default_max), none(0, default_max);
    EXPECT_EQ(feed(ours, packet(7, "ok") + packet(8, "no"), {}), (Result{{"ok"}, Fault::flag}));
    EXPECT_EQ(feed(none, packet(7, "ok") + packet(8, "ok too"), {}), (Result{{"ok", "ok too"}, Fault::none}));
    Parser zero(7, default_max);
    EXPECT_EQ(feed(zero, packet(0, "no"), {}).fault, Fault::flag);
}

TEST(Pack, LengthsOutsideTheLimitsAreFaults) {
    for (const std::size_t cut : {0, 1, 2, 3, 4}) {
        Parser empty(0, default_max), most(0, 10), more(0, 10);
        EXPECT_EQ(feed(empty, raw_header(0) + "x", {cut}).fault, Fault::length);
        EXPECT_EQ(feed(most, packet(0, std::string(10, 'x')), {cut}), (Result{{std::string(10, 'x')}, Fault::none}));
        EXPECT_EQ(feed(more, packet(0, std::string(11, 'x')), {cut}), (Result{{}, Fault::length}));
    }
    Parser early(0, 10);  // seen in the header, not after the body was taken in
    EXPECT_EQ(feed(early, raw_header(11), {}).fault, Fault::length);
}

TEST(Pack, TheFlagIsJudgedBeforeTheLength) {
    Parser parser(7, 10);
    EXPECT_EQ(feed(parser, raw_header(8u << 22 | 0), {}).fault, Fault::flag);
}

TEST(Pack, StoppingKeepsTheRest) {
    const std::string stream = packet(0, "one") + packet(0, "two") + packet(0, "three");
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        Parser parser(0, default_max);
        std::vector<std::string> packets;
        const auto one_a_call = [&packets](Bytes body) {
            packets.emplace_back(reinterpret_cast<const char*>(body.data()), body.size());
            return false;
        };
        const Bytes all = as_bytes(stream.data(), stream.size());
        ASSERT_EQ(parser.feed(all.first(cut), one_a_call), Fault::none);
        ASSERT_LE(packets.size(), 1u);
        ASSERT_EQ(parser.feed(all.subspan(cut), one_a_call), Fault::none);
        ASSERT_LE(packets.size(), 2u);
        for (int i = 0; i < 3; ++i) ASSERT_EQ(parser.feed({}, one_a_call), Fault::none);  // nothing new, and yet there is more
        ASSERT_EQ(packets, (std::vector<std::string>{"one", "two", "three"})) << cut;
        ASSERT_FALSE(parser.mid_packet());
    }
}

TEST(Pack, AgreesWithAnOracle) {
    for (unsigned seed = 1; seed <= 2'000; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        const auto flag = static_cast<std::uint16_t>(random() % 3);
        const std::uint32_t length_max = 1 + random() % 60;
        std::string stream;
        for (unsigned packets = random() % 8; packets > 0; --packets) {
            const auto packet_flag = static_cast<std::uint16_t>(random() % 12 == 0 ? random() % 0x400 : flag);
            stream += packet(packet_flag, std::string(random() % 20 == 0 ? random() % 80 : 1 + random() % length_max,
                                                      static_cast<char>('a' + random() % 26)));
        }
        if (random() % 3 == 0 && !stream.empty()) stream.resize(random() % stream.size());
        std::vector<std::size_t> cuts;
        for (unsigned count = random() % 6; count > 0; --count) cuts.push_back(random() % (stream.size() + 1));
        std::sort(cuts.begin(), cuts.end());
        Parser parser(flag, length_max);
        bool mid_packet = false;
        const Result expected = oracle(stream, flag, length_max, mid_packet);
        ASSERT_EQ(feed(parser, stream, cuts), expected);
        ASSERT_TRUE(expected.fault != Fault::none || parser.mid_packet() == mid_packet);
    }
}

}  // namespace
}  // namespace hp::pack
