// SPDX-License-Identifier: Apache-2.0
#pragma once
// Counting on many threads without contention: each thread has a T of its own.
#include <atomic>
#include <cstdint>
#include <list>
#include <mutex>

namespace hp::app {

// Written by one thread, read by any.
class Counter {
public:
    void add(std::uint64_t n = 1) noexcept {
        value_.store(value_.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
    }
    std::uint64_t get() const noexcept { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> value_{0};
};

template <class T>
class Shards {
public:
    // The calling thread's T. It lives as long as this does.
    T& mine() {
        thread_local const Shards* owner = nullptr;
        thread_local T* shard = nullptr;
        if (owner != this) {
            std::lock_guard lock(mutex_);
            shard = &all_.emplace_back();
            owner = this;
        }
        return *shard;
    }

    // What other threads may be writing at the same time has to be a Counter.
    template <class Use>
    void each(Use&& use) const {
        std::lock_guard lock(mutex_);
        for (const T& shard : all_) use(shard);
    }

    std::uint64_t sum(Counter T::*counter) const {
        std::uint64_t total = 0;
        each([&](const T& shard) { total += (shard.*counter).get(); });
        return total;
    }

private:
    mutable std::mutex mutex_;
    std::list<T> all_;
};

}  // namespace hp::app
