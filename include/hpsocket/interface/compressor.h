#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * Streaming compression and decompression: input goes in piece by piece, output comes out through a callback.
 * Beyond guide 5.4 (API 5.8.6); zlib and gzip (RFC 1950, 1952), brotli (RFC 7932).
 */

#include "hpsocket/HPTypeDef.h"

/// Compresses a stream. One thread at a time; the callback (Fn_CompressDataCallback) runs inside Process, on its
/// thread.
class IHPCompressor
{
public:
    /**
     * Compresses `iLength` bytes; `bLast` ends the stream and writes its trailer. `pContext` is handed to the
     * callback. FALSE: EINVAL, EPERM (not valid: Reset first), EBADMSG, or the callback's FALSE (ECANCELED); the
     * stream is then not valid.
     */
    virtual BOOL Process(const BYTE* pData, int iLength, BOOL bLast, PVOID pContext = nullptr) = 0;

    /// The same; `bFlush` also brings out all that went in so far, at some cost in size.
    virtual BOOL ProcessEx(const BYTE* pData, int iLength, BOOL bLast, BOOL bFlush = FALSE,
        PVOID pContext = nullptr) = 0;

    /// Begins a new stream with the same settings.
    virtual BOOL Reset() = 0;

    /// TRUE when Process may be called.
    virtual BOOL IsValid() = 0;

    virtual ~IHPCompressor() = default;
};

/// Decompresses a stream, as IHPCompressor compresses one.
class IHPDecompressor
{
public:
    /**
     * Decompresses `iLength` bytes. FALSE with EBADMSG for data that is not of the format, else as
     * IHPCompressor::Process. Output is not bounded: to stop a decompression bomb, count in the callback and return
     * FALSE.
     */
    virtual BOOL Process(const BYTE* pData, int iLength, PVOID pContext = nullptr) = 0;

    /// Begins a new stream.
    virtual BOOL Reset() = 0;

    /// TRUE when Process may be called.
    virtual BOOL IsValid() = 0;

    virtual ~IHPDecompressor() = default;
};
