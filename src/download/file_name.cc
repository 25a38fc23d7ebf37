// SPDX-License-Identifier: Apache-2.0
#include "download/file_name.h"

#include <cstdint>
#include <vector>

#include "protocol/http/head.h"
#include "protocol/http/url.h"

namespace hp::download {
namespace {

void skip_blanks(std::string_view& text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
}

std::string_view take_token(std::string_view& text) {
    std::size_t size = 0;
    while (size < text.size() && http::is(text[size], http::token_char)) ++size;
    const std::string_view token = text.substr(0, size);
    text.remove_prefix(size);
    return token;
}

// token or quoted-string (RFC 9110 5.6.4). False: neither.
bool take_value(std::string_view& text, std::string& value) {
    value.clear();
    if (text.empty() || text.front() != '"') {
        value = take_token(text);
        return !value.empty();
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return true;
        }
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        value += text[i];
    }
    return false;
}

std::string utf8_of_latin1(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            result += c;
        } else {
            result += static_cast<char>(0xC0 | byte >> 6);
            result += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return result;
}

// charset "'" [language] "'" value-chars (RFC 8187 3.2.1)
std::string extended_value(std::string_view text) {
    const std::size_t first = text.find('\'');
    const std::size_t second = first == std::string_view::npos ? first : text.find('\'', first + 1);
    if (second == std::string_view::npos) return {};
    const std::string_view charset = text.substr(0, first);
    const auto value = http::percent_decoded(text.substr(second + 1), true);
    if (!value) return {};
    if (http::equals_ignoring_case(charset, "UTF-8")) return *value;
    return http::equals_ignoring_case(charset, "ISO-8859-1") ? utf8_of_latin1(*value) : std::string();
}

// Length of the character at `at`, 0 if it is no UTF-8 (RFC 3629 4) or a control character.
std::size_t good_character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned a = byte(0);
    if (a < 0x80) return a < 0x20 || a == 0x7F ? 0 : 1;
    if (a >= 0xC2 && a <= 0xDF && tail(1)) return a == 0xC2 && byte(1) < 0xA0 ? 0 : 2;  // C1 controls
    if ((a & 0xF0) == 0xE0 && tail(1) && tail(2)) {
        const unsigned code = (a & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        const bool turns_text = code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                                (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029;  // bidi tricks, line ends
        return code < 0x800 || (code >= 0xD800 && code <= 0xDFFF) || turns_text ? 0 : 3;
    }
    if (a >= 0xF0 && a <= 0xF4 && tail(1) && tail(2) && tail(3)) {
        const unsigned code = (a & 7) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
        return code < 0x10000 || code > 0x10FFFF ? 0 : 4;
    }
    return 0;
}

// Cuts to `size` bytes, between characters.
std::string_view cut(std::string_view text, std::size_t size) {
    if (text.size() <= size) return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    return text.substr(0, size);
}

std::size_t ending_at(std::string_view name) {
    constexpr std::size_t ending_bytes_max = 16;
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 || name.size() - dot > ending_bytes_max ? name.size() : dot;
}

}  // namespace

std::string filename_of(std::string_view text) {
    std::string plain, extended, value;
    skip_blanks(text);
    if (take_token(text).empty()) return {};
    for (;;) {
        skip_blanks(text);
        if (text.empty() || text.front() != ';') break;
        text.remove_prefix(1);
        skip_blanks(text);
        if (text.empty()) break;
        const std::string_view name = take_token(text);
        skip_blanks(text);
        if (name.empty() || text.empty() || text.front() != '=') return {};
        text.remove_prefix(1);
        skip_blanks(text);
        if (!take_value(text, value)) return {};
        if (http::equals_ignoring_case(name, "filename") && plain.empty()) plain = value;
        if (http::equals_ignoring_case(name, "filename*") && extended.empty()) extended = extended_value(value);
    }
    return !extended.empty() ? extended : plain;
}

std::string safe_name(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    std::string result;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t size = good_character(name, at);
        if (size != 0) result.append(name.substr(at, size));
        at += size != 0 ? size : 1;
    }
    const std::size_t first = result.find_first_not_of(". ");
    if (first == std::string::npos) return {};
    result = result.substr(first, result.find_last_not_of(". ") - first + 1);
    if (result.size() > name_bytes_max) {
        const std::string ending = result.substr(ending_at(result));
        result = std::string(cut(result, name_bytes_max - ending.size())) + ending;
    }
    return result;
}

std::string name_from_url(std::string_view url) {
    const std::string_view path = http::split_url(url).path;
    const std::size_t slash = path.rfind('/');
    return safe_name(*http::percent_decoded(slash == std::string_view::npos ? path : path.substr(slash + 1), false));
}

std::string choose_name(std::string_view content_disposition, std::string_view url) {
    std::string name = safe_name(filename_of(content_disposition));
    if (name.empty()) name = name_from_url(url);
    return name.empty() ? "index.html" : name;
}

std::string numbered_name(const std::string& path, unsigned number) {
    const std::size_t begin = path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1;
    const std::size_t at = begin + ending_at(std::string_view(path).substr(begin));
    return path.substr(0, at) + "." + std::to_string(number) + path.substr(at);
}

}  // namespace hp::download
