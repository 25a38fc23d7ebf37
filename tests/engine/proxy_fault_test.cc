// SPDX-License-Identifier: Apache-2.0
// Connections through proxies over system calls that come back short, are interrupted, or fail.
#include <gtest/gtest.h>

#include "support/faulty_sys.h"
#include "support/party.h"
#include "support/test_proxy.h"

namespace hp::test {
namespace {

class ProxyFaultTest : public testing::TestWithParam<std::tuple<PairRow, std::string>> {
protected:
    void TearDown() override {
        EXPECT_TRUE(sys_.open_descriptors().empty()) << sys_.open_descriptors().size() << " descriptors left open";
    }
    const PairRow& row() const { return std::get<0>(GetParam()); }
    const std::string& scheme() const { return std::get<1>(GetParam()); }

    static void set_up(Pair& pair, const TestProxy& proxy) {
        const std::string url = proxy.url();
        EXPECT_TRUE(pair.dialer.agent() != nullptr ? pair.dialer.agent()->SetProxy(url.c_str())
                                                   : pair.dialer.client()->SetProxy(url.c_str()));
        pair.server.server()->SetWorkerThreadCount(1);
        pair.server.on = [&pair](const Event& event) {
            if (event.what == What::receive) pair.server.send(event.id, event.data);
            return HR_OK;
        };
    }
    // Dials, and when that succeeds sends something; true: it came back.
    static bool round_trip(Pair& pair, bool async) {
        pair.dialer_id = pair.dialer.dial(pair.server.port(), "127.0.0.1", async);
        if (pair.dialer_id == 0) return false;
        const auto ready_or_over = [&](const Log& log) {
            return log.count(What::handshake, pair.dialer_id) + log.count(What::close, pair.dialer_id) > 0;
        };
        EXPECT_TRUE(pair.dialer.log.wait(ready_or_over));
        if (pair.dialer.log.count(What::close, pair.dialer_id) != 0) return false;
        const std::string message = pattern(5000);
        pair.dialer.send(pair.dialer_id, message);
        const auto done = [&](const Log& log) {
            return log.received_bytes(pair.dialer_id) >= message.size() || log.count(What::close, pair.dialer_id) > 0;
        };
        EXPECT_TRUE(pair.dialer.log.wait(done));
        return pair.dialer.log.received(pair.dialer_id) == message;
    }
    void expect_round_trip() {
        const SysOverride override(sys_);
        for (const bool async : {true, false}) {
            TestProxy proxy(scheme(), true);
            Pair pair(row());
            set_up(pair, proxy);
            ASSERT_TRUE(pair.server.listen());
            EXPECT_TRUE(round_trip(pair, async)) << async;
        }
    }

    SystemAuthority trust_;
    FaultySys sys_;
};

struct CaseName {
    template <class Info>
    std::string operator()(const Info& info) const {
        return RowName::name(std::get<0>(info.param)) + "_" + std::get<1>(info.param);
    }
};
INSTANTIATE_TEST_SUITE_P(Pairs, ProxyFaultTest,
                         testing::Combine(testing::ValuesIn(pairs_where([](const PairRow& pair) {
                                              return pair.server.model != Model::pull;
                                          })),
                                          testing::Values("socks5h", "http", "https")),
                         CaseName());

TEST_P(ProxyFaultTest, EveryReadAndWriteMovesFewBytes) {
    for (const std::size_t most : {1u, 3u, 100u}) {
        SCOPED_TRACE(most);
        sys_.bytes_max = [=](Call, std::uint64_t) { return most; };
        expect_round_trip();
    }
}

TEST_P(ProxyFaultTest, InterruptedAndNotReadyAfterAll) {
    for (const int error : {EINTR, EAGAIN}) {
        SCOPED_TRACE(error);
        sys_.bytes_max = [](Call, std::uint64_t) { return 500; };
        sys_.fail = [=](Call call, std::uint64_t nth) {
            const bool either = call == Call::recv || call == Call::send;
            const bool interruptible = call == Call::epoll_wait || call == Call::poll;
            return (either || (error == EINTR && interruptible)) && nth % 3 == 0 ? error : 0;
        };
        expect_round_trip();
    }
}

// Connect, echo, stop, with the n-th system call failing, the proxy's own included: each step works or says that it does not.
TEST_P(ProxyFaultTest, TheNthCallFails) {
    const SysOverride override(sys_);
    const std::uint64_t step = row().server.tls || scheme() == "https" ? 7 : 2;
    std::atomic<int> failed{0};
    std::atomic<std::uint64_t> failing{0};
    sys_.fail = [&](Call call, std::uint64_t nth) {
        if (nth != failing) return 0;
        failed = static_cast<int>(call);
        return FaultySys::usual_error(call);
    };
    for (std::uint64_t n = 1; failed >= 0; n += step) {
        {
            TestProxy proxy(scheme(), true);
            Pair pair(row());
            set_up(pair, proxy);
            ASSERT_TRUE(pair.server.listen());
            failed = -1;
            failing = sys_.calls() + n;
            round_trip(pair, n / step % 2 == 0);
            pair.dialer.destroy();
            pair.server.destroy();
        }
        failing = 0;
        const char* const call = failed >= 0 ? text(static_cast<Call>(failed.load())) : "nothing";
        ASSERT_FALSE(HasFailure()) << "n = " << n << ": " << call << " failed";
        ASSERT_TRUE(sys_.open_descriptors().empty()) << "n = " << n << ": " << call << " failed";
    }
}

}  // namespace
}  // namespace hp::test
