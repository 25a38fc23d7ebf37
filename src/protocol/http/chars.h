// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a byte may be in a message, and how far a run of such bytes goes.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace hp::http {

enum CharClass : std::uint8_t {
    token_char = 1,   // RFC 9110 5.6.2 tchar
    target_char = 2,  // of a request target: what RFC 3986 allows, and what browsers leave as it is: [ \ ] ^ ` { | }
    field_char = 4,   // of a field value, a reason phrase: HTAB, SP, VCHAR, obs-text (RFC 9110 5.5)
    digit_char = 8,
    hex_char = 16,
    alpha_char = 32,
    name_char = 64,         // of a registered name: unreserved, sub-delims, "%" (RFC 3986 3.2.2)
    plain_name_char = 128,  // ... without "%"
};

constexpr std::array<std::uint8_t, 256> make_char_classes() {
    std::array<std::uint8_t, 256> table{};
    const auto mark = [&table](std::string_view chars, unsigned bits) {
        for (const char c : chars) table[static_cast<unsigned char>(c)] |= static_cast<std::uint8_t>(bits);
    };
    for (unsigned c = 0; c < 256; ++c) {
        if (c == '\t' || (c >= ' ' && c != 0x7F)) table[c] |= field_char;
        if (c > ' ' && c < 0x7F) table[c] |= target_char;
    }
    for (const char c : std::string_view("\"#<>"))
        table[static_cast<unsigned char>(c)] &= static_cast<std::uint8_t>(~target_char);
    mark("0123456789", token_char | digit_char | hex_char | name_char);
    mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", token_char | alpha_char | name_char);
    mark("abcdefABCDEF", hex_char);
    mark("!#$%&'*+-.^_`|~", token_char);
    mark("-._~!$&'()*+,;=%", name_char);
    for (std::uint8_t& bits : table)
        if ((bits & name_char) != 0) bits |= plain_name_char;
    table['%'] &= static_cast<std::uint8_t>(~unsigned{plain_name_char});
    return table;
}
inline constexpr std::array<std::uint8_t, 256> char_classes = make_char_classes();

constexpr bool is(unsigned char c, unsigned classes) { return (char_classes[c] & classes) != 0; }
constexpr bool is(char c, unsigned classes) { return is(static_cast<unsigned char>(c), classes); }
// -1: it is none.
constexpr int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

constexpr bool all(std::string_view text, unsigned classes) {
    for (const char c : text)
        if (!is(c, classes)) return false;
    return true;
}

// Behind a padded text there are so many bytes that may be read, whatever is in them.
constexpr std::size_t padding_bytes = 16;

// A padded text: not empty, token_char only.
inline bool is_padded_token(const char* text, std::size_t size) {
    std::size_t known = 0;  // so many bytes are letters, digits and hyphens, of which nearly all names are
#if defined(__SSE2__)
    while (known < size) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + known));
        const __m128i folded = _mm_or_si128(v, _mm_set1_epi8(0x20));
        const __m128i letter =
            _mm_and_si128(_mm_cmpgt_epi8(folded, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(folded, _mm_set1_epi8('z' + 1)));
        const __m128i digit = _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)), _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1)));
        const __m128i hyphen = _mm_cmpeq_epi8(v, _mm_set1_epi8('-'));
        const int good = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(letter, digit), hyphen));
        const auto run = static_cast<std::size_t>(__builtin_ctz(~static_cast<unsigned>(good)));  // 16 if all are
        known += run;
        if (run < 16) break;
    }
#endif
    return size != 0 && (known >= size || all({text + known, size - known}, token_char));
}

// Each returns the first byte that is not of the class, or `end`.
inline const char* skip_token(const char* at, const char* end) {
    while (at != end && is(*at, token_char)) ++at;
    return at;
}

inline const char* skip_target(const char* at, const char* end) {
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i visible = _mm_cmpgt_epi8(v, _mm_set1_epi8(' '));  // signed: not the bytes from 0x80 on
        const __m128i quote_hash = _mm_cmpeq_epi8(_mm_or_si128(v, _mm_set1_epi8(1)), _mm_set1_epi8('#'));
        const __m128i angles = _mm_cmpeq_epi8(_mm_or_si128(v, _mm_set1_epi8(2)), _mm_set1_epi8('>'));
        const __m128i del = _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7F));
        const __m128i bad = _mm_or_si128(_mm_or_si128(quote_hash, angles), del);
        const int good = _mm_movemask_epi8(_mm_andnot_si128(bad, visible));
        if (good != 0xFFFF) return at + __builtin_ctz(~static_cast<unsigned>(good));
    }
#endif
    while (at != end && is(*at, target_char)) ++at;
    return at;
}

#if defined(__SSE2__)
// A bit for each of 16 bytes that is no field_char.
inline unsigned not_field_chars(const char* at) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);
    const __m128i tab = _mm_cmpeq_epi8(v, _mm_set1_epi8('\t'));
    const __m128i del = _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7F));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_andnot_si128(tab, control), del)));
}
#endif

inline const char* skip_field(const char* at, const char* end) {
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16)
        if (const unsigned bad = not_field_chars(at); bad != 0) return at + __builtin_ctz(bad);
#endif
    while (at != end && is(*at, field_char)) ++at;
    return at;
}

// A padded text: field_char only.
inline bool is_padded_field(const char* text, std::size_t size) {
#if defined(__SSE2__)
    for (; size >= 16; text += 16, size -= 16)
        if (not_field_chars(text) != 0) return false;
    return size == 0 || (not_field_chars(text) & ((1u << size) - 1)) == 0;
#else
    return all({text, size}, field_char);
#endif
}

}  // namespace hp::http
