// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which proxy the environment names for a URL, by the habits of curl.
//
//   http://   http_proxy (never HTTP_PROXY: a server sets that from a client's header, CGI, RFC 3875 4.1.18)
//   https://  https_proxy, HTTPS_PROXY
//   both      all_proxy, ALL_PROXY, when there is none of these
//   neither   for hosts in no_proxy, NO_PROXY
// An empty variable is as good as none.
#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace hp::app {
namespace environment {

struct Ip {
    std::array<std::uint8_t, 16> bytes{};
    int bits = 0;  // 32, 128; 0: no address
};

inline Ip ip_of(std::string_view text) {
    Ip ip;
    if (text.size() > 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
    const std::string host(text);
    if (inet_pton(AF_INET, host.c_str(), ip.bytes.data()) == 1)
        ip.bits = 32;
    else if (inet_pton(AF_INET6, host.c_str(), ip.bytes.data()) == 1)
        ip.bits = 128;
    return ip;
}

inline std::string_view without_dots(std::string_view name) {
    if (name.starts_with('.')) name.remove_prefix(1);
    if (name.ends_with('.')) name.remove_suffix(1);
    return name;
}

inline bool same_letters(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

// "10.0.0.0/8", "::1"
inline bool names_ip(std::string_view item, const Ip& host) {
    const std::size_t slash = std::min(item.find('/'), item.size());
    const Ip network = ip_of(item.substr(0, slash));
    int bits = network.bits;
    if (slash < item.size()) {
        const char* const last = item.data() + item.size();
        const auto [end, error] = std::from_chars(item.data() + slash + 1, last, bits);
        if (error != std::errc{} || end != last || bits < 0 || bits > network.bits) return false;
    }
    if (network.bits != host.bits) return false;
    for (int bit = 0; bit < bits; ++bit) {
        const auto at = static_cast<std::size_t>(bit / 8);
        if (((network.bytes[at] ^ host.bytes[at]) & (0x80 >> bit % 8)) != 0) return false;
    }
    return true;
}

// A name means itself and what is below it: "example.com" and ".example.com" are also www.example.com.
inline bool names_host(std::string_view item, std::string_view host) {
    item = without_dots(item);
    if (item.empty() || host.size() < item.size() || !same_letters(host.substr(host.size() - item.size()), item)) return false;
    return host.size() == item.size() || host[host.size() - item.size() - 1] == '.';
}

}  // namespace environment

// Does `no_proxy` name this host (a name, or an address, in brackets or not)? Items are separated by commas or blanks; "*" alone is
// every host.
inline bool bypasses_proxy(std::string_view host, std::string_view no_proxy) {
    using namespace environment;
    constexpr std::string_view separators = ", \t";
    const Ip ip = ip_of(host);
    if (ip.bits == 0) host = without_dots(host);
    while (!no_proxy.empty()) {
        const std::size_t end = std::min(no_proxy.find_first_of(separators), no_proxy.size());
        const std::string_view item = no_proxy.substr(0, end);
        no_proxy.remove_prefix(std::min(end + 1, no_proxy.size()));
        if (item.empty()) continue;
        if (item == "*" || (ip.bits != 0 ? names_ip(item, ip) : names_host(item, host))) return true;
    }
    return false;
}

// For ITcpAgent::SetProxy, as the variable has it; "" for none. `get(name)` is getenv or stands in for it.
template <class Get>
std::string proxy_from_environment(bool secure, std::string_view host, Get&& get) {
    const auto first = [&](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (const char* value = get(name); value != nullptr && *value != '\0') return std::string(value);
        return std::string();
    };
    std::string proxy = secure ? first({"https_proxy", "HTTPS_PROXY"}) : first({"http_proxy"});
    if (proxy.empty()) proxy = first({"all_proxy", "ALL_PROXY"});
    return proxy.empty() || bypasses_proxy(host, first({"no_proxy", "NO_PROXY"})) ? std::string() : proxy;
}

}  // namespace hp::app
