// SPDX-License-Identifier: Apache-2.0
#include "download/clerk.h"

#include <pthread.h>

#include <cerrno>
#include <chrono>
#include <system_error>

#include "base/signal_mask.h"
#include "net/sys.h"

namespace hp::download {

int Clerk::start(const char* name) {
    stopping_ = false;
    try {
        const SignalMask mask;
        thread_ = std::thread([this] { run(); });
    } catch (const std::system_error&) {
        return EAGAIN;
    }
    pthread_setname_np(thread_.native_handle(), name);
    return 0;
}

void Clerk::stop() {
    if (!thread_.joinable()) return;
    {
        std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Clerk::tell(std::function<void()> task) {
    {
        std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    changed_.notify_one();
}

void Clerk::look_at(std::int64_t ms) {
    {
        std::lock_guard lock(mutex_);
        if (look_at_ms_ >= 0 && look_at_ms_ <= ms) return;
        look_at_ms_ = ms;
    }
    changed_.notify_one();
}

void Clerk::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        if (!tasks_.empty()) {
            const std::function<void()> task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
            lock.lock();
            continue;
        }
        if (stopping_) return;
        const std::int64_t now = sys().now_ms();
        if (look_ && look_at_ms_ >= 0 && now >= look_at_ms_) {
            look_at_ms_ = -1;
            lock.unlock();
            const std::int64_t next = look_();
            lock.lock();
            if (next >= 0 && (look_at_ms_ < 0 || next < look_at_ms_)) look_at_ms_ = next;
            continue;
        }
        if (look_at_ms_ < 0)
            changed_.wait(lock);
        else
            changed_.wait_for(lock, std::chrono::milliseconds(look_at_ms_ - now));
    }
}

}  // namespace hp::download
