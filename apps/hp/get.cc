// SPDX-License-Identifier: Apache-2.0
// hp get: downloads files. What it makes of the command line is here; how it goes is in get/.
#include <CLI/CLI.hpp>

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <optional>

#include "hp/command.h"
#include "hp/file_limit.h"
#include "hp/format.h"
#include "hp/get/board.h"
#include "hp/get/fetch.h"
#include "hp/get/items.h"
#include "hp/get/options.h"
#include "hp/get/outcome.h"
#include "hp/get/proxy_rules.h"
#include "hp/option.h"
#include "hp/parse.h"
#include "hp/range.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

using namespace get;

constexpr auto tick = std::chrono::milliseconds(200);

int fail(int code, const std::string& message) {
    std::fprintf(stderr, "hp get: %s\n", message.c_str());
    return code;
}

// --- running ----------------------------------------------------------------------------------------------------------------

// The content of --input-file, at most one byte more than it may have. Empty: errno says why.
std::optional<std::string> read_input(const std::string& name) {
    std::ifstream file;
    if (name != "-") file.open(name);
    std::istream& from = name == "-" ? std::cin : file;
    std::string text;
    char piece[1 << 16];
    errno = 0;
    if (!from) return {};
    while (text.size() <= input_bytes_max && (from.read(piece, sizeof piece) || from.gcount() > 0))
        text.append(piece, static_cast<std::size_t>(from.gcount()));
    if (from.bad() || errno == EISDIR) return {};
    return text;
}

// The folders of --dir and of the input file are made. What is wrong, empty if nothing.
std::string make_folders(const std::vector<Item>& items) {
    std::string last;
    for (const Item& item : items) {
        if (item.folder.empty() || item.folder == last) continue;
        std::error_code error;
        std::filesystem::create_directories(item.folder, error);
        if (error) return "cannot make the folder " + item.folder + ": " + error.message();
        last = item.folder;
    }
    return {};
}

// The files of the command line can be read. What is wrong, empty if nothing.
std::string look_at_files(const Options& options) {
    for (const std::string& name : {options.ca_file, options.certificate, options.key})
        if (!name.empty() && ::access(name.c_str(), R_OK) != 0) return "cannot read " + name + ": " + std::strerror(errno);
    return {};
}

ProxyRules proxy_rules(const Options& options) {
    ProxyRules rules = options.proxy_given ? ProxyRules::always(options.proxy, {})
                                           : ProxyRules::from([](const char* name) { return std::getenv(name); });
    if (options.proxy_given) rules.no_proxy = ProxyRules::from([](const char* name) { return std::getenv(name); }).no_proxy;
    if (options.no_proxy_given) rules.no_proxy = options.no_proxy;
    return rules;
}

// One downloader for each proxy that is used.
using Fetches = std::map<std::string, Fetch>;

// Begins with as many as may be under way. What is wrong, empty if nothing.
std::string go_on(const Options& options, const ProxyRules& rules, Board& board, Fetches& fetches) {
    while (Transfer* transfer = board.next()) {
        const std::string proxy = rules.proxy_for(transfer->item.urls.front());
        const auto [place, fresh] = fetches.try_emplace(proxy, options, board);
        if (fresh)
            if (std::string wrong = place->second.start(proxy); !wrong.empty()) return wrong;
        place->second.add(*transfer);
    }
    return {};
}

int fetch_all(const Options& options, std::vector<Item> items) {
    const Waiter waiter;
    ::signal(SIGPIPE, SIG_IGN);  // who reads standard output may go
    raise_file_limit();
    Board board(options, std::move(items));
    Fetches fetches;
    const ProxyRules rules = proxy_rules(options);
    while (!board.all_ended()) {
        if (const std::string wrong = go_on(options, rules, board, fetches); !wrong.empty())
            return fail(exit_cannot_start, wrong);
        const int signal = board.draws() ? waiter.wait(tick) : waiter.wait();
        if (signal == SIGINT || signal == SIGTERM) {
            board.interrupted();
            waiter.give_back();  // a second one ends the program at once
            break;
        }
        board.draw();
    }
    for (auto& [proxy, fetch] : fetches) fetch.stop();
    board.finish();
    return board.code();
}

