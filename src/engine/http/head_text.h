// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of a message that we send, as text. One at a time on a thread: they share its buffer.
#include <array>
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

// What the caller gave of what we would add ourselves.
struct GivenFields {
    bool length = false, chunked = false, connection = false, date = false, host = false, cookie = false, accept_encoding = false,
         proxy_authorization = false;
    bool close = false;  // Connection: close
    std::uint64_t length_value = 0;
};

class HeadText {
public:
    HeadText();
    HeadText(const HeadText&) = delete;
    HeadText& operator=(const HeadText&) = delete;

    // `version`: EnHttpVersion. An empty reason is the usual one.
    void status_line(std::uint16_t version, unsigned status, std::string_view reason);
    void request_line(std::string_view method, std::string_view target, std::uint16_t version);
    // A status line and a user's fields, as `status_line` and `add_given` make them. Answers are often alike: what the last one of the
    // thread began with is compared, not written and checked again. False with EINVAL.
    bool begin_response(std::uint16_t version, unsigned status, const char* reason, HeaderFields fields, GivenFields& given);
    void field(std::string_view name, std::string_view value) {
        char* at = put(room(name.size() + value.size() + 4), name);
        *at++ = ':';
        *at++ = ' ';
        at = put(at, value);
        *at++ = '\r';
        *at++ = '\n';
        end_at(at);
    }
    // The same for texts of the user's. False: the name is no token, or the value has a control character in it.
    bool user_field(std::string_view name, std::string_view value);
    void length(std::uint64_t bytes);  // Content-Length
    void date();                       // Date: now (RFC 9110 6.6.1)
    void end();
    Bytes bytes() const { return as_bytes(buffer_.bytes.get(), size_); }

private:
    struct Buffer {
        std::unique_ptr<char[]> bytes;
        std::size_t capacity = 0;
        // What the bytes begin with, if that is a response; also when they have become another head's.
        std::size_t begun = 0;  // how many bytes; 0: none
        std::size_t fields_at = 0, field_count = 0;
        struct Sizes {
            std::size_t name, value;
        };
        std::array<Sizes, 16> sizes;
        unsigned status = 0;
        std::uint16_t version = 0;
        std::string reason;  // of the user's
        GivenFields given;
    };
    bool begins_alike(std::uint16_t version, unsigned status, const char* reason, HeaderFields fields) const;
    static Buffer& thread_buffer();

    // Where the next `bytes` go.
    char* room(std::size_t bytes) {
        if (buffer_.capacity - size_ < bytes) grow(bytes);
        return buffer_.bytes.get() + size_;
    }
    void grow(std::size_t bytes);
    static char* put(char* at, std::string_view text) {
        copy_short(at, text.data(), text.size());
        return at + text.size();
    }
    void end_at(const char* at) { size_ = static_cast<std::size_t>(at - buffer_.bytes.get()); }

    Buffer& buffer_;
    std::size_t size_ = 0;
};

// Adds the fields to the head. False with EINVAL: a name is no token, or a value has CR, LF or NUL in it (RFC 9110 5.5), or a
// Content-Length is no number.
bool add_given(HeadText& head, HeaderFields fields, GivenFields& given);

}  // namespace hp
