// SPDX-License-Identifier: Apache-2.0
// The fields that say how long a message is and what becomes of the connection.
#include <limits>

#include "protocol/http/head.h"
#include "protocol/http/parser.h"
#include "protocol/http/url.h"

namespace hp::http {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

// Each element of a comma-separated list, empty ones too (RFC 9110 5.6.1). `element` returns false to stop.
template <class Element>
void each_element(std::string_view list, Element&& element) {
    for (;;) {
        const std::size_t comma = list.find(',');
        if (!element(trimmed(list.substr(0, comma))) || comma == std::string_view::npos) return;
        list.remove_prefix(comma + 1);
    }
}

}  // namespace

Error Parser::read_field(std::string_view name, std::string_view value) {
    const auto named = [name](std::string_view other) { return equals_ignoring_case(name, other); };
    if (state_ == State::trailer) {  // they come too late to be obeyed (RFC 9110 6.5.1)
        const bool framing = named("content-length") || named("transfer-encoding") || named("host");
        return framing ? Error::invalid_header : Error::ok;
    }
    switch (name.size()) {
        case 4: return named("host") && reads_ == Reads::requests ? read_host(value) : Error::ok;
        case 6:
            if (named("expect")) read_expect(value);
            return Error::ok;
        case 7:
            if (named("upgrade")) read_upgrade(value);
            return Error::ok;
        case 10:
            if (named("connection")) read_connection(value);
            return Error::ok;
        case 14: return named("content-length") ? read_content_length(value) : Error::ok;
        case 17: return named("transfer-encoding") ? read_transfer_encoding(value) : Error::ok;
        default: return Error::ok;
    }
}

// One, and digits only: a list of equal values is refused too (RFC 9112 6.3 allows that).
Error Parser::read_content_length(std::string_view value) {
    if (has(length_given | chunked_given)) return Error::unexpected_content_length;
    if (value.empty()) return Error::invalid_content_length;
    std::uint64_t length = 0;
    for (const char c : value) {
        if (!is(c, digit_char)) return Error::invalid_content_length;
        const auto digit = static_cast<unsigned>(c - '0');
        if (length > (std::numeric_limits<std::uint64_t>::max() - digit) / 10) return Error::invalid_content_length;
        length = length * 10 + digit;
    }
    length_ = length;
    flags_ |= length_given;
    return Error::ok;
}

// "chunked", once: the only coding we have, and without it the end of a message would be a guess (RFC 9112 6.1, 6.3).
Error Parser::read_transfer_encoding(std::string_view value) {
    if (version_minor_ == 0) return Error::invalid_transfer_encoding;
    if (has(length_given)) return Error::unexpected_content_length;
    Error error = Error::ok;
    each_element(value, [&](std::string_view coding) {
        const std::string_view coding_name = trimmed(coding.substr(0, coding.find(';')));
        if (has(chunked_given) || !is_token(coding_name))
            error = Error::invalid_transfer_encoding;
        else if (!equals_ignoring_case(coding_name, "chunked"))
            error = Error::unsupported_transfer_encoding;
        else if (coding.size() != coding_name.size())  // it has no parameters
            error = Error::invalid_transfer_encoding;
        else
            flags_ |= chunked_given;
        return error == Error::ok;
    });
    return error;
}

Error Parser::read_host(std::string_view value) {
    if (has(host_given)) return Error::host_missing;
    if (!value.empty() && !valid_authority(value, PortRule::optional)) return Error::host_missing;
    flags_ |= host_given;
    return Error::ok;
}

void Parser::read_connection(std::string_view value) {
    each_element(value, [this](std::string_view option) {
        if (equals_ignoring_case(option, "close"))
            flags_ |= close_given;
        else if (equals_ignoring_case(option, "keep-alive"))
            flags_ |= keep_alive_given;
        else if (equals_ignoring_case(option, "upgrade"))
            flags_ |= upgrade_option;
        return true;
    });
}

void Parser::read_upgrade(std::string_view value) {
    each_element(value, [this](std::string_view protocol) {
        if (equals_ignoring_case(protocol, "websocket"))
            flags_ |= upgrade_given | websocket_given;
        else if (!protocol.empty() && !equals_ignoring_case(protocol, "h2c"))
            flags_ |= upgrade_given;
        return true;
    });
}

void Parser::read_expect(std::string_view value) {
    each_element(value, [this](std::string_view expectation) {
        if (equals_ignoring_case(expectation, "100-continue")) flags_ |= continue_expected;
        return true;
    });
}

}  // namespace hp::http
