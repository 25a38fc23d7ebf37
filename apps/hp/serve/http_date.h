// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dates of HTTP (RFC 9110 5.6.7), as seconds since 1970.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hp::app::serve {

// "Sun, 06 Nov 1994 08:49:37 GMT", and a NUL.
using HttpDate = std::array<char, 30>;

// Years 1970 to 9999; what lies outside is drawn to the edge.
HttpDate http_date(std::int64_t seconds);

// All three forms that a recipient must take. `now` decides the century of a year of two digits: it is never more than 50 years
// ahead. Empty for what is no date.
std::optional<std::int64_t> parse_http_date(std::string_view text, std::int64_t now);

}  // namespace hp::app::serve
