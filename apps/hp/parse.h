// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands on a command line: durations, sizes, URLs. Nothing here throws; what makes no sense is an empty optional.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace hp::app {

struct Unit {
    std::string_view name;
    std::uint64_t factor;
};

// A number, perhaps with a fraction, and one of the units right behind it, times the unit.
template <std::size_t count>
std::optional<std::uint64_t> parse_with_unit(std::string_view text, const Unit (&units)[count]) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc{} || number < 0) return {};
    const std::string_view name(end, static_cast<std::size_t>(text.data() + text.size() - end));
    for (const Unit& unit : units) {
        if (unit.name != name) continue;
        const double value = number * static_cast<double>(unit.factor);
        if (!(value < 9e18)) return {};
        return static_cast<std::uint64_t>(std::llround(value));
    }
    return {};
}

// "500ms", "5s", "1.5m", "1h"; a bare number is seconds.
inline std::optional<std::chrono::nanoseconds> parse_duration(std::string_view text) {
    static constexpr Unit units[] = {
        {"", 1'000'000'000}, {"s", 1'000'000'000},  {"ms", 1'000'000},
        {"us", 1'000},       {"m", 60'000'000'000}, {"h", 3'600'000'000'000},
    };
    const auto value = parse_with_unit(text, units);
    if (!value) return {};
    return std::chrono::nanoseconds(static_cast<std::int64_t>(*value));
}

// "64", "4K", "1.5M": bytes; K is 1024, and so are "KiB" and "KB".
inline std::optional<std::uint64_t> parse_size(std::string_view text) {
    static constexpr Unit units[] = {
        {"", 1},        {"B", 1},        {"K", 1 << 10},   {"k", 1 << 10}, {"KB", 1 << 10},  {"KiB", 1 << 10},
        {"M", 1 << 20}, {"MB", 1 << 20}, {"MiB", 1 << 20}, {"G", 1 << 30}, {"GiB", 1 << 30},
    };
    return parse_with_unit(text, units);
}

// How one talks to whom.
enum class Protocol : std::uint8_t { stream, http, websocket, udp, arq };

// Whom to load.
struct Target {
    Protocol protocol = Protocol::stream;
    bool secure = false;
    std::string host;  // without the brackets of an IPv6 address
    std::uint16_t port = 0;
    std::string path;  // http, websocket: with the query
};

// Digits only, 1 to 65535.
inline std::optional<std::uint16_t> parse_port(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port == 0) return {};
    return port;
}

// host, host:port, [address of IPv6]:port; without a port it is `port_default`, and 0 there means that one is needed.
inline bool parse_authority(std::string_view text, std::uint16_t port_default, std::string& host, std::uint16_t& port) {
    port = port_default;
    const std::size_t bracket = text.find(']');
    const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    if (colon != std::string_view::npos) {
        const auto parsed = parse_port(text.substr(colon + 1));
        if (!parsed) return false;
        port = *parsed;
        text = text.substr(0, colon);
    }
    if (text.starts_with('[') && text.ends_with(']')) {
        text = text.substr(1, text.size() - 2);
    } else if (text.find_first_of("[]") != std::string_view::npos) {
        return false;
    }
    host = text;
    return !host.empty() && host.find_first_of("@/?# \t") == std::string::npos && port != 0;
}

// tcp://host:port, ssl:// and tls://, udp:// and arq:// likewise; http://host[:port][/path][?query], https://, ws://, wss:// likewise.
inline std::optional<Target> parse_url(std::string_view text) {
    struct Scheme {
        std::string_view name;
        Protocol protocol;
        bool secure;
        std::uint16_t port;
    };
    static constexpr Scheme schemes[] = {
        {"udp", Protocol::udp, false, 0},     {"arq", Protocol::arq, false, 0},       {"tcp", Protocol::stream, false, 0},
        {"ssl", Protocol::stream, true, 0},   {"tls", Protocol::stream, true, 0},     {"http", Protocol::http, false, 80},
        {"https", Protocol::http, true, 443}, {"ws", Protocol::websocket, false, 80}, {"wss", Protocol::websocket, true, 443},
    };
    const std::size_t mark = text.find("://");
    if (mark == std::string_view::npos) return {};
    for (const Scheme& scheme : schemes) {
        if (scheme.name != text.substr(0, mark)) continue;
        Target target{scheme.protocol, scheme.secure, {}, 0, {}};
        std::string_view rest = text.substr(mark + 3);
        const std::size_t slash = std::min(rest.find_first_of("/?#"), rest.size());
        if (!parse_authority(rest.substr(0, slash), scheme.port, target.host, target.port)) return {};
        rest = rest.substr(slash);
        if (scheme.protocol != Protocol::http && scheme.protocol != Protocol::websocket)
            return rest.empty() || rest == "/" ? std::optional(target) : std::nullopt;
        rest = rest.substr(0, rest.find('#'));
        for (const char c : rest)
            if (c <= ' ' || c == 0x7F) return {};
        target.path = (rest.starts_with('/') ? "" : "/") + std::string(rest);
        return target;
    }
    return {};
}

}  // namespace hp::app
