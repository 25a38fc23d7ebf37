// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a subcommand is. Each lives in a file of its own name and has one row in the table of main.cc.
#include <functional>

namespace CLI {
class App;
}

namespace hp::app {

// What the program ends with.
enum ExitCode : int {
    exit_good = 0,           // all went well
    exit_bad = 1,            // it ran, and saw errors or wrong bytes
    exit_usage = 2,          // the command line makes no sense
    exit_cannot_start = 3,   // address in use, file not found, host unknown, limits of the system
    exit_interrupted = 130,  // a load was cut short by SIGINT or SIGTERM
};

// Runs the subcommand with the options that were parsed; returns an ExitCode.
using Run = std::function<int()>;

struct Command {
    const char* name;
    const char* summary;  // one line of `hp --help`
    Run (*define)(CLI::App& command);
};

Run define_cast(CLI::App& command);
Run define_echo(CLI::App& command);
Run define_get(CLI::App& command);
Run define_load(CLI::App& command);
Run define_proxy(CLI::App& command);
Run define_serve(CLI::App& command);

}  // namespace hp::app
