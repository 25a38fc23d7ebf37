#include "protocol/tls/session.h"

#include <cerrno>

#include "protocol/tls/pair.h"

namespace hp::tls {
namespace {

std::string pattern(std::size_t size) {
    std::string text(size, '\0');
    std::uint32_t state = 1;
    for (char& c : text) c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return text;
}

class EverySplit : public testing::TestWithParam<std::tuple<std::size_t, bool>> {};

TEST_P(EverySplit, HandshakeDataAndClose) {
    const auto [chunk, tls12] = GetParam();
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    if (tls12) pair.only_tls12();
    ASSERT_TRUE(pair.shake_hands(chunk)) << pair.client.session->failure() << pair.server.session->failure();
    EXPECT_EQ(SSL_version(pair.server.session->native()), tls12 ? TLS1_2_VERSION : TLS1_3_VERSION);
    const std::string data = pattern(40000);
    ASSERT_TRUE(pair.client.send(data));
    ASSERT_TRUE(pair.server.send("hello"));
    pair.pump(chunk);
    EXPECT_EQ(pair.server.upper.text, data);
    EXPECT_EQ(pair.client.upper.text, "hello");
    EXPECT_EQ(pair.client.upper.log.front(), "established");
    EXPECT_EQ(std::count(pair.server.upper.log.begin(), pair.server.upper.log.end(), "established"), 1);
    pair.client.session->close(pair.client.wire);
    pair.pump(chunk);
    EXPECT_EQ(pair.server.progress, Progress::closed);
    EXPECT_TRUE(pair.server.session->peer_closed());
    EXPECT_FALSE(pair.client.session->peer_closed());
}

INSTANTIATE_TEST_SUITE_P(Session, EverySplit,
                         testing::Combine(testing::Values(1, 2, 5, 7, 64, 1000, 16389, SIZE_MAX), testing::Bool()));

TEST(Session, EveryTwoPartSplitOfClientHello) {
    Sets sets;
    Pair first(sets.clients, sets.servers);
    first.client.session->start(first.client.wire);
    const std::vector<std::byte> hello = first.client.wire.bytes;
    for (std::size_t cut = 0; cut <= hello.size(); cut += 3) {
        End server;
        server.own(Session::create(sets.servers));
        EXPECT_EQ(server.feed(std::span(hello).first(cut)), Progress::ok);
        EXPECT_EQ(server.wire.bytes.empty(), cut < hello.size());
        EXPECT_EQ(server.feed(std::span(hello).subspan(cut)), Progress::ok);
        EXPECT_FALSE(server.wire.bytes.empty());
    }
}

TEST(Session, CreateNeedsAContext) {
    ContextSet none;
    errno = 0;
    EXPECT_EQ(Session::create(none, "a.example.com"), nullptr);
    EXPECT_EQ(errno, EPERM);
}

TEST(Session, VerifyingClientNeedsAName) {
    Sets sets;
    errno = 0;
    EXPECT_EQ(Session::create(sets.clients, ""), nullptr);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(Session::create(sets.clients, std::string(256, 'a')), nullptr);
    EXPECT_EQ(errno, EINVAL);
}

TEST(Session, NothingIsSentBeforeEstablishedOrAfterClose) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    EXPECT_FALSE(pair.server.send("early"));
    pair.server.session->close(pair.server.wire);
    EXPECT_TRUE(pair.server.wire.bytes.empty());
    pair.client.session->start(pair.client.wire);
    EXPECT_FALSE(pair.client.send("early"));
    Pair other(sets.clients, sets.servers);
    ASSERT_TRUE(other.shake_hands());
    EXPECT_TRUE(other.client.send(""));
    EXPECT_TRUE(other.client.wire.bytes.empty());
    other.client.session->close(other.client.wire);
    const std::size_t written = other.client.wire.bytes.size();
    EXPECT_GT(written, 0u);
    other.client.session->close(other.client.wire);
    EXPECT_FALSE(other.client.send("late"));
    EXPECT_EQ(other.client.wire.bytes.size(), written);
}

// The client's Finished and its first data arrive in one feed.
TEST(Session, EstablishedComesBeforeDataOfTheSameFeed) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.client.upper.greeting = "with the handshake";
    ASSERT_TRUE(pair.shake_hands());
    EXPECT_EQ(pair.server.upper.log, (std::vector<std::string>{"established", "with the handshake"}));
}

