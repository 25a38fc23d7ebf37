// SPDX-License-Identifier: Apache-2.0
// SYS_Url*: application/x-www-form-urlencoded (https://url.spec.whatwg.org/#urlencoded-serializing), one value.
#include <hpsocket/HPSocket.h>

#include <optional>

#include "helper/codec.h"

namespace {

using namespace hp::codec;

// Not isalnum(): that knows more letters in other locales.
bool stays(BYTE c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_' ||
           c == '*';
}

int hex_value(BYTE c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

bool is_escape(const BYTE* text, DWORD left) { return left >= 3 && hex_value(text[1]) >= 0 && hex_value(text[2]) >= 0; }

std::uint64_t encoded_length(const BYTE* bytes, DWORD length) {
    std::uint64_t needed = 0;
    for (DWORD i = 0; i < length; ++i) needed += stays(bytes[i]) || bytes[i] == ' ' ? 1 : 3;
    return needed;
}

std::optional<DWORD> decoded_length(const BYTE* text, DWORD length) {
    DWORD needed = 0;
    for (DWORD at = 0; at < length; ++needed) {
        if (text[at] == '%' && !is_escape(text + at, length - at)) return std::nullopt;
        at += text[at] == '%' ? 3 : 1;
    }
    return needed;
}

}  // namespace

DWORD SYS_GuessUrlEncodeBound(const BYTE* lpszSrc, DWORD dwSrcLen) {
    return lpszSrc == nullptr ? 0 : saturated(encoded_length(lpszSrc, dwSrcLen));
}

DWORD SYS_GuessUrlDecodeBound(const BYTE* lpszSrc, DWORD dwSrcLen) {
    return lpszSrc == nullptr ? 0 : decoded_length(lpszSrc, dwSrcLen).value_or(0);
}

int SYS_UrlEncode(BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    if (lpszSrc == nullptr && dwSrcLen > 0) return fail(bad_data, dwDestLen, 0);
    const std::uint64_t needed = encoded_length(lpszSrc, dwSrcLen);
    if (needed > (lpszDest == nullptr ? 0 : dwDestLen)) return fail(room_too_small, dwDestLen, needed);
    constexpr char digits[] = "0123456789ABCDEF";
    for (DWORD i = 0; i < dwSrcLen; ++i) {
        const BYTE c = lpszSrc[i];
        if (stays(c) || c == ' ') {
            *lpszDest++ = c == ' ' ? BYTE{'+'} : c;
            continue;
        }
        *lpszDest++ = '%';
        *lpszDest++ = static_cast<BYTE>(digits[c >> 4]);
        *lpszDest++ = static_cast<BYTE>(digits[c & 15]);
    }
    dwDestLen = static_cast<DWORD>(needed);
    return ok;
}

int SYS_UrlDecode(BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    if (lpszSrc == nullptr && dwSrcLen > 0) return fail(bad_data, dwDestLen, 0);
    const std::optional<DWORD> needed = decoded_length(lpszSrc, dwSrcLen);
    if (!needed) return fail(bad_data, dwDestLen, 0);
    if (*needed > (lpszDest == nullptr ? 0 : dwDestLen)) return fail(room_too_small, dwDestLen, *needed);
    for (DWORD at = 0; at < dwSrcLen; ++at) {
        BYTE c = lpszSrc[at];
        if (c == '%') {
            c = static_cast<BYTE>(hex_value(lpszSrc[at + 1]) * 16 + hex_value(lpszSrc[at + 2]));
            at += 2;
        } else if (c == '+') {
            c = ' ';
        }
        *lpszDest++ = c;
    }
    dwDestLen = *needed;
    return ok;
}
