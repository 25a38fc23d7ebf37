#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The helper functions around the system (guide 8.2): version, errors, socket options, addresses, byte order,
 * memory. All may be called from any thread.
 */

#include "hpsocket/HPTypeDef.h"

/// Version of the library, laid out as GetHPSocketVersion() lays out that of the headers.
HPSOCKET_API DWORD HP_GetHPSocketVersion();

/// English text of an EnSocketError; static, never null.
HPSOCKET_API LPCTSTR HP_GetSocketErrorDesc(EnSocketError enCode);

/// errno of the calling thread, and its text (valid until the thread asks again).
HPSOCKET_API DWORD SYS_GetLastError();
HPSOCKET_API LPCSTR SYS_GetLastErrorStr();

/// setsockopt(2), getsockopt(2), ioctl(2). @return 0, or -1 with errno.
HPSOCKET_API int SYS_SetSocketOption(SOCKET sock, int level, int name, LPVOID val, int len);
HPSOCKET_API int SYS_GetSocketOption(SOCKET sock, int level, int name, LPVOID val, int* len);
HPSOCKET_API int SYS_IoctlSocket(SOCKET sock, long cmd, ULONG* arg);

/// Sets or clears status flags of a descriptor (fcntl F_SETFL). FALSE with errno on failure.
HPSOCKET_API BOOL SYS_fcntl_SETFL(FD fd, INT fl, BOOL bSet = TRUE);

/// Sets the option of that name. Each returns 0, or -1 with errno.
HPSOCKET_API int SYS_SSO_NoBlock(SOCKET sock, BOOL bNoBlock = TRUE);
HPSOCKET_API int SYS_SSO_NoDelay(SOCKET sock, BOOL bNoDelay = TRUE);
HPSOCKET_API int SYS_SSO_DontLinger(SOCKET sock, BOOL bDont = TRUE);

/// SO_LINGER; `l_linger` in seconds.
HPSOCKET_API int SYS_SSO_Linger(SOCKET sock, USHORT l_onoff, USHORT l_linger);

/// SO_RCVBUF and SO_SNDBUF in bytes, SO_RCVTIMEO and SO_SNDTIMEO in ms.
HPSOCKET_API int SYS_SSO_RecvBuffSize(SOCKET sock, int size);
HPSOCKET_API int SYS_SSO_SendBuffSize(SOCKET sock, int size);
HPSOCKET_API int SYS_SSO_RecvTimeOut(SOCKET sock, int ms);
HPSOCKET_API int SYS_SSO_SendTimeOut(SOCKET sock, int ms);

/// SO_REUSEADDR, and SO_REUSEPORT with RAP_ADDR_AND_PORT; RAP_NONE clears both.
HPSOCKET_API int SYS_SSO_ReuseAddress(SOCKET sock, EnReuseAddressPolicy opt);

/// Numeric address and port of this side or of the peer. The length counts the NUL: a buffer that is too small gives
/// FALSE and what is needed (16 for IPv4, 46 for IPv6).
HPSOCKET_API BOOL SYS_GetSocketLocalAddress(SOCKET socket, TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort);
HPSOCKET_API BOOL SYS_GetSocketRemoteAddress(SOCKET socket, TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort);

/// Resolves a host name: an array of `iIPAddrCount` pointers, to be freed with SYS_FreeHostIPAddresses(). Blocks.
/// FALSE with errno, EADDRNOTAVAIL when there is none.
HPSOCKET_API BOOL SYS_EnumHostIPAddresses(LPCTSTR lpszHost, EnIPAddrType enType, LPTIPAddr** lpppIPAddr,
    int& iIPAddrCount);
HPSOCKET_API BOOL SYS_FreeHostIPAddresses(LPTIPAddr* lppIPAddr);

/// Whether the text is a numeric address, and of which family.
HPSOCKET_API BOOL SYS_IsIPAddress(LPCTSTR lpszAddress, EnIPAddrType* penType = nullptr);

/// The first address of a host as text; `enType` is the family wanted, then the one found. Blocks.
HPSOCKET_API BOOL SYS_GetIPAddress(LPCTSTR lpszHost, TCHAR lpszIP[], int& iIPLenth, EnIPAddrType& enType);

/// Network (big-endian) order to that of the host and back.
HPSOCKET_API ULONGLONG SYS_NToH64(ULONGLONG value);
HPSOCKET_API ULONGLONG SYS_HToN64(ULONGLONG value);

/// The bytes in reverse.
HPSOCKET_API USHORT SYS_SwapEndian16(USHORT value);
HPSOCKET_API DWORD SYS_SwapEndian32(DWORD value);

/// TRUE when the host is little-endian.
HPSOCKET_API BOOL SYS_IsLittleEndian();

/// Memory of the C library, for programs in other languages: freed with SYS_Free(). Null with ENOMEM.
HPSOCKET_API LPBYTE SYS_Malloc(int size);
HPSOCKET_API LPBYTE SYS_Realloc(LPBYTE p, int size);
HPSOCKET_API VOID SYS_Free(LPBYTE p);
HPSOCKET_API LPVOID SYS_Calloc(int number, int size);
