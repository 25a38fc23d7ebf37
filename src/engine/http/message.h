// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of one HTTP message as the user asks for it: NUL-terminated texts that stay where they are until `clear`.
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "protocol/http/parser.h"

namespace hp::http {

class Message {
public:
    struct Field {
        std::string_view name, value;  // NUL-terminated
    };

    void clear();
    void assign(const Message& other);  // a copy
    // Copies, ends with NUL.
    std::string_view keep(std::string_view text) {
        if (static_cast<std::size_t>(end_ - at_) <= text.size()) grow(text.size() + 1);
        char* const copy = at_;
        copy_short(copy, text.data(), text.size());
        copy[text.size()] = '\0';
        at_ += text.size() + 1;
        return {copy, text.size()};
    }
    const Field& add(std::string_view name, std::string_view value);

    const std::vector<Field>& fields() const { return fields_; }
    const Field* find(std::string_view name) const;  // whatever its case; null without
    std::string_view joined(std::string_view name);  // the values of all fields of that name, as one list; "" without

    std::string_view method, target, reason;
    unsigned status = 0;

    // Parsed when first asked for, on any thread, under the connection's guard.
    const std::vector<Field>& request_cookies();  // of all Cookie fields
    std::string_view url_part(unsigned part);     // EnHttpUrlField; null data if there is none

private:
    static constexpr std::size_t block_bytes = 4096, url_parts = 7;
    void grow(std::size_t bytes);

    std::vector<std::unique_ptr<char[]>> blocks_;  // the first one, of block_bytes, is kept
    char* at_ = nullptr;                           // what is left of the last one
    char* end_ = nullptr;
    std::vector<Field> fields_, cookies_;
    std::vector<std::string_view> url_;
    bool cookies_known_ = false;
};

// What reading a message takes. A server's connection has one from the first byte of a request to the end of its answer: an idle
// connection has none.
struct Reading {
    Reading(Reads reads, const Limits& limits) : parser(reads, limits) {}
    Parser parser;
    Message message;
};

}  // namespace hp::http
