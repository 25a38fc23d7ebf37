// SPDX-License-Identifier: Apache-2.0
#pragma once
// One stream connection, server's, agent's or client's: its socket, its stack of layers, its queue, its end.
//
// A connection lives its whole life on the loop of one worker. The object itself is never freed while its engine lives, only used
// again under another id: so any thread may look at it after a lookup, and must check the id (`holds`) under the guard.
//
// Threads: functions below "any thread" from any; all others on the worker's thread, or before `attach` on the thread that makes it.
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/spin_lock.h"
#include "engine/events.h"
#include "engine/layers/layer.h"
#include "engine/options.h"
#include "engine/route.h"
#include "engine/send_queue.h"
#include "engine/worker.h"
#include "net/address.h"
#include "net/dialer.h"
#include "net/fd.h"
#include "protocol/proxy/dialogue.h"

namespace hp {

class StreamEngine;
class TlsLayer;

enum class Phase : std::uint8_t {
    free,         // not in use
    preparing,    // OnPrepareConnect, connecting, negotiating with a proxy; OnAccept not called yet
    handshaking,  // connected, TLS not ready
    open,         // connected, sending allowed
    closing,      // decided: OnClose comes when the running callback has returned and what may still leave has left
};

enum class CloseMode : std::uint8_t {
    drop,   // at once; what is queued is lost
    flush,  // what the kernel takes at once still leaves
    drain,  // everything queued leaves, within Options::close_timeout_ms
};

class Connection final : public Loop::Source, private Dialer::Owner {
public:
    Connection();
    ~Connection();

    // --- life ----------------------------------------------------------------------------------------------------------
    void assign(ConnectionId id, Worker& worker, Fd socket);  // from free to preparing; the guard is taken
    void set_remote(const Address& address, std::unique_ptr<RemoteHost> host);
    // What has to be said before OnConnect, in start_connecting, or, in synchronous mode, by the thread that connects.
    void set_dialogue(std::unique_ptr<proxy::Dialogue> dialogue) { aside().dialogue = std::move(dialogue); }
    proxy::Dialogue* dialogue() const { return aside_ ? aside_->dialogue.get() : nullptr; }
    void end_dialogue(std::vector<std::byte> rest);  // by that thread: it is done, `rest` came behind it

    void set_remote(const Address& address);            // the one that is being tried
    void set_socket(Fd socket, const Address& remote);  // of a connection that began without one
    void set_route(std::unique_ptr<Route> route);       // where start_dialling goes
    const Route& route() const { return *aside_->route; }
    void start_accepted();    // server: OnAccept, OnHandShake, events
    void start_connecting();  // asynchronous: waits for the connect and the dialogue, then OnConnect and as start_connected
    void start_dialling();    // asynchronous, to a name: looks it up, connects, then as start_connecting
    // Follows another one: waits so long, then as start_dialling. OnClose is owed.
    void start_waiting(std::unique_ptr<Redial> redial, std::uint32_t delay_ms);
    void abandon();           // its end, without OnClose
    bool announce_connect();  // OnConnect, in the connecting thread; false: refused
    void start_connected();   // OnHandShake, events; OnConnect was called

    // Decides the end; the first decision stands. OnClose(operation, error) follows when the callback that runs now has returned.
    void close(Operation operation, int error, CloseMode mode);
    // The end of a connection that no running loop has: OnClose in this thread if it is owed, then back to free.
    void end_detached();
    void owe_close() { announced_ = true; }  // from now on OnClose is owed
    // Reconnecting: whether it may be followed by another one, and how manieth attempt in a row that is.
    void set_unwanted() { unwanted_ = true; }  // the program has ended it
    bool may_redial() const { return announced_ && !unwanted_ && aside_ != nullptr && aside_->route != nullptr; }
    std::uint32_t next_attempt() const { return came_up_ ? 1 : aside_->attempt + 1; }
    std::unique_ptr<Redial> take_redial();

