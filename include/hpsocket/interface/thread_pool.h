#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The thread pool for business work, which keeps it off the threads of the connections (guide 6), and its optional
 * listener.
 */

#include "hpsocket/HPTypeDef.h"

class IHPThreadPool;

/// Events of a thread pool.
class IHPThreadPoolListener
{
public:
    /// After Start has succeeded, on its thread. Workers may be running already.
    virtual void OnStartup(IHPThreadPool* pThreadPool) = 0;

    /// After the last worker has ended, once for each OnStartup: on the thread of Stop, or, if that was called by a task
    /// or its time is over, on the last thread that leaves the pool.
    virtual void OnShutdown(IHPThreadPool* pThreadPool) = 0;

    /// First on each worker thread.
    virtual void OnWorkerThreadStart(IHPThreadPool* pThreadPool, THR_ID dwThreadID) = 0;

    /// Last on each worker thread: the place to release what belongs to the thread.
    virtual void OnWorkerThreadEnd(IHPThreadPool* pThreadPool, THR_ID dwThreadID) = 0;

    virtual ~IHPThreadPoolListener() = default;
};

/// Does nothing; derive and override what is of interest.
class CHPThreadPoolListener : public IHPThreadPoolListener
{
public:
    void OnStartup(IHPThreadPool*) override {}
    void OnShutdown(IHPThreadPool*) override {}
    void OnWorkerThreadStart(IHPThreadPool*, THR_ID) override {}
    void OnWorkerThreadEnd(IHPThreadPool*, THR_ID) override {}
};

/// Runs tasks on threads of its own, in the order of their submission. Every method from any thread, also inside tasks;
/// BOOL methods that fail return FALSE and set errno. The pool is not copied, and stops when it is destroyed, which must
/// not happen inside one of its tasks or events.
class IHPThreadPool
{
public:
    /**
     * Starts the threads. FALSE: EPERM (not stopped), EINVAL (out of range), EAGAIN or ENOMEM (no thread), ECANCELED
     * (Stop was called meanwhile).
     * @param dwThreadCount above 0 so many, 0: min(2 * CPUs + 2, 512), -n: n per CPU; at most 65,536
     * @param dwMaxQueueSize most tasks waiting, 0: no limit
     * @param enRejectedPolicy what Submit does when the queue is full
     * @param dwStackSize bytes of stack per thread, 0: the system's default
     */
    virtual BOOL Start(DWORD dwThreadCount = 0, DWORD dwMaxQueueSize = 0,
        EnRejectedPolicy enRejectedPolicy = TRP_CALL_FAIL, DWORD dwStackSize = 0) = 0;

    /**
     * Refuses new tasks, runs those in the queue, ends the threads, at most `dwMaxWait` ms: FALSE with ETIMEDOUT
     * after that, the rest ends on its own (SS_STOPPING, see Wait). No thread is ever killed. FALSE with EPERM unless
     * starting or started. Called inside a task or an event of the pool it asks for the stop and returns TRUE.
     */
    virtual BOOL Stop(DWORD dwMaxWait = INFINITE) = 0;

    /**
     * Has `fnTaskProc(pvArg)` run once by a worker. FALSE: EPERM (not started), EINVAL, ENOMEM, and when the queue is full
     * by policy: EXFULL (TRP_CALL_FAIL), ETIMEDOUT after `dwMaxWait` ms (TRP_WAIT_FOR; 0 and INFINITE: no limit;
     * EPERM when the pool is stopped meanwhile).
     * TRP_CALLER_RUN runs it in place and returns TRUE.
     */
    virtual BOOL Submit(Fn_TaskProc fnTaskProc, PVOID pvArg, DWORD dwMaxWait = INFINITE) = 0;

    /// The same for a task of HP_Create_SocketTaskObj(). On TRUE the pool destroys it after the run; on FALSE it is
    /// still the caller's, for HP_Destroy_SocketTaskObj().
    virtual BOOL Submit(LPTSocketTask pTask, DWORD dwMaxWait = INFINITE) = 0;

    /// Changes the number of threads, counted as in Start. Those in excess end after their task; it does not wait for
    /// them. FALSE: EPERM (not started), EINVAL, EAGAIN or ENOMEM (no thread; those made stay).
    virtual BOOL AdjustThreadCount(DWORD dwNewThreadCount) = 0;

    /// Blocks until the pool is stopped, at most `dwMilliseconds`. FALSE with ETIMEDOUT after that.
    virtual BOOL Wait(DWORD dwMilliseconds = INFINITE) = 0;

    /// TRUE while SS_STARTING or SS_STARTED.
    virtual BOOL HasStarted() = 0;
    virtual EnServiceState GetState() = 0;

    /// Tasks waiting.
    virtual DWORD GetQueueSize() = 0;

    /// Tasks waiting or running.
    virtual DWORD GetTaskCount() = 0;

    /// Threads that take tasks, and the values given to Start.
    virtual DWORD GetThreadCount() = 0;
    virtual DWORD GetMaxQueueSize() = 0;
    virtual EnRejectedPolicy GetRejectedPolicy() = 0;

    virtual ~IHPThreadPool() = default;
};
