// SPDX-License-Identifier: Apache-2.0
#pragma once
// Timers of one loop: a hierarchical wheel (4 levels of 64 slots, 4 ms a tick, 18 hours of range; later deadlines wait in the last
// level and are sorted in again). Scheduling and cancelling cost O(1), firing O(1) amortised. No clock is read here: time is given.
//
// A timer fires at its deadline or up to one tick later, never earlier. Not thread-safe: a wheel belongs to one loop.
#include <array>
#include <cstdint>

namespace hp {

class TimerWheel;

class Timer {
public:
    Timer() = default;
    virtual ~Timer() { cancel(); }
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

    virtual void on_timer() = 0;  // may schedule or cancel any timer of the wheel, and may destroy this one
    bool armed() const { return wheel_ != nullptr; }
    void cancel();  // nothing happens if it is not armed

private:
    friend class TimerWheel;
    Timer* previous_ = nullptr;
    Timer* next_ = nullptr;
    TimerWheel* wheel_ = nullptr;
    std::int64_t deadline_tick_ = 0;
    std::uint16_t slot_ = 0;
};

class TimerWheel {
public:
    static constexpr std::int64_t tick_ms = 4;

    explicit TimerWheel(std::int64_t now_ms = 0) : tick_(now_ms / tick_ms) {}
    ~TimerWheel();

    void schedule(Timer& timer, std::int64_t deadline_ms);  // an armed timer is moved
    void advance(std::int64_t now_ms);                      // fires everything that is due
    // Milliseconds after `now_ms` until `advance` has something to do: 0 at once, -1 never. May be early, is never late.
    std::int64_t wait_ms(std::int64_t now_ms) const;

private:
    friend class Timer;
    static constexpr int levels = 4, slot_bits = 6, slots = 1 << slot_bits;

    void insert(Timer& timer);
    void unlink(Timer& timer);
    Timer* take(int level, int slot);
    void cascade(int level);

    std::array<std::array<Timer*, slots>, levels> heads_{};
    std::array<std::uint64_t, levels> occupied_{};  // a bit for each slot that holds a timer
    std::int64_t tick_;
    Timer* firing_ = nullptr;  // the rest of the slot that is being fired
};

}  // namespace hp
