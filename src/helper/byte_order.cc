// SPDX-License-Identifier: Apache-2.0
// SYS_*: byte order.
#include <hpsocket/HPSocket.h>

#include <bit>

namespace {
constexpr bool little_endian = std::endian::native == std::endian::little;
}

ULONGLONG SYS_NToH64(ULONGLONG value) { return little_endian ? __builtin_bswap64(value) : value; }
ULONGLONG SYS_HToN64(ULONGLONG value) { return SYS_NToH64(value); }
USHORT SYS_SwapEndian16(USHORT value) { return __builtin_bswap16(value); }
DWORD SYS_SwapEndian32(DWORD value) { return __builtin_bswap32(value); }
BOOL SYS_IsLittleEndian() { return little_endian ? TRUE : FALSE; }
