// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <map>

#include "hp/get/input_file.h"
#include "hp/get/proxy_rules.h"

namespace hp::app::get {
namespace {

TEST(GetInputFile, UrlsMirrorsOptions) {
    const InputFile file = parse_input_file(
        "# a list\r\n"
        "\n"
        "http://a/1\thttp://b/1\t\r\n"
        "  out=one file.iso\n"
        "\tdir = sub\n"
        "  # of the same file\n"
        "  checksum=sha-256=00ff\n"
        "  header=X-A: 1\n"
        "  header=X-B: a=b\n"
        "https://c/2?x=y#z");
    EXPECT_EQ(file.wrong, "");
    ASSERT_EQ(file.items.size(), 2u);
    const Item& first = file.items[0];
    EXPECT_EQ(first.urls, (std::vector<std::string>{"http://a/1", "http://b/1"}));
    EXPECT_EQ(first.out, "one file.iso");
    EXPECT_EQ(first.folder, "sub");
    EXPECT_EQ(first.checksum, "sha-256=00ff");
    EXPECT_EQ(first.headers, (std::vector<std::string>{"X-A: 1", "X-B: a=b"}));
    EXPECT_EQ(file.items[1].urls, std::vector<std::string>{"https://c/2?x=y#z"});
    EXPECT_TRUE(parse_input_file("").items.empty());
    EXPECT_TRUE(parse_input_file("\n# only that\n").wrong.empty());
}

TEST(GetInputFile, SaysWhatIsWrongAndWhere) {
    const struct {
        std::string text;
        const char* wrong;
    } rows[] = {
        {"  out=x\nhttp://a/", "line 1: an option stands below the URL"},
        {"http://a/\n\n split=5\n", "line 3: `split` is not one of out, dir, checksum, header"},
        {"http://a/\n word\x1b\n", "line 2: `word?` is no option"},
        {std::string("http://a/\0x", 11), "line 1: a NUL"},
    };
    for (const auto& row : rows)
        EXPECT_TRUE(parse_input_file(row.text).wrong.starts_with(row.wrong)) << parse_input_file(row.text).wrong;
    std::string many;
    for (std::size_t i = 0; i <= input_mirrors_max; ++i) many += "http://a/\t";
    EXPECT_NE(parse_input_file(many).wrong, "");
}

ProxyRules from(std::map<std::string, std::string> variables) {
    return ProxyRules::from([&](const char* name) {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    });
}

TEST(GetProxyRules, Environment) {
    EXPECT_EQ(from({}).proxy_for("http://h/"), "");
    EXPECT_EQ(from({{"http_proxy", "p:3128"}}).proxy_for("http://h/"), "http://p:3128");
    EXPECT_EQ(from({{"http_proxy", "p:3128"}}).proxy_for("https://h/"), "");
    EXPECT_EQ(from({{"HTTP_PROXY", "p:3128"}}).proxy_for("http://h/"), "");
    EXPECT_EQ(from({{"HTTPS_PROXY", "socks5h://p"}}).proxy_for("https://h/"), "socks5h://p");
    EXPECT_EQ(from({{"https_proxy", ""}, {"HTTPS_PROXY", "p"}}).proxy_for("https://h/"), "");
    EXPECT_EQ(from({{"ALL_PROXY", "p"}, {"https_proxy", "s"}}).proxy_for("http://h/"), "http://p");
    EXPECT_EQ(from({{"ALL_PROXY", "p"}, {"https_proxy", "s"}}).proxy_for("https://h/"), "http://s");
    EXPECT_EQ(from({{"http_proxy", "p"}, {"no_proxy", "h"}}).proxy_for("http://h:81/x"), "");
    EXPECT_EQ(from({{"http_proxy", "p"}, {"NO_PROXY", "x"}}).proxy_for("http://h/"), "http://p");
    EXPECT_EQ(ProxyRules::always("socks5://p", "i.example").proxy_for("https://a.i.example/"), "");
    EXPECT_EQ(ProxyRules::always("socks5://p", "i.example").proxy_for("https://example/"), "socks5://p");
    EXPECT_EQ(ProxyRules::always("", "").proxy_for("https://example/"), "");
}

TEST(GetProxyRules, NoProxy) {
    for (const auto& [list, host] : std::map<std::string, std::string>{
             {"*", "any"},
             {"a, example.com", "example.com"},
             {"example.com  b", "www.Example.com"},
             {".example.com", "example.com"},
             {"*.example.com", "x.example.com."},
             {"EXAMPLE.com.", "example.com"},
             {"127.0.0.1", "127.0.0.1"},
             {"10.0.0.0/8", "10.255.1.2"},
             {"fe80::/10", "fe80::1"},
             {"::1", "0:0::1"},
         })
        EXPECT_TRUE(in_no_proxy(list, host)) << list;
    for (const auto& [list, host] : std::map<std::string, std::string>{
             {"", "any"},
             {",", "any"},
             {".", "any"},
             {"example.com", "badexample.com"},
             {"www.example.com", "example.com"},
             {"10.0.0.0/8", "11.0.0.1"},
             {"0.0.1", "10.0.0.1"},
             {"10.0.0.0/99", "10.0.0.1"},
         })
        EXPECT_FALSE(in_no_proxy(list, host)) << list;
}

}  // namespace
}  // namespace hp::app::get
