// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/url.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "protocol/http/url.h"

namespace hp::proxy {
namespace {

constexpr std::size_t host_bytes_max = 255, credential_bytes_max = 255;  // a length is one byte in SOCKS (RFC 1928 5, RFC 1929 2)

struct SchemeRow {
    std::string_view name;
    Scheme scheme;
    std::uint16_t port;
};
constexpr SchemeRow schemes[] = {
    {"socks4", Scheme::socks4, 1080},   {"socks4a", Scheme::socks4a, 1080}, {"socks5", Scheme::socks5, 1080},
    {"socks5h", Scheme::socks5h, 1080}, {"http", Scheme::http, 1080},       {"https", Scheme::https, 443},
};

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'); }

const SchemeRow* find_scheme(std::string_view text) {
    const auto same = [](char a, char b) { return a == b || (is_alphanumeric(a) && (a | 32) == b); };
    for (const SchemeRow& row : schemes)
        if (std::equal(text.begin(), text.end(), row.name.begin(), row.name.end(), same)) return &row;
    return nullptr;
}

bool decode(std::string_view text, std::string& decoded) {
    const auto result = http::percent_decoded(text, true);
    if (result) decoded += *result;
    return result.has_value();
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// The protocols have no escape for what ends a field in them: NUL in SOCKS4, controls and ":" in HTTP.
bool can_be_said(const Url& url) {
    if (url.user.size() > credential_bytes_max || url.password.size() > credential_bytes_max) return false;
    if (std::any_of(url.user.begin(), url.user.end(), is_control)) return false;
    if (std::any_of(url.password.begin(), url.password.end(), is_control)) return false;
    const bool socks4 = url.scheme == Scheme::socks4 || url.scheme == Scheme::socks4a;
    const bool socks5 = url.scheme == Scheme::socks5 || url.scheme == Scheme::socks5h;
    if (socks4) return url.password.empty();
    return socks5 ? !url.has_user || !url.user.empty() : url.user.find(':') == std::string::npos;
}

bool read_port(std::string_view text, std::uint16_t& port) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size() && port != 0;
}

}  // namespace

HostKind kind_of(const std::string& host) {
    if (host.empty() || host.size() > host_bytes_max || host.find('\0') != std::string::npos) return HostKind::invalid;
    in6_addr address;
    if (inet_pton(AF_INET, host.c_str(), &address) == 1) return HostKind::ipv4;
    if (inet_pton(AF_INET6, host.c_str(), &address) == 1) return HostKind::ipv6;
    const auto allowed = [](char c) { return is_alphanumeric(c) || c == '.' || c == '-' || c == '_'; };
    return std::all_of(host.begin(), host.end(), allowed) ? HostKind::name : HostKind::invalid;
}

Error parse_url(std::string_view text, Url& url) {
    const std::string whole = text.find("://") == std::string_view::npos ? "http://" + std::string(text) : std::string(text);
    const std::size_t authority = whole.find("://") + 3;
    const SchemeRow* row = find_scheme(std::string_view(whole).substr(0, authority - 3));
    if (row == nullptr) return Error::unknown_scheme;

    std::string_view rest = std::string_view(whole).substr(authority);
    if (rest.find_first_of("?#") != std::string_view::npos) return Error::bad_url;
    if (rest.ends_with('/')) rest.remove_suffix(1);
    if (rest.find('/') != std::string_view::npos) return Error::bad_url;

    Url found;
    found.scheme = row->scheme;
    found.port = row->port;
    if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) {
        const std::string_view userinfo = rest.substr(0, at);
        const std::size_t colon = std::min(userinfo.find(':'), userinfo.size());
        if (!decode(userinfo.substr(0, colon), found.user)) return Error::bad_url;
        if (colon < userinfo.size() && !decode(userinfo.substr(colon + 1), found.password)) return Error::bad_url;
        found.has_user = !userinfo.empty();
        rest = rest.substr(at + 1);
    }
    const http::Url parts = http::split_authority(rest);
    found.host = parts.host;
    const HostKind kind = kind_of(found.host);
    if (kind == HostKind::invalid || parts.bracketed != (kind == HostKind::ipv6)) return Error::bad_url;
    const std::size_t host_bytes = found.host.size() + (parts.bracketed ? 2 : 0);
    if (rest.size() > host_bytes) {
        if (rest[host_bytes] != ':' || !read_port(rest.substr(host_bytes + 1), found.port)) return Error::bad_url;
    }
    if (!can_be_said(found)) return Error::bad_credentials;
    url = std::move(found);
    return Error::ok;
}

}  // namespace hp::proxy
