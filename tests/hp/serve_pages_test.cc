// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <fstream>

#include "hp/serve/access_log.h"
#include "hp/serve/html.h"
#include "hp/serve/listing.h"
#include "hp/serve_folder.h"

namespace hp::app::serve {
namespace {

TEST(ServeHtml, Escapes) {
    EXPECT_EQ(escape_html("<a href=\"x\" b='y'>&</a>"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
    EXPECT_EQ(escape_html("a\nb\x7F\x01"),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(escape_html("\xC3\xA4"), "\xC3\xA4");
}

TEST(ServeListing, NothingInANameIsMarkup) {
    Items items;
    for (const char* name : {"<script>alert(1)</script>", "\"onmouseover=\"alert(1)", "javascript:alert(1)", "'><img src=x>",
                             "&lt;", "//evil.example", "a b", "\n"})
        items.all.push_back({name, false, 1, 0});
    const std::string page = listing_page("<b>/\"x\"", items, {});
    EXPECT_EQ(page.find("<script"), page.npos);
    EXPECT_EQ(page.find("<img"), page.npos);
    EXPECT_EQ(page.find("<b>"), page.npos);
    EXPECT_EQ(page.find("href=\"javascript"), page.npos);
    EXPECT_EQ(page.find("href=\"//"), page.npos);
    EXPECT_EQ(page.find("\"onmouseover"), page.npos);
    EXPECT_NE(page.find("href=\"./javascript%3Aalert%281%29\""), page.npos);
    EXPECT_NE(page.find("href=\"/%3Cb%3E/%22x%22/\""), page.npos);
}

TEST(ServeListing, Sorts) {
    const auto sorted = [](Order order) {
        std::vector<Item> items = {
            {"b10", false, 5, 3}, {"B9", false, 7, 1}, {"zoo", true, 9, 2}, {"a", false, 5, 9}, {"Abc", true, 1, 5}};
        sort_items(items, order);
        std::string names;
        for (const Item& item : items) names += item.name + " ";
        return names;
    };
    EXPECT_EQ(sorted(read_order("")), "Abc zoo a B9 b10 ");
    EXPECT_EQ(sorted(read_order("?sort=name&order=desc")), "zoo Abc b10 B9 a ");
    EXPECT_EQ(sorted(read_order("?sort=size&order=asc")), "Abc zoo a b10 B9 ");
    EXPECT_EQ(sorted(read_order("?sort=size&order=desc")), "Abc zoo B9 a b10 ");
    EXPECT_EQ(sorted(read_order("?sort=time")), "zoo Abc B9 b10 a ");
    EXPECT_EQ(sorted(read_order("?sort=<x>&order=\"")), "Abc zoo a B9 b10 ");
}

TEST(ServeListing, NamesAreOrderedByNumberToo) {
    EXPECT_TRUE(name_before("a2", "a10"));
    EXPECT_FALSE(name_before("a10", "a2"));
    EXPECT_TRUE(name_before("a", "a1"));
    EXPECT_TRUE(name_before("a99999999999999999999998", "a99999999999999999999999"));
    // An order must never call two names each before the other, whatever they are made of.
    const std::vector<std::string> names = {"",   "a",  "A", "a1",   "a01",  "a001",  "A1", "1",
                                            "01", "1a", "b", "\xFF", "a1b2", "a1b10", "a-1"};
    for (const auto& x : names)
        for (const auto& y : names) {
            EXPECT_EQ(name_before(x, y) + name_before(y, x), x == y ? 0 : 1) << x << " " << y;
            for (const auto& z : names)
                if (name_before(x, y) && name_before(y, z)) {
                    EXPECT_TRUE(name_before(x, z)) << x << " " << y << " " << z;
                }
        }
}

TEST(ServeListing, Sizes) {
    EXPECT_EQ(size_text(0), "0 B");
    EXPECT_EQ(size_text(999), "999 B");
    EXPECT_EQ(size_text(1000), "1.00 kB");
    EXPECT_EQ(size_text(12'345'678), "12.3 MB");
    EXPECT_EQ(size_text(~std::uint64_t{0}), "18.4 EB");
}

TEST(ServeListing, ReadsAFolder) {
    const Folder folder;
    folder.write("plain", "abc");
    folder.write(".hidden", "x");
    ASSERT_EQ(::mkdir(folder.path("sub").c_str(), 0755), 0);
    ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0644), 0);
    ASSERT_EQ(::symlink("plain", folder.path("inside").c_str()), 0);
    ASSERT_EQ(::symlink("/etc/passwd", folder.path("outside").c_str()), 0);
    ASSERT_EQ(::symlink("nothing", folder.path("dangling").c_str()), 0);
    const auto names = [&](Symlinks links, bool dotfiles) {
        const Root root(folder.path(), links);
        Items items;
        EXPECT_TRUE(read_folder(root, root.open(""), "", dotfiles, items));
        sort_items(items.all, {});
        std::string all;
        for (const Item& item : items.all) all += item.name + (item.folder ? "/ " : " ");
        return all;
    };
    EXPECT_EQ(names(Symlinks::inside, false), "sub/ inside plain ");
    EXPECT_EQ(names(Symlinks::never, false), "sub/ plain ");
    EXPECT_EQ(names(Symlinks::always, true), "sub/ .hidden inside outside plain ");
}

TEST(ServeLog, Combined) {
    Access access;
    access.client = "::1", access.method = "GET", access.target = "/a\"b\\c\n\xFF", access.version = "HTTP/1.1";
    access.status = 206, access.bytes = 7, access.user_agent = "x\x1b[31m", access.milliseconds = 784111777'123;
    std::string line;
    append_combined(line, access);
    EXPECT_EQ(line.substr(0, 12), "::1 - - [06/");
    EXPECT_EQ(line.substr(line.find(']')), "] \"GET /a\\x22b\\x5cc\\x0a\\xff HTTP/1.1\" 206 7 \"-\" \"x\\x1b[31m\"\n");
}

TEST(ServeLog, Json) {
    Access access;
    access.client = "1.2.3.4", access.method = "GET", access.version = "HTTP/1.0";
    access.target = "/\"\\\x01\xC3\xA4\xFF\xC3(\xED\xA0\x80\xF0\x9F\x98\x80\xE0\x80\x80";
    access.status = 200, access.bytes = 1, access.coding = "br", access.milliseconds = 784111777'007;
    std::string line;
    append_json(line, access);
    const std::string bad = "\xEF\xBF\xBD";
    EXPECT_EQ(
        line,
        "{\"time\":\"1994-11-06T08:49:37.007Z\",\"client\":\"1.2.3.4\",\"method\":\"GET\",\"target\":\"/\\\"\\\\\\u0001\xC3\xA4" +
            bad + bad + "(" + bad + bad + bad + "\xF0\x9F\x98\x80" + bad + bad + bad +
            "\",\"version\":\"HTTP/1.0\",\"status\":200,\"bytes\":1,\"coding\":\"br\",\"tls\":false}\n");
}

}  // namespace
}  // namespace hp::app::serve
