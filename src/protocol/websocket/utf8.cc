// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/utf8.h"

#include <cstring>

namespace hp::ws {

namespace {

// How many bytes at the beginning are ASCII, in steps of 16.
std::size_t ascii_run(Bytes text) {
    constexpr std::uint64_t top_bits = 0x8080808080808080;
    std::size_t n = 0;
    for (; text.size() - n >= 16; n += 16) {
        std::uint64_t words[2];
        std::memcpy(words, text.data() + n, sizeof words);
        if (((words[0] | words[1]) & top_bits) != 0) break;
    }
    return n;
}

}  // namespace

// RFC 3629 4: the lead decides how many bytes follow, and for some of them what the first may be.
bool Utf8::begin(std::uint8_t lead) {
    if (lead < 0x80) return true;
    low_ = 0x80;
    high_ = 0xBF;
    if (lead < 0xC2) return false;  // a continuation, or overlong
    missing_ = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    if (lead == 0xE0) low_ = 0xA0;   // overlong below
    if (lead == 0xED) high_ = 0x9F;  // surrogates above
    if (lead == 0xF0) low_ = 0x90;   // overlong below
    if (lead == 0xF4) high_ = 0x8F;  // U+10FFFF is the last
    return lead <= 0xF4;
}

bool Utf8::feed(Bytes text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = std::to_integer<std::uint8_t>(text[i]);
        if (missing_ != 0) {
            if (byte < low_ || byte > high_) return false;
            low_ = 0x80;
            high_ = 0xBF;
            --missing_;
            ++i;
        } else if (byte < 0x80) {
            const std::size_t run = ascii_run(text.subspan(i));
            i += run == 0 ? 1 : run;
        } else {
            if (!begin(byte)) return false;
            ++i;
        }
    }
    return true;
}

bool is_utf8(Bytes text) {
    Utf8 utf8;
    return utf8.feed(text) && utf8.complete();
}

}  // namespace hp::ws
