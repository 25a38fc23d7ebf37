// SPDX-License-Identifier: Apache-2.0
// Making connections: accepting, and connecting in both modes (guide 2.1.5).
//
// To a literal address, the thread that connects prepares the socket (OnPrepareConnect) and, in synchronous mode, waits for the connect
// and calls OnConnect; then the connection goes to its worker, where everything else happens. Until then the worker does not touch it.
// A name is dialled by a Dialer: in asynchronous mode on the worker, in synchronous mode on a loop that the connecting thread runs.
#include <algorithm>
#include <cerrno>

#include "engine/inside.h"
#include "engine/route.h"
#include "engine/stream_engine.h"
#include "net/dialer.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr std::size_t block_connections = 32;
constexpr char host_separator = '^';  // "address^host": connect to address, call it host

}  // namespace

struct StreamEngine::Dial {
    Route route;
    bool async = true;
    void* extra = nullptr;
    ConnectionId* id = nullptr;  // result, known before OnPrepareConnect
    Failure failure = Failure::none;
    std::int64_t started_ms = sys().now_ms();

    Dial(const char* remote, std::uint16_t port, bool asynchronous, std::uint16_t local_port) : async(asynchronous) {
        const std::string text = remote != nullptr ? remote : "";
        const std::size_t separator = text.find(host_separator);
        route.address = text.substr(0, separator);
        route.host = separator == std::string::npos ? text : text.substr(separator + 1);
        if (route.host.empty()) route.host = route.address;
        route.port = route.host_port = port;
        route.local_port = local_port;
    }
};

// --- objects ------------------------------------------------------------------------------------------------------------

Connection& StreamEngine::unused() {
    std::lock_guard lock(pool_mutex_);
    if (unused_.empty()) {
        const std::size_t count = role_ == Role::client ? 2 : block_connections;  // a client may begin again before it has ended
        blocks_.push_back(std::make_unique<Connection[]>(count));
        for (std::size_t i = count; i-- > 0;) unused_.push_back(&blocks_.back()[i]);
    }
    Connection* connection = unused_.back();
    unused_.pop_back();
    return *connection;
}

void StreamEngine::recycle(Connection& connection) {
    std::lock_guard lock(pool_mutex_);
    unused_.push_back(&connection);
}

// Null when there is no room for one more.
Connection* StreamEngine::make_connection(Worker& worker, Fd socket, ConnectionId& id) {
    Connection& connection = unused();
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
    Dial dial(remote, port, async_connect_, local_port);
    dial.extra = extra;
    ConnectionId made = 0;
    dial.id = id != nullptr ? id : &made;
    *dial.id = 0;
    // Counted before the state is looked at: a stop either is seen here, or waits for us.
    dials_.fetch_add(1);
    int error = lifecycle_.state() == State::started ? 0 : EPERM;
    const bool own = local_address != nullptr && *local_address != '\0';
    if (error == 0) error = this->dial(dial, own ? local_address : local_address_);
    leave(dials_);
    if (error == 0) return true;
    *dial.id = 0;
    errno = error;
    return false;
}

bool StreamEngine::connect(const char* remote, std::uint16_t port, bool async, const char* local_address,
                           std::uint16_t local_port) {
    const bool again = Inside::last(this);
    if (again) lifecycle_.move(State::stopping, State::stopped);
    if (!begin_start()) return false;
    const bool on_own_worker = own_worker() != nullptr;
    std::lock_guard dialling(client_mutex_);
    int error = 0;
    if (!on_own_worker) {
        if (again)
            previous_loops_ = std::move(loops_);  // what is ending now still refers to its loop
        else
            loops_.stop();
        error = start_workers(1);
    }
    Dial dial(remote, port, async, local_port);
    ConnectionId id = 0;
    dial.id = &id;
    dial.failure = Failure::worker_create;
    if (error == 0) error = this->dial(dial, local_address != nullptr ? local_address : "");
    if (error == 0) return true;
    if (!on_own_worker) loops_.stop();
    if (!being_stopped()) lifecycle_.stopped();
    return lifecycle_.fail(dial.failure, error);
}

Worker* StreamEngine::own_worker() const {
    Worker* const current = Worker::current();
    return current != nullptr && &current->engine() == this ? current : nullptr;
}

