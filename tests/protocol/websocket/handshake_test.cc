// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/handshake.h"

#include <gtest/gtest.h>

#include "protocol/websocket/frames.h"

namespace hp::ws {
namespace {

constexpr std::string_view key = "dGhlIHNhbXBsZSBub25jZQ==", accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

// RFC 6455 1.3.
TEST(Handshake, ExampleOfTheRfc) {
    EXPECT_EQ(make_key(test::bytes_of("the sample nonce").first<nonce_bytes>()), key);
    EXPECT_EQ(accept_of(key), accept);
}

TEST(Handshake, AKeyIsBase64OfSixteenBytes) {
    for (const std::string_view good :
         {key, std::string_view("AQIDBAUGBwgJCgsMDQ4PEC=="), std::string_view("++++////AAAAzzzz999900==")})
        EXPECT_TRUE(is_key(good)) << good;
    for (const std::string_view bad :
         {"", "dGhlIHNhbXBsZSBub25jZQ=", "dGhlIHNhbXBsZSBub25jZQ===", "dGhlIHNhbXBsZSBub25jZQAA",
          "dGhlIHNhbXBsZSBub25jZQA=", "dGhlIHNhbXBsZSBub25j ZQ=", "dGhlIHNhbXBsZSBub25j-_==", "========================"})
        EXPECT_FALSE(is_key(bad)) << bad;
}

TEST(Handshake, TokensInLists) {
    EXPECT_TRUE(has_token("Upgrade", "upgrade"));
    EXPECT_TRUE(has_token("keep-alive,\tUPGRADE ", "upgrade"));
    EXPECT_TRUE(has_token(" ,,upgrade", "upgrade"));
    for (const char* list : {"", ",", "upgraded", "up grade", "keep-alive", "upgrade;q=1"})
        EXPECT_FALSE(has_token(list, "upgrade")) << list;
}

TEST(Handshake, TheClientsFirstProtocolThatWeHave) {
    EXPECT_EQ(choose_protocol("chat, superchat", "superchat,chat"), "chat");
    EXPECT_EQ(choose_protocol("Chat, superchat", "superchat, chat"), "superchat");
    EXPECT_EQ(choose_protocol("chat", ""), "");
    EXPECT_EQ(choose_protocol("", "chat"), "");
    EXPECT_EQ(choose_protocol(",", ","), "");
}

TEST(Handshake, RequestsAreChecked) {
    const UpgradeRequest good{"GET", 1, 1, "WebSocket", "keep-alive, Upgrade", key, "13"};
    EXPECT_EQ(check_request(good), Refusal::none);
    const auto refusal = [&good](auto change) {
        UpgradeRequest request = good;
        change(request);
        return check_request(request);
    };
    EXPECT_EQ(refusal([](auto& r) { r.http_minor = 2; }), Refusal::none);
    EXPECT_EQ(refusal([](auto& r) { r.method = "POST"; }), Refusal::method);
    EXPECT_EQ(refusal([](auto& r) { r.method = "get"; }), Refusal::method);
    EXPECT_EQ(refusal([](auto& r) { r.http_minor = 0; }), Refusal::http_version);
    EXPECT_EQ(refusal([](auto& r) { r.http_major = 0; }), Refusal::http_version);
    EXPECT_EQ(refusal([](auto& r) { r.upgrade = "h2c"; }), Refusal::upgrade);
    EXPECT_EQ(refusal([](auto& r) { r.upgrade = "h2c, websocket"; }), Refusal::none);
    EXPECT_EQ(refusal([](auto& r) { r.connection = "keep-alive"; }), Refusal::connection);
    EXPECT_EQ(refusal([](auto& r) { r.version = "8"; }), Refusal::version);
    EXPECT_EQ(refusal([](auto& r) { r.version = ""; }), Refusal::version);
    EXPECT_EQ(refusal([](auto& r) { r.key = "short=="; }), Refusal::key);
    EXPECT_EQ(refusal([](auto& r) { r.key = ""; }), Refusal::key);
    EXPECT_EQ(status_of(Refusal::version), 426u);
    EXPECT_EQ(status_of(Refusal::key), 400u);
    EXPECT_STRNE(text_of(Refusal::key), "");
}

TEST(Handshake, AnswersAreChecked) {
    const UpgradeAnswer good{101, "websocket", "Upgrade", accept, ""};
    EXPECT_EQ(check_answer(good, key), Refusal::none);
    const auto refusal = [&good](auto change, std::string_view protocols = "") {
        UpgradeAnswer answer = good;
        change(answer);
        return check_answer(answer, key, protocols);
    };
    EXPECT_EQ(refusal([](auto& a) { a.status = 200; }), Refusal::status);
    EXPECT_EQ(refusal([](auto& a) { a.upgrade = "WEBSOCKET "; }), Refusal::none);
    EXPECT_EQ(refusal([](auto& a) { a.upgrade = ""; }), Refusal::upgrade);
    EXPECT_EQ(refusal([](auto& a) { a.connection = "close"; }), Refusal::connection);
    EXPECT_EQ(refusal([](auto& a) { a.accept = key; }), Refusal::accept);
    EXPECT_EQ(refusal([](auto& a) { a.accept = ""; }), Refusal::accept);
    EXPECT_EQ(refusal([](auto& a) { a.protocol = "chat"; }), Refusal::protocol);
    EXPECT_EQ(refusal([](auto& a) { a.protocol = "chat"; }, "mqtt, chat"), Refusal::none);
    EXPECT_EQ(refusal([](auto& a) { a.protocol = "Chat"; }, "mqtt, chat"), Refusal::protocol);
}

}  // namespace
}  // namespace hp::ws
