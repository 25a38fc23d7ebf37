// SPDX-License-Identifier: Apache-2.0
#include "download/content_range.h"

#include <gtest/gtest.h>

namespace hp::download {
namespace {

TEST(ContentRange, WhatItSays) {
    const auto part = parse_content_range("bytes 500-999/1000");
    ASSERT_TRUE(part && part->satisfied);
    EXPECT_EQ(part->begin, 500u);
    EXPECT_EQ(part->end, 1000u);
    EXPECT_EQ(part->total, 1000u);
    const auto open = parse_content_range("Bytes 0-0/*");
    ASSERT_TRUE(open && open->satisfied);
    EXPECT_EQ(open->end, 1u);
    EXPECT_FALSE(open->total);
    const auto none = parse_content_range("bytes */47");
    ASSERT_TRUE(none);
    EXPECT_FALSE(none->satisfied);
    EXPECT_EQ(none->total, 47u);
}

TEST(ContentRange, WhatIsNone) {
    for (const char* text :
         {"", "bytes", "bytes ", "bytes */*", "bytes 1-2", "bytes 2-1/10", "bytes 0-10/10", "bytes -1/10", "bytes 1-/10",
          "bytes 1 -2/10", "bytes 1-2/ 10", "bytes=1-2/10", "pages 1-2/10", "bytes 0-1/10 ", "bytes +0-1/10",
          "bytes 0-9223372036854775808/*", "bytes 0-18446744073709551616/*", "bytes 0x1-2/10", "bytes 1-2/10, bytes 3-4/10"})
        EXPECT_FALSE(parse_content_range(text)) << text;
    EXPECT_FALSE(parse_content_range(std::string_view("bytes 0-1/1\0", 12)));
}

TEST(ContentRange, AskedByPeople) {
    struct Row {
        const char* text;
        const char* field;  // null: no range
    };
    for (const Row& row : {Row{"0-0", "bytes=0-0"},
                           {"5-", "bytes=5-"},
                           {"-7", "bytes=-7"},
                           {"10-19", "bytes=10-19"},
                           {"-", nullptr},
                           {"", nullptr},
                           {"2-1", nullptr},
                           {"-0", nullptr},
                           {"1", nullptr},
                           {"a-b", nullptr},
                           {"1-2,3-4", nullptr},
                           {" 1-2", nullptr}}) {
        const auto spec = parse_range_spec(row.text);
        ASSERT_EQ(spec.has_value(), row.field != nullptr) << row.text;
        if (spec) {
            EXPECT_EQ(range_field(*spec), row.field);
        }
    }
    EXPECT_EQ(range_field(5, 10), "bytes=5-9");
    EXPECT_EQ(range_field(5, 0), "bytes=5-");
}

}  // namespace
}  // namespace hp::download
