// SPDX-License-Identifier: Apache-2.0
#include "hp/parse.h"

#include <gtest/gtest.h>

#include "hp/format.h"
#include "hp/json.h"

namespace hp::app {
namespace {

using namespace std::chrono_literals;

TEST(ParseDuration, KnowsUnits) {
    EXPECT_EQ(parse_duration("5s"), 5s);
    EXPECT_EQ(parse_duration("5"), 5s);
    EXPECT_EQ(parse_duration("500ms"), 500ms);
    EXPECT_EQ(parse_duration("1.5m"), 90s);
    EXPECT_EQ(parse_duration("2h"), 2h);
    EXPECT_EQ(parse_duration("7us"), 7us);
    EXPECT_EQ(parse_duration("0"), 0s);
}

TEST(ParseDuration, RefusesTheRest) {
    for (const char* text : {"", "s", "-1s", "5 s", "5x", "5ss", "1e3", "nan", "inf", "99999999999999999999h", "+5"})
        EXPECT_FALSE(parse_duration(text)) << text;
}

TEST(ParseSize, KnowsUnits) {
    EXPECT_EQ(parse_size("1"), 1u);
    EXPECT_EQ(parse_size("64B"), 64u);
    EXPECT_EQ(parse_size("4K"), 4096u);
    EXPECT_EQ(parse_size("1.5MiB"), 1'572'864u);
    EXPECT_EQ(parse_size("2G"), std::uint64_t{2} << 30);
    for (const char* text : {"", "K", "-1", "1T", "1 K", "0x10"}) EXPECT_FALSE(parse_size(text)) << text;
}

TEST(ParseUrl, KnowsThreeSchemes) {
    const auto tcp = parse_url("tcp://127.0.0.1:5555");
    ASSERT_TRUE(tcp);
    EXPECT_FALSE(tcp->secure);
    EXPECT_EQ(tcp->host, "127.0.0.1");
    EXPECT_EQ(tcp->port, 5555);
    for (const char* text : {"ssl://example.org:1", "tls://example.org:1/"}) {
        const auto secure = parse_url(text);
        ASSERT_TRUE(secure) << text;
        EXPECT_TRUE(secure->secure);
        EXPECT_EQ(secure->host, "example.org");
        EXPECT_EQ(secure->port, 1);
    }
    const auto v6 = parse_url("tcp://[fe80::1]:65535");
    ASSERT_TRUE(v6);
    EXPECT_EQ(v6->host, "fe80::1");
    EXPECT_EQ(v6->port, 65535);
}

TEST(ParseUrl, OfDatagrams) {
    EXPECT_EQ(parse_url("udp://127.0.0.1:5555")->protocol, Protocol::udp);
    EXPECT_EQ(parse_url("arq://[::1]:5555/")->protocol, Protocol::arq);
    for (const char* text : {"udp://host", "arq://host:1/path"}) EXPECT_FALSE(parse_url(text)) << text;
}

TEST(ParseUrl, RefusesTheRest) {
    for (const char* text :
         {"", "tcp", "tcp://", "tcp://host", "tcp://host:", "tcp://host:0", "tcp://host:65536", "tcp://host:-1", "tcp://:1",
          "tcp://host:1x", "sctp://host:1", "host:1", "tcp://::1:80", "tcp://[]:80", "tcp:/host:1", "tcp://host:1/path"})
        EXPECT_FALSE(parse_url(text)) << text;
}

TEST(ParseUrl, OfHttpAndWebSocket) {
    const struct {
        const char* url;
        Protocol protocol;
        bool secure;
        const char* host;
        std::uint16_t port;
        const char* path;
    } rows[] = {
        {"http://localhost", Protocol::http, false, "localhost", 80, "/"},
        {"https://localhost/", Protocol::http, true, "localhost", 443, "/"},
        {"http://127.0.0.1:8080/a/b?c=d#e", Protocol::http, false, "127.0.0.1", 8080, "/a/b?c=d"},
        {"http://h?q=/", Protocol::http, false, "h", 80, "/?q=/"},
        {"ws://[::1]/chat", Protocol::websocket, false, "::1", 80, "/chat"},
        {"wss://h:1", Protocol::websocket, true, "h", 1, "/"},
    };
    for (const auto& row : rows) {
        const auto target = parse_url(row.url);
        ASSERT_TRUE(target) << row.url;
        EXPECT_EQ(target->protocol, row.protocol) << row.url;
        EXPECT_EQ(target->secure, row.secure) << row.url;
        EXPECT_EQ(target->host, row.host) << row.url;
        EXPECT_EQ(target->port, row.port) << row.url;
        EXPECT_EQ(target->path, row.path) << row.url;
    }
    for (const char* url : {"http://", "http:///x", "http://a b/", "http://a/b c", "http://u@h/", "http://h:0/", "http://h:/",
                            "http://[::1/", "http://::1/", "HTTP://h/", "httpx://h/"})
        EXPECT_FALSE(parse_url(url)) << url;
}

TEST(Format, Numbers) {
    EXPECT_EQ(grouped(std::uint64_t{0}), "0");
    EXPECT_EQ(grouped(std::uint64_t{999}), "999");
    EXPECT_EQ(grouped(std::uint64_t{1000}), "1,000");
    EXPECT_EQ(grouped(std::uint64_t{1234567}), "1,234,567");
    EXPECT_EQ(time_text(0), "0 ns");
    EXPECT_EQ(time_text(999), "999 ns");
    EXPECT_EQ(time_text(1000), "1.00 us");
    EXPECT_EQ(time_text(12'345), "12.3 us");
    EXPECT_EQ(time_text(999'700), "1.00 ms");
    EXPECT_EQ(time_text(61'000'000'000), "61.0 s");
    EXPECT_EQ(megabytes(1.5e6), "1.50 MB");
    EXPECT_EQ(megabytes(123.4e6), "123 MB");
}

TEST(Json, Writes) {
    JsonObject inner, outer;
    inner.add("yes", true).add("no", false);
    outer.add("number", 7)
        .add("part", 0.5)
        .add("text", "a\"b\\c\n")
        .add("inner", inner)
        .raw("list", "[1, 2]")
        .add("none", 0.0 / 0.0);
    EXPECT_EQ(outer.text(), R"({"number": 7, "part": 0.500, "text": "a\"b\\c\u000a", "inner": {"yes": true, "no": false}, )"
                            R"("list": [1, 2], "none": null})");
}

}  // namespace
}  // namespace hp::app
