// SPDX-License-Identifier: Apache-2.0
// Which events come, in which order and with which arguments, and what a listener's HR_ERROR does in each of them.
#include <gtest/gtest.h>

#include <atomic>

#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

class EventTest : public testing::TestWithParam<PairRow> {
protected:
    EventTest() : pair_(GetParam()) {}
    bool tls() const { return GetParam().server.tls; }

    static auto error_in(What what) {
        return [what](const Event& event) { return event.what == what ? HR_ERROR : HR_OK; };
    }
    // Connects; true when Connect was accepted.
    bool dial(bool async = true) {
        if (pair_.server.state() == SS_STOPPED) {
            EXPECT_TRUE(pair_.server.listen());
        }
        pair_.dialer_id = pair_.dialer.dial(pair_.server.port(), "127.0.0.1", async);
        return pair_.dialer_id != 0;
    }
    CONNID attempted() const { return pair_.dialer.log.last(What::prepare_connect); }

    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, EventTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(EventTest, TheUsualOrder) {
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, "hello"));
    ASSERT_TRUE(pair_.server.log.wait_received(pair_.server_id, 5));
    ASSERT_TRUE(pair_.server.send(pair_.server_id, "hello, too"));
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, 10));
    ASSERT_TRUE(pair_.dialer.stop());
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
    ASSERT_TRUE(pair_.server.stop());
    EXPECT_EQ(pair_.server.log.trace(0), "prepare_listen shutdown");
    EXPECT_EQ(pair_.server.log.trace(pair_.server_id), "accept handshake receive close(5,0)");
    EXPECT_EQ(pair_.dialer.log.trace(pair_.dialer_id), "prepare_connect connect handshake receive close(5,0)");
    EXPECT_EQ(pair_.dialer.log.count(What::shutdown), pair_.dialer.agent() != nullptr ? 1u : 0u);
    EXPECT_EQ(pair_.server.state(), SS_STOPPED);
    EXPECT_EQ(pair_.dialer.state(), SS_STOPPED);
}

TEST_P(EventTest, StatesInsideEvents) {
    std::atomic<int> listening{-1}, preparing{-1}, connected{-1}, down{-1};
    pair_.server.on = [&](const Event& event) {
        if (event.what == What::prepare_listen) listening = pair_.server.state();
        if (event.what == What::shutdown) down = pair_.server.state();
        return HR_OK;
    };
    pair_.dialer.on = [&](const Event& event) {
        if (event.what == What::prepare_connect) preparing = pair_.dialer.state();
        if (event.what == What::connect) connected = pair_.dialer.state();
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.stop());
    EXPECT_EQ(listening, SS_STARTING);
    EXPECT_EQ(preparing, pair_.dialer.client() != nullptr ? SS_STARTING : SS_STARTED);
    EXPECT_EQ(connected, SS_STARTED);
    EXPECT_EQ(down, SS_STOPPING);
}

// --- HR_ERROR -----------------------------------------------------------------------------------------------------------

TEST_P(EventTest, ErrorInPrepareListenFailsTheStart) {
    pair_.server.on = error_in(What::prepare_listen);
    EXPECT_FALSE(pair_.server.listen());
    EXPECT_EQ(errno, ECANCELED);
    EXPECT_EQ(pair_.server.last_error(), SE_SOCKET_PREPARE);
    EXPECT_EQ(pair_.server.log.trace(0), "prepare_listen shutdown");
    EXPECT_EQ(pair_.server.state(), SS_STOPPED);
    pair_.server.on = nullptr;
    EXPECT_TRUE(pair_.connect());
}

TEST_P(EventTest, ErrorInAcceptClosesWithoutOnClose) {
    pair_.server.on = error_in(What::accept);
    ASSERT_TRUE(dial());
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    ASSERT_TRUE(pair_.server.stop());
    EXPECT_EQ(pair_.server.log.trace(pair_.server.log.last(What::accept)), "accept");
    if (!tls()) {
        EXPECT_EQ(pair_.dialer.log.trace(pair_.dialer_id), "prepare_connect connect handshake close(5,0)");
    }
}

