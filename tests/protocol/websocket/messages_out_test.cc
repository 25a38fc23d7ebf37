// SPDX-License-Identifier: Apache-2.0
// Messages on their way out, and what is due by the clock.
#include <random>

#include "protocol/websocket/stand.h"

namespace hp::ws {
namespace {

using test::bytes_of;
using test::close_body;
using test::sent;
using test::Stand;

constexpr std::uint64_t never = Messages::never;

// Both ends, with a wire between them.
struct Pair {
    explicit Pair(const DeflateAgreement& deflate = test::no_deflate, MessageSettings settings = MessageSettings())
        : client(Role::client, deflate, settings), server(Role::server, deflate, settings) {}

    void pump() {
        while (!client.wire.empty() || !server.wire.empty()) {
            server.feed(std::exchange(client.wire, {}));
            client.feed(std::exchange(server.wire, {}));
        }
    }
    Stand client, server;
};

TEST(MessagesOut, OnlyAClientMasks) {
    Stand client(Role::client), server(Role::server);
    const std::string text = "Hello";
    EXPECT_TRUE(client.messages.send(opcode::text, bytes_of(text)));
    EXPECT_EQ(test::hex(client.wire), "81 85 37 fa 21 3d 7f 9f 4d 51 58");
    EXPECT_EQ(text, "Hello");
    EXPECT_TRUE(server.messages.send(opcode::text, bytes_of(text)));
    EXPECT_EQ(test::hex(server.wire), "81 05 48 65 6c 6c 6f");
    EXPECT_EQ(client.mask_keys, 1);
    EXPECT_EQ(server.mask_keys, 0);
    EXPECT_EQ(client.writes + server.writes, 2);
}

TEST(MessagesOut, EveryLengthFormRoundTrips) {
    for (const DeflateAgreement& deflate : {test::no_deflate, test::deflate_with_takeover, test::deflate_without_takeover}) {
        Pair pair(deflate);
        for (const std::size_t size : {0, 1, 125, 126, 1'009, 1'010, 1'011, 65'535, 65'536, 200'000}) {
            const std::string body(size, 'x');
            pair.client.log.clear();
            pair.server.log.clear();
            ASSERT_TRUE(pair.client.messages.send(opcode::text, bytes_of(body)));
            ASSERT_TRUE(pair.server.messages.send(opcode::binary, bytes_of(body)));
            pair.pump();
            ASSERT_EQ(pair.server.log, "text [" + body + "]\n");
            ASSERT_EQ(pair.client.log, "binary [" + body + "]\n");
        }
    }
}

TEST(MessagesOut, CompressesWhatIsWorthIt) {
    for (const DeflateAgreement& deflate : {test::deflate_with_takeover, test::deflate_without_takeover}) {
        Stand stand(Role::server, deflate);
        const std::string small(63, 'x'), large(64, 'x');
        stand.messages.send(opcode::text, bytes_of(small));
        EXPECT_EQ(stand.written(), "1 fin 63 [" + small + "]\n");
        stand.wire.clear();
        stand.messages.send(opcode::text, bytes_of(large));
        EXPECT_EQ(stand.written().substr(0, 10), "1 fin rsv4");
        EXPECT_LT(stand.wire.size(), 20u);
    }
    std::mt19937 random(1);
    std::string noise(500, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    Stand stand(Role::server, test::deflate_without_takeover);
    stand.messages.send(opcode::binary, bytes_of(noise));
    EXPECT_EQ(stand.written(), "2 fin 500 [" + noise + "]\n");
}

TEST(MessagesOut, APeersWindowOf256BytesMeansNoCompression) {
    Stand stand(Role::client, DeflateAgreement{true, false, false, 15, 8});
    const std::string body(500, 'x');
    EXPECT_TRUE(stand.messages.send(opcode::text, bytes_of(body)));
    EXPECT_EQ(stand.written(), "1 fin 500 [" + body + "]\n");
}

TEST(MessagesOut, ARefusedMessageLeavesThePeersContextAlone) {
    Pair pair(test::deflate_with_takeover);
    std::string log;
    for (int i = 0; i < 20; ++i) {
        const std::string body = std::string(200, 'a') + std::to_string(i % 3) + std::string(100, 'b');
        pair.server.refuses = i % 3 == 1;
        ASSERT_EQ(pair.server.messages.send(opcode::text, bytes_of(body)), !pair.server.refuses);
        if (pair.server.refuses)
            ASSERT_EQ(errno, ENOBUFS);
        else
            log += "text [" + body + "]\n";
        pair.pump();
    }
    EXPECT_EQ(pair.client.log, log);
}

TEST(MessagesOut, WhatCannotBeSent) {
    Stand stand(Role::server);
    Messages& messages = stand.messages;
    const auto fails = [](bool result, int error) { return !result && errno == error; };
    const std::string long_body(126, 'x');
    EXPECT_TRUE(fails(messages.send(opcode::ping, {}), EINVAL));
    EXPECT_TRUE(fails(messages.send(opcode::continuation, {}), EINVAL));
    EXPECT_TRUE(fails(messages.ping(bytes_of(long_body)), EINVAL));
    EXPECT_TRUE(fails(messages.close(1006, "", 0), EINVAL));
    EXPECT_TRUE(fails(messages.close(0, "", 0), EINVAL));
    EXPECT_TRUE(fails(messages.close(1005, "reason", 0), EINVAL));
    EXPECT_TRUE(fails(messages.close(1000, "\xFF", 0), EINVAL));
    EXPECT_TRUE(fails(messages.close(1000, std::string(124, 'x'), 0), EINVAL));
    stand.refuses = true;
    EXPECT_TRUE(fails(messages.close(1000, "", 0), ENOBUFS));
    EXPECT_FALSE(messages.close_sent());
    stand.refuses = false;
    EXPECT_TRUE(messages.close(1000, std::string(123, 'x'), 0));
    EXPECT_TRUE(fails(messages.close(1000, "", 0), EPIPE));
    EXPECT_TRUE(fails(messages.send(opcode::text, {}), EPIPE));
    EXPECT_TRUE(fails(messages.ping(), EPIPE));
    EXPECT_TRUE(fails(messages.pong(), EPIPE));
    EXPECT_EQ(stand.writes, 2);
}

TEST(MessagesOut, PingAndPong) {
    Pair pair;
    EXPECT_TRUE(pair.client.messages.ping(bytes_of("are you there")));
    EXPECT_TRUE(pair.client.messages.pong());
    pair.server.feed(std::exchange(pair.client.wire, {}));
    EXPECT_EQ(pair.server.written(), "10 fin 13 [are you there]\n");
}

TEST(MessagesOut, BothKnowThatBothHaveClosed) {
    for (const std::uint16_t code : {1000, 1005, 4000}) {
        Pair pair;
        EXPECT_TRUE(pair.client.messages.close(code, "", 0));
        EXPECT_FALSE(pair.client.messages.closed());
        pair.pump();
        EXPECT_TRUE(pair.client.messages.closed() && pair.server.messages.closed());
        EXPECT_TRUE(pair.server.messages.close_sent());
        EXPECT_EQ(pair.server.log, "close " + std::to_string(code) + " []\n");
        EXPECT_EQ(pair.client.log, pair.server.log);
        EXPECT_EQ(pair.client.writes + pair.server.writes, 2);
        EXPECT_EQ(pair.client.messages.tick(1'000'000), never);
    }
}

TEST(MessagesOut, BothMayCloseAtOnce) {
    Pair pair;
    EXPECT_TRUE(pair.client.messages.close(1000, "client", 0));
    EXPECT_TRUE(pair.server.messages.close(1001, "server", 0));
    pair.pump();
    EXPECT_EQ(pair.client.log, "close 1001 [server]\n");
    EXPECT_EQ(pair.server.log, "close 1000 [client]\n");
    EXPECT_EQ(pair.client.writes + pair.server.writes, 2);
}

TEST(MessagesOut, ARefusedAnswerDoesNotKeepTheConnection) {
    Stand stand(Role::server);
    stand.refuses = true;
    stand.feed(sent(opcode::close, close_body(1000)));
    EXPECT_TRUE(stand.messages.closed());
    EXPECT_EQ(stand.log, "close 1000 []\n");
}

TEST(MessagesOut, AfterAnErrorNothingIsSent) {
    Stand stand(Role::server);
    stand.feed(sent(3, ""));
    EXPECT_EQ(stand.writes, 1);
    EXPECT_FALSE(stand.messages.send(opcode::text, {}));
    EXPECT_FALSE(stand.messages.close(1000, "", 0));
    stand.messages.fail(Error::no_memory);
    EXPECT_EQ(stand.messages.error(), Error::reserved_opcode);
    EXPECT_EQ(stand.writes, 1);
    EXPECT_EQ(stand.messages.tick(1'000'000), never);
}

TEST(MessagesOut, CloseTimesOut) {
    Stand stand(Role::server);
    EXPECT_EQ(stand.messages.tick(1'000), never);
    stand.messages.close(1000, "", 5'000);
    EXPECT_EQ(stand.messages.tick(5'000), 15'000u);
    EXPECT_EQ(stand.messages.tick(14'999), 15'000u);
    EXPECT_EQ(stand.messages.error(), Error::ok);
    EXPECT_EQ(stand.messages.tick(15'000), never);
    EXPECT_EQ(stand.messages.error(), Error::close_timeout);
    EXPECT_EQ(stand.writes, 1);
}

MessageSettings keep_alive(std::uint32_t interval_ms, std::uint32_t timeout_ms) {
    MessageSettings settings;
    settings.ping_interval_ms = interval_ms;
    settings.ping_timeout_ms = timeout_ms;
    return settings;
}

TEST(MessagesOut, SilenceIsPingedThenAnError) {
    Stand stand(Role::server, test::no_deflate, keep_alive(100, 30));
    EXPECT_EQ(stand.messages.tick(1'000), 1'100u);
    EXPECT_EQ(stand.messages.tick(1'099), 1'100u);
    EXPECT_EQ(stand.writes, 0);
    EXPECT_EQ(stand.messages.tick(1'100), 1'130u);
    EXPECT_EQ(stand.written(), "9 fin 0 []\n");
    EXPECT_EQ(stand.messages.tick(1'129), 1'130u);
    EXPECT_EQ(stand.messages.tick(1'130), never);
    EXPECT_EQ(stand.messages.error(), Error::ping_timeout);
    EXPECT_EQ(stand.writes, 1);
}

TEST(MessagesOut, AnythingHeardIsASignOfLife) {
    Stand stand(Role::server, test::no_deflate, keep_alive(100, 30));
    stand.now_ms = 1'090;
    stand.feed(sent(opcode::text, "x").substr(0, 3));
    EXPECT_EQ(stand.messages.tick(1'100), 1'190u);
    EXPECT_EQ(stand.messages.tick(1'190), 1'220u);
    stand.now_ms = 1'210;
    stand.feed(sent(opcode::text, "x").substr(3));
    EXPECT_EQ(stand.messages.tick(1'220), 1'310u);
    EXPECT_EQ(stand.writes, 1);
    EXPECT_EQ(stand.log, "text [x]\n");
}

TEST(MessagesOut, WithoutATimeoutPingsGoOn) {
    Stand stand(Role::server, test::no_deflate, keep_alive(100, 0));
    for (std::uint64_t now = 1'100; now < 2'000; now += 100) EXPECT_EQ(stand.messages.tick(now), now + 100);
    EXPECT_EQ(stand.writes, 9);
}

TEST(MessagesOut, RandomConversations) {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        DeflateAgreement deflate{random() % 4 != 0, random() % 2 == 0, random() % 2 == 0,
                                 static_cast<std::uint8_t>(8 + random() % 8), static_cast<std::uint8_t>(8 + random() % 8)};
        Pair pair(deflate);
        std::string to_client, to_server;
        for (int i = 0; i < 20; ++i) {
            std::string body;
            while (random() % 30 != 0) body += std::string(random() % 40, static_cast<char>('a' + random() % 26));
            Stand& from = random() % 2 == 0 ? pair.client : pair.server;
            from.refuses = random() % 10 == 0;
            if (from.messages.send(opcode::text, bytes_of(body)))
                (from.role == Role::client ? to_server : to_client) += "text [" + body + "]\n";
            from.refuses = false;
            if (random() % 3 == 0) pair.pump();
        }
        pair.pump();
        ASSERT_EQ(pair.client.log, to_client);
        ASSERT_EQ(pair.server.log, to_server);
    }
}

}  // namespace
}  // namespace hp::ws
