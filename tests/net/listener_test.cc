// SPDX-License-Identifier: Apache-2.0
#include "net/listener.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <cerrno>
#include <functional>
#include <vector>

#include "net/fake_sys.h"

namespace hp {
namespace {

struct Acceptor final : Listener::Acceptor {
    std::vector<Fd> sockets;
    std::vector<Address> remotes;
    std::function<void()> then = [] {};
    void on_accepted(Fd socket, const Address& remote) override {
        sockets.push_back(std::move(socket));
        remotes.push_back(remote);
        then();
    }
};

// A listener on 127.0.0.1 in a loop that the test's thread runs.
struct Stand {
    Loop loop;
    Acceptor acceptor;
    Listener listener;
    explicit Stand(int family = AF_INET, bool dual_stack = true) {
        EXPECT_EQ(loop.open(), 0);
        EXPECT_EQ(listener.open(family, {}, dual_stack), 0);
        EXPECT_EQ(listener.bind(family == AF_INET ? *Address::parse("127.0.0.1", 0) : Address::any(AF_INET6, 0)), 0);
        EXPECT_EQ(listener.listen(128), 0);
        EXPECT_EQ(listener.attach(loop, acceptor), 0);
    }
    void run_until(std::size_t accepted) {
        acceptor.then = [this, accepted] {
            if (acceptor.sockets.size() >= accepted) loop.stop();
        };
        if (acceptor.sockets.size() < accepted) loop.run();
        EXPECT_EQ(acceptor.sockets.size(), accepted);
    }
    Fd dial(const char* host = "127.0.0.1") const {
        const Address remote = *Address::parse(host, listener.address().port());
        Fd client;
        EXPECT_EQ(open_stream_socket(remote.family(), {}, client), 0);
        const int error = start_connect(client.get(), remote.family(), remote);
        EXPECT_EQ(error == EINPROGRESS ? finish_connect(client.get(), 0xFFFF'FFFF) : error, 0);
        return client;
    }
};

TEST(Listener, TellsItsRealPort) {
    Stand stand;
    EXPECT_EQ(stand.listener.address().text(), "127.0.0.1");
    EXPECT_NE(stand.listener.address().port(), 0);
    Listener second;
    ASSERT_EQ(second.open(AF_INET, {}, false), 0);
    EXPECT_EQ(second.bind(stand.listener.address()), EADDRINUSE);
}

TEST(Listener, AcceptsWhoComes) {
    Stand stand;
    std::vector<Fd> clients;
    for (int i = 0; i < 100; ++i) clients.push_back(stand.dial());
    stand.run_until(100);
    for (std::size_t i = 0; i < 100; ++i) {
        Address local;
        ASSERT_EQ(local_address(clients[i].get(), local), 0);
        EXPECT_EQ(stand.acceptor.remotes[i], local);
    }
    const Fd more = stand.dial();
    stand.run_until(101);
}

TEST(Listener, DualStackSeesIpv4AsIpv4) {
    Stand both(AF_INET6, true);
    const Fd four = both.dial("127.0.0.1");
    both.run_until(1);
    EXPECT_EQ(both.acceptor.remotes[0].text(), "127.0.0.1");
    Stand six(AF_INET6, false);
    Fd client;
    ASSERT_EQ(open_stream_socket(AF_INET, {}, client), 0);
    const int error = start_connect(client.get(), AF_INET, *Address::parse("127.0.0.1", six.listener.address().port()));
    EXPECT_EQ(error == EINPROGRESS ? finish_connect(client.get(), 0xFFFF'FFFF) : error, ECONNREFUSED);
}

TEST(Listener, MayBeClosedWhileAccepting) {
    Stand stand;
    const Fd a = stand.dial(), b = stand.dial(), c = stand.dial();
    stand.acceptor.then = [&] {
        stand.listener.close();
        stand.loop.stop();
    };
    stand.loop.run();
    EXPECT_EQ(stand.acceptor.sockets.size(), 1u);
    stand.listener.close();
}

// `accept4` fails for as long as a test says; what was opened by way of the reserve is counted.
struct Shortage final : FakeClock {
    int error = EMFILE;
    int failures_left = 0;          // of accept4
    bool spare_descriptor = false;  // the reserve was closed: one accept may succeed
    int accepts = 0, failed = 0, shed = 0, reserves = 0, waits = 0;

    int accept4(int fd, sockaddr* address, socklen_t* size, int flags) override {
        ++accepts;
        if (failures_left > 0 && !(address == nullptr && spare_descriptor)) {
            --failures_left;
            ++failed;
            errno = error;
            return -1;
        }
        const int socket = real().accept4(fd, address, size, flags);
        if (address == nullptr && socket >= 0) ++shed;
        return socket;
    }
    int open(const char* path, int flags) override {
        ++reserves;
        spare_descriptor = false;
        return real().open(path, flags);
    }
    int close(int fd) override {
        spare_descriptor = true;
        return real().close(fd);
    }
    int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override {
        ++waits;
        return FakeClock::epoll_wait(epoll, events, count_max, timeout_ms);
    }
};

TEST(Listener, SurvivesRunningOutOfDescriptors) {
    for (const int error : {EMFILE, ENFILE, ENOBUFS, ENOMEM}) {
        Shortage body;
        SysOverride in_force(body);
        Stand stand;
        const Fd client = stand.dial();
        const std::int64_t begin_ms = body.now_ms();
        body.error = error;
        body.failures_left = 5;
        stand.run_until(1);  // the connection waited in the kernel's queue
        EXPECT_EQ(body.failed, 5);
        EXPECT_EQ(body.shed, 0);
        EXPECT_GE(body.now_ms() - begin_ms, 5 * Listener::back_off_ms);
        EXPECT_LE(body.waits, 40);  // no busy loop meanwhile
        const Fd next = stand.dial();
        stand.run_until(2);
    }
}

TEST(Listener, ShedsThoseWhoWaitTooLong) {
    Shortage body;
    SysOverride in_force(body);
    Stand stand;
    const Fd a = stand.dial(), b = stand.dial();
    body.failures_left = 1'000'000;
    const std::int64_t begin_ms = body.now_ms();
    body.before_wait = [&] {
        if (body.shed == 2) stand.loop.stop();
        return body.shed == 2;
    };
    stand.loop.run();
    EXPECT_GE(body.now_ms() - begin_ms, Listener::patience_ms);
    EXPECT_LE(body.now_ms() - begin_ms, Listener::patience_ms + 3 * Listener::back_off_ms);
    EXPECT_TRUE(stand.acceptor.sockets.empty());
    char byte;
    for (const Fd* client : {&a, &b}) {  // closed, not left hanging
        pollfd wanted{client->get(), POLLIN, 0};
        EXPECT_EQ(::poll(&wanted, 1, -1), 1);
        EXPECT_LE(::recv(client->get(), &byte, 1, 0), 0);
    }
    EXPECT_EQ(body.reserves, 2);  // a new one was taken
    body.failures_left = 0;
    body.before_wait = {};
    const Fd c = stand.dial();
    stand.run_until(1);  // and all is well again
    // A later shortage has its full patience again.
    body.failures_left = 3;
    const Fd d = stand.dial();
    stand.run_until(2);
    EXPECT_EQ(body.shed, 2);
}

TEST(Listener, ClosedDuringTheBackOffItStaysClosed) {
    Shortage body;
    SysOverride in_force(body);
    Stand stand;
    const Fd client = stand.dial();
    body.failures_left = 1'000'000;
    body.before_wait = [&] {
        if (body.failed == 3) {
            stand.listener.close();
            stand.loop.stop();
        }
        return body.failed == 3;
    };
    stand.loop.run();
    EXPECT_EQ(body.failed, 3);
    EXPECT_EQ(stand.loop.timers().wait_ms(body.now_ms()), -1);
}

TEST(Listener, AConnectionThatIsGoneIsPassedOver) {
    for (const int error : {EINTR, ECONNABORTED, EPROTO, EPERM}) {
        Shortage body;
        SysOverride in_force(body);
        Stand stand;
        const Fd client = stand.dial();
        body.error = error;
        body.failures_left = 3;
        const std::int64_t begin_ms = body.now_ms();
        stand.run_until(1);
        EXPECT_EQ(body.failed, 3);
        EXPECT_EQ(body.now_ms(), begin_ms);  // without waiting
    }
}

TEST(Listener, AKernelThatForbidsEveryAcceptDoesNotHoldTheLoop) {
    Shortage body;
    SysOverride in_force(body);
    Stand stand;
    const Fd client = stand.dial();
    body.error = EPERM;
    body.failures_left = 1'000'000;
    body.before_wait = [&] {
        if (body.failed > 0) stand.loop.stop();
        return body.failed > 0;
    };
    stand.loop.run();
    EXPECT_LE(body.failed, 2 * Listener::accepts_max);
}

}  // namespace
}  // namespace hp
