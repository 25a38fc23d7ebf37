// SPDX-License-Identifier: Apache-2.0
// hp load: a load generator for echo and HTTP servers of all kinds that checks what it gets back, to the last byte if it was sent there.
#include "hp/load.h"

#include <hpsocket/HPSocket.h>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "hp/command.h"
#include "hp/file_limit.h"
#include "hp/format.h"
#include "hp/load_traffic.h"
#include "hp/option.h"
#include "hp/range.h"
#include "hp/terminal.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

using std::chrono::milliseconds;

constexpr auto tick = milliseconds(200);       // between two texts of the live line
constexpr auto dial_tick = milliseconds(10);   // between dials at a connect rate
constexpr auto stray_time = milliseconds(50);  // what comes after the last answer is wrong; it has this long to come
constexpr std::uint64_t size_max = 0x3F'FFFF;  // a packet's limit; for a stream, plenty
constexpr std::uint64_t size_max_http = 64 << 20;
constexpr std::uint64_t size_min_datagram = 8;  // its number
constexpr std::uint64_t size_max_udp = 65507;
constexpr std::uint32_t connections_of_datagrams = 4, connections_of_datagrams_max = 1000;  // each has a thread of its own
constexpr std::uint64_t under_way_max = 1 << 30;  // bytes on a connection: the library's limit of pending data

// Conducts the traffic and shows how it goes.
class Session {
public:
    Session(const LoadOptions& options, Traffic& traffic, const Waiter& waiter)
        : options_(options), traffic_(traffic), waiter_(waiter), shown_(stderr, !options.json) {}

    LoadReport conduct() {
        const Clock::time_point begun = Clock::now();
        End end = connect();
        const double connect_seconds = std::chrono::duration<double>(Clock::now() - begun).count();
        double seconds = 0;
        Progress measured;
        if (end == End::done && traffic_.progress().established != 0) {
            const Clock::time_point started = Clock::now();
            end = send(started);
            measured = traffic_.progress();
            seconds = std::chrono::duration<double>(Clock::now() - started).count();
            end = drain(end);
        }
        traffic_.stop();
        LoadReport report = traffic_.report();
        report.connect_seconds = connect_seconds;
        report.seconds = seconds;
        report.sent = measured.sent;
        report.answered = measured.answered;
        report.received_bytes = measured.received_bytes;
        report.interrupted = end == End::interrupted;
        return report;
    }

private:
    enum class End { done, late, stalled, interrupted };

    // Waits until done(), the deadline, a signal, or until nothing has moved for the timeout. Between looks, `meanwhile()`.
    template <class Done, class Meanwhile>
    End wait(Done&& done, std::optional<Clock::time_point> deadline, milliseconds pause, bool may_stall, Meanwhile&& meanwhile) {
        Progress before = traffic_.progress();
        for (Clock::time_point moved = Clock::now(); !done();) {
            const Clock::time_point now = Clock::now();
            if (deadline && now >= *deadline) return End::late;
            const Progress progress = traffic_.progress();
            if (progress != before)
                moved = now;
            else if (may_stall && now - moved >= options_.timeout)
                return End::stalled;
            meanwhile(progress);
            before = progress;
            traffic_.look(now);
            const Clock::duration left = deadline ? std::min<Clock::duration>(pause, *deadline - now) : pause;
            if (const int signal = waiter_.wait(left); signal == SIGINT || signal == SIGTERM) return End::interrupted;
        }
        return End::done;
    }

    // No stall here: connecting and handshaking have timeouts of their own, and a connect rate may be slow.
    End connect() {
        const bool paced = options_.connect_rate > 0;
        traffic_.connect();
        const auto meanwhile = [&](const Progress& progress) {
            if (paced) traffic_.connect();
            shown_.show(format("connecting: %s of %s", grouped(std::uint64_t{progress.settled}).c_str(),
                               grouped(std::uint64_t{options_.connections}).c_str()));
        };
        return wait([&] { return traffic_.settled(); }, {}, paced ? dial_tick : traffic_.pause(), false, meanwhile);
    }

    End send(Clock::time_point started) {
        std::optional<Clock::time_point> deadline;
        if (options_.count == 0) deadline = started + options_.duration;
        traffic_.begin();
        return wait([&] { return traffic_.idle(); }, deadline, traffic_.pause(), true,
                    [&](const Progress& progress) { show(progress, started); });
    }

