// SPDX-License-Identifier: Apache-2.0
#include "engine/options.h"

namespace hp {
namespace {

constexpr std::uint32_t int_max = 0x7FFF'FFFF;
constexpr std::uint32_t connections_limit = 5'000'000;
constexpr std::uint32_t workers_limit = 512;
constexpr std::uint32_t socket_buffer_bytes_min = 8;
constexpr std::uint32_t free_socket_lock_ms_min = 1000;
constexpr std::uint32_t datagram_bytes_limit = 65'536, detect_interval_ms_min = 1000;
constexpr std::uint32_t keepalive_ms_min = 1000;  // the kernel counts whole seconds

template <class T>
bool within(T value, T least, T most) {
    return value >= least && value <= most;
}

}  // namespace

bool Options::valid() const {
    return within(reuse_address, ReusePolicy::none, ReusePolicy::address_and_port) &&
           within(send_policy, SendPolicy::pack, SendPolicy::direct) &&
           within(send_sync_policy, SendSyncPolicy::none, SendSyncPolicy::receive) &&
           within(connections_max, 1u, connections_limit) && within(workers, 1u, workers_limit) &&
           within(accept_events_max, 1u, int_max) && within(listen_queue, 1u, int_max) &&
           within(socket_buffer_bytes, socket_buffer_bytes_min, int_max) &&
           (keepalive_ms == 0 || within(keepalive_ms, keepalive_ms_min, int_max)) &&
           (keepalive_interval_ms == 0 || within(keepalive_interval_ms, keepalive_ms_min, int_max)) &&
           within(datagram_bytes_max, 1u, datagram_bytes_limit) && within(receive_count, 1u, int_max) &&
           (detect_interval_ms == 0 || within(detect_interval_ms, detect_interval_ms_min, int_max)) &&
           within(cast_mode, CastMode::unicast, CastMode::broadcast) && within(multicast_ttl, 0, 255) &&
           detect_attempts <= int_max && within(free_socket_lock_ms, free_socket_lock_ms_min, int_max) &&
           free_socket_pool <= int_max && free_socket_hold <= int_max && free_buffer_pool <= int_max &&
           free_buffer_hold <= int_max && within(http.head_bytes_max, 1024u, 16u << 20) &&
           within(http.header_count_max, 1u, 65535u) && within(http.start_line_bytes_max, 64u, 1u << 20) &&
           (http_version == 1 || http_version == 0x0101) && within(http_release_delay_ms, 100u, 60'000u) &&
           client_buffer_pool <= int_max && client_buffer_hold <= int_max &&
           within(proxy_protocol, ProxyProtocol::off, ProxyProtocol::required) &&
           (proxy_protocol == ProxyProtocol::off || !proxy_sources.empty()) && within(pack_bytes_max, 1u, pack_bytes_limit) &&
           pack_flag <= pack_flag_limit;
}

}  // namespace hp
