// SPDX-License-Identifier: Apache-2.0
#pragma once
// HTTP dates (RFC 9110 5.6.7) as unix seconds. Asks neither the clock nor the locale.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hp::http {

using DateText = std::array<char, 29>;  // without a terminating NUL

// "Sun, 06 Nov 1994 08:49:37 GMT". A time before the year 0 or after 9999 is that of the nearest second the form can hold.
DateText format_date(std::int64_t time_s);
inline std::string_view view(const DateText& date) { return {date.data(), date.size()}; }

// Any of the three forms, exactly: IMF-fixdate, RFC 850 ("Sunday, 06-Nov-94 08:49:37 GMT") and asctime ("Sun Nov  6 08:49:37 1994").
// Names of days and months are case-sensitive, the day of the week must be a name but need not be the right one, second 60 is that
// after 59. `now_s`: a year of two digits that would lie more than 50 years after it is one of the past.
std::optional<std::int64_t> parse_date(std::string_view text, std::int64_t now_s);

}  // namespace hp::http