TEST_P(EventTest, ErrorInHandShakeOfTheServer) {
    pair_.server.on = error_in(What::handshake);
    ASSERT_TRUE(dial());
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    ASSERT_TRUE(pair_.server.stop());
    const std::string expected = tls() ? "accept handshake close(4," + std::to_string(ECANCELED) + ")" : "accept handshake";
    EXPECT_EQ(pair_.server.log.trace(pair_.server.log.last(What::accept)), expected);
    EXPECT_EQ(pair_.dialer.log.closed(pair_.dialer_id).operation, SO_CLOSE);
}

TEST_P(EventTest, ErrorInHandShakeOfTheDialer) {
    pair_.dialer.on = error_in(What::handshake);
    ASSERT_TRUE(dial());
    ASSERT_TRUE(pair_.server.log.wait_for(What::close));
    pair_.dialer.stop();
    ASSERT_TRUE(pair_.dialer.wait());
    const std::string expected = tls() ? "prepare_connect connect handshake close(4," + std::to_string(ECANCELED) + ")"
                                       : "prepare_connect connect handshake";
    EXPECT_EQ(pair_.dialer.log.trace(pair_.dialer_id), expected);
}

TEST_P(EventTest, ErrorInReceive) {
    pair_.server.on = error_in(What::receive);
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, "hello"));
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
    EXPECT_EQ(pair_.server.log.closed(pair_.server_id).operation, SO_RECEIVE);
    EXPECT_EQ(pair_.server.log.closed(pair_.server_id).error, ECANCELED);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    EXPECT_EQ(pair_.dialer.log.closed(pair_.dialer_id).operation, SO_CLOSE);
}

TEST_P(EventTest, ErrorInPrepareConnectFailsTheConnect) {
    for (const bool async : {true, false}) {
        if (pair_.dialer.agent() != nullptr && pair_.dialer.state() != SS_STOPPED) pair_.dialer.stop();
        pair_.dialer.on = error_in(What::prepare_connect);
        EXPECT_FALSE(dial(async));
        EXPECT_EQ(errno, ECANCELED);
        EXPECT_EQ(pair_.dialer.log.trace(attempted()), "prepare_connect");
        if (pair_.dialer.client() != nullptr) {
            EXPECT_EQ(pair_.dialer.last_error(), SE_SOCKET_PREPARE);
            EXPECT_EQ(pair_.dialer.state(), SS_STOPPED);
        }
        if (pair_.dialer.agent() != nullptr) {
            EXPECT_EQ(pair_.dialer.agent()->GetConnectionCount(), 0u);
        }
    }
    pair_.dialer.on = nullptr;
    EXPECT_TRUE(dial());
}

TEST_P(EventTest, ErrorInConnectSynchronous) {
    pair_.dialer.on = error_in(What::connect);
    EXPECT_FALSE(dial(false));
    EXPECT_EQ(errno, ECANCELED);
    EXPECT_EQ(pair_.dialer.log.trace(attempted()), "prepare_connect connect");
    if (pair_.dialer.client() != nullptr) {
        EXPECT_EQ(pair_.dialer.last_error(), SE_CONNECT_SERVER);
    }
    ASSERT_TRUE(pair_.server.log.wait_for(What::close));
}

TEST_P(EventTest, ErrorInConnectAsynchronous) {
    pair_.dialer.on = error_in(What::connect);
    ASSERT_TRUE(dial());
    ASSERT_TRUE(pair_.server.log.wait_for(What::close));
    if (pair_.dialer.client() != nullptr) {
        ASSERT_TRUE(pair_.dialer.wait());
    } else {
        ASSERT_TRUE(pair_.dialer.stop());
    }
    EXPECT_EQ(pair_.dialer.log.trace(pair_.dialer_id), "prepare_connect connect");
}

