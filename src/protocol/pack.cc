// SPDX-License-Identifier: Apache-2.0
#include "protocol/pack.h"

#include <new>

namespace hp::pack {

Header make_header(std::uint16_t flag, std::size_t length) {
    const std::uint32_t value = (std::uint32_t{flag} << length_bits) | static_cast<std::uint32_t>(length);
    return {std::byte(value), std::byte(value >> 8), std::byte(value >> 16), std::byte(value >> 24)};
}

Fault Parser::read_header(Bytes bytes, std::size_t& packet_bytes) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < header_bytes; ++i) value |= std::to_integer<std::uint32_t>(bytes[i]) << (8 * i);
    const std::uint32_t length = value & length_limit;
    if (flag_ != 0 && value >> length_bits != flag_) return Fault::flag;
    if (length == 0 || length > length_max_) return Fault::length;
    packet_bytes = header_bytes + length;
    return Fault::none;
}

Fault Parser::keep(Bytes bytes) {
    try {
        kept_.insert(kept_.end(), bytes.begin(), bytes.end());
        return Fault::none;
    } catch (const std::bad_alloc&) {
        return Fault::memory;
    }
}

} // namespace hp::pack
