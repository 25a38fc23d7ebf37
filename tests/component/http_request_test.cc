// SPDX-License-Identifier: Apache-2.0
// What an HTTP server hears of requests: which events, in which order, with what in them, however the bytes are cut.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <random>
#include <thread>

#include "support/http_party.h"
#include "support/party.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

constexpr const char* small_get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

class HttpRequestTest : public testing::TestWithParam<HttpKind> {
protected:
    HttpRequestTest() : server_(GetParam()) {}

    void SetUp() override { react({}); }
    // Answers each complete request, unless `reaction` says something else or `answers` that it is to be left alone.
    void react(HttpParty::Reaction reaction, bool answers = true) {
        server_.react([this, answers, reaction = std::move(reaction)](const HttpEvent& event) {
            const int result = reaction ? reaction(event) : 0;
            if (result == 0 && answers && event.what == "complete") {
                EXPECT_TRUE(server_.respond(event.id, 200, "ok"));
            }
            return result;
        });
    }
    WirePeer connect() { return WirePeer::connect(server_.port(), server_.tls()); }
    // The events of one request, and what was answered.
    std::string hear(std::string_view request, std::size_t messages = 1) {
        WirePeer peer = connect();
        EXPECT_TRUE(peer.send(request));
        answer_.clear();
        for (std::size_t i = 0; i < messages; ++i) answer_ += peer.message();
        const CONNID id = server_.last("handshake");
        peer.close();
        EXPECT_TRUE(server_.wait_on("close", id));
        return server_.trace(id, {"accept", "handshake", "close"});
    }

    HttpParty server_;
    std::string answer_;
};

INSTANTIATE_TEST_SUITE_P(Servers, HttpRequestTest, testing::ValuesIn(http_servers()), HttpKindName());

