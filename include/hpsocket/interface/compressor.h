#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * Streaming compression and decompression: input goes in piece by piece, output comes out through a callback.
 * Beyond guide 5.4 (API 5.8.6); zlib and gzip (RFC 1950, 1952), brotli (RFC 7932). Made by HP_Create_*Compressor and
 * HP_Create_*Decompressor.
 */

#include "hpsocket/HPTypeDef.h"

/// Compresses a stream. One thread at a time; the callback (Fn_CompressDataCallback) runs inside Process, on its
/// thread.
class IHPCompressor
{
public:
    /**
     * Compresses `iLength` bytes, which may be 0; `bLast` ends the stream and writes its trailer: then Reset comes
     * before the next. `pContext` is handed to the callback. FALSE: EINVAL (nothing has happened), EPERM (not valid:
     * Reset first; or called inside the callback), EBADMSG, ENOMEM, or the callback's FALSE (ECANCELED); the stream is
     * then not valid.
     */
    virtual BOOL Process(const BYTE* pData, int iLength, BOOL bLast, PVOID pContext = nullptr) = 0;

    /// The same; `bFlush` also brings out all that went in so far, at some cost in size: what has come out by then can
    /// be decompressed to all that went in.
    virtual BOOL ProcessEx(const BYTE* pData, int iLength, BOOL bLast, BOOL bFlush = FALSE,
        PVOID pContext = nullptr) = 0;

    /// Begins a new stream with the same settings; what was not brought out of the last is dropped. FALSE with ENOMEM,
    /// or EPERM inside the callback.
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
     * Decompresses `iLength` bytes. FALSE with EBADMSG for data that is not of the format, or for bytes behind its end
     * (what came before them has been handed out), else as IHPCompressor::Process. Output is not bounded: to stop a
     * decompression bomb, count in the callback and return FALSE.
     *
     * When the stream has ended, the object is not valid until Reset: so after all input, IsValid() says TRUE for a
     * stream that was cut off, FALSE for a whole one. Gzip may go on with further members, and zeros: Process takes
     * them without Reset too.
     */
    virtual BOOL Process(const BYTE* pData, int iLength, PVOID pContext = nullptr) = 0;

    /// Begins a new stream. FALSE with ENOMEM, or EPERM inside the callback.
    virtual BOOL Reset() = 0;

    /// TRUE while a stream is expected or goes on: not after its end, nor after a failure.
    virtual BOOL IsValid() = 0;

    virtual ~IHPDecompressor() = default;
};
