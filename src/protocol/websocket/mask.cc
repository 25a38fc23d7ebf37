// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/mask.h"

#include <algorithm>
#include <cstring>

namespace hp::ws {

namespace {

using Lane = unsigned char __attribute__((vector_size(16)));  // a register of SSE2 and of NEON
constexpr std::size_t lane_bytes = sizeof(Lane);
constexpr std::size_t block_bytes = 4 * lane_bytes;

void mask_lane(std::byte* dst, const std::byte* src, Lane key) {
    Lane lane;
    std::memcpy(&lane, src, lane_bytes);
    lane ^= key;
    std::memcpy(dst, &lane, lane_bytes);
}

}  // namespace

void mask_copy(std::byte* dst, const std::byte* src, std::size_t n, const MaskKey& key, std::uint64_t offset) {
    MaskKey turned = key;  // so that src[0] meets turned[0]; lanes are multiples of the key and do not turn it
    std::rotate(turned.begin(), turned.begin() + offset % key.size(), turned.end());
    std::size_t i = 0;
    if (n >= lane_bytes) {
        std::uint32_t word;
        std::memcpy(&word, turned.data(), sizeof word);
        const std::uint32_t words[] = {word, word, word, word};
        Lane wide;
        std::memcpy(&wide, words, lane_bytes);
        for (; n - i >= block_bytes; i += block_bytes)
            for (std::size_t k = 0; k < block_bytes; k += lane_bytes) mask_lane(dst + i + k, src + i + k, wide);
        for (; n - i >= lane_bytes; i += lane_bytes) mask_lane(dst + i, src + i, wide);
    }
    for (; i < n; ++i) dst[i] = src[i] ^ turned[i % turned.size()];
}

}  // namespace hp::ws