TEST_P(HttpRequestTest, OrderOfEvents) {
    ASSERT_TRUE(server_.listen());
    EXPECT_EQ(hear("GET /x?y=z HTTP/1.1\r\nHost: example.com\r\nX-Empty:\r\nX-Two:  a b \t\r\n\r\n"),
              "begin\nrequest GET /x?y=z\nheader Host: example.com\nheader X-Empty: \nheader X-Two: a b\nhead\ncomplete");
    EXPECT_EQ(answer_, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok");
    EXPECT_EQ(hear("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"),
              "begin\nrequest POST /p\nheader Host: h\nheader Content-Length: 5\nhead\nbody hello\ncomplete");
    EXPECT_EQ(
        hear("POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
             "3;a=b;c=\"d e\"\r\nabc\r\n0a\r\n0123456789\r\n0;last\r\nX-Trailer: t\r\n\r\n"),
        "begin\nrequest POST /c\nheader Host: h\nheader Transfer-Encoding: chunked\nhead\n"
        "chunk 3\nbody abc\nchunk_end\nchunk 10\nbody 0123456789\nchunk_end\nchunk 0\nheader X-Trailer: t\nchunk_end\ncomplete");
}

// The same events wherever the bytes are cut.
TEST_P(HttpRequestTest, EverySplit) {
    ASSERT_TRUE(server_.listen());
    const std::string requests =
        "POST /1 HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody"
        "\r\nPOST /2 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nwiki\r\n0\r\nT: v\r\n\r\n"
        "GET /3 HTTP/1.1\r\nHost: h\r\nCookie: a=b\r\n\r\n";
    const std::string expected = hear(requests, 3);
    const std::string answer = answer_;
    ASSERT_NE(expected.find("request GET /3"), std::string::npos);
    const auto check = [&](auto&& send) {
        WirePeer peer = connect();
        send(peer);
        std::string got;
        for (int i = 0; i < 3; ++i) got += peer.message();
        const CONNID id = server_.last("handshake");
        EXPECT_EQ(server_.trace(id, {"accept", "handshake", "close"}), expected);
        EXPECT_EQ(got, answer);
    };
    check([&](WirePeer& peer) { EXPECT_TRUE(peer.send_bytewise(requests)); });
    for (unsigned seed = 1; seed <= 5; ++seed) {
        SCOPED_TRACE(seed);
        std::minstd_rand random(seed);
        check([&](WirePeer& peer) {
            for (std::size_t at = 0; at < requests.size();) {
                const std::size_t size = 1 + random() % 30;
                ASSERT_TRUE(peer.send(std::string_view(requests).substr(at, size)));
                at += size;
            }
        });
    }
}

TEST_P(HttpRequestTest, WhatTheGettersSay) {
    std::atomic<int> asked{0};
    react([&](const HttpEvent& event) {
        if (event.what != "head" && event.what != "complete") return 0;
        IHttpServer& api = *server_.server();
        const CONNID id = event.id;
        EXPECT_EQ(api.GetVersion(id), HV_1_1);
        EXPECT_STREQ(api.GetMethod(id), "PUT");
        EXPECT_STREQ(api.GetHost(id), "user.example:81");
        EXPECT_EQ(api.GetContentLength(id), 3u);
        EXPECT_STREQ(api.GetContentType(id), "text/plain");
        EXPECT_STREQ(api.GetContentEncoding(id), "identity");
        EXPECT_EQ(api.GetTransferEncoding(id), nullptr);
        EXPECT_TRUE(api.IsKeepAlive(id));
        EXPECT_FALSE(api.IsUpgrade(id));
        EXPECT_EQ(api.GetUpgradeType(id), HUT_NONE);
        EXPECT_EQ(api.GetParseErrorCode(id), 0);
        EXPECT_EQ(server_.header(id, "x-TWICE").substr(0, 4), "one,");
        EXPECT_EQ(server_.header(id, "absent"), "<none>");
        DWORD count = 1;
        LPCSTR values[2];
        EXPECT_FALSE(api.GetHeaders(id, "X-Twice", values, count));
        EXPECT_EQ(count, 2u);
        EXPECT_TRUE(api.GetHeaders(id, "X-Twice", values, count));
        EXPECT_EQ(std::string(values[0]) + values[1], "one,two");
        count = 0;
        EXPECT_FALSE(api.GetAllHeaders(id, nullptr, count));
        EXPECT_EQ(count, 7u);
        std::array<THeader, 10> headers{};
        count = 10;
        EXPECT_TRUE(api.GetAllHeaders(id, headers.data(), count));
        EXPECT_EQ(count, 7u);
        std::array<LPCSTR, 10> names{};
        count = 3;
        EXPECT_FALSE(api.GetAllHeaderNames(id, names.data(), count));
        EXPECT_GE(count, 6u);
        LPCSTR cookie = nullptr;
        EXPECT_TRUE(api.GetCookie(id, "b", &cookie));
        EXPECT_STREQ(cookie, "2=3");
        EXPECT_FALSE(api.GetCookie(id, "B", &cookie));
        std::array<TCookie, 4> cookies{};
        count = 4;
        EXPECT_TRUE(api.GetAllCookies(id, cookies.data(), count));
        EXPECT_EQ(count, 2u);
        ++asked;
        return 0;
    });
    ASSERT_TRUE(server_.listen());
    hear(
        "PUT http://user.example:81/p/q?r=s HTTP/1.1\r\nHost: user.example:81\r\nContent-Length: 3\r\n"
        "Content-Type: text/plain\r\nContent-Encoding: identity\r\nX-Twice: one,\r\nx-twice: two\r\nCookie: a=1; "
        "b=2=3\r\n\r\nabc");
    ASSERT_TRUE(server_.wait_quiet());
    EXPECT_EQ(asked, 2);
}

TEST_P(HttpRequestTest, PartsOfTheUrl) {
    struct Expected {
        const char* target;
        unsigned set;
        std::array<const char*, HUF_MAX> parts;
    };
    const std::vector<Expected> all{
        {"/p/q?r=s", 1u << HUF_PATH | 1u << HUF_QUERY, {nullptr, nullptr, nullptr, "/p/q", "r=s", nullptr, nullptr}},
        {"http://h.example:81/p",
         1u << HUF_SCHEMA | 1u << HUF_HOST | 1u << HUF_PORT | 1u << HUF_PATH,
         {"http", "h.example", "81", "/p", nullptr, nullptr, nullptr}},
    };
    for (const Expected& expected : all) {
        bool asked = false;
        react([&](const HttpEvent& event) {
            if (event.what != "complete") return 0;
            asked = true;
            EXPECT_EQ(server_.server()->GetUrlFieldSet(event.id), expected.set);
            for (int part = 0; part < HUF_MAX; ++part)
                EXPECT_STREQ(server_.server()->GetUrlField(event.id, static_cast<EnHttpUrlField>(part)),
                             expected.parts[static_cast<std::size_t>(part)]);
            return 0;
        });
        ASSERT_TRUE(server_.server()->GetState() != SS_STOPPED || server_.listen());
        hear(std::string("GET ") + expected.target + " HTTP/1.1\r\nHost: h.example:81\r\n\r\n");
        EXPECT_TRUE(asked) << expected.target;
    }
}

TEST_P(HttpRequestTest, UnknownConnections) {
    ASSERT_TRUE(server_.listen());
    IHttpServer& api = *server_.server();
    hear(small_get);
    const CONNID stale = server_.last("handshake");
    while (api.GetConnectionCount() != 0) std::this_thread::yield();
    for (const CONNID id : {CONNID{0}, stale, CONNID{77777}}) {
        DWORD count = 0;
        LPCSTR text = nullptr;
        const auto refused = [](BOOL done) { return done == FALSE && errno == EBADSLT; };
        EXPECT_TRUE(refused(api.SendResponse(id, 200)));
        EXPECT_TRUE(refused(api.SendChunkData(id)));
        EXPECT_TRUE(refused(api.SendLocalFile(id, "/etc/passwd")));
        EXPECT_TRUE(refused(api.SendFilePart(id, 0, 0, 0)) || errno == EINVAL);
        EXPECT_TRUE(refused(api.Release(id)));
        EXPECT_TRUE(refused(api.StartHttp(id)));
        EXPECT_TRUE(refused(api.SendWSMessage(id, TRUE, 0, 1, nullptr, 0)));
        EXPECT_TRUE(refused(api.CloseWebSocket(id)));
        EXPECT_TRUE(refused(api.AcceptWebSocket(id)));
        EXPECT_TRUE(refused(api.GetHeader(id, "Host", &text)));
        EXPECT_TRUE(refused(api.GetAllHeaders(id, nullptr, count)));
        EXPECT_TRUE(refused(api.GetCookie(id, "a", &text)));
        EXPECT_TRUE(refused(api.GetWSMessageState(id, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr)));
        EXPECT_EQ(api.GetMethod(id), nullptr);
        EXPECT_EQ(errno, EBADSLT);
        EXPECT_EQ(api.GetVersion(id), 0);
        EXPECT_EQ(api.GetUrlFieldSet(id), 0);
        EXPECT_EQ(api.GetContentLength(id), 0u);
    }
}

// --- one after the other ------------------------------------------------------------------------------------------------

TEST_P(HttpRequestTest, PipelinedRequestsAreAnsweredInOrder) {
    react(
        [this](const HttpEvent& event) {
            if (event.what == "complete") {
                EXPECT_TRUE(server_.respond(event.id, 200, server_.server()->GetUrlField(event.id, HUF_PATH)));
            }
            return 0;
        },
        false);
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    std::string requests;
    for (int i = 0; i < 200; ++i) requests += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: h\r\n\r\n";
    ASSERT_TRUE(peer.send(requests));
    for (int i = 0; i < 200; ++i) {
        const std::string path = "/" + std::to_string(i);
        EXPECT_TRUE(peer.message().ends_with("\r\n\r\n" + path));
    }
}

// While an answer is due no further request is told, and each answer reaches its request whoever sends it.
TEST_P(HttpRequestTest, DeferredAnswersKeepTheOrder) {
    react({}, false);
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    std::string requests;
    for (int i = 0; i < 20; ++i) requests += "POST /" + std::to_string(i) + " HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nxx";
    ASSERT_TRUE(peer.send(requests));
    for (std::size_t i = 0; i < 20; ++i) {
        ASSERT_TRUE(server_.wait_for("complete", i + 1));
        EXPECT_EQ(server_.count("begin"), i + 1) << "the next one was told too early";
        const std::string body = std::to_string(i);
        ASSERT_TRUE(server_.respond(server_.last("complete"), 200, body));
        EXPECT_TRUE(peer.message().ends_with("\r\n\r\n" + body));
    }
}

TEST_P(HttpRequestTest, KeepAlive) {
    struct Case {
        const char* version;
        const char* connection;
        bool stays;
    };
    ASSERT_TRUE(server_.listen());
    for (const Case& c :
         {Case{"1.1", "", true}, Case{"1.1", "Connection: close\r\n", false}, Case{"1.1", "Connection: x, Close\r\n", false},
          Case{"1.1", "Connection: keep-alive\r\n", true}, Case{"1.0", "", false},
          Case{"1.0", "Connection: Keep-Alive\r\n", true}, Case{"1.0", "Connection: close\r\n", false}}) {
        SCOPED_TRACE(std::string(c.version) + " " + c.connection);
        WirePeer peer = connect();
        ASSERT_TRUE(peer.send(std::string("GET / HTTP/") + c.version + "\r\nHost: h\r\n" + c.connection + "\r\n"));
        const std::string answer = peer.message();
        EXPECT_NE(answer.find(c.stays ? "Connection: keep-alive\r\n" : "Connection: close\r\n"), std::string::npos) << answer;
        if (c.stays) {
            ASSERT_TRUE(peer.send(small_get));
            EXPECT_TRUE(peer.message().ends_with("ok"));
        } else {
            EXPECT_TRUE(peer.at_end());
            ASSERT_TRUE(server_.wait_on("close", server_.last("handshake")));
            EXPECT_EQ(server_.closed(server_.last("handshake")), "5,0");
        }
    }
}

TEST_P(HttpRequestTest, CloseInTheAnswerCloses) {
    react(
        [this](const HttpEvent& event) {
            if (event.what == "complete") server_.respond(event.id, 200, "bye", {{"Connection", "close"}});
            return 0;
        },
        false);
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send(std::string(small_get) + small_get));
    EXPECT_EQ(undated(peer.receive_all()), "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbye");
    EXPECT_EQ(server_.count("complete"), 1u);
}

