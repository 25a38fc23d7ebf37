// SPDX-License-Identifier: Apache-2.0
// What happens at the limits of a UDP server: forged addresses, the heartbeat, settings out of range.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

#include "net/fake_sys.h"
#include "support/party.h"
#include "support/raw_datagrams.h"
#include "support/udp_party.h"

namespace hp::test {
namespace {

using Peers = std::vector<std::unique_ptr<RawDatagrams>>;

Peers make_peers(std::size_t count, unsigned short port) {
    Peers peers;
    for (std::size_t i = 0; i < count; ++i) {
        peers.push_back(std::make_unique<RawDatagrams>());
        peers.back()->aim(port);
    }
    return peers;
}

class UdpLimitTest : public testing::Test {
protected:
    void start(DWORD connections_max) {
        server_.on = [this](const Event& event) {
            if (event.what == What::receive) server_.send(event.id, event.data);
            return HR_OK;
        };
        server_.server()->SetMaxConnectionCount(connections_max);
        server_.server()->SetWorkerThreadCount(1);
        ASSERT_TRUE(server_.listen());
    }
    ~UdpLimitTest() override { server_.destroy(); }
    UdpParty server_{plain_udp(), Kind::server};
};

TEST_F(UdpLimitTest, WhoSpokeOnceGivesWayToTheNext) {
    start(3);
    Peers peers = make_peers(5, server_.port());
    for (std::size_t i = 0; i < 3; ++i) {
        ASSERT_TRUE(peers[i]->send("x"));
        EXPECT_EQ(peers[i]->receive(), "x");
    }
    ASSERT_TRUE(peers[0]->send("again"));  // it answers: it exists
    EXPECT_EQ(peers[0]->receive(), "again");
    ASSERT_TRUE(peers[3]->send("x"));  // takes the place of 2, the oldest that spoke once
    EXPECT_EQ(peers[3]->receive(), "x");
    ASSERT_TRUE(server_.log.wait_on(What::close, 2));
    EXPECT_EQ(server_.log.closed(2).operation, SO_CLOSE);
    EXPECT_EQ(server_.log.closed(2).error, ENOSR);
    ASSERT_TRUE(peers[4]->send("x"));
    EXPECT_EQ(peers[4]->receive(), "x");
    ASSERT_TRUE(server_.log.wait_on(What::close, 3));
    EXPECT_EQ(server_.server()->GetConnectionCount(), 3u);
    EXPECT_TRUE(server_.connected(1));
    ASSERT_TRUE(peers[0]->send("still here"));
    EXPECT_EQ(peers[0]->receive(), "still here");
    EXPECT_FALSE(peers[1]->has_more()) << "nothing is sent to an address that may be forged";
}

TEST_F(UdpLimitTest, OthersAreRefusedAndTold) {
    start(2);
    Peers peers = make_peers(3, server_.port());
    for (std::size_t i = 0; i < 2; ++i)
        for (const char* text : {"x", "y"}) {
            ASSERT_TRUE(peers[i]->send(text));
            EXPECT_EQ(peers[i]->receive(), text);
        }
    ASSERT_TRUE(peers[2]->send("x"));
    EXPECT_EQ(peers[2]->receive(), close_notice());
    EXPECT_EQ(server_.log.count(What::accept), 2u);
    ASSERT_TRUE(peers[0]->send(close_notice()));
    ASSERT_TRUE(server_.log.wait_on(What::close, 1));
    ASSERT_TRUE(peers[1]->send("z"));
    EXPECT_EQ(peers[1]->receive(), "z");
    ASSERT_TRUE(peers[2]->send("x"));
    EXPECT_EQ(peers[2]->receive(), "x") << "there is room again";
}

// Hundreds of sources, a dozen places: never more sessions than that, and who was there before stays.
TEST_F(UdpLimitTest, AFloodOfSources) {
    start(12);
    Peers settled = make_peers(4, server_.port());
    for (auto& peer : settled)
        for (const char* text : {"x", "y"}) {
            ASSERT_TRUE(peer->send(text));
            EXPECT_EQ(peer->receive(), text);
        }
    Peers flood = make_peers(300, server_.port());
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = 0; i < flood.size(); ++i) {
            flood[i]->send("spam");
            if (i % 50 == 0) {
                auto& peer = settled[i / 50 % settled.size()];
                ASSERT_TRUE(peer->send("here"));
                EXPECT_EQ(peer->receive(), "here");
                EXPECT_LE(server_.server()->GetConnectionCount(), 12u);
            }
        }
    }
    for (CONNID id = 1; id <= 4; ++id) EXPECT_TRUE(server_.connected(id));
    EXPECT_EQ(server_.server()->GetConnectionCount(), 12u);
}

