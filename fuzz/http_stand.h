// SPDX-License-Identifier: Apache-2.0
#pragma once
// A text, fed to the HTTP parser at once, and once more in pieces with pauses: the same events have to come.
#include <string>
#include <vector>

#include "input.h"
#include "protocol/http/chars.h"
#include "protocol/http/parser.h"

namespace hp::fuzz {

struct HttpSettings {
    http::Reads reads = http::Reads::requests;
    http::Limits limits;
    http::Next at_headers = http::Next::go_on;
};

// Writes all events into one text; a body without its cuts.
class HttpLog final : public http::Sink {
public:
    HttpLog(http::Parser& parser, const HttpSettings& settings, bool pause)
        : parser_(parser), settings_(settings), pause_(pause) {}
    std::string text;
    unsigned events = 0;

    http::Next on_message_begin() override { return line("begin", place::start); }
    http::Next on_request_line(std::string_view method, std::string_view target) override {
        check(settings_.reads == http::Reads::requests, "requests have request lines");
        check(!method.empty() && http::all(method, http::token_char), "a method is a token");
        check(!target.empty() && http::all(target, http::target_char), "a target has only bytes of a target");
        return line("request " + std::string(method) + " " + std::string(target), place::line);
    }
    http::Next on_status_line(unsigned status, std::string_view reason) override {
        check(settings_.reads == http::Reads::responses, "responses have status lines");
        check(status >= 100 && status <= 999, "a status has three digits");
        check(http::all(reason, http::field_char), "a reason has only bytes of one");
        return line("status " + std::to_string(status) + " " + std::string(reason), place::line);
    }
    http::Next on_header(std::string_view name, std::string_view value) override {
        check(!name.empty() && http::all(name, http::token_char), "a name is a token");
        check(http::all(value, http::field_char), "a value has only bytes of one");
        const auto blank = [](char c) { return c == ' ' || c == '\t'; };
        check(value.empty() || (!blank(value.front()) && !blank(value.back())), "a value has no outer blanks");
        return line("header " + std::string(name) + "=" + std::string(value), place::line);
    }
    http::Next on_headers_complete() override {
        check(!parser_.chunked() || !parser_.has_content_length(), "a message has one length");
        std::string words = "head " + std::to_string(parser_.content_length());
        for (const bool fact : {parser_.keep_alive(), parser_.chunked(), parser_.upgrade(), parser_.websocket(),
                                parser_.connect(), parser_.expects_continue(), parser_.has_content_length()})
            words += fact ? '1' : '0';
        line(words, place::body);
        return settings_.at_headers;
    }
    http::Next on_body(Bytes piece) override {
        check(place_ == place::body && !piece.empty(), "a body comes after its head, and not empty");
        body_bytes_ += piece.size();
        check(settings_.limits.body_bytes_max == 0 || body_bytes_ <= settings_.limits.body_bytes_max, "a body keeps its limit");
        if (!in_body_) text += "\nbody ";
        in_body_ = true;
        text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return answer();
    }
    http::Next on_chunk_header(std::uint64_t length) override { return line("chunk " + std::to_string(length), place::body); }
    http::Next on_chunk_complete() override { return line("chunk complete", place::body); }
    http::Next on_message_complete() override { return line("complete", place::none); }

private:
    enum class place { none, start, line, body };
    http::Next answer() {
        ++events;
        if (pause_) parser_.pause();
        return http::Next::go_on;
    }
    http::Next line(const std::string& words, place next) {
        check((place_ == place::none) == (next == place::start), "a message begins where another has ended");
        if (next == place::start) body_bytes_ = 0;
        if (next != place::line || place_ == place::start) place_ = next;
        in_body_ = false;
        text += "\n" + words;
        return answer();
    }

    http::Parser& parser_;
    const HttpSettings& settings_;
    place place_ = place::none;
    std::uint64_t body_bytes_ = 0;
    bool pause_;
    bool in_body_ = false;
};

struct HttpOutcome {
    std::string log;
    std::size_t used = 0;
    bool operator==(const HttpOutcome&) const = default;
};

// `cuts`: sizes of the pieces, over and over; 0 counts as 1.
inline HttpOutcome run_http(std::span<const std::uint8_t> text, const HttpSettings& settings, std::span<const std::uint8_t> cuts,
                            bool pause) {
    http::Parser parser(settings.reads, settings.limits);
    HttpLog log(parser, settings, pause);
    std::size_t at = 0;
    for (std::size_t turn = 0; at < text.size(); ++turn) {
        const std::size_t wanted = cuts.empty() ? text.size() : std::max<std::size_t>(1, cuts[turn % cuts.size()]);
        const std::vector<std::uint8_t> piece(text.begin() + static_cast<std::ptrdiff_t>(at),
                                              text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), at + wanted)));
        std::size_t used = 0;
        for (bool again = true; again;) {
            const unsigned events = log.events;
            const std::size_t more = parser.feed(as_bytes(piece.data() + used, piece.size() - used), log);
            check(more <= piece.size() - used, "no more is used than was fed");
            used += more;
            again = more != 0 || events != log.events;
        }
        at += used;
        if (used != piece.size()) break;
    }
    check(at == text.size() || parser.error() != http::Error::ok || parser.left() || parser.finished(),
          "all is used, or a reason given");
    const int states = parser.idle() + parser.in_head() + parser.in_body() + parser.left() + parser.finished() +
                       (parser.error() != http::Error::ok ? 1 : 0);
    check(states == 1, "it is in one state");
    const bool whole = parser.end_of_input(log);
    if (whole && !parser.idle()) check(parser.feed(as_bytes("x", 1), log) == 0, "nothing is used after the end");
    HttpOutcome outcome{log.text + "\nerror " + std::to_string(static_cast<int>(parser.error())) + (whole ? " whole" : " cut"),
                        at};
    if (parser.error() != http::Error::ok) outcome.used = 0;  // where exactly is not said
    return outcome;
}

// Input: a byte of settings, a byte with the number of cuts, the cuts, the text.
inline void fuzz_http(const std::uint8_t* data, std::size_t size, http::Reads reads) {
    Input input(data, size);
    const std::uint8_t choice = input.byte();
    HttpSettings settings;
    settings.reads = reads;
    settings.limits.host_required = (choice & 1) != 0;
    if ((choice & 2) != 0) settings.limits = {32, 64, 3, 8, 10, true};
    if ((choice & 12) == 4) settings.at_headers = http::Next::no_body;
    if ((choice & 12) == 8) settings.at_headers = http::Next::leave;
    const auto cuts = input.take(input.byte() & 7);
    const auto text = input.rest();
    const HttpOutcome whole = run_http(text, settings, {}, false);
    const std::uint8_t one[] = {1};
    check(run_http(text, settings, {}, true) == whole, "pauses change nothing");
    check(run_http(text, settings, one, false) == whole, "byte by byte is the same");
    check(run_http(text, settings, one, true) == whole, "byte by byte with pauses is the same");
    check(run_http(text, settings, cuts, (choice & 16) != 0) == whole, "any cut is the same");
}

}  // namespace hp::fuzz
