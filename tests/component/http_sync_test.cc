// SPDX-License-Identifier: Apache-2.0
// The synchronous HTTP client: requests that return with the answer, against a server of ours and a peer that misbehaves.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/http_party.h"
#include "support/identities.h"
#include "support/party.h"
#include "support/ws_wire.h"

namespace hp::test {
namespace {

class SyncClientTest : public testing::TestWithParam<HttpKind> {
protected:
    SyncClientTest()
        : server_({Kind::server, GetParam().tls}),
          client_(GetParam().tls ? HP_Create_HttpsSyncClient() : HP_Create_HttpSyncClient()) {
        if (GetParam().tls) {
            EXPECT_TRUE(client_->SetupSSLContextByMemory());
        }
        react({});
    }
    ~SyncClientTest() override { destroy(); }
    void destroy() {
        if (client_ != nullptr) (GetParam().tls ? HP_Destroy_HttpsSyncClient : HP_Destroy_HttpSyncClient)(client_);
        client_ = nullptr;
    }
    // The server answers with what was asked, unless `reaction` has (non-zero).
    void react(std::function<bool(CONNID, const std::string& path)> reaction) {
        server_.react([this, reaction = std::move(reaction)](const HttpEvent& event) {
            if (event.what != "complete") return 0;
            const CONNID id = event.id;
            IHttpServer& api = *server_.server();
            const LPCSTR raw = api.GetUrlField(id, HUF_PATH);
            const std::string path = raw != nullptr ? raw : "";
            if (reaction && reaction(id, path)) return 0;
            const LPCSTR query = api.GetUrlField(id, HUF_QUERY);
            const std::string echo = std::string(api.GetMethod(id)) + " " + path +
                                     (query != nullptr ? std::string("?") + query : "") + " " + server_.text("body", id);
            server_.respond(id, 200, echo, {{"X-Auth", server_.header(id, "Authorization")}});
            return 0;
        });
    }
    std::string url(const std::string& path) {
        if (server_.server()->GetState() == SS_STOPPED) {
            EXPECT_TRUE(server_.listen());
        }
        return base(server_.port()) + path;
    }
    std::string base(USHORT port) const {
        return (GetParam().tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port);
    }
    BOOL open(const char* method, const std::string& target, const Headers& headers = {}, std::string_view body = {}) {
        const HeaderArray array(headers);
        return client_->OpenUrl(method, target.c_str(), array.data(), array.size(), reinterpret_cast<const BYTE*>(body.data()),
                                static_cast<int>(body.size()));
    }
    std::string body() {
        LPCBYTE data = nullptr;
        int length = 0;
        EXPECT_TRUE(client_->GetResponseBody(&data, &length));
        return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)};
    }
    std::string header(const char* name) {
        LPCSTR value = nullptr;
        return client_->GetHeader(name, &value) ? value : "<none>";
    }
    // A peer that gives these answers, each on the connection where its request comes; "" closes instead.
    std::thread peer(RawListener& listener, std::vector<std::string> answers) {
        return std::thread([&listener, answers = std::move(answers), tls = GetParam().tls] {
            std::size_t next = 0;
            while (next < answers.size()) {
                WirePeer peer = WirePeer::serve(listener.accept(), tls);
                while (next < answers.size()) {
                    if (peer.message().empty()) break;
                    const std::string& answer = answers[next++];
                    if (answer.empty()) break;
                    peer.send(answer);
                }
                if (next == answers.size()) peer.receive_all();
            }
        });
    }

    HttpParty server_;
    IHttpSyncClient* client_;
};

INSTANTIATE_TEST_SUITE_P(Clients, SyncClientTest, testing::Values(HttpKind{Kind::client, false}, HttpKind{Kind::client, true}),
                         HttpKindName());

