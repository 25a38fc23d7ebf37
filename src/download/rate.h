// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rates: a limit (token bucket), a measure, and the watch over what is too slow. Time is given, in ms.
#include <algorithm>
#include <array>
#include <cstdint>

namespace hp::download {

// Lets `rate` bytes a second pass, a tenth of a second's worth at once. What has been taken beyond is a debt, to be waited for.
class TokenBucket {
public:
    explicit TokenBucket(std::uint64_t rate = 0) : rate_(rate) {}  // 0: no limit
    void set_rate(std::uint64_t rate) { rate_ = rate; }
    std::uint64_t rate() const { return rate_; }

    void take(std::uint64_t bytes, std::int64_t now_ms) {
        if (rate_ == 0) return;
        fill(now_ms);
        level_ -= static_cast<double>(bytes);
    }
    // ms until something may pass; 0: now.
    std::int64_t wait_ms(std::int64_t now_ms) {
        if (rate_ == 0) return 0;
        fill(now_ms);
        return level_ >= 0 ? 0 : static_cast<std::int64_t>(-level_ * 1000 / static_cast<double>(rate_)) + 1;
    }

private:
    void fill(std::int64_t now_ms) {
        const double rate = static_cast<double>(rate_);
        if (last_ms_ >= 0) level_ += rate * static_cast<double>(std::max<std::int64_t>(now_ms - last_ms_, 0)) / 1000;
        last_ms_ = std::max(last_ms_, now_ms);
        level_ = std::min(level_, rate / 10);
    }

    std::uint64_t rate_;
    double level_ = 0;
    std::int64_t last_ms_ = -1;
};

// Bytes a second over the last few seconds.
class RateMeter {
public:
    void add(std::uint64_t bytes, std::int64_t now_ms) {
        turn(now_ms);
        slots_[static_cast<std::size_t>(slot_ % slots)] += bytes;
        if (first_ms_ < 0) first_ms_ = now_ms;
    }
    std::uint64_t rate(std::int64_t now_ms) {
        if (first_ms_ < 0) return 0;
        turn(now_ms);
        std::uint64_t sum = 0;
        for (const std::uint64_t bytes : slots_) sum += bytes;
        const std::int64_t span = std::clamp(now_ms - first_ms_, slot_ms, slots * slot_ms);
        return sum * 1000 / static_cast<std::uint64_t>(span);
    }

private:
    static constexpr std::int64_t slots = 10, slot_ms = 300;
    void turn(std::int64_t now_ms) {
        const std::int64_t slot = now_ms / slot_ms;
        if (slot - slot_ >= slots) slots_ = {};
        for (; slot_ < slot && slot - slot_ < slots;) slots_[static_cast<std::size_t>(++slot_ % slots)] = 0;
        slot_ = std::max(slot_, slot);
    }

    std::array<std::uint64_t, slots> slots_{};
    std::int64_t slot_ = 0, first_ms_ = -1;
};

// Too slow: less than `rate_min` bytes a second on the average of a whole window. Windows follow each other without overlap.
class Stall {
public:
    Stall(std::uint64_t rate_min, std::int64_t window_ms) : rate_min_(rate_min), window_ms_(window_ms) {}
    void begin(std::int64_t now_ms) {
        begin_ms_ = now_ms;
        bytes_ = 0;
    }
    void add(std::uint64_t bytes) { bytes_ += bytes; }
    bool too_slow(std::int64_t now_ms) {
        if (rate_min_ == 0 || window_ms_ == 0 || now_ms - begin_ms_ < window_ms_) return false;
        const bool slow = bytes_ * 1000 < rate_min_ * static_cast<std::uint64_t>(now_ms - begin_ms_);
        begin(now_ms);
        return slow;
    }

private:
    std::uint64_t rate_min_;
    std::int64_t window_ms_;
    std::int64_t begin_ms_ = 0;
    std::uint64_t bytes_ = 0;
};

}  // namespace hp::download
