// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every stream component does, whatever its name: a server listens, an agent dials many, a client dials once. Role is data.
//
// Results, errors and threads as in engine.h. Ids that are not (or no longer) a connection of this engine give EBADSLT.
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "base/object_pool.h"
#include "base/slot_table.h"
#include "engine/connection.h"
#include "engine/engine.h"
#include "engine/http/http_events.h"
#include "net/listener.h"
#include "protocol/tls/context.h"

namespace hp {

enum class Framing { push, pull, pack, http };

// The stack of layers of a component's connections: socket -> [tls] -> [pull | pack] -> listener.
struct Stack {
    bool tls = false;
    Framing framing = Framing::push;
};

enum class Fetched { ok, too_long, no_connection };  // EnFetchResult

class StreamEngine final : public Engine, private Listener::Acceptor {
public:
    using Stack = hp::Stack;
    StreamEngine(Role role, Stack stack, Events& events, HttpEvents* http_events = nullptr);
    ~StreamEngine();
    Stack stack() const { return stack_; }
    tls::ContextSet& tls_contexts() { return tls_; }
    std::atomic<bool>& tls_used() { return tls_used_; }

    // --- life (guide 2.2.2, 2.3.2, 2.4.2) --------------------------------------------------------------------------------
    bool listen(const char* address, std::uint16_t port);     // server
    bool run(const char* local_address, bool async_connect);  // agent
    bool dial(const char* remote, std::uint16_t port, ConnectionId* id, void* extra, std::uint16_t local_port,
              const char* local_address);  // agent

    // --- one connection --------------------------------------------------------------------------------------------------
    // Takes all of `buffers`, up to send_bytes_max, as one send, or nothing: EPERM not connected or not ready, EINVAL nothing to send, EMSGSIZE not a
    // valid packet, ENOBUFS at a limit of pending bytes, ENOMEM.
    bool send(ConnectionId id, Buffers buffers);
    bool send_file(ConnectionId id, const char* path, Bytes head, Bytes tail, std::uint64_t* sent = nullptr);
    bool disconnect(ConnectionId id, bool force) override;
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
    bool period(ConnectionId id, std::uint32_t& ms, bool silent) override;
    std::vector<ConnectionId> ids() override;

    // --- for connections -------------------------------------------------------------------------------------------------
    std::unique_ptr<Layer> make_layers(Connection& connection);
    // What the name of a target behind the proxy stands for. 0 or an errno value.
    int take_target(Route& route, const std::vector<Address>& addresses) const;
    // Is a proxy sent whole HTTP requests? Else it opens a way for everything, or there is none.
    bool forwards() const;
    int open_way(Connection& connection);  // what there is to say to the proxy; 0 or an errno value
    int open_socket(const Route& route, const Address& remote, Fd& socket, Failure& failure) const override;
    enum class End { by_itself, followed, detached };       // detached: by the thread that stops
    void forget(ConnectionId id, Worker& worker, End end);  // it is no connection any more
    bool redials(const Connection& connection) const;       // is another one to follow it?
    std::unique_ptr<Redial> plan_redial(Connection& connection);
    void redial(Worker& worker, std::unique_ptr<Redial> redial);
    void recycle(Connection& connection) { pool_.give_back(connection); }  // its object may be used again

private:
    class ByName;

    // starting and stopping
    int prepare(Failure& failure) override;
    int start_workers(std::size_t count) override;
    void workers_gone() override;
    bool on_worker() const override { return own_worker() != nullptr; }
    void end_connections() override;
    int dial_client(Dial& dial, const std::string& local_address) override;
    bool client_attached() override;
    void client_leaves_loop() override;
    void end_client(ConnectionId id) override;
    SocketOptions socket_options() const;
    int open_listener(const char* address, std::uint16_t port, Failure& failure);
    void close_all(Worker& worker);

    // connecting
    void on_accepted(Fd socket, const Address& remote) override;
    Worker* own_worker() const;  // the calling thread's, if it is one of ours
    int dial(Dial& dial, ConnectionId& id, void* extra, const std::string& local_address);
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

    const Stack stack_;
    HttpEvents* const http_events_;  // with Framing::http
    tls::ContextSet tls_;
    tls::ContextSet proxy_tls_;  // to an https proxy, of a component without TLS

    std::vector<Worker*> workers_;
    Listener listener_;
    bool async_connect_ = true;
    std::string local_address_;

    SlotTable<Connection> table_;
    std::atomic<Connection*> client_{nullptr};
    std::atomic<std::uint32_t> dials_{0};  // threads that are about to make a connection
    ObjectPool<Connection> pool_;
    std::atomic<bool> tls_used_{false};  // started since the TLS contexts were set up: the next setup replaces them
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
