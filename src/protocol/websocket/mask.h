// SPDX-License-Identifier: Apache-2.0
#pragma once
// The mask of a client's frames (RFC 6455 5.3): byte i of a body is XORed with byte i % 4 of the key. Masking twice unmasks.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace hp::ws {

using MaskKey = std::array<std::byte, 4>;

// Masks n bytes from src to dst; src[0] is byte number `offset` of the frame's body. The two may be the same; they may not overlap
// otherwise.
void mask_copy(std::byte* dst, const std::byte* src, std::size_t n, const MaskKey& key, std::uint64_t offset = 0);

inline void mask_in_place(std::span<std::byte> bytes, const MaskKey& key, std::uint64_t offset = 0) {
    mask_copy(bytes.data(), bytes.data(), bytes.size(), key, offset);
}

}  // namespace hp::ws
