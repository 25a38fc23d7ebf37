// SPDX-License-Identifier: Apache-2.0
// hp serve: the files of a folder, over HTTP or HTTPS. What a request means is in serve/site.cc.
#include <hpsocket/HPSocket-SSL.h>

#include <CLI/CLI.hpp>

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

#include "hp/command.h"
#include "hp/format.h"
#include "hp/option.h"
#include "hp/parse.h"
#include "hp/range.h"
#include "hp/serve/listen.h"
#include "hp/serve/options.h"
#include "hp/serve/server.h"
#include "hp/serve/text.h"
#include "hp/terminal.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

using namespace serve;
using Clock = std::chrono::steady_clock;

constexpr auto tick = std::chrono::seconds(1);
constexpr std::uint64_t thread_cache_bytes_min = 4 << 20;

double seconds_since(Clock::time_point then) { return std::chrono::duration<double>(Clock::now() - then).count(); }

int fail(const std::string& message) {
    std::fprintf(stderr, "hp serve: %s\n", message.c_str());
    return exit_cannot_start;
}

// --- what it shows ----------------------------------------------------------------------------------------------------------

void announce(IHttpServer& server, const Options& options, const Root& root) {
    std::printf("listening on %s\n", listening_address(server).c_str());
    if (!options.quiet) {
        std::printf("serving %s at %s\n", options.folder.c_str(), site_url(server, options.secure).c_str());
        if (options.secure && options.tls.certificate.empty())
            std::puts(
                "the certificate is for localhost, made for this run and signed by nobody else: for development only, clients "
                "will warn");
        if (!root.guarded_by_kernel() && options.symlinks == Symlinks::inside)
            std::puts("this kernel lacks openat2: symbolic links are not followed");
    }
    std::fflush(stdout);
}

std::string rates(const Totals& now, const Totals& before, double seconds, unsigned connections) {
    return format("%s connections   %s requests/s   %s/s out", grouped(std::uint64_t{connections}).c_str(),
                  grouped(static_cast<double>(now.answers() - before.answers()) / seconds).c_str(),
                  megabytes(static_cast<double>(now.sent - before.sent) / seconds).c_str());
}

void print_totals(const Totals& all, double seconds) {
    std::printf(
        "served %s requests (%s good, %s redirected or unchanged, %s refused, %s failed) over %s connections, %s out, in %.1f "
        "s\n",
        grouped(all.answers()).c_str(), grouped(all.answered[2]).c_str(), grouped(all.answered[3]).c_str(),
        grouped(all.answered[4]).c_str(), grouped(all.answered[5]).c_str(), grouped(all.connections).c_str(),
        megabytes(static_cast<double>(all.sent)).c_str(), seconds);
}

// --- running ----------------------------------------------------------------------------------------------------------------

// Until SIGINT or SIGTERM. Once a second: the log is written, who has been silent for too long is sent away, the line is drawn.
void run_until_signal(IHttpServer& server, const Server& listener, AccessLog* log, const Options& options, const Waiter& waiter) {
    LiveLine line(stdout, !options.quiet);
    const auto silence = static_cast<DWORD>(std::chrono::duration_cast<std::chrono::milliseconds>(options.timeout).count());
    Totals before = listener.totals();
    for (Clock::time_point then = Clock::now(); waiter.wait(tick) == 0; then = Clock::now()) {
        const Totals now = listener.totals();
        if (log != nullptr) log->flush();
        server.DisconnectSilenceConnections(silence);
        if (line.visible()) line.show(rates(now, before, seconds_since(then), server.GetConnectionCount()));
        before = now;
    }
}

// Ends all connections as soon as what is on its way has been sent.
void end_connections(IHttpServer& server) {
    std::vector<CONNID> ids;
    DWORD count = server.GetConnectionCount();
    do {
        ids.resize(count + 16);
        count = static_cast<DWORD>(ids.size());
    } while (!server.GetAllConnectionIDs(ids.data(), count));
    ids.resize(count);
    for (const CONNID id : ids) server.Disconnect(id, FALSE);
}

// Answers that are on their way arrive, within the limit; a second signal ends that. @return connections that were cut
unsigned finish(IHttpServer& server, Server& listener, const Options& options, const Waiter& waiter) {
    listener.drain();
    end_connections(server);
    if (const unsigned count = listener.connections(); count != 0 && !options.quiet) {
        std::printf("stopping: answers are on their way over %u connections; a second signal cuts them\n", count);
        std::fflush(stdout);
    }
    for (const Clock::time_point end = Clock::now() + options.stop_timeout; listener.connections() != 0 && Clock::now() < end;) {
        const int signal = waiter.wait(std::min<Clock::duration>(end - Clock::now(), tick));
        if (signal != 0 && signal != Waiter::woken) break;
        end_connections(server);  // one may have come in just before
    }
    return listener.connections();
}

