// SPDX-License-Identifier: Apache-2.0
#pragma once
// When KCP sends a segment again, and how many it lets fly: a timeout for each segment, acknowledgements of later ones, and a
// congestion window like TCP's first. The rules are KCP's (ikcp.c 1.7); the search for what they concern is not: a heap for the
// timeouts, a list of those overtaken. Times in microseconds.
#include <cstdint>
#include <vector>

#include "protocol/arq/flight.h"
#include "protocol/arq/settings.h"

namespace hp::arq {

class KcpRules {
public:
    KcpRules(const Settings& settings, std::uint32_t first);

    // A segment has left, or leaves again: its timeout begins. False: no memory.
    bool on_first(Block* block, std::int64_t now_us);
    void on_again(Block* block, std::int64_t now_us);
    void on_acked(Block* block);  // before it is gone
    void on_rtt(std::int64_t rtt_us);
    // A datagram acknowledged segments, `highest` the highest of them: overtaken ones that the rule calls lost are moved to flight.lost.
    void on_acks(Flight& flight, std::uint32_t highest);
    // A datagram moved flight.first forward.
    void on_progress(std::uint32_t segments_taken_max, std::size_t fragment_bytes);

    // The segment that has timed out, or null; it then leaves at once with a longer timeout.
    Block* expired(std::int64_t now_us) const { return due_us() <= now_us ? heap_.front() : nullptr; }
    void back_off(Block* block) const;
    std::int64_t due_us() const { return heap_.empty() ? INT64_MAX : heap_.front()->due_us; }

    std::uint32_t window() const { return settings_.congestion_off ? UINT32_MAX : window_; }
    // What a flush found lost.
    void on_losses(bool by_acks, bool by_timeout, std::uint32_t in_flight, std::uint32_t window_used, std::size_t fragment_bytes);

    std::int64_t rtt_us() const { return rtt_us_; }
    std::int64_t rto_us() const { return rto_us_; }
    void forget();  // another recovery takes over: no segment is known here any more

private:
    void place(Block* block, std::size_t at);
    void sift_up(std::size_t at);
    void sift_down(std::size_t at);

    const Settings& settings_;
    std::vector<Block*> heap_;             // by due_us
    BlockList<&Block::suspect> suspects_;  // overtaken, by number
    std::uint32_t suspected_until_;        // numbers below it have been looked at
    std::int64_t rtt_us_ = 0, rtt_deviation_us_ = 0, rto_us_;
    std::uint32_t window_ = 1, threshold_ = 2;  // segments (cwnd, ssthresh)
    std::uint64_t increment_ = 0;               // bytes (incr)
};

}  // namespace hp::arq
