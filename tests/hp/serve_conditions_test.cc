// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/conditions.h"

#include <gtest/gtest.h>

#include "hp/serve/http_date.h"
#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

constexpr std::int64_t sunday = 784111777;  // Sun, 06 Nov 1994 08:49:37 GMT
constexpr std::int64_t now = 1'700'000'000;
constexpr const char* at_sunday = "Sun, 06 Nov 1994 08:49:37 GMT";
constexpr const char* before_sunday = "Sun, 06 Nov 1994 08:49:36 GMT";
constexpr const char* after_sunday = "Sun, 06 Nov 1994 08:49:38 GMT";

TEST(ServeDate, Writes) {
    EXPECT_STREQ(http_date(sunday).data(), at_sunday);
    EXPECT_STREQ(http_date(0).data(), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_STREQ(http_date(951'782'400).data(), "Tue, 29 Feb 2000 00:00:00 GMT");
    EXPECT_STREQ(http_date(-5).data(), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_STREQ(http_date(std::int64_t{1} << 60).data(), "Fri, 31 Dec 9999 23:59:59 GMT");
}

TEST(ServeDate, ReadsThreeForms) {
    EXPECT_EQ(parse_http_date(at_sunday, now), sunday);
    EXPECT_EQ(parse_http_date("  Sun, 06 Nov 1994 08:49:37 GMT ", now), sunday);
    EXPECT_EQ(parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT", now), sunday);
    EXPECT_EQ(parse_http_date("Sun Nov  6 08:49:37 1994", now), sunday);
    EXPECT_EQ(parse_http_date("Thu, 31 Dec 1998 23:59:60 GMT", now), 915'148'799);
    // Two digits: never more than 50 years ahead (now is 2023).
    EXPECT_EQ(parse_http_date("Sunday, 06-Nov-73 08:49:37 GMT", now), parse_http_date("Sun, 06 Nov 2073 08:49:37 GMT", now));
    EXPECT_EQ(parse_http_date("Sunday, 06-Nov-74 08:49:37 GMT", now), parse_http_date("Sun, 06 Nov 1974 08:49:37 GMT", now));
}

TEST(ServeDate, RefusesTheRest) {
    for (const char* text :
         {"", "x", "Sun", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 31 Feb 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT",
          "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "1994-11-06", "0", "Sun, 06 Nov 1994 08:49:37 GMT, x",
          "Sun, -6 Nov 1994 08:49:37 GMT", "Sun, 06 ovD 1994 08:49:37 GMT"})
        EXPECT_FALSE(parse_http_date(text, now)) << text;
}

TEST(ServeDate, RoundTrip) {
    for (std::int64_t at = 0; at < 253'402'300'799; at += 86'400 * 97 + 12'345)
        EXPECT_EQ(parse_http_date(http_date(at).data(), now), at);
}

TEST(ServeConditions, Tags) {
    const auto strong = [](const char* list, const char* tag) { return lists_tag(list, tag, Compare::strong); };
    const auto weak = [](const char* list, const char* tag) { return lists_tag(list, tag, Compare::weak); };
    // RFC 9110 8.8.3.2, the table.
    EXPECT_FALSE(strong("W/\"1\"", "W/\"1\""));
    EXPECT_TRUE(weak("W/\"1\"", "W/\"1\""));
    EXPECT_FALSE(weak("W/\"1\"", "W/\"2\""));
    EXPECT_FALSE(strong("W/\"1\"", "\"1\""));
    EXPECT_TRUE(weak("W/\"1\"", "\"1\""));
    EXPECT_TRUE(strong("\"1\"", "\"1\""));
    EXPECT_TRUE(weak("\"1\"", "\"1\""));
    // Lists; a tag may hold a comma.
    EXPECT_TRUE(strong("\"a\", \"b,c\" ,\"d\"", "\"b,c\""));
    EXPECT_TRUE(strong(" , \"a\",,\"d\"", "\"d\""));
    EXPECT_FALSE(strong("\"a,b\"", "\"b\""));
    EXPECT_TRUE(strong("*", "\"x\""));
    EXPECT_TRUE(strong(" * ", "\"x\""));
    for (const char* broken : {"", "x", "\"x", "x\"", "w/\"x\"", "'x'", "\"a\", *", "W/", "**"})
        EXPECT_FALSE(weak(broken, "\"x\"")) << broken;
}

// Every combination of the four fields, against the order of RFC 9110 13.2.2.
TEST(ServeConditions, Precedence) {
    const Validators ours{"\"a\"", sunday};
    const std::vector<const char*> tags = {nullptr, "\"a\"", "\"b\"", "*", "W/\"a\""};
    const std::vector<const char*> dates = {nullptr, before_sunday, at_sunday, after_sunday, "nonsense"};
    const auto view = [](const char* text) { return text == nullptr ? std::string_view{} : std::string_view(text); };
    for (const char* match : tags)
        for (const char* none : tags)
            for (const char* modified : dates)
                for (const char* unmodified : dates) {
                    Conditions c;
                    c.if_match = view(match), c.if_none_match = view(none);
                    c.if_modified_since = view(modified), c.if_unmodified_since = view(unmodified);
                    Verdict expected = Verdict::go_on;
                    if (match != nullptr ? (match == tags[2] || match == tags[4]) : unmodified == before_sunday)
                        expected = Verdict::failed;
                    else if (none != nullptr ? none != tags[2] : (modified == at_sunday || modified == after_sunday))
                        expected = Verdict::not_modified;
                    EXPECT_EQ(judge(c, ours, now), expected)
                        << view(match) << " | " << view(none) << " | " << view(modified) << " | " << view(unmodified);
                }
}

TEST(ServeConditions, AnEmptyListIsAListAndHasNoTag) {
    Conditions c;
    c.if_match = "";
    EXPECT_EQ(judge(c, {"\"a\"", sunday}, now), Verdict::failed);
}

TEST(ServeConditions, IfRange) {
    const Validators strong{"\"a\"", sunday}, weak{"W/\"a\"", sunday};
    EXPECT_TRUE(range_stands({}, strong, now));
    EXPECT_TRUE(range_stands("\"a\"", strong, now));
    EXPECT_FALSE(range_stands("\"b\"", strong, now));
    EXPECT_FALSE(range_stands("W/\"a\"", strong, now));
    EXPECT_FALSE(range_stands("\"a\"", weak, now));
    EXPECT_FALSE(range_stands("W/\"a\"", weak, now));
    EXPECT_FALSE(range_stands("\"a\", \"b\"", strong, now));
    EXPECT_FALSE(range_stands("*", strong, now));
    EXPECT_FALSE(range_stands("", strong, now));
    EXPECT_TRUE(range_stands(at_sunday, strong, now));
    EXPECT_FALSE(range_stands(after_sunday, strong, now));  // exactly, not "not before"
    EXPECT_FALSE(range_stands(before_sunday, strong, now));
    EXPECT_FALSE(range_stands(at_sunday, strong, sunday));  // it may still change within this second
}

}  // namespace
}  // namespace hp::app::serve
