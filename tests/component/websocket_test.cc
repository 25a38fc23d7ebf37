// SPDX-License-Identifier: Apache-2.0
// WebSocket frame by frame: the opening handshake of both ends, what is heard of frames, what is sent as frames.
#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <thread>

#include "support/http_party.h"
#include "support/party.h"
#include "support/ws_wire.h"

namespace hp::test {
namespace {

std::string upgrade_request(const std::string& more = {}, const std::string& version = "13") {
    return "GET /chat HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Key: " +
           std::string(ws_key) + "\r\nSec-WebSocket-Version: " + version + "\r\n" + more + "\r\n";
}

// --- server -------------------------------------------------------------------------------------------------------------

class WebSocketServerTest : public testing::TestWithParam<HttpKind> {
protected:
    WebSocketServerTest() : server_(GetParam()) { react({}); }
    void react(HttpParty::Reaction reaction) {
        server_.react([this, reaction = std::move(reaction)](const HttpEvent& event) {
            const int result = reaction ? reaction(event) : 0;
            if (event.what == "upgrade" && result == 0) {
                EXPECT_TRUE(server_.server()->AcceptWebSocket(event.id));
            }
            return result;
        });
    }
    WirePeer connect() {
        if (server_.server()->GetState() == SS_STOPPED) {
            EXPECT_TRUE(server_.listen());
        }
        return WirePeer::connect(server_.port(), server_.tls());
    }
    WirePeer upgraded() {
        WirePeer peer = connect();
        EXPECT_TRUE(peer.send(upgrade_request()));
        EXPECT_TRUE(peer.message(true).starts_with("HTTP/1.1 101 "));
        id_ = server_.last("upgrade");
        return peer;
    }
    std::string frames() {
        return server_.trace(id_, {"accept", "handshake", "begin", "request", "header", "head", "complete", "upgrade"});
    }

