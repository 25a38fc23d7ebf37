// SPDX-License-Identifier: Apache-2.0
#include "net/socket.h"

#include <netinet/tcp.h>

#include <algorithm>
#include <cerrno>

namespace hp {
namespace {

int whole_seconds(std::uint32_t ms) { return std::max(1, static_cast<int>((std::int64_t{ms} + 999) / 1000)); }

int set_keepalive(int fd, const SocketOptions& options) {
    if (options.keepalive_ms == 0 || options.keepalive_interval_ms == 0) return set_flag(fd, SOL_SOCKET, SO_KEEPALIVE, 0);
    int error = set_flag(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    if (error == 0) error = set_flag(fd, IPPROTO_TCP, TCP_KEEPIDLE, whole_seconds(options.keepalive_ms));
    if (error == 0) error = set_flag(fd, IPPROTO_TCP, TCP_KEEPINTVL, whole_seconds(options.keepalive_interval_ms));
    if (error == 0) error = set_flag(fd, IPPROTO_TCP, TCP_KEEPCNT, keepalive_probes);
    return error;
}

}  // namespace

int set_flag(int fd, int level, int name, int value) {
    return sys().setsockopt(fd, level, name, &value, sizeof value) == 0 ? 0 : errno;
}

int open_stream_socket(int family, const SocketOptions& options, Fd& socket) {
    socket = Fd(sys().socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP));
    if (!socket) return errno;
    int error = 0;
    if (options.reuse_address) error = set_flag(socket.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (error == 0 && options.reuse_port) error = set_flag(socket.get(), SOL_SOCKET, SO_REUSEPORT, 1);
    if (error == 0 && options.no_delay) error = set_flag(socket.get(), IPPROTO_TCP, TCP_NODELAY, 1);
    if (error == 0) error = set_keepalive(socket.get(), options);
    return error;
}

int bind_socket(int fd, int family, const Address& address) {
    sockaddr_storage storage;
    const socklen_t size = address.to(storage, family);
    if (size == 0) return EAFNOSUPPORT;
    return sys().bind(fd, reinterpret_cast<const sockaddr*>(&storage), size) == 0 ? 0 : errno;
}

int local_address(int fd, Address& address) {
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (sys().getsockname(fd, reinterpret_cast<sockaddr*>(&storage), &size) != 0) return errno;
    address = Address::from(storage);
    return 0;
}

int pending_error(int fd) {
    int error = 0;
    socklen_t size = sizeof error;
    return sys().getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

int start_connect(int fd, int family, const Address& remote) {
    sockaddr_storage storage;
    const socklen_t size = remote.to(storage, family);
    if (size == 0) return EAFNOSUPPORT;
    if (sys().connect(fd, reinterpret_cast<const sockaddr*>(&storage), size) == 0) return 0;
    return errno == EINTR ? EINPROGRESS : errno;  // an interrupted connect goes on by itself (POSIX connect())
}

int confirm_connect(int fd) {
    if (const int error = pending_error(fd); error != 0) return error;
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    Address local;
    if (sys().getpeername(fd, reinterpret_cast<sockaddr*>(&storage), &size) != 0 || local_address(fd, local) != 0) return 0;
    if (local != Address::from(storage)) return 0;  // as it should be; a connection that has ended already tells so by itself
    const linger reset{1, 0};                       // nobody is there: the port is free again at once
    sys().setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    return ECONNREFUSED;
}

int finish_connect(int fd, std::uint32_t timeout_ms) {
    constexpr std::uint32_t for_ever = 0xFFFF'FFFF;
    const std::int64_t deadline_ms = sys().now_ms() + timeout_ms;
    for (;;) {
        pollfd wanted{fd, POLLOUT, 0};
        const std::int64_t left_ms =
            timeout_ms == for_ever ? -1 : std::clamp<std::int64_t>(deadline_ms - sys().now_ms(), 0, 1 << 30);
        const int ready = sys().poll(&wanted, 1, static_cast<int>(left_ms));
        if (ready > 0) return confirm_connect(fd);
        if (ready < 0 && errno != EINTR) return errno;
        if (ready == 0 && left_ms >= 0 && sys().now_ms() >= deadline_ms) return ETIMEDOUT;
    }
}

}  // namespace hp
