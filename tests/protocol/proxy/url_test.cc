// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/url.h"

#include <gtest/gtest.h>

#include "protocol/proxy/dialogue.h"

namespace hp::proxy {
namespace {

Url url_of(const std::string& text) {
    Url url;
    EXPECT_EQ(parse_url(text, url), Error::ok) << text;
    return url;
}
Error error_of(const std::string& text) {
    Url url{Scheme::socks4, "as it was", 7, "user", "password", true};
    const Url before = url;
    const Error error = parse_url(text, url);
    EXPECT_EQ(url, before) << text;
    return error;
}

TEST(ProxyUrl, SchemesAndTheirPorts) {
    const struct {
        const char* text;
        Scheme scheme;
        std::uint16_t port;
    } rows[] = {
        {"socks4://p", Scheme::socks4, 1080},    {"socks4a://p", Scheme::socks4a, 1080},
        {"socks5://p", Scheme::socks5, 1080},    {"socks5h://p", Scheme::socks5h, 1080},
        {"http://p", Scheme::http, 1080},        {"https://p", Scheme::https, 443},
        {"SOCKS5H://p/", Scheme::socks5h, 1080}, {"p", Scheme::http, 1080},
        {"p:3128", Scheme::http, 3128},          {"HttpS://p:8443/", Scheme::https, 8443},
    };
    for (const auto& row : rows) {
        const Url url = url_of(row.text);
        EXPECT_EQ(url.scheme, row.scheme) << row.text;
        EXPECT_EQ(url.port, row.port) << row.text;
        EXPECT_EQ(url.host, "p") << row.text;
        EXPECT_FALSE(url.has_user) << row.text;
    }
    EXPECT_TRUE(url_of("socks5h://p").resolves());
    EXPECT_TRUE(url_of("socks4a://p").resolves());
    EXPECT_TRUE(url_of("https://p").resolves());
    EXPECT_FALSE(url_of("socks5://p").resolves());
    EXPECT_FALSE(url_of("socks4://p").resolves());
}

TEST(ProxyUrl, Hosts) {
    EXPECT_EQ(url_of("http://192.0.2.1:3128").host, "192.0.2.1");
    EXPECT_EQ(url_of("http://[2001:db8::1]").host, "2001:db8::1");
    EXPECT_EQ(url_of("http://[::1]:81/").port, 81);
    EXPECT_EQ(url_of("[::1]:81").host, "::1");
    EXPECT_EQ(url_of("http://under_score.example-1.").host, "under_score.example-1.");
}

TEST(ProxyUrl, Credentials) {
    Url url = url_of("socks5://me:p%40ss%3Aword@host:1");
    EXPECT_EQ(url.user, "me");
    EXPECT_EQ(url.password, "p@ss:word");
    EXPECT_TRUE(url.has_user);
    url = url_of("http://me@here:pass@host");  // the last "@" counts
    EXPECT_EQ(url.user, "me@here");
    EXPECT_EQ(url.password, "pass");
    EXPECT_EQ(url.host, "host");
    url = url_of("socks4://only-user@host");
    EXPECT_EQ(url.user, "only-user");
    EXPECT_FALSE(url_of("http://@host").has_user);
    EXPECT_EQ(url_of("http://a:b:c@host").password, "b:c");
    EXPECT_EQ(url_of("socks5://" + std::string(255, 'u') + ":" + std::string(255, 'p') + "@h").user.size(), 255u);
}

TEST(ProxyUrl, WhatIsRefused) {
    for (const char* text : {"",
                             "http://",
                             "http://:80",
                             "http://host:",
                             "http://host:0",
                             "http://host:65536",
                             "http://host:8x",
                             "http://host:-1",
                             "http://a b",
                             "http://host/path",
                             "http://host?query",
                             "http://host#part",
                             "http://[::1",
                             "http://::1",
                             "http://[192.0.2.1]",
                             "http://[::1]x",
                             "http://[fe80::1%25eth0]",
                             "http://ho%73t",
                             "http://h\r\nX: y",
                             "http://u%4@host",
                             "http://u%zz@host",
                             "http://u%@host"})
        EXPECT_EQ(error_of(text), Error::bad_url) << text;
    EXPECT_EQ(error_of("http://" + std::string(256, 'h')), Error::bad_url);
    for (const char* text : {"socks://h", "socks6://h", "ftp://h", "://h", "http ://h", "socks5 h://h"})
        EXPECT_EQ(error_of(text), Error::unknown_scheme) << text;
    for (const char* text : {"socks4://u:p@h", "socks4a://u:p@h", "socks4://u%00@h", "socks5://:p@h", "http://a%3Ab:p@h",
                             "http://u:p%0d%0aX@h", "https://u%7f@h"})
        EXPECT_EQ(error_of(text), Error::bad_credentials) << text;
    EXPECT_EQ(error_of("socks5://" + std::string(256, 'u') + "@h"), Error::bad_credentials);
    EXPECT_EQ(errno_of(Error::bad_credentials), EINVAL);
    EXPECT_EQ(errno_of(Error::unknown_scheme), EPROTONOSUPPORT);
}

TEST(ProxyTarget, WhatCanBeAskedFor) {
    const Url socks4 = url_of("socks4://p"), socks4a = url_of("socks4a://p"), socks5 = url_of("socks5://p"),
              socks5h = url_of("socks5h://p"), http = url_of("http://p");
    for (const Url& url : {socks4, socks4a, socks5, socks5h, http}) {
        EXPECT_EQ(check_target(url, {"192.0.2.1", 80}), Error::ok);
        EXPECT_EQ(check_target(url, {"192.0.2.1", 0}), Error::bad_target);
        for (const char* host : {"", "a b", "a\r\nb", "a/b", "user@host", "host:80", "[::1]", "fe80::1%eth0"})
            EXPECT_EQ(check_target(url, {host, 80}), Error::bad_target) << host;
        EXPECT_EQ(check_target(url, {std::string(256, 'n'), 80}), Error::bad_target);
        EXPECT_EQ(check_target(url, {"a.example", 80}), url.resolves() ? Error::ok : Error::bad_target);
    }
    EXPECT_EQ(check_target(socks4, {"::1", 80}), Error::target_unsupported);
    EXPECT_EQ(check_target(socks4a, {"::1", 80}), Error::target_unsupported);
    EXPECT_EQ(check_target(socks5, {"::1", 80}), Error::ok);
    EXPECT_EQ(check_target(http, {"::1", 80}), Error::ok);
}

}  // namespace
}  // namespace hp::proxy
