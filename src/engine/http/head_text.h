// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of a message that we send, as text. One at a time on a thread: they share its buffer.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace hp {

struct HeaderField {
    const char* name;
    const char* value;
};
using HeaderFields = std::span<const HeaderField>;

class HeadText {
public:
    HeadText();
    HeadText(const HeadText&) = delete;
    HeadText& operator=(const HeadText&) = delete;

    // `version`: EnHttpVersion. An empty reason is the usual one.
    void status_line(std::uint16_t version, unsigned status, std::string_view reason);
    void request_line(std::string_view method, std::string_view target, std::uint16_t version);
    void field(std::string_view name, std::string_view value) {
        char* at = put(room(name.size() + value.size() + 4), name);
        *at++ = ':';
        *at++ = ' ';
        at = put(at, value);
        *at++ = '\r';
        *at++ = '\n';
        end_at(at);
    }
    void length(std::uint64_t bytes);  // Content-Length
    void date();                       // Date: now (RFC 9110 6.6.1)
    void end();
    Bytes bytes() const { return as_bytes(buffer_.bytes.get(), size_); }

private:
    struct Buffer {
        std::unique_ptr<char[]> bytes;
        std::size_t capacity = 0;
    };
    static Buffer& thread_buffer();

    // Where the next `bytes` go.
    char* room(std::size_t bytes) {
        if (buffer_.capacity - size_ < bytes) grow(bytes);
        return buffer_.bytes.get() + size_;
    }
    void grow(std::size_t bytes);
    static char* put(char* at, std::string_view text) {
        return std::char_traits<char>::copy(at, text.data(), text.size()) + text.size();
    }
    void end_at(const char* at) { size_ = static_cast<std::size_t>(at - buffer_.bytes.get()); }

    Buffer& buffer_;
    std::size_t size_ = 0;
};

// What the caller gave of what we would add ourselves.
struct GivenFields {
    bool length = false, chunked = false, connection = false, date = false, host = false, cookie = false, accept_encoding = false;
    bool close = false;  // Connection: close
    std::uint64_t length_value = 0;
};
// Adds the fields to the head. False with EINVAL: a name is no token, or a value has CR, LF or NUL in it (RFC 9110 5.5), or a
// Content-Length is no number.
bool add_given(HeadText& head, HeaderFields fields, GivenFields& given);

}  // namespace hp
