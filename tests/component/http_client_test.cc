// SPDX-License-Identifier: Apache-2.0
// HTTP agents and clients against a peer that says byte for byte what the test wants: what they send, and what they hear.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "support/http_party.h"
#include "support/party.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

class HttpClientTest : public testing::TestWithParam<HttpKind> {
protected:
    HttpClientTest() : party_(GetParam()) {}
    // Keeps what tests of cookies leave behind from each other.
    void SetUp() override { HP_HttpCookie_MGR_ClearCookies(); }
    void TearDown() override { HP_HttpCookie_MGR_ClearCookies(); }

    bool connect(bool async = true) {
        if (async || party_.tls()) {  // a TLS handshake needs both ends at once
            id_ = party_.dial(listener_.port());
            peer_ = WirePeer::serve(listener_.accept(), party_.tls());
        } else {
            id_ = party_.dial(listener_.port(), false);
            peer_ = WirePeer::serve(listener_.accept());
        }
        return id_ != 0 && party_.wait_on("handshake", id_);
    }
    std::string host() const { return "127.0.0.1:" + std::to_string(listener_.port()); }
    // The request as it came; the Host line is checked and left out.
    std::string request() {
        std::string text = peer_.message();
        const std::string line = "Host: " + host() + "\r\n";
        const std::size_t at = text.find(line);
        EXPECT_NE(at, std::string::npos) << text;
        return at != std::string::npos ? text.erase(at, line.size()) : text;
    }
    std::string trace() { return party_.trace(id_, {"prepare_connect", "connect", "handshake", "close"}); }
    std::string ask(std::string_view answer, const char* method = "GET") {
        EXPECT_TRUE(party_.request(id_, method, "/"));
        request();
        const std::size_t before = party_.count("complete", id_);
        EXPECT_TRUE(peer_.send(answer));
        EXPECT_TRUE(party_.wait_on("complete", id_, before + 1));
        return trace();
    }

    RawListener listener_;
    HttpParty party_;
    WirePeer peer_;
    CONNID id_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Dialers, HttpClientTest, testing::ValuesIn(http_dialers()), HttpKindName());

// --- requests -----------------------------------------------------------------------------------------------------------

