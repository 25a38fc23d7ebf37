// SPDX-License-Identifier: Apache-2.0
// WebSocket in message mode: whole messages for the listener, and everything between them done by the component.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/http_party.h"
#include "support/party.h"
#include "support/ws_wire.h"

namespace hp::test {
namespace {

constexpr const char* offers = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n";

// --- one end, a peer that says what the test wants ----------------------------------------------------------------------

class WebSocketMessageTest : public testing::TestWithParam<HttpKind> {
protected:
    WebSocketMessageTest() : server_(GetParam()) { server_.server()->SetWSMessageMode(TRUE); }
    IHttpServer& api() { return *server_.server(); }
    // HPR_OK from OnUpgrade sends the answer.
    WirePeer upgraded(const std::string& more = {}) {
        if (api().GetState() == SS_STOPPED) {
            EXPECT_TRUE(server_.listen());
        }
        WirePeer peer = WirePeer::connect(server_.port(), server_.tls());
        EXPECT_TRUE(
            peer.send("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: "
                      "13\r\nSec-WebSocket-Key: " +
                      std::string(ws_key) + "\r\n" + more + "\r\n"));
        answer_ = peer.message(true);
        EXPECT_TRUE(answer_.starts_with("HTTP/1.1 101 ")) << answer_;
        id_ = server_.last("upgrade");
        return peer;
    }
    static std::string masked(std::uint8_t opcode, const std::string& payload, bool final = true, std::uint8_t reserved = 0) {
        return ws_encode({opcode, payload, final, reserved, true});
    }
    std::string frames() {
        return server_.trace(id_, {"accept", "handshake", "begin", "request", "header", "head", "complete", "upgrade"});
    }
    void expect_failure(const std::string& bytes, unsigned code) {
        WirePeer peer = upgraded();
        ASSERT_TRUE(peer.send(bytes));
        EXPECT_EQ(ws_receive(peer), (WsFrame{8, close_body(code)}));
        EXPECT_EQ(ws_receive(peer).opcode, 255);
        ASSERT_TRUE(server_.wait_on("close", id_));
        EXPECT_EQ(server_.closed(id_), "4," + std::to_string(EBADMSG));
        EXPECT_EQ(server_.count("ws", id_), 0u);
    }

