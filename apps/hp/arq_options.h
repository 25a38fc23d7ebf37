// SPDX-License-Identifier: Apache-2.0
#pragma once
// The settings of reliable UDP on a command line; what is not given stays as the component has it.
#include <cstdint>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace hp::app {

struct ArqOptions {
    std::optional<bool> no_delay, no_congestion_control;
    std::optional<std::uint32_t> flush_ms, resend_acks, send_window, receive_window, min_rto_ms, fast_limit, handshake_timeout_ms;
    std::optional<std::uint32_t> datagram_bytes;  // udp too: most bytes in a datagram
    bool asked = false;                           // any of them but datagram_bytes

    // To an IArqSocket or an IArqClient.
    template <class Component>
    void apply(Component& component) const {
        if (no_delay) component.SetNoDelay(*no_delay);
        if (no_congestion_control) component.SetTurnoffCongestCtrl(*no_congestion_control);
        if (flush_ms) component.SetFlushInterval(*flush_ms);
        if (resend_acks) component.SetResendByAcks(*resend_acks);
        if (send_window) component.SetSendWndSize(*send_window);
        if (receive_window) component.SetRecvWndSize(*receive_window);
        if (min_rto_ms) component.SetMinRto(*min_rto_ms);
        if (fast_limit) component.SetFastLimit(*fast_limit);
        if (handshake_timeout_ms) component.SetHandShakeTimeout(*handshake_timeout_ms);
    }
};

constexpr std::uint32_t datagram_bytes_default = 1432;  // of the UDP components
constexpr std::uint32_t arq_message_bytes_default = 4096;

// The most that a message may have, as the components have it: 127 segments with a header of 24 bytes each.
inline std::uint64_t arq_message_bytes_limit(const ArqOptions& options) {
    return std::uint64_t{127} * (options.datagram_bytes.value_or(datagram_bytes_default) - 24) - 1;
}

void define_arq_options(CLI::App& command, ArqOptions& options);

}  // namespace hp::app
