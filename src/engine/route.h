// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a dialled connection is to go, and from where: what Connect and a client's Start were told.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "net/address.h"
#include "protocol/proxy/url.h"

namespace hp {

struct Route {
    std::string address;  // where to connect: a literal or a name
    std::string host;     // whom we mean: SNI, host name check, GetRemoteHost
    std::uint16_t port = 0;
    std::uint16_t host_port = 0;  // of whom we mean: another one behind a proxy
    proxy::Target target;         // what the proxy is asked for, if there is one
    std::vector<Address> local;   // to bind to, the first of the remote's family; empty: any address
    std::uint16_t local_port = 0;

    // The family that `local` leaves, AF_UNSPEC for both.
    int family() const {
        for (const Address& each : local)
            if (each.family() != local.front().family()) return AF_UNSPEC;
        return local.empty() ? AF_UNSPEC : local.front().family();
    }
};

// Whom a dialled connection was meant for.
struct RemoteHost {
    std::string name;  // as the user wrote it (behind '^' if there is one): SNI, host name check, GetRemoteHost
    std::uint16_t port = 0;
};

// What a connection leaves to the one that follows it (stream_redial.cc).
struct Redial {
    std::uint64_t ended = 0;  // its id
    std::unique_ptr<Route> route;
    void* extra = nullptr;
    std::uint32_t attempt = 0;  // how many have been made since one came up, with this one
};

}  // namespace hp
