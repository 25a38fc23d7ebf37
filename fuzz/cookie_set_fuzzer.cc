// SPDX-License-Identifier: Apache-2.0
// Set-Cookie headers, dates and Cookie headers against the promises of the store. Input: a byte of flags, then lines: the host and the
// path of a URL, and a header for it.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "input.h"
#include "protocol/cookie/date.h"
#include "protocol/cookie/file_text.h"
#include "protocol/cookie/site.h"
#include "protocol/cookie/store.h"

namespace {

using namespace hp::cookie;
using hp::fuzz::check;

constexpr std::int64_t now = 1'000'000'000;

std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

bool has_control(std::string_view text) {
    for (const char c : text)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F) return true;
    return false;
}

// What every cookie of the store keeps, wherever it came from.
void check_cookie(const Cookie& cookie) {
    check(cookie.name.size() + cookie.value.size() <= pair_bytes_max, "a pair has its limit");
    check(!cookie.name.empty() || !cookie.value.empty(), "a cookie is something");
    check(!has_control(cookie.name) && !has_control(cookie.value), "no control characters");
    check(cookie.name.find_first_of(";=") == std::string::npos && cookie.value.find(';') == std::string::npos, "no separators");
    check(cookie.path.starts_with('/'), "a path is absolute");
    check(is_valid_domain(cookie.domain), "a domain is one");
    check(keeps_prefix_rules(cookie), "prefixes keep their promise");
    check(cookie.host_only || (!is_public_suffix(cookie.domain) && !is_address(cookie.domain)), "nobody has a public suffix");
}

void check_answer(const Store& store, const Target& target) {
    std::string expected;
    std::size_t path_bytes = path_bytes_max;
    const std::string host = canonical_host(target.host);
    for (const Cookie& cookie : store.list_for(target, now)) {
        check(cookie.host_only ? host == cookie.domain : domain_matches(host, cookie.domain), "the host is right");
        check(path_matches(target.path, cookie.path), "the path is right");
        check(!cookie.secure || target.secure, "Secure stays on https");
        check(cookie.path.size() <= path_bytes, "longer paths first");
        path_bytes = cookie.path.size();
        expected += (expected.empty() ? "" : "; ") + cookie.name + (cookie.name.empty() ? "" : "=") + cookie.value;
    }
    check(store.header_for(target, now) == expected, "the header is the list");
    check(!has_control(expected), "nothing is smuggled into a request");
}

void check_pieces(std::string_view line) {
    if (const auto date = parse_date(line)) {
        const auto text = date_text(*date);
        check(text && parse_date(*text) == date, "a date comes back");
    }
    for (const auto& [name, value] : parse_cookie_header(line))
        check(name.find_first_of(";=") == std::string_view::npos && value.find(';') == std::string_view::npos, "pairs are cut");
    const std::string host = canonical_host(line);
    check(host.ends_with(site_of(host)), "a site is the end of its host");
    check(site_of(site_of(host)) == site_of(host), "a site is its own site");
    check(path_matches(line, default_path(line)) || !line.starts_with('/'), "a default path matches its request");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const std::uint8_t flags = input.byte();
    const auto rest = input.rest();
    const std::string lines(rest.begin(), rest.end());
    std::string_view text = lines;
    Store store({.site_cookies_max = 3, .cookies_max = 5});
    store.set_third_party(static_cast<ThirdParty>(flags % 3));
    std::vector<Target> targets;
    while (!text.empty() && targets.size() < 64) {
        const std::string_view host = take_line(text), path = take_line(text), header = take_line(text);
        check_pieces(host);
        check_pieces(path);
        check_pieces(header);
        targets.push_back({host, path, (flags & 4) != 0});
        const Set set = store.set_from_response(header, targets.back(), now);
        check(set == Set::malformed || parse_set_cookie(header, now).has_value(), "only cookies are stored");
        check(store.size() <= 5, "the store has its limit");
    }
    const std::vector<Cookie> all = store.all(now);
    for (const Cookie& cookie : all) check_cookie(cookie);
    for (const Target& target : targets) check_answer(store, target);
    const FileContent content = parse_file(file_text(all, now));
    check(content.is_cookie_file && content.lines_skipped == 0, "what is written can be read");
    for (const Cookie& cookie : content.cookies) check(std::find(all.begin(), all.end(), cookie) != all.end(), "as it was");
    return 0;
}
