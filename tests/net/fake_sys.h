// SPDX-License-Identifier: Apache-2.0
#pragma once
// The kernel, with single calls to be replaced by a test. Put it in force with SysOverride.
#include <functional>

#include "net/sys.h"

namespace hp {

class FakeSys : public Sys {
public:
    int socket(int domain, int type, int protocol) override { return real().socket(domain, type, protocol); }
    int bind(int fd, const sockaddr* address, socklen_t size) override { return real().bind(fd, address, size); }
    int listen(int fd, int backlog) override { return real().listen(fd, backlog); }
    int accept4(int fd, sockaddr* address, socklen_t* size, int flags) override {
        return real().accept4(fd, address, size, flags);
    }
    int connect(int fd, const sockaddr* address, socklen_t size) override { return real().connect(fd, address, size); }
    int shutdown(int fd, int how) override { return real().shutdown(fd, how); }
    int close(int fd) override { return real().close(fd); }
    ssize_t recv(int fd, void* data, std::size_t size, int flags) override { return real().recv(fd, data, size, flags); }
    ssize_t recvfrom(int fd, void* data, std::size_t size, int flags, sockaddr* address, socklen_t* address_size) override {
        return real().recvfrom(fd, data, size, flags, address, address_size);
    }
    ssize_t send(int fd, const void* data, std::size_t size, int flags) override { return real().send(fd, data, size, flags); }
    ssize_t sendmsg(int fd, const msghdr* message, int flags) override { return real().sendmsg(fd, message, flags); }
    int sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override {
        return real().sendmmsg(fd, messages, count, flags);
    }
    int recvmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override {
        return real().recvmmsg(fd, messages, count, flags);
    }
    int getsockopt(int fd, int level, int name, void* value, socklen_t* size) override {
        return real().getsockopt(fd, level, name, value, size);
    }
    int setsockopt(int fd, int level, int name, const void* value, socklen_t size) override {
        return real().setsockopt(fd, level, name, value, size);
    }
    int getsockname(int fd, sockaddr* address, socklen_t* size) override { return real().getsockname(fd, address, size); }
    int getpeername(int fd, sockaddr* address, socklen_t* size) override { return real().getpeername(fd, address, size); }
    int epoll_create() override { return real().epoll_create(); }
    int epoll_ctl(int epoll, int operation, int fd, epoll_event* event) override {
        return real().epoll_ctl(epoll, operation, fd, event);
    }
    int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override {
        return real().epoll_wait(epoll, events, count_max, timeout_ms);
    }
    int poll(pollfd* fds, nfds_t count, int timeout_ms) override { return real().poll(fds, count, timeout_ms); }
    int eventfd() override { return real().eventfd(); }
    ssize_t write(int fd, const void* data, std::size_t size) override { return real().write(fd, data, size); }
    int open(const char* path, int flags) override { return real().open(path, flags); }
    std::int64_t file_size(int fd, FileId* id) override { return real().file_size(fd, id); }
    ssize_t pread(int fd, void* data, std::size_t size, std::int64_t offset) override {
        return real().pread(fd, data, size, offset);
    }
    int getaddrinfo(const char* host, const addrinfo* hints, addrinfo** result) override {
        return real().getaddrinfo(host, hints, result);
    }
    void freeaddrinfo(addrinfo* list) override { real().freeaddrinfo(list); }
    int duplicate(int fd) override { return real().duplicate(fd); }
    void* map_file(int fd, std::size_t size, std::int64_t offset) override { return real().map_file(fd, size, offset); }
    int unmap(void* memory, std::size_t size) override { return real().unmap(memory, size); }
    std::int64_t now_ms() override { return real().now_ms(); }
    std::int64_t unix_time() override { return real().unix_time(); }

protected:
    static Sys& real() { return kernel_sys(); }
};

// A loop of its own thread sleeps only as long as its clock says: waiting moves this clock instead, so that timers of hours fire at
// once. Readiness is still the kernel's. For one loop, on the test's thread.
class FakeClock : public FakeSys {
public:
    std::int64_t now_ms() override { return now_ms_; }
    int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override {
        if (before_wait && before_wait()) return 0;
        const int ready = real().epoll_wait(epoll, events, count_max, timeout_ms < 0 ? -1 : 0);
        if (ready == 0 && timeout_ms > 0) now_ms_ += timeout_ms;
        return ready;
    }
    int poll(pollfd* fds, nfds_t count, int timeout_ms) override {
        const int ready = real().poll(fds, count, timeout_ms < 0 ? -1 : 0);
        if (ready == 0 && timeout_ms > 0) now_ms_ += timeout_ms;
        return ready;
    }
    void pass_ms(std::int64_t ms) { now_ms_ += ms; }

    // On the loop's thread, each time it is about to wait; true ends the wait at once, as after a stop().
    std::function<bool()> before_wait;

private:
    std::int64_t now_ms_ = 1'000'000;
};

}  // namespace hp
