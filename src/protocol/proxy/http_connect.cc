// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/http_connect.h"

#include "base/base64.h"

namespace hp::proxy {
namespace {

std::string base64(const std::string& text) {
    return base64_of({reinterpret_cast<const unsigned char*>(text.data()), text.size()});
}

// A refusal by its status (RFC 9110 15).
Error error_of_status(unsigned status) {
    switch (status) {
        case 401:
        case 407: return Error::unauthenticated;
        case 403: return Error::forbidden;
        case 405:
        case 501: return Error::command_unsupported;
        case 502:
        case 503: return Error::host_unreachable;
        case 504: return Error::target_timeout;
        default: return Error::failed;
    }
}

Error error_of_parser(http::Error error) {
    const bool too_long = error == http::Error::head_too_large || error == http::Error::too_many_headers;
    return too_long ? Error::too_long : Error::malformed;
}

}  // namespace

std::string credentials_of(const Url& url) {
    return url.has_user ? "Basic " + base64(url.user + ":" + url.password) : std::string();
}

HttpConnect::HttpConnect(const Url& url, const Target& target) {
    const bool ipv6 = kind_of(target.host) == HostKind::ipv6;
    authority_ = (ipv6 ? "[" + target.host + "]" : target.host) + ":" + std::to_string(target.port);
    credentials_ = credentials_of(url);
}

Step HttpConnect::start(Output& out) {
    say(out, "CONNECT " + authority_ + " HTTP/1.1\r\nHost: " + authority_ + "\r\n");
    if (!credentials_.empty()) say(out, "Proxy-Authorization: " + credentials_ + "\r\n");
    say(out, "\r\n");
    return Step::more;
}

Step HttpConnect::feed(Bytes bytes, Output&) {
    const std::size_t used = parser_.feed(bytes, *this);
    if (refusal_ != Error::ok) return fail(refusal_);
    if (parser_.error() != http::Error::ok) return fail(error_of_parser(parser_.error()));
    return parser_.left() ? done(bytes.subspan(used)) : Step::more;
}

http::Next HttpConnect::on_message_begin() {
    if (++answers_ <= interim_max + 1) return http::Next::go_on;
    refusal_ = Error::too_long;
    return http::Next::fail;
}

// A success has no body, whatever its head says, and the body of a refusal is nobody's.
http::Next HttpConnect::on_headers_complete() {
    const unsigned status = parser_.status();
    if (status / 100 == 2) return http::Next::leave;
    if (status / 100 == 1 && status != 101) return http::Next::go_on;
    refusal_ = status == 101 ? Error::malformed : error_of_status(status);
    return http::Next::fail;
}

}  // namespace hp::proxy
