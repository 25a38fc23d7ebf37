// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/date.h"

#include <algorithm>
#include <chrono>

#include "protocol/http/chars.h"

namespace hp::http {

namespace {

constexpr std::string_view days[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
constexpr std::int64_t day_s = 86'400;

std::int64_t days_from(int year, unsigned month, unsigned day) {
    const std::chrono::sys_days date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return date.time_since_epoch().count();
}

std::chrono::year_month_day date_of(std::int64_t time_s) {
    const std::int64_t day = time_s / day_s - (time_s % day_s < 0 ? 1 : 0);
    return std::chrono::sys_days(std::chrono::days(day));
}

// Reads a text of fixed form from left to right; after the first thing that does not fit, `fits` is false for good.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}
    bool fits() const { return fits_; }
    bool at_end() const { return fits_ && rest_.empty(); }

    void literal(std::string_view text) {
        if (!(fits_ = fits_ && rest_.starts_with(text))) return;
        rest_.remove_prefix(text.size());
    }
    unsigned number(std::size_t digits, bool blank_for_zero = false) {
        unsigned value = 0;
        for (std::size_t i = 0; i < digits && (fits_ = fits_ && !rest_.empty()); ++i) {
            const char c = rest_[0] == ' ' && blank_for_zero && i == 0 ? '0' : rest_[0];
            fits_ = is(c, digit_char);
            value = value * 10 + static_cast<unsigned>(c - '0');
            rest_.remove_prefix(1);
        }
        return value;
    }
    unsigned month() {
        const std::size_t at = rest_.size() < 3 ? months.npos : months.find(rest_.substr(0, 3));
        if (!(fits_ = fits_ && at != months.npos && at % 3 == 0)) return 1;
        rest_.remove_prefix(3);
        return static_cast<unsigned>(at / 3 + 1);
    }
    std::int64_t time_of_day() {
        const unsigned hour = number(2);
        literal(":");
        const unsigned minute = number(2);
        literal(":");
        const unsigned second = number(2);
        fits_ = fits_ && hour < 24 && minute < 60 && second <= 60;
        return std::int64_t{hour} * 3600 + minute * 60 + second;
    }

private:
    std::string_view rest_;
    bool fits_ = true;
};

struct Date {
    int year = 0;
    unsigned month = 1;
    unsigned day = 1;
    std::int64_t time_of_day_s = 0;

    bool exists() const { return (std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)).ok(); }
    std::int64_t time_s() const { return days_from(year, month, day) * day_s + time_of_day_s; }
};

// "06 Nov 1994 08:49:37 GMT"
bool read_fixdate(Reader& reader, Date& date) {
    date.day = reader.number(2);
    reader.literal(" ");
    date.month = reader.month();
    reader.literal(" ");
    date.year = static_cast<int>(reader.number(4));
    reader.literal(" ");
    date.time_of_day_s = reader.time_of_day();
    reader.literal(" GMT");
    return reader.at_end() && date.exists();
}

// "06-Nov-94 08:49:37 GMT"
bool read_rfc850(Reader& reader, Date& date, std::int64_t now_s) {
    date.day = reader.number(2);
    reader.literal("-");
    date.month = reader.month();
    reader.literal("-");
    const int year_of_century = static_cast<int>(reader.number(2));
    reader.literal(" ");
    date.time_of_day_s = reader.time_of_day();
    reader.literal(" GMT");
    if (!reader.at_end()) return false;
    const std::chrono::year_month_day now = date_of(now_s);
    const int now_year = static_cast<int>(now.year());
    date.year = now_year - now_year % 100 + year_of_century;
    if (date.year + 50 <= now_year) date.year += 100;
    // More than 50 years ahead, to the second: the same moment, 50 years earlier, is later than now.
    const auto too_far = [&] {
        const unsigned day = std::min(date.day, 28u);
        return days_from(date.year - 50, date.month, day) * day_s + (date.day - day) * day_s + date.time_of_day_s > now_s;
    };
    if (too_far()) date.year -= 100;
    return date.exists();
}

// "Nov  6 08:49:37 1994"
bool read_asctime(Reader& reader, Date& date) {
    date.month = reader.month();
    reader.literal(" ");
    date.day = reader.number(2, true);
    reader.literal(" ");
    date.time_of_day_s = reader.time_of_day();
    reader.literal(" ");
    date.year = static_cast<int>(reader.number(4));
    return reader.at_end() && date.exists();
}

}  // namespace

DateText format_date(std::int64_t time_s) {
    time_s = std::clamp(time_s, days_from(0, 1, 1) * day_s, days_from(10'000, 1, 1) * day_s - 1);
    const std::chrono::year_month_day date = date_of(time_s);
    const auto second_of_day = static_cast<unsigned>((time_s % day_s + day_s) % day_s);
    const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();

    DateText text;
    auto* at = text.begin();
    const auto put = [&at](std::string_view piece) { at = std::copy(piece.begin(), piece.end(), at); };
    const auto put_two = [&at](unsigned number) {
        *at++ = static_cast<char>('0' + number / 10 % 10);
        *at++ = static_cast<char>('0' + number % 10);
    };
    put(days[weekday].substr(0, 3));
    put(", ");
    put_two(static_cast<unsigned>(date.day()));
    put(" ");
    put(months.substr((static_cast<unsigned>(date.month()) - 1) * 3, 3));
    put(" ");
    put_two(static_cast<unsigned>(static_cast<int>(date.year())) / 100);
    put_two(static_cast<unsigned>(static_cast<int>(date.year())) % 100);
    put(" ");
    put_two(second_of_day / 3600);
    put(":");
    put_two(second_of_day / 60 % 60);
    put(":");
    put_two(second_of_day % 60);
    put(" GMT");
    return text;
}

std::optional<std::int64_t> parse_date(std::string_view text, std::int64_t now_s) {
    for (const std::string_view day : days) {
        if (!text.starts_with(day.substr(0, 3))) continue;
        const std::string_view rest = text.substr(3);
        Date date;
        bool read = false;
        if (rest.starts_with(", ")) {
            Reader reader(rest.substr(2));
            read = read_fixdate(reader, date);
        } else if (rest.starts_with(" ")) {
            Reader reader(rest.substr(1));
            read = read_asctime(reader, date);
        } else if (text.starts_with(day) && text.substr(day.size()).starts_with(", ")) {
            Reader reader(text.substr(day.size() + 2));
            read = read_rfc850(reader, date, now_s);
        }
        return read ? std::optional(date.time_s()) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace hp::http
