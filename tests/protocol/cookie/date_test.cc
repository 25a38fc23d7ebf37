// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/date.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>

namespace hp::cookie {
namespace {

struct DateRow {
    const char* text;
    const char* meant;  // null: no date
};

// The dress does not matter; what is missing, out of range or no day of the calendar does.
const DateRow rows[] = {
    {"Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT"},
    {"Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT"},
    {"Sun Nov  6 08:49:37 1994", "Sun, 06-Nov-1994 08:49:37 GMT"},
    {"Sun, 06-Nov-1994 08:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT"},
    {"Mon, 10-Dec-2007 17:02:24 GMT", "Mon, 10-Dec-2007 17:02:24 GMT"},
    {"Wed, 09 Dec 2009 16:27:23 GMT", "Wed, 09-Dec-2009 16:27:23 GMT"},
    {"Thursday, 01-Jan-1970 00:00:00 GMT", "Thu, 01-Jan-1970 00:00:00 GMT"},
    {"Mon Dec 24 16:32:30 1977 GMT", "Sat, 24-Dec-1977 16:32:30 GMT"},
    {"Mon, 01-Jan-06", nullptr},
    {"(Tue Jan 01 02:14:44 2013 GMT)", "Tue, 01-Jan-2013 02:14:44 GMT"},
    {"Wed Apr 15 2020 22:01:02 GMT", "Wed, 15-Apr-2020 22:01:02 GMT"},
    {"Fri, 07 Aug 2007 08:04:19 GMT-0500", "Tue, 07-Aug-2007 08:04:19 GMT"},  // the zone is not looked at
    {"Fri, 07 Aug 2007 08:04:19 +0800", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"Fri, 07 Aug 2007 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"7 Aug 2007 8:4:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"8:4:19 7 Aug 2007", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"2007 Aug 07 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"Aug 07 2007 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"08:04:19 2007 07 Aug", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"07 august 2007 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"07 AUGxyz 2007 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"07 Au 2007 08:04:19", nullptr},
    {"07th Aug 2007 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"07 Aug 2007AD 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"07 Aug 2007 08:04:19pm", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"07 Aug 2007 08:04", nullptr},
    {"07 Aug 2007 08:04:", nullptr},
    {"07 Aug 2007 :04:19", nullptr},
    {"07 Aug 2007 008:04:19", nullptr},
    {"07 Aug 2007 08:004:19", nullptr},
    {"07 Aug 2007 08:04:019", nullptr},
    {"07 Aug 2007 24:04:19", nullptr},
    {"07 Aug 2007 23:60:19", nullptr},
    {"07 Aug 2007 23:59:60", nullptr},  // no leap seconds
    {"07 Aug 2007 23:59:59", "Tue, 07-Aug-2007 23:59:59 GMT"},
    {"07 Aug 2007 00:00:00", "Tue, 07-Aug-2007 00:00:00 GMT"},
    {"00 Aug 2007 00:00:00", nullptr},
    {"31 Aug 2007 00:00:00", "Fri, 31-Aug-2007 00:00:00 GMT"},
    {"32 Aug 2007 00:00:00", nullptr},
    {"31 Sep 2007 00:00:00", nullptr},
    {"29 Feb 2007 00:00:00", nullptr},
    {"29 Feb 2008 00:00:00", "Fri, 29-Feb-2008 00:00:00 GMT"},
    {"29 Feb 1900 00:00:00", nullptr},
    {"29 Feb 2000 00:00:00", "Tue, 29-Feb-2000 00:00:00 GMT"},
    {"001 Aug 2007 00:00:00", nullptr},  // three digits are no day, and then 2007 is none either
    {"01 Aug 00 00:00:00", "Tue, 01-Aug-2000 00:00:00 GMT"},
    {"01 Aug 69 00:00:00", "Thu, 01-Aug-2069 00:00:00 GMT"},
    {"01 Aug 70 00:00:00", "Sat, 01-Aug-1970 00:00:00 GMT"},
    {"01 Aug 99 00:00:00", "Sun, 01-Aug-1999 00:00:00 GMT"},
    {"01 Aug 0099 00:00:00", "Sun, 01-Aug-1999 00:00:00 GMT"},
    {"01 Aug 100 00:00:00", nullptr},
    {"01 Aug 1600 00:00:00", nullptr},
    {"01 Jan 1601 00:00:00", "Mon, 01-Jan-1601 00:00:00 GMT"},
    {"01 Aug 9999 00:00:00", "Sun, 01-Aug-9999 00:00:00 GMT"},
    {"01 Aug 10000 00:00:00", nullptr},
    {"01 Aug 2 00:00:00", nullptr},
    {"31 Dec 9999 23:59:59", "Fri, 31-Dec-9999 23:59:59 GMT"},
    {"19 Jan 2038 03:14:08", "Tue, 19-Jan-2038 03:14:08 GMT"},
    {"07,Aug;2007/08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"\t07\tAug\t2007\t08:04:19\t", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"07 Aug 2007 09:00:00 08:04:19", "Tue, 07-Aug-2007 09:00:00 GMT"},  // the first of a kind counts
    {"07 Aug Sep 2007 08:04:19", "Tue, 07-Aug-2007 08:04:19 GMT"},
    {"", nullptr},
    {" ", nullptr},
    {"GMT", nullptr},
    {"0", nullptr},
    {"-1", nullptr},
    {"Session", nullptr},
    {"Thu, 01 Jan 1970", nullptr},
    {"99999999999999999999 Aug 2007 08:04:19", nullptr},
    {"2007-08-07T08:04:19Z", nullptr},  // ISO 8601 has no month by name
};

TEST(CookieDate, IsReadAsBrowsersDo) {
    for (const DateRow& row : rows) {
        const auto time = parse_date(row.text);
        const std::string text = time ? date_text(*time).value_or("?") : "none";
        EXPECT_EQ(text, row.meant == nullptr ? "none" : row.meant) << row.text;
    }
}

TEST(CookieDate, KnownPoints) {
    EXPECT_EQ(parse_date("Sun, 09-Sep-2001 01:46:40 GMT"), 1'000'000'000);
    EXPECT_EQ(parse_date("Thu, 01 Jan 1970 00:00:00 GMT"), 0);
    EXPECT_EQ(parse_date("Wed, 31 Dec 1969 23:59:59 GMT"), -1);
}

TEST(CookieDate, ComesBack) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const auto time = static_cast<std::int64_t>(random() % 264'000'000'000) - 11'000'000'000;
        const auto text = date_text(time);
        if (!text) continue;
        ASSERT_EQ(parse_date(*text), time) << *text;
    }
}

TEST(CookieDate, IsWrittenInItsYearsOnly) {
    EXPECT_EQ(date_text(-11'644'473'600), "Mon, 01-Jan-1601 00:00:00 GMT");
    EXPECT_EQ(date_text(-11'644'473'601), std::nullopt);
    EXPECT_EQ(date_text(253'402'300'799), "Fri, 31-Dec-9999 23:59:59 GMT");
    EXPECT_EQ(date_text(253'402'300'800), std::nullopt);
    EXPECT_EQ(date_text(std::numeric_limits<std::int64_t>::max()), std::nullopt);
    EXPECT_EQ(date_text(std::numeric_limits<std::int64_t>::min()), std::nullopt);
    EXPECT_EQ(date_text(-1), "Wed, 31-Dec-1969 23:59:59 GMT");
    EXPECT_EQ(date_text(1'000'000'000), "Sun, 09-Sep-2001 01:46:40 GMT");
}

}  // namespace
}  // namespace hp::cookie
