// SPDX-License-Identifier: Apache-2.0
// What users ask of sessions: finding them, requests from any thread, questions. Starting and stopping is in datagram_life.cc, making
// sessions in datagram_dial.cc.
#include "engine/datagram_engine.h"

#include <new>

#include "net/socket.h"

namespace hp {
namespace {

bool fail(int error) {
    errno = error;
    return false;
}

}  // namespace

// What another thread asks of a session; runs on the session's thread. If that thread has not got the session yet, because a third one is
// still connecting it, the request waits until it has.
class DatagramEngine::Request : public Loop::Task {
public:
    Request(Session& session, ConnectionId id) : session_(session), id_(id) {}
    ~Request() override { arrived(); }
    void run_and_release() final {
        std::unique_ptr<Request> self(this);
        if (!session_.holds(id_)) return;
        if (!session_.attached()) return session_.worker().park(std::move(self));
        run();
        arrived();
        if (session_.closing() && session_.phase() != Session::Phase::free) session_.worker().port().settle_later(session_);
    }
    // From here on it counts until it has arrived. `unsent`: bytes that later sends must not overtake.
    void depart(std::size_t unsent) {
        counted_ = true;
        unsent_ = unsent;
        session_.mail().fetch_add(1, std::memory_order_relaxed);
        session_.mailed_bytes().fetch_add(unsent, std::memory_order_relaxed);
    }

protected:
    void sent_is_due() { session_.mailed_bytes().fetch_sub(std::exchange(unsent_, 0), std::memory_order_release); }

    Session& session_;
    ConnectionId id_;

private:
    void arrived() {
        if (!std::exchange(counted_, false)) return;
        sent_is_due();
        session_.mail().fetch_sub(1, std::memory_order_release);
    }

