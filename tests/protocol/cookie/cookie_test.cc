// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/cookie.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace hp::cookie {
namespace {

constexpr std::int64_t now = 1'000'000'000;

// One line for a parsed header; "-" for none. Times are relative to now.
std::string read(std::string_view header) {
    const auto parsed = parse_set_cookie(header, now);
    if (!parsed) return "-";
    std::string text = std::string(parsed->name) + "=" + std::string(parsed->value);
    if (!parsed->domain.empty()) text += " domain " + parsed->domain;
    if (parsed->path_given) text += " path " + std::string(parsed->path);
    if (parsed->expires) {
        const bool end = *parsed->expires == expiry_min || *parsed->expires == expiry_max;
        text += end ? (*parsed->expires == expiry_min ? " past" : " ever") : " until " + std::to_string(*parsed->expires - now);
    }
    if (parsed->secure) text += " secure";
    if (parsed->http_only) text += " httponly";
    if (parsed->same_site != SameSite::none) text += parsed->same_site == SameSite::lax ? " lax" : " strict";
    return text;
}

struct Row {
    std::string header, meant;
};

TEST(SetCookieHeader, NamesAndValues) {
    const Row rows[] = {
        {"foo=bar", "foo=bar"},
        {"foo=bar;", "foo=bar"},
        {" foo = bar ", "foo=bar"},
        {"\tfoo\t=\tbar\t", "foo=bar"},
        {"foo=", "foo="},
        {"=bar", "=bar"},  // RFC 6265bis: a value without a name
        {"bar", "=bar"},
        {" bar ; path=/", "=bar path /"},
        {"=", "-"},
        {"", "-"},
        {"   ", "-"},
        {";", "-"},
        {"; path=/", "-"},
        {"=;path=/", "-"},
        {" = ", "-"},
        {"foo=bar=baz", "foo=bar=baz"},
        {"foo==", "foo=="},
        {"==foo", "==foo"},
        {"foo=\"bar\"", "foo=\"bar\""},  // quotes belong to the value
        {"foo=\"bar;baz\"", "foo=\"bar"},
        {"foo=bar, baz=qux", "foo=bar, baz=qux"},  // a comma parts nothing
        {"foo=a b  c", "foo=a b  c"},
        {"foo bar=baz", "foo bar=baz"},
        {"foo=a\tb", "foo=a\tb"},
        {"foo=b\xC3\xA4r", "foo=b\xC3\xA4r"},
        {"foo=\xFF\x80", "foo=\xFF\x80"},
        {"$Version=1; foo=bar", "$Version=1"},
        {"foo=bar; bar=baz", "foo=bar"},
        {"foo=bar;;;; ;", "foo=bar"},
        {"foo=bar; ; =; ==", "foo=bar"},
    };
    for (const Row& row : rows) EXPECT_EQ(read(row.header), row.meant) << row.header;
}

TEST(SetCookieHeader, ControlCharactersAreRefusedWhereverTheyStand) {
    for (int c = 0; c < 256; ++c) {
        const char octet = static_cast<char>(c);
        const bool refused = (c < 0x20 && c != '\t') || c == 0x7F;
        for (const std::string& header : {std::string("a") + octet + "b=c", std::string("a=b") + octet + "c",
                                          std::string("a=b; path=/") + octet, std::string("a=b; c") + octet + "d=e"}) {
            EXPECT_EQ(parse_set_cookie(header, now).has_value(), !refused) << c << " in " << header;
        }
    }
}

TEST(SetCookieHeader, SizesHaveLimits) {
    EXPECT_NE(read("a=" + std::string(4095, 'x')), "-");
    EXPECT_EQ(read("a=" + std::string(4096, 'x')), "-");
    EXPECT_NE(read(std::string(4096, 'x') + "="), "-");
    EXPECT_EQ(read(std::string(4097, 'x') + "="), "-");
    EXPECT_NE(read(std::string(4096, 'x')), "-");
    EXPECT_EQ(read(std::string(4097, 'x')), "-");
    EXPECT_NE(read("  a = " + std::string(4095, 'x') + "   "), "-");  // blanks do not count
    EXPECT_EQ(read("a=b; path=/" + std::string(1023, 'p')), "a=b path /" + std::string(1023, 'p'));
    EXPECT_EQ(read("a=b; path=/" + std::string(1024, 'p')), "a=b");
    EXPECT_EQ(read("a=b; path=/x; path=/" + std::string(1024, 'p')), "a=b path /x");
    EXPECT_EQ(read("a=b; domain=" + std::string(1025, 'd')), "a=b");
    EXPECT_EQ(read("a=b; secure=" + std::string(1025, 'd')), "a=b");
}

TEST(SetCookieHeader, Attributes) {
    const Row rows[] = {
        {"a=b; Secure", "a=b secure"},
        {"a=b; sEcUrE", "a=b secure"},
        {"a=b;secure=no", "a=b secure"},
        {"a=b; secure =", "a=b secure"},
        {"a=b; \"secure\"", "a=b"},
        {"a=b; HttpOnly", "a=b httponly"},
        {"a=b; httponly; secure", "a=b secure httponly"},
        {"a=b; secure,httponly", "a=b"},
        {"a=b; Path=/x", "a=b path /x"},
        {"a=b; path = /x ", "a=b path /x"},
        {"a=b; path=", "a=b path "},
        {"a=b; path", "a=b path "},
        {"a=b; path=x", "a=b path "},
        {"a=b; path=/x; path=/y", "a=b path /y"},
        {"a=b; path=/x; path=", "a=b path "},
        {"a=b; path=\"/x\"", "a=b path "},
        {"a=b; path=/x/y?z", "a=b path /x/y?z"},
        {"a=b; Domain=Example.ORG", "a=b domain example.org"},
        {"a=b; domain=.example.org", "a=b domain example.org"},
        {"a=b; domain=..example.org", "a=b domain .example.org"},
        {"a=b; domain=", "a=b"},
        {"a=b; domain=x.org; domain=", "a=b"},
        {"a=b; domain=x.org; domain=y.org", "a=b domain y.org"},
        {"a=b; domain=.", "a=b"},
        {"a=b; SameSite=Strict", "a=b strict"},
        {"a=b; samesite=lax", "a=b lax"},
        {"a=b; samesite=LAX", "a=b lax"},
        {"a=b; samesite=none", "a=b"},
        {"a=b; samesite", "a=b"},
        {"a=b; samesite=strictly", "a=b"},
        {"a=b; samesite=strict; samesite=what", "a=b"},
        {"a=b; samesite=lax; samesite=strict", "a=b strict"},
        {"a=b; comment=x; version=1; partitioned; priority=high", "a=b"},
    };
    for (const Row& row : rows) EXPECT_EQ(read(row.header), row.meant) << row.header;
}

TEST(SetCookieHeader, Lifetimes) {
    const std::string later = "Expires=Sun, 09 Sep 2001 01:47:40 GMT";  // now + 60
    const Row rows[] = {
        {"a=b", "a=b"},
        {"a=b; Max-Age=10", "a=b until 10"},
        {"a=b; max-age= 10 ", "a=b until 10"},
        {"a=b; max-age=0", "a=b past"},
        {"a=b; max-age=00", "a=b past"},
        {"a=b; max-age=010", "a=b until 10"},
        {"a=b; max-age=-1", "a=b past"},
        {"a=b; max-age=-", "a=b past"},
        {"a=b; max-age=+10", "a=b"},
        {"a=b; max-age=", "a=b"},
        {"a=b; max-age", "a=b"},
        {"a=b; max-age=ten", "a=b"},
        {"a=b; max-age=10s", "a=b"},
        {"a=b; max-age=1.5", "a=b"},
        {"a=b; max-age=\"10\"", "a=b"},
        {"a=b; max-age=--1", "a=b"},
        {"a=b; max-age=999999999999999999999999", "a=b ever"},
        {"a=b; max-age=9223372036854775807", "a=b ever"},
        {"a=b; max-age=-999999999999999999999999", "a=b past"},
        {"a=b; max-age=" + std::string(1024, '9'), "a=b ever"},
        {"a=b; max-age=" + std::string(1025, '9'), "a=b"},
        {"a=b; max-age=10; max-age=20", "a=b until 20"},
        {"a=b; max-age=10; max-age=x", "a=b until 10"},
        {"a=b; " + later, "a=b until 60"},
        {"a=b; Expires=Sun, 09 Sep 2001 01:46:40 GMT", "a=b until 0"},
        {"a=b; expires=", "a=b"},
        {"a=b; expires=never", "a=b"},
        {"a=b; " + later + "; expires=never", "a=b until 60"},
        {"a=b; " + later + "; Max-Age=10", "a=b until 10"},
        {"a=b; Max-Age=10; " + later, "a=b until 10"},
        {"a=b; Max-Age=0; " + later, "a=b past"},
        {"a=b; Max-Age=x; " + later, "a=b until 60"},
    };
    for (const Row& row : rows) EXPECT_EQ(read(row.header), row.meant) << row.header;
}

TEST(CookieHeader, IsCutIntoPairs) {
    using Pairs = std::vector<Pair>;
    EXPECT_EQ(parse_cookie_header("a=b"), (Pairs{{"a", "b"}}));
    EXPECT_EQ(parse_cookie_header("a=b; c=d"), (Pairs{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(parse_cookie_header("a=b;c=d;"), (Pairs{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(parse_cookie_header("  a = b ;\t c = d \t"), (Pairs{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(parse_cookie_header("a=b=c; d=\"e f\""), (Pairs{{"a", "b=c"}, {"d", "\"e f\""}}));
    EXPECT_EQ(parse_cookie_header("a=; =b; c"), (Pairs{{"a", ""}, {"", "b"}, {"", "c"}}));
    EXPECT_EQ(parse_cookie_header("a=1; a=2"), (Pairs{{"a", "1"}, {"a", "2"}}));
    EXPECT_EQ(parse_cookie_header(";; ; = ;"), Pairs{});
    EXPECT_EQ(parse_cookie_header(""), Pairs{});
}

TEST(CookiePath, Matches) {
    struct {
        const char *request, *cookie;
        bool matches;
    } const rows[] = {
        {"/", "/", true},      {"/a", "/", true},         {"/a/b", "/", true},  {"", "/", true},         {"/a", "/a", true},
        {"/a/", "/a", true},   {"/a/b", "/a", true},      {"/ab", "/a", false}, {"/a", "/a/", false},    {"/a/", "/a/", true},
        {"/a/b", "/a/", true}, {"/A", "/a", false},       {"/a?b", "/a", true}, {"/a?/b", "/a/", false}, {"/a/b?c", "/a/b", true},
        {"/b/a", "/a", false}, {"/a%2Fb", "/a/b", false}, {"/a#b", "/a", true}, {"?x", "/", true},       {"/a//b", "/a/", true},
        {"*", "/", false},     {"/a/../b", "/a", true},
    };
    for (const auto& row : rows)
        EXPECT_EQ(path_matches(row.request, row.cookie), row.matches) << row.request << " " << row.cookie;
}

TEST(CookiePath, DefaultIsTheFolderOfTheRequest) {
    const std::pair<const char*, const char*> rows[] = {
        {"", "/"},       {"/", "/"},   {"/a", "/"}, {"/a/", "/a"}, {"/a/b", "/a"},  {"/a/b/", "/a/b"}, {"/a/b?c=/d/e", "/a"},
        {"/?/a/b", "/"}, {"a/b", "/"}, {"//", "/"}, {"*", "/"},    {"/a//b", "/a/"}};
    for (const auto& [request, meant] : rows) EXPECT_EQ(default_path(request), meant) << request;
}

TEST(CookiePath, IsCutAsHpSocketDoes) {
    const std::pair<const char*, const char*> rows[] = {{"/", "/"},     {"/a", "/"},   {"/a/", "/a/"}, {"/a/b", "/a/"},
                                                        {"a/b", "/a/"}, {"a/", "/a/"}, {"a", ""},      {"", ""}};
    for (const auto& [path, meant] : rows) EXPECT_EQ(cut_path(path), meant) << path;
    EXPECT_EQ(cut_domain("...Example.ORG"), "example.org");
    EXPECT_EQ(cut_domain("."), "");
    EXPECT_EQ(cut_domain("[::1]"), "::1");
}

TEST(CookieDomain, Matches) {
    struct {
        const char *host, *domain;
        bool matches;
    } const rows[] = {
        {"example.org", "example.org", true},
        {"www.example.org", "example.org", true},
        {"a.b.example.org", "example.org", true},
        {"example.org", "www.example.org", false},
        {"badexample.org", "example.org", false},
        {"example.org.uk", "example.org", false},
        {"10.0.0.1", "10.0.0.1", true},
        {"10.0.0.1", "0.0.1", false},
        {"10.0.0.1", "1", false},
        {"::1", "::1", true},
        {"x.::1", "::1", false},
        {"a.0x7f", "0x7f", false},
        {"example.org.", "example.org", false},
        {"example.org", "", false},
        {"a.", ".", false},
        {"www.xn--mnchen-3ya.de", "xn--mnchen-3ya.de", true},
        {"www.m\xC3\xBCnchen.de", "m\xC3\xBCnchen.de", true},
    };
    for (const auto& row : rows) EXPECT_EQ(domain_matches(row.host, row.domain), row.matches) << row.host << " " << row.domain;
}

TEST(CookieDomain, AddressesAreKnown) {
    for (const char* host : {"127.0.0.1", "1.2.3.4.", "::1", "fe80::1%eth0", "127.1", "2130706433", "a.b.7", "0x7f.0.0.0x1"})
        EXPECT_TRUE(is_address(host)) << host;
    for (const char* host : {"localhost", "example.org", "1.2.3.com", "0x.com", "a.0xg", "1e100.net", "7.a", ""})
        EXPECT_FALSE(is_address(host)) << host;
    EXPECT_EQ(canonical_host("[FE80::A]"), "fe80::a");
    EXPECT_EQ(canonical_host("WWW.M\xC3\x9CNCHEN.De"), "www.m\xC3\x9Cnchen.de");  // only Latin letters have case here
}

TEST(CookiePrefix, PromisesAreKept) {
    struct {
        const char* name;
        const char* path;
        bool secure, host_only, kept;
    } const rows[] = {
        {"__Secure-a", "/x", true, false, true}, {"__Secure-a", "/x", false, false, false},
        {"__SECURE-a", "/", false, true, false}, {"__secure-", "/", false, true, false},
        {"__Host-a", "/", true, true, true},     {"__Host-a", "/", true, false, false},
        {"__Host-a", "/x", true, true, false},   {"__Host-a", "/", false, true, false},
        {"__hOSt-a", "/", false, true, false},   {"__Host", "/x", false, false, true},
        {"_Host-a", "/x", false, false, true},   {"x__Secure-a", "/", false, false, true},
    };
    for (const auto& row : rows) {
        Cookie cookie{.name = row.name, .value = "v", .domain = "example.org", .path = row.path, .expires = {}};
        cookie.secure = row.secure;
        cookie.host_only = row.host_only;
        EXPECT_EQ(keeps_prefix_rules(cookie), row.kept) << row.name << row.path << row.secure << row.host_only;
    }
    Cookie nameless{.name = "", .value = "__Host-a=b", .domain = "example.org", .path = "/", .expires = {}};
    nameless.secure = nameless.host_only = true;
    EXPECT_FALSE(keeps_prefix_rules(nameless));
    nameless.value = "__secure-a";
    EXPECT_FALSE(keeps_prefix_rules(nameless));
    nameless.value = "a";
    EXPECT_TRUE(keeps_prefix_rules(nameless));
}

TEST(CookieText, ValidPartsAreThoseHeadersAndFilesCanCarry) {
    EXPECT_TRUE(is_valid_pair("a", ""));
    EXPECT_TRUE(is_valid_pair("a", "b=c, \"d\" e"));
    EXPECT_FALSE(is_valid_pair("", "b"));
    EXPECT_FALSE(is_valid_pair("a=", "b"));
    for (const char* bad : {"x;y", "x\ty", "x\ny", "x\x7Fy", " x", "x ", "\tx"}) {
        EXPECT_FALSE(is_valid_pair("a", bad)) << bad;
        EXPECT_FALSE(is_valid_pair(bad, "b")) << bad;
    }
    for (const char* bad : {"", ".a", "a b", "a/b", "a;b", "a,b", "a\nb"}) EXPECT_FALSE(is_valid_domain(bad)) << bad;
    EXPECT_FALSE(is_valid_domain(std::string(256, 'a')));
    for (const char* bad : {"", "a", "/a;b", "/a\tb", "/a\n", "/a "}) EXPECT_FALSE(is_valid_path(bad)) << bad;
    EXPECT_TRUE(is_valid_path("/a b/\xC3\xA4"));
}

}  // namespace
}  // namespace hp::cookie
