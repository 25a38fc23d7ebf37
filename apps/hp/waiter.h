// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the main thread waits: for SIGINT and SIGTERM, for a call from another thread, for a time. All of them are signals here, so
// one sigtimedwait serves, and nothing runs in a signal handler.
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>

namespace hp::app {

class Waiter {
public:
    static constexpr int woken = SIGUSR1;

    // Before other threads are started: they must not take these signals.
    Waiter() {
        sigemptyset(&signals_);
        for (const int signal : {SIGINT, SIGTERM, woken}) sigaddset(&signals_, signal);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;

    // SIGINT, SIGTERM or `woken`.
    int wait() const {
        int signal = 0;
        sigwait(&signals_, &signal);
        return signal;
    }

    // The same, or 0 when the time is over.
    int wait(std::chrono::nanoseconds at_most) const {
        if (at_most < std::chrono::nanoseconds::zero()) at_most = at_most.zero();
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at_most);
        const timespec time{seconds.count(), static_cast<long>((at_most - seconds).count())};
        const int signal = sigtimedwait(&signals_, nullptr, &time);
        return signal > 0 ? signal : 0;
    }

    // From now on SIGINT and SIGTERM do what they do by themselves: they end the process.
    void give_back() const {
        sigset_t ends;
        sigemptyset(&ends);
        for (const int signal : {SIGINT, SIGTERM}) sigaddset(&ends, signal);
        pthread_sigmask(SIG_UNBLOCK, &ends, nullptr);
    }

    // Ends a wait, or the next one. Any thread.
    static void wake() { ::kill(::getpid(), woken); }

private:
    sigset_t signals_;
};

}  // namespace hp::app
