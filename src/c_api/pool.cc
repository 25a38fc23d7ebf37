// SPDX-License-Identifier: Apache-2.0
// The thread pool: one row, one exported function; see rows.h.
#include "c_api/rows.h"

// clang-format off
HP_FN(BOOL, HP_ThreadPool_Start, IHPThreadPool, Start, (DWORD, dwThreadCount), (DWORD, dwMaxQueueSize), (En_HP_RejectedPolicy, enRejectedPolicy), (DWORD, dwStackSize))
HP_FN(BOOL, HP_ThreadPool_Stop, IHPThreadPool, Stop, (DWORD, dwMaxWait))
HP_DO(BOOL, HP_ThreadPool_Submit, IHPThreadPool, Submit(fnTaskProc, pvArg, dwMaxWait), (HP_Fn_TaskProc, fnTaskProc), (PVOID, pvArg), (DWORD, dwMaxWait))
HP_DO(BOOL, HP_ThreadPool_Submit_Task, IHPThreadPool, Submit(pTask, dwMaxWait), (HP_LPTSocketTask, pTask), (DWORD, dwMaxWait))
HP_FN(BOOL, HP_ThreadPool_AdjustThreadCount, IHPThreadPool, AdjustThreadCount, (DWORD, dwNewThreadCount))
HP_FN(BOOL, HP_ThreadPool_Wait, IHPThreadPool, Wait, (DWORD, dwMilliseconds))
HP_FN(BOOL, HP_ThreadPool_HasStarted, IHPThreadPool, HasStarted)
HP_FN(En_HP_ServiceState, HP_ThreadPool_GetState, IHPThreadPool, GetState)
HP_FN(DWORD, HP_ThreadPool_GetQueueSize, IHPThreadPool, GetQueueSize)
HP_FN(DWORD, HP_ThreadPool_GetTaskCount, IHPThreadPool, GetTaskCount)
HP_FN(DWORD, HP_ThreadPool_GetThreadCount, IHPThreadPool, GetThreadCount)
HP_FN(DWORD, HP_ThreadPool_GetMaxQueueSize, IHPThreadPool, GetMaxQueueSize)
HP_FN(En_HP_RejectedPolicy, HP_ThreadPool_GetRejectedPolicy, IHPThreadPool, GetRejectedPolicy)
// clang-format on
