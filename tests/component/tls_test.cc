// SPDX-License-Identifier: Apache-2.0
// TLS as components show it: who is verified, which certificate is chosen, when the handshake begins, and peers that misbehave.
#include <gtest/gtest.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <atomic>

#include "support/identities.h"
#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

class TlsTest : public testing::TestWithParam<PairRow> {
protected:
    TlsTest() : pair_(GetParam()) {}
    ITcpServer& server() { return *pair_.server.server(); }

    BOOL setup_server(int verify, const Identity& own, const Identity* ca = nullptr,
                      Fn_SNI_ServerNameCallback callback = nullptr) {
        server().CleanupSSLContext();
        return server().SetupSSLContextByMemory(verify, own.certificate.c_str(), own.key.c_str(), nullptr,
                                                ca != nullptr ? ca->certificate.c_str() : nullptr, callback);
    }
    BOOL setup_dialer(int verify, const Identity* own, const Identity* ca) {
        const auto set = [&](auto& api) {
            api.CleanupSSLContext();
            return api.SetupSSLContextByMemory(verify, own != nullptr ? own->certificate.c_str() : nullptr,
                                               own != nullptr ? own->key.c_str() : nullptr, nullptr,
                                               ca != nullptr ? ca->certificate.c_str() : nullptr);
        };
        return pair_.dialer.agent() != nullptr ? set(*pair_.dialer.agent()) : set(*pair_.dialer.client());
    }
    // Dials as `host` and waits for the handshake or the end; true: the handshake succeeded.
    bool handshake(const std::string& host = "127.0.0.1") {
        if (pair_.server.state() == SS_STOPPED && !pair_.server.listen()) return false;
        if (pair_.dialer.client() != nullptr) pair_.dialer.wait();
        pair_.dialer_id = pair_.dialer.dial(pair_.server.port(), host.c_str());
        EXPECT_NE(pair_.dialer_id, 0u);
        EXPECT_TRUE(pair_.dialer.log.wait([this](const Log& log) {
            return log.count(What::handshake, pair_.dialer_id) + log.count(What::close, pair_.dialer_id) > 0;
        }));
        return pair_.dialer.log.count(What::handshake, pair_.dialer_id) > 0;
    }
    void end_dialer() {
        pair_.dialer.stop();
        pair_.dialer.wait();
    }
    LPVOID session(Party& party, CONNID id, EnSSLSessionInfo what) {
        LPVOID value = nullptr;
        const auto ok = party.with([&](auto& many) { return many.GetSSLSessionInfo(id, what, &value); },
                                   [&](ITcpClient& one) { return one.GetSSLSessionInfo(what, &value); });
        return ok ? value : nullptr;
    }
    // The common name of the certificate that the dialer was shown.
    std::string shown() {
        auto* certificate = static_cast<X509*>(session(pair_.dialer, pair_.dialer_id, SSL_SSI_PEER_CERT));
        char name[64] = "";
        if (certificate != nullptr)
            X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
        return name;
    }
    void expect_failed() {
        const Event closed = pair_.dialer.log.closed(pair_.dialer_id);
        EXPECT_EQ(closed.operation, SO_RECEIVE);
        EXPECT_EQ(closed.error, EBADMSG);
        EXPECT_EQ(pair_.dialer.log.count(What::handshake, pair_.dialer_id), 0u);
    }

    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, TlsTest, testing::ValuesIn(pairs_where(is_tls)), RowName());

// --- verification -------------------------------------------------------------------------------------------------------

TEST_P(TlsTest, TheServerIsVerified) {
    ASSERT_TRUE(setup_dialer(SSL_VM_PEER, nullptr, &authority()));
    EXPECT_TRUE(handshake("127.0.0.1"));
    end_dialer();
    EXPECT_TRUE(handshake("127.0.0.1^localhost")) << "by the name behind '^'";
    end_dialer();
    EXPECT_FALSE(handshake("127.0.0.1^www.example.test")) << "a wrong name";
    expect_failed();
    end_dialer();
    ASSERT_TRUE(setup_dialer(SSL_VM_PEER, nullptr, &other_authority()));
    EXPECT_FALSE(handshake("127.0.0.1")) << "an unknown authority";
    expect_failed();
    end_dialer();
    ASSERT_TRUE(setup_dialer(SSL_VM_NONE, nullptr, &other_authority()));
    EXPECT_TRUE(handshake("127.0.0.1^www.example.test")) << "nobody asked";
}

