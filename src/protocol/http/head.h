// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the heads we send are made of.
#include <string_view>

#include "protocol/http/chars.h"

namespace hp::http {

// A method, a field name: not empty, tchar only (RFC 9110 5.6.2).
constexpr bool is_token(std::string_view text) { return !text.empty() && all(text, token_char); }
// A field value, a reason phrase: no CR, LF, NUL nor another control but HTAB (RFC 9110 5.5); may be empty.
constexpr bool is_field_value(std::string_view text) { return all(text, field_char); }
// A request target, as our own parser accepts it: not empty, neither blank nor control nor byte from 0x80 on.
constexpr bool is_target(std::string_view text) { return !text.empty() && all(text, target_char); }

// Of ASCII letters; no locale.
constexpr bool equals_ignoring_case(std::string_view left, std::string_view right) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] != right[i] && lower(left[i]) != lower(right[i])) return false;
    return true;
}

// The phrase of a status code, "" for one that has none.
std::string_view reason_phrase(unsigned status);

}  // namespace hp::http