// The peer has said all it has to say, and waits for the answer.
TEST_P(HttpRequestTest, HalfClosedPeersGetTheirAnswer) {
    ASSERT_TRUE(server_.listen());
    for (const bool at_once : {true, false}) {
        SCOPED_TRACE(at_once);
        react(
            [&](const HttpEvent& event) {
                if (at_once && event.what == "complete") server_.respond(event.id, 200, "now");
                return 0;
            },
            false);
        const std::size_t before = server_.count("complete");
        WirePeer peer = connect();
        ASSERT_TRUE(peer.send(small_get));
        peer.half_close();
        ASSERT_TRUE(server_.wait_for("complete", before + 1));
        const CONNID id = server_.last("complete");
        if (!at_once) {
            ASSERT_TRUE(server_.respond(id, 200, "later"));
        }
        EXPECT_TRUE(peer.receive_all().ends_with(at_once ? "now" : "later"));
        ASSERT_TRUE(server_.wait_on("close", id));
        EXPECT_EQ(server_.closed(id), "5,0");
    }
}

// --- what the program says ----------------------------------------------------------------------------------------------

TEST_P(HttpRequestTest, ErrorFromEveryEvent) {
    const std::string request = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    ASSERT_TRUE(server_.listen());
    for (const auto& [what, code] :
         {std::pair{"begin", 16}, std::pair{"request", 26}, std::pair{"header", 28}, std::pair{"head", 17},
          std::pair{"chunk", 19}, std::pair{"body", 24}, std::pair{"chunk_end", 20}, std::pair{"complete", 18}}) {
        SCOPED_TRACE(what);
        react([what = std::string_view(what)](const HttpEvent& event) { return event.what == what ? HPR_ERROR : HPR_OK; });
        WirePeer peer = connect();
        ASSERT_TRUE(peer.send(request));
        const std::string answer = peer.receive_all();
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 400 Bad Request\r\n")) << answer;
        const CONNID id = server_.last("handshake");
        ASSERT_TRUE(server_.wait_on("close", id));
        EXPECT_EQ(server_.text("error", id), std::to_string(code));
        EXPECT_EQ(server_.closed(id), "4," + std::to_string(ECANCELED));
        EXPECT_EQ(server_.count(what, id), 1u);
        EXPECT_TRUE(server_.trace(id).ends_with("error " + std::to_string(code) + "\nclose 4," + std::to_string(ECANCELED)));
    }
}

