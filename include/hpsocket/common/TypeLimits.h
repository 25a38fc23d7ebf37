#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The smallest and largest values of the platform types, as macros. Part of GlobalDef.h, which includes it and
 * declares the types; a macro that is already defined (e.g. by values.h) stays as it is.
 */

#include "hpsocket/common/GlobalDef.h"

/** @name Limits of the types */
///@{
#ifndef MAXUINT8
#define MAXUINT8 ((UINT8)~((UINT8)0))
#endif
#ifndef MAXINT8
#define MAXINT8 ((INT8)(MAXUINT8 >> 1))
#endif
#ifndef MININT8
#define MININT8 ((INT8)~MAXINT8)
#endif
#ifndef MAXUINT16
#define MAXUINT16 ((UINT16)~((UINT16)0))
#endif
#ifndef MAXINT16
#define MAXINT16 ((INT16)(MAXUINT16 >> 1))
#endif
#ifndef MININT16
#define MININT16 ((INT16)~MAXINT16)
#endif
#ifndef MAXUINT32
#define MAXUINT32 ((UINT32)~((UINT32)0))
#endif
#ifndef MAXINT32
#define MAXINT32 ((INT32)(MAXUINT32 >> 1))
#endif
#ifndef MININT32
#define MININT32 ((INT32)~MAXINT32)
#endif
#ifndef MAXUINT64
#define MAXUINT64 ((UINT64)~((UINT64)0))
#endif
#ifndef MAXINT64
#define MAXINT64 ((INT64)(MAXUINT64 >> 1))
#endif
#ifndef MININT64
#define MININT64 ((INT64)~MAXINT64)
#endif
#ifndef MAXULONG
#define MAXULONG ((ULONG)~((ULONG)0))
#endif
#ifndef MAXLONG
#define MAXLONG ((LONG)(MAXULONG >> 1))
#endif
#ifndef MINLONG
#define MINLONG ((LONG)~MAXLONG)
#endif
#ifndef MAXULONGLONG
#define MAXULONGLONG ((ULONGLONG)~((ULONGLONG)0))
#endif
#ifndef MAXLONGLONG
#define MAXLONGLONG ((LONGLONG)(MAXULONGLONG >> 1))
#endif
#ifndef MINLONGLONG
#define MINLONGLONG ((LONGLONG)~MAXLONGLONG)
#endif
#ifndef MAXSIZE_T
#define MAXSIZE_T ((SIZE_T)~((SIZE_T)0))
#endif
#ifndef MAXSSIZE_T
#define MAXSSIZE_T ((SSIZE_T)(MAXSIZE_T >> 1))
#endif
#ifndef MINSSIZE_T
#define MINSSIZE_T ((SSIZE_T)~MAXSSIZE_T)
#endif
#ifndef MAXUINT
#define MAXUINT ((UINT)~((UINT)0))
#endif
#ifndef MAXINT
#define MAXINT ((INT)(MAXUINT >> 1))
#endif
#ifndef MININT
#define MININT ((INT)~MAXINT)
#endif
#ifndef MAXDWORD32
#define MAXDWORD32 ((DWORD32)~((DWORD32)0))
#endif
#ifndef MAXDWORD64
#define MAXDWORD64 ((DWORD64)~((DWORD64)0))
#endif
#ifndef MINBYTE
#define MINBYTE 0x00
#endif
#ifndef MAXBYTE
#define MAXBYTE 0xFF
#endif
#ifndef MINCHAR
#define MINCHAR 0x80
#endif
#ifndef MAXCHAR
#define MAXCHAR 0x7F
#endif
#ifndef MINSHORT
#define MINSHORT 0x8000
#endif
#ifndef MAXSHORT
#define MAXSHORT 0x7FFF
#endif
#ifndef MINUSHORT
#define MINUSHORT 0x0000
#endif
#ifndef MAXUSHORT
#define MAXUSHORT 0xFFFF
#endif
#ifndef MINWORD
#define MINWORD 0x0000
#endif
#ifndef MAXWORD
#define MAXWORD 0xFFFF
#endif
#ifndef MINDWORD
#define MINDWORD 0x00000000
#endif
#ifndef MAXDWORD
#define MAXDWORD 0xFFFFFFFF
#endif
///@}
