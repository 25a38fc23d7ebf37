// SPDX-License-Identifier: Apache-2.0
// Random numbers that are the same everywhere for the same seed (splitmix64), and running a test for many seeds.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

namespace hp::test {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E37'79B9'7F4A'7C15;
        z = (z ^ z >> 30) * 0xBF58'476D'1CE4'E5B9;
        z = (z ^ z >> 27) * 0x94D0'49BB'1331'11EB;
        return z ^ z >> 31;
    }
    std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : next() % limit; }
    std::int64_t up_to(std::int64_t most) { return static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most) + 1)); }
    double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool chance(double share_of_one) { return share_of_one > 0 && share() < share_of_one; }

private:
    std::uint64_t state_;
};

// `run(seed)` for the seeds 1 to `count`, until one fails the test: that one is told, with the command that runs it alone. With
// HP_SEED in the environment only that one.
template <class Run>
void for_seeds(std::uint64_t count, Run&& run) {
    const char* only = std::getenv("HP_SEED");
    const std::uint64_t first = only != nullptr ? std::strtoull(only, nullptr, 0) : 1;
    const std::uint64_t last = only != nullptr ? first : count;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        run(seed);
        if (!::testing::Test::HasFailure() && !::testing::Test::IsSkipped()) continue;
        if (::testing::Test::IsSkipped()) return;
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        std::cerr << "seed " << seed << " failed; again: HP_SEED=" << seed << " " << ::testing::internal::GetArgvs().front()
                  << " --gtest_filter=" << test->test_suite_name() << "." << test->name() << std::endl;
        return;
    }
}

}  // namespace hp::test
