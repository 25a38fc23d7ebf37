// SPDX-License-Identifier: Apache-2.0
// Starting and stopping. A stop ends connections on their own threads, waits until none is left, joins the threads and tells the
// listener; asked for inside an event, all that is done by a thread of its own, and the event's thread goes on.
#include <algorithm>
#include <cerrno>

#include "engine/inside.h"
#include "engine/stream_engine.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {

StreamEngine::StreamEngine(Role role, Stack stack, Events& events, HttpEvents* http_events)
    : role_(role), stack_(stack), events_(events), http_events_(http_events) {
    // An answer in several sends would wait for the peer's delayed ACK; small sends of one callback leave together anyway.
    options_.no_delay = stack.framing == Framing::http;
    options_.workers = role == Role::client ? 1 : std::clamp(std::thread::hardware_concurrency(), 1u, 512u);
}

StreamEngine::~StreamEngine() { end(); }

void StreamEngine::end() {
    const int error = errno;
    if (lifecycle_.state() != State::stopped) stop();
    lifecycle_.wait(0xFFFF'FFFF);
    join_stopper();
    loops_.stop();
    errno = error;
}

bool StreamEngine::inside_event() const {
    const Worker* worker = Worker::current();
    return (worker != nullptr && &worker->engine() == this) || Inside::any(this);
}

void StreamEngine::join_stopper() {
    if (stopper_.joinable() && stopper_.get_id() != std::this_thread::get_id()) stopper_.join();
}

// --- starting -----------------------------------------------------------------------------------------------------------

bool StreamEngine::begin_start() {
    if (!lifecycle_.begin_start()) return lifecycle_.illegal();
    if (!options_.valid()) {
        lifecycle_.stopped();
        return lifecycle_.fail(Failure::invalid_parameter, EINVAL);
    }
    if (stack_.tls && !tls_.ready()) {
        lifecycle_.stopped();
        return lifecycle_.fail(Failure::tls_not_ready, EPERM);
    }
    if (const int error = set_up_proxy_tls(); error != 0) {
        lifecycle_.stopped();
        return lifecycle_.fail(Failure::tls_not_ready, error);
    }
    tls_used_.store(true);
    return true;
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

// A start that got past the check of its parameters ends as a stop does: with OnShutdown.
bool StreamEngine::abort_start(Failure failure, int error) {
    loops_.stop();
    listener_.close();
    {
        Inside inside(this);
        events_.on_shutdown();
    }
    lifecycle_.stopped();
    return lifecycle_.fail(failure, error);
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
    if (*address == '\0') {
        if (options_.dual_stack) addresses.push_back(Address::any(AF_INET6, port));
        addresses.push_back(Address::any(AF_INET, port));
    } else if (const int error = resolve(address, port, AF_UNSPEC, addresses); error != 0) {
        return error;
    }
    const SocketOptions socket_options = this->socket_options();
    int error = listener_.open(addresses[0].family(), socket_options, options_.dual_stack);
    if (error == 0) {
        failure = Failure::socket_bind;
        error = listener_.bind(addresses[0]);
    }
    if (error != 0 && *address == '\0' && addresses.size() > 1 && error != EADDRINUSE &&
        error != EACCES) {  // a host without IPv6
        failure = Failure::socket_create;
        error = listener_.open(AF_INET, socket_options, false);
        if (error == 0) {
            failure = Failure::socket_bind;
            error = listener_.bind(addresses[1]);
        }
    }
    if (error != 0) return error;
    {
        std::lock_guard lock(listener_mutex_);
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

bool StreamEngine::stop() {
    if (role_ == Role::client) return stop_client();
    if (lifecycle_.move(State::starting, State::stopping)) return true;  // the thread that starts will notice
    if (!lifecycle_.begin_stop()) return lifecycle_.illegal();
    if (!inside_event()) {
        finish_stop();
        return true;
    }
    join_stopper();
    stopper_ = std::thread([this] { finish_stop(); });
    return true;
}

void StreamEngine::finish_stop() {
    dials_.fetch_add(1);  // until the listener is closed more may be accepted: that, too, is waited for
    workers_[0]->post([this] {
        listener_.close();  // what was accepted before has been posted to its worker before this is
        for (Worker* worker : workers_) worker->post([this, worker] { close_all(*worker); });
        leave(dials_);
    });
    cancel_dials();
    for (std::atomic<std::uint32_t>* counter : {&dials_, &count_})
        for (std::uint32_t left = counter->load(); left != 0; left = counter->load()) counter->wait(left);
    loops_.stop();
    workers_.clear();
    {
        Inside inside(this);
        events_.on_shutdown();
    }
    lifecycle_.stopped();
}

void StreamEngine::leave(std::atomic<std::uint32_t>& counter) {
    if (counter.fetch_sub(1) == 1) counter.notify_all();
}

void StreamEngine::close_all(Worker& worker) {
    worker.stopping = true;
    table_.for_each([&](Connection& connection) {
        if (connection.id() == 0 || &connection.worker() != &worker || !connection.attached()) return;
        Connection::Turn turn(connection);
        connection.close(Operation::close, 0, CloseMode::flush);
    });
}

// Wakes threads that wait for a connect; they see that the component stops, and give up.
void StreamEngine::cancel_dials() {
    std::lock_guard lock(awaited_mutex_);
    for (const int fd : awaited_) sys().shutdown(fd, SHUT_RDWR);
    for (Loop* loop : awaited_loops_) loop->stop();
}

// --- stopping: client ---------------------------------------------------------------------------------------------------

bool StreamEngine::stop_client() {
    if (inside_event()) {
        const Connection* connection = find(client_id());
        const bool has_worker = connection != nullptr && connection->attached();
        if (!has_worker && lifecycle_.move(State::starting, State::stopping))
            return true;  // in OnPrepareConnect: the thread that starts will notice
        const State state = lifecycle_.state();
        if (state != State::started && state != State::starting) return lifecycle_.illegal();
        disconnect(client_id(), true);
        return true;
    }
    if (!begin_end(true)) return lifecycle_.illegal();
    cancel_dials();
    std::unique_lock dialling(client_mutex_);  // until the thread that dials has noticed
    if (loops_.size() != 0) {
        loops_[0].post([this] {
            Connection* connection = find(client_id());
            if (connection != nullptr && connection->attached()) connection->leave_loop();
        });
    }
    loops_.join();
    dialling.unlock();
    const ConnectionId id = client_id();  // of the last one, if there was more than one
    Connection* connection = find(id);
    {
        std::lock_guard lock(end_mutex_);
        client_stop_ = false;
    }
    if (connection != nullptr) connection->end_detached();  // OnClose in this thread, which may start the client again
    if (client_id() == id) {
        loops_.stop();
        lifecycle_.stopped();
    }
    return true;
}

// A client ends once: by a thread outside its events that stops it, or by itself. Decided here, together with the state.
bool StreamEngine::begin_end(bool by_stop) {
    std::lock_guard lock(end_mutex_);
    const bool first = lifecycle_.move(State::started, State::stopping) || lifecycle_.move(State::starting, State::stopping);
    if (first && by_stop) client_stop_ = true;
    return first;
}

bool StreamEngine::being_stopped() {
    std::lock_guard lock(end_mutex_);
    return client_stop_;
}

void StreamEngine::note_connected() {
    if (role_ == Role::client) lifecycle_.started();
}

void StreamEngine::announce_close(Connection& connection, Operation operation, int error, bool last) {
    const ConnectionId id = connection.id();
    if (role_ != Role::client) {
        events_.on_close(id, operation, error);
        return;
    }
    // The last event of a client. Inside it the client may be started again, unless another thread is stopping it.
    if (last) begin_end(false);
    Inside inside(this, last && !being_stopped());
    events_.on_close(id, operation, error);
}

void StreamEngine::forget(ConnectionId id, Worker& worker, End end) {
    if (role_ != Role::client) table_.erase(id);
    worker.load.fetch_sub(1, std::memory_order_relaxed);
    leave(count_);
    if (role_ != Role::client || end != End::by_itself || client_id() != id) return;
    begin_end(false);
    if (being_stopped()) return;
    worker.stop();  // the client has ended by itself; its thread waits to be joined by the next start or the end
    lifecycle_.stopped();
}

}  // namespace hp
