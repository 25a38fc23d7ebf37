// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a thread pool told its listener, and a gate for tasks to wait at.
#include <hpsocket/HPSocket.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace hp::test {

constexpr std::chrono::seconds pool_patience{30};  // waits are ended by events; this is a safety net

class Gate {
public:
    void open() {
        std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    bool wait() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, pool_patience, [this] { return open_; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
};

class PoolLog : public IHPThreadPoolListener {
public:
    // Called after the event was recorded, on its thread.
    std::function<void(IHPThreadPool*, const std::string& event)> on;

    void OnStartup(IHPThreadPool* pool) override { record(pool, "startup"); }
    void OnShutdown(IHPThreadPool* pool) override { record(pool, "shutdown"); }
    void OnWorkerThreadStart(IHPThreadPool* pool, THR_ID) override { record(pool, "start"); }
    void OnWorkerThreadEnd(IHPThreadPool* pool, THR_ID) override { record(pool, "end"); }

    bool wait(const std::function<bool(const PoolLog&)>& condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, pool_patience, [&] { return condition(*this); });
    }
    std::string text() const {
        std::lock_guard lock(mutex_);
        return text_;
    }
    void clear() {
        std::lock_guard lock(mutex_);
        text_.clear();
    }
    DWORD working() const {
        std::lock_guard lock(mutex_);
        return working_;
    }
    std::size_t shutdowns() const {
        std::lock_guard lock(mutex_);
        return shutdowns_;
    }
    std::thread::id shutdown_thread() const {
        std::lock_guard lock(mutex_);
        return shutdown_thread_;
    }

private:
    void record(IHPThreadPool* pool, const std::string& event) {
        {
            std::lock_guard lock(mutex_);
            text_ += (text_.empty() ? "" : " ") + event;
            if (event == "start") ++working_;
            if (event == "end") --working_;
            if (event == "shutdown") {
                ++shutdowns_;
                shutdown_thread_ = std::this_thread::get_id();
            }
            changed_.notify_all();
        }
        if (on) on(pool, event);
    }

    mutable std::recursive_mutex mutex_;
    std::condition_variable_any changed_;
    std::string text_;
    DWORD working_ = 0;
    std::size_t shutdowns_ = 0;
    std::thread::id shutdown_thread_;
};

}  // namespace hp::test
