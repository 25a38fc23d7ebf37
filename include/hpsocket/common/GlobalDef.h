#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The platform types and macros that the documented interfaces are written in: Windows-style names for the
 * types of C, with the sizes they have on Linux. Valid C99 and C++14. A macro that the program or a system
 * header has defined before stays as it is.
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <stddef.h>
#include <sys/types.h>

/**
 * @name Build mode
 * NDEBUG decides: _NDEBUG with it, DEBUG and _DEBUG without it. Programs written for HP-Socket rely on that. One
 * that uses DEBUG as a name of its own defines HP_NO_DEBUG_MACROS before the first include and gets none of them.
 */
///@{
#ifndef HP_NO_DEBUG_MACROS
#ifdef NDEBUG
#ifndef _NDEBUG
#define _NDEBUG
#endif
#else
#ifndef DEBUG
#define DEBUG
#endif
#ifndef _DEBUG
#define _DEBUG
#endif
#endif
#endif
///@}

/** @name Either spelling of the 64-bit ARM architecture defines the other */
///@{
#if defined(__arm64__) && !defined(__aarch64__)
#define __aarch64__ __arm64__
#elif defined(__aarch64__) && !defined(__arm64__)
#define __arm64__ __aarch64__
#endif
///@}

/** @name Linkage and calling conventions */
///@{
#ifndef EXTERN_C
#ifdef __cplusplus
#define EXTERN_C extern "C"
#else
#define EXTERN_C
#endif
#endif

#ifndef EXTERN_C_BEGIN
#ifdef __cplusplus
#define EXTERN_C_BEGIN EXTERN_C {
#define EXTERN_C_END }
#else
#define EXTERN_C_BEGIN
#define EXTERN_C_END
#endif
#endif

// The attributes exist on 32-bit x86 only: elsewhere compilers ignore them, but with a warning.
#ifndef __stdcall
#ifdef __i386__
#define __stdcall __attribute__ ((__stdcall__))
#else
#define __stdcall
#endif
#endif

#ifndef __cdecl
#ifdef __i386__
#define __cdecl __attribute__ ((__cdecl__))
#else
#define __cdecl
#endif
#endif

#ifndef CALLBACK
#define CALLBACK
#endif
#ifndef WINAPI
#define WINAPI
#endif
///@}

/** @name Numbers */
///@{
typedef int BOOL;

typedef float FLOAT, *PFLOAT, *LPFLOAT;
typedef double DOUBLE, *PDOUBLE, *LPDOUBLE;

typedef short SHORT, INT16, *PSHORT, *LPSHORT;
typedef unsigned short USHORT, UINT16, *PUSHORT, *LPUSHORT, WORD, *PWORD, *LPWORD;
typedef unsigned int DWORD, *PDWORD, *LPDWORD;

typedef long LONG, LID, *PLONG, *LPLONG;                ///< as wide as a pointer, unlike on Windows
typedef unsigned long ULONG, ULID, *PULONG, *LPULONG;

typedef long long LONGLONG, LLONG, INT64, *PLONGLONG, *LPLONGLONG, *PLLONG, *LPLLONG;
typedef unsigned long long ULONGLONG, ULLONG, UINT64, *PULONGLONG, *LPULONGLONG, *PULLONG, *LPULLONG;

typedef int INT, IID, INT32, *PINT, *LPINT;
typedef unsigned int UINT, UIID, UINT32, *PUINT, *LPUINT;

typedef LONG INT_PTR, LONG_PTR, LPARAM;
typedef ULONG UINT_PTR, ULONG_PTR, DWORD_PTR, WPARAM;

typedef INT LRESULT, HRESULT;
typedef LLONG __time64_t;
typedef INT __time32_t;
typedef size_t SIZE_T;
typedef ssize_t SSIZE_T;
///@}

/** @name Bytes and text: TCHAR is char, whatever _UNICODE says */
///@{
typedef void VOID, *PVOID, *LPVOID;

typedef char CHAR, INT8, *PCHAR, *LPCHAR, *PSTR, *LPSTR;
typedef const char *PCSTR, *LPCSTR;

typedef unsigned char BYTE, UINT8, *PBYTE, *LPBYTE;
typedef const BYTE *PCBYTE, *LPCBYTE;

typedef wchar_t WCHAR, *PWSTR, *LPWSTR;
typedef const WCHAR *PCWSTR, *LPCWSTR;

typedef CHAR TCHAR, *PTSTR, *LPTSTR;
typedef const TCHAR *PCTSTR, *LPCTSTR;
///@}

