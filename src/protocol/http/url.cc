// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/url.h"

#include <algorithm>

#include "protocol/http/chars.h"
#include "protocol/http/head.h"

namespace hp::http {

namespace {

constexpr std::size_t none = std::string_view::npos;

// Length of "scheme" before a ":", 0 if the text does not begin with one (RFC 3986 3.1).
std::size_t scheme_size(std::string_view text) {
    if (text.empty() || !is(text[0], alpha_char)) return 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == ':') return i;
        if (!is(text[i], alpha_char | digit_char) && text[i] != '+' && text[i] != '-' && text[i] != '.') return 0;
    }
    return 0;
}

// Takes fragment and query; returns what stands before them.
std::string_view take_tail(Url& url, std::string_view text) {
    if (const std::size_t hash = text.find('#'); hash != none) {
        url.has_fragment = true;
        url.fragment = text.substr(hash + 1);
        text = text.substr(0, hash);
    }
    if (const std::size_t mark = text.find('?'); mark != none) {
        url.has_query = true;
        url.query = text.substr(mark + 1);
        text = text.substr(0, mark);
    }
    return text;
}

// Takes [userinfo "@"] host [":" port] apart. False: what follows an IP literal is no port, or its bracket is not closed.
bool split_into(Url& url, std::string_view authority) {
    if (const std::size_t at = authority.rfind('@'); at != none) {
        url.userinfo = authority.substr(0, at);
        authority.remove_prefix(at + 1);
    }
    if (authority.starts_with('[')) {
        const std::size_t close = authority.find(']');
        if (close == none) {
            url.host = authority;
            return false;
        }
        url.bracketed = true;
        url.host = authority.substr(1, close - 1);
        authority.remove_prefix(close + 1);
        if (authority.empty()) return true;
        url.port = authority.substr(1);
        return authority[0] == ':';
    }
    const std::size_t colon = authority.rfind(':');
    url.host = authority.substr(0, colon);
    if (colon != none) url.port = authority.substr(colon + 1);
    return true;
}

// The number, if it is one up to 65535. Leading zeros do not count (RFC 3986 6.2.3 knows no limit).
std::optional<std::uint16_t> port_number(std::string_view port) {
    if (port.empty()) return std::nullopt;
    std::uint32_t number = 0;
    for (const char c : port) {
        const std::uint32_t digit = static_cast<unsigned char>(c) - std::uint32_t{'0'};
        number = number * 10 + digit;
        if (digit > 9 || number > 65'535) return std::nullopt;
    }
    return static_cast<std::uint16_t>(number);
}

bool valid_parts(const Url& url) { return url.bracketed ? valid_ipv6(url.host) : valid_host(url.host); }

// Up to four numbers from 0 to 255 without leading zeros, exactly four: dec-octet (RFC 3986 3.2.2).
bool valid_ipv4(std::string_view text) {
    for (int octets = 1;; ++octets) {
        const std::size_t dot = text.find('.');
        const std::string_view octet = text.substr(0, dot);
        const auto number = octet.size() <= 3 ? port_number(octet) : std::nullopt;
        if (!number || *number > 255 || (octet.size() > 1 && octet[0] == '0')) return false;
        if (dot == none) return octets == 4;
        if (octets == 4) return false;
        text.remove_prefix(dot + 1);
    }
}

// "%" is followed by two hex digits.
bool valid_escapes(std::string_view text) {
    for (std::size_t at = text.find('%'); at != none; at = text.find('%', at + 3))
        if (text.size() - at < 3 || !is(text[at + 1], hex_char) || !is(text[at + 2], hex_char)) return false;
    return true;
}

// The last label is a number, in any notation that inet_aton reads: then the host is an IPv4 address or nothing (URL Standard 3.5).
bool ends_in_number(std::string_view host) {
    if (host.ends_with('.')) host.remove_suffix(1);
    std::string_view label = host.substr(host.rfind('.') + 1);
    if (!label.empty() && all(label, digit_char)) return true;
    const bool hex = label.size() >= 2 && label[0] == '0' && lower(label[1]) == 'x';
    return hex && all(label.substr(2), hex_char);
}

// A host that a resolver reads as it stands: 0x7f.1 and ho%73t do not mean the same to all.
bool plain_host(const Url& url) {
    if (url.bracketed) return valid_ipv6(url.host);
    if (!valid_host(url.host) || url.host.find('%') != none) return false;
    return !ends_in_number(url.host) || valid_ipv4(url.host);
}

struct Scheme {
    std::string_view name;
    std::uint16_t port;
    bool secure;
    bool websocket;
};
constexpr Scheme schemes[] = {
    {"http", 80, false, false}, {"https", 443, true, false}, {"ws", 80, false, true}, {"wss", 443, true, true}};

const Scheme* find_scheme(std::string_view name) {
    for (const Scheme& scheme : schemes)
        if (equals_ignoring_case(scheme.name, name)) return &scheme;
    return nullptr;
}

}  // namespace

