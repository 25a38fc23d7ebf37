// SPDX-License-Identifier: Apache-2.0
#include "download/plan.h"

#include <gtest/gtest.h>

#include <random>
#include <utility>

namespace hp::download {
namespace {

using Spans = std::vector<Span>;

TEST(Plan, OneStreamFromTheStart) {
    Plan plan;
    EXPECT_EQ(plan.take(1, 100), (Span{0, Plan::unknown}));
    EXPECT_FALSE(plan.has_work(100)) << "of an unknown length nothing is split";
    EXPECT_EQ(plan.room(1, 0, 70), 70u);
    plan.wrote(1, 0, 70);
    EXPECT_EQ(plan.room(1, 0, 70), 0u) << "not twice";
    EXPECT_FALSE(plan.complete());
    EXPECT_EQ(plan.close_at_end(1), 70u);
    EXPECT_TRUE(plan.complete());
    EXPECT_EQ(plan.spans(), (Spans{{0, 70}}));
}

TEST(Plan, TheLargestRestIsShared) {
    Plan plan(1000);
    EXPECT_EQ(plan.take(1, 100), (Span{0, 1000}));
    EXPECT_EQ(plan.take(2, 100), (Span{500, 1000}));
    EXPECT_EQ(plan.room(1, 0, 1000), 500u) << "its end has come nearer";
    EXPECT_EQ(plan.take(3, 100), (Span{250, 500}));
    EXPECT_EQ(plan.take(4, 100), (Span{750, 1000}));
    plan.wrote(1, 0, 240);
    plan.wrote(3, 250, 240);
    plan.wrote(4, 750, 240);
    EXPECT_EQ(plan.take(5, 100), (Span{625, 750}));
    EXPECT_FALSE(plan.take(6, 100)) << "the pieces would be too small";
    EXPECT_TRUE(plan.take(6, 50));
    EXPECT_FALSE(plan.take(7, 1, false)) << "nothing is free";
}

TEST(Plan, WhatIsGivenBackIsTakenFirst) {
    Plan plan(1000);
    plan.take(1, 100);
    plan.take(2, 100);
    plan.wrote(2, 500, 100);
    plan.release(2);
    EXPECT_EQ(plan.take(3, 100), (Span{600, 1000}));
    EXPECT_FALSE(plan.claim(4, 600)) << "somebody has it";
    plan.release(3);
    EXPECT_TRUE(plan.claim(4, 600));
    EXPECT_EQ(plan.left(4), (Span{600, 1000}));
}

TEST(Plan, AStreamMayGoOnWhereNobodyIs) {
    Plan plan(1000);
    plan.take(1, 100);
    plan.take(2, 100);
    plan.wrote(1, 0, 500);
    EXPECT_FALSE(plan.extend(1)) << "2 is there";
    plan.release(2);
    EXPECT_TRUE(plan.extend(1));
    EXPECT_EQ(plan.left(1), (Span{500, 1000}));
    EXPECT_FALSE(plan.extend(1)) << "nothing is behind it";
}

TEST(Plan, RestoresWhatWasThere) {
    Plan plan;
    ASSERT_TRUE(plan.restore(1000, {{0, 100}, {300, 400}, {900, 1000}}));
    EXPECT_EQ(plan.done(), 300u);
    EXPECT_EQ(plan.take(1, 10), (Span{100, 300}));
    EXPECT_EQ(plan.take(2, 10), (Span{400, 900}));
    EXPECT_EQ(plan.spans(), (Spans{{0, 100}, {300, 400}, {900, 1000}}));
    ASSERT_TRUE(plan.restore(1000, {{10, 1000}}));
    EXPECT_EQ(plan.take(1, 10), (Span{0, 10}));
    ASSERT_TRUE(plan.restore(10, {{0, 10}}));
    EXPECT_TRUE(plan.complete());
    for (const Spans& bad :
         {Spans{{5, 5}}, Spans{{0, 1001}}, Spans{{0, 10}, {10, 20}}, Spans{{0, 10}, {5, 20}}, Spans{{50, 60}, {0, 10}}}) {
        EXPECT_FALSE(plan.restore(1000, bad));
        EXPECT_EQ(plan.done(), 0u);
    }
}

TEST(Plan, EmptyAndShrunk) {
    Plan plan;
    plan.take(1, 1);
    EXPECT_TRUE(plan.set_total(0));
    EXPECT_TRUE(plan.complete());
    plan.reset(Plan::unknown);
    plan.take(1, 1);
    plan.wrote(1, 0, 10);
    EXPECT_FALSE(plan.set_total(9)) << "more is there already";
}

TEST(Plan, WhatIsBeingWrittenIsNotStolen) {
    Plan plan(1000);
    plan.take(1, 10);
    EXPECT_EQ(plan.reserve(1, 0, 800), 800u);
    EXPECT_EQ(plan.take(2, 10), (Span{900, 1000})) << "half of what is not being written";
    EXPECT_FALSE(plan.take(3, 60));
    plan.wrote(1, 0, 700);  // the disk was full
    EXPECT_EQ(plan.done(), 700u);
    EXPECT_EQ(plan.reserve(1, 700, 1000), 200u);
    plan.wrote(1, 700, 200);
    plan.wrote(2, 900, 100);
    EXPECT_TRUE(plan.complete());
}

// Whatever owners do, each byte is written exactly once, and what the plan says is what was written.
TEST(Plan, EachByteOnce) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::minstd_rand random(seed);
        const auto pick = [&](std::uint64_t below) { return random() % below; };
        const std::uint64_t total = 1 + pick(5000);
        Plan plan(total);
        std::vector<int> written(total, 0);
        struct Writer {
            Plan::Owner owner;
            std::uint64_t at, reserved = 0;
        };
        std::vector<Writer> owners;
        Plan::Owner last = 0;
        for (int step = 0; !plan.complete(); ++step) {
            ASSERT_LT(step, 100'000) << "seed " << seed;
            if (owners.size() < 6 && pick(3) == 0) {
                if (const auto span = plan.take(++last, 16)) owners.push_back({last, span->begin});
            } else if (!owners.empty()) {
                const std::size_t i = pick(owners.size());
                auto& [owner, at, reserved] = owners[i];
                if (reserved == 0) {  // others go on meanwhile
                    reserved = plan.reserve(owner, at, 1 + pick(300));
                    if (reserved != 0) continue;
                }
                const std::uint64_t done = pick(10) == 0 ? pick(reserved + 1) : reserved;
                for (std::uint64_t b = 0; b < done; ++b) ++written[at + b];
                plan.wrote(owner, at, done);
                at += done;
                if ((std::exchange(reserved, 0) == 0 && !(pick(2) == 0 && plan.extend(owner))) || pick(20) == 0) {
                    plan.release(owner);
                    owners.erase(owners.begin() + static_cast<std::ptrdiff_t>(i));
                }
            }
            if (pick(50) == 0) {  // killed, and begun again from the journal
                const Spans spans = plan.spans();
                Plan again;
                ASSERT_TRUE(again.restore(total, spans));
                ASSERT_EQ(again.done(), plan.done());
                ASSERT_EQ(again.spans(), spans);
                plan = again;
                owners.clear();
            }
        }
        for (const int count : written) ASSERT_EQ(count, 1) << "seed " << seed;
    }
}

}  // namespace
}  // namespace hp::download
