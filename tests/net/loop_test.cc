// SPDX-License-Identifier: Apache-2.0
#include "net/loop.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <atomic>
#include <cerrno>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "net/fake_sys.h"

namespace hp {
namespace {

struct Watcher final : Loop::Source {
    std::function<void(std::uint32_t)> ready = [](std::uint32_t) {};
    std::function<void()> later = [] {};
    std::function<void()> retired = [] {};
    void on_ready(std::uint32_t events) override { ready(events); }
    void on_later() override { later(); }
    void on_retired() override { retired(); }
};

struct Call final : Timer {
    std::function<void()> f;
    explicit Call(std::function<void()> body) : f(std::move(body)) {}
    void on_timer() override { f(); }
};

// A loop run by the test's own thread.
struct OpenLoop : Loop {
    explicit OpenLoop(int events_max = 64) : Loop(events_max) { EXPECT_EQ(open(), 0); }
};

struct Pair {
    Fd a, b;
    Pair() {
        int fds[2];
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds), 0);
        a = Fd(fds[0]);
        b = Fd(fds[1]);
    }
    void write(const char* text = "x") const { EXPECT_GT(::send(a.get(), text, std::char_traits<char>::length(text), 0), 0); }
    std::string read() const {
        char text[100];
        const ssize_t count = ::recv(b.get(), text, sizeof text, 0);
        return count <= 0 ? "" : std::string(text, static_cast<std::size_t>(count));
    }
};

TEST(Loop, TellsWhoseThreadItIs) {
    OpenLoop loop;
    EXPECT_FALSE(loop.in_loop());
    bool inside = false;
    loop.post([&] {
        inside = loop.in_loop() && Loop::current() == &loop;
        loop.stop();
    });
    loop.run();
    EXPECT_TRUE(inside);
    EXPECT_EQ(Loop::current(), nullptr);
}

TEST(Loop, RunsWhatWasPostedBeforeTheStopAndInOrder) {
    OpenLoop loop;
    std::string log;
    loop.post([&] { log += "a"; });
    loop.post([&] {
        log += "b";
        loop.post([&] { log += "d"; });  // after the stop: runs with the next run
    });
    loop.stop();
    loop.post([&] { log += "c"; });
    loop.run();
    EXPECT_EQ(log, "abc");
    loop.stop();
    loop.run();
    EXPECT_EQ(log, "abcd");
}

TEST(Loop, TasksNotRunAreDestroyedWithTheLoop) {
    auto token = std::make_shared<int>(1);
    {
        OpenLoop loop;
        loop.post([token] { ADD_FAILURE(); });
        EXPECT_EQ(token.use_count(), 2);
    }
    EXPECT_EQ(token.use_count(), 1);
}

TEST(Loop, ATaskMayLiveOnElsewhere) {
    struct Kept final : Loop::Task {
        int runs = 0;
        void run() override { ++runs; }
        void run_and_release() override { run(); }
    };
    auto* kept = new Kept;
    OpenLoop loop;
    for (int i = 1; i <= 3; ++i) {
        loop.post(std::unique_ptr<Loop::Task>(kept));
        loop.stop();
        loop.run();
        EXPECT_EQ(kept->runs, i);
    }
    delete kept;
}

TEST(Loop, WakeUpsFromManyThreadsLoseNothing) {
    constexpr int threads = 4, each = 20'000;
    OpenLoop loop;
    std::vector<int> next(threads, 0);
    int total = 0;
    std::vector<std::thread> all;
    for (int thread = 0; thread < threads; ++thread)
        all.emplace_back([&, thread] {
            for (int number = 0; number < each; ++number)
                loop.post([&, thread, number] {
                    EXPECT_EQ(number, next[static_cast<std::size_t>(thread)]++);
                    if (++total == threads * each) loop.stop();
                });
        });
    loop.run();  // a lost wake-up hangs here
    for (std::thread& thread : all) thread.join();
    EXPECT_EQ(total, threads * each);
}

