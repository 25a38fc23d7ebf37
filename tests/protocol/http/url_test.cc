// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/url.h"

#include <gtest/gtest.h>

#include <string>

namespace hp::http {
namespace {

// scheme|userinfo|host|port|path|query|fragment
std::string parts(const Url& url) {
    std::string text;
    for (const std::string_view part : {url.scheme, url.userinfo, url.host, url.port, url.path, url.query, url.fragment})
        text += std::string(part) + "|";
    if (url.bracketed) text += "[]";
    if (url.has_authority) text += "//";
    if (url.has_query) text += "?";
    if (url.has_fragment) text += "#";
    return text;
}

TEST(HttpUrl, AnyTextHasParts) {
    EXPECT_EQ(parts(split_url("http://u:p@www.example.com:8080/a/b?c=d#e")), "http|u:p|www.example.com|8080|/a/b|c=d|e|//?#");
    EXPECT_EQ(parts(split_url("https://[::1]:443")), "https||::1|443||||[]//");
    EXPECT_EQ(parts(split_url("//a/b")), "||a||/b|||//");
    EXPECT_EQ(parts(split_url("/a/b?")), "||||/a/b|||?");
    EXPECT_EQ(parts(split_url("/a?b?c#d#e")), "||||/a|b?c|d#e|?#");
    EXPECT_EQ(parts(split_url("*")), "||||*|||");
    EXPECT_EQ(parts(split_url("")), "|||||||");
    EXPECT_EQ(parts(split_url("http://a?b/c")), "http||a|||b/c||//?");
    EXPECT_EQ(parts(split_url("http://a@b@c/")), "http|a@b|c||/|||//");
    EXPECT_EQ(parts(split_url("http://a:")), "http||a|||||//");
    EXPECT_EQ(parts(split_url("http://[::1")), "http||[::1|||||//");
    EXPECT_EQ(parts(split_url("mailto:x@y")), "mailto||||x@y|||");
    EXPECT_EQ(parts(split_url("1http://a")), "||||1http://a|||");
}

TEST(HttpUrl, ATargetThatBeginsWithASlashIsAPath) {
    EXPECT_EQ(parts(split_target("//a/b?c")), "||||//a/b|c||?");
    EXPECT_EQ(parts(split_target("http://a/b")), "http||a||/b|||//");
    EXPECT_EQ(parts(split_target("*")), "||||*|||");
    EXPECT_EQ(parts(split_authority("a:80")), "||a|80||||//");
    EXPECT_EQ(parts(split_authority("[::1]:80")), "||::1|80||||[]//");
}

TEST(HttpUrl, Authorities) {
    for (const std::string_view text :
         {"a", "a:", "a:0", "a:65535", "a:0080", "1.2.3.4:5", "[::]", "[1::2:3.4.5.6]:7", "a-b_c.~%20!$", "a,b"})
        EXPECT_TRUE(valid_authority(text, PortRule::optional)) << text;
    for (const std::string_view text : {"",      ":80",     "a:65536",      "a:99999999999999999999",
                                        "a:-1",  "a:+1",    "a: 1",         "a:b",
                                        "a:1:2", "u@a",     "a b",          "a/b",
                                        "a%2",   "a%zz",    "[]",           "[::1",
                                        "::1",   "[::1]x",  "[::1%25eth0]", "[v1.a]",
                                        "a\\b",  "\xC3\xA9"})
        EXPECT_FALSE(valid_authority(text, PortRule::optional)) << text;
    EXPECT_TRUE(valid_authority("a:1", PortRule::required));
    for (const std::string_view text : {"a", "a:", "a:0", ":1"}) EXPECT_FALSE(valid_authority(text, PortRule::required)) << text;
}

TEST(HttpUrl, AbsoluteForms) {
    for (const std::string_view text : {"http://a", "HTTP://a:1/b", "ftp://u@a", "x+y://a?b", "wss://[::1]/"})
        EXPECT_TRUE(valid_absolute_form(text)) << text;
    for (const std::string_view text :
         {"http:/a", "http:a", "http://", "https:///a", "http://u@a", "http://a:b", "x://", "://a", "a"})
        EXPECT_FALSE(valid_absolute_form(text)) << text;
}

TEST(HttpUrl, Ipv6) {
    for (const std::string_view text :
         {"::", "::1", "1::", "1:2:3:4:5:6:7:8", "1::8", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "FFFF::abcd", "1::3:4:5:6:7:8"})
        EXPECT_TRUE(valid_ipv6(text)) << text;
    for (const std::string_view text : {"",
                                        ":",
                                        ":::",
                                        "1",
                                        "1:",
                                        ":1",
                                        "1::2::3",
                                        "1:2:3:4:5:6:7",
                                        "1:2:3:4:5:6:7:8:9",
                                        "::1:2:3:4:5:6:7:8",
                                        "1:2:3:4:5:6:7:8::",
                                        "12345::",
                                        "g::",
                                        "::1.2.3",
                                        "::1.2.3.4.5",
                                        "::1.2.3.256",
                                        "::01.2.3.4",
                                        "1.2.3.4",
                                        "1.2.3.4::",
                                        "1:2:3:4:5:6:7:1.2.3.4",
                                        "::1%1",
                                        " ::1"})
        EXPECT_FALSE(valid_ipv6(text)) << text;
}

TEST(HttpUrl, AbsoluteUrlsToOpen) {
    const auto url = parse_absolute("WSS://u:p@a.b:81/c?d#e");
    ASSERT_TRUE(url);
    EXPECT_EQ(parts(url->parts), "WSS|u:p|a.b|81|/c|d|e|//?#");
    EXPECT_EQ(url->port, 81);
    EXPECT_TRUE(url->secure && url->websocket);
    EXPECT_EQ(parse_absolute("http://a")->port, 80);
    EXPECT_EQ(parse_absolute("https://a:")->port, 443);
    EXPECT_EQ(parse_absolute("ws://1.2.3.4?a")->port, 80);
    EXPECT_EQ(parse_absolute("wss://[::1]")->port, 443);
    EXPECT_FALSE(parse_absolute("wss://[::1]")->parts.has_query);
    for (const std::string_view text : {"",
                                        "a",
                                        "/a",
                                        "http:",
                                        "http:/",
                                        "http://",
                                        "http:///a",
                                        "http://:80",
                                        "ftp://a",
                                        "http:a",
                                        "http://a:65536",
                                        "http://a:x",
                                        "http://a b",
                                        "http://a/ b",
                                        "http://a/\r\n",
                                        "http://a/b#c d",
                                        "http://a?\x7F",
                                        "http://a%62",
                                        "http://1.2.3",
                                        "http://127.1",
                                        "http://0x7f000001",
                                        "http://2130706433",
                                        "http://1.2.3.04",
                                        "http://a.0x",
                                        "http://a@b@c",
                                        "http://a\\b",
                                        "http://a/\\b",
                                        "http://[1]",
                                        "http://[::1]a",
                                        " http://a"})
        EXPECT_FALSE(parse_absolute(text)) << text;
}

}  // namespace
}  // namespace hp::http
