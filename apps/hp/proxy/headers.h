// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a proxy does to headers: those of a connection stay with it (RFC 9110 7.6.1), and it leaves its name (7.6.3).
#include <strings.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hp::app::proxy {

struct Header {
    std::string name, value;
    bool operator==(const Header&) const = default;
};
using Headers = std::vector<Header>;

inline bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

inline const Header* find(const Headers& headers, std::string_view name) {
    for (const Header& header : headers)
        if (same(header.name, name)) return &header;
    return nullptr;
}

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Calls `use` for each item of a list by commas, until it says false. @return whether it never did
template <class Use>
bool each_item(std::string_view list, Use&& use) {
    for (;;) {
        const std::size_t comma = list.find(',');
        const std::string_view item = trimmed(list.substr(0, comma));
        if (!item.empty() && !use(item)) return false;
        if (comma == std::string_view::npos) return true;
        list.remove_prefix(comma + 1);
    }
}

// Whether `name` is in the list that headers of the name `list` hold.
inline bool is_listed(const Headers& headers, std::string_view list, std::string_view name) {
    for (const Header& header : headers)
        if (same(header.name, list) && !each_item(header.value, [&](std::string_view item) { return !same(item, name); }))
            return true;
    return false;
}

// Of the connection, whatever Connection says. Transfer-Encoding and Trailer too: bodies are framed anew.
inline bool is_of_connection(std::string_view name) {
    static constexpr std::string_view names[] = {
        "connection",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "proxy-authenticate",
        "proxy-authorization",
        "proxy-authentication-info",
        "upgrade",
        "http2-settings",
    };
    for (const std::string_view each : names)
        if (same(each, name)) return true;
    return false;
}

// Framing and routing: they are not for Connection to take away.
inline bool is_protected(std::string_view name) { return same(name, "content-length") || same(name, "host"); }

// What goes on to the next hop.
inline Headers end_to_end(const Headers& headers) {
    Headers kept;
    kept.reserve(headers.size() + 4);
    bool length_seen = false;
    for (const Header& header : headers) {
        if (is_of_connection(header.name)) continue;
        if (is_listed(headers, "connection", header.name) && !is_protected(header.name)) continue;
        if (same(header.name, "content-length") && std::exchange(length_seen, true)) continue;  // "5" twice is "5" once
        kept.push_back(header);
    }
    return kept;
}

// Whether a message has passed who is called `pseudonym`: the second word of an item of Via.
inline bool has_passed(const Headers& headers, std::string_view pseudonym) {
    for (const Header& header : headers) {
        if (!same(header.name, "via")) continue;
        const bool unseen = each_item(header.value, [&](std::string_view item) {
            const std::size_t space = item.find_first_of(" \t");
            if (space == std::string_view::npos) return true;
            const std::string_view rest = trimmed(item.substr(space));
            return !same(rest.substr(0, rest.find_first_of(" \t(")), pseudonym);
        });
        if (!unseen) return true;
    }
    return false;
}

}  // namespace hp::app::proxy
