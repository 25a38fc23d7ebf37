// SPDX-License-Identifier: Apache-2.0
#include "base/timer_wheel.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace hp {
namespace {
constexpr std::uint16_t firing_slot = 0xFFFF;  // "in the list that is being fired"
}

void Timer::cancel() {
    if (wheel_ != nullptr) wheel_->unlink(*this);
}

TimerWheel::~TimerWheel() {
    for (int level = 0; level < levels; ++level)
        for (int slot = 0; slot < slots; ++slot)
            while (Timer* timer = heads_[level][slot]) unlink(*timer);
}

void TimerWheel::schedule(Timer& timer, std::int64_t deadline_ms) {
    timer.cancel();
    timer.deadline_tick_ = std::max((deadline_ms + tick_ms - 1) / tick_ms, tick_ + 1);
    insert(timer);
}

void TimerWheel::insert(Timer& timer) {
    // The level is where the deadline first differs from now; a deadline beyond the range waits in the farthest slot.
    const std::int64_t range_end = tick_ + (std::int64_t{1} << (levels * slot_bits)) - 1;
    const std::int64_t when = std::min(timer.deadline_tick_, range_end);
    int level = 0;
    while (level + 1 < levels && ((when ^ tick_) >> ((level + 1) * slot_bits)) != 0) ++level;
    const int slot = static_cast<int>((when >> (level * slot_bits)) & (slots - 1));
    timer.wheel_ = this;
    timer.slot_ = static_cast<std::uint16_t>(level * slots + slot);
    timer.previous_ = nullptr;
    timer.next_ = heads_[level][slot];
    if (timer.next_ != nullptr) timer.next_->previous_ = &timer;
    heads_[level][slot] = &timer;
    occupied_[level] |= std::uint64_t{1} << slot;
}

void TimerWheel::unlink(Timer& timer) {
    if (timer.previous_ != nullptr) {
        timer.previous_->next_ = timer.next_;
    } else if (timer.slot_ == firing_slot) {
        firing_ = timer.next_;
    } else {
        const int level = timer.slot_ / slots, slot = timer.slot_ % slots;
        heads_[level][slot] = timer.next_;
        if (timer.next_ == nullptr) occupied_[level] &= ~(std::uint64_t{1} << slot);
    }
    if (timer.next_ != nullptr) timer.next_->previous_ = timer.previous_;
    timer.previous_ = timer.next_ = nullptr;
    timer.wheel_ = nullptr;
}

Timer* TimerWheel::take(int level, int slot) {
    occupied_[level] &= ~(std::uint64_t{1} << slot);
    return std::exchange(heads_[level][slot], nullptr);
}

void TimerWheel::cascade(int level) {
    const int slot = static_cast<int>((tick_ >> (level * slot_bits)) & (slots - 1));
    if (slot == 0 && level + 1 < levels) cascade(level + 1);
    for (Timer* timer = take(level, slot); timer != nullptr;) {
        Timer* next = timer->next_;
        insert(*timer);
        timer = next;
    }
}

void TimerWheel::advance(std::int64_t now_ms) {
    const std::int64_t now_tick = now_ms / tick_ms;
    while (tick_ < now_tick) {
        const std::int64_t idle_ms = wait_ms(tick_ * tick_ms);
        if (idle_ms < 0) {
            tick_ = now_tick;
            return;
        }
        tick_ = std::min(now_tick, std::max(tick_ + 1, tick_ + idle_ms / tick_ms));
        if ((tick_ & (slots - 1)) == 0) cascade(1);
        firing_ = take(0, static_cast<int>(tick_ & (slots - 1)));
        for (Timer* timer = firing_; timer != nullptr; timer = timer->next_) timer->slot_ = firing_slot;
        while (firing_ != nullptr) {
            Timer& timer = *firing_;
            unlink(timer);
            timer.on_timer();
        }
    }
}

std::int64_t TimerWheel::wait_ms(std::int64_t now_ms) const {
    for (int level = 0; level < levels; ++level) {
        if (occupied_[level] == 0) continue;
        // Slots ahead of the hand come first; on higher levels the hand's own slot has been cascaded already.
        const int hand = static_cast<int>((tick_ >> (level * slot_bits)) & (slots - 1));
        const int ahead = std::countr_zero(std::rotr(occupied_[level], (hand + 1) % slots)) + 1;
        const std::int64_t base = tick_ >> (level * slot_bits);
        const std::int64_t due_tick = (base + ahead) << (level * slot_bits);
        return std::max<std::int64_t>(0, due_tick * tick_ms - now_ms);
    }
    return -1;
}

}  // namespace hp
