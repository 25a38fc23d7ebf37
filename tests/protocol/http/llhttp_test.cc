// SPDX-License-Identifier: Apache-2.0
// The vectors of llhttp, read where they lie, against llhttp_deviations.txt.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "protocol/http/event_log.h"

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>

namespace hp::http::test {
namespace {

constexpr int closed_connection = 5, paused_upgrade = 22;  // llhttp's way to say that the rest is not its business

std::string from_base64(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned value = 0;
    int bits = 0;
    for (const char c : text.substr(0, text.find('='))) {
        value = (value << 6 | static_cast<unsigned>(digits.find(c))) & 0xFFFF;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(value >> bits);
    }
    return bytes;
}

std::string without_line_ends(std::string text) {  // the vectors' bodies are
    std::erase_if(text, [](char c) { return c == '\r' || c == '\n'; });
    return text;
}

std::map<std::string, std::string> read_deviations() {
    std::ifstream file(HP_SOURCE_DIR "/tests/protocol/http/llhttp_deviations.txt");
    std::map<std::string, std::string> deviations;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string id, verdict;
        words >> id >> verdict;
        if (id != "#") deviations[id] = verdict;
    }
    return deviations;
}

std::vector<std::string> requests_in(const std::string& log) {
    std::istringstream lines(log);
    std::vector<std::string> requests;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("request ")) requests.push_back(line.substr(8));
    return requests;
}

bool agrees(const nlohmann::json& row, const Outcome& outcome) {
    const int error = row["err"];
    const bool refused = error != 0 && error != closed_connection && error != paused_upgrade;
    if (refused || outcome.error != Error::ok) return refused == (outcome.error != Error::ok);
    const auto ends = [&](const char* state) { return outcome.log.find(std::string("\n") + state + " '") != std::string::npos; };
    if (error == closed_connection && !ends("finished")) return false;
    if ((error == paused_upgrade) != ends("left")) return false;
    std::vector<std::string> requests;
    for (std::size_t i = 0; i < row["urls"].size(); ++i)
        requests.push_back(row["methods"][i].get<std::string>() + " " + escaped(row["urls"][i].get<std::string>()));
    if (outcome.log.ends_with("begin\nin head\n") && !requests.empty())
        requests.pop_back();  // a line that is cut: we wait for its end
    return outcome.messages == row["complete"] && without_line_ends(outcome.body) == without_line_ends(row["body"]) &&
           (row["type"] == "response" || requests_in(outcome.log) == requests);
}

TEST(HttpLlhttp, VerdictsAndEventsAgreeUpToTheList) {
    std::ifstream file(HP_SOURCE_DIR "/../shared/vectors/llhttp-vectors.json");
    if (!file) GTEST_SKIP() << "no ../shared/vectors/llhttp-vectors.json";
    const nlohmann::json rows = nlohmann::json::parse(file);
    std::map<std::string, std::string> deviations = read_deviations();
    EXPECT_GT(rows.size(), 200u);
    for (const nlohmann::json& row : rows) {
        Settings settings;
        settings.reads = row["type"] == "request" ? Reads::requests : Reads::responses;
        settings.limits.host_required = false;  // few of the vectors have one
        const std::string input = from_base64(row["input"].get<std::string>()), id = row["id"];
        SCOPED_TRACE(id + " " + row["name"].get<std::string>() + ": " + escaped(input));
        const Outcome outcome = run(input, settings);
        for (const bool pause : {false, true}) {
            ASSERT_EQ(run(input, settings, every(1, input.size()), pause).log, outcome.log);
        }
        const auto deviation = deviations.find(id);
        EXPECT_EQ(agrees(row, outcome), deviation == deviations.end()) << "llhttp: " << row["err"] << "\n" << outcome.log;
        if (deviation == deviations.end()) continue;
        EXPECT_EQ(name_of(outcome.error), deviation->second);
        deviations.erase(deviation);
    }
    EXPECT_TRUE(deviations.empty()) << "no vector has the id " << deviations.begin()->first;
}

}  // namespace
}  // namespace hp::http::test
#else
TEST(HttpLlhttp, VerdictsAndEventsAgreeUpToTheList) { GTEST_SKIP() << "needs nlohmann-json3-dev"; }
#endif
