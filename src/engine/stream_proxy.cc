// SPDX-License-Identifier: Apache-2.0
// Connecting through a proxy: what it is asked for, and, in synchronous mode, asking it.
#include <algorithm>
#include <array>
#include <cerrno>

#include "engine/stream_engine.h"
#include "protocol/proxy/dialogue.h"

namespace hp {
namespace {

// Until the socket is ready: 0, ETIMEDOUT, or what poll says.
int await(int fd, short events, std::int64_t deadline_ms) {
    for (;;) {
        pollfd wanted{fd, events, 0};
        const std::int64_t left_ms = std::clamp<std::int64_t>(deadline_ms - sys().now_ms(), 0, 1 << 30);
        const int ready = sys().poll(&wanted, 1, static_cast<int>(left_ms));
        if (ready > 0) return 0;
        if (ready < 0 && errno != EINTR) return errno;
        if (ready == 0 && sys().now_ms() >= deadline_ms) return ETIMEDOUT;
    }
}

int send_all(int fd, Bytes bytes, std::int64_t deadline_ms) {
    while (!bytes.empty()) {
        const ssize_t sent = sys().send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent >= 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(sent));
        } else if (errno == EAGAIN) {
            if (const int error = await(fd, POLLOUT, deadline_ms); error != 0) return error;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

// What the peer has said, at least a byte of it, into `buffer`.
int receive_some(int fd, std::span<std::byte> buffer, std::int64_t deadline_ms, std::size_t& count) {
    for (;;) {
        const ssize_t got = sys().recv(fd, buffer.data(), buffer.size(), 0);
        count = got > 0 ? static_cast<std::size_t>(got) : 0;
        if (got > 0) return 0;
        if (got == 0) return ECONNABORTED;
        if (errno != EAGAIN && errno != EINTR) return errno;
        if (const int error = await(fd, POLLIN, deadline_ms); error != 0) return error;
    }
}

int converse(int fd, proxy::Dialogue& dialogue, std::int64_t deadline_ms, std::vector<std::byte>& rest) {
    std::array<std::byte, 4096> buffer;
    proxy::Output out;
    for (proxy::Step step = dialogue.start(out);;) {
        const int error = send_all(fd, out, deadline_ms);
        out.clear();
        if (step == proxy::Step::failed) return proxy::errno_of(dialogue.error());
        if (error != 0) return error;
        if (step == proxy::Step::done) {
            rest.assign(dialogue.rest().begin(), dialogue.rest().end());
            return 0;
        }
        std::size_t count = 0;
        if (const int failed = receive_some(fd, buffer, deadline_ms, count); failed != 0) return failed;
        step = dialogue.feed(Bytes(buffer).first(count), out);
    }
}

}  // namespace

// A component without TLS has no contexts of its own: the proxy is verified by the system's authorities.
int StreamEngine::set_up_proxy_tls() {
    const bool wanted = options_.proxy && options_.proxy->scheme == proxy::Scheme::https && !stack_.tls;
    if (!wanted || proxy_tls_.ready()) return 0;
    tls::Credentials credentials;
    credentials.verify_mode = tls::verify_peer;
    return proxy_tls_.setup(tls::Role::client, credentials, tls::default_cipher_list);
}

// The way leads to the proxy, and the rest of it is what the proxy is asked for. With some kinds of proxy a name is looked up here.
int StreamEngine::aim(Route& route) {
    const proxy::Url& proxy = *options_.proxy;
    proxy::Target& target = route.target;
    target = {route.address, route.port};
    route.address = proxy.host;
    route.port = proxy.port;
    if (proxy::kind_of(target.host) == proxy::HostKind::name && !proxy.resolves()) {
        route.target_name = target.host;
        route.target_family = proxy.scheme == proxy::Scheme::socks4 ? AF_INET : AF_UNSPEC;
        return 0;
    }
    return proxy::errno_of(proxy::check_target(proxy, target));
}

// An IPv4 address is preferred: the proxy's network may know no other.
int StreamEngine::take_target(Route& route, const std::vector<Address>& addresses) const {
    const auto is_ipv4 = [](const Address& address) { return address.family() == AF_INET; };
    const auto first = std::find_if(addresses.begin(), addresses.end(), is_ipv4);
    route.target.host = (first != addresses.end() ? *first : addresses[0]).text();
    return proxy::errno_of(proxy::check_target(*options_.proxy, route.target));
}

bool StreamEngine::forwards() const {
    return stack_.framing == Framing::http && !stack_.tls && !options_.proxy_tunnel && options_.proxy &&
           options_.proxy->speaks_http();
}

int StreamEngine::open_way(Connection& connection) {
    auto dialogue = proxy::open_way(*options_.proxy, connection.route().target, stack_.tls ? tls_ : proxy_tls_, !forwards());
    if (dialogue == nullptr) return errno;
    connection.set_dialogue(std::move(dialogue));
    return 0;
}

// In the thread that connects. A stop wakes it, as it does one that waits for a connect.
int StreamEngine::negotiate(Connection& connection, std::int64_t deadline_ms) {
    if (const int error = open_way(connection); error != 0) return error;
    std::vector<std::byte> rest;
    int error = ECANCELED;
    {
        const Awaiting awaiting(*this, connection.fd(), nullptr);
        if (!awaiting.refused()) error = converse(connection.fd(), *connection.dialogue(), deadline_ms, rest);
    }
    if (error == 0) connection.end_dialogue(std::move(rest));
    return error;
}

}  // namespace hp
