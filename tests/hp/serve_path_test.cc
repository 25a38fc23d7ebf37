// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/path.h"

#include <gtest/gtest.h>

namespace hp::app::serve {
namespace {

struct Case {
    const char* text;
    PathFault fault;
    const char* path = "";
    bool as_folder = false;
    const char* query = "";
};

void check(const std::vector<Case>& cases, bool dotfiles = false) {
    Target target;
    for (const Case& c : cases) {
        EXPECT_EQ(read_target(c.text, dotfiles, target), c.fault) << c.text;
        if (c.fault != PathFault::none) continue;
        EXPECT_EQ(target.path, c.path) << c.text;
        EXPECT_EQ(target.as_folder, c.as_folder) << c.text;
        EXPECT_EQ(target.query, c.query) << c.text;
    }
}

constexpr auto none = PathFault::none, malformed = PathFault::malformed, hidden = PathFault::hidden;

TEST(ServePath, Plain) {
    check({
        {"/", none, "", true},
        {"/a", none, "a"},
        {"/a/", none, "a", true},
        {"/a/b.txt", none, "a/b.txt"},
        {"//a///b//", none, "a/b", true},
        {"/a?x=1?y#z", none, "a", false, "?x=1?y"},
        {"/?", none, "", true, "?"},
        {"/a%20b%C3%A4", none, "a b\xC3\xA4"},
        {"/a+b", none, "a+b"},
        {"/%61%2d%2D", none, "a--"},
        {"/a%3Fb%23c%25", none, "a?b#c%"},
        {"/a%252fb", none, "a%2fb"},
        {"/a:b", none, "a:b"},
        {"http://host/a/b?c", none, "a/b", false, "?c"},
        {"HTTPS://host:1/a", none, "a"},
        {"http://host", none, "", true},
        {"http://host?x", none, "", true, "?x"},
    });
}

TEST(ServePath, DotsAreResolvedByName) {
    check({
        {"/.", none, "", true},
        {"/./a", none, "a"},
        {"/a/.", none, "a", true},
        {"/a/..", none, "", true},
        {"/a/../b", none, "b"},
        {"/a/b/../../c/", none, "c", true},
        {"/a/%2e%2e/b", none, "b"},
        {"/a/%2E./b", none, "b"},
        {"/a//../b", none, "b"},
    });
}

TEST(ServePath, NoWayOut) {
    check({
        {"/..", malformed},
        {"/../", malformed},
        {"/../etc/passwd", malformed},
        {"/%2e%2e/etc/passwd", malformed},
        {"/%2E%2E/%2e%2e/etc/passwd", malformed},
        {"/.%2e/etc", malformed},
        {"/a/../../etc", malformed},
        {"/a/b/../../../etc", malformed},
        {"//../etc", malformed},
        {"/./../etc", malformed},
        {"/..%2fetc%2fpasswd", hidden},
        {"/%2fetc/passwd", hidden},
        {"/a%2f..%2f..%2fetc", hidden},
        {"/..\\..\\etc", hidden},  // a name that begins with a dot: a backslash is no slash here
        {"/..%5c..%5cetc", hidden},
        {"/%252e%252e/etc", none, "%2e%2e/etc"},  // decoded once
        {"/..;/etc", hidden},
        {"/.../etc", hidden},
        {"/%c0%ae%c0%ae/etc", none, "\xC0\xAE\xC0\xAE/etc"},  // overlong dots are no dots
    });
    // Shown or not, dots lead nowhere.
    check({{"/../x", malformed},
           {"/%2e%2e/x", malformed},
           {"/..%2fx", hidden},
           {"/..\\x", none, "..\\x"},
           {"/.../x", none, ".../x"}},
          true);
}

TEST(ServePath, Malformed) {
    check({{"", malformed},
           {"*", malformed},
           {"a", malformed},
           {"?x", malformed},
           {"host:80", malformed},
           {"ftp://host/a", malformed},
           {"/%", malformed},
           {"/%4", malformed},
           {"/%zz", malformed},
           {"/%+1", malformed},
           {"/a%00b", malformed},
           {"/a%00", malformed},
           {"/%00/../x", malformed}});
}

TEST(ServePath, Dotfiles) {
    const std::vector<const char*> paths = {"/.git/config", "/a/.htaccess", "/%2egit", "/.well-knownx", "/a/.well-known/x"};
    for (const char* path : paths) {
        check({{path, hidden}});
        Target target;
        EXPECT_EQ(read_target(path, true, target), none) << path;
    }
    check({{"/.well-known/acme-challenge/x", none, ".well-known/acme-challenge/x"}, {"/.well-known/.x", hidden}});
}

TEST(ServePath, Encodes) {
    EXPECT_EQ(encode_path("a/b-._~9"), "a/b-._~9");
    EXPECT_EQ(encode_path("a b?#%&<\"'\\:@\n\xC3\xA4"), "a%20b%3F%23%25%26%3C%22%27%5C%3A%40%0A%C3%A4");
    for (int c = 1; c < 256; ++c) {
        const std::string name{'x', static_cast<char>(c), 'y'};
        Target target;
        ASSERT_EQ(read_target("/" + encode_path(name), true, target), none) << c;
        EXPECT_EQ(target.path, name);
    }
}

}  // namespace
}  // namespace hp::app::serve
