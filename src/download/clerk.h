// SPDX-License-Identifier: Apache-2.0
#pragma once
// A thread that does what it is told, in order; and looks up from time to time.
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hp::download {

class Clerk {
public:
    // `look`: called on the thread when nothing is to be done, at the latest at the time that it returned last (ms of the monotonic
    // clock; -1: only after something was done).
    explicit Clerk(std::function<std::int64_t()> look = {}) : look_(std::move(look)) {}
    ~Clerk() { stop(); }
    Clerk(const Clerk&) = delete;
    Clerk& operator=(const Clerk&) = delete;

    int start(const char* name);  // 0 or an errno value
    void stop();                  // after what it has been told; joins. Not on its own thread
    void tell(std::function<void()> task);
    void look_at(std::int64_t ms);  // look then, if not before
    bool here() const { return thread_.get_id() == std::this_thread::get_id(); }

private:
    void run();

    std::function<std::int64_t()> look_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> tasks_;
    std::int64_t look_at_ms_ = -1;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace hp::download
