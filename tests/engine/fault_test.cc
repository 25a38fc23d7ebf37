// SPDX-License-Identifier: Apache-2.0
// Whole components over system calls that come back short, are interrupted, or fail: nothing is lost, nothing hangs or leaks.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "support/dns_server.h"
#include "support/faulty_sys.h"
#include "support/party.h"

namespace hp::test {
namespace {

class FaultTest : public testing::TestWithParam<PairRow> {
protected:
    // What a test leaves open is a leak; the components must be gone by then.
    void TearDown() override {
        EXPECT_TRUE(sys_.open_descriptors().empty()) << sys_.open_descriptors().size() << " descriptors left open";
    }

    // A round trip of `messages`; true when all of it came back.
    static bool echo(Pair& pair, const std::vector<std::string>& messages) {
        std::string all;
        for (const std::string& message : messages) {
            if (!pair.dialer.send(pair.dialer_id, message)) return false;
            all += message;
        }
        const auto done = [&](const Log& log) {
            return log.received_bytes(pair.dialer_id) >= all.size() || log.count(What::close, pair.dialer_id) > 0;
        };
        return pair.dialer.log.wait(done) && pair.dialer.log.received(pair.dialer_id) == all;
    }
    static void make_echo(Party& server) {
        server.on = [&server](const Event& event) {
            if (event.what == What::receive) server.send(event.id, event.data);
            return HR_OK;
        };
    }
    void expect_echo(const std::vector<std::string>& messages) {
        const SysOverride override(sys_);
        Pair pair(GetParam());
        make_echo(pair.server);
        ASSERT_TRUE(pair.connect());
        EXPECT_TRUE(echo(pair, messages));
        if (GetParam().server.model == Model::pack) {
            EXPECT_EQ(pair.server.log.messages(pair.server_id), messages);
        }
    }

    FaultySys sys_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, FaultTest, testing::ValuesIn(all_pairs()), RowName());

// A number that looks random, from a seed and a call's number: so that a seed replays a failure.
unsigned noise(unsigned seed, std::uint64_t nth) {
    std::minstd_rand random(seed * 1000003 + static_cast<unsigned>(nth));
    random.discard(3);
    return static_cast<unsigned>(random() >> 4);
}

std::vector<std::string> some_messages() { return {"a", "bc", pattern(100), pattern(4097), "d", pattern(9000)}; }

// --- short reads and writes ---------------------------------------------------------------------------------------------

TEST_P(FaultTest, EveryReadAndWriteMovesFewBytes) {
    for (const std::size_t most : {1u, 2u, 3u, 7u, 100u, 4096u}) {
        SCOPED_TRACE(most);
        sys_.bytes_max = [=](Call, std::uint64_t) { return most; };
        expect_echo(most < 4 ? std::vector<std::string>{"a", "bc", pattern(50)} : some_messages());
    }
}

TEST_P(FaultTest, RandomSizes) {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        sys_.bytes_max = [=](Call, std::uint64_t nth) { return std::size_t{1} << noise(seed, nth) % 14; };
        expect_echo(some_messages());
    }
}

// Three messages, and the stream cut after each of its bytes: what arrives first ends everywhere once.
TEST_P(FaultTest, EverySplit) {
    const SysOverride override(sys_);
    constexpr std::size_t no_limit = std::size_t{1} << 20;
    std::atomic<std::size_t> first_bytes{no_limit};  // for the next recv only
    sys_.bytes_max = [&](Call call, std::uint64_t) { return call == Call::recv ? first_bytes.exchange(no_limit) : no_limit; };
    Pair pair(GetParam());
    ASSERT_TRUE(pair.connect());
    const std::vector<std::string> messages{"a", "bcd", "ef"};
    const std::size_t wire_bytes = 6 + (GetParam().server.model == Model::pack ? 12 : 0) + (GetParam().server.tls ? 3 * 22 : 0);
    std::size_t expected = 0;
    for (std::size_t first = 1; first <= wire_bytes; ++first) {
        first_bytes = first;
        for (const std::string& message : messages) ASSERT_TRUE(pair.dialer.send(pair.dialer_id, message));
        ASSERT_TRUE(pair.server.log.wait_received(pair.server_id, expected += 6)) << first;
        EXPECT_EQ(pair.server.log.received(pair.server_id).substr(expected - 6), "abcdef") << first;
    }
}

// --- interruptions ------------------------------------------------------------------------------------------------------

TEST_P(FaultTest, InterruptedCalls) {
    for (const std::uint64_t every : {2u, 3u, 5u}) {
        SCOPED_TRACE(every);
        sys_.fail = [=](Call call, std::uint64_t nth) {
            const bool interruptible = call == Call::recv || call == Call::send || call == Call::accept ||
                                       call == Call::epoll_wait || call == Call::poll || call == Call::pread;
            return interruptible && nth % every == 0 ? EINTR : 0;
        };
        expect_echo(some_messages());
    }
}

TEST_P(FaultTest, NotReadyAfterAll) {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        sys_.fail = [=](Call call, std::uint64_t nth) {
            return (call == Call::recv || call == Call::send) && noise(seed, nth) % (seed + 1) == 0 ? EAGAIN : 0;
        };
        sys_.bytes_max = [](Call, std::uint64_t) { return 500; };
        expect_echo(some_messages());
    }
}

