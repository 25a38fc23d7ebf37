// Session::session_info, every row of EnSSLSessionInfo.
#include "protocol/tls/pair.h"

namespace hp::tls {
namespace {

void* info_of(const End& end, int what) {
    void* info = &info;
    EXPECT_TRUE(end.session->session_info(what, &info)) << what;
    EXPECT_NE(info, &info) << what;
    return info;
}

TEST(SessionValues, EveryRow) {
    Credentials server = identity(leaf(), verify_peer);
    server.ca = authority().certificate.c_str();
    Credentials client = identity(leaf(), verify_peer);
    client.ca = authority().certificate.c_str();
    ContextSet servers, clients;
    ASSERT_EQ(servers.setup(Role::server, server, ""), 0);
    ASSERT_EQ(clients.setup(Role::client, client, ""), 0);
    Pair pair(clients, servers);
    ASSERT_TRUE(pair.shake_hands());
    SSL* const ssl = pair.server.session->native();
    SSL_CTX* const ctx = SSL_get_SSL_CTX(ssl);
    EXPECT_EQ(info_of(pair.server, 0), ctx);
    EXPECT_EQ(info_of(pair.server, 1), SSL_CTX_get_ssl_method(ctx));
    EXPECT_EQ(info_of(pair.server, 2), SSL_CTX_get_ciphers(ctx));
    EXPECT_EQ(info_of(pair.server, 3), SSL_CTX_get_cert_store(ctx));
    EXPECT_EQ(info_of(pair.server, 4), reinterpret_cast<void*>(TLSEXT_NAMETYPE_host_name));
    EXPECT_STREQ(static_cast<char*>(info_of(pair.server, 5)), "a.example.com");
    EXPECT_EQ(info_of(pair.server, 6), reinterpret_cast<void*>(TLS1_3_VERSION));
    EXPECT_EQ(info_of(pair.server, 7), SSL_get_ssl_method(ssl));
    EXPECT_EQ(info_of(pair.server, 8), SSL_get_certificate(ssl));
    EXPECT_EQ(info_of(pair.server, 9), SSL_get_privatekey(ssl));
    EXPECT_EQ(info_of(pair.server, 10), SSL_get_current_cipher(ssl));
    EXPECT_EQ(info_of(pair.server, 11), SSL_get_ciphers(ssl));
    EXPECT_EQ(info_of(pair.server, 12), SSL_get_client_ciphers(ssl));
    EXPECT_EQ(info_of(pair.server, 13), SSL_get0_peer_certificate(ssl));
    EXPECT_EQ(info_of(pair.client, 14), SSL_get_peer_cert_chain(pair.client.session->native()));
    EXPECT_EQ(info_of(pair.server, 15), SSL_get0_verified_chain(ssl));
    for (const int what : {0, 1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 15}) EXPECT_NE(info_of(pair.server, what), nullptr) << what;
    EXPECT_EQ(info_of(pair.client, 12), nullptr);
}

TEST(SessionValues, BadRequests) {
    Sets sets;
    Pair pair(sets.clients, sets.servers);
    void* info = &sets;
    EXPECT_FALSE(pair.server.session->session_info(-1, &info));
    EXPECT_FALSE(pair.server.session->session_info(16, &info));
    EXPECT_FALSE(pair.server.session->session_info(0, nullptr));
    EXPECT_EQ(info, &sets);
    EXPECT_TRUE(pair.server.session->session_info(5, &info));
    EXPECT_EQ(info, nullptr);  // before the handshake
}

}  // namespace
}  // namespace hp::tls
