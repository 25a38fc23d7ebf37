// SPDX-License-Identifier: Apache-2.0
#pragma once
// A synchronous connect to a name: looked up and connected to on a loop that the calling thread runs meanwhile, within
// SyncConnectTimeout. What becomes of the socket is the engine's business.
#include <memory>
#include <utility>

#include "engine/engine.h"
#include "engine/inside.h"
#include "net/dialer.h"
#include "net/sys.h"

namespace hp {

class Engine::HereAndNow : public Timer, private Dialer::Owner {
public:
    HereAndNow(Engine& engine, Dial& dial, ConnectionId id) : engine_(engine), dial_(dial), id_(id) {}
    int run();  // 0 or an errno value

protected:
    ~HereAndNow() = default;
    virtual void trying(const Address& remote) = 0;
    virtual void connected(Fd socket, const Address& remote) = 0;

private:
    int on_attempt(const Address& remote, Fd& socket) override;
    void on_dialled(Fd socket, const Address& remote) override {
        if (!over_) connected(std::move(socket), remote);
        end(0);
    }
    void on_dial_failed(int error, bool) override { end(error); }
    void on_timer() override {
        if (!over_) dial_.failure = Failure::connect;
        end(ETIMEDOUT);
    }
    void end(int error) {
        if (!std::exchange(over_, true)) error_ = error;  // what comes in the same turn is too late
        loop_.stop();
    }

    Engine& engine_;
    Dial& dial_;
    const ConnectionId id_;
    bool over_ = false;
    int error_ = ECANCELED;
    std::shared_ptr<LookupQueue> lookups_ = std::make_shared<LookupQueue>();
    Loop loop_;
};

inline int Engine::HereAndNow::run() {
    if (const int error = loop_.open(); error != 0) return error;
    const Awaiting awaiting(engine_, -1, &loop_);
    if (awaiting.refused()) return ECANCELED;
    if (const std::uint32_t timeout_ms = engine_.options_.sync_connect_timeout_ms; timeout_ms != 0)
        loop_.timers().schedule(*this, sys().now_ms() + timeout_ms);
    const Route& route = dial_.route;
    Dialer::host(loop_, lookups_, *this).start(route.address, route.port, route.family(), route.target_name, route.target_family);
    loop_.run_within();
    return error_;
}

inline int Engine::HereAndNow::on_attempt(const Address& remote, Fd& socket) {
    if (const int error = engine_.open_socket(dial_.route, remote, socket, dial_.failure); error != 0) return error;
    dial_.failure = Failure::socket_prepare;
    trying(remote);
    Inside inside(&engine_);
    if (engine_.events_.on_prepare_connect(id_, socket.get()) == Verdict::error) return ECANCELED;
    if (engine_.stopping()) return ECANCELED;
    dial_.failure = Failure::connect;
    return 0;
}

}  // namespace hp