SiteOptions site_options(const Options& options) {
    SiteOptions site = options.site;
    const unsigned threads = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    if (site.cors == "true") site.cors = "*";
    site.cache.bytes_max = std::max(options.cache_bytes / threads, thread_cache_bytes_min);
    return site;
}

int serve_folder(const Options& options) {
    const Waiter waiter;
    ::signal(SIGPIPE, SIG_IGN);  // who reads the log may go
    const Root root(options.folder, options.symlinks);
    const SiteOptions site = site_options(options);
    std::unique_ptr<AccessLog> log;
    if (!options.no_log) log = std::make_unique<AccessLog>(options.log, options.log_form);
    Server listener(root, site, log.get(), options.secure);
    const Component server = make_component(options, listener);
    if (options.secure)
        if (const std::string wrong = set_up_tls(*server, options.tls); !wrong.empty()) return fail(wrong);
    if (const std::string wrong = start(*server, options); !wrong.empty()) return fail(wrong);
    const Clock::time_point started = Clock::now();
    announce(*server, options, root);
    run_until_signal(*server, listener, log.get(), options, waiter);
    const unsigned cut = finish(*server, listener, options, waiter);
    server->Stop();
    if (log) log->flush();
    print_totals(listener.totals(), seconds_since(started));
    if (cut != 0) std::fprintf(stderr, "hp serve: %u connections were cut before their answers had arrived\n", cut);
    const std::uint64_t lost = log ? log->failures() : 0;
    if (lost != 0) std::fprintf(stderr, "hp serve: the access log is not complete: it could not be written\n");
    return cut != 0 || lost != 0 ? exit_bad : exit_good;
}

int run_serve(const Options& options) {
    try {
        return serve_folder(options);
    } catch (const std::system_error& error) {  // the folder, the log
        return fail(std::string("cannot open ") + error.what());
    }
}

// --- the command line -------------------------------------------------------------------------------------------------------

std::optional<std::chrono::nanoseconds> limited_duration(const std::string& text) {
    const auto time = parse_duration(text);
    return time && *time >= std::chrono::milliseconds(1) && *time <= std::chrono::hours(24) ? time : std::nullopt;
}

std::optional<std::uint64_t> size_up_to_64m(const std::string& text) {
    const auto size = parse_size(text);
    return size && *size <= std::uint64_t{64} << 20 ? size : std::nullopt;
}

std::optional<Symlinks> symlinks_named(const std::string& text) {
    if (text == "inside") return Symlinks::inside;
    if (text == "never") return Symlinks::never;
    if (text == "always") return Symlinks::always;
    return {};
}

bool is_token(std::string_view name) {
    for (const char c : name)
        if (!is_digit(c) && !(lower(c) >= 'a' && lower(c) <= 'z') &&
            std::string_view("!#$%&'*+-.^_`|~").find(c) == std::string_view::npos)
            return false;
    return !name.empty();
}

// What we say ourselves, or the component does: a second one would contradict it.
bool is_ours(std::string_view name) {
    for (const std::string_view ours :
         {"connection", "content-encoding", "content-length", "content-range", "content-type", "date", "etag", "last-modified",
          "location", "transfer-encoding", "accept-ranges", "x-content-type-options"})
        if (same_word(name, ours)) return true;
    return false;
}

std::pair<std::string, std::string> header(const std::string& line) {
    std::string_view rest = line;
    const std::string_view name = take_until(rest, ':');
    const bool plain = line.find_first_of(std::string_view("\r\n\0", 3)) == line.npos;
    if (line.find(':') == line.npos || !plain || !is_token(name)) throw CLI::ValidationError("`" + line + "` is not NAME: VALUE");
    if (is_ours(name)) throw CLI::ValidationError("--header cannot set " + std::string(name) + ": that depends on the answer");
    return {std::string(name), std::string(trimmed(rest))};
}

void define_server_options(CLI::App& command, Options& o) {
    command.add_option("folder", o.folder, "The folder to serve")->type_name("DIR")->capture_default_str();
    define_address_options(command, "--bind,--host", o.host, o.port);
    command.add_option("--threads", o.threads, "Worker threads, 1 to 512; default: one per CPU")
        ->check(within(1, 512))
        ->type_name("N");
    command.add_option("--max-connections", o.connections_max, "Further ones are closed at once")
        ->check(within(1, 5'000'000))
        ->type_name("N")
        ->capture_default_str();
    add_parsed(command, "--timeout", o.timeout, "Who asks for nothing, or takes nothing, for so long is sent away  [60s]",
               limited_duration, "TIME");
    add_parsed(command, "--stop-timeout", o.stop_timeout, "How long answers on their way may take when it is stopped  [10s]",
               limited_duration, "TIME");
}

