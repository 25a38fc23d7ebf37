// SPDX-License-Identifier: Apache-2.0
// SYS_Brotli*: brotli in one call.
#include <hpsocket/HPSocket.h>

#ifdef _BROTLI_SUPPORT
#include <brotli/decode.h>
#include <brotli/encode.h>

#include "helper/codec.h"
#include "protocol/coding/stage.h"

using namespace hp::codec;

int SYS_BrotliCompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    return SYS_BrotliCompressEx(lpszSrc, dwSrcLen, lpszDest, dwDestLen);
}

int SYS_BrotliCompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen, int iQuality, int iWindow,
                         int iMode) {
    // A window beyond 24 bits would make what only "large window" decoders can read.
    const bool bad = (lpszSrc == nullptr && dwSrcLen > 0) || !hp::coding::valid({iQuality, iWindow, iMode});
    if (bad) return fail(bad_data, dwDestLen, 0);
    std::size_t length = lpszDest == nullptr ? 0 : dwDestLen;
    const BROTLI_BOOL fits =
        BrotliEncoderCompress(iQuality, iWindow, static_cast<BrotliEncoderMode>(iMode), dwSrcLen, lpszSrc, &length, lpszDest);
    if (!fits) return fail(room_too_small, dwDestLen, 0);
    dwDestLen = static_cast<DWORD>(length);
    return ok;
}

int SYS_BrotliUncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    if (lpszSrc == nullptr) return fail(bad_data, dwDestLen, 0);
    std::size_t length = lpszDest == nullptr ? 0 : dwDestLen;
    const BrotliDecoderResult result = BrotliDecoderDecompress(dwSrcLen, lpszSrc, &length, lpszDest);
    if (result != BROTLI_DECODER_RESULT_SUCCESS) return fail(bad_data, dwDestLen, 0);
    dwDestLen = static_cast<DWORD>(length);
    return ok;
}

DWORD SYS_BrotliGuessCompressBound(DWORD dwSrcLen) { return saturated(BrotliEncoderMaxCompressedSize(dwSrcLen)); }

#endif  // _BROTLI_SUPPORT
