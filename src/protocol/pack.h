// SPDX-License-Identifier: Apache-2.0
#pragma once
// The PACK wire format (guide 2.1.1): a 4-byte little-endian header `(flag << 22) | length`, then `length` bytes. A pure machine.
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/bytes.h"

namespace hp::pack {

constexpr std::size_t header_bytes = 4;
constexpr unsigned length_bits = 22;
constexpr std::uint32_t length_limit = (1u << length_bits) - 1;

using Header = std::array<std::byte, header_bytes>;
inline Header make_header(std::uint16_t flag, std::size_t length) {
    const std::uint32_t value = (std::uint32_t{flag} << length_bits) | static_cast<std::uint32_t>(length);
    return {std::byte(value), std::byte(value >> 8), std::byte(value >> 16), std::byte(value >> 24)};
}

enum class Fault {
    none,
    flag,    // the flag is not ours (checked only if ours is not 0)
    length,  // 0, or more than we accept
    memory,
};

// Cuts a byte stream into packets. What has come of an incomplete packet is kept, never more than one packet; an idle parser holds
// no memory.
class Parser {
public:
    Parser(std::uint16_t flag, std::uint32_t length_max) : flag_(flag), length_max_(length_max) {}

    // Calls `packet(Bytes)` for each complete packet, kept and new; it returns false to stop, and the rest is kept. The result says
    // what is wrong with the stream, if anything is; the parser is of no use after that.
    template <class Packet>
    Fault feed(Bytes bytes, Packet&& packet);
    Fault keep(Bytes bytes);  // takes bytes for the next feed, which may be empty
    bool mid_packet() const { return !kept_.empty(); }

private:
    Fault read_header(Bytes bytes, std::size_t& packet_bytes) const;

    std::vector<std::byte> kept_;
    std::uint16_t flag_;
    std::uint32_t length_max_;
};

inline Fault Parser::read_header(Bytes bytes, std::size_t& packet_bytes) const {
    const auto octet = [&](std::size_t i) { return std::to_integer<std::uint32_t>(bytes[i]) << (8 * i); };
    const std::uint32_t value = octet(0) | octet(1) | octet(2) | octet(3);
    const std::uint32_t length = value & length_limit;
    if (flag_ != 0 && value >> length_bits != flag_) return Fault::flag;
    if (length == 0 || length > length_max_) return Fault::length;
    packet_bytes = header_bytes + length;
    return Fault::none;
}

template <class Packet>
Fault Parser::feed(Bytes bytes, Packet&& packet) {
    std::vector<std::byte> whole;  // what was kept, made complete
    if (!kept_.empty()) {
        if (const Fault fault = keep(bytes); fault != Fault::none) return fault;
        if (kept_.size() < header_bytes) return Fault::none;
        std::size_t packet_bytes = 0;
        if (const Fault fault = read_header(kept_, packet_bytes); fault != Fault::none) return fault;
        if (kept_.size() < packet_bytes) return Fault::none;
        whole.swap(kept_);
        bytes = whole;
    }
    while (bytes.size() >= header_bytes) {
        std::size_t packet_bytes = 0;
        if (const Fault fault = read_header(bytes, packet_bytes); fault != Fault::none) return fault;
        if (bytes.size() < packet_bytes) break;
        const Bytes body = bytes.subspan(header_bytes, packet_bytes - header_bytes);
        bytes = bytes.subspan(packet_bytes);
        if (!packet(body)) break;
    }
    return bytes.empty() ? Fault::none : keep(bytes);
}

}  // namespace hp::pack
