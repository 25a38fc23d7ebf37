// SPDX-License-Identifier: Apache-2.0
// hp load: a load generator for echo servers that checks every byte it gets back.
#include "hp/load.h"

#include <hpsocket/HPSocket.h>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <optional>

#include "hp/command.h"
#include "hp/file_limit.h"
#include "hp/format.h"
#include "hp/load_traffic.h"
#include "hp/range.h"
#include "hp/terminal.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

using std::chrono::milliseconds;

constexpr auto tick = milliseconds(200);          // between looks at what moves
constexpr auto dial_tick = milliseconds(10);      // between dials at a connect rate
constexpr auto stray_time = milliseconds(50);     // what comes after the last answer is wrong; it has this long to come
constexpr std::uint64_t size_max = 0x3F'FFFF;     // a packet's limit; for a stream, plenty
constexpr std::uint64_t under_way_max = 1 << 30;  // bytes on a connection: the library's limit of pending data

// Conducts the traffic and shows how it goes.
class Session {
public:
    Session(const LoadOptions& options, Traffic& traffic, const Waiter& waiter)
        : options_(options), traffic_(traffic), waiter_(waiter), line_(stderr, !options.json) {}

    LoadReport conduct() {
        const Clock::time_point begun = Clock::now();
        End end = connect();
        const double connect_seconds = std::chrono::duration<double>(Clock::now() - begun).count();
        double seconds = 0;
        Traffic::Progress measured;
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
        Traffic::Progress before = traffic_.progress();
        for (Clock::time_point moved = Clock::now(); !done();) {
            const Clock::time_point now = Clock::now();
            if (deadline && now >= *deadline) return End::late;
            const Traffic::Progress progress = traffic_.progress();
            if (progress != before)
                moved = now;
            else if (may_stall && now - moved >= options_.timeout)
                return End::stalled;
            meanwhile(progress);
            before = progress;
            const Clock::duration left = deadline ? std::min<Clock::duration>(pause, *deadline - now) : pause;
            if (const int signal = waiter_.wait(left); signal == SIGINT || signal == SIGTERM) return End::interrupted;
        }
        return End::done;
    }

    // No stall here: connecting and handshaking have timeouts of their own, and a connect rate may be slow.
    End connect() {
        const bool paced = options_.connect_rate > 0;
        traffic_.connect();
        const auto meanwhile = [&](const Traffic::Progress& progress) {
            if (paced) traffic_.connect();
            line_.show(format("connecting: %s of %s", grouped(std::uint64_t{progress.settled}).c_str(),
                              grouped(std::uint64_t{options_.connections}).c_str()));
        };
        return wait([&] { return traffic_.settled(); }, {}, paced ? dial_tick : tick, false, meanwhile);
    }

    End send(Clock::time_point started) {
        std::optional<Clock::time_point> deadline;
        if (options_.count == 0) deadline = started + options_.duration;
        traffic_.begin();
        return wait([&] { return traffic_.idle(); }, deadline, tick, true,
                    [&](const Traffic::Progress& progress) { show(progress, started); });
    }

    // What is under way may arrive, and then nothing more may.
    End drain(End sending) {
        traffic_.end_sending();
        End end = sending;
        if (sending != End::stalled) end = wait([&] { return traffic_.idle(); }, {}, tick, true, [](const Traffic::Progress&) {});
        if (options_.verify) waiter_.wait(stray_time);
        line_.clear();
        return sending == End::interrupted ? sending : end;
    }

    void show(const Traffic::Progress& progress, Clock::time_point started) {
        const double seconds = std::chrono::duration<double>(Clock::now() - started).count();
        if (seconds <= 0) return;
        const double received = static_cast<double>(progress.received_bytes);
        line_.show(format("%.1f s   %s connections   %s messages/s   %s/s   %s errors", seconds,
                          grouped(std::uint64_t{progress.established}).c_str(),
                          grouped(static_cast<double>(progress.answered) / seconds).c_str(),
                          megabytes(received / seconds).c_str(), grouped(progress.troubles).c_str()));
    }

