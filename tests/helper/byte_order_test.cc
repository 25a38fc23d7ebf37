// SPDX-License-Identifier: Apache-2.0
#include <endian.h>
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <cstring>

namespace {

TEST(ByteOrder, OfTheNetworkIsBigEndian) {
    const unsigned char wire[] = {1, 2, 3, 4, 5, 6, 7, 8};
    ULONGLONG value = 0;
    std::memcpy(&value, wire, sizeof value);
    EXPECT_EQ(SYS_NToH64(value), 0x0102030405060708ull);
    EXPECT_EQ(SYS_HToN64(0x0102030405060708ull), value);
    EXPECT_EQ(SYS_NToH64(SYS_HToN64(~0ull - 1)), ~0ull - 1);
}

TEST(ByteOrder, Swaps) {
    EXPECT_EQ(SYS_SwapEndian16(0x0102), 0x0201);
    EXPECT_EQ(SYS_SwapEndian16(0x00FF), 0xFF00);
    EXPECT_EQ(SYS_SwapEndian32(0x01020304u), 0x04030201u);
    EXPECT_EQ(SYS_SwapEndian32(SYS_SwapEndian32(0xDEADBEEFu)), 0xDEADBEEFu);
}

TEST(ByteOrder, OfThisHost) { EXPECT_EQ(SYS_IsLittleEndian(), __BYTE_ORDER == __LITTLE_ENDIAN ? TRUE : FALSE); }

}  // namespace
