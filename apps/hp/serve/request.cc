// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/request.h"

#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

using Member = std::string_view& (*)(Request&);

struct Field {
    std::string_view name;
    bool list;
    Member member;
};

constexpr Field fields[] = {
    {"range", false, [](Request& r) -> std::string_view& { return r.range; }},
    {"accept-encoding", true, [](Request& r) -> std::string_view& { return r.accept_encoding; }},
    {"if-none-match", true, [](Request& r) -> std::string_view& { return r.conditions.if_none_match; }},
    {"if-match", true, [](Request& r) -> std::string_view& { return r.conditions.if_match; }},
    {"if-range", false, [](Request& r) -> std::string_view& { return r.conditions.if_range; }},
    {"if-modified-since", false, [](Request& r) -> std::string_view& { return r.conditions.if_modified_since; }},
    {"if-unmodified-since", false, [](Request& r) -> std::string_view& { return r.conditions.if_unmodified_since; }},
    {"user-agent", false, [](Request& r) -> std::string_view& { return r.user_agent; }},
    {"referer", false, [](Request& r) -> std::string_view& { return r.referer; }},
    {"origin", false, [](Request& r) -> std::string_view& { return r.origin; }},
    {"access-control-request-method", false, [](Request& r) -> std::string_view& { return r.asked_method; }},
    {"access-control-request-headers", true, [](Request& r) -> std::string_view& { return r.asked_headers; }},
};

// All values of a list; in `joined`, behind what stands there already.
std::string_view join(const THeader* headers, std::size_t count, std::string_view name, std::string& joined) {
    const std::size_t begin = joined.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (!same_word(headers[i].name, name)) continue;
        if (joined.size() != begin) joined += ", ";
        joined += headers[i].value;
    }
    return std::string_view(joined).substr(begin);
}

std::size_t room(const THeader* headers, std::size_t count) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count; ++i) bytes += std::string_view(headers[i].value).size() + 2;
    return bytes;
}

}  // namespace

Method method_of(std::string_view name) {
    if (name == "GET") return Method::get;
    if (name == "HEAD") return Method::head;
    if (name == "OPTIONS") return Method::options;
    return Method::other;
}

void read_fields(const THeader* headers, std::size_t count, Request& request, std::string& joined) {
    unsigned seen = 0, repeated = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view name = headers[i].name;
        for (unsigned which = 0; which < std::size(fields); ++which) {
            if (name.size() != fields[which].name.size() || !same_word(name, fields[which].name)) continue;
            (seen >> which & 1U ? repeated : seen) |= 1U << which;
            fields[which].member(request) = headers[i].value;
        }
    }
    if (repeated == 0) return;  // nearly always
    joined.clear();
    joined.reserve(room(headers, count));  // views into it must stay
    for (unsigned which = 0; which < std::size(fields); ++which)
        if ((repeated >> which & 1U) != 0)
            fields[which].member(request) =
                fields[which].list ? join(headers, count, fields[which].name, joined) : std::string_view{};
}

}  // namespace hp::app::serve
