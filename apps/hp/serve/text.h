// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small things that every header field needs (RFC 9110 5.6). ASCII only, whatever the locale.
#include <cstddef>
#include <string_view>

namespace hp::app::serve {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool same_word(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

// Without the spaces and tabs around it.
constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Takes what stands before the first `mark` off the front of `rest`, and the mark; all of it when there is none.
constexpr std::string_view take_until(std::string_view& rest, char mark) {
    const std::size_t at = rest.find(mark);
    const std::string_view taken = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return taken;
}

// A field that the request does not have is a view of nothing; one that is there and empty is not.
constexpr bool present(std::string_view field) { return field.data() != nullptr; }

}  // namespace hp::app::serve
