// SPDX-License-Identifier: Apache-2.0
// HTTP components from Start to their end: begun by hand, stopped and destroyed at work, started again.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/http_party.h"
#include "support/party.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

constexpr const char* small_get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

class HttpLifeTest : public testing::TestWithParam<HttpKind> {
protected:
    HttpLifeTest() : pair_(GetParam()) {
        pair_.server.react([this](const HttpEvent& event) {
            if (event.what == "complete") pair_.server.respond(event.id, 200, "ok");
            return 0;
        });
    }
    BOOL start_http() {
        return pair_.dialer.ask([&](IHttpAgent& api) { return api.StartHttp(pair_.dialer_id); },
                                [](IHttpClient& api) { return api.StartHttp(); });
    }

    HttpPair pair_;
};

INSTANTIATE_TEST_SUITE_P(Dialers, HttpLifeTest, testing::ValuesIn(http_dialers()), HttpKindName());

TEST_P(HttpLifeTest, RequestAndAnswer) {
    ASSERT_TRUE(pair_.connect());
    for (const char* path : {"/1", "/2", "/3"}) ASSERT_TRUE(pair_.dialer.request(pair_.dialer_id, "POST", path, {}, "body"));
    ASSERT_TRUE(pair_.dialer.wait_on("complete", pair_.dialer_id, 3));
    EXPECT_EQ(pair_.dialer.text("body", pair_.dialer_id), "okokok");
    EXPECT_EQ(pair_.server.text("request", pair_.server_id), "POST /1POST /2POST /3");
    ASSERT_TRUE(pair_.dialer.stop());
    ASSERT_TRUE(pair_.server.wait_on("close", pair_.server_id));
    EXPECT_EQ(pair_.server.closed(pair_.server_id), "5,0");
    EXPECT_EQ(pair_.dialer.closed(pair_.dialer_id), "5,0");
}

// --- by hand (guide 4.4) ------------------------------------------------------------------------------------------------

TEST_P(HttpLifeTest, StartByHand) {
    pair_.server.server()->SetHttpAutoStart(FALSE);
    pair_.dialer.ask([](IHttpAgent& api) { api.SetHttpAutoStart(FALSE); }, [](IHttpClient& api) { api.SetHttpAutoStart(FALSE); });
    pair_.server.react([this](const HttpEvent& event) {
        if (event.what == "receive") {  // the greeting is done
            EXPECT_TRUE(pair_.server.send(event.id, "welcome"));
            EXPECT_TRUE(pair_.server.server()->StartHttp(event.id));
            EXPECT_FALSE(pair_.server.server()->StartHttp(event.id));
            EXPECT_EQ(errno, EALREADY);
        }
        if (event.what == "complete") pair_.server.respond(event.id, 200, "http");
        return 0;
    });
    ASSERT_TRUE(pair_.server.listen());
    pair_.dialer_id = pair_.dialer.dial(pair_.server.port());
    ASSERT_TRUE(pair_.dialer.wait_on("connect", pair_.dialer_id));
    while (!pair_.dialer.send(pair_.dialer_id, "hello")) std::this_thread::yield();  // TLS comes up, and no event tells
    ASSERT_TRUE(pair_.dialer.wait_on("receive", pair_.dialer_id));
    EXPECT_EQ(pair_.dialer.count("handshake"), 0u);
    EXPECT_TRUE(pair_.dialer.request(pair_.dialer_id, "GET", "/early")) << "waits for HTTP";
    EXPECT_TRUE(start_http());
    EXPECT_FALSE(start_http());
    EXPECT_EQ(errno, EALREADY);
    ASSERT_TRUE(pair_.dialer.wait_on("complete", pair_.dialer_id));
    EXPECT_EQ(pair_.dialer.text("receive", pair_.dialer_id), "welcome");
    EXPECT_EQ(pair_.dialer.text("body", pair_.dialer_id), "http");
    EXPECT_EQ(pair_.dialer.count("handshake"), 1u);
}

TEST_P(HttpLifeTest, NotByHand) {
    ASSERT_TRUE(pair_.connect());
    EXPECT_FALSE(start_http());
    EXPECT_EQ(errno, EPERM);
    EXPECT_FALSE(pair_.server.server()->StartHttp(pair_.server_id));
    EXPECT_EQ(errno, EPERM);
}

// --- ends ---------------------------------------------------------------------------------------------------------------

