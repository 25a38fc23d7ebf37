// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a UDP server and a UDP client do: sessions out of datagrams, with a heartbeat and close notices. Role is data. A protocol above
// (ARQ) gives each session a layer.
//
// Results, errors and threads as in engine.h. Ids that are not (or no longer) a session of this engine give EBADSLT.
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "base/object_pool.h"
#include "base/slot_table.h"
#include "engine/datagram_worker.h"
#include "engine/engine.h"
#include "engine/session.h"

namespace hp {

// The stack of a datagram component: what stands above a session is set by `use`.
struct DatagramStack {
    static constexpr bool tls = false;
};

class DatagramEngine final : public Engine {
public:
    using Stack = DatagramStack;
    using Object = Session;  // what is behind an id

    DatagramEngine(Role role, Stack stack, Events& events, void* = nullptr);
    ~DatagramEngine();
    void use(DatagramProtocol& protocol) { protocol_ = &protocol; }  // before the first start
    Stack stack() const { return {}; }
    DatagramProtocol* protocol() const { return protocol_; }

    bool listen(const char* address, std::uint16_t port);  // server

    // --- one session -----------------------------------------------------------------------------------------------------
    // One datagram, or message of the layer, out of all of `buffers`: EPERM not connected or not ready, EINVAL nothing to send, EMSGSIZE too
    // long, ENOBUFS at a limit of pending bytes, ENOMEM.
    bool send(ConnectionId id, Buffers buffers);
    bool disconnect(ConnectionId id, bool force) override;
    bool pause_receive(ConnectionId id, bool pause);  // never: EPERM
    // Calls `read(session)` under its guard: no system call, no callback in it.
    template <class Read>
    bool inspect(ConnectionId id, Read&& read);
    bool connected(ConnectionId id);
    bool pending(ConnectionId id, std::size_t& bytes);
    bool local(ConnectionId id, Address& address);
    bool period(ConnectionId id, std::uint32_t& ms, bool silent) override;
    std::vector<ConnectionId> ids() override;

    // --- for sessions and ports ------------------------------------------------------------------------------------------
    // A server's session; null when there is no room for one more.
    Session* make_session(DatagramWorker& worker, const Address& remote, const PeerName& name);
    int open_socket(const Route& route, const Address& remote, Fd& socket, Failure& failure) const override;  // client
    void forget(ConnectionId id, DatagramWorker& worker, bool detached);  // it is no session any more
    void recycle(Session& session) { pool_.give_back(session); }          // its object may be used again

private:
    class ByName;
    class Request;
    class SendRequest;
    template <class Act>
    class ActRequest;

    // starting and stopping (datagram_life.cc)
    int prepare(Failure& failure) override;
    int start_workers(std::size_t count) override;
    void workers_gone() override { workers_.clear(); }
    bool on_worker() const override { return own_worker() != nullptr; }
    void end_connections() override;
    int dial_client(Dial& dial, const std::string& local_address) override;
    bool client_attached() override;
    void client_leaves_loop() override;
    void end_client(ConnectionId id) override;
    int open_ports(const char* address, std::uint16_t port, Failure& failure);
    int open_port(DatagramPort& port, const Address& address, bool shared, Failure& failure);
    void close_all(DatagramWorker& worker);

    // connecting (datagram_dial.cc)
    DatagramWorker* own_worker() const;  // the calling thread's, if it is one of ours
    int connect_to(Dial& dial, Session& session, const Address& remote);
    int connect_later(Session& session);
    int connect_by_name(Dial& dial, Session& session);
    int finish_dial(Session& session);

    // requests (datagram_engine.cc)
    Session* find(ConnectionId id);
    bool acts_here(Session& session) const {
        return session.on_own_thread() && session.attached() && session.mailed_bytes().load(std::memory_order_acquire) == 0;
    }
    bool mail(Session& session, ConnectionId id, Buffers buffers, std::size_t bytes);
    template <class Act>
    bool act(ConnectionId id, Act&& act);

    DatagramProtocol* protocol_ = nullptr;
    std::vector<DatagramWorker*> workers_;
    SlotTable<Session> table_;
    std::atomic<Session*> client_{nullptr};
    std::atomic<std::uint32_t> enders_{0};  // workers that have not ended their sessions yet
    ObjectPool<Session> pool_;
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
