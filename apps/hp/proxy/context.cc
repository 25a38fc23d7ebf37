// SPDX-License-Identifier: Apache-2.0
#include "hp/proxy/context.h"

#include <ifaddrs.h>
#include <netinet/in.h>

#include <algorithm>

namespace hp::app::proxy {
namespace {

bool is_unspecified(const Address& address) {
    static const Address v4{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    return address == Address{} || address == v4;
}

bool is_loopback(const Address& address) {
    static const HostPattern v4 = *HostPattern::parse("127.0.0.0/8"), v6 = *HostPattern::parse("::1");
    return v4.matches(address) || v6.matches(address);
}

std::optional<Address> address_of(const sockaddr* from) {
    Address address{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    if (from == nullptr) return {};
    if (from->sa_family == AF_INET)
        std::memcpy(address.data() + 12, &reinterpret_cast<const sockaddr_in*>(from)->sin_addr, 4);
    else if (from->sa_family == AF_INET6)
        std::memcpy(address.data(), &reinterpret_cast<const sockaddr_in6*>(from)->sin6_addr, 16);
    else
        return {};
    return address;
}

}  // namespace

void OwnAddress::set(const sockaddr* bound) {
    const in_port_t port = bound->sa_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6*>(bound)->sin6_port
                                                        : reinterpret_cast<const sockaddr_in*>(bound)->sin_port;
    port_ = ntohs(port);
    addresses_.clear();
    const auto address = address_of(bound);
    any_ = !address || is_unspecified(*address);
    if (!any_) {
        addresses_.push_back(*address);
        return;
    }
    ifaddrs* interfaces = nullptr;
    if (getifaddrs(&interfaces) != 0) return;
    for (const ifaddrs* each = interfaces; each != nullptr; each = each->ifa_next)
        if (const auto own = address_of(each->ifa_addr)) addresses_.push_back(*own);
    freeifaddrs(interfaces);
}

// The unspecified address leads to this machine, too.
bool OwnAddress::is(const Address& address, std::uint16_t port) const {
    if (port != port_) return false;
    if (any_ && is_loopback(address)) return true;
    if (is_unspecified(address)) return any_ || std::any_of(addresses_.begin(), addresses_.end(), is_loopback);
    return std::find(addresses_.begin(), addresses_.end(), address) != addresses_.end();
}

}  // namespace hp::app::proxy