void define_content_options(CLI::App& command, Options& o) {
    SiteOptions& site = o.site;
    command.add_option("--index", site.index, "Stands for its folder")->type_name("NAME")->capture_default_str();
    command.add_flag_callback(
        "--no-listing", [&site] { site.listing = false; }, "A folder without index is 403, not a page of what is in it");
    command.add_flag("--spa", site.spa, "Answer with the index of DIR where there is nothing, unless the name has a dot");
    command.add_flag("--dotfiles", site.dotfiles,
                     "Serve and list names that begin with a dot; else only /.well-known/ is served");
    add_parsed(command, "--follow-symlinks", o.symlinks, "inside: those that stay below DIR; never; always  [inside]",
               symlinks_named, "WHICH");
    command.add_flag_callback(
        "--no-compression", [&site] { site.compress = false; }, "Compress nothing on the fly");
    add_parsed(command, "--compress-max", site.compress_bytes_max, "Larger files are not compressed on the fly, up to 64M  [2M]",
               size_up_to_64m, "SIZE");
    command.add_flag_callback(
        "--no-precompressed", [&site] { site.precompressed = false; },
        "Do not use NAME.br, NAME.zst and NAME.gz in place of NAME");
    add_parsed(command, "--cache-memory", o.cache_bytes, "For small files, and for what was compressed  [256M]", parse_size,
               "SIZE");
}

void define_header_options(CLI::App& command, Options& o) {
    SiteOptions& site = o.site;
    const auto take_cache = [&site](unsigned seconds) { site.cache_control = "public, max-age=" + std::to_string(seconds); };
    command
        .add_option_function<unsigned>("--cache", take_cache, "Clients need not ask again for so long; default: they always ask")
        ->check(within(0U, 0x7FFF'FFFFU))
        ->type_name("SECONDS");
    // The flag alone is "true".
    command.add_flag("--cors", site.cors, "Let pages of any other site read the files; --cors=ORIGIN: pages of that one")
        ->check([](const std::string& origin) {
            const bool well =
                origin == "true" || (origin.find("://") != origin.npos && origin.find_first_of(" \t\r\n") == origin.npos);
            return well ? "" : "--cors takes one origin, e.g. --cors=https://example.org";
        });
    const auto take_headers = [&site](const std::vector<std::string>& lines) {
        for (const std::string& line : lines) site.headers.push_back(header(line));
    };
    command
        .add_option_function<std::vector<std::string>>("-H,--header", take_headers, "A header for every answer; may be repeated")
        ->type_name("'NAME: VALUE'")
        ->allow_extra_args(false);
}

void define_log_options(CLI::App& command, Options& o) {
    auto* log = command.add_option("--log", o.log, "Append the access log to a file; default: to the output")->type_name("FILE");
    const auto take_form = [&o](const std::string& form) { o.log_form = form == "json" ? LogForm::json : LogForm::combined; };
    command.add_option_function<std::string>("--log-format", take_form, "combined, as of other servers, or json  [combined]")
        ->check(one_of({"combined", "json"}))
        ->type_name("FORM");
    command.add_flag("--no-log", o.no_log, "No access log")->excludes(log);
    command.add_flag("--quiet", o.quiet, "Print the address and the totals only; a log goes to --log FILE alone");
}

}  // namespace

Run define_serve(CLI::App& command) {
    const auto options = std::make_shared<Options>();
    define_server_options(command, *options);
    define_tls_options(command, options->tls, "curl", command.add_flag("--tls", options->secure, "HTTPS: TLS 1.2 and 1.3"));
    define_content_options(command, *options);
    define_header_options(command, *options);
    define_log_options(command, *options);
    command.footer(
        "The first line of the output is `listening on HOST:PORT`. SIGINT and SIGTERM let the answers that are on their way "
        "arrive "
        "(--stop-timeout), a second one does not; the totals follow.\n"
        "Examples:\n"
        "  hp serve                                        this folder, at http://127.0.0.1:8080/\n"
        "  hp serve public --bind 0.0.0.0 --cache 3600     for the network, with caching\n"
        "  hp serve dist --spa --tls                       a single-page program over HTTPS, with a certificate of its own\n"
        "  hp serve . --tls --cert chain.pem --key key.pem --port 443\n"
        "  hp serve . --log access.json --log-format json --quiet\n"
        "  hp serve . --cors --header 'Cross-Origin-Resource-Policy: cross-origin'\n"
        "Exit codes:\n"
        "  0  stopped by a signal, all answers had arrived\n"
        "  1  stopped, but connections were cut, or the access log could not be written\n"
        "  2  the command line makes no sense\n"
        "  3  it could not start: address in use, no such folder, certificate not usable");
    return [options] {
        if (options->quiet && options->log == "-") options->no_log = true;
        return run_serve(*options);
    };
}

}  // namespace hp::app
