// SPDX-License-Identifier: Apache-2.0
#include "base/backoff.h"

#include <gtest/gtest.h>

namespace hp {
namespace {

constexpr std::uint32_t largest_random = 0xFFFF'FFFF;

TEST(Backoff, DoublesUpToTheLimit) {
    const Backoff backoff{100, 1000, false};
    const std::uint32_t expected[] = {100, 200, 400, 800, 1000, 1000};
    for (std::uint32_t attempt = 1; attempt <= 6; ++attempt) EXPECT_EQ(backoff.wait_ms(attempt, 12345), expected[attempt - 1]);
    EXPECT_EQ(backoff.wait_ms(1'000'000, 0), 1000u);
    EXPECT_EQ(backoff.wait_ms(0, 0), 100u);
}

TEST(Backoff, JitterTakesAnyPart) {
    const Backoff backoff{100, 1000, true};
    EXPECT_EQ(backoff.wait_ms(1, 0), 0u);
    EXPECT_EQ(backoff.wait_ms(1, largest_random), 100u);
    EXPECT_EQ(backoff.wait_ms(3, largest_random / 2), 200u);
    EXPECT_EQ(backoff.wait_ms(9, largest_random), 1000u);
}

TEST(Backoff, Extremes) {
    const Backoff longest{largest_random, largest_random, true};
    EXPECT_EQ(longest.wait_ms(50, largest_random), largest_random);
    EXPECT_EQ((Backoff{5000, 1000, false}.wait_ms(1, 0)), 1000u) << "the limit is one for the first, too";
    EXPECT_EQ((Backoff{0, 1000, true}.wait_ms(9, largest_random)), 0u);
}

}  // namespace
}  // namespace hp
