// SPDX-License-Identifier: Apache-2.0
#pragma once
// Vectors as text: a title, prose, what is fed, and the events expected of it.
//
//   # Title
//   Prose.
//   ```request eof answer=leave head_bytes_max=100
//   GET / HTTP/1.1
//   ```
//   ```log
//   begin
//   ```
//
// Each line of a request or response stands for itself and CRLF; one that ends in "\" for itself alone. Escapes: \r \n \t \\ \xHH.
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "protocol/http/event_log.h"

namespace hp::http::test {

struct Vector {
    std::string title;
    Settings settings;
    std::string input;
    std::string log;
};

inline std::string unescaped_line(const std::string& line) {
    std::string bytes;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\') {
            bytes += line[i];
            continue;
        }
        if (++i == line.size()) return bytes;
        switch (line[i]) {
            case 'r': bytes += '\r'; break;
            case 'n': bytes += '\n'; break;
            case 't': bytes += '\t'; break;
            case '\\': bytes += '\\'; break;
            case 'x':
                bytes += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
                i += 2;
                break;
            default: throw std::runtime_error("unknown escape in: " + line);
        }
    }
    return bytes + "\r\n";
}

inline void read_setting(Settings& settings, const std::string& word) {
    const std::string key = word.substr(0, word.find('=')), value = word.substr(std::min(word.size(), key.size() + 1));
    const auto number = [&] { return static_cast<std::uint32_t>(std::stoul(value)); };
    if (key == "request")
        settings.reads = Reads::requests;
    else if (key == "response")
        settings.reads = Reads::responses;
    else if (key == "eof")
        settings.eof = true;
    else if (key == "answer")
        settings.at_headers = value == "leave" ? Next::leave : Next::no_body;
    else if (key == "fail")
        settings.fail = value == "chunk_complete" ? "chunk complete" : value;
    else if (key == "start_line_bytes_max")
        settings.limits.start_line_bytes_max = number();
    else if (key == "head_bytes_max")
        settings.limits.head_bytes_max = number();
    else if (key == "header_count_max")
        settings.limits.header_count_max = number();
    else if (key == "chunk_extension_bytes_max")
        settings.limits.chunk_extension_bytes_max = number();
    else if (key == "body_bytes_max")
        settings.limits.body_bytes_max = number();
    else if (key == "host_optional")
        settings.limits.host_required = false;
    else
        throw std::runtime_error("unknown setting: " + word);
}

inline std::vector<Vector> read_vectors(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<Vector> vectors;
    std::string title;
    enum { prose, input, log } place = prose;
    for (std::string line; std::getline(in, line);) {
        if (place == prose && line.starts_with("# ")) {
            title = line.substr(2);
        } else if (place == prose && line == "```log") {
            place = log;
        } else if (place == prose && line.starts_with("```")) {
            vectors.push_back({title, {}, {}, {}});
            std::istringstream words(line.substr(3));
            for (std::string word; words >> word;) read_setting(vectors.back().settings, word);
            place = input;
        } else if (line == "```") {
            place = prose;
        } else if (place == input) {
            vectors.back().input += unescaped_line(line);
        } else if (place == log) {
            vectors.back().log += line + "\n";
        }
    }
    return vectors;
}

}  // namespace hp::http::test
