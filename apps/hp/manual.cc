// SPDX-License-Identifier: Apache-2.0
// hp man: manual pages in the language of man(7), written from the command tree and the text below each help.
#include <hpsocket/HPTypeDef.h>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <sstream>
#include <string>

#include "hp/command.h"
#include "hp/command_tree.h"
#include "hp/format.h"

namespace hp::app {
namespace {

// Text as roff: what it would take for its own language is escaped.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) switch (c) {
            case '\\': out += "\\e"; break;
            case '-': out += "\\-"; break;
            case '\'': out += "\\(aq"; break;
            case '`': out += "\\(ga"; break;
            case '^': out += "\\(ha"; break;
            case '~': out += "\\(ti"; break;
            default: out += c;
        }
    return out.starts_with('.') ? "\\&" + out : out;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "\\fB" : ", \\fB") + escaped(name) + "\\fR";
    return text;
}

std::string page_of(const CommandFacts& command) { return command.name == "hp" ? "hp" : "hp-" + command.name; }
std::string call_of(const CommandFacts& command) { return command.name == "hp" ? "hp" : "hp " + command.name; }

std::string synopsis(const CommandFacts& command) {
    std::string text = "\\fB" + escaped(call_of(command)) + "\\fR [\\fIOPTIONS\\fR]";
    if (command.name == "hp") text += " \\fICOMMAND\\fR";
    for (const OptionFacts& argument : command.arguments) {
        const std::string shown = "\\fI" + escaped(argument.names.front()) + "\\fR" + (argument.repeats ? "..." : "");
        text += argument.required ? " " + shown : " [" + shown + "]";
    }
    return text + "\n";
}

std::string entry(const OptionFacts& option, bool is_option) {
    std::string text = ".TP\n" + listed(option.names);
    if (is_option && option.takes_value()) text += " \\fI" + escaped(option.value) + "\\fR" + (option.repeats ? "..." : "");
    text += "\n" + escaped(option.text) + ".\n";
    if (!option.standard.empty()) text += "Default: " + escaped(option.standard) + ".\n";
    if (!option.needs.empty()) text += "Needs " + listed(option.needs) + ".\n";
    if (!option.excludes.empty()) text += "Not with " + listed(option.excludes) + ".\n";
    return text;
}

std::string entries(const CommandFacts& command) {
    std::string text, group = "Options";
    for (const OptionFacts& argument : command.arguments) text += entry(argument, false);
    for (const OptionFacts& option : command.options) {
        if (option.group != group) text += ".SS " + escaped(group = option.group) + "\n";
        text += entry(option, true);
    }
    return text;
}

// The text below a help: prose, which is filled; lines that begin with blanks, which stay as they are; and headings of sections.
struct Heading {
    const char* line;
    const char* section;
};
constexpr Heading headings[] = {{"Examples:", "EXAMPLES"}, {"Exit codes:", "EXIT STATUS"}};

std::string sections(const std::string& footer) {
    std::istringstream lines(footer);
    std::string prose, rest;
    std::string* out = &prose;
    bool verbatim = false;
    const auto end_verbatim = [&] {
        if (std::exchange(verbatim, false)) *out += ".fi\n.RE\n";
    };
    for (std::string line; std::getline(lines, line);) {
        const bool indented = line.starts_with("  ");
        if (!indented) end_verbatim();
        if (line.empty()) continue;
        bool is_heading = false;
        for (const Heading& heading : headings)
            if (line == heading.line) {
                rest += std::string(".SH ") + heading.section + "\n";
                out = &rest;
                is_heading = true;
            }
        if (is_heading) continue;
        if (indented && !std::exchange(verbatim, true)) *out += ".RS 2\n.nf\n";
        if (!indented && !rest.empty() && out == &rest) rest += ".PP\n";
        *out += escaped(indented ? line.substr(2) : line) + "\n";
    }
    end_verbatim();
    return (prose.empty() ? "" : ".SH NOTES\n" + prose) + rest;
}

std::string page(const CommandFacts& command, const std::vector<CommandFacts>& commands) {
    const bool whole = command.name == "hp";
    const std::string version = format("hp %d.%d.%d", HP_VERSION_MAJOR, HP_VERSION_MINOR, HP_VERSION_REVISE);
    std::string title = page_of(command);
    for (char& c : title) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    std::string text = ".\\\" Written by `hp man`.\n.TH \"" + title + "\" 1 \"\" \"" + version + "\" \"HP\\-Socket\"\n";
    text += ".SH NAME\n" + escaped(page_of(command)) + " \\- " + escaped(command.summary) + "\n";
    text += ".SH SYNOPSIS\n" + synopsis(command) + ".SH OPTIONS\n" + entries(command);
    if (whole) {
        text += ".SH COMMANDS\n";
        for (const CommandFacts& one : commands)
            text += ".TP\n\\fB" + escaped(call_of(one)) + "\\fR\n" + escaped(one.summary) + ".\n";
    }
    text += sections(command.footer) + ".SH SEE ALSO\n";
    std::string others;
    const auto refer = [&](const std::string& name) {
        others += (others.empty() ? "" : ",\n") + (".BR " + escaped(name)) + " (1)";
    };
    if (!whole) refer("hp");
    for (const CommandFacts& one : commands)
        if (one.name != command.name) refer(page_of(one));
    return text + others + "\n";
}

}  // namespace

Run define_man(CLI::App& command) {
    struct Wanted {
        std::string name;
        bool list = false;
    };
    const auto wanted = std::make_shared<Wanted>();
    auto* name = command.add_option("command", wanted->name, "The command; without: hp itself");
    command.add_flag("--list", wanted->list, "Print the names of the commands that have a page")->excludes(name);
    command.footer(
        "Packages and `cmake --install` bring these pages along.\n"
        "Examples:\n"
        "  hp man get | man -l -");
    return [wanted, program = command.get_parent()]() -> int {
        const std::vector<CommandFacts> commands = commands_of(*program);
        if (wanted->list) {
            for (const CommandFacts& one : commands) std::puts(one.name.c_str());
            return exit_good;
        }
        std::string text;
        if (wanted->name.empty()) text = page(facts_of(*program), commands);
        for (const CommandFacts& one : commands)
            if (one.name == wanted->name) text = page(one, commands);
        if (text.empty()) {
            std::fprintf(stderr, "hp man: there is no command %s; `hp help` lists them\n", wanted->name.c_str());
            return exit_usage;
        }
        std::fputs(text.c_str(), stdout);
        return std::fflush(stdout) == 0 ? exit_good : exit_bad;
    };
}

}  // namespace hp::app
