// SPDX-License-Identifier: Apache-2.0
#pragma once
// Options of two kinds: whose text a function understands, and whose text is one of a few words.
#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace hp::app {

// `parse(text)` returns an optional: empty when the text makes no sense.
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

// For Option::check. The words are the validator's name, too: completions offer them (command_tree.cc).
inline CLI::Validator one_of(const std::vector<std::string>& words) {
    std::string name;
    for (const std::string& word : words) name += (name.empty() ? "" : "|") + word;
    return CLI::Validator(CLI::IsMember(words)).description("").name(name);
}

}  // namespace hp::app