TEST(Session, EstablishedMayRefuse) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.client.upper.greeting = "never delivered";
    pair.server.upper.accept = false;
    pair.shake_hands();
    EXPECT_EQ(pair.server.progress, Progress::stopped);
    EXPECT_EQ(pair.server.upper.log, std::vector<std::string>{"established"});
}

TEST(Session, ReadMayStop) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.server.scratch.resize(100);
    pair.server.upper.stop_at = 150;
    ASSERT_TRUE(pair.shake_hands());
    ASSERT_TRUE(pair.client.send(pattern(1000)));
    pair.pump();
    EXPECT_EQ(pair.server.progress, Progress::stopped);
    EXPECT_EQ(pair.server.upper.text.size(), 200u);
}

TEST(Session, RecordsAreJoinedAsFarAsTheScratchGoes) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    ASSERT_TRUE(pair.shake_hands());
    for (const char* const text : {"one ", "two ", "three"}) ASSERT_TRUE(pair.client.send(text));
    pair.pump();
    EXPECT_EQ(pair.server.upper.log, (std::vector<std::string>{"established", "one two three"}));
}

TEST(Session, AnyScratchWillDo) {
    Sets sets;
    for (const std::size_t size : {1u, 3u, 16383u, 16384u, 16385u, 300000u}) {
        Pair pair(sets.clients, sets.servers);
        pair.server.scratch.resize(size);
        ASSERT_TRUE(pair.shake_hands());
        const std::string data = pattern(size < 10 ? 2000 : 200000);
        ASSERT_TRUE(pair.client.send(data));
        pair.pump();
        EXPECT_TRUE(pair.server.upper.text == data) << size;
    }
}

TEST(Session, EchoFromWithinRead) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.server.upper.echo = true;
    ASSERT_TRUE(pair.shake_hands());
    const std::string data = pattern(3 << 20);
    for (std::size_t at = 0; at < data.size(); at += 100000)
        ASSERT_TRUE(pair.client.send(std::string_view(data).substr(at, 100000)));
    pair.pump(4096);
    EXPECT_TRUE(pair.client.upper.text == data);
}

TEST(Session, CloseNotifyBothWays) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    ASSERT_TRUE(pair.shake_hands());
    ASSERT_TRUE(pair.server.send("last words"));
    pair.server.session->close(pair.server.wire);
    pair.pump();
    EXPECT_EQ(pair.client.progress, Progress::closed);
    EXPECT_EQ(pair.client.upper.text, "last words");
    EXPECT_TRUE(pair.client.session->peer_closed());
    EXPECT_TRUE(pair.client.send("still"));  // half-closed
    pair.client.session->close(pair.client.wire);
    pair.pump();
    EXPECT_EQ(pair.server.progress, Progress::closed);
    EXPECT_EQ(pair.server.upper.text, "still");
    EXPECT_EQ(pair.server.feed(bytes_of("ignored")), Progress::closed);
    EXPECT_STREQ(pair.server.session->failure(), "");
}

TEST(Session, TruncationShows) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    ASSERT_TRUE(pair.shake_hands());
    ASSERT_TRUE(pair.server.send(pattern(1000)));
    pair.server.wire.bytes.resize(500);
    pair.pump();
    EXPECT_EQ(pair.client.progress, Progress::ok);
    EXPECT_FALSE(pair.client.session->peer_closed());
    EXPECT_EQ(pair.client.upper.text, "");
}

TEST(Session, PlainHttpIsNamedAndAnswered) {
    Sets sets;
    End server;
    server.own(Session::create(sets.servers));
    EXPECT_EQ(server.feed(bytes_of("GET / HTTP/1.1\r\nHost: a\r\n\r\n")), Progress::failed);
    EXPECT_STREQ(server.session->failure(), "http request");
    EXPECT_EQ(server.wire.bytes.size(), 7u);
    EXPECT_EQ(last_alert(server.wire), SSL_AD_UNEXPECTED_MESSAGE);
    EXPECT_EQ(server.feed(bytes_of("GET")), Progress::failed);
    EXPECT_FALSE(server.send("no"));
}

TEST(Session, GarbageFails) {
    Sets sets;
    for (const std::string& garbage : {std::string(64, '\x99'), pattern(500), std::string("\x16\x03\x01\x00\x04\x07\0\0\0", 9),
                                       std::string("\x16\x03\x01\xff\xff") + std::string(100, 'x')}) {
        End server;
        server.own(Session::create(sets.servers));
        EXPECT_EQ(server.feed(bytes_of(garbage)), Progress::failed);
        EXPECT_STRNE(server.session->failure(), "");
        EXPECT_GE(last_alert(server.wire), 0) << server.session->failure();
        End client;
        client.own(Session::create(sets.clients, "a.example.com"));
        EXPECT_EQ(client.session->start(client.wire), Progress::ok);
        EXPECT_EQ(client.feed(bytes_of(garbage)), Progress::failed);
        EXPECT_GE(last_alert(client.wire), 0) << client.session->failure();
    }
}

