// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/socks.h"

#include <arpa/inet.h>

#include <algorithm>

namespace hp::proxy {
namespace {

constexpr unsigned connect_command = 1;
constexpr unsigned no_authentication = 0, with_password = 2, none_acceptable = 0xFF;  // RFC 1928 3
constexpr unsigned ipv4_address = 1, name_address = 3, ipv6_address = 4;              // RFC 1928 5

void say_address(Output& out, int family, const std::string& host) {
    in6_addr address;
    inet_pton(family, host.c_str(), &address);
    const Bytes bytes = as_bytes(&address, family == AF_INET ? 4 : 16);
    out.insert(out.end(), bytes.begin(), bytes.end());
}

// SOCKS4: Koblas, "SOCKS: A protocol for TCP proxy across firewalls".
Error error_of_socks4(unsigned code) {
    switch (code) {
        case 90: return Error::ok;
        case 91: return Error::failed;  // rejected or failed: it does not tell which
        case 92:                        // no identd where we are
        case 93: return Error::unauthenticated;
        default: return Error::malformed;
    }
}

// RFC 1928 6.
Error error_of_socks5(unsigned code) {
    static constexpr Error errors[] = {Error::ok,
                                       Error::failed,
                                       Error::forbidden,
                                       Error::network_unreachable,
                                       Error::host_unreachable,
                                       Error::refused,
                                       Error::host_unreachable,  // TTL expired
                                       Error::command_unsupported,
                                       Error::address_unsupported};
    return code < std::size(errors) ? errors[code] : Error::malformed;
}

}  // namespace

bool Reply::collect(Bytes& bytes, std::size_t size) {
    if (size_ < size) {
        const Bytes taken = bytes.first(std::min(size - size_, bytes.size()));
        std::copy(taken.begin(), taken.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(size_));
        size_ += taken.size();
        bytes = bytes.subspan(taken.size());
    }
    return size_ >= size;
}

// --- version 4 -----------------------------------------------------------------------------------------------------------

Step Socks4::start(Output& out) {
    say(out, 4u);
    say(out, connect_command);
    say_port(out, target_.port);
    const bool by_name = kind_of(target_.host) == HostKind::name;
    say_address(out, AF_INET, by_name ? "0.0.0.1" : target_.host);  // 4a: an address that cannot be, and the name behind the user
    say(out, user_);
    say(out, 0u);
    if (by_name) {
        say(out, target_.host);
        say(out, 0u);
    }
    return Step::more;
}

Step Socks4::feed(Bytes bytes, Output&) {
    if (reply_.collect(bytes, 1) && reply_[0] != 0) return fail(Error::malformed);
    if (!reply_.collect(bytes, 8)) return Step::more;
    const Error error = error_of_socks4(reply_[1]);
    return error == Error::ok ? done(bytes) : fail(error);
}

// --- version 5 -----------------------------------------------------------------------------------------------------------

Step Socks5::start(Output& out) {
    say(out, 5u);
    say(out, has_user_ ? 2u : 1u);
    say(out, no_authentication);
    if (has_user_) say(out, with_password);
    return Step::more;
}

Step Socks5::feed(Bytes bytes, Output& out) {
    for (;;) {
        if (waits_ == Waits::reply) return on_reply(bytes);
        if (!reply_.collect(bytes, 2)) return Step::more;
        if (waits_ == Waits::method) {
            if (const Step step = on_method(out); step == Step::failed) return step;
        } else {
            if (reply_[0] != 1) return fail(Error::malformed);
            if (reply_[1] != 0) return fail(Error::unauthenticated);  // RFC 1929 2
            request(out);
        }
        reply_.clear();
    }
}

Step Socks5::on_method(Output& out) {
    if (reply_[0] != 5) return fail(Error::malformed);
    const unsigned method = reply_[1];
    if (method == none_acceptable) return fail(Error::unauthenticated);
    if (method == with_password && has_user_)
        authenticate(out);
    else if (method == no_authentication)
        request(out);
    else
        return fail(Error::malformed);  // one that was not offered
    return Step::more;
}

void Socks5::authenticate(Output& out) {
    waits_ = Waits::authentication;
    say(out, 1u);
    say(out, static_cast<unsigned>(user_.size()));
    say(out, user_);
    say(out, static_cast<unsigned>(password_.size()));
    say(out, password_);
}

void Socks5::request(Output& out) {
    waits_ = Waits::reply;
    say(out, 5u);
    say(out, connect_command);
    say(out, 0u);
    switch (kind_of(target_.host)) {
        case HostKind::ipv4:
            say(out, ipv4_address);
            say_address(out, AF_INET, target_.host);
            break;
        case HostKind::ipv6:
            say(out, ipv6_address);
            say_address(out, AF_INET6, target_.host);
            break;
        default:
            say(out, name_address);
            say(out, static_cast<unsigned>(target_.host.size()));
            say(out, target_.host);
    }
    say_port(out, target_.port);
}

Step Socks5::on_reply(Bytes bytes) {
    if (!reply_.collect(bytes, 2)) return Step::more;
    if (reply_[0] != 5) return fail(Error::malformed);
    if (const Error error = error_of_socks5(reply_[1]); error != Error::ok) return fail(error);  // some proxies say no more then
    if (!reply_.collect(bytes, 5)) return Step::more;
    std::size_t address_bytes = 0;
    switch (reply_[3]) {
        case ipv4_address: address_bytes = 4; break;
        case ipv6_address: address_bytes = 16; break;
        case name_address: address_bytes = 1 + reply_[4]; break;
        default: return fail(Error::malformed);
    }
    return reply_.collect(bytes, 4 + address_bytes + 2) ? done(bytes) : Step::more;
}

}  // namespace hp::proxy
