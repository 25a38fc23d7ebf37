// SPDX-License-Identifier: Apache-2.0
// What is sent arrives: datagrams of every size, by every way of sending, in both directions.
#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "support/party.h"
#include "support/raw_datagrams.h"
#include "support/udp_party.h"

namespace hp::test {
namespace {

class UdpEchoTest : public testing::TestWithParam<UdpRow> {
protected:
    UdpEchoTest() : pair_(GetParam()) {}
    void SetUp() override {
        pair_.server.on = [this](const Event& event) {
            if (event.what == What::receive) {
                EXPECT_TRUE(pair_.server.send(event.id, event.data));
            }
            return HR_OK;
        };
    }
    // Sends and waits for the echo, so that no socket buffer overflows.
    void exchange(const std::vector<std::string>& messages) {
        std::size_t bytes = pair_.client.log.received_bytes(pair_.client_id);
        for (const std::string& message : messages) {
            ASSERT_TRUE(pair_.client.send(pair_.client_id, message)) << message.size();
            bytes += message.size();
        }
        ASSERT_TRUE(pair_.client.log.wait_received(pair_.client_id, bytes));
    }
    UdpPair pair_;
};

INSTANTIATE_TEST_SUITE_P(Rows, UdpEchoTest, testing::ValuesIn(udp_rows()), UdpRowName());

TEST_P(UdpEchoTest, EverySize) {
    ASSERT_TRUE(pair_.connect());
    std::vector<std::string> all;
    unsigned seed = 0;
    for (const std::size_t size : {1u, 2u, 3u, 15u, 16u, 17u, 100u, 1000u, 1431u, 1432u}) {
        all.push_back(pattern(size, ++seed));
        exchange({all.back()});
    }
    EXPECT_EQ(pair_.client.log.messages(pair_.client_id), all);
    EXPECT_EQ(pair_.server.log.messages(pair_.server_id), all);
}

TEST_P(UdpEchoTest, PiecesLeaveAsOne) {
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.client.send_packets(pair_.client_id, {"one", "", pattern(100), "", "three"}));
    const std::string all = "one" + pattern(100) + "three";
    ASSERT_TRUE(pair_.client.log.wait_received(pair_.client_id, all.size()));
    EXPECT_EQ(pair_.server.log.messages(pair_.server_id), std::vector{all});
    EXPECT_FALSE(pair_.client.send_packets(pair_.client_id, {"", ""}));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(pair_.client.send_packets(pair_.client_id, {}));
    EXPECT_EQ(errno, EINVAL);
}

// Several answers inside one event: of one size, of different ones, and longer than the receive buffer was.
TEST_P(UdpEchoTest, ManyAnswersToOne) {
    std::vector<std::string> answers;
    for (unsigned i = 0; i < 60; ++i) answers.push_back(pattern(i % 10 == 9 ? 300 + i : 64, i));
    pair_.server.on = [&](const Event& event) {
        if (event.what != What::receive) return HR_OK;
        for (const std::string& answer : answers) EXPECT_TRUE(pair_.server.send(event.id, answer));
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    std::size_t bytes = 0;
    for (const std::string& answer : answers) bytes += answer.size();
    ASSERT_TRUE(pair_.client.send(pair_.client_id, "?"));
    ASSERT_TRUE(pair_.client.log.wait_received(pair_.client_id, bytes));
    EXPECT_EQ(pair_.client.log.messages(pair_.client_id), answers);
    ASSERT_TRUE(pair_.server.log.wait([&](const Log& log) { return log.sent_bytes(pair_.server_id) >= bytes; }));
    pair_.client.destroy();
    pair_.server.destroy();  // it refers to `answers`
}

// Messages of each thread arrive in its order, whole, from both ends at the same time.
TEST_P(UdpEchoTest, ThreadsKeepTheirOrder) {
    pair_.server.on = nullptr;
    ASSERT_TRUE(pair_.connect());
    constexpr int threads = 3, rounds = 10, messages = 20;
    constexpr std::size_t size = 8;
    const auto send_all = [&](UdpParty& party, CONNID id, int round) {
        std::vector<std::thread> senders;
        for (int t = 0; t < threads; ++t)
            senders.emplace_back([&, t] {
                for (int i = 0; i < messages; ++i) {
                    char text[size + 1];
                    std::snprintf(text, sizeof text, "%c%06d\n", 'a' + t, round * messages + i);
                    EXPECT_TRUE(party.send(id, {text, size}));
                }
            });
        for (std::thread& sender : senders) sender.join();
    };
    for (int round = 0; round < rounds; ++round) {  // not more at once than a socket holds
        std::thread other([&] { send_all(pair_.server, pair_.server_id, round); });
        send_all(pair_.client, pair_.client_id, round);
        other.join();
        const std::size_t bytes = static_cast<std::size_t>((round + 1) * threads * messages) * size;
        ASSERT_TRUE(pair_.client.log.wait_received(pair_.client_id, bytes));
        ASSERT_TRUE(pair_.server.log.wait_received(pair_.server_id, bytes));
    }
    for (const std::vector<std::string>& all :
         {pair_.client.log.messages(pair_.client_id), pair_.server.log.messages(pair_.server_id)}) {
        int next[threads] = {};
        for (const std::string& message : all) {
            ASSERT_EQ(message.size(), size);
            EXPECT_EQ(std::stoi(message.substr(1)), next[message[0] - 'a']++);
        }
    }
}

// Each datagram is told once, by whichever thread it was sent, before OnClose.
TEST_P(UdpEchoTest, OnSendTellsWhatLeft) {
    if (GetParam().layered) GTEST_SKIP() << "OnSend tells the layer's datagrams";
    ASSERT_TRUE(pair_.connect());
    std::vector<std::string> all;
    for (unsigned i = 0; i < 50; ++i) {
        all.push_back(pattern(1 + i, i));
        ASSERT_TRUE(pair_.client.send(pair_.client_id, all.back()));
    }
    std::string bytes;
    for (const std::string& message : all) bytes += message;
    ASSERT_TRUE(pair_.client.log.wait_received(pair_.client_id, bytes.size()));
    ASSERT_TRUE(pair_.client.stop());
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
    EXPECT_EQ(pair_.client.log.sent(pair_.client_id), bytes);
    EXPECT_EQ(pair_.server.log.sent(pair_.server_id), bytes);
}

TEST_P(UdpEchoTest, EverySendPolicy) {
    for (const EnSendPolicy policy : {SP_PACK, SP_SAFE, SP_DIRECT}) {
        pair_.server.server()->SetSendPolicy(policy);
        ASSERT_TRUE(pair_.connect());
        exchange({pattern(10, 1), pattern(10, 2), pattern(1400, 3)});
        ASSERT_TRUE(pair_.client.stop());
        ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
        ASSERT_TRUE(pair_.server.stop());
    }
}

TEST_P(UdpEchoTest, ManyClients) {
    pair_.server.server()->SetWorkerThreadCount(3);
    ASSERT_TRUE(pair_.server.listen());
    std::vector<std::unique_ptr<UdpParty>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<UdpParty>(GetParam(), Kind::client));
        ASSERT_NE(clients.back()->dial(pair_.server.port(), "127.0.0.1", i % 2 == 0), 0u);
    }
    for (int round = 0; round < 5; ++round)
        for (auto& client : clients) {
            const CONNID id = client->client()->GetConnectionID();
            ASSERT_TRUE(client->log.wait_on(What::handshake, id));
            ASSERT_TRUE(client->send(id, pattern(100, static_cast<unsigned>(id))));
        }
    for (auto& client : clients) {
        const CONNID id = client->client()->GetConnectionID();
        ASSERT_TRUE(client->log.wait_received(id, 500));
        const std::string one = pattern(100, static_cast<unsigned>(id));
        EXPECT_EQ(client->log.received(id), one + one + one + one + one);
    }
    EXPECT_EQ(pair_.server.server()->GetConnectionCount(), 20u);
    clients.clear();
    ASSERT_TRUE(pair_.server.log.wait_for(What::close, 20));
}

