// SPDX-License-Identifier: Apache-2.0
// HP_Create_* and HP_Destroy_* of the thread pool and of its socket tasks.
#include <hpsocket/HPSocket.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <utility>

#include "pool/thread_pool.h"

IHPThreadPool* HP_Create_ThreadPool(IHPThreadPoolListener* pListener) {
    auto* pool = new (std::nothrow) hp::pool::ThreadPool(pListener);
    if (pool == nullptr) errno = ENOMEM;
    return pool;
}

void HP_Destroy_ThreadPool(IHPThreadPool* pThreadPool) { delete pThreadPool; }

LPTSocketTask HP_Create_SocketTaskObj(Fn_SocketTaskProc fnTaskProc, PVOID pSender, CONNID dwConnID, LPCBYTE pBuffer, INT iBuffLen,
                                      EnTaskBufferType enBuffType, WPARAM wParam, LPARAM lParam) {
    if (fnTaskProc == nullptr || iBuffLen < 0 || (pBuffer == nullptr && iBuffLen > 0) || enBuffType < TBT_COPY ||
        enBuffType > TBT_ATTACH) {
        errno = EINVAL;
        return nullptr;
    }
    auto* task = new (std::nothrow) TSocketTask{fnTaskProc, pSender, dwConnID, pBuffer, iBuffLen, enBuffType, wParam, lParam};
    if (task != nullptr && enBuffType == TBT_COPY) {
        const LPBYTE copy = SYS_Malloc(iBuffLen);
        task->buf = copy;
        if (copy == nullptr)
            delete std::exchange(task, nullptr);
        else if (iBuffLen > 0)
            std::memcpy(copy, pBuffer, static_cast<std::size_t>(iBuffLen));
    }
    if (task == nullptr) errno = ENOMEM;
    return task;
}

void HP_Destroy_SocketTaskObj(LPTSocketTask pTask) {
    if (pTask == nullptr) return;
    if (pTask->bufType != TBT_REFER) SYS_Free(const_cast<LPBYTE>(pTask->buf));
    delete pTask;
}
