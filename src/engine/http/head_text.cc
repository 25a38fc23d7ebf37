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
    {"Proxy-Authorization", &GivenFields::proxy_authorization},
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
    buffer_.bytes = std::move(grown);
    buffer_.capacity = capacity;
}

void HeadText::status_line(std::uint16_t version, unsigned status, std::string_view reason) {
    const std::string_view phrase = !reason.empty() ? reason : status == 200 ? "OK" : http::reason_phrase(status);
    buffer_.begun = 0;
    char* at = put(room(phrase.size() + 16), version == 0x0101 ? "HTTP/1.1 " : "HTTP/1.0 ");
    *at++ = static_cast<char>('0' + status / 100 % 10);
    *at++ = static_cast<char>('0' + status / 10 % 10);
    *at++ = static_cast<char>('0' + status % 10);
    *at++ = ' ';
    end_at(put(put(at, phrase), "\r\n"));
}

bool HeadText::begins_alike(std::uint16_t version, unsigned status, const char* reason, HeaderFields fields) const {
    const Buffer& last = buffer_;
    const bool own_reason = *reason != '\0';
    if (last.begun == 0 || status != last.status || version != last.version || fields.size() != last.field_count ||
        own_reason == last.reason.empty())
        return false;
    if (own_reason && last.reason != reason) return false;
    const char* at = last.bytes.get() + last.fields_at;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name == nullptr) return false;
        const std::string_view name = fields[i].name, value = fields[i].value != nullptr ? fields[i].value : "";
        if (name.size() != last.sizes[i].name || value.size() != last.sizes[i].value) return false;
        if (!equals_short(at, name.data(), name.size())) return false;
        at += name.size() + 2;  // ": "
        if (!equals_short(at, value.data(), value.size())) return false;
        at += value.size() + 2;  // CRLF
    }
    return true;
}

bool HeadText::begin_response(std::uint16_t version, unsigned status, const char* reason, HeaderFields fields,
                              GivenFields& given) {
    if (reason == nullptr) reason = "";
    if (begins_alike(version, status, reason, fields)) {
        size_ = buffer_.begun;
        given = buffer_.given;
        return true;
    }
    const std::string_view phrase = reason;
    if (status < 100 || status > 999 || !http::is_field_value(phrase)) {
        errno = EINVAL;
        return false;
    }
    status_line(version, status, phrase);
    const std::size_t fields_at = size_;
    if (!add_given(*this, fields, given)) return false;
    if (fields.size() > buffer_.sizes.size()) return true;
    for (std::size_t i = 0; i < fields.size(); ++i)
        buffer_.sizes[i] = {std::strlen(fields[i].name), fields[i].value != nullptr ? std::strlen(fields[i].value) : 0};
    buffer_.begun = size_;
    buffer_.fields_at = fields_at;
    buffer_.field_count = fields.size();
    buffer_.status = status;
    buffer_.version = version;
    buffer_.reason = phrase;
    buffer_.given = given;
    return true;
}

void HeadText::request_line(std::string_view method, std::string_view target, std::uint16_t version) {
    buffer_.begun = 0;
    char* at = put(room(method.size() + target.size() + 16), method);
    *at++ = ' ';
    end_at(put(put(at, target), version == 0x0101 ? " HTTP/1.1\r\n" : " HTTP/1.0\r\n"));
}

// Checked where the copy lies, behind which there is room.
bool HeadText::user_field(std::string_view name, std::string_view value) {
    const std::size_t begin = size_;
    room(name.size() + value.size() + 4 + http::padding_bytes);
    field(name, value);
    const char* const copy = buffer_.bytes.get() + begin;
    return http::is_padded_token(copy, name.size()) && http::is_padded_field(copy + name.size() + 2, value.size());
}

void HeadText::length(std::uint64_t bytes) {
    char digits[24];
    const char* end = std::to_chars(digits, digits + sizeof digits, bytes).ptr;
    field("Content-Length", {digits, static_cast<std::size_t>(end - digits)});
}

void HeadText::date() {
    constexpr std::string_view name = "Date: ";
    thread_local std::int64_t second = -1;
    thread_local char line[name.size() + http::DateText().size() + 2];
    if (const std::int64_t now = sys().unix_time(); now != second) {
        second = now;
        const http::DateText text = http::format_date(now);
        put(put(put(line, name), http::view(text)), "\r\n");
    }
    char* const at = room(sizeof line);
    std::memcpy(at, line, sizeof line);
    end_at(at + sizeof line);
}

void HeadText::end() { end_at(put(room(2), "\r\n")); }

bool add_given(HeadText& head, HeaderFields fields, GivenFields& given) {
    errno = EINVAL;
    for (const HeaderField& field : fields) {
        if (field.name == nullptr) return false;
        const std::string_view name = field.name;
        const std::string_view value = field.value != nullptr ? field.value : "";
        if (!head.user_field(name, value) || !note_known(name, value, given)) return false;
    }
    return true;
}

}  // namespace hp
