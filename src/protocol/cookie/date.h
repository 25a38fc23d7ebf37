// SPDX-License-Identifier: Apache-2.0
#pragma once
// The dates of cookies.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hp::cookie {

// The UTC seconds since 1970 that an Expires attribute means, by the rules browsers follow (RFC 6265bis 5.1.1): time, day, month and
// year in nearly any order and dress; all is UTC, a zone is not looked at. Nothing for what is no date.
std::optional<std::int64_t> parse_date(std::string_view text);

// The reverse: "Sun, 09-Sep-2001 01:46:40 GMT". Nothing outside the years 1601 to 9999.
std::optional<std::string> date_text(std::int64_t time);

}  // namespace hp::cookie
