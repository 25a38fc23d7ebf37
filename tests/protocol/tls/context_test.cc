#include "protocol/tls/context.h"

#include <atomic>
#include <cerrno>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include <openssl/x509v3.h>

#include "protocol/tls/context_table.h"
#include "protocol/tls/pair.h"

namespace hp::tls {
namespace {

int server_setup(const Credentials& credentials, const std::string& ciphers = "") {
    ContextSet set;
    const int error = set.setup(Role::server, credentials, ciphers);
    EXPECT_EQ(set.ready(), error == 0);
    EXPECT_EQ(set.size(), error == 0 ? 1 : 0);
    EXPECT_EQ(ERR_peek_error(), 0u);
    return error;
}

Credentials with_key(const std::string& key, const char* password = nullptr) {
    Credentials credentials = identity(leaf());
    credentials.key = key.c_str();
    credentials.key_password = password;
    return credentials;
}

TEST(Setup, Keys) {
    EXPECT_EQ(server_setup(identity(leaf())), 0);
    const std::string locked = test::encrypt_key(leaf().key, "secret");
    EXPECT_EQ(server_setup(with_key(locked, "secret")), 0);
    EXPECT_EQ(server_setup(with_key(locked, "wrong")), EACCES);
    EXPECT_EQ(server_setup(with_key(locked, "")), EACCES);
    EXPECT_EQ(server_setup(with_key(locked)), EACCES);
    EXPECT_EQ(server_setup(with_key("rubbish")), EACCES);
    EXPECT_EQ(server_setup(with_key(authority().key)), EACCES);
    EXPECT_EQ(server_setup(with_key("")), EINVAL);
    test::CertificateOptions rsa;
    rsa.key_type = test::KeyType::rsa;
    const test::Identity other_type = test::issue(authority(), {"x"}, {}, rsa);
    EXPECT_EQ(server_setup(with_key(other_type.key)), EACCES);
}

TEST(Setup, Certificates) {
    Credentials credentials = identity(leaf());
    credentials.certificate = "rubbish";
    EXPECT_EQ(server_setup(credentials), EBADMSG);
    const std::string cut = leaf().certificate.substr(0, leaf().certificate.size() / 2);
    credentials.certificate = cut.c_str();
    EXPECT_EQ(server_setup(credentials), EBADMSG);
    const std::string bad_second = leaf().certificate + cut;
    credentials.certificate = bad_second.c_str();
    EXPECT_EQ(server_setup(credentials), EBADMSG);
    credentials.certificate = nullptr;
    EXPECT_EQ(server_setup(credentials), EINVAL);
    EXPECT_EQ(server_setup(Credentials{}), EINVAL);
    test::CertificateOptions weak;
    weak.key_type = test::KeyType::rsa;
    weak.rsa_bits = 1024;
    EXPECT_EQ(server_setup(identity(test::issue(authority(), {"x"}, {}, weak))), EBADMSG);
}

TEST(Setup, Authorities) {
    Credentials credentials = identity(leaf(), verify_peer);
    credentials.ca = "rubbish";
    EXPECT_EQ(server_setup(credentials), EBADMSG);
    credentials.ca = leaf().key.c_str();
    EXPECT_EQ(server_setup(credentials), EBADMSG);
    credentials.ca = authority().certificate.c_str();
    EXPECT_EQ(server_setup(credentials), 0);
}

TEST(Setup, Parameters) {
    EXPECT_EQ(server_setup(identity(leaf()), "NO-SUCH-CIPHER"), EINVAL);
    EXPECT_EQ(server_setup(identity(leaf()), default_cipher_list), 0);
    EXPECT_EQ(server_setup(identity(leaf(), 8)), EINVAL);
    EXPECT_EQ(server_setup(identity(leaf(), -1)), EINVAL);
    EXPECT_EQ(server_setup(identity(leaf(), 7)), 0);
}

TEST(Setup, Files) {
    std::string folder = testing::TempDir() + "hp-tls-setup-XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    const std::string certificate = test::write_file(folder, "cert.pem", leaf().certificate);
    const std::string key = test::write_file(folder, "key.pem", leaf().key);
    const std::string ca = test::write_file(folder, "ca.pem", authority().certificate);
    const std::string missing = folder + "/missing.pem";
    const auto setup = [](const std::string& c, const std::string& k, const std::string& a) {
        Credentials credentials;
        credentials.certificate = c.c_str();
        credentials.key = k.c_str();
        credentials.ca = a.c_str();
        return server_setup(credentials);
    };
    EXPECT_EQ(setup(certificate, key, ca), 0);
    EXPECT_EQ(setup(certificate, key, ""), 0);
    EXPECT_EQ(setup(certificate, key, folder), 0);
    EXPECT_EQ(setup(missing, key, ca), ENOENT);
    EXPECT_EQ(setup(certificate, missing, ca), ENOENT);
    EXPECT_EQ(setup(certificate, key, missing), ENOENT);
    EXPECT_EQ(setup(folder, key, ca), EISDIR);
    EXPECT_EQ(setup(key, certificate, ca), EBADMSG);
    EXPECT_EQ(setup(certificate, certificate, ca), EACCES);
    ASSERT_EQ(truncate(ca.c_str(), credential_file_bytes_max + 1), 0);
    EXPECT_EQ(setup(certificate, key, ca), EFBIG);
    for (const std::string& file : {certificate, key, ca, folder}) std::remove(file.c_str());
}

TEST(ContextSet, LifeCycle) {
    ContextSet set;
    int index = -7;
    EXPECT_FALSE(set.ready());
    EXPECT_EQ(set.add(identity(leaf()), index), EPERM);
    EXPECT_EQ(set.bind_server_name("a.b", 0), EPERM);
    EXPECT_EQ(set.set_alpn({}), EPERM);
    ASSERT_EQ(set.setup(Role::server, identity(leaf()), ""), 0);
    EXPECT_EQ(set.setup(Role::server, identity(leaf()), ""), EPERM);
    EXPECT_EQ(set.role(), Role::server);
    EXPECT_EQ(set.add(Credentials{}, index), EINVAL);
    EXPECT_EQ(index, -7);
    EXPECT_EQ(set.add(identity(leaf()), index), 0);
    EXPECT_EQ(index, 1);
    EXPECT_EQ(set.add(identity(leaf()), index), 0);
    EXPECT_EQ(index, 2);
    EXPECT_EQ(set.size(), 3);
    set.cleanup();
    set.cleanup();
    EXPECT_FALSE(set.ready());
    EXPECT_EQ(set.setup(Role::client, Credentials{}, ""), 0);
    EXPECT_EQ(set.role(), Role::client);
    EXPECT_EQ(set.add(Credentials{}, index), EINVAL);
}

TEST(ContextSet, BindChecks) {
    Sets sets;
    EXPECT_EQ(sets.servers.bind_server_name("localhost", 0), EINVAL);
    EXPECT_EQ(sets.servers.bind_server_name("", 0), EINVAL);
    EXPECT_EQ(sets.servers.bind_server_name("10.0.0.1", 0), EINVAL);
    EXPECT_EQ(sets.servers.bind_server_name("::ffff:10.0.0.1", 0), EINVAL);
    EXPECT_EQ(sets.servers.bind_server_name("a.b", 1), ENOANO);
    EXPECT_EQ(sets.servers.bind_server_name("a.b", -1), ENOANO);
    EXPECT_EQ(sets.servers.bind_server_name("a.b", 0), 0);
}

struct Sni : testing::Test {
    ContextSet servers;
    ContextSet clients;
    const test::Identity own = test::issue(authority(), {"own"});

