// SPDX-License-Identifier: Apache-2.0
// Stopping at any moment, from anywhere; starting again; and ids that are no connection any more.
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <vector>

#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

class StopTest : public testing::TestWithParam<PairRow> {
protected:
    StopTest() : pair_(GetParam()) {}
    static void echo(Party& party) {
        party.on = [&party](const Event& event) {
            if (event.what == What::receive) party.send(event.id, event.data);
            return HR_OK;
        };
    }
    // Connections that play ping-pong for ever.
    void play(std::size_t connections) {
        echo(pair_.server);
        ASSERT_TRUE(pair_.server.listen());
        for (std::size_t i = 0; i < connections; ++i) {
            if (i == 0 || pair_.dialer.client() != nullptr) {
                players_.push_back(std::make_unique<Party>(GetParam().dialer));
                Party& player = *players_.back();
                player.on = [&player](const Event& event) {
                    if (event.what == What::handshake) player.send(event.id, "ball");
                    if (event.what == What::receive) player.send(event.id, event.data);
                    return HR_OK;
                };
            }
            ASSERT_NE(players_.back()->dial(pair_.server.port()), 0u);
        }
        ASSERT_TRUE(pair_.server.log.wait([=](const Log& log) {
            return log.count(What::handshake) >= connections && log.count(What::receive) >= 20 * connections;
        }));
    }