    const LoadOptions& options_;
    Traffic& traffic_;
    const Waiter& waiter_;
    LiveLine line_;
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

int run_load(LoadOptions options) {
    if (options.size * options.pipeline > under_way_max)
        return fail(exit_usage, "--size times --pipeline is more than a connection can hold (1 GiB)");
    if (!resolve(options))
        return fail(exit_cannot_start, "no address is known for " + options.target.host + "; is the name right?");
    const Waiter waiter;
    const std::uint64_t files = raise_file_limit();
    if (options.connections + files_besides > files)
        return fail(exit_cannot_start,
                    format("%u connections need more than the %llu open files that are allowed; raise the limit with "
                           "`ulimit -Hn` as root, or use fewer with -c",
                           options.connections, static_cast<unsigned long long>(files)));
    Traffic traffic(options);
    if (const std::string problem = traffic.start(); !problem.empty()) return fail(exit_cannot_start, problem);
    const LoadReport report = Session(options, traffic, waiter).conduct();
    if (options.json)
        print_json(options, report);
    else
        print_table(options, report);
    return exit_code_of(options, report);
}

// --- the command line ---------------------------------------------------------------------------------------------------

template <class Value, class Parse>
CLI::Option* add_parsed(CLI::App& command, const std::string& names, Value& value, const std::string& text, Parse parse,
                        const char* kind) {
    const auto take = [&value, parse](const std::string& given) {
        const auto parsed = parse(given);
        if (!parsed) throw CLI::ValidationError("`" + given + "` is not understood");
        value = *parsed;
    };
    return command.add_option_function<std::string>(names, take, text)->type_name(kind);
}

std::optional<std::uint64_t> message_size(const std::string& text) {
    const auto size = parse_size(text);
    return size && *size >= 1 && *size <= size_max ? size : std::nullopt;
}

std::optional<std::chrono::nanoseconds> positive_duration(const std::string& text) {
    const auto time = parse_duration(text);
    return time && *time > time->zero() && *time <= std::chrono::hours(24 * 40) ? time : std::nullopt;
}

void define_traffic_options(CLI::App& command, LoadOptions& o) {
    command.add_option("-c,--connections", o.connections, "Connections to make")
        ->check(within(1, 1'000'000))
        ->type_name("N")
        ->capture_default_str();
    add_parsed(command, "-s,--size", o.size, "Bytes in a message, 1 to 4M-1, e.g. 64, 4K, 1M  [64]", message_size, "SIZE");
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

}  // namespace

Run define_load(CLI::App& command) {
    const auto options = std::make_shared<LoadOptions>();
    LoadOptions& o = *options;
    const auto take_url = [&o](const std::string& text) {
        const auto target = parse_url(text);
        if (!target) throw CLI::ValidationError("`" + text + "` is not tcp://HOST:PORT or ssl://HOST:PORT");
        o.url = text;
        o.target = *target;
    };
    command.add_option_function<std::string>("url", take_url, "tcp://HOST:PORT or ssl://HOST:PORT (tls:// too)")
        ->required()
        ->type_name("URL");
    define_traffic_options(command, o);
    auto* pack = command.add_flag("--pack", o.pack, "PACK model, for a server of the same (`hp echo --pack`)");
    command.add_option("--pack-flag", o.pack_flag, "Mark of the packets, 0 to 1023")
        ->check(within(0, 0x3FF))
        ->type_name("N")
        ->needs(pack);
    auto* ca =
        command.add_option("--cacert", o.ca_file, "ssl: verify the server's certificate and name against this CA file (PEM)")
            ->type_name("FILE");
    command.add_flag("--insecure", o.insecure, "ssl: do not verify the server, which is the default without --cacert")
        ->excludes(ca);
    command.add_flag(
        "--no-verify", [&o](std::int64_t) { o.verify = false; }, "Count the bytes that come back, do not compare them");
    command.add_flag("--json", o.json, "Print one JSON object instead of the table");
    command.footer(
        "Every message is different: its bytes follow from connection, message and offset, so bytes that are lost, repeated, "
        "reordered\n"
        "or changed are seen. All connections are made first, then they send; what is under way at the end is waited for.\n"
        "Exit code: 0 if there was no error and every byte was right, 1 if not, 2 and 3 if it did not start, 130 if "
        "interrupted.\n"
        "Examples:\n"
        "  hp load tcp://127.0.0.1:5555\n"
        "  hp load ssl://127.0.0.1:5555 -c 2000 -s 64 -d 5s\n"
        "  hp load tcp://[::1]:5555 -c 10 -s 1M -p 4 -n 1000 --json\n"
        "  hp load ssl://localhost:5555 --cacert dev.pem --pack");
    return [options] { return run_load(*options); };
}

}  // namespace hp::app
