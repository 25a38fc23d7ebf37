// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/dialogue.h"

#include "protocol/proxy/http_connect.h"
#include "protocol/proxy/secured.h"
#include "protocol/proxy/socks.h"
#include "protocol/tls/session.h"

namespace hp::proxy {

std::unique_ptr<tls::Session> Dialogue::take_session() { return nullptr; }

namespace {

// To the proxy and no further: nothing to say.
class Straight final : public Dialogue {
public:
    Step start(Output&) override { return done({}); }
    Step feed(Bytes bytes, Output&) override { return done(bytes); }
};

std::unique_ptr<Dialogue> through(const Url& url, const Target& target, bool tunnel) {
    if (!tunnel) return std::make_unique<Straight>();
    return std::make_unique<HttpConnect>(url, target);
}

}  // namespace

Error check_target(const Url& url, const Target& target) {
    const HostKind kind = kind_of(target.host);
    if (kind == HostKind::invalid || target.port == 0) return Error::bad_target;
    if (kind == HostKind::name && !url.resolves()) return Error::bad_target;
    const bool socks4 = url.scheme == Scheme::socks4 || url.scheme == Scheme::socks4a;
    return socks4 && kind == HostKind::ipv6 ? Error::target_unsupported : Error::ok;
}

std::unique_ptr<Dialogue> open_way(const Url& url, const Target& target, const tls::ContextSet& contexts, bool tunnel) {
    switch (url.scheme) {
        case Scheme::socks4:
        case Scheme::socks4a: return std::make_unique<Socks4>(url, target);
        case Scheme::socks5:
        case Scheme::socks5h: return std::make_unique<Socks5>(url, target);
        case Scheme::http: return through(url, target, tunnel);
        case Scheme::https: break;
    }
    std::unique_ptr<tls::Session> session = tls::Session::create(contexts, url.host);
    if (session == nullptr) return nullptr;
    return std::make_unique<Secured>(std::move(session), through(url, target, tunnel));
}

}  // namespace hp::proxy
