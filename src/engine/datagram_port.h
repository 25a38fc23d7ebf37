// SPDX-License-Identifier: Apache-2.0
#pragma once
// A socket on a loop, the sessions that talk through it, and what is on its way out. A server has a port for each worker; the kernel deals the
// peers out to them, always in the same way. A client has one, whose socket is connected.
//
// Threads: the loop's, unless said otherwise.
#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

#include "base/spin_lock.h"
#include "engine/datagram_outbox.h"
#include "net/datagram_socket.h"
#include "net/loop.h"

namespace hp {

class DatagramEngine;
class DatagramWorker;
class Session;

class DatagramPort final : private Loop::Source, private Timer {
public:
    DatagramPort(DatagramWorker& worker, int messages_max);
    ~DatagramPort();
    DatagramSocket& socket() { return socket_; }
    int attach();                 // what comes is heard from now on, on the loop's thread. 0 or an errno value
    void close(SpinLock& guard);  // a client's: `guard` is that of its session, under which other threads look at the socket

    // --- sessions ---
    void insert(Session& session);
    void forget(Session& session);                        // of whatever state
    void settled(Session& session);                       // more than one datagram has come from it
    void set_only(Session* session) { only_ = session; }  // a client's

    // --- sending ---
    bool append(Session& session, Buffers pieces, std::size_t bytes, Parcel parcel);
    bool append_sent(Session& session, Bytes bytes);
    void drop(const Session& session) { outbox_.drop(session); }
    void transmit();                      // what waits, as far as the socket takes it
    void flush_later(Session& session);   // its layer's `flush`, at the end of the turn
    void settle_later(Session& session);  // Session::settle, at the end of the turn
    void end_turn();                      // layers flush, datagrams leave, OnSend, OnClose
    void leave();                         // a client's: what may leave does, and nothing is heard any more
    bool blocked() const { return blocked_.load(std::memory_order_relaxed); }  // any thread: the socket is full
    void answer(const PeerName& to, Bytes datagram);  // at once, to somebody without a session; may be lost

private:
    void on_ready(std::uint32_t events) override;
    void on_later() override { end_turn(); }
    void on_timer() override;
    void read();
    void flush_layers();
    void report();
    void settle_closing();
    bool make_room();
    void hear(const PeerName& from, Bytes datagram);
    void hear_newcomer(const PeerName& from, const Address& remote, Bytes datagram);
    void refuse(const PeerName& from);
    void block(int error);
    void unblock();
    void count_waiting();
    std::size_t hash(const Address& remote) const;
    void grow();
    Session* find(const Address& remote);

    DatagramWorker& worker_;
    DatagramSocket socket_;
    DatagramReceiver receiver_;
    DatagramOutbox outbox_;
    std::atomic<bool> blocked_{false};
    bool attached_ = false, hung_up_ = false, ending_turn_ = false;
    std::vector<Session*> flush_due_, settle_due_;

    const std::array<std::uint64_t, 2> seed_;
    std::vector<Session*> buckets_;  // a power of two of them, chained by Links::same_hash
    std::size_t sessions_ = 0;
    Session *oldest_ = nullptr, *newest_ = nullptr;  // newcomers
    Session* only_ = nullptr;
    std::size_t counted_ = 0;  // bytes in the component's total
    std::int64_t refusals_since_ms_ = 0;
    int refusals_ = 0;
};

}  // namespace hp
