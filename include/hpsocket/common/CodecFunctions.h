#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The helper functions that turn bytes into other bytes (guide 8.2): base64, URL, zlib, gzip, brotli, character
 * sets. All may be called from any thread.
 */

#include "hpsocket/HPTypeDef.h"

/**
 * Base64 (RFC 4648 4). The bounds are the lengths needed. `dwDestLen` is the room, then the length written.
 * @return 0; -5 when the room is too small: `dwDestLen` is then what is needed; -3 for text that is not base64:
 *   `dwDestLen` is then 0
 */
HPSOCKET_API DWORD SYS_GuessBase64EncodeBound(DWORD dwSrcLen);
HPSOCKET_API DWORD SYS_GuessBase64DecodeBound(const BYTE* lpszSrc, DWORD dwSrcLen);
HPSOCKET_API int SYS_Base64Encode(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_Base64Decode(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

/// URL encoding of forms: letters, digits and ".-_*" stay, a space becomes '+', the rest %XX in upper case. Bounds,
/// lengths and results as for base64; %-sequences that are not hexadecimal are -3.
HPSOCKET_API DWORD SYS_GuessUrlEncodeBound(const BYTE* lpszSrc, DWORD dwSrcLen);
HPSOCKET_API DWORD SYS_GuessUrlDecodeBound(const BYTE* lpszSrc, DWORD dwSrcLen);
HPSOCKET_API int SYS_UrlEncode(BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_UrlDecode(BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

#ifdef _ZLIB_SUPPORT

/**
 * zlib format (RFC 1950). `dwDestLen` is the room, then the length written. The parameters of the Ex functions are
 * zlib's; window bits of 31 mean gzip, -15 a raw stream. @return 0, -5 when the room is too small, else zlib's own
 * code.
 */
HPSOCKET_API int SYS_Compress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_CompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen,
    int iLevel = -1, int iMethod = 8, int iWindowBits = 15, int iMemLevel = 8, int iStrategy = 0);
HPSOCKET_API int SYS_Uncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_UncompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen,
    int iWindowBits = 15);

/// Room that suffices for the compressed data.
HPSOCKET_API DWORD SYS_GuessCompressBound(DWORD dwSrcLen, BOOL bGZip = FALSE);

/// gzip format (RFC 1952); lengths and results as SYS_Compress.
HPSOCKET_API int SYS_GZipCompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_GZipUncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

/// The length that the trailer states, modulo 2^32; 0 for what is not gzip. The data may lie: do not allocate it
/// unchecked.
HPSOCKET_API DWORD SYS_GZipGuessUncompressBound(const BYTE* lpszSrc, DWORD dwSrcLen);

#endif // _ZLIB_SUPPORT

#ifdef _BROTLI_SUPPORT

/// brotli (RFC 7932); lengths as SYS_Compress. @return 0, -5 when the room is too small, -3 on bad data or,
/// decompressing, too little room.
HPSOCKET_API int SYS_BrotliCompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_BrotliCompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen,
    int iQuality = 11, int iWindow = 22, int iMode = 0);
HPSOCKET_API int SYS_BrotliUncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

/// Room that suffices for the compressed data.
HPSOCKET_API DWORD SYS_BrotliGuessCompressBound(DWORD dwSrcLen);

#endif // _BROTLI_SUPPORT

#ifdef _ICONV_SUPPORT

/// Converts between any two character sets that iconv knows. `iOutBufLen` is the room, then the length written.
/// FALSE: E2BIG (too little room), EILSEQ or EINVAL (bad input), EINVAL (unknown set).
HPSOCKET_API BOOL SYS_CharsetConvert(LPCSTR lpszFromCharset, LPCSTR lpszToCharset, LPCSTR lpszInBuf, int iInBufLen,
    LPSTR lpszOutBuf, int& iOutBufLen);

/**
 * Between GBK, UTF-8 and wide characters (UTF-32). `iSrcLength` counts characters and includes the NUL if one is to
 * be converted; -1: up to and with the NUL. `iDestLength` is the room, then the length written. FALSE: E2BIG,
 * EILSEQ.
 */
HPSOCKET_API BOOL SYS_GbkToUnicodeEx(const char szSrc[], int iSrcLength, WCHAR szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_UnicodeToGbkEx(const WCHAR szSrc[], int iSrcLength, char szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_Utf8ToUnicodeEx(const char szSrc[], int iSrcLength, WCHAR szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_UnicodeToUtf8Ex(const WCHAR szSrc[], int iSrcLength, char szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_GbkToUtf8Ex(const char szSrc[], int iSrcLength, char szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_Utf8ToGbkEx(const char szSrc[], int iSrcLength, char szDest[], int& iDestLength);

/// The same for NUL-terminated text; all lengths count the NUL.
HPSOCKET_API BOOL SYS_GbkToUnicode(const char szSrc[], WCHAR szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_UnicodeToGbk(const WCHAR szSrc[], char szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_Utf8ToUnicode(const char szSrc[], WCHAR szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_UnicodeToUtf8(const WCHAR szSrc[], char szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_GbkToUtf8(const char szSrc[], char szDest[], int& iDestLength);
HPSOCKET_API BOOL SYS_Utf8ToGbk(const char szSrc[], char szDest[], int& iDestLength);

#endif // _ICONV_SUPPORT
