// SPDX-License-Identifier: Apache-2.0
// The bodies of messages: of a length, in chunks (RFC 9112 7.1), until the connection closes.
#include <algorithm>
#include <limits>

#include "protocol/http/parser.h"

namespace hp::http {

namespace {

// chunk-size [BWS ";" BWS name [BWS "=" BWS (token / quoted-string)]]* CRLF
enum ChunkPhase : std::uint8_t {
    size,
    before_semicolon,
    before_name,
    name,
    before_equals,
    before_value,
    value,
    quoted,
    quoted_pair,
    after_quoted,
    lf,
    complete,
    wrong,
};

constexpr std::uint32_t size_digits_max = 16;

// One byte of an extension, or the byte that ends the size.
ChunkPhase next_phase(std::uint8_t phase, char c) {
    const bool blank = c == ' ' || c == '\t';
    switch (phase) {
        case size:
        case after_quoted:
            if (c == '\r') return lf;
            [[fallthrough]];
        case before_semicolon: return blank ? before_semicolon : c == ';' ? before_name : wrong;
        case before_name: return blank ? before_name : is(c, token_char) ? name : wrong;
        case name:
            if (is(c, token_char)) return name;
            if (c == '\r') return lf;
            [[fallthrough]];
        case before_equals: return blank ? before_equals : c == ';' ? before_name : c == '=' ? before_value : wrong;
        case before_value: return blank ? before_value : c == '"' ? quoted : is(c, token_char) ? value : wrong;
        case value:
            if (c == '\r') return lf;
            return is(c, token_char) ? value : blank ? before_semicolon : c == ';' ? before_name : wrong;
        case quoted: return c == '"' ? after_quoted : c == '\\' ? quoted_pair : is(c, field_char) ? quoted : wrong;
        case quoted_pair: return is(c, field_char) ? quoted : wrong;
        case lf: return c == '\n' ? complete : wrong;
        default: return wrong;
    }
}

unsigned hex_value(char c) {
    return is(c, digit_char) ? static_cast<unsigned>(c - '0') : static_cast<unsigned>(lower(c) - 'a') + 10;
}

}  // namespace

// marks_.first counts the digits, left_ is the size so far.
bool Parser::read_chunk_line(Input& input, Sink& sink) {
    for (; input.at != input.end; ++input.at) {
        const char c = *input.at;
        if (marks_.phase == size && is(c, hex_char)) {
            if (++marks_.first > size_digits_max) return fail(Error::invalid_chunk_size);
            left_ = left_ << 4 | hex_value(c);
            continue;
        }
        if (marks_.first == 0) return fail(Error::invalid_chunk_size);
        const ChunkPhase next = next_phase(marks_.phase, c);
        if (next == wrong) return fail(marks_.phase == lf ? Error::lf_expected : Error::invalid_chunk_size);
        if (next == complete) {
            ++input.at;
            return begin_chunk(sink);
        }
        if (next != lf && ++extension_bytes_ > limits_->chunk_extension_bytes_max) return fail(Error::chunk_extensions_too_long);
        marks_.phase = next;
    }
    return false;
}

bool Parser::begin_chunk(Sink& sink) {
    marks_ = {};
    if (left_ > std::numeric_limits<std::uint64_t>::max() - length_) return fail(Error::invalid_chunk_size);
    length_ += left_;
    if (limits_->body_bytes_max != 0 && length_ > limits_->body_bytes_max) return fail(Error::body_too_large);
    state_ = left_ != 0 ? State::chunk_body : State::trailer;
    return hear(sink.on_chunk_header(left_), Error::refused_chunk_header);
}

bool Parser::read_body(Input& input, Sink& sink) {
    const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(left_, input.size()));
    const Bytes piece = as_bytes(input.at, taken);
    input.at += taken;
    left_ -= taken;
    if (left_ == 0) state_ = state_ == State::body ? State::message_end : State::chunk_cr;
    return hear(sink.on_body(piece), Error::refused_body);
}

bool Parser::read_body_until_close(Input& input, Sink& sink) {
    const std::uint64_t max = limits_->body_bytes_max != 0 ? limits_->body_bytes_max : std::numeric_limits<std::uint64_t>::max();
    const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(max - length_, input.size()));
    if (taken == 0) return fail(Error::body_too_large);
    const Bytes piece = as_bytes(input.at, taken);
    input.at += taken;
    length_ += taken;
    return hear(sink.on_body(piece), Error::refused_body);
}

// CRLF after the bytes of a chunk.
bool Parser::read_chunk_end(Input& input, Sink& sink) {
    if (state_ == State::chunk_cr) {
        if (*input.at != '\r') return fail(Error::invalid_chunk_size);
        ++input.at;
        state_ = State::chunk_lf;
        return true;
    }
    if (*input.at != '\n') return fail(Error::lf_expected);
    ++input.at;
    state_ = State::chunk_line;
    return hear(sink.on_chunk_complete(), Error::refused_chunk_complete);
}

}  // namespace hp::http
