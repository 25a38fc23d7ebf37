// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one vocabulary for "some bytes": a view, and a list of views that travel together as one send.
#include <cstddef>
#include <cstdint>
#include <span>

namespace hp {

using Bytes = std::span<const std::byte>;
using Buffers = std::span<const Bytes>;

inline std::size_t total_size(Buffers buffers) {
    std::size_t bytes = 0;
    for (const Bytes& piece : buffers) bytes += piece.size();
    return bytes;
}

inline Bytes as_bytes(const void* data, std::size_t size) { return {static_cast<const std::byte*>(data), size}; }

}  // namespace hp
