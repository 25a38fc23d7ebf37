// SPDX-License-Identifier: Apache-2.0
#include "net/sys.h"

#include <fcntl.h>
#include <netdb.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace hp {
namespace {

// The calls of every message do not go through glibc's wrappers, which make each a cancellation point: that is 2 % of an echo,
// and nobody cancels our threads. Sanitizers see calls in the wrappers only, so they get them.
#if defined(__has_feature)
#define HP_CLANG_SANITIZES (__has_feature(thread_sanitizer) || __has_feature(address_sanitizer))
#else
#define HP_CLANG_SANITIZES 0
#endif
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__) || HP_CLANG_SANITIZES || !defined(__x86_64__)
constexpr bool direct_calls = false;
#else
constexpr bool direct_calls = true;
#endif

class KernelSys final : public Sys {
public:
    int socket(int domain, int type, int protocol) override { return ::socket(domain, type, protocol); }
    int bind(int fd, const sockaddr* address, socklen_t size) override { return ::bind(fd, address, size); }
    int listen(int fd, int backlog) override { return ::listen(fd, backlog); }
    int accept4(int fd, sockaddr* address, socklen_t* size, int flags) override { return ::accept4(fd, address, size, flags); }
    int connect(int fd, const sockaddr* address, socklen_t size) override { return ::connect(fd, address, size); }
    int shutdown(int fd, int how) override { return ::shutdown(fd, how); }
    int close(int fd) override { return ::close(fd); }
    ssize_t recv(int fd, void* data, std::size_t size, int flags) override {
        if constexpr (!direct_calls) return ::recv(fd, data, size, flags);
        return ::syscall(SYS_recvfrom, fd, data, size, flags, nullptr, nullptr);
    }
    ssize_t recvfrom(int fd, void* data, std::size_t size, int flags, sockaddr* address, socklen_t* address_size) override {
        return ::recvfrom(fd, data, size, flags, address, address_size);
    }
    ssize_t send(int fd, const void* data, std::size_t size, int flags) override {
        if constexpr (!direct_calls) return ::send(fd, data, size, flags);
        return ::syscall(SYS_sendto, fd, data, size, flags, nullptr, 0);
    }
    ssize_t sendmsg(int fd, const msghdr* message, int flags) override { return ::sendmsg(fd, message, flags); }
    int sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override {
        if constexpr (!direct_calls) return ::sendmmsg(fd, messages, count, flags);
        return static_cast<int>(::syscall(SYS_sendmmsg, fd, messages, count, flags));
    }
    int recvmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override {
        if constexpr (!direct_calls) return ::recvmmsg(fd, messages, count, flags, nullptr);
        return static_cast<int>(::syscall(SYS_recvmmsg, fd, messages, count, flags, nullptr));
    }
    int getsockopt(int fd, int level, int name, void* value, socklen_t* size) override {
        return ::getsockopt(fd, level, name, value, size);
    }
    int setsockopt(int fd, int level, int name, const void* value, socklen_t size) override {
        return ::setsockopt(fd, level, name, value, size);
    }
    int getsockname(int fd, sockaddr* address, socklen_t* size) override { return ::getsockname(fd, address, size); }
    int getpeername(int fd, sockaddr* address, socklen_t* size) override { return ::getpeername(fd, address, size); }

    int epoll_create() override { return ::epoll_create1(EPOLL_CLOEXEC); }
    int epoll_ctl(int epoll, int operation, int fd, epoll_event* event) override {
        return ::epoll_ctl(epoll, operation, fd, event);
    }
    int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override {
        if constexpr (!direct_calls) return ::epoll_wait(epoll, events, count_max, timeout_ms);
        return static_cast<int>(::syscall(SYS_epoll_wait, epoll, events, count_max, timeout_ms));
    }
    int poll(pollfd* fds, nfds_t count, int timeout_ms) override { return ::poll(fds, count, timeout_ms); }
    int eventfd() override { return ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
    ssize_t write(int fd, const void* data, std::size_t size) override { return ::write(fd, data, size); }

    int open(const char* path, int flags) override { return ::open(path, flags); }
    std::int64_t file_size(int fd, FileId* id) override {
        struct stat status {};
        if (::fstat(fd, &status) != 0) return -1;
        if (id != nullptr) *id = {status.st_dev, status.st_ino};
        if (S_ISREG(status.st_mode)) return status.st_size;
        errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
        return -1;
    }
    ssize_t pread(int fd, void* data, std::size_t size, std::int64_t offset) override { return ::pread(fd, data, size, offset); }
    int duplicate(int fd) override { return ::fcntl(fd, F_DUPFD_CLOEXEC, 0); }
    void* map_file(int fd, std::size_t size, std::int64_t offset) override {
        void* memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, fd, offset);
        return memory == MAP_FAILED ? nullptr : memory;
    }
    int unmap(void* memory, std::size_t size) override { return ::munmap(memory, size); }

    int getaddrinfo(const char* host, const addrinfo* hints, addrinfo** result) override {
        return ::getaddrinfo(host, nullptr, hints, result);
    }
    void freeaddrinfo(addrinfo* list) override { ::freeaddrinfo(list); }

    std::int64_t now_ms() override {
        timespec now{};
        ::clock_gettime(CLOCK_MONOTONIC_COARSE, &now);  // a few ns; 1 to 4 ms is fine for what it is used for
        return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
    }
    std::int64_t clock_us() override {
        timespec now{};
        ::clock_gettime(CLOCK_MONOTONIC, &now);
        return std::int64_t{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000;
    }
    std::int64_t unix_time() override {
        timespec now{};
        ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
        return now.tv_sec;
    }
};

KernelSys kernel;
std::atomic<Sys*> body_in_force{&kernel};

}  // namespace

void Sys::random(std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::getrandom(bytes.data(), bytes.size(), 0);
        if (count > 0) bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

Sys& sys() noexcept { return *body_in_force.load(std::memory_order_relaxed); }
Sys& kernel_sys() noexcept { return kernel; }

bool read_whole(int fd, std::span<std::byte> content) {
    for (std::size_t done = 0; done < content.size();) {
        const ssize_t count = sys().pread(fd, content.data() + done, content.size() - done, static_cast<std::int64_t>(done));
        if (count == 0) errno = EIO;
        if (count == 0 || (count < 0 && errno != EINTR)) return false;
        if (count > 0) done += static_cast<std::size_t>(count);
    }
    return true;
}

SysOverride::SysOverride(Sys& body) : previous_(body_in_force.exchange(&body)) {}
SysOverride::~SysOverride() { body_in_force.store(previous_); }

}  // namespace hp
