// SPDX-License-Identifier: Apache-2.0
#pragma once
// Groups and broadcasts on UDP sockets (RFC 1112, RFC 3493 5.2, RFC 919). Functions return 0 or an errno value.
#include <string>

#include "net/address.h"

namespace hp {

// Where datagrams to a group, or broadcasts, leave and are heard.
struct Interface {
    unsigned index = 0;  // 0: the system's choice, or that of the address
    Address address;     // IPv4, if it was named by its address
};

// `text`: an address of the interface, or its name ("eth0"); empty, or any address (0.0.0.0, ::): the system's choice. Any thread.
// EADDRNOTAVAIL nothing here has that IPv6 address (of IPv4 ones the functions below tell), ENODEV no interface of that name,
// EAFNOSUPPORT an address of another family.
int find_interface(const std::string& text, int family, Interface& found);

bool is_group(const Address& address);  // 224.0.0.0/4, ff00::/8

// The socket hears the group, and nothing of groups that other sockets joined. EINVAL it is none, ENODEV no such interface.
int join_group(int fd, const Address& group, const Interface& at);

// How datagrams to groups leave: through so many routers, and heard on this host too, or not.
int set_group_output(int fd, int family, const Interface& at, int ttl, bool loop);

// IPv4 only: EPFNOSUPPORT. With an interface, those to 255.255.255.255 leave by that one; EADDRNOTAVAIL nothing here has its address.
int allow_broadcast(int fd, int family, const Interface& at);

}  // namespace hp