TEST_P(TlsTest, ClientCertificates) {
    ASSERT_TRUE(setup_server(SSL_VM_PEER | SSL_VM_FAIL_IF_NO_PEER_CERT, server_identity(), &authority()));
    ASSERT_TRUE(setup_dialer(SSL_VM_NONE, &client_identity(), nullptr));
    ASSERT_TRUE(handshake());
    ASSERT_TRUE(pair_.server.log.wait_for(What::handshake));
    EXPECT_NE(session(pair_.server, pair_.server.log.last(What::handshake), SSL_SSI_PEER_CERT), nullptr);
    end_dialer();
    ASSERT_TRUE(pair_.server.log.wait_for(What::close));
    ASSERT_TRUE(setup_dialer(SSL_VM_NONE, nullptr, nullptr));
    handshake();  // TLS 1.3: the client is done before the server looks at its certificate
    ASSERT_TRUE(pair_.server.log.wait_for(What::close, std::size_t{2}));
    const Event closed = pair_.server.log.closed(pair_.server.log.last(What::close));
    EXPECT_EQ(closed.operation, SO_RECEIVE);
    EXPECT_EQ(closed.error, EBADMSG);
    EXPECT_EQ(pair_.server.log.count(What::handshake), 1u);
}

// --- which certificate --------------------------------------------------------------------------------------------------

TEST_P(TlsTest, ServerNames) {
    const Identity& named = named_identity();
    const int index = server().AddSSLContextByMemory(SSL_VM_NONE, named.certificate.c_str(), named.key.c_str());
    ASSERT_EQ(index, 1);
    EXPECT_TRUE(server().BindSSLServerName("WWW.example.test", index));
    EXPECT_FALSE(server().BindSSLServerName("nodot", index));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server().BindSSLServerName("127.0.0.1", index));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server().BindSSLServerName("other.example.test", 7));
    EXPECT_EQ(errno, ENOANO);
    for (const auto& [host, name] :
         {std::pair{"127.0.0.1", "server"}, std::pair{"127.0.0.1^www.example.test", "named"},
          std::pair{"127.0.0.1^a.www.example.test", "named"}, std::pair{"127.0.0.1^other.test", "server"}}) {
        ASSERT_TRUE(handshake(host)) << host;
        EXPECT_EQ(shown(), name) << host;
        end_dialer();
    }
    EXPECT_TRUE(server().BindSSLServerName("other.test", index)) << "also while running";
    ASSERT_TRUE(handshake("127.0.0.1^other.test"));
    EXPECT_EQ(shown(), "named");
}

std::atomic<int> chosen{0};
int choose(LPCTSTR name, PVOID) { return std::string(name) == "refused.test" ? -1 : chosen.load(); }

TEST_P(TlsTest, ServerNameCallback) {
    ASSERT_TRUE(setup_server(SSL_VM_NONE, server_identity(), nullptr, choose));
    ASSERT_TRUE(pair_.server.listen());
    const Identity& named = named_identity();
    chosen = server().AddSSLContextByMemory(SSL_VM_NONE, named.certificate.c_str(), named.key.c_str());
    ASSERT_EQ(chosen, 1) << "added while running";
    ASSERT_TRUE(handshake("127.0.0.1^any.test"));
    EXPECT_EQ(shown(), "named");
    end_dialer();
    EXPECT_FALSE(handshake("127.0.0.1^refused.test"));
    expect_failed();
}

// --- when the handshake begins ------------------------------------------------------------------------------------------

