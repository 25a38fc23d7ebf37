// SPDX-License-Identifier: Apache-2.0
#pragma once
// Encoding in base64 (RFC 4648 4): with padding, without line breaks.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace hp {

inline constexpr char base64_alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// One to three bytes as four characters.
template <class Char>
void encode_base64_group(const unsigned char* bytes, std::size_t count, Char* text) {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) group = group << 8 | (i < count ? bytes[i] : 0u);
    for (std::size_t i = 0; i < 4; ++i)
        text[i] = static_cast<Char>(i <= count ? base64_alphabet[group >> (18 - 6 * i) & 63] : '=');
}

inline std::string base64_of(std::span<const unsigned char> bytes) {
    std::string text((bytes.size() + 2) / 3 * 4, '\0');
    for (char* to = text.data(); !bytes.empty(); to += 4) {
        const std::size_t count = std::min<std::size_t>(bytes.size(), 3);
        encode_base64_group(bytes.data(), count, to);
        bytes = bytes.subspan(count);
    }
    return text;
}

}  // namespace hp
