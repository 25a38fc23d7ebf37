// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `hp echo` is told, what it counts, and the servers that its kinds need.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "hp/arq_options.h"
#include "hp/listening.h"
#include "hp/shards.h"

namespace hp::app {

constexpr int pending_bytes_high = 4 << 20;  // a connection that owes its peer more than this is not read from
constexpr int pending_bytes_low = 1 << 20;   // until it owes less than this

struct EchoOptions {
    std::string kind;
    std::string host = "127.0.0.1";
    std::uint16_t port = 5555;
    unsigned threads = 0;
    unsigned connections_max = 100'000;
    bool quiet = false, pack = false, pull = false, no_delay = true, deflate = false;
    unsigned pack_flag = 0, pack_size = 0x3F'FFFF;
    std::optional<std::uint64_t> message_bytes_max;  // of a WebSocket or ARQ message
    ArqOptions arq;
    TlsOptions tls;

    bool http() const { return kind == "http" || kind == "https"; }
    bool datagrams() const { return kind == "udp" || kind == "arq"; }
    bool secure() const { return kind == "ssl" || kind == "https"; }
};

struct EchoCounts {
    Counter accepted, closed, failed, messages, received, sent;
};

using EchoServer = std::unique_ptr<IServer, std::function<void(IServer*)>>;

// Each makes a server with its listener, which counts in `counts`.
EchoServer make_http_echo(const EchoOptions& options, Shards<EchoCounts>& counts);      // HTTP requests and WebSocket messages
EchoServer make_datagram_echo(const EchoOptions& options, Shards<EchoCounts>& counts);  // UDP, plain or reliable

}  // namespace hp::app