TEST_P(HttpClientTest, WhatIsAddedUnlessGiven) {
    ASSERT_TRUE(connect());
    ASSERT_TRUE(party_.request(id_, "get", "a?b=c"));
    EXPECT_EQ(request(), "GET /a?b=c HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(party_.request(id_, "pOSt", "/p", {{"A", "b"}}, "body"));
    EXPECT_EQ(request(), "POST /p HTTP/1.1\r\nA: b\r\nContent-Length: 4\r\n\r\nbody");
    ASSERT_TRUE(party_.request(id_, "PUT", "/p"));
    EXPECT_EQ(request(), "PUT /p HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
    ASSERT_TRUE(party_.request(id_, "GET", "/g", {}, "body"));
    EXPECT_EQ(request(), "GET /g HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody");
    ASSERT_TRUE(party_.request(id_, "GET", "", {{"HOST", "elsewhere"}}));
    EXPECT_EQ(peer_.message(), "GET / HTTP/1.1\r\nHOST: elsewhere\r\n\r\n");
    ASSERT_TRUE(party_.request(id_, "OPTIONS", "*"));
    EXPECT_EQ(request(), "OPTIONS * HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(party_.request(id_, "CONNECT", "example.com:443"));
    EXPECT_EQ(peer_.message(), "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n");
}

TEST_P(HttpClientTest, EveryMethod) {
    ASSERT_TRUE(connect());
    const auto* body = reinterpret_cast<const BYTE*>("b");
    const auto both = [&](const char* method, auto&& many, auto&& one, bool with_body) {
        EXPECT_TRUE(party_.ask(many, one)) << method;
        EXPECT_EQ(request(), std::string(method) + " /x HTTP/1.1\r\n" + (with_body ? "Content-Length: 1\r\n\r\nb" : "\r\n"));
    };
    both(
        "POST", [&](IHttpAgent& a) { return a.SendPost(id_, "/x", nullptr, 0, body, 1); },
        [&](IHttpClient& c) { return c.SendPost("/x", nullptr, 0, body, 1); }, true);
    both(
        "PUT", [&](IHttpAgent& a) { return a.SendPut(id_, "/x", nullptr, 0, body, 1); },
        [&](IHttpClient& c) { return c.SendPut("/x", nullptr, 0, body, 1); }, true);
    both(
        "PATCH", [&](IHttpAgent& a) { return a.SendPatch(id_, "/x", nullptr, 0, body, 1); },
        [&](IHttpClient& c) { return c.SendPatch("/x", nullptr, 0, body, 1); }, true);
    both(
        "GET", [&](IHttpAgent& a) { return a.SendGet(id_, "/x"); }, [&](IHttpClient& c) { return c.SendGet("/x"); }, false);
    both(
        "DELETE", [&](IHttpAgent& a) { return a.SendDelete(id_, "/x"); }, [&](IHttpClient& c) { return c.SendDelete("/x"); },
        false);
    both(
        "HEAD", [&](IHttpAgent& a) { return a.SendHead(id_, "/x"); }, [&](IHttpClient& c) { return c.SendHead("/x"); }, false);
    both(
        "TRACE", [&](IHttpAgent& a) { return a.SendTrace(id_, "/x"); }, [&](IHttpClient& c) { return c.SendTrace("/x"); }, false);
    both(
        "OPTIONS", [&](IHttpAgent& a) { return a.SendOptions(id_, "/x"); }, [&](IHttpClient& c) { return c.SendOptions("/x"); },
        false);
}

TEST_P(HttpClientTest, BadRequestsAreRefused) {
    ASSERT_TRUE(connect());
    const auto refused = [&](const char* method, const char* path, const Headers& headers = {}, std::string_view body = {}) {
        return party_.request(id_, method, path, headers, body) == FALSE && errno == EINVAL;
    };
    EXPECT_TRUE(refused("GET", "/a b"));
    EXPECT_TRUE(refused("GET", "/a\r\nEvil: yes"));
    EXPECT_TRUE(refused("GET", "/a\n"));
    EXPECT_TRUE(refused("G T", "/"));
    EXPECT_TRUE(refused("", "/"));
    EXPECT_TRUE(refused(nullptr, "/"));
    EXPECT_TRUE(refused("GET\r\n", "/"));
    EXPECT_TRUE(refused("GET", "/", {{"A", "b\r\nEvil: yes"}}));
    EXPECT_TRUE(refused("GET", "/", {{"A\r\n", "b"}}));
    EXPECT_TRUE(refused("GET", "/", {{"", "b"}}));
    EXPECT_TRUE(refused("POST", "/", {{"Content-Length", "1"}}, "body"));
    EXPECT_TRUE(refused("POST", "/", {{"Content-Length", "four"}}, "body"));
    EXPECT_FALSE(party_.upgrade(id_, "/", "a\r\nb"));
    EXPECT_EQ(errno, EINVAL);
    ASSERT_TRUE(party_.request(id_, "GET", "/good"));
    EXPECT_EQ(request(), "GET /good HTTP/1.1\r\n\r\n") << "and nothing of the others";
}

TEST_P(HttpClientTest, ChunkedRequests) {
    ASSERT_TRUE(connect());
    ASSERT_TRUE(party_.request(id_, "POST", "/c", {{"Transfer-Encoding", "chunked"}}));
    ASSERT_TRUE(party_.chunk(id_, "hello", "ext=1"));
    ASSERT_TRUE(party_.chunk(id_, "!"));
    ASSERT_TRUE(party_.chunk(id_, ""));
    EXPECT_EQ(request(), "POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5;ext=1\r\nhello\r\n1\r\n!\r\n0\r\n\r\n");
}

TEST_P(HttpClientTest, Files) {
    ASSERT_TRUE(connect());
    std::string name = (std::filesystem::temp_directory_path() / "hp-http-XXXXXX").string();
    const std::string folder = ::mkdtemp(name.data()), path = folder + "/file";
    for (const std::size_t size : {0u, 10u, 1'500'000u}) {
        const std::string content = pattern(size);
        std::ofstream(path, std::ios::binary) << content;
        ASSERT_TRUE(party_.request_file(id_, "PUT", "/f", path));
        ASSERT_TRUE(party_.request(id_, "GET", "/behind"));
        const std::string text = request();
        EXPECT_TRUE(text.ends_with("\r\n\r\n" + content));
        EXPECT_EQ(request(), "GET /behind HTTP/1.1\r\n\r\n");
    }
    EXPECT_FALSE(party_.request_file(id_, "PUT", "/f", "/nonexistent/file"));
    EXPECT_EQ(errno, ENOENT);
    std::filesystem::remove_all(folder);
}

// Requests may be made before the connection is there, in its events and from outside, and go out in that order.
TEST_P(HttpClientTest, RequestsBeforeTheConnection) {
    party_.react([this](const HttpEvent& event) {
        if (event.what == "connect") {
            EXPECT_TRUE(party_.request(event.id, "GET", "/in-connect"));
        }
        if (event.what == "handshake") {
            EXPECT_TRUE(party_.request(event.id, "POST", "/in-handshake", {}, "body"));
        }
        return 0;
    });
    id_ = party_.dial(listener_.port());
    ASSERT_NE(id_, 0u);
    EXPECT_TRUE(party_.request(id_, "GET", "/after-dial"));
    peer_ = WirePeer::serve(listener_.accept(), party_.tls());
    std::set<std::string> lines;
    std::vector<std::string> order;
    for (int i = 0; i < 3; ++i) {
        const std::string text = request();
        order.push_back(text.substr(0, text.find(" HTTP")));
        lines.insert(order.back());
    }
    EXPECT_EQ(lines, (std::set<std::string>{"GET /in-connect", "GET /after-dial", "POST /in-handshake"}));
    EXPECT_LT(std::find(order.begin(), order.end(), "GET /in-connect"),
              std::find(order.begin(), order.end(), "POST /in-handshake"));
    ASSERT_TRUE(
        peer_.send("HTTP/1.1 200 1\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 2\r\nContent-Length: 0\r\n\r\n"
                   "HTTP/1.1 200 3\r\nContent-Length: 0\r\n\r\n"));
    EXPECT_TRUE(party_.wait_on("complete", id_, 3));
}

TEST_P(HttpClientTest, RequestsInTheWrongState) {
    if (party_.client() != nullptr) {
        EXPECT_FALSE(party_.request(0, "GET", "/"));
        EXPECT_TRUE(errno == EBADSLT || errno == EPERM) << errno;
    }
    ASSERT_TRUE(connect());
    peer_.close();
    ASSERT_TRUE(party_.wait_on("close", id_));
    EXPECT_TRUE(party_.wait([&] { return party_.request(id_, "GET", "/") == FALSE; }));
    EXPECT_TRUE(errno == EBADSLT || errno == EPERM) << errno;
    if (party_.agent() != nullptr) {
        EXPECT_FALSE(party_.request(4711, "GET", "/"));
        EXPECT_EQ(errno, EBADSLT);
    }
}

// --- answers ------------------------------------------------------------------------------------------------------------

TEST_P(HttpClientTest, OrderOfEvents) {
    ASSERT_TRUE(connect());
    std::string expected = "begin\nstatus 200 OK\nheader Content-Length: 2\nheader A: b\nhead\nbody ok\ncomplete";
    EXPECT_EQ(ask("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nA: b\r\n\r\nok"), expected);
    expected +=
        "\nbegin\nstatus 200 \nheader Transfer-Encoding: chunked\nhead\nchunk 3\nbody abc\nchunk_end\nchunk 0\nheader T: v\n"
        "chunk_end\ncomplete";
    EXPECT_EQ(ask("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n0\r\nT: v\r\n\r\n"), expected);
    expected += "\nbegin\nstatus 204 No Content\nhead\ncomplete";
    EXPECT_EQ(ask("HTTP/1.1 204 No Content\r\n\r\n"), expected);
    expected += "\nbegin\nstatus 304 Not Modified\nheader Content-Length: 5\nhead\ncomplete";
    EXPECT_EQ(ask("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"), expected);
    expected += "\nbegin\nstatus 200 OK\nheader Content-Length: 5\nhead\ncomplete";
    EXPECT_EQ(ask("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "HEAD"), expected);
}

TEST_P(HttpClientTest, BodiesThatEndWithTheConnection) {
    ASSERT_TRUE(connect());
    ASSERT_TRUE(party_.request(id_, "GET", "/"));
    request();
    const std::string body = pattern(100'000);
    ASSERT_TRUE(peer_.send("HTTP/1.0 200 OK\r\n\r\n" + body));
    peer_.half_close();
    ASSERT_TRUE(party_.wait_on("close", id_));
    EXPECT_EQ(party_.trace(id_, {"prepare_connect", "connect", "handshake", "body"}),
              "begin\nstatus 200 OK\nhead\ncomplete\nclose 5,0");
    EXPECT_TRUE(party_.text("body", id_) == body);
}

TEST_P(HttpClientTest, CutOffAnswers) {
    for (const char* answer : {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", "HTTP/1.1 200 OK\r\nContent",
                               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"}) {
        SCOPED_TRACE(answer);
        ASSERT_TRUE(connect());
        ASSERT_TRUE(party_.request(id_, "GET", "/"));
        request();
        ASSERT_TRUE(peer_.send(answer));
        peer_.close();
        ASSERT_TRUE(party_.wait_on("close", id_));
        EXPECT_EQ(party_.count("complete", id_), 0u);
        EXPECT_EQ(party_.count("error", id_), 0u);
        if (party_.client() != nullptr) {
            ASSERT_TRUE(party_.client()->Wait(30'000));
        }
    }
}

TEST_P(HttpClientTest, EverySplit) {
    ASSERT_TRUE(connect());
    const std::string answers =
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\nA:  b \r\n\r\nbody"
        "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nhello\r\n0\r\nT: x\r\n\r\n";
    const auto round = [&](auto&& send) {
        const std::size_t before = party_.count("complete", id_);
        const std::size_t told = trace().size();
        for (int i = 0; i < 2; ++i) {
            EXPECT_TRUE(party_.request(id_, "GET", "/"));
            request();
        }
        send();
        EXPECT_TRUE(party_.wait_on("complete", id_, before + 3));
        return trace().substr(told == 0 ? 0 : told + 1);
    };
    const std::string expected = round([&] { EXPECT_TRUE(peer_.send(answers)); });
    EXPECT_EQ(expected,
              "begin\nstatus 100 Continue\nhead\ncomplete\nbegin\nstatus 200 OK\nheader Content-Length: 4\nheader A: b\nhead\n"
              "body body\ncomplete\nbegin\nstatus 404 Not Found\nheader Transfer-Encoding: chunked\nhead\nchunk 5\nbody hello\n"
              "chunk_end\nchunk 0\nheader T: x\nchunk_end\ncomplete");
    EXPECT_EQ(round([&] { EXPECT_TRUE(peer_.send_bytewise(answers)); }), expected);
    for (unsigned seed = 1; seed <= 5; ++seed) {
        std::minstd_rand random(seed);
        EXPECT_EQ(round([&] {
                      for (std::size_t at = 0; at < answers.size();) {
                          const std::size_t size = 1 + random() % 40;
                          ASSERT_TRUE(peer_.send(std::string_view(answers).substr(at, size)));
                          at += size;
                      }
                  }),
                  expected);
    }
}

// Which request an answer belongs to decides whether it has a body.
TEST_P(HttpClientTest, AnswersBelongToTheirRequests) {
    ASSERT_TRUE(connect());
    for (const char* method : {"GET", "HEAD", "GET", "HEAD", "HEAD", "POST"}) ASSERT_TRUE(party_.request(id_, method, "/"));
    std::string answers;
    for (const char* body : {"one", "", "three", "", "", "six"})
        answers +=
            "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(*body != '\0' ? std::strlen(body) : 9) + "\r\n\r\n" + body;
    ASSERT_TRUE(peer_.send(answers));
    ASSERT_TRUE(party_.wait_on("complete", id_, 6));
    EXPECT_EQ(party_.trace(id_, {"prepare_connect", "connect", "handshake", "header", "head", "begin", "status"}),
              "body one\ncomplete\ncomplete\nbody three\ncomplete\ncomplete\ncomplete\nbody six\ncomplete");
}

TEST_P(HttpClientTest, WhatTheGettersSay) {
    std::atomic<int> asked{0};
    party_.react([&](const HttpEvent& event) {
        if (event.what != "complete") return 0;
        const auto look = [&](auto& api, auto... id) {
            EXPECT_EQ(api.GetStatusCode(id...), 206);
            EXPECT_EQ(api.GetVersion(id...), HV_1_0);
            EXPECT_TRUE(api.IsKeepAlive(id...));
            EXPECT_EQ(api.GetContentLength(id...), 2u);
            EXPECT_STREQ(api.GetContentType(id...), "a/b");
            EXPECT_EQ(api.GetContentEncoding(id...), nullptr);
            EXPECT_EQ(api.GetUpgradeType(id...), HUT_NONE);
            std::array<LPCSTR, 3> names{};
            DWORD count = 3;
            EXPECT_TRUE(api.GetAllHeaderNames(id..., names.data(), count));
            EXPECT_EQ(count, 3u);
            ++asked;
        };
        if (party_.agent() != nullptr)
            look(*party_.agent(), event.id);
        else
            look(*party_.client());
        return 0;
    });
    ASSERT_TRUE(connect());
    ask("HTTP/1.0 206 Partial\r\nConnection: keep-alive\r\nContent-Type: a/b\r\ncontent-length: 2\r\n\r\nok");
    ASSERT_TRUE(party_.wait_quiet());
    EXPECT_EQ(asked, 1);
}

TEST_P(HttpClientTest, TheLastAnswerEndsTheConnection) {
    ASSERT_TRUE(connect());
    ask("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
    EXPECT_TRUE(peer_.at_end()) << "RFC 9112 9.6: whoever asked closes as well";
    ASSERT_TRUE(party_.wait_on("close", id_));
    EXPECT_EQ(party_.closed(id_), "5,0");
}

TEST_P(HttpClientTest, NotHttp) {
    for (const auto& [answer, code] :
         {std::pair{"SSH-2.0-OpenSSH\r\n", 8}, std::pair{"HTTP/1.1 abc\r\n\r\n", 13}, std::pair{"HTTP/2.0 200 OK\r\n\r\n", 9},
          std::pair{"HTTP/1.1 200 OK\r\nA b\r\n\r\n", 10}, std::pair{"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", 11}}) {
        SCOPED_TRACE(answer);
        ASSERT_TRUE(connect());
        ASSERT_TRUE(party_.request(id_, "GET", "/"));
        request();
        ASSERT_TRUE(peer_.send(answer));
        EXPECT_EQ(peer_.receive_all(), "") << "a client says nothing";
        ASSERT_TRUE(party_.wait_on("close", id_));
        EXPECT_EQ(party_.text("error", id_), std::to_string(code));
        EXPECT_EQ(party_.closed(id_), "4," + std::to_string(ECANCELED));
        if (party_.client() != nullptr) {
            ASSERT_TRUE(party_.client()->Wait(30'000));
        }
    }
}

TEST_P(HttpClientTest, ErrorFromEveryEvent) {
    for (const auto& [what, code] :
         {std::pair{"begin", 16}, std::pair{"status", 26}, std::pair{"header", 28}, std::pair{"head", 17}, std::pair{"chunk", 19},
          std::pair{"body", 24}, std::pair{"chunk_end", 20}, std::pair{"complete", 18}}) {
        SCOPED_TRACE(what);
        party_.react([what = std::string_view(what)](const HttpEvent& event) { return event.what == what ? HPR_ERROR : HPR_OK; });
        ASSERT_TRUE(connect());
        ASSERT_TRUE(party_.request(id_, "GET", "/"));
        request();
        ASSERT_TRUE(peer_.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
        ASSERT_TRUE(party_.wait_on("close", id_));
        EXPECT_EQ(party_.text("error", id_), std::to_string(code));
        EXPECT_EQ(party_.closed(id_), "4," + std::to_string(ECANCELED));
        if (party_.client() != nullptr) {
            ASSERT_TRUE(party_.client()->Wait(30'000));
        }
    }
}

// --- tunnels ------------------------------------------------------------------------------------------------------------

TEST_P(HttpClientTest, Tunnel) {
    party_.react([this](const HttpEvent& event) {
        if (event.what == "upgrade") party_.send(event.id, "inside");
        return 0;
    });
    ASSERT_TRUE(connect());
    ASSERT_TRUE(party_.request(id_, "CONNECT", "example.com:443"));
    peer_.message();
    ASSERT_TRUE(peer_.send("HTTP/1.1 200 Fine\r\nContent-Length: 77\r\n\r\nraw"));
    EXPECT_EQ(peer_.receive(6), "inside");
    ASSERT_TRUE(peer_.send(" bytes"));
    ASSERT_TRUE(party_.wait([&] { return party_.text("receive", id_) == "raw bytes"; }));
    EXPECT_EQ(party_.text("upgrade", id_), "2");
    EXPECT_FALSE(party_.request(id_, "GET", "/"));
    EXPECT_EQ(errno, EPERM);
}

TEST_P(HttpClientTest, RefusedTunnel) {
    ASSERT_TRUE(connect());
    ASSERT_TRUE(party_.request(id_, "CONNECT", "example.com:443"));
    peer_.message();
    ASSERT_TRUE(peer_.send("HTTP/1.1 403 No\r\nContent-Length: 3\r\n\r\nno!"));
    ASSERT_TRUE(party_.wait_on("complete", id_));
    EXPECT_EQ(party_.text("body", id_), "no!");
    EXPECT_EQ(party_.count("upgrade", id_), 0u);
    EXPECT_NE(ask("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").find("body ok"), std::string::npos)
        << "the connection is good";
}

// --- pauses -------------------------------------------------------------------------------------------------------------

// The whole answer and the end have come while the listener has paused: they are told when it goes on.
TEST_P(HttpClientTest, PauseBeforeTheEnd) {
    for (const char* what : {"begin", "head", "body", "complete"}) {
        SCOPED_TRACE(what);
        party_.react([this, what = std::string_view(what)](const HttpEvent& event) {
            if (event.what == what) party_.pause(event.id);
            return 0;
        });
        ASSERT_TRUE(connect());
        ASSERT_TRUE(party_.request(id_, "GET", "/"));
        request();
        ASSERT_TRUE(peer_.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody"));
        peer_.half_close();
        ASSERT_TRUE(party_.wait_on(what, id_));
        EXPECT_EQ(party_.count("close", id_), 0u);
        const auto is_paused = [&] {
            BOOL paused = FALSE;
            party_.ask([&](IHttpAgent& api) { return api.IsPauseReceive(id_, paused); },
                       [&](IHttpClient& api) { return api.IsPauseReceive(paused); });
            return paused != FALSE;
        };
        while (!is_paused()) std::this_thread::yield();
        ASSERT_TRUE(party_.pause(id_, false));
        ASSERT_TRUE(party_.wait_on("close", id_));
        EXPECT_EQ(party_.trace(id_, {"prepare_connect", "connect", "handshake"}),
                  "begin\nstatus 200 OK\nheader Content-Length: 4\nhead\nbody body\ncomplete\nclose 5,0");
        if (party_.client() != nullptr) {
            ASSERT_TRUE(party_.client()->Wait(30'000));
        }
    }
}

}  // namespace
}  // namespace hp::test