Url split_url(std::string_view text) {
    Url url;
    text = take_tail(url, text);
    if (const std::size_t size = scheme_size(text); size != 0) {
        url.scheme = text.substr(0, size);
        text.remove_prefix(size + 1);
    }
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        const std::size_t slash = text.find('/');
        url.has_authority = true;
        split_into(url, text.substr(0, slash));
        text = slash != none ? text.substr(slash) : std::string_view();
    }
    url.path = text;
    return url;
}

Url split_target(std::string_view target) {
    if (!target.starts_with('/')) return split_url(target);
    Url url;
    url.path = take_tail(url, target);
    return url;
}

Url split_authority(std::string_view text) {
    Url url;
    url.has_authority = true;
    split_into(url, text);
    return url;
}

bool valid_authority(std::string_view text, PortRule rule) {
    std::size_t name = 0;  // most begin with a name without escapes, which one look over it settles
    while (name < text.size() && is(text[name], plain_name_char)) ++name;
    std::string_view port_text;
    if (name != 0 && (name == text.size() || text[name] == ':')) {
        port_text = text.substr(std::min(text.size(), name + 1));
    } else {
        Url url;
        if (text.find('@') != none || !split_into(url, text) || !valid_parts(url)) return false;
        port_text = url.port;
    }
    const auto port = port_number(port_text);
    if (rule == PortRule::required) return port && *port != 0;
    return port || port_text.empty();
}

bool valid_absolute_form(std::string_view target) {
    const std::size_t size = scheme_size(target);
    if (size == 0 || target.substr(size, 3) != "://") return false;
    const std::string_view rest = target.substr(size + 3);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
    return find_scheme(target.substr(0, size)) == nullptr ? !authority.empty() : valid_authority(authority, PortRule::optional);
}

bool valid_ipv6(std::string_view address) {
    int groups = 0;
    bool gap = false;  // "::" has come
    if (address.starts_with(':')) {
        if (!address.starts_with("::")) return false;
        gap = true;
        address.remove_prefix(2);
        if (address.empty()) return true;
    }
    for (;;) {
        const std::size_t colon = address.find(':');
        const std::string_view group = address.substr(0, colon);
        if (colon == none && group.find('.') != none) {
            groups += 2;
            if (!valid_ipv4(group)) return false;
        } else {
            ++groups;
            if (group.empty() || group.size() > 4 || !all(group, hex_char)) return false;
        }
        if (colon == none) return gap ? groups < 8 : groups == 8;
        address.remove_prefix(colon + 1);
        if (!address.starts_with(':')) continue;
        if (gap) return false;
        gap = true;
        address.remove_prefix(1);
        if (address.empty()) return groups < 8;
    }
}

bool valid_host(std::string_view host) {
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') return valid_ipv6(host.substr(1, host.size() - 2));
    return !host.empty() && all(host, name_char) && valid_escapes(host);
}

std::optional<AbsoluteUrl> parse_absolute(std::string_view text) {
    AbsoluteUrl url;
    url.parts = split_url(text);
    const Scheme* const scheme = find_scheme(url.parts.scheme);
    if (scheme == nullptr || !url.parts.has_authority) return std::nullopt;
    const std::string_view rest = text.substr(scheme->name.size() + 3);
    Url authority;
    if (!split_into(authority, rest.substr(0, rest.find_first_of("/?#"))) || !plain_host(authority)) return std::nullopt;
    const auto port = port_number(authority.port);
    if (!port && !authority.port.empty()) return std::nullopt;
    if (url.parts.path.find('\\') != none) return std::nullopt;  // browsers read it as a slash
    const auto userinfo_char = [](char c) { return c == ':' || is(c, name_char); };
    for (const char c : url.parts.userinfo)
        if (!userinfo_char(c)) return std::nullopt;
    if (!all(url.parts.path, target_char) || !all(url.parts.query, target_char) || !all(url.parts.fragment, target_char))
        return std::nullopt;
    url.port = port.value_or(scheme->port);
    url.secure = scheme->secure;
    url.websocket = scheme->websocket;
    return url;
}

std::optional<std::string> percent_decoded(std::string_view text, bool strict) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (text[i] == '%' && strict) {
            return {};
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace hp::http
