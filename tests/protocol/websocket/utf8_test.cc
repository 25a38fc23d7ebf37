// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/utf8.h"

#include <gtest/gtest.h>

#include <string>

#include "protocol/websocket/frames.h"

namespace hp::ws {
namespace {

using test::bytes_of;

// RFC 3629 4, from code points: what encoding `code` gives.
std::string encoded(std::uint32_t code) {
    const auto byte = [](std::uint32_t value) { return std::string(1, static_cast<char>(value)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) return byte(0xC0 | code >> 6) + byte(0x80 | (code & 0x3F));
    if (code < 0x10000) return byte(0xE0 | code >> 12) + byte(0x80 | (code >> 6 & 0x3F)) + byte(0x80 | (code & 0x3F));
    return byte(0xF0 | code >> 18) + byte(0x80 | (code >> 12 & 0x3F)) + byte(0x80 | (code >> 6 & 0x3F)) +
           byte(0x80 | (code & 0x3F));
}

bool valid(const std::string& text) { return is_utf8(bytes_of(text)); }

TEST(Utf8, EveryCodePoint) {
    for (std::uint32_t code = 0; code <= 0x10FFFF; ++code) {
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        ASSERT_EQ(valid(encoded(code)), !surrogate) << code;
    }
    for (std::uint32_t code = 0x110000; code < 0x200000; code += 0x111) ASSERT_FALSE(valid(encoded(code))) << code;
}

// Every sequence of one and two bytes, and of three after the leads that have a rule of their own.
TEST(Utf8, NothingElse) {
    std::size_t one = 0, two = 0, three = 0;
    for (unsigned a = 0; a < 256; ++a) {
        one += valid({static_cast<char>(a)}) ? 1 : 0;
        for (unsigned b = 0; b < 256; ++b) two += valid({static_cast<char>(a), static_cast<char>(b)}) ? 1 : 0;
    }
    for (unsigned a = 0xE0; a < 0xF0; ++a)
        for (unsigned b = 0; b < 256; ++b)
            for (unsigned c = 0; c < 256; ++c)
                three += valid({static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)}) ? 1 : 0;
    EXPECT_EQ(one, 0x80u);
    EXPECT_EQ(two, 0x80u * 0x80 + (0x800 - 0x80));
    EXPECT_EQ(three, 0x10000u - 0x800 - 0x800);
}

TEST(Utf8, OverlongFormsAreInvalid) {
    for (const std::string text :
         {"C0 80", "C1 BF", "E0 80 80", "E0 9F BF", "F0 80 80 80", "F0 8F BF BF", "F8 88 80 80 80", "FE", "FF"})
        EXPECT_FALSE(valid(test::unhex(text))) << text;
}

TEST(Utf8, EverySplitSaysTheSame) {
    const std::string good = "\u03ba\u1f79\u03c3\u03bc\u03b5 plain ascii of more than sixteen bytes \U0001F600\uFFFD\u00e9";
    for (std::size_t cut = 0; cut <= good.size(); ++cut) {
        Utf8 utf8;
        ASSERT_TRUE(utf8.feed(bytes_of(good).first(cut)));
        ASSERT_TRUE(utf8.feed(bytes_of(good).subspan(cut)));
        ASSERT_TRUE(utf8.complete()) << cut;
        ASSERT_EQ(valid(good.substr(0, cut)), (static_cast<unsigned char>(good[cut]) & 0xC0) != 0x80) << cut;
    }
}

TEST(Utf8, ABadByteIsSeenAtOnceWhereverItStands) {
    const std::string good = "0123456789abcdef0123456789abcdef\u03ba\u1f79\U0001F600 and so on";
    for (std::size_t at = 0; at <= good.size(); ++at) {
        std::string bad = good;
        bad.insert(at, 1, '\xFF');
        for (std::size_t cut = 0; cut <= bad.size(); ++cut) {
            Utf8 utf8;
            const bool first = utf8.feed(bytes_of(bad).first(cut));
            ASSERT_EQ(first, cut <= at) << at << " " << cut;
            ASSERT_FALSE(first && utf8.feed(bytes_of(bad).subspan(cut)));
        }
    }
}

TEST(Utf8, ResetForgetsHalfACharacter) {
    Utf8 utf8;
    EXPECT_TRUE(utf8.feed(bytes_of("\xE0")));
    EXPECT_FALSE(utf8.complete());
    utf8.reset();
    EXPECT_TRUE(utf8.complete());
    EXPECT_TRUE(utf8.feed(bytes_of("plain")));
}

}  // namespace
}  // namespace hp::ws
