// SPDX-License-Identifier: Apache-2.0
#include "hp/proxy_environment.h"

#include <gtest/gtest.h>

#include <map>

namespace hp::app {
namespace {

std::string proxy(bool secure, const char* host, const std::map<std::string, std::string>& variables) {
    return proxy_from_environment(secure, host, [&](const char* name) {
        const auto found = variables.find(name);
        return found != variables.end() ? found->second.c_str() : nullptr;
    });
}

TEST(ProxyEnvironment, TheVariableOfTheScheme) {
    EXPECT_EQ(proxy(false, "h", {{"http_proxy", "a"}, {"https_proxy", "b"}, {"all_proxy", "c"}}), "a");
    EXPECT_EQ(proxy(true, "h", {{"http_proxy", "a"}, {"https_proxy", "b"}, {"all_proxy", "c"}}), "b");
    EXPECT_EQ(proxy(true, "h", {{"http_proxy", "a"}, {"HTTPS_PROXY", "b"}}), "b");
    EXPECT_EQ(proxy(true, "h", {{"https_proxy", "a"}, {"HTTPS_PROXY", "b"}}), "a");
    EXPECT_EQ(proxy(true, "h", {{"all_proxy", "c"}}), "c");
    EXPECT_EQ(proxy(false, "h", {{"ALL_PROXY", "c"}}), "c");
    EXPECT_EQ(proxy(false, "h", {{"http_proxy", ""}, {"ALL_PROXY", "c"}}), "c");
    EXPECT_EQ(proxy(false, "h", {}), "");
}

TEST(ProxyEnvironment, AHeaderOfAClientIsNoSetting) { EXPECT_EQ(proxy(false, "h", {{"HTTP_PROXY", "evil"}}), ""); }

TEST(ProxyEnvironment, NoProxy) {
    const std::map<std::string, std::string> variables{{"all_proxy", "p"}, {"no_proxy", "example.com,localhost"}};
    EXPECT_EQ(proxy(true, "www.example.com", variables), "");
    EXPECT_EQ(proxy(true, "example.org", variables), "p");
    EXPECT_EQ(proxy(false, "h", {{"all_proxy", "p"}, {"NO_PROXY", "*"}}), "");
    EXPECT_EQ(proxy(false, "h", {{"all_proxy", "p"}, {"no_proxy", ""}, {"NO_PROXY", "h"}}), "");
}

TEST(ProxyEnvironment, Names) {
    for (const char* list :
         {"example.com", ".example.com", "a, example.com", "a example.com", "EXAMPLE.com", "example.com.", ",,com"})
        EXPECT_TRUE(bypasses_proxy("www.Example.com", list)) << list;
    for (const char* list :
         {"", ",", "ample.com", "example.com:80", "www.example.co", "w.example.com", ".", "**", "*.com", "0.0.0.0/0"})
        EXPECT_FALSE(bypasses_proxy("www.example.com", list)) << list;
    EXPECT_TRUE(bypasses_proxy("example.com", ".example.com"));
    EXPECT_TRUE(bypasses_proxy("example.com.", "example.com"));
    EXPECT_FALSE(bypasses_proxy("notexample.com", "example.com"));
    EXPECT_FALSE(bypasses_proxy("com", "example.com"));
}

TEST(ProxyEnvironment, Addresses) {
    EXPECT_TRUE(bypasses_proxy("192.168.1.7", "192.168.0.0/16"));
    EXPECT_TRUE(bypasses_proxy("192.168.1.7", "10.0.0.1 192.168.1.7"));
    EXPECT_TRUE(bypasses_proxy("192.168.1.7", "0.0.0.0/0"));
    EXPECT_FALSE(bypasses_proxy("192.168.1.7", "192.168.2.0/24"));
    EXPECT_FALSE(bypasses_proxy("192.168.1.7", "1.7")) << "no suffix of an address";
    EXPECT_TRUE(bypasses_proxy("[2001:db8::1]", "2001:db8::/32"));
    EXPECT_TRUE(bypasses_proxy("::1", "[::1]"));
    EXPECT_FALSE(bypasses_proxy("::1", "::2/128"));
    for (const char* list : {"192.168.1.7/33", "192.168.1.7/", "192.168.1.7/x", "192.168.1.7/-1", "::/0"})
        EXPECT_FALSE(bypasses_proxy("192.168.1.7", list)) << list;
}

}  // namespace
}  // namespace hp::app