TEST_P(TlsTest, ClearTextFirst) {
    for (Party* party : {&pair_.server, &pair_.dialer}) party->with([](auto& api) { api.SetSSLAutoHandShake(FALSE); });
    pair_.server.on = [this](const Event& event) {  // answers in clear text, then begins
        if (event.what == What::receive && event.data == "STARTTLS") {
            EXPECT_TRUE(pair_.server.send(event.id, "GO"));
            EXPECT_TRUE(pair_.server.start_tls(event.id));
            EXPECT_FALSE(pair_.server.start_tls(event.id));
            EXPECT_EQ(errno, EALREADY);
        } else if (event.what == What::receive) {
            EXPECT_TRUE(pair_.server.send(event.id, event.data));
        }
        return HR_OK;
    };
    pair_.dialer.on = [this](const Event& event) {
        if (event.what == What::receive && event.data == "GO") {
            EXPECT_TRUE(pair_.dialer.start_tls(event.id));
        }
        return HR_OK;
    };
    ASSERT_TRUE(pair_.server.listen());
    const CONNID id = pair_.dialer.dial(pair_.server.port());
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::connect, id));
    EXPECT_EQ(session(pair_.dialer, id, SSL_SSI_VERSION), nullptr);
    ASSERT_TRUE(pair_.dialer.send(id, "STARTTLS"));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::handshake, id));
    ASSERT_TRUE(pair_.dialer.send(id, "secret"));
    ASSERT_TRUE(pair_.dialer.log.wait_received(id, 8));
    EXPECT_EQ(pair_.dialer.log.received(id), "GOsecret");
    EXPECT_EQ(pair_.dialer.log.sent(id).find("secret"), std::string::npos);
    EXPECT_EQ(pair_.dialer.log.sent(id).find("STARTTLS"), GetParam().server.model == Model::pack ? 4u : 0u);
}

TEST_P(TlsTest, StartingByHandNeedsTheSetting) {
    ASSERT_TRUE(pair_.connect());
    EXPECT_FALSE(pair_.server.start_tls(pair_.server_id));
    EXPECT_EQ(errno, EPERM);
    EXPECT_FALSE(pair_.dialer.start_tls(pair_.dialer_id));
    EXPECT_EQ(errno, EPERM);
}

TEST_P(TlsTest, SessionDetails) {
    ASSERT_TRUE(pair_.connect());
    for (const Pair::End end : {pair_.server_end(), pair_.dialer_end()}) {
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(session(end.party, end.id, SSL_SSI_VERSION)), 0x0304u);
        EXPECT_NE(session(end.party, end.id, SSL_SSI_CTX), nullptr);
        EXPECT_NE(session(end.party, end.id, SSL_SSI_CURRENT_CIPHER), nullptr);
    }
    EXPECT_EQ(shown(), "server");
}

// OnSend counts what goes over the wire: more than was sent.
TEST_P(TlsTest, OnSendTellsRecords) {
    ASSERT_TRUE(pair_.connect());
    const std::size_t before = pair_.dialer.log.sent_bytes(pair_.dialer_id);
    EXPECT_GT(before, 100u) << "the handshake, too";
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, "hello"));
    ASSERT_TRUE(pair_.dialer.log.wait([&](const Log& log) { return log.sent_bytes(pair_.dialer_id) > before + 5; }));
    EXPECT_EQ(pair_.dialer.log.sent(pair_.dialer_id).find("hello"), std::string::npos);
}

// --- peers that misbehave -----------------------------------------------------------------------------------------------

TEST_P(TlsTest, ASilentPeer) {
    server().SetSSLHandShakeTimeout(30);
    ASSERT_TRUE(pair_.server.listen());
    RawSocket peer = RawSocket::connect(pair_.server.port());
    ASSERT_TRUE(pair_.server.log.wait_for(What::close));
    const Event closed = pair_.server.log.closed(pair_.server.log.last(What::close));
    EXPECT_EQ(closed.operation, SO_RECEIVE);
    EXPECT_EQ(closed.error, ETIMEDOUT);
    EXPECT_EQ(pair_.server.log.count(What::handshake), 0u);
}

