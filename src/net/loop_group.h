// SPDX-License-Identifier: Apache-2.0
#pragma once
// A fixed number of loops, each running on a thread of its own.
#include <cstddef>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "net/loop.h"

namespace hp {

class LoopGroup {
public:
    LoopGroup() = default;
    ~LoopGroup() { stop(); }
    LoopGroup(LoopGroup&&) = default;
    LoopGroup& operator=(LoopGroup&& other) noexcept {
        stop();
        loops_ = std::move(other.loops_);
        threads_ = std::move(other.threads_);
        return *this;
    }

    // Starts `count` loops made by `make`; on error none is left. 0 or an errno value. Not while running.
    int start(std::size_t count, const std::function<std::unique_ptr<Loop>()>& make, const char* thread_name);
    // Ends the loops after what was posted to them, and joins their threads. Not from one of those threads.
    void join();
    // The same, and destroys the loops.
    void stop();

    std::size_t size() const { return loops_.size(); }
    Loop& operator[](std::size_t index) { return *loops_[index]; }

private:
    std::vector<std::unique_ptr<Loop>> loops_;
    std::vector<std::thread> threads_;
};

}  // namespace hp
