// SPDX-License-Identifier: Apache-2.0
// Starting, stopping and starting again, under traffic and inside events.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/party.h"
#include "support/raw_datagrams.h"
#include "support/udp_party.h"

namespace hp::test {
namespace {

TEST(UdpStop, UnderTraffic) {
    for (int round = 0; round < 10; ++round) {
        UdpParty server(plain_udp(), Kind::server);
        server.server()->SetWorkerThreadCount(1 + round % 3);
        server.on = [&](const Event& event) {
            if (event.what == What::receive) server.send(event.id, event.data);
            return HR_OK;
        };
        ASSERT_TRUE(server.listen());
        std::atomic<bool> over{false};
        const unsigned short port = server.port();
        std::thread traffic([&] {
            RawDatagrams peers[4];
            for (RawDatagrams& peer : peers) peer.aim(port);
            for (unsigned i = 0; !over; ++i) {
                peers[i % 4].send("x");
                if (i % 16 == 15) std::this_thread::yield();
            }
        });
        std::thread sender([&] {
            while (!over)
                for (CONNID id = 1; id <= 4; ++id) server.send(id, "from outside");
        });
        EXPECT_TRUE(server.log.wait_for(What::receive, 20));
        EXPECT_TRUE(server.stop());
        EXPECT_EQ(server.state(), SS_STOPPED);
        EXPECT_EQ(server.server()->GetConnectionCount(), 0u);
        over = true;
        traffic.join();
        sender.join();
        server.destroy();
    }
}

TEST(UdpStop, InsideEvents) {
    for (const What what : {What::accept, What::handshake, What::receive, What::send, What::close}) {
        UdpPair pair;
        pair.server.on = [&](const Event& event) {
            if (event.what == What::receive) pair.server.send(event.id, event.data);
            if (event.what == What::send) pair.server.disconnect(event.id);
            if (event.what == what) {
                const bool first = pair.server.stop() != FALSE;
                EXPECT_TRUE(first || pair.server.last_error() == SE_ILLEGAL_STATE);
            }
            return HR_OK;
        };
        ASSERT_TRUE(pair.server.listen());
        ASSERT_NE(pair.client.dial(pair.server.port()), 0u);
        ASSERT_TRUE(pair.client.log.wait_for(What::handshake));
        pair.client.send(0, "x");
        ASSERT_TRUE(pair.server.wait()) << text(what);
        ASSERT_TRUE(pair.server.log.wait_for(What::shutdown));
        EXPECT_TRUE(pair.client.wait()) << "it was told";
        pair.server.destroy();
        pair.client.destroy();
    }
}

TEST(UdpStop, TheClientInsideEvents) {
    UdpParty server(plain_udp(), Kind::server);
    server.on = [&](const Event& event) {
        if (event.what == What::receive) server.send(event.id, event.data);
        return HR_OK;
    };
    ASSERT_TRUE(server.listen());
    for (const bool async : {true, false})
        for (const What what : {What::prepare_connect, What::connect, What::handshake, What::send, What::receive}) {
            UdpParty client(plain_udp(), Kind::client);
            client.on = [&](const Event& event) {
                if (event.what == What::handshake) client.send(event.id, "x");
                if (event.what == what) {
                    EXPECT_TRUE(client.stop());
                }
                return HR_OK;
            };
            const CONNID id = client.dial(server.port(), "127.0.0.1", async);
            EXPECT_EQ(id == 0, what == What::prepare_connect) << text(what);
            ASSERT_TRUE(client.wait()) << text(what);
            EXPECT_EQ(client.state(), SS_STOPPED);
            EXPECT_EQ(client.log.count(What::close), what == What::prepare_connect ? 0u : 1u);
            client.destroy();
        }
    server.destroy();
}

TEST(UdpStop, TheClientStartsAgainInsideOnClose) {
    UdpParty server(plain_udp(), Kind::server);
    ASSERT_TRUE(server.listen());
    const unsigned short port = server.port();
    std::size_t heard = 0;
    for (const bool by_server : {true, false}) {
        UdpParty client(plain_udp(), Kind::client);
        std::atomic<int> left{3};
        client.on = [&](const Event& event) {
            if (event.what == What::close && left-- > 0) {
                EXPECT_TRUE(client.client()->Start("127.0.0.1", port));
            }
            return HR_OK;
        };
        ASSERT_NE(client.dial(port), 0u);
        for (std::size_t i = 1; i <= 4; ++i) {
            ASSERT_TRUE(client.log.wait_for(What::handshake, i));
            client.send(0, "x");
            ASSERT_TRUE(server.log.wait_for(What::receive, ++heard));
            if (by_server)
                ASSERT_TRUE(server.server()->DisconnectLongConnections(0));
            else
                ASSERT_TRUE(client.stop() || i == 4);
            ASSERT_TRUE(client.log.wait_for(What::close, i));
        }
        ASSERT_TRUE(client.wait());
        client.destroy();
        ASSERT_TRUE(server.stop());
        ASSERT_TRUE(server.listen("127.0.0.1", port));
    }
}

TEST(UdpStop, AClientThatAlwaysStartsAgainCanBeDestroyed) {
    UdpParty server(plain_udp(), Kind::server);
    ASSERT_TRUE(server.listen());
    const unsigned short port = server.port();
    for (int round = 0; round < 3; ++round) {
        UdpParty client(plain_udp(), Kind::client);
        client.on = [&](const Event& event) {
            if (event.what == What::close) client.client()->Start("127.0.0.1", port);
            return HR_OK;
        };
        ASSERT_NE(client.dial(port), 0u);
        for (std::size_t i = 1; i <= 2; ++i) {
            ASSERT_TRUE(client.log.wait_for(What::handshake, i));
            ASSERT_TRUE(client.stop());
        }
        client.destroy();
    }
}

TEST(UdpStop, AgainAndAgain) {
    UdpPair pair;
    for (int round = 0; round < 20; ++round) {
        ASSERT_TRUE(pair.connect(round % 2 == 0));
        ASSERT_TRUE(pair.client.send(0, "x"));
        ASSERT_TRUE(pair.server.log.wait_on(What::receive, pair.server_id));
        EXPECT_EQ(pair.server_id, 1u) << "ids begin anew";
        if (round % 3 == 0) {
            ASSERT_TRUE(pair.client.stop());
        }
        ASSERT_TRUE(pair.server.stop());
        ASSERT_TRUE(pair.client.wait());
    }
}

TEST(UdpStop, WhileOthersAsk) {
    UdpPair pair;
    for (int round = 0; round < 5; ++round) {
        ASSERT_TRUE(pair.connect());
        std::atomic<bool> over{false};
        std::vector<std::thread> threads;
        for (int t = 0; t < 2; ++t)
            threads.emplace_back([&] {
                while (!over) {
                    int pending = 0;
                    TCHAR text[64];
                    int length = sizeof text;
                    USHORT port = 0;
                    pair.server.send(pair.server_id, "x");
                    pair.server.pending(pair.server_id, pending);
                    pair.server.server()->GetRemoteAddress(pair.server_id, text, length, port);
                    pair.client.send(0, "y");
                    pair.client.pending(0, pending);
                    pair.client.local_address(0, text, length, port);
                }
            });
        ASSERT_TRUE(pair.server.log.wait_for(What::receive, 10));
        round % 2 == 0 ? pair.server.stop() : pair.client.stop();
        ASSERT_TRUE(pair.client.wait());
        over = true;
        for (std::thread& thread : threads) thread.join();
        if (round % 2 != 0) pair.server.stop();
    }
}

}  // namespace
}  // namespace hp::test
