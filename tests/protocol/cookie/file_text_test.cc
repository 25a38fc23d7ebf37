// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/file_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hp::cookie {
namespace {

constexpr std::int64_t now = 1'000'000'000;

Cookie make(const std::string& name, const std::string& value, const std::string& domain = "example.org",
            const std::string& path = "/", Expiry expires = now + 100) {
    return Cookie{.name = name, .value = value, .domain = domain, .path = path, .expires = expires};
}

TEST(CookieFileText, IsTheDocumentedFormat) {
    Cookie flags = make("b", "", "example.org", "/x/");
    flags.http_only = flags.secure = true;
    flags.same_site = SameSite::lax;
    Cookie host_only = make("c", "d e");
    host_only.host_only = true;
    host_only.same_site = SameSite::strict;
    EXPECT_EQ(file_text({make("a", "1", "z.org"), make("a", "2"), flags, host_only}, now),
              "example.org /\n"
              "\ta;2;1000000100;0;0;0\n"
              "\tc;d e;1000000100;0;0;1;1\n"
              "example.org /x/\n"
              "\tb; ;1000000100;1;1;2\n"
              "z.org /\n"
              "\ta;1;1000000100;0;0;0\n");
}

TEST(CookieFileText, SessionAndExpiredCookiesAreNotWritten) {
    EXPECT_EQ(file_text({make("a", "1", "x.org", "/", std::nullopt), make("b", "1", "x.org", "/", now),
                         make("c", "1", "x.org", "/", expiry_min)},
                        now),
              "");
}

TEST(CookieFileText, WhatTheFormatCannotCarryIsNotWritten) {
    EXPECT_EQ(file_text({make("", "nameless"), make("a\tb", "1"), make("a", "1\t2"), make("a", "1", "x.org", "/a\tb"),
                         make("a;b", "1"), make("a", "x\ny"), make("a", "1", "x org"), make("a", "1", "x.org", "y")},
                        now),
              "");
}

TEST(CookieFileText, ComesBack) {
    std::vector<Cookie> cookies = {make("a", "2"), make("c", "d e=f, \"g\""), make("d", "", "example.org", "/a b/c"),
                                   make("m\xC3\xA4", "\xFF", "m\xC3\xBCnchen.de"), make("n", "1", "::1", "/", expiry_max)};
    cookies[1].host_only = cookies[2].secure = cookies[3].http_only = true;
    cookies[3].same_site = SameSite::strict;
    cookies[4].host_only = true;
    const FileContent content = parse_file(file_text(cookies, now));
    EXPECT_TRUE(content.is_cookie_file);
    EXPECT_EQ(content.lines_skipped, 0u);
    std::vector<Cookie> sorted = {cookies[4], cookies[0], cookies[1], cookies[2], cookies[3]};
    EXPECT_EQ(content.cookies, sorted);
}

TEST(CookieFileText, AFileOfHpSocketIsRead) {
    const FileContent content = parse_file(
        "www.example.org /empty/\r\n"  // it writes a line for a path without persistent cookies too
        "www.example.org /\r\n"
        "\tid;42;1000000100;1;0;0\r\n"
        "\tempty; ;1000000200;0;1;2\r\n"
        "\r\n"
        "\n"
        ".Example.COM /shop/\n"
        "\tcart;a b;5;1;1;1");  // the last line may lack its end
    EXPECT_TRUE(content.is_cookie_file);
    EXPECT_EQ(content.lines_skipped, 0u);
    ASSERT_EQ(content.cookies.size(), 3u);
    Cookie id = make("id", "42", "www.example.org"), empty = make("empty", "", "www.example.org", "/", now + 200),
           cart = make("cart", "a b", "example.com", "/shop/", 5);
    id.http_only = empty.secure = cart.http_only = cart.secure = true;
    empty.same_site = SameSite::lax;
    cart.same_site = SameSite::strict;
    EXPECT_EQ(content.cookies, (std::vector<Cookie>{id, empty, cart}));
}

TEST(CookieFileText, BadLinesAreSkippedAndTheRestIsRead) {
    for (const char* bad :
         {"\tx;1;1000000100;0;0", "\tx;1;later;0;0;0", "\tx;1;0;0;0;0", "\tx;1;-5;0;0;0", "\tx;1;1000000100;0;0;3",
          "\tx;1;1000000100;0;0;-1", "\tx;1;1000000100;a;0;0", "\t;1;1000000100;0;0;0", "\t ;1;1000000100;0;0;0",
          "\tx;1;2;1000000100;0;0;0", "\t", "\tx", "\tx;1;99999999999999999999;0;0;0", "\tx=y;1;1000000100;0;0;0",
          "\tx;\x01;1000000100;0;0;0", "\tx;1;1000000100 ;0;0;0"}) {
        const FileContent content = parse_file("a.org /\n\tbefore;1;9;0;0;0\n" + std::string(bad) + "\n\tafter;1;9;0;0;0\n");
        EXPECT_EQ(content.lines_skipped, 1u) << bad;
        EXPECT_EQ(content.cookies.size(), 2u) << bad;
        EXPECT_TRUE(content.is_cookie_file);
    }
    // Nobody knows where the cookies below a broken section belong.
    for (const char* bad : {"b.org", "b.org x", "/ /", "b org /", " /", ". /", "b;c /"}) {
        const FileContent content =
            parse_file("a.org /\n\tx;1;9;0;0;0\n" + std::string(bad) + "\n\ty;1;9;0;0;0\nc.org /\n\tz;1;9;0;0;0\n");
        EXPECT_EQ(content.lines_skipped, 2u) << bad;
        EXPECT_EQ(content.cookies.size(), 2u) << bad;
    }
}

TEST(CookieFileText, LaterFieldsAreForLaterVersions) {
    const FileContent content = parse_file("a.org /\n\tx;1;9;0;0;0;1;what;ever\n\ty;1;9;0;0;0;0\n\tz;1;9;0;0;0;x\n");
    ASSERT_EQ(content.cookies.size(), 3u);
    EXPECT_TRUE(content.cookies[0].host_only);
    EXPECT_FALSE(content.cookies[1].host_only);
    EXPECT_FALSE(content.cookies[2].host_only);
}

TEST(CookieFileText, WhatIsNoCookieFileIsKnown) {
    for (const char* text : {"", "\n\r\n", "a.org /\n"}) EXPECT_TRUE(parse_file(text).is_cookie_file) << text;
    for (const std::string& text :
         {std::string("hello"), std::string("\tx;1;9;0;0;0\n"), std::string(100, '\0'),
          std::string("see /etc/hosts\nand more of it\n"),
          std::string("\x7F"
                      "ELF\x02\x01"),
          std::string("{\"a\": 1}\n"), std::string("# Netscape HTTP Cookie File\na.org\tTRUE\t/\tTRUE\t9\tx\t1\n")})
        EXPECT_FALSE(parse_file(text).is_cookie_file) << text;
}

TEST(CookieFileText, AFileCutAnywhereIsReadUpToThere) {
    std::vector<Cookie> cookies;
    for (int i = 0; i < 5; ++i) cookies.push_back(make("n" + std::to_string(i), "v", "example.org", i % 2 == 0 ? "/" : "/x"));
    const std::string whole = file_text(cookies, now);
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const FileContent content = parse_file(whole.substr(0, size));
        EXPECT_LE(content.lines_skipped, 1u) << size;
        for (const Cookie& cookie : content.cookies) EXPECT_EQ(cookie.value, "v");
    }
}

}  // namespace
}  // namespace hp::cookie
