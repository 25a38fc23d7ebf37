// SPDX-License-Identifier: Apache-2.0
#include "net/address.h"

#include <arpa/inet.h>
#include <net/if.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace hp {
namespace {
constexpr std::array<std::uint8_t, 12> mapped_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

std::uint32_t scope_of(const std::string& name) {
    std::uint32_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    return error == std::errc{} && end == name.data() + name.size() ? index : if_nametoindex(name.c_str());
}
}  // namespace

Address Address::from(const sockaddr_storage& storage) {
    Address address;
    if (storage.ss_family == AF_INET) {
        const auto& in = reinterpret_cast<const sockaddr_in&>(storage);
        std::memcpy(address.ip_.data(), &in.sin_addr, 4);
        address.port_ = ntohs(in.sin_port);
        address.family_ = AF_INET;
    } else if (storage.ss_family == AF_INET6) {
        const auto& in6 = reinterpret_cast<const sockaddr_in6&>(storage);
        const std::uint8_t* bytes = in6.sin6_addr.s6_addr;
        address.port_ = ntohs(in6.sin6_port);
        if (std::equal(mapped_prefix.begin(), mapped_prefix.end(), bytes)) {
            std::memcpy(address.ip_.data(), bytes + mapped_prefix.size(), 4);
            address.family_ = AF_INET;
        } else {
            std::memcpy(address.ip_.data(), bytes, 16);
            address.scope_ = in6.sin6_scope_id;
            address.family_ = AF_INET6;
        }
    }
    return address;
}

std::optional<Address> Address::parse(std::string_view text, std::uint16_t port) {
    if (text.find('\0') != std::string_view::npos) return std::nullopt;  // what follows would go unseen below
    Address address;
    address.port_ = port;
    const std::string host(text.substr(0, text.find('%')));
    if (inet_pton(AF_INET, host.c_str(), address.ip_.data()) == 1 && host.size() == text.size()) {
        address.family_ = AF_INET;
        return address;
    }
    if (inet_pton(AF_INET6, host.c_str(), address.ip_.data()) != 1) return std::nullopt;
    address.family_ = AF_INET6;
    if (host.size() < text.size()) {
        address.scope_ = scope_of(std::string(text.substr(host.size() + 1)));
        if (address.scope_ == 0) return std::nullopt;
    }
    sockaddr_storage storage;
    address.to(storage);
    return from(storage);  // a mapped address is the IPv4 address
}

Address Address::any(int family, std::uint16_t port) {
    Address address;
    address.family_ = static_cast<std::uint16_t>(family);
    address.port_ = port;
    return address;
}

Address Address::of(std::span<const std::uint8_t> ip, std::uint16_t port) {
    Address address = any(ip.size() == 4 ? AF_INET : AF_INET6, port);
    std::copy(ip.begin(), ip.end(), address.ip_.begin());
    sockaddr_storage storage;
    address.to(storage);
    return from(storage);  // a mapped address is the IPv4 address
}

std::string Address::text() const {
    char buffer[INET6_ADDRSTRLEN] = "";
    if (family_ == AF_UNSPEC || inet_ntop(family_, ip_.data(), buffer, sizeof buffer) == nullptr) return {};
    return buffer;
}

socklen_t Address::to(sockaddr_storage& storage, int socket_family) const {
    storage = {};
    if (family_ == AF_INET && socket_family == AF_INET) {
        auto& in = reinterpret_cast<sockaddr_in&>(storage);
        in.sin_family = AF_INET;
        in.sin_port = htons(port_);
        std::memcpy(&in.sin_addr, ip_.data(), 4);
        return sizeof in;
    }
    if (family_ == AF_UNSPEC || socket_family != AF_INET6) return 0;
    auto& in6 = reinterpret_cast<sockaddr_in6&>(storage);
    in6.sin6_family = AF_INET6;
    in6.sin6_port = htons(port_);
    in6.sin6_scope_id = scope_;
    if (family_ == AF_INET) {
        std::copy(mapped_prefix.begin(), mapped_prefix.end(), in6.sin6_addr.s6_addr);
        std::memcpy(in6.sin6_addr.s6_addr + mapped_prefix.size(), ip_.data(), 4);
    } else {
        std::memcpy(in6.sin6_addr.s6_addr, ip_.data(), 16);
    }
    return sizeof in6;
}

}  // namespace hp
