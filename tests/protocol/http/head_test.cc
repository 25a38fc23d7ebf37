// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/head.h"

#include <gtest/gtest.h>

namespace hp::http {
namespace {

TEST(HttpHead, Tokens) {
    EXPECT_TRUE(is_token("Content-Type"));
    EXPECT_TRUE(is_token("!#$%&'*+-.^_`|~09azAZ"));
    for (const std::string_view text : {"", "a b", "a:", "a\r", "a\n", "\xC3", "a(", "\"", std::string_view("\0", 1).data()})
        EXPECT_FALSE(is_token(text)) << text;
    EXPECT_FALSE(is_token(std::string_view("a\0", 2)));
}

TEST(HttpHead, FieldValuesCannotEndTheirLine) {
    for (unsigned c = 0; c < 256; ++c) {
        const char byte = static_cast<char>(c);
        const bool good = c == '\t' || (c >= 0x20 && c != 0x7F);
        EXPECT_EQ(is_field_value(std::string_view(&byte, 1)), good) << c;
        EXPECT_EQ(is_field_value(std::string(40, 'x') + byte), good) << c;
    }
    EXPECT_TRUE(is_field_value(""));
}

TEST(HttpHead, Targets) {
    EXPECT_TRUE(is_target("/a?b=c&d=%20[]"));
    for (const std::string_view text : {"", "/a b", "/\r\n", "/#", "/\xE9", "/\x7F", "/\""})
        EXPECT_FALSE(is_target(text)) << text;
}

// The scanners look at 16 bytes at a time: against the table, at every place.
TEST(HttpHead, RunsEndAtTheFirstOtherByte) {
    struct Run {
        const char* (*skip)(const char*, const char*);
        unsigned kind;
    };
    for (const Run run : {Run{skip_token, token_char}, Run{skip_target, target_char}, Run{skip_field, field_char}})
        for (std::size_t size : {1u, 15u, 16u, 17u, 33u, 48u})
            for (std::size_t place = 0; place < size; ++place)
                for (unsigned c = 0; c < 256; ++c) {
                    std::string text(size, 'a');
                    text[place] = static_cast<char>(c);
                    const char* const end = text.data() + size;
                    const char* const expected = is(text[place], run.kind) ? end : text.data() + place;
                    ASSERT_EQ(run.skip(text.data(), end), expected) << run.kind << " " << size << " " << place << " " << c;
                }
}

TEST(HttpHead, CaseIsIgnoredOfLettersOnly) {
    EXPECT_TRUE(equals_ignoring_case("Content-LENGTH", "content-length"));
    EXPECT_FALSE(equals_ignoring_case("a", "ab"));
    EXPECT_FALSE(equals_ignoring_case("@", "`"));
    EXPECT_FALSE(equals_ignoring_case("[", "{"));
    EXPECT_FALSE(equals_ignoring_case("\xC9", "\xE9"));
    EXPECT_TRUE(equals_ignoring_case("", ""));
}

TEST(HttpHead, ReasonPhrases) {
    EXPECT_EQ(reason_phrase(100), "Continue");
    EXPECT_EQ(reason_phrase(200), "OK");
    EXPECT_EQ(reason_phrase(404), "Not Found");
    EXPECT_EQ(reason_phrase(431), "Request Header Fields Too Large");
    EXPECT_EQ(reason_phrase(505), "HTTP Version Not Supported");
    EXPECT_EQ(reason_phrase(600), "Unparseable Response Headers");
    for (const unsigned status : {0u, 99u, 104u, 299u + 1000, 601u, 65'536u + 200})
        EXPECT_EQ(reason_phrase(status), "") << status;
    unsigned phrases = 0;
    for (unsigned status = 0; status < 1000; ++status) {
        phrases += reason_phrase(status).empty() ? 0 : 1;
        EXPECT_TRUE(is_field_value(reason_phrase(status)));
    }
    EXPECT_EQ(phrases, 100u);
}

}  // namespace
}  // namespace hp::http