    // What is under way may arrive, and then nothing more may.
    End drain(End sending) {
        traffic_.end_sending();
        End end = sending;
        if (sending != End::stalled)
            end = wait([&] { return traffic_.idle(); }, {}, traffic_.pause(), true, [](const Progress&) {});
        if (options_.verify) waiter_.wait(stray_time);
        shown_.clear();
        return sending == End::interrupted ? sending : end;
    }

    void show(const Progress& progress, Clock::time_point started) {
        const Clock::time_point now = Clock::now();
        if (!shown_.visible() || now - shown_at_ < tick) return;
        shown_at_ = now;
        const double seconds = std::chrono::duration<double>(now - started).count();
        if (seconds <= 0) return;
        const double received = static_cast<double>(progress.received_bytes);
        shown_.show(format("%.1f s   %s connections   %s messages/s   %s/s   %s errors", seconds,
                           grouped(std::uint64_t{progress.established}).c_str(),
                           grouped(static_cast<double>(progress.answered) / seconds).c_str(),
                           megabytes(received / seconds).c_str(), grouped(progress.troubles).c_str()));
    }

    const LoadOptions& options_;
    Traffic& traffic_;
    const Waiter& waiter_;
    LiveLine shown_;
    Clock::time_point shown_at_;
};

int fail(ExitCode code, const std::string& message) {
    std::fprintf(stderr, "hp load: %s\n", message.c_str());
    return code;
}

// A host with addresses of both families is dialled by IPv4.
bool resolve(LoadOptions& options) {
    for (EnIPAddrType family : {IPT_IPV4, IPT_IPV6}) {
        TCHAR text[64];
        int size = sizeof text;
        if (!SYS_GetIPAddress(options.target.host.c_str(), text, size, family)) continue;
        options.address = text;
        return true;
    }
    return false;
}

std::string size_text(std::uint64_t bytes) {
    constexpr std::uint64_t mega = 1 << 20;
    return bytes % mega == 0 ? std::to_string(bytes / mega) + "M" : std::to_string(bytes);
}

// Completes the options by what the URL asks for. @return what does not go together, empty if all does
std::string settle_options(LoadOptions& o) {
    const bool http = o.target.protocol == Protocol::http, stream = o.target.protocol == Protocol::stream;
    const bool arq = o.target.protocol == Protocol::arq, datagrams = arq || o.target.protocol == Protocol::udp;
    const bool upgraded = o.target.protocol == Protocol::websocket;
    if (!stream && o.pack) return "--pack is for tcp:// and ssl://";
    if (!http && !(o.method.empty() && o.keep_alive && o.echoed))
        return "--method, --no-keep-alive and --no-echo are for http:// and https://";
    if (!http && !upgraded && (o.deflate || !o.headers.empty())) return "--header and --deflate are for http:// and ws://";
    if (!o.keep_alive && o.pipeline != 1) return "--no-keep-alive has one request on a connection, --pipeline more";
    if (!datagrams && (o.rate > 0 || o.arq.datagram_bytes || o.lost_percent_max > 0))
        return "--rate, --datagram, --lost-after and --may-lose are for udp:// and arq://";
    if (!arq && o.arq.asked) return "--arq-... are for arq://";
    if (datagrams && o.connections_asked.value_or(0) > connections_of_datagrams_max)
        return "--connections: 1000 are the most for udp:// and arq://, where each has a thread";
    o.connections = o.connections_asked.value_or(datagrams ? connections_of_datagrams : o.connections);
    if (datagrams && o.size_asked.value_or(size_min_datagram) < size_min_datagram)
        return "--size: a message over udp:// and arq:// has 8 bytes at least, for its number";
    const std::uint64_t datagram_max = arq ? arq_message_bytes_limit(o.arq) : size_max_udp;
    if (datagrams && o.size_asked.value_or(0) > datagram_max)
        return format("--size %s: %llu is the most there", size_text(*o.size_asked).c_str(),
                      static_cast<unsigned long long>(datagram_max));
    if (!http && o.size_asked == 0) return "--size 0: a message has 1 byte at least";
    if (stream && o.size_asked.value_or(0) > size_max)
        return format("--size %s: 4M-1 is the most there", size_text(*o.size_asked).c_str());
    if (o.size_asked || http) o.size = o.size_asked.value_or(0);
    if (http && o.method.empty()) o.method = o.size != 0 ? "POST" : "GET";
    if (o.size * o.pipeline > under_way_max) return "--size times --pipeline is more than a connection can hold (1 GiB)";
    return {};
}

