// SPDX-License-Identifier: Apache-2.0
#include "net/linger.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <cerrno>
#include <functional>
#include <string>
#include <utility>

#include "net/fake_sys.h"

namespace hp {
namespace {

// Tells when the lingering socket is closed.
struct Watch final : FakeClock {
    int socket = -1;
    bool closed = false;
    int shutdown_error = 0;
    std::int64_t closed_ms = 0;
    int shutdown(int fd, int how) override {
        errno = shutdown_error;
        return shutdown_error != 0 ? -1 : real().shutdown(fd, how);
    }
    int close(int fd) override {
        if (fd == socket) {
            closed = true;
            closed_ms = now_ms();
        }
        return real().close(fd);
    }
};

struct Stand {
    Watch body;
    SysOverride in_force{body};
    Loop loop;
    Fd peer;
    std::int64_t begin_ms = 0;
    Stand() {
        EXPECT_EQ(loop.open(), 0);
        begin_ms = loop.now_ms();
    }
    void begin(std::int64_t timeout_ms) {
        int fds[2];
        ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds), 0);
        peer = Fd(fds[1]);
        body.socket = fds[0];
        Linger::begin(loop, Fd(fds[0]), timeout_ms);
    }
    void run_until_closed(const std::function<void()>& before = [] {}) {
        body.before_wait = [this, before] {
            if (body.closed)
                loop.stop();
            else
                before();
            return body.closed;
        };
        loop.run();
    }
};

TEST(Linger, SaysFinAndWaitsForTheOthers) {
    Stand stand;
    stand.begin(5'000);
    char byte;
    EXPECT_EQ(::recv(stand.peer.get(), &byte, 1, 0), 0);  // the FIN came at once
    int waits = 0;
    stand.run_until_closed([&] {
        ++waits;
        EXPECT_TRUE(waits >= 5 || ::send(stand.peer.get(), "late", 4, MSG_NOSIGNAL) == 4);  // is read, not answered by a reset
        if (waits == 5) stand.peer.close();
    });
    EXPECT_EQ(waits, 5);
    EXPECT_EQ(stand.body.closed_ms, stand.begin_ms);
    EXPECT_EQ(stand.loop.timers().wait_ms(stand.loop.now_ms()), -1);  // nothing is left behind
}

TEST(Linger, WaitsNoLongerThanAllowed) {
    Stand stand;
    stand.begin(5'000);
    stand.run_until_closed();
    EXPECT_GE(stand.body.closed_ms - stand.begin_ms, 5'000);
    EXPECT_LE(stand.body.closed_ms - stand.begin_ms, 5'000 + 2 * TimerWheel::tick_ms);
}

TEST(Linger, ReadsNoMoreThanAllowed) {
    Stand stand;
    stand.begin(5'000);
    const std::string block(32'768, 'x');
    std::int64_t sent = 0;
    stand.run_until_closed([&] {
        const ssize_t count = ::send(stand.peer.get(), block.data(), block.size(), MSG_NOSIGNAL);
        if (count > 0) sent += count;
    });
    EXPECT_GT(sent, Linger::bytes_max);
    EXPECT_LE(sent, Linger::bytes_max + 4 * static_cast<std::int64_t>(Loop::receive_buffer_bytes));
    EXPECT_EQ(stand.body.closed_ms, stand.begin_ms);
}

TEST(Linger, ADeadSocketIsClosedAtOnce) {
    Stand stand;
    stand.body.shutdown_error = ENOTCONN;
    stand.begin(5'000);
    EXPECT_TRUE(stand.body.closed);
    EXPECT_EQ(stand.loop.timers().wait_ms(stand.loop.now_ms()), -1);
}

TEST(Linger, EndsWithItsLoop) {
    Watch body;
    SysOverride in_force(body);
    Fd peer;
    {
        Loop loop;
        ASSERT_EQ(loop.open(), 0);
        int fds[2];
        ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds), 0);
        peer = Fd(fds[1]);
        body.socket = fds[0];
        Linger::begin(loop, Fd(fds[0]), 5'000);
        EXPECT_FALSE(body.closed);
    }
    EXPECT_TRUE(body.closed);
}

}  // namespace
}  // namespace hp
