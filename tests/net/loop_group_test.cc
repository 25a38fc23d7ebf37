// SPDX-License-Identifier: Apache-2.0
#include "net/loop_group.h"

#include <gtest/gtest.h>
#include <pthread.h>
#include <signal.h>

#include <atomic>
#include <cerrno>
#include <memory>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "net/fake_sys.h"

namespace hp {
namespace {

std::unique_ptr<Loop> plain() { return std::make_unique<Loop>(); }

TEST(LoopGroup, EachLoopHasAThreadOfItsOwn) {
    LoopGroup group;
    ASSERT_EQ(group.start(3, plain, "hp-test"), 0);
    ASSERT_EQ(group.size(), 3u);
    std::vector<std::thread::id> ids(3);
    for (std::size_t i = 0; i < 3; ++i)
        group[i].post([&, i] {
            EXPECT_TRUE(group[i].in_loop());
            char name[16];
            EXPECT_EQ(pthread_getname_np(pthread_self(), name, sizeof name), 0);
            EXPECT_STREQ(name, "hp-test");
            ids[i] = std::this_thread::get_id();
        });
    group.join();
    const std::set<std::thread::id> distinct(ids.begin(), ids.end());
    EXPECT_EQ(distinct.size(), 3u);
    EXPECT_EQ(distinct.count(std::this_thread::get_id()), 0u);
    EXPECT_EQ(group.size(), 3u);  // joined, not destroyed
    group.stop();
    EXPECT_EQ(group.size(), 0u);
    group.stop();
}

TEST(LoopGroup, RunsWhatWasPostedBeforeItEnds) {
    std::atomic<int> count = 0;
    for (int round = 0; round < 20; ++round) {
        LoopGroup group;
        ASSERT_EQ(group.start(2, plain, "hp-test"), 0);
        for (int i = 0; i < 100; ++i) group[static_cast<std::size_t>(i % 2)].post([&] { ++count; });
    }
    EXPECT_EQ(count, 2'000);
}

TEST(LoopGroup, ItsThreadsTakeNoSignals) {
    LoopGroup group;
    sigset_t before, after, inside;
    pthread_sigmask(SIG_SETMASK, nullptr, &before);
    ASSERT_EQ(group.start(1, plain, "hp-test"), 0);
    pthread_sigmask(SIG_SETMASK, nullptr, &after);
    group[0].post([&] { pthread_sigmask(SIG_SETMASK, nullptr, &inside); });
    group.join();
    for (const int signal : {SIGTERM, SIGINT, SIGUSR1, SIGCHLD}) {
        EXPECT_EQ(sigismember(&inside, signal), 1);
        EXPECT_EQ(sigismember(&before, signal), sigismember(&after, signal));
    }
    for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) EXPECT_EQ(sigismember(&inside, fault), 0);
}

TEST(LoopGroup, ItsThreadsTakeTheSignalsOfRealTimeThatTheCallerTakes) {
    LoopGroup group;
    sigset_t one, before, inside;
    sigemptyset(&one);
    sigaddset(&one, SIGRTMAX);
    pthread_sigmask(SIG_BLOCK, &one, &before);
    ASSERT_EQ(group.start(1, plain, "hp-test"), 0);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    group[0].post([&] { pthread_sigmask(SIG_SETMASK, nullptr, &inside); });
    group.join();
    EXPECT_EQ(sigismember(&inside, SIGRTMIN), sigismember(&before, SIGRTMIN));
    EXPECT_EQ(sigismember(&inside, SIGRTMAX), 1);
}

TEST(LoopGroup, AFailureToStartLeavesNothing) {
    struct Failing final : FakeSys {
        int left = 0;
        std::atomic<int> open_now = 0;
        int epoll_create() override {
            errno = EMFILE;
            return left-- == 0 ? -1 : (++open_now, real().epoll_create());
        }
        int eventfd() override { return ++open_now, real().eventfd(); }
        int close(int fd) override { return --open_now, real().close(fd); }
    } body;
    SysOverride in_force(body);
    for (int n = 0; n < 4; ++n) {
        LoopGroup group;
        body.left = n;
        EXPECT_EQ(group.start(4, plain, "hp-test"), EMFILE);
        EXPECT_EQ(group.size(), 0u);
        EXPECT_EQ(body.open_now, 0);
        body.left = -1;
        EXPECT_EQ(group.start(1, plain, "hp-test"), 0);  // and it can be tried again
    }
}

TEST(LoopGroup, Moves) {
    LoopGroup a, b;
    ASSERT_EQ(a.start(2, plain, "hp-test"), 0);
    ASSERT_EQ(b.start(1, plain, "hp-test"), 0);
    b = std::move(a);
    EXPECT_EQ(b.size(), 2u);
    bool ran = false;
    b[1].post([&] { ran = true; });
    b.stop();
    EXPECT_TRUE(ran);
}

}  // namespace
}  // namespace hp
