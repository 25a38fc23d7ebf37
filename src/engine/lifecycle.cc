// SPDX-License-Identifier: Apache-2.0
#include "engine/lifecycle.h"

#include <cerrno>
#include <chrono>

namespace hp {

void Lifecycle::set(State state) {
    std::lock_guard lock(mutex_);
    state_.store(state, std::memory_order_release);
    changed_.notify_all();
}

bool Lifecycle::begin_start(bool again) {
    std::lock_guard lock(mutex_);
    const State state = state_.load(std::memory_order_relaxed);
    if (retired_ || (state != State::stopped && !(again && state == State::stopping))) return false;
    state_.store(State::starting, std::memory_order_release);
    return true;
}

void Lifecycle::retire() {
    std::lock_guard lock(mutex_);
    retired_ = true;
}

bool Lifecycle::move(State from, State to) {
    std::lock_guard lock(mutex_);
    if (state_.load(std::memory_order_relaxed) != from) return false;
    state_.store(to, std::memory_order_release);
    changed_.notify_all();
    return true;
}

bool Lifecycle::fail(Failure failure, int error) {
    failure_.store(failure, std::memory_order_relaxed);
    errno = error;
    return false;
}

bool Lifecycle::illegal() { return fail(Failure::illegal_state, EPERM); }

bool Lifecycle::wait(std::uint32_t timeout_ms) {
    constexpr std::uint32_t for_ever = 0xFFFF'FFFF;
    std::unique_lock lock(mutex_);
    const auto is_stopped = [this] { return state_.load(std::memory_order_relaxed) == State::stopped; };
    if (timeout_ms == for_ever)
        changed_.wait(lock, is_stopped);
    else if (!changed_.wait_for(lock, std::chrono::milliseconds(timeout_ms), is_stopped)) {
        errno = ETIMEDOUT;
        return false;
    }
    return true;
}

}  // namespace hp
