// SPDX-License-Identifier: Apache-2.0
#include "engine/session.h"

#include <cassert>
#include <cerrno>
#include <cstring>
#include <thread>

#include "engine/datagram_engine.h"
#include "engine/datagram_worker.h"

namespace hp {
namespace {

// HP-Socket since 5.6.1: tells the peer that the session has ended.
constexpr std::array<std::uint8_t, 16> notice_bytes{0xBE, 0xB6, 0x1F, 0xEB, 0xDA, 0x52, 0x46, 0xBA,
                                                    0x92, 0x33, 0x59, 0xDB, 0xBF, 0xE6, 0xC8, 0xE4};

bool fail(int error) {
    errno = error;
    return false;
}

}  // namespace

Bytes DatagramLayer::plain_close_notice() { return as_bytes(notice_bytes.data(), notice_bytes.size()); }
bool DatagramLayer::is_plain_close_notice(Bytes datagram) {
    return datagram.size() == notice_bytes.size() && std::memcmp(datagram.data(), notice_bytes.data(), notice_bytes.size()) == 0;
}

Session::Session() = default;
Session::~Session() = default;

DatagramEngine& Session::engine() const { return worker().engine(); }
DatagramPort& Session::port() const { return worker().port(); }
std::int64_t Session::now_ms() const { return worker().now_ms(); }
bool Session::on_own_thread() const {
    const DatagramWorker* const current = DatagramWorker::current();
    return current != nullptr && worker_.load(std::memory_order_relaxed) == current;
}

std::size_t Session::pending() const {
    const std::size_t own = layer_ != nullptr ? layer_->layer->pending() : waiting_bytes_.load(std::memory_order_relaxed);
    return own + mailed_bytes_.load(std::memory_order_relaxed);
}

int Session::refuses(std::size_t bytes) const {
    if (layered()) return layer_->layer->refuses(bytes);
    return bytes > datagram_bytes_max() ? EMSGSIZE : 0;
}

std::size_t Session::datagram_bytes_max() const {
    return std::min<std::size_t>(engine().options().datagram_bytes_max,
                                 remote_.family() == AF_INET6 ? datagram_bytes_max_v6 : datagram_bytes_max_v4);
}

// --- beginning ----------------------------------------------------------------------------------------------------------

void Session::assign(ConnectionId id, DatagramWorker& worker) {
    std::lock_guard lock(guard_);
    assert(phase() == Phase::free && waiting_ == 0 && unreported_ == 0);
    worker_.store(&worker, std::memory_order_relaxed);
    announced_ = connecting_ = goodbye_due_ = false;
    attached_.store(false, std::memory_order_relaxed);
    close_operation_ = Operation::unknown;
    close_error_ = 0;
    name_ = {};
    remote_ = {};
    extra_.store(nullptr, std::memory_order_relaxed);
    const std::int64_t now_ms = sys().now_ms();
    heard_ms_ = now_ms;
    opened_ms_ = static_cast<std::uint32_t>(now_ms);
    active_ms_.store(opened_ms_, std::memory_order_relaxed);
    if (DatagramProtocol* protocol = worker.engine().protocol(); protocol != nullptr) {
        layer_ = std::make_unique<Layered>(*this);
        layer_->layer = protocol->make_layer(*this);
    }
    set_phase(Phase::preparing);
    id_.store(id, std::memory_order_release);
}

void Session::set_remote(const Address& remote, const PeerName& name) {
    std::lock_guard lock(guard_);
    remote_ = remote;
    name_ = name;
}

void Session::start_accepted(Bytes first) {
    attached_.store(true, std::memory_order_release);
    port().insert(*this);
    set_phase(layered() ? Phase::handshaking : Phase::open);
    const auto peer = reinterpret_cast<std::uintptr_t>(name_.get());
    if (engine().events().on_accept(id(), peer) == Verdict::error) return close(Operation::accept, ECANCELED, Ending::flush);
    announced_ = true;
    begin_handshake();
    take(first);
}

bool Session::announce_connect() {
    set_phase(layered() ? Phase::handshaking : Phase::open);
    engine().note_connected();
    return engine().events().on_connect(id()) != Verdict::error;
}

void Session::start_connected() {
    attached_.store(true, std::memory_order_release);
    worker().run_parked();
    if (worker().stopping) return close(Operation::close, 0, Ending::drop, Notice::none);
    begin_client();
}

void Session::begin_client() {
    if (closing()) return;
    port().set_only(this);
    if (const int error = port().attach(); error != 0) return close(Operation::connect, error, Ending::drop, Notice::none);
    const Options& options = engine().options();
    if (options.detects()) port().append(*this, {}, 0, Parcel::courtesy);
    begin_handshake();
}

void Session::start_connecting() {
    attached_.store(true, std::memory_order_release);
    connecting_ = true;
    worker().run_parked();
    if (worker().stopping) return close(Operation::close, 0, Ending::drop, Notice::none);
    come_up();
}

void Session::come_up() {
    connecting_ = false;
    if (!announce_connect()) {
        announced_ = false;
        return close(Operation::connect, ECANCELED, Ending::drop, Notice::none);
    }
    begin_client();
}

void Session::begin_handshake() {
    if (closing()) return;
    heard_ms_ = now_ms();
    if (engine().options().detects()) beat_later();
    if (layered()) {
        layer_->layer->open();
        return port().flush_later(*this);
    }
    if (engine().events().on_handshake(id()) != Verdict::error) return;
    announced_ = false;
    close(Operation::unknown, ECANCELED, Ending::flush);
}

void Session::announce_handshake() {
    if (phase() != Phase::handshaking) return;
    set_phase(Phase::open);
    if (engine().events().on_handshake(id()) == Verdict::error) close(Operation::receive, ECANCELED, Ending::flush);
}

// --- dialling -----------------------------------------------------------------------------------------------------------

void Session::start_dialling() {
    attached_.store(true, std::memory_order_release);
    connecting_ = true;
    worker().run_parked();
    if (worker().stopping) return close(Operation::close, 0, Ending::drop, Notice::none);
    dialer_ = &Dialer::host(worker(), worker().lookups, *this);
    dialer_->start(route_->address, route_->port, route_->family());
}

int Session::on_attempt(const Address& remote, Fd& socket) {
    Failure ignored{};
    if (const int error = engine().open_socket(*route_, remote, socket, ignored); error != 0) return error;
    set_remote(remote, {});
    if (engine().events().on_prepare_connect(id(), socket.get()) == Verdict::error) return ECANCELED;
    return closing() ? ECANCELED : 0;
}

void Session::on_dialled(Fd socket, const Address& remote) {
    dialer_ = nullptr;
    set_remote(remote, {});
    port().socket().adopt(std::move(socket), remote.family());
    come_up();
}

void Session::on_dial_failed(int error, bool hung_up) {
    dialer_ = nullptr;
    close(hung_up ? Operation::close : Operation::connect, error, Ending::drop, Notice::none);
}

// --- receiving ----------------------------------------------------------------------------------------------------------

void Session::receive(Bytes datagram) {
    if (phase() == Phase::free || (closing() && !(layered() && ending_ == Ending::drain))) return;
    heard_ms_ = now_ms();
    if (links_.newcomer) port().settled(*this);
    take(datagram);
}

void Session::take(Bytes datagram) {
    const Options& options = engine().options();
    if (phase() == Phase::free || (closing() && !(layered() && ending_ == Ending::drain))) return;
    if (datagram.empty()) {  // a heartbeat: the server answers it
        if (engine().role() == Role::server) port().append(*this, {}, 0, Parcel::courtesy);
        return;
    }
    active_ms_.store(static_cast<std::uint32_t>(heard_ms_), std::memory_order_relaxed);
    if (datagram.size() > options.datagram_bytes_max) return close(Operation::receive, EMSGSIZE, Ending::flush);
    if (layered() ? layer_->layer->is_close_notice(datagram) : DatagramLayer::is_plain_close_notice(datagram)) {
        if (!options.ignore_close_notices) close(Operation::close, 0, Ending::flush, Notice::none);
        return;
    }
    if (!layered()) {
        deliver(datagram);
        return;
    }
    layer_->layer->receive(datagram);
    port().flush_later(*this);
}

bool Session::deliver(Bytes message) {
    if (closing()) return false;
    errno = 0;
    if (engine().events().on_receive(id(), message) == Verdict::error)
        close(Operation::receive, errno != 0 ? errno : ECANCELED, Ending::flush);
    return !closing();
}

// --- time ---------------------------------------------------------------------------------------------------------------

void Session::arm(std::int64_t deadline_ms) { worker().timers().schedule(*this, deadline_ms); }

// A server waits for as long as a peer may be silent; a client speaks in between.
void Session::beat_later() {
    const Options& options = engine().options();
    const std::int64_t lost_ms = heard_ms_ + std::int64_t{options.detect_interval_ms} * options.detect_attempts;
    arm(engine().role() == Role::server ? lost_ms : std::min(lost_ms, now_ms() + options.detect_interval_ms));
}

void Session::on_timer() {
    if (phase() == Phase::closing) {
        if (close_error_ == 0) close_error_ = ETIMEDOUT;  // it closes, but not everything has left
        ending_ = Ending::drop;
        say_goodbye();
        return touch();
    }
    const Options& options = engine().options();
    const std::int64_t silent_ms = now_ms() - heard_ms_;
    if (silent_ms >= std::int64_t{options.detect_interval_ms} * options.detect_attempts)
        return close(Operation::close, 0, Ending::drop, Notice::none);
    if (engine().role() != Role::server) port().append(*this, {}, 0, Parcel::courtesy);
    beat_later();
}

void Session::wake_at(std::int64_t deadline_ms) { worker().timers().schedule(*layer_, deadline_ms); }
void Session::wake_never() { layer_->cancel(); }

void Session::Layered::on_timer() {
    layer->on_time(session.now_ms());
    session.port().flush_later(session);
}

// --- sending ------------------------------------------------------------------------------------------------------------

bool Session::send(Buffers buffers, std::size_t bytes) {
    if (phase() != Phase::open) return fail(EPERM);
    if (const int error = refuses(bytes); error != 0) return fail(error);
    if (!engine().within_limits(pending(), bytes)) return false;
    if (layered()) {
        if (!layer_->layer->send(buffers, bytes)) return false;
        port().flush_later(*this);
        return true;
    }
    return port().append(*this, buffers, bytes, Parcel::data) || fail(ENOMEM);
}

bool Session::output(Buffers datagram) {
    const std::size_t bytes = total_size(datagram);
    if (phase() == Phase::free || bytes == 0) return fail(EINVAL);
    if (bytes > datagram_bytes_max()) return fail(EMSGSIZE);
    return port().append(*this, datagram, bytes, Parcel::data) || fail(ENOMEM);
}

// Its limits were looked at when it was sent.
void Session::receive_mail(Bytes message, FunctionRef<void()> uncount) {
    bool taken = true;
    if (phase() != Phase::open) {
        uncount();
    } else if (layered()) {
        taken = layer_->layer->send({&message, 1}, message.size()) || errno != ENOMEM;
        uncount();
        port().flush_later(*this);
    } else {
        {
            std::lock_guard lock(guard_);
            uncount();
            charged_ = message.size();
            waiting_bytes_.store(waiting_bytes_.load(std::memory_order_relaxed) + charged_, std::memory_order_relaxed);
        }
        taken = port().append(*this, {&message, 1}, message.size(), Parcel::data);
        add_waiting(-static_cast<std::ptrdiff_t>(std::exchange(charged_, 0)), 0);
    }
    if (!taken) close(Operation::send, ENOMEM, Ending::flush);
}

void Session::receive_sent(Bytes datagram) {
    if (phase() == Phase::free) return;
    active_ms_.store(static_cast<std::uint32_t>(now_ms()), std::memory_order_relaxed);
    port().append_sent(*this, datagram);
}

void Session::send_failed(int error) {
    if (layered() && error == EMSGSIZE) return;  // too long for this path: lost, as the layer that looks for the MTU expects
    if (!closing()) close(error == ECONNREFUSED ? Operation::close : Operation::send, error, Ending::drop, Notice::none);
}

void Session::add_waiting(std::ptrdiff_t bytes, int count) {
    waiting_ += static_cast<std::uint32_t>(count);
    const std::size_t now = waiting_bytes_.load(std::memory_order_relaxed) + static_cast<std::size_t>(bytes);
    waiting_bytes_.store(now, std::memory_order_relaxed);  // one writer
}

void Session::note_left(std::size_t bytes) {
    add_waiting(-static_cast<std::ptrdiff_t>(bytes), -1);
    if (bytes != 0) active_ms_.store(static_cast<std::uint32_t>(now_ms()), std::memory_order_relaxed);
    if (phase() == Phase::closing && waiting_ == 0) touch();
}

void Session::report(Bytes datagram) {
    --unreported_;
    if (phase() != Phase::free && announced_) engine().events().on_send(id(), datagram);
}

// --- end ----------------------------------------------------------------------------------------------------------------

void Session::close(Operation operation, int error, Ending ending, Notice notice) {
    if (phase() == Phase::free) return;
    if (phase() == Phase::closing) {
        if (ending < ending_) ending_ = ending;  // a draining session can still be told to hurry
        if (ending_ != Ending::drain) say_goodbye();
        return touch();
    }
    close_operation_ = operation;
    close_error_ = error;
    ending_ = ending;
    notice_ = notice;
    goodbye_due_ = connected() && attached();
    cancel();
    set_phase(Phase::closing);
    if (ending != Ending::drain) say_goodbye();
    touch();
}

void Session::say_goodbye() {
    if (!std::exchange(goodbye_due_, false) || notice_ != Notice::send) return;
    Bytes notice = DatagramLayer::plain_close_notice();
    if (layered()) {
        layer_->layer->say_goodbye();
        notice = layer_->layer->close_notice();
    }
    if (!notice.empty()) port().append(*this, {&notice, 1}, notice.size(), Parcel::courtesy);
}

void Session::touch() {
    if (attached()) port().settle_later(*this);
}

void Session::settle() {
    if (phase() == Phase::closing && may_finish()) finish();
}

bool Session::may_finish() {
    {
        std::lock_guard lock(guard_);
        if (mail_.load() != 0 || writers_.load() != 0) return false;  // what arrives touches us
    }
    if (ending_ == Ending::drain && pending() != 0) {
        if (!armed()) arm(now_ms() + engine().options().close_timeout_ms);
        return false;
    }
    say_goodbye();
    const bool leaves = waiting_ != 0 && !port().blocked();
    if (waiting_ != 0 && !leaves && ending_ != Ending::drain) port().drop(*this);
    if (waiting_ == 0 && unreported_ == 0) return true;
    if (leaves || unreported_ != 0) touch();
    return false;  // a drain's last words wait for room
}

void Session::finish() {
    if (dialer_ != nullptr) std::exchange(dialer_, nullptr)->cancel();
    cancel();
    if (engine().role() == Role::client) port().close(guard_);  // inside OnClose it may be started again, with this port
    if (announced_) engine().announce_close(id(), close_operation_, close_error_);
    release(false);
}

void Session::leave_loop() {
    if (dialer_ != nullptr) std::exchange(dialer_, nullptr)->cancel();
    if (!closing() && connected()) {
        goodbye_due_ = true;
        notice_ = Notice::send;
        say_goodbye();
    }
    cancel();
    if (layered()) wake_never();
    port().leave();
    attached_.store(false, std::memory_order_release);
}

void Session::end_detached() {
    set_phase(Phase::closing);
    { std::lock_guard lock(guard_); }                                                 // from now on no thread begins to send
    while (writers_.load(std::memory_order_acquire) != 0) std::this_thread::yield();  // for one system call
    cancel();
    port().close(guard_);
    if (announced_) engine().announce_close(id(), Operation::close, 0);
    release(true);
}

void Session::release(bool detached) {
    DatagramEngine& engine = this->engine();
    const ConnectionId id = this->id();
    if (layered()) wake_never();
    port().forget(*this);
    waiting_ = unreported_ = 0;
    waiting_bytes_.store(0, std::memory_order_relaxed);
    std::unique_ptr<Layered> layer;
    std::unique_ptr<RemoteHost> host;
    {
        std::lock_guard lock(guard_);
        id_.store(0, std::memory_order_release);
        set_phase(Phase::free);
        layer = std::move(layer_);
        host = std::move(host_);
    }
    route_.reset();
    DatagramWorker& worker = this->worker();
    engine.forget(id, worker, detached);
    engine.recycle(*this);
}

}  // namespace hp