// A literal address is connected to from here; a name is looked up on the worker or, in synchronous mode, on a loop of this call.
int StreamEngine::dial(Dial& dial, const std::string& local_address) {
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
    const auto literal = Address::parse(route.address, route.port);
    Fd socket;
    if (literal)
        if (const int error = open_socket(route, *literal, socket, dial.failure); error != 0) return error;
    if (literal) dial.failure = Failure::socket_prepare;
    count_.fetch_add(1);
    Worker* const own = own_worker();
    Connection* const connection = make_connection(own != nullptr ? *own : pick_worker(), std::move(socket), *dial.id);
    if (connection == nullptr) {
        leave(count_);
        return ENOSR;  // beyond MaxConnectionCount
    }
    connection->set_remote(literal.value_or(Address()), std::make_unique<RemoteHost>(RemoteHost{route.host, route.host_port}));
    if (role_ != Role::client) connection->extra().store(dial.extra);
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
    if (route.local.empty() && route.local_port == 0) return 0;
    failure = Failure::socket_bind;
    const auto fits = [&](const Address& local) { return local.family() == remote.family(); };
    const auto local = std::find_if(route.local.begin(), route.local.end(), fits);
    if (local == route.local.end() && !route.local.empty()) return EAFNOSUPPORT;
    const Address any = Address::any(remote.family(), route.local_port);
    return bind_socket(socket.get(), remote.family(), route.local.empty() ? any : *local);
}

int StreamEngine::await_connect(int fd) {
    {
        std::lock_guard lock(awaited_mutex_);
        if (stopping()) return ECANCELED;
        awaited_.push_back(fd);
    }
    const int error = finish_connect(fd, options_.sync_connect_timeout_ms != 0 ? options_.sync_connect_timeout_ms : 0xFFFF'FFFF);
    std::lock_guard lock(awaited_mutex_);
    std::erase(awaited_, fd);
    return error;
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

// Synchronous: the same on a loop that this thread runs meanwhile, within SyncConnectTimeout.
class StreamEngine::HereAndNow final : public Timer, private Dialer::Owner {
public:
    HereAndNow(StreamEngine& engine, Dial& dial, Connection& connection)
        : engine_(engine), dial_(dial), connection_(connection) {}

    int run() {
        if (const int error = loop_.open(); error != 0) return error;
        {
            std::lock_guard lock(engine_.awaited_mutex_);
            if (engine_.stopping()) return ECANCELED;
            engine_.awaited_loops_.push_back(&loop_);
        }
        if (const std::uint32_t timeout_ms = engine_.options_.sync_connect_timeout_ms; timeout_ms != 0)
            loop_.timers().schedule(*this, sys().now_ms() + timeout_ms);
        Dialer::host(loop_, lookups_, *this).start(dial_.route.address, dial_.route.port, dial_.route.family());
        loop_.run_within();
        std::lock_guard lock(engine_.awaited_mutex_);
        std::erase(engine_.awaited_loops_, &loop_);
        return error_;
    }

private:
    int on_attempt(const Address& remote, Fd& socket) override {
        if (const int error = engine_.open_socket(dial_.route, remote, socket, dial_.failure); error != 0) return error;
        dial_.failure = Failure::socket_prepare;
        connection_.set_remote(remote);
        Inside inside(&engine_);
        if (engine_.events_.on_prepare_connect(connection_.id(), socket.get()) == Verdict::error) return ECANCELED;
        if (engine_.stopping()) return ECANCELED;
        dial_.failure = Failure::connect;
        return 0;
    }
    void on_dialled(Fd socket, const Address& remote) override {
        if (!over_) connection_.set_socket(std::move(socket), remote);
        end(0);
    }
    void on_dial_failed(int error, bool) override { end(error); }
    void on_timer() override {
        if (!over_) dial_.failure = Failure::connect;
        end(ETIMEDOUT);
    }
    void end(int error) {
        if (!std::exchange(over_, true)) error_ = error;  // what comes in the same turn is too late
        loop_.stop();
    }

    StreamEngine& engine_;
    Dial& dial_;
    Connection& connection_;
    bool over_ = false;
    int error_ = ECANCELED;
    std::shared_ptr<LookupQueue> lookups_ = std::make_shared<LookupQueue>();
    Loop loop_;
};

int StreamEngine::connect_by_name(Dial& dial, Connection& connection) {
    int error = 0;
    {
        HereAndNow attempt(*this, dial, connection);
        error = attempt.run();
    }
    if (error != 0 && !stopping()) return error;
    Inside inside(this);
    return finish_dial(dial, connection);
}

}  // namespace hp