// --- heartbeat ----------------------------------------------------------------------------------------------------------

// A clock that can be put forward, which every loop notices soon.
struct Ahead final : FakeSys {
    std::atomic<std::int64_t> ahead_ms{0};
    std::int64_t now_ms() override { return real().now_ms() + ahead_ms.load(); }
    int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override {
        return real().epoll_wait(epoll, events, count_max, timeout_ms < 0 ? 5 : std::min(timeout_ms, 5));
    }
};

class UdpHeartbeatTest : public testing::Test {
protected:
    Ahead clock_;
    SysOverride override_{clock_};
    UdpParty server_{plain_udp(), Kind::server};
    UdpParty client_{plain_udp(), Kind::client};
};

TEST_F(UdpHeartbeatTest, TheServerAnswersAndDeliversNothing) {
    ASSERT_TRUE(server_.listen());
    RawDatagrams peer;
    peer.aim(server_.port());
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(peer.send(""));
        EXPECT_EQ(peer.receive(), "");
    }
    EXPECT_EQ(server_.log.trace(1), "accept handshake");
}

TEST_F(UdpHeartbeatTest, ASilentPeerIsGiveUp) {
    server_.server()->SetDetectAttempts(2);
    server_.server()->SetDetectInterval(10'000);
    server_.server()->SetWorkerThreadCount(1);
    ASSERT_TRUE(server_.listen());
    RawDatagrams silent, other;
    silent.aim(server_.port());
    other.aim(server_.port());
    ASSERT_TRUE(silent.send("x"));
    ASSERT_TRUE(server_.log.wait_on(What::receive, 1));
    clock_.ahead_ms += 15'000;
    ASSERT_TRUE(other.send(""));  // whatever comes resets the count
    EXPECT_EQ(other.receive(), "");
    EXPECT_TRUE(server_.connected(1)) << "two intervals have to pass";
    clock_.ahead_ms += 10'000;
    ASSERT_TRUE(server_.log.wait_on(What::close, 1));
    EXPECT_EQ(server_.log.closed(1).operation, SO_CLOSE);
    EXPECT_EQ(server_.log.closed(1).error, 0);
    ASSERT_TRUE(other.send(""));
    EXPECT_EQ(other.receive(), "");
    EXPECT_TRUE(server_.connected(2));
    EXPECT_FALSE(silent.has_more()) << "no notice to somebody who is not there";
}

TEST_F(UdpHeartbeatTest, OffMeansNever) {
    for (const bool attempts : {true, false}) {
        attempts ? server_.server()->SetDetectAttempts(0) : server_.server()->SetDetectInterval(0);
        ASSERT_TRUE(server_.listen());
        RawDatagrams peer;
        peer.aim(server_.port());
        ASSERT_TRUE(peer.send("x"));
        ASSERT_TRUE(server_.log.wait_on(What::receive, 1));
        clock_.ahead_ms += 365LL * 24 * 3600 * 1000;
        ASSERT_TRUE(peer.send(""));
        EXPECT_EQ(peer.receive(), "");
        EXPECT_EQ(server_.log.count(What::close), attempts ? 0u : 1u) << "of the first run's end";
        ASSERT_TRUE(server_.stop());
        server_.server()->SetDetectAttempts(3);
    }
}

TEST_F(UdpHeartbeatTest, TheClientBeatsAndGivesUp) {
    RawDatagrams server;
    client_.client()->SetDetectAttempts(2);
    client_.client()->SetDetectInterval(10'000);
    const CONNID id = client_.dial(server.port());
    ASSERT_NE(id, 0u);
    EXPECT_EQ(server.receive(), "") << "right after connecting";
    ASSERT_TRUE(server.send(""));
    ASSERT_TRUE(server.send("known"));
    ASSERT_TRUE(client_.log.wait_on(What::receive, id));
    clock_.ahead_ms += 10'000;
    EXPECT_EQ(server.receive(), "");
    EXPECT_TRUE(client_.connected(id));
    clock_.ahead_ms += 10'000;
    ASSERT_TRUE(client_.log.wait_on(What::close, id));
    EXPECT_EQ(client_.log.closed(id).operation, SO_CLOSE);
    EXPECT_EQ(client_.log.closed(id).error, 0);
    EXPECT_EQ(client_.log.messages(id), std::vector<std::string>{"known"}) << "heartbeats are not delivered";
    ASSERT_TRUE(client_.wait());
}

TEST_F(UdpHeartbeatTest, TogetherTheyLive) {
    server_.server()->SetDetectInterval(1000);
    client_.client()->SetDetectInterval(1000);
    server_.server()->SetDetectAttempts(2);
    client_.client()->SetDetectAttempts(2);
    server_.server()->SetWorkerThreadCount(1);
    ASSERT_TRUE(server_.listen());
    const CONNID id = client_.dial(server_.port());
    ASSERT_TRUE(server_.log.wait_on(What::handshake, 1));
    // Each step is answered before the next: a message to and fro.
    for (std::size_t i = 1; i <= 20; ++i) {
        clock_.ahead_ms += 900;
        ASSERT_TRUE(client_.send(id, "x"));
        ASSERT_TRUE(server_.log.wait_received(1, i));
        ASSERT_TRUE(server_.send(1, "y"));
        ASSERT_TRUE(client_.log.wait_received(id, i));
    }
    EXPECT_TRUE(client_.connected(id));
    EXPECT_TRUE(server_.connected(1));
}

// --- settings -----------------------------------------------------------------------------------------------------------

TEST(UdpSettings, DefaultsAndRanges) {
    UdpParty server(plain_udp(), Kind::server), client(plain_udp(), Kind::client);
    RawDatagrams peer;
    const auto start = [&](UdpParty& party) {
        return party.server() != nullptr ? party.listen() != FALSE : party.dial(peer.port()) != 0;
    };
    const auto check = [&](UdpParty& party, const char* name, auto get, auto set, auto usual, auto other,
                           std::vector<decltype(usual)> bad) {
        EXPECT_EQ(get(), usual) << name;
        for (const auto value : bad) {
            set(value);
            EXPECT_EQ(get(), value) << name;
            EXPECT_FALSE(start(party)) << name;
            EXPECT_EQ(errno, EINVAL) << name;
            EXPECT_EQ(party.last_error(), SE_INVALID_PARAM) << name;
        }
        set(other);
        EXPECT_EQ(get(), other) << name;
        ASSERT_TRUE(start(party)) << name;
        set(usual);
        EXPECT_EQ(get(), other) << name << ": not while it runs";
        party.stop();
        ASSERT_TRUE(party.wait());
        set(usual);
    };
#define CHECK_OPTION(party, api, Name, ...) \
    check(                                  \
        party, #Name, [&] { return api.Get##Name(); }, [&](auto value) { api.Set##Name(value); }, __VA_ARGS__)
    const auto both = [&](UdpParty& party, auto& api) {
        CHECK_OPTION(party, api, MaxDatagramSize, DWORD{1432}, DWORD{65'536}, {0, 65'537});
        CHECK_OPTION(party, api, DetectAttempts, DWORD{3}, DWORD{0}, {0x8000'0000});
        CHECK_OPTION(party, api, DetectInterval, DWORD{60'000}, DWORD{1000}, {1, 999, 0x8000'0000});
        CHECK_OPTION(party, api, MaxPendingDataLength, DWORD{16 << 20}, DWORD{0}, {});
        check(
            party, "IgnoreCloseNotice", [&] { return api.IsIgnoreCloseNotice(); },
            [&](BOOL value) { api.SetIgnoreCloseNotice(value); }, BOOL{FALSE}, BOOL{TRUE}, {});
    };
    both(server, *server.server());
    both(client, *client.client());
    IUdpServer& api = *server.server();
    CHECK_OPTION(server, api, PostReceiveCount, DWORD{64}, DWORD{1}, {0, 0x8000'0000});
    CHECK_OPTION(server, api, MaxTotalPendingDataLength, ULONGLONG{256 << 20}, ULONGLONG{0}, {});
    CHECK_OPTION(server, api, CloseTimeout, DWORD{10'000}, DWORD{1}, {});
    CHECK_OPTION(server, api, MaxConnectionCount, DWORD{10'000}, DWORD{1}, {0, 5'000'001});
#undef CHECK_OPTION
}

}  // namespace
}  // namespace hp::test
