// SPDX-License-Identifier: Apache-2.0
#include "hp/get/columns.h"

#include <locale.h>
#include <wchar.h>

#include <algorithm>
#include <cstdint>

namespace hp::app::get {
namespace {

constexpr std::string_view gap = "...";

struct Character {
    std::string_view bytes;
    char32_t code = 0;
    bool valid = false;
};

// The first character of `text`, which is not empty; a byte alone where there is none.
Character first_of(std::string_view text) {
    static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t size = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : (lead & 0xF0) == 0xE0       ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    const Character broken{text.substr(0, 1), 0, false};
    if (size == 0 || size > text.size()) return broken;
    char32_t code = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80) return broken;
        code = code << 6 | (next & 0x3F);
    }
    if (code < smallest[size] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return broken;
    return {text.substr(0, size), code, true};
}

// Explicit directions (UAX 9) and the separators of lines.
bool is_unfit(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x200E || code == 0x200F || code == 0x061C ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

// The tables of glibc know the widths; they go with a locale, of which this one is always there.
std::size_t width_of(char32_t code) {
    static const locale_t utf8 = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (code < 0x300 || utf8 == nullptr) return 1;
    const locale_t before = ::uselocale(utf8);
    const int width = ::wcwidth(static_cast<wchar_t>(code));
    ::uselocale(before);
    return width < 0 ? 1 : static_cast<std::size_t>(width);
}

// The longest beginning of printable text within `width` columns.
std::string_view beginning(std::string_view text, std::size_t width) {
    std::size_t end = 0;
    while (end < text.size()) {
        const Character next = first_of(text.substr(end));
        const std::size_t needs = width_of(next.code);
        if (needs > width) break;
        width -= needs;
        end += next.bytes.size();
    }
    return text.substr(0, end);
}

// The longest end of it.
std::string_view ending(std::string_view text, std::size_t width) {
    std::size_t left = columns(text), begin = 0;
    while (left > width || (begin < text.size() && width_of(first_of(text.substr(begin)).code) == 0)) {
        const Character next = first_of(text.substr(begin));
        left -= width_of(next.code);
        begin += next.bytes.size();
    }
    return text.substr(begin);
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const Character next = first_of(text);
        if (next.valid && !is_unfit(next.code))
            shown += next.bytes;
        else
            shown += '?';
        text.remove_prefix(next.bytes.size());
    }
    return shown;
}

std::string valid_utf8(std::string_view text) {
    std::string valid;
    while (!text.empty()) {
        const Character next = first_of(text);
        if (next.valid)
            valid += next.bytes;
        else
            valid += "\xEF\xBF\xBD";
        text.remove_prefix(next.bytes.size());
    }
    return valid;
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    while (!text.empty()) {
        const Character next = first_of(text);
        sum += width_of(next.code);
        text.remove_prefix(next.bytes.size());
    }
    return sum;
}

std::string fitted(std::string_view text, std::size_t width) {
    if (columns(text) <= width) return std::string(text);
    if (width <= gap.size()) return std::string(beginning(text, width));
    const std::size_t room = width - gap.size(), behind = room / 3;
    return std::string(beginning(text, room - behind)) + std::string(gap) + std::string(ending(text, behind));
}

std::string padded(std::string_view text, std::size_t width) {
    std::string line = fitted(text, width);
    line.append(width - std::min(width, columns(line)), ' ');
    return line;
}

}  // namespace hp::app::get
