// SPDX-License-Identifier: Apache-2.0
// Making connections: accepting, and connecting in both modes (guide 2.1.5).
//
// To a literal address, the thread that connects prepares the socket (OnPrepareConnect) and, in synchronous mode, waits for the connect
// and calls OnConnect; then the connection goes to its worker, where everything else happens. Until then the worker does not touch it.
// A name is dialled by a Dialer: in asynchronous mode on the worker, in synchronous mode on a loop that the connecting thread runs.
#include <algorithm>
#include <cerrno>

#include "engine/here_and_now.h"
#include "engine/inside.h"
#include "engine/route.h"
#include "engine/stream_engine.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {

// --- objects ------------------------------------------------------------------------------------------------------------

// Null when there is no room for one more.
Connection* StreamEngine::make_connection(Worker& worker, Fd socket, ConnectionId& id) {
    Connection& connection = pool_.take();
    const auto assign = [&](ConnectionId assigned) { connection.assign(assigned, worker, std::move(socket)); };
    if (role_ == Role::client) {
        id = next_client_id();
        assign(id);
        client_.store(&connection, std::memory_order_release);
        client_id_.store(id, std::memory_order_release);
    } else {
        id = table_.insert(connection, assign);
    }
    if (id == 0) {
        recycle(connection);
        return nullptr;
    }
    worker.load.fetch_add(1, std::memory_order_relaxed);
    return &connection;
}

Worker& StreamEngine::pick_worker() {
    const auto lighter = [](const Worker* a, const Worker* b) {
        return a->load.load(std::memory_order_relaxed) < b->load.load(std::memory_order_relaxed);
    };
    return **std::min_element(workers_.begin(), workers_.end(), lighter);
}

// --- accepting ----------------------------------------------------------------------------------------------------------

void StreamEngine::on_accepted(Fd socket, const Address& remote) {
    Worker& worker = pick_worker();
    count_.fetch_add(1);
    ConnectionId id = 0;
    Connection* connection = make_connection(worker, std::move(socket), id);
    if (connection == nullptr) {  // beyond MaxConnectionCount: closed without a word
        leave(count_);
        return;
    }
    connection->set_remote(remote, nullptr);
    if (worker.in_loop())
        connection->start_accepted();
    else
        worker.post([connection] { connection->start_accepted(); });
}

// --- connecting ---------------------------------------------------------------------------------------------------------

bool StreamEngine::dial(const char* remote, std::uint16_t port, ConnectionId* id, void* extra, std::uint16_t local_port,
                        const char* local_address) {
    Dial dial{Route::to(remote, port, local_port), async_connect_};
    ConnectionId made = 0;
    ConnectionId& result = id != nullptr ? *id : made;
    result = 0;
    // Counted before the state is looked at: a stop either is seen here, or waits for us.
    dials_.fetch_add(1);
    int error = lifecycle_.state() == State::started ? 0 : EPERM;
    const bool own = local_address != nullptr && *local_address != '\0';
    if (error == 0) error = this->dial(dial, result, extra, own ? local_address : local_address_);
    leave(dials_);
    if (error == 0) return true;
    result = 0;
    errno = error;
    return false;
}

int StreamEngine::dial_client(Dial& dial, const std::string& local_address) {
    ConnectionId id = 0;
    return this->dial(dial, id, nullptr, local_address);
}

Worker* StreamEngine::own_worker() const {
    Worker* const current = Worker::current();
    return current != nullptr && &current->engine() == this ? current : nullptr;
}

// A literal address is connected to from here; a name, also that of a target behind a proxy, is looked up on the worker or, in synchronous
// mode, on a loop of this call. `id` is known before OnPrepareConnect.
int StreamEngine::dial(Dial& dial, ConnectionId& id, void* extra, const std::string& local_address) {
    Route& route = dial.route;
    dial.failure = Failure::socket_create;
    if (route.address.empty() || route.port == 0) return EADDRNOTAVAIL;
    if (options_.proxy)
        if (const int error = aim(route); error != 0) return error;
    if (!local_address.empty()) {
        if (const int error = resolve(local_address, route.local_port, AF_UNSPEC, route.local); error != 0) {
            dial.failure = Failure::socket_bind;
            return error;
        }
    }
    const auto literal = route.target_name.empty() ? Address::parse(route.address, route.port) : std::nullopt;
    Fd socket;
    if (literal)
        if (const int error = open_socket(route, *literal, socket, dial.failure); error != 0) return error;
    if (literal) dial.failure = Failure::socket_prepare;
    count_.fetch_add(1);
    Worker* const own = own_worker();
    Connection* const connection = make_connection(own != nullptr ? *own : pick_worker(), std::move(socket), id);
    if (connection == nullptr) {
        leave(count_);
        return ENOSR;  // beyond MaxConnectionCount
    }
    connection->set_remote(literal.value_or(Address()), std::make_unique<RemoteHost>(RemoteHost{route.host, route.host_port}));
    if (role_ != Role::client) connection->extra().store(extra);
    if (!literal || options_.reconnect_delay_ms != 0 || options_.proxy) connection->set_route(std::make_unique<Route>(route));
    const int error = literal      ? connect_to(dial, *connection, *literal)
                      : dial.async ? connect_later(*connection)
                                   : connect_by_name(dial, *connection);
    if (error != 0) connection->end_detached();
    return error;
}

