// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which proxy, told as a URL, and which target behind it.
#include <cstdint>
#include <string>
#include <string_view>

#include "protocol/proxy/errors.h"

namespace hp::proxy {

enum class Scheme : std::uint8_t { socks4, socks4a, socks5, socks5h, http, https };

struct Url {
    Scheme scheme = Scheme::http;
    std::string host;  // a name or an address, without brackets
    std::uint16_t port = 0;
    std::string user, password;  // decoded
    bool has_user = false;

    // Does the proxy resolve the target's name? SOCKS4 has no room for one, and "socks5" asks us to do it.
    bool resolves() const { return scheme != Scheme::socks4 && scheme != Scheme::socks5; }
    bool speaks_http() const { return scheme == Scheme::http || scheme == Scheme::https; }
    bool operator==(const Url&) const = default;
};

// [scheme "://"] [user [":" password] "@"] host [":" port] ["/"], the scheme in any case, http without one (as curl has it). User and
// password are percent-encoded, up to 255 bytes each; SOCKS4 has no password, and in HTTP no ":" may stand in the user (RFC 7617 2).
// Without a port: 1080, https 443, as curl has it. Error: bad_url, unknown_scheme, bad_credentials; `url` is then as it was.
Error parse_url(std::string_view text, Url& url);

// Where the proxy is to connect to.
struct Target {
    std::string host;  // a name, or an IPv4 or IPv6 address without brackets and zone
    std::uint16_t port = 0;
};

enum class HostKind : std::uint8_t { invalid, name, ipv4, ipv6 };
// A name is 1 to 255 letters, digits, ".", "-" and "_": nothing that could mean something else in a request.
HostKind kind_of(const std::string& host);

}  // namespace hp::proxy