    std::size_t unsent_ = 0;
    bool counted_ = false;
};

template <class Act>
class DatagramEngine::ActRequest final : public Request {
public:
    ActRequest(Session& session, ConnectionId id, Act act) : Request(session, id), act_(std::move(act)) {}
    void run() override { act_(session_); }

private:
    Act act_;
};

class DatagramEngine::SendRequest final : public Request {
public:
    SendRequest(Session& session, ConnectionId id, BufferNode* node) : Request(session, id), node_(node) {}
    ~SendRequest() override { BufferNode::free(node_); }
    Bytes bytes() const { return {node_->data(), node_->end}; }
    void run() override {
        if (sent_) return session_.receive_sent(bytes());
        if (error_ != 0) return session_.send_failed(error_);
        session_.receive_mail(bytes(), [this] { sent_is_due(); });
    }
    // Sends now, in this thread. False: there is no room, the worker has to send it.
    bool send(int fd, const PeerName* to) {
        const Bytes datagram = bytes();
        const int error = DatagramSocket::send_datagram(fd, {&datagram, 1}, to);
        sent_ = error == 0;
        if (error == EAGAIN || error == ENOBUFS || error == ENOMEM) return false;
        error_ = error;
        return true;
    }

private:
    BufferNode* node_;
    bool sent_ = false;
    int error_ = 0;
};

// The object behind `id` right now, null if there is none. What it finds stays valid memory, but may change hands at any time on another
// thread: so the id is checked again under the guard, or on the session's own thread.
Session* DatagramEngine::find(ConnectionId id) {
    Session* session = role_ == Role::client ? client_.load(std::memory_order_acquire) : table_.find(id);
    return session != nullptr && id != 0 && session->holds(id) ? session : nullptr;
}

// --- requests -----------------------------------------------------------------------------------------------------------

bool DatagramEngine::send(ConnectionId id, Buffers buffers) {
    const std::size_t bytes = total_size(buffers);
    Session* session = find(id);
    if (session == nullptr) return fail(EBADSLT);
    if (bytes == 0 || bytes > send_bytes_max) return fail(bytes == 0 ? EINVAL : EMSGSIZE);
    if (acts_here(*session)) return session->send(buffers, bytes);
    return mail(*session, id, buffers, bytes);
}

// A send from another thread: a datagram leaves as a whole or not at all, so that thread may send it, if nothing waits before it. A layer's
// state belongs to the worker, which does it then. In both cases the worker is told, for OnSend.
bool DatagramEngine::mail(Session& session, ConnectionId id, Buffers buffers, std::size_t bytes) {
    BufferNode* const node = BufferNode::make(bytes);
    if (node == nullptr) return fail(ENOMEM);
    for (const Bytes& piece : buffers) node->fill(piece);
    std::unique_ptr<SendRequest> request(new (std::nothrow) SendRequest(session, id, node));
    if (request == nullptr) {
        BufferNode::free(node);
        return fail(ENOMEM);
    }
    int fd = -1;
    {
        std::lock_guard lock(session.guard());  // while it is held the session, and with it its worker, stays
        if (!session.holds(id)) return fail(EBADSLT);
        if (session.phase() != Session::Phase::open) return fail(EPERM);
        if (const int error = session.refuses(bytes); error != 0) return fail(error);
        const std::size_t pending = session.pending();
        if (!within_limits(pending, bytes)) return false;
        if (session.layered() || pending != 0 || session.on_own_thread() || session.worker().port().blocked()) {
            request->depart(bytes);
            session.worker().post(std::move(request));
            return true;
        }
        fd = session.worker().port().socket().fd();
        session.writers().fetch_add(1, std::memory_order_relaxed);
    }
    // Being counted keeps the session alive and the socket open.
    const bool done = request->send(fd, session.peer_name());
    std::lock_guard lock(session.guard());
    request->depart(done ? 0 : bytes);
    session.worker().post(std::move(request));
    session.writers().fetch_sub(1, std::memory_order_release);
    return true;
}

template <class Act>
bool DatagramEngine::act(ConnectionId id, Act&& act) {
    Session* session = find(id);
    if (session == nullptr) return fail(EBADSLT);
    if (acts_here(*session)) {
        act(*session);
        return true;
    }
    using Kept = ActRequest<std::decay_t<Act>>;
    std::unique_ptr<Request> request(new (std::nothrow) Kept(*session, id, std::forward<Act>(act)));
    if (request == nullptr) return fail(ENOMEM);
    std::lock_guard lock(session->guard());
    if (!session->holds(id)) return fail(EBADSLT);
    session->worker().post(std::move(request));
    return true;
}

bool DatagramEngine::disconnect(ConnectionId id, bool force) {
    return act(
        id, [ending = force ? Ending::flush : Ending::drain](Session& session) { session.close(Operation::close, 0, ending); });
}

bool DatagramEngine::pause_receive(ConnectionId id, bool) { return fail(find(id) != nullptr ? EPERM : EBADSLT); }

// --- questions ----------------------------------------------------------------------------------------------------------

bool DatagramEngine::connected(ConnectionId id) {
    return inspect(id, [](Session& session) { return session.connected(); });
}

bool DatagramEngine::pending(ConnectionId id, std::size_t& bytes) {
    return inspect(id, [&](Session& session) {
        if (!session.connected()) return fail(EPERM);
        bytes = session.pending();
        return true;
    });
}

bool DatagramEngine::local(ConnectionId id, Address& address) {
    int fd = -1;
    const bool open = inspect(id, [&](Session& session) {
        if (!session.connected()) return false;
        fd = session.worker().port().socket().fd();
        return true;
    });
    if (!open) return fail(EBADSLT);
    if (const int error = local_address(fd, address); error != 0) return fail(error);
    return connected(id) || fail(EBADSLT);  // if it closed meanwhile, the descriptor may have been somebody else's
}

bool DatagramEngine::period(ConnectionId id, std::uint32_t& ms, bool silent) {
    if (silent && !options_.mark_silence) return fail(EPERM);
    return inspect(id, [&](Session& session) {
        ms = age_ms(silent ? session.active_ms() : session.opened_ms());
        return true;
    });
}

std::vector<ConnectionId> DatagramEngine::ids() { return ids_of(table_); }

}  // namespace hp
