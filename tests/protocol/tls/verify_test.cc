// Who is believed: chains, names, client certificates, and the alert the other side gets.
#include "protocol/tls/pair.h"

namespace hp::tls {
namespace {

// What a client that trusts authority() and wants `name` says about a server showing `shown`; "" when it is content.
std::string judged(const test::Identity& shown, std::string_view name, const char** alert = nullptr) {
    ContextSet servers, clients;
    EXPECT_EQ(servers.setup(Role::server, identity(shown), ""), 0);
    EXPECT_EQ(clients.setup(Role::client, trusting(authority()), ""), 0);
    Pair pair(clients, servers, name);
    const bool up = pair.shake_hands();
    static std::string server_heard;
    server_heard = pair.server.session->failure();
    if (alert != nullptr) *alert = server_heard.c_str();
    EXPECT_EQ(up, *pair.client.session->failure() == '\0');
    EXPECT_EQ(pair.client.upper.log.empty(), !up);  // nobody is told "established" of an impostor
    return pair.client.session->failure();
}

test::Identity leaf_with(int begins, int ends) {
    test::CertificateOptions options;
    options.begins_in_days = begins;
    options.ends_in_days = ends;
    return test::issue(authority(), {"a.example.com"}, {}, options);
}

TEST(Verify, HostNames) {
    const std::string mismatch = "certificate verify failed: hostname mismatch";
    const char* alert = nullptr;
    EXPECT_EQ(judged(leaf(), "a.example.com"), "");
    EXPECT_EQ(judged(leaf(), "A.Example.COM."), "");
    EXPECT_EQ(judged(leaf(), "b.example.com", &alert), mismatch);
    EXPECT_STREQ(alert, "sslv3 alert bad certificate");
    EXPECT_EQ(judged(leaf(), "example.com"), mismatch);
    const test::Identity wildcard = test::issue(authority(), {"*.example.com"});
    EXPECT_EQ(judged(wildcard, "b.example.com"), "");
    EXPECT_EQ(judged(wildcard, "example.com"), mismatch);
    EXPECT_EQ(judged(wildcard, "a.b.example.com"), mismatch);
}

TEST(Verify, Addresses) {
    const std::string mismatch = "certificate verify failed: IP address mismatch";
    EXPECT_EQ(judged(leaf(), "127.0.0.1"), "");
    EXPECT_EQ(judged(leaf(), "::1"), "");
    EXPECT_EQ(judged(leaf(), "[::1]"), "");
    EXPECT_EQ(judged(leaf(), "::1%lo"), "");
    EXPECT_EQ(judged(leaf(), "127.0.0.2"), mismatch);
    EXPECT_EQ(judged(leaf(), "::2"), mismatch);
    EXPECT_EQ(judged(test::issue(authority(), {"127.0.0.1"}), "127.0.0.1"), mismatch);  // a DNS name is no address
}

TEST(Verify, Validity) {
    const char* alert = nullptr;
    EXPECT_EQ(judged(leaf_with(-10, -1), "a.example.com", &alert), "certificate verify failed: certificate has expired");
    EXPECT_STREQ(alert, "sslv3 alert certificate expired");
    EXPECT_EQ(judged(leaf_with(1, 10), "a.example.com"), "certificate verify failed: certificate is not yet valid");
}

TEST(Verify, ForeignAuthority) {
    const char* alert = nullptr;
    const test::Identity other = test::make_ca();  // the same name, another key
    EXPECT_NE(judged(test::issue(other, {"a.example.com"}), "a.example.com", &alert), "");
    const test::Identity stranger = test::make_ca("Stranger");
    EXPECT_EQ(judged(test::issue(stranger, {"a.example.com"}), "a.example.com", &alert),
              "certificate verify failed: unable to get local issuer certificate");
    EXPECT_STREQ(alert, "tlsv1 alert unknown ca");
    const test::Identity alone = test::make_ca("a.example.com");
    EXPECT_EQ(judged(alone, "a.example.com"), "certificate verify failed: self-signed certificate");
}

TEST(Verify, Intermediates) {
    test::CertificateOptions options;
    options.authority = true;
    options.common_name = "Middle";
    const test::Identity middle = test::issue(authority(), {}, {}, options);
    test::Identity end = test::issue(middle, {"a.example.com"});
    EXPECT_EQ(judged(end, "a.example.com"), "certificate verify failed: unable to get local issuer certificate");
    end.certificate += middle.certificate;
    EXPECT_EQ(judged(end, "a.example.com"), "");
}

// A server that was given its leaf alone sends what it finds in `ca`.
TEST(Verify, IntermediatesFromTheCa) {
    test::CertificateOptions options;
    options.authority = true;
    options.common_name = "Middle";
    const test::Identity middle = test::issue(authority(), {}, {}, options);
    const test::Identity end = test::issue(middle, {"a.example.com"});
    const std::string both = middle.certificate + authority().certificate;
    Credentials server = identity(end);
    server.ca = both.c_str();
    ContextSet servers, clients;
    ASSERT_EQ(servers.setup(Role::server, server, ""), 0);
    ASSERT_EQ(clients.setup(Role::client, trusting(authority()), ""), 0);
    Pair pair(clients, servers);
    EXPECT_TRUE(pair.shake_hands()) << pair.client.session->failure();
    EXPECT_EQ(sk_X509_num(SSL_get_peer_cert_chain(pair.client.session->native())), 2);
}

TEST(Verify, RsaServer) {
    test::CertificateOptions options;
    options.key_type = test::KeyType::rsa;
    EXPECT_EQ(judged(test::issue(authority(), {"a.example.com"}, {}, options), "a.example.com"), "");
}

TEST(Verify, NoneBelievesAnybody) {
    ContextSet servers, clients;
    ASSERT_EQ(servers.setup(Role::server, identity(leaf_with(-10, -1)), ""), 0);
    ASSERT_EQ(clients.setup(Role::client, Credentials{}, ""), 0);
    Pair pair(clients, servers, "");
    EXPECT_TRUE(pair.shake_hands());
}

TEST(Verify, WithoutCaTheSystemStoreDecides) {
    Sets sets;
    Credentials credentials;
    credentials.verify_mode = verify_peer;
    ContextSet clients;
    ASSERT_EQ(clients.setup(Role::client, credentials, ""), 0);
    Pair pair(clients, sets.servers);
    EXPECT_FALSE(pair.shake_hands());
    EXPECT_STREQ(pair.client.session->failure(), "certificate verify failed: unable to get local issuer certificate");
}

TEST(Verify, FolderOfAuthorities) {
    std::string folder = testing::TempDir() + "hp-tls-ca-XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    test::write_file(folder, test::hashed_name(authority().certificate), authority().certificate);
    Sets sets;
    Credentials credentials;
    credentials.verify_mode = verify_peer;
    credentials.ca = folder.c_str();
    ContextSet clients;
    ASSERT_EQ(clients.setup(Role::client, credentials, ""), 0);
    Pair pair(clients, sets.servers);
    EXPECT_TRUE(pair.shake_hands()) << pair.client.session->failure();
    Pair wrong(clients, sets.servers, "b.example.com");
    EXPECT_FALSE(wrong.shake_hands());
    std::remove((folder + "/" + test::hashed_name(authority().certificate)).c_str());
    std::remove(folder.c_str());
}

struct ClientAuth : testing::Test {
    ContextSet servers;
    ContextSet clients;

