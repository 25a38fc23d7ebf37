// SPDX-License-Identifier: Apache-2.0
// Reconnecting: who lost its connection gets another one, until the program, or a limit, says that it is enough.
#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

#include "support/dns_server.h"
#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

constexpr DWORD an_hour = 3'600'000;

class ReconnectTest : public testing::TestWithParam<PairRow> {
protected:
    ReconnectTest() : pair_(GetParam()) {
        pair_.dialer.on = [this](const Event& event) { return hear(event); };
    }
    void set(DWORD delay, DWORD limit = 0, bool jitter = false) {
        const auto set_all = [&](auto& api) {
            api.SetReconnectDelay(delay);
            api.SetReconnectLimit(limit);
            api.SetReconnectJitter(jitter ? TRUE : FALSE);
        };
        is_client() ? set_all(*pair_.dialer.client()) : set_all(*pair_.dialer.agent());
    }
    EnHandleResult hear(const Event& event) {
        if (event.what == What::reconnect) {
            std::lock_guard lock(mutex_);
            told_.push_back(event);
        }
        return in_event ? in_event(event) : HR_OK;
    }
    std::vector<Event> told() {
        std::lock_guard lock(mutex_);
        return told_;
    }
    bool is_client() const { return pair_.dialer.client() != nullptr; }
    // Up to `count` events of that kind, then the id of the last one.
    CONNID after(What what, std::size_t count) {
        return pair_.dialer.log.wait_for(what, count) ? pair_.dialer.log.last(what) : 0;
    }
    // All is over: a client has stopped, an agent has no connection left.
    void expect_over() {
        if (is_client()) {
            ASSERT_TRUE(pair_.dialer.wait());
            EXPECT_EQ(pair_.dialer.state(), SS_STOPPED);
        } else {
            EXPECT_EQ(pair_.dialer.state(), SS_STARTED);
            ASSERT_TRUE(pair_.dialer.stop());
        }
    }

