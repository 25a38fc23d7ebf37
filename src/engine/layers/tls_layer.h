// SPDX-License-Identifier: Apache-2.0
#pragma once
// TLS between the socket and the layers above. Until `start` it lets clear text through in both directions (guide 3.3).
#include <atomic>
#include <memory>
#include <vector>

#include "engine/layers/layer.h"
#include "protocol/tls/session.h"

namespace hp {

class TlsLayer final : public Layer, private tls::Wire, private tls::Upper {
public:
    using Layer::Layer;
    // TLS to a proxy, established while the way through it was opened; the stack of the connection stands on top of it.
    TlsLayer(Connection& connection, std::unique_ptr<tls::Session> to_proxy)
        : Layer(connection), session_(std::move(to_proxy)), to_proxy_(true) {}

    int start();  // begins the handshake. 0 or an errno value; EALREADY the second time
    // Any thread, under the connection's guard: the start has been asked for, and will come. Nothing leaves in clear text any more.
    void claim() { claimed_.store(true, std::memory_order_relaxed); }
    bool claimed() const { return claimed_.load(std::memory_order_relaxed); }
    bool starts() const { return claimed() && session_ == nullptr; }
    const tls::Session* session() const { return session_.get(); }

    bool feed(Bytes bytes) override;
    bool send(Buffers buffers) override;
    bool resume() override;
    void flush() override;
    int end_of_input() override;
    void say_goodbye() override;

private:
    bool progress(tls::Progress progress);
    bool peer_said_goodbye();
    bool gather(Bytes bytes);
    void seal();  // what is gathered becomes a record
    std::span<std::byte> scratch();
    // tls::Wire
    void write(std::span<const std::byte> records) override;
    // tls::Upper
    bool established() override;
    bool read(std::span<const std::byte> bytes) override;

    static constexpr std::size_t record_bytes = 16 * 1024;

    std::unique_ptr<tls::Session> session_;
    std::vector<std::byte> gathered_;  // plaintext of one callback's sends: many small sends make one record
    std::atomic<bool> claimed_{false};
    const bool to_proxy_ = false;
};

}  // namespace hp
