// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a UDP server and a UDP client do: sessions out of datagrams, with a heartbeat and close notices. Role is data. A protocol above
// (ARQ) gives each session a layer.
//
// Functions that return bool return true on success; on failure errno says why, and for start and stop `failure()` as well.
// Threads: every function from any thread, inside events too, unless said otherwise. Ids that are not (or no longer) a session of this
// engine give EBADSLT.
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/slot_table.h"
#include "engine/datagram_worker.h"
#include "engine/events.h"
#include "engine/lifecycle.h"
#include "engine/options.h"
#include "engine/role.h"
#include "engine/session.h"
#include "net/loop_group.h"

namespace hp {

// The stack of a datagram component: what stands above a session is set by `use`.
struct DatagramStack {
    static constexpr bool tls = false;
};

class DatagramEngine final {
public:
    using Stack = DatagramStack;
    using Object = Session;  // what is behind an id

    DatagramEngine(Role role, Stack stack, Events& events, void* = nullptr);
    ~DatagramEngine();
    // Stops and waits; for the destructor of whoever hears the events, while it still can. Not inside an event of this engine.
    void end();
    void use(DatagramProtocol& protocol) { protocol_ = &protocol; }  // before the first start

    Role role() const { return role_; }
    Stack stack() const { return {}; }
    Events& events() const { return events_; }
    Options& options() { return options_; }  // written only while stopped
    DatagramProtocol* protocol() const { return protocol_; }
    const Lifecycle& lifecycle() const { return lifecycle_; }

    // --- life (guide 2.2.2, 2.4.2) ---------------------------------------------------------------------------------------
    bool listen(const char* address, std::uint16_t port);  // server
    bool connect(const char* remote, std::uint16_t port, bool async, const char* local_address,
                 std::uint16_t local_port);  // client
    // Requests the stop. Outside the engine's events it returns when everything has ended; inside one at once.
    bool stop();
    bool wait(std::uint32_t timeout_ms) { return lifecycle_.wait(timeout_ms); }

    // --- one session -----------------------------------------------------------------------------------------------------
    // One datagram, or message of the layer, out of all of `buffers`: EPERM not connected or not ready, EINVAL nothing to send, EMSGSIZE too
    // long, ENOBUFS at a limit of pending bytes, ENOMEM.
    bool send(ConnectionId id, Buffers buffers);
    bool disconnect(ConnectionId id, bool force);
    bool pause_receive(ConnectionId id, bool pause);  // never: EPERM
    // Calls `read(session)` under its guard: no system call, no callback in it.
    template <class Read>
    bool inspect(ConnectionId id, Read&& read);
    bool connected(ConnectionId id);
    bool pending(ConnectionId id, std::size_t& bytes);
    bool local(ConnectionId id, Address& address);
    bool period(ConnectionId id, std::uint32_t& ms, bool silent);

    // --- all sessions ----------------------------------------------------------------------------------------------------
    bool disconnect_older(std::uint32_t period_ms, bool force, bool silent);
    std::uint32_t count() const { return count_.load(std::memory_order_acquire); }
    std::vector<ConnectionId> ids();
    Address listen_address() const;
    ConnectionId client_id() const { return client_id_.load(std::memory_order_acquire); }

    // --- for sessions and ports ------------------------------------------------------------------------------------------
    // A server's session; null when there is no room for one more.
    Session* make_session(DatagramWorker& worker, const Address& remote, const PeerName& name);
    // A client's socket to be connected to `remote`, bound as the route wants it. 0, or an errno value with what failed.
    int open_socket(const Route& route, const Address& remote, Fd& socket, Failure& failure) const;
    void note_connected();  // a client counts as started from OnConnect on
    void announce_close(Session& session, Operation operation, int error);
    void forget(ConnectionId id, DatagramWorker& worker, bool detached);  // it is no session any more
    void recycle(Session& session);                                       // its object may be used again
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
    class HereAndNow;
    class Request;
    class SendRequest;
    template <class Act>
    class ActRequest;

    // starting and stopping (datagram_life.cc)
    bool begin_start();
    int start_workers(std::size_t count);
    bool abort_start(Failure failure, int error);
    int open_ports(const char* address, std::uint16_t port, Failure& failure);
    int open_port(DatagramPort& port, const Address& address, bool dual_stack, bool shared, Failure& failure);
    void finish_stop();
    void end_sessions();
    void close_all(DatagramWorker& worker);
    static void leave(std::atomic<std::uint32_t>& counter);
    bool inside_event() const;
    bool stopping() const { return lifecycle_.state() == State::stopping; }
    void join_stopper();
    bool stop_client();
    bool begin_end(bool by_stop);
    bool being_stopped();

    // connecting (datagram_dial.cc)
    DatagramWorker* own_worker() const;  // the calling thread's, if it is one of ours
    int dial(Dial& dial, DatagramWorker& worker, const std::string& local_address);
    int connect_to(Dial& dial, Session& session, const Address& remote);
    int connect_later(Session& session);
    int connect_by_name(Dial& dial, Session& session);
    int finish_dial(Session& session);
    Session& unused();

    // requests (datagram_engine.cc)
    Session* find(ConnectionId id);
    bool acts_here(Session& session) const {
        return session.on_own_thread() && session.attached() && session.mailed_bytes().load(std::memory_order_acquire) == 0;
    }
    bool mail(Session& session, ConnectionId id, Buffers buffers, std::size_t bytes);
    template <class Act>
    bool act(ConnectionId id, Act&& act);

    const Role role_;
    Events& events_;
    DatagramProtocol* protocol_ = nullptr;
    Options options_;
    Lifecycle lifecycle_;

    LoopGroup loops_, previous_loops_;  // previous: of a client that was started again inside its OnClose
    std::vector<DatagramWorker*> workers_;
    mutable std::mutex listen_mutex_;  // guards listen_address_
    Address listen_address_;

    SlotTable<Session> table_;
    std::atomic<Session*> client_{nullptr};
    std::atomic<ConnectionId> client_id_{0};
    std::atomic<std::uint32_t> count_{0};
    std::atomic<std::uint32_t> enders_{0};  // workers that have not ended their sessions yet
    std::atomic<std::uint64_t> pending_total_{0};

    std::mutex pool_mutex_;
    std::vector<std::unique_ptr<Session[]>> blocks_;
    std::vector<Session*> unused_;

    std::mutex awaited_mutex_;
    std::vector<Loop*> awaited_loops_;  // on which a thread dials
    std::mutex client_mutex_;           // held by the thread that dials
    std::mutex end_mutex_;
    bool client_stop_ = false;  // under end_mutex_: a thread outside the events stops the client, and finishes the stop
    std::thread stopper_;
};

template <class Read>
bool DatagramEngine::inspect(ConnectionId id, Read&& read) {
    Session* session = find(id);
    if (session != nullptr) {
        std::lock_guard lock(session->guard());
        if (session->holds(id)) return read(*session);
    }
    errno = EBADSLT;
    return false;
}

}  // namespace hp
