// SPDX-License-Identifier: Apache-2.0
#include "hp/histogram.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace hp::app {
namespace {

TEST(Histogram, EmptySaysZero) {
    const Histogram empty;
    EXPECT_EQ(empty.count(), 0u);
    EXPECT_EQ(empty.min(), 0u);
    EXPECT_EQ(empty.max(), 0u);
    EXPECT_EQ(empty.mean(), 0);
    EXPECT_EQ(empty.percentile(50), 0u);
}

TEST(Histogram, SmallValuesAreExact) {
    Histogram values;
    for (std::uint64_t i = 1; i <= 100; ++i) values.record(i);
    EXPECT_EQ(values.percentile(0), 1u);
    EXPECT_EQ(values.percentile(50), 50u);
    EXPECT_EQ(values.percentile(99), 99u);
    EXPECT_EQ(values.percentile(100), 100u);
    EXPECT_EQ(values.mean(), 50.5);
}

// One value in it: every percentile is that value, whatever bucket it is in. Both sides of each power of two.
TEST(Histogram, OneValueIsEveryPercentile) {
    for (unsigned bit = 0; bit < Histogram::value_bits; ++bit)
        for (const std::uint64_t value :
             {(std::uint64_t{1} << bit) - 1, std::uint64_t{1} << bit, (std::uint64_t{1} << bit) + 1}) {
            Histogram one;
            one.record(value);
            EXPECT_EQ(one.percentile(0), value);
            EXPECT_EQ(one.percentile(50), value);
            EXPECT_EQ(one.percentile(100), value);
        }
}

TEST(Histogram, LongestCountsAsTheLimit) {
    Histogram one;
    one.record(~std::uint64_t{0});
    EXPECT_EQ(one.max(), Histogram::value_max);
    EXPECT_EQ(one.percentile(99), Histogram::value_max);
}

TEST(Histogram, IsRightToOneIn128) {
    std::mt19937_64 random(7);
    std::vector<std::uint64_t> all;
    Histogram values;
    for (int i = 0; i < 20'000; ++i) all.push_back(random() >> (24 + random() % 36));
    for (const std::uint64_t value : all) values.record(value);
    std::sort(all.begin(), all.end());
    for (const double percent : {1.0, 10.0, 50.0, 90.0, 99.0, 99.9, 99.99}) {
        const auto rank = static_cast<std::size_t>(std::ceil(percent / 100 * static_cast<double>(all.size())));
        const std::uint64_t exact = all[rank - 1];
        EXPECT_GE(values.percentile(percent), exact);
        EXPECT_LE(values.percentile(percent), exact + exact / 127 + 1);
    }
}

TEST(Histogram, AddIsAsIfRecordedHere) {
    Histogram left, right, both;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        (i % 3 == 0 ? left : right).record(i * i);
        both.record(i * i);
    }
    left.add(right);
    EXPECT_EQ(left.count(), both.count());
    EXPECT_EQ(left.min(), both.min());
    EXPECT_EQ(left.max(), both.max());
    EXPECT_EQ(left.mean(), both.mean());
    for (int percent = 0; percent <= 100; ++percent) EXPECT_EQ(left.percentile(percent), both.percentile(percent));
}

}  // namespace
}  // namespace hp::app