int StreamEngine::open_socket(const Route& route, const Address& remote, Fd& socket, Failure& failure) const {
    failure = Failure::socket_create;
    if (const int error = open_stream_socket(remote.family(), socket_options(), socket); error != 0) return error;
    failure = Failure::socket_bind;
    Address local;
    if (!route.choose_local(remote.family(), local)) return EAFNOSUPPORT;
    return local.family() != AF_UNSPEC ? bind_socket(socket.get(), remote.family(), local) : 0;
}

int StreamEngine::await_connect(int fd) {
    const Awaiting awaiting(*this, fd, nullptr);
    if (awaiting.refused()) return ECANCELED;
    return finish_connect(fd, options_.sync_connect_timeout_ms != 0 ? options_.sync_connect_timeout_ms : 0xFFFF'FFFF);
}

// From OnPrepareConnect to the point where the connection belongs to its worker.
int StreamEngine::connect_to(Dial& dial, Connection& connection, const Address& remote) {
    Inside inside(this);
    if (events_.on_prepare_connect(connection.id(), connection.fd()) == Verdict::error) return ECANCELED;
    if (stopping()) return ECANCELED;
    dial.failure = Failure::connect;
    int error = start_connect(connection.fd(), remote.family(), remote);
    if (dial.async) {
        if (error != 0 && error != EINPROGRESS) return error;
        connection.owe_close();
        connection.worker().post([&connection] { connection.start_connecting(); });
        return 0;
    }
    error = error == 0 ? confirm_connect(connection.fd()) : error == EINPROGRESS ? await_connect(connection.fd()) : error;
    return error != 0 && !stopping() ? error : finish_dial(dial, connection);
}

// The last part of a synchronous connect: asking the proxy, OnConnect, then the worker takes over.
int StreamEngine::finish_dial(Dial& dial, Connection& connection) {
    const std::uint32_t timeout_ms = options_.sync_connect_timeout_ms;
    const std::int64_t deadline_ms = timeout_ms != 0 ? dial.started_ms + timeout_ms : sys().now_ms() + negotiation_timeout_ms;
    if (options_.proxy && !stopping())
        if (const int error = negotiate(connection, deadline_ms); error != 0) return stopping() ? ECANCELED : error;
    if (stopping() || !connection.announce_connect()) return ECANCELED;
    connection.owe_close();
    connection.worker().post([&connection] { connection.start_connected(); });
    return 0;
}

// Asynchronous: the worker looks the name up and connects (Connection::start_dialling).
int StreamEngine::connect_later(Connection& connection) {
    if (stopping()) return ECANCELED;
    connection.owe_close();
    connection.worker().post([&connection] { connection.start_dialling(); });
    return 0;
}

// Synchronous: the same on a loop that this thread runs meanwhile.
class StreamEngine::ByName final : public HereAndNow {
public:
    ByName(StreamEngine& engine, Dial& dial, Connection& connection)
        : HereAndNow(engine, dial, connection.id()), connection_(connection) {}

private:
    int on_target(const std::vector<Address>& addresses) override { return connection_.take_target(addresses); }
    void trying(const Address& remote) override { connection_.set_remote(remote); }
    void connected(Fd socket, const Address& remote) override { connection_.set_socket(std::move(socket), remote); }

    Connection& connection_;
};

int StreamEngine::connect_by_name(Dial& dial, Connection& connection) {
    int error = 0;
    {
        ByName attempt(*this, dial, connection);
        error = attempt.run();
    }
    if (error != 0 && !stopping()) return error;
    Inside inside(this);
    return finish_dial(dial, connection);
}

}  // namespace hp
