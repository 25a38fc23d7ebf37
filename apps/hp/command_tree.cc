// SPDX-License-Identifier: Apache-2.0
#include "hp/command_tree.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

namespace hp::app {
namespace {

constexpr const char* command_argument = "command";  // an argument of this name is one of hp's commands

const CLI::App& program_of(const CLI::App& command) { return command.get_parent() != nullptr ? *command.get_parent() : command; }

bool is_command(const CLI::App* app) { return !app->get_name().empty(); }

// The words that one_of() of option.h wants.
std::vector<std::string> words_of(const CLI::Option& option) {
    std::vector<std::string> words;
    try {
        std::istringstream names(const_cast<CLI::Option&>(option).get_validator(0)->get_name());
        for (std::string word; std::getline(names, word, '|');) words.push_back(word);
    } catch (const CLI::OptionNotFound&) {  // it has no validator
    }
    return words;
}

std::vector<std::string> names_of(const CLI::Option& option) {
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    if (names.empty()) names.push_back(option.get_name(true));
    return names;
}

std::vector<std::string> names_of(const std::set<CLI::Option*>& options) {
    std::vector<std::string> names;
    for (const CLI::Option* option : options) names.push_back(names_of(*option).back());
    std::sort(names.begin(), names.end());
    return names;
}

OptionFacts facts_of(const CLI::Option& option, const CLI::App& command) {
    OptionFacts facts;
    facts.names = names_of(option);
    if (option.get_items_expected_max() != 0) facts.value = option.get_type_name();
    if (facts.value.empty() && (option.get_positional() || option.get_items_expected_max() != 0))
        facts.value = facts.names.front();
    facts.text = option.get_description();
    facts.standard = option.get_default_str();
    facts.group = option.get_group();
    facts.needs = names_of(option.get_needs());
    facts.excludes = names_of(option.get_excludes());
    facts.repeats = option.get_items_expected_max() > 1;
    facts.required = option.get_required();
    facts.words = words_of(option);
    if (facts.value == "FILE") facts.offer = Offer::file;
    if (facts.value == "DIR") facts.offer = Offer::folder;
    if (option.get_positional() && facts.names.front() == command_argument)
        for (const CLI::App* other : program_of(command).get_subcommands(is_command)) facts.words.push_back(other->get_name());
    if (!facts.words.empty()) facts.offer = Offer::words;
    return facts;
}

}  // namespace

CommandFacts facts_of(const CLI::App& command) {
    CommandFacts facts{command.get_name(), command.get_description(), command.get_footer(), {}, {}};
    for (const CLI::Option* option : command.get_options())
        (option->get_positional() ? facts.arguments : facts.options).push_back(facts_of(*option, command));
    return facts;
}

std::vector<CommandFacts> commands_of(const CLI::App& program) {
    std::vector<CommandFacts> commands;
    for (const CLI::App* command : program.get_subcommands(is_command)) commands.push_back(facts_of(*command));
    return commands;
}

}  // namespace hp::app
