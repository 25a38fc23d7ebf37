// SPDX-License-Identifier: Apache-2.0
// The pure parts of hp proxy: targets, headers, access, credentials.
#include <gtest/gtest.h>

#include "hp/proxy/access.h"
#include "hp/proxy/access_log.h"
#include "hp/proxy/headers.h"
#include "hp/proxy/target.h"

namespace hp::app::proxy {
namespace {

TEST(ProxyTarget, AbsoluteForm) {
    const struct {
        const char *url, *host;
        std::uint16_t port;
        const char* path;
    } rows[] = {
        {"http://example.org/", "example.org", 80, "/"},
        {"HTTP://Example.ORG.:8080/a?b=c", "example.org", 8080, "/a?b=c"},
        {"http://example.org", "example.org", 80, ""},
        {"http://example.org?x", "example.org", 80, "/?x"},
        {"http://[2001:DB8::1]:81/x#part", "2001:db8::1", 81, "/x"},
        {"http://127.0.0.1/http://other/", "127.0.0.1", 80, "/http://other/"},
    };
    for (const auto& row : rows) {
        const auto form = parse_absolute_form(row.url);
        ASSERT_TRUE(form) << row.url;
        EXPECT_EQ(form->origin, (Origin{row.host, row.port})) << row.url;
        EXPECT_EQ(form->path, row.path) << row.url;
    }
}

TEST(ProxyTarget, RefusesWhatCouldMeanSomethingElse) {
    for (const char* url : {"",
                            "/",
                            "/path",
                            "*",
                            "example.org",
                            "https://example.org/",
                            "ftp://example.org/",
                            "http://",
                            "http:///",
                            "http://a@b/",
                            "http://user:pass@host/",
                            "http://host:0/",
                            "http://host:65536/",
                            "http://host:/",
                            "http://ho^st/",
                            "http://ho st/",
                            "http://a%2eb/",
                            "http://[fe80::1%25eth0]/",
                            "http://::1/",
                            "http://[1.2.3.4]/",
                            "http://[::1/",
                            "http://.",
                            "http://a\tb/",
                            "http://[::1]x/"})
        EXPECT_FALSE(parse_absolute_form(url)) << url;
}

TEST(ProxyTarget, AuthorityForm) {
    EXPECT_EQ(parse_authority_form("Example.org:443"), (Origin{"example.org", 443}));
    EXPECT_EQ(parse_authority_form("[::1]:22"), (Origin{"::1", 22}));
    for (const char* text :
         {"", "host", "host:", ":1", "host:0", "host:x", "host:443/", "http://host:443", "a@b:1", "::1:22", "[::1]", "h^i:1"})
        EXPECT_FALSE(parse_authority_form(text)) << text;
}

TEST(ProxyTarget, AsText) {
    EXPECT_EQ(text_of(Origin{"host", 80}, 80), "host");
    EXPECT_EQ(text_of(Origin{"host", 81}, 80), "host:81");
    EXPECT_EQ(text_of(Origin{"::1", 80}), "[::1]:80");
}

TEST(ProxyHeaders, ThoseOfTheConnectionStayBehind) {
    const Headers headers{{"Host", "h"},
                          {"Connection", "close, X-Mine ,x-other"},
                          {"x-mine", "1"},
                          {"X-Other", "2"},
                          {"Keep-Alive", "timeout=5"},
                          {"Proxy-Connection", "keep-alive"},
                          {"Proxy-Authorization", "Basic x"},
                          {"TE", "trailers"},
                          {"Trailer", "x"},
                          {"Transfer-Encoding", "chunked"},
                          {"Upgrade", "h2c"},
                          {"HTTP2-Settings", "x"},
                          {"Accept", "a"},
                          {"accept", "b"},
                          {"Cookie", "c"}};
    EXPECT_EQ(end_to_end(headers), (Headers{{"Host", "h"}, {"Accept", "a"}, {"accept", "b"}, {"Cookie", "c"}}));
}

TEST(ProxyHeaders, FramingIsNotConnectionsToTakeAway) {
    const Headers headers{{"Connection", "Content-Length"},
                          {"Connection", "host"},
                          {"Content-Length", "5"},
                          {"Content-Length", "5"},
                          {"Host", "h"}};
    EXPECT_EQ(end_to_end(headers), (Headers{{"Content-Length", "5"}, {"Host", "h"}}));
}

TEST(ProxyHeaders, Via) {
    const Headers headers{{"Via", "1.0 fred, 1.1 hp-12 (a comment)"}, {"via", "HTTP/1.1  other"}};
    EXPECT_TRUE(has_passed(headers, "hp-12"));
    EXPECT_TRUE(has_passed(headers, "OTHER"));
    EXPECT_FALSE(has_passed(headers, "hp-1"));
    EXPECT_FALSE(has_passed(headers, "comment"));
    EXPECT_FALSE(has_passed({{"X-Via", "1.1 hp-12"}}, "hp-12"));
}

bool matches(const char* pattern, const char* host) {
    const auto parsed = HostPattern::parse(pattern);
    if (!parsed) return false;
    const auto address = parse_address(host);
    return parsed->matches(std::string(host)) || (address && parsed->matches(*address));
}

TEST(ProxyAccess, Patterns) {
    EXPECT_TRUE(matches("example.org", "example.org"));
    EXPECT_TRUE(matches("Example.Org", "example.org"));
    EXPECT_FALSE(matches("example.org", "www.example.org"));
    EXPECT_TRUE(matches("*.example.org", "www.example.org"));
    EXPECT_TRUE(matches("*.example.org", "a.b.example.org"));
    EXPECT_FALSE(matches("*.example.org", "example.org"));
    EXPECT_FALSE(matches("*.example.org", "badexample.org"));
    EXPECT_TRUE(matches("*", "anything"));
    EXPECT_TRUE(matches("10.0.0.0/8", "10.255.1.2"));
    EXPECT_FALSE(matches("10.0.0.0/8", "11.0.0.1"));
    EXPECT_TRUE(matches("10.0.0.0/8", "::ffff:10.1.1.1"));
    EXPECT_TRUE(matches("192.168.4.0/22", "192.168.7.255"));
    EXPECT_FALSE(matches("192.168.4.0/22", "192.168.8.0"));
    EXPECT_TRUE(matches("127.0.0.1", "127.0.0.1"));
    EXPECT_TRUE(matches("fe80::/10", "fe80::1"));
    EXPECT_FALSE(matches("fe80::/10", "fec0::1"));
    EXPECT_TRUE(matches("0.0.0.0/0", "8.8.8.8"));
    EXPECT_FALSE(matches("0.0.0.0/0", "2001:db8::1"));
    for (const char* text :
         {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "::/129", "a b", "*.", "a.*", "host:80", "http://host"})
        EXPECT_FALSE(HostPattern::parse(text)) << text;
}

TEST(ProxyAccess, DenialsWin) {
    Access access;
    const Address inside = *parse_address("10.0.0.1"), outside = *parse_address("192.0.2.1");
    EXPECT_TRUE(access.permits("a.org", inside));
    access.denied.push_back(*HostPattern::parse("10.0.0.0/8"));
    access.denied.push_back(*HostPattern::parse("bad.org"));
    EXPECT_FALSE(access.permits("a.org", inside));
    EXPECT_FALSE(access.permits("bad.org", outside));
    EXPECT_TRUE(access.forbids("bad.org"));
    EXPECT_FALSE(access.forbids("a.org"));
    access.allowed.push_back(*HostPattern::parse("*.org"));
    EXPECT_TRUE(access.permits("a.org", outside));
    EXPECT_FALSE(access.permits("a.org", inside));
    EXPECT_FALSE(access.permits("a.com", outside));
}

TEST(ProxyAccess, Ports) {
    Access access;
    EXPECT_TRUE(access.permits_port(443) && access.permits_port(80));
    EXPECT_FALSE(access.permits_port(22));
    access.connect_ports = *parse_ports("22, 8000-8099");
    EXPECT_TRUE(access.permits_port(22) && access.permits_port(8000) && access.permits_port(8099));
    EXPECT_FALSE(access.permits_port(443) || access.permits_port(8100));
    access.connect_ports = *parse_ports("*");
    EXPECT_TRUE(access.permits_port(1) && access.permits_port(65535));
    for (const char* text : {"", "0", "65536", "9-8", "x", "1-", "-1", "1;2"}) EXPECT_FALSE(parse_ports(text)) << text;
}

TEST(ProxyCredentials, Base64) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("Aladdin:open sesame"), "QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
}

TEST(ProxyCredentials, AnyOneThatFits) {
    Credentials credentials;
    EXPECT_TRUE(credentials.accepts(nullptr));  // none are asked for
    credentials.add("a:b");
    credentials.add("Aladdin:open sesame");
    const auto accepts = [&](const char* value) {
        const Header header{"Proxy-Authorization", value};
        return credentials.accepts(&header);
    };
    EXPECT_FALSE(credentials.accepts(nullptr));
    EXPECT_TRUE(accepts("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    EXPECT_TRUE(accepts("basic  YTpi "));
    for (const char* value : {"", "Basic", "Basic ", "Basic YTpj", "Basic YTp", "Basic YTpiYTpi", "Bearer YTpi", "YTpi"})
        EXPECT_FALSE(accepts(value)) << value;
}

TEST(ProxyCredentials, ComparesAll) {
    EXPECT_TRUE(equal_in_constant_time("secret", "secret"));
    EXPECT_FALSE(equal_in_constant_time("secret", "secreT"));
    EXPECT_FALSE(equal_in_constant_time("secretsecret", "secret"));
    EXPECT_FALSE(equal_in_constant_time("", "secret"));
    EXPECT_FALSE(equal_in_constant_time("secret", ""));
    EXPECT_TRUE(equal_in_constant_time("", ""));
}

TEST(ProxyLog, NothingLooksLikeAnotherLine) {
    EXPECT_EQ(harmless("http://h/a?b"), "http://h/a?b");
    EXPECT_EQ(harmless("a b\n\"\\\x7f"), "a\\x20b\\x0a\\x22\\x5c\\x7f");
}

}  // namespace
}  // namespace hp::app::proxy
