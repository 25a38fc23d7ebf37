// SPDX-License-Identifier: Apache-2.0
#include "support/open_party.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hp::test {

USHORT free_udp_port() {
    const int fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    socklen_t size = sizeof address;
    EXPECT_EQ(::bind(fd, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size), 0);
    ::close(fd);
    return ntohs(address.sin_port);
}

}  // namespace hp::test
