#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: the thread pool, its listener and its tasks. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As the methods of IHPThreadPool of that name (hpsocket/interface/thread_pool.h); the listener is optional.
HPSOCKET_API void HP_Set_FN_ThreadPool_OnStartup(HP_ThreadPoolListener pListener, HP_FN_ThreadPool_OnStartup fn);
HPSOCKET_API void HP_Set_FN_ThreadPool_OnShutdown(HP_ThreadPoolListener pListener, HP_FN_ThreadPool_OnShutdown fn);
HPSOCKET_API void HP_Set_FN_ThreadPool_OnWorkerThreadStart(HP_ThreadPoolListener pListener,
    HP_FN_ThreadPool_OnWorkerThreadStart fn);
HPSOCKET_API void HP_Set_FN_ThreadPool_OnWorkerThreadEnd(HP_ThreadPoolListener pListener,
    HP_FN_ThreadPool_OnWorkerThreadEnd fn);
HPSOCKET_API HP_ThreadPoolListener Create_HP_ThreadPoolListener(void);
HPSOCKET_API HP_ThreadPool Create_HP_ThreadPool(HP_ThreadPoolListener pListener);
HPSOCKET_API HP_LPTSocketTask Create_HP_SocketTaskObj(Fn_SocketTaskProc fnTaskProc, PVOID pSender, HP_CONNID dwConnID,
    LPCBYTE pBuffer, INT iBuffLen, En_HP_TaskBufferType enBuffType, WPARAM wParam, LPARAM lParam);
HPSOCKET_API void Destroy_HP_ThreadPoolListener(HP_ThreadPoolListener pListener);
HPSOCKET_API void Destroy_HP_ThreadPool(HP_ThreadPool pThreadPool);
HPSOCKET_API void Destroy_HP_SocketTaskObj(HP_LPTSocketTask pTask);
HPSOCKET_API BOOL HP_ThreadPool_Start(HP_ThreadPool pThreadPool, DWORD dwThreadCount, DWORD dwMaxQueueSize,
    En_HP_RejectedPolicy enRejectedPolicy, DWORD dwStackSize);
HPSOCKET_API BOOL HP_ThreadPool_Stop(HP_ThreadPool pThreadPool, DWORD dwMaxWait);
HPSOCKET_API BOOL HP_ThreadPool_Submit(HP_ThreadPool pThreadPool, HP_Fn_TaskProc fnTaskProc, PVOID pvArg,
    DWORD dwMaxWait);
HPSOCKET_API BOOL HP_ThreadPool_Submit_Task(HP_ThreadPool pThreadPool, HP_LPTSocketTask pTask, DWORD dwMaxWait);
HPSOCKET_API BOOL HP_ThreadPool_AdjustThreadCount(HP_ThreadPool pThreadPool, DWORD dwNewThreadCount);
HPSOCKET_API BOOL HP_ThreadPool_Wait(HP_ThreadPool pThreadPool, DWORD dwMilliseconds);
HPSOCKET_API BOOL HP_ThreadPool_HasStarted(HP_ThreadPool pThreadPool);
HPSOCKET_API En_HP_ServiceState HP_ThreadPool_GetState(HP_ThreadPool pThreadPool);
HPSOCKET_API DWORD HP_ThreadPool_GetQueueSize(HP_ThreadPool pThreadPool);
HPSOCKET_API DWORD HP_ThreadPool_GetTaskCount(HP_ThreadPool pThreadPool);
HPSOCKET_API DWORD HP_ThreadPool_GetThreadCount(HP_ThreadPool pThreadPool);
HPSOCKET_API DWORD HP_ThreadPool_GetMaxQueueSize(HP_ThreadPool pThreadPool);
HPSOCKET_API En_HP_RejectedPolicy HP_ThreadPool_GetRejectedPolicy(HP_ThreadPool pThreadPool);
