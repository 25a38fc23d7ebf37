// SPDX-License-Identifier: Apache-2.0
// Making sessions: a server's when a peer speaks, a client's in both modes of connecting (guide 2.1.5).
//
// Connecting a UDP socket asks nobody: it fails for want of a route only. So a literal address is connected to in the thread of Start; then
// the session goes to its worker, where everything else happens. A name is dialled by a Dialer: in asynchronous mode on the worker, in
// synchronous mode on a loop that the thread of Start runs.
#include "engine/datagram_engine.h"
#include "engine/here_and_now.h"
#include "engine/inside.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {

// --- objects ------------------------------------------------------------------------------------------------------------

Session* DatagramEngine::make_session(DatagramWorker& worker, const Address& remote, const PeerName& name) {
    Session& session = pool_.take();
    count_.fetch_add(1);
    const auto assign = [&](ConnectionId id) {
        session.assign(id, worker);
        session.set_remote(remote, name);
    };
    if (table_.insert(session, assign) != 0) return &session;
    recycle(session);
    leave(count_);
    return nullptr;
}

// --- connecting ---------------------------------------------------------------------------------------------------------

int DatagramEngine::dial_client(Dial& dial, const std::string& local_address) {
    Route& route = dial.route;
    dial.failure = Failure::socket_create;
    if (route.address.empty() || route.port == 0) return EADDRNOTAVAIL;
    if (!local_address.empty()) {
        if (const int error = resolve(local_address, route.local_port, AF_UNSPEC, route.local); error != 0) {
            dial.failure = Failure::socket_bind;
            return error;
        }
    }
    const auto literal = Address::parse(route.address, route.port);
    Fd socket;
    if (literal)
        if (const int error = open_socket(route, *literal, socket, dial.failure); error != 0) return error;
    if (literal) dial.failure = Failure::socket_prepare;
    count_.fetch_add(1);
    Session& session = pool_.take();
    const ConnectionId id = next_client_id();
    DatagramWorker* const own = own_worker();
    DatagramWorker& worker = own != nullptr ? *own : *workers_[0];
    session.assign(id, worker);
    session.set_host(std::make_unique<RemoteHost>(RemoteHost{route.host, route.host_port}));
    client_.store(&session, std::memory_order_release);
    client_id_.store(id, std::memory_order_release);
    int error = 0;
    if (literal) {
        session.set_remote(*literal, {});
        worker.port().socket().adopt(std::move(socket), literal->family());
        error = connect_to(dial, session, *literal);
    } else {
        session.set_route(std::make_unique<Route>(route));
        error = dial.async ? connect_later(session) : connect_by_name(dial, session);
    }
    if (error != 0) session.end_detached();
    return error;
}

int DatagramEngine::open_socket(const Route& route, const Address& remote, Fd& opened, Failure& failure) const {
    failure = Failure::socket_create;
    DatagramSocket socket;
    const DatagramOptions options{.reuse_address = false,
                                  .reuse_port = options_.reuse_address == ReusePolicy::address_and_port,
                                  .dual_stack = true,
                                  .unfragmented = options_.arq.mtu_probing};
    if (const int error = socket.open(remote.family(), options); error != 0) return error;
    failure = Failure::socket_bind;
    Address local;
    if (!route.choose_local(remote.family(), local)) return EAFNOSUPPORT;
    if (local.family() != AF_UNSPEC)
        if (const int error = socket.bind(local); error != 0) return error;
    opened = socket.release();
    return 0;
}

// From OnPrepareConnect to the point where the session belongs to its worker.
int DatagramEngine::connect_to(Dial& dial, Session& session, const Address& remote) {
    Inside inside(this);
    DatagramSocket& socket = session.worker().port().socket();
    if (events_.on_prepare_connect(session.id(), socket.fd()) == Verdict::error) return ECANCELED;
    if (stopping()) return ECANCELED;
    dial.failure = Failure::connect;
    if (const int error = socket.connect(remote); error != 0) return error;
    if (!dial.async) return finish_dial(session);
    session.owe_close();
    session.worker().post([&session] { session.start_connecting(); });
    return 0;
}

// The last part of a synchronous connect: OnConnect, then the worker takes over.
int DatagramEngine::finish_dial(Session& session) {
    if (stopping() || !session.announce_connect()) return ECANCELED;
    session.owe_close();
    session.worker().post([&session] { session.start_connected(); });
    return 0;
}

int DatagramEngine::connect_later(Session& session) {
    if (stopping()) return ECANCELED;
    session.owe_close();
    session.worker().post([&session] { session.start_dialling(); });
    return 0;
}

class DatagramEngine::ByName final : public HereAndNow {
public:
    ByName(DatagramEngine& engine, Dial& dial, Session& session) : HereAndNow(engine, dial, session.id()), session_(session) {}

private:
    void trying(const Address& remote) override { session_.set_remote(remote, {}); }
    void connected(Fd socket, const Address& remote) override {
        session_.set_remote(remote, {});
        session_.worker().port().socket().adopt(std::move(socket), remote.family());
    }

    Session& session_;
};

int DatagramEngine::connect_by_name(Dial& dial, Session& session) {
    int error = 0;
    {
        ByName attempt(*this, dial, session);
        error = attempt.run();
    }
    if (error != 0 && !stopping()) return error;
    Inside inside(this);
    return finish_dial(session);
}

}  // namespace hp
