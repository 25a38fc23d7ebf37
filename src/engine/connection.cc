// SPDX-License-Identifier: Apache-2.0
// The life of a connection: how it begins, how it ends. How bytes move is in connection_io.cc.
#include "engine/connection.h"

#include <cassert>
#include <cerrno>

#include "engine/layers/tls_layer.h"
#include "engine/stream_engine.h"
#include "net/linger.h"
#include "net/socket.h"
#include "protocol/proxy/header.h"

namespace hp {

// One timer serves the three waits a connection can have: to be connected, to shake hands, to drain.
class Connection::Deadline final : public Timer {
public:
    explicit Deadline(Connection& connection) : connection_(connection) {}
    void on_timer() override {
        Turn turn(connection_);
        connection_.on_deadline();
    }

private:
    Connection& connection_;
};

Connection::Connection() = default;
Connection::~Connection() = default;

Connection::Turn::Turn(Connection& connection) : connection_(connection), previous_(connection.worker().active) {
    connection.worker().active = &connection;
}

Connection::Turn::~Turn() {
    Worker& worker = connection_.worker();
    connection_.settle();
    worker.active = previous_;
}

// --- beginning ----------------------------------------------------------------------------------------------------------

void Connection::assign(ConnectionId id, Worker& worker, Fd socket) {
    std::lock_guard lock(guard_);
    assert(phase() == Phase::free && queue_.empty());
    worker_.store(&worker, std::memory_order_relaxed);
    socket_ = std::move(socket);
    announced_ = connecting_ = negotiating_ = watched_ = secured_by_proxy_ = write_dead_ = write_blocked_ = write_watched_ =
        readable_ = resume_due_ = reading_held_ = progressed_ = goodbye_due_ = peer_closed_ = owes_data_ = reporting_ = waiting_ =
            unwanted_ = came_up_ = false;
    attached_ = false;
    writer_.store(Writer::none, std::memory_order_relaxed);
    set_apart(0);
    set_behind(0);
    holds_output_.store(false, std::memory_order_relaxed);
    close_operation_ = Operation::unknown;
    close_error_ = 0;
    paused_.store(false, std::memory_order_relaxed);
    extra_.store(nullptr, std::memory_order_relaxed);
    opened_ms_ = static_cast<std::uint32_t>(sys().now_ms());
    active_ms_.store(opened_ms_, std::memory_order_relaxed);
    bottom_ = worker.engine().make_layers(*this);
    set_phase(Phase::preparing);
    id_.store(id, std::memory_order_release);
}

void Connection::set_remote(const Address& address, std::unique_ptr<RemoteHost> host) {
    Aside* with_host = host != nullptr ? &aside() : nullptr;
    std::lock_guard lock(guard_);
    remote_ = address;
    if (with_host != nullptr) with_host->host = std::move(host);
}

void Connection::set_remote(const Address& address) {
    std::lock_guard lock(guard_);
    remote_ = address;
}

void Connection::set_socket(Fd socket, const Address& remote) {
    std::lock_guard lock(guard_);
    socket_ = std::move(socket);
    remote_ = remote;
}

void Connection::set_route(std::unique_ptr<Route> route) { aside().route = std::move(route); }

Connection::Aside& Connection::aside() {
    if (aside_ == nullptr) {
        auto made = std::make_unique<Aside>();
        std::lock_guard lock(guard_);
        aside_ = std::move(made);
    }
    return *aside_;
}

void Connection::start_accepted() {
    Turn turn(*this);
    attached_ = true;
    const Options& options = engine().options();
    if (options.proxy_protocol == ProxyProtocol::off) return accepted();
    if (worker().stopping) return close(Operation::accept, ECANCELED, CloseMode::drop);
    if (options.proxy_sources.contains(remote_)) {
        set_dialogue(std::make_unique<proxy::HeaderReader>());
        return begin_dialogue(options.proxy_header_timeout_ms);
    }
    if (options.proxy_protocol == ProxyProtocol::required) return close(Operation::accept, EACCES, CloseMode::drop);
    accepted();
}

void Connection::accepted() {
    const bool shakes_hands = engine().stack().tls && engine().options().tls_auto_handshake;
    set_phase(shakes_hands ? Phase::handshaking : Phase::open);
    if (worker().stopping || engine().events().on_accept(id(), static_cast<std::uintptr_t>(fd())) == Verdict::error)
        return close(Operation::accept, ECANCELED, CloseMode::drop);
    announced_ = true;
    begin_handshake();
}

void Connection::start_connecting() {
    Turn turn(*this);
    attached_ = connecting_ = true;
    worker().run_parked();
    if (worker().stopping) return close(Operation::close, 0, CloseMode::drop);
    if (const std::uint32_t timeout_ms = engine().options().async_connect_timeout_ms; timeout_ms != 0) arm(timeout_ms);
    write_watched_ = watched_ = true;
    if (const int error = worker().watch(fd(), *this, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET); error != 0)
        close(Operation::connect, error, CloseMode::drop);
}

void Connection::finish_connecting(std::uint32_t events) {
    if ((events & (EPOLLOUT | EPOLLERR | EPOLLHUP)) == 0) return;
    if (const int error = confirm_connect(fd()); error != 0)
        return close((events & (EPOLLERR | EPOLLHUP)) != 0 ? Operation::close : Operation::connect, error, CloseMode::drop);
    readable_ = (events & (EPOLLIN | EPOLLRDHUP)) != 0;
    come_up();
}

// The socket is connected: to the target, or to a proxy on the way there.
void Connection::come_up() {
    connecting_ = false;
    if (!engine().options().proxy) return connected_to_target();
    if (const int error = engine().open_way(*this); error != 0) return close(Operation::connect, error, CloseMode::drop);
    begin_dialogue(negotiation_timeout_ms);
}

void Connection::connected_to_target() {
    disarm();
    if (!announce_connect()) {
        announced_ = false;
        return close(Operation::connect, ECANCELED, CloseMode::drop);
    }
    begin_handshake();
    resume_due_ = resume_due_ || readable_;
}

void Connection::start_dialling() {
    Turn turn(*this);
    attached_ = connecting_ = true;
    worker().run_parked();
    if (worker().stopping) return close(Operation::close, 0, CloseMode::drop);
    dial();
}

void Connection::start_waiting(std::unique_ptr<Redial> redial, std::uint32_t delay_ms) {
    const Route& route = *redial->route;
    set_remote(Address(), std::make_unique<RemoteHost>(RemoteHost{route.host, route.host_port}));
    set_route(std::move(redial->route));
    aside().attempt = redial->attempt;
    attached_ = connecting_ = waiting_ = announced_ = true;
    arm(delay_ms);
}

void Connection::abandon() {
    announced_ = false;
    unwanted_ = true;
    close(Operation::close, 0, CloseMode::drop);
}

std::unique_ptr<Redial> Connection::take_redial() {
    auto redial = std::make_unique<Redial>();
    redial->ended = id();
    redial->attempt = next_attempt();
    redial->extra = extra_.load(std::memory_order_relaxed);
    redial->route = std::move(aside_->route);
    return redial;
}

void Connection::dial() {
    if (const std::uint32_t timeout_ms = engine().options().async_connect_timeout_ms; timeout_ms != 0) arm(timeout_ms);
    const Route& route = *aside().route;
    aside().dialer = &Dialer::host(worker(), worker().lookups, *this);
    aside().dialer->start(route.address, route.port, route.family(), route.target_name, route.target_family);
}

int Connection::take_target(const std::vector<Address>& addresses) { return engine().take_target(*aside().route, addresses); }

// The place for socket options, once for each address that is tried. The program may end the connection in it.
int Connection::on_attempt(const Address& remote, Fd& socket) {
    Failure ignored{};
    if (const int error = engine().open_socket(*aside().route, remote, socket, ignored); error != 0) return error;
    set_remote(remote);
    Turn turn(*this);
    if (engine().events().on_prepare_connect(id(), socket.get()) == Verdict::error) {
        unwanted_ = true;
        return ECANCELED;
    }
    return closing() ? ECANCELED : 0;
}

void Connection::on_dialled(Fd socket, const Address& remote) {
    Turn turn(*this);
    aside().dialer = nullptr;
    set_socket(std::move(socket), remote);
    come_up();
}

void Connection::on_dial_failed(int error, bool hung_up) {
    Turn turn(*this);
    aside().dialer = nullptr;
    close(hung_up ? Operation::close : Operation::connect, error, CloseMode::drop);
}

void Connection::stop_dialling() {
    if (aside_ == nullptr || aside_->dialer == nullptr) return;
    std::exchange(aside_->dialer, nullptr)->cancel();
}

bool Connection::announce_connect() {
    const bool shakes_hands = engine().stack().tls && engine().options().tls_auto_handshake;
    set_phase(shakes_hands ? Phase::handshaking : Phase::open);
    engine().note_connected();
    return engine().events().on_connect(id()) != Verdict::error;
}

void Connection::start_connected() {
    Turn turn(*this);
    attached_ = true;
    worker().run_parked();
    if (worker().stopping) return close(Operation::close, 0, CloseMode::drop);
    begin_handshake();
    if (aside_ == nullptr || aside_->early.empty() || closing()) return;
    const std::vector<std::byte> early = std::move(aside_->early);
    feed_up(early);
}

int Connection::watch_input() {
    if (watched_) return 0;
    watched_ = true;
    return worker().watch(fd(), *this, EPOLLIN | EPOLLRDHUP | EPOLLET);
}

// Without TLS the handshake is over at once; with it, OnHandShake comes when TLS is up (guide 1.4, 3.3).
void Connection::begin_handshake() {
    if (closing()) return;
    if (phase() == Phase::open && !engine().stack().tls && opened() == Verdict::error) {
        announced_ = false;
        return close(Operation::unknown, ECANCELED, CloseMode::drop);
    }
    if (closing()) return;
    if (const int error = watch_input(); error != 0)
        return close(engine().role() == Role::server ? Operation::accept : Operation::connect, error, CloseMode::drop);
    if (phase() == Phase::handshaking) start_tls();
}

int Connection::start_tls() {
    {
        std::lock_guard lock(guard_);  // from now on nobody sends clear text; what was sent before goes first
        if (has_mail()) return EAGAIN;
        set_phase(Phase::handshaking);
    }
    if (const std::uint32_t timeout_ms = engine().options().tls_handshake_timeout_ms; timeout_ms != 0) arm(timeout_ms);
    const int error = tls()->start();
    if (error != 0) close(Operation::receive, error, CloseMode::flush);
    return error;
}

void Connection::handshake_done() {
    if (closing()) return;
    disarm();
    set_phase(Phase::open);
    if (opened() == Verdict::error) close(Operation::receive, ECANCELED, CloseMode::flush);
}

Verdict Connection::opened() { return bottom_ != nullptr ? bottom_->top().opened() : announce_handshake(); }
Verdict Connection::announce_handshake() {
    came_up_ = true;
    return engine().events().on_handshake(id());
}
Verdict Layer::opened() { return connection_.announce_handshake(); }

// --- end ----------------------------------------------------------------------------------------------------------------

void Connection::close(Operation operation, int error, CloseMode mode) {
    if (phase() == Phase::free) return;
    if (phase() == Phase::closing) {
        if (mode < close_mode_) close_mode_ = mode;               // a draining connection can still be told to hurry
        if (operation == Operation::send && close_error_ == 0) {  // ... or find that what it owes cannot be sent
            close_operation_ = operation;
            close_error_ = error;
        }
        return touch();
    }
    if (!write_dead_) {
        close_operation_ = operation;
        close_error_ = error;
    }
    close_mode_ = write_dead_ ? CloseMode::drop : mode;
    owes_data_ = pending() != 0 || holds_output();
    goodbye_due_ = bottom_ != nullptr && close_mode_ != CloseMode::drop && !connecting_;
    set_phase(Phase::closing);
    if (close_mode_ != CloseMode::drain || !holds_output()) say_goodbye();
    touch();
}

void Connection::say_goodbye() {
    if (std::exchange(goodbye_due_, false)) bottom_->say_goodbye();
}

void Connection::leave_loop() {
    if (bottom_ != nullptr && !connecting_ && !closing()) bottom_->say_goodbye();
    if (!connecting_) flush();
    stop_dialling();
    disarm();
    worker().unwatch(fd());
    attached_ = false;  // no event of it any more: its end is told by the thread that stops
}

void Connection::arm(std::int64_t timeout_ms) {
    if (aside().deadline == nullptr) aside().deadline = std::make_unique<Deadline>(*this);
    worker().timers().schedule(*aside().deadline, sys().now_ms() + timeout_ms);
}

bool Connection::armed() const { return aside_ != nullptr && aside_->deadline != nullptr && aside_->deadline->armed(); }

void Connection::disarm() {
    if (aside_ != nullptr) aside_->deadline.reset();
}

void Connection::on_deadline() {
    if (phase() == Phase::closing) {
        if (close_mode_ == CloseMode::drain && take_progress()) return arm(engine().options().close_timeout_ms);
        if (close_error_ == 0) close_error_ = ETIMEDOUT;  // it closes, but not everything has left
        close_mode_ = CloseMode::drop;
    } else if (waiting_) {
        waiting_ = false;
        dial();
    } else if (connecting_ || negotiating_) {
        close(engine().role() == Role::server ? Operation::accept : Operation::connect, ETIMEDOUT, CloseMode::drop);
    } else if (phase() == Phase::handshaking) {
        close(Operation::receive, ETIMEDOUT, CloseMode::drop);
    }
}

void Connection::on_later() {
    if (phase() == Phase::free || !attached()) return;
    Turn turn(*this);
    resume_due_ = resume_due_ || readable_;
}

void Connection::settle() {
    if (phase() == Phase::free) return;
    if (resume_due_) resume();
    flush();
    if (resume_due_) worker().next_turn(*this);  // asked for in OnSend
    if (write_dead_ && phase() != Phase::closing) write_dead_end();
    if (phase() != Phase::closing) return;
    if (close_mode_ == CloseMode::drain && (queue_.unsent() != 0 || holds_output())) {
        if (!armed()) arm(engine().options().close_timeout_ms);
        return;
    }
    if (take_token()) finish_close();  // else another thread is sending, and calls us when it has
}

void Connection::finish_close() {
    // Closing a socket with input unread resets the connection, and the peer may lose our last words. TLS always has some to come:
    // session tickets, a close_notify.
    // An error that was answered (HTTP) drains.
    const bool in_order = close_mode_ == CloseMode::drain || (close_mode_ == CloseMode::flush && secured() && close_error_ == 0);
    const bool linger = in_order && !peer_closed_ && !connecting_ && !worker().stopping;
    stop_dialling();
    disarm();
    StreamEngine& engine = this->engine();
    const bool followed = engine.redials(*this);
    if (announced_) engine.announce_close(id(), close_operation_, close_error_, !followed);
    std::unique_ptr<Redial> next = followed && engine.redials(*this) ? engine.plan_redial(*this) : nullptr;
    if (linger && worker().unwatch(fd()) == 0) Linger::begin(worker(), std::move(socket_), engine.options().close_timeout_ms);
    Worker& worker = this->worker();
    release(false, next != nullptr);
    worker.retire(*this);
    if (next != nullptr) engine.redial(worker, std::move(next));
}

void Connection::end_detached() {
    disarm();
    set_phase(Phase::closing);
    if (announced_) engine().announce_close(id(), Operation::close, 0);
    StreamEngine& engine = this->engine();
    release(true);
    engine.recycle(*this);
}

void Connection::release(bool detached, bool followed) {
    StreamEngine& engine = this->engine();
    const ConnectionId id = this->id();
    while (detached && writer_.load(std::memory_order_acquire) == Writer::busy) std::this_thread::yield();  // for one system call
    queue_.clear(worker().buffers);
    set_apart(0);
    if (worker().active == this) worker().borrowed = {};
    update_total();
    std::unique_ptr<Layer> layers;
    std::unique_ptr<Aside> aside;
    Fd socket;
    {
        std::lock_guard lock(guard_);
        id_.store(0, std::memory_order_release);
        set_phase(Phase::free);
        layers = std::move(bottom_);
        aside = std::move(aside_);
        socket = std::move(socket_);
    }
    socket.close();
    using End = StreamEngine::End;
    engine.forget(id, worker(), detached ? End::detached : followed ? End::followed : End::by_itself);
}

void Connection::on_retired() { engine().recycle(*this); }

}  // namespace hp
