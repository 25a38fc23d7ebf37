// SPDX-License-Identifier: Apache-2.0
// parse_absolute against the URL tests of web-platform-tests. Those describe a reader that repairs (WHATWG URL Standard); ours refuses
// what RFC 3986 does not allow and rewrites nothing. So: what they refuse we refuse, without exception; what they accept and we refuse
// falls under one of the rules below; what both accept has the same parts, up to the rewriting named in `same_parts`.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "protocol/http/chars.h"
#include "protocol/http/url.h"

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>

namespace hp::http {
namespace {

struct Rule {
    const char* reason;
    bool (*applies)(std::string_view url);
};

std::string_view after_scheme(std::string_view url) { return url.substr(url.find(':') + 1); }
std::string_view authority_of(std::string_view url) {
    const std::string_view rest = after_scheme(url).substr(2);
    return rest.substr(0, rest.find_first_of("/?#\\"));
}
std::string_view host_of(std::string_view url) {
    const std::string_view authority = authority_of(url);
    return authority.substr(authority.rfind('@') + 1);
}

constexpr Rule rules[] = {
    {"'//' after the scheme is not optional (RFC 9110 4.2)",
     [](std::string_view url) { return !after_scheme(url).starts_with("//"); }},
    {"a byte that is not visible ASCII has to be escaped by who makes the URL; tabs and line ends are not skipped",
     [](std::string_view url) { return std::any_of(url.begin(), url.end(), [](char c) { return c <= ' ' || c == 0x7F; }); }},
    {"'\"', '<' and '>' have to be escaped (RFC 3986 2)",
     [](std::string_view url) { return url.find_first_of("\"<>") != url.npos; }},
    {"a backslash is no slash",
     [](std::string_view url) { return url.substr(0, url.find_first_of("?#")).find('\\') != url.npos; }},
    {"an escape in a host is not decoded", [](std::string_view url) { return host_of(url).find('%') != url.npos; }},
    {"an IPv4 address is written with four decimal numbers; 0x7f.1 and 0177.1 are not read",
     [](std::string_view url) {
         const std::string_view host = host_of(url);
         return is(host[host.find_last_not_of('.')], hex_char | digit_char) || host.ends_with('x');
     }},
};

std::string lower_case(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), lower);
    return text;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what)) text.replace(at, what.size(), with);
    return text;
}

// The standard writes hosts in lower case, IPv6 in its shortest form, "'" in a query as %27, "`" in a fragment as %60; it takes "." and ".." out of paths
// and drops the port of the scheme.
void same_parts(const nlohmann::json& row, const AbsoluteUrl& url) {
    const std::string hostname = row["hostname"], pathname = row["pathname"], search = row["search"], hash = row["hash"];
    EXPECT_EQ(lower_case(std::string(url.parts.scheme)) + ":", row["protocol"]);
    if (!url.parts.bracketed) {
        EXPECT_EQ(lower_case(std::string(url.parts.host)), hostname);
    }
    const std::string path = url.parts.path.empty() ? "/" : std::string(url.parts.path);
    if (lower_case(path).find("/.") == path.npos && lower_case(path).find("/%2e") == path.npos) {
        EXPECT_EQ(path, pathname);
    }
    EXPECT_EQ(replaced(url.parts.query.empty() ? "" : "?" + std::string(url.parts.query), "'", "%27"), search);
    EXPECT_EQ(replaced(url.parts.fragment.empty() ? "" : "#" + std::string(url.parts.fragment), "`", "%60"), hash);
    const std::string port = row["port"];
    EXPECT_EQ(url.port, !port.empty() ? std::stoi(port) : url.secure ? 443 : 80);
}

TEST(HttpUrlWpt, AgreesUpToTheRules) {
    std::ifstream file(std::string(HP_SOURCE_DIR) + "/../shared/vectors/wpt-url-absolute.json");
    if (!file) GTEST_SKIP() << "no ../shared/vectors/wpt-url-absolute.json";
    const nlohmann::json rows = nlohmann::json::parse(file);
    unsigned refused = 0, accepted = 0, uses[std::size(rules)] = {};
    for (const nlohmann::json& row : rows) {
        const std::string input = row["input"];
        SCOPED_TRACE(input);
        const auto url = parse_absolute(input);
        if (row.contains("failure")) {
            EXPECT_FALSE(url);
            ++refused;
        } else if (url) {
            same_parts(row, *url);
            ++accepted;
        } else {
            const auto* const rule =
                std::find_if(std::begin(rules), std::end(rules), [&](const Rule& r) { return r.applies(input); });
            ASSERT_NE(rule, std::end(rules)) << "no rule says why it is refused";
            ++uses[rule - rules];
        }
    }
    EXPECT_GT(refused, 100u);
    EXPECT_GT(accepted, 50u);
    for (std::size_t i = 0; i < std::size(rules); ++i) EXPECT_NE(uses[i], 0u) << "no row needs: " << rules[i].reason;
}

}  // namespace
}  // namespace hp::http
#else
TEST(HttpUrlWpt, AgreesUpToTheRules) { GTEST_SKIP() << "needs nlohmann-json3-dev"; }
#endif
