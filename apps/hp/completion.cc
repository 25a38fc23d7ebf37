// SPDX-License-Identifier: Apache-2.0
// hp completion: what makes a shell complete the commands and options of hp, written from the command tree.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>

#include "hp/command.h"
#include "hp/command_tree.h"
#include "hp/option.h"

namespace hp::app {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
    return text;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size()) text.replace(at, what.size(), with);
    return text;
}

// In single quotes, for any of the three shells.
std::string quoted(const std::string& text) { return "'" + replaced(text, "'", "'\\''") + "'"; }
std::string quoted_for_fish(const std::string& text) { return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'"; }

// --- bash ---------------------------------------------------------------------------------------------------------------

// What the function offers: `file`, `folder`, or the words themselves.
std::string bash_offer(const OptionFacts& option) {
    switch (option.offer) {
        case Offer::nothing: return "nothing";
        case Offer::file: return "file";
        case Offer::folder: return "folder";
        case Offer::words: return joined(option.words, " ");
    }
    return "nothing";
}

std::string bash_case(const CommandFacts& command) {
    std::vector<std::string> names;
    std::string values;
    for (const OptionFacts& option : command.options) {
        names.insert(names.end(), option.names.begin(), option.names.end());
        if (option.takes_value())
            values += "                " + joined(option.names, "|") + ") offer=" + quoted(bash_offer(option)) + " ;;\n";
    }
    const std::string rest = command.arguments.empty() ? "nothing" : bash_offer(command.arguments.front());
    return "            options=" + quoted(joined(names, " ")) + "\n            case $before in\n" + values +
           "                *) offer=" + quoted(rest) + " free=yes ;;\n            esac ;;\n";
}

constexpr const char* bash_head =
    "# Completion of hp for bash; written by `hp completion bash`.\n"
    "_hp() {\n"
    "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= options= offer=nothing free= i\n"
    "    [ \"$word\" != = ] || word=\n"
    "    [ \"$before\" != = ] || before=${COMP_WORDS[COMP_CWORD-2]}\n"
    "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
    "        case ${COMP_WORDS[i]} in -*) ;; *) command=${COMP_WORDS[i]}; break ;; esac\n"
    "    done\n"
    "    case $command in\n";
constexpr const char* bash_tail =
    "    esac\n"
    "    COMPREPLY=()\n"
    "    case $free$word in\n"
    "        yes-*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")); return ;;\n"
    "    esac\n"
    "    case $offer in\n"
    "        nothing) ;;\n"
    "        file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$word\") ;;\n"
    "        folder) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$word\") ;;\n"
    "        *) COMPREPLY=($(compgen -W \"$offer\" -- \"$word\")) ;;\n"
    "    esac\n"
    "}\n"
    "complete -F _hp hp\n";

std::string bash_script(const CommandFacts& program, const std::vector<CommandFacts>& commands) {
    CommandFacts first = program;  // before a command, the commands are its argument
    first.arguments.assign(1, {});
    first.arguments.front().offer = Offer::words;
    for (const CommandFacts& command : commands) first.arguments.front().words.push_back(command.name);
    std::string text = std::string(bash_head) + "        '')\n" + bash_case(first);
    for (const CommandFacts& command : commands) text += "        " + command.name + ")\n" + bash_case(command);
    return text + bash_tail;
}

// --- zsh ----------------------------------------------------------------------------------------------------------------

std::string zsh_text(std::string text) {
    for (const char* mark : {"\\", "[", "]", ":"}) text = replaced(text, mark, std::string("\\") + mark);
    return text;
}

std::string zsh_action(const OptionFacts& option) {
    switch (option.offer) {
        case Offer::nothing: return " ";
        case Offer::file: return "_files";
        case Offer::folder: return "_files -/";
        case Offer::words: return "(" + joined(option.words, " ") + ")";
    }
    return " ";
}

std::string zsh_options(const CommandFacts& command, const char* indent) {
    std::string text;
    const auto line = [&](const std::string& specification) { text += std::string(indent) + quoted(specification) + " \\\n"; };
    for (const OptionFacts& option : command.options)
        for (const std::string& name : option.names) {
            std::vector<std::string> others = option.excludes;
            if (!option.repeats) others.insert(others.end(), option.names.begin(), option.names.end());
            const bool is_long = name[1] == '-';
            const std::string value =
                option.takes_value() ? ":" + zsh_text(option.value) + ":" + zsh_action(option) : std::string();
            line((option.repeats ? std::string("*") : "(" + joined(others, " ") + ")") + name +
                 (option.takes_value() ? (is_long ? "=" : "+") : "") + "[" + zsh_text(option.text) + "]" + value);
        }
    for (const OptionFacts& argument : command.arguments)
        line(std::string(argument.repeats ? "*" : "") + ":" + zsh_text(argument.names.front()) + ":" + zsh_action(argument));
    return text;
}