    std::function<EnHandleResult(const Event&)> in_event;
    std::mutex mutex_;
    std::vector<Event> told_;
    std::atomic<int> result_{-1}, state_{-1};
    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, ReconnectTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(ReconnectTest, OffUnlessAskedFor) {
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    expect_over();
    EXPECT_TRUE(told().empty());
}

TEST_P(ReconnectTest, ComesBack) {
    set(1);
    int mark = 0;
    in_event = [this](const Event& event) {
        if (event.what == What::close && state_ < 0) state_ = pair_.dialer.state();
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    if (ITcpAgent* agent = pair_.dialer.agent()) {
        ASSERT_TRUE(agent->SetConnectionExtra(pair_.dialer_id, &mark));
    }
    CONNID last = pair_.dialer_id;
    for (std::size_t n = 2; n <= 4; ++n) {
        ASSERT_TRUE(pair_.server.disconnect(pair_.server.log.last(What::handshake)));
        const CONNID next = after(What::handshake, n);
        ASSERT_NE(next, 0u);
        EXPECT_NE(next, last);
        ASSERT_TRUE(pair_.server.log.wait_for(What::handshake, n));
        const Event event = told().at(n - 2);
        EXPECT_EQ(event.ended, last);
        EXPECT_EQ(event.id, next);
        EXPECT_EQ(event.attempt, 1u) << "counted anew, for it had come up";
        EXPECT_EQ(event.delay, 1u);
        EXPECT_EQ(pair_.dialer.log.trace(next), "reconnect prepare_connect connect handshake");
        ASSERT_TRUE(pair_.dialer.send(next, "hello"));
        ASSERT_TRUE(pair_.server.log.wait_received(pair_.server.log.last(What::handshake), 5));
        if (ITcpAgent* agent = pair_.dialer.agent()) {
            PVOID extra = nullptr;
            EXPECT_TRUE(agent->GetConnectionExtra(next, &extra));
            EXPECT_EQ(extra, &mark);
            EXPECT_EQ(agent->GetConnectionCount(), 1u);
        } else {
            EXPECT_EQ(pair_.dialer.client()->GetConnectionID(), next);
        }
        last = next;
    }
    EXPECT_EQ(state_, SS_STARTED) << "in OnClose";
    EXPECT_EQ(pair_.dialer.state(), SS_STARTED);
    ASSERT_TRUE(pair_.dialer.stop());
    EXPECT_EQ(told().size(), 3u);
}

TEST_P(ReconnectTest, SoManyAttemptsAndNoMore) {
    set(1, 3);
    const CONNID id = pair_.dialer.dial(closed_port());
    ASSERT_NE(id, 0u);
    ASSERT_TRUE(pair_.dialer.log.wait_for(What::close, std::size_t{4}));
    expect_over();
    const std::vector<Event> events = told();
    ASSERT_EQ(events.size(), 3u);
    for (DWORD n = 1; n <= 3; ++n) {
        EXPECT_EQ(events[n - 1].attempt, n);
        EXPECT_EQ(events[n - 1].delay, 1u << (n - 1));
        EXPECT_EQ(pair_.dialer.log.count(What::close, events[n - 1].id), 1u);
    }
}

TEST_P(ReconnectTest, TheServerComesBackLater) {
    set(1);
    ASSERT_TRUE(pair_.connect());
    const USHORT port = pair_.server.port();
    ASSERT_TRUE(pair_.server.stop());
    ASSERT_NE(after(What::reconnect, 4), 0u);
    ASSERT_TRUE(pair_.server.listen("127.0.0.1", port));
    ASSERT_NE(after(What::handshake, 2), 0u);
    EXPECT_GE(told().back().attempt, 3u);
    ASSERT_TRUE(pair_.dialer.stop());
}

TEST_P(ReconnectTest, ANameIsAskedForAnew) {
    DnsServer names([](const DnsQuestion&) { return DnsAnswer{.addresses = {"127.0.0.1"}}; });
    set(1);
    ASSERT_TRUE(pair_.server.listen());
    ASSERT_NE(pair_.dialer.dial(pair_.server.port(), "example.test"), 0u);
    ASSERT_TRUE(pair_.server.log.wait_for(What::handshake));
    const std::size_t asked = names.asked();
    ASSERT_TRUE(pair_.server.disconnect(pair_.server.log.last(What::handshake)));
    ASSERT_NE(after(What::handshake, 2), 0u);
    EXPECT_GT(names.asked(), asked);
}

TEST_P(ReconnectTest, AfterASynchronousConnect) {
    set(1);
    ASSERT_TRUE(pair_.server.listen());
    ASSERT_NE(pair_.dialer.dial(pair_.server.port(), "127.0.0.1", false), 0u);
    ASSERT_TRUE(pair_.server.log.wait_for(What::handshake));
    ASSERT_TRUE(pair_.server.disconnect(pair_.server.log.last(What::handshake)));
    ASSERT_NE(after(What::handshake, 2), 0u);
}

// --- what ends it ---------------------------------------------------------------------------------------------------------

TEST_P(ReconnectTest, NotAfterAnEndOfOurOwn) {
    set(1);
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.disconnect(pair_.dialer_id));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    expect_over();
    EXPECT_TRUE(told().empty());
}

TEST_P(ReconnectTest, StopWhileItWaits) {
    set(an_hour);
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    const CONNID next = after(What::reconnect, 1);
    ASSERT_NE(next, 0u);
    ASSERT_TRUE(pair_.dialer.log.wait_quiet());
    ASSERT_TRUE(pair_.dialer.stop());
    EXPECT_EQ(pair_.dialer.log.trace(next), "reconnect close(5,0)");
    EXPECT_EQ(told().size(), 1u);
}

TEST_P(ReconnectTest, DisconnectWhileItWaits) {
    if (is_client()) return;
    set(an_hour);
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    const CONNID next = after(What::reconnect, 1);
    EXPECT_FALSE(pair_.dialer.send(next, "too early"));
    ASSERT_TRUE(pair_.dialer.disconnect(next));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, next));
    EXPECT_EQ(pair_.dialer.log.trace(next), "reconnect close(5,0)");
    expect_over();
}