    std::vector<std::unique_ptr<Party>> players_;
    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, StopTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(StopTest, TheServerUnderLoad) {
    play(6);
    EXPECT_TRUE(pair_.server.stop());
    EXPECT_EQ(pair_.server.state(), SS_STOPPED);
    EXPECT_EQ(pair_.server.log.count(What::close), pair_.server.log.count(What::accept));
    EXPECT_EQ(pair_.server.server()->GetConnectionCount(), 0u);
}

TEST_P(StopTest, TheDialersUnderLoad) {
    play(6);
    for (auto& player : players_) player->stop();
    for (auto& player : players_) {
        EXPECT_TRUE(player->wait());
        EXPECT_EQ(player->state(), SS_STOPPED);
    }
}

TEST_P(StopTest, DestroyingUnderLoad) {
    play(6);
    pair_.server.destroy();
    players_.clear();
}

TEST_P(StopTest, InsideAnEventUnderLoad) {
    play(4);
    std::atomic<int> answers{0}, stopped{0};
    Party& server = pair_.server;
    server.stop();
    server.on = [&](const Event& event) {
        if (event.what == What::receive) {
            server.send(event.id, event.data);
            if (++answers == 10) stopped = server.stop() ? 1 : -1;
        }
        return HR_OK;
    };
    for (auto& player : players_) {
        if (player->agent() != nullptr || player->wait()) player->stop();
    }
    ASSERT_TRUE(server.listen());
    for (auto& player : players_) {
        EXPECT_TRUE(player->wait());
        player->dial(server.port());
    }
    ASSERT_TRUE(server.wait());
    EXPECT_EQ(stopped, 1);
    EXPECT_EQ(server.log.count(What::shutdown), 2u);
}

// Stop inside each event: it returns at once, and the component stops.
TEST_P(StopTest, InsideEachEvent) {
    for (const What what : {What::accept, What::handshake, What::receive, What::send, What::close}) {
        SCOPED_TRACE(text(what));
        Pair pair(GetParam());
        std::atomic<int> stopped{-1};
        pair.server.on = [&](const Event& event) {
            if (event.what == What::receive) pair.server.send(event.id, event.data);
            if (event.what == what && stopped == -1) stopped = pair.server.stop();
            return HR_OK;
        };
        pair.dialer.on = [&](const Event& event) {
            if (event.what == What::handshake) pair.dialer.send(event.id, "hello");
            if (event.what == What::receive) pair.dialer.disconnect(event.id);
            return HR_OK;
        };
        ASSERT_TRUE(pair.server.listen());
        pair.dialer.dial(pair.server.port());
        ASSERT_TRUE(pair.server.log.wait_for(What::shutdown));
        ASSERT_TRUE(pair.server.wait());
        EXPECT_EQ(stopped, TRUE);
        EXPECT_FALSE(pair.server.stop());
        EXPECT_EQ(pair.server.last_error(), SE_ILLEGAL_STATE);
    }
}

TEST_P(StopTest, InsideEachEventOfTheDialer) {
    for (const What what : {What::prepare_connect, What::connect, What::handshake, What::receive, What::send, What::close}) {
        SCOPED_TRACE(text(what));
        Pair pair(GetParam());
        std::atomic<int> stopped{-1};
        pair.server.on = [&](const Event& event) {
            if (event.what == What::receive) {
                pair.server.send(event.id, event.data);
                if (what == What::close) pair.server.disconnect(event.id);
            }
            return HR_OK;
        };
        pair.dialer.on = [&](const Event& event) {
            if (event.what == What::handshake) pair.dialer.send(event.id, "hello");
            if (event.what == what && stopped == -1) stopped = pair.dialer.stop();
            return HR_OK;
        };
        ASSERT_TRUE(pair.server.listen());
        const CONNID id = pair.dialer.dial(pair.server.port());
        if (what == What::prepare_connect) {
            EXPECT_EQ(id, 0u);
        }
        ASSERT_TRUE(pair.dialer.wait());
        if (what != What::close || pair.dialer.agent() != nullptr) {
            EXPECT_EQ(stopped, TRUE);
        }
    }
}

TEST_P(StopTest, InsidePrepareListen) {
    pair_.server.on = [&](const Event& event) {
        if (event.what == What::prepare_listen) {
            EXPECT_TRUE(pair_.server.stop());
        }
        return HR_OK;
    };
    EXPECT_FALSE(pair_.server.listen());
    EXPECT_TRUE(pair_.server.wait());
    EXPECT_EQ(pair_.server.log.count(What::shutdown), 1u);
}

TEST_P(StopTest, ManyStopsAtOnce) {
    ASSERT_TRUE(pair_.connect());
    std::vector<std::future<BOOL>> stops;
    for (int i = 0; i < 4; ++i) stops.push_back(std::async(std::launch::async, [this] { return pair_.server.stop(); }));
    int succeeded = 0;
    for (auto& stop : stops) succeeded += stop.get();
    EXPECT_EQ(succeeded, 1);
    EXPECT_TRUE(pair_.server.wait());
}

// --- starting again -----------------------------------------------------------------------------------------------------

TEST_P(StopTest, StartingAgain) {
    echo(pair_.server);
    for (int round = 1; round <= 3; ++round) {
        ASSERT_TRUE(pair_.connect()) << round;
        EXPECT_EQ(pair_.server_id, 1u) << "ids begin anew";
        if (pair_.dialer.agent() != nullptr) {
            EXPECT_EQ(pair_.dialer_id, 1u);
        }
        const std::size_t before = pair_.dialer.log.received_bytes(pair_.dialer_id);
        ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, "round"));
        ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, before + 5));
        ASSERT_TRUE(pair_.dialer.stop());
        ASSERT_TRUE(pair_.server.stop());
    }
}