    void serve(ServerNameCallback callback = nullptr, void* context = nullptr, int contexts = 3) {
        ASSERT_EQ(servers.setup(Role::server, identity(leaf()), "", callback, context), 0);
        for (int expected = 1; expected < contexts; ++expected) {
            int index = 0;
            ASSERT_EQ(servers.add(identity(own), index), 0);
            ASSERT_EQ(index, expected);
        }
        ASSERT_EQ(clients.setup(Role::client, Credentials{}, ""), 0);
    }
    // The index of the context that served `name`, or -1.
    int served(const char* name) {
        Pair pair(clients, servers, name);
        if (!pair.shake_hands()) {
            EXPECT_STREQ(pair.server.session->failure(), "unrecognized server name");
            EXPECT_STREQ(pair.client.session->failure(), "tlsv1 unrecognized name");
            return -1;
        }
        X509* const shown = SSL_get0_peer_certificate(pair.client.session->native());
        EXPECT_EQ(shown != nullptr, true);
        void* ctx = nullptr;
        EXPECT_TRUE(pair.server.session->session_info(0, &ctx));
        for (int index = 0; index < servers.size(); ++index) {
            const bool is_default = X509_check_host(shown, "a.example.com", 0, 0, nullptr) == 1;
            if (servers.table()->at(index) == ctx) {
                EXPECT_EQ(is_default, index == 0);
                return index;
            }
        }
        return -2;
    }
};

TEST_F(Sni, ExactThenParentsThenDefault) {
    serve();
    ASSERT_EQ(servers.bind_server_name("example.com", 1), 0);
    ASSERT_EQ(servers.bind_server_name("Shop.Example.com", 2), 0);
    EXPECT_EQ(served("example.com"), 1);
    EXPECT_EQ(served("EXAMPLE.com"), 1);
    EXPECT_EQ(served("www.example.com"), 1);
    EXPECT_EQ(served("a.b.c.example.com"), 1);
    EXPECT_EQ(served("shop.example.com"), 2);
    EXPECT_EQ(served("eu.shop.example.com"), 2);
    EXPECT_EQ(served("myexample.com"), 0);
    EXPECT_EQ(served("com"), 0);
    EXPECT_EQ(served("10.1.2.3"), 0);
    EXPECT_EQ(served(""), 0);
    ASSERT_EQ(servers.bind_server_name("shop.example.com", 0), 0);
    EXPECT_EQ(served("shop.example.com"), 0);
}

TEST_F(Sni, CallbackDecides) {
    std::vector<std::string> asked;
    serve(
        [](const char* name, void* context) {
            static_cast<std::vector<std::string>*>(context)->emplace_back(name);
            return std::string_view(name) == "two.x" ? 2 : std::string_view(name) == "far.x" ? 3 : -1;
        },
        &asked);
    ASSERT_EQ(servers.bind_server_name("one.x", 1), 0);
    EXPECT_EQ(served("two.x"), 2);
    EXPECT_EQ(served("one.x"), -1);
    EXPECT_EQ(served("far.x"), -1);
    EXPECT_EQ(served("10.1.2.3"), 0);  // no name, no question
    EXPECT_EQ(asked, (std::vector<std::string>{"two.x", "one.x", "far.x"}));
}

TEST_F(Sni, CallbackMayAdd) {
    struct Context {
        ContextSet* servers;
        const test::Identity* own;
    } context{&servers, &own};
    serve(
        [](const char*, void* of) {
            int index = -1;
            EXPECT_EQ(static_cast<Context*>(of)->servers->add(identity(*static_cast<Context*>(of)->own), index), 0);
            return index;
        },
        &context, 1);
    EXPECT_EQ(served("new.x"), 1);
    EXPECT_EQ(served("newer.x"), 2);
}

TEST_F(Sni, VerifyModeOfTheChosenContext) {
    serve(nullptr, nullptr, 1);
    Credentials strict = identity(own, verify_peer | verify_fail_if_no_peer_cert);
    strict.ca = authority().certificate.c_str();
    int index = 0;
    ASSERT_EQ(servers.add(strict, index), 0);
    ASSERT_EQ(servers.bind_server_name("strict.x.y", index), 0);
    EXPECT_EQ(served("free.x.y"), 0);
    Pair pair(clients, servers, "strict.x.y");
    EXPECT_FALSE(pair.shake_hands());
    EXPECT_STREQ(pair.server.session->failure(), "peer did not return a certificate");
    EXPECT_EQ(sk_X509_NAME_num(SSL_get0_peer_CA_list(pair.client.session->native())), 1);
}

TEST_F(Sni, ContextsComeWhileConnectionsRun) {
    constexpr int additions = 30;
    serve(nullptr, nullptr, 1);
    std::atomic<bool> over = false;
    std::atomic<int> shaken = 0;
    const auto connect = [&] {
        do {
            Pair pair(clients, servers, "late.example.com");
            EXPECT_TRUE(pair.shake_hands());
            ++shaken;
        } while (!over);
    };
    std::thread one(connect), two(connect);
    for (int i = 0; i < additions; ++i) {
        int index = 0;
        EXPECT_EQ(servers.add(identity(own), index), 0);
        EXPECT_EQ(servers.bind_server_name("late.example.com", index), 0);
    }
    over = true;
    one.join();
    two.join();
    EXPECT_GE(shaken, 2);
    EXPECT_EQ(served("late.example.com"), additions);
}

TEST(Alpn, ServersOrderDecides) {
    Sets sets;
    const std::string_view ours[] = {"h2", "http/1.1"};
    const std::string_view theirs[] = {"spdy", "http/1.1", "h2"};
    const std::string_view other[] = {"mqtt", "h"};
    ASSERT_EQ(sets.servers.set_alpn(ours), 0);
    ASSERT_EQ(sets.clients.set_alpn(theirs), 0);
    Pair pair(sets.clients, sets.servers);
    ASSERT_TRUE(pair.shake_hands());
    EXPECT_EQ(pair.client.session->alpn(), "h2");
    EXPECT_EQ(pair.server.session->alpn(), "h2");
    ASSERT_EQ(sets.clients.set_alpn(other), 0);
    Pair strangers(sets.clients, sets.servers);
    EXPECT_FALSE(strangers.shake_hands());
    EXPECT_STREQ(strangers.client.session->failure(), "tlsv1 alert no application protocol");
    ASSERT_EQ(sets.clients.set_alpn({}), 0);
    Pair silent(sets.clients, sets.servers);
    EXPECT_TRUE(silent.shake_hands());
    EXPECT_EQ(silent.client.session->alpn(), "");
}

TEST(Alpn, BadNames) {
    Sets sets;
    const std::string_view empty[] = {"h2", ""};
    const std::string huge(256, 'x');
    const std::string_view big[] = {huge};
    const std::vector<std::string_view> many(257, std::string_view(huge).substr(1));
    EXPECT_EQ(sets.servers.set_alpn(empty), EINVAL);
    EXPECT_EQ(sets.servers.set_alpn(big), EINVAL);
    EXPECT_EQ(sets.servers.set_alpn(many), EINVAL);
}

}  // namespace
}  // namespace hp::tls
