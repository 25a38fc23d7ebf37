// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text on a terminal: how wide it is, and what of it fits. UTF-8 (RFC 3629), whatever the locale.
#include <cstddef>
#include <string>
#include <string_view>

namespace hp::app::get {

// As it may be shown: every control character (C0, DEL, C1), what is no UTF-8, and what turns the direction of text is a `?`, so that a
// name from a server cannot move the cursor, change the title or show as another one.
std::string printable(std::string_view text);

// The text with U+FFFD for each byte that is no UTF-8: for JSON (RFC 8259 8.1).
std::string valid_utf8(std::string_view text);

// Columns that printable text takes: 0 for combining characters, 2 for wide ones.
std::size_t columns(std::string_view text);

// The text, or its beginning and end with `...` between them, in at most `width` columns; no character is cut. Below 4 columns: what fits of its beginning.
std::string fitted(std::string_view text, std::size_t width);

// The same, and blanks behind it up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace hp::app::get
