// SPDX-License-Identifier: Apache-2.0
#include "hp/get/items.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "hp/get/outcome.h"

namespace hp::app::get {
namespace {

Options of(std::vector<std::string> urls, std::vector<std::string> outputs = {}) {
    Options options;
    options.urls = std::move(urls);
    options.outputs = std::move(outputs);
    return options;
}

TEST(GetItems, NamesGoWithTheirUrls) {
    Options options = of({"http://h/1", "http://h/2", "HTTPS://h/3"}, {"one", "-"});
    options.folder = "down";
    options.input_file = "list";
    const Items items = gather(options, "http://h/4\n dir=there\n");
    ASSERT_EQ(items.wrong, "");
    ASSERT_EQ(items.all.size(), 4u);
    EXPECT_EQ(items.all[0].out, "one");
    EXPECT_EQ(items.all[1].out, "-");
    EXPECT_EQ(items.all[2].out, "");
    EXPECT_EQ(items.all[2].folder, "down");
    EXPECT_EQ(items.all[3].folder, "there");
}

TEST(GetItems, MirrorsAndChecksumAreOfOneFile) {
    Options options = of({"http://h/1"});
    options.mirrors = {"http://i/1"};
    options.checksum = "md5=00";
    const Items items = gather(options, "");
    ASSERT_EQ(items.wrong, "");
    EXPECT_EQ(items.all[0].urls, (std::vector<std::string>{"http://h/1", "http://i/1"}));
    EXPECT_EQ(items.all[0].checksum, "md5=00");
    options.urls.push_back("http://h/2");
    EXPECT_NE(gather(options, "").wrong, "");
    options.mirrors.clear();
    EXPECT_NE(gather(options, "").wrong, "");
}

TEST(GetItems, SaysWhatIsWrong) {
    const auto wrong = [](const Options& options, const char* list = "") { return gather(options, list).wrong; };
    EXPECT_NE(wrong(of({})).find("nothing to get"), std::string::npos);
    EXPECT_NE(wrong(of({"ftp://h/"})).find("`ftp://h/`"), std::string::npos);
    EXPECT_NE(wrong(of({"example.org"})).find("http://"), std::string::npos);
    EXPECT_NE(wrong(of({"http://"})), "");
    EXPECT_NE(wrong(of({"http://h/"}, {"a", "b"})), "");
    EXPECT_NE(wrong(of({"http://h/"}), "http://h/\n header=no colon\n"), "");
    EXPECT_NE(wrong(of({}), "x\n  bad\n").find("line 2"), std::string::npos);
    Options json = of({"http://h/"}, {"-"});
    json.json = true;
    EXPECT_NE(wrong(json), "");
    Options mirror = of({"http://h/"});
    mirror.mirrors = {"mirror"};
    EXPECT_NE(wrong(mirror), "");
}

TEST(GetItems, Headers) {
    const auto header = parse_header("X-Name:  a value \t");
    ASSERT_TRUE(header);
    EXPECT_EQ(header->first, "X-Name");
    EXPECT_EQ(header->second, "a value");
    EXPECT_EQ(parse_header("Accept:")->second, "");
    for (const char* line : {"", ":", "no colon", "a b: c", "A: b\r\nC: d", "A: \x7F", "\xC3\xA4: x"})
        EXPECT_FALSE(parse_header(line)) << line;
}

TEST(GetItems, WhatIsShownOfUrls) {
    EXPECT_EQ(shown_url("https://user:p%40ss@h:1/a@b?c@d"), "https://h:1/a@b?c@d");
    EXPECT_EQ(shown_url("https://a@b@h/"), "https://h/");
    EXPECT_EQ(shown_url("http://h/\x1b[2J"), "http://h/?[2J");
    EXPECT_EQ(name_of("http://h:80/a/file.iso?x=/y#z"), "file.iso");
    EXPECT_EQ(name_of("http://u:p@h:80/a/"), "h:80");
    EXPECT_EQ(name_of("http://h"), "h");
    EXPECT_EQ(last_part("a/b/c\n"), "c?");
}

TEST(GetOutcome, EachKindHasItsCode) {
    std::set<int> codes;
    for (int kind = DE_OK; kind <= DE_SYSTEM; ++kind) {
        const Outcome& outcome = outcome_of(static_cast<EnDownloadError>(kind));
        EXPECT_EQ(outcome.error, kind);
        EXPECT_TRUE(codes.insert(outcome.code).second) << outcome.code;
    }
    EXPECT_FALSE(codes.count(exit_bad) + codes.count(exit_cannot_start));  // they have other meanings
}

TEST(GetOutcome, Together) {
    EXPECT_EQ(together(exit_good, exit_good), exit_good);
    EXPECT_EQ(together(exit_good, 7), 7);
    EXPECT_EQ(together(7, exit_good), 7);
    EXPECT_EQ(together(7, 7), 7);
    EXPECT_EQ(together(7, 4), exit_bad);
    EXPECT_EQ(together(exit_bad, 4), exit_bad);
    EXPECT_EQ(together(7, exit_interrupted), exit_interrupted);
    EXPECT_EQ(together(exit_interrupted, 4), exit_interrupted);
}

}  // namespace
}  // namespace hp::app::get
