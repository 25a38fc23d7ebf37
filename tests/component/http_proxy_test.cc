// SPDX-License-Identifier: Apache-2.0
// HTTP components through proxies.
#include <gtest/gtest.h>

#include "support/http_party.h"
#include "support/test_proxy.h"

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
