// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is said on a connection before it belongs to its user, as a pure machine: bytes in, bytes to send out, until the way is open.
//
// The client's side of SOCKS4, SOCKS4a, SOCKS5 and HTTP CONNECT, with or without TLS to the proxy, and the receiving side of the PROXY
// protocol are such dialogues. Whatever they read has a limit. The same input gives the same result however it is cut.
#include <memory>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "protocol/proxy/errors.h"
#include "protocol/proxy/url.h"

namespace hp::tls {
class ContextSet;
class Session;
}  // namespace hp::tls

namespace hp::proxy {

enum class Step : std::uint8_t {
    more,    // it goes on when more has come
    done,    // the way is open: `rest` and what comes from now on is the target's
    failed,  // `error` says why
};

using Output = std::vector<std::byte>;

// start() once, then feed() while it says `more`. What is to be sent is appended to `out`, also when it fails (a TLS alert).
class Dialogue {
public:
    virtual ~Dialogue() = default;

    virtual Step start(Output& out) = 0;
    virtual Step feed(Bytes bytes, Output& out) = 0;
    // Once done: what came behind the last answer. It lies in the bytes fed last, or in the dialogue.
    Bytes rest() const { return rest_; }
    Error error() const { return error_; }
    // Once done: the TLS session that all further bytes go through; null without.
    virtual std::unique_ptr<tls::Session> take_session();

protected:
    Step done(Bytes rest) {
        rest_ = rest;
        return Step::done;
    }
    Step fail(Error error) {
        error_ = error;
        return Step::failed;
    }

private:
    Bytes rest_;
    Error error_ = Error::ok;
};

// Can this proxy be asked for this target? ok, bad_target, target_unsupported. A proxy that does not resolve wants an address.
Error check_target(const Url& url, const Target& target);

// The dialogue that opens the way to `target`, which check_target has found good; or, without `tunnel`, just to an http or https proxy,
// which is then sent whole requests (RFC 9112 3.2.2). For https the TLS session is one of `contexts`, with the proxy's host as its
// server name; null with errno if there can be none (tls::Session::create), else never null.
std::unique_ptr<Dialogue> open_way(const Url& url, const Target& target, const tls::ContextSet& contexts, bool tunnel = true);

// --- for the dialogues ---------------------------------------------------------------------------------------------------

inline void say(Output& out, std::string_view text) {
    const Bytes bytes = as_bytes(text.data(), text.size());
    out.insert(out.end(), bytes.begin(), bytes.end());
}
inline void say(Output& out, unsigned byte) { out.push_back(static_cast<std::byte>(byte)); }
inline void say_port(Output& out, std::uint16_t port) {
    say(out, port >> 8);
    say(out, port & 0xFFu);
}

}  // namespace hp::proxy
