// SPDX-License-Identifier: Apache-2.0
#pragma once
// One datagram connection: a server's peer, told by its address, or a client's only one.
//
// A session lives its whole life on the loop of one worker, and its datagrams leave through that worker's port. The object itself is never
// freed while its engine lives, only used again under another id: so any thread may look at it after a lookup, and must check the id
// (`holds`) under the guard.
//
// Threads: functions below "any thread" from any; all others on the worker's thread, or before `attach` on the thread that makes it.
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/function_ref.h"
#include "base/spin_lock.h"
#include "base/timer_wheel.h"
#include "engine/datagram_layer.h"
#include "engine/datagram_outbox.h"
#include "engine/events.h"
#include "engine/route.h"
#include "net/dialer.h"

namespace hp {

class DatagramEngine;
class DatagramPort;
class DatagramWorker;

enum class Ending : std::uint8_t {
    drop,   // at once; what is queued is lost
    flush,  // what the kernel takes at once still leaves
    drain,  // everything leaves, within Options::close_timeout_ms
};
enum class Notice : bool { none, send };  // does the peer get the close notice?

class Session final : private Timer, private Dialer::Owner {
public:
    enum class Phase : std::uint8_t {
        free,         // not in use
        preparing,    // OnPrepareConnect, looking the name up; OnAccept not called yet
        handshaking,  // announced, the layer is not ready
        open,         // sending allowed
        closing,      // decided: OnClose comes when the running event has returned and what may still leave has left
    };

    Session();
    ~Session();

    // --- life ----------------------------------------------------------------------------------------------------------
    void assign(ConnectionId id, DatagramWorker& worker);  // from free to preparing; the guard is taken
    void set_remote(const Address& remote, const PeerName& name);
    void set_host(std::unique_ptr<RemoteHost> host) { host_ = std::move(host); }
    void set_route(std::unique_ptr<Route> route) { route_ = std::move(route); }
    void start_accepted(Bytes first);  // server: OnAccept, OnHandShake, the first datagram
    bool announce_connect();           // client: OnConnect, in the connecting thread; false: refused
    void start_connected();            // client: OnHandShake, events; OnConnect was called
    void start_connecting();           // client, asynchronous: OnConnect, then as start_connected
    void start_dialling();             // client, asynchronous, to a name: looks it up, then as start_connecting
    void receive(Bytes datagram);
    // Decides the end; the first decision stands. OnClose(operation, error) follows at the end of the turn.
    void close(Operation operation, int error, Ending ending, Notice notice = Notice::send);
    void settle();      // goes on with its end, if that was decided
    void leave_loop();  // a client's last word before its loop ends
    void
    end_detached();  // the end of a session that no running loop has: OnClose in this thread if it is owed, then back to free
    void owe_close() { announced_ = true; }

    // --- for layers ----------------------------------------------------------------------------------------------------
    bool deliver(Bytes message);  // OnReceive. False: the session is closing, nothing may follow
    void announce_handshake();    // the layer is ready: OnHandShake, and sends are allowed from now on
    // A datagram of the layer's own, sent at the end of the turn; OnSend reports it. False: no memory, or the limit of pending bytes.
    bool output(Buffers datagram);
    void wake_at(std::int64_t deadline_ms);  // DatagramLayer::on_time then, and only then; replaces the one before
    void wake_never();                       // ... or never
    bool closing() const { return phase() == Phase::closing || phase() == Phase::free; }
    ConnectionId id() const { return id_.load(std::memory_order_relaxed); }
    DatagramEngine& engine() const;
    DatagramWorker& worker() const { return *worker_.load(std::memory_order_relaxed); }
    std::int64_t now_ms() const;

    // --- requests, on the worker's thread ------------------------------------------------------------------------------
    bool send(Buffers buffers, std::size_t bytes);  // False with errno
    // What another thread wants sent. `uncount`: it is no mail any more; at no time does it count as nothing.
    void receive_mail(Bytes message, FunctionRef<void()> uncount);
    void receive_sent(Bytes datagram);  // what another thread has sent
    void send_failed(int error);

    // --- for the outbox ------------------------------------------------------------------------------------------------
    const PeerName* peer_name() const { return name_.size() != 0 ? &name_ : nullptr; }  // null: the socket is connected
    std::uint32_t& last_in_outbox() { return last_in_outbox_; }
    void note_waiting(std::size_t bytes) { add_waiting(static_cast<std::ptrdiff_t>(bytes - std::exchange(charged_, 0)), 1); }
    void note_left(std::size_t bytes);
    void note_dropped(std::size_t bytes) { add_waiting(-static_cast<std::ptrdiff_t>(bytes), -1); }
    void note_unreported() { ++unreported_; }
    void report(Bytes datagram);  // OnSend

