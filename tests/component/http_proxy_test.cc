// SPDX-License-Identifier: Apache-2.0
// HTTP components through proxies.
#include <gtest/gtest.h>

#include <thread>

#include "support/http_party.h"
#include "support/raw_socket.h"
#include "support/test_proxy.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

using Case = std::tuple<bool, std::string>;

std::string case_name(const testing::TestParamInfo<Case>& info) {
    return (std::get<0>(info.param) ? "Https_" : "Http_") + std::get<1>(info.param);
}

class HttpProxyTest : public testing::TestWithParam<Case> {
protected:
    HttpProxyTest() : proxy_(std::get<1>(GetParam()), true), server_({Kind::server, tls()}) {
        server_.react([this](const HttpEvent& event) {
            if (event.what == "complete")
                server_.respond(event.id, 200, server_.header(event.id, "Host") + server_.text("body", event.id));
            return 0;
        });
        EXPECT_TRUE(server_.listen());
    }
    bool tls() const { return std::get<0>(GetParam()); }
    bool resolves() const { return std::get<1>(GetParam()) != "socks4" && std::get<1>(GetParam()) != "socks5"; }
    std::string host() const { return resolves() ? "name.invalid" : "localhost"; }
    std::string authority() { return host() + ":" + std::to_string(server_.port()); }

    SystemAuthority trust_;
    TestProxy proxy_;
    HttpParty server_;
};

INSTANTIATE_TEST_SUITE_P(Kinds, HttpProxyTest,
                         testing::Combine(testing::Bool(),
                                          testing::Values("socks4", "socks4a", "socks5", "socks5h", "http", "https")),
                         case_name);

TEST_P(HttpProxyTest, AgentAndClient) {
    for (const Kind kind : {Kind::agent, Kind::client}) {
        HttpParty dialer({kind, tls()});
        ASSERT_TRUE(dialer.ask([&](IHttpAgent& agent) { return agent.SetProxy(proxy_.url().c_str()); },
                               [&](IHttpClient& client) { return client.SetProxy(proxy_.url().c_str()); }));
        const CONNID id = dialer.dial(server_.port(), true, host().c_str());
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(dialer.request(id, "POST", "/", {}, "+body")) << "it waits until the way is open";
        ASSERT_TRUE(dialer.wait_on("complete", id));
        EXPECT_EQ(dialer.text("body", id), authority() + "+body");
        const std::string large(300'000, 'x');
        ASSERT_TRUE(dialer.request(id, "POST", "/", {}, large));
        ASSERT_TRUE(dialer.wait_on("complete", id, 2));
    }
    EXPECT_EQ(proxy_.asked().size(), 2u);
}

// Without a tunnel: the proxy is sent whole requests, and answers.
class ForwardingProxyTest : public testing::TestWithParam<bool> {
protected:
    bool https() const { return GetParam(); }  // TLS to the proxy
    std::string url(const std::string& user = {}) {
        return (https() ? "https://" : "http://") + user + "localhost:" + std::to_string(listener_.port());
    }
    WirePeer accept() { return WirePeer::serve(listener_.accept(), https()); }

    SystemAuthority trust_;
    RawListener listener_;
};

std::string tls_name(const testing::TestParamInfo<bool>& info) { return info.param ? "Tls" : "Plain"; }
INSTANTIATE_TEST_SUITE_P(ToTheProxy, ForwardingProxyTest, testing::Bool(), tls_name);

TEST_P(ForwardingProxyTest, WholeRequests) {
    for (const Kind kind : {Kind::agent, Kind::client}) {
        HttpParty dialer({kind, false});
        dialer.with([&](auto& api) {
            if constexpr (requires { api.SetProxyTunnel(FALSE); }) {
                EXPECT_TRUE(api.IsProxyTunnel());
                EXPECT_TRUE(api.SetProxy(url("me:p%40ss@").c_str()));
                api.SetProxyTunnel(FALSE);
                EXPECT_FALSE(api.IsProxyTunnel());
            }
        });
        const CONNID id = dialer.dial(8080, true, "name.invalid");
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(dialer.request(id, "GET", "/a?b=c", {{"Cookie", "n=v"}}));
        WirePeer proxy = accept();
        EXPECT_EQ(proxy.message(),
                  "GET http://name.invalid:8080/a?b=c HTTP/1.1\r\nCookie: n=v\r\nHost: name.invalid:8080\r\n"
                  "Proxy-Authorization: Basic bWU6cEBzcw==\r\n\r\n");
        ASSERT_TRUE(proxy.send("HTTP/1.1 407 Who are you\r\nContent-Length: 2\r\n\r\nno"));
        ASSERT_TRUE(dialer.wait_on("complete", id));
        EXPECT_EQ(dialer.text("body", id), "no");
        ASSERT_TRUE(dialer.request(id, "OPTIONS", "*", {{"proxy-authorization", "own"}}));
        EXPECT_EQ(proxy.message(true),
                  "OPTIONS http://name.invalid:8080 HTTP/1.1\r\nproxy-authorization: own\r\n"
                  "Host: name.invalid:8080\r\n\r\n");
        EXPECT_FALSE(dialer.upgrade(id, "/"));
        EXPECT_EQ(errno, EPERM);
    }
}

TEST_P(ForwardingProxyTest, SynchronousClient) {
    IHttpSyncClient* client = HP_Create_HttpSyncClient();
    EXPECT_TRUE(client->SetProxy(url().c_str()));
    client->SetProxyTunnel(FALSE);
    std::thread proxy([&] {
        WirePeer peer = accept();
        EXPECT_EQ(peer.message(true), "GET http://name.invalid/ HTTP/1.1\r\nHost: name.invalid\r\n\r\n");
        EXPECT_TRUE(peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        peer.receive_all();
    });
    EXPECT_TRUE(client->OpenUrl("GET", "http://name.invalid/")) << SYS_GetLastErrorStr();
    EXPECT_EQ(client->GetStatusCode(), 200);
    HP_Destroy_HttpSyncClient(client);
    proxy.join();
}

TEST_P(HttpProxyTest, SynchronousClient) {
    IHttpSyncClient* client = tls() ? HP_Create_HttpsSyncClient() : HP_Create_HttpSyncClient();
    if (tls()) {
        EXPECT_TRUE(client->SetupSSLContextByMemory());
    }
    EXPECT_TRUE(client->SetProxy(proxy_.url().c_str()));
    const std::string url = (tls() ? "https://" : "http://") + authority() + "/";
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(client->OpenUrl("GET", url.c_str())) << SYS_GetLastErrorStr();
        EXPECT_EQ(client->GetStatusCode(), 200);
        LPCBYTE body = nullptr;
        int length = 0;
        ASSERT_TRUE(client->GetResponseBody(&body, &length));
        EXPECT_EQ(std::string(reinterpret_cast<const char*>(body), static_cast<std::size_t>(length)), authority());
    }
    EXPECT_EQ(proxy_.asked().size(), 1u) << "one tunnel for all";
    (tls() ? HP_Destroy_HttpsSyncClient : HP_Destroy_HttpSyncClient)(client);
}

}  // namespace
}  // namespace hp::test
