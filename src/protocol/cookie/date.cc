// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/date.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>

namespace hp::cookie {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RFC 6265bis 5.1.1: %x09 / %x20-2F / %x3B-40 / %x5B-60 / %x7B-7E
bool is_delimiter(char c) {
    const auto octet = static_cast<unsigned char>(c);
    return octet == 0x09 || (octet >= 0x20 && octet <= 0x2F) || (octet >= 0x3B && octet <= 0x40) ||
           (octet >= 0x5B && octet <= 0x60) || (octet >= 0x7B && octet <= 0x7E);
}

// Takes `least` to `most` digits off the front of `token`, all that stand there. What follows them does not matter.
std::optional<int> take_digits(std::string_view& token, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    for (; count < token.size() && is_digit(token[count]); ++count) {
        if (count == most) return std::nullopt;
        value = value * 10 + (token[count] - '0');
    }
    if (count < least) return std::nullopt;
    token.remove_prefix(count);
    return value;
}

bool take_colon(std::string_view& token) {
    if (token.empty() || token.front() != ':') return false;
    token.remove_prefix(1);
    return true;
}

struct Time {
    int hour, minute, second;
};

std::optional<Time> time_of(std::string_view token) {
    const auto hour = take_digits(token, 1, 2);
    if (!hour || !take_colon(token)) return std::nullopt;
    const auto minute = take_digits(token, 1, 2);
    if (!minute || !take_colon(token)) return std::nullopt;
    const auto second = take_digits(token, 1, 2);
    if (!second) return std::nullopt;
    return Time{*hour, *minute, *second};
}

std::optional<int> month_of(std::string_view token) {
    if (token.size() < 3) return std::nullopt;
    std::string start(token.substr(0, 3));
    for (char& c : start)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (std::size_t i = 0; i < months.size(); ++i)
        if (start == months[i]) return static_cast<int>(i) + 1;
    return std::nullopt;
}

// What the tokens say; each is the first that nothing before it has taken.
struct Found {
    std::optional<Time> time;
    std::optional<int> day, month, year;

    void take(std::string_view token) {
        if (!time && (time = time_of(token))) return;
        std::string_view left = token;
        if (!day && (day = take_digits(left, 1, 2))) return;
        if (!month && (month = month_of(token))) return;
        left = token;
        if (!year) year = take_digits(left, 2, 4);
    }
};

}  // namespace

std::optional<std::int64_t> parse_date(std::string_view text) {
    Found found;
    while (!text.empty()) {
        std::size_t size = 0;
        while (size < text.size() && !is_delimiter(text[size])) ++size;
        if (size > 0) found.take(text.substr(0, size));
        text.remove_prefix(size < text.size() ? size + 1 : size);
    }
    if (!found.time || !found.day || !found.month || !found.year) return std::nullopt;
    int year = *found.year;
    if (year >= 70 && year <= 99) year += 1900;
    if (year >= 0 && year <= 69) year += 2000;
    const Time time = *found.time;
    if (year < 1601 || time.hour > 23 || time.minute > 59 || time.second > 59) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(*found.month)),
                                           std::chrono::day(static_cast<unsigned>(*found.day))};
    if (!date.ok()) return std::nullopt;  // there is no 31st of February
    const std::int64_t day_start = std::chrono::duration_cast<seconds>(sys_days(date).time_since_epoch()).count();
    return day_start + time.hour * 3600 + time.minute * 60 + time.second;
}

std::optional<std::string> date_text(std::int64_t time) {
    constexpr std::int64_t first = -11'644'473'600, last = 253'402'300'799;  // 1601-01-01 00:00:00, 9999-12-31 23:59:59
    if (time < first || time > last) return std::nullopt;
    constexpr std::array weekday_names = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_seconds point{seconds(time)};
    const auto day = std::chrono::floor<days>(point);
    const std::chrono::year_month_day date{day};
    const auto second = static_cast<int>((point - day).count());
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02u-%s-%04d %02d:%02d:%02d GMT", weekday_names[std::chrono::weekday(day).c_encoding()],
                  static_cast<unsigned>(date.day()), month_names[static_cast<unsigned>(date.month()) - 1],
                  static_cast<int>(date.year()), second / 3600, second / 60 % 60, second % 60);
    return text;
}

}  // namespace hp::cookie
