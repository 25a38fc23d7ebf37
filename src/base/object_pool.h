// SPDX-License-Identifier: Apache-2.0
#pragma once
// Objects that keep their type: never freed while the pool lives, only used again. So any thread may look at one that it has found.
//
// Threads: every function from any thread.
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace hp {

template <class T>
class ObjectPool {
public:
    // `block`: how many are made at once when none is left.
    explicit ObjectPool(std::size_t block) : block_(block) {}

    T& take() {
        std::lock_guard lock(mutex_);
        if (unused_.empty()) {
            blocks_.push_back(std::make_unique<T[]>(block_));
            for (std::size_t i = block_; i-- > 0;) unused_.push_back(&blocks_.back()[i]);
        }
        T* object = unused_.back();
        unused_.pop_back();
        return *object;
    }
    void give_back(T& object) {
        std::lock_guard lock(mutex_);
        unused_.push_back(&object);
    }

private:
    const std::size_t block_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<T[]>> blocks_;
    std::vector<T*> unused_;
};

}  // namespace hp
