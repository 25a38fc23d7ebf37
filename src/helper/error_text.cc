// SPDX-License-Identifier: Apache-2.0
#include "helper/error_text.h"

#include <hpsocket/HPSocket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace hp {
namespace {

struct ErrorText {
    EnSocketError code;
    LPCTSTR text;
};

constexpr std::array texts{
    ErrorText{SE_OK, "SUCCESS"},
    ErrorText{SE_ILLEGAL_STATE, "Illegal State"},
    ErrorText{SE_INVALID_PARAM, "Invalid Parameter"},
    ErrorText{SE_SOCKET_CREATE, "Create SOCKET Fail"},
    ErrorText{SE_SOCKET_BIND, "Bind SOCKET Fail"},
    ErrorText{SE_SOCKET_PREPARE, "Prepare SOCKET Fail"},
    ErrorText{SE_SOCKET_LISTEN, "Listen SOCKET Fail"},
    ErrorText{SE_CP_CREATE, "Create IOCP Fail"},
    ErrorText{SE_WORKER_THREAD_CREATE, "Create Worker Thread Fail"},
    ErrorText{SE_DETECT_THREAD_CREATE, "Create Detector Thread Fail"},
    ErrorText{SE_SOCKE_ATTACH_TO_CP, "Attach SOCKET to IOCP Fail"},
    ErrorText{SE_CONNECT_SERVER, "Connect to Server Fail"},
    ErrorText{SE_NETWORK, "Network Error"},
    ErrorText{SE_DATA_PROC, "Process Data Error"},
    ErrorText{SE_DATA_SEND, "Send Data Fail"},
    ErrorText{SE_GC_START, "Start GC Fail"},
#ifdef _SSL_SUPPORT
    ErrorText{SE_SSL_ENV_NOT_READY, "SSL environment not ready"},
#endif
};

}  // namespace

LPCTSTR socket_error_text(EnSocketError code) {
    for (const ErrorText& row : texts)
        if (row.code == code) return row.text;
    return "UNKNOWN ERROR";
}

}  // namespace hp

DWORD HP_GetHPSocketVersion() { return GetHPSocketVersion(); }
LPCTSTR HP_GetSocketErrorDesc(EnSocketError code) { return hp::socket_error_text(code); }
DWORD SYS_GetLastError() { return static_cast<DWORD>(errno); }
LPCSTR SYS_GetLastErrorStr() { return strerror(errno); }
