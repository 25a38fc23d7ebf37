// SPDX-License-Identifier: Apache-2.0
// System calls that go wrong on purpose. Wraps the kernel's; rules say which call fails, or gets fewer bytes than it asked for.
//
// A call that is cut short or told EAGAIN although the socket was ready breaks what edge-triggered epoll promises; so the descriptor
// is armed again afterwards, and the readiness comes once more, as it would from a slow network.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>

#include "net/sys.h"

namespace hp::test {

enum class Call {
    socket,
    bind,
    listen,
    accept,
    connect,
    shutdown,
    recv,
    send,
    getsockopt,
    setsockopt,
    getsockname,
    getpeername,
    epoll_create,
    epoll_ctl,
    epoll_wait,
    poll,
    eventfd,
    write,
    open,
    file_size,
    pread,
    duplicate,
    map_file,
    getaddrinfo,
    count
};
const char* text(Call call);

class FaultySys final : public Sys {
public:
    // What happens to call number `nth` (from 1, over all calls) of kind `call`: 0, or the errno value it fails with.
    std::function<int(Call call, std::uint64_t nth)> fail;
    // The most bytes that this recv or send may move; sizes above what is asked for change nothing.
    std::function<std::size_t(Call call, std::uint64_t nth)> bytes_max;

    std::uint64_t calls() const { return calls_.load(); }
    std::uint64_t calls(Call call) const { return by_kind_[static_cast<std::size_t>(call)].load(); }
    std::set<int> open_descriptors() const;  // made through here, not closed yet
    std::string written(int fd) const;       // what the kernel took on that descriptor, if `records`
    std::size_t writes(int fd) const;        // in so many calls
    std::atomic<bool> records{false};

    // A plausible errno value for a failure of that kind of call.
    static int usual_error(Call call);

    int socket(int domain, int type, int protocol) override;
    int bind(int fd, const sockaddr* address, socklen_t size) override;
    int listen(int fd, int backlog) override;
    int accept4(int fd, sockaddr* address, socklen_t* size, int flags) override;
    int connect(int fd, const sockaddr* address, socklen_t size) override;
    int shutdown(int fd, int how) override;
    int close(int fd) override;
    ssize_t recv(int fd, void* data, std::size_t size, int flags) override;
    ssize_t recvfrom(int fd, void* data, std::size_t size, int flags, sockaddr* address, socklen_t* address_size) override;
    ssize_t send(int fd, const void* data, std::size_t size, int flags) override;
    ssize_t sendmsg(int fd, const msghdr* message, int flags) override;
    int sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override;
    int recvmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override;
    int getsockopt(int fd, int level, int name, void* value, socklen_t* size) override;
    int setsockopt(int fd, int level, int name, const void* value, socklen_t size) override;
    int getsockname(int fd, sockaddr* address, socklen_t* size) override;
    int getpeername(int fd, sockaddr* address, socklen_t* size) override;
    int epoll_create() override;
    int epoll_ctl(int epoll, int operation, int fd, epoll_event* event) override;
    int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override;
    int poll(pollfd* fds, nfds_t count, int timeout_ms) override;
    int eventfd() override;
    ssize_t write(int fd, const void* data, std::size_t size) override;
    int open(const char* path, int flags) override;
    std::int64_t file_size(int fd, FileId* id) override;
    ssize_t pread(int fd, void* data, std::size_t size, std::int64_t offset) override;
    int duplicate(int fd) override;
    void* map_file(int fd, std::size_t size, std::int64_t offset) override;
    int unmap(void* memory, std::size_t size) override { return kernel_.unmap(memory, size); }
    int getaddrinfo(const char* host, const addrinfo* hints, addrinfo** result) override;
    void freeaddrinfo(addrinfo* list) override { kernel_.freeaddrinfo(list); }
    std::int64_t now_ms() override { return kernel_.now_ms(); }
    std::int64_t clock_us() override { return kernel_.clock_us(); }
    std::int64_t unix_time() override { return kernel_.unix_time(); }

private:
    struct Watch {
        int epoll;
        epoll_event event;
    };
    int error_of(Call call, std::uint64_t& nth);  // 0, or an errno value, which errno is set to
    bool fails(Call call);
    std::size_t cut(Call call, std::uint64_t nth, std::size_t size);
    int made(int fd);
    void arm_again(int fd);
    ssize_t send_recorded(int fd, const msghdr& message, int flags);

    Sys& kernel_ = kernel_sys();
    std::atomic<std::uint64_t> calls_{0};
    std::array<std::atomic<std::uint64_t>, static_cast<std::size_t>(Call::count)> by_kind_{};
    mutable std::mutex mutex_;
    std::set<int> open_;
    std::map<int, Watch> watches_;
    std::map<int, std::string> written_;
    std::map<int, std::size_t> writes_;
};

}  // namespace hp::test
