// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs the parser over a text, cut anywhere and paused anywhere, and writes down what it says: one line an event.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/http/parser.h"

namespace hp::http::test {

inline const char* name_of(Error error) {
    switch (error) {
#define HP_HTTP_ERROR(name, code, status, text) \
    case Error::name: return #name;
        HP_HTTP_ERRORS(HP_HTTP_ERROR)
#undef HP_HTTP_ERROR
    }
    return "?";
}

// Visible, and one line: \r \n \t \\ and \xHH.
inline std::string escaped(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if (c == '\r') {
            line += "\\r";
        } else if (c == '\n') {
            line += "\\n";
        } else if (c == '\t') {
            line += "\\t";
        } else if (c == '\\') {
            line += "\\\\";
        } else if (octet < 0x20 || octet >= 0x7F) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "\\x%02X", octet);
            line += hex;
        } else {
            line += c;
        }
    }
    return line;
}

struct Settings {
    Reads reads = Reads::requests;
    Limits limits;
    Next at_headers = Next::go_on;  // the answer to on_headers_complete
    std::string fail;               // the event that fails: "begin", "start", "header", "headers", "body", "chunk", ...
    bool eof = false;               // the input ends with the connection
};

class Log final : public Sink {
public:
    Log(Parser& parser, const Settings& settings, bool pause) : parser_(parser), settings_(settings), pause_(pause) {}
    std::string text;
    std::string body;  // of all messages together
    unsigned events = 0;
    unsigned messages = 0;

    Next on_message_begin() override { return line("begin", "begin"); }
    Next on_request_line(std::string_view method, std::string_view target) override {
        return line("start", "request " + escaped(method) + " " + escaped(target));
    }
    Next on_status_line(unsigned status, std::string_view reason) override {
        return line("start", "status " + std::to_string(status) + " '" + escaped(reason) + "'");
    }
    Next on_header(std::string_view name, std::string_view value) override {
        return line("header", escaped(name) + ": '" + escaped(value) + "'");
    }
    Next on_headers_complete() override {
        const Next next = line("headers", "headers complete" + head());
        return next == Next::go_on ? settings_.at_headers : next;
    }
    Next on_body(Bytes piece) override {
        const std::string_view bytes(reinterpret_cast<const char*>(piece.data()), piece.size());
        body += bytes;
        if (in_body_) {
            text.pop_back();
            text.pop_back();
            text += escaped(bytes) + "'\n";
            return answer("body");
        }
        const Next next = line("body", "body '" + escaped(bytes) + "'");
        in_body_ = true;
        return next;
    }
    Next on_chunk_header(std::uint64_t length) override { return line("chunk", "chunk " + std::to_string(length)); }
    Next on_chunk_complete() override { return line("chunk complete", "chunk complete"); }
    Next on_message_complete() override {
        ++messages;
        return line("complete", "complete");
    }

private:
    Next answer(const char* event) {
        ++events;
        if (pause_) parser_.pause();
        return settings_.fail == event ? Next::fail : Next::go_on;
    }
    Next line(const char* event, const std::string& words) {
        in_body_ = false;
        text += words + "\n";
        return answer(event);
    }
    std::string head() const {
        std::string words = parser_.version_minor() == 0 ? " 1.0" : " 1.1";
        if (parser_.keep_alive()) words += " keep-alive";
        if (parser_.has_content_length()) words += " length=" + std::to_string(parser_.content_length());
        if (parser_.chunked()) words += " chunked";
        if (parser_.expects_continue()) words += " expects-continue";
        if (parser_.upgrade()) words += " upgrade";
        if (parser_.websocket()) words += " websocket";
        if (parser_.connect()) words += " connect";
        return words;
    }

    Parser& parser_;
    const Settings& settings_;
    bool pause_;
    bool in_body_ = false;
};

struct Outcome {
    std::string log;
    std::string body;
    Error error = Error::ok;
    unsigned messages = 0;
    std::size_t used = 0;  // not said of an error
};

// Feeds one piece, from memory of its exact size, until the parser wants no more of it. Returns what was used.
inline std::size_t feed_piece(Parser& parser, Log& log, std::string_view piece) {
    const std::vector<char> copy(piece.begin(), piece.end());
    std::size_t at = 0;
    for (;;) {
        const unsigned events = log.events;
        const std::size_t used = parser.feed(as_bytes(copy.data() + at, copy.size() - at), log);
        at += used;
        if (used == 0 && events == log.events) return at;
    }
}

inline std::string state_of(const Parser& parser, std::string_view rest) {
    if (parser.error() != Error::ok) return std::string("error ") + name_of(parser.error());
    if (parser.left()) return "left '" + escaped(rest) + "'";
    if (parser.finished()) return "finished '" + escaped(rest) + "'";
    return parser.idle() ? "idle" : parser.in_head() ? "in head" : parser.in_body() ? "in body" : "in no state";
}

// `cuts`: where pieces end, ascending. `pause`: every event pauses.
inline Outcome run(std::string_view text, const Settings& settings, const std::vector<std::size_t>& cuts, bool pause) {
    Parser parser(settings.reads, settings.limits);
    Log log(parser, settings, pause);
    Outcome outcome;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const std::size_t to = i < cuts.size() ? cuts[i] : text.size();
        const std::size_t used = feed_piece(parser, log, text.substr(from, to - from));
        outcome.used = from + used;
        if (used != to - from) break;
        from = to;
    }
    std::string end = state_of(parser, text.substr(outcome.used)) + "\n";
    if (settings.eof) {
        const bool whole = parser.end_of_input(log);
        end = (whole ? "eof after a message: " : "eof within a message: ") + state_of(parser, text.substr(outcome.used)) + "\n";
    }
    outcome.log = log.text + end;
    outcome.body = log.body;
    outcome.messages = log.messages;
    outcome.error = parser.error();
    if (outcome.error != Error::ok) outcome.used = 0;
    return outcome;
}

inline Outcome run(std::string_view text, const Settings& settings) { return run(text, settings, {}, false); }

inline std::vector<std::size_t> every(std::size_t step, std::size_t size) {
    std::vector<std::size_t> cuts;
    for (std::size_t at = step; at < size; at += step) cuts.push_back(at);
    return cuts;
}

}  // namespace hp::http::test
