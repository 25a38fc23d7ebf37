// SPDX-License-Identifier: Apache-2.0
#pragma once
// URLs and request targets (RFC 3986, RFC 9112 3.2), as views into the text. Nothing is decoded or made canonical.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hp::http {

// The parts of a URL, without what sets them apart; a part that is missing is empty.
struct Url {
    std::string_view scheme;
    std::string_view userinfo;
    std::string_view host;  // of an IP literal what is between the brackets
    std::string_view port;
    std::string_view path;  // with its leading slash
    std::string_view query;
    std::string_view fragment;
    bool bracketed = false;  // the host is an IP literal
    bool has_authority = false;
    bool has_query = false;  // "?" is there, whatever follows it
    bool has_fragment = false;
};

// Any text has parts (RFC 3986 appendix B): an absolute URL, "//host/path", "/path?query", "*".
Url split_url(std::string_view text);
// The target of a request: "//a/b" is a path there, not a host and a path (RFC 9112 3.2.1).
Url split_target(std::string_view target);
// "host:port", the target of CONNECT, into host and port.
Url split_authority(std::string_view text);

enum class PortRule : std::uint8_t { optional, required };
// host [":" port], the host not empty, without userinfo: a Host value, the target of CONNECT. The port, if one stands there, is 0
// to 65535, and if one is required, 1 to 65535; optional, it may be empty after its colon.
bool valid_authority(std::string_view text, PortRule rule);
// scheme "://" host ..., the target of a request to a proxy; of http and https without userinfo (RFC 9110 4.2.4).
bool valid_absolute_form(std::string_view target);
// A registered name, an IPv4 address, or an IP literal in brackets (RFC 3986 3.2.2).
bool valid_host(std::string_view host);
bool valid_ipv6(std::string_view address);  // without brackets and zone

struct AbsoluteUrl {
    Url parts;
    std::uint16_t port = 0;  // that of the scheme where none is given
    bool secure = false;     // https, wss
    bool websocket = false;  // ws, wss
};

// http, https, ws or wss (any case) "://" [userinfo "@"] host [":" port] [path] ["?" query] ["#" fragment]. Nothing: not such a URL;
// bytes that RFC 3986 does not allow in their place (target_char allows a few more in path, query and fragment); a host in which "%"
// stands, or that ends in a number and is no dotted IPv4 address; a backslash in the path.
std::optional<AbsoluteUrl> parse_absolute(std::string_view text);

// RFC 3986 2.1. A '%' that codes nothing stays; or, if `strict`, there is no result.
std::optional<std::string> percent_decoded(std::string_view text, bool strict);

}  // namespace hp::http