/** @name Descriptors and threads */
///@{
typedef IID FD, HANDLE, SOCKET; ///< a file descriptor
typedef LID NTHR_ID;            ///< a thread as the kernel numbers it
typedef ULID THR_ID;            ///< a thread as pthreads names it
///@}

/** @name Text */
///@{
#ifndef __T
#ifdef _UNICODE
#define __T(x) L ## x
#else
#define __T(x) x
#endif
#endif
#ifndef T2A
#define T2A(p) (p)
#endif
#ifndef A2T
#define A2T(p) (p)
#endif
#ifndef A2CT
#define A2CT(p) (p)
#endif
#ifndef T2CA
#define T2CA(p) (p)
#endif
#ifndef CT2A
#define CT2A(p) (p)
#endif
#ifndef CA2T
#define CA2T(p) (p)
#endif
#ifndef CA2CT
#define CA2CT(p) (p)
#endif
#ifndef _T
#define _T(x) __T(x)
#endif
#ifndef _TEXT
#define _TEXT(x) __T(x)
#endif
///@}

/** @name Annotations of parameters: for the reader */
///@{
#ifndef _In_
#define _In_
#endif
#ifndef _Out_
#define _Out_
#endif
#ifndef _Inout_
#define _Inout_
#endif
#ifndef _In_opt_
#define _In_opt_
#endif
#ifndef _Out_opt_
#define _Out_opt_
#endif
#ifndef _Inout_opt_
#define _Inout_opt_
#endif
#ifndef USES_CONVERSION
#define USES_CONVERSION
#endif
///@}

/** @name Results and sentinels */
///@{
#ifndef INFINITE
#define INFINITE (-1)
#endif
#ifndef NO_ERROR
#define NO_ERROR 0
#endif
#ifndef HAS_ERROR
#define HAS_ERROR (-1)
#endif
#ifndef TIMEOUT
#define TIMEOUT 0
#endif
#ifndef RS_OK
#define RS_OK NO_ERROR
#endif
#ifndef RS_FAIL
#define RS_FAIL HAS_ERROR
#endif
#ifndef RS_TIMEOUT
#define RS_TIMEOUT TIMEOUT
#endif
#ifndef INVALID_FD
#define INVALID_FD (-1)
#endif
#ifndef INVALID_HANDLE_VALUE
#define INVALID_HANDLE_VALUE INVALID_FD
#endif
#ifndef INVALID_PVOID
#define INVALID_PVOID ((PVOID)-1)
#endif
#ifndef _MAX_PATH
#define _MAX_PATH 256
#endif
#ifndef MAX_PATH
#define MAX_PATH _MAX_PATH
#endif
#ifndef TRUE
#define TRUE 1
#endif
#ifndef FALSE
#define FALSE 0
#endif
///@}

/** @name Words, bytes, extremes */
///@{
#ifndef CONST
#define CONST const
#endif
#ifndef MAKEWORD
#define MAKEWORD(a, b) ((WORD)(((BYTE)(((DWORD_PTR)(a)) & 0xff)) | ((WORD)((BYTE)(((DWORD_PTR)(b)) & 0xff))) << 8))
#endif
#ifndef MAKELONG
#define MAKELONG(a, b) ((LONG)(((WORD)(((DWORD_PTR)(a)) & 0xffff)) | ((DWORD)((WORD)(((DWORD_PTR)(b)) & 0xffff))) << 16))
#endif
#ifndef LOWORD
#define LOWORD(l) ((WORD)(((DWORD_PTR)(l)) & 0xffff))
#endif
#ifndef HIWORD
#define HIWORD(l) ((WORD)((((DWORD_PTR)(l)) >> 16) & 0xffff))
#endif
#ifndef LOBYTE
#define LOBYTE(w) ((BYTE)(((DWORD_PTR)(w)) & 0xff))
#endif
#ifndef HIBYTE
#define HIBYTE(w) ((BYTE)((((DWORD_PTR)(w)) >> 8) & 0xff))
#endif
#ifndef MAX
#define MAX(a,b) (((a) >= (b)) ? (a) : (b))
#endif
#ifndef MIN
#define MIN(a,b) (((a) <= (b)) ? (a) : (b))
#endif
#ifndef _max
#define _max(a,b) MAX(a,b)
#endif
#ifndef _min
#define _min(a,b) MIN(a,b)
#endif
///@}

#include "hpsocket/common/TypeLimits.h"
