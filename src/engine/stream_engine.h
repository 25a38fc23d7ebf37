// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every stream component does, whatever its name: a server listens, an agent dials many, a client dials once. Role is data.
//
// Functions that return bool return true on success; on failure errno says why, and for start and stop `failure()` as well.
// Threads: every function from any thread, inside events too, unless said otherwise. Ids that are not (or no longer) a connection
// of this engine give EBADSLT.
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/slot_table.h"
#include "engine/connection.h"
#include "engine/events.h"
#include "engine/http/http_events.h"
#include "engine/lifecycle.h"
#include "engine/options.h"
#include "engine/role.h"
#include "net/listener.h"
#include "net/loop_group.h"
#include "protocol/tls/context.h"

namespace hp {

enum class Framing { push, pull, pack, http };

// The stack of layers of a component's connections: socket -> [tls] -> [pull | pack] -> listener.
struct Stack {
    bool tls = false;
    Framing framing = Framing::push;
};

enum class Fetched { ok, too_long, no_connection };  // EnFetchResult

class StreamEngine final : private Listener::Acceptor {
public:
    using Stack = hp::Stack;
    StreamEngine(Role role, Stack stack, Events& events, HttpEvents* http_events = nullptr);
    ~StreamEngine();
    // Stops and waits; for the destructor of whoever hears the events, while it still can. Not inside an event of this engine.
    void end();

    Role role() const { return role_; }
    Stack stack() const { return stack_; }
    Events& events() const { return events_; }
    Options& options() { return options_; }  // written only while stopped
    tls::ContextSet& tls_contexts() { return tls_; }
    std::atomic<bool>& tls_used() { return tls_used_; }
    const Lifecycle& lifecycle() const { return lifecycle_; }
    bool note_failure(Failure failure, int error) { return lifecycle_.fail(failure, error); }

    // --- life (guide 2.2.2, 2.3.2, 2.4.2) --------------------------------------------------------------------------------
    bool listen(const char* address, std::uint16_t port);     // server
    bool run(const char* local_address, bool async_connect);  // agent
    bool connect(const char* remote, std::uint16_t port, bool async, const char* local_address,
                 std::uint16_t local_port);  // client
    bool dial(const char* remote, std::uint16_t port, ConnectionId* id, void* extra, std::uint16_t local_port,
              const char* local_address);  // agent
    // Requests the stop. Outside the engine's events it returns when everything has ended; inside one at once.
    bool stop();
    bool wait(std::uint32_t timeout_ms) { return lifecycle_.wait(timeout_ms); }

    // --- one connection --------------------------------------------------------------------------------------------------
    // Takes all of `buffers`, up to send_bytes_max, as one send, or nothing: EPERM not connected or not ready, EINVAL nothing to send, EMSGSIZE not a
    // valid packet, ENOBUFS at a limit of pending bytes, ENOMEM.
    bool send(ConnectionId id, Buffers buffers);
    bool send_file(ConnectionId id, const char* path, Bytes head, Bytes tail, std::uint64_t* sent = nullptr);
    bool disconnect(ConnectionId id, bool force);
    bool pause_receive(ConnectionId id, bool pause);
    bool start_tls(ConnectionId id);
    Fetched fetch(ConnectionId id, std::span<std::byte> target, bool consume);
    // Calls `read(connection)` under the connection's guard: no system call, no callback in it.
    template <class Read>
    bool inspect(ConnectionId id, Read&& read);
    // The same for what only the connection's thread writes: there no guard is taken.
    template <class Read>
    bool look(ConnectionId id, Read&& read);
    // The connection, if this is its thread and nothing sent before is still on its way; else null.
    Connection* here(ConnectionId id) {
        Connection* connection = find(id);
        return connection != nullptr && acts_here(*connection) ? connection : nullptr;
    }
    // Calls `act(connection)` on the connection's own thread: at once if this is that thread, else by mail, after what was sent before.
    // False: it will not be called (EBADSLT, ENOMEM).
    enum class Order {
        with_sends,
        alone
    };  // with_sends: what is sent later from anywhere, and done later by `act`, waits for it
    template <class Act>
    bool act(ConnectionId id, Act&& act, Order order = Order::with_sends);
    bool connected(ConnectionId id);
    bool pending(ConnectionId id, std::size_t& bytes);
    bool local(ConnectionId id, Address& address);
    bool period(ConnectionId id, std::uint32_t& ms, bool silent);

