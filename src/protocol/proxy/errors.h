// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why the way through a proxy did not open, or why the header of one was refused: name, errno value, text. The errno value is what
// OnClose and a failed call tell; docs/proxies.md explains each.
#include <cerrno>
#include <cstdint>

namespace hp::proxy {

// HP_PROXY_ERROR(name, errno, text)
// clang-format off
#define HP_PROXY_ERRORS(HP_PROXY_ERROR)                                                                   \
    HP_PROXY_ERROR(ok, 0, "no error")                                                                     \
    HP_PROXY_ERROR(bad_url, EINVAL, "no proxy URL")                                                       \
    HP_PROXY_ERROR(unknown_scheme, EPROTONOSUPPORT, "the scheme is none of socks4, socks4a, socks5, socks5h, http, https") \
    HP_PROXY_ERROR(bad_credentials, EINVAL, "user or password cannot be said to this kind of proxy")      \
    HP_PROXY_ERROR(bad_target, EADDRNOTAVAIL, "the target is no host name or address, or too long")       \
    HP_PROXY_ERROR(target_unsupported, EAFNOSUPPORT, "SOCKS4 knows no IPv6")                              \
    HP_PROXY_ERROR(closed, ECONNABORTED, "the proxy closed before it had answered")                       \
    HP_PROXY_ERROR(malformed, EPROTO, "the answer does not fit the protocol")                             \
    HP_PROXY_ERROR(too_long, EMSGSIZE, "the head of the answer is too long")                              \
    HP_PROXY_ERROR(tls_failed, EBADMSG, "TLS to the proxy failed")                                        \
    HP_PROXY_ERROR(unauthenticated, EACCES, "the proxy wants other credentials")                          \
    HP_PROXY_ERROR(forbidden, EPERM, "the proxy's rules forbid it")                                       \
    HP_PROXY_ERROR(failed, EREMOTEIO, "the proxy failed, and does not say why")                           \
    HP_PROXY_ERROR(network_unreachable, ENETUNREACH, "the proxy finds the network unreachable")           \
    HP_PROXY_ERROR(host_unreachable, EHOSTUNREACH, "the proxy cannot reach the host")                     \
    HP_PROXY_ERROR(refused, ECONNREFUSED, "the target refused the proxy's connection")                    \
    HP_PROXY_ERROR(target_timeout, ETIMEDOUT, "the proxy waited in vain for the target")                  \
    HP_PROXY_ERROR(command_unsupported, EOPNOTSUPP, "the proxy does not connect")                         \
    HP_PROXY_ERROR(address_unsupported, EAFNOSUPPORT, "the proxy does not know this kind of address")     \
    HP_PROXY_ERROR(no_header, EPROTO, "no PROXY header")                                                  \
    HP_PROXY_ERROR(bad_header, EPROTO, "a malformed PROXY header")                                        \
    HP_PROXY_ERROR(header_too_long, EMSGSIZE, "a PROXY header that is too long")                          \
    HP_PROXY_ERROR(bad_checksum, EBADMSG, "a PROXY header with a wrong checksum")
// clang-format on

enum class Error : std::uint8_t {
#define HP_PROXY_ERROR(name, number, text) name,
    HP_PROXY_ERRORS(HP_PROXY_ERROR)
#undef HP_PROXY_ERROR
};

int errno_of(Error error);
const char* text_of(Error error);  // English, static

}  // namespace hp::proxy