    // --- for the layers ------------------------------------------------------------------------------------------------
    bool deliver(Bytes bytes);                  // PUSH: to the listener, in pieces; held back while paused
    bool deliver_packet(Bytes packet);          // PACK
    bool deliver_available(std::size_t total);  // PULL
    bool write(Buffers buffers);                // to the socket's queue. False with errno
    void handshake_done();                      // TLS is up: OnHandShake
    Verdict announce_handshake();               // OnHandShake
    // Nothing is read until the layer can take more (PULL is full, an HTTP request is not answered).
    void hold_reading(bool hold);
    bool holds_back() const { return paused() || reading_held_; }  // what comes is not for the listener yet
    // The layer has more to send than it has given: it is asked (`flush`) when the queue is empty, the connection does not close in
    // order before, and no other thread sends past it. Under the guard, as other threads look at it.
    void set_holds_output(bool holds);
    void expect_output(bool holds) { holds_output_.store(holds, std::memory_order_relaxed); }  // the guard is taken
    bool holds_output() const { return holds_output_.load(std::memory_order_relaxed); }
    bool take_progress() { return std::exchange(progressed_, false); }
    std::size_t queued() const { return queue_.unsent(); }
    void append(BufferNode* node);  // a full buffer, not copied
    void set_behind(std::size_t bytes) { behind_.store(static_cast<std::uint32_t>(bytes), std::memory_order_relaxed); }
    void touch() {  // see to it that `settle` comes
        if (attached() && worker().active != this) worker().later(*this);
    }
    void set_apart(std::size_t bytes) { apart_.store(static_cast<std::uint32_t>(bytes), std::memory_order_relaxed); }
    bool closing() const { return phase() == Phase::closing || phase() == Phase::free; }
    bool write_dead() const { return write_dead_; }  // on the connection's thread
    bool paused() const { return paused_.load(std::memory_order_relaxed); }
    Worker& worker() const { return *worker_.load(std::memory_order_relaxed); }
    StreamEngine& engine() const { return worker().engine(); }
    ConnectionId id() const { return id_.load(std::memory_order_relaxed); }

    // --- requests, on the worker's thread ------------------------------------------------------------------------------
    bool send(Buffers buffers, std::size_t bytes);  // through the layers; `bytes` in all. False with errno
    void receive_mail(BufferNode* bytes);           // what another thread wants sent
    void receive_sent(BufferNode* bytes);           // what another thread has sent, wholly or in part, holding the writer's token
    void pause_receive(bool pause);
    int start_tls();    // 0 or an errno value
    void leave_loop();  // a client's last word before its loop ends

    // --- any thread ----------------------------------------------------------------------------------------------------
    SpinLock& guard() { return guard_; }
    bool holds(ConnectionId id) const { return id_.load(std::memory_order_acquire) == id; }
    Phase phase() const { return phase_.load(std::memory_order_acquire); }
    bool on_own_thread() const {
        Worker* current = Worker::current();
        return current != nullptr && worker_.load(std::memory_order_relaxed) == current;
    }
    bool connected() const { return phase() == Phase::handshaking || phase() == Phase::open; }
    std::size_t pending() const {
        return queue_.unsent() + apart_.load(std::memory_order_relaxed) + behind_.load(std::memory_order_relaxed) +
               mailed_bytes_.load(std::memory_order_relaxed);
    }
    std::atomic<std::size_t>& mailed_bytes() { return mailed_bytes_; }
    std::atomic<std::uint32_t>& mail() { return mail_; }
    bool has_mail() const { return mail_.load(std::memory_order_acquire) != 0; }

    // Only the holder of the writer's token may write to the socket or close it: the worker for a moment, or another thread for one
    // send. Under the guard, after `holds`: that thread may take it when nothing waits that was sent before, and hands it to the
    // worker together with a request. So nothing gets between what has left and the rest, and OnSend keeps the order of the wire.
    bool try_write_from_outside();
    void written_from_outside() { writer_.store(Writer::handed, std::memory_order_release); }
    // any thread, under the guard, after `holds`
    std::atomic<void*>& extra() { return extra_; }
    const Address& remote() const { return remote_; }
    const RemoteHost* remote_host() const { return aside_ ? aside_->host.get() : nullptr; }
    std::uint32_t opened_ms() const { return opened_ms_; }
    std::uint32_t active_ms() const { return active_ms_.load(std::memory_order_relaxed); }
    int fd() const { return socket_.get(); }
    Layer* bottom() const { return bottom_.get(); }
    TlsLayer* tls() const;  // of a TLS component; that of a way through a proxy lies below it

    // Calls into a connection from outside its own events, with the connection marked active, then settles it.
    class Turn {
    public:
        explicit Turn(Connection& connection);
        ~Turn();

    private:
        Connection& connection_;
        Connection* previous_;
    };

    void settle();  // resumes, flushes, and closes if that was decided
    bool attached() const { return attached_.load(std::memory_order_relaxed); }

private:
    friend class StreamEngine;
    class Deadline;

    void on_ready(std::uint32_t events) override;
    void on_later() override;
    void on_retired() override;

