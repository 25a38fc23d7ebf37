// SPDX-License-Identifier: Apache-2.0
#pragma once
// Numbers for people.
#include <cmath>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace hp::app {

// printf into a string.
[[gnu::format(printf, 1, 2)]] inline std::string format(const char* form, ...) {
    va_list arguments;
    va_start(arguments, form);
    char* text = nullptr;
    const int size = vasprintf(&text, form, arguments);
    va_end(arguments);
    std::string result(size > 0 ? text : "", size > 0 ? static_cast<std::size_t>(size) : 0);
    if (size >= 0) std::free(text);
    return result;
}

// 1234567 -> "1,234,567"
inline std::string grouped(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
    return text;
}

inline std::string grouped(double number) { return grouped(static_cast<std::uint64_t>(std::llround(number))); }

// A number of nanoseconds in the unit that suits it, three digits: "812 ns", "1.23 ms", "45.6 s".
inline std::string time_text(std::uint64_t ns) {
    static constexpr const char* units[] = {"ns", "us", "ms", "s"};
    double value = static_cast<double>(ns);
    int unit = 0;
    while (value >= 999.5 && unit < 3) value /= 1000, ++unit;
    return format("%.*f %s", unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2, value, units[unit]);
}

// Bytes in megabytes (10^6): "1.23 MB".
inline std::string megabytes(double bytes) {
    const double value = bytes / 1e6;
    return format("%.*f MB", value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2, value);
}

}  // namespace hp::app
