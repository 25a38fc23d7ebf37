// SPDX-License-Identifier: Apache-2.0
#pragma once
// The lines of a head, read from left to right, each byte once: the first wrong byte decides, so a line that is cut anywhere gives
// the error that the whole line gives, and gives it as soon as that byte has come.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "protocol/http/chars.h"
#include "protocol/http/errors.h"

namespace hp::http {

constexpr std::size_t method_bytes_max = 32;

// How far a line has been read.
struct Marks {
    std::uint32_t first = 0;   // length of the method; of the field name
    std::uint32_t second = 0;  // where the target ends
    std::uint8_t phase = 0;
};

// `size`: of the line with its CRLF; 0 while it is not complete.
struct Scanned {
    std::size_t size = 0;
    Error error = Error::ok;
};

// The three scanners read [at, end) of the line that begins at `line`; all before `at` has been read, with the same marks.

// method SP request-target SP HTTP-version CRLF (RFC 9112 3)
inline Scanned scan_request_line(const char* line, const char* at, const char* end, Marks& marks);
// HTTP-version SP status-code [SP [reason-phrase]] CRLF (RFC 9112 4; the last space is often missing)
inline Scanned scan_status_line(const char* line, const char* at, const char* end, Marks& marks);
// field-name ":" OWS field-value OWS CRLF, or CRLF alone (RFC 9112 5): marks.first is 0
inline Scanned scan_field_line(const char* line, const char* at, const char* end, Marks& marks);

namespace detail {

inline Scanned wrong(Error error) { return {0, error}; }

// "HTTP/1." DIGIT, as far as it has come. A higher minor version is read as 1.1 (RFC 9110 2.5).
inline Scanned scan_version(const char* version, const char*& at, const char* end) {
    constexpr std::string_view expected = "HTTP/1.";
    if (at == version && end - at > 8 && std::memcmp(at, expected.data(), expected.size()) == 0 && is(at[7], digit_char)) {
        at += 8;
        return {};
    }
    for (; at != end; ++at) {
        const auto i = static_cast<std::size_t>(at - version);
        if (i == expected.size() + 1) return {};
        if (i == expected.size() ? !is(*at, digit_char) : *at != expected[i])
            return wrong(i < 5 ? Error::invalid_constant : Error::invalid_version);
    }
    return {};
}

inline Scanned scan_lf(const char* line, const char* at, const char* end) {
    if (at == end) return {};
    if (*at != '\n') return wrong(Error::lf_expected);
    return {static_cast<std::size_t>(at - line) + 1, Error::ok};
}

}  // namespace detail

inline Scanned scan_request_line(const char* line, const char* at, const char* end, Marks& marks) {
    enum Phase : std::uint8_t { method, target, version, lf };
    switch (marks.phase) {
        case method: {
            at = skip_token(at, end);
            const auto length = static_cast<std::size_t>(at - line);
            if (length > method_bytes_max) return detail::wrong(Error::invalid_method);
            if (at == end) return {};
            if (*at != ' ' || length == 0) return detail::wrong(Error::invalid_method);
            marks.first = static_cast<std::uint32_t>(length);
            marks.phase = target;
            ++at;
            [[fallthrough]];
        }
        case target: {
            at = skip_target(at, end);
            if (at == end) return {};
            const auto length = static_cast<std::size_t>(at - line);
            if (length == marks.first + 1) return detail::wrong(Error::invalid_url);
            if (*at != ' ') return detail::wrong(*at == '\r' ? Error::invalid_version : Error::invalid_url);  // CR: HTTP/0.9
            marks.second = static_cast<std::uint32_t>(length);
            marks.phase = version;
            ++at;
            [[fallthrough]];
        }
        case version: {
            const char* const begin = line + marks.second + 1;
            if (const Scanned scanned = detail::scan_version(begin, at, end); scanned.error != Error::ok) return scanned;
            if (at == end) return {};
            if (*at != '\r') return detail::wrong(*at == '\n' ? Error::lf_expected : Error::invalid_version);
            marks.phase = lf;
            ++at;
            [[fallthrough]];
        }
        default: return detail::scan_lf(line, at, end);
    }
}

inline Scanned scan_status_line(const char* line, const char* at, const char* end, Marks& marks) {
    enum Phase : std::uint8_t { version, status, after_status, reason, lf };
    constexpr std::ptrdiff_t status_at = 9;
    switch (marks.phase) {
        case version:
            if (const Scanned scanned = detail::scan_version(line, at, end); scanned.error != Error::ok) return scanned;
            if (at == end) return {};
            if (*at != ' ') return detail::wrong(*at == '\n' ? Error::lf_expected : Error::invalid_version);
            marks.phase = status;
            ++at;
            [[fallthrough]];
        case status:
            for (; at != end && at - line < status_at + 3;
                 ++at)  // 100 to 999; what is no class of ours is like 5xx (RFC 9110 15)
                if (!is(*at, digit_char) || (at - line == status_at && *at == '0')) return detail::wrong(Error::invalid_status);
            if (at == end) return {};
            marks.phase = after_status;
            [[fallthrough]];
        case after_status:
            if (*at != ' ' && *at != '\r') return detail::wrong(*at == '\n' ? Error::lf_expected : Error::invalid_status);
            marks.phase = *at == ' ' ? reason : lf;
            if (*at++ == '\r') return detail::scan_lf(line, at, end);
            [[fallthrough]];
        case reason:
            at = skip_field(at, end);
            if (at == end) return {};
            if (*at != '\r') return detail::wrong(*at == '\n' ? Error::lf_expected : Error::invalid_status);
            marks.phase = lf;
            ++at;
            [[fallthrough]];
        default: return detail::scan_lf(line, at, end);
    }
}

inline Scanned scan_field_line(const char* line, const char* at, const char* end, Marks& marks) {
    enum Phase : std::uint8_t { name, value, lf };
    switch (marks.phase) {
        case name:
            at = skip_token(at, end);
            if (at == end) return {};
            if (at == line && *at == '\r') {
                marks.phase = lf;
                return detail::scan_lf(line, at + 1, end);
            }
            if (*at != ':' || at == line) return detail::wrong(Error::invalid_header);  // a space: obs-fold, or before the colon
            marks.first = static_cast<std::uint32_t>(at - line);
            marks.phase = value;
            ++at;
            [[fallthrough]];
        case value:
            at = skip_field(at, end);
            if (at == end) return {};
            if (*at != '\r') return detail::wrong(Error::invalid_header);
            marks.phase = lf;
            ++at;
            [[fallthrough]];
        default: return detail::scan_lf(line, at, end);
    }
}

}  // namespace hp::http