    HttpParty server_;
    CONNID id_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Servers, WebSocketServerTest, testing::ValuesIn(http_servers()), HttpKindName());

TEST_P(WebSocketServerTest, Handshake) {
    for (const bool early : {false, true}) {
        server_.react([this, early](const HttpEvent& event) {
            const Headers own{{"X-Own", "1"}};
            const HeaderArray headers(own);
            if (event.what == (early ? "complete" : "upgrade")) {
                EXPECT_TRUE(server_.server()->IsUpgrade(event.id));
                EXPECT_FALSE(server_.server()->AcceptWebSocket(event.id, "a b"));
                EXPECT_EQ(errno, EINVAL);
                EXPECT_TRUE(server_.server()->AcceptWebSocket(event.id, "soap", headers.data(), headers.size()));
                EXPECT_FALSE(server_.server()->AcceptWebSocket(event.id));
                EXPECT_EQ(errno, EPERM);
            }
            return 0;
        });
        WirePeer peer = connect();
        ASSERT_TRUE(peer.send(upgrade_request("Sec-WebSocket-Protocol: chat, soap\r\n")));
        EXPECT_EQ(peer.message(true),
                  "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
                      std::string(ws_accept) + "\r\nSec-WebSocket-Protocol: soap\r\nX-Own: 1\r\n\r\n");
        id_ = server_.last("upgrade");
        EXPECT_EQ(server_.text("upgrade", id_), "1");
        EXPECT_EQ(server_.server()->GetUpgradeType(id_), HUT_WEB_SOCKET);
        ASSERT_TRUE(peer.send(ws_encode({1, "hi", true, 0, true})));
        ASSERT_TRUE(server_.wait_on("ws_end", id_));
        EXPECT_EQ(frames(), "ws 1 0 1 2 mask\nws_body hi\nws_end");
    }
}

TEST_P(WebSocketServerTest, RequestsThatDoNotFit) {
    server_.react([&](const HttpEvent& event) {
        if (event.what != "upgrade") return HPR_OK;
        EXPECT_FALSE(server_.server()->AcceptWebSocket(event.id));
        EXPECT_EQ(errno, EBADMSG);
        server_.respond(event.id, 426, {}, {{"Sec-WebSocket-Version", "13"}, {"Connection", "close"}});
        return HPR_ERROR;
    });
    for (const std::string& request :
         {upgrade_request({}, "8"), std::string("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"),
          std::string("POST / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
                      "dGhlIHNhbXBsZSBub25jZQ==\r\n"
                      "Sec-WebSocket-Version: 13\r\n\r\n")}) {
        WirePeer peer = connect();
        ASSERT_TRUE(peer.send(request));
        EXPECT_TRUE(peer.receive_all().starts_with("HTTP/1.1 426 "));
    }
}

TEST_P(WebSocketServerTest, OnlyWhenAsked) {
    server_.react([&](const HttpEvent& event) {
        if (event.what == "complete") {
            EXPECT_FALSE(server_.server()->AcceptWebSocket(event.id));
            EXPECT_EQ(errno, EPERM);
            EXPECT_FALSE(server_.frame(event.id, 1, "x"));
            EXPECT_EQ(errno, EPERM);
            EXPECT_FALSE(server_.close_websocket(event.id));
            EXPECT_EQ(errno, EPERM);
            EXPECT_FALSE(server_.server()->GetWSMessageState(event.id, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr));
            EXPECT_EQ(errno, EPERM);
            server_.respond(event.id, 200, "plain");
        }
        return 0;
    });
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
    EXPECT_TRUE(peer.message().ends_with("plain"));
}

TEST_P(WebSocketServerTest, FramesAsTheyCome) {
    WirePeer peer = upgraded();
    std::string wire, expected;
    const auto add = [&](const WsFrame& frame) {
        wire += ws_encode(frame);
        expected += (expected.empty() ? "ws " : "\nws ") + std::to_string(frame.final) + " " + std::to_string(frame.reserved) +
                    " " + std::to_string(frame.opcode) + " " + std::to_string(frame.payload.size()) + " mask" +
                    (frame.payload.empty() ? "" : "\nws_body " + frame.payload) + "\nws_end";
    };
    add({1, "text", true, 0, true});
    add({1, "frag", false, 0, true});
    add({9, "ping", true, 0, true});
    add({0, "ment", false, 0, true});
    add({0, "", true, 0, true});
    add({2, std::string(200, 'b'), true, 0, true});
    add({10, "", true, 0, true});
    add({8, close_body(1000, "bye"), true, 0, true});
    ASSERT_TRUE(peer.send(wire));
    ASSERT_TRUE(server_.wait_on("ws_end", id_, 8));
    EXPECT_EQ(frames(), expected);
    for (unsigned seed = 0; seed <= 3; ++seed) {  // 0: byte by byte
        std::minstd_rand random(seed + 1);
        WirePeer other = upgraded();
        for (std::size_t at = 0; at < wire.size();) {
            const std::size_t size = seed == 0 ? 1 : 1 + random() % 20;
            ASSERT_TRUE(other.send(std::string_view(wire).substr(at, size)));
            at += size;
        }
        ASSERT_TRUE(server_.wait_on("ws_end", id_, 8));
        EXPECT_EQ(frames(), expected);
    }
}

TEST_P(WebSocketServerTest, StateInsideAFrame) {
    std::atomic<int> asked{0};
    react([&](const HttpEvent& event) {
        if (event.what != "ws_body") return 0;
        BOOL final = TRUE;
        BYTE reserved = 9, opcode = 9;
        LPCBYTE mask = nullptr;
        ULONGLONG whole = 0, left = 0;
        EXPECT_TRUE(server_.server()->GetWSMessageState(event.id, &final, &reserved, &opcode, &mask, &whole, &left));
        EXPECT_FALSE(final);
        EXPECT_EQ(reserved, 0);
        EXPECT_EQ(opcode, 2);
        EXPECT_TRUE(mask != nullptr && mask[0] == 0x11 && mask[3] == 4);
        EXPECT_EQ(whole, 5u);
        EXPECT_EQ(left, 5 - server_.text("ws_body", event.id).size());
        EXPECT_TRUE(server_.server()->GetWSMessageState(event.id, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr));
        ++asked;
        return 0;
    });
    WirePeer peer = upgraded();
    ASSERT_TRUE(peer.send_bytewise(ws_encode({2, "12345", false, 0, true})));
    ASSERT_TRUE(server_.wait_on("ws_end", id_));
    EXPECT_GE(asked, 1);
}

TEST_P(WebSocketServerTest, FramesThatAreSent) {
    WirePeer peer = upgraded();
    const std::string large = pattern(70'000);
    ASSERT_TRUE(server_.frame(id_, 1, "hello"));
    EXPECT_EQ(ws_receive(peer), (WsFrame{1, "hello"}));
    ASSERT_TRUE(server_.frame(id_, 2, "", false, 4));
    EXPECT_EQ(ws_receive(peer), (WsFrame{2, "", false, 4}));
    ASSERT_TRUE(server_.frame(id_, 0, large));
    EXPECT_TRUE(ws_receive(peer) == (WsFrame{0, large}));
    ASSERT_TRUE(server_.frame(id_, 2, "begin", true, 0, 10));  // the rest goes raw
    ASSERT_TRUE(server_.send(id_, "+more"));
    EXPECT_EQ(ws_receive(peer), (WsFrame{2, "begin+more"}));
    ASSERT_TRUE(server_.frame(id_, 9, "p"));
    EXPECT_EQ(ws_receive(peer), (WsFrame{9, "p"}));
    ASSERT_TRUE(server_.close_websocket(id_, 1001, "going"));
    EXPECT_EQ(ws_receive(peer), (WsFrame{8, close_body(1001, "going")}));
    for (const auto& [opcode, reserved, whole] : {std::tuple{16, 0, 0}, std::tuple{1, 8, 0}, std::tuple{1, 0, 2}}) {
        EXPECT_FALSE(server_.frame(id_, static_cast<BYTE>(opcode), "abc", true, static_cast<BYTE>(reserved),
                                   static_cast<ULONGLONG>(whole)));
        EXPECT_EQ(errno, EINVAL);
    }
    for (const USHORT code : {999, 1004, 1006, 1015, 5000}) {
        EXPECT_FALSE(server_.close_websocket(id_, code)) << code;
        EXPECT_EQ(errno, EINVAL);
    }
    EXPECT_FALSE(server_.close_websocket(id_, 1000, std::string(124, 'x').c_str()));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server_.close_websocket(id_, 1000, "\xC3"));
    EXPECT_EQ(errno, EINVAL) << "not UTF-8";
}

TEST_P(WebSocketServerTest, BadFrames) {
    for (const std::string& bytes : {ws_encode({1, "not masked"}), ws_encode({9, std::string(126, 'x'), true, 0, true}),
                                     ws_encode({9, "", false, 0, true})}) {
        WirePeer peer = upgraded();
        ASSERT_TRUE(peer.send(bytes));
        EXPECT_EQ(ws_receive(peer), (WsFrame{8, close_body(1002)}));
        EXPECT_EQ(ws_receive(peer).opcode, 255);
        ASSERT_TRUE(server_.wait_on("close", id_));
        EXPECT_EQ(server_.closed(id_), "4," + std::to_string(EBADMSG));
    }
}

TEST_P(WebSocketServerTest, ErrorFromEveryEvent) {
    for (const char* what : {"ws", "ws_body", "ws_end"}) {
        react([what = std::string_view(what)](const HttpEvent& event) { return event.what == what ? HR_ERROR : 0; });
        WirePeer peer = upgraded();
        ASSERT_TRUE(peer.send(ws_encode({1, "text", true, 0, true})));
        EXPECT_EQ(ws_receive(peer).opcode, 255);
        ASSERT_TRUE(server_.wait_on("close", id_));
        EXPECT_EQ(server_.closed(id_), "4," + std::to_string(ECANCELED)) << what;
    }
}

TEST_P(WebSocketServerTest, PauseBetweenFrames) {
    react([&](const HttpEvent& event) {
        if (event.what == "ws" || event.what == "ws_end") server_.pause(event.id);
        return 0;
    });
    WirePeer peer = upgraded();
    std::string wire;
    for (int i = 0; i < 5; ++i) wire += ws_encode({1, i % 2 == 0 ? "" : "text", true, 0, true});
    ASSERT_TRUE(peer.send(wire));
    for (std::size_t i = 1; i <= 10; ++i) {
        ASSERT_TRUE(server_.wait([&] { return server_.count("ws", id_) + server_.count("ws_end", id_) >= i; })) << frames();
        EXPECT_EQ(server_.count("ws", id_) + server_.count("ws_end", id_), i);
        BOOL paused = FALSE;
        while (server_.server()->IsPauseReceive(id_, paused) && !paused) std::this_thread::yield();
        server_.pause(id_, false);
    }
    ASSERT_TRUE(server_.wait_on("ws_end", id_, 5));
    EXPECT_EQ(server_.text("ws_body", id_), "texttext");
}

// --- agent and client ---------------------------------------------------------------------------------------------------

class WebSocketClientTest : public testing::TestWithParam<HttpKind> {
protected:
    WebSocketClientTest() : party_(GetParam()) {}
    // Dials and asks; the request.
    std::string ask(const char* protocols = nullptr) {
        id_ = party_.dial(listener_.port());
        peer_ = WirePeer::serve(listener_.accept(), party_.tls());
        EXPECT_TRUE(party_.wait_on("handshake", id_));
        EXPECT_TRUE(party_.upgrade(id_, "/chat", protocols, {{"X-Own", "1"}}));
        return peer_.message();
    }
    void answer(const std::string& accept, const std::string& more = {}) {
        EXPECT_TRUE(peer_.send(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: upgrade\r\nSec-WebSocket-Accept: " + accept +
            "\r\n" + more + "\r\n"));
    }

