// SPDX-License-Identifier: Apache-2.0
// Making connections: accepting, and connecting in both modes (guide 2.1.5).
//
// The thread that connects prepares the socket (OnPrepareConnect) and, in synchronous mode, waits for the connect and calls OnConnect;
// then the connection goes to its worker, where everything else happens. Until then the worker does not touch it.
#include <algorithm>
#include <cerrno>

#include "engine/inside.h"
#include "engine/stream_engine.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr std::size_t block_connections = 32;
constexpr char host_separator = '^';  // "address^host": connect to address, call it host

std::atomic<ConnectionId> last_client_id{0};  // ids of clients count through the process

}  // namespace

struct StreamEngine::Dial {
    std::string address;  // where to connect
    std::string host;     // whom we mean
    std::uint16_t port = 0;
    bool async = true;
    std::string local_address;
    std::uint16_t local_port = 0;
    void* extra = nullptr;
    proxy::Target target;        // what the proxy is asked for, if there is one
    bool answered = false;       // by the proxy: another address of it would not say anything else
    ConnectionId* id = nullptr;  // result, known before OnPrepareConnect
    Failure failure = Failure::none;

    Dial(const char* remote, std::uint16_t remote_port, bool asynchronous) : port(remote_port), async(asynchronous) {
        const std::string text = remote != nullptr ? remote : "";
        const std::size_t separator = text.find(host_separator);
        address = text.substr(0, separator);
        host = separator == std::string::npos ? text : text.substr(separator + 1);
        if (host.empty()) host = address;
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
        id = last_client_id.fetch_add(1) + 1;
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
    Dial dial(remote, port, async_connect_);
    dial.local_address = local_address != nullptr && *local_address != '\0' ? local_address : local_address_;
    dial.local_port = local_port;
    dial.extra = extra;
    ConnectionId made = 0;
    dial.id = id != nullptr ? id : &made;
    *dial.id = 0;
    // Counted before the state is looked at: a stop either is seen here, or waits for us.
    dials_.fetch_add(1);
    int error = lifecycle_.state() == State::started ? 0 : EPERM;
    if (error == 0) error = this->dial(dial);
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
    const Worker* current = Worker::current();
    const bool on_own_worker = current != nullptr && &current->engine() == this;
    std::lock_guard dialling(client_mutex_);
    int error = 0;
    if (!on_own_worker) {
        if (again)
            previous_loops_ = std::move(loops_);  // what is ending now still refers to its loop
        else
            loops_.stop();
        error = start_workers(1);
    }
    Dial dial(remote, port, async);
    ConnectionId id = 0;
    dial.id = &id;
    dial.failure = Failure::worker_create;
    dial.local_address = local_address != nullptr ? local_address : "";
    dial.local_port = local_port;
    if (error == 0) error = this->dial(dial);
    if (error == 0) return true;
    if (!on_own_worker) loops_.stop();
    if (!being_stopped()) lifecycle_.stopped();
    return lifecycle_.fail(dial.failure, error);
}

int StreamEngine::dial(Dial& dial) {
    dial.failure = Failure::socket_create;
    if (dial.address.empty() || dial.port == 0) return EADDRNOTAVAIL;
    std::string host = dial.address;
    std::uint16_t port = dial.port;
    if (options_.proxy) {
        if (const int error = aim(host, port, dial.target); error != 0) return error;
        host = options_.proxy->host;
        port = options_.proxy->port;
    }
    std::vector<Address> addresses;
    if (const int error = resolve(host, port, AF_UNSPEC, addresses); error != 0) return error;
    std::stable_partition(addresses.begin(), addresses.end(), [](const Address& a) { return a.family() == AF_INET; });
    const bool on_own_worker = Worker::current() != nullptr && &Worker::current()->engine() == this;
    int error = 0;
    for (const Address& remote : addresses) {
        error = attempt(dial, on_own_worker ? *Worker::current() : pick_worker(), remote);
        if (error == 0 || error == ECANCELED || dial.async || dial.answered || stopping()) break;
    }
    return error;
}

int StreamEngine::attempt(Dial& dial, Worker& worker, const Address& remote) {
    Fd socket;
    if (const int error = open_socket(dial, remote, socket); error != 0) return error;
    std::unique_ptr<proxy::Dialogue> dialogue;
    if (const int error = open_way(dial.target, dialogue); error != 0) return error;
    dial.failure = Failure::socket_prepare;
    count_.fetch_add(1);
    Connection* connection = make_connection(worker, std::move(socket), *dial.id);
    if (connection == nullptr) {
        leave(count_);
        return ENOSR;  // beyond MaxConnectionCount
    }
    auto host = std::make_unique<RemoteHost>();
    host->name = dial.host;
    host->port = dial.port;
    connection->set_remote(remote, std::move(host));
    if (dialogue != nullptr) connection->set_dialogue(std::move(dialogue));
    if (role_ != Role::client) connection->extra().store(dial.extra);
    const int error = connect_to(dial, *connection, remote);
    if (error != 0) connection->end_detached();
    return error;
}

int StreamEngine::open_socket(Dial& dial, const Address& remote, Fd& socket) {
    dial.failure = Failure::socket_create;
    const SocketOptions socket_options = this->socket_options();
    if (const int error = open_stream_socket(remote.family(), socket_options, socket); error != 0) return error;
    if (dial.local_address.empty() && dial.local_port == 0) return 0;
    dial.failure = Failure::socket_bind;
    std::vector<Address> local{Address::any(remote.family(), dial.local_port)};
    if (!dial.local_address.empty())
        if (const int error = resolve(dial.local_address, dial.local_port, remote.family(), local); error != 0) return error;
    return bind_socket(socket.get(), remote.family(), local[0]);
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
    Worker& worker = connection.worker();
    const std::int64_t started_ms = sys().now_ms();
    int error = start_connect(connection.fd(), remote.family(), remote);
    if (dial.async) {
        if (error != 0 && error != EINPROGRESS) return error;
        connection.owe_close();
        worker.post([&connection] { connection.start_connecting(); });
        return 0;
    }
    if (error == EINPROGRESS) error = await_connect(connection.fd());
    if (error == 0 && connection.dialogue() != nullptr) {
        dial.answered = true;
        error = negotiate(connection, options_.sync_connect_timeout_ms != 0 ? started_ms + options_.sync_connect_timeout_ms
                                                                            : sys().now_ms() + negotiation_timeout_ms);
    }
    if (stopping()) return ECANCELED;
    if (error != 0) return error;
    if (!connection.announce_connect()) return ECANCELED;
    connection.owe_close();
    worker.post([&connection] { connection.start_connected(); });
    return 0;
}

}  // namespace hp
