// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread of a component without connections: its loop, its descriptor of the socket, and the datagrams that wait to leave by it.
//
// Threads: the loop's, unless said otherwise.
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "engine/node_engine.h"
#include "net/loop.h"

namespace hp {

class NodeWorker final : public Loop, private Loop::Source, private Timer {
public:
    // A datagram on its way out; mail, if another thread sends it.
    class Parcel final : public Task {
    public:
        // Null: no memory.
        static std::unique_ptr<Parcel> make(NodeWorker& worker, const PeerName& to, Buffers pieces, std::size_t bytes);
        void run() override {}
        void run_and_release() override { worker_.enqueue(std::unique_ptr<Parcel>(this)); }
        const PeerName* to() const { return &to_; }
        Bytes bytes() const { return {data_.get(), size_}; }

    private:
        explicit Parcel(NodeWorker& worker) : worker_(worker) {}
        NodeWorker& worker_;
        PeerName to_;
        std::unique_ptr<std::byte[]> data_;
        std::size_t size_ = 0;
    };

    explicit NodeWorker(NodeEngine& engine) : engine_(engine) {}
    // The calling thread's, if it is one of this engine; else null.
    static NodeWorker* current(const NodeEngine& engine) noexcept {
        return current_ != nullptr && &current_->engine_ == &engine ? current_ : nullptr;
    }

    // Before the loop runs: memory, and a descriptor of the socket. 0 or an errno value.
    int open_socket(Fd socket, int family, bool shared);
    int begin();    // any thread, once: the socket is watched from now on
    void attach();  // what was sent until now may leave
    void enqueue(std::unique_ptr<Parcel> parcel);

private:
    void on_ready(std::uint32_t events) override;
    void on_later() override { flush(); }
    void on_timer() override;
    void read();
    void flush();
    void pause(int error, bool& what);
    void watch_again();
    const NodePeer& peer(NodePeer& kept, const PeerName& name);

    static constexpr int retry_ms = 20;  // after an error that is not "full"
    static constexpr std::size_t batch_max = 256;

    inline static constinit thread_local NodeWorker* current_ = nullptr;
    NodeEngine& engine_;
    DatagramSocket socket_;
    bool shared_ = false;  // others watch the socket as well
    bool attached_ = false;
    bool deaf_ = false, full_ = false, waits_for_room_ = false;  // does not read; cannot send; until there is room
    DatagramReceiver receiver_;
    DatagramSender sender_;
    std::deque<std::unique_ptr<Parcel>> waiting_;
    std::vector<OutDatagram> batch_;
    NodePeer from_, to_;
};

}  // namespace hp
