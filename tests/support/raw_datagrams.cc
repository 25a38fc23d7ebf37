// SPDX-License-Identifier: Apache-2.0
#include "support/raw_datagrams.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <vector>

namespace hp::test {

std::string close_notice() { return "\xBE\xB6\x1F\xEB\xDA\x52\x46\xBA\x92\x33\x59\xDB\xBF\xE6\xC8\xE4"; }

RawDatagrams::RawDatagrams(const char* host) : fd_(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    constexpr timeval safety_net{30, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &safety_net, sizeof safety_net);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    ::inet_pton(AF_INET, host, &address.sin_addr);
    if (::bind(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("bind");
}

RawDatagrams::~RawDatagrams() { ::close(fd_); }

void RawDatagrams::aim(unsigned short port) { aim_ = port; }

bool RawDatagrams::send(std::string_view bytes) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(aim_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto* to = reinterpret_cast<const sockaddr*>(&address);
    return ::sendto(fd_, bytes.data(), bytes.size(), 0, to, sizeof address) == static_cast<ssize_t>(bytes.size());
}

std::string RawDatagrams::receive() {
    std::vector<char> buffer(65536);
    sockaddr_in from{};
    socklen_t size = sizeof from;
    const ssize_t count = ::recvfrom(fd_, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr*>(&from), &size);
    if (count < 0) return "<none>";
    aim_ = ntohs(from.sin_port);
    return {buffer.data(), static_cast<std::size_t>(count)};
}

bool RawDatagrams::has_more() {
    pollfd wanted{fd_, POLLIN, 0};
    return ::poll(&wanted, 1, 0) == 1;
}

unsigned short RawDatagrams::port() const {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

}  // namespace hp::test
