// SPDX-License-Identifier: Apache-2.0
// Starting and stopping. A stop ends connections on their own threads, waits until none is left, joins the threads and tells the
// listener; asked for inside an event, all that is done by a thread of its own, and the event's thread goes on.
#include "engine/engine.h"

#include <algorithm>

#include "engine/inside.h"

namespace hp {

std::uint32_t age_ms(std::uint32_t since_ms) {
    const std::uint32_t age = static_cast<std::uint32_t>(sys().now_ms()) - since_ms;
    return age > period_ms_max * 2 ? 0 : age;  // a loop's clock may be ahead of ours by a turn
}

Engine::Engine(Role role, Events& events) : role_(role), events_(events) {
    options_.workers = role == Role::client ? 1 : std::clamp(std::thread::hardware_concurrency(), 1u, 512u);
}

void Engine::end() {
    const int error = errno;
    lifecycle_.retire();  // a client whose OnClose always starts it would never end
    if (lifecycle_.state() != State::stopped) stop();
    lifecycle_.wait(0xFFFF'FFFF);
    join_stopper();
    loops_.stop();
    errno = error;
}

bool Engine::inside_event() const { return on_worker() || Inside::any(this); }

void Engine::join_stopper() {
    if (stopper_.joinable() && stopper_.get_id() != std::this_thread::get_id()) stopper_.join();
}

void Engine::leave(std::atomic<std::uint32_t>& counter) {
    if (counter.fetch_sub(1) == 1) counter.notify_all();
}

void Engine::wait_for_none(std::atomic<std::uint32_t>& counter) {
    for (std::uint32_t left = counter.load(); left != 0; left = counter.load()) counter.wait(left);
}

Address Engine::listen_address() const {
    std::lock_guard lock(listen_mutex_);
    return listen_address_;
}

bool Engine::disconnect_older(std::uint32_t period_ms, bool force, bool silent) {
    if (period_ms > period_ms_max || (silent && !options_.mark_silence)) {
        errno = EINVAL;
        return false;
    }
    for (const ConnectionId id : ids()) {
        std::uint32_t age = 0;
        if (period(id, age, silent) && age >= period_ms) disconnect(id, force);
    }
    return true;
}

// --- starting -----------------------------------------------------------------------------------------------------------

bool Engine::begin_start(bool again) {
    if (!lifecycle_.begin_start(again)) return lifecycle_.illegal();
    Failure failure = Failure::invalid_parameter;
    const int error = options_.valid() ? prepare(failure) : EINVAL;
    if (error == 0) return true;
    lifecycle_.stopped();
    return lifecycle_.fail(failure, error);
}

// A start that got past the check of its parameters ends as a stop does: with OnShutdown.
bool Engine::abort_start(Failure failure, int error) {
    loops_.stop();
    workers_gone();
    {
        Inside inside(this);
        events_.on_shutdown();
    }
    lifecycle_.stopped();
    return lifecycle_.fail(failure, error);
}

bool Engine::connect(const char* remote, std::uint16_t port, bool async, const char* local_address, std::uint16_t local_port) {
    const bool again = Inside::last(this);
    if (!begin_start(again)) return false;
    const bool on_own_worker = on_worker();
    std::lock_guard dialling(client_mutex_);
    int error = 0;
    if (!on_own_worker) {
        if (again)
            previous_loops_ = std::move(loops_);  // what is ending now still refers to its loop
        else
            loops_.stop();
        error = start_workers(1);
    }
    Dial dial{Route::to(remote, port, local_port), async, Failure::worker_create};
    if (error == 0) error = dial_client(dial, local_address != nullptr ? local_address : "");
    if (error == 0) return true;
    if (!on_own_worker) loops_.stop();
    if (!being_stopped()) lifecycle_.stopped();
    return lifecycle_.fail(dial.failure, error);
}

Engine::Awaiting::Awaiting(Engine& engine, int fd, Loop* loop) : engine_(engine), fd_(fd), loop_(loop) {
    std::lock_guard lock(engine_.awaiting_mutex_);
    refused_ = engine_.stopping();
    if (!refused_) engine_.awaiting_.push_back(this);
}

Engine::Awaiting::~Awaiting() {
    std::lock_guard lock(engine_.awaiting_mutex_);
    std::erase(engine_.awaiting_, this);
}

void Engine::wake_awaiting() {
    std::lock_guard lock(awaiting_mutex_);
    for (const Awaiting* each : awaiting_) {
        if (each->loop_ != nullptr)
            each->loop_->stop();
        else
            sys().shutdown(each->fd_, SHUT_RDWR);
    }
}

// --- stopping: server and agent -----------------------------------------------------------------------------------------

bool Engine::stop() {
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

void Engine::finish_stop() {
    end_connections();
    loops_.stop();
    workers_gone();
    {
        Inside inside(this);
        events_.on_shutdown();
    }
    lifecycle_.stopped();
}

// --- stopping: client ---------------------------------------------------------------------------------------------------

bool Engine::stop_client() {
    if (inside_event()) {
        if (!client_attached() && lifecycle_.move(State::starting, State::stopping))
            return true;  // in OnPrepareConnect: the thread that starts will notice
        const State state = lifecycle_.state();
        if (state != State::started && state != State::starting) return lifecycle_.illegal();
        disconnect(client_id(), true);
        return true;
    }
    if (!begin_end(true)) return lifecycle_.illegal();
    wake_awaiting();
    std::unique_lock dialling(client_mutex_);  // until the thread that dials has noticed
    if (loops_.size() != 0) {
        loops_[0].post([this] { client_leaves_loop(); });
    }
    loops_.join();
    dialling.unlock();
    const ConnectionId id = client_id();  // of the last one, if there was more than one
    {
        std::lock_guard lock(end_mutex_);
        client_stop_ = false;
    }
    end_client(id);  // OnClose in this thread, which may start the client again
    if (client_id() == id) {
        loops_.stop();
        lifecycle_.stopped();
    }
    return true;
}

// A client ends once: by a thread outside its events that stops it, or by itself. Decided here, together with the state.
bool Engine::begin_end(bool by_stop) {
    std::lock_guard lock(end_mutex_);
    // In this order: it may become started in between, and would escape the other.
    const bool first = lifecycle_.move(State::starting, State::stopping) || lifecycle_.move(State::started, State::stopping);
    if (first && by_stop) client_stop_ = true;
    return first;
}

bool Engine::being_stopped() {
    std::lock_guard lock(end_mutex_);
    return client_stop_;
}

void Engine::note_connected() {
    if (role_ == Role::client) lifecycle_.started();
}

void Engine::announce_close(ConnectionId id, Operation operation, int error, bool last) {
    if (role_ != Role::client) {
        events_.on_close(id, operation, error);
        return;
    }
    // The last event of a client. Inside it the client may be started again, unless another thread is stopping it.
    if (last) begin_end(false);
    Inside inside(this, last && !being_stopped());
    events_.on_close(id, operation, error);
}

void Engine::client_left(ConnectionId id, Loop& worker) {
    if (client_id() != id) return;
    begin_end(false);
    if (being_stopped()) return;
    worker.stop();  // its thread waits to be joined by the next start or the end
    lifecycle_.stopped();
}

}  // namespace hp
