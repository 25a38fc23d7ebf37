// SPDX-License-Identifier: Apache-2.0
// hp: one program, many small tools. A subcommand is a file here and a row below.
#include <hpsocket/HPTypeDef.h>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <iostream>
#include <map>

#include "hp/command.h"
#include "hp/format.h"

namespace hp::app {
namespace {

constexpr Command commands[] = {
    {"cast", "Chat by multicast or broadcast: lines in, lines out", define_cast},
    {"echo", "Serve echo over TCP, TLS, UDP, HTTP or WebSocket: what comes in goes back", define_echo},
    {"get", "Download files over HTTP and HTTPS: resumed, in segments, verified", define_get},
    {"load", "Put load on an echo or HTTP server and check what comes back", define_load},
    {"proxy", "Be a forward proxy for HTTP, with tunnels for everything else", define_proxy},
    {"serve", "Serve the files of a folder over HTTP or HTTPS", define_serve},
};

constexpr const char* footer =
    "Examples:\n"
    "  hp echo tcp --port 5555                        serve echo\n"
    "  hp load tcp://127.0.0.1:5555 -c 1000 -d 10s    1,000 connections for 10 seconds\n"
    "  hp get https://example.org/big.iso             download; the same again goes on where it ended\n"
    "  hp cast 239.1.2.3 7000                         a chat by multicast\n"
    "  hp serve public                                the files of a folder, at http://127.0.0.1:8080/\n"
    "  hp help load                                   all about a command\n"
    "\n"
    "Exit codes:\n"
    "  0    all went well\n"
    "  1    it ran, and saw errors or wrong bytes\n"
    "  2    the command line makes no sense\n"
    "  3    it could not start: address in use, file not found, host unknown, limits of the system\n"
    "  130  a load or download was cut short by SIGINT or SIGTERM; `cast`, `echo`, `proxy` and `serve` end with 0 then\n"
    "  `hp get` has more, one for each kind of failure: `hp help get`\n";

std::string version() {
    return format("hp %d.%d.%d (HP-Socket, built anew)", HP_VERSION_MAJOR, HP_VERSION_MINOR, HP_VERSION_REVISE);
}

int help(const CLI::App& app, const std::string& name) {
    for (const Command& command : commands) {
        if (command.name != name) continue;
        std::cout << app.get_subcommand(name)->help("hp");
        return exit_good;
    }
    if (name.empty()) {
        std::cout << app.help();
        return exit_good;
    }
    std::cerr << "hp: there is no command " << name << "; `hp help` lists them\n";
    return exit_usage;
}

int run(int argc, char** argv) {
    CLI::App app("Tools of HP-Socket, a network framework for Linux.", "hp");
    app.set_version_flag("--version", version());
    app.require_subcommand(1);
    app.footer(footer);
    app.get_formatter()->column_width(34);
    std::map<CLI::App*, Run> runs;
    for (const Command& command : commands) {
        CLI::App* defined = app.add_subcommand(command.name, command.summary);
        runs[defined] = command.define(*defined);
    }
    std::string topic;
    CLI::App* helping = app.add_subcommand("help", "Explain a command");
    helping->add_option("command", topic, "The command to explain");
    runs[helping] = [&] { return help(app, topic); };
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wanted) {  // --help, --version
        return app.exit(wanted);
    } catch (const CLI::ParseError& error) {
        std::cerr << "hp: " << error.what() << "\nhp: `hp help` and `hp help COMMAND` tell what is possible\n";
        return exit_usage;
    }
    return runs[app.get_subcommands().front()]();
}

}  // namespace
}  // namespace hp::app

int main(int argc, char** argv) {
    try {
        return hp::app::run(argc, argv);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "hp: %s\n", failure.what());
        return hp::app::exit_cannot_start;
    }
}
