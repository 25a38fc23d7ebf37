// SPDX-License-Identifier: Apache-2.0
#include "engine/http/head_text.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include "net/sys.h"
#include "protocol/http/date.h"
#include "protocol/http/head.h"

namespace hp {
namespace {

constexpr std::size_t first_bytes = 1024, kept_bytes_max = 64 * 1024;

bool parse_length(std::string_view text, std::uint64_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

struct Known {
    std::string_view name;
    bool GivenFields::*flag;
};
constexpr Known known_fields[] = {
    {"Content-Length", &GivenFields::length},
    {"Connection", &GivenFields::connection},
    {"Date", &GivenFields::date},
    {"Host", &GivenFields::host},
    {"Cookie", &GivenFields::cookie},
    {"Accept-Encoding", &GivenFields::accept_encoding},
    {"Transfer-Encoding", &GivenFields::chunked},
};
constexpr std::uint32_t known_sizes = [] {
    std::uint32_t sizes = 0;
    for (const Known& known : known_fields) sizes |= 1u << known.name.size();
    return sizes;
}();

// Most fields are told from the known ones by the length of their names.
bool note_known(std::string_view name, std::string_view value, GivenFields& given) {
    if (name.size() >= 32 || (known_sizes >> name.size() & 1) == 0) return true;
    for (const Known& known : known_fields)
        if (http::equals_ignoring_case(known.name, name)) given.*known.flag = true;
    if (http::equals_ignoring_case(name, "Content-Length")) return parse_length(value, given.length_value);
    if (http::equals_ignoring_case(name, "Connection") && http::equals_ignoring_case(value, "close")) given.close = true;
    return true;
}

}  // namespace

HeadText::Buffer& HeadText::thread_buffer() {
    thread_local Buffer buffer;
    if (buffer.capacity > kept_bytes_max) buffer = {};
    return buffer;
}

HeadText::HeadText() : buffer_(thread_buffer()) {}

void HeadText::grow(std::size_t bytes) {
    const std::size_t capacity = std::max({first_bytes, buffer_.capacity * 2, size_ + bytes});
    auto grown = std::make_unique_for_overwrite<char[]>(capacity);
    if (size_ != 0) std::memcpy(grown.get(), buffer_.bytes.get(), size_);
    buffer_ = {std::move(grown), capacity};
}

void HeadText::status_line(std::uint16_t version, unsigned status, std::string_view reason) {
    const std::string_view phrase = !reason.empty() ? reason : status == 200 ? "OK" : http::reason_phrase(status);
    char* at = put(room(phrase.size() + 16), version == 0x0101 ? "HTTP/1.1 " : "HTTP/1.0 ");
    *at++ = static_cast<char>('0' + status / 100 % 10);
    *at++ = static_cast<char>('0' + status / 10 % 10);
    *at++ = static_cast<char>('0' + status % 10);
    *at++ = ' ';
    end_at(put(put(at, phrase), "\r\n"));
}

void HeadText::request_line(std::string_view method, std::string_view target, std::uint16_t version) {
    char* at = put(room(method.size() + target.size() + 16), method);
    *at++ = ' ';
    end_at(put(put(at, target), version == 0x0101 ? " HTTP/1.1\r\n" : " HTTP/1.0\r\n"));
}

void HeadText::length(std::uint64_t bytes) {
    char digits[24];
    const char* end = std::to_chars(digits, digits + sizeof digits, bytes).ptr;
    field("Content-Length", {digits, static_cast<std::size_t>(end - digits)});
}

void HeadText::date() {
    thread_local std::int64_t second = -1;
    thread_local http::DateText text;
    if (const std::int64_t now = sys().unix_time(); now != second) {
        second = now;
        text = http::format_date(now);
    }
    field("Date", http::view(text));
}

void HeadText::end() { end_at(put(room(2), "\r\n")); }

bool add_given(HeadText& head, HeaderFields fields, GivenFields& given) {
    errno = EINVAL;
    for (const HeaderField& field : fields) {
        if (field.name == nullptr) return false;
        const char* name_end = field.name;
        while (http::is(*name_end, http::token_char)) ++name_end;  // NUL is none
        const std::string_view name(field.name, static_cast<std::size_t>(name_end - field.name));
        const std::string_view value = field.value != nullptr ? field.value : "";
        const char* const value_end = value.data() + value.size();
        if (name.empty() || *name_end != '\0' || http::skip_field(value.data(), value_end) != value_end) return false;
        if (!note_known(name, value, given)) return false;
        head.field(name, value);
    }
    return true;
}

}  // namespace hp
