// SPDX-License-Identifier: Apache-2.0
#include "base/timer_wheel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <utility>
#include <vector>

namespace hp {
namespace {

struct Call final : Timer {
    explicit Call(std::function<void()> body = [] {}) : f(std::move(body)) {}
    void on_timer() override {
        ++count;
        f();
    }
    std::function<void()> f;
    int count = 0;
};

TEST(TimerWheel, FiresAtItsDeadlineOnceAndNotBefore) {
    TimerWheel wheel(1000);
    Call timer;
    wheel.schedule(timer, 1010);
    EXPECT_TRUE(timer.armed());
    wheel.advance(1009);
    EXPECT_EQ(timer.count, 0);
    wheel.advance(1010 + TimerWheel::tick_ms);
    EXPECT_EQ(timer.count, 1);
    EXPECT_FALSE(timer.armed());
    wheel.advance(100'000);
    EXPECT_EQ(timer.count, 1);
}

TEST(TimerWheel, WhatIsOverdueFiresInTheNextTick) {
    TimerWheel wheel(1000);
    Call past, now;
    wheel.schedule(past, 0);
    wheel.schedule(now, 1000);
    EXPECT_LE(wheel.wait_ms(1000), TimerWheel::tick_ms);
    wheel.advance(1000 + TimerWheel::tick_ms);
    EXPECT_EQ(past.count, 1);
    EXPECT_EQ(now.count, 1);
}

TEST(TimerWheel, CancelledTimersKeepQuiet) {
    TimerWheel wheel;
    Call a, b, c;
    for (Call* timer : {&a, &b, &c}) wheel.schedule(*timer, 100);
    b.cancel();
    b.cancel();
    EXPECT_FALSE(b.armed());
    wheel.advance(200);
    EXPECT_EQ(a.count, 1);
    EXPECT_EQ(b.count, 0);
    EXPECT_EQ(c.count, 1);
}

TEST(TimerWheel, AnArmedTimerIsMoved) {
    TimerWheel wheel;
    Call timer;
    wheel.schedule(timer, 100);
    wheel.schedule(timer, 100'000);
    wheel.advance(99'999);
    EXPECT_EQ(timer.count, 0);
    wheel.schedule(timer, 100'100);
    wheel.schedule(timer, 100'050);
    wheel.advance(100'080);
    EXPECT_EQ(timer.count, 1);
    wheel.advance(200'000);
    EXPECT_EQ(timer.count, 1);
}

TEST(TimerWheel, CallbacksMayChangeTheTimersThatAreDueWithThem) {
    // In the list being fired: the first of them cancels one, moves one and destroys one, wherever they stand in it.
    for (int first = 0; first < 4; ++first) {
        TimerWheel wheel;
        auto destroyed = std::make_unique<Call>();
        Call cancelled, moved, bystander;
        int fired = 0;
        const auto act = [&] {
            ++fired;
            cancelled.cancel();
            wheel.schedule(moved, 1000);
            destroyed.reset();
        };
        Call actor(act);
        Call* order[] = {&cancelled, &moved, destroyed.get(), &bystander};
        // The wheel fires the latest scheduled of a slot first, so the actor comes before the rest; only their order changes.
        for (int i = 0; i < 4; ++i) wheel.schedule(*order[(first + i) % 4], 100);
        wheel.schedule(actor, 100);
        wheel.advance(100);
        EXPECT_EQ(fired, 1);
        EXPECT_EQ(cancelled.count, 0);
        EXPECT_EQ(moved.count, 0);
        EXPECT_EQ(bystander.count, 1);
        wheel.advance(1000);
        EXPECT_EQ(moved.count, 1);
    }
}

TEST(TimerWheel, ATimerMayDestroyItselfOrGoOn) {
    TimerWheel wheel;
    auto* self = new Call;
    int fired = 0;
    self->f = [&fired, self] {
        ++fired;
        delete self;  // `f` with it; nothing may be touched afterwards
    };
    wheel.schedule(*self, 50);
    Call periodic;
    std::int64_t due = 10;
    periodic.f = [&] { wheel.schedule(periodic, due += 10); };
    wheel.schedule(periodic, due);
    for (std::int64_t now = 0; now <= 100; ++now) wheel.advance(now);
    EXPECT_EQ(fired, 1);
    EXPECT_EQ(periodic.count, 10);  // due at 10, 20 ... 100
}

TEST(TimerWheel, DestroyedBeforeItsTimers) {
    Call near, far;
    {
        TimerWheel wheel;
        wheel.schedule(near, 10);
        wheel.schedule(far, 1'000'000'000);
    }
    EXPECT_FALSE(near.armed());
    EXPECT_FALSE(far.armed());
}

TEST(TimerWheel, AnEmptyWheelWaitsForEver) {
    TimerWheel wheel(5);
    EXPECT_EQ(wheel.wait_ms(5), -1);
    Call timer;
    wheel.schedule(timer, 500);
    EXPECT_GE(wheel.wait_ms(5), 0);
    timer.cancel();
    EXPECT_EQ(wheel.wait_ms(5), -1);
    wheel.advance(1'000'000'000);
    EXPECT_EQ(wheel.wait_ms(1'000'000'000), -1);
}

// What a wheel has to do, the simple way: a sorted list of deadlines. Every fact is checked at every step:
// never early, at most a tick late, never lost, never twice, and a wait that never lasts beyond a deadline.
class Oracle {
public:
    Oracle(unsigned seed, std::int64_t start_ms) : random_(seed), now_ms_(start_ms), wheel_(start_ms) {
        for (int i = 0; i < 60; ++i) {
            timers_.push_back(std::make_unique<Call>());
            timers_.back()->f = [this, i] { fired(i); };
        }
        deadline_.resize(timers_.size(), none);
    }

    void run(int steps) {
        for (int step = 0; step < steps && !testing::Test::HasFatalFailure(); ++step) {
            for (unsigned changes = random_() % 4; changes > 0; --changes) change();
            advance();
        }
    }

private:
    static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();  // not armed

    std::int64_t some_delay() {
        static constexpr std::int64_t scales[] = {5, 300, 20'000, 1'200'000, 80'000'000, 400'000'000};  // up to 111 hours
        return static_cast<std::int64_t>(random_()) % scales[random_() % std::size(scales)];
    }

    void change() {
        const std::size_t i = random_() % timers_.size();
        if (random_() % 4 == 0) {
            timers_[i]->cancel();
            deadline_[i] = none;
        } else {
            deadline_[i] = now_ms_ + some_delay() - 3;
            scheduled_ms_[i] = now_ms_;
            wheel_.schedule(*timers_[i], deadline_[i]);
        }
        ASSERT_EQ(timers_[i]->armed(), deadline_[i] != none);
    }

    void fired(int which) {
        const auto i = static_cast<std::size_t>(which);
        ASSERT_NE(deadline_[i], none) << "fired without being armed";
        ASSERT_LE(deadline_[i], now_ms_) << "early";
        deadline_[i] = none;
        if (random_() % 3 == 0) change();
        if (random_() % 3 == 0) change();
    }

    void advance() {
        // Mostly as a loop does it: as long as the wheel says. Sometimes earlier, sometimes far too late.
        const std::int64_t wait_ms = wheel_.wait_ms(now_ms_);
        std::int64_t earliest = none;
        for (const std::int64_t deadline : deadline_)
            if (deadline != none && (earliest == none || deadline < earliest)) earliest = deadline;
        ASSERT_EQ(wait_ms < 0, earliest == none);
        if (wait_ms >= 0) {
            const std::int64_t latest = std::max(earliest, now_ms_ + 1) + TimerWheel::tick_ms;
            ASSERT_LE(now_ms_ + wait_ms, latest) << "the wheel would sleep too long";
        }
        const unsigned how = random_() % 8;
        if (how == 0)
            now_ms_ += some_delay();
        else if (how == 1)
            now_ms_ += static_cast<std::int64_t>(random_() % 10);
        else
            now_ms_ += wait_ms < 0 ? 1000 : wait_ms;
        const std::int64_t now_tick = now_ms_ / TimerWheel::tick_ms;
        const std::vector<std::int64_t> before = deadline_;
        wheel_.advance(now_ms_);
        for (std::size_t i = 0; i < deadline_.size(); ++i) {
            ASSERT_EQ(timers_[i]->armed(), deadline_[i] != none);
            if (before[i] == none || before[i] != deadline_[i]) continue;
            // Due for a whole tick, and known before this call: it must have fired (or be new, which `change` makes unlikely).
            const std::int64_t due_tick = (before[i] + TimerWheel::tick_ms - 1) / TimerWheel::tick_ms;
            ASSERT_TRUE(due_tick > now_tick || scheduled_ms_[i] == now_ms_ || now_tick <= scheduled_ms_[i] / TimerWheel::tick_ms)
                << "lost";
        }
    }

    std::mt19937 random_;
    std::int64_t now_ms_;
    TimerWheel wheel_;
    std::vector<std::unique_ptr<Call>> timers_;
    std::vector<std::int64_t> deadline_;
    std::map<std::size_t, std::int64_t> scheduled_ms_;
};

TEST(TimerWheel, AgreesWithAnOracle) {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        // Also where the hands of all levels are about to turn over: 2^24 ticks and its neighbours.
        const std::int64_t turn_ms = (std::int64_t{1} << 24) * TimerWheel::tick_ms;
        const std::int64_t starts[] = {0, 1, 12'345'678, turn_ms - 9, turn_ms * 3 - 1, turn_ms + 4 * 63, 64 * 64 * 4 - 5};
        Oracle oracle(seed, starts[random() % std::size(starts)]);
        oracle.run(400);
        if (HasFatalFailure()) return;
    }
}

TEST(TimerWheel, ReadsLikeASortedList) {
    // Many timers, far and near, advanced in steps of a tick or by the wheel's own advice: they fire in the order of their ticks.
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        TimerWheel wheel;
        std::multimap<std::int64_t, int> expected;
        std::vector<std::unique_ptr<Call>> timers;
        std::int64_t now_ms = 0, last_deadline = 0;
        int fired = 0;
        for (int i = 0; i < 300; ++i) {
            const std::int64_t deadline = 1 + static_cast<std::int64_t>(random() % (std::uint64_t{1} << (4 + random() % 26)));
            expected.emplace(deadline, i);
            timers.push_back(std::make_unique<Call>());
            timers.back()->f = [&, deadline] {
                ++fired;
                EXPECT_LE(deadline, now_ms);
                EXPECT_GE(deadline, last_deadline - TimerWheel::tick_ms) << "out of order";
                last_deadline = std::max(last_deadline, deadline);
            };
            wheel.schedule(*timers.back(), deadline);
        }
        int advances = 0;
        for (; wheel.wait_ms(now_ms) >= 0; ++advances) {
            ASSERT_LT(advances, 300 * 5);  // each hand but the first can ask for one look at most
            now_ms += wheel.wait_ms(now_ms);
            wheel.advance(now_ms);
            ASSERT_EQ(static_cast<std::ptrdiff_t>(fired),
                      std::distance(expected.begin(), expected.upper_bound(now_ms / TimerWheel::tick_ms * TimerWheel::tick_ms)));
        }
        EXPECT_EQ(fired, 300);
    }
}

}  // namespace
}  // namespace hp
