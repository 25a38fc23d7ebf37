// SPDX-License-Identifier: Apache-2.0
#pragma once
// The receiving side of the PROXY protocol, versions 1 and 2 (HAProxy's proxy-protocol.txt, named "spec" below).
//
// The header comes first on the connection, always: whether there is one is never guessed (spec 2). Strict, as the sender is trusted
// to be one that speaks it.
#include <array>
#include <optional>

#include "protocol/proxy/dialogue.h"

namespace hp::proxy {

// Who connected to the proxy, as its header tells.
struct Source {
    bool ipv6 = false;
    std::array<std::uint8_t, 16> ip{};  // of IPv4 the first 4
    std::uint16_t port = 0;
    bool operator==(const Source&) const = default;
};

class HeaderReader final : public Dialogue {
public:
    Step start(Output&) override { return Step::more; }
    Step feed(Bytes bytes, Output& out) override;

    // Once done. Nothing: LOCAL, UNKNOWN, or no TCP over IP: the connection speaks for itself (spec 2.1, 2.2).
    const std::optional<Source>& source() const { return source_; }

    static constexpr std::size_t line_bytes_max = 107;     // version 1, with its CRLF (spec 2.1)
    static constexpr std::size_t header_bytes_max = 4096;  // version 2, with everything in it
    static constexpr std::size_t fixed_bytes = 16;         // version 2: signature, command, family, length

private:
    Step feed_line(Bytes bytes);
    Step feed_binary(Bytes bytes);
    bool take(Bytes& bytes, std::size_t size);
    bool read_line();
    bool read_binary();
    Error check_values(std::size_t at) const;
    unsigned at(std::size_t i) const { return std::to_integer<unsigned>(bytes_[i]); }
    std::size_t number(std::size_t i) const { return at(i) << 8 | at(i + 1); }

    std::vector<std::byte> bytes_;
    std::optional<Source> source_;
};

}  // namespace hp::proxy
