#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The helper functions that turn bytes into other bytes (guide 8.2): base64, URL, zlib, gzip, brotli, character
 * sets. All may be called from any thread. Source and room must not overlap, but for base64 and URL decoding, which
 * work in place too. A null source is good where its length is 0; a null room is one of 0 bytes. Bounds that a DWORD
 * cannot hold are 0xFFFFFFFF: no room that can be named is then sure to suffice.
 */

#include "hpsocket/HPTypeDef.h"

/**
 * Base64 (RFC 4648 4), with padding and without line breaks. The bounds are the lengths needed; for text whose length
 * or padding is not of base64 the bound is 0. `dwDestLen` is the room, then the length written.
 * @return 0; -5 when the room is too small: `dwDestLen` is then what is needed; -3 for text that is not base64,
 *   however small the room, and for a null source: `dwDestLen` is then 0
 */
HPSOCKET_API DWORD SYS_GuessBase64EncodeBound(DWORD dwSrcLen);
HPSOCKET_API DWORD SYS_GuessBase64DecodeBound(const BYTE* lpszSrc, DWORD dwSrcLen);
HPSOCKET_API int SYS_Base64Encode(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_Base64Decode(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

/// URL encoding of forms: letters, digits and ".-_*" stay, a space becomes '+', the rest %XX in upper case. Bounds,
/// lengths and results as for base64; %-sequences that are not hexadecimal, or cut off, are -3. Decoding takes
/// hexadecimal digits of either case, and lets every other byte stand as it is. The source is not changed.
HPSOCKET_API DWORD SYS_GuessUrlEncodeBound(const BYTE* lpszSrc, DWORD dwSrcLen);
HPSOCKET_API DWORD SYS_GuessUrlDecodeBound(const BYTE* lpszSrc, DWORD dwSrcLen);
HPSOCKET_API int SYS_UrlEncode(BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_UrlDecode(BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

#ifdef _ZLIB_SUPPORT

/**
 * zlib format (RFC 1950). `dwDestLen` is the room, then the length written, also when that was not all. The parameters
 * of the Ex functions are zlib's; window bits of 31 mean gzip, -15 a raw stream, 47 for decompressing zlib or gzip.
 * Of gzip all members are decompressed; other bytes behind the end are ignored.
 * @return 0; -5 when the room is too small; -3 for data that is not of the format or ends early; -2 for parameters that
 *   do not exist and null pointers; else zlib's own code
 */
HPSOCKET_API int SYS_Compress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_CompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen,
    int iLevel = -1, int iMethod = 8, int iWindowBits = 15, int iMemLevel = 8, int iStrategy = 0);
HPSOCKET_API int SYS_Uncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_UncompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen,
    int iWindowBits = 15);

/// Room that suffices for the compressed data, whatever the parameters: in it, data that compression would make larger
/// is stored as it is.
HPSOCKET_API DWORD SYS_GuessCompressBound(DWORD dwSrcLen, BOOL bGZip = FALSE);

/// gzip format (RFC 1952); lengths and results as SYS_Compress.
HPSOCKET_API int SYS_GZipCompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_GZipUncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

/// The length that the trailer states, modulo 2^32, of the last member; 0 for what is not gzip. The data may lie: do
/// not allocate it unchecked.
HPSOCKET_API DWORD SYS_GZipGuessUncompressBound(const BYTE* lpszSrc, DWORD dwSrcLen);

#endif // _ZLIB_SUPPORT

#ifdef _BROTLI_SUPPORT

/// brotli (RFC 7932). `dwDestLen` is the room, then the length written, 0 on failure. Quality 0 to 11, window 10 to 24,
/// mode 0 generic, 1 text, 2 font. @return 0, -5 when the room is too small, -3 on bad data or parameters, on bytes
/// behind the end or, decompressing, too little room.
HPSOCKET_API int SYS_BrotliCompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);
HPSOCKET_API int SYS_BrotliCompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen,
    int iQuality = 11, int iWindow = 22, int iMode = 0);
HPSOCKET_API int SYS_BrotliUncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen);

/// Room that suffices for the compressed data.
HPSOCKET_API DWORD SYS_BrotliGuessCompressBound(DWORD dwSrcLen);

#endif // _BROTLI_SUPPORT

#ifdef _ICONV_SUPPORT

/// Converts between any two character sets that iconv knows. `iOutBufLen` is the room, then the length written.
/// FALSE: E2BIG (too little room; `iOutBufLen` is then what is needed), EILSEQ (bad input), EINVAL (input that ends
/// inside a character, an unknown set, a null or negative argument); `iOutBufLen` is then 0.
HPSOCKET_API BOOL SYS_CharsetConvert(LPCSTR lpszFromCharset, LPCSTR lpszToCharset, LPCSTR lpszInBuf, int iInBufLen,
    LPSTR lpszOutBuf, int& iOutBufLen);

/**
 * Between GBK, UTF-8 and wide characters (UTF-32). `iSrcLength` counts characters and includes the NUL if one is to
 * be converted; -1: up to and with the NUL. `iDestLength` is the room, then the length written, both in characters of
 * the destination. FALSE: E2BIG (too little room; `iDestLength` is then what is needed, INT_MAX if it is more), EILSEQ
 * (bad or cut off input, or a character that the other set does not have) or EINVAL (null source, length below -1);
 * `iDestLength` is then 0.
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
