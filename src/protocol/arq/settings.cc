// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/settings.h"

#include <cerrno>

namespace hp::arq {

int Settings::check() const {
    const auto within = [](std::uint64_t value, std::uint64_t least, std::uint64_t most) {
        return value >= least && value <= most;
    };
    const bool good = within(flush_ms, 1, 5000) && within(send_window, 1, window_max) && within(receive_window, 1, window_max) &&
                      within(min_rto_ms, 1, 60'000) && within(datagram_bytes_max, mtu_min, 65'507) &&
                      within(mtu_bytes(), mtu_min, datagram_bytes_max) && handshake_ms > 2 * std::uint64_t{min_rto_ms} &&
                      resend_by_acks <= INT32_MAX && fast_limit <= INT32_MAX && handshake_ms <= INT32_MAX &&
                      within(message_bytes_max, 1, UINT32_MAX) &&
                      message_bytes_max < std::uint64_t{fragments_max} * fragment_bytes_min() && within(dead_link, 2, 1000) &&
                      (cipher == Cipher::none || (within(key_bytes, 16, key.size()) && mtu_bytes() >= mtu_keyed_min)) &&
                      cipher <= Cipher::chacha20_poly1305;
    return good ? 0 : EINVAL;
}

}  // namespace hp::arq
