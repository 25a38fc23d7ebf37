// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/mask.h"

#include <gtest/gtest.h>

#include <vector>

namespace hp::ws {
namespace {

constexpr MaskKey key{std::byte{0x12}, std::byte{0x34}, std::byte{0x56}, std::byte{0x78}};

std::vector<std::byte> pattern(std::size_t size) {
    std::vector<std::byte> bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::byte>(i * 7 + 3);
    return bytes;
}

TEST(Mask, EveryLengthOffsetAndAlignmentIsTheDefinition) {
    for (std::size_t size = 0; size <= 200; ++size)
        for (std::uint64_t offset = 0; offset < 5; ++offset)
            for (std::size_t shift = 0; shift < 3; ++shift) {
                const std::vector<std::byte> source = pattern(size + shift);
                std::vector<std::byte> masked(size);
                mask_copy(masked.data(), source.data() + shift, size, key, offset);
                for (std::size_t i = 0; i < size; ++i)
                    ASSERT_EQ(masked[i], source[i + shift] ^ key[(offset + i) % 4]) << size << " " << offset << " " << i;
            }
}

TEST(Mask, TwiceIsNothing) {
    std::vector<std::byte> bytes = pattern(1'001);
    mask_in_place(bytes, key, 6);
    EXPECT_NE(bytes, pattern(1'001));
    mask_in_place(bytes, key, 6);
    EXPECT_EQ(bytes, pattern(1'001));
}

TEST(Mask, PiecesWithTheirOffsetsMakeTheWhole) {
    std::vector<std::byte> whole = pattern(300);
    mask_in_place(whole, key);
    for (std::size_t cut = 0; cut <= 300; ++cut) {
        std::vector<std::byte> pieces = pattern(300);
        mask_in_place(std::span(pieces).first(cut), key, 0);
        mask_in_place(std::span(pieces).subspan(cut), key, cut);
        ASSERT_EQ(pieces, whole) << cut;
    }
}

TEST(Mask, OffsetsBeyond32BitsKeepTheirPlace) {
    std::vector<std::byte> near = pattern(40), far = pattern(40);
    mask_in_place(near, key, 3);
    mask_in_place(far, key, (std::uint64_t{1} << 40) + 3);
    EXPECT_EQ(near, far);
}

}  // namespace
}  // namespace hp::ws
