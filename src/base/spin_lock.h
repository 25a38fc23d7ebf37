// SPDX-License-Identifier: Apache-2.0
#pragma once
// A one-byte lock for a handful of loads and stores: never held across a system call or a callback.
#include <atomic>
#include <thread>

namespace hp {

class SpinLock {
public:
    void lock() noexcept {
        for (unsigned spins = 0; taken_.exchange(true, std::memory_order_acquire); ++spins)
            if (spins % spins_before_yield == spins_before_yield - 1) std::this_thread::yield();
    }
    void unlock() noexcept { taken_.store(false, std::memory_order_release); }

private:
    static constexpr unsigned spins_before_yield = 64;
    std::atomic<bool> taken_{false};
};

}  // namespace hp
