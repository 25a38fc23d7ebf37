// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who may use a proxy, and to go where.
#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hp/proxy/headers.h"
#include "hp/proxy/target.h"

namespace hp::app::proxy {

// An address of either family; IPv4 as the IPv6 addresses that it maps to (RFC 4291 2.5.5.2), so that there is one form of each.
using Address = std::array<std::uint8_t, 16>;

inline std::optional<Address> parse_address(const std::string& text) {
    Address address{};
    if (inet_pton(AF_INET6, text.c_str(), address.data()) == 1) return address;
    address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    if (inet_pton(AF_INET, text.c_str(), address.data() + 12) == 1) return address;
    return {};
}

// example.com: that host. *.example.com: those below it. 10.1.2.3, 10.0.0.0/8, fe80::/10: addresses. *: everything.
class HostPattern {
public:
    static std::optional<HostPattern> parse(std::string_view text) {
        HostPattern pattern;
        const std::size_t slash = text.find('/');
        if (const auto address = parse_address(std::string(text.substr(0, slash)))) {
            const bool v4 = text.find(':') == std::string_view::npos;
            unsigned bits = v4 ? 32 : 128;
            if (slash != std::string_view::npos) {
                const std::string_view given = text.substr(slash + 1);
                const unsigned most = bits;
                const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), bits);
                if (error != std::errc{} || end != given.data() + given.size() || bits > most) return {};
            }
            pattern.address_ = *address;
            pattern.bits_ = v4 ? 96 + bits : bits;
            pattern.is_address_ = true;
            return pattern;
        }
        pattern.name_ = lower(text);
        if (pattern.name_ == "*") return pattern;
        std::string_view name = pattern.name_;
        if (name.starts_with("*.")) name.remove_prefix(2);
        if (!detail::is_host(name) || name.find(':') != std::string_view::npos) return {};
        return pattern;
    }

    bool matches(const std::string& host) const {
        if (is_address_) return false;
        if (name_ == "*") return true;
        if (!name_.starts_with('*')) return host == name_;
        return host.size() > name_.size() - 1 && host.ends_with(std::string_view(name_).substr(1));
    }
    bool matches(const Address& address) const {
        if (!is_address_) return false;
        const std::size_t bytes = bits_ / 8;
        const unsigned rest = bits_ % 8;
        if (!std::equal(address.begin(), address.begin() + static_cast<std::ptrdiff_t>(bytes), address_.begin())) return false;
        return rest == 0 || (address[bytes] ^ address_[bytes]) >> (8 - rest) == 0;
    }

private:
    std::string name_;
    Address address_{};
    unsigned bits_ = 0;
    bool is_address_ = false;
};

struct PortRange {
    std::uint16_t first, last;
};

// "443,80,8000-8099", or "*".
inline std::optional<std::vector<PortRange>> parse_ports(std::string_view text) {
    std::vector<PortRange> ranges;
    if (text == "*") return std::vector{PortRange{1, 65535}};
    const bool good = each_item(text, [&](std::string_view item) {
        const std::size_t dash = item.find('-');
        const auto first = parse_port(item.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : parse_port(item.substr(dash + 1));
        if (!first || !last || *first > *last) return false;
        ranges.push_back({*first, *last});
        return true;
    });
    if (!good || ranges.empty()) return {};
    return ranges;
}

// Denials win. With permissions, only what they name is allowed.
struct Access {
    std::vector<HostPattern> allowed, denied;
    std::vector<PortRange> connect_ports{{443, 443}, {80, 80}};

    bool permits_port(std::uint16_t port) const {
        return std::any_of(connect_ports.begin(), connect_ports.end(),
                           [port](const PortRange& range) { return range.first <= port && port <= range.last; });
    }
    // By its name alone: what can be said before it is resolved.
    bool forbids(const std::string& host) const {
        return std::any_of(denied.begin(), denied.end(), [&](const HostPattern& each) { return each.matches(host); });
    }
    bool permits(const std::string& host, const Address& address) const {
        const auto names = [&](const HostPattern& each) { return each.matches(host) || each.matches(address); };
        if (std::any_of(denied.begin(), denied.end(), names)) return false;
        return allowed.empty() || std::any_of(allowed.begin(), allowed.end(), names);
    }
};

// --- credentials (RFC 7617) -------------------------------------------------------------------------------------------------

inline std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) text += at + i <= bytes.size() ? digits[group >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

// Takes as long wherever the two differ: as long as `given`.
inline bool equal_in_constant_time(std::string_view given, std::string_view secret) {
    unsigned char difference = given.size() == secret.size() ? 0 : 1;
    for (std::size_t i = 0; i < given.size(); ++i)
        difference |= static_cast<unsigned char>(given[i] ^ (secret.empty() ? 0 : secret[i % secret.size()]));
    return difference == 0;
}

class Credentials {
public:
    void add(std::string_view user_and_password) { accepted_.push_back(base64(user_and_password)); }
    bool empty() const { return accepted_.empty(); }

    // `value`: of Proxy-Authorization; null without. Every one that is accepted is compared, whichever fits.
    bool accepts(const Header* authorization) const {
        if (accepted_.empty()) return true;
        constexpr std::string_view scheme = "Basic ";
        if (authorization == nullptr || !same(std::string_view(authorization->value).substr(0, scheme.size()), scheme))
            return false;
        const std::string_view given = trimmed(std::string_view(authorization->value).substr(scheme.size()));
        bool good = false;
        for (const std::string& each : accepted_) good = equal_in_constant_time(given, each) || good;
        return good;
    }

private:
    std::vector<std::string> accepted_;
};

}  // namespace hp::app::proxy
