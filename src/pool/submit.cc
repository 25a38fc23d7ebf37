// SPDX-License-Identifier: Apache-2.0
// The thread pool: how a task gets in, and what happens when the queue is full.
#include <hpsocket/HPSocket.h>

#include <cerrno>

#include "engine/inside.h"
#include "pool/thread_pool.h"

namespace hp::pool {
namespace {

BOOL fail(int error) {
    errno = error;
    return FALSE;
}

void run_socket_task(void* argument) {
    const auto task = static_cast<LPTSocketTask>(argument);
    task->fn(task);
    HP_Destroy_SocketTaskObj(task);
}

}  // namespace

BOOL ThreadPool::Submit(Fn_TaskProc run, PVOID argument, DWORD wait_ms) {
    return run != nullptr ? submit({run, argument}, wait_ms) : fail(EINVAL);
}

BOOL ThreadPool::Submit(LPTSocketTask task, DWORD wait_ms) {
    return task != nullptr && task->fn != nullptr ? submit({run_socket_task, task}, wait_ms) : fail(EINVAL);
}

BOOL ThreadPool::submit(Task task, DWORD wait_ms) {
    Locked lock(lock_);
    if (life_.state() != State::started) return fail(EPERM);
    if (queue_max_ != 0 && queue_.size() >= queue_max_) switch (policy_) {
            case TRP_WAIT_FOR: return apply(lock, task, wait_ms);
            case TRP_CALLER_RUN: return run_here(lock, task), TRUE;
            default: return fail(EXFULL);
        }
    if (!queue_.push(task)) return fail(ENOMEM);
    Worker* roused = next_to_rouse();
    lock.unlock();
    if (roused != nullptr) roused->spot.unpark();
    return TRUE;
}

// Takes its place behind those that wait already. A worker that takes a task puts the first applicant's into the queue.
BOOL ThreadPool::apply(Locked& lock, Task task, DWORD wait_ms) {
    Applicant self;
    self.task = task;
    self.previous = last_applicant_;
    (last_applicant_ != nullptr ? last_applicant_->next : first_applicant_) = &self;
    last_applicant_ = &self;
    ++participants_;
    lock.unlock();

    const bool told = self.spot.park_for(wait_ms == 0 ? INFINITE : wait_ms);
    lock.lock();
    if (!told && self.state != Applicant::waiting) {  // told just now: not before that has been done
        lock.unlock();
        self.spot.park();
        lock.lock();
    }
    const auto state = self.state;
    if (state == Applicant::waiting) unlink(self);
    leave(lock);
    if (state == Applicant::admitted) return TRUE;
    return fail(state == Applicant::waiting ? ETIMEDOUT : EPERM);
}

void ThreadPool::run_here(Locked& lock, Task task) {
    ++participants_;
    ++running_;
    lock.unlock();
    {
        Inside inside(this);
        task.run(task.argument);
    }
    lock.lock();
    --running_;
    leave(lock);
}

void ThreadPool::unlink(Applicant& applicant) {
    (applicant.previous != nullptr ? applicant.previous->next : first_applicant_) = applicant.next;
    (applicant.next != nullptr ? applicant.next->previous : last_applicant_) = applicant.previous;
}

// There is room: the first who waits for it gets it. Whom to tell, or null.
ThreadPool::Applicant* ThreadPool::admit_next() {
    Applicant* applicant = first_applicant_;
    if (applicant == nullptr || !queue_.push(applicant->task)) return nullptr;
    unlink(*applicant);
    applicant->state = Applicant::admitted;
    return applicant;
}

// The idle worker to wake, taken off the list, or null when that is not needed.
ThreadPool::Worker* ThreadPool::next_to_rouse() {
    if (queue_.empty() || rousing_ > 0 || idle_ == nullptr) return nullptr;
    Worker* worker = idle_;
    idle_ = worker->next_idle;
    ++rousing_;
    return worker;
}

}  // namespace hp::pool
