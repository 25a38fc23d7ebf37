// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one seam through which every system call and every reading of the clock passes.
//
// The usual body is the kernel. A test puts another one in its place (`SysOverride`), to make calls fail, come back short, or run on
// a simulated network. Every function is the system call of that name: same arguments, same result, errno on failure.
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <span>

struct addrinfo;

namespace hp {

// Which file a descriptor is of, under whatever name, as long as it exists.
struct FileId {
    std::uint64_t device = 0, inode = 0;
    bool operator==(const FileId&) const = default;
};

class Sys {
public:
    virtual ~Sys() = default;

    virtual int socket(int domain, int type, int protocol) = 0;
    virtual int bind(int fd, const sockaddr* address, socklen_t size) = 0;
    virtual int listen(int fd, int backlog) = 0;
    virtual int accept4(int fd, sockaddr* address, socklen_t* size, int flags) = 0;
    virtual int connect(int fd, const sockaddr* address, socklen_t size) = 0;
    virtual int shutdown(int fd, int how) = 0;
    virtual int close(int fd) = 0;
    virtual ssize_t recv(int fd, void* data, std::size_t size, int flags) = 0;
    virtual ssize_t recvfrom(int fd, void* data, std::size_t size, int flags, sockaddr* address, socklen_t* address_size) = 0;
    virtual ssize_t send(int fd, const void* data, std::size_t size, int flags) = 0;
    virtual ssize_t sendmsg(int fd, const msghdr* message, int flags) = 0;
    virtual int sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) = 0;
    virtual int recvmmsg(int fd, mmsghdr* messages, unsigned count, int flags) = 0;  // without a timeout
    virtual int getsockopt(int fd, int level, int name, void* value, socklen_t* size) = 0;
    virtual int setsockopt(int fd, int level, int name, const void* value, socklen_t size) = 0;
    virtual int getsockname(int fd, sockaddr* address, socklen_t* size) = 0;
    virtual int getpeername(int fd, sockaddr* address, socklen_t* size) = 0;

    virtual int epoll_create() = 0;
    virtual int epoll_ctl(int epoll, int operation, int fd, epoll_event* event) = 0;
    virtual int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) = 0;
    virtual int poll(pollfd* fds, nfds_t count, int timeout_ms) = 0;
    virtual int eventfd() = 0;
    virtual ssize_t write(int fd, const void* data, std::size_t size) = 0;

    virtual int open(const char* path, int flags) = 0;
    // Of a regular file, and if asked which one it is. -1 and errno; EISDIR, EINVAL if it is something else.
    virtual std::int64_t file_size(int fd, FileId* id = nullptr) = 0;
    virtual ssize_t pread(int fd, void* data, std::size_t size, std::int64_t offset) = 0;
    virtual int duplicate(int fd) = 0;  // close-on-exec
    // A part of a file to read, in memory at once as far as it is cached. `offset`: a multiple of the page size. Null: errno.
    virtual void* map_file(int fd, std::size_t size, std::int64_t offset) = 0;
    virtual int unmap(void* memory, std::size_t size) = 0;

    virtual int getaddrinfo(const char* host, const addrinfo* hints, addrinfo** result) = 0;  // EAI_* as result
    virtual void freeaddrinfo(addrinfo* list) = 0;

    virtual std::int64_t now_ms() = 0;  // monotonic, a few ms behind; cheap
    // The same clock, exact, in microseconds. Where there is no better one, of milliseconds.
    virtual std::int64_t clock_us() { return now_ms() * 1000; }
    virtual void random(std::span<std::byte> bytes);  // fills them, unpredictably
    virtual std::int64_t unix_time() = 0;  // UTC seconds since 1970
};

Sys& sys() noexcept;  // the body in force
Sys& kernel_sys() noexcept;

// Fills `content` with the beginning of the file. False: errno; EIO if the file has become shorter.
bool read_whole(int fd, std::span<std::byte> content);

// Puts `body` in force for the whole process until destroyed. Only while nothing else runs on the network.
class SysOverride {
public:
    explicit SysOverride(Sys& body);
    ~SysOverride();
    SysOverride(const SysOverride&) = delete;
    SysOverride& operator=(const SysOverride&) = delete;

private:
    Sys* previous_;
};

}  // namespace hp
