// SPDX-License-Identifier: Apache-2.0
#pragma once
// What may stand between a datagram session and the listener: bytes of messages from above, datagrams below (ARQ).
//
// Without a layer a datagram is a message, and OnHandShake follows OnAccept or OnConnect at once. Heartbeats (empty datagrams) never get
// here; they are the session's business.
//
// Threads: all functions on the session's thread, unless said otherwise. A layer belongs to its session and is destroyed after OnClose.
// Output: what a layer gives to `Session::output` leaves together with that of others at the end of the turn, in few system calls.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/bytes.h"
#include "net/address.h"

namespace hp {

class Session;
struct Options;

class DatagramLayer {
public:
    explicit DatagramLayer(Session& session) : session_(session) {}
    virtual ~DatagramLayer() = default;
    DatagramLayer(const DatagramLayer&) = delete;
    DatagramLayer& operator=(const DatagramLayer&) = delete;

    // OnAccept or OnConnect went well. The layer begins its handshake; when it is over it calls Session::announce_handshake, and until then
    // the user's sends are refused with EPERM.
    virtual void open() = 0;
    // A datagram that is neither empty nor too long, nor a close notice that was taken for one. Messages go up by Session::deliver, errors
    // end the session by Session::close; after either has said that the session is closing, nothing may be delivered any more.
    virtual void receive(Bytes datagram) = 0;
    // A message of the user's, `bytes` in all: taken over, or false with errno (EMSGSIZE, ENOBUFS, ENOMEM).
    virtual bool send(Buffers message, std::size_t bytes) = 0;
    // Any thread: why a message of so many bytes can never be sent, an errno value; 0: it can.
    virtual int refuses(std::size_t bytes) const {
        static_cast<void>(bytes);
        return 0;
    }
    // The time that was asked for by Session::wake_at has come. It may be up to a tick of the wheel late.
    virtual void on_time(std::int64_t now_ms) = 0;
    // Once before the datagrams of this turn leave, if something was received or sent in it, or its time came: to put together what belongs
    // together.
    virtual void flush(std::int64_t now_ms) = 0;

    // Bytes of messages that were taken over and are not acknowledged. Any thread; counts in GetPendingDataLength and its limit.
    virtual std::size_t pending() const { return 0; }
    // The session closes, and these are the last datagrams of the layer: all it has to say is output now. It closes in order (Disconnect
    // without force) only when `pending` is 0 or the close timeout is over.
    virtual void say_goodbye() {}

    // The close notice: 16 bytes that are the same for everybody, unless the layer has one of its own.
    // What tells the peer that the session has ended; empty: nothing does.
    virtual Bytes close_notice() { return plain_close_notice(); }
    // Does this datagram end the session? Asked about each one that is not empty, before `receive`.
    virtual bool is_close_notice(Bytes datagram) { return is_plain_close_notice(datagram); }

    static Bytes plain_close_notice();
    static bool is_plain_close_notice(Bytes datagram);

protected:
    Session& session() const { return session_; }

private:
    Session& session_;
};

// Makes the layers of an engine, and is asked before a server makes a session. Outlives the engine's run.
class DatagramProtocol {
public:
    virtual std::unique_ptr<DatagramLayer> make_layer(Session& session) = 0;
    // A server's workers, at the same time too: a datagram (perhaps empty) from an address without a session. False: no session, no event;
    // what was put into `answer` is sent back (a cookie to be returned), and should not be longer than what came.
    virtual bool admits(const Address& from, Bytes datagram, std::vector<std::byte>& answer) {
        static_cast<void>(from), static_cast<void>(datagram), static_cast<void>(answer);
        return true;
    }
    // The engine starts. False: the settings are not in their ranges.
    virtual bool begin(const Options& options) {
        static_cast<void>(options);
        return true;
    }

protected:
    ~DatagramProtocol() = default;
};

}  // namespace hp