    RawListener listener_;
    HttpParty party_;
    WirePeer peer_;
    CONNID id_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Dialers, WebSocketClientTest, testing::ValuesIn(http_dialers()), HttpKindName());

TEST_P(WebSocketClientTest, Handshake) {
    const std::string request = ask("chat, soap");
    for (const char* line :
         {"GET /chat HTTP/1.1\r\n", "Upgrade: websocket\r\n", "Connection: Upgrade\r\n", "Sec-WebSocket-Version: 13\r\n",
          "Sec-WebSocket-Protocol: chat, soap\r\n", "X-Own: 1\r\n", "Host: 127.0.0.1:"})
        EXPECT_NE(request.find(line), std::string::npos) << line;
    EXPECT_EQ(request.find("Extensions"), std::string::npos) << "compression is off by default";
    answer(ws_accept_for(request), "Sec-WebSocket-Protocol: soap\r\n");
    ASSERT_TRUE(peer_.send(ws_encode({1, "right behind"})));
    ASSERT_TRUE(party_.wait_on("ws_end", id_));
    EXPECT_EQ(party_.text("upgrade", id_), "1");
    EXPECT_EQ(party_.header(id_, "Sec-WebSocket-Protocol"), "soap");
    EXPECT_EQ(party_.text("ws", id_), "1 0 1 12");
    EXPECT_FALSE(party_.request(id_, "GET", "/"));
    EXPECT_EQ(errno, EPERM);
    ASSERT_TRUE(party_.frame(id_, 1, "masked"));
    EXPECT_EQ(ws_receive(peer_), (WsFrame{1, "masked", true, 0, true}));
    ASSERT_TRUE(party_.close_websocket(id_));
    EXPECT_EQ(ws_receive(peer_), (WsFrame{8, close_body(1000), true, 0, true}));
    BOOL none = party_.ask([&](IHttpAgent& api) { return api.SendWSMessage(id_, TRUE, 0, 1, nullptr, nullptr, 0); },
                           [&](IHttpClient& api) { return api.SendWSMessage(TRUE, 0, 1, nullptr, nullptr, 0); });
    EXPECT_FALSE(none) << "a frame without a mask";
    EXPECT_EQ(errno, EINVAL);
}

TEST_P(WebSocketClientTest, AnswersThatDoNotFit) {
    for (int which = 0; which < 4; ++which) {
        const std::string accept = ws_accept_for(ask("chat"));
        if (which == 0) answer(ws_accept);
        if (which == 1) answer(accept, "Sec-WebSocket-Protocol: other\r\n");
        if (which == 2) answer(accept, "Sec-WebSocket-Extensions: permessage-deflate\r\n");
        if (which == 3) {
            ASSERT_TRUE(peer_.send(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\nSec-WebSocket-Accept: " + accept +
                "\r\n\r\n"));
        }
        ASSERT_TRUE(party_.wait_on("close", id_)) << which;
        EXPECT_EQ(party_.text("error", id_), "111") << which;
        EXPECT_EQ(party_.count("upgrade", id_), 0u);
        if (party_.client() != nullptr) {
            ASSERT_TRUE(party_.client()->Wait(30'000));
        }
    }
}

TEST_P(WebSocketClientTest, OtherAnswers) {
    ask();
    ASSERT_TRUE(peer_.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"));
    ASSERT_TRUE(party_.wait_on("complete", id_));
    EXPECT_EQ(party_.text("body", id_), "no");
    EXPECT_EQ(party_.count("upgrade", id_), 0u);
    ASSERT_TRUE(party_.request(id_, "GET", "/again"));
    EXPECT_TRUE(peer_.message().starts_with("GET /again HTTP/1.1\r\n"));
}

TEST_P(WebSocketClientTest, MaskedFramesAreRefused) {
    answer(ws_accept_for(ask()));
    ASSERT_TRUE(peer_.send(ws_encode({1, "masked", true, 0, true})));
    EXPECT_EQ(ws_receive(peer_), (WsFrame{8, close_body(1002), true, 0, true}));
    ASSERT_TRUE(party_.wait_on("close", id_));
    EXPECT_EQ(party_.closed(id_), "4," + std::to_string(EBADMSG));
}

}  // namespace
}  // namespace hp::test