    // --- all connections -------------------------------------------------------------------------------------------------
    bool disconnect_older(std::uint32_t period_ms, bool force, bool silent);
    std::uint32_t count() const { return count_.load(std::memory_order_acquire); }
    std::vector<ConnectionId> ids();
    Address listen_address() const;
    ConnectionId client_id() const { return client_id_.load(std::memory_order_acquire); }

    // --- for connections -------------------------------------------------------------------------------------------------
    std::unique_ptr<Layer> make_layers(Connection& connection);
    int open_way(Connection& connection);  // what there is to say to the proxy; 0 or an errno value
    // A socket for an attempt to connect to `remote`, bound as the route wants it. 0, or an errno value with what failed.
    int open_socket(const Route& route, const Address& remote, Fd& socket, Failure& failure) const;
    void note_connected();  // a client counts as started from OnConnect on
    // `last`: no connection follows this one, so a client ends with it.
    void announce_close(Connection& connection, Operation operation, int error, bool last);
    enum class End { by_itself, followed, detached };       // detached: by the thread that stops
    void forget(ConnectionId id, Worker& worker, End end);  // it is no connection any more
    bool redials(const Connection& connection) const;       // is another one to follow it?
    std::unique_ptr<Redial> plan_redial(Connection& connection);
    void redial(Worker& worker, std::unique_ptr<Redial> redial);
    void recycle(Connection& connection);  // its object may be used again
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

private:
    struct Dial;  // a request to connect

    // starting and stopping
    int start_workers(std::size_t count);
    bool begin_start();
    bool abort_start(Failure failure, int error);
    SocketOptions socket_options() const;
    int open_listener(const char* address, std::uint16_t port, Failure& failure);
    void close_all(Worker& worker);
    void cancel_dials();
    static void leave(std::atomic<std::uint32_t>& counter);
    void finish_stop();
    bool stop_client();
    bool begin_end(bool by_stop);
    bool being_stopped();
    bool inside_event() const;
    bool stopping() const { return lifecycle_.state() == State::stopping; }
    void join_stopper();

    // connecting
    void on_accepted(Fd socket, const Address& remote) override;
    class HereAndNow;
    Worker* own_worker() const;  // the calling thread's, if it is one of ours
    int dial(Dial& dial, const std::string& local_address);
    int connect_to(Dial& dial, Connection& connection, const Address& remote);
    int connect_later(Connection& connection);
    int connect_by_name(Dial& dial, Connection& connection);
    int finish_dial(Dial& dial, Connection& connection);
    int await_connect(int fd);
    int aim(Route& route);
    int negotiate(Connection& connection, std::int64_t deadline_ms);
    int set_up_proxy_tls();
    Connection* make_connection(Worker& worker, Fd socket, ConnectionId& id);
    Worker& pick_worker();
    Connection& unused();

    // requests
    class Request;
    class SendRequest;
    template <class Act>
    class ActRequest;
    Connection* find(ConnectionId id);
    bool acts_here(Connection& connection) const {
        return connection.on_own_thread() && connection.attached() && !connection.has_mail();
    }
    bool post(Connection& connection, ConnectionId id, std::unique_ptr<Request> request, Order order);
    bool mail(Connection& connection, ConnectionId id, Buffers buffers, std::size_t bytes);
    bool begin_tls(ConnectionId id);

    const Role role_;
    const Stack stack_;
    Events& events_;
    HttpEvents* const http_events_;  // with Framing::http
    Options options_;
    Lifecycle lifecycle_;
    tls::ContextSet tls_;
    tls::ContextSet proxy_tls_;  // to an https proxy, of a component without TLS

