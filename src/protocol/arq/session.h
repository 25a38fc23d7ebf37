// SPDX-License-Identifier: Apache-2.0
#pragma once
// The inside of a Machine: the halves, the handshake before them, and what two peers of this library agree on beside.
#include "protocol/arq/arq.h"
#include "protocol/arq/handshake.h"
#include "protocol/arq/mtu_probe.h"
#include "protocol/arq/packer.h"
#include "protocol/arq/receiver.h"
#include "protocol/arq/seal.h"
#include "protocol/arq/sender.h"

namespace hp::arq {

class Machine::Session {
public:
    Session(const Settings& settings, Role role, std::uint32_t id, std::span<const std::byte, random_bytes> random, Store& store,
            Sink& sink, std::int64_t now_us);

    int start(std::int64_t now_us);
    int feed(Bytes datagram, std::int64_t now_us);
    int send(Buffers pieces, std::int64_t now_us);
    int flush(std::int64_t now_us);
    int advance(std::int64_t now_us);
    std::int64_t next_due_us() const;
    bool close();
    bool trusts_notification() const { return !guarded_; }

    bool ready() const { return told_ready_; }
    std::uint32_t id() const { return id_; }
    std::uint32_t peer_id() const { return handshake_.peer_id(); }
    const Sender& sender() const { return sender_; }
    Statistics statistics() const;

private:
    // Counts what leaves, on its way to the owner's sink.
    struct Counted final : Sink {
        explicit Counted(Sink& to) : sink(to) {}
        void on_datagram(Bytes datagram) override {
            ++datagrams;
            sink.on_datagram(datagram);
        }
        void on_ready() override { sink.on_ready(); }
        bool on_message(Bytes message) override { return sink.on_message(message); }
        Sink& sink;
        std::uint64_t datagrams = 0;
    };

    int end(int error) {
        ended_ = true;
        error_ = error;
        return error;
    }
    int drop() {
        ++dropped_;
        return 0;
    }
    int feed_hello(Bytes packet, std::int64_t now_us);
    int feed_sealed(Bytes datagram, std::int64_t now_us);
    int read(Bytes segments, std::int64_t now_us);
    int read_segment(const Segment& segment, Bytes payload, std::int64_t now_us);
    int read_note(const Segment& segment, Bytes note, std::int64_t now_us);
    int on_offer(Bytes note, std::int64_t now_us);
    void become_ready(std::int64_t now_us);
    int transmit(std::int64_t now_us);
    void begin_packing(std::size_t mtu);
    void add_note(Bytes note) { packer_.add({.command = Command::tell_window}, note); }
    void add_offer(std::int64_t now_us);
    void probe_mtu(std::int64_t now_us);
    std::uint16_t wanted() const;

    Settings settings_;
    Counted sink_;
    Store& store_;
    Seal seal_;
    Packer packer_;
    Handshake handshake_;
    Sender sender_;
    Receiver receiver_;
    MtuProbe mtu_;
    const std::uint32_t id_;
    const bool keyed_;
    bool told_ready_ = false, ended_ = false;
    int error_ = 0;

    bool guarded_;             // the peer's close can be verified
    bool offered_ = false;     // the peer has made its offer
    bool offer_seen_ = false;  // and knows ours
    bool owes_offer_ = false;
    unsigned offers_ = 0;
    std::int64_t offer_us_ = INT64_MAX;
    bool probing_ = false;  // agreed
    bool owes_window_ = false, owes_probe_reply_ = false;
    std::uint16_t probe_number_ = 0;
    std::int64_t tick_us_ = 0;  // Flush::every_interval
    std::uint64_t received_ = 0, dropped_ = 0;
};

}  // namespace hp::arq
