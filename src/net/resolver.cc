// SPDX-License-Identifier: Apache-2.0
#include "net/resolver.h"

#include <netdb.h>

#include <cerrno>
#include <cstring>

#include "net/sys.h"

namespace hp {
namespace {

int error_of(int result) {
    switch (result) {
        case EAI_AGAIN: return EAGAIN;
        case EAI_MEMORY: return ENOMEM;
        case EAI_SYSTEM: return errno != 0 ? errno : EADDRNOTAVAIL;
        default: return EADDRNOTAVAIL;
    }
}

Address with_port(const addrinfo& info, std::uint16_t port) {
    sockaddr_storage storage{};
    std::memcpy(&storage, info.ai_addr, info.ai_addrlen);
    if (storage.ss_family == AF_INET)
        reinterpret_cast<sockaddr_in&>(storage).sin_port = htons(port);
    else
        reinterpret_cast<sockaddr_in6&>(storage).sin6_port = htons(port);
    return Address::from(storage);
}

}  // namespace

int resolve(const std::string& host, std::uint16_t port, int family, std::vector<Address>& addresses) {
    addresses.clear();
    if (host.empty()) return EADDRNOTAVAIL;
    if (const auto literal = Address::parse(host, port)) {
        if (family != AF_UNSPEC && family != literal->family()) return EAFNOSUPPORT;
        addresses.push_back(*literal);
        return 0;
    }
    addrinfo hints{};
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (const int result = sys().getaddrinfo(host.c_str(), &hints, &list); result != 0) return error_of(result);
    for (const addrinfo* info = list; info != nullptr; info = info->ai_next)
        if (info->ai_family == AF_INET || info->ai_family == AF_INET6) addresses.push_back(with_port(*info, port));
    sys().freeaddrinfo(list);
    return addresses.empty() ? EADDRNOTAVAIL : 0;
}

int listen_addresses(const std::string& address, std::uint16_t port, bool dual_stack, std::vector<Address>& addresses) {
    addresses.clear();
    if (!address.empty()) {
        const int error = resolve(address, port, AF_UNSPEC, addresses);
        if (error == 0) addresses.resize(1);
        return error;
    }
    if (dual_stack) addresses.push_back(Address::any(AF_INET6, port));
    addresses.push_back(Address::any(AF_INET, port));
    return 0;
}

}  // namespace hp