TEST(Loop, EachPostWakesASleepingLoop) {
    // One at a time: the next is posted only when the last was run, so that the loop always sleeps or is about to.
    OpenLoop loop;
    std::atomic<int> done = 0;
    std::thread poster([&] {
        for (int i = 1; i <= 20'000; ++i) {
            loop.post([&done, i] {
                done.store(i);
                done.notify_one();
            });
            done.wait(i - 1);
        }
        loop.stop();
    });
    loop.run();
    poster.join();
    EXPECT_EQ(done, 20'000);
}

TEST(Loop, TellsReadinessForAsLongAsItLasts) {
    OpenLoop loop;
    Pair pair;
    Watcher watcher;
    int calls = 0;
    watcher.ready = [&](std::uint32_t events) {
        EXPECT_TRUE(events & EPOLLIN);
        if (++calls < 3) return;
        EXPECT_EQ(pair.read(), "hello");
        loop.stop();
    };
    ASSERT_EQ(loop.watch(pair.b.get(), watcher, EPOLLIN), 0);
    EXPECT_EQ(loop.watch(pair.b.get(), watcher, EPOLLIN), EEXIST);
    pair.write("hello");
    loop.run();
    EXPECT_EQ(calls, 3);
    EXPECT_EQ(loop.unwatch(pair.b.get()), 0);
    EXPECT_EQ(loop.unwatch(pair.b.get()), ENOENT);
    EXPECT_EQ(loop.rewatch(pair.b.get(), watcher, EPOLLIN), ENOENT);
    EXPECT_EQ(loop.watch(-1, watcher, EPOLLIN), EBADF);
}

TEST(Loop, AWatchMayChangeItsMindAndItsSource) {
    OpenLoop loop;
    Pair pair;
    Watcher reader, writer;
    std::string log;
    reader.ready = [&](std::uint32_t) {
        log += "r";
        pair.read();
        EXPECT_EQ(loop.rewatch(pair.b.get(), writer, EPOLLOUT), 0);
    };
    writer.ready = [&](std::uint32_t events) {
        EXPECT_EQ(events, std::uint32_t{EPOLLOUT});
        log += "w";
        EXPECT_EQ(loop.rewatch(pair.b.get(), writer, 0), 0);
        loop.stop();
    };
    ASSERT_EQ(loop.watch(pair.b.get(), reader, EPOLLIN), 0);
    pair.write();
    loop.run();
    EXPECT_EQ(log, "rw");
}

TEST(Loop, LaterComesWhenTheCallbackHasReturnedAndOnce) {
    OpenLoop loop;
    Pair pair;
    Watcher watcher;
    std::string log;
    watcher.ready = [&](std::uint32_t) {
        pair.read();
        loop.later(watcher);
        loop.later(watcher);
        log += "(ready)";
    };
    int laters = 0;
    watcher.later = [&] {
        log += "(later)";
        if (++laters == 1) loop.later(watcher);  // again from within: a new call is due
        if (laters == 2) loop.stop();
    };
    ASSERT_EQ(loop.watch(pair.b.get(), watcher, EPOLLIN), 0);
    pair.write();
    loop.run();
    EXPECT_EQ(log, "(ready)(later)(later)");
}

TEST(Loop, LatersKeepTheirOrderAndAlsoFollowTasksAndTimers) {
    OpenLoop loop;
    Watcher a, b;
    std::string log;
    a.later = [&] { log += "a"; };
    b.later = [&] { log += "b"; };
    Call timer([&] {
        loop.later(b);
        loop.later(a);
        loop.stop();
    });
    loop.post([&] {
        loop.later(a);
        loop.later(b);
        loop.timers().schedule(timer, loop.now_ms() + 1);
    });
    loop.run();
    EXPECT_EQ(log, "abba");
}

TEST(Loop, NextTurnLetsOthersGoFirst) {
    OpenLoop loop;
    Pair busy, other;
    Watcher greedy, modest;
    std::string log;
    greedy.ready = [&](std::uint32_t) {
        busy.read();
        log += "g";
        other.write();
        loop.next_turn(greedy);
        loop.next_turn(greedy);  // once all the same
    };
    greedy.later = [&] {
        log += "G";
        if (log.size() < 6)
            loop.next_turn(greedy);
        else
            loop.stop();
    };
    modest.ready = [&](std::uint32_t) {
        other.read();
        log += "m";
    };
    ASSERT_EQ(loop.watch(busy.b.get(), greedy, EPOLLIN), 0);
    ASSERT_EQ(loop.watch(other.b.get(), modest, EPOLLIN), 0);
    busy.write();
    loop.run();                    // a loop that slept in spite of a source that wants its turn would hang
    EXPECT_EQ(log.find('G'), 1u);  // at the end of the turn that asked for it
    EXPECT_EQ(log, "gGmGGG");
}

TEST(Loop, ARetiredSourceLivesToTheEndOfTheTurn) {
    OpenLoop loop;
    Pair first, second;
    Watcher doomed, killer;
    std::string log;
    bool gone = false;
    // Both are ready in one turn; whichever comes first, the other's event may still name the doomed one.
    const auto retire = [&] {
        loop.unwatch(second.b.get());
        loop.next_turn(doomed);  // dropped: a retired source gets no further turn
        loop.retire(doomed);
        log += "retire ";
    };
    killer.ready = [&](std::uint32_t) {
        first.read();
        retire();
    };
    doomed.ready = [&](std::uint32_t) {
        EXPECT_FALSE(gone);
        second.read();
    };
    doomed.later = [&] { EXPECT_FALSE(gone); };
    doomed.retired = [&] {
        gone = true;
        log += "retired";
        loop.stop();
    };
    ASSERT_EQ(loop.watch(first.b.get(), killer, EPOLLIN), 0);
    ASSERT_EQ(loop.watch(second.b.get(), doomed, EPOLLIN), 0);
    first.write();
    second.write();
    loop.run();
    EXPECT_EQ(log, "retire retired");
}

TEST(Loop, GuestsGoAtTheEndOfTheTurnOrWithTheLoop) {
    struct Visitor final : Loop::Guest {
        explicit Visitor(int& count) : alive(count) { ++alive; }
        ~Visitor() override { --alive; }
        int& alive;
    };
    int alive = 0;
    {
        OpenLoop loop;
        auto first = std::make_unique<Visitor>(alive);
        Visitor& guest = *first;
        loop.host(std::move(first));
        loop.host(std::make_unique<Visitor>(alive));
        int inside = 0;
        loop.post([&] {
            loop.evict(guest);
            inside = alive;
            loop.stop();
        });
        loop.run();
        EXPECT_EQ(inside, 2);  // still there while events may name it
        EXPECT_EQ(alive, 1);
    }
    EXPECT_EQ(alive, 0);
}

TEST(Loop, TimersFireInOrderAndNeverEarly) {
    FakeClock clock;
    SysOverride in_force(clock);
    OpenLoop loop;
    const std::int64_t begin_ms = loop.now_ms();
    std::vector<std::int64_t> fired;
    std::vector<std::unique_ptr<Call>> timers;
    for (const std::int64_t delay_ms :
         {std::int64_t{36'000'000}, std::int64_t{5}, std::int64_t{90'000}, std::int64_t{0}, std::int64_t{700}}) {
        timers.push_back(std::make_unique<Call>([&, delay_ms] {
            EXPECT_GE(loop.now_ms() - begin_ms, delay_ms);
            EXPECT_LE(loop.now_ms() - begin_ms, delay_ms + 2 * TimerWheel::tick_ms);
            fired.push_back(delay_ms);
            if (fired.size() == 5) loop.stop();
        }));
        loop.timers().schedule(*timers.back(), begin_ms + delay_ms);
    }
    loop.run();
    EXPECT_EQ(fired, (std::vector<std::int64_t>{0, 5, 700, 90'000, 36'000'000}));
}

TEST(Loop, ALongCallbackDoesNotDelayTheTimersByItsLength) {
    FakeClock clock;
    SysOverride in_force(clock);
    OpenLoop loop;
    const std::int64_t begin_ms = loop.now_ms();
    Call timer([&] { loop.stop(); });
    loop.post([&] {
        loop.timers().schedule(timer, loop.now_ms() + 1'000);
        clock.pass_ms(900);  // as slow as that
    });
    loop.run();
    EXPECT_GE(loop.now_ms() - begin_ms, 1'000);
    EXPECT_LE(loop.now_ms() - begin_ms, 1'000 + 2 * TimerWheel::tick_ms);
}

TEST(Loop, OpeningFailsCleanlyAtEveryCall) {
    struct Failing final : FakeSys {
        int left = 0, opened = 0;
        bool fails() {
            errno = EMFILE;
            return left-- == 0;
        }
        int counted(int fd) {
            opened += fd >= 0;
            return fd;
        }
        int epoll_create() override { return fails() ? -1 : counted(real().epoll_create()); }
        int eventfd() override { return fails() ? -1 : counted(real().eventfd()); }
        int epoll_ctl(int epoll, int operation, int fd, epoll_event* event) override {
            return fails() ? -1 : real().epoll_ctl(epoll, operation, fd, event);
        }
        int close(int fd) override {
            --opened;
            return real().close(fd);
        }
    } body;
    SysOverride in_force(body);
    for (int n = 0; n < 3; ++n) {
        body.left = n;
        {
            Loop loop;
            EXPECT_EQ(loop.open(), EMFILE) << n;
        }
        EXPECT_EQ(body.opened, 0);
    }
    body.left = 3;
    Loop loop;
    EXPECT_EQ(loop.open(), 0);
}

TEST(Loop, InterruptedWaitsAreHarmless) {
    struct : FakeSys {
        int calls = 0;
        int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override {
            errno = EINTR;
            return ++calls % 2 == 1 ? -1 : real().epoll_wait(epoll, events, count_max, timeout_ms);
        }
    } body;
    SysOverride in_force(body);
    OpenLoop loop;
    int runs = 0;
    std::function<void()> again = [&] {
        if (++runs == 10)
            loop.stop();
        else
            loop.post([&] { again(); });
    };
    loop.post([&] { again(); });
    loop.run();
    EXPECT_EQ(runs, 10);
}

TEST(Loop, FewEventsAWaitStillServeAll) {
    OpenLoop loop(1);
    constexpr int count = 20;
    std::vector<Pair> pairs(count);
    std::vector<Watcher> watchers(count);
    std::vector<bool> seen(count, false);
    int total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        watchers[i].ready = [&, i](std::uint32_t) {
            pairs[i].read();
            EXPECT_FALSE(seen[i]);
            seen[i] = true;
            if (++total == count) loop.stop();
        };
        ASSERT_EQ(loop.watch(pairs[i].b.get(), watchers[i], EPOLLIN), 0);
        pairs[i].write();
    }
    loop.run();
    EXPECT_EQ(total, count);
}

TEST(Loop, HasTwoBuffers) {
    OpenLoop loop;
    loop.receive_buffer()[Loop::receive_buffer_bytes - 1] = std::byte{1};
    loop.scratch()[Loop::receive_buffer_bytes - 1] = std::byte{2};
    EXPECT_NE(loop.receive_buffer(), loop.scratch());
    EXPECT_EQ(loop.scratch(), loop.scratch());
}

}  // namespace
}  // namespace hp