    void serve(int mode) {
        Credentials server = identity(leaf(), mode);
        server.ca = authority().certificate.c_str();
        ASSERT_EQ(servers.setup(Role::server, server, ""), 0);
    }
    void show(const test::Identity* shown) {
        Credentials client = trusting(authority());
        if (shown != nullptr) {
            client.certificate = shown->certificate.c_str();
            client.key = shown->key.c_str();
        }
        ASSERT_EQ(clients.setup(Role::client, client, ""), 0);
    }
};

TEST_F(ClientAuth, ServerNamesItsAuthoritiesAndAcceptsTheirs) {
    serve(verify_peer | verify_fail_if_no_peer_cert | verify_client_once);
    const test::Identity shown = test::issue(authority(), {"me"});
    show(&shown);
    Pair pair(clients, servers);
    ASSERT_TRUE(pair.shake_hands()) << pair.server.session->failure();
    const auto* const names = SSL_get0_peer_CA_list(pair.client.session->native());
    ASSERT_NE(names, nullptr);
    EXPECT_EQ(sk_X509_NAME_num(names), 1);
    EXPECT_NE(SSL_get0_peer_certificate(pair.server.session->native()), nullptr);
}

TEST_F(ClientAuth, MissingCertificate) {
    serve(verify_peer | verify_fail_if_no_peer_cert);
    show(nullptr);
    Pair pair(clients, servers);
    EXPECT_FALSE(pair.shake_hands());
    EXPECT_STREQ(pair.server.session->failure(), "peer did not return a certificate");
    EXPECT_EQ(pair.client.progress, Progress::failed);  // up already under TLS 1.3, then the alert
    EXPECT_STREQ(pair.client.session->failure(), "tlsv13 alert certificate required");
}

TEST_F(ClientAuth, MissingCertificateIsTolerated) {
    serve(verify_peer);
    show(nullptr);
    Pair pair(clients, servers);
    EXPECT_TRUE(pair.shake_hands());
}

TEST_F(ClientAuth, ForeignCertificate) {
    serve(verify_peer);
    const test::Identity shown = test::issue(test::make_ca("Stranger"), {"me"});
    show(&shown);
    Pair pair(clients, servers);
    SSL_set1_client_sigalgs_list(pair.client.session->native(), "ECDSA+SHA256");
    EXPECT_FALSE(pair.shake_hands());
    EXPECT_STREQ(pair.server.session->failure(), "certificate verify failed: unable to get local issuer certificate");
    EXPECT_STREQ(pair.client.session->failure(), "tlsv1 alert unknown ca");
}

}  // namespace
}  // namespace hp::tls
