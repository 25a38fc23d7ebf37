// SPDX-License-Identifier: Apache-2.0
// What starting and stopping is for streams; engine.cc has the order of things.
#include <algorithm>
#include <cerrno>

#include "engine/inside.h"
#include "engine/stream_engine.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr std::size_t block_connections = 32;

}  // namespace

// A client may begin again before it has ended.
StreamEngine::StreamEngine(Role role, Stack stack, Events& events, HttpEvents* http_events)
    : Engine(role, events), stack_(stack), http_events_(http_events), pool_(role == Role::client ? 2 : block_connections) {
    // An answer in several sends would wait for the peer's delayed ACK; small sends of one callback leave together anyway.
    options_.no_delay = stack.framing == Framing::http;
}

StreamEngine::~StreamEngine() { end(); }

// --- starting -----------------------------------------------------------------------------------------------------------

int StreamEngine::prepare(Failure& failure) {
    failure = Failure::tls_not_ready;
    if (stack_.tls && !tls_.ready()) return EPERM;
    if (const int error = set_up_proxy_tls(); error != 0) return error;
    tls_used_.store(true);
    return 0;
}

int StreamEngine::start_workers(std::size_t count) {
    join_stopper();
    workers_.clear();
    const int events_max = static_cast<int>(std::min<std::uint32_t>(options_.accept_events_max, 65536));
    const auto make = [this, events_max] {
        auto worker = std::make_unique<Worker>(*this, events_max);
        workers_.push_back(worker.get());
        return worker;
    };
    const char* name = role_ == Role::server ? "hp-server" : role_ == Role::agent ? "hp-agent" : "hp-client";
    return loops_.start(count, make, name);
}

void StreamEngine::workers_gone() {
    listener_.close();
    workers_.clear();
}

bool StreamEngine::listen(const char* address, std::uint16_t port) {
    if (!begin_start()) return false;
    join_stopper();
    table_.reset(options_.connections_max);
    Failure failure = Failure::none;
    if (const int error = open_listener(address != nullptr ? address : "", port, failure); error != 0)
        return abort_start(failure, error);
    if (const int error = start_workers(options_.workers); error != 0) return abort_start(Failure::worker_create, error);
    if (!lifecycle_.started()) return abort_start(Failure::illegal_state, ECANCELED);  // stopped in OnPrepareListen
    if (const int error = listener_.attach(*workers_[0], *this); error != 0) {
        lifecycle_.set(State::starting);
        return abort_start(Failure::attach, error);
    }
    return true;
}

SocketOptions StreamEngine::socket_options() const {
    SocketOptions socket_options;
    socket_options.reuse_address = options_.reuse_address != ReusePolicy::none;
    socket_options.reuse_port = options_.reuse_address == ReusePolicy::address_and_port;
    socket_options.no_delay = options_.no_delay;
    socket_options.keepalive_ms = options_.keepalive_ms;
    socket_options.keepalive_interval_ms = options_.keepalive_interval_ms;
    return socket_options;
}

int StreamEngine::open_listener(const char* address, std::uint16_t port, Failure& failure) {
    failure = Failure::socket_create;
    std::vector<Address> addresses;
    int error = listen_addresses(address, port, options_.dual_stack, addresses);
    if (error != 0) return error;
    error = bind_first(addresses, [&](const Address& each) {
        failure = Failure::socket_create;
        const int failed = listener_.open(each.family(), socket_options(), options_.dual_stack);
        if (failed != 0) return failed;
        failure = Failure::socket_bind;
        return listener_.bind(each);
    });
    if (error != 0) return error;
    {
        std::lock_guard lock(listen_mutex_);
        listen_address_ = listener_.address();
    }
    {
        Inside inside(this);
        failure = Failure::socket_prepare;
        if (events_.on_prepare_listen(listener_.fd()) == Verdict::error) return ECANCELED;
    }
    failure = Failure::socket_listen;
    return listener_.listen(static_cast<int>(options_.listen_queue));
}

bool StreamEngine::run(const char* local_address, bool async_connect) {
    if (!begin_start()) return false;
    join_stopper();
    table_.reset(options_.connections_max);
    async_connect_ = async_connect;
    local_address_ = local_address != nullptr ? local_address : "";
    if (std::vector<Address> addresses; !local_address_.empty()) {
        if (const int error = resolve(local_address_, 0, AF_UNSPEC, addresses); error != 0)
            return abort_start(Failure::socket_create, error);
    }
    if (const int error = start_workers(options_.workers); error != 0) return abort_start(Failure::worker_create, error);
    if (!lifecycle_.started()) return abort_start(Failure::illegal_state, ECANCELED);
    return true;
}

// --- stopping: server and agent -----------------------------------------------------------------------------------------

void StreamEngine::end_connections() {
    dials_.fetch_add(1);  // until the listener is closed more may be accepted: that, too, is waited for
    workers_[0]->post([this] {
        listener_.close();  // what was accepted before has been posted to its worker before this is
        for (Worker* worker : workers_) worker->post([this, worker] { close_all(*worker); });
        leave(dials_);
    });
    wake_awaiting();
    wait_for_none(dials_);
    wait_for_none(count_);
}

void StreamEngine::close_all(Worker& worker) {
    worker.stopping = true;
    table_.for_each([&](Connection& connection) {
        if (connection.id() == 0 || &connection.worker() != &worker || !connection.attached()) return;
        Connection::Turn turn(connection);
        connection.close(Operation::close, 0, CloseMode::flush);
    });
}

// --- stopping: client ---------------------------------------------------------------------------------------------------

bool StreamEngine::client_attached() {
    const Connection* connection = find(client_id());
    return connection != nullptr && connection->attached();
}

void StreamEngine::client_leaves_loop() {
    Connection* connection = find(client_id());
    if (connection != nullptr && connection->attached()) connection->leave_loop();
}

void StreamEngine::end_client(ConnectionId id) {
    if (Connection* connection = find(id); connection != nullptr) connection->end_detached();
}

void StreamEngine::forget(ConnectionId id, Worker& worker, End end) {
    if (role_ != Role::client) table_.erase(id);
    worker.load.fetch_sub(1, std::memory_order_relaxed);
    leave(count_);
    if (role_ == Role::client && end == End::by_itself) client_left(id, worker);
}

}  // namespace hp
