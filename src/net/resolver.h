// SPDX-License-Identifier: Apache-2.0
#pragma once
// Host names to addresses. Blocks the calling thread while the system's resolver works; literals come back at once.
#include <string>
#include <vector>

#include "net/address.h"

namespace hp {

// All addresses of `host` in the order to try them (RFC 6724), at least one on success. `family` AF_UNSPEC takes both.
// Returns 0 or an errno value: EADDRNOTAVAIL when there is no such host or address, EAGAIN when the resolver cannot answer now.
[[nodiscard]] int resolve(const std::string& host, std::uint16_t port, int family, std::vector<Address>& addresses);

}  // namespace hp
