// SPDX-License-Identifier: Apache-2.0
#pragma once
// Datagrams without connections: what a UdpNode does, which sends to and hears from anybody, and a UdpCast, which is a member of one
// group or of the local network. Both have one socket. A node's workers share it, each with a descriptor of its own; a member has one.
//
// Functions that return bool return true on success; on failure errno says why, and for start and stop `lifecycle().failure()` too.
// Threads: every function from any thread, inside events too, unless said otherwise.
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/bytes.h"
#include "engine/events.h"
#include "engine/lifecycle.h"
#include "engine/options.h"
#include "net/datagram_socket.h"
#include "net/loop_group.h"
#include "net/multicast.h"

namespace hp {

class NodeWorker;

// Where a datagram came from or goes to.
struct NodePeer {
    PeerName name;
    Address address;
    std::string text;  // numeric, with the scope of a link-local address
};

// What the engine tells the component. From the thread of start: on_prepare, on_connect, on_handshake; on_end from the thread that
// completes the stop (a node: also from a start that failed); the others from the workers', of a node at the same time too.
class NodeEvents {
public:
    virtual Verdict on_prepare(int fd) = 0;  // bound
    virtual Verdict on_connect() = 0;        // a member has joined
    virtual Verdict on_handshake() = 0;      // and this comes at once
    virtual Verdict on_receive(const NodePeer& from, Bytes datagram) = 0;
    virtual void on_send(const NodePeer& to, Bytes datagram) = 0;
    virtual void on_error(Operation operation, int error, const NodePeer& peer, Bytes datagram) = 0;  // of a node
    virtual void on_end(Operation operation, int error) = 0;

protected:
    ~NodeEvents() = default;
};

struct NodeStart {
    CastMode mode = CastMode::unicast;
    std::string cast_address;   // a name too; broadcast: empty means all of the local network
    std::string local_address;  // unicast: to bind; else the interface, by address or name
    std::uint16_t port = 0;     // 0: the system's choice
};

class NodeEngine {
public:
    enum class Kind { node, cast };
    NodeEngine(Kind kind, NodeEvents& events);
    ~NodeEngine();
    // Stops and waits; for the destructor of whoever hears the events, while it still can. Not inside an event of this engine.
    void end();

    Options& options() { return options_; }  // written only while stopped
    const Lifecycle& lifecycle() const { return lifecycle_; }

    bool start(const NodeStart& how);
    // Outside the engine's events it returns when all has ended; inside one at once.
    bool stop();
    bool wait(std::uint32_t timeout_ms) { return lifecycle_.wait(timeout_ms); }

    // One datagram, taken over or refused: EPERM not started, EMSGSIZE more than UDP carries, ENOBUFS too much waits, ENOMEM.
    bool send(const PeerName& to, Buffers pieces) { return post(&to, pieces); }
    bool send_cast(Buffers pieces);  // to the cast address; EPERM if there is none
    // `host` as the socket's family has it: EADDRNOTAVAIL no such host, EAFNOSUPPORT an address of the other family. Waits for the
    // system's resolver if it is a name.
    bool resolve_peer(const char* host, std::uint16_t port, PeerName& to);
    std::size_t pending() const { return pending_bytes_.load(std::memory_order_relaxed); }

    bool local(Address& address) const;  // EPERM not started
    bool cast(Address& address) const;   // EPERM no cast address
    std::string cast_host() const;       // as it was given
    CastMode mode() const { return mode_.load(std::memory_order_relaxed); }
    ConnectionId id() const { return id_.load(std::memory_order_relaxed); }

    // --- for workers -----------------------------------------------------------------------------------------------------
    bool running() const { return lifecycle_.state() == State::started; }
    void deliver(const NodePeer& from, Bytes datagram);
    void failed(Operation operation, int error, const NodePeer& peer, Bytes datagram);
    void left(const NodePeer& to, Bytes datagram) { events_.on_send(to, datagram); }
    void uncount(std::size_t bytes);

private:
    struct Reason {
        Operation operation = Operation::close;
        int error = 0;
    };
    bool begin_start();
    bool open(const NodeStart& how, Failure& failure, int& error);
    int find_addresses(const NodeStart& how, std::vector<Address>& local, Address& cast, Interface& at);
    int open_socket(const std::vector<Address>& addresses, Failure& failure);
    int join(const Address& cast, const Interface& at);
    int start_workers();
    int announce();
    int attach_workers();
    void close_all();
    bool post(const PeerName* to, Buffers pieces);
    bool inside_event() const;
    void end_by_itself(Operation operation, int error);
    void stop_elsewhere(Reason reason);
    void finish_stop(Reason reason);
    void reap();

    const Kind kind_;
    NodeEvents& events_;
    Options options_;
    Lifecycle lifecycle_;

    std::mutex start_mutex_;  // held by the thread that starts
    bool open_ = false;       // under start_mutex_: there is something to stop
    std::atomic<std::uint64_t> generation_{0};
    std::mutex stopper_mutex_;
    std::thread stopper_;

    DatagramSocket socket_;  // until the first worker has it
    LoopGroup loops_;
    mutable std::shared_mutex workers_mutex_;  // of others than workers, while they post; and for the addresses
    std::vector<NodeWorker*> workers_;
    Address local_, cast_;
    int family_ = AF_UNSPEC;  // of the socket
    PeerName cast_name_;
    std::string cast_host_;
    std::atomic<CastMode> mode_{CastMode::unicast};
    std::atomic<ConnectionId> id_{0};
    std::atomic<std::size_t> pending_bytes_{0}, pending_charge_{0};
};

}  // namespace hp
