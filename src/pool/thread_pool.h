// SPDX-License-Identifier: Apache-2.0
#pragma once
// The thread pool (guide 6): one queue, workers that take from it, and the rules of starting and stopping.
//
// One lock guards the queue and every count. It is held for a few instructions; nobody is called or woken under it.
//
// Waking: a task that is pushed wakes one idle worker, unless one is on its way already (`rousing_`). A worker that leaves the lock
// wakes the next one if tasks are left. So while tasks wait and workers are idle, one is always on its way, and a burst of
// submissions costs one wake-up, not one each. The worker that went idle last is woken first: its stack is still warm.
//
// Ending: workers, `Start` while it runs, submitters that wait for room and callers that run a task in place take part in the run
// (`participants_`). When a stop was asked for and the last one leaves, the run is over: the thread that waits in `Stop` says so, or
// the last participant itself if nobody waits (a stop asked for by a task, or whose time is over).
#include <hpsocket/interface/thread_pool.h>

#include <pthread.h>

#include <list>
#include <mutex>

#include "engine/lifecycle.h"
#include "pool/parking_spot.h"
#include "pool/task_queue.h"

namespace hp::pool {

class ThreadPool final : public IHPThreadPool {
public:
    explicit ThreadPool(IHPThreadPoolListener* listener) : listener_(listener) {}
    ~ThreadPool() override;

    BOOL Start(DWORD thread_count, DWORD max_queue_size, EnRejectedPolicy policy, DWORD stack_size) override;
    BOOL Stop(DWORD wait_ms) override;
    BOOL Submit(Fn_TaskProc run, PVOID argument, DWORD wait_ms) override;
    BOOL Submit(LPTSocketTask task, DWORD wait_ms) override;
    BOOL AdjustThreadCount(DWORD thread_count) override;
    BOOL Wait(DWORD wait_ms) override { return life_.wait(wait_ms) ? TRUE : FALSE; }
    BOOL HasStarted() override;
    EnServiceState GetState() override { return static_cast<EnServiceState>(life_.state()); }
    DWORD GetQueueSize() override;
    DWORD GetTaskCount() override;
    DWORD GetThreadCount() override;
    DWORD GetMaxQueueSize() override;
    EnRejectedPolicy GetRejectedPolicy() override;

private:
    struct Worker {
        ThreadPool* pool;
        pthread_t thread;
        ParkingSpot spot;
        Worker* next_idle = nullptr;
        bool ended = false;
    };
    // A submitter that waits for room (TRP_WAIT_FOR), on its own stack.
    struct Applicant {
        Task task;
        ParkingSpot spot;
        enum { waiting, admitted, refused } state = waiting;
        Applicant* previous = nullptr;
        Applicant* next = nullptr;
    };
    using Locked = std::unique_lock<std::mutex>;

    // Submitting: submit.cc
    BOOL submit(Task task, DWORD wait_ms);
    BOOL apply(Locked& lock, Task task, DWORD wait_ms);
    void run_here(Locked& lock, Task task);
    void unlink(Applicant& applicant);
    Applicant* admit_next();
    Worker* next_to_rouse();

    // Workers
    static void* thread_main(void* worker);
    void work(Worker& self);
    bool next(Worker& self, Task& task, bool busy);
    int add_workers(DWORD count);
    int add_worker();
    void join_ended();

    // Ending
    void drain(Locked& lock);
    bool end_run(Locked& lock, DWORD wait_ms);
    void leave(Locked& lock);
    void finish();

    Lifecycle life_;
    IHPThreadPoolListener* const listener_;

    std::mutex threads_mutex_;  // one thread at a time creates or joins; taken before lock_
    std::list<Worker> threads_;

    std::mutex lock_;  // guards all that follows
    TaskQueue queue_;
    Worker* idle_ = nullptr;
    Applicant* first_applicant_ = nullptr;
    Applicant* last_applicant_ = nullptr;
    ParkingSpot* stopper_ = nullptr;
    DWORD workers_ = 0, wanted_ = 0, rousing_ = 0, running_ = 0, participants_ = 0;
    DWORD queue_max_ = 0;  // 0: no limit
    DWORD stack_bytes_ = 0;
    EnRejectedPolicy policy_ = TRP_CALL_FAIL;
    bool draining_ = true;    // no thread may be added: not started, or a stop was asked for
    bool announced_ = false;  // OnStartup has been said, so OnShutdown is owed
};

}  // namespace hp::pool
