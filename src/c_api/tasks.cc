// SPDX-License-Identifier: Apache-2.0
// Creating and destroying what is no component: socket tasks, which are what they are, and compressors.
#include "c_api/holders.h"

// As in HPSocket.h, which is not for this side.
extern "C" {
LPTSocketTask HP_Create_SocketTaskObj(Fn_SocketTaskProc, PVOID, CONNID, LPCBYTE, INT, EnTaskBufferType, WPARAM, LPARAM);
void HP_Destroy_SocketTaskObj(LPTSocketTask);
IHPCompressor* HP_Create_ZLibCompressor(Fn_CompressDataCallback, int, int, int, int, int, DWORD);
IHPCompressor* HP_Create_GZipCompressor(Fn_CompressDataCallback, int, int, int, int, DWORD);
IHPDecompressor* HP_Create_ZLibDecompressor(Fn_DecompressDataCallback, int, DWORD);
IHPDecompressor* HP_Create_GZipDecompressor(Fn_DecompressDataCallback, DWORD);
IHPCompressor* HP_Create_BrotliCompressor(Fn_CompressDataCallback, int, int, int, DWORD);
IHPDecompressor* HP_Create_BrotliDecompressor(Fn_DecompressDataCallback, DWORD);
}

namespace hp::c_api {
namespace {

constexpr DWORD piece_bytes = 16 * 1024;  // the documented default of dwBuffSize

template <class I>
HP_Object own(I* whole) {
    if (whole == nullptr) return nullptr;
    std::unique_ptr<I> owner(whole);
    try {
        std::unique_ptr<Object> object = std::make_unique<PlainObject<I>>(owner.get());
        static_cast<void>(owner.release());
        return add(object);
    } catch (const std::bad_alloc&) {
        errno = ENOMEM;
        return nullptr;
    }
}

}  // namespace
}  // namespace hp::c_api

using hp::c_api::own;
using hp::c_api::piece_bytes;

HP_LPTSocketTask Create_HP_SocketTaskObj(Fn_SocketTaskProc fnTaskProc, PVOID pSender, HP_CONNID dwConnID, LPCBYTE pBuffer,
                                         INT iBuffLen, En_HP_TaskBufferType enBuffType, WPARAM wParam, LPARAM lParam) {
    return HP_Create_SocketTaskObj(fnTaskProc, pSender, dwConnID, pBuffer, iBuffLen, enBuffType, wParam, lParam);
}
void Destroy_HP_SocketTaskObj(HP_LPTSocketTask pTask) { HP_Destroy_SocketTaskObj(pTask); }

void Destroy_HP_Compressor(HP_Compressor pCompressor) { hp::c_api::destroy<IHPCompressor>(pCompressor); }
void Destroy_HP_Decompressor(HP_Decompressor pDecompressor) { hp::c_api::destroy<IHPDecompressor>(pDecompressor); }

#ifdef _ZLIB_SUPPORT
HP_Compressor Create_HP_ZLibCompressor(HP_Fn_CompressDataCallback fn) {
    return own(HP_Create_ZLibCompressor(fn, 15, -1, 8, 8, 0, piece_bytes));
}
HP_Compressor Create_HP_ZLibCompressorEx(HP_Fn_CompressDataCallback fn, int bits, int level, int method, int memory, int strategy,
                                         DWORD piece) {
    return own(HP_Create_ZLibCompressor(fn, bits, level, method, memory, strategy, piece));
}
HP_Compressor Create_HP_GZipCompressor(HP_Fn_CompressDataCallback fn) {
    return own(HP_Create_GZipCompressor(fn, -1, 8, 8, 0, piece_bytes));
}
HP_Compressor Create_HP_GZipCompressorEx(HP_Fn_CompressDataCallback fn, int level, int method, int memory, int strategy,
                                         DWORD piece) {
    return own(HP_Create_GZipCompressor(fn, level, method, memory, strategy, piece));
}
HP_Decompressor Create_HP_ZLibDecompressor(HP_Fn_DecompressDataCallback fn) {
    return own(HP_Create_ZLibDecompressor(fn, 15, piece_bytes));
}
HP_Decompressor Create_HP_ZLibDecompressorEx(HP_Fn_DecompressDataCallback fn, int bits, DWORD piece) {
    return own(HP_Create_ZLibDecompressor(fn, bits, piece));
}
HP_Decompressor Create_HP_GZipDecompressor(HP_Fn_DecompressDataCallback fn) {
    return own(HP_Create_GZipDecompressor(fn, piece_bytes));
}
HP_Decompressor Create_HP_GZipDecompressorEx(HP_Fn_DecompressDataCallback fn, DWORD piece) {
    return own(HP_Create_GZipDecompressor(fn, piece));
}
#endif

#ifdef _BROTLI_SUPPORT
HP_Compressor Create_HP_BrotliCompressor(HP_Fn_CompressDataCallback fn) {
    return own(HP_Create_BrotliCompressor(fn, 11, 22, 0, piece_bytes));
}
HP_Compressor Create_HP_BrotliCompressorEx(HP_Fn_CompressDataCallback fn, int quality, int window, int mode, DWORD piece) {
    return own(HP_Create_BrotliCompressor(fn, quality, window, mode, piece));
}
HP_Decompressor Create_HP_BrotliDecompressor(HP_Fn_DecompressDataCallback fn) {
    return own(HP_Create_BrotliDecompressor(fn, piece_bytes));
}
HP_Decompressor Create_HP_BrotliDecompressorEx(HP_Fn_DecompressDataCallback fn, DWORD piece) {
    return own(HP_Create_BrotliDecompressor(fn, piece));
}
#endif
