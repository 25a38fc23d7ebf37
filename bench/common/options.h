// The command line of one bench program, described by one table of rows.
//
//   Options options(argc, argv, "what the program does", {{"port", "0", "TCP port to listen on"}, {"tls", "off", "..."}});
//   options.number("port");  options.flag("tls");
//
// Every row is `--name VALUE`; a row whose default is "off" is a switch and takes no value. `--help` prints the table.
// A wrong command line prints the reason and ends the process with status 2: these are programs for the runner.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hp::bench {

struct OptionRow {
    std::string name;
    std::string initial;
    std::string help;
};

class Options {
public:
    Options(int argc, char** argv, std::string_view summary, std::vector<OptionRow> rows) : rows_(std::move(rows)) {
        for (const OptionRow& row : rows_) values_[row.name] = row.initial;
        for (int i = 1; i < argc; ++i) {
            const std::string_view word = argv[i];
            if (word == "--help" || word == "-h") help(argv[0], summary);
            const OptionRow& row = find(word);
            if (row.initial == "off") {
                values_[row.name] = "on";
            } else if (++i < argc) {
                values_[row.name] = argv[i];
            } else {
                fail("needs a value", word);
            }
        }
    }

    const std::string& text(const std::string& name) const { return values_.at(name); }
    bool flag(const std::string& name) const { return values_.at(name) == "on"; }
    double real(const std::string& name) const { return std::atof(values_.at(name).c_str()); }

    // A whole number >= 0; anything else ends the process.
    std::size_t number(const std::string& name) const {
        const std::string& value = values_.at(name);
        char* end = nullptr;
        const unsigned long long parsed = std::strtoull(value.c_str(), &end, 10);
        if (value.empty() || *end != '\0' || value[0] == '-') fail("needs a whole number", "--" + name);
        return static_cast<std::size_t>(parsed);
    }

private:
    const OptionRow& find(std::string_view word) const {
        for (const OptionRow& row : rows_)
            if (word.starts_with("--") && word.substr(2) == row.name) return row;
        fail("unknown option", word);
    }

    [[noreturn]] static void fail(const char* reason, std::string_view word) {
        std::fprintf(stderr, "%.*s: %s (try --help)\n", static_cast<int>(word.size()), word.data(), reason);
        std::exit(2);
    }

    [[noreturn]] void help(const char* program, std::string_view summary) const {
        std::printf("%s: %.*s\n\n", program, static_cast<int>(summary.size()), summary.data());
        for (const OptionRow& row : rows_) {
            const std::string left = "--" + row.name + (row.initial == "off" ? "" : " VALUE");
            std::printf("  %-22s %s (default: %s)\n", left.c_str(), row.help.c_str(), row.initial.c_str());
        }
        std::exit(0);
    }

    std::vector<OptionRow> rows_;
    std::map<std::string, std::string> values_;
};

}  // namespace hp::bench
