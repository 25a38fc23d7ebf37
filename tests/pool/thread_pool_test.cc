// SPDX-License-Identifier: Apache-2.0
// The thread pool by its documented interface: counts, the queue's limit and its three policies, socket tasks, changing the number of
// threads, the listener.
#include <gtest/gtest.h>
#include <hpsocket/GlobalErrno.h>
#include <hpsocket/HPSocket.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "pool/pool_log.h"

namespace hp::test {
namespace {

DWORD cpus() { return std::thread::hardware_concurrency(); }
DWORD per_cpu(int n) { return static_cast<DWORD>(-n); }

TEST(ThreadPoolTest, TheNumberOfThreads) {
    const struct {
        DWORD asked, expected;
    } rows[] = {{1, 1}, {7, 7}, {0, std::min<DWORD>(2 * cpus() + 2, 512)}, {per_cpu(1), cpus()}, {per_cpu(3), 3 * cpus()}};
    CHPThreadPoolPtr pool;
    for (const auto& row : rows) {
        ASSERT_TRUE(pool->Start(row.asked));
        EXPECT_EQ(pool->GetThreadCount(), row.expected);
        ASSERT_TRUE(pool->Stop());
        EXPECT_EQ(pool->GetThreadCount(), 0u);
    }
}

TEST(ThreadPoolTest, WhatStartRefuses) {
    PoolLog log;
    CHPThreadPoolPtr pool(&log);
    const struct {
        DWORD threads;
        int policy;
        DWORD stack;
    } rows[] = {{65'537, TRP_CALL_FAIL, 0},
                {static_cast<DWORD>(INT_MIN), TRP_CALL_FAIL, 0},
                {1, 3, 0},
                {1, -1, 0},
                {1, TRP_CALL_FAIL, 1}};
    for (const auto& row : rows) {
        errno = 0;
        EXPECT_FALSE(pool->Start(row.threads, 0, static_cast<EnRejectedPolicy>(row.policy), row.stack));
        EXPECT_EQ(SYS_GetLastError(), static_cast<DWORD>(EINVAL));
        EXPECT_EQ(pool->GetState(), SS_STOPPED);
    }
    EXPECT_EQ(log.text(), "");  // a start that failed says nothing
    EXPECT_TRUE(pool->Start(1, 0, TRP_CALL_FAIL, 1 << 20));
    EXPECT_FALSE(pool->Start(1));
    EXPECT_EQ(errno, EPERM);
}

TEST(ThreadPoolTest, BeforeAndAfter) {
    CHPThreadPoolPtr pool;
    const auto refused = [&](int error) {
        const int found = errno;
        errno = 0;
        return found == error;
    };
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(pool->GetState(), SS_STOPPED);
        EXPECT_FALSE(pool->HasStarted());
        EXPECT_TRUE(pool->Wait(0));
        EXPECT_TRUE(!pool->Stop() && refused(EPERM));
        EXPECT_TRUE(!pool->AdjustThreadCount(2) && refused(EPERM));
        EXPECT_TRUE(!pool->Submit([](PVOID) {}, nullptr) && refused(EPERM));
        EXPECT_TRUE(!pool->Submit(static_cast<Fn_TaskProc>(nullptr), nullptr) && refused(EINVAL));
        EXPECT_TRUE(!pool->Submit(static_cast<LPTSocketTask>(nullptr)) && refused(EINVAL));
        ASSERT_TRUE(pool->Start(2, 5, TRP_WAIT_FOR));
        EXPECT_EQ(pool->GetState(), SS_STARTED);
        EXPECT_TRUE(pool->HasStarted());
        EXPECT_TRUE(!pool->Wait(1) && refused(ETIMEDOUT));
        EXPECT_EQ(pool->GetMaxQueueSize(), 5u);
        EXPECT_EQ(pool->GetRejectedPolicy(), TRP_WAIT_FOR);
        EXPECT_TRUE(!pool->AdjustThreadCount(65'537) && refused(EINVAL));
        ASSERT_TRUE(pool->Stop());
    }
}

TEST(ThreadPoolTest, EachTaskRunsOnce) {
    constexpr std::size_t submitters = 4, each = 5'000;
    std::vector<std::atomic<int>> runs(submitters * each);
    CHPThreadPoolPtr pool;
    ASSERT_TRUE(pool->Start(3));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < submitters; ++i)
        threads.emplace_back([&, i] {
            for (std::size_t n = 0; n < each; ++n)
                EXPECT_TRUE(pool->Submit([](PVOID run) { ++*static_cast<std::atomic<int>*>(run); }, &runs[i * each + n]));
        });
    for (std::thread& thread : threads) thread.join();
    ASSERT_TRUE(pool->Stop());  // what is queued runs first
    for (const auto& run : runs) ASSERT_EQ(run, 1);
    EXPECT_EQ(pool->GetTaskCount(), 0u);
}

TEST(ThreadPoolTest, OneWorkerKeepsTheOrder) {
    static std::vector<std::size_t> order;
    order.clear();
    CHPThreadPoolPtr pool;
    ASSERT_TRUE(pool->Start(1));
    for (std::size_t i = 0; i < 1000; ++i)
        ASSERT_TRUE(pool->Submit([](PVOID n) { order.push_back(reinterpret_cast<std::size_t>(n)); }, reinterpret_cast<PVOID>(i)));
    ASSERT_TRUE(pool->Stop());
    ASSERT_EQ(order.size(), 1000u);
    for (std::size_t i = 0; i < order.size(); ++i) ASSERT_EQ(order[i], i);
}

// Tasks that wait for each other need all the threads at once.
TEST(ThreadPoolTest, ABurstGetsAllIdleThreads) {
    constexpr unsigned threads = 6;
    struct Meeting {
        Gate gate;
        std::atomic<unsigned> there{0};
    } meeting;
    CHPThreadPoolPtr pool;
    ASSERT_TRUE(pool->Start(threads));
    for (unsigned i = 0; i < threads; ++i)
        ASSERT_TRUE(pool->Submit(
            [](PVOID argument) {
                auto& m = *static_cast<Meeting*>(argument);
                if (++m.there == threads) m.gate.open();
                EXPECT_TRUE(m.gate.wait());
            },
            &meeting));
    ASSERT_TRUE(pool->Stop());
    EXPECT_EQ(meeting.there, threads);
}

// --- a full queue -------------------------------------------------------------------------------------------------------------

class FullQueueTest : public testing::Test {
protected:
    // One worker, which is busy, and a queue that is full.
    void fill(EnRejectedPolicy policy, DWORD room = 2) {
        ASSERT_TRUE(pool_->Start(1, room, policy));
        ASSERT_TRUE(pool_->Submit(Stop::task, &busy_));
        ASSERT_TRUE(busy_.entered.wait());
        for (DWORD i = 0; i < room; ++i) ASSERT_TRUE(pool_->Submit(count, &ran_));
        ASSERT_EQ(pool_->GetQueueSize(), room);
        ASSERT_EQ(pool_->GetTaskCount(), room + 1);
    }
    static void count(PVOID counter) { ++*static_cast<std::atomic<int>*>(counter); }

    struct Stop {
        Gate entered, go_on;
        static void task(PVOID argument) {
            auto& self = *static_cast<Stop*>(argument);
            self.entered.open();
            EXPECT_TRUE(self.go_on.wait());
        }
    } busy_;
    std::atomic<int> ran_{0};
    CHPThreadPoolPtr pool_;
};

TEST_F(FullQueueTest, CallFail) {
    fill(TRP_CALL_FAIL);
    EXPECT_FALSE(pool_->Submit(count, &ran_));
    EXPECT_EQ(SYS_GetLastError(), static_cast<DWORD>(ERROR_DESTINATION_ELEMENT_FULL));
    const LPTSocketTask task = HP_Create_SocketTaskObj([](TSocketTask*) {}, nullptr, 0, nullptr, 0);
    errno = 0;
    EXPECT_FALSE(pool_->Submit(task));  // and it is still ours
    EXPECT_EQ(errno, EXFULL);
    HP_Destroy_SocketTaskObj(task);
    busy_.go_on.open();
    EXPECT_TRUE(pool_->Stop());
    EXPECT_EQ(ran_, 2);
}

TEST_F(FullQueueTest, WaitForGivesUp) {
    fill(TRP_WAIT_FOR);
    EXPECT_FALSE(pool_->Submit(count, &ran_, 20));
    EXPECT_EQ(errno, ETIMEDOUT);
    busy_.go_on.open();
    EXPECT_TRUE(pool_->Stop());
    EXPECT_EQ(ran_, 2);
}

TEST_F(FullQueueTest, WaitForGetsIn) {
    fill(TRP_WAIT_FOR, 1);
    std::vector<std::thread> submitters;
    for (const DWORD wait_ms : {0u, DWORD{60'000}, static_cast<DWORD>(INFINITE), 0u})
        submitters.emplace_back([this, wait_ms] { EXPECT_TRUE(pool_->Submit(count, &ran_, wait_ms)); });
    busy_.go_on.open();
    for (std::thread& submitter : submitters) submitter.join();
    EXPECT_TRUE(pool_->Stop());
    EXPECT_EQ(ran_, 5);
}

TEST_F(FullQueueTest, StopRefusesThoseThatWait) {
    fill(TRP_WAIT_FOR, 1);
    std::atomic<int> refused{0};
    std::vector<std::thread> submitters;
    for (int i = 0; i < 3; ++i)
        submitters.emplace_back([&] {
            errno = 0;
            if (!pool_->Submit(count, &ran_) && errno == EPERM) ++refused;
        });
    // Whether they wait already or come too late, the answer is the same.
    std::thread stopper([this] { EXPECT_TRUE(pool_->Stop()); });
    for (std::thread& submitter : submitters) submitter.join();
    busy_.go_on.open();
    stopper.join();
    EXPECT_EQ(refused, 3);
    EXPECT_EQ(ran_, 1);
}

TEST_F(FullQueueTest, CallerRuns) {
    fill(TRP_CALLER_RUN);
    static std::thread::id where;
    EXPECT_TRUE(pool_->Submit([](PVOID) { where = std::this_thread::get_id(); }, nullptr));
    EXPECT_EQ(where, std::this_thread::get_id());
    static int buffer_length;
    EXPECT_TRUE(pool_->Submit(HP_Create_SocketTaskObj([](TSocketTask* task) { buffer_length = task->bufLen; }, nullptr, 0,
                                                      reinterpret_cast<LPCBYTE>("abc"), 3)));
    EXPECT_EQ(buffer_length, 3);
    busy_.go_on.open();
    EXPECT_TRUE(pool_->Stop());
    EXPECT_EQ(ran_, 2);
}

// --- socket tasks -------------------------------------------------------------------------------------------------------------

TEST(SocketTaskTest, TheBufferKinds) {
    struct Seen {
        std::vector<std::string> texts;
        const BYTE* where = nullptr;
    } seen;
    const auto look = [](TSocketTask* task) {
        auto& s = *static_cast<Seen*>(task->sender);
        s.texts.emplace_back(reinterpret_cast<const char*>(task->buf), static_cast<std::size_t>(task->bufLen));
        s.where = task->buf;
        EXPECT_EQ(task->connID, 77u);
        EXPECT_EQ(task->wparam, 5u);
        EXPECT_EQ(task->lparam, -6);
    };
    CHPThreadPoolPtr pool;
    std::string text = "the caller's";
    const auto bytes = reinterpret_cast<LPCBYTE>(text.data());
    const int length = static_cast<int>(text.size());
    const auto run = [&](LPCBYTE buffer, EnTaskBufferType kind) {
        ASSERT_TRUE(pool->Start(1));
        const LPTSocketTask task = HP_Create_SocketTaskObj(look, &seen, 77, buffer, length, kind, 5, -6);
        ASSERT_NE(task, nullptr);
        if (kind == TBT_COPY) text[0] = 'T';
        ASSERT_TRUE(pool->Submit(task));
        ASSERT_TRUE(pool->Stop());
    };
    run(bytes, TBT_COPY);
    EXPECT_NE(seen.where, bytes);
    run(bytes, TBT_REFER);
    EXPECT_EQ(seen.where, bytes);
    const LPBYTE block = SYS_Malloc(length);
    std::memcpy(block, bytes, text.size());
    run(block, TBT_ATTACH);  // freed after the run; LeakSanitizer looks
    EXPECT_EQ(seen.where, block);
    EXPECT_EQ(seen.texts, (std::vector<std::string>{"the caller's", "The caller's", "The caller's"}));
}

TEST(SocketTaskTest, NotSubmitted) {
    const auto nothing = [](TSocketTask*) {};
    HP_Destroy_SocketTaskObj(HP_Create_SocketTaskObj(nothing, nullptr, 1, reinterpret_cast<LPCBYTE>("x"), 1));
    HP_Destroy_SocketTaskObj(HP_Create_SocketTaskObj(nothing, nullptr, 1, SYS_Malloc(9), 9, TBT_ATTACH));
    HP_Destroy_SocketTaskObj(HP_Create_SocketTaskObj(nothing, nullptr, 1, nullptr, 0));
    HP_Destroy_SocketTaskObj(nullptr);
}

TEST(SocketTaskTest, WhatIsRefused) {
    const BYTE byte = 0;
    const auto nothing = [](TSocketTask*) {};
    const struct {
        Fn_SocketTaskProc run;
        LPCBYTE buffer;
        int length, kind;
    } rows[] = {
        {nullptr, &byte, 1, TBT_COPY}, {nothing, nullptr, 1, TBT_COPY}, {nothing, &byte, -1, TBT_COPY}, {nothing, &byte, 1, 3}};
    for (const auto& row : rows) {
        errno = 0;
        EXPECT_EQ(HP_Create_SocketTaskObj(row.run, nullptr, 1, row.buffer, row.length, static_cast<EnTaskBufferType>(row.kind)),
                  nullptr);
        EXPECT_EQ(errno, EINVAL);
    }
}

// --- the number of threads ------------------------------------------------------------------------------------------------------

TEST(AdjustTest, UpAndDownUnderLoad) {
    PoolLog log;
    std::atomic<int> ran{0};
    std::atomic<bool> enough{false};
    CHPThreadPoolPtr pool(&log);
    ASSERT_TRUE(pool->Start(2, 64, TRP_WAIT_FOR));
    int submitted = 0;
    std::thread submitter([&] {
        while (!enough) {
            EXPECT_TRUE(pool->Submit([](PVOID n) { ++*static_cast<std::atomic<int>*>(n); }, &ran));
            ++submitted;
        }
    });
    for (const DWORD count : {5u, 1u, 8u, 3u, 3u, 1u, 4u}) {
        ASSERT_TRUE(pool->AdjustThreadCount(count));
        EXPECT_TRUE(log.wait([count](const PoolLog& l) { return l.working() == count; })) << count;
        EXPECT_EQ(pool->GetThreadCount(), count);
    }
    ASSERT_TRUE(pool->AdjustThreadCount(per_cpu(2)));
    EXPECT_EQ(pool->GetThreadCount() >= 2 * cpus(), true);
    enough = true;
    submitter.join();
    ASSERT_TRUE(pool->Stop());
    EXPECT_EQ(ran, submitted);
    EXPECT_EQ(log.working(), 0u);
}

TEST(AdjustTest, IdleThreadsGoAtOnce) {
    PoolLog log;
    CHPThreadPoolPtr pool(&log);
    ASSERT_TRUE(pool->Start(6));
    ASSERT_TRUE(log.wait([](const PoolLog& l) { return l.working() == 6; }));
    ASSERT_TRUE(pool->AdjustThreadCount(2));
    EXPECT_TRUE(log.wait([](const PoolLog& l) { return l.working() == 2; }));
}

TEST(AdjustTest, ByATask) {
    PoolLog log;
    CHPThreadPoolPtr pool(&log);
    ASSERT_TRUE(pool->Start(2));
    ASSERT_TRUE(pool->Submit([](PVOID p) { EXPECT_TRUE(static_cast<IHPThreadPool*>(p)->AdjustThreadCount(4)); }, pool.Get()));
    EXPECT_TRUE(log.wait([](const PoolLog& l) { return l.working() == 4; }));
    ASSERT_TRUE(pool->Submit([](PVOID p) { EXPECT_TRUE(static_cast<IHPThreadPool*>(p)->AdjustThreadCount(1)); }, pool.Get()));
    EXPECT_TRUE(log.wait([](const PoolLog& l) { return l.working() == 1; }));
}

// --- the listener ---------------------------------------------------------------------------------------------------------------

TEST(PoolListenerTest, WhatComesWhen) {
    PoolLog log;
    CHPThreadPoolPtr pool(&log);
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(pool->Start(1));
        EXPECT_TRUE(log.wait([](const PoolLog& l) { return l.working() == 1; }));
        ASSERT_TRUE(pool->Stop());
        const std::string text = log.text();
        EXPECT_TRUE(text == "startup start end shutdown" || text == "start startup end shutdown") << text;
        EXPECT_EQ(log.shutdown_thread(), std::this_thread::get_id());
        log.clear();
    }
}

TEST(PoolListenerTest, WorkersTellTheirOwnThread) {
    struct Listener : CHPThreadPoolListener {
        void OnWorkerThreadStart(IHPThreadPool*, THR_ID id) override { right += id == pthread_self(); }
        void OnWorkerThreadEnd(IHPThreadPool*, THR_ID id) override { right += id == pthread_self(); }
        std::atomic<int> right{0};
    } listener;
    CHPThreadPoolPtr pool(&listener);
    ASSERT_TRUE(pool->Start(3));
    ASSERT_TRUE(pool->Stop());
    EXPECT_EQ(listener.right, 6);
}

}  // namespace
}  // namespace hp::test