// --- failures -----------------------------------------------------------------------------------------------------------

TEST_P(FaultTest, FailingReadsAndWritesCloseTheConnection) {
    for (const auto& [call, operation, error] :
         {std::tuple{Call::recv, SO_RECEIVE, ECONNRESET}, std::tuple{Call::recv, SO_RECEIVE, ENOMEM},
          std::tuple{Call::send, SO_SEND, EPIPE}, std::tuple{Call::send, SO_SEND, ENOBUFS}}) {
        const SysOverride override(sys_);
        std::atomic<bool> broken{false};
        sys_.fail = [&, failing = call, code = error](Call which, std::uint64_t) {
            return broken && which == failing ? code : 0;
        };
        Pair pair(GetParam());
        make_echo(pair.server);
        ASSERT_TRUE(pair.connect());
        ASSERT_TRUE(echo(pair, {"warm"}));
        broken = true;
        pair.dialer.send(pair.dialer_id, "x");
        if (call == Call::send) {
            ASSERT_TRUE(pair.dialer.log.wait_on(What::close, pair.dialer_id));
            EXPECT_EQ(pair.dialer.log.closed(pair.dialer_id).operation, operation);
            EXPECT_EQ(pair.dialer.log.closed(pair.dialer_id).error, error);
        } else {
            ASSERT_TRUE(pair.server.log.wait_on(What::close, pair.server_id));
            EXPECT_EQ(pair.server.log.closed(pair.server_id).operation, operation);
            EXPECT_EQ(pair.server.log.closed(pair.server_id).error, error);
        }
        pair.dialer.destroy();
        pair.server.destroy();
    }
}

// Out of descriptors: the connections wait, and are served when there are some again.
TEST_P(FaultTest, AcceptRecovers) {
    const SysOverride override(sys_);
    for (const int error : {EMFILE, ENFILE, ENOBUFS, ENOMEM}) {
        std::atomic<int> failures{4};
        sys_.fail = [&](Call call, std::uint64_t) { return call == Call::accept && failures.fetch_sub(1) > 0 ? error : 0; };
        Pair pair(GetParam());
        make_echo(pair.server);
        ASSERT_TRUE(pair.connect()) << error;
        EXPECT_LE(failures, 0);
        EXPECT_TRUE(echo(pair, {"hello"}));
        pair.dialer.destroy();
        pair.server.destroy();
    }
}