TEST_P(HttpRequestTest, SkipBody) {
    react([](const HttpEvent& event) { return event.what == "head" ? HPR_SKIP_BODY : HPR_OK; });
    ASSERT_TRUE(server_.listen());
    EXPECT_EQ(hear("POST /1 HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n", 2),
              "begin\nrequest POST /1\nheader Host: h\nheader Content-Length: 50\nhead\ncomplete\n"
              "begin\nrequest GET /2\nheader Host: h\nhead\ncomplete");
}

TEST_P(HttpRequestTest, UpgradeByTheProgram) {
    react(
        [this](const HttpEvent& event) {
            if (event.what == "receive") server_.send(event.id, event.text);
            return event.what == "head" ? HPR_UPGRADE : HPR_OK;
        },
        false);
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send(std::string(small_get) + "raw"));
    EXPECT_EQ(peer.receive(3), "raw");
    ASSERT_TRUE(peer.send("GET / not HTTP any more"));
    EXPECT_EQ(peer.receive(23), "GET / not HTTP any more");
    const CONNID id = server_.last("handshake");
    EXPECT_EQ(server_.trace(id, {"accept", "handshake"}),
              "begin\nrequest GET /a\nheader Host: h\nhead\ncomplete\nupgrade 0\nreceive rawGET / not HTTP any more");
    EXPECT_TRUE(server_.server()->IsUpgrade(id));
    EXPECT_EQ(server_.server()->GetUpgradeType(id), HUT_NONE);
    EXPECT_FALSE(server_.server()->SendWSMessage(id, TRUE, 0, 1, nullptr, 0));
    EXPECT_EQ(errno, EPERM);
}

