// SPDX-License-Identifier: Apache-2.0
#pragma once
// An option whose text a function understands.
#include <CLI/CLI.hpp>

#include <string>

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

}  // namespace hp::app
