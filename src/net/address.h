// SPDX-License-Identifier: Apache-2.0
#pragma once
// An IPv4 or IPv6 address with a port, in 24 bytes. IPv4-mapped IPv6 addresses (RFC 4291, 2.5.5.2), as a dual-stack listener sees
// them, are kept as the IPv4 addresses they stand for.
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hp {

class Address {
public:
    Address() = default;
    static Address from(const sockaddr_storage& storage);
    // A literal: "10.0.0.1", "::1", "fe80::1%eth0". Host names are the resolver's business.
    static std::optional<Address> parse(std::string_view text, std::uint16_t port);
    static Address any(int family, std::uint16_t port);
    // `ip`: 4 or 16 bytes in network order.
    static Address of(std::span<const std::uint8_t> ip, std::uint16_t port);

    int family() const { return family_; }  // AF_INET, AF_INET6, or AF_UNSPEC when empty
    std::uint16_t port() const { return port_; }
    std::uint32_t scope() const { return scope_; }  // of a link-local IPv6 address: the index of its interface
    std::span<const std::uint8_t> ip() const { return {ip_.data(), family_ == AF_INET6 ? 16u : family_ == AF_INET ? 4u : 0u}; }
    std::string text() const;  // without the port; empty when there is no address
    // Fills `storage` for a socket of `socket_family` (an IPv4 address on an IPv6 socket becomes a mapped one); the size, 0 on mismatch.
    socklen_t to(sockaddr_storage& storage, int socket_family) const;
    socklen_t to(sockaddr_storage& storage) const { return to(storage, family_); }

    bool operator==(const Address&) const = default;

private:
    std::array<std::uint8_t, 16> ip_{};
    std::uint32_t scope_ = 0;
    std::uint16_t port_ = 0;
    std::uint16_t family_ = AF_UNSPEC;
};

}  // namespace hp