TEST_P(TlsTest, Garbage) {
    ASSERT_TRUE(pair_.server.listen());
    std::size_t closed = 0;
    for (const std::string& bytes : {std::string("GET / HTTP/1.1\r\n\r\n"), std::string(5, '\0'), pattern(5000),
                                     std::string("\x16\x03\x01\xff\xff", 5) + pattern(70'000)}) {
        RawSocket peer = RawSocket::connect(pair_.server.port());
        peer.send(bytes);
        ASSERT_TRUE(pair_.server.log.wait_for(What::close, ++closed));
        const Event event = pair_.server.log.closed(pair_.server.log.last(What::close));
        EXPECT_EQ(event.operation, SO_RECEIVE);
        EXPECT_EQ(event.error, EBADMSG);
    }
    EXPECT_TRUE(pair_.connect()) << "others are not disturbed";
}

TEST_P(TlsTest, ARecordThatEndsEarly) {
    ASSERT_TRUE(pair_.server.listen());
    RawSocket peer = RawSocket::connect(pair_.server.port());
    peer.send(std::string("\x16\x03\x01\x01\x00\x01\x00", 7));
    peer.close();
    ASSERT_TRUE(pair_.server.log.wait_for(What::close));
    EXPECT_EQ(pair_.server.log.count(What::handshake), 0u);
}

TEST_P(TlsTest, TheOtherSideSpeaksNoTls) {
    const auto is_plain_server = [](const Row& row) { return row.kind == Kind::server && !row.tls && row.model == Model::push; };
    Party plain(rows_where(is_plain_server)[0]);
    plain.on = [&](const Event& event) {
        if (event.what == What::receive) plain.send(event.id, "what do you mean?");
        return HR_OK;
    };
    ASSERT_TRUE(plain.listen());
    const CONNID id = pair_.dialer.dial(plain.port());
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, id));
    EXPECT_EQ(pair_.dialer.log.closed(id).operation, SO_RECEIVE);
    EXPECT_EQ(pair_.dialer.log.closed(id).error, EBADMSG);
}

// --- again and again ----------------------------------------------------------------------------------------------------

TEST_P(TlsTest, RestartsWithAndWithoutANewContext) {
    ASSERT_TRUE(pair_.connect());
    EXPECT_EQ(shown(), "server");
    end_dialer();
    ASSERT_TRUE(pair_.server.stop());
    ASSERT_TRUE(pair_.connect()) << "with the same contexts";
    EXPECT_EQ(shown(), "server");
    end_dialer();
    ASSERT_TRUE(pair_.server.stop());
    const Identity& named = named_identity();
    ASSERT_TRUE(server().SetupSSLContextByMemory(SSL_VM_NONE, named.certificate.c_str(), named.key.c_str()))
        << "no cleaning up needed";
    ASSERT_TRUE(pair_.connect());
    EXPECT_EQ(shown(), "named");
}

TEST_P(TlsTest, SettingUpTwice) {
    EXPECT_FALSE(
        server().SetupSSLContextByMemory(SSL_VM_NONE, server_identity().certificate.c_str(), server_identity().key.c_str()));
    EXPECT_EQ(errno, EPERM);
    ASSERT_TRUE(pair_.server.listen());
    EXPECT_FALSE(
        server().SetupSSLContextByMemory(SSL_VM_NONE, server_identity().certificate.c_str(), server_identity().key.c_str()));
    EXPECT_EQ(errno, EPERM);
}

TEST_P(TlsTest, BadCredentials) {
    server().CleanupSSLContext();
    const Identity& own = server_identity();
    EXPECT_FALSE(server().SetupSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), nullptr));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server().SetupSSLContextByMemory(SSL_VM_NONE, "no certificate", own.key.c_str()));
    EXPECT_EQ(errno, EBADMSG);
    EXPECT_FALSE(server().SetupSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), named_identity().key.c_str()));
    EXPECT_EQ(errno, EACCES);
    EXPECT_FALSE(server().SetupSSLContext(SSL_VM_NONE, "/nonexistent.pem", "/nonexistent.key"));
    EXPECT_EQ(errno, ENOENT);
    EXPECT_EQ(server().AddSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), own.key.c_str()), -1);
    EXPECT_TRUE(server().SetupSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), own.key.c_str()));
}

TEST_P(TlsTest, SessionsAreResumed) {
    ASSERT_TRUE(pair_.server.listen());
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(handshake("127.0.0.1^localhost"));
        ASSERT_TRUE(pair_.server.log.wait_for(What::handshake, static_cast<std::size_t>(round + 1)));
        ASSERT_TRUE(pair_.server.send(pair_.server.log.last(What::handshake), "!"));  // behind the session ticket
        ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, 1));
        if (round == 0 && pair_.dialer.agent() != nullptr) {
            pair_.dialer.disconnect(pair_.dialer_id);
            ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
        } else if (round == 0) {
            end_dialer();
        }
    }
    EXPECT_EQ(pair_.server.log.count(What::handshake), 2u);
}

}  // namespace
}  // namespace hp::test