TEST_P(EventTest, ErrorsElsewhereAreIgnored) {
    const auto refuse = [](const Event& event) {
        return event.what == What::send || event.what == What::close || event.what == What::shutdown ? HR_ERROR : HR_IGNORE;
    };
    pair_.server.on = pair_.dialer.on = refuse;
    ASSERT_TRUE(pair_.connect());
    for (std::size_t i = 1; i <= 3; ++i) {
        ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, "x"));
        ASSERT_TRUE(pair_.server.log.wait_received(pair_.server_id, i));
        ASSERT_TRUE(pair_.server.send(pair_.server_id, "y"));
        ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, i));
    }
    EXPECT_TRUE(pair_.server.disconnect(pair_.server_id));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    EXPECT_TRUE(pair_.server.stop());
}

// --- sending inside events ----------------------------------------------------------------------------------------------

TEST_P(EventTest, SendInsideEveryEvent) {
    struct Sender {
        Party& party;
        std::atomic<bool> sent_in_send{false};
        std::atomic<int> before{-1}, opening{-1}, closing{-1};
        EnHandleResult operator()(const Event& event) {
            switch (event.what) {
                case What::prepare_connect: before = party.send(event.id, "p"); break;
                case What::accept:
                case What::connect: opening = party.send(event.id, "a"); break;
                case What::handshake: EXPECT_TRUE(party.send(event.id, "h")); break;
                case What::send:
                    if (party.log.count(What::handshake, event.id) > 0 && !sent_in_send.exchange(true)) {
                        EXPECT_TRUE(party.send(event.id, "s"));
                    }
                    break;
                case What::close: closing = party.send(event.id, "c"); break;
                default: break;
            }
            return HR_OK;
        }
    };
    Sender server{pair_.server}, dialer{pair_.dialer};
    pair_.server.on = std::ref(server);
    pair_.dialer.on = std::ref(dialer);
    ASSERT_TRUE(pair_.connect());
    const std::string expected = tls() ? "hs" : "ahs";
    for (const Pair::End end : {pair_.server_end(), pair_.dialer_end()}) {
        ASSERT_TRUE(end.party.log.wait_received(end.id, expected.size()));
        EXPECT_EQ(end.party.log.received(end.id), expected) << end.party.row();
    }
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    pair_.dialer.destroy();
    pair_.server.destroy();
    EXPECT_EQ(dialer.before, FALSE);
    EXPECT_EQ(server.opening, tls() ? FALSE : TRUE);
    EXPECT_EQ(dialer.opening, tls() ? FALSE : TRUE);
    EXPECT_EQ(server.closing, FALSE);
    EXPECT_EQ(dialer.closing, FALSE);
}

TEST_P(EventTest, WhatWorksInsideOnClose) {
    int mark = 0;
    PVOID const extra_set = &mark;
    const auto inside = [extra_set](Party& party, CONNID id) {
        int length = 64;
        TCHAR text[64];
        USHORT port = 0;
        int pending = 0;
        EXPECT_FALSE(party.connected(id));
        EXPECT_FALSE(party.local_address(id, text, length, port));
        EXPECT_FALSE(party.pending(id, pending));
        const auto many = [&](auto& api) {
            PVOID extra = nullptr;
            EXPECT_TRUE(api.GetConnectionExtra(id, &extra));
            EXPECT_EQ(extra, extra_set);
            EXPECT_TRUE(api.GetRemoteAddress(id, text, length, port));
            EXPECT_STREQ(text, "127.0.0.1");
            EXPECT_EQ(api.GetConnectionCount(), 1u);
        };
        party.with(many, [](ITcpClient&) {});
    };
    const auto check = [&inside, extra_set](Party& party) {
        return [&inside, &party, extra_set](const Event& event) {
            if (event.what == What::accept || event.what == What::prepare_connect)
                party.with([&](auto& api) { EXPECT_TRUE(api.SetConnectionExtra(event.id, extra_set)); }, [](ITcpClient&) {});
            if (event.what == What::close) inside(party, event.id);
            return HR_OK;
        };
    };
    pair_.server.on = check(pair_.server);
    pair_.dialer.on = check(pair_.dialer);
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
    pair_.dialer.destroy();  // an event is noted when it begins: let the last ones end before what they use does
    pair_.server.destroy();
}

}  // namespace
}  // namespace hp::test
