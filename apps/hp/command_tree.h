// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the command line of hp knows about itself, as data: for the manual and for the completions of shells, so that an option is
// described in one place, where it is defined.
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace hp::app {

// What may be offered for a value.
enum class Offer { nothing, file, folder, words };

struct OptionFacts {
    std::vector<std::string> names;  // "-o", "--output"; of an argument without a dash: its one name
    std::string value;               // "FILE"; empty for a flag, which takes none
    Offer offer = Offer::nothing;
    std::vector<std::string> words;            // of Offer::words
    std::string text;                          // its line of the help
    std::string standard;                      // what holds without it, if one can say so in a word
    std::string group;                         // the heading above it
    std::vector<std::string> needs, excludes;  // names of others
    bool repeats = false, required = false;

    bool takes_value() const { return !value.empty(); }
};

struct CommandFacts {
    std::string name;     // "echo"; of the program itself: "hp"
    std::string summary;  // one line
    std::string footer;   // what stands below the options in the help
    std::vector<OptionFacts> options, arguments;
};

CommandFacts facts_of(const CLI::App& command);
std::vector<CommandFacts> commands_of(const CLI::App& program);  // in the order of the help

}  // namespace hp::app