std::string zsh_script(const CommandFacts& program, const std::vector<CommandFacts>& commands) {
    std::string names, cases;
    for (const CommandFacts& command : commands) {
        names += "                " + quoted(zsh_text(command.name) + ":" + command.summary) + "\n";
        cases += "                " + command.name + ")\n                    _arguments -s \\\n" +
                 zsh_options(command, "                        ") + "                        && result=0 ;;\n";
    }
    return "#compdef hp\n# Completion of hp for zsh; written by `hp completion zsh`.\n_hp() {\n"
           "    local context state line result=1\n"
           "    typeset -A opt_args\n"
           "    _arguments -C \\\n" +
           zsh_options(program, "        ") +
           "        '1:command:->command' \\\n"
           "        '*::argument:->arguments' && result=0\n"
           "    case $state in\n"
           "        command)\n"
           "            local -a commands=(\n" +
           names +
           "            )\n"
           "            _describe -t commands command commands && result=0 ;;\n"
           "        arguments)\n"
           "            case $words[1] in\n" +
           cases +
           "            esac ;;\n"
           "    esac\n"
           "    return result\n"
           "}\n"
           "if [ \"$funcstack[1]\" = _hp ]; then _hp \"$@\"; else compdef _hp hp; fi\n";
}

// --- fish ---------------------------------------------------------------------------------------------------------------

std::string fish_value(const OptionFacts& option) {
    switch (option.offer) {
        case Offer::nothing: return " -x";
        case Offer::file: return " -r -F";
        case Offer::folder: return " -x -a '(__fish_complete_directories)'";
        case Offer::words: return " -x -a " + quoted_for_fish(joined(option.words, " "));
    }
    return "";
}

std::string fish_lines(const CommandFacts& command, const std::string& condition) {
    const std::string start = "complete -c hp -n " + quoted_for_fish(condition);
    std::string text;
    for (const OptionFacts& option : command.options) {
        std::string line = start;
        for (const std::string& name : option.names) line += name[1] == '-' ? " -l " + name.substr(2) : " -s " + name.substr(1);
        text += line + (option.takes_value() ? fish_value(option) : "") + " -d " + quoted_for_fish(option.text) + "\n";
    }
    if (!command.arguments.empty()) {
        const OptionFacts& argument = command.arguments.front();
        if (argument.offer == Offer::file) text += start + " -F\n";
        if (argument.offer == Offer::folder) text += start + " -a '(__fish_complete_directories)'\n";
        if (argument.offer == Offer::words) text += start + " -a " + quoted_for_fish(joined(argument.words, " ")) + "\n";
    }
    return text;
}

std::string fish_script(const CommandFacts& program, const std::vector<CommandFacts>& commands) {
    std::string text = "# Completion of hp for fish; written by `hp completion fish`.\ncomplete -c hp -f\n";
    text += fish_lines(program, "__fish_use_subcommand");
    for (const CommandFacts& command : commands)
        text += "complete -c hp -n __fish_use_subcommand -a " + command.name + " -d " + quoted_for_fish(command.summary) + "\n";
    for (const CommandFacts& command : commands) text += fish_lines(command, "__fish_seen_subcommand_from " + command.name);
    return text;
}

struct Shell {
    const char* name;
    std::string (*script)(const CommandFacts& program, const std::vector<CommandFacts>& commands);
};
constexpr Shell shells[] = {{"bash", bash_script}, {"fish", fish_script}, {"zsh", zsh_script}};

}  // namespace

Run define_completion(CLI::App& command) {
    const auto wanted = std::make_shared<std::string>();
    std::vector<std::string> names;
    for (const Shell& shell : shells) names.emplace_back(shell.name);
    command.add_option("shell", *wanted, "bash, fish or zsh")->required()->check(one_of(names))->type_name("");
    command.footer(
        "Packages and `cmake --install` bring these files along. By hand:\n"
        "Examples:\n"
        "  source <(hp completion bash)                                     for this shell\n"
        "  hp completion bash > ~/.local/share/bash-completion/completions/hp\n"
        "  hp completion fish > ~/.config/fish/completions/hp.fish\n"
        "  hp completion zsh > \"${fpath[1]}/_hp\"");
    return [wanted, program = command.get_parent()] {
        for (const Shell& shell : shells)
            if (*wanted == shell.name) std::fputs(shell.script(facts_of(*program), commands_of(*program)).c_str(), stdout);
        return std::fflush(stdout) == 0 ? exit_good : exit_bad;
    };
}

}  // namespace hp::app
