// SPDX-License-Identifier: Apache-2.0
// What starting and stopping is for datagrams; engine.cc has the order of things.
#include "engine/datagram_engine.h"
#include "engine/inside.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr std::uint32_t pending_default = 16 << 20;  // a datagram that waits for long is of no use
constexpr std::uint64_t pending_total_default = 256 << 20;
constexpr int client_messages = 16;  // received with one system call
constexpr std::size_t block_sessions = 32;

}  // namespace

// A client may begin again before it has ended.
DatagramEngine::DatagramEngine(Role role, Stack, Events& events, void*)
    : Engine(role, events), pool_(role == Role::client ? 2 : block_sessions) {
    options_.pending_bytes_max = pending_default;
    options_.pending_bytes_total_max = pending_total_default;
}

DatagramEngine::~DatagramEngine() { end(); }

DatagramWorker* DatagramEngine::own_worker() const {
    DatagramWorker* const current = DatagramWorker::current();
    return current != nullptr && &current->engine() == this ? current : nullptr;
}

// --- starting -----------------------------------------------------------------------------------------------------------

int DatagramEngine::prepare(Failure&) { return protocol_ == nullptr || protocol_->begin(options_) ? 0 : EINVAL; }

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
            end_connections();
            return abort_start(Failure::attach, error);
        }
    }
    return true;
}

int DatagramEngine::open_ports(const char* address, std::uint16_t port, Failure& failure) {
    failure = Failure::socket_create;
    std::vector<Address> addresses;
    int error = listen_addresses(address, port, options_.dual_stack, addresses);
    if (error != 0) return error;
    const bool shared = options_.reuse_address == ReusePolicy::address_and_port;
    DatagramPort& first = workers_[0]->port();
    error = bind_first(addresses, [&](const Address& each) { return open_port(first, each, shared, failure); });
    Address bound;
    if (error == 0) error = local_address(first.socket().fd(), bound);
    if (error != 0) return error;
    // The port is ours now. From here on it may be bound again: by the other workers, and by programs of the same user that ask for sharing.
    if (workers_.size() > 1 && !shared) error = first.socket().share_port();
    for (std::size_t i = 1; i < workers_.size() && error == 0; ++i) error = open_port(workers_[i]->port(), bound, true, failure);
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

int DatagramEngine::open_port(DatagramPort& port, const Address& address, bool shared, Failure& failure) {
    failure = Failure::socket_create;
    DatagramSocket& socket = port.socket();
    const DatagramOptions options{.reuse_address = false,
                                  .reuse_port = shared,
                                  .dual_stack = options_.dual_stack,
                                  .unfragmented = options_.arq.mtu_probing};
    if (const int error = socket.open(address.family(), options); error != 0) return error;
    failure = Failure::socket_bind;
    return socket.bind(address);
}

// --- stopping: server ---------------------------------------------------------------------------------------------------

// Each worker ends its own, and makes no more; returns when none is left.
void DatagramEngine::end_connections() {
    enders_.store(static_cast<std::uint32_t>(workers_.size()));
    for (DatagramWorker* worker : workers_)
        worker->post([this, worker] {
            close_all(*worker);
            leave(enders_);
        });
    wait_for_none(enders_);
    wait_for_none(count_);
}

void DatagramEngine::close_all(DatagramWorker& worker) {
    worker.stopping = true;
    table_.for_each([&](Session& session) {
        if (session.id() == 0 || &session.worker() != &worker || !session.attached()) return;
        session.close(Operation::close, 0, Ending::flush);
    });
}

// --- stopping: client ---------------------------------------------------------------------------------------------------

bool DatagramEngine::client_attached() {
    const Session* session = find(client_id());
    return session != nullptr && session->attached();
}

void DatagramEngine::client_leaves_loop() {
    Session* session = find(client_id());
    if (session != nullptr && session->attached()) session->leave_loop();
}

void DatagramEngine::end_client(ConnectionId id) {
    if (Session* session = find(id); session != nullptr) session->end_detached();
}

void DatagramEngine::forget(ConnectionId id, DatagramWorker& worker, bool detached) {
    if (role_ != Role::client) table_.erase(id);
    leave(count_);
    if (role_ == Role::client && !detached) client_left(id, worker);
}

}  // namespace hp
