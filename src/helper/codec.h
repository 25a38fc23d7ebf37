// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the byte converters of CodecFunctions.h share: their results, and lengths that a DWORD may not hold.
#include <hpsocket/HPTypeDef.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace hp::codec {

constexpr int ok = 0;
constexpr int bad_data = -3;        // Z_DATA_ERROR
constexpr int room_too_small = -5;  // Z_BUF_ERROR

// No room that can be stated suffices for a length beyond this one.
constexpr DWORD longest = std::numeric_limits<DWORD>::max();
inline DWORD saturated(std::uint64_t length) { return static_cast<DWORD>(std::min<std::uint64_t>(length, longest)); }

inline int fail(int result, DWORD& length, std::uint64_t value) {
    length = saturated(value);
    return result;
}

}  // namespace hp::codec
