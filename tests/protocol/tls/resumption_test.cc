// Sessions taken up again, and those that must not be.
#include "protocol/tls/pair.h"
#include "protocol/tls/session_cache.h"

namespace hp::tls {
namespace {

struct Resumption : testing::TestWithParam<bool> {
    Sets sets;
    bool resumes(std::string_view name = "a.example.com", bool clean_end = true) {
        Pair pair(sets.clients, sets.servers, name);
        if (GetParam()) pair.only_tls12();
        EXPECT_TRUE(pair.shake_hands());
        EXPECT_EQ(pair.client.session->resumed(), pair.server.session->resumed());
        if (clean_end) {
            pair.client.session->close(pair.client.wire);
            pair.pump();
        }
        return pair.server.session->resumed();
    }
};

TEST_P(Resumption, FromTheSecondTimeOn) {
    EXPECT_FALSE(resumes());
    EXPECT_TRUE(resumes());
    EXPECT_TRUE(resumes());
}

TEST_P(Resumption, SurvivesAnUncleanEnd) {
    EXPECT_FALSE(resumes("a.example.com", false));
    EXPECT_TRUE(resumes("a.example.com", false));
}

TEST_P(Resumption, IsKeptByName) {
    EXPECT_FALSE(resumes());
    EXPECT_FALSE(resumes("127.0.0.1"));
    EXPECT_TRUE(resumes("127.0.0.1"));
    EXPECT_TRUE(resumes("A.EXAMPLE.COM"));
}

TEST_P(Resumption, EndsWithTheServersContext) {
    EXPECT_FALSE(resumes());
    sets.servers.cleanup();
    ASSERT_EQ(sets.servers.setup(Role::server, identity(leaf()), ""), 0);
    EXPECT_FALSE(resumes());
}

TEST_P(Resumption, WithoutTicketsTheServersCacheServes) {
    for (const bool second : {false, true}) {
        Pair pair(sets.clients, sets.servers);
        if (GetParam()) pair.only_tls12();
        SSL_set_options(pair.client.session->native(), SSL_OP_NO_TICKET);
        ASSERT_TRUE(pair.shake_hands());
        EXPECT_EQ(pair.server.session->resumed(), second);
    }
}

// A client holding a session of the public host must not get into the one that asks for certificates (CVE-2025-23419).
TEST_P(Resumption, DoesNotCrossContexts) {
    Credentials strict = identity(leaf(), verify_peer | verify_fail_if_no_peer_cert);
    strict.ca = authority().certificate.c_str();
    int index = 0;
    ASSERT_EQ(sets.servers.add(strict, index), 0);
    ASSERT_EQ(sets.servers.bind_server_name("strict.example.com", index), 0);
    EXPECT_FALSE(resumes());
    Pair pair(sets.clients, sets.servers);
    if (GetParam()) pair.only_tls12();
    SSL_set_tlsext_host_name(pair.client.session->native(), "strict.example.com");  // with a session of a.example.com
    EXPECT_FALSE(pair.shake_hands());
    EXPECT_STREQ(pair.server.session->failure(), "peer did not return a certificate");
}

INSTANTIATE_TEST_SUITE_P(Tls, Resumption, testing::Bool(),
                         [](const auto& of) { return std::string(of.param ? "Tls12" : "Tls13"); });

TEST(Tickets, OneATls13Handshake) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    ASSERT_TRUE(pair.shake_hands());
    EXPECT_EQ(SSL_get_num_tickets(pair.server.session->native()), 1u);
    EXPECT_EQ(sets.clients.table() != nullptr, true);
    EXPECT_EQ(SSL_SESSION_get_max_early_data(SSL_get_session(pair.client.session->native())), 0u);
}

TEST(Tickets, Tls13TicketIsUsedOnce) {
    Sets sets;
    {
        Pair pair(sets.clients, sets.servers);
        ASSERT_TRUE(pair.shake_hands());
    }
    Pair first(sets.clients, sets.servers);
    Pair second(sets.clients, sets.servers);
    ASSERT_TRUE(first.shake_hands());
    ASSERT_TRUE(second.shake_hands());
    EXPECT_TRUE(first.server.session->resumed());
    EXPECT_FALSE(second.server.session->resumed());
}

SessionPtr tls12_session() {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    pair.only_tls12();
    EXPECT_TRUE(pair.shake_hands());
    return SessionPtr(SSL_get1_session(pair.client.session->native()));
}

TEST(SessionCache, IsBoundedAndForgetsTheOldestUse) {
    const SessionPtr session = tls12_session();
    SessionCache cache;
    const auto put = [&](int host) {
        SSL_SESSION_up_ref(session.get());
        cache.put("host" + std::to_string(host), SessionPtr(session.get()));
    };
    for (int host = 0; host < 256; ++host) put(host);
    EXPECT_EQ(cache.size(), SessionCache::hosts_max);
    EXPECT_NE(cache.take("host0"), nullptr);  // now host1 is the oldest
    put(256);
    put(255);  // known: replaces
    EXPECT_EQ(cache.size(), SessionCache::hosts_max);
    EXPECT_EQ(cache.take("host1"), nullptr);
    EXPECT_NE(cache.take("host0"), nullptr);
    EXPECT_NE(cache.take("host256"), nullptr);
    EXPECT_EQ(cache.take("unknown"), nullptr);
}

TEST(SessionCache, ForgetsWhatCannotBeResumed) {
    SessionCache cache;
    cache.put("host", SessionPtr(SSL_SESSION_new()));  // neither id nor ticket
    EXPECT_EQ(cache.take("host"), nullptr);
    EXPECT_EQ(cache.size(), 0u);
}

}  // namespace
}  // namespace hp::tls
