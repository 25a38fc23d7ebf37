// SPDX-License-Identifier: Apache-2.0
#include "base/spin_lock.h"

#include <gtest/gtest.h>

#include <mutex>
#include <thread>
#include <vector>

namespace hp {
namespace {

TEST(SpinLock, KeepsThreadsApart) {
    constexpr int threads = 4, rounds = 20'000;
    SpinLock lock;
    long count = 0;  // not atomic: the lock is what makes this right
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i)
        all.emplace_back([&] {
            for (int round = 0; round < rounds; ++round) {
                std::lock_guard guard(lock);
                count = count + 1;
            }
        });
    for (std::thread& thread : all) thread.join();
    EXPECT_EQ(count, long{threads} * rounds);
}

TEST(SpinLock, CanBeTakenAgain) {
    SpinLock lock;
    for (int i = 0; i < 3; ++i) {
        lock.lock();
        lock.unlock();
    }
}

}  // namespace
}  // namespace hp