    LoopGroup loops_, previous_loops_;  // previous: of a client that was started again inside its OnClose
    std::vector<Worker*> workers_;
    Listener listener_;
    mutable std::mutex listener_mutex_;  // guards listen_address_
    Address listen_address_;
    bool async_connect_ = true;
    std::string local_address_;

    SlotTable<Connection> table_;
    std::atomic<Connection*> client_{nullptr};
    std::atomic<ConnectionId> client_id_{0};
    std::atomic<std::uint32_t> count_{0};
    std::atomic<std::uint32_t> dials_{0};  // threads that are about to make a connection
    std::atomic<std::uint64_t> pending_total_{0};

    std::mutex pool_mutex_;
    std::vector<std::unique_ptr<Connection[]>> blocks_;
    std::vector<Connection*> unused_;

    std::mutex awaited_mutex_;
    std::vector<int> awaited_;           // sockets whose connect a thread waits for
    std::vector<Loop*> awaited_loops_;   // loops on which a thread dials
    std::atomic<bool> tls_used_{false};  // started since the TLS contexts were set up: the next setup replaces them
    std::mutex client_mutex_;            // held by the thread that dials for a client
    std::mutex end_mutex_;
    bool client_stop_ = false;  // under end_mutex_: a thread outside the events stops the client, and finishes the stop
    std::thread stopper_;
};

// What another thread asks of a connection; runs on the connection's thread. If that thread has not got the connection yet, because
// a third one is still connecting it, the request waits until it has.
class StreamEngine::Request : public Loop::Task {
public:
    Request(Connection& connection, ConnectionId id) : connection_(connection), id_(id) {}
    ~Request() override { arrived(); }
    void run_and_release() final;
    void depart(std::size_t bytes) {  // counted from here on until it has arrived: later sends must not overtake it
        counted_ = true;
        bytes_ = bytes;
        connection_.mail().fetch_add(1, std::memory_order_relaxed);
        connection_.mailed_bytes().fetch_add(bytes, std::memory_order_relaxed);
    }

protected:
    void arrived() {
        if (!std::exchange(counted_, false)) return;
        connection_.mailed_bytes().fetch_sub(bytes_, std::memory_order_relaxed);
        connection_.mail().fetch_sub(1, std::memory_order_release);
    }

    Connection& connection_;
    ConnectionId id_;

private:
    std::size_t bytes_ = 0;
    bool counted_ = false;
};

template <class Act>
class StreamEngine::ActRequest final : public Request {
public:
    ActRequest(Connection& connection, ConnectionId id, Act act) : Request(connection, id), act_(std::move(act)) {}
    void run() override {
        arrived();
        act_(connection_);
    }

private:
    Act act_;
};

template <class Read>
bool StreamEngine::inspect(ConnectionId id, Read&& read) {
    Connection* connection = find(id);
    if (connection != nullptr) {
        std::lock_guard lock(connection->guard());
        if (connection->holds(id)) return read(*connection);
    }
    errno = EBADSLT;
    return false;
}

template <class Read>
bool StreamEngine::look(ConnectionId id, Read&& read) {
    Connection* connection = find(id);
    if (connection != nullptr && connection->on_own_thread() && connection->attached()) return read(*connection);
    return inspect(id, read);
}

template <class Act>
bool StreamEngine::act(ConnectionId id, Act&& act, Order order) {
    Connection* connection = find(id);
    if (connection == nullptr) {
        errno = EBADSLT;
        return false;
    }
    if (acts_here(*connection)) {
        act(*connection);
        return true;
    }
    using Kept = ActRequest<std::decay_t<Act>>;
    std::unique_ptr<Request> request(new (std::nothrow) Kept(*connection, id, std::forward<Act>(act)));
    return post(*connection, id, std::move(request), order);
}

}  // namespace hp
