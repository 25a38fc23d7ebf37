// SPDX-License-Identifier: Apache-2.0
// Servers behind a proxy that tells whom it speaks for.
#include <gtest/gtest.h>

#include <mutex>

#include "support/http_party.h"
#include "support/party.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

const std::string line = "PROXY TCP4 192.0.2.7 198.51.100.1 5678 443\r\n";
const std::string no_address = "PROXY UNKNOWN\r\n";
const std::string local_header{"\r\n\r\n\0\r\nQUIT\n\x20\0\0\0", 16};
const std::string ipv6_header = std::string("\r\n\r\n\0\r\nQUIT\n\x21\x21\0\x24", 16) + std::string("\x20\x01\x0D\xB8", 4) +
                                std::string(11, '\0') + "\x09" + std::string(16, '\0') + std::string("\x16\x2E\0\x50", 4);

template <class Server>
std::string remote_of(Server& server, CONNID id) {
    TCHAR text[64] = "";
    int length = 64;
    USHORT port = 0;
    if (!server.GetRemoteAddress(id, text, length, port)) return "none";
    return std::string(text) + " " + std::to_string(port);
}

class ProxyProtocolTest : public testing::TestWithParam<Row> {
protected:
    ProxyProtocolTest() : server_(GetParam()) {
        api().SetProxyProtocol(PP_REQUIRED);
        EXPECT_TRUE(api().SetProxyProtocolSources("127.0.0.0/8"));
        server_.on = [this](const Event& event) {
            if (event.what == What::accept) {
                std::lock_guard lock(mutex_);
                accepted_as_ = remote_of(api(), event.id);
            }
            if (event.what == What::receive) {
                EXPECT_TRUE(server_.send(event.id, event.data));
            }
            return HR_OK;
        };
    }
    ITcpServer& api() { return *server_.server(); }
    std::string accepted_as() {
        std::lock_guard lock(mutex_);
        return accepted_as_;
    }
    // The peer says `header` and then talks with the server, whose side was told `address` from the beginning.
    void talk(const std::string& header, const std::string& address, bool bytewise = false) {
        RawSocket socket = RawSocket::connect(server_.port());
        const std::string own = "127.0.0.1 " + std::to_string(socket.local_port());
        for (std::size_t i = 0; bytewise && i < header.size(); ++i) socket.send(header.substr(i, 1));
        if (!bytewise) socket.send(header);
        WirePeer peer = WirePeer::over(std::move(socket), GetParam().tls);
        const std::string message = framed(GetParam().model, "hello");
        ASSERT_TRUE(peer.send(message));
        EXPECT_EQ(peer.receive(message.size()), message);
        EXPECT_EQ(accepted_as(), address == "own" ? own : address);
        EXPECT_EQ(remote_of(api(), server_.log.last(What::accept)), address == "own" ? own : address);
        peer.close();
        ASSERT_TRUE(server_.log.wait_on(What::close, server_.log.last(What::accept)));
    }
    // What is sent does not make a connection, and nobody hears of it.
    void expect_refused(const std::string& bytes) {
        RawSocket peer = RawSocket::connect(server_.port());
        peer.send(bytes);
        EXPECT_TRUE(peer.at_end());
        EXPECT_EQ(server_.log.count(What::accept), 0u);
    }
    void TearDown() override { EXPECT_EQ(server_.log.count(What::accept), server_.log.count(What::handshake)); }

    std::mutex mutex_;
    std::string accepted_as_;
    Party server_;
};

INSTANTIATE_TEST_SUITE_P(Rows, ProxyProtocolTest,
                         testing::ValuesIn(rows_where([](const Row& row) { return row.kind == Kind::server; })), RowName());

TEST_P(ProxyProtocolTest, TheAddressIsThatOfTheHeader) {
    ASSERT_TRUE(server_.listen());
    talk(line, "192.0.2.7 5678");
    talk(ipv6_header, "2001:db8::9 5678");
    talk(no_address, "own");
    talk(local_header, "own");
    talk(line, "192.0.2.7 5678", true);
    talk(ipv6_header, "2001:db8::9 5678", true);
}

TEST_P(ProxyProtocolTest, DataBehindTheHeader) {
    if (GetParam().tls) return;
    ASSERT_TRUE(server_.listen());
    const std::string message = framed(GetParam().model, "hello");
    RawSocket peer = RawSocket::connect(server_.port());
    ASSERT_TRUE(peer.send(line + message));
    EXPECT_EQ(peer.receive(message.size()), message);
    peer.half_close();
    EXPECT_TRUE(peer.at_end());
}

