// SPDX-License-Identifier: Apache-2.0
#pragma once
// A listening TCP socket: accepts for as long as it is watched, and survives running out of descriptors.
//
// When a descriptor or memory is missing, connections wait in the kernel's queue and accepting is tried again every `back_off_ms`;
// those still waiting after `patience_ms` are closed at once by means of a descriptor kept in reserve, so that peers are not left
// hanging. Threads: `bind` and `listen` from one thread before `attach`; everything after that on the loop's thread.
#include <cstdint>

#include "base/timer_wheel.h"
#include "net/address.h"
#include "net/loop.h"
#include "net/socket.h"

namespace hp {

class Listener final : private Loop::Source, private Timer {
public:
    class Acceptor {
    public:
        virtual void on_accepted(Fd socket, const Address& remote) = 0;

    protected:
        ~Acceptor() = default;
    };

    static constexpr int accepts_max = 64;  // a turn
    static constexpr std::int64_t back_off_ms = 20;
    static constexpr std::int64_t patience_ms = 1000;

    // 0 or an errno value. `dual_stack` matters for IPv6 addresses only.
    int open(int family, const SocketOptions& options, bool dual_stack);
    int bind(const Address& address);
    int listen(int backlog);
    int attach(Loop& loop, Acceptor& acceptor);
    void close();

    int fd() const { return socket_.get(); }
    const Address& address() const { return address_; }  // what it is bound to, with the real port

private:
    void on_ready(std::uint32_t events) override;
    void on_timer() override;
    bool accept_one();
    void back_off();
    void shed();

    Fd socket_, reserve_;
    int family_ = 0;
    Address address_;
    Loop* loop_ = nullptr;
    Acceptor* acceptor_ = nullptr;
    int batch_ = 1;
    std::int64_t starved_since_ms_ = 0;  // 0: not starved
};

}  // namespace hp
