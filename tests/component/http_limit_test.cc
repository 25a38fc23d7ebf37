// SPDX-License-Identifier: Apache-2.0
// What an HTTP server refuses, and says so before it closes: what is not HTTP, what is too much, what takes too long.
#include <gtest/gtest.h>

#include "support/http_party.h"
#include "support/party.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

class HttpLimitTest : public testing::TestWithParam<HttpKind> {
protected:
    HttpLimitTest() : server_(GetParam()) {
        server_.react([this](const HttpEvent& event) {
            if (event.what == "complete") server_.respond(event.id, 200, "ok");
            return 0;
        });
    }
    WirePeer connect() { return WirePeer::connect(server_.port(), server_.tls()); }
    IHttpServer& api() { return *server_.server(); }
    // Sends, and expects `status` as the last that is said, whatever else is on its way; and that error.
    void expect_refused(const std::string& request, int status, int code, int close_error = ECANCELED) {
        SCOPED_TRACE(request.substr(0, 200));
        if (api().GetState() == SS_STOPPED) {
            ASSERT_TRUE(server_.listen());
        }
        WirePeer peer = connect();
        peer.send(request);
        const std::string answer = peer.receive_all();
        const std::size_t last = answer.rfind("HTTP/1.1 ");
        ASSERT_NE(last, std::string::npos) << "it just closed: " << answer;
        EXPECT_EQ(answer.substr(last, 12), "HTTP/1.1 " + std::to_string(status));
        EXPECT_NE(answer.find("Connection: close\r\n", last), std::string::npos);
        const CONNID id = server_.last("handshake");
        ASSERT_TRUE(server_.wait_on("close", id));
        EXPECT_EQ(server_.text("error", id), std::to_string(code));
        EXPECT_EQ(server_.closed(id), "4," + std::to_string(close_error));
    }

    HttpParty server_;
};

INSTANTIATE_TEST_SUITE_P(Servers, HttpLimitTest, testing::ValuesIn(http_servers()), HttpKindName());