int run_get(const Options& options) {
    std::string listed;
    if (!options.input_file.empty()) {
        const auto text = read_input(options.input_file);
        if (!text)
            return fail(exit_cannot_start, "cannot read " + options.input_file + ": " + std::strerror(errno != 0 ? errno : EIO));
        if (text->size() > input_bytes_max) return fail(exit_usage, options.input_file + " has more than 64 MiB");
        listed = *text;
    }
    Items items = gather(options, listed);
    if (!items.wrong.empty()) return fail(exit_usage, items.wrong);
    if (const std::string wrong = look_at_files(options); !wrong.empty()) return fail(exit_cannot_start, wrong);
    if (const std::string wrong = make_folders(items.all); !wrong.empty()) return fail(exit_cannot_start, wrong);
    return fetch_all(options, std::move(items.all));
}

// --- the command line -------------------------------------------------------------------------------------------------------

std::optional<std::chrono::nanoseconds> time_up_to_a_day(const std::string& text) {
    const auto time = parse_duration(text);
    return time && *time >= std::chrono::milliseconds(1) && *time <= std::chrono::hours(24) ? time : std::nullopt;
}

std::optional<std::chrono::nanoseconds> delay_up_to_a_day(const std::string& text) {
    const auto time = parse_duration(text);
    return time && *time <= std::chrono::hours(24) ? time : std::nullopt;
}

void take_header(Options& o, const std::string& line) {
    auto header = parse_header(line);
    if (!header) throw CLI::ValidationError("`" + line + "` is not NAME: VALUE");
    o.headers.push_back(std::move(*header));
}

void take_user(Options& o, const std::string& text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos) throw CLI::ValidationError("--user takes USER:PASSWORD");
    o.user = text.substr(0, colon);
    o.password = text.substr(colon + 1);
    o.user_given = true;
}

void take_cookies(Options& o, const std::string& text) {
    if (text.find('=') == text.npos) throw CLI::ValidationError("--cookie takes NAME=VALUE; for a file there is --cookie-jar");
    o.cookies += (o.cookies.empty() ? "" : "; ") + text;
}

void define_file_options(CLI::App& command, Options& o) {
    command.add_option("url", o.urls, "What to get; http:// or https://")->type_name("URL");
    command.option_defaults()->group("Where to");
    command
        .add_option("-o,--output", o.outputs, "The file's name; -: standard output. Repeated: one for each URL, in their order")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command.add_flag("-O,--remote-name", o.name_from_url, "Named by the URL; default: by Content-Disposition, else by the URL");
    command.add_option("-d,--dir", o.folder, "Folder for the files; made if it is not there")->type_name("DIR");
    auto* overwrite = command.add_flag("--overwrite", o.overwrite, "Replace a file that exists, once the new one is complete");
    auto* another = command.add_flag("--no-clobber", o.another_name, "Take another name: FILE.1.EXT");
    auto* go_on = command.add_flag("-c,--continue", o.resume_complete, "A file that exists is complete: nothing to do");
    overwrite->excludes(another)->excludes(go_on);
    another->excludes(go_on);
    command.add_flag("--no-continue", o.no_resume, "Begin anew, whatever FILE.part of an earlier run has")->excludes(go_on);
    command.add_flag("-R,--remote-time", o.remote_time, "The file gets the time that the server says");
    command.add_flag("--no-fsync", o.no_sync, "Do not wait until the file is safe on the disk: faster for many small files");
    command.add_flag("--force", o.force, "Write to the terminal what is no text; so does -o - -o -");
}

void define_source_options(CLI::App& command, Options& o) {
    command.option_defaults()->group("What");
    command.add_option("-i,--input-file", o.input_file, "URLs from a file, one a line; -: from standard input")
        ->type_name("FILE");
    command.add_option("--mirror", o.mirrors, "Another URL of the same file; may be repeated")
        ->type_name("URL")
        ->allow_extra_args(false);
    command.add_option("-r,--range", o.range, "Only these bytes: a-b, a- or -n")->type_name("RANGE");
    command.add_option("--checksum", o.checksum, "What the file must have: sha-256=HEX; also sha-512, sha-384, sha-1, md5")
        ->type_name("TYPE=HEX");
    command.add_flag("--compressed", o.compressed, "Ask for gzip, deflate, br, zstd, and undo it; then nothing is resumed");
}

