// SPDX-License-Identifier: Apache-2.0
// Starting and stopping. A stop ends sessions on their own threads, waits until none is left, joins the threads and tells the listener; asked
// for inside an event, all that is done by a thread of its own, and the event's thread goes on.
#include <algorithm>

#include "engine/datagram_engine.h"
#include "engine/inside.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr std::uint32_t pending_default = 16 << 20;  // a datagram that waits for long is of no use
constexpr std::uint64_t pending_total_default = 256 << 20;
constexpr int client_messages = 16;  // received with one system call

}  // namespace

DatagramEngine::DatagramEngine(Role role, Stack, Events& events, void*) : role_(role), events_(events) {
    options_.workers = role == Role::client ? 1 : std::clamp(std::thread::hardware_concurrency(), 1u, 512u);
    options_.pending_bytes_max = pending_default;
    options_.pending_bytes_total_max = pending_total_default;
}

DatagramEngine::~DatagramEngine() { end(); }

void DatagramEngine::end() {
    const int error = errno;
    if (lifecycle_.state() != State::stopped) stop();
    lifecycle_.wait(0xFFFF'FFFF);
    join_stopper();
    loops_.stop();
    errno = error;
}

DatagramWorker* DatagramEngine::own_worker() const {
    DatagramWorker* const current = DatagramWorker::current();
    return current != nullptr && &current->engine() == this ? current : nullptr;
}

bool DatagramEngine::inside_event() const { return own_worker() != nullptr || Inside::any(this); }

void DatagramEngine::join_stopper() {
    if (stopper_.joinable() && stopper_.get_id() != std::this_thread::get_id()) stopper_.join();
}

// --- starting -----------------------------------------------------------------------------------------------------------

bool DatagramEngine::begin_start() {
    if (!lifecycle_.begin_start()) return lifecycle_.illegal();
    if (options_.valid() && (protocol_ == nullptr || protocol_->begin(options_))) return true;
    lifecycle_.stopped();
    return lifecycle_.fail(Failure::invalid_parameter, EINVAL);
}

int DatagramEngine::start_workers(std::size_t count) {
    const int messages = role_ == Role::client ? client_messages : DatagramReceiver::slots_max;
    const auto make = [this, messages] {
        auto worker = std::make_unique<DatagramWorker>(*this, messages);
        workers_.push_back(worker.get());
        return worker;
    };
    join_stopper();
    workers_.clear();
    return loops_.start(count, make, role_ == Role::server ? "hp-udp-server" : "hp-udp-client");
}

// A start that got past the check of its parameters ends as a stop does: with OnShutdown.
bool DatagramEngine::abort_start(Failure failure, int error) {
    loops_.stop();
    workers_.clear();
    {
        Inside inside(this);
        events_.on_shutdown();
    }
    lifecycle_.stopped();
    return lifecycle_.fail(failure, error);
}

bool DatagramEngine::listen(const char* address, std::uint16_t port) {
    if (!begin_start()) return false;
    join_stopper();
    table_.reset(options_.connections_max);
    pending_total_ = 0;
    if (const int error = start_workers(options_.workers); error != 0) return abort_start(Failure::worker_create, error);
    Failure failure = Failure::none;
    if (const int error = open_ports(address != nullptr ? address : "", port, failure); error != 0)
        return abort_start(failure, error);
    if (!lifecycle_.started()) return abort_start(Failure::illegal_state, ECANCELED);  // stopped in OnPrepareListen
    for (DatagramWorker* worker : workers_) {
        if (const int error = worker->port().attach(); error != 0) {
            // Others may hear already: what they made ends with them.
            lifecycle_.set(State::starting);
            end_sessions();
            return abort_start(Failure::attach, error);
        }
    }
    return true;
}

int DatagramEngine::open_ports(const char* address, std::uint16_t port, Failure& failure) {
    failure = Failure::socket_create;
    std::vector<Address> addresses;
    if (*address == '\0') {
        if (options_.dual_stack) addresses.push_back(Address::any(AF_INET6, port));
        addresses.push_back(Address::any(AF_INET, port));
    } else if (const int error = resolve(address, port, AF_UNSPEC, addresses); error != 0) {
        return error;
    }
    const bool shared = options_.reuse_address == ReusePolicy::address_and_port;
    DatagramPort& first = workers_[0]->port();
    int error = open_port(first, addresses[0], options_.dual_stack, shared, failure);
    if (error != 0 && *address == '\0' && addresses.size() > 1 && error != EADDRINUSE && error != EACCES)  // a host without IPv6
        error = open_port(first, addresses[1], false, shared, failure);
    Address bound;
    if (error == 0) error = local_address(first.socket().fd(), bound);
    if (error != 0) return error;
    // The port is ours now. From here on it may be bound again: by the other workers, and by programs of the same user that ask for sharing.
    if (workers_.size() > 1 && !shared) error = first.socket().share_port();
    const bool dual_stack = first.socket().family() == AF_INET6 && options_.dual_stack;
    for (std::size_t i = 1; i < workers_.size() && error == 0; ++i)
        error = open_port(workers_[i]->port(), bound, dual_stack, true, failure);
    if (error != 0) return error;
    {
        std::lock_guard lock(listen_mutex_);
        listen_address_ = bound;
    }
    Inside inside(this);
    failure = Failure::socket_prepare;
    for (DatagramWorker* worker : workers_)
        if (events_.on_prepare_listen(worker->port().socket().fd()) == Verdict::error) return ECANCELED;
    return 0;
}

int DatagramEngine::open_port(DatagramPort& port, const Address& address, bool dual_stack, bool shared, Failure& failure) {
    failure = Failure::socket_create;
    DatagramSocket& socket = port.socket();
    const DatagramOptions options{
        .reuse_address = false, .reuse_port = shared, .dual_stack = dual_stack, .unfragmented = options_.arq.mtu_probing};
    if (const int error = socket.open(address.family(), options); error != 0) return error;
    failure = Failure::socket_bind;
    return socket.bind(address);
}

// --- stopping: server ---------------------------------------------------------------------------------------------------

bool DatagramEngine::stop() {
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

void DatagramEngine::finish_stop() {
    end_sessions();
    loops_.stop();
    workers_.clear();
    {
        Inside inside(this);
        events_.on_shutdown();
    }
    lifecycle_.stopped();
}

// Each worker ends its own, and makes no more; returns when none is left.
void DatagramEngine::end_sessions() {
    enders_.store(static_cast<std::uint32_t>(workers_.size()));
    for (DatagramWorker* worker : workers_)
        worker->post([this, worker] {
            close_all(*worker);
            leave(enders_);
        });
    for (std::atomic<std::uint32_t>* counter : {&enders_, &count_})
        for (std::uint32_t left = counter->load(); left != 0; left = counter->load()) counter->wait(left);
}

void DatagramEngine::close_all(DatagramWorker& worker) {
    worker.stopping = true;
    table_.for_each([&](Session& session) {
        if (session.id() == 0 || &session.worker() != &worker || !session.attached()) return;
        session.close(Operation::close, 0, Ending::flush);
    });
}

void DatagramEngine::leave(std::atomic<std::uint32_t>& counter) {
    if (counter.fetch_sub(1) == 1) counter.notify_all();
}

// --- stopping: client ---------------------------------------------------------------------------------------------------

bool DatagramEngine::stop_client() {
    if (inside_event()) {
        const Session* session = find(client_id());
        const bool has_worker = session != nullptr && session->attached();
        if (!has_worker && lifecycle_.move(State::starting, State::stopping))
            return true;  // in OnPrepareConnect: the thread that starts will notice
        const State state = lifecycle_.state();
        if (state != State::started && state != State::starting) return lifecycle_.illegal();
        disconnect(client_id(), true);
        return true;
    }
    if (!begin_end(true)) return lifecycle_.illegal();
    {
        std::lock_guard lock(awaited_mutex_);
        for (Loop* loop : awaited_loops_) loop->stop();
    }
    std::unique_lock dialling(client_mutex_);  // until the thread that dials has noticed
    if (loops_.size() != 0) {
        loops_[0].post([this] {
            Session* session = find(client_id());
            if (session != nullptr && session->attached()) session->leave_loop();
        });
    }
    loops_.join();
    dialling.unlock();
    const ConnectionId id = client_id();  // of the last one, if there was more than one
    Session* session = find(id);
    {
        std::lock_guard lock(end_mutex_);
        client_stop_ = false;
    }
    if (session != nullptr) session->end_detached();  // OnClose in this thread, which may start the client again
    if (client_id() == id) {
        loops_.stop();
        lifecycle_.stopped();
    }
    return true;
}

// A client ends once: by a thread outside its events that stops it, or by itself. Decided here, together with the state.
bool DatagramEngine::begin_end(bool by_stop) {
    std::lock_guard lock(end_mutex_);
    const bool first = lifecycle_.move(State::started, State::stopping) || lifecycle_.move(State::starting, State::stopping);
    if (first && by_stop) client_stop_ = true;
    return first;
}

bool DatagramEngine::being_stopped() {
    std::lock_guard lock(end_mutex_);
    return client_stop_;
}

void DatagramEngine::note_connected() {
    if (role_ == Role::client) lifecycle_.started();
}

void DatagramEngine::announce_close(Session& session, Operation operation, int error) {
    const ConnectionId id = session.id();
    if (role_ != Role::client) {
        events_.on_close(id, operation, error);
        return;
    }
    // The last event of a client. Inside it the client may be started again, unless another thread is stopping it.
    begin_end(false);
    Inside inside(this, !being_stopped());
    events_.on_close(id, operation, error);
}

void DatagramEngine::forget(ConnectionId id, DatagramWorker& worker, bool detached) {
    if (role_ != Role::client) table_.erase(id);
    leave(count_);
    if (role_ != Role::client || detached || client_id() != id) return;
    begin_end(false);
    if (being_stopped()) return;
    worker.stop();  // the client has ended by itself; its thread waits to be joined by the next start or the end
    lifecycle_.stopped();
}

}  // namespace hp
