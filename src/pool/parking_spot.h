// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where one thread waits until another one tells it to go on. Each `park` is ended by one `unpark`, whichever comes first; the spot
// may be destroyed as soon as `park` has returned, even if `unpark` has not.
#include <semaphore.h>

#include <cerrno>
#include <cstdint>
#include <ctime>

#include "net/sys.h"

namespace hp::pool {

class ParkingSpot {
public:
    ParkingSpot() { sem_init(&told_, 0, 0); }
    ~ParkingSpot() { sem_destroy(&told_); }
    ParkingSpot(const ParkingSpot&) = delete;
    ParkingSpot& operator=(const ParkingSpot&) = delete;

    void park() {
        while (sem_wait(&told_) != 0) {}  // a signal came in between
    }

    // False when nobody told it within the time; 0xFFFFFFFF: no limit.
    bool park_for(std::uint32_t wait_ms) {
        if (wait_ms == 0xFFFF'FFFF) return park(), true;
        const std::int64_t until_ms = sys().now_ms() + wait_ms + clock_step_ms;  // never too early
        const timespec until{static_cast<std::time_t>(until_ms / 1000), static_cast<long>(until_ms % 1000 * 1'000'000)};
        while (sem_clockwait(&told_, CLOCK_MONOTONIC, &until) != 0)
            if (errno != EINTR) return false;
        return true;
    }

    void unpark() { sem_post(&told_); }

private:
    static constexpr int clock_step_ms = 4;  // of now_ms
    sem_t told_;
};

}  // namespace hp::pool
