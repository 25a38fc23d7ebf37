// SPDX-License-Identifier: Apache-2.0
#include "hp/arq_options.h"

#include <CLI/CLI.hpp>

#include "hp/range.h"

namespace hp::app {
namespace {

constexpr std::uint32_t udp_payload_max = 65507;

}  // namespace

void define_arq_options(CLI::App& command, ArqOptions& o) {
    const struct {
        const char* name;
        std::optional<std::uint32_t>& value;
        const char* text;
        std::uint32_t least, most;
    } rows[] = {
        {"--arq-flush", o.flush_ms, "arq: ms between two flushes  [60]", 1, 60'000},
        {"--arq-resend", o.resend_acks, "arq: later acknowledgements that make a segment lost; 0: only time does  [0]", 0, 1000},
        {"--arq-send-window", o.send_window, "arq: segments under way  [128]", 1, 65'535},
        {"--arq-receive-window", o.receive_window, "arq: segments that are taken out of order  [512]", 1, 65'535},
        {"--arq-min-rto", o.min_rto_ms, "arq: ms before a segment is sent again, at least  [30]", 1, 60'000},
        {"--arq-fast-limit", o.fast_limit, "arq: how often acknowledgements alone may have a segment sent again  [5]", 0, 1000},
        {"--arq-handshake-timeout", o.handshake_timeout_ms, "arq: ms the handshake may take  [5000]", 1, 3'600'000},
    };
    for (const auto& row : rows)
        command
            .add_option_function<std::uint32_t>(
                row.name,
                [&o, &value = row.value](std::uint32_t given) {
                    value = given;
                    o.asked = true;
                },
                row.text)
            ->check(within(row.least, row.most))
            ->type_name("N");
    command.add_flag(
        "--arq-no-delay",
        [&o](std::int64_t) {
            o.no_delay = true;
            o.asked = true;
        },
        "arq: lost segments are sent again sooner");
    command.add_flag(
        "--arq-no-congestion",
        [&o](std::int64_t) {
            o.no_congestion_control = true;
            o.asked = true;
        },
        "arq: no congestion control: as much as the windows allow");
    command.add_flag(
        "--arq-fast",
        [&o](std::int64_t) {
            o.no_delay = o.no_congestion_control = o.asked = true;
            o.flush_ms = o.flush_ms.value_or(10);
            o.resend_acks = o.resend_acks.value_or(2);
        },
        "arq: --arq-no-delay --arq-no-congestion --arq-flush 10 --arq-resend 2");
    command
        .add_option_function<std::uint32_t>(
            "--datagram", [&o](std::uint32_t given) { o.datagram_bytes = given; }, "udp, arq: most bytes in a datagram  [1432]")
        ->check(within(std::uint32_t{72}, udp_payload_max))
        ->type_name("N");
}

}  // namespace hp::app
