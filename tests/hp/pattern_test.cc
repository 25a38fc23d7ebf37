// SPDX-License-Identifier: Apache-2.0
#include "hp/pattern.h"

#include <gtest/gtest.h>

#include <vector>

namespace hp::app {
namespace {

std::vector<std::byte> message(std::uint64_t connection, std::uint64_t number, std::size_t size) {
    std::vector<std::byte> bytes(size);
    Pattern(connection, number).fill(bytes);
    return bytes;
}

TEST(Pattern, IsTheSameInEveryPiece) {
    constexpr std::size_t size = 61;
    const auto whole = message(3, 14, size);
    for (std::size_t from = 0; from <= size; ++from)
        for (std::size_t to = from; to <= size; ++to) {
            const std::span<const std::byte> piece(whole.data() + from, to - from);
            std::vector<std::byte> made(piece.size());
            Pattern(3, 14).fill(made, from);
            EXPECT_TRUE(std::equal(made.begin(), made.end(), piece.begin()));
            EXPECT_FALSE(Pattern(3, 14).difference(piece, from));
        }
    for (std::size_t i = 0; i < size; ++i) EXPECT_EQ(Pattern(3, 14).at(i), whole[i]);
}

TEST(Pattern, EveryFlippedBitIsFoundWhereItIs) {
    for (const std::size_t size : {1u, 7u, 8u, 9u, 40u}) {
        auto bytes = message(1, 2, size);
        for (std::size_t i = 0; i < size * 8; ++i) {
            const std::byte bit{static_cast<unsigned char>(1u << (i % 8))};
            bytes[i / 8] ^= bit;
            EXPECT_EQ(Pattern(1, 2).difference(bytes), i / 8);
            bytes[i / 8] ^= bit;
        }
    }
}

// What another message, another connection or another place in the message has is not taken for this.
TEST(Pattern, NeighboursDiffer) {
    constexpr std::size_t size = 16;
    for (std::uint64_t connection = 0; connection < 30; ++connection)
        for (std::uint64_t number = 0; number < 30; ++number) {
            const auto bytes = message(connection, number, size);
            EXPECT_TRUE(Pattern(connection, number + 1).difference(bytes));
            EXPECT_TRUE(Pattern(connection + 1, number).difference(bytes));
            EXPECT_TRUE(Pattern(number, connection).difference(bytes) || connection == number);
            for (std::size_t shift = 1; shift < 9; ++shift)
                EXPECT_TRUE(Pattern(connection, number).difference(std::span(bytes).subspan(shift), 0));
        }
}

// Short messages cannot all differ, but they must not repeat each other either.
TEST(Pattern, BytesAreSpreadEvenly) {
    std::array<int, 256> seen{};
    for (std::uint64_t number = 0; number < 25'600; ++number) ++seen[static_cast<std::size_t>(message(9, number, 1)[0])];
    for (const int count : seen) EXPECT_NEAR(count, 100, 60);
}

}  // namespace
}  // namespace hp::app
