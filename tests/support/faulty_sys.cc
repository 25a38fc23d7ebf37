// SPDX-License-Identifier: Apache-2.0
#include "support/faulty_sys.h"

#include <netdb.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace hp::test {

const char* text(Call call) {
    constexpr const char* names[] = {
        "socket",     "bind",        "listen",      "accept4",      "connect",   "shutdown",    "recv", "send",    "getsockopt",
        "setsockopt", "getsockname", "getpeername", "epoll_create", "epoll_ctl", "epoll_wait",  "poll", "eventfd", "write",
        "open",       "file_size",   "pread",       "duplicate",    "map_file",  "getaddrinfo", "?"};
    return names[static_cast<std::size_t>(call)];
}

int FaultySys::usual_error(Call call) {
    switch (call) {
        case Call::socket:
        case Call::accept:
        case Call::epoll_create:
        case Call::eventfd:
        case Call::duplicate:
        case Call::open: return EMFILE;
        case Call::map_file: return ENOMEM;
        case Call::bind:
        case Call::listen: return EADDRINUSE;
        case Call::connect: return ENETUNREACH;
        case Call::recv:
        case Call::shutdown: return ECONNRESET;
        case Call::send: return EPIPE;
        case Call::epoll_ctl: return ENOSPC;
        case Call::epoll_wait:
        case Call::poll: return EINTR;
        case Call::write: return EAGAIN;  // an eventfd says that when it is readable anyway
        case Call::pread:
        case Call::file_size: return EIO;
        case Call::getaddrinfo: return EAI_MEMORY;
        default: return ENOBUFS;
    }
}

// --- rules --------------------------------------------------------------------------------------------------------------

int FaultySys::error_of(Call call, std::uint64_t& nth) {
    nth = calls_.fetch_add(1) + 1;
    by_kind_[static_cast<std::size_t>(call)].fetch_add(1);
    const int error = fail ? fail(call, nth) : 0;
    if (error != 0) errno = error;
    return error;
}

bool FaultySys::fails(Call call) {
    std::uint64_t nth = 0;
    return error_of(call, nth) != 0;
}

std::size_t FaultySys::cut(Call call, std::uint64_t nth, std::size_t size) {
    return bytes_max ? std::min(size, std::max<std::size_t>(bytes_max(call, nth), 1)) : size;
}

void FaultySys::arm_again(int fd) {
    const int error = errno;
    std::lock_guard lock(mutex_);
    if (const auto found = watches_.find(fd); found != watches_.end())
        kernel_.epoll_ctl(found->second.epoll, EPOLL_CTL_MOD, fd, &found->second.event);
    errno = error;
}

// --- descriptors --------------------------------------------------------------------------------------------------------

int FaultySys::made(int fd) {
    std::lock_guard lock(mutex_);
    if (fd < 0) return fd;
    open_.insert(fd);
    written_.erase(fd);
    writes_.erase(fd);
    return fd;
}

int FaultySys::close(int fd) {
    {
        std::lock_guard lock(mutex_);
        open_.erase(fd);
        watches_.erase(fd);
    }
    return kernel_.close(fd);
}

std::set<int> FaultySys::open_descriptors() const {
    std::lock_guard lock(mutex_);
    return open_;
}

int FaultySys::socket(int domain, int type, int protocol) {
    return fails(Call::socket) ? -1 : made(kernel_.socket(domain, type, protocol));
}
int FaultySys::accept4(int fd, sockaddr* address, socklen_t* size, int flags) {
    return fails(Call::accept) ? -1 : made(kernel_.accept4(fd, address, size, flags));
}
int FaultySys::epoll_create() { return fails(Call::epoll_create) ? -1 : made(kernel_.epoll_create()); }
int FaultySys::eventfd() { return fails(Call::eventfd) ? -1 : made(kernel_.eventfd()); }
int FaultySys::open(const char* path, int flags) { return fails(Call::open) ? -1 : made(kernel_.open(path, flags)); }

// --- bytes --------------------------------------------------------------------------------------------------------------

ssize_t FaultySys::recv(int fd, void* data, std::size_t size, int flags) {
    std::uint64_t nth = 0;
    if (const int error = error_of(Call::recv, nth); error != 0) {
        if (error == EAGAIN) arm_again(fd);
        return -1;
    }
    const std::size_t most = cut(Call::recv, nth, size);
    const ssize_t count = kernel_.recv(fd, data, most, flags);
    if (most < size) arm_again(fd);
    return count;
}

ssize_t FaultySys::recvfrom(int fd, void* data, std::size_t size, int flags, sockaddr* address, socklen_t* address_size) {
    return fails(Call::recv) ? -1 : kernel_.recvfrom(fd, data, size, flags, address, address_size);
}

ssize_t FaultySys::send(int fd, const void* data, std::size_t size, int flags) {
    iovec piece{const_cast<void*>(data), size};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    return sendmsg(fd, &message, flags);
}

ssize_t FaultySys::sendmsg(int fd, const msghdr* message, int flags) {
    std::uint64_t nth = 0;
    if (const int error = error_of(Call::send, nth); error != 0) {
        if (error == EAGAIN) arm_again(fd);
        return -1;
    }
    std::vector<iovec> pieces(message->msg_iov, message->msg_iov + message->msg_iovlen);
    std::size_t size = 0;
    for (const iovec& piece : pieces) size += piece.iov_len;
    const std::size_t most = cut(Call::send, nth, size);
    std::size_t left = most;
    for (iovec& piece : pieces) left -= piece.iov_len = std::min(piece.iov_len, left);
    msghdr shorter = *message;
    shorter.msg_iov = pieces.data();
    const ssize_t count = records ? send_recorded(fd, shorter, flags) : kernel_.sendmsg(fd, &shorter, flags);
    if (most < size) arm_again(fd);
    return count;
}

