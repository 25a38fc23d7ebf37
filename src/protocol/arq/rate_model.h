// SPDX-License-Identifier: Apache-2.0
#pragma once
// How much may be in flight, and how fast: a model of the path (after BBR, Cardwell et al. 2016) and not a count of losses, so a path
// that loses at random is still filled. Bytes and microseconds.
#include <array>
#include <cstdint>

#include "protocol/arq/block.h"

namespace hp::arq {

class RateModel {
public:
    void on_sent(Block* block, std::int64_t now_us, std::size_t in_flight_bytes);
    void on_acked(const Block& block, std::int64_t now_us);
    // All acknowledgements of a datagram were told.
    void on_acks(std::int64_t now_us, std::int64_t rtt_min_us, std::size_t in_flight_bytes);
    // There is nothing more to send: what is measured now says nothing about the path.
    void on_idle(std::size_t in_flight_bytes) { limited_until_ = delivered_ + in_flight_bytes; }

    std::size_t window_bytes() const { return window_; }
    double rate() const { return pace_; }  // bytes a microsecond; 0: not known yet, do not pace

private:
    enum class Phase : std::uint8_t { startup, drain, cruise };
    void sample(std::int64_t now_us, std::int64_t rtt_min_us);
    void next_phase(std::int64_t now_us, std::int64_t rtt_min_us, std::size_t in_flight_bytes);
    double best() const;

    static constexpr std::size_t window_first = 32 * 1400;
    std::array<double, 10> rates_{};  // the best of each of the last rounds
    std::uint64_t round_ = 0, round_end_ = 0;
    std::uint64_t delivered_ = 0, limited_until_ = 0;
    std::int64_t delivered_us_ = 0, first_sent_us_ = 0;
    Block newest_;  // copy of the newest segment acknowledged in this datagram
    bool has_newest_ = false, new_round_ = false;
    Phase phase_ = Phase::startup;
    double full_rate_ = 0;
    unsigned full_rounds_ = 0;
    unsigned step_ = 0;
    std::int64_t step_us_ = 0;
    double pace_ = 0;
    std::size_t window_ = window_first;
};

}  // namespace hp::arq
