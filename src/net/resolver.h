// SPDX-License-Identifier: Apache-2.0
#pragma once
// Host names to addresses. Blocks the calling thread while the system's resolver works; literals come back at once.
#include <cerrno>
#include <string>
#include <vector>

#include "net/address.h"

namespace hp {

// All addresses of `host` in the order to try them (RFC 6724), at least one on success. `family` AF_UNSPEC takes both.
// Returns 0 or an errno value: EADDRNOTAVAIL when there is no such host or address, EAGAIN when the resolver cannot answer now.
[[nodiscard]] int resolve(const std::string& host, std::uint16_t port, int family, std::vector<Address>& addresses);

// What a server is to be bound to, in the order to try it (`bind_first`). `address` empty: any, of IPv6 first if `dual_stack`.
[[nodiscard]] int listen_addresses(const std::string& address, std::uint16_t port, bool dual_stack,
                                   std::vector<Address>& addresses);

// Tries them with `bind(address)` until one can be had: a host may have no IPv6. Its errno value or 0.
template <class Bind>
int bind_first(const std::vector<Address>& addresses, Bind&& bind) {
    int error = EADDRNOTAVAIL;
    for (const Address& address : addresses) {
        error = bind(address);
        if (error == 0 || error == EADDRINUSE || error == EACCES) break;
    }
    return error;
}

}  // namespace hp
