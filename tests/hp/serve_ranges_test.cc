// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/ranges.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace hp::app::serve {
namespace {

constexpr std::uint64_t large = std::uint64_t{1} << 40;

struct Case {
    std::string field;
    std::uint64_t size;
    Selection selection;
    std::vector<Range> ranges;
};

TEST(ServeRanges, Rfc9110) {
    const std::vector<Case> cases = {
        {"bytes=0-499", 10000, Selection::partial, {{0, 500}}},
        {"bytes=500-999", 10000, Selection::partial, {{500, 500}}},
        {"bytes=-500", 10000, Selection::partial, {{9500, 500}}},
        {"bytes=9500-", 10000, Selection::partial, {{9500, 500}}},
        {"bytes=0-0,-1", 10000, Selection::partial, {{0, 1}, {9999, 1}}},
        {"bytes= 0-0, -2", 10000, Selection::partial, {{0, 1}, {9998, 2}}},
        {"bytes=500-600,601-999", 10000, Selection::partial, {{500, 500}}},
        {"bytes=500-700,601-999", 10000, Selection::partial, {{500, 500}}},
        {"BYTES=5-6", 10000, Selection::partial, {{5, 2}}},
        {"bytes=0-", 1, Selection::partial, {{0, 1}}},
        {"bytes=9990-20000", 10000, Selection::partial, {{9990, 10}}},
        {"bytes=-20000", 10000, Selection::partial, {{0, 10000}}},
        {"bytes=0-18446744073709551615", 10, Selection::partial, {{0, 10}}},
        {"bytes=0-99999999999999999999999999", 10, Selection::partial, {{0, 10}}},
        {"bytes=1099511627775-", large, Selection::partial, {{large - 1, 1}}},
        {"bytes=,,1-2,,", 10, Selection::partial, {{1, 2}}},
        // One that cannot be satisfied beside one that can is left out.
        {"bytes=20-30,1-2", 10, Selection::partial, {{1, 2}}},
        {"bytes=10-", 10, Selection::unsatisfiable, {}},
        {"bytes=10-20,30-", 10, Selection::unsatisfiable, {}},
        {"bytes=-0", 10, Selection::unsatisfiable, {}},
        {"bytes=0-", 0, Selection::unsatisfiable, {}},
        {"bytes=-5", 0, Selection::unsatisfiable, {}},
        {"bytes=99999999999999999999-", 10, Selection::unsatisfiable, {}},
    };
    for (const Case& c : cases) {
        std::vector<Range> ranges;
        EXPECT_EQ(select_ranges(c.field, c.size, ranges), c.selection) << c.field;
        EXPECT_EQ(ranges, c.ranges) << c.field;
    }
}

TEST(ServeRanges, WhatMakesNoSenseIsIgnored) {
    for (const char* field : {"", "bytes", "bytes=", "bytes=,", "bytes=-", "bytes=a-b", "bytes=1", "bytes=1-2-3", "bytes=2-1",
                              "bytes=--1", "bytes=1-2;3-4", "bytes=1-2,x", "bytes=+1-2", "bytes=1 2-3", "lines=1-2", "bytes 1-2",
                              "bytes =1-2", "bytes=0x1-2", "=1-2"}) {
        std::vector<Range> ranges;
        EXPECT_EQ(select_ranges(field, 10000, ranges), Selection::whole) << field;
    }
}

TEST(ServeRanges, NeighboursAreMergedAndOrderIsKept) {
    std::vector<Range> ranges;
    ASSERT_EQ(select_ranges("bytes=5000-5009,0-9,5010-5019,9000-9009", 10000, ranges), Selection::partial);
    EXPECT_EQ(ranges, (std::vector<Range>{{5000, 20}, {0, 10}, {9000, 10}}));
    // A gap as large as the limit is sent along, a larger one is not.
    ASSERT_EQ(select_ranges("bytes=0-9,106-109", 10000, ranges), Selection::partial);
    EXPECT_EQ(ranges, (std::vector<Range>{{0, 110}}));
    ASSERT_EQ(select_ranges("bytes=0-9,107-109", 10000, ranges), Selection::partial);
    EXPECT_EQ(ranges, (std::vector<Range>{{0, 10}, {107, 3}}));
}

TEST(ServeRanges, TooManyAreIgnored) {
    std::string field = "bytes=0-0";
    for (std::size_t i = 1; i < range_specs_max; ++i)
        field += "," + std::to_string(i * 1000) + "-" + std::to_string(i * 1000 + 1);
    std::vector<Range> ranges;
    EXPECT_EQ(select_ranges(field, large, ranges), Selection::partial);
    EXPECT_EQ(ranges.size(), range_specs_max);
    EXPECT_EQ(select_ranges(field + ",-1", large, ranges), Selection::whole);
}

// Whatever is asked for: no more than the file, nothing twice, every part inside, and every byte that was asked for is there.
TEST(ServeRanges, RandomSetsKeepTheirPromises) {
    std::mt19937 random(20240607);
    for (int round = 0; round < 2000; ++round) {
        const std::uint64_t size = random() % 3000;
        std::vector<bool> wanted(size);
        std::string field = "bytes=";
        const unsigned count = 1 + random() % 12;
        for (unsigned i = 0; i < count; ++i) {
            const std::uint64_t first = random() % 3200, last = first + random() % 200;
            field += (i == 0 ? "" : ",") + std::to_string(first) + "-" + std::to_string(last);
            for (std::uint64_t at = first; at <= last && at < size; ++at) wanted[at] = true;
        }
        std::vector<Range> ranges;
        if (select_ranges(field, size, ranges) != Selection::partial) {
            EXPECT_EQ(std::count(wanted.begin(), wanted.end(), true), 0) << field;
            continue;
        }
        std::vector<int> got(size);
        for (const Range& range : ranges) {
            ASSERT_GT(range.length, 0u);
            ASSERT_LE(range.first + range.length, size) << field;
            for (std::uint64_t at = range.first; at < range.first + range.length; ++at) ++got[at];
        }
        for (std::uint64_t at = 0; at < size; ++at) {
            ASSERT_LE(got[at], 1) << field;
            if (wanted[at]) {
                ASSERT_EQ(got[at], 1) << field << " at " << at;
            }
        }
    }
}

}  // namespace
}  // namespace hp::app::serve