TEST_P(ProxyProtocolTest, WhatIsNoHeader) {
    ASSERT_TRUE(server_.listen());
    expect_refused("GET / HTTP/1.1\r\n\r\n");
    expect_refused("PROXY TCP4 nonsense\r\n");
    expect_refused("PROXY UNKNOWN" + std::string(200, ' '));
    expect_refused(ipv6_header.substr(0, 14) + "\xFF\xFF");
    RawSocket::connect(server_.port()).reset();  // a health check
    RawSocket peer = RawSocket::connect(server_.port());
    peer.send(line.substr(0, 20));
    peer.half_close();
    EXPECT_TRUE(peer.at_end());
    EXPECT_EQ(server_.log.count(What::accept), 0u);
    talk(line, "192.0.2.7 5678");
}

TEST_P(ProxyProtocolTest, Strangers) {
    EXPECT_TRUE(api().SetProxyProtocolSources("10.0.0.0/8, ::1"));
    ASSERT_TRUE(server_.listen());
    {
        RawSocket peer = RawSocket::connect(server_.port());
        EXPECT_TRUE(peer.at_end());
        EXPECT_EQ(server_.log.count(What::accept), 0u);
    }
    ASSERT_TRUE(server_.stop());
    api().SetProxyProtocol(PP_ACCEPTED);
    ASSERT_TRUE(server_.listen());
    talk("", "own");
}

TEST_P(ProxyProtocolTest, AcceptedFromTrustedSources) {
    api().SetProxyProtocol(PP_ACCEPTED);
    ASSERT_TRUE(server_.listen());
    talk(line, "192.0.2.7 5678");
    RawSocket peer = RawSocket::connect(server_.port());
    peer.send("SSH-2.0-x\r\n");
    EXPECT_TRUE(peer.at_end());
    EXPECT_EQ(server_.log.count(What::accept), 1u);
}

TEST_P(ProxyProtocolTest, NothingInTime) {
    api().SetProxyProtocolTimeout(20);
    ASSERT_TRUE(server_.listen());
    expect_refused("PROXY");
}

TEST_P(ProxyProtocolTest, StopWhileOneIsAwaited) {
    ASSERT_TRUE(server_.listen());
    RawSocket peer = RawSocket::connect(server_.port());
    peer.send("PROXY");
    talk(line, "192.0.2.7 5678");
    ASSERT_TRUE(server_.stop());
    EXPECT_TRUE(peer.at_end());
    EXPECT_EQ(server_.log.count(What::close), 1u);
}

TEST_P(ProxyProtocolTest, TheSetting) {
    EXPECT_STREQ(api().GetProxyProtocolSources(), "127.0.0.0/8");
    EXPECT_FALSE(api().SetProxyProtocolSources("10.0.0.1/8"));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_STREQ(api().GetProxyProtocolSources(), "127.0.0.0/8");
    EXPECT_EQ(api().GetProxyProtocol(), PP_REQUIRED);
    EXPECT_EQ(api().GetProxyProtocolTimeout(), 10'000u);
    EXPECT_TRUE(api().SetProxyProtocolSources(nullptr));
    EXPECT_FALSE(server_.listen());
    EXPECT_EQ(server_.last_error(), SE_INVALID_PARAM);
    api().SetProxyProtocol(PP_OFF);
    ASSERT_TRUE(server_.listen());
    EXPECT_FALSE(api().SetProxyProtocolSources("::1"));
    EXPECT_EQ(errno, EPERM);
    talk("", "own");
}

// --- HTTP ----------------------------------------------------------------------------------------------------------------

class HttpProxyProtocolTest : public testing::TestWithParam<HttpKind> {};
INSTANTIATE_TEST_SUITE_P(Servers, HttpProxyProtocolTest, testing::ValuesIn(http_servers()), HttpKindName());

TEST_P(HttpProxyProtocolTest, TheHeaderComesBeforeHttpAndTls) {
    HttpParty server(GetParam());
    server.server()->SetProxyProtocol(PP_REQUIRED);
    ASSERT_TRUE(server.server()->SetProxyProtocolSources("127.0.0.1"));
    server.react([&](const HttpEvent& event) {
        if (event.what == "complete") server.respond(event.id, 200, remote_of(*server.server(), event.id));
        return 0;
    });
    ASSERT_TRUE(server.listen());
    for (const auto& [header, address] : {std::pair{line, "192.0.2.7 5678"}, {ipv6_header, "2001:db8::9 5678"}}) {
        RawSocket socket = RawSocket::connect(server.port());
        ASSERT_TRUE(socket.send(header));
        WirePeer peer = WirePeer::over(std::move(socket), GetParam().tls);
        for (int i = 0; i < 2; ++i) {
            ASSERT_TRUE(peer.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
            const std::string answer = peer.message();
            EXPECT_NE(answer.find(std::string("\r\n\r\n") + address), std::string::npos) << answer;
        }
    }
}

}  // namespace
}  // namespace hp::test
