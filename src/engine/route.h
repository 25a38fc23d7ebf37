// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a dialled connection is to go, and from where: what Connect and a client's Start were told.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "net/address.h"
#include "protocol/proxy/url.h"

namespace hp {

struct Route {
    // `remote`: a literal or a name, or "address^host": connect to address, call it host. Null: none.
    static Route to(const char* remote, std::uint16_t port, std::uint16_t local_port) {
        const std::string text = remote != nullptr ? remote : "";
        const std::size_t separator = text.find('^');
        Route route;
        route.address = text.substr(0, separator);
        route.host = separator == std::string::npos ? text : text.substr(separator + 1);
        if (route.host.empty()) route.host = route.address;
        route.port = route.host_port = port;
        route.local_port = local_port;
        return route;
    }

    std::string address;  // where to connect: a literal or a name
    std::string host;     // whom we mean: SNI, host name check, GetRemoteHost
    std::uint16_t port = 0;
    std::uint16_t host_port = 0;  // of whom we mean: another one behind a proxy
    proxy::Target target;         // what the proxy is asked for, if there is one
    std::string target_name;      // to be looked up for that each time; empty: `target` has it
    int target_family = AF_UNSPEC;
    std::vector<Address> local;  // to bind to, the first of the remote's family; empty: any address
    std::uint16_t local_port = 0;

    // The family that `local` leaves, AF_UNSPEC for both.
    int family() const {
        for (const Address& each : local)
            if (each.family() != local.front().family()) return AF_UNSPEC;
        return local.empty() ? AF_UNSPEC : local.front().family();
    }
    // What a socket of that family is to be bound to; empty: to nothing. False: `local` has no address of the family.
    bool choose_local(int remote_family, Address& chosen) const {
        chosen = local.empty() && local_port != 0 ? Address::any(remote_family, local_port) : Address();
        if (local.empty()) return true;
        const auto fits = [&](const Address& each) { return each.family() == remote_family; };
        const auto found = std::find_if(local.begin(), local.end(), fits);
        if (found == local.end()) return false;
        chosen = *found;
        return true;
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
