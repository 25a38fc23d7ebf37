#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: streaming compressors. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As HP_Create_* in HPSocket.h, and the methods of IHPCompressor and IHPDecompressor. Functions without `Ex` take the defaults.
HPSOCKET_API void Destroy_HP_Compressor(HP_Compressor pCompressor);
HPSOCKET_API void Destroy_HP_Decompressor(HP_Decompressor pDecompressor);

#ifdef _ZLIB_SUPPORT
HPSOCKET_API HP_Compressor Create_HP_ZLibCompressor(HP_Fn_CompressDataCallback fnCallback);
HPSOCKET_API HP_Compressor Create_HP_ZLibCompressorEx(HP_Fn_CompressDataCallback fnCallback, int iWindowBits,
    int iLevel, int iMethod, int iMemLevel, int iStrategy, DWORD dwBuffSize);
HPSOCKET_API HP_Compressor Create_HP_GZipCompressor(HP_Fn_CompressDataCallback fnCallback);
HPSOCKET_API HP_Compressor Create_HP_GZipCompressorEx(HP_Fn_CompressDataCallback fnCallback, int iLevel, int iMethod,
    int iMemLevel, int iStrategy, DWORD dwBuffSize);
HPSOCKET_API HP_Decompressor Create_HP_ZLibDecompressor(HP_Fn_DecompressDataCallback fnCallback);
HPSOCKET_API HP_Decompressor Create_HP_ZLibDecompressorEx(HP_Fn_DecompressDataCallback fnCallback, int iWindowBits,
    DWORD dwBuffSize);
HPSOCKET_API HP_Decompressor Create_HP_GZipDecompressor(HP_Fn_DecompressDataCallback fnCallback);
HPSOCKET_API HP_Decompressor Create_HP_GZipDecompressorEx(HP_Fn_DecompressDataCallback fnCallback, DWORD dwBuffSize);
#endif // _ZLIB_SUPPORT

#ifdef _BROTLI_SUPPORT
HPSOCKET_API HP_Compressor Create_HP_BrotliCompressor(HP_Fn_CompressDataCallback fnCallback);
HPSOCKET_API HP_Compressor Create_HP_BrotliCompressorEx(HP_Fn_CompressDataCallback fnCallback, int iQuality,
    int iWindow, int iMode, DWORD dwBuffSize);
HPSOCKET_API HP_Decompressor Create_HP_BrotliDecompressor(HP_Fn_DecompressDataCallback fnCallback);
HPSOCKET_API HP_Decompressor Create_HP_BrotliDecompressorEx(HP_Fn_DecompressDataCallback fnCallback, DWORD dwBuffSize);
#endif // _BROTLI_SUPPORT

HPSOCKET_API BOOL HP_Compressor_Process(HP_Compressor pCompressor, const BYTE* pData, int iLength, BOOL bLast,
    PVOID pContext);
HPSOCKET_API BOOL HP_Compressor_ProcessEx(HP_Compressor pCompressor, const BYTE* pData, int iLength, BOOL bLast,
    BOOL bFlush, PVOID pContext);
HPSOCKET_API BOOL HP_Compressor_Reset(HP_Compressor pCompressor);
HPSOCKET_API BOOL HP_Compressor_IsValid(HP_Compressor pCompressor);
HPSOCKET_API BOOL HP_Decompressor_Process(HP_Decompressor pDecompressor, const BYTE* pData, int iLength,
    PVOID pContext);
HPSOCKET_API BOOL HP_Decompressor_Reset(HP_Decompressor pDecompressor);
HPSOCKET_API BOOL HP_Decompressor_IsValid(HP_Decompressor pDecompressor);