TEST(Session, OneAlertIsEnough) {
    Sets sets;
    End server;
    server.own(Session::create(sets.servers));
    EXPECT_EQ(server.feed(bytes_of(std::string_view("\x16\x03\x01\x00\x01\x01", 6))), Progress::ok);  // a ClientHello begins
    EXPECT_EQ(server.feed(bytes_of(std::string_view("\x16\x99\x01\x00\x01\x01", 6))), Progress::failed);
    EXPECT_STREQ(server.session->failure(), "wrong version number");
    EXPECT_EQ(server.wire.bytes.size(), 7u);
    EXPECT_EQ(last_alert(server.wire), SSL_AD_PROTOCOL_VERSION);
}

// What the session itself says after Upper sent something within the same feed still reaches the wire.
TEST(Session, AlertAfterANestedSend) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.server.scratch.resize(100);
    pair.server.upper.echo = true;
    ASSERT_TRUE(pair.shake_hands());
    ASSERT_TRUE(pair.client.send("good"));
    ASSERT_TRUE(pair.client.send("altered"));
    pair.client.wire.bytes.back() ^= std::byte{1};
    pair.pump();
    EXPECT_EQ(pair.server.progress, Progress::failed);
    EXPECT_EQ(pair.client.upper.text, "good");
    EXPECT_EQ(pair.client.progress, Progress::failed);
}

TEST(Session, AlteredRecordFailsAfterTheGoodOnes) {
    Sets sets;
    for (const bool tls12 : {false, true}) {
        Pair pair(sets.clients, sets.servers);
        if (tls12) pair.only_tls12();
        ASSERT_TRUE(pair.shake_hands());
        ASSERT_TRUE(pair.client.send("good"));
        ASSERT_TRUE(pair.client.send("altered"));
        pair.client.wire.bytes.back() ^= std::byte{1};
        pair.pump();
        EXPECT_EQ(pair.server.progress, Progress::failed);
        EXPECT_EQ(pair.server.upper.text, "good");
        EXPECT_STREQ(pair.server.session->failure(), "decryption failed or bad record mac");
        EXPECT_EQ(pair.client.progress, Progress::failed);  // it got the alert
        EXPECT_NE(std::string(pair.client.session->failure()).find("alert bad record mac"), std::string::npos);
    }
}

TEST(Session, EveryFlippedHandshakeByteEndsInFailureOrNothing) {
    Sets sets;
    Pair model(sets.clients, sets.servers);
    model.client.session->start(model.client.wire);
    const std::vector<std::byte> hello = model.client.wire.bytes;
    for (std::size_t at = 0; at < hello.size(); at += 5) {
        Pair pair(sets.clients, sets.servers);
        pair.client.session->start(pair.client.wire);
        ASSERT_GT(pair.client.wire.bytes.size(), at);
        pair.client.wire.bytes[at] ^= std::byte{0x55};
        pair.pump();
        EXPECT_FALSE(pair.up()) << at;
    }
}

TEST(Session, OldVersionsAreRefusedWithAnAlert) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    SSL_set_security_level(pair.client.session->native(), 0);
    SSL_set_min_proto_version(pair.client.session->native(), TLS1_VERSION);
    SSL_set_max_proto_version(pair.client.session->native(), TLS1_1_VERSION);
    pair.client.progress = pair.client.session->start(pair.client.wire);
    ASSERT_EQ(pair.client.progress, Progress::ok) << pair.client.session->failure();
    Pair::carry(pair.client, pair.server);
    EXPECT_EQ(pair.server.progress, Progress::failed);
    EXPECT_STREQ(pair.server.session->failure(), "unsupported protocol");
    EXPECT_EQ(last_alert(pair.server.wire), SSL_AD_PROTOCOL_VERSION);
    pair.pump();
    EXPECT_STREQ(pair.client.session->failure(), "tlsv1 alert protocol version");
}