    HttpParty server_;
    std::string answer_;
    CONNID id_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Servers, WebSocketMessageTest, testing::ValuesIn(http_servers()), HttpKindName());

TEST_P(WebSocketMessageTest, MessagesAreWhole) {
    WirePeer peer = upgraded();
    EXPECT_NE(answer_.find(std::string("Sec-WebSocket-Accept: ") + ws_accept + "\r\n"), std::string::npos);
    ASSERT_TRUE(peer.send_bytewise(masked(1, "one ", false) + masked(9, "between") + masked(0, "", false) + masked(0, "text") +
                                   masked(2, std::string(300, 'b')) + masked(1, "")));
    EXPECT_EQ(ws_receive(peer), (WsFrame{10, "between"}));
    ASSERT_TRUE(server_.wait_on("ws_end", id_, 3));
    EXPECT_EQ(frames(), "ws 1 0 1 8\nws_body one text\nws_end\nws 1 0 2 300\nws_body " + std::string(300, 'b') +
                            "\nws_end\nws 1 0 1 0\nws_end");
}

TEST_P(WebSocketMessageTest, ThePeerCloses) {
    WirePeer peer = upgraded();
    ASSERT_TRUE(peer.send(masked(8, close_body(3000, "done"))));
    EXPECT_EQ(ws_receive(peer), (WsFrame{8, close_body(3000)})) << "answered";
    EXPECT_EQ(ws_receive(peer).opcode, 255);
    ASSERT_TRUE(server_.wait_on("close", id_));
    EXPECT_EQ(frames(), "ws 1 0 8 6\nws_body " + close_body(3000, "done") + "\nws_end\nclose 5,0");
    WirePeer silent = upgraded();
    ASSERT_TRUE(silent.send(masked(8, "")));
    EXPECT_EQ(ws_receive(silent), (WsFrame{8, ""}));
    ASSERT_TRUE(server_.wait_on("close", id_));
    EXPECT_EQ(frames(), "ws 1 0 8 0\nws_end\nclose 5,0");
}

TEST_P(WebSocketMessageTest, WeClose) {
    WirePeer peer = upgraded();
    ASSERT_TRUE(server_.frame(id_, 2, pattern(200'000)));
    ASSERT_TRUE(server_.close_websocket(id_, 1001, "so long"));
    EXPECT_TRUE(ws_receive(peer) == (WsFrame{2, pattern(200'000)})) << "what was sent before comes before";
    EXPECT_EQ(ws_receive(peer), (WsFrame{8, close_body(1001, "so long")}));
    ASSERT_TRUE(peer.send(masked(1, "still on its way") + masked(8, close_body(1001))));
    EXPECT_EQ(ws_receive(peer).opcode, 255);
    ASSERT_TRUE(server_.wait_on("close", id_));
    EXPECT_EQ(frames(),
              "ws 1 0 1 16\nws_body still on its way\nws_end\nws 1 0 8 2\nws_body " + close_body(1001) + "\nws_end\nclose 5,0");
    WirePeer other = upgraded();  // the same as a message with operation code 8
    ASSERT_TRUE(server_.frame(id_, 8, close_body(1000)));
    EXPECT_EQ(ws_receive(other), (WsFrame{8, close_body(1000)}));
}

TEST_P(WebSocketMessageTest, NoAnswerToOurClose) {
    api().SetCloseTimeout(50);
    WirePeer peer = upgraded();
    ASSERT_TRUE(server_.close_websocket(id_));
    EXPECT_EQ(ws_receive(peer).opcode, 8);
    EXPECT_EQ(ws_receive(peer).opcode, 255);
    ASSERT_TRUE(server_.wait_on("close", id_));
    EXPECT_EQ(server_.closed(id_), "5," + std::to_string(ETIMEDOUT));
}

TEST_P(WebSocketMessageTest, Failures) {
    api().SetMaxWSMessageLength(1000);
    expect_failure(masked(1, "bad \xC3("), 1007);
    expect_failure(masked(1, "cut \xC3"), 1007);
    expect_failure(masked(1, "\xC3", false) + masked(0, "("), 1007);
    expect_failure(masked(2, std::string(1001, 'x')), 1009);
    expect_failure(masked(2, std::string(600, 'x'), false) + masked(0, std::string(401, 'x')), 1009);
    expect_failure(ws_encode({1, "not masked"}), 1002);
    expect_failure(masked(1, "x", true, 4), 1002);
    expect_failure(masked(3, "x"), 1002);
    expect_failure(masked(0, "x"), 1002);
    expect_failure(masked(1, "x", false) + masked(1, "y"), 1002);
    expect_failure(masked(8, "x"), 1002);
    expect_failure(masked(8, close_body(1005)), 1002);
    expect_failure(masked(8, close_body(1000, "\xC3(")), 1007);
}

TEST_P(WebSocketMessageTest, Pings) {
    api().SetWSPingInterval(50);
    WirePeer peer = upgraded();
    for (int i = 0; i < 3; ++i) {
        const WsFrame ping = ws_receive(peer);
        EXPECT_EQ(ping.opcode, 9);
        ASSERT_TRUE(peer.send(masked(10, ping.payload)));
    }
    EXPECT_EQ(server_.count("close", id_), 0u);
    EXPECT_EQ(ws_receive(peer).opcode, 9);  // and now it keeps silent
    while (ws_receive(peer).opcode != 255) {}
    ASSERT_TRUE(server_.wait_on("close", id_));
    EXPECT_EQ(server_.closed(id_), "5," + std::to_string(ETIMEDOUT));
}

// Who does not listen cannot tell silence.
TEST_P(WebSocketMessageTest, NoPingsWhilePaused) {
    api().SetWSPingInterval(50);
    WirePeer peer = upgraded();
    const CONNID paused_id = id_;
    ASSERT_TRUE(server_.pause(paused_id));
    BOOL paused = FALSE;
    while (api().IsPauseReceive(paused_id, paused) && !paused) std::this_thread::yield();
    for (int i = 0; i < 3; ++i) {  // others that keep silent have meanwhile come to their end
        WirePeer other = upgraded();
        while (ws_receive(other).opcode != 255) {}
    }
    EXPECT_EQ(server_.count("close", paused_id), 0u);
    ASSERT_TRUE(peer.send(masked(1, "still here")));
    ASSERT_TRUE(server_.pause(paused_id, false));
    ASSERT_TRUE(server_.wait_on("ws_end", paused_id));
}

TEST_P(WebSocketMessageTest, WhatCannotBeSent) {
    WirePeer peer = upgraded();
    EXPECT_FALSE(server_.frame(id_, 1, "x", false));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server_.frame(id_, 1, "x", true, 4));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server_.frame(id_, 1, "x", true, 0, 5));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server_.frame(id_, 3, "x"));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server_.frame(id_, 9, std::string(126, 'x')));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server_.close_websocket(id_, 1006));
    EXPECT_EQ(errno, EINVAL);
    ASSERT_TRUE(server_.frame(id_, 9, "ping of ours"));
    EXPECT_EQ(ws_receive(peer), (WsFrame{9, "ping of ours"}));
    ASSERT_TRUE(peer.send(masked(10, "ping of ours")));
}

TEST_P(WebSocketMessageTest, CompressionIsNegotiated) {
    upgraded(offers);
    EXPECT_EQ(answer_.find("Extensions"), std::string::npos) << "off by default";
    api().Stop();
    api().SetWSCompression(TRUE);
    upgraded();
    EXPECT_EQ(answer_.find("Extensions"), std::string::npos) << "not offered";
    WirePeer peer = upgraded(offers);
    EXPECT_NE(answer_.find("Sec-WebSocket-Extensions: permessage-deflate"), std::string::npos);
    ASSERT_TRUE(server_.frame(id_, 1, std::string(5000, 'c')));
    const WsFrame frame = ws_receive(peer);
    EXPECT_EQ(frame.reserved, 4);
    EXPECT_LT(frame.payload.size(), 200u);
    // RFC 7692 7.2.3.1: "Hello", compressed
    ASSERT_TRUE(peer.send(masked(1, {'\xf2', 'H', '\xcd', '\xc9', '\xc9', '\x07', '\0'}, true, 4)));
    ASSERT_TRUE(server_.wait_on("ws_end", id_));
    EXPECT_EQ(frames(), "ws 1 0 1 5\nws_body Hello\nws_end");
    ASSERT_TRUE(peer.send(masked(1, "\xff\xff\xff", true, 4)));
    EXPECT_EQ(ws_receive(peer), (WsFrame{8, close_body(1007)}));
}

TEST_P(WebSocketMessageTest, RequestsThatDoNotFit) {
    ASSERT_TRUE(server_.listen());
    WirePeer peer = WirePeer::connect(server_.port(), server_.tls());
    ASSERT_TRUE(peer.send("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"));
    peer.receive_all();
    ASSERT_TRUE(server_.wait_for("close"));
    EXPECT_EQ(server_.closed(server_.last("close")), "4," + std::to_string(EBADMSG));
}

// --- both ends ----------------------------------------------------------------------------------------------------------

struct Compression {
    bool server, dialer, takeover;
};

class WebSocketPairTest : public testing::TestWithParam<HttpKind> {
protected:
    WebSocketPairTest() : pair_(GetParam()) {}
    bool connect(Compression compression = {false, false, false}) {
        const auto set = [&](auto& api, bool compresses) {
            api.SetWSMessageMode(TRUE);
            api.SetWSCompression(compresses ? TRUE : FALSE);
            api.SetWSContextTakeover(compression.takeover ? TRUE : FALSE);
        };
        set(*pair_.server.server(), compression.server);
        pair_.dialer.ask([&](IHttpAgent& api) { set(api, compression.dialer); },
                         [&](IHttpClient& api) { set(api, compression.dialer); });
        return pair_.connect() && pair_.dialer.upgrade(pair_.dialer_id, "/") &&
               pair_.dialer.wait_on("upgrade", pair_.dialer_id) && pair_.server.wait_on("upgrade", pair_.server_id);
    }

    HttpPair pair_;
};

INSTANTIATE_TEST_SUITE_P(Dialers, WebSocketPairTest, testing::ValuesIn(http_dialers()), HttpKindName());

// From another thread, while OnUpgrade runs: the library does not answer once more.
TEST_P(WebSocketPairTest, AcceptedByAnotherThread) {
    HttpPair pair(GetParam());
    pair.server.react([&](const HttpEvent& event) {
        if (event.what == "upgrade") {
            std::thread other([&] { EXPECT_TRUE(pair.server.server()->AcceptWebSocket(event.id, "soap")); });
            other.join();
            EXPECT_FALSE(pair.server.server()->AcceptWebSocket(event.id));
            EXPECT_EQ(errno, EPERM);
        }
        if (event.what == "ws_body") {
            EXPECT_TRUE(pair.server.frame(event.id, 1, event.text));
        }
        return 0;
    });
    pair.server.server()->SetWSMessageMode(TRUE);
    pair.dialer.ask([](IHttpAgent& api) { api.SetWSMessageMode(TRUE); }, [](IHttpClient& api) { api.SetWSMessageMode(TRUE); });
    ASSERT_TRUE(pair.connect() && pair.dialer.upgrade(pair.dialer_id, "/", "soap"));
    ASSERT_TRUE(pair.dialer.wait_on("upgrade", pair.dialer_id));
    ASSERT_TRUE(pair.dialer.frame(pair.dialer_id, 1, "hello"));
    ASSERT_TRUE(pair.dialer.wait_on("ws_end", pair.dialer_id));
    EXPECT_EQ(pair.dialer.text("ws_body", pair.dialer_id), "hello");
    EXPECT_EQ(pair.dialer.closed(pair.dialer_id), "");
}

TEST_P(WebSocketPairTest, EchoInEveryCompression) {
    for (const Compression& compression :
         {Compression{false, false, false}, Compression{true, true, false}, Compression{true, true, true},
          Compression{true, false, true}, Compression{false, true, false}}) {
        HttpPair pair(GetParam());
        pair.server.react([&](const HttpEvent& event) {
            if (event.what == "ws_body") {
                EXPECT_TRUE(pair.server.frame(event.id, 2, event.text));
            }
            return 0;
        });
        const auto set = [&](auto& api, bool compresses) {
            api.SetWSMessageMode(TRUE);
            api.SetWSCompression(compresses ? TRUE : FALSE);
            api.SetWSContextTakeover(compression.takeover ? TRUE : FALSE);
        };
        set(*pair.server.server(), compression.server);
        pair.dialer.ask([&](IHttpAgent& api) { set(api, compression.dialer); },
                        [&](IHttpClient& api) { set(api, compression.dialer); });
        ASSERT_TRUE(pair.connect() && pair.dialer.upgrade(pair.dialer_id, "/") && pair.dialer.wait_on("upgrade", pair.dialer_id));
        std::string all;
        for (const std::string& message :
             {std::string("a"), std::string(100'000, 'z'), pattern(300'000), std::string(100'000, 'z')}) {
            ASSERT_TRUE(pair.dialer.frame(pair.dialer_id, 2, message));
            all += message;
        }
        ASSERT_TRUE(pair.dialer.wait_on("ws_end", pair.dialer_id, 4));
        EXPECT_TRUE(pair.dialer.text("ws_body", pair.dialer_id) == all);
        pair.dialer.destroy();
        pair.server.destroy();
    }
}

TEST_P(WebSocketPairTest, CloseFromEitherEnd) {
    ASSERT_TRUE(connect());
    ASSERT_TRUE(pair_.dialer.close_websocket(pair_.dialer_id, 4000, "enough"));
    ASSERT_TRUE(pair_.server.wait_on("close", pair_.server_id));
    ASSERT_TRUE(pair_.dialer.wait_on("close", pair_.dialer_id));
    EXPECT_EQ(pair_.server.text("ws_body", pair_.server_id), close_body(4000, "enough"));
    EXPECT_EQ(pair_.server.closed(pair_.server_id), "5,0");
    EXPECT_EQ(pair_.dialer.closed(pair_.dialer_id), "5,0");
}

// Messages of many threads at both ends at once arrive whole, those of one thread in its order.
TEST_P(WebSocketPairTest, ManyThreads) {
    ASSERT_TRUE(connect({true, true, true}));
    constexpr int threads = 3, messages = 60;
    std::vector<std::thread> senders;
    for (int t = 0; t < threads; ++t)
        for (HttpParty* party : {&pair_.server, &pair_.dialer})
            senders.emplace_back([=, this] {
                const CONNID id = party == &pair_.server ? pair_.server_id : pair_.dialer_id;
                for (int i = 0; i < messages; ++i) {
                    std::string text = std::to_string(t) + ":" + std::to_string(i) + ";";
                    text.append(static_cast<std::size_t>(i) * 7, 'x');
                    EXPECT_TRUE(party->frame(id, 1, text + "\n"));
                }
            });
    for (std::thread& sender : senders) sender.join();
    for (const auto& [party, id] : {std::pair{&pair_.server, pair_.server_id}, std::pair{&pair_.dialer, pair_.dialer_id}}) {
        ASSERT_TRUE(party->wait_on("ws_end", id, threads * messages));
        const std::string all = party->text("ws_body", id);
        int next[threads] = {};
        std::size_t at = 0;
        for (int n = 0; n < threads * messages; ++n) {
            const int thread = all[at] - '0';
            ASSERT_TRUE(thread >= 0 && thread < threads);
            const int number = next[thread]++;
            std::string expected = std::to_string(thread) + ":" + std::to_string(number) + ";";
            expected.append(static_cast<std::size_t>(number) * 7, 'x');
            ASSERT_EQ(all.substr(at, expected.size() + 1), expected + "\n");
            at += expected.size() + 1;
        }
    }
}

}  // namespace
}  // namespace hp::test
