// SPDX-License-Identifier: Apache-2.0
#include "net/loop_group.h"

#include <pthread.h>

#include <system_error>

#include "base/signal_mask.h"

namespace hp {

int LoopGroup::start(std::size_t count, const std::function<std::unique_ptr<Loop>()>& make, const char* thread_name) {
    int error = 0;
    for (std::size_t i = 0; i < count && error == 0; ++i) {
        loops_.push_back(make());
        error = loops_.back()->open();
    }
    const SignalMask mask;
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