std::unique_ptr<Traffic> make_traffic(const LoadOptions& options) {
    switch (options.target.protocol) {
        case Protocol::stream: return make_stream_traffic(options);
        case Protocol::udp:
        case Protocol::arq: return make_datagram_traffic(options);
        default: return make_http_traffic(options);
    }
}

int run_load(LoadOptions options) {
    if (const std::string problem = settle_options(options); !problem.empty()) return fail(exit_usage, problem);
    if (!resolve(options))
        return fail(exit_cannot_start, "no address is known for " + options.target.host + "; is the name right?");
    const Waiter waiter;
    const std::uint64_t files = raise_file_limit();
    if (options.connections + files_besides > files)
        return fail(exit_cannot_start,
                    format("%u connections need more than the %llu open files that are allowed; raise the limit with "
                           "`ulimit -Hn` as root, or use fewer with -c",
                           options.connections, static_cast<unsigned long long>(files)));
    const auto traffic = make_traffic(options);
    if (const std::string problem = traffic->start(); !problem.empty()) return fail(exit_cannot_start, problem);
    const LoadReport report = Session(options, *traffic, waiter).conduct();
    if (options.json)
        print_json(options, report);
    else
        print_table(options, report);
    return exit_code_of(options, report);
}

// --- the command line ---------------------------------------------------------------------------------------------------

std::optional<std::uint64_t> message_size(const std::string& text) {
    const auto size = parse_size(text);
    return size && *size <= size_max_http ? size : std::nullopt;
}

std::optional<std::pair<std::string, std::string>> header(const std::string& text) {
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == text.npos || text.find_first_of("\r\n") != text.npos) return {};
    const std::size_t value = text.find_first_not_of(" \t", colon + 1);
    return std::pair(text.substr(0, colon), value == text.npos ? "" : text.substr(value));
}

std::optional<std::chrono::nanoseconds> positive_duration(const std::string& text) {
    const auto time = parse_duration(text);
    return time && *time > time->zero() && *time <= std::chrono::hours(24 * 40) ? time : std::nullopt;
}

void define_traffic_options(CLI::App& command, LoadOptions& o) {
    command
        .add_option_function<std::uint32_t>(
            "-c,--connections", [&o](std::uint32_t given) { o.connections_asked = given; },
            "Connections to make  [100; udp, arq: 4]")
        ->check(within(1, 1'000'000))
        ->type_name("N");
    add_parsed(
        command, "-s,--size", o.size_asked,
        "Bytes in a message, e.g. 64, 4K, 1M, to 4M-1  [64]; udp, arq: from 8; http: in the body of a request, to 64M  [none]",
        message_size, "SIZE");
    command.add_option("-p,--pipeline", o.pipeline, "Messages under way on a connection")
        ->check(within(1, 65536))
        ->type_name("N")
        ->capture_default_str();
    auto* duration =
        add_parsed(command, "-d,--duration", o.duration, "How long to send, e.g. 500ms, 5s, 1m  [5s]", positive_duration, "TIME");
    command.add_option("-n,--count", o.count, "Send this many messages in all, however long it takes")
        ->check(within(std::uint64_t{1}, std::uint64_t{1} << 60))
        ->type_name("N")
        ->excludes(duration);
    command.add_option("--threads", o.threads, "Worker threads, 1 to 512; default: one per CPU")
        ->check(within(1, 512))
        ->type_name("N");
    command.add_option("--connect-rate", o.connect_rate, "New connections a second; default: as fast as they go")
        ->check(within(0.001, 1e9))
        ->type_name("N");
    add_parsed(command, "--timeout", o.timeout, "To connect, to shake hands, and while nothing comes  [10s]", positive_duration,
               "TIME");
    command.add_flag("--no-delay,!--delay", o.no_delay, "TCP_NODELAY, which is the default; --delay turns it off");
}

void define_datagram_options(CLI::App& command, LoadOptions& o) {
    command.add_option("--rate", o.rate, "udp, arq: messages a second in all; default: the next when one is answered")
        ->check(within(0.001, 1e9))
        ->type_name("N");
    add_parsed(command, "--lost-after", o.lost_after, "udp: a message without an answer for so long is lost  [1s]",
               positive_duration, "TIME");
    command.add_option("--may-lose", o.lost_percent_max, "udp: percent of the messages that may be lost without a failure  [0]")
        ->check(within(0.0, 100.0))
        ->type_name("N");
    define_arq_options(command, o.arq);
}

