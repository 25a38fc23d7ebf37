// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `hp load` is told, and what it finds out.
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hp/arq_options.h"
#include "hp/histogram.h"
#include "hp/parse.h"

namespace hp::app {

using Clock = std::chrono::steady_clock;

inline std::uint64_t ns(Clock::duration time) { return static_cast<std::uint64_t>(std::chrono::nanoseconds(time).count()); }

struct LoadOptions {
    std::string url;
    Target target;
    std::string address;              // what target.host resolves to
    std::uint32_t connections = 100;  // udp and arq, unless asked: 4
    std::optional<std::uint32_t> connections_asked;
    std::uint64_t size = 64;  // bytes in a message; http: in the body of a request, 0: it has none
    std::optional<std::uint64_t> size_asked;
    std::uint32_t pipeline = 1;  // messages under way on a connection
    std::chrono::nanoseconds duration = std::chrono::seconds(5);
    std::uint64_t count = 0;  // messages in total; 0: as many as fit into `duration`
    std::chrono::nanoseconds timeout = std::chrono::seconds(10);
    double connect_rate = 0;  // new connections a second; 0: as fast as they go
    unsigned threads = 0;
    bool pack = false, verify = true, no_delay = true, json = false, insecure = false;
    unsigned pack_flag = 0;
    std::string ca_file;

    // http and websocket
    std::string method;
    std::vector<std::pair<std::string, std::string>> headers;
    bool keep_alive = true, deflate = false;
    bool echoed = true;  // the answer to a body is that body

    // udp and arq
    double rate = 0;  // messages a second in all; 0: the next one when one is answered
    std::chrono::nanoseconds lost_after = std::chrono::seconds(1);
    double lost_percent_max = 0;  // that are no failure
    ArqOptions arq;
};

// What went wrong: the operation, and its errno; 0 is a close by the server, no_error an operation that says it all.
using Trouble = std::pair<std::string, int>;
constexpr int no_error = -1;

struct LoadReport {
    std::uint32_t established = 0, failed = 0, lost = 0;  // lost: established, and ended before their time
    double connect_seconds = 0;
    std::string tls_version;

    // What happened until the sending ended; the answers after that are in the histogram only.
    std::uint64_t sent = 0, answered = 0, received_bytes = 0;
    double seconds = 0;

    std::uint64_t sent_in_all = 0, answered_in_all = 0;
    std::uint64_t strays = 0;  // udp: answers that came twice, or after they had been given up
    std::uint64_t wrong = 0;   // connections that got what they should not
    std::vector<std::string> wrong_examples;
    Histogram latency, connecting, handshake;  // ns
    std::map<Trouble, std::uint64_t> errors;   // how often
    bool interrupted = false;

    std::uint64_t unanswered() const { return sent_in_all - answered_in_all; }
    bool clean(double lost_percent_max) const {
        const bool complete = static_cast<double>(unanswered()) <= static_cast<double>(sent_in_all) * lost_percent_max / 100;
        return errors.empty() && wrong == 0 && complete && failed == 0 && lost == 0;
    }
};

int exit_code_of(const LoadOptions& options, const LoadReport& report);
void print_table(const LoadOptions& options, const LoadReport& report);
void print_json(const LoadOptions& options, const LoadReport& report);

}  // namespace hp::app