// Start, connect, echo, stop, with the n-th system call failing, for every n: each step works or says that it does not.
TEST_P(FaultTest, TheNthCallFails) {
    const SysOverride override(sys_);
    const std::uint64_t step = GetParam().server.tls ? 5 : 1;  // a TLS context takes long to make
    std::atomic<int> failed{0};
    for (std::uint64_t n = 1; failed >= 0; n += step) {
        const std::uint64_t failing = sys_.calls() + n;
        failed = -1;
        sys_.fail = [&](Call call, std::uint64_t nth) {
            if (nth != failing) return 0;
            failed = static_cast<int>(call);
            return FaultySys::usual_error(call);
        };
        {
            Pair pair(GetParam());
            pair.server.server()->SetWorkerThreadCount(1);
            make_echo(pair.server);
            const BOOL listening = pair.server.listen();
            if (!listening) {
                EXPECT_NE(pair.server.last_error(), SE_OK);
                EXPECT_EQ(pair.server.state(), SS_STOPPED);
            }
            const USHORT port = listening ? pair.server.port() : 0;
            pair.dialer_id = port != 0 ? pair.dialer.dial(port) : 0;
            if (pair.dialer_id != 0) {
                const auto ready_or_over = [&](const Log& log) {
                    return log.count(What::handshake, pair.dialer_id) + log.count(What::close, pair.dialer_id) > 0;
                };
                ASSERT_TRUE(pair.dialer.log.wait(ready_or_over)) << "n = " << n;
                if (pair.dialer.log.count(What::close, pair.dialer_id) == 0) echo(pair, {"hello"});
            }
            pair.dialer.destroy();
            pair.server.destroy();
        }
        const char* const call = failed >= 0 ? text(static_cast<Call>(failed.load())) : "nothing";
        ASSERT_FALSE(HasFailure()) << "n = " << n << ": " << call << " failed";
        ASSERT_TRUE(sys_.open_descriptors().empty()) << "n = " << n << ": " << call << " failed";
    }
}

// The same for a host with two addresses, looked up on the worker or in the call, with the calls of the lookup among those that fail.
TEST_P(FaultTest, TheNthCallOfADialByNameFails) {
    if (GetParam().server.tls || GetParam().server.model != Model::push) return;
    DnsServer names(
        [](const DnsQuestion&) {
            return DnsAnswer{.addresses = {"127.0.0.2", "127.0.0.1"}};
        },
        {.servers = {}, .try_ms = 50, .tries = 2, .name_ms = 5000});
    const SysOverride override(sys_);
    std::atomic<int> failed{0};
    std::atomic<std::uint64_t> failing{0};
    sys_.fail = [&](Call call, std::uint64_t nth) {
        if (nth != failing) return 0;
        failed = static_cast<int>(call);
        return FaultySys::usual_error(call);
    };
    for (const bool async : {true, false}) {
        failed = 0;
        for (std::uint64_t n = 1; failed >= 0; ++n) {
            failing = 0;
            Party server(GetParam().server), dialer(GetParam().dialer);
            ASSERT_TRUE(server.listen());
            const USHORT port = server.port();
            failed = -1;
            failing = sys_.calls() + n;
            const CONNID id = dialer.dial(port, "example.test", async);
            if (id != 0) {
                const auto ready_or_over = [&](const Log& log) {
                    return log.count(What::handshake, id) + log.count(What::close, id) > 0;
                };
                ASSERT_TRUE(dialer.log.wait(ready_or_over)) << "n = " << n;
            }
            dialer.destroy();
            server.destroy();
            const char* const call = failed >= 0 ? text(static_cast<Call>(failed.load())) : "nothing";
            ASSERT_FALSE(HasFailure()) << "n = " << n << ": " << call << " failed";
            ASSERT_TRUE(sys_.open_descriptors().empty()) << "n = " << n << ": " << call << " failed";
        }
    }
}

}  // namespace
}  // namespace hp::test