void define_http_options(CLI::App& command, LoadOptions& o) {
    command.add_option("-X,--method", o.method, "http: the method; default: GET, with a body POST")->type_name("METHOD");
    const auto take_headers = [&o](const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            const auto parsed = header(line);
            if (!parsed) throw CLI::ValidationError("`" + line + "` is not NAME: VALUE");
            o.headers.push_back(*parsed);
        }
    };
    command.add_option_function<std::vector<std::string>>("-H,--header", take_headers, "http, ws: a header of each request")
        ->type_name("'NAME: VALUE'")
        ->allow_extra_args(false);
    command.add_flag(
        "--no-keep-alive", [&o](std::int64_t) { o.keep_alive = false; }, "http: a new connection for each request");
    command.add_flag(
        "--no-echo", [&o](std::int64_t) { o.echoed = false; },
        "http: the answer to a body is not that body; its length is compared");
    command.add_flag("--deflate", o.deflate, "ws: offer to compress messages (permessage-deflate)");
}

}  // namespace

Run define_load(CLI::App& command) {
    const auto options = std::make_shared<LoadOptions>();
    LoadOptions& o = *options;
    const auto take_url = [&o](const std::string& text) {
        const auto target = parse_url(text);
        if (!target)
            throw CLI::ValidationError(
                "`" + text +
                "` is not tcp://HOST:PORT, ssl://, udp:// or arq:// likewise, or http://HOST[:PORT]/PATH (https, ws, wss)");
        o.url = text;
        o.target = *target;
    };
    command
        .add_option_function<std::string>(
            "url", take_url,
            "tcp://HOST:PORT, ssl:// (tls:// too), udp://, arq:// (reliable UDP), http://HOST[:PORT]/PATH, https://, "
            "ws://, wss://")
        ->required()
        ->type_name("URL");
    define_traffic_options(command, o);
    define_datagram_options(command, o);
    define_http_options(command, o);
    auto* pack = command.add_flag("--pack", o.pack, "PACK model, for a server of the same (`hp echo --pack`)");
    command.add_option("--pack-flag", o.pack_flag, "Mark of the packets, 0 to 1023")
        ->check(within(0, 0x3FF))
        ->type_name("N")
        ->needs(pack);
    auto* ca =
        command.add_option("--cacert", o.ca_file, "TLS: verify the server's certificate and name against this CA file (PEM)")
            ->type_name("FILE");
    command.add_flag("--insecure", o.insecure, "TLS: do not verify the server, which is the default without --cacert")
        ->excludes(ca);
    command.add_flag(
        "--no-verify", [&o](std::int64_t) { o.verify = false; }, "Count the bytes that come back, do not compare them");
    command.add_flag("--json", o.json, "Print one JSON object instead of the table");
    command.footer(
        "Every message is different: its bytes follow from connection, message and offset, so bytes that are lost, repeated, "
        "reordered\n"
        "or changed are seen. Requests without a body: all answers have status 2xx and the length of the first one. A server "
        "that "
        "closes\n"
        "after an answer and says so is dialled again. All connections are made first, then they send; what is under way at the "
        "end is waited for.\n"
        "udp: a message begins with its number; what is not answered is counted as lost, and a message takes its place.\n"
        "Exit code: 0 if there was no error and every byte was right, 1 if not, 2 and 3 if it did not start, 130 if "
        "interrupted.\n"
        "Examples:\n"
        "  hp load tcp://127.0.0.1:5555\n"
        "  hp load ssl://127.0.0.1:5555 -c 2000 -s 64 -d 5s\n"
        "  hp load tcp://[::1]:5555 -c 10 -s 1M -p 4 -n 1000 --json\n"
        "  hp load ssl://localhost:5555 --cacert dev.pem --pack\n"
        "  hp load udp://127.0.0.1:5555 -c 2 -p 32 --may-lose 1\n"
        "  hp load udp://127.0.0.1:5555 --rate 50000 -d 10s --json\n"
        "  hp load arq://127.0.0.1:5555 -c 1 -s 4K -p 256 --arq-fast\n"
        "  hp load http://127.0.0.1:8080/ -c 64 -p 16 -d 10s\n"
        "  hp load https://localhost:8443/upload -s 1M -H 'Authorization: Bearer x'\n"
        "  hp load ws://127.0.0.1:8080/ -s 1K --deflate");
    return [options] { return run_load(*options); };
}

}  // namespace hp::app
