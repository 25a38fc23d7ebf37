// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reliable UDP (guide: IArqSocket; docs/arq.md) as a pure machine: datagrams, messages and `now` in, datagrams, messages and a
// deadline out. The wire format is that of KCP behind HP-Socket's handshake.
//
// One machine is one session. It reads no clock, owns no socket and starts no thread; all of a session's calls come from one thread.
// `now_us` is a clock in microseconds that never goes back, the same for all calls. What a function returns as `int` is 0, an errno
// (named with the function) that ends the session, or `peer_closed`. A machine that has ended answers the same again and does nothing.
//
// How the owner drives it:
//   start                     once; sends the first handshake packet
//   feed, for each datagram   ... then once flush, at the end of the batch
//   send, any number          ... then once flush, at the end of the event (not needed within on_message: the batch's flush follows)
//   advance                   when next_due_us() has come; after each call that deadline may be another
// The UDP component keeps for itself: datagrams of 0 bytes (heartbeats), and the close notification of 16 bytes, which it obeys only
// if trusts_notification().
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "base/bytes.h"
#include "protocol/arq/settings.h"
#include "protocol/arq/store.h"

namespace hp::arq {

inline constexpr int peer_closed = -1;                                      // an orderly, authenticated end: OnClose(SO_CLOSE, 0)
inline constexpr std::int64_t never = INT64_MAX;                            // of next_due_us
inline constexpr std::size_t random_bytes = 32;                             // what a machine needs of unpredictable bytes
inline constexpr std::size_t heartbeat_bytes = 0, notification_bytes = 16;  // datagrams of these sizes are not for the machine

enum class Role : std::uint8_t { client, server };

// Hears of what happens, inside the calls of the machine. Views last as long as the call.
class Sink {
public:
    // To be sent to the peer, at most Settings::mtu_bytes() long. Whether it can be sent is not asked: what is lost is sent again.
    virtual void on_datagram(Bytes datagram) = 0;
    // Both sides have agreed (OnHandShake). From now on `send` works. Once.
    virtual void on_ready() = 0;
    // A whole message, in order, once. False ends the session: the running call returns ECANCELED.
    virtual bool on_message(Bytes message) = 0;
    // In these, the machine may be asked anything and `send` be called; nothing else.

protected:
    ~Sink() = default;
};

struct Statistics {
    std::uint64_t datagrams_sent = 0, datagrams_received = 0;
    std::uint64_t segments_sent = 0;    // with data, again or for the first time
    std::uint64_t segments_resent = 0;  // of these, again
    std::uint64_t dropped = 0;          // datagrams that were ignored: not authentic, replayed, of another session
    std::int64_t rtt_us = 0;            // smoothed; 0: not measured yet
    std::uint32_t window = 0;           // segments that may be in flight now
    std::uint32_t mtu = 0;              // bytes of a datagram now
    bool selective_acks = false;        // agreed on
    bool guarded = false;               // agreed on, or encrypted: nobody who does not see the packets can end the session
};

class Machine {
public:
    // `settings` passed check(). `id` is the own conversation ID, not 0, unpredictable where spoofing matters; a server with address
    // validation takes it from Gate. `random`: unpredictable, fresh for every machine. `store` and `sink` outlive the machine.
    // Memory: some 2 KB, and 9 bytes for each segment of a window once it is used.
    Machine(const Settings& settings, Role role, std::uint32_t id, std::span<const std::byte, random_bytes> random, Store& store,
            Sink& sink, std::int64_t now_us);
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    // Sends the first handshake packet. Both sides do; a server then feeds the datagram that made it.
    int start(std::int64_t now_us);

    // A datagram from the peer, of any bytes. Messages are told within. Sends handshake packets, and nothing else before `flush`.
    // EBADMSG: it is no handshake packet, no KCP segments, or they contradict each other (unless guarded: then it is ignored).
    // EMSGSIZE: a message above message_bytes_max. ECONNRESET: the peer began another session (unless guarded).
    // ECANCELED: on_message said so. ENOMEM. peer_closed.
    int feed(Bytes datagram, std::int64_t now_us);

    // Takes a message, the pieces being parts of one, and copies it. Sent by the next flush, as far as the windows allow.
    // These do not end the session: EPERM: not ready. EINVAL: empty or above message_bytes_max. ENOBUFS: above queue_bytes_max. ENOMEM.
    int send(Buffers pieces, std::int64_t now_us);

    // Sends what is due: acknowledgements of what was fed, messages. At the end of a batch. ETIMEDOUT: dead link.
    int flush(std::int64_t now_us);

    // When `advance` has to be called next, or `never`. May be in the past. O(1).
    std::int64_t next_due_us() const;
    // Does what is due, and flushes. ETIMEDOUT: the handshake took too long (before is_ready), or a dead link.
    int advance(std::int64_t now_us);

    // Says goodbye in a way that the peer can verify, if that is agreed on; false: it is not, send the notification of 16 bytes.
    // The session has ended then.
    bool close(std::int64_t now_us);
    // Whether a close notification of 16 bytes ends the session. It does not once the session is guarded.
    bool trusts_notification() const;

    bool is_ready() const;
    std::uint32_t id() const;
    std::uint32_t peer_id() const;         // 0: not known yet
    std::size_t waiting_segments() const;  // not acknowledged yet, sent or not: GetWaitingSendMessageCount
    std::size_t waiting_bytes() const;     // the same in bytes of messages
    Statistics statistics() const;

private:
    class Session;
    std::unique_ptr<Session> session_;
};

}  // namespace hp::arq