TEST_P(SyncClientTest, Defaults) {
    EXPECT_EQ(client_->GetConnectTimeout(), 5000u);
    EXPECT_EQ(client_->GetRequestTimeout(), 10'000u);
    EXPECT_EQ(client_->GetMaxRedirects(), 0u);
    EXPECT_EQ(client_->GetMaxResponseBodyLength(), 0x7FFFFFFFu);
    EXPECT_EQ(client_->GetEffectiveUrl(), nullptr);
    EXPECT_EQ(client_->GetStatusCode(), 0);
    EXPECT_EQ(body(), "");
    EXPECT_FALSE(client_->GetResponseBody(nullptr, nullptr));
}

TEST_P(SyncClientTest, OpenUrl) {
    EXPECT_TRUE(open("GET", url("/a?b=c#d")));
    EXPECT_EQ(client_->GetStatusCode(), 200);
    EXPECT_EQ(body(), "GET /a?b=c ");
    EXPECT_EQ(header("x-auth"), "<none>");
    EXPECT_EQ(header("content-length"), "11");
    EXPECT_EQ(std::string(client_->GetEffectiveUrl()), url("/a?b=c#d"));
    EXPECT_TRUE(open("POST", url("/p"), {{"Authorization", "me"}}, "data"));
    EXPECT_EQ(body(), "POST /p data");
    EXPECT_EQ(header("X-Auth"), "me");
    EXPECT_TRUE(open("HEAD", url("/h")));
    EXPECT_EQ(body(), "");
    EXPECT_EQ(header("Content-Length"), "12");
    EXPECT_EQ(server_.count("accept"), 1u) << "one connection for all";
    EXPECT_TRUE(client_->CleanupRequestResult());
    EXPECT_EQ(body(), "");
    EXPECT_EQ(header("Content-Length"), "<none>");
    EXPECT_TRUE(open("GET", url("/a")));
    EXPECT_EQ(server_.count("accept"), 1u) << "the answer was forgotten, not the connection";
    EXPECT_TRUE(client_->OpenUrl("GET", url("/").c_str(), nullptr, 0, nullptr, 0, TRUE));
    EXPECT_EQ(server_.count("accept"), 2u) << "a new one by force";
}

TEST_P(SyncClientTest, StartAndRequests) {
    url("/");
    ASSERT_TRUE(client_->Start("127.0.0.1", server_.port(), FALSE));
    EXPECT_TRUE(client_->SendGet("/one"));
    EXPECT_EQ(body(), "GET /one ");
    const auto* data = reinterpret_cast<const BYTE*>("xyz");
    EXPECT_TRUE(client_->SendPut("/two", nullptr, 0, data, 3));
    EXPECT_TRUE(body().starts_with("PUT /two "));
    EXPECT_TRUE(open("GET", url("/three")));
    EXPECT_EQ(server_.count("accept"), 1u);
    EXPECT_TRUE(client_->Stop());
    EXPECT_EQ(client_->GetStatusCode(), 200) << "the last answer outlives its connection";
    EXPECT_FALSE(client_->SendGet("/"));
    EXPECT_EQ(client_->GetLastError(), SE_DATA_SEND);
}

TEST_P(SyncClientTest, BadUrls) {
    for (const char* bad : {"", "nonsense", "ftp://h/", "http://", "ws://h/", "https://:80/"}) {
        EXPECT_FALSE(open("GET", bad)) << bad;
        EXPECT_EQ(errno, EADDRNOTAVAIL) << bad;
    }
    EXPECT_FALSE(client_->OpenUrl("GET", nullptr));
    EXPECT_EQ(errno, EADDRNOTAVAIL);
    EXPECT_FALSE(open("GET", GetParam().tls ? "http://127.0.0.1/" : "https://127.0.0.1/"));
    EXPECT_EQ(errno, EPROTO);
    EXPECT_FALSE(open("G T", url("/")));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_TRUE(open("GET", url("/good")));
}

TEST_P(SyncClientTest, NobodyListens) {
    EXPECT_FALSE(open("GET", base(closed_port()) + "/"));
    EXPECT_EQ(errno, ECONNREFUSED);
    EXPECT_EQ(client_->GetLastError(), SE_CONNECT_SERVER);
    EXPECT_EQ(client_->GetState(), SS_STOPPED);
    EXPECT_TRUE(open("GET", url("/good")));
}

// The peer takes the connection, and the request, and says nothing.
TEST_P(SyncClientTest, Timeouts) {
    RawListener listener;
    client_->SetRequestTimeout(50);
    client_->SetConnectTimeout(20'000);
    std::thread silent([&] {
        WirePeer peer = WirePeer::serve(listener.accept(), GetParam().tls);
        peer.receive_all();
    });
    EXPECT_FALSE(open("GET", base(listener.port()) + "/"));
    EXPECT_EQ(errno, ETIMEDOUT);
    EXPECT_EQ(client_->GetLastError(), SE_DATA_SEND);
    silent.join();
    EXPECT_TRUE(client_->Wait(30'000)) << "and the component has stopped";
    if (GetParam().tls) {  // connected, but no TLS
        client_->SetConnectTimeout(50);
        EXPECT_FALSE(open("GET", base(listener.port()) + "/"));
        EXPECT_EQ(errno, ETIMEDOUT);
        EXPECT_EQ(client_->GetLastError(), SE_CONNECT_SERVER);
        EXPECT_EQ(client_->GetState(), SS_STOPPED);
    }
}

TEST_P(SyncClientTest, BadAnswers) {
    RawListener listener;
    const std::string good = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    struct Case {
        std::string answer;
        int error;
    };
    for (const Case& c : {Case{"nonsense\r\n\r\n", EBADMSG},
                          Case{"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", ECONNABORTED}, Case{"", ECONNABORTED}}) {
        std::thread other([&] {
            WirePeer peer = WirePeer::serve(listener.accept(), GetParam().tls);
            peer.message();
            peer.send(c.answer);
            peer.close();
        });
        EXPECT_FALSE(open("GET", base(listener.port()) + "/"));
        EXPECT_EQ(errno, c.error) << c.answer;
        EXPECT_EQ(client_->GetLastError(), SE_DATA_SEND);
        other.join();
    }
    std::thread other = peer(listener, {good});
    EXPECT_TRUE(open("GET", base(listener.port()) + "/"));
    EXPECT_EQ(body(), "ok");
    client_->Stop();
    other.join();
}

TEST_P(SyncClientTest, BodyLimit) {
    client_->SetMaxResponseBodyLength(1000);
    react([&](CONNID id, const std::string& path) {
        return server_.respond(id, 200, std::string(path == "/fits" ? 1000 : 1001, 'x')) != FALSE;
    });
    EXPECT_TRUE(open("GET", url("/fits")));
    EXPECT_EQ(body().size(), 1000u);
    EXPECT_FALSE(open("GET", url("/too-large")));
    EXPECT_EQ(errno, EMSGSIZE);
    EXPECT_EQ(client_->GetState(), SS_STOPPED);
    EXPECT_TRUE(open("GET", url("/fits")));
}

// The server closes the idle connection just before it is used again: the request goes to a new one.
TEST_P(SyncClientTest, ReconnectsWhenTheConnectionIsGone) {
    RawListener listener;
    const std::string good = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    const std::string last = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
    std::thread other = peer(listener, {good, "", good, last, good});
    for (int i = 0; i < 4; ++i) {
        EXPECT_TRUE(open("GET", base(listener.port()) + "/")) << i;
        EXPECT_EQ(body(), "ok");
    }
    client_->Stop();
    other.join();
}

// What nobody has asked for changes nothing of the last answer.
TEST_P(SyncClientTest, UnaskedAnswers) {
    RawListener listener;
    std::atomic<bool> sent{false};
    std::thread other([&] {
        WirePeer peer = WirePeer::serve(listener.accept(), GetParam().tls);
        peer.message();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none");
        peer.send("HTTP/1.1 408 Request Timeout\r\nContent-Length: 3\r\nConnection: close\r\n\r\ntwo");
        peer.receive_all();
        sent = true;
    });
    EXPECT_TRUE(open("GET", base(listener.port()) + "/"));
    const int status = client_->GetStatusCode();
    EXPECT_TRUE(status == 200) << status;
    other.join();  // closed because of the second one
    EXPECT_TRUE(sent);
    EXPECT_EQ(client_->GetStatusCode(), 200);
    EXPECT_EQ(body(), "one");
}

TEST_P(SyncClientTest, Files) {
    EXPECT_TRUE(client_->OpenUrl("POST", url("/file").c_str(), nullptr, 0, reinterpret_cast<const BYTE*>("/etc/hostname"), -1));
    EXPECT_TRUE(body().starts_with("POST /file "));
    EXPECT_FALSE(
        client_->OpenUrl("POST", url("/file").c_str(), nullptr, 0, reinterpret_cast<const BYTE*>("/nonexistent/file"), -1));
    EXPECT_EQ(errno, ENOENT);
    EXPECT_TRUE(open("GET", url("/good")));
}

// --- redirects ----------------------------------------------------------------------------------------------------------

TEST_P(SyncClientTest, Redirects) {
    react([&](CONNID id, const std::string& path) {
        const std::size_t at = path.find("-to");
        if (at == std::string::npos) return false;
        server_.respond(id, static_cast<USHORT>(std::stoi(path.substr(1, 3))), "moved", {{"Location", path.substr(at + 3)}});
        return true;
    });
    EXPECT_TRUE(open("GET", url("/302-to/x")));
    EXPECT_EQ(client_->GetStatusCode(), 302) << "not followed by default";
    client_->SetMaxRedirects(3);
    const Headers own{{"Authorization", "secret"}, {"Content-Type", "a/b"}};
    struct Case {
        const char *method, *path, *result;
    };
    for (const Case& c :
         {Case{"GET", "/302-to/x", "GET /x "}, Case{"POST", "/301-to/x", "GET /x "}, Case{"POST", "/302-to/x", "GET /x "},
          Case{"POST", "/303-to/x", "GET /x "}, Case{"PUT", "/303-to/x", "GET /x "}, Case{"HEAD", "/303-to/x", ""},
          Case{"PUT", "/302-to/x", "PUT /x data"}, Case{"POST", "/307-to/x", "POST /x data"},
          Case{"POST", "/308-to/x", "POST /x data"}, Case{"GET", "/301-to/302-to/303-to/x", "GET /x "}}) {
        SCOPED_TRACE(c.path);
        server_.stop();
        ASSERT_TRUE(open(c.method, url(c.path), own,
                         std::string_view(c.method) == "GET" || std::string_view(c.method) == "HEAD" ? "" : "data"));
        EXPECT_EQ(client_->GetStatusCode(), 200);
        EXPECT_TRUE(body().starts_with(c.result)) << body();
        EXPECT_EQ(header("X-Auth"), "secret") << "the same origin";
        EXPECT_TRUE(std::string(client_->GetEffectiveUrl()).starts_with(url("/x")));
    }
    react([&](CONNID id, const std::string& path) {
        return path == "/dir/from" && server_.respond(id, 302, {}, {{"Location", "to/here?q=1"}}) != FALSE;
    });
    EXPECT_TRUE(open("GET", url("/dir/from?old")));
    EXPECT_EQ(body(), "GET /dir/to/here?q=1 ");
    react([&](CONNID id, const std::string&) { return server_.respond(id, 302, "loop", {{"Location", "/again"}}) != FALSE; });
    EXPECT_FALSE(open("GET", url("/loop")));
    EXPECT_EQ(errno, ELOOP);
    EXPECT_EQ(client_->GetStatusCode(), 302);
}

TEST_P(SyncClientTest, CredentialsStayWithTheirOrigin) {
    HttpParty second({Kind::server, GetParam().tls});
    second.react([&](const HttpEvent& event) {
        if (event.what == "complete")
            second.respond(
                event.id, 200,
                second.header(event.id, "Authorization") + second.header(event.id, "Cookie") + second.header(event.id, "X-Own"));
        return 0;
    });
    ASSERT_TRUE(second.listen());
    react([&](CONNID id, const std::string&) {
        return server_.respond(id, 302, {}, {{"Location", base(second.port()) + "/there"}}) != FALSE;
    });
    client_->SetMaxRedirects(3);
    EXPECT_TRUE(open("GET", url("/"), {{"authorization", "secret"}, {"COOKIE", "a=b"}, {"X-Own", "kept"}}));
    EXPECT_EQ(body(), "<none><none>kept");
    EXPECT_EQ(std::string(client_->GetEffectiveUrl()), base(second.port()) + "/there");
}

// --- WebSocket, callbacks -----------------------------------------------------------------------------------------------

TEST_P(SyncClientTest, WebSocketFrames) {
    server_.react([&](const HttpEvent& event) {
        if (event.what == "upgrade") server_.server()->AcceptWebSocket(event.id);
        if (event.what == "ws_body") {  // a ping in between, the answer in two frames
            server_.frame(event.id, 9, "ping");
            server_.frame(event.id, 1, "echo ", false);
            server_.frame(event.id, 0, event.text);
        }
        return 0;
    });
    url("/");
    ASSERT_TRUE(client_->Start("127.0.0.1", server_.port(), FALSE));
    ASSERT_TRUE(client_->SendWSUpgrade("/"));
    EXPECT_EQ(client_->GetStatusCode(), 101);
    EXPECT_EQ(client_->GetUpgradeType(), HUT_WEB_SOCKET);
    const BYTE mask[4] = {1, 2, 3, 4};
    for (const char* text : {"one", "two"}) {
        ASSERT_TRUE(client_->SendWSMessage(TRUE, 0, 1, mask, reinterpret_cast<const BYTE*>(text), 3));
        EXPECT_EQ(body(), std::string("echo ") + text);
    }
    EXPECT_FALSE(client_->SendGet("/"));
    EXPECT_EQ(errno, EPERM);
}

TEST_P(SyncClientTest, WebSocketMessages) {
    server_.server()->SetWSMessageMode(TRUE);
    server_.server()->SetWSCompression(TRUE);
    client_->SetWSMessageMode(TRUE);
    client_->SetWSCompression(TRUE);
    server_.react([&](const HttpEvent& event) {
        if (event.what == "ws_body") server_.frame(event.id, 2, event.text + event.text);
        return 0;
    });
    url("/");
    ASSERT_TRUE(client_->Start("127.0.0.1", server_.port(), FALSE));
    ASSERT_TRUE(client_->SendWSUpgrade("/"));
    const std::string message(100'000, 'm');
    ASSERT_TRUE(client_->SendWSMessage(TRUE, 0, 2, nullptr, reinterpret_cast<const BYTE*>(message.data()),
                                       static_cast<int>(message.size())));
    EXPECT_EQ(body().size(), 200'000u);
    EXPECT_TRUE(client_->CloseWebSocket(1000, "done"));
    EXPECT_TRUE(client_->Wait(30'000));
}

class Watching final : public CHttpSyncClientListener {
public:
    EnHttpParseResult OnMessageComplete(IHttpClient* sender, CONNID) override {
        status = sender->GetStatusCode();
        refused = sender->SendGet("/inside") == FALSE && errno == EDEADLK;
        return HPR_OK;
    }
    std::atomic<int> status{0};
    std::atomic<bool> refused{false};
};

TEST_P(SyncClientTest, NotInsideCallbacks) {
    destroy();
    Watching listener;
    client_ = GetParam().tls ? HP_Create_HttpsSyncClient(&listener) : HP_Create_HttpSyncClient(&listener);
    if (GetParam().tls) {
        ASSERT_TRUE(client_->SetupSSLContextByMemory());
    }
    EXPECT_TRUE(open("GET", url("/x")));
    EXPECT_EQ(listener.status, 200);
    EXPECT_TRUE(listener.refused);
    EXPECT_EQ(body(), "GET /x ");
    destroy();
}

}  // namespace
}  // namespace hp::test