TEST(Udp, TheLongestDatagrams) {
    UdpPair pair;
    for (const DWORD size : {65'536u, 65'507u}) {
        pair.server.server()->SetMaxDatagramSize(size);
        pair.client.client()->SetMaxDatagramSize(size);
        ASSERT_TRUE(pair.connect());
        const std::string longest = pattern(65'507);
        ASSERT_TRUE(pair.client.send(0, longest));
        ASSERT_TRUE(pair.server.log.wait_received(pair.server_id, longest.size()));
        ASSERT_TRUE(pair.server.send(pair.server_id, longest));
        ASSERT_TRUE(pair.client.log.wait_received(pair.client_id, longest.size()));
        EXPECT_EQ(pair.client.log.messages(pair.client_id), std::vector{longest});
        EXPECT_FALSE(pair.client.send(0, longest + "r"));
        EXPECT_EQ(errno, EINVAL);
        ASSERT_TRUE(pair.client.stop());
        ASSERT_TRUE(pair.server.stop());
    }
}

TEST(Udp, OverIPv6) {
    UdpPair pair;
    if (!pair.server.listen("::1")) GTEST_SKIP() << "no IPv6 here";
    ASSERT_NE(pair.client.dial(pair.server.port(), "::1", false), 0u);
    ASSERT_TRUE(pair.client.send(0, "six"));
    ASSERT_TRUE(pair.server.log.wait_for(What::receive));
    const CONNID id = pair.server.log.last(What::receive);
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    EXPECT_TRUE(pair.server.server()->GetRemoteAddress(id, text, length, port));
    EXPECT_STREQ(text, "::1");
    EXPECT_TRUE(pair.server.send(id, "back"));
    EXPECT_TRUE(pair.client.log.wait_for(What::receive));
}

}  // namespace
}  // namespace hp::test
