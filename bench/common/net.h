// The few socket calls that the bench programs share. All of them are IPv4 on loopback. A setup call that fails prints
// errno and ends the process: there is nothing to measure then.
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace hp::bench {

constexpr int kListenBacklog = 4096;

[[noreturn]] inline void die(const char* what) {
    std::perror(what);
    std::exit(1);
}

inline int checked(int result, const char* what) {
    if (result < 0) die(what);
    return result;
}

inline sockaddr_in loopback(std::uint16_t port, std::uint32_t host = INADDR_LOOPBACK) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(host);
    return address;
}

// Lifts the soft limit of open files to the hard one.
inline void raise_open_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

inline void set_option(int fd, int level, int name, int value = 1) {
    checked(setsockopt(fd, level, name, &value, sizeof value), "setsockopt");
}

// A non-blocking listening socket. TCP_NODELAY is set here: accepted sockets inherit it on Linux.
inline int listen_on(std::uint16_t port) {
    const int fd = checked(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "socket");
    set_option(fd, SOL_SOCKET, SO_REUSEADDR);
    set_option(fd, IPPROTO_TCP, TCP_NODELAY);
    const sockaddr_in address = loopback(port);
    checked(bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address), "bind");
    checked(listen(fd, kListenBacklog), "listen");
    return fd;
}

inline int accept_from(int listener) { return accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC); }

inline bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK; }

inline void set_blocking(int fd, bool blocking) {
    const int flags = checked(fcntl(fd, F_GETFL), "fcntl");
    checked(fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK), "fcntl");
}

// Registers `fd` (EPOLL_CTL_ADD) or changes what it waits for (EPOLL_CTL_MOD); `data` comes back with its events.
inline void watch(int epoll, int operation, int fd, std::uint32_t events, void* data) {
    epoll_event event{};
    event.events = events;
    event.data.ptr = data;
    checked(epoll_ctl(epoll, operation, fd, &event), "epoll_ctl");
}

}  // namespace hp::bench
