// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/http_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>

#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

constexpr const char* days[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
constexpr std::int64_t seconds_max = 253'402'300'799;  // the end of 9999

struct Fields {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

// Reads `text` along a form: 'D' two digits of a day (a space may stand for the first one in asctime), 'Y' four digits of a year,
// 'y' two, 'M' a month, 'h' 'm' 's' two digits each, 'Z' " GMT"; every other character stands for itself.
bool read(std::string_view text, std::string_view form, Fields& fields) {
    const auto number = [&](std::size_t width, int& value) {
        if (text.size() < width) return false;
        std::string_view digits = text.substr(0, width);
        if (digits.front() == ' ') digits.remove_prefix(1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return false;
        text.remove_prefix(width);
        return true;
    };
    for (const char c : form) {
        bool well = true;
        switch (c) {
            case 'D': well = number(2, fields.day); break;
            case 'Y': well = number(4, fields.year); break;
            case 'y': well = number(2, fields.year); break;
            case 'h': well = number(2, fields.hour); break;
            case 'm': well = number(2, fields.minute); break;
            case 's': well = number(2, fields.second); break;
            case 'M': {
                const std::size_t at = text.size() < 3 ? months.npos : months.find(text.substr(0, 3));
                well = at != months.npos && at % 3 == 0;
                if (!well) break;
                fields.month = static_cast<int>(at / 3) + 1;
                text.remove_prefix(3);
                break;
            }
            case 'Z':
                well = text.starts_with(" GMT");
                if (well) text.remove_prefix(4);
                break;
            default:
                well = text.starts_with(c);
                if (well) text.remove_prefix(1);
        }
        if (!well) return false;
    }
    return text.empty();
}

std::optional<std::int64_t> seconds_of(const Fields& f) {
    using namespace std::chrono;
    const year_month_day date(year(f.year), month(static_cast<unsigned>(f.month)), day(static_cast<unsigned>(f.day)));
    // A leap second is taken as the second before it.
    if (!date.ok() || f.hour > 23 || f.minute > 59 || f.second > 60) return {};
    return sys_days(date).time_since_epoch().count() * std::int64_t{86'400} + f.hour * 3600 + f.minute * 60 +
           std::min(f.second, 59);
}

// "94" is the year of that ending which is not more than 50 years ahead.
int full_year(int two_digits, std::int64_t now) {
    using namespace std::chrono;
    const int this_year = static_cast<int>(year_month_day(floor<std::chrono::days>(sys_seconds(seconds(now)))).year());
    int year = this_year - this_year % 100 + 100 + two_digits;
    while (year > this_year + 50) year -= 100;
    return year;
}

}  // namespace

HttpDate http_date(std::int64_t at) {
    using namespace std::chrono;
    const std::int64_t bounded = std::clamp<std::int64_t>(at, 0, seconds_max);
    const sys_seconds time{seconds(bounded)};
    const auto date = floor<std::chrono::days>(time);
    const year_month_day ymd(date);
    const hh_mm_ss clock(time - date);
    HttpDate text{};
    char* out = text.data();
    const auto words = [&](std::string_view some) {
        std::memcpy(out, some.data(), some.size());
        out += some.size();
    };
    const auto two = [&](unsigned value) {
        *out++ = static_cast<char>('0' + value / 10);
        *out++ = static_cast<char>('0' + value % 10);
    };
    words(std::string_view(days[weekday(date).c_encoding()]).substr(0, 3));
    words(", ");
    two(static_cast<unsigned>(ymd.day()));
    words(" ");
    words(months.substr((static_cast<unsigned>(ymd.month()) - 1) * 3, 3));
    words(" ");
    const auto year_number = static_cast<unsigned>(static_cast<int>(ymd.year()));
    two(year_number / 100);
    two(year_number % 100);
    words(" ");
    two(static_cast<unsigned>(clock.hours().count()));
    words(":");
    two(static_cast<unsigned>(clock.minutes().count()));
    words(":");
    two(static_cast<unsigned>(clock.seconds().count()));
    words(" GMT");
    return text;
}

std::optional<std::int64_t> parse_http_date(std::string_view text, std::int64_t now) {
    text = trimmed(text);
    for (const std::string_view day : days) {
        if (!text.starts_with(day.substr(0, 3))) continue;
        Fields fields;
        const std::string_view rest = text.substr(3);
        if (read(rest, ", D M Y h:m:sZ", fields)) return seconds_of(fields);                     // IMF-fixdate
        if (read(rest, " M D h:m:s Y", fields)) return seconds_of(fields);                       // asctime
        if (text.starts_with(day) && read(text.substr(day.size()), ", D-M-y h:m:sZ", fields)) {  // RFC 850
            fields.year = full_year(fields.year, now);
            return seconds_of(fields);
        }
        return {};
    }
    return {};
}

}  // namespace hp::app::serve
