// SPDX-License-Identifier: Apache-2.0
// SYS_Compress*, SYS_Uncompress*, SYS_GZip*: zlib and gzip in one call.
#include <hpsocket/HPSocket.h>

#ifdef _ZLIB_SUPPORT
#include <zlib.h>

#include "helper/codec.h"

namespace {

using namespace hp::codec;
static_assert(sizeof(uInt) == sizeof(DWORD) && ok == Z_OK && bad_data == Z_DATA_ERROR && room_too_small == Z_BUF_ERROR);

constexpr int gzip_window_bits = 16 + MAX_WBITS;
constexpr int gzip_window_bits_min = 24;   // below: zlib or raw
constexpr DWORD gzip_extra_bytes = 11;     // of its header and trailer over zlib's, as documented
constexpr DWORD gzip_header_trailer = 18;  // RFC 1952 2.3

bool is_gzip(const BYTE* bytes, DWORD length) {
    return length >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == Z_DEFLATED;
}

z_stream make_stream(const BYTE* source, DWORD source_bytes, BYTE* room, DWORD room_bytes) {
    z_stream stream{};
    stream.next_in = const_cast<BYTE*>(source);
    stream.avail_in = source_bytes;
    stream.next_out = room;
    stream.avail_out = room_bytes;
    return stream;
}

struct Parameters {
    int level, method, window_bits, mem_level, strategy;
};

int compress_once(const BYTE* source, DWORD source_bytes, BYTE* dest, DWORD& dest_bytes, const Parameters& p) {
    BYTE nothing = 0;  // zlib wants a pointer even for no room
    const bool no_room = dest == nullptr && dest_bytes == 0;
    z_stream stream = make_stream(source, source_bytes, no_room ? &nothing : dest, dest_bytes);
    int result = deflateInit2(&stream, p.level, p.method, p.window_bits, p.mem_level, p.strategy);
    if (result != Z_OK) return fail(result, dest_bytes, 0);
    result = deflate(&stream, Z_FINISH);
    dest_bytes = static_cast<DWORD>(stream.total_out);
    deflateEnd(&stream);
    return result == Z_STREAM_END ? Z_OK : result == Z_OK ? Z_BUF_ERROR : result;
}

// As zlib's uncompress(): input that ends early is Z_DATA_ERROR, unless the room is full.
int finish(z_stream& stream) {
    const int result = inflate(&stream, Z_FINISH);
    if (result == Z_NEED_DICT) return Z_DATA_ERROR;
    if (result == Z_BUF_ERROR && stream.avail_out > 0) return Z_DATA_ERROR;
    return result == Z_OK ? Z_BUF_ERROR : result;
}

}  // namespace

int SYS_Compress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    return SYS_CompressEx(lpszSrc, dwSrcLen, lpszDest, dwDestLen);
}

int SYS_CompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen, int iLevel, int iMethod,
                   int iWindowBits, int iMemLevel, int iStrategy) {
    const DWORD room = dwDestLen;
    const int result =
        compress_once(lpszSrc, dwSrcLen, lpszDest, dwDestLen, {iLevel, iMethod, iWindowBits, iMemLevel, iStrategy});
    const BOOL gzip = iWindowBits >= gzip_window_bits_min ? TRUE : FALSE;
    if (result != Z_BUF_ERROR || room < SYS_GuessCompressBound(dwSrcLen, gzip)) return result;
    // The bound is a promise for all parameters, and for gzip a byte tighter than zlib's: what does not fit is stored.
    dwDestLen = room;
    return compress_once(lpszSrc, dwSrcLen, lpszDest, dwDestLen, {Z_NO_COMPRESSION, iMethod, iWindowBits, 8, Z_DEFAULT_STRATEGY});
}

int SYS_Uncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    return SYS_UncompressEx(lpszSrc, dwSrcLen, lpszDest, dwDestLen);
}

int SYS_UncompressEx(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen, int iWindowBits) {
    BYTE probe = 0;  // shows whether anything would come out where there is no room
    const bool no_room = dwDestLen == 0;
    BYTE* const room = no_room ? &probe : lpszDest;
    z_stream stream = make_stream(lpszSrc, dwSrcLen, room, no_room ? 1 : dwDestLen);
    int result = inflateInit2(&stream, iWindowBits);
    if (result != Z_OK) return fail(result, dwDestLen, 0);
    const bool members = iWindowBits >= gzip_window_bits_min;
    do result = finish(stream);
    while (result == Z_STREAM_END && members && is_gzip(stream.next_in, stream.avail_in) && inflateReset(&stream) == Z_OK);
    inflateEnd(&stream);
    const auto written = static_cast<DWORD>(stream.next_out - room);
    dwDestLen = no_room ? 0 : written;
    if (result == Z_STREAM_END) result = Z_OK;
    return no_room && written > 0 && result == Z_OK ? Z_BUF_ERROR : result;
}

DWORD SYS_GuessCompressBound(DWORD dwSrcLen, BOOL bGZip) {
    return saturated(std::uint64_t{compressBound(dwSrcLen)} + (bGZip ? gzip_extra_bytes : 0));
}

int SYS_GZipCompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    return SYS_CompressEx(lpszSrc, dwSrcLen, lpszDest, dwDestLen, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window_bits);
}

int SYS_GZipUncompress(const BYTE* lpszSrc, DWORD dwSrcLen, BYTE* lpszDest, DWORD& dwDestLen) {
    return SYS_UncompressEx(lpszSrc, dwSrcLen, lpszDest, dwDestLen, gzip_window_bits);
}

DWORD SYS_GZipGuessUncompressBound(const BYTE* lpszSrc, DWORD dwSrcLen) {
    if (lpszSrc == nullptr || dwSrcLen < gzip_header_trailer || !is_gzip(lpszSrc, dwSrcLen)) return 0;
    const BYTE* const trailer = lpszSrc + dwSrcLen - 4;
    return trailer[0] | DWORD{trailer[1]} << 8 | DWORD{trailer[2]} << 16 | DWORD{trailer[3]} << 24;
}

#endif  // _ZLIB_SUPPORT