TEST_P(HttpLimitTest, NotHttp) {
    const std::string host = "Host: h\r\n";
    expect_refused("\x16\x03\x01\r\n\r\n", 400, 6);
    expect_refused("GET\r\n\r\n", 400, 6);
    expect_refused("GET / HTTX/1.1\r\n\r\n", 400, 8);
    expect_refused("GET / HTTP/1.1\rX", 400, 3);
    expect_refused("GET a HTTP/1.1\r\n" + host + "\r\n", 400, 7);
    expect_refused("GET / HTTP/2.0\r\n" + host + "\r\n", 505, 9);
    expect_refused("GET / HTTP/1.1\r\n\r\n", 400, 105);
    expect_refused("GET / HTTP/1.1\r\n" + host + host + "\r\n", 400, 105);
    expect_refused("GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n", 400, 10);
    expect_refused("GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n", 400, 10);
    expect_refused("POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400, 11);
    expect_refused("POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400, 4);
    expect_refused("POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, 4);
    expect_refused("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501, 106);
    expect_refused("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nx\r\n", 400, 12);
    expect_refused("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400, 12);
}

// A good request before the bad one is answered first.
TEST_P(HttpLimitTest, AnswersBeforeTheRefusal) {
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send("GET / HTTP/1.1\r\nHost: h\r\n\r\nBAD\r\n\r\n"));
    EXPECT_TRUE(peer.message().ends_with("ok"));
    EXPECT_TRUE(peer.receive_all().starts_with("HTTP/1.1 400 "));
}

// While the peer still sends, the answer must not get lost in a reset.
TEST_P(HttpLimitTest, RefusalsReachPeersThatStillSend) {
    api().SetMaxHttpBodyLength(1000);
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n");
    peer.send(std::string(200'000, 'x'));
    EXPECT_TRUE(peer.receive_all().starts_with("HTTP/1.1 413 "));
}

TEST_P(HttpLimitTest, Sizes) {
    api().SetMaxHttpHeadLength(1024);
    api().SetMaxHttpHeaderCount(5);
    api().SetMaxHttpStartLineLength(64);
    api().SetMaxHttpBodyLength(10);
    const std::string start = "GET / HTTP/1.1\r\nHost: h\r\n";
    expect_refused("GET /" + std::string(100, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 414, 100);
    expect_refused(start + "A: " + std::string(1100, 'b') + "\r\n\r\n", 431, 101);
    expect_refused(start + "A:\r\nA:\r\nA:\r\nA:\r\nA:\r\n\r\n", 431, 102);
    expect_refused("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n01234567890", 413, 103);
    expect_refused("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n5\r\n12345\r\n0\r\n\r\n", 413,
                   103);
    expect_refused(
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;" + std::string(5000, 'e') + "\r\n1\r\n0\r\n\r\n", 400,
        104);
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send("POST /" + std::string(49, 'a') +
                          " HTTP/1.1\r\nHost: h\r\nA:\r\nA:\r\nA:\r\nContent-Length: 10\r\n\r\n0123456789"));
    EXPECT_TRUE(peer.message().ends_with("ok")) << "exactly at the limits";
}

TEST_P(HttpLimitTest, Ranges) {
    const auto refused = [&] {
        const bool fails = api().Start("127.0.0.1", 0) == FALSE && errno == EINVAL && api().GetLastError() == SE_INVALID_PARAM;
        if (!fails) api().Stop();
        return fails;
    };
    for (const DWORD bad : {0u, 1023u, (16u << 20) + 1}) {
        api().SetMaxHttpHeadLength(bad);
        EXPECT_TRUE(refused()) << bad;
    }
    api().SetMaxHttpHeadLength(1024);
    for (const DWORD bad : {0u, 65536u}) {
        api().SetMaxHttpHeaderCount(bad);
        EXPECT_TRUE(refused()) << bad;
    }
    api().SetMaxHttpHeaderCount(65535);
    for (const DWORD bad : {63u, (1u << 20) + 1}) {
        api().SetMaxHttpStartLineLength(bad);
        EXPECT_TRUE(refused()) << bad;
    }
    api().SetMaxHttpStartLineLength(64);
    for (const DWORD bad : {99u, 60001u}) {
        api().SetReleaseDelay(bad);
        EXPECT_TRUE(refused()) << bad;
    }
    api().SetReleaseDelay(100);
    api().SetLocalVersion(static_cast<EnHttpVersion>(2));
    EXPECT_TRUE(refused());
    api().SetLocalVersion(HV_1_1);
    EXPECT_TRUE(server_.listen());
    api().SetMaxHttpHeadLength(4096);
    EXPECT_EQ(api().GetMaxHttpHeadLength(), 1024u) << "settings hold while it runs";
}

TEST_P(HttpLimitTest, Defaults) {
    EXPECT_EQ(api().GetMaxHttpHeadLength(), 64u << 10);
    EXPECT_EQ(api().GetMaxHttpHeaderCount(), 256u);
    EXPECT_EQ(api().GetMaxHttpStartLineLength(), 16u << 10);
    EXPECT_EQ(api().GetMaxHttpBodyLength(), 0u);
    EXPECT_EQ(api().GetHttpHeadTimeout(), 30'000u);
    EXPECT_EQ(api().GetHttpBodyTimeout(), 60'000u);
    EXPECT_EQ(api().GetHttpIdleTimeout(), 120'000u);
    EXPECT_EQ(api().GetReleaseDelay(), 3000u);
    EXPECT_EQ(api().GetLocalVersion(), HV_1_1);
    EXPECT_TRUE(api().IsHttpAutoStart());
    EXPECT_FALSE(api().IsWSMessageMode());
    EXPECT_EQ(api().GetMaxWSMessageLength(), 16u << 20);
    EXPECT_EQ(api().GetWSPingInterval(), 30'000u);
    EXPECT_FALSE(api().IsWSCompression());
    EXPECT_FALSE(api().IsWSContextTakeover());
}

// --- time ---------------------------------------------------------------------------------------------------------------

TEST_P(HttpLimitTest, LateHeads) {
    api().SetHttpHeadTimeout(50);
    expect_refused("GET / HT", 408, 109, ETIMEDOUT);
    expect_refused("GET / HTTP/1.1\r\nHost:", 408, 109, ETIMEDOUT);
    expect_refused("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nHos", 408, 109, ETIMEDOUT);
}

TEST_P(HttpLimitTest, LateBodies) {
    api().SetHttpBodyTimeout(50);
    expect_refused("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nab", 408, 110, ETIMEDOUT);
    expect_refused("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", 408, 110, ETIMEDOUT);
}

TEST_P(HttpLimitTest, IdleConnections) {
    api().SetHttpIdleTimeout(50);
    ASSERT_TRUE(server_.listen());
    for (const bool asks_before : {false, true}) {
        WirePeer peer = connect();
        if (asks_before) {
            ASSERT_TRUE(peer.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
            EXPECT_TRUE(peer.message().ends_with("ok"));
        }
        EXPECT_EQ(peer.receive_all(), "");
        const CONNID id = server_.last("accept");
        ASSERT_TRUE(server_.wait_on("close", id));
        EXPECT_EQ(server_.closed(id), "5," + std::to_string(ETIMEDOUT));
    }
}

// Who waits for our answer is not idle, and who is told to wait (a pause) is not late.
TEST_P(HttpLimitTest, WhatIsNotLate) {
    api().SetHttpIdleTimeout(30);
    api().SetHttpHeadTimeout(30);
    api().SetHttpBodyTimeout(30);
    server_.react([this](const HttpEvent& event) {
        if (event.what == "body") server_.pause(event.id);
        return 0;
    });
    ASSERT_TRUE(server_.listen());
    WirePeer waits = connect();
    ASSERT_TRUE(waits.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
    ASSERT_TRUE(server_.wait_for("complete"));
    const CONNID waiting = server_.last("complete");
    WirePeer paused = connect();
    ASSERT_TRUE(paused.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab"));
    ASSERT_TRUE(server_.wait_for("body"));
    const CONNID stopped = server_.last("body");
    for (int i = 0; i < 3; ++i) {  // a connection that is idle has meanwhile come to its end
        WirePeer idle = connect();
        EXPECT_EQ(idle.receive_all(), "");
    }
    EXPECT_EQ(server_.count("close", waiting), 0u);
    EXPECT_EQ(server_.count("close", stopped), 0u);
    ASSERT_TRUE(server_.respond(waiting, 200, "at last"));
    EXPECT_TRUE(waits.message().ends_with("at last"));
    ASSERT_TRUE(paused.send("cd"));
    server_.react({});
    ASSERT_TRUE(server_.pause(stopped, false));
    ASSERT_TRUE(server_.wait_on("complete", stopped));
    ASSERT_TRUE(server_.respond(stopped, 200, "thanks"));
    EXPECT_TRUE(paused.message().ends_with("thanks"));
}

}  // namespace
}  // namespace hp::test