// Datagrams are not cut: they leave and come whole.
int FaultySys::sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) {
    std::uint64_t nth = 0;
    const int error = error_of(Call::send, nth);
    if (error == 0) return kernel_.sendmmsg(fd, messages, count, flags);
    if (error == EAGAIN) arm_again(fd);
    return -1;
}

int FaultySys::recvmmsg(int fd, mmsghdr* messages, unsigned count, int flags) {
    std::uint64_t nth = 0;
    const int error = error_of(Call::recv, nth);
    if (error == 0) return kernel_.recvmmsg(fd, messages, count, flags);
    if (error == EAGAIN) arm_again(fd);
    return -1;
}

// Under the lock, so that whoever has received the bytes finds them recorded.
ssize_t FaultySys::send_recorded(int fd, const msghdr& message, int flags) {
    std::lock_guard lock(mutex_);
    const ssize_t count = kernel_.sendmsg(fd, &message, flags);
    if (count < 0) return count;
    ++writes_[fd];
    std::size_t left = static_cast<std::size_t>(count);
    for (std::size_t i = 0; i < message.msg_iovlen && left > 0; ++i) {
        const std::size_t here = std::min(message.msg_iov[i].iov_len, left);
        written_[fd].append(static_cast<const char*>(message.msg_iov[i].iov_base), here);
        left -= here;
    }
    return count;
}

std::string FaultySys::written(int fd) const {
    std::lock_guard lock(mutex_);
    const auto found = written_.find(fd);
    return found != written_.end() ? found->second : "";
}

std::size_t FaultySys::writes(int fd) const {
    std::lock_guard lock(mutex_);
    const auto found = writes_.find(fd);
    return found != writes_.end() ? found->second : 0;
}

// --- the others ---------------------------------------------------------------------------------------------------------

int FaultySys::epoll_ctl(int epoll, int operation, int fd, epoll_event* event) {
    if (operation != EPOLL_CTL_DEL && fails(Call::epoll_ctl)) return -1;
    std::lock_guard lock(mutex_);
    const int result = kernel_.epoll_ctl(epoll, operation, fd, event);
    if (result == 0 && operation == EPOLL_CTL_DEL)
        watches_.erase(fd);
    else if (result == 0)
        watches_[fd] = {epoll, *event};
    return result;
}

int FaultySys::epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) {
    return fails(Call::epoll_wait) ? -1 : kernel_.epoll_wait(epoll, events, count_max, timeout_ms);
}

ssize_t FaultySys::write(int fd, const void* data, std::size_t size) {
    if (!fails(Call::write)) return kernel_.write(fd, data, size);
    const int error = errno;
    kernel_.write(fd, data, size);  // it is readable, whatever is said
    errno = error;
    return -1;
}

int FaultySys::getaddrinfo(const char* host, const addrinfo* hints, addrinfo** result) {
    std::uint64_t nth = 0;
    const int error = error_of(Call::getaddrinfo, nth);
    return error != 0 ? error : kernel_.getaddrinfo(host, hints, result);
}

int FaultySys::bind(int fd, const sockaddr* address, socklen_t size) {
    return fails(Call::bind) ? -1 : kernel_.bind(fd, address, size);
}
int FaultySys::listen(int fd, int backlog) { return fails(Call::listen) ? -1 : kernel_.listen(fd, backlog); }
int FaultySys::connect(int fd, const sockaddr* address, socklen_t size) {
    return fails(Call::connect) ? -1 : kernel_.connect(fd, address, size);
}
int FaultySys::shutdown(int fd, int how) { return fails(Call::shutdown) ? -1 : kernel_.shutdown(fd, how); }
int FaultySys::getsockopt(int fd, int level, int name, void* value, socklen_t* size) {
    return fails(Call::getsockopt) ? -1 : kernel_.getsockopt(fd, level, name, value, size);
}
int FaultySys::setsockopt(int fd, int level, int name, const void* value, socklen_t size) {
    return fails(Call::setsockopt) ? -1 : kernel_.setsockopt(fd, level, name, value, size);
}
int FaultySys::getsockname(int fd, sockaddr* address, socklen_t* size) {
    return fails(Call::getsockname) ? -1 : kernel_.getsockname(fd, address, size);
}
int FaultySys::getpeername(int fd, sockaddr* address, socklen_t* size) {
    return fails(Call::getpeername) ? -1 : kernel_.getpeername(fd, address, size);
}
int FaultySys::poll(pollfd* fds, nfds_t count, int timeout_ms) {
    return fails(Call::poll) ? -1 : kernel_.poll(fds, count, timeout_ms);
}
std::int64_t FaultySys::file_size(int fd, FileId* id) { return fails(Call::file_size) ? -1 : kernel_.file_size(fd, id); }
ssize_t FaultySys::pread(int fd, void* data, std::size_t size, std::int64_t offset) {
    return fails(Call::pread) ? -1 : kernel_.pread(fd, data, size, offset);
}
int FaultySys::duplicate(int fd) { return fails(Call::duplicate) ? -1 : made(kernel_.duplicate(fd)); }
void* FaultySys::map_file(int fd, std::size_t size, std::int64_t offset) {
    return fails(Call::map_file) ? nullptr : kernel_.map_file(fd, size, offset);
}

}  // namespace hp::test
