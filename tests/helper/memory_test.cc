// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <cerrno>
#include <climits>
#include <cstring>

namespace {

TEST(Memory, IsTakenGrownAndFreed) {
    LPBYTE block = SYS_Malloc(10);
    ASSERT_NE(block, nullptr);
    std::memcpy(block, "0123456789", 10);
    block = SYS_Realloc(block, 100'000);
    ASSERT_NE(block, nullptr);
    EXPECT_EQ(std::memcmp(block, "0123456789", 10), 0);
    block = SYS_Realloc(block, 4);
    EXPECT_EQ(std::memcmp(block, "0123", 4), 0);
    SYS_Free(block);
    SYS_Free(nullptr);
    SYS_Free(SYS_Realloc(nullptr, 5));
}

TEST(Memory, CallocIsZero) {
    auto* const block = static_cast<unsigned char*>(SYS_Calloc(100, 7));
    ASSERT_NE(block, nullptr);
    for (int i = 0; i < 700; ++i) ASSERT_EQ(block[i], 0);
    SYS_Free(block);
}

TEST(Memory, NothingIsABlockToo) {
    for (LPBYTE block : {SYS_Malloc(0), SYS_Realloc(SYS_Malloc(3), 0), static_cast<LPBYTE>(SYS_Calloc(0, 5)),
                         static_cast<LPBYTE>(SYS_Calloc(5, 0))}) {
        EXPECT_NE(block, nullptr);
        SYS_Free(block);
    }
}

TEST(Memory, NegativeSizesAreErrors) {
    errno = 0;
    EXPECT_EQ(SYS_Malloc(-1), nullptr);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(SYS_Malloc(INT_MIN), nullptr);
    EXPECT_EQ(SYS_Calloc(-1, 4), nullptr);
    EXPECT_EQ(SYS_Calloc(4, -1), nullptr);
    LPBYTE block = SYS_Malloc(1);
    EXPECT_EQ(SYS_Realloc(block, -1), nullptr);
    block[0] = 1;  // still there
    SYS_Free(block);
}

}  // namespace
