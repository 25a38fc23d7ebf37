// SPDX-License-Identifier: Apache-2.0
#pragma once
// One layer of a connection's stack: bytes up, buffers down (architecture: socket -> [tls] -> [pull | pack] -> listener).
//
// The stack of a connection ends in the connection itself on both sides: the lowest layer writes to its socket, the highest one
// gives to its listener. Layers live on the connection's loop.
#include <memory>
#include <utility>

#include "base/bytes.h"
#include "engine/events.h"

namespace hp {

class Connection;

class Layer {
public:
    explicit Layer(Connection& connection) : connection_(connection) {}
    virtual ~Layer() = default;
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

    // Bytes from below. False: the connection is being closed (Connection::close has been called), stop feeding it.
    virtual bool feed(Bytes bytes) = 0;
    // Buffers from above, one call for one send of the user. False with errno: nothing was taken.
    virtual bool send(Buffers buffers) = 0;
    // Receiving goes on after a pause: gives up what the layer held back meanwhile. As `feed`.
    virtual bool resume() { return up_ == nullptr || up_->resume(); }
    // What was gathered to leave together leaves now: the running callback has returned.
    virtual void flush() {
        if (up_ != nullptr) up_->flush();
    }
    // The connection is up, TLS included: OnHandShake, unless the layer begins later.
    virtual Verdict opened();
    // The peer has sent everything. 0, or an errno value when that is not how its data may end.
    virtual int end_of_input() { return up_ != nullptr ? up_->end_of_input() : 0; }
    // The connection closes in order: a last word to the peer.
    virtual void say_goodbye() {}

    void put_on_top(std::unique_ptr<Layer> layer) {
        layer->down_ = this;
        up_ = std::move(layer);
    }
    Layer* above() const { return up_.get(); }
    Layer& top() { return up_ == nullptr ? *this : up_->top(); }

protected:
    bool pass_up(Bytes bytes);        // to the layer above, or to the listener
    bool pass_down(Buffers buffers);  // to the layer below, or to the socket

    Connection& connection_;
    std::unique_ptr<Layer> up_;
    Layer* down_ = nullptr;
};

}  // namespace hp