TEST_P(StopTest, AClientStartsAgainInsideOnClose) {
    Party& client = pair_.dialer;
    if (client.client() == nullptr) return;
    std::atomic<int> left{3};
    client.on = [&](const Event& event) {
        if (event.what == What::close && left.fetch_sub(1) > 0) {
            EXPECT_NE(client.dial(pair_.server.port()), 0u);
        }
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    for (std::size_t i = 1; i <= 3; ++i) {  // closed by the peer
        ASSERT_TRUE(client.log.wait_for(What::handshake, i));
        ASSERT_TRUE(pair_.server.log.wait_for(What::handshake, i));
        ASSERT_TRUE(pair_.server.disconnect(pair_.server.log.last(What::handshake)));
        ASSERT_TRUE(client.log.wait_for(What::close, i));
    }
    ASSERT_TRUE(client.log.wait_for(What::handshake, std::size_t{4}));
    left = 1;
    ASSERT_TRUE(client.stop());  // by Stop
    ASSERT_TRUE(client.log.wait_for(What::handshake, std::size_t{5}));
    EXPECT_EQ(client.state(), SS_STARTED);
    EXPECT_TRUE(client.stop());
    EXPECT_TRUE(client.wait());
    EXPECT_EQ(client.log.count(What::close), 5u);
}

TEST_P(StopTest, AClientThatAlwaysStartsAgainCanBeDestroyed) {
    if (pair_.dialer.client() == nullptr) return;
    ASSERT_TRUE(pair_.server.listen());
    const USHORT port = pair_.server.port();
    for (const bool refused : {false, true, true, true}) {
        if (refused) pair_.server.stop();
        Party client(GetParam().dialer);
        client.on = [&](const Event& event) {
            if (event.what == What::close) client.dial(port);
            return HR_OK;
        };
        ASSERT_NE(client.dial(port), 0u);
        ASSERT_TRUE(refused ? client.log.wait_for(What::close, std::size_t{3}) : client.log.wait_for(What::handshake));
        client.destroy();
    }
}

// --- ids ----------------------------------------------------------------------------------------------------------------

TEST_P(StopTest, StaleIdsTouchNothing) {
    pair_.server.server()->SetMaxConnectionCount(2);
    ASSERT_TRUE(pair_.server.listen());
    Party& server = pair_.server;
    std::vector<CONNID> stale{0, 1, 2, 999, ~CONNID{0}};
    Party neighbour(GetParam().dialer);
    const CONNID neighbour_id = neighbour.dial(server.port());
    ASSERT_TRUE(neighbour.log.wait_on(What::handshake, neighbour_id));
    ASSERT_TRUE(server.log.wait_for(What::handshake));
    const CONNID kept = server.log.last(What::handshake);
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(pair_.connect());
        EXPECT_GT(pair_.server_id, i == 0 ? 0u : 2u);
        for (const CONNID id : stale) {
            if (id == pair_.server_id || id == kept) continue;
            DWORD period = 0;
            int pending = 0;
            BOOL paused = FALSE;
            PVOID extra = nullptr;
            const auto gone = [&](BOOL result) { return result == FALSE && errno == EBADSLT; };
            EXPECT_TRUE(gone(server.send(id, "wrong"))) << id;
            EXPECT_TRUE(gone(server.disconnect(id))) << id;
            EXPECT_TRUE(gone(server.pause(id))) << id;
            EXPECT_TRUE(gone(server.paused(id, paused))) << id;
            EXPECT_TRUE(gone(server.pending(id, pending))) << id;
            EXPECT_TRUE(gone(server.server()->GetConnectPeriod(id, period))) << id;
            EXPECT_TRUE(gone(server.server()->SetConnectionExtra(id, &period))) << id;
            EXPECT_TRUE(gone(server.server()->GetConnectionExtra(id, &extra))) << id;
            EXPECT_FALSE(server.connected(id)) << id;
        }
        ASSERT_TRUE(server.send(pair_.server_id, "right"));
        ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, 5));
        EXPECT_EQ(pair_.dialer.log.received(pair_.dialer_id), "right");
        ASSERT_TRUE(server.disconnect(pair_.server_id));
        ASSERT_TRUE(server.log.wait_on(What::close, pair_.server_id));
        ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
        if (pair_.dialer.client() != nullptr) {
            ASSERT_TRUE(pair_.dialer.wait());
        }
        while (server.server()->GetConnectionCount() > 1) std::this_thread::yield();  // OnClose has not returned yet
        stale.push_back(pair_.server_id);
    }
    EXPECT_TRUE(server.connected(kept));
    EXPECT_EQ(neighbour.log.received(neighbour_id), "");
}

TEST_P(StopTest, NoMoreConnectionsThanAllowed) {
    pair_.server.server()->SetMaxConnectionCount(1);
    ASSERT_TRUE(pair_.connect());
    Party second(GetParam().dialer);
    const CONNID id = second.dial(pair_.server.port());
    ASSERT_TRUE(second.log.wait_on(What::close, id));
    EXPECT_EQ(pair_.server.log.count(What::accept), 1u);
    if (pair_.dialer.agent() == nullptr) return;
    Party agent(GetParam().dialer);
    agent.agent()->SetMaxConnectionCount(1);
    RawListener listener;
    ASSERT_NE(agent.dial(listener.port()), 0u);
    EXPECT_EQ(agent.dial(listener.port()), 0u);
    EXPECT_EQ(errno, ENOSR);
}

}  // namespace
}  // namespace hp::test
