// SPDX-License-Identifier: Apache-2.0
// What `hp load` prints at the end.
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "hp/command.h"
#include "hp/format.h"
#include "hp/json.h"
#include "hp/load.h"

namespace hp::app {
namespace {

constexpr double percents[] = {50, 90, 99, 99.9};
constexpr const char* percent_names[] = {"p50", "p90", "p99", "p99.9"};

double per_second(double amount, double seconds) { return seconds > 0 ? amount / seconds : 0; }

double sent_bytes(const LoadOptions& options, const LoadReport& report) {
    return static_cast<double>(report.sent) * static_cast<double>(options.size);
}

bool is_udp(const LoadOptions& options) { return options.target.protocol == Protocol::udp; }

double lost_percent(const LoadReport& report) {
    return report.sent_in_all == 0 ? 0 : 100 * static_cast<double>(report.unanswered()) / static_cast<double>(report.sent_in_all);
}

bool is_compared(const LoadOptions& options) { return options.echoed && options.size != 0; }

// What is said over the connections.
std::string traffic_text(const LoadOptions& options) {
    const std::string pipeline = options.rate > 0 ? format(", %s a second", grouped(options.rate).c_str())
                                                  : format(", %u under way on a connection", options.pipeline);
    if (options.target.protocol != Protocol::http)
        return grouped(options.size) + " bytes a message" + pipeline + (options.pack ? ", PACK" : "");
    const std::string body = options.size == 0 ? "" : " of " + grouped(options.size) + " bytes";
    return options.method + body + pipeline + (options.keep_alive ? "" : ", a connection for each");
}

std::string text_of(const Trouble& trouble) {
    const auto& [operation, error] = trouble;
    if (error == no_error) return operation;
    return operation + ": " + (error == 0 ? "closed by the server" : std::strerror(error));
}

// Null if there is nothing to say.
const char* advice_on(const Trouble& trouble) {
    const auto& [operation, error] = trouble;
    switch (error) {
        case ECONNREFUSED: return "nothing listens there; start a server, e.g. `hp echo tcp --port PORT` (or ssl, udp, arq)";
        case EADDRNOTAVAIL: return "no local port is left; use fewer connections, or see net.ipv4.ip_local_port_range";
        case EMFILE:
        case ENFILE: return "too many open files; raise the limit with `ulimit -Hn`, or use fewer connections";
        case ENOBUFS: return "too much is under way; use a smaller --size or --pipeline";
        default: break;
    }
    if (operation != "handshake") return nullptr;
    return "the server does not speak TLS there, or its certificate is not one that --cacert vouches for";
}

void print_times(const char* name, const Histogram& times) {
    if (times.count() == 0) return;
    std::printf("%-12s", name);
    std::printf("%10s", time_text(times.min()).c_str());
    for (const double percent : percents) std::printf("%10s", time_text(times.percentile(percent)).c_str());
    std::printf("%10s\n", time_text(times.max()).c_str());
}

void print_all_times(const LoadReport& report) {
    if (report.connecting.count() == 0) return;
    std::printf("\n%-12s%10s%10s%10s%10s%10s%10s\n", "", "min", percent_names[0], percent_names[1], percent_names[2],
                percent_names[3], "max");
    print_times("latency", report.latency);
    print_times("connect", report.connecting);
    print_times("handshake", report.handshake);
    std::puts("");
}

void print_rates(const LoadOptions& options, const LoadReport& report) {
    std::printf("%s    %s sent, %s answered in %.2f s: %s /s\n",
                options.target.protocol == Protocol::http ? "requests" : "messages", grouped(report.sent).c_str(),
                grouped(report.answered).c_str(), report.seconds,
                grouped(per_second(static_cast<double>(report.answered), report.seconds)).c_str());
    std::printf("throughput  %s/s out, %s/s in\n", megabytes(per_second(sent_bytes(options, report), report.seconds)).c_str(),
                megabytes(per_second(static_cast<double>(report.received_bytes), report.seconds)).c_str());
}

void print_verdict(const LoadOptions& options, const LoadReport& report) {
    if (is_udp(options) && report.sent_in_all != 0)
        std::printf("lost        %s messages (%.3g %%), %s answers came late or twice\n", grouped(report.unanswered()).c_str(),
                    lost_percent(report), grouped(report.strays).c_str());
    if (!options.verify)
        std::puts("verified    nothing (--no-verify)");
    else if (report.answered_in_all == 0 && report.wrong == 0)
        std::puts("verified    nothing: no answer came");
    else if (report.wrong == 0 && (is_udp(options) || report.unanswered() == 0))
        std::printf("verified    %s of %s answers\n", is_compared(options) ? "every byte" : "status and length",
                    grouped(report.answered_in_all).c_str());
    else
        std::printf("verified    FAILED: wrong bytes on %s connections, %s messages without an answer\n",
                    grouped(report.wrong).c_str(), grouped(report.unanswered()).c_str());
    for (const std::string& example : report.wrong_examples) std::printf("            %s\n", example.c_str());
    if (report.errors.empty()) std::puts("errors      none");
    const char* head = "errors";
    for (const auto& [trouble, count] : report.errors) {
        std::printf("%-12s%s × %s\n", head, text_of(trouble).c_str(), grouped(count).c_str());
        if (const char* advice = advice_on(trouble)) std::printf("%-14s%s\n", "", advice);
        head = "";
    }
}

JsonObject times_json(const Histogram& times) {
    constexpr double us = 1000;
    JsonObject object;
    object.add("count", times.count()).add("min", static_cast<double>(times.min()) / us).add("mean", times.mean() / us);
    for (std::size_t i = 0; i < std::size(percents); ++i)
        object.add(percent_names[i], static_cast<double>(times.percentile(percents[i])) / us);
    return object.add("max", static_cast<double>(times.max()) / us);
}

template <class List, class Text>
std::string array(const List& list, Text&& text) {
    std::string all;
    for (const auto& item : list) all += (all.empty() ? "" : ", ") + text(item);
    return "[" + all + "]";
}

}  // namespace

int exit_code_of(const LoadOptions& options, const LoadReport& report) {
    if (report.interrupted) return exit_interrupted;
    const bool complete = options.count == 0 || (is_udp(options) ? report.sent_in_all : report.answered_in_all) == options.count;
    return report.clean(options.lost_percent_max) && complete && report.answered_in_all != 0 ? exit_good : exit_bad;
}

void print_table(const LoadOptions& options, const LoadReport& report) {
    std::printf("%s   %s%s%s\n\n", options.url.c_str(), traffic_text(options).c_str(), report.tls_version.empty() ? "" : ", ",
                report.tls_version.c_str());
    std::printf("connections %s asked, %s established in %.2f s, %s failed, %s lost\n",
                grouped(std::uint64_t{options.connections}).c_str(), grouped(std::uint64_t{report.established}).c_str(),
                report.connect_seconds, grouped(std::uint64_t{report.failed}).c_str(),
                grouped(std::uint64_t{report.lost}).c_str());
    if (report.seconds > 0) print_rates(options, report);
    print_all_times(report);
    print_verdict(options, report);
    if (report.interrupted) std::puts("interrupted before its time");
}

void print_json(const LoadOptions& options, const LoadReport& report) {
    JsonObject connections, messages, bytes, verification, all;
    connections.add("asked", options.connections)
        .add("established", report.established)
        .add("failed", report.failed)
        .add("lost", report.lost)
        .add("seconds", report.connect_seconds);
    messages.add("sent", report.sent)
        .add("answered", report.answered)
        .add("unanswered", report.unanswered())
        .add("answered_in_all", report.answered_in_all)
        .add("strays", report.strays)
        .add("per_second", per_second(static_cast<double>(report.answered), report.seconds));
    bytes.add("sent", report.sent * options.size)
        .add("received", report.received_bytes)
        .add("sent_per_second", per_second(sent_bytes(options, report), report.seconds))
        .add("received_per_second", per_second(static_cast<double>(report.received_bytes), report.seconds));
    verification.add("enabled", options.verify)
        .add("failures", report.wrong)
        .raw("examples", array(report.wrong_examples, json_text));
    const auto error = [](const auto& row) {
        return JsonObject().add("what", text_of(row.first)).add("count", row.second).text();
    };
    all.add("url", options.url)
        .add("size", options.size)
        .add("pipeline", options.pipeline)
        .add("rate", options.rate)
        .add("pack", options.pack)
        .add("method", options.method)
        .add("keep_alive", options.keep_alive)
        .add("tls", report.tls_version)
        .add("seconds", report.seconds)
        .add("connections", connections)
        .add("messages", messages)
        .add("bytes", bytes)
        .add("latency_us", times_json(report.latency))
        .add("connect_us", times_json(report.connecting))
        .add("handshake_us", times_json(report.handshake))
        .add("verification", verification)
        .raw("errors", array(report.errors, error))
        .add("interrupted", report.interrupted)
        .add("exit_code", exit_code_of(options, report));
    std::puts(all.text().c_str());
}

}  // namespace hp::app