TEST_P(HttpRequestTest, ConnectAndOtherUpgrades) {
    react(
        [this](const HttpEvent& event) {
            if (event.what == "upgrade" && event.text == "2") server_.respond(event.id, 200, {}, {}, "Connection Established");
            if (event.what == "upgrade" && event.text == "-1")
                server_.respond(event.id, 101, {}, {{"Upgrade", "echo"}, {"Connection", "Upgrade"}});
            if (event.what == "receive") server_.send(event.id, event.text);
            return 0;
        },
        false);
    ASSERT_TRUE(server_.listen());
    WirePeer tunnel = connect();
    ASSERT_TRUE(tunnel.send("CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n\x16\x03\x01 bytes"));
    EXPECT_EQ(tunnel.message(), "HTTP/1.1 200 Connection Established\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(tunnel.receive(9), "\x16\x03\x01 bytes");
    EXPECT_EQ(server_.server()->GetUpgradeType(server_.last("handshake")), HUT_HTTP_TUNNEL);
    WirePeer other = connect();
    ASSERT_TRUE(other.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: echo/1\r\n\r\nhello"));
    EXPECT_EQ(other.message(), "HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n");
    EXPECT_EQ(other.receive(5), "hello");
}

TEST_P(HttpRequestTest, RefusedUpgradesClose) {
    react([](const HttpEvent& event) { return event.what == "upgrade" ? HPR_ERROR : HPR_OK; }, false);
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send("CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n"));
    EXPECT_TRUE(peer.at_end());
    ASSERT_TRUE(server_.wait_for("close"));
    EXPECT_EQ(server_.closed(server_.last("close")), "4," + std::to_string(ECANCELED));
}

// --- pauses -------------------------------------------------------------------------------------------------------------

TEST_P(HttpRequestTest, PauseInEveryEvent) {
    std::atomic<std::size_t> resumed{0};
    react(
        [&](const HttpEvent& event) {
            if (event.what != "accept" && event.what != "handshake") {
                EXPECT_TRUE(server_.pause(event.id));
            }
            return 0;
        },
        false);
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
    ASSERT_TRUE(server_.wait_for("begin"));
    const CONNID id = server_.last("begin");
    const char* const order[] = {"begin", "request",   "header", "header",    "head",    "chunk",
                                 "body",  "chunk_end", "chunk",  "chunk_end", "complete"};
    std::string expected;
    for (const char* what : order) {
        expected += (expected.empty() ? "" : " ") + std::string(what);
        const auto so_far = [&] {
            std::string all;
            for (const std::string& line : {server_.trace(id, {"accept", "handshake"})}) {
                std::size_t at = 0;
                while (at < line.size()) {
                    const std::size_t end = std::min(line.find('\n', at), line.size());
                    const std::string word = line.substr(at, std::min(line.find(' ', at), end) - at);
                    all += (all.empty() ? "" : " ") + word;
                    at = end + 1;
                }
            }
            return all;
        };
        ASSERT_TRUE(server_.wait([&] { return so_far() == expected; })) << so_far() << "\ninstead of\n" << expected;
        BOOL paused = FALSE;
        while (server_.server()->IsPauseReceive(id, paused) && !paused) std::this_thread::yield();
        ASSERT_TRUE(server_.pause(id, false));
    }
    ASSERT_TRUE(server_.respond(id, 200, "done"));
    EXPECT_TRUE(peer.message().ends_with("done"));
}

TEST_P(HttpRequestTest, PausedBodiesArriveWhole) {
    std::atomic<bool> pauses{true};
    react([&](const HttpEvent& event) {
        if (event.what == "body" && pauses.exchange(false)) server_.pause(event.id);
        return 0;
    });
    ASSERT_TRUE(server_.listen());
    const std::string body = pattern(700'000);
    WirePeer peer = connect();
    std::thread sender([&] { peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 700000\r\n\r\n" + body + small_get); });
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(server_.wait_for("body"));
        const CONNID id = server_.last("body");
        BOOL paused = FALSE;
        while (server_.server()->IsPauseReceive(id, paused) && !paused && server_.count("complete") == 0)
            std::this_thread::yield();
        pauses = i < 4;
        server_.pause(id, false);
    }
    sender.join();
    EXPECT_TRUE(peer.message().ends_with("ok"));
    EXPECT_TRUE(peer.message().ends_with("ok"));
    EXPECT_TRUE(server_.text("body", server_.last("body")) == body);
}

}  // namespace
}  // namespace hp::test
