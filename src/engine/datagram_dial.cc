// SPDX-License-Identifier: Apache-2.0
// Making sessions: a server's when a peer speaks, a client's in both modes of connecting (guide 2.1.5).
//
// Connecting a UDP socket asks nobody: it fails for want of a route only. So a literal address is connected to in the thread of Start; then
// the session goes to its worker, where everything else happens. A name is dialled by a Dialer: in asynchronous mode on the worker, in
// synchronous mode on a loop that the thread of Start runs.
#include <algorithm>

#include "engine/datagram_engine.h"
#include "engine/inside.h"
#include "net/dialer.h"
#include "net/resolver.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr std::size_t block_sessions = 32;
constexpr char host_separator = '^';  // "address^host": connect to address, call it host

}  // namespace

struct DatagramEngine::Dial {
    Route route;
    bool async = true;
    Failure failure = Failure::none;

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

Session& DatagramEngine::unused() {
    std::lock_guard lock(pool_mutex_);
    if (unused_.empty()) {
        const std::size_t count = role_ == Role::client ? 2 : block_sessions;  // a client may begin again before it has ended
        blocks_.push_back(std::make_unique<Session[]>(count));
        for (std::size_t i = count; i-- > 0;) unused_.push_back(&blocks_.back()[i]);
    }
    Session* session = unused_.back();
    unused_.pop_back();
    return *session;
}

void DatagramEngine::recycle(Session& session) {
    std::lock_guard lock(pool_mutex_);
    unused_.push_back(&session);
}

Session* DatagramEngine::make_session(DatagramWorker& worker, const Address& remote, const PeerName& name) {
    Session& session = unused();
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

bool DatagramEngine::connect(const char* remote, std::uint16_t port, bool async, const char* local_address,
                             std::uint16_t local_port) {
    const bool again = Inside::last(this);
    if (again) lifecycle_.move(State::stopping, State::stopped);
    if (!begin_start()) return false;
    DatagramWorker* const own = own_worker();
    std::lock_guard dialling(client_mutex_);
    Dial dial(remote, port, async, local_port);
    dial.failure = Failure::worker_create;
    int error = 0;
    if (own == nullptr) {
        if (again)
            previous_loops_ = std::move(loops_);  // what is ending now still refers to its loop
        else
            loops_.stop();
        error = start_workers(1);
    }
    if (error == 0) error = this->dial(dial, own != nullptr ? *own : *workers_[0], local_address != nullptr ? local_address : "");
    if (error == 0) return true;
    if (own == nullptr) loops_.stop();
    if (!being_stopped()) lifecycle_.stopped();
    return lifecycle_.fail(dial.failure, error);
}

int DatagramEngine::dial(Dial& dial, DatagramWorker& worker, const std::string& local_address) {
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
    Session& session = unused();
    const ConnectionId id = next_client_id();
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
    if (!route.local.empty() || route.local_port != 0) {
        failure = Failure::socket_bind;
        const auto fits = [&](const Address& local) { return local.family() == remote.family(); };
        const auto local = std::find_if(route.local.begin(), route.local.end(), fits);
        if (local == route.local.end() && !route.local.empty()) return EAFNOSUPPORT;
        const Address any = Address::any(remote.family(), route.local_port);
        if (const int error = socket.bind(route.local.empty() ? any : *local); error != 0) return error;
    }
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

// On a loop that this thread runs meanwhile, within SyncConnectTimeout.
class DatagramEngine::HereAndNow final : public Timer, private Dialer::Owner {
public:
    HereAndNow(DatagramEngine& engine, Dial& dial, Session& session) : engine_(engine), dial_(dial), session_(session) {}

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
        session_.set_remote(remote, {});
        Inside inside(&engine_);
        if (engine_.events_.on_prepare_connect(session_.id(), socket.get()) == Verdict::error) return ECANCELED;
        if (engine_.stopping()) return ECANCELED;
        dial_.failure = Failure::connect;
        return 0;
    }
    void on_dialled(Fd socket, const Address& remote) override {
        if (!over_) {
            session_.set_remote(remote, {});
            session_.worker().port().socket().adopt(std::move(socket), remote.family());
        }
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

    DatagramEngine& engine_;
    Dial& dial_;
    Session& session_;
    bool over_ = false;
    int error_ = ECANCELED;
    std::shared_ptr<LookupQueue> lookups_ = std::make_shared<LookupQueue>();
    Loop loop_;
};

int DatagramEngine::connect_by_name(Dial& dial, Session& session) {
    int error = 0;
    {
        HereAndNow attempt(*this, dial, session);
        error = attempt.run();
    }
    if (error != 0 && !stopping()) return error;
    Inside inside(this);
    return finish_dial(session);
}

}  // namespace hp
