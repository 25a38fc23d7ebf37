// SPDX-License-Identifier: Apache-2.0
#pragma once
// The service state of a component (EnServiceState), its last error (EnSocketError), and waiting for its end.
//
//   stopped --begin_start--> starting --started--> started --begin_stop--> stopping --stopped--> stopped
//                                \------ failed -----------------------------------------------^
// Threads: every function from any thread.
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace hp {

enum class State { starting, started, stopping, stopped };

enum class Failure {  // EnSocketError
    none,
    illegal_state,
    invalid_parameter,
    socket_create,
    socket_bind,
    socket_prepare,
    socket_listen,
    poller_create,
    worker_create,
    detector_create,
    attach,
    connect,
    network,
    data_processing,
    data_send,
    tls_not_ready = 101,
};

class Lifecycle {
public:
    State state() const { return state_.load(std::memory_order_acquire); }
    Failure failure() const { return failure_.load(std::memory_order_relaxed); }

    bool begin_start(bool again = false);  // `again`: while it stops, too, inside its last event
    bool started() { return move(State::starting, State::started); }
    bool begin_stop() { return move(State::started, State::stopping); }
    void stopped() { set(State::stopped); }
    void retire();  // nothing begins any more: the component is being destroyed
    void set(State state);
    bool move(State from, State to);

    // Notes why, sets errno to `error`, and returns false, for `return fail(...)`.
    bool fail(Failure failure, int error);
    bool illegal();  // fail(illegal_state, EPERM)

    bool wait(std::uint32_t timeout_ms);  // until stopped; 0xFFFFFFFF for ever. False and errno ETIMEDOUT when it is not

private:
    std::atomic<State> state_{State::stopped};
    std::atomic<Failure> failure_{Failure::none};
    std::mutex mutex_;
    std::condition_variable changed_;
    bool retired_ = false;
};

}  // namespace hp