TEST(Session, NoCommonCipherIsRefusedWithAnAlert) {
    Sets sets;
    ContextSet clients;
    ASSERT_EQ(clients.setup(Role::client, trusting(authority()), "ECDHE-RSA-AES128-GCM-SHA256"), 0);  // the leaf is EC
    Pair pair(clients, sets.servers);
    pair.only_tls12();
    pair.client.session->start(pair.client.wire);
    Pair::carry(pair.client, pair.server);
    EXPECT_EQ(pair.server.progress, Progress::failed);
    EXPECT_STREQ(pair.server.session->failure(), "no shared cipher");
    EXPECT_EQ(last_alert(pair.server.wire), SSL_AD_HANDSHAKE_FAILURE);
}

TEST(Session, RenegotiationIsRefusedAndTheConnectionGoesOn) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.only_tls12();
    ASSERT_TRUE(pair.shake_hands());
    SSL* const client = pair.client.session->native();
    EXPECT_EQ(SSL_renegotiate(client), 0);  // not by ourselves either
    ERR_clear_error();
    SSL_clear_options(client, SSL_OP_NO_RENEGOTIATION);
    ASSERT_EQ(SSL_renegotiate(client), 1);
    pair.client.send("this call sends the ClientHello instead");
    ASSERT_FALSE(pair.client.wire.bytes.empty());
    EXPECT_EQ(pair.client.wire.bytes.front(), std::byte{22});
    Pair::carry(pair.client, pair.server);
    EXPECT_EQ(pair.server.progress, Progress::ok);
    ASSERT_FALSE(pair.server.wire.bytes.empty());
    EXPECT_EQ(pair.server.wire.bytes.front(), std::byte{21});  // a warning, no ServerHello
    EXPECT_EQ(SSL_num_renegotiations(pair.server.session->native()), 0);
    EXPECT_TRUE(pair.server.send("alive"));
}

TEST(Session, KeysAreUpdated) {
    Sets sets;
    for (const bool tls12 : {false, true}) {
        Pair pair(sets.clients, sets.servers);
        if (tls12) pair.only_tls12();
        ASSERT_TRUE(pair.shake_hands());
        pair.client.session->set_records_per_key(2);
        std::size_t sizes[3];
        for (std::size_t& size : sizes) {
            ASSERT_TRUE(pair.client.send("data"));
            size = pair.client.wire.bytes.size();
            pair.pump();
        }
        EXPECT_EQ(sizes[0], sizes[1]);
        EXPECT_EQ(sizes[2] > sizes[1], !tls12);  // a KeyUpdate record goes first
        EXPECT_EQ(pair.server.upper.text, "datadatadata");
        ASSERT_TRUE(pair.server.send("and back"));
        pair.pump();
        EXPECT_EQ(pair.client.upper.text, "and back");
    }
}

TEST(Session, ErrorsOfOthersDoNotDisturb) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.client.progress = pair.client.session->start(pair.client.wire);
    while (!pair.client.wire.bytes.empty() || !pair.server.wire.bytes.empty()) {
        ERR_raise(ERR_LIB_SSL, SSL_R_BAD_LENGTH);
        Pair::carry(pair.client, pair.server, 50);
        ERR_raise(ERR_LIB_SSL, SSL_R_BAD_LENGTH);
        Pair::carry(pair.server, pair.client, 50);
    }
    EXPECT_TRUE(pair.up());
    ERR_clear_error();
}

TEST(Session, GroupAndCompressionPolicy) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    ASSERT_TRUE(pair.shake_hands());
    EXPECT_EQ(SSL_get_negotiated_group(pair.server.session->native()), NID_X25519);
    EXPECT_EQ(SSL_get_current_compression(pair.server.session->native()), nullptr);
}

TEST(Session, ServerPrefersItsOwnCiphers) {
    ContextSet servers, clients;
    ASSERT_EQ(servers.setup(Role::server, identity(leaf()), "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256"), 0);
    ASSERT_EQ(clients.setup(Role::client, trusting(authority()), "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"),
              0);
    Pair pair(clients, servers);
    pair.only_tls12();
    ASSERT_TRUE(pair.shake_hands());
    EXPECT_STREQ(SSL_get_cipher(pair.client.session->native()), "ECDHE-ECDSA-AES256-GCM-SHA384");
}

TEST(Session, SessionsOutliveTheirSet) {
    auto sets = std::make_unique<Sets>();
    Pair pair(sets->clients, sets->servers);
    pair.client.session->start(pair.client.wire);
    sets->servers.cleanup();
    sets.reset();
    pair.pump();
    ASSERT_TRUE(pair.up());
    ASSERT_TRUE(pair.server.send("fine"));
    pair.pump();
    EXPECT_EQ(pair.client.upper.text, "fine");
}

}  // namespace
}  // namespace hp::tls
