// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sending half of a session: messages become segments, which are sent until they are acknowledged. What decides when a segment
// is sent again, and how much may fly, is KcpRules; with a peer that tells selectively what has arrived, Rack and RateModel.
#include <algorithm>
#include <cstdint>
#include <span>

#include "protocol/arq/flight.h"
#include "protocol/arq/kcp_rules.h"
#include "protocol/arq/packer.h"
#include "protocol/arq/rack.h"
#include "protocol/arq/rate_model.h"
#include "protocol/arq/settings.h"
#include "protocol/arq/store.h"
#include "protocol/arq/wire.h"

namespace hp::arq {

class Sender {
public:
    // `first`: the number of the first segment; sessions begin at 0.
    Sender(const Settings& settings, Store& store, std::uint32_t first = 0);
    ~Sender();
    Sender(const Sender&) = delete;
    Sender& operator=(const Sender&) = delete;

    // Queues a message of `bytes` bytes in fragments of at most `fragment_bytes`. 0, ENOBUFS, ENOMEM.
    int push(Buffers pieces, std::size_t bytes, std::size_t fragment_bytes);

    // What a datagram says of our segments. False: it tells of segments that were never sent.
    bool on_expected(std::uint32_t expected, std::uint16_t window, std::int64_t now_us);
    bool on_ack(std::uint32_t number, std::uint32_t time_ms, std::int64_t now_us);
    bool on_selective(std::uint32_t from, Bytes words, std::int64_t now_us);
    void on_end(std::int64_t now_us);  // of the datagram: draws the conclusions

    // Sends what is due. 0, ETIMEDOUT: dead link, ENOMEM.
    int transmit(Packer& packer, std::int64_t now_us);
    bool has_data_to_send() const { return !queue_.empty() || !flight_.lost.empty(); }
    std::int64_t due_us() const;  // when transmit has something to do that it has not now

    // The peer acknowledges selectively from now on: recovers by Rack, and by the RateModel unless congestion control is off.
    void go_selective(std::int64_t now_us);
    bool selective() const { return selective_; }

    std::size_t waiting_segments() const { return waiting_segments_; }
    std::size_t waiting_bytes() const { return waiting_bytes_; }
    std::int64_t rtt_us() const { return selective_ ? rack_.rtt_us() : rules_.rtt_us(); }
    unsigned silent_probes() const { return selective_ ? rack_.probes() : 0; }
    std::uint32_t window_now() const;  // segments
    std::uint64_t sent() const { return sent_; }
    std::uint64_t resent() const { return resent_; }

private:
    void acked(Block* block, std::int64_t now_us);
    void move_first();
    void count_window_probe(std::int64_t now_us);
    int transmit_by_rules(Packer& packer, std::int64_t now_us);
    int transmit_by_model(Packer& packer, std::int64_t now_us);
    int first_time(Packer& packer, std::int64_t now_us);  // the front of the queue
    int again(Packer& packer, Block* block, std::int64_t now_us);
    void put(Packer& packer, Block* block, std::int64_t now_us);
    void put_copy(Packer& packer, Block* block);
    bool may_send(std::size_t bytes) const;  // the model
    bool thin() const;
    int recover(Packer& packer, Block* block, std::int64_t now_us);
    int probe(Packer& packer, std::int64_t now_us);
    void earn(std::int64_t now_us);
    std::uint32_t window_open() const { return std::min(settings_.send_window, remote_window_); }

    const Settings& settings_;
    Store& store_;
    BlockList<&Block::order> queue_;  // not sent yet
    Flight flight_;
    KcpRules rules_;
    Rack rack_;
    RateModel model_;
    bool selective_ = false;
    std::uint32_t remote_window_ = 128;  // KCP's guess before the peer has said so
    std::size_t fragment_bytes_ = 1;     // the last one used
    std::size_t waiting_segments_ = 0, waiting_bytes_ = 0;

    bool acked_any_ = false, has_highest_ = false;  // in this datagram
    std::uint32_t first_before_ = 0, highest_ = 0;  // in this datagram: flight_.first before, the highest acknowledged

    std::int64_t window_probe_us_ = 0, window_probe_after_us_ = 0;  // 0: the peer's window is open

    double credit_ = 0;  // bytes that pacing allows
    std::int64_t earned_us_ = 0;
    std::uint64_t sent_ = 0, resent_ = 0;
};

}  // namespace hp::arq
