// SPDX-License-Identifier: Apache-2.0
#pragma once
// Making stream sockets: options, binding, connecting. Functions return 0 or an errno value unless said otherwise.
#include <cstdint>

#include "net/address.h"
#include "net/fd.h"

namespace hp {

struct SocketOptions {
    bool reuse_address = true;
    bool reuse_port = false;
    bool no_delay = false;
    std::uint32_t keepalive_ms = 0;  // 0: off. The kernel counts whole seconds, rounded up here
    std::uint32_t keepalive_interval_ms = 0;
};

constexpr int keepalive_probes = 5;

// A non-blocking TCP socket with `options` set; sockets accepted from it inherit them.
int open_stream_socket(int family, const SocketOptions& options, Fd& socket);
int set_flag(int fd, int level, int name, int value);
int bind_socket(int fd, int family, const Address& address);
int local_address(int fd, Address& address);
int pending_error(int fd);  // SO_ERROR: reads and clears it; 0 if there is none

// Begins to connect: 0 connected at once, EINPROGRESS, or an error.
int start_connect(int fd, int family, const Address& remote);
// What has become of the connect begun on `fd`, once the socket is ready: 0, its error, or ECONNREFUSED when it has connected to
// itself: so a connect to a port of this host that nobody listens on may end, if it is the local port that it was given.
int confirm_connect(int fd);
// Waits until the connect begun on `fd` is decided, as confirm_connect, or ETIMEDOUT. 0xFFFFFFFF waits as long as the kernel does.
int finish_connect(int fd, std::uint32_t timeout_ms);

}  // namespace hp