void define_pace_options(CLI::App& command, Options& o) {
    command.option_defaults()->group("How much at once, how fast, how long");
    command.add_option("-x,--segments", o.segments, "Parts of a file fetched at once, 1 to 64 (-x is no proxy here)")
        ->check(within(1, 64))
        ->type_name("N")
        ->capture_default_str();
    command.add_option("-j,--parallel", o.parallel, "Files fetched at once, 1 to 4096")
        ->check(within(1, 4096))
        ->type_name("N")
        ->capture_default_str();
    command.add_option("--per-host", o.per_host, "Connections to one host, 1 to 4096; never fewer than --segments")
        ->check(within(1, 4096))
        ->type_name("N")
        ->capture_default_str();
    add_parsed(command, "--limit-rate", o.rate_limit, "Bytes a second of all together: 500K, 2M; 0: no limit  [0]", parse_size,
               "RATE");
    add_parsed(command, "--speed-limit", o.low_speed_limit, "A connection that brings fewer bytes a second ...  [1]", parse_size,
               "RATE");
    add_parsed(command, "--speed-time", o.low_speed_time, "... for so long is given up, and tried again; 0: never  [60s]",
               delay_up_to_a_day, "TIME");
    add_parsed(command, "--connect-timeout", o.connect_timeout, "To connect, and again for TLS  [30s]", time_up_to_a_day, "TIME");
    add_parsed(command, "-m,--max-time", o.time_max, "A file that takes longer is given up; default: as long as it takes",
               time_up_to_a_day, "TIME");
    command.add_option("--retry", o.retries, "Tries after the first that bring nothing new, in a row; 0 to 1000")
        ->check(within(0, 1000))
        ->type_name("N")
        ->capture_default_str();
    add_parsed(command, "--retry-delay", o.retry_delay,
               "Before the first of them; doubles each time, a random part of it is waited  [1s]", delay_up_to_a_day, "TIME");
}

void define_request_options(CLI::App& command, Options& o) {
    command.option_defaults()->group("The request");
    const auto take_headers = [&o](const std::vector<std::string>& lines) {
        for (const std::string& line : lines) take_header(o, line);
    };
    const auto take_all_cookies = [&o](const std::vector<std::string>& lines) {
        for (const std::string& line : lines) take_cookies(o, line);
    };
    const auto take_agent = [&o](const std::string& agent) {
        o.user_agent = agent;
        o.user_agent_given = true;
    };
    command.add_option_function<std::vector<std::string>>("-H,--header", take_headers, "A header; may be repeated")
        ->type_name("'NAME: VALUE'")
        ->allow_extra_args(false);
    command.add_option_function<std::string>("-A,--user-agent", take_agent, "Who asks; empty: not said")->type_name("TEXT");
    command
        .add_option_function<std::string>(
            "-u,--user", [&o](const std::string& text) { take_user(o, text); },
            "Basic authentication; it shows in the list of processes")
        ->type_name("USER:PASSWORD");
    command.add_option_function<std::vector<std::string>>("-b,--cookie", take_all_cookies, "A cookie to send; may be repeated")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    command.add_option("--cookie-jar", o.cookie_jar, "Keep cookies: read from there, and written back at the end")
        ->type_name("FILE");
    command.add_option("--max-redirs", o.redirects_max, "Redirects followed; 0: none, a redirect is an error then")
        ->check(within(0, 1000))
        ->type_name("N")
        ->capture_default_str();
    command.add_flag("--allow-downgrade", o.allow_downgrade, "Follow redirects from https to http");
}

