// SPDX-License-Identifier: Apache-2.0
#include "engine/node_engine.h"

#include <algorithm>
#include <cerrno>
#include <functional>

#include "engine/inside.h"
#include "engine/node_worker.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {
namespace {

// What may wait to leave, each datagram with what it costs besides its payload.
constexpr std::size_t pending_charge_max = 0x400'0000, parcel_charge = 128;
const std::string everybody = "255.255.255.255";

}  // namespace

NodeEngine::NodeEngine(Kind kind, NodeEvents& events) : kind_(kind), events_(events) {
    options_.workers = kind == Kind::cast ? 1 : std::clamp(std::thread::hardware_concurrency(), 1u, 512u);
}

NodeEngine::~NodeEngine() { end(); }

void NodeEngine::end() {
    const int error = errno;
    lifecycle_.retire();
    if (lifecycle_.state() != State::stopped) stop();
    lifecycle_.wait(0xFFFF'FFFF);
    { std::lock_guard starting(start_mutex_); }  // a thread that failed to start may be about to leave
    reap();
    errno = error;
}

// Joins the thread that has completed an earlier stop.
void NodeEngine::reap() {
    std::lock_guard lock(stopper_mutex_);
    if (stopper_.joinable() && stopper_.get_id() != std::this_thread::get_id()) stopper_.join();
}

// --- starting -----------------------------------------------------------------------------------------------------------

bool NodeEngine::begin_start() {
    // Inside its last event a member may be started again.
    return lifecycle_.begin_start(kind_ == Kind::cast && Inside::last(this)) || lifecycle_.illegal();
}

bool NodeEngine::start(const NodeStart& how) {
    if (!begin_start()) return false;
    if (!Inside::any(this)) reap();
    std::lock_guard starting(start_mutex_);
    ++generation_;
    const CastMode least = kind_ == Kind::cast ? CastMode::multicast : CastMode::unicast;
    if (!options_.valid() || how.mode < least || how.mode > CastMode::broadcast) {
        lifecycle_.stopped();
        return lifecycle_.fail(Failure::invalid_parameter, EINVAL);
    }
    mode_.store(how.mode);
    id_.store(kind_ == Kind::cast ? next_client_id() : 0);
    Failure failure = Failure::none;
    int error = 0;
    open_ = open(how, failure, error);
    if (open_) return true;
    close_all();
    if (kind_ == Kind::node) {
        Inside inside(this);
        events_.on_end(Operation::close, 0);
    }
    lifecycle_.stopped();
    return lifecycle_.fail(failure, error);
}

bool NodeEngine::open(const NodeStart& how, Failure& failure, int& error) {
    std::vector<Address> local;
    Address cast;
    Interface at;
    failure = Failure::socket_create;
    error = find_addresses(how, local, cast, at);
    if (error == 0) error = open_socket(local, failure);
    if (error == 0) {
        Inside inside(this);
        failure = Failure::socket_prepare;
        if (events_.on_prepare(socket_.fd()) == Verdict::error) error = ECANCELED;
    }
    if (error == 0 && lifecycle_.state() != State::starting) error = ECANCELED;  // stopped in it
    if (error == ECANCELED && kind_ == Kind::node && lifecycle_.state() != State::starting) failure = Failure::illegal_state;
    if (error == 0) {
        failure = kind_ == Kind::cast ? Failure::connect : Failure::socket_listen;
        error = how.mode != CastMode::unicast ? join(cast, at) : 0;
    }
    if (error == 0) {
        std::unique_lock lock(workers_mutex_);
        cast_ = cast;
        cast_host_ = how.cast_address;
        local_address(socket_.fd(), local_);
        if (cast.family() != AF_UNSPEC && cast.port() == 0) cast_ = Address::of(cast.ip(), local_.port());
        family_ = socket_.family();
        cast_name_ = cast_.family() != AF_UNSPEC ? PeerName(cast_, family_) : PeerName();
        failure = Failure::worker_create;
        error = start_workers();
    }
    if (error != 0) return false;
    failure = kind_ == Kind::cast ? Failure::connect : Failure::illegal_state;
    error = announce();
    if (error != 0) return false;
    failure = Failure::attach;
    error = attach_workers();
    return error == 0;
}

int NodeEngine::find_addresses(const NodeStart& how, std::vector<Address>& local, Address& cast, Interface& at) {
    if (how.mode == CastMode::unicast) {
        if (!how.local_address.empty()) {
            const auto address = Address::parse(how.local_address, how.port);
            if (!address) return EADDRNOTAVAIL;
            local.push_back(*address);
            return 0;
        }
        return listen_addresses("", how.port, options_.dual_stack, local);
    }
    std::vector<Address> found;
    const bool to_everybody = how.mode == CastMode::broadcast && how.cast_address.empty();
    const std::string& host = to_everybody ? everybody : how.cast_address;
    if (const int error = resolve(host, how.port, AF_UNSPEC, found); error != 0) return error;
    cast = found[0];
    local.push_back(Address::any(cast.family(), how.port));
    if (kind_ == Kind::cast && how.port == 0) return EADDRNOTAVAIL;
    if (how.mode == CastMode::broadcast && cast.family() != AF_INET) return EPFNOSUPPORT;
    return find_interface(how.local_address, cast.family(), at);
}

int NodeEngine::open_socket(const std::vector<Address>& addresses, Failure& failure) {
    DatagramOptions how;
    // Members of a group share its port. Others would take over, unnoticed, what comes to it.
    how.reuse_address = options_.reuse_address != ReusePolicy::none && mode() != CastMode::unicast;
    how.reuse_port = options_.reuse_address == ReusePolicy::address_and_port;
    how.dual_stack = options_.dual_stack;
    return bind_first(addresses, [&](const Address& address) {
        failure = Failure::socket_create;
        const int error = socket_.open(address.family(), how);
        if (error != 0) return error;
        failure = Failure::socket_bind;
        return socket_.bind(address);
    });
}

int NodeEngine::join(const Address& cast, const Interface& at) {
    if (mode() == CastMode::broadcast) return allow_broadcast(socket_.fd(), socket_.family(), at);
    const int error = join_group(socket_.fd(), cast, at);
    return error != 0 ? error
                      : set_group_output(socket_.fd(), socket_.family(), at, options_.multicast_ttl, options_.multicast_loop);
}

int NodeEngine::start_workers() {
    int error = 0;
    const int fd = socket_.fd();
    const auto make = [this, fd, &error] {
        auto worker = std::make_unique<NodeWorker>(*this);
        Fd own = workers_.empty() ? socket_.release() : Fd(error == 0 ? sys().duplicate(fd) : -1);
        if (error == 0) error = own ? worker->open_socket(std::move(own), family_, options_.workers > 1) : errno;
        workers_.push_back(worker.get());
        return worker;
    };
    const int group_error = loops_.start(options_.workers, make, kind_ == Kind::cast ? "hp-cast" : "hp-node");
    return group_error != 0 ? group_error : error;
}

int NodeEngine::announce() {
    if (!lifecycle_.started()) return ECANCELED;  // stopped meanwhile
    if (kind_ == Kind::node) return 0;
    Inside inside(this);
    if (events_.on_connect() == Verdict::error || !running()) return ECANCELED;
    if (events_.on_handshake() == Verdict::error || !running()) return ECANCELED;
    return 0;
}

int NodeEngine::attach_workers() {
    for (NodeWorker* worker : workers_) {
        if (const int error = worker->begin(); error != 0) return error;
        worker->post([worker] { worker->attach(); });
    }
    return 0;
}

// --- stopping -----------------------------------------------------------------------------------------------------------

bool NodeEngine::inside_event() const { return NodeWorker::current(*this) != nullptr || Inside::any(this); }

bool NodeEngine::stop() {
    if (lifecycle_.move(State::starting, State::stopping)) {  // the thread that starts will notice
        if (!inside_event()) std::lock_guard wait(start_mutex_);
        return true;
    }
    if (!lifecycle_.begin_stop()) return lifecycle_.illegal();
    if (inside_event())
        stop_elsewhere({});
    else
        finish_stop({});
    return true;
}

void NodeEngine::end_by_itself(Operation operation, int error) {
    if (lifecycle_.begin_stop()) stop_elsewhere({operation, error});
}

// An event must not wait for its own end: a thread does it, behind the one that completed the stop before.
void NodeEngine::stop_elsewhere(Reason reason) {
    std::lock_guard lock(stopper_mutex_);
    stopper_ = std::thread([this, reason, previous = std::move(stopper_)]() mutable {
        if (previous.joinable()) previous.join();
        finish_stop(reason);
    });
}

void NodeEngine::close_all() {
    loops_.join();  // what was posted to them is done
    std::unique_lock lock(workers_mutex_);
    workers_.clear();
    loops_.stop();
    socket_.close();
    pending_bytes_ = pending_charge_ = 0;
}

void NodeEngine::finish_stop(Reason reason) {
    const std::uint64_t generation = generation_;
    {
        std::lock_guard starting(start_mutex_);
        if (!open_ || lifecycle_.state() != State::stopping) return;  // the thread that started gave up, and has ended it
        open_ = false;
        close_all();
    }
    {
        Inside inside(this, kind_ == Kind::cast);
        events_.on_end(reason.operation, reason.error);
    }
    if (generation_ == generation) lifecycle_.stopped();
}

// --- sending ------------------------------------------------------------------------------------------------------------

bool NodeEngine::send_cast(Buffers pieces) {
    if (mode() != CastMode::unicast) return post(nullptr, pieces);
    errno = EPERM;
    return false;
}

// `to` null: the cast address.
bool NodeEngine::post(const PeerName* to, Buffers pieces) {
    const auto refuse = [](int error) {
        errno = error;
        return false;
    };
    if (!running()) return refuse(EPERM);
    NodeWorker* worker = NodeWorker::current(*this);
    std::shared_lock lock(workers_mutex_, std::defer_lock);
    if (worker == nullptr) {
        lock.lock();
        if (workers_.empty()) return refuse(EPERM);
        // All that one thread sends leaves by one worker, in order.
        worker = workers_[std::hash<std::thread::id>()(std::this_thread::get_id()) % workers_.size()];
    }
    const PeerName& target = to != nullptr ? *to : cast_name_;
    const std::size_t bytes = total_size(pieces), charge = bytes + parcel_charge;
    if (bytes > target.datagram_bytes_max()) return refuse(EMSGSIZE);
    const bool fits = pending_charge_.fetch_add(charge) + charge <= pending_charge_max;
    auto parcel = fits ? NodeWorker::Parcel::make(*worker, target, pieces, bytes) : nullptr;
    if (parcel == nullptr) {
        pending_charge_ -= charge;
        return refuse(fits ? ENOMEM : ENOBUFS);
    }
    pending_bytes_ += bytes;
    if (lock.owns_lock())
        worker->post(std::move(parcel));
    else
        worker->enqueue(std::move(parcel));
    return true;
}

void NodeEngine::uncount(std::size_t bytes) {
    pending_bytes_ -= bytes;
    pending_charge_ -= bytes + parcel_charge;
}

bool NodeEngine::resolve_peer(const char* host, std::uint16_t port, PeerName& to) {
    std::shared_lock lock(workers_mutex_);
    const int family = family_;
    lock.unlock();
    if (!running()) {
        errno = EPERM;
        return false;
    }
    const int wanted = family == AF_INET ? AF_INET : options_.dual_stack ? AF_UNSPEC : AF_INET6;
    std::vector<Address> found;
    const int error = resolve(host, port, wanted, found);
    if (error == 0) to = PeerName(found[0], family);
    errno = error != 0 ? error : to.size() == 0 ? EAFNOSUPPORT : 0;
    return errno == 0;
}

// --- events of the workers ----------------------------------------------------------------------------------------------

void NodeEngine::deliver(const NodePeer& from, Bytes datagram) {
    const std::size_t most = options_.datagram_bytes_max;
    if (datagram.size() > most) {
        // Anybody can send such a one to a group: a member is not ended by it.
        if (kind_ == Kind::node) failed(Operation::receive, EMSGSIZE, from, datagram.first(most));
        return;
    }
    errno = 0;
    const Verdict verdict = events_.on_receive(from, datagram);
    if (kind_ == Kind::cast && verdict == Verdict::error) end_by_itself(Operation::receive, errno != 0 ? errno : ECANCELED);
}

void NodeEngine::failed(Operation operation, int error, const NodePeer& peer, Bytes datagram) {
    if (kind_ == Kind::node)
        events_.on_error(operation, error, peer, datagram);
    else
        end_by_itself(operation, error);
}

// --- questions ----------------------------------------------------------------------------------------------------------

bool NodeEngine::local(Address& address) const {
    std::shared_lock lock(workers_mutex_);
    errno = workers_.empty() ? EPERM : 0;
    address = local_;
    return errno == 0;
}

bool NodeEngine::cast(Address& address) const {
    std::shared_lock lock(workers_mutex_);
    errno = cast_.family() == AF_UNSPEC || mode() == CastMode::unicast ? EPERM : 0;
    address = cast_;
    return errno == 0;
}

std::string NodeEngine::cast_host() const {
    std::shared_lock lock(workers_mutex_);
    return cast_host_;
}

}  // namespace hp
