// SPDX-License-Identifier: Apache-2.0
// What is said on a connection before it is announced: to the proxy it goes through, or by the one that it came from.
#include <cerrno>

#include "engine/connection.h"
#include "engine/layers/tls_layer.h"
#include "engine/stream_engine.h"
#include "protocol/proxy/header.h"

namespace hp {

TlsLayer* Connection::tls() const {
    if (!engine().stack().tls) return nullptr;
    return static_cast<TlsLayer*>(secured_by_proxy_ ? bottom_->above() : bottom_.get());
}

bool Connection::secured() const { return engine().stack().tls || secured_by_proxy_; }

// The socket is connected. `timeout_ms` 0: none; what is left of a connect timeout goes on.
void Connection::begin_dialogue(std::uint32_t timeout_ms) {
    negotiating_ = true;
    if (timeout_ms != 0 && !armed()) arm(timeout_ms);
    if (const int error = watch_input(); error != 0)
        return close(engine().role() == Role::server ? Operation::accept : Operation::connect, error, CloseMode::drop);
    proxy::Output out;
    converse(dialogue()->start(out), out);
    if (negotiating_ && readable_ && !closing()) read(EPOLLIN | EPOLLRDHUP);
}

bool Connection::feed_dialogue(Bytes bytes) {
    proxy::Output out;
    const proxy::Step step = dialogue()->feed(bytes, out);
    return converse(step, out);
}

// False: the connection is closing.
bool Connection::converse(proxy::Step step, const proxy::Output& out) {
    if (const Bytes bytes(out); !bytes.empty()) write({&bytes, 1});
    if (step == proxy::Step::done) return dialogue_done();
    if (step == proxy::Step::failed) {
        const Operation operation = engine().role() == Role::server ? Operation::accept : Operation::connect;
        close(operation, proxy::errno_of(dialogue()->error()), CloseMode::flush);
    }
    return !closing();
}

bool Connection::dialogue_done() {
    const std::unique_ptr<proxy::Dialogue> dialogue = std::move(aside_->dialogue);
    negotiating_ = false;
    leave_dialogue(*dialogue);
    if (engine().role() == Role::server)
        accepted();
    else
        connected_to_target();
    if (closing()) return false;
    return dialogue->rest().empty() || feed_up(dialogue->rest());
}

void Connection::end_dialogue(std::vector<std::byte> rest) {
    const std::unique_ptr<proxy::Dialogue> dialogue = std::move(aside_->dialogue);
    leave_dialogue(*dialogue);
    aside_->early = std::move(rest);
}

// What stays of it: who the peer really is, TLS to the proxy.
void Connection::leave_dialogue(proxy::Dialogue& dialogue) {
    disarm();
    if (engine().role() == Role::server) {
        const auto& source = static_cast<proxy::HeaderReader&>(dialogue).source();
        if (source) set_remote(Address::of({source->ip.data(), source->ipv6 ? 16u : 4u}, source->port), nullptr);
        return;
    }
    std::unique_ptr<tls::Session> session = dialogue.take_session();
    if (session == nullptr) return;
    resume_due_ = session->peer_closed();
    auto layer = std::make_unique<TlsLayer>(*this, std::move(session));
    std::lock_guard lock(guard_);
    if (bottom_ != nullptr) layer->put_on_top(std::move(bottom_));
    bottom_ = std::move(layer);
    secured_by_proxy_ = true;
}

}  // namespace hp
