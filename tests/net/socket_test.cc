// SPDX-License-Identifier: Apache-2.0
#include "net/socket.h"

#include <gtest/gtest.h>
#include <netinet/tcp.h>

#include <cerrno>

#include "net/fake_sys.h"

namespace hp {
namespace {

int option(int fd, int level, int name) {
    int value = -1;
    socklen_t size = sizeof value;
    EXPECT_EQ(::getsockopt(fd, level, name, &value, &size), 0);
    return value;
}

// A port on which somebody listens, and one on which nobody does.
struct Port {
    Fd socket;
    Address address;
    explicit Port(bool listening) {
        EXPECT_EQ(open_stream_socket(AF_INET, {}, socket), 0);
        EXPECT_EQ(bind_socket(socket.get(), AF_INET, *Address::parse("127.0.0.1", 0)), 0);
        EXPECT_EQ(local_address(socket.get(), address), 0);
        EXPECT_EQ(listening ? ::listen(socket.get(), 4) : 0, 0);
    }
};

TEST(Socket, OptionsAreSet) {
    Fd socket;
    SocketOptions options;
    options.reuse_port = options.no_delay = true;
    options.keepalive_ms = 1'001;
    options.keepalive_interval_ms = 1;
    ASSERT_EQ(open_stream_socket(AF_INET, options, socket), 0);
    EXPECT_EQ(option(socket.get(), SOL_SOCKET, SO_REUSEADDR), 1);
    EXPECT_EQ(option(socket.get(), SOL_SOCKET, SO_REUSEPORT), 1);
    EXPECT_EQ(option(socket.get(), IPPROTO_TCP, TCP_NODELAY), 1);
    EXPECT_EQ(option(socket.get(), SOL_SOCKET, SO_KEEPALIVE), 1);
    EXPECT_EQ(option(socket.get(), IPPROTO_TCP, TCP_KEEPIDLE), 2);  // whole seconds, rounded up
    EXPECT_EQ(option(socket.get(), IPPROTO_TCP, TCP_KEEPINTVL), 1);
    EXPECT_EQ(option(socket.get(), IPPROTO_TCP, TCP_KEEPCNT), keepalive_probes);
}

TEST(Socket, OptionsAreOff) {
    Fd socket;
    SocketOptions options;
    options.reuse_address = false;
    options.keepalive_ms = 60'000;  // one of the two alone is off
    ASSERT_EQ(open_stream_socket(AF_INET6, options, socket), 0);
    EXPECT_EQ(option(socket.get(), SOL_SOCKET, SO_REUSEADDR), 0);
    EXPECT_EQ(option(socket.get(), SOL_SOCKET, SO_REUSEPORT), 0);
    EXPECT_EQ(option(socket.get(), IPPROTO_TCP, TCP_NODELAY), 0);
    EXPECT_EQ(option(socket.get(), SOL_SOCKET, SO_KEEPALIVE), 0);
}

TEST(Socket, TheFirstOptionThatFailsIsTheResult) {
    struct : FakeSys {
        int setsockopt(int, int, int name, const void*, socklen_t) override {
            errno = ENOBUFS;
            return name == TCP_NODELAY ? -1 : 0;
        }
    } body;
    SysOverride in_force(body);
    Fd socket;
    SocketOptions options;
    EXPECT_EQ(open_stream_socket(AF_INET, options, socket), 0);
    options.no_delay = true;
    EXPECT_EQ(open_stream_socket(AF_INET, options, socket), ENOBUFS);
}

TEST(Socket, NoDescriptorNoSocket) {
    struct : FakeSys {
        int socket(int, int, int) override {
            errno = EMFILE;
            return -1;
        }
    } body;
    SysOverride in_force(body);
    Fd socket;
    EXPECT_EQ(open_stream_socket(AF_INET, {}, socket), EMFILE);
    EXPECT_FALSE(socket);
}

TEST(Socket, BindsAndTellsItsAddress) {
    const Port first(true);
    EXPECT_EQ(first.address.text(), "127.0.0.1");
    EXPECT_NE(first.address.port(), 0);
    Fd second;
    ASSERT_EQ(open_stream_socket(AF_INET, {}, second), 0);
    EXPECT_EQ(bind_socket(second.get(), AF_INET, first.address), EADDRINUSE);
    EXPECT_EQ(bind_socket(second.get(), AF_INET, *Address::parse("::1", 0)), EAFNOSUPPORT);
    EXPECT_EQ(bind_socket(second.get(), AF_INET, *Address::parse("192.0.2.1", 0)), EADDRNOTAVAIL);
    Address address;
    EXPECT_EQ(local_address(-1, address), EBADF);
}

TEST(Socket, Connects) {
    const Port port(true);
    Fd client;
    ASSERT_EQ(open_stream_socket(AF_INET, {}, client), 0);
    const int error = start_connect(client.get(), AF_INET, port.address);
    ASSERT_TRUE(error == 0 || error == EINPROGRESS) << error;
    EXPECT_EQ(finish_connect(client.get(), 0xFFFF'FFFF), 0);
    EXPECT_EQ(pending_error(client.get()), 0);
    Address local;
    EXPECT_EQ(local_address(client.get(), local), 0);
    EXPECT_NE(local.port(), port.address.port());
}

TEST(Socket, ARefusalIsTold) {
    const Port port(false);
    Fd client;
    ASSERT_EQ(open_stream_socket(AF_INET, {}, client), 0);
    const int error = start_connect(client.get(), AF_INET, port.address);
    EXPECT_EQ(error == EINPROGRESS ? finish_connect(client.get(), 60'000) : error, ECONNREFUSED);
    EXPECT_EQ(start_connect(client.get(), AF_INET, *Address::parse("::1", 9)), EAFNOSUPPORT);
}

TEST(Socket, AnInterruptedConnectGoesOn) {
    struct : FakeSys {
        int connect(int fd, const sockaddr* address, socklen_t size) override {
            real().connect(fd, address, size);
            errno = EINTR;
            return -1;
        }
    } body;
    const Port port(true);
    SysOverride in_force(body);
    Fd client;
    ASSERT_EQ(open_stream_socket(AF_INET, {}, client), 0);
    EXPECT_EQ(start_connect(client.get(), AF_INET, port.address), EINPROGRESS);
    EXPECT_EQ(finish_connect(client.get(), 60'000), 0);
}

// Nothing ever becomes ready; waiting only makes time pass, sometimes less than was asked for.
struct Silence final : FakeClock {
    int polls = 0;
    int asked_ms = 0;
    bool signals = false;
    int poll(pollfd*, nfds_t, int timeout_ms) override {
        ++polls;
        asked_ms = timeout_ms;
        if (signals && polls % 2 == 1) {
            pass_ms(7);
            errno = EINTR;
            return -1;
        }
        pass_ms(timeout_ms < 0 || polls > 50 ? 1'000'000 : timeout_ms);
        return 0;
    }
};

TEST(Socket, ConnectingTakesNoLongerThanAllowed) {
    for (const bool signals : {false, true}) {
        Silence body;
        body.signals = signals;
        SysOverride in_force(body);
        const std::int64_t begin_ms = body.now_ms();
        EXPECT_EQ(finish_connect(3, 500), ETIMEDOUT);
        EXPECT_EQ(body.now_ms() - begin_ms, 500);
        EXPECT_EQ(body.polls, signals ? 2 : 1);
    }
    Silence body;
    SysOverride in_force(body);
    EXPECT_EQ(finish_connect(3, 0), ETIMEDOUT);
    EXPECT_EQ(body.asked_ms, 0);
    EXPECT_EQ(finish_connect(3, 0xFFFF'FFFE), ETIMEDOUT);  // 49 days, in several steps
}

TEST(Socket, ConnectingForEverPutsNoLimit) {
    struct : FakeSys {
        int asked_ms = 0;
        int poll(pollfd*, nfds_t, int timeout_ms) override {
            asked_ms = timeout_ms;
            errno = EBADF;
            return -1;
        }
    } body;
    SysOverride in_force(body);
    EXPECT_EQ(finish_connect(3, 0xFFFF'FFFF), EBADF);
    EXPECT_EQ(body.asked_ms, -1);
}

TEST(Fd, HasOneOwner) {
    struct : FakeSys {
        int closed = 0, last = -1;
        int close(int fd) override {
            ++closed;
            last = fd;
            return 0;
        }
    } body;
    SysOverride in_force(body);
    {
        Fd a(1000), b(std::move(a)), c;
        EXPECT_FALSE(a);  // NOLINT(bugprone-use-after-move): empty is what it is to be
        EXPECT_EQ(b.get(), 1000);
        c = std::move(b);
        c = Fd(1001);
        EXPECT_EQ(body.last, 1000);
        Fd& same = c;
        c = std::move(same);
        EXPECT_EQ(c.get(), 1001);
        EXPECT_EQ(Fd(1002).release(), 1002);
    }
    EXPECT_EQ(body.closed, 2);
    EXPECT_EQ(body.last, 1001);
}

}  // namespace
}  // namespace hp
