// SPDX-License-Identifier: Apache-2.0
#include "support/raw_socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace hp::test {
namespace {

constexpr timeval safety_net{30, 0};

sockaddr_in loopback(unsigned short port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void prepare(int fd) {
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &safety_net, sizeof safety_net);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &safety_net, sizeof safety_net);
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

[[noreturn]] void fail(const char* what) { throw std::runtime_error(std::string(what) + ": " + std::strerror(errno)); }

}  // namespace

RawSocket& RawSocket::operator=(RawSocket&& other) noexcept {
    close();
    fd_ = std::exchange(other.fd_, -1);
    return *this;
}

RawSocket RawSocket::connect(unsigned short port, int receive_buffer_bytes) {
    RawSocket made(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    prepare(made.fd_);
    if (receive_buffer_bytes != 0)
        ::setsockopt(made.fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
    const sockaddr_in address = loopback(port);
    if (::connect(made.fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) fail("connect");
    return made;
}

bool RawSocket::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string RawSocket::receive(std::size_t bytes) {
    std::string got;
    char buffer[65536];
    while (got.size() < bytes) {
        const ssize_t count = ::recv(fd_, buffer, std::min(sizeof buffer, bytes - got.size()), 0);
        if (count <= 0) break;
        got.append(buffer, static_cast<std::size_t>(count));
    }
    return got;
}

std::string RawSocket::receive_all() { return receive(std::string::npos); }

bool RawSocket::at_end() {
    char byte = 0;
    const ssize_t count = ::recv(fd_, &byte, 1, 0);
    return count == 0 || (count < 0 && errno == ECONNRESET);
}

void RawSocket::half_close() { ::shutdown(fd_, SHUT_WR); }

void RawSocket::reset() {
    const linger hard{1, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

void RawSocket::close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

unsigned short RawSocket::local_port() const {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

RawListener::RawListener(int backlog) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    prepare(socket_.fd());
    const sockaddr_in address = loopback(0);
    if (::bind(socket_.fd(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) fail("bind");
    if (::listen(socket_.fd(), backlog) != 0) fail("listen");
}

RawSocket RawListener::accept() {
    RawSocket accepted(::accept4(socket_.fd(), nullptr, nullptr, SOCK_CLOEXEC));
    if (accepted.fd() < 0) fail("accept");
    prepare(accepted.fd());
    return accepted;
}

unsigned short closed_port() {
    RawListener listener;
    return listener.port();
}

}  // namespace hp::test
