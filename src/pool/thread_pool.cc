// SPDX-License-Identifier: Apache-2.0
#include "pool/thread_pool.h"

#include <pthread.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <new>
#include <thread>
#include <utility>

#include "base/signal_mask.h"
#include "engine/inside.h"

namespace hp::pool {
namespace {

constexpr std::int64_t threads_max = 65'536;
constexpr std::int64_t default_threads_max = 512;

BOOL fail(int error) {
    errno = error;
    return FALSE;
}

// 0 when the number is out of range. Above 0 so many, 0: 2 * CPUs + 2, below 0 so many per CPU (guide 6.1).
DWORD thread_count(DWORD asked) {
    const std::int64_t number = static_cast<std::int32_t>(asked);
    const std::int64_t cpus = std::max(1u, std::thread::hardware_concurrency());
    const std::int64_t count = number > 0 ? number : number < 0 ? -number * cpus : std::min(2 * cpus + 2, default_threads_max);
    return count <= threads_max ? static_cast<DWORD>(count) : 0;
}

// Returns an errno.
int create_thread(pthread_t& thread, std::size_t stack_bytes, void* (*main)(void*), void* argument) {
    pthread_attr_t attributes;
    int error = pthread_attr_init(&attributes);
    if (error != 0) return error;
    if (stack_bytes != 0) error = pthread_attr_setstacksize(&attributes, stack_bytes);
    const SignalMask mask;
    if (error == 0) error = pthread_create(&thread, &attributes, main, argument);
    pthread_attr_destroy(&attributes);
    return error;
}

}  // namespace

ThreadPool::~ThreadPool() {
    Stop(INFINITE);
    life_.wait(INFINITE);
    join_ended();
}

// --- starting ---------------------------------------------------------------------------------------------------------------

BOOL ThreadPool::Start(DWORD count, DWORD max_queue_size, EnRejectedPolicy policy, DWORD stack_size) {
    join_ended();
    const DWORD threads = thread_count(count);
    {
        Locked lock(lock_);  // a Stop that comes now finds a run to end
        if (!life_.begin_start()) return fail(EPERM);
        if (threads == 0 || policy < TRP_CALL_FAIL || policy > TRP_CALLER_RUN) {
            life_.stopped();
            return fail(EINVAL);
        }
        queue_max_ = max_queue_size;
        policy_ = policy;
        stack_bytes_ = stack_size;
        draining_ = announced_ = false;
        workers_ = wanted_ = 0;
        participants_ = 1;
    }
    const int error = add_workers(threads);
    if (error == 0 && life_.started()) {
        {
            Locked lock(lock_);
            announced_ = true;
        }
        if (listener_ != nullptr) {
            Inside inside(this);
            listener_->OnStartup(this);
        }
        Locked lock(lock_);
        leave(lock);
        return TRUE;
    }
    Locked lock(lock_);
    if (life_.move(State::starting, State::stopping)) {
        --participants_;  // as who ends the run, it does not take part
        end_run(lock, INFINITE);
    } else {
        leave(lock);  // Stop was called meanwhile, and sees to the end
    }
    return fail(error != 0 ? error : ECANCELED);
}

// Returns an errno; what was made stays.
int ThreadPool::add_workers(DWORD count) {
    std::lock_guard threads(threads_mutex_);
    for (;;) {
        {
            Locked lock(lock_);
            wanted_ = count;
            if (workers_ >= count) return 0;
        }
        if (const int error = add_worker(); error != 0) {
            Locked lock(lock_);
            wanted_ = std::max<DWORD>(workers_, 1);
            return error;
        }
    }
}

int ThreadPool::add_worker() {
    try {
        threads_.emplace_back();
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    }
    Worker& worker = threads_.back();
    worker.pool = this;
    std::size_t stack_bytes = 0;
    bool stopping = false;
    {
        Locked lock(lock_);
        stack_bytes = stack_bytes_;
        stopping = draining_;
        if (!stopping) {
            ++workers_;
            ++participants_;
        }
    }
    const int error = stopping ? ECANCELED : create_thread(worker.thread, stack_bytes, thread_main, &worker);
    if (error != 0) threads_.pop_back();
    if (error != 0 && !stopping) {
        Locked lock(lock_);
        --workers_;
        leave(lock);
    }
    return error;
}

BOOL ThreadPool::AdjustThreadCount(DWORD count) {
    const DWORD threads = thread_count(count);
    if (life_.state() != State::started) return fail(EPERM);
    if (threads == 0) return fail(EINVAL);
    join_ended();
    if (const int error = add_workers(threads); error != 0) return fail(error);
    // Those in excess that are idle learn it now, the others after their task.
    Worker* excess = nullptr;
    {
        Locked lock(lock_);
        for (DWORD n = workers_; n > wanted_ && idle_ != nullptr; --n) {
            Worker* worker = idle_;
            idle_ = worker->next_idle;
            worker->next_idle = excess;
            excess = worker;
            ++rousing_;
        }
    }
    while (excess != nullptr) {
        Worker* worker = excess;
        excess = worker->next_idle;
        worker->spot.unpark();
    }
    return TRUE;
}

// --- working ----------------------------------------------------------------------------------------------------------------

void* ThreadPool::thread_main(void* argument) {
    Worker& worker = *static_cast<Worker*>(argument);
    pthread_setname_np(pthread_self(), "hp-pool");
    worker.pool->work(worker);
    return nullptr;
}

void ThreadPool::work(Worker& self) {
    Inside inside(this);
    const THR_ID id = pthread_self();
    if (listener_ != nullptr) listener_->OnWorkerThreadStart(this, id);
    Task task;
    for (bool busy = false; next(self, task, busy); busy = true) task.run(task.argument);
    if (listener_ != nullptr) listener_->OnWorkerThreadEnd(this, id);
    Locked lock(lock_);
    self.ended = true;
    leave(lock);
}

// Waits for a task. False when this worker is to end.
bool ThreadPool::next(Worker& self, Task& task, bool busy) {
    Locked lock(lock_);
    if (busy) --running_;
    while (workers_ <= wanted_) {
        if (!queue_.empty()) {
            task = queue_.pop();
            ++running_;
            Applicant* admitted = admit_next();
            Worker* roused = next_to_rouse();
            lock.unlock();
            if (admitted != nullptr) admitted->spot.unpark();
            if (roused != nullptr) roused->spot.unpark();
            return true;
        }
        if (draining_) break;
        self.next_idle = idle_;
        idle_ = &self;
        lock.unlock();
        self.spot.park();
        lock.lock();
        --rousing_;
    }
    --workers_;
    Worker* roused = next_to_rouse();
    lock.unlock();
    if (roused != nullptr) roused->spot.unpark();
    return false;
}

// Threads whose work is done are about to end: joining them does not wait for tasks.
void ThreadPool::join_ended() {
    std::list<Worker> ended;
    {
        std::lock_guard threads(threads_mutex_);
        Locked lock(lock_);
        for (auto it = threads_.begin(); it != threads_.end();) {
            const auto worker = it++;
            if (worker->ended && !pthread_equal(worker->thread, pthread_self())) ended.splice(ended.end(), threads_, worker);
        }
    }
    for (Worker& worker : ended) pthread_join(worker.thread, nullptr);
}

// --- stopping ---------------------------------------------------------------------------------------------------------------

BOOL ThreadPool::Stop(DWORD wait_ms) {
    Locked lock(lock_);
    if (!life_.begin_stop() && !life_.move(State::starting, State::stopping)) return fail(EPERM);
    if (Inside::any(this)) {  // this thread takes part: whoever leaves last ends the run
        drain(lock);
        return TRUE;
    }
    return end_run(lock, wait_ms) ? TRUE : fail(ETIMEDOUT);
}

// From now on workers end when the queue is empty, and who waits for room is refused. The lock is given back.
void ThreadPool::drain(Locked& lock) {
    draining_ = true;
    Worker* idle = std::exchange(idle_, nullptr);
    for (Worker* worker = idle; worker != nullptr; worker = worker->next_idle) ++rousing_;
    Applicant* applicants = std::exchange(first_applicant_, nullptr);
    last_applicant_ = nullptr;
    for (Applicant* applicant = applicants; applicant != nullptr; applicant = applicant->next)
        applicant->state = Applicant::refused;
    lock.unlock();
    while (idle != nullptr) std::exchange(idle, idle->next_idle)->spot.unpark();
    while (applicants != nullptr) std::exchange(applicants, applicants->next)->spot.unpark();
}

// Drains, and waits until all participants have left. False when they have not within the time: the last one ends the run then.
bool ThreadPool::end_run(Locked& lock, DWORD wait_ms) {
    ParkingSpot spot;
    const bool waits = participants_ > 0;
    if (waits) stopper_ = &spot;
    drain(lock);
    if (waits && !spot.park_for(wait_ms)) {
        lock.lock();
        const bool in_vain = participants_ > 0;
        if (in_vain) stopper_ = nullptr;
        lock.unlock();
        if (in_vain) return false;
        spot.park();  // told just now: not before that has been done
    }
    finish();
    return true;
}

// One participant less. The lock is given back; afterwards the pool may be gone, unless the caller is one of its threads.
void ThreadPool::leave(Locked& lock) {
    const bool last = --participants_ == 0 && draining_;
    ParkingSpot* stopper = last ? std::exchange(stopper_, nullptr) : nullptr;
    lock.unlock();
    if (stopper != nullptr)
        stopper->unpark();
    else if (last)
        finish();
}

// All participants have left.
void ThreadPool::finish() {
    join_ended();
    if (announced_ && listener_ != nullptr) listener_->OnShutdown(this);
    life_.stopped();
}

// --- questions --------------------------------------------------------------------------------------------------------------

BOOL ThreadPool::HasStarted() {
    const State state = life_.state();
    return state == State::starting || state == State::started;
}

DWORD ThreadPool::GetQueueSize() {
    Locked lock(lock_);
    return static_cast<DWORD>(queue_.size());
}

DWORD ThreadPool::GetTaskCount() {
    Locked lock(lock_);
    return static_cast<DWORD>(queue_.size()) + running_;
}

DWORD ThreadPool::GetThreadCount() {
    Locked lock(lock_);
    return workers_;
}

DWORD ThreadPool::GetMaxQueueSize() {
    Locked lock(lock_);
    return queue_max_;
}

EnRejectedPolicy ThreadPool::GetRejectedPolicy() {
    Locked lock(lock_);
    return policy_;
}

}  // namespace hp::pool
