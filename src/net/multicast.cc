// SPDX-License-Identifier: Apache-2.0
#include "net/multicast.h"

#include <ifaddrs.h>
#include <net/if.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "net/socket.h"

// Newer than the C library's headers may be.
#ifndef IP_MULTICAST_ALL
#define IP_MULTICAST_ALL 49
#endif
#ifndef IP_UNICAST_IF
#define IP_UNICAST_IF 50
#endif
#ifndef IPV6_MULTICAST_ALL
#define IPV6_MULTICAST_ALL 29
#endif

namespace hp {
namespace {

bool is_any(const Address& address) {
    return std::all_of(address.ip().begin(), address.ip().end(), [](std::uint8_t byte) { return byte == 0; });
}

// The interface that has this address; 0: none has.
unsigned index_of(const Address& address) {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return 0;
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, freeifaddrs);
    for (const ifaddrs* each = list; each != nullptr; each = each->ifa_next) {
        if (each->ifa_addr == nullptr || each->ifa_addr->sa_family != address.family()) continue;
        sockaddr_storage storage{};
        std::memcpy(&storage, each->ifa_addr, address.family() == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6));
        const Address own = Address::from(storage);
        if (std::equal(own.ip().begin(), own.ip().end(), address.ip().begin(), address.ip().end()))
            return if_nametoindex(each->ifa_name);
    }
    return 0;
}

template <class Value>
int set_option(int fd, int level, int name, const Value& value) {
    return sys().setsockopt(fd, level, name, &value, sizeof value) == 0 ? 0 : errno;
}

ip_mreqn request_for(const Address& group, const Interface& at) {
    ip_mreqn request{};
    if (group.family() == AF_INET) std::memcpy(&request.imr_multiaddr, group.ip().data(), 4);
    if (at.address.family() == AF_INET) std::memcpy(&request.imr_address, at.address.ip().data(), 4);
    request.imr_ifindex = static_cast<int>(at.index);
    return request;
}

}  // namespace

int find_interface(const std::string& text, int family, Interface& found) {
    found = {};
    if (text.empty()) return 0;
    const auto address = Address::parse(text, 0);
    if (!address) {
        found.index = if_nametoindex(text.c_str());
        return found.index != 0 ? 0 : ENODEV;
    }
    if (address->family() != family) return EAFNOSUPPORT;
    if (is_any(*address)) return 0;
    found.index = address->scope() != 0 ? address->scope() : index_of(*address);
    if (family == AF_INET) found.address = *address;  // IPv4 goes by the address, so the kernel will say whether it has it
    return found.index != 0 || family == AF_INET ? 0 : EADDRNOTAVAIL;
}

bool is_group(const Address& address) {
    if (address.family() == AF_INET) return address.ip()[0] >> 4 == 0xE;
    return address.family() == AF_INET6 && address.ip()[0] == 0xFF;
}

int join_group(int fd, const Address& group, const Interface& at) {
    if (!is_group(group)) return EINVAL;
    if (group.family() == AF_INET) {
        set_flag(fd, IPPROTO_IP, IP_MULTICAST_ALL, 0);  // old kernels: without
        return set_option(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, request_for(group, at));
    }
    set_flag(fd, IPPROTO_IPV6, IPV6_MULTICAST_ALL, 0);
    ipv6_mreq request{};
    std::memcpy(&request.ipv6mr_multiaddr, group.ip().data(), 16);
    request.ipv6mr_interface = at.index != 0 ? at.index : group.scope();
    return set_option(fd, IPPROTO_IPV6, IPV6_JOIN_GROUP, request);
}

int set_group_output(int fd, int family, const Interface& at, int ttl, bool loop) {
    const bool v4 = family == AF_INET;
    const bool chosen = at.index != 0 || at.address.family() != AF_UNSPEC;
    int error = set_flag(fd, v4 ? IPPROTO_IP : IPPROTO_IPV6, v4 ? IP_MULTICAST_TTL : IPV6_MULTICAST_HOPS, ttl);
    if (error == 0)
        error = set_flag(fd, v4 ? IPPROTO_IP : IPPROTO_IPV6, v4 ? IP_MULTICAST_LOOP : IPV6_MULTICAST_LOOP, loop ? 1 : 0);
    if (error != 0 || !chosen) return error;
    return v4 ? set_option(fd, IPPROTO_IP, IP_MULTICAST_IF, request_for({}, at))
              : set_flag(fd, IPPROTO_IPV6, IPV6_MULTICAST_IF, static_cast<int>(at.index));
}

int allow_broadcast(int fd, int family, const Interface& at) {
    if (family != AF_INET) return EPFNOSUPPORT;
    const int error = set_flag(fd, SOL_SOCKET, SO_BROADCAST, 1);
    if (error == 0 && at.index == 0 && at.address.family() != AF_UNSPEC) return EADDRNOTAVAIL;
    if (error != 0 || at.index == 0) return error;
    return set_option(fd, IPPROTO_IP, IP_UNICAST_IF, htonl(at.index));
}

}  // namespace hp