// Requests and answers go back and forth while the component ends: everything comes to its end, and to its OnClose.
TEST_P(HttpLifeTest, StopAtWork) {
    pair_.dialer.react([this](const HttpEvent& event) {
        if (event.what == "handshake" || event.what == "complete") pair_.dialer.request(event.id, "POST", "/", {}, pattern(3000));
        return 0;
    });
    for (int round = 0; round < 4; ++round) {
        ASSERT_TRUE(pair_.server.listen());
        const int dials = pair_.dialer.agent() != nullptr ? 10 : 1;
        std::vector<CONNID> ids;
        for (int i = 0; i < dials; ++i) ids.push_back(pair_.dialer.dial(pair_.server.port()));
        for (const CONNID id : ids) ASSERT_TRUE(pair_.dialer.wait_on("complete", id, 3));
        if (round % 2 == 0) {
            EXPECT_TRUE(pair_.server.stop());
            for (const CONNID id : ids) ASSERT_TRUE(pair_.dialer.wait_on("close", id));
            pair_.dialer.stop();
        } else {
            EXPECT_TRUE(pair_.dialer.stop());
            EXPECT_TRUE(pair_.server.stop());
        }
        ASSERT_TRUE(pair_.dialer.with([](auto& api) { return api.Wait(30'000); }));
        EXPECT_EQ(pair_.server.count("accept"), pair_.server.count("close"));
        if (pair_.dialer.agent() != nullptr) pair_.dialer.forget();
    }
}

TEST_P(HttpLifeTest, DestroyAtWork) {
    pair_.dialer.react([this](const HttpEvent& event) {
        if (event.what == "handshake" || event.what == "complete") pair_.dialer.request(event.id, "GET", "/");
        return 0;
    });
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.wait_on("complete", pair_.dialer_id, 3));
    pair_.server.destroy();
    ASSERT_TRUE(pair_.dialer.wait_on("close", pair_.dialer_id));
    pair_.dialer.destroy();
}

// Other threads answer while the server stops: what they get is a result, TRUE or FALSE.
TEST_P(HttpLifeTest, AnswersFromThreadsWhileItStops) {
    pair_.server.react({});
    ASSERT_TRUE(pair_.server.listen());
    std::vector<WirePeer> peers;
    for (int i = 0; i < 6; ++i) {
        peers.push_back(WirePeer::connect(pair_.server.port(), GetParam().tls));
        ASSERT_TRUE(peers.back().send(small_get));
    }
    ASSERT_TRUE(pair_.server.wait_for("complete", 6));
    std::atomic<bool> over{false};
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; ++t)
        threads.emplace_back([&, t] {
            for (CONNID id = 1; !over; id = id % 6 + 1) {
                if (t == 0) pair_.server.respond(id, 200, "x");
                if (t == 1) pair_.server.chunk(id, "chunk");
                if (t == 2) pair_.server.server()->SendLocalFile(id, "/etc/hostname");
                std::this_thread::yield();
            }
        });
    ASSERT_FALSE(peers[0].receive(20).empty());
    EXPECT_TRUE(pair_.server.stop());
    over = true;
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(pair_.server.count("accept"), pair_.server.count("close"));
}

TEST_P(HttpLifeTest, StopInsideEvents) {
    for (const char* what : {"begin", "body", "complete"}) {
        HttpPair pair(GetParam());
        pair.server.react([&pair, what = std::string_view(what)](const HttpEvent& event) {
            if (event.what == what) {
                EXPECT_TRUE(pair.server.stop());
            }
            return 0;
        });
        ASSERT_TRUE(pair.connect());
        ASSERT_TRUE(pair.dialer.request(pair.dialer_id, "POST", "/", {}, "body"));
        ASSERT_TRUE(pair.server.server()->Wait(30'000));
        ASSERT_TRUE(pair.dialer.wait_on("close", pair.dialer_id));
        pair.dialer.destroy();
        pair.server.destroy();
    }
}

// A connection that ends is followed by another one (ReconnectDelay), which speaks HTTP from its beginning.
TEST_P(HttpLifeTest, Reconnects) {
    pair_.server.react([this](const HttpEvent& event) {
        if (event.what == "complete") pair_.server.respond(event.id, 200, "ok", {{"Connection", "close"}});
        return 0;
    });
    pair_.dialer.react([this](const HttpEvent& event) {
        if (event.what == "handshake") pair_.dialer.request(event.id, "GET", "/");
        return 0;
    });
    pair_.dialer.ask([](IHttpAgent& api) { api.SetReconnectDelay(1); }, [](IHttpClient& api) { api.SetReconnectDelay(1); });
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.wait_for("complete", 4));
    ASSERT_TRUE(pair_.dialer.stop());
    EXPECT_GE(pair_.dialer.count("close"), 3u);
}

}  // namespace
}  // namespace hp::test
