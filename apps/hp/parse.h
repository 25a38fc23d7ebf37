// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands on a command line: durations, sizes, URLs. Nothing here throws; what makes no sense is an empty optional.
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

// Whom to load.
struct Target {
    bool secure = false;
    std::string host;  // without the brackets of an IPv6 address
    std::uint16_t port = 0;
};

// tcp://host:port, ssl://host:port, tls://host:port; an IPv6 address in brackets.
inline std::optional<Target> parse_url(std::string_view text) {
    Target target;
    const std::size_t mark = text.find("://");
    if (mark == std::string_view::npos) return {};
    const std::string_view scheme = text.substr(0, mark);
    target.secure = scheme == "ssl" || scheme == "tls";
    if (!target.secure && scheme != "tcp") return {};
    std::string_view rest = text.substr(mark + 3);
    if (rest.ends_with('/')) rest.remove_suffix(1);
    const std::size_t colon = rest.rfind(':');
    if (colon == std::string_view::npos) return {};
    std::string_view host = rest.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string_view::npos)
        return {};
    const std::string_view port = rest.substr(colon + 1);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), target.port);
    if (host.empty() || error != std::errc{} || end != port.data() + port.size() || target.port == 0) return {};
    target.host = host;
    return target;
}

}  // namespace hp::app
