// SPDX-License-Identifier: Apache-2.0
#pragma once
// Times in nanoseconds, counted in buckets that grow with the value (as in HdrHistogram): any percentile is right to 1/128.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace hp::app {

class Histogram {
public:
    static constexpr unsigned value_bits = 42;
    static constexpr std::uint64_t value_max = (std::uint64_t{1} << value_bits) - 1;  // 73 minutes; longer ones count as this

    // One thread at a time.
    void record(std::uint64_t value) noexcept {
        value = std::min(value, value_max);
        ++counts_[bucket_of(value)];
        ++count_;
        sum_ += value;
        min_ = std::min(min_, value);
        max_ = std::max(max_, value);
    }

    void add(const Histogram& other) noexcept {
        for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
        count_ += other.count_;
        sum_ += other.sum_;
        min_ = std::min(min_, other.min_);
        max_ = std::max(max_, other.max_);
    }

    std::uint64_t count() const noexcept { return count_; }
    std::uint64_t min() const noexcept { return count_ != 0 ? min_ : 0; }
    std::uint64_t max() const noexcept { return max_; }
    double mean() const noexcept { return count_ != 0 ? static_cast<double>(sum_) / static_cast<double>(count_) : 0; }

    // The value that `percent` of all values (0 to 100) do not exceed: the upper end of its bucket. 0 when there are none.
    std::uint64_t percentile(double percent) const noexcept {
        const double wanted = std::ceil(std::clamp(percent, 0.0, 100.0) / 100 * static_cast<double>(count_));
        const std::uint64_t rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(wanted));
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            seen += counts_[i];
            if (seen >= rank) return std::clamp(bucket_end(i), min_, max_);
        }
        return 0;
    }

private:
    // Values below `steps` have a bucket each; above, each power of two is divided into `steps`.
    static constexpr unsigned step_bits = 7;
    static constexpr std::uint64_t steps = 1 << step_bits;

    static constexpr std::size_t bucket_of(std::uint64_t value) noexcept {
        if (value < steps) return static_cast<std::size_t>(value);
        const unsigned shift = static_cast<unsigned>(std::bit_width(value)) - step_bits - 1;
        return static_cast<std::size_t>(shift * steps + (value >> shift));
    }
    static constexpr std::uint64_t bucket_end(std::size_t bucket) noexcept {
        if (bucket < steps) return bucket;
        const std::uint64_t shift = bucket / steps - 1;
        return ((bucket - shift * steps + 1) << shift) - 1;
    }

    std::array<std::uint64_t, (value_bits - step_bits + 1) * steps> counts_{};
    std::uint64_t count_ = 0;
    std::uint64_t sum_ = 0;
    std::uint64_t min_ = value_max;
    std::uint64_t max_ = 0;
};

}  // namespace hp::app
