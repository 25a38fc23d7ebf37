// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the engines of streams and of datagrams have in common: a component's life (guide 2.2.2, 2.3.2, 2.4.2), its limits, and what it
// knows about all of its connections.
//
// Functions that return bool return true on success; on failure errno says why, and for start and stop `failure()` as well.
// Threads: every function from any thread, inside events too, unless said otherwise.
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/events.h"
#include "engine/lifecycle.h"
#include "engine/options.h"
#include "engine/role.h"
#include "engine/route.h"
#include "net/fd.h"
#include "net/loop_group.h"
#include "net/sys.h"

namespace hp {

// The first base of an engine, for Inside knows engines by their address.
class Engine {
public:
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    // Stops and waits; for the destructor of whoever hears the events, while it still can. Not inside an event of this engine.
    void end();

    Role role() const { return role_; }
    Events& events() const { return events_; }
    Options& options() { return options_; }  // written only while stopped
    const Lifecycle& lifecycle() const { return lifecycle_; }
    bool note_failure(Failure failure, int error) { return lifecycle_.fail(failure, error); }

    // --- life ------------------------------------------------------------------------------------------------------------
    bool connect(const char* remote, std::uint16_t port, bool async, const char* local_address,
                 std::uint16_t local_port);  // client
    // Requests the stop. Outside the engine's events it returns when everything has ended; inside one at once.
    bool stop();
    bool wait(std::uint32_t timeout_ms) { return lifecycle_.wait(timeout_ms); }

    // --- connections -----------------------------------------------------------------------------------------------------
    virtual bool disconnect(ConnectionId id, bool force) = 0;
    virtual bool period(ConnectionId id, std::uint32_t& ms, bool silent) = 0;
    virtual std::vector<ConnectionId> ids() = 0;
    bool disconnect_older(std::uint32_t period_ms, bool force, bool silent);
    std::uint32_t count() const { return count_.load(std::memory_order_acquire); }
    Address listen_address() const;
    ConnectionId client_id() const { return client_id_.load(std::memory_order_acquire); }

    // --- for connections -------------------------------------------------------------------------------------------------
    // A socket for an attempt to connect to `remote`, bound as the route wants it. 0, or an errno value with what failed.
    virtual int open_socket(const Route& route, const Address& remote, Fd& socket, Failure& failure) const = 0;
    void note_connected();  // a client counts as started from OnConnect on
    // `last`: no connection follows this one, so a client ends with it.
    void announce_close(ConnectionId id, Operation operation, int error, bool last = true);
    // Is there room for `more` bytes besides those that wait? False with errno ENOBUFS.
    bool within_limits(std::size_t pending, std::size_t more) const {
        const bool fits = (options_.pending_bytes_max == 0 || pending + more <= options_.pending_bytes_max) &&
                          (options_.pending_bytes_total_max == 0 || role_ == Role::client ||
                           pending_total_.load(std::memory_order_relaxed) + more <= options_.pending_bytes_total_max);
        if (!fits) errno = ENOBUFS;
        return fits;
    }
    void add_pending_total(std::ptrdiff_t change) {
        pending_total_.fetch_add(static_cast<std::uint64_t>(change), std::memory_order_relaxed);
    }

protected:
    struct Dial {  // a request to connect
        Route route;
        bool async = true;
        Failure failure = Failure::none;
        std::int64_t started_ms = sys().now_ms();
    };
    class HereAndNow;

    Engine(Role role, Events& events);
    ~Engine() = default;

    // --- what the engines do in their own ways ---------------------------------------------------------------------------
    virtual int prepare(Failure& failure) = 0;  // for a start with valid options; 0 or an errno value
    virtual int start_workers(std::size_t count) = 0;
    virtual void workers_gone() = 0;     // their loops do not exist any more
    virtual bool on_worker() const = 0;  // is the calling thread one of ours?
    virtual void end_connections() = 0;  // of a server or an agent; returns when none is left
    virtual int dial_client(Dial& dial, const std::string& local_address) = 0;
    virtual bool client_attached() = 0;            // has its worker taken over the client's connection?
    virtual void client_leaves_loop() = 0;         // on its worker, if that has taken it over: the last word before the loop ends
    virtual void end_client(ConnectionId id) = 0;  // of the loop that has ended

    // --- starting and stopping -------------------------------------------------------------------------------------------
    bool begin_start(bool again = false);  // `again`: inside the client's OnClose, which has not ended yet
    bool abort_start(Failure failure, int error);
    bool stopping() const { return lifecycle_.state() == State::stopping; }
    void join_stopper();
    static void leave(std::atomic<std::uint32_t>& counter);
    static void wait_for_none(std::atomic<std::uint32_t>& counter);
    // The client's last connection is none any more: it ends by itself, unless a thread stops it. On its worker.
    void client_left(ConnectionId id, Loop& worker);
    void wake_awaiting();  // threads that wait in a connect; they see that the component stops, and give up

    // A thread waits for the network in a connect, on a descriptor or on a loop that it runs.
    class Awaiting {
    public:
        Awaiting(Engine& engine, int fd, Loop* loop);
        ~Awaiting();
        Awaiting(const Awaiting&) = delete;
        Awaiting& operator=(const Awaiting&) = delete;
        bool refused() const { return refused_; }  // the component stops: do not wait

    private:
        friend class Engine;
        Engine& engine_;
        const int fd_;
        Loop* const loop_;
        bool refused_ = false;
    };

    const Role role_;
    Events& events_;
    Options options_;
    Lifecycle lifecycle_;
    LoopGroup loops_;
    mutable std::mutex listen_mutex_;  // guards listen_address_
    Address listen_address_;
    std::atomic<ConnectionId> client_id_{0};
    std::atomic<std::uint32_t> count_{0};
    std::atomic<std::uint64_t> pending_total_{0};

private:
    bool inside_event() const;
    void finish_stop();
    bool stop_client();
    bool begin_end(bool by_stop);
    bool being_stopped();

    LoopGroup previous_loops_;  // of a client that was started again inside its OnClose
    std::mutex awaiting_mutex_;
    std::vector<Awaiting*> awaiting_;
    std::mutex client_mutex_;  // held by the thread that dials for a client
    std::mutex end_mutex_;
    bool client_stop_ = false;  // under end_mutex_: a thread outside the events stops the client, and finishes the stop
    std::thread stopper_;
};

// How long ago, by a clock of 32 bits, something was; differences are right for 49 days.
std::uint32_t age_ms(std::uint32_t since_ms);

}  // namespace hp
