// SPDX-License-Identifier: Apache-2.0
// SYS_*: options of a socket that belongs to the user. Every function returns 0, or -1 with errno, unless said otherwise.
#include <fcntl.h>
#include <hpsocket/HPSocket.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <cerrno>

namespace {

int failure(int error) {
    errno = error;
    return -1;
}

template <class T>
int set(SOCKET sock, int level, int name, const T& value) {
    return ::setsockopt(sock, level, name, &value, sizeof value);
}

int set_timeout(SOCKET sock, int name, int ms) {
    if (ms < 0) return failure(EINVAL);
    return set(sock, SOL_SOCKET, name, timeval{ms / 1000, ms % 1000 * 1000});
}

int set_size(SOCKET sock, int name, int bytes) {
    if (bytes < 0) return failure(EINVAL);
    return set(sock, SOL_SOCKET, name, bytes);
}

// Commands by which the kernel gives an int: half of what `ULONG* arg` points to.
bool gives_int(long command) { return command == FIONREAD || command == SIOCOUTQ || command == SIOCATMARK; }

}  // namespace

int SYS_SetSocketOption(SOCKET sock, int level, int name, LPVOID val, int len) {
    if (val == nullptr || len < 0) return failure(EINVAL);
    return ::setsockopt(sock, level, name, val, static_cast<socklen_t>(len));
}

int SYS_GetSocketOption(SOCKET sock, int level, int name, LPVOID val, int* len) {
    if (val == nullptr || len == nullptr || *len < 0) return failure(EINVAL);
    auto size = static_cast<socklen_t>(*len);
    const int result = ::getsockopt(sock, level, name, val, &size);
    if (result == 0) *len = static_cast<int>(size);
    return result;
}

int SYS_IoctlSocket(SOCKET sock, long cmd, ULONG* arg) {
    if (arg == nullptr) return failure(EINVAL);
    if (!gives_int(cmd)) return ::ioctl(sock, static_cast<unsigned long>(cmd), arg);
    int value = 0;
    const int result = ::ioctl(sock, static_cast<unsigned long>(cmd), &value);
    if (result == 0) *arg = static_cast<ULONG>(value);
    return result;
}

BOOL SYS_fcntl_SETFL(FD fd, INT fl, BOOL bSet) {
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0) return FALSE;
    return ::fcntl(fd, F_SETFL, bSet ? flags | fl : flags & ~fl) == 0 ? TRUE : FALSE;
}

int SYS_SSO_NoBlock(SOCKET sock, BOOL bNoBlock) { return SYS_fcntl_SETFL(sock, O_NONBLOCK, bNoBlock) ? 0 : -1; }

int SYS_SSO_NoDelay(SOCKET sock, BOOL bNoDelay) { return set(sock, IPPROTO_TCP, TCP_NODELAY, bNoDelay ? 1 : 0); }

// The opposite of SO_LINGER's switch; its seconds stay as they are.
int SYS_SSO_DontLinger(SOCKET sock, BOOL bDont) {
    linger value{};
    socklen_t size = sizeof value;
    if (::getsockopt(sock, SOL_SOCKET, SO_LINGER, &value, &size) != 0) return -1;
    value.l_onoff = bDont ? 0 : 1;
    return set(sock, SOL_SOCKET, SO_LINGER, value);
}

int SYS_SSO_Linger(SOCKET sock, USHORT l_onoff, USHORT l_linger) {
    return set(sock, SOL_SOCKET, SO_LINGER, linger{l_onoff, l_linger});
}

int SYS_SSO_RecvBuffSize(SOCKET sock, int size) { return set_size(sock, SO_RCVBUF, size); }
int SYS_SSO_SendBuffSize(SOCKET sock, int size) { return set_size(sock, SO_SNDBUF, size); }
int SYS_SSO_RecvTimeOut(SOCKET sock, int ms) { return set_timeout(sock, SO_RCVTIMEO, ms); }
int SYS_SSO_SendTimeOut(SOCKET sock, int ms) { return set_timeout(sock, SO_SNDTIMEO, ms); }

int SYS_SSO_ReuseAddress(SOCKET sock, EnReuseAddressPolicy opt) {
    if (opt != RAP_NONE && opt != RAP_ADDR_ONLY && opt != RAP_ADDR_AND_PORT) return failure(EINVAL);
    if (set(sock, SOL_SOCKET, SO_REUSEADDR, opt == RAP_NONE ? 0 : 1) != 0) return -1;
    return set(sock, SOL_SOCKET, SO_REUSEPORT, opt == RAP_ADDR_AND_PORT ? 1 : 0);
}
