// SPDX-License-Identifier: Apache-2.0
// What agents and clients do beside the bytes: bodies decompressed on the way, cookies stored and sent (guide 4.3).
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <sstream>
#include <thread>

#include "protocol/coding/encoder.h"
#include "support/http_party.h"
#include "support/party.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

std::string encoded(coding::Coding coding, std::string_view text) {
    std::string out;
    const auto take = [&](Bytes piece) {
        out.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    };
    const std::unique_ptr<coding::Encoder> encoder = coding::make_encoder(coding);
    encoder->feed(as_bytes(text.data(), text.size()), take);
    encoder->finish(take);
    return out;
}

class HttpExtrasTest : public testing::TestWithParam<HttpKind> {
protected:
    HttpExtrasTest() : party_(GetParam()) {}
    void SetUp() override { HP_HttpCookie_MGR_ClearCookies(); }
    void TearDown() override { HP_HttpCookie_MGR_ClearCookies(); }
    void decompress() {
        party_.ask([](IHttpAgent& api) { api.SetAutoDecompression(TRUE); },
                   [](IHttpClient& api) { api.SetAutoDecompression(TRUE); });
    }
    bool connect(const char* host = "127.0.0.1") {
        id_ = party_.dial(listener_.port(), true, host);
        peer_ = WirePeer::serve(listener_.accept(), party_.tls());
        return id_ != 0 && party_.wait_on("handshake", id_);
    }
    // A request with that answer; the request.
    std::string ask(std::string_view answer, const char* path = "/", const Headers& headers = {}) {
        const std::size_t before = party_.count("complete", id_) + party_.count("close", id_);
        EXPECT_TRUE(party_.request(id_, "GET", path, headers));
        std::string request = peer_.message();
        EXPECT_TRUE(peer_.send(answer));
        EXPECT_TRUE(party_.wait([&] { return party_.count("complete", id_) + party_.count("close", id_) > before; }));
        return request;
    }
    static std::string answer(const std::string& coding, const std::string& body) {
        return "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\n\r\n" + body;
    }
    void settled() {
        ASSERT_TRUE(party_.wait_on("close", id_));
        if (party_.client() != nullptr) {
            ASSERT_TRUE(party_.client()->Wait(30'000));
        }
    }

    RawListener listener_;
    HttpParty party_;
    WirePeer peer_;
    CONNID id_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Dialers, HttpExtrasTest, testing::ValuesIn(http_dialers()), HttpKindName());

// --- decompression ------------------------------------------------------------------------------------------------------

const std::array<std::pair<const char*, coding::Coding>, 4> codings{
    std::pair{"gzip", coding::Coding::gzip}, std::pair{"deflate", coding::Coding::deflate}, std::pair{"br", coding::Coding::br},
    std::pair{"zstd", coding::Coding::zstd}};

TEST_P(HttpExtrasTest, OffByDefault) {
    ASSERT_TRUE(connect());
    const std::string body = encoded(coding::Coding::gzip, "plain");
    EXPECT_EQ(ask(answer("gzip", body)).find("Accept-Encoding"), std::string::npos);
    EXPECT_EQ(party_.text("body", id_), body);
}

TEST_P(HttpExtrasTest, EveryCoding) {
    decompress();
    ASSERT_TRUE(connect());
    std::string all;
    for (const auto& [name, coding] : codings) {
        SCOPED_TRACE(name);
        for (const std::string& text : {std::string("short"), pattern(200'000), std::string(500'000, 'r')}) {
            EXPECT_NE(ask(answer(name, encoded(coding, text))).find("Accept-Encoding: "), std::string::npos);
            all += text;
            ASSERT_TRUE(party_.text("body", id_) == all);
            EXPECT_EQ(party_.header(id_, "Content-Encoding"), name);
        }
        const std::string packed = encoded(coding, "in chunks");
        ask("HTTP/1.1 200 OK\r\nContent-Encoding: " + std::string(name) + "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n" +
            packed.substr(0, 1) + "\r\n" + (std::ostringstream() << std::hex << packed.size() - 1).str() + "\r\n" +
            packed.substr(1) + "\r\n0\r\n\r\n");
        all += "in chunks";
        EXPECT_TRUE(party_.text("body", id_) == all);
    }
    EXPECT_EQ(ask(answer("gzip", encoded(coding::Coding::gzip, "x")), "/", {{"Accept-Encoding", "gzip"}}).find("deflate"),
              std::string::npos);
    ask(answer("unheard-of", "as it is"));
    EXPECT_TRUE(party_.text("body", id_).ends_with("xas it is"));
    ask("HTTP/1.1 304 Not Modified\r\nContent-Encoding: gzip\r\n\r\n");
    EXPECT_EQ(party_.count("error", id_), 0u);
}

TEST_P(HttpExtrasTest, BodiesThatDoNotDecode) {
    decompress();
    for (const auto& [name, coding] : codings) {
        SCOPED_TRACE(name);
        const std::string whole = encoded(coding, pattern(1000));
        for (const std::string& body : {std::string("\x01\x02 nonsense"), whole.substr(0, whole.size() / 2)}) {
            ASSERT_TRUE(connect());
            ask(answer(name, body));
            settled();
            EXPECT_EQ(party_.text("error", id_), "107");
            EXPECT_EQ(party_.closed(id_), "4," + std::to_string(ECANCELED));
        }
    }
}

TEST_P(HttpExtrasTest, BombsAreRefused) {
    decompress();
    const std::string bomb = std::string(40'000'000, '\0');
    for (const auto& [name, coding] : codings) {
        SCOPED_TRACE(name);
        ASSERT_TRUE(connect());
        ask(answer(name, encoded(coding, bomb)));
        if (party_.count("error", id_) == 0) {  // deflate cannot grow a thousandfold by much
            EXPECT_TRUE(coding == coding::Coding::gzip || coding == coding::Coding::deflate);
            peer_.close();
        } else {
            EXPECT_EQ(party_.text("error", id_), "108");
            EXPECT_LT(party_.text("body", id_).size(), bomb.size());
        }
        settled();
    }
}

TEST_P(HttpExtrasTest, DecodedBodiesHaveTheLimitToo) {
    decompress();
    party_.ask([](IHttpAgent& api) { api.SetMaxHttpBodyLength(1000); }, [](IHttpClient& api) { api.SetMaxHttpBodyLength(1000); });
    ASSERT_TRUE(connect());
    ask(answer("gzip", encoded(coding::Coding::gzip, std::string(1000, 'x'))));
    EXPECT_EQ(party_.text("body", id_).size(), 1000u);
    ask(answer("gzip", encoded(coding::Coding::gzip, std::string(1001, 'x'))));
    settled();
    EXPECT_EQ(party_.text("error", id_), "108");
}

TEST_P(HttpExtrasTest, PauseWhileDecoding) {
    decompress();
    std::atomic<std::size_t> paused{0};
    party_.react([&](const HttpEvent& event) {
        if (event.what == "body") {
            ++paused;
            party_.pause(event.id);
        }
        return 0;
    });
    ASSERT_TRUE(connect());
    const std::string text(600'000, 'p');
    ASSERT_TRUE(party_.request(id_, "GET", "/"));
    peer_.message();
    ASSERT_TRUE(peer_.send(answer("gzip", encoded(coding::Coding::gzip, text))));
    peer_.half_close();
    std::atomic<bool> over{false};
    std::thread resumer([&] {
        while (!over) {
            BOOL is_paused = FALSE;
            party_.ask([&](IHttpAgent& api) { return api.IsPauseReceive(id_, is_paused); },
                       [&](IHttpClient& api) { return api.IsPauseReceive(is_paused); });
            if (is_paused) party_.pause(id_, false);
            std::this_thread::yield();
        }
    });
    EXPECT_TRUE(party_.wait_on("close", id_));
    over = true;
    resumer.join();
    EXPECT_GT(paused, 1u);
    EXPECT_TRUE(party_.text("body", id_) == text);
    EXPECT_EQ(party_.count("complete", id_), 1u);
}

// --- cookies ------------------------------------------------------------------------------------------------------------

TEST_P(HttpExtrasTest, CookiesAreKeptAndSent) {
    ASSERT_TRUE(connect());
    EXPECT_EQ(
        ask("HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/\r\nset-cookie: b=2; Path=/deep\r\nSet-Cookie: s=3; Secure; Path=/\r\n"
            "Set-Cookie: f=4; Domain=example.com\r\nContent-Length: 0\r\n\r\n")
            .find("Cookie"),
        std::string::npos);
    const std::string none = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    const std::string secure = party_.tls() ? "; s=3" : "";
    EXPECT_NE(ask(none, "/x").find("Cookie: a=1" + secure + "\r\n"), std::string::npos);
    EXPECT_NE(ask(none, "/deep/x").find("Cookie: b=2; a=1" + secure + "\r\n"), std::string::npos);
    EXPECT_NE(ask(none, "/", {{"cookie", "own=1"}}).find("\r\ncookie: own=1\r\n"), std::string::npos) << "given";
    LPCSTR value = nullptr;
    EXPECT_TRUE(party_.ask([&](IHttpAgent& api) { return api.GetCookie(id_, "a", &value); },
                           [&](IHttpClient& api) { return api.GetCookie("a", &value); }));
    EXPECT_STREQ(value, "1");
    std::array<TCookie, 4> cookies{};
    DWORD count = 4;
    EXPECT_TRUE(party_.ask([&](IHttpAgent& api) { return api.GetAllCookies(id_, cookies.data(), count); },
                           [&](IHttpClient& api) { return api.GetAllCookies(cookies.data(), count); }));
    EXPECT_EQ(count, party_.tls() ? 2u : 1u);
    ask("HTTP/1.1 200 OK\r\nSet-Cookie: a=; Max-Age=0; Path=/\r\nContent-Length: 0\r\n\r\n", "/x");
    EXPECT_EQ(ask(none, "/x").find("a=1"), std::string::npos);
}

TEST_P(HttpExtrasTest, WithoutCookies) {
    party_.ask([](IHttpAgent& api) { api.SetUseCookie(FALSE); }, [](IHttpClient& api) { api.SetUseCookie(FALSE); });
    ASSERT_TRUE(connect());
    const std::string setting = "HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/\r\nContent-Length: 0\r\n\r\n";
    ask(setting);
    EXPECT_EQ(ask(setting).find("Cookie"), std::string::npos);
}

}  // namespace
}  // namespace hp::test
