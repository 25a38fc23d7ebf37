// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>

namespace {

struct Socket {
    int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ~Socket() { ::close(fd); }
    int option(int level, int name) const {
        int value = -1, size = sizeof value;
        EXPECT_EQ(SYS_GetSocketOption(fd, level, name, &value, &size), 0);
        EXPECT_EQ(size, static_cast<int>(sizeof value));
        return value;
    }
    template <class T>
    T value(int name) const {
        T value{};
        socklen_t size = sizeof value;
        EXPECT_EQ(::getsockopt(fd, SOL_SOCKET, name, &value, &size), 0);
        return value;
    }
};

TEST(SocketOptions, AreSetAndRead) {
    const Socket socket;
    int one = 1;
    EXPECT_EQ(SYS_SetSocketOption(socket.fd, SOL_SOCKET, SO_KEEPALIVE, &one, sizeof one), 0);
    EXPECT_EQ(socket.option(SOL_SOCKET, SO_KEEPALIVE), 1);
}

TEST(SocketOptions, OddArgumentsAreErrors) {
    const Socket socket;
    int value = 0, size = sizeof value, negative = -1;
    errno = 0;
    EXPECT_EQ(SYS_SetSocketOption(socket.fd, SOL_SOCKET, SO_KEEPALIVE, nullptr, 4), -1);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(SYS_SetSocketOption(socket.fd, SOL_SOCKET, SO_KEEPALIVE, &value, -1), -1);
    EXPECT_EQ(SYS_SetSocketOption(socket.fd, SOL_SOCKET, SO_KEEPALIVE, &value, 0), -1);
    EXPECT_EQ(SYS_GetSocketOption(socket.fd, SOL_SOCKET, SO_KEEPALIVE, nullptr, &size), -1);
    EXPECT_EQ(SYS_GetSocketOption(socket.fd, SOL_SOCKET, SO_KEEPALIVE, &value, nullptr), -1);
    EXPECT_EQ(SYS_GetSocketOption(socket.fd, SOL_SOCKET, SO_KEEPALIVE, &value, &negative), -1);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(SYS_IoctlSocket(socket.fd, FIONREAD, nullptr), -1);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(SYS_SSO_RecvBuffSize(socket.fd, -1), -1);
    EXPECT_EQ(SYS_SSO_SendBuffSize(socket.fd, -1), -1);
    EXPECT_EQ(SYS_SSO_RecvTimeOut(socket.fd, -1), -1);
    EXPECT_EQ(SYS_SSO_SendTimeOut(socket.fd, -1), -1);
    EXPECT_EQ(SYS_SSO_ReuseAddress(socket.fd, static_cast<EnReuseAddressPolicy>(3)), -1);
    EXPECT_EQ(errno, EINVAL);
}

TEST(SocketOptions, ABadDescriptorIsTold) {
    ULONG arg = 0;
    int value = 0, size = sizeof value;
    const auto bad = [](int result) {
        EXPECT_EQ(errno, EBADF);
        errno = 0;
        return result;
    };
    EXPECT_EQ(bad(SYS_SetSocketOption(-1, SOL_SOCKET, SO_KEEPALIVE, &value, size)), -1);
    EXPECT_EQ(bad(SYS_GetSocketOption(-1, SOL_SOCKET, SO_KEEPALIVE, &value, &size)), -1);
    EXPECT_EQ(bad(SYS_IoctlSocket(-1, FIONREAD, &arg)), -1);
    EXPECT_EQ(bad(SYS_fcntl_SETFL(-1, O_NONBLOCK)), FALSE);
    EXPECT_EQ(bad(SYS_SSO_NoBlock(-1)), -1);
    EXPECT_EQ(bad(SYS_SSO_NoDelay(-1)), -1);
    EXPECT_EQ(bad(SYS_SSO_DontLinger(-1)), -1);
    EXPECT_EQ(bad(SYS_SSO_Linger(-1, 1, 1)), -1);
    EXPECT_EQ(bad(SYS_SSO_RecvBuffSize(-1, 1)), -1);
    EXPECT_EQ(bad(SYS_SSO_SendBuffSize(-1, 1)), -1);
    EXPECT_EQ(bad(SYS_SSO_RecvTimeOut(-1, 1)), -1);
    EXPECT_EQ(bad(SYS_SSO_SendTimeOut(-1, 1)), -1);
    EXPECT_EQ(bad(SYS_SSO_ReuseAddress(-1, RAP_NONE)), -1);
}

TEST(SocketOptions, FlagsOfADescriptor) {
    const Socket socket;
    EXPECT_EQ(SYS_fcntl_SETFL(socket.fd, O_NONBLOCK), TRUE);
    EXPECT_TRUE(::fcntl(socket.fd, F_GETFL) & O_NONBLOCK);
    EXPECT_EQ(SYS_fcntl_SETFL(socket.fd, O_NONBLOCK, FALSE), TRUE);
    EXPECT_FALSE(::fcntl(socket.fd, F_GETFL) & O_NONBLOCK);
    EXPECT_EQ(SYS_SSO_NoBlock(socket.fd), 0);
    EXPECT_TRUE(::fcntl(socket.fd, F_GETFL) & O_NONBLOCK);
    EXPECT_EQ(SYS_SSO_NoBlock(socket.fd, FALSE), 0);
    EXPECT_FALSE(::fcntl(socket.fd, F_GETFL) & O_NONBLOCK);
}

TEST(SocketOptions, Switches) {
    const Socket socket;
    EXPECT_EQ(SYS_SSO_NoDelay(socket.fd), 0);
    EXPECT_EQ(socket.option(IPPROTO_TCP, TCP_NODELAY), 1);
    EXPECT_EQ(SYS_SSO_NoDelay(socket.fd, FALSE), 0);
    EXPECT_EQ(socket.option(IPPROTO_TCP, TCP_NODELAY), 0);
}

TEST(SocketOptions, Linger) {
    const Socket socket;
    EXPECT_EQ(SYS_SSO_Linger(socket.fd, 1, 7), 0);
    EXPECT_EQ(socket.value<linger>(SO_LINGER).l_onoff, 1);
    EXPECT_EQ(socket.value<linger>(SO_LINGER).l_linger, 7);
    EXPECT_EQ(SYS_SSO_DontLinger(socket.fd), 0);
    EXPECT_EQ(socket.value<linger>(SO_LINGER).l_onoff, 0);
    EXPECT_EQ(SYS_SSO_DontLinger(socket.fd, FALSE), 0);
    EXPECT_EQ(socket.value<linger>(SO_LINGER).l_onoff, 1);
    EXPECT_EQ(socket.value<linger>(SO_LINGER).l_linger, 7);
    EXPECT_EQ(SYS_SSO_Linger(socket.fd, 0, 0), 0);
    EXPECT_EQ(socket.value<linger>(SO_LINGER).l_onoff, 0);
}

TEST(SocketOptions, SizesAndTimes) {
    const Socket socket;
    EXPECT_EQ(SYS_SSO_RecvBuffSize(socket.fd, 20'000), 0);
    EXPECT_EQ(socket.option(SOL_SOCKET, SO_RCVBUF), 40'000);  // the kernel doubles it, see socket(7)
    EXPECT_EQ(SYS_SSO_SendBuffSize(socket.fd, 30'000), 0);
    EXPECT_EQ(socket.option(SOL_SOCKET, SO_SNDBUF), 60'000);
    EXPECT_EQ(SYS_SSO_RecvTimeOut(socket.fd, 2'000), 0);
    EXPECT_EQ(socket.value<timeval>(SO_RCVTIMEO).tv_sec, 2);
    EXPECT_EQ(SYS_SSO_SendTimeOut(socket.fd, 1'500), 0);
    EXPECT_EQ(socket.value<timeval>(SO_SNDTIMEO).tv_sec, 1);
    EXPECT_NEAR(static_cast<double>(socket.value<timeval>(SO_SNDTIMEO).tv_usec), 500'000, 10'000);  // in ticks of the kernel
    EXPECT_EQ(SYS_SSO_RecvTimeOut(socket.fd, 0), 0);
    EXPECT_EQ(socket.value<timeval>(SO_RCVTIMEO).tv_sec, 0);
}

TEST(SocketOptions, ReuseAddress) {
    const Socket socket;
    const struct {
        EnReuseAddressPolicy policy;
        int address, port;
    } rows[] = {
        {RAP_ADDR_ONLY, 1, 0}, {RAP_ADDR_AND_PORT, 1, 1}, {RAP_ADDR_ONLY, 1, 0}, {RAP_ADDR_AND_PORT, 1, 1}, {RAP_NONE, 0, 0}};
    for (const auto& row : rows) {
        EXPECT_EQ(SYS_SSO_ReuseAddress(socket.fd, row.policy), 0);
        EXPECT_EQ(socket.option(SOL_SOCKET, SO_REUSEADDR), row.address);
        EXPECT_EQ(socket.option(SOL_SOCKET, SO_REUSEPORT), row.port);
    }
}

TEST(SocketOptions, IoctlFillsTheWholeNumber) {
    int fds[2];
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    ASSERT_EQ(::write(fds[0], "12345", 5), 5);
    ULONG waiting = ~ULONG{0};  // the kernel writes only an int
    EXPECT_EQ(SYS_IoctlSocket(fds[1], FIONREAD, &waiting), 0);
    EXPECT_EQ(waiting, 5u);
    ULONG on = 1;
    EXPECT_EQ(SYS_IoctlSocket(fds[1], FIONBIO, &on), 0);
    EXPECT_TRUE(::fcntl(fds[1], F_GETFL) & O_NONBLOCK);
    ::close(fds[0]);
    ::close(fds[1]);
}

}  // namespace
