// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/cookie.h"

#include <algorithm>

#include "protocol/cookie/date.h"

namespace hp::cookie {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_control(char c) {
    const auto octet = static_cast<unsigned char>(c);
    return octet < 0x20 || octet == 0x7F;
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = lower(c);
    return result;
}

// `small` is lower case.
bool same(std::string_view text, std::string_view small) {
    return std::equal(text.begin(), text.end(), small.begin(), small.end(), [](char a, char b) { return lower(a) == b; });
}
bool starts_with(std::string_view text, std::string_view small) { return same(text.substr(0, small.size()), small); }

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

// Takes the text before the next `mark` off the front, and the mark.
std::string_view take_until(std::string_view& text, char mark) {
    const std::string_view taken = text.substr(0, text.find(mark));
    text.remove_prefix(std::min(text.size(), taken.size() + 1));
    return taken;
}

bool is_whole(std::string_view text, bool (*wrong)(char)) { return std::none_of(text.begin(), text.end(), wrong); }

std::string_view without_query(std::string_view path) { return path.substr(0, path.find_first_of("?#")); }

// RFC 6265bis 5.6.2. Nothing: the attribute is as if it were not there.
Expiry max_age(std::string_view value, std::int64_t now) {
    const bool negative = value.starts_with('-');
    const std::string_view digits = value.substr(negative ? 1 : 0);
    if (value.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    std::int64_t seconds = 0;
    for (const char c : digits) {
        if (seconds > expiry_max / 10 - 1) return negative ? expiry_min : expiry_max;
        seconds = seconds * 10 + (c - '0');
    }
    if (negative || seconds == 0) return expiry_min;
    return now > expiry_max - seconds ? expiry_max : now + seconds;
}

// The attributes in the order they came: the last of a kind counts.
class Attributes {
public:
    Attributes(SetCookie& cookie, std::int64_t now) : cookie_(cookie), now_(now) {}

    void take(std::string_view name, std::string_view value) {
        if (value.size() > attribute_bytes_max) return;
        if (same(name, "expires")) {
            if (const auto time = parse_date(value)) expires_ = time;
        } else if (same(name, "max-age")) {
            if (const Expiry time = max_age(value, now_)) max_age_ = time;
        } else if (same(name, "domain")) {
            cookie_.domain = canonical_host(value.starts_with('.') ? value.substr(1) : value);
        } else if (same(name, "path")) {
            cookie_.path_given = true;
            cookie_.path = value.starts_with('/') ? value : std::string_view{};
        } else if (same(name, "secure")) {
            cookie_.secure = true;
        } else if (same(name, "httponly")) {
            cookie_.http_only = true;
        } else if (same(name, "samesite")) {
            cookie_.same_site = same(value, "strict") ? SameSite::strict : same(value, "lax") ? SameSite::lax : SameSite::none;
        }
    }
    Expiry expiry() const { return max_age_ ? max_age_ : expires_; }

private:
    SetCookie& cookie_;
    std::int64_t now_;
    Expiry expires_, max_age_;
};

}  // namespace

std::optional<SetCookie> parse_set_cookie(std::string_view header, std::int64_t now) {
    if (!is_whole(header, [](char c) { return is_control(c) && c != '\t'; })) return std::nullopt;
    SetCookie cookie;
    std::string_view pair = take_until(header, ';');
    if (pair.find('=') != std::string_view::npos) cookie.name = trim(take_until(pair, '='));
    cookie.value = trim(pair);
    const std::size_t bytes = cookie.name.size() + cookie.value.size();
    if (bytes == 0 || bytes > pair_bytes_max) return std::nullopt;
    Attributes attributes(cookie, now);
    while (!header.empty()) {
        std::string_view value = take_until(header, ';');
        const std::string_view name = trim(take_until(value, '='));
        attributes.take(name, trim(value));
    }
    cookie.expires = attributes.expiry();
    return cookie;
}

std::vector<Pair> parse_cookie_header(std::string_view header) {
    std::vector<Pair> pairs;
    while (!header.empty()) {
        std::string_view value = take_until(header, ';');
        std::string_view name;
        if (value.find('=') != std::string_view::npos) name = trim(take_until(value, '='));
        value = trim(value);
        if (!name.empty() || !value.empty()) pairs.emplace_back(name, value);
    }
    return pairs;
}

bool is_valid_pair(std::string_view name, std::string_view value) {
    const auto wrong = [](char c) { return is_control(c) || c == ';'; };
    return !name.empty() && name.size() + value.size() <= pair_bytes_max && is_whole(name, wrong) && is_whole(value, wrong) &&
           name.find('=') == std::string_view::npos && trim(name) == name && trim(value) == value;
}

bool is_valid_domain(std::string_view domain) {
    return !domain.empty() && domain.size() <= domain_bytes_max && !domain.starts_with('.') &&
           is_whole(domain, [](char c) { return is_control(c) || c == ' ' || c == '/' || c == ';' || c == ','; });
}

bool is_valid_path(std::string_view path) {
    return path.starts_with('/') && path.size() <= path_bytes_max && !path.ends_with(' ') &&
           is_whole(path, [](char c) { return is_control(c) || c == ';'; });
}

bool has_host_prefix(std::string_view name) { return starts_with(name, "__host-"); }

bool keeps_prefix_rules(const Cookie& cookie) {
    if (cookie.name.empty()) return !starts_with(cookie.value, "__secure-") && !has_host_prefix(cookie.value);
    if (starts_with(cookie.name, "__secure-")) return cookie.secure;
    if (has_host_prefix(cookie.name)) return cookie.secure && cookie.host_only && cookie.path == "/";
    return true;
}

std::string canonical_host(std::string_view host) {
    if (host.size() >= 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
    return lower(host);
}

bool is_address(std::string_view host) {
    if (host.find(':') != std::string_view::npos) return true;
    if (host.ends_with('.')) host.remove_suffix(1);
    // A name that ends in a number is an IPv4 address or nothing: no top level domain is a number (WHATWG URL, "ends in a number").
    std::string_view last = host.substr(host.rfind('.') + 1);
    if (last.size() >= 2 && last[0] == '0' && last[1] == 'x') {
        last.remove_prefix(2);
        return std::all_of(last.begin(), last.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
    }
    return !last.empty() && std::all_of(last.begin(), last.end(), is_digit);
}

bool domain_matches(std::string_view host, std::string_view domain) {
    if (host == domain) return true;
    return host.size() > domain.size() && !domain.empty() && host.ends_with(domain) &&
           host[host.size() - domain.size() - 1] == '.' && !is_address(host);
}

bool path_matches(std::string_view request_path, std::string_view cookie_path) {
    request_path = without_query(request_path);
    if (request_path.empty()) request_path = "/";
    if (!request_path.starts_with(cookie_path)) return false;
    return request_path.size() == cookie_path.size() || cookie_path.ends_with('/') || request_path[cookie_path.size()] == '/';
}

std::string_view default_path(std::string_view request_path) {
    request_path = without_query(request_path);
    if (!request_path.starts_with('/')) return "/";
    const std::size_t last = request_path.rfind('/');
    return last == 0 ? "/" : request_path.substr(0, last);
}

std::string cut_domain(std::string_view domain) {
    while (domain.starts_with('.')) domain.remove_prefix(1);
    return canonical_host(domain);
}

std::string cut_path(std::string_view path) {
    const std::size_t last = path.rfind('/');
    if (last == std::string_view::npos) return {};
    const std::string cut(path.substr(0, last + 1));
    return cut.front() == '/' ? cut : '/' + cut;
}

}  // namespace hp::cookie
