// A log-linear histogram of durations (as HdrHistogram): 64 cells per power of two, so a value is known to 1.6 %.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace hp::bench {

class Histogram {
public:
    void add(std::uint64_t nanoseconds) {
        ++cells_[std::min(cell_of(nanoseconds), cells_.size() - 1)];
        ++count_;
        max_ = std::max(max_, nanoseconds);
    }

    // The value below which `fraction` of all values lie, in nanoseconds; 0 when there is none.
    std::uint64_t quantile(double fraction) const {
        std::uint64_t left = static_cast<std::uint64_t>(fraction * static_cast<double>(count_));
        for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
            if (left < cells_[cell]) return std::min(value_of(cell), max_);
            left -= cells_[cell];
        }
        return max_;
    }

    std::uint64_t max() const { return max_; }

private:
    static constexpr int kCellBits = 6;
    static constexpr std::uint64_t kCells = 1u << kCellBits;

    static std::size_t cell_of(std::uint64_t value) {
        const int shift = std::max(0, static_cast<int>(std::bit_width(value)) - kCellBits - 1);
        return static_cast<std::size_t>(shift) * kCells + static_cast<std::size_t>(value >> shift);
    }

    // The upper edge of a cell.
    static std::uint64_t value_of(std::size_t cell) {
        if (cell < 2 * kCells) return cell;
        const std::size_t shift = cell / kCells - 1;
        return ((cell % kCells + kCells + 1) << shift) - 1;
    }

    std::vector<std::uint64_t> cells_ = std::vector<std::uint64_t>(48 * kCells);
    std::uint64_t count_ = 0;
    std::uint64_t max_ = 0;
};

}  // namespace hp::bench
