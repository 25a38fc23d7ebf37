// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a request to a proxy wants to go: the two forms of a request target that a proxy is given (RFC 9112 3.2.2, 3.2.3).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hp/parse.h"

namespace hp::app::proxy {

struct Origin {
    std::string host;  // lower case, without a dot at its end; an IPv6 address without brackets
    std::uint16_t port = 0;
    bool operator==(const Origin&) const = default;
};

inline std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return result;
}

// As it stands in a URL or a Host header. The port is left out if it is `port_default`.
inline std::string text_of(const Origin& origin, std::uint16_t port_default = 0) {
    const std::string host = origin.host.find(':') == std::string::npos ? origin.host : "[" + origin.host + "]";
    return origin.port == port_default ? host : host + ":" + std::to_string(origin.port);
}

namespace detail {

// A name, an IPv4 address, or, if it has a colon, an IPv6 address without a zone. Nothing that could mean more to who dials it.
inline bool is_host(std::string_view host) {
    const std::string_view allowed =
        host.find(':') == std::string_view::npos ? "abcdefghijklmnopqrstuvwxyz0123456789-._" : "abcdef0123456789:.";
    return !host.empty() && host.size() <= 255 && host.find_first_not_of(allowed) == std::string_view::npos;
}

inline std::optional<Origin> parse_origin(std::string_view text, std::uint16_t port_default) {
    Origin origin;
    const bool bracketed = text.starts_with('[');
    if (!parse_authority(text, port_default, origin.host, origin.port)) return {};
    origin.host = lower(origin.host);
    if (!bracketed && origin.host.ends_with('.')) origin.host.pop_back();
    if (bracketed != (origin.host.find(':') != std::string::npos) || !is_host(origin.host)) return {};
    return origin;
}

}  // namespace detail

// "host:port", of CONNECT.
inline std::optional<Origin> parse_authority_form(std::string_view text) { return detail::parse_origin(text, 0); }

struct AbsoluteForm {
    Origin origin;
    std::string path;  // with the query; empty if the URL has neither
};

// "http://host[:port][/path][?query]". No user information, and no other scheme: such requests are refused.
inline std::optional<AbsoluteForm> parse_absolute_form(std::string_view text) {
    constexpr std::string_view scheme = "http://";
    if (lower(text.substr(0, scheme.size())) != scheme) return {};
    text.remove_prefix(scheme.size());
    const std::size_t slash = std::min(text.find_first_of("/?#"), text.size());
    const auto origin = detail::parse_origin(text.substr(0, slash), 80);
    if (!origin) return {};
    std::string_view path = text.substr(slash);
    path = path.substr(0, path.find('#'));
    return AbsoluteForm{*origin, (path.starts_with('?') ? "/" : "") + std::string(path)};
}

}  // namespace hp::app::proxy
