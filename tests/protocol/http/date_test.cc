// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/date.h"

#include <gtest/gtest.h>

#include <ctime>
#include <limits>
#include <random>
#include <string>

namespace hp::http {
namespace {

constexpr std::int64_t example_s = 784'111'777;  // of RFC 9110 5.6.7
constexpr std::int64_t now_s = 1'800'000'000;    // 15 Jan 2027

std::string formatted(std::int64_t time_s) {
    const DateText date = format_date(time_s);
    return std::string(view(date));
}

TEST(HttpDate, Formats) {
    EXPECT_EQ(formatted(example_s), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(formatted(0), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_EQ(formatted(-1), "Wed, 31 Dec 1969 23:59:59 GMT");
    EXPECT_EQ(formatted(951'782'400), "Tue, 29 Feb 2000 00:00:00 GMT");
    EXPECT_EQ(formatted(253'402'300'799), "Fri, 31 Dec 9999 23:59:59 GMT");
    EXPECT_EQ(formatted(std::numeric_limits<std::int64_t>::max()), "Fri, 31 Dec 9999 23:59:59 GMT");
    EXPECT_EQ(formatted(std::numeric_limits<std::int64_t>::min()), "Sat, 01 Jan 0000 00:00:00 GMT");
}

TEST(HttpDate, ReadsTheThreeForms) {
    EXPECT_EQ(parse_date("Sun, 06 Nov 1994 08:49:37 GMT", now_s), example_s);
    EXPECT_EQ(parse_date("Sunday, 06-Nov-94 08:49:37 GMT", now_s), example_s);
    EXPECT_EQ(parse_date("Sun Nov  6 08:49:37 1994", now_s), example_s);
    EXPECT_EQ(parse_date("Wed Nov 16 08:49:37 1994", now_s), example_s + 10 * 86'400);
    EXPECT_EQ(parse_date("Sat, 31 Dec 2016 23:59:60 GMT", now_s), 1'483'228'800);  // a leap second
}

TEST(HttpDate, ATwoDigitYearIsAtMostFiftyYearsAhead) {
    const auto year_of = [](std::string_view text) {
        const auto time_s = parse_date(text, now_s);
        return time_s ? formatted(*time_s).substr(12, 4) : std::string("none");
    };
    EXPECT_EQ(year_of("Monday, 01-Jan-26 00:00:00 GMT"), "2026");
    EXPECT_EQ(year_of("Monday, 01-Jan-76 00:00:00 GMT"), "2076");
    EXPECT_EQ(year_of("Monday, 01-Jan-77 00:00:00 GMT"), "2077");  // 15 Jan 2077 is 50 years ahead
    EXPECT_EQ(year_of("Monday, 15-Jan-77 08:00:00 GMT"), "2077");
    EXPECT_EQ(year_of("Monday, 15-Jan-77 08:00:01 GMT"), "1977");
    EXPECT_EQ(year_of("Monday, 01-Jan-78 00:00:00 GMT"), "1978");
    EXPECT_EQ(year_of("Monday, 01-Jan-00 00:00:00 GMT"), "2000");
    EXPECT_EQ(year_of("Monday, 29-Feb-96 00:00:00 GMT"), "1996");
    EXPECT_EQ(year_of("Monday, 29-Feb-97 00:00:00 GMT"), "none");
    EXPECT_EQ(parse_date("Monday, 01-Jan-05 00:00:00 GMT", 4'100'000'000), 4'260'211'200);  // 2099: 05 is 2105
}

TEST(HttpDate, RefusesAllElse) {
    for (const std::string_view text : {"",
                                        "Sun",
                                        "Sun,",
                                        "Sun, ",
                                        "Sun, 06 Nov 1994 08:49:37",
                                        "Sun, 06 Nov 1994 08:49:37 UTC",
                                        "Sun, 06 Nov 1994 08:49:37 GMT ",
                                        " Sun, 06 Nov 1994 08:49:37 GMT",
                                        "Sun, 6 Nov 1994 08:49:37 GMT",
                                        "sun, 06 Nov 1994 08:49:37 GMT",
                                        "Sun, 06 nov 1994 08:49:37 GMT",
                                        "Sun, 06 ovD 1994 08:49:37 GMT",
                                        "Sun, 31 Apr 1994 08:49:37 GMT",
                                        "Sun, 00 Nov 1994 08:49:37 GMT",
                                        "Sun, 06 Nov 1994 24:00:00 GMT",
                                        "Sun, 06 Nov 1994 08:60:00 GMT",
                                        "Sun, 06 Nov 1994 08:49:61 GMT",
                                        "Sun, 06 Nov 94 08:49:37 GMT",
                                        "Sun, 06-Nov-94 08:49:37 GMT",
                                        "Sun Nov 06 08:49:37 94",
                                        "Sunday, 06-Nov-1994 08:49:37 GMT",
                                        "Sun Nov 6 08:49:37 1994",
                                        "Xyz, 06 Nov 1994 08:49:37 GMT",
                                        "Sun, -6 Nov 1994 08:49:37 GMT",
                                        "Sun, 06 Nov 1994 8:49:37 GMT",
                                        "784111777"})
        EXPECT_FALSE(parse_date(text, now_s)) << text;
}

TEST(HttpDate, WhatIsWrittenIsReadAndAgreesWithTheCLibrary) {
    std::mt19937_64 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const auto time_s = static_cast<std::int64_t>(random() % 315'569'433'600) - 62'167'219'200;  // the years 0 to 9999
        const std::string text = formatted(time_s);
        ASSERT_EQ(parse_date(text, now_s), time_s) << text;
        const std::time_t time = time_s;
        std::tm parts{};
        ASSERT_NE(gmtime_r(&time, &parts), nullptr);
        ASSERT_EQ(text.substr(17, 8), (std::string{char('0' + parts.tm_hour / 10), char('0' + parts.tm_hour % 10), ':',
                                                   char('0' + parts.tm_min / 10), char('0' + parts.tm_min % 10), ':',
                                                   char('0' + parts.tm_sec / 10), char('0' + parts.tm_sec % 10)}));
        ASSERT_EQ(std::stoi(text.substr(5, 2)), parts.tm_mday);
        ASSERT_EQ(std::stoi(text.substr(12, 4)), parts.tm_year + 1900);
        ASSERT_EQ(text.substr(0, 3), std::string_view("SunMonTueWedThuFriSat").substr(std::size_t(parts.tm_wday) * 3, 3));
    }
}

}  // namespace
}  // namespace hp::http
