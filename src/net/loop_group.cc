// SPDX-License-Identifier: Apache-2.0
#include "net/loop_group.h"

#include <pthread.h>
#include <signal.h>

#include <system_error>

namespace hp {

int LoopGroup::start(std::size_t count, const std::function<std::unique_ptr<Loop>()>& make, const char* thread_name) {
    int error = 0;
    for (std::size_t i = 0; i < count && error == 0; ++i) {
        loops_.push_back(make());
        error = loops_.back()->open();
    }
    // Signals are the program's business: the loops' threads take none, but for those of real time that the caller takes. By these the
    // collectors of Mono and .NET stop threads that run events.
    sigset_t mask, before;
    sigfillset(&mask);
    pthread_sigmask(SIG_SETMASK, &mask, &before);
    for (int signal = SIGRTMIN; signal <= SIGRTMAX; ++signal) {
        if (sigismember(&before, signal) == 0) sigdelset(&mask, signal);
    }
    pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    for (std::size_t i = 0; i < count && error == 0; ++i) {
        try {
            threads_.emplace_back([loop = loops_[i].get(), thread_name] {
                pthread_setname_np(pthread_self(), thread_name);
                loop->run();
            });
        } catch (const std::system_error& failure) {
            error = failure.code().value();
        }
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (error != 0) stop();
    return error;
}

void LoopGroup::join() {
    for (std::size_t i = 0; i < threads_.size(); ++i) loops_[i]->stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void LoopGroup::stop() {
    join();
    loops_.clear();
}

}  // namespace hp