    // --- for the port: the sessions of an address, and those of which only one datagram has come -------------------------
    struct Links {
        Session* same_hash = nullptr;
        Session *older = nullptr, *newer = nullptr;
        bool in_table = false, newcomer = false, flush_due = false, settle_due = false;
    };
    Links& links() { return links_; }
    const Links& links() const { return links_; }
    DatagramLayer* layer() const { return layer_ != nullptr ? layer_->layer.get() : nullptr; }

    // --- any thread ----------------------------------------------------------------------------------------------------
    SpinLock& guard() { return guard_; }
    bool holds(ConnectionId id) const { return id_.load(std::memory_order_acquire) == id; }
    Phase phase() const { return phase_.load(std::memory_order_acquire); }
    bool connected() const { return phase() == Phase::handshaking || phase() == Phase::open; }
    bool on_own_thread() const;
    bool attached() const { return attached_.load(std::memory_order_acquire); }  // its worker has taken it over
    std::size_t pending() const;
    std::atomic<std::size_t>& mailed_bytes() { return mailed_bytes_; }  // asked for by other threads, and on the way here
    std::atomic<std::uint32_t>& mail() { return mail_; }                // requests that are on the way here
    std::atomic<std::uint32_t>& writers() { return writers_; }          // other threads that are sending now
    // any thread, under the guard, after `holds`
    std::atomic<void*>& extra() { return extra_; }
    const Address& remote() const { return remote_; }
    const PeerName& name() const { return name_; }
    const RemoteHost* remote_host() const { return host_.get(); }
    bool paused() const { return false; }
    std::uint32_t opened_ms() const { return opened_ms_; }
    std::uint32_t active_ms() const { return active_ms_.load(std::memory_order_relaxed); }
    std::size_t datagram_bytes_max() const;  // of this peer and these settings
    bool layered() const { return layer_ != nullptr; }

private:
    void on_timer() override;
    void take(Bytes datagram);
    void beat_later();
    void begin_client();
    void begin_handshake();
    void touch();
    void say_goodbye();
    bool may_finish();
    void finish();
    void release(bool detached);
    void arm(std::int64_t deadline_ms);
    int on_attempt(const Address& remote, Fd& socket) override;
    void on_dialled(Fd socket, const Address& remote) override;
    void on_dial_failed(int error, bool hung_up) override;
    void come_up();
    void add_waiting(std::ptrdiff_t bytes, int count);
    void set_phase(Phase phase) { phase_.store(phase, std::memory_order_release); }
    DatagramPort& port() const;

    struct Layered final : Timer {
        explicit Layered(Session& owner) : session(owner) {}
        void on_timer() override;
        Session& session;
        std::unique_ptr<DatagramLayer> layer;
    };

    std::atomic<ConnectionId> id_{0};
    std::atomic<DatagramWorker*> worker_{nullptr};
    std::atomic<Phase> phase_{Phase::free};
    std::atomic<bool> attached_{false};
    SpinLock guard_;
    bool announced_ = false;   // OnAccept or OnConnect went well, or an asynchronous connect is under way: OnClose is owed
    bool connecting_ = false;  // OnConnect was not called yet
    bool goodbye_due_ = false;
    Ending ending_ = Ending::drop;
    Notice notice_ = Notice::none;
    Operation close_operation_ = Operation::unknown;
    int close_error_ = 0;
    PeerName name_;
    Address remote_;
    std::int64_t heard_ms_ = 0;    // the last datagram of any kind
    std::uint32_t opened_ms_ = 0;  // truncated: differences are right for 49 days
    std::atomic<std::uint32_t> active_ms_{0};
    std::uint32_t last_in_outbox_ = 0xFFFF'FFFF;
    std::uint32_t waiting_ = 0, unreported_ = 0;  // datagrams in the outbox
    std::atomic<std::size_t> waiting_bytes_{0};
    std::size_t charged_ = 0;  // counted in them already, for the datagram that is about to wait
    std::atomic<std::size_t> mailed_bytes_{0};
    std::atomic<std::uint32_t> mail_{0}, writers_{0};
    std::atomic<void*> extra_{nullptr};
    Links links_;
    std::unique_ptr<Layered> layer_;
    std::unique_ptr<RemoteHost> host_;
    std::unique_ptr<Route> route_;
    Dialer* dialer_ = nullptr;
};

}  // namespace hp