    void accepted();
    void connected_to_target();
    int watch_input();
    void begin_dialogue(std::uint32_t timeout_ms);
    bool feed_dialogue(Bytes bytes);
    bool converse(proxy::Step step, const proxy::Output& out);
    bool dialogue_done();
    void leave_dialogue(proxy::Dialogue& dialogue);
    bool feed_up(Bytes bytes);
    bool secured() const;  // is there TLS between the socket and those who send?
    void begin_handshake();
    Verdict opened();
    void finish_connecting(std::uint32_t events);
    void come_up();
    void dial();
    int on_attempt(const Address& remote, Fd& socket) override;
    void on_dialled(Fd socket, const Address& remote) override;
    void on_dial_failed(int error, bool hung_up) override;
    void stop_dialling();
    void read(std::uint32_t events);
    void note_activity();
    bool received(Verdict verdict);
    void end_of_input();
    void resume();
    void flush();
    void push_early(SendPolicy policy);
    bool push_out();
    bool take_token();
    void give_token() { writer_.store(Writer::none, std::memory_order_release); }
    void block();
    void report_borrowed(std::size_t bytes);
    void keep_borrowed();
    void report_sent();
    void write_failed(int error);
    bool send_allowed(std::size_t bytes);
    void write_dead_end();
    void arm(std::int64_t timeout_ms);
    bool armed() const;
    void disarm();
    void on_deadline();
    void finish_close();
    void say_goodbye();
    void release(bool detached, bool followed = false);  // back to free
    void set_phase(Phase phase) { phase_.store(phase, std::memory_order_release); }
    void update_total();

    // What few connections have, and not for long: kept aside so that an idle connection stays small.
    struct Aside {
        std::unique_ptr<RemoteHost> host;  // dialled connections
        std::unique_ptr<proxy::Dialogue> dialogue;
        std::vector<std::byte> early;        // came behind the dialogue, for the layers
        std::unique_ptr<Route> route;        // those that are looked up, or will be followed by another one
        std::uint32_t attempt = 0;           // how many have been made in a row, with this one
        Dialer* dialer = nullptr;            // while that is under way
        std::unique_ptr<Deadline> deadline;  // connecting, handshaking, draining
        std::vector<std::byte> held;         // received, but the listener has paused
        std::size_t counted = 0;             // what is counted in the component's total of pending bytes
    };
    Aside& aside();

    std::atomic<ConnectionId> id_{0};
    std::atomic<Worker*> worker_{nullptr};
    Fd socket_;
    std::atomic<Phase> phase_{Phase::free};
    std::atomic<bool> paused_{false};
    std::atomic<bool> holds_output_{false};
    enum class Writer : std::uint8_t { none, busy, handed };  // handed: on its way to the worker
    std::atomic<Writer> writer_{Writer::none};
    SpinLock guard_;
    bool announced_ : 1 = false;      // OnAccept or OnConnect went well, or an asynchronous connect is under way: OnClose is owed
    bool connecting_ : 1 = false;     // waits for an asynchronous connect
    bool negotiating_ : 1 = false;    // what comes is for the dialogue
    bool watched_ : 1 = false;        // the loop watches the socket
    bool write_dead_ : 1 = false;     // writing failed; what was received before is still delivered
    bool write_blocked_ : 1 = false;  // the socket took less than it was given
    bool write_watched_ : 1 = false;
    bool readable_ : 1 = false;  // there may be more to read
    bool resume_due_ : 1 = false;
    bool reading_held_ : 1 = false;
    bool secured_by_proxy_ = false;  // TLS to a proxy lies below the layers; under the guard for other threads
    bool progressed_ = false;        // the socket has taken something since somebody asked
    bool goodbye_due_ = false;       // closing, when the layer has given all it has
    bool peer_closed_ : 1 = false;
    bool owes_data_ : 1 = false;         // closing, and there was data of the user's left to send
    bool reporting_ : 1 = false;         // inside OnSend
    bool waiting_ : 1 = false;           // for its time to dial
    bool unwanted_ : 1 = false;          // ended by the program: none follows it
    bool came_up_ : 1 = false;           // OnHandShake was called
    std::atomic<bool> attached_{false};  // its worker has taken it over
    CloseMode close_mode_ = CloseMode::drop;
    Operation close_operation_ = Operation::unknown;
    int close_error_ = 0;
    std::uint32_t opened_ms_ = 0;  // truncated: differences are right for 49 days
    std::atomic<std::uint32_t> active_ms_{0};
    SendQueue queue_;
    std::atomic<std::uint32_t> behind_{0};      // bytes that wait in a layer behind its other output
    std::atomic<std::uint32_t> apart_{0};       // bytes of a callback's sends outside the queue: borrowed, or gathered by TLS
    std::atomic<std::size_t> mailed_bytes_{0};  // on their way from other threads
    std::atomic<std::uint32_t> mail_{0};        // requests on their way from other threads that sends must not overtake
    std::unique_ptr<Layer> bottom_;             // owns the layers above it; null: PUSH without TLS
    std::unique_ptr<Aside> aside_;
    std::atomic<void*> extra_{nullptr};
    Address remote_;
};

}  // namespace hp
