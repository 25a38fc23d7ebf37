// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one vocabulary for "some bytes": a view, and a list of views that travel together as one send.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace hp {

using Bytes = std::span<const std::byte>;
using Buffers = std::span<const Bytes>;

inline std::size_t total_size(Buffers buffers) {
    std::size_t bytes = 0;
    for (const Bytes& piece : buffers) bytes += piece.size();
    return bytes;
}

// As std::memcpy, for what is mostly short: up to 32 bytes without a call.
[[gnu::always_inline]] inline void copy_short(char* to, const char* from, std::size_t size) {
    const auto both_ends = [&]<class Word>(Word head, Word tail) {  // which may overlap
        std::memcpy(&head, from, sizeof head);
        std::memcpy(&tail, from + size - sizeof tail, sizeof tail);
        std::memcpy(to, &head, sizeof head);
        std::memcpy(to + size - sizeof tail, &tail, sizeof tail);
    };
    struct Half {
        std::uint64_t words[2];
    };
    if (size > 32)
        std::memcpy(to, from, size);
    else if (size >= 16)
        both_ends(Half{}, Half{});
    else if (size >= 8)
        both_ends(std::uint64_t{}, std::uint64_t{});
    else if (size >= 4)
        both_ends(std::uint32_t{}, std::uint32_t{});
    else if (size >= 2)
        both_ends(std::uint16_t{}, std::uint16_t{});
    else if (size == 1)
        *to = *from;
}

// As std::memcmp() == 0, for the same.
[[gnu::always_inline]] inline bool equals_short(const char* left, const char* right, std::size_t size) {
    const auto both_ends = [&]<class Word>(Word a, Word b) {
        std::memcpy(&a, left, sizeof a);
        std::memcpy(&b, right, sizeof b);
        Word c, d;
        std::memcpy(&c, left + size - sizeof c, sizeof c);
        std::memcpy(&d, right + size - sizeof d, sizeof d);
        return ((a ^ b) | (c ^ d)) == 0;
    };
    if (size > 16) return std::memcmp(left, right, size) == 0;
    if (size >= 8) return both_ends(std::uint64_t{}, std::uint64_t{});
    if (size >= 4) return both_ends(std::uint32_t{}, std::uint32_t{});
    for (std::size_t i = 0; i < size; ++i)
        if (left[i] != right[i]) return false;
    return true;
}

inline Bytes as_bytes(const void* data, std::size_t size) { return {static_cast<const std::byte*>(data), size}; }

}  // namespace hp
