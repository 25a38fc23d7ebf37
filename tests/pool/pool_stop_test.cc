// SPDX-License-Identifier: Apache-2.0
// How a thread pool ends: with a time limit, from inside, while it starts, again and again, and under a storm of everything.
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <cerrno>
#include <thread>
#include <vector>

#include "pool/pool_log.h"

namespace hp::test {
namespace {

void count(PVOID counter) { ++*static_cast<std::atomic<int>*>(counter); }

struct Busy {
    Gate entered, go_on;
    static void task(PVOID argument) {
        auto& self = *static_cast<Busy*>(argument);
        self.entered.open();
        EXPECT_TRUE(self.go_on.wait());
    }
};

TEST(PoolStopTest, TheTimeLimit) {
    PoolLog log;
    Busy busy;
    std::atomic<int> ran{0};
    CHPThreadPoolPtr pool(&log);
    ASSERT_TRUE(pool->Start(1));
    ASSERT_TRUE(pool->Submit(Busy::task, &busy));
    ASSERT_TRUE(busy.entered.wait());
    ASSERT_TRUE(pool->Submit(count, &ran));
    EXPECT_FALSE(pool->Stop(10));
    EXPECT_EQ(errno, ETIMEDOUT);
    EXPECT_EQ(pool->GetState(), SS_STOPPING);
    EXPECT_FALSE(pool->HasStarted());
    EXPECT_FALSE(pool->Submit(count, &ran));
    EXPECT_EQ(errno, EPERM);
    EXPECT_FALSE(pool->Stop());
    EXPECT_EQ(errno, EPERM);
    EXPECT_FALSE(pool->Wait(1));
    EXPECT_EQ(errno, ETIMEDOUT);
    busy.go_on.open();
    EXPECT_TRUE(pool->Wait());  // the rest ends by itself
    EXPECT_EQ(pool->GetState(), SS_STOPPED);
    EXPECT_EQ(ran, 1);
    EXPECT_EQ(log.shutdowns(), 1u);
    EXPECT_TRUE(pool->Start(1));
}

TEST(PoolStopTest, TheTimeLimitOfZero) {
    Busy busy;
    CHPThreadPoolPtr pool;
    ASSERT_TRUE(pool->Start(1));
    ASSERT_TRUE(pool->Submit(Busy::task, &busy));
    ASSERT_TRUE(busy.entered.wait());
    EXPECT_FALSE(pool->Stop(0));
    EXPECT_EQ(errno, ETIMEDOUT);
    busy.go_on.open();
    pool.Reset();  // waits
}

TEST(PoolStopTest, ByATask) {
    PoolLog log;
    std::atomic<int> ran{0};
    CHPThreadPoolPtr pool(&log);
    for (std::size_t round = 1; round <= 20; ++round) {
        ASSERT_TRUE(pool->Start(3));
        ASSERT_TRUE(pool->Submit([](PVOID p) { EXPECT_TRUE(static_cast<IHPThreadPool*>(p)->Stop()); }, pool.Get()));
        while (pool->Submit(count, &ran)) {}  // refused as soon as it stops
        EXPECT_EQ(errno, EPERM);
        EXPECT_TRUE(pool->Wait());
        EXPECT_EQ(log.shutdowns(), round);
        EXPECT_EQ(log.working(), 0u);
    }
}

TEST(PoolStopTest, ByATaskThatItsCallerRuns) {
    PoolLog log;
    Busy busy;
    CHPThreadPoolPtr pool(&log);
    ASSERT_TRUE(pool->Start(1, 1, TRP_CALLER_RUN));
    ASSERT_TRUE(pool->Submit(Busy::task, &busy));
    ASSERT_TRUE(busy.entered.wait());
    std::atomic<int> ran{0};
    ASSERT_TRUE(pool->Submit(count, &ran));
    ASSERT_TRUE(pool->Submit([](PVOID p) { EXPECT_TRUE(static_cast<IHPThreadPool*>(p)->Stop()); }, pool.Get()));
    EXPECT_EQ(pool->GetState(), SS_STOPPING);
    busy.go_on.open();
    EXPECT_TRUE(pool->Wait());
    EXPECT_EQ(ran, 1);
    EXPECT_EQ(log.shutdowns(), 1u);
}

TEST(PoolStopTest, InTheListenersEvents) {
    for (const char* where : {"startup", "start", "end"}) {
        PoolLog log;
        std::atomic<int> stopped{0};
        log.on = [&](IHPThreadPool* p, const std::string& event) {
            if (event == where && p->Stop()) ++stopped;
        };
        CHPThreadPoolPtr pool(&log);
        const bool started = pool->Start(2);
        EXPECT_TRUE(started || errno == ECANCELED) << where;
        EXPECT_TRUE(std::string(where) != "end" || pool->AdjustThreadCount(1));
        EXPECT_TRUE(pool->Wait()) << where;
        EXPECT_EQ(stopped, 1) << where;
        EXPECT_EQ(log.working(), 0u);
        EXPECT_EQ(log.text().find("startup") != std::string::npos, log.shutdowns() == 1) << log.text();
        log.on = nullptr;
        EXPECT_TRUE(pool->Start(2));
    }
}

TEST(PoolStopTest, WhileAnotherThreadStarts) {
    for (int round = 0; round < 50; ++round) {
        PoolLog log;
        CHPThreadPoolPtr pool(&log);
        std::thread starter([&] { EXPECT_TRUE(pool->Start(3) || errno == ECANCELED); });
        while (!pool->Stop()) EXPECT_EQ(errno, EPERM);
        EXPECT_EQ(pool->GetState(), SS_STOPPED);
        starter.join();
        EXPECT_EQ(log.working(), 0u);
    }
}

TEST(PoolStopTest, SeveralAtOnce) {
    PoolLog log;
    CHPThreadPoolPtr pool(&log);
    ASSERT_TRUE(pool->Start(3));
    std::atomic<int> first{0};
    std::vector<std::thread> stoppers;
    for (int i = 0; i < 4; ++i)
        stoppers.emplace_back([&] {
            if (pool->Stop()) ++first;
            EXPECT_TRUE(pool->Wait());
        });
    for (std::thread& stopper : stoppers) stopper.join();
    EXPECT_EQ(first, 1);
    EXPECT_EQ(log.shutdowns(), 1u);
}

TEST(PoolStopTest, DestroyRunsWhatIsQueued) {
    std::atomic<int> ran{0};
    {
        CHPThreadPoolPtr pool;
        ASSERT_TRUE(pool->Start(2));
        for (int i = 0; i < 1000; ++i) ASSERT_TRUE(pool->Submit(count, &ran));
    }
    EXPECT_EQ(ran, 1000);
    HP_Destroy_ThreadPool(nullptr);
}

// A task of one pool stops another one, and waits for it.
TEST(PoolStopTest, OneByAnother) {
    PoolLog log;
    CHPThreadPoolPtr outer, inner(&log);
    ASSERT_TRUE(outer->Start(1));
    ASSERT_TRUE(inner->Start(2));
    ASSERT_TRUE(outer->Submit(
        [](PVOID p) {
            const auto pool = static_cast<IHPThreadPool*>(p);
            EXPECT_TRUE(pool->Stop());
            EXPECT_EQ(pool->GetState(), SS_STOPPED);
        },
        inner.Get()));
    EXPECT_TRUE(outer->Stop());
    EXPECT_EQ(log.shutdowns(), 1u);
}

// Tasks that submit, callers that run, threads that come and go, and stops from everywhere: what was accepted runs, once.
TEST(PoolStopTest, Storm) {
    struct Shared {
        IHPThreadPool* pool;
        std::atomic<int> accepted{0}, ran{0};
        static void task(PVOID argument) {
            auto& self = *static_cast<Shared*>(argument);
            if (self.ran++ % 7 == 0 && self.pool->Submit(task, argument, 1)) ++self.accepted;
        }
    };
    for (const EnRejectedPolicy policy : {TRP_CALL_FAIL, TRP_WAIT_FOR, TRP_CALLER_RUN})
        for (int round = 0; round < 5; ++round) {
            PoolLog log;
            CHPThreadPoolPtr pool(&log);
            Shared shared{pool.Get()};
            ASSERT_TRUE(pool->Start(2, 16, policy));
            std::vector<std::thread> threads;
            for (int i = 0; i < 3; ++i)
                threads.emplace_back([&] {
                    for (;;) {
                        if (pool->Submit(Shared::task, &shared, 5))
                            ++shared.accepted;
                        else if (errno == EPERM)
                            return;
                    }
                });
            threads.emplace_back([&] {
                for (DWORD n = 1; pool->AdjustThreadCount(n % 5 + 1); ++n) pool->GetTaskCount();
            });
            while (shared.ran < 300) std::this_thread::yield();
            if (round % 2 == 0) {
                EXPECT_TRUE(pool->Stop());
            } else {
                pool->Submit([](PVOID p) { static_cast<IHPThreadPool*>(p)->Stop(); }, pool.Get());
                EXPECT_TRUE(pool->Stop() || errno == EPERM);
                EXPECT_TRUE(pool->Wait());
            }
            for (std::thread& thread : threads) thread.join();
            EXPECT_EQ(shared.ran, shared.accepted);
            EXPECT_EQ(log.working(), 0u);
            EXPECT_EQ(log.shutdowns(), 1u);
        }
}

}  // namespace
}  // namespace hp::test
