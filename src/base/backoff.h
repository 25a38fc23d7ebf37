// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long to wait before trying again: twice as long after each failure, up to a limit, and any part of that at random ("full
// jitter"), so that many who lost the same server do not come back together.
#include <algorithm>
#include <cstdint>

namespace hp {

struct Backoff {
    std::uint32_t first_ms = 0;
    std::uint32_t largest_ms = 0;
    bool jitter = true;

    // The longest wait before attempt `attempt`, counted from 1.
    constexpr std::uint32_t most_ms(std::uint32_t attempt) const {
        const std::uint32_t doublings = std::min<std::uint32_t>(attempt > 0 ? attempt - 1 : 0, 32);
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(std::uint64_t{first_ms} << doublings, largest_ms));
    }
    // The wait itself; `random` is any number of 32 bits.
    constexpr std::uint32_t wait_ms(std::uint32_t attempt, std::uint32_t random) const {
        const std::uint32_t most = most_ms(attempt);
        return jitter ? static_cast<std::uint32_t>(std::uint64_t{random} * (std::uint64_t{most} + 1) >> 32) : most;
    }
};

}  // namespace hp
