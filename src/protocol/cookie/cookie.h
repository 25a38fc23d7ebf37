// SPDX-License-Identifier: Apache-2.0
#pragma once
// One cookie: what a Set-Cookie or a Cookie header says, and the rules about names, hosts and paths (RFC 6265bis; HP-Socket guide
// 4.3). Pure: every function may be called from any thread, and keeps nothing.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hp::cookie {

constexpr std::size_t pair_bytes_max = 4096;       // name and value together; a longer pair is no cookie (RFC 6265bis 5.6)
constexpr std::size_t attribute_bytes_max = 1024;  // a longer attribute value is as if it were not there
constexpr std::size_t domain_bytes_max = 255;
constexpr std::size_t path_bytes_max = 4096;

// UTC seconds since 1970. A cookie without one lives until the process ends.
using Expiry = std::optional<std::int64_t>;
constexpr std::int64_t expiry_min = std::numeric_limits<std::int64_t>::min();  // long past: what deletes a cookie
constexpr std::int64_t expiry_max = std::numeric_limits<std::int64_t>::max();

enum class SameSite : std::uint8_t { none = 0, strict = 1, lax = 2 };  // the numbers of the interface and of the file

struct Cookie {
    std::string name;  // may be empty, if the value is not
    std::string value;
    std::string domain;  // lower case, no leading dot; an IPv6 address without brackets
    std::string path;    // begins with '/'
    Expiry expires;
    bool host_only = false;  // for `domain` alone, not for what lies below it
    bool http_only = false;
    bool secure = false;
    SameSite same_site = SameSite::none;

    bool expired(std::int64_t now) const { return expires && *expires <= now; }
    bool operator==(const Cookie&) const = default;
};

// What a Set-Cookie value says, before it is known who says it.
struct SetCookie {
    std::string_view name, value;
    std::string domain;     // lower case, one leading dot cut; empty: not given
    std::string_view path;  // empty: not given, or not beginning with '/'
    bool path_given = false;
    Expiry expires;  // Max-Age beats Expires
    bool http_only = false;
    bool secure = false;
    SameSite same_site = SameSite::none;  // also for values unknown to us, and for none
};

// RFC 6265bis 5.6. Nothing for what is no cookie: a control character, neither name nor value, too long. The views point into
// `header`, the value of one Set-Cookie field.
std::optional<SetCookie> parse_set_cookie(std::string_view header, std::int64_t now);

// The pairs of a request's Cookie field, in order, blanks around them cut; a piece without '=' is a value without a name.
using Pair = std::pair<std::string_view, std::string_view>;
std::vector<Pair> parse_cookie_header(std::string_view header);

// A name and a value that a header and a cookie file can carry: no control character, no ';', no blanks around, no '=' in the name,
// within `pair_bytes_max`, and a name.
bool is_valid_pair(std::string_view name, std::string_view value);
// A canonical host that a cookie can belong to: not empty, within `domain_bytes_max`, no leading dot, no blank or control character and
// none of `/;,`.
bool is_valid_domain(std::string_view domain);
// A path that a cookie can have: begins with '/', no control character, no ';', no blank at its end, within `path_bytes_max`.
bool is_valid_path(std::string_view path);
// "__Secure-" wants Secure; "__Host-" also host-only and the path "/" (RFC 6265bis 4.1.3, in any case of letters). A nameless cookie
// must not look like one of them.
bool keeps_prefix_rules(const Cookie& cookie);
bool has_host_prefix(std::string_view name);  // "__Host-"

// Latin letters to lower case; brackets of an IPv6 address cut. Names in other letters stay as given.
std::string canonical_host(std::string_view host);
bool is_address(std::string_view host);  // an IPv4 or IPv6 address, canonical
// RFC 6265bis 5.1.3: the same, or `host` lies below `domain` and is no address. Both canonical.
bool domain_matches(std::string_view host, std::string_view domain);
// RFC 6265bis 5.1.4. A request path may carry its query.
bool path_matches(std::string_view request_path, std::string_view cookie_path);
// Up to the last '/', without it; at least "/".
std::string_view default_path(std::string_view request_path);

// As HP-Socket cuts them: all leading dots of a domain; what follows the last '/' of a path, and a '/' before one that has none.
std::string cut_domain(std::string_view domain);  // canonical
std::string cut_path(std::string_view path);      // empty: no path

}  // namespace hp::cookie
