// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/parser.h"

#include <algorithm>

#include "protocol/http/url.h"

namespace hp::http {

std::size_t Parser::feed(Bytes bytes, Sink& sink) {
    const auto* const begin = reinterpret_cast<const char*>(bytes.data());
    Input input{begin, begin + bytes.size()};
    paused_ = false;
    while (step(input, sink)) {}
    return static_cast<std::size_t>(input.at - begin);
}

bool Parser::end_of_input(Sink& sink) {
    if (state_ == State::body_until_close) state_ = State::message_end;
    while (state_ == State::message_end) feed({}, sink);
    return error_ == Error::ok &&
           (state_ == State::start || state_ == State::start_lf || state_ == State::left || state_ == State::finished);
}

bool Parser::step(Input& input, Sink& sink) {
    if (state_ == State::message_end) return end_message(sink);
    if (input.at == input.end) return false;
    switch (state_) {
        case State::start:
        case State::start_lf: return begin_message(input, sink);
        case State::start_line: return read_start_line(input, sink);
        case State::header:
        case State::trailer: return read_field_line(input, sink);
        case State::body:
        case State::chunk_body: return read_body(input, sink);
        case State::body_until_close: return read_body_until_close(input, sink);
        case State::chunk_line: return read_chunk_line(input, sink);
        case State::chunk_cr:
        case State::chunk_lf: return read_chunk_end(input, sink);
        default: return false;
    }
}

// An event has been heard: goes on?
bool Parser::hear(Next next, Error error) {
    if (next == Next::fail) return fail(error);
    return !paused_;
}

bool Parser::fail(Error error) {
    error_ = error;
    state_ = State::failed;
    std::string().swap(line_);
    return false;
}

bool Parser::begin_message(Input& input, Sink& sink) {
    if (state_ == State::start_lf) {
        if (*input.at != '\n') return fail(Error::lf_expected);
        ++input.at;
        state_ = State::start;
        return true;
    }
    if (*input.at == '\r' && reads_ == Reads::requests && header_count_ < empty_lines_max) {
        ++header_count_;
        ++input.at;
        state_ = State::start_lf;
        return true;
    }
    state_ = State::start_line;
    length_ = left_ = 0;
    head_bytes_ = header_count_ = extension_bytes_ = 0;
    flags_ = status_ = 0;
    version_minor_ = 0;
    marks_ = {};
    return hear(sink.on_message_begin(), Error::refused_message_begin);
}

// The next line is read where it lies in the input; one that the input cuts is kept. `bytes_max` is with the CRLF.
template <auto scan, auto use>
inline bool Parser::read_line(Input& input, Sink& sink, std::size_t bytes_max, Error too_long) {
    if (!line_.empty()) return read_cut_line<scan, use>(input, sink, bytes_max, too_long);
    const char* const line = input.at;
    const std::size_t size = std::min(input.size(), bytes_max);
    Marks marks;
    const Scanned scanned = scan(line, line, line + size, marks);
    if (scanned.size != 0) {
        input.at += scanned.size;
        return (this->*use)(line, scanned.size, marks, sink);
    }
    if (scanned.error != Error::ok) return fail(scanned.error);
    if (size == bytes_max) return fail(too_long);
    line_.assign(line, size);
    marks_ = marks;
    input.at = input.end;
    return false;
}

template <auto scan, auto use>
[[gnu::noinline]] bool Parser::read_cut_line(Input& input, Sink& sink, std::size_t bytes_max, Error too_long) {
    const std::size_t had = line_.size();
    const std::size_t room = std::min(input.size(), bytes_max - had);
    const auto* const lf = static_cast<const char*>(std::memchr(input.at, '\n', room));
    const std::size_t taken = lf != nullptr ? static_cast<std::size_t>(lf - input.at) + 1 : room;
    line_.append(input.at, taken);
    const char* const line = line_.data();
    const Scanned scanned = scan(line, line + had, line + line_.size(), marks_);
    if (scanned.error != Error::ok) return fail(scanned.error);
    input.at += taken;
    if (scanned.size == 0) return line_.size() == bytes_max ? fail(too_long) : false;
    std::string whole;
    whole.swap(line_);
    const Marks marks = marks_;
    marks_ = {};
    return (this->*use)(whole.data(), whole.size(), marks, sink);
}

bool Parser::read_start_line(Input& input, Sink& sink) {
    const std::size_t bytes_max = std::size_t{limits_->start_line_bytes_max} + 2;
    if (reads_ == Reads::requests)
        return read_line<scan_request_line, &Parser::use_request_line>(input, sink, bytes_max, Error::uri_too_long);
    return read_line<scan_status_line, &Parser::use_status_line>(input, sink, bytes_max, Error::head_too_large);
}

bool Parser::read_field_line(Input& input, Sink& sink) {
    const State state = state_;
    while (read_line<scan_field_line, &Parser::use_field_line>(input, sink, limits_->head_bytes_max - head_bytes_,
                                                               Error::head_too_large)) {
        if (state_ != state) return true;
        if (input.at == input.end) return false;
    }
    return false;
}

namespace {

// The form of the target follows from the method (RFC 9112 3.2).
bool target_fits(std::string_view method, std::string_view target) {
    if (method == "CONNECT") return valid_authority(target, PortRule::required);
    if (target[0] == '/') return true;
    if (target == "*") return method == "OPTIONS";
    return valid_absolute_form(target);
}

// Few names matter to the message itself; most are told apart by their length.
bool may_matter(std::size_t name_size) {
    constexpr std::uint32_t sizes = 1u << 4 | 1u << 6 | 1u << 7 | 1u << 10 | 1u << 14 | 1u << 17;
    return name_size < 32 && (sizes >> name_size & 1) != 0;
}

}  // namespace

bool Parser::use_request_line(const char* line, std::size_t, const Marks& marks, Sink& sink) {
    const std::string_view method(line, marks.first);
    const std::string_view target(line + marks.first + 1, marks.second - marks.first - 1);
    if (!target_fits(method, target)) return fail(Error::invalid_url);
    if (method == "CONNECT") flags_ |= connect_method;
    version_minor_ = static_cast<std::uint8_t>(line[marks.second + 8] - '0');
    state_ = State::header;
    return hear(sink.on_request_line(method, target), Error::refused_start_line);
}

bool Parser::use_status_line(const char* line, std::size_t size, const Marks&, Sink& sink) {
    constexpr std::size_t minor_at = 7, status_at = 9, reason_at = 13;
    const auto digit = [line](std::size_t i) { return static_cast<unsigned>(line[i] - '0'); };
    version_minor_ = static_cast<std::uint8_t>(digit(minor_at));
    status_ = static_cast<std::uint16_t>(digit(status_at) * 100 + digit(status_at + 1) * 10 + digit(status_at + 2));
    state_ = State::header;
    const std::string_view text(line, size - 2);
    const std::string_view reason = text.size() > reason_at ? text.substr(reason_at) : std::string_view();
    return hear(sink.on_status_line(status_, reason), Error::refused_start_line);
}

inline bool Parser::use_field_line(const char* line, std::size_t size, const Marks& marks, Sink& sink) {
    head_bytes_ += static_cast<std::uint32_t>(size);
    if (marks.first == 0) {
        if (state_ == State::header) return end_head(sink);
        state_ = State::message_end;
        return hear(sink.on_chunk_complete(), Error::refused_chunk_complete);
    }
    if (++header_count_ > limits_->header_count_max) return fail(Error::too_many_headers);
    const std::string_view name(line, marks.first);
    const char* begin = line + marks.first + 1;
    const char* end = line + size - 2;
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (begin != end && blank(*begin)) ++begin;
    while (begin != end && blank(end[-1])) --end;
    const std::string_view value(begin, static_cast<std::size_t>(end - begin));
    if (may_matter(name.size()))
        if (const Error error = read_field(name, value); error != Error::ok) return fail(error);
    return hear(sink.on_header(name, value), Error::refused_header);
}

// How long the body is (RFC 9112 6.3).
Parser::State Parser::state_after_head() const {
    const bool never_has_one = status_ / 100 == 1 || status_ == 204 || status_ == 304 || has(connect_method);
    if (never_has_one) return State::message_end;
    if (has(chunked_given)) return State::chunk_line;
    if (has(length_given)) return length_ != 0 ? State::body : State::message_end;
    return reads_ == Reads::requests ? State::message_end : State::body_until_close;
}

bool Parser::end_head(Sink& sink) {
    const bool request = reads_ == Reads::requests;
    if (request && limits_->host_required && version_minor_ != 0 && !has(host_given)) return fail(Error::host_missing);
    state_ = state_after_head();
    const bool too_large = state_ == State::body && limits_->body_bytes_max != 0 && length_ > limits_->body_bytes_max;
    if (too_large && request) return fail(Error::body_too_large);
    if (state_ == State::body_until_close) flags_ |= ends_with_connection;
    left_ = length_;
    marks_ = {};
    const Next next = sink.on_headers_complete();
    if (next == Next::no_body || next == Next::leave) {
        state_ = State::message_end;
        flags_ &= static_cast<std::uint16_t>(~ends_with_connection);
        if (next == Next::leave) flags_ |= leave_wanted;
    } else if (next != Next::fail && too_large) {  // a response, and not one to HEAD
        return fail(Error::body_too_large);
    }
    return hear(next, Error::refused_headers_complete);
}

bool Parser::end_message(Sink& sink) {
    state_ = has(leave_wanted) || upgrade() ? State::left : keep_alive() ? State::start : State::finished;
    header_count_ = 0;
    return hear(sink.on_message_complete(), Error::refused_message_complete);
}

bool Parser::left() const { return state_ == State::left; }
bool Parser::finished() const { return state_ == State::finished; }
bool Parser::idle() const { return state_ == State::start || state_ == State::start_lf; }
bool Parser::fresh() const { return state_ == State::start && header_count_ == 0; }
bool Parser::in_head() const { return state_ == State::start_line || state_ == State::header; }
bool Parser::in_body() const { return state_ >= State::body && state_ <= State::message_end; }

std::uint8_t Parser::version_major() const { return 1; }
std::uint8_t Parser::version_minor() const { return version_minor_; }
unsigned Parser::status() const { return status_; }
bool Parser::keep_alive() const {
    if (status_ / 100 == 1) return true;  // another response follows
    if (has(close_given | ends_with_connection)) return false;
    return version_minor_ != 0 || has(keep_alive_given);
}
bool Parser::has_content_length() const { return has(length_given); }
std::uint64_t Parser::content_length() const { return has(length_given) ? length_ : 0; }
bool Parser::chunked() const { return has(chunked_given); }
bool Parser::expects_continue() const { return has(continue_expected) && version_minor_ != 0 && reads_ == Reads::requests; }
bool Parser::upgrade() const {
    if (reads_ == Reads::responses) return status_ == 101;
    return has(connect_method) || (has(upgrade_option) && has(upgrade_given) && version_minor_ != 0);  // RFC 9110 7.8
}
bool Parser::websocket() const { return upgrade() && !connect() && has(websocket_given) && has(upgrade_option); }
bool Parser::connect() const { return has(connect_method); }

}  // namespace hp::http
