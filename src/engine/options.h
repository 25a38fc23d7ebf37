// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every setting of a component: one struct, one place for each default and for each range (guide 2.2 to 2.4, chapter 3).
// Settings are read while the component runs and written while it is stopped.
#include <cstdint>
#include <optional>
#include <string>

#include "net/networks.h"
#include "protocol/arq/settings.h"
#include "protocol/http/parser.h"
#include "protocol/proxy/url.h"

namespace hp {

enum class ReusePolicy { none, address, address_and_port };
enum class SendPolicy { pack, safe, direct };
enum class SendSyncPolicy { none, close, receive };
enum class CastMode { unicast = -1, multicast, broadcast };  // EnCastMode
enum class ProxyProtocol { off, accepted, required };  // accepted: others than the trusted sources come without a header

struct Options {
    // every component
    ReusePolicy reuse_address = ReusePolicy::address;

    // server and agent
    SendPolicy send_policy = SendPolicy::pack;
    SendSyncPolicy send_sync_policy = SendSyncPolicy::none;
    std::uint32_t connections_max = 10'000;
    std::uint32_t workers = 0;  // set to one per CPU by the constructor of the engine
    bool mark_silence = true;
    std::uint32_t accept_events_max = 64;  // readiness events taken per wait
    std::uint32_t listen_queue = 4096;
    bool dual_stack = true;
    std::uint64_t pending_bytes_total_max = 0x1'0000'0000;  // 0: no limit

    // every stream component
    std::uint32_t socket_buffer_bytes = 4096;  // largest piece given to OnReceive
    std::uint32_t keepalive_ms = 60'000;       // 0 turns it off
    std::uint32_t keepalive_interval_ms = 20'000;
    bool no_delay = false;                          // HTTP: true, set by the constructor of the engine
    std::uint32_t pending_bytes_max = 0x4000'0000;  // 0: no limit
    std::uint32_t close_timeout_ms = 10'000;
    std::uint32_t sync_connect_timeout_ms = 10'000;
    std::uint32_t async_connect_timeout_ms = 0;  // 0: the kernel's own
    std::uint32_t reconnect_delay_ms = 0;        // 0: never
    std::uint32_t reconnect_max_delay_ms = 30'000;
    std::uint32_t reconnect_limit = 0;  // attempts in a row; 0: without end
    bool reconnect_jitter = true;
    std::uint32_t pull_bytes_max = 0x4000'0000;  // 0: no limit
    std::uint32_t pack_bytes_max = 0x4'0000;
    std::uint16_t pack_flag = 0;

    // proxies: agent and client
    std::string proxy_text;  // as it was given
    std::optional<proxy::Url> proxy;

    // PROXY protocol: server
    ProxyProtocol proxy_protocol = ProxyProtocol::off;
    std::string proxy_sources_text;  // as they were given
    Networks proxy_sources;
    std::uint32_t proxy_header_timeout_ms = 10'000;  // 0: none

    // UDP
    std::uint32_t datagram_bytes_max = 1432;
    std::uint32_t receive_count = 64;  // datagrams taken per wait
    std::uint32_t detect_attempts = 3;
    std::uint32_t detect_interval_ms = 60'000;  // 0 in either: no heartbeat
    bool ignore_close_notices = false;
    CastMode cast_mode = CastMode::multicast;
    int multicast_ttl = 1;
    bool multicast_loop = false;

    // reliable UDP; checked by its protocol
    arq::Settings arq;

    // TLS
    bool tls_auto_handshake = true;
    std::uint32_t tls_handshake_timeout_ms = 30'000;  // 0: none
    std::string tls_cipher_list = "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3";

    // HTTP
    http::Limits http;
    bool http_auto_start = true;
    std::uint16_t http_version = 0x0101;           // what we send: EnHttpVersion
    std::uint32_t http_head_timeout_ms = 30'000;   // server; 0: none
    std::uint32_t http_body_timeout_ms = 60'000;   // server, for each step
    std::uint32_t http_idle_timeout_ms = 120'000;  // server, between requests
    std::uint32_t http_release_delay_ms = 3000;    // server
    bool http_use_cookie = true;                   // agent and client
    bool http_decompress = false;                  // agent and client
    bool ws_messages = false;
    std::uint32_t ws_message_bytes_max = 16 << 20;  // 0: no limit
    std::uint32_t ws_ping_interval_ms = 30'000;     // 0: never
    bool ws_compression = false;
    bool ws_context_takeover = false;

    // Kept for programs that set them; this implementation has its own, bounded caches.
    std::uint32_t free_socket_lock_ms = 30'000, free_socket_pool = 600, free_socket_hold = 600;
    std::uint32_t free_buffer_pool = 1024, free_buffer_hold = 1024;
    std::uint32_t client_buffer_pool = 60, client_buffer_hold = 60;

    bool detects() const { return detect_attempts != 0 && detect_interval_ms != 0; }
    bool valid() const;  // are all values in their documented ranges?
};

constexpr std::size_t send_bytes_max = 0x7FFF'FFFF;       // a send, as for `int iLength`
constexpr std::uint32_t pack_bytes_limit = 0x3F'FFFF;     // 22 bits of length (guide 2.1.1)
constexpr std::uint16_t pack_flag_limit = 0x3FF;          // 10 bits of flag
constexpr std::int64_t http_body_rate_min = 256;          // bytes a second that a request's body has to come at
constexpr std::uint32_t negotiation_timeout_ms = 30'000;  // of a negotiation with a proxy, where no connect timeout is set
constexpr std::uint32_t period_ms_max = 0x7FFF'FFFF / 2;

}  // namespace hp
