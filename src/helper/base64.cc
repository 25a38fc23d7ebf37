// SPDX-License-Identifier: Apache-2.0
// SYS_Base64*: RFC 4648 4, with padding, without line breaks.
#include <hpsocket/HPSocket.h>

#include <array>
#include <cstddef>
#include <cstring>

#include "base/base64.h"
#include "helper/codec.h"

namespace {

using namespace hp::codec;

constexpr BYTE no_digit = 0xFF;

constexpr std::array<BYTE, 256> make_values() {
    std::array<BYTE, 256> values{};
    values.fill(no_digit);
    for (unsigned i = 0; i < 64; ++i) values[static_cast<BYTE>(hp::base64_alphabet[i])] = static_cast<BYTE>(i);
    return values;
}
constexpr std::array<BYTE, 256> values = make_values();

constexpr std::uint64_t encoded_length(std::uint64_t length) { return (length + 2) / 3 * 4; }

DWORD padding(const BYTE* text, DWORD length) { return text[length - 1] != '=' ? 0 : text[length - 2] != '=' ? 1 : 2; }

bool is_base64(const BYTE* text, DWORD digits) {
    for (DWORD i = 0; i < digits; ++i)
        if (values[text[i]] == no_digit) return false;
    return true;
}

// Four characters, of which the last `padding` are 0, as up to three bytes; false for one that is no digit.
bool decode_group(const BYTE* text, DWORD padding, BYTE* bytes) {
    std::uint32_t group = 0;
    BYTE bad = 0;
    for (DWORD i = 0; i < 4; ++i) {
        const BYTE value = i < 4 - padding ? values[text[i]] : BYTE{0};
        bad |= value;
        group = group << 6 | (value & 63u);
    }
    for (DWORD i = 0; i < 3 - padding; ++i) bytes[i] = static_cast<BYTE>(group >> (16 - 8 * i));
    return (bad & 0x80) == 0;
}

}  // namespace

DWORD SYS_GuessBase64EncodeBound(DWORD dwSrcLen) { return saturated(encoded_length(dwSrcLen)); }

DWORD SYS_GuessBase64DecodeBound(const BYTE* lpszSrc, DWORD dwSrcLen) {
    if (lpszSrc == nullptr || dwSrcLen == 0 || dwSrcLen % 4 != 0) return 0;
    return dwSrcLen / 4 * 3 - padding(lpszSrc, dwSrcLen);
}

int SYS_Base64Encode(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    if (lpszSrc == nullptr && dwSrcLen > 0) return fail(bad_data, dwDestLen, 0);
    const std::uint64_t needed = encoded_length(dwSrcLen);
    if (needed > (lpszDest == nullptr ? 0 : dwDestLen)) return fail(room_too_small, dwDestLen, needed);
    for (DWORD left = dwSrcLen; left > 0;) {
        const DWORD count = std::min<DWORD>(left, 3);
        hp::encode_base64_group(lpszSrc, count, lpszDest);
        lpszSrc += count;
        lpszDest += 4;
        left -= count;
    }
    dwDestLen = static_cast<DWORD>(needed);
    return ok;
}

int SYS_Base64Decode(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    if (dwSrcLen % 4 != 0 || (lpszSrc == nullptr && dwSrcLen > 0)) return fail(bad_data, dwDestLen, 0);
    const DWORD needed = SYS_GuessBase64DecodeBound(lpszSrc, dwSrcLen);
    if (needed > (lpszDest == nullptr ? 0 : dwDestLen)) {
        const bool good = is_base64(lpszSrc, dwSrcLen - padding(lpszSrc, dwSrcLen));
        return good ? fail(room_too_small, dwDestLen, needed) : fail(bad_data, dwDestLen, 0);
    }
    for (DWORD at = 0; at < dwSrcLen; at += 4, lpszDest += 3) {
        const DWORD pad = at + 4 == dwSrcLen ? padding(lpszSrc, dwSrcLen) : 0;
        if (!decode_group(lpszSrc + at, pad, lpszDest)) return fail(bad_data, dwDestLen, 0);
    }
    dwDestLen = needed;
    return ok;
}