TEST_P(ReconnectTest, RefusedInTheEvent) {
    set(1);
    in_event = [](const Event& event) { return event.what == What::reconnect ? HR_ERROR : HR_OK; };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    const CONNID next = after(What::reconnect, 1);
    ASSERT_NE(next, 0u);
    expect_over();
    EXPECT_EQ(pair_.dialer.log.trace(next), "reconnect");
}

TEST_P(ReconnectTest, StopInTheEvent) {
    set(1);
    in_event = [this](const Event& event) {
        if (event.what == What::reconnect) result_ = pair_.dialer.disconnect(event.id);
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    const CONNID next = after(What::reconnect, 1);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, next));
    expect_over();
    EXPECT_EQ(result_, TRUE);
    EXPECT_EQ(pair_.dialer.log.trace(next), "reconnect close(5,0)");
}

TEST_P(ReconnectTest, StopInOnClose) {
    set(1);
    in_event = [this](const Event& event) {
        if (event.what == What::close) result_ = pair_.dialer.disconnect(event.id);
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    expect_over();
    EXPECT_EQ(result_, TRUE);
    EXPECT_TRUE(told().empty());
}

TEST_P(ReconnectTest, StartInOnCloseIsTooMuch) {
    if (!is_client()) return;
    set(1);
    in_event = [this](const Event& event) {
        if (event.what == What::close && result_ < 0) result_ = pair_.dialer.dial(pair_.server.port()) != 0;
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    ASSERT_NE(after(What::handshake, 2), 0u);
    EXPECT_EQ(result_, 0);
    EXPECT_EQ(pair_.dialer.last_error(), SE_ILLEGAL_STATE);
}

TEST_P(ReconnectTest, PrepareConnectRefuses) {
    set(1);
    in_event = [this](const Event& event) {
        return event.what == What::prepare_connect && event.id != pair_.dialer_id && !told_.empty() ? HR_ERROR : HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    const CONNID next = after(What::reconnect, 1);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, next));
    expect_over();
    EXPECT_EQ(told().size(), 1u);
}

// Components that stop while connections come and go: nothing is left, nothing hangs.
TEST_P(ReconnectTest, StopAtAnyTime) {
    set(1, 0, true);
    for (int round = 0; round < 20; ++round) {
        const std::size_t before = told().size();
        ASSERT_TRUE(pair_.connect());
        ASSERT_TRUE(pair_.server.disconnect(pair_.server.log.last(What::handshake)));
        if (round % 3 != 0) {
            ASSERT_NE(after(What::reconnect, before + 1), 0u);
        }
        pair_.dialer.stop();
        ASSERT_TRUE(pair_.dialer.wait());
        ASSERT_TRUE(pair_.server.stop());
    }
}

// Without the setting, a program may do the same by itself.
TEST_P(ReconnectTest, StartingAgainInOnClose) {
    in_event = [this](const Event& event) {
        if (event.what == What::close && pair_.server.state() == SS_STARTED) {
            result_ = pair_.dialer.dial(pair_.server.port()) != 0;
        }
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    const USHORT port = pair_.server.port();
    ASSERT_NE(port, 0);
    for (std::size_t n = 2; n <= 5; ++n) {
        ASSERT_TRUE(pair_.server.disconnect(pair_.server.log.last(What::handshake)));
        ASSERT_TRUE(pair_.server.log.wait_for(What::handshake, n));
        ASSERT_NE(after(What::handshake, n), 0u);
        EXPECT_EQ(result_, 1);
    }
    ASSERT_TRUE(pair_.server.stop());
}

}  // namespace
}  // namespace hp::test
