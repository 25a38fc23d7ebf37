// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reliable UDP above a datagram session (IArqSocket, docs/arq.md): gives the machine its datagrams, messages and time, and what comes
// out of it to the session.
//
// Threads: as DatagramLayer says. What other threads ask about is kept in atomics.
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "engine/datagram_layer.h"
#include "protocol/arq/arq.h"
#include "protocol/arq/gate.h"

namespace hp {

class ArqProtocol;

class ArqLayer final : public DatagramLayer, private arq::Sink {
public:
    ArqLayer(Session& session, ArqProtocol& protocol, std::shared_ptr<arq::Store> store);

    void open() override;
    void receive(Bytes datagram) override;
    bool send(Buffers message, std::size_t bytes) override;
    int refuses(std::size_t bytes) const override;
    void on_time(std::int64_t now_ms) override;
    void flush(std::int64_t now_ms) override;
    std::size_t pending() const override { return waiting_bytes_.load(std::memory_order_relaxed); }
    void say_goodbye() override;
    Bytes close_notice() override { return said_goodbye_ ? Bytes{} : plain_close_notice(); }
    bool is_close_notice(Bytes datagram) override;

    // Segments that the peer has not acknowledged. Any thread.
    std::size_t waiting_segments() const { return waiting_segments_.load(std::memory_order_relaxed); }

private:
    void on_datagram(Bytes datagram) override;
    void on_ready() override;
    bool on_message(Bytes message) override;

    void begin(std::uint32_t id);
    // What a call of the machine has said: the session ends, or goes on. @return whether it goes on
    bool settle(int result, bool receiving);
    void tell_waiting();

    ArqProtocol& protocol_;
    const std::shared_ptr<arq::Store> store_;
    std::unique_ptr<arq::Machine> machine_;  // a server that validates addresses makes it when it hears the cookie
    std::int64_t asked_us_ = arq::never;     // the time that the session has been asked for
    bool said_goodbye_ = false;
    std::atomic<std::size_t> waiting_bytes_{0}, waiting_segments_{0};
};

// What the connections of a component share.
class ArqProtocol final : public DatagramProtocol {
public:
    explicit ArqProtocol(arq::Role role) : role_(role) {}

    std::unique_ptr<DatagramLayer> make_layer(Session& session) override;
    bool admits(const Address& from, Bytes datagram, std::vector<std::byte>& answer) override;
    bool begin(const Options& options) override;

    arq::Role role() const { return role_; }
    const arq::Settings& settings() const { return settings_; }
    // The conversation ID of a session that begins with this datagram; 0: it does not.
    std::uint32_t admitted_id(const Address& from, Bytes datagram) const;
    bool validates() const { return gate_.has_value(); }

private:
    arq::Gate::Judgement judge(const Address& from, Bytes datagram, std::span<std::byte, arq::Gate::answer_bytes_max> room,
                               Bytes& reply) const;
    std::shared_ptr<arq::Store> store_of_this_thread();

    const arq::Role role_;
    arq::Settings settings_;  // of this run
    std::optional<arq::Gate> gate_;
    std::mutex mutex_;  // of what follows
    // A loop's sessions share a store; it goes with the last of them.
    std::vector<std::pair<const void*, std::weak_ptr<arq::Store>>> stores_;
};

}  // namespace hp