void define_way_options(CLI::App& command, Options& o) {
    command.option_defaults()->group("The way");
    const auto take_proxy = [&o](const std::string& proxy) {
        o.proxy = proxy.empty() || proxy.find("://") != proxy.npos ? proxy : "http://" + proxy;
        o.proxy_given = true;
    };
    const auto take_no_proxy = [&o](const std::string& list) {
        o.no_proxy = list;
        o.no_proxy_given = true;
    };
    command
        .add_option_function<std::string>(
            "--proxy", take_proxy,
            "http://, https://, socks4://, socks4a://, socks5://, socks5h://, with USER:PASSWORD@ if "
            "need be; empty: none. Default: http_proxy, https_proxy, all_proxy")
        ->type_name("URL");
    command
        .add_option_function<std::string>("--noproxy", take_no_proxy,
                                          "Hosts without proxy: a.example,10.0.0.0/8; *: all. Default: no_proxy")
        ->type_name("LIST");
    auto* ca = command.add_option("--cacert", o.ca_file, "Certificates to trust besides the system's, PEM")->type_name("FILE");
    command.add_flag("-k,--insecure", o.insecure, "Do not verify the server; for tests only")->excludes(ca);
    auto* certificate = command.add_option("--cert,-E", o.certificate, "Client certificate, PEM")->type_name("FILE");
    command.add_option("--key", o.key, "Its private key, PEM; default: in the same file")->type_name("FILE")->needs(certificate);
    command.add_option("--key-password", o.key_password, "Password of the key")->type_name("TEXT")->needs(certificate);
}

void define_output_options(CLI::App& command, Options& o, const std::shared_ptr<bool>& nothing) {
    command.option_defaults()->group("What it says");
    auto* quiet = command.add_flag("-q,--quiet,-s,--silent", o.quiet, "No bars; errors are told");
    command.add_flag("--json", o.json, "One JSON object a line on standard output: what happens, and how it ends")
        ->excludes(quiet);
    command.option_defaults()->group("Accepted from curl's command lines, always so");
    command.add_flag("-L,--location", *nothing, "Redirects are followed");
    command.add_flag("-f,--fail", *nothing, "An HTTP error is a failure, and not a file");
}

std::string footer() {
    std::string text =
        "A bar for each file is drawn on a terminal (standard error); in a pipe it says nothing unless something fails. Data "
        "comes in FILE.part; when all\n"
        "is there and the digest is right, the file gets its name. The same command again goes on where an earlier one ended, "
        "however it ended, if\n"
        "the server still has the same file. Ctrl-C keeps what has come.\n"
        "--input-file: a line is a URL, with tabs between several of the same file; lines below it that begin with a blank are "
        "its options:\n"
        "out=NAME, dir=DIR, checksum=TYPE=HEX, header=NAME: VALUE. # begins a comment.\n"
        "Examples:\n"
        "  hp get https://example.org/big.iso\n"
        "  hp get -x 8 https://example.org/big.iso --checksum sha-256=0123...\n"
        "  hp get -o - https://example.org/list.txt | sort\n"
        "  hp get -i urls.txt -d files -j 16 -c\n"
        "Exit codes:\n";
    const auto row = [&text](int code, const char* meaning) { text += format("  %-4d %s\n", code, meaning); };
    for (const Outcome& outcome : outcomes) {
        if (outcome.error == DE_OPTION) row(exit_bad, "several files failed, for different reasons");
        if (outcome.error == DE_RESOLVE)
            row(exit_cannot_start, "it could not start: a file or folder of the command line, certificates");
        row(outcome.code, outcome.text);
    }
    return text + "More: docs/get.md";
}

}  // namespace

Run define_get(CLI::App& command) {
    const auto options = std::make_shared<Options>();
    const auto nothing = std::make_shared<bool>(false);
    define_file_options(command, *options);
    define_source_options(command, *options);
    define_pace_options(command, *options);
    define_request_options(command, *options);
    define_way_options(command, *options);
    define_output_options(command, *options, nothing);
    command.footer(footer());
    return [options, nothing] {
        // -o - -o - with one URL: as --force.
        std::vector<std::string>& outputs = options->outputs;
        if (outputs.size() == options->urls.size() + 1 && outputs.size() > 1 && outputs.back() == "-" &&
            outputs[outputs.size() - 2] == "-") {
            outputs.pop_back();
            options->force = true;
        }
        for (const std::string& output : outputs)
            if (output == "-") options->parallel = 1;  // one after the other, in their order
        return run_get(*options);
    };
}

}  // namespace hp::app
