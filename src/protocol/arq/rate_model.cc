// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/rate_model.h"

#include <algorithm>

namespace hp::arq {
namespace {

constexpr double startup_gain = 2.77, cruise_window_gain = 2.0;
constexpr std::array<double, 8> cruise_gains = {1.25, 0.75, 1, 1, 1, 1, 1, 1};
constexpr double growth = 1.25;  // less in three rounds: the path is full
constexpr unsigned full_rounds_max = 3;
constexpr std::size_t quantum = 16 * 1400;  // acknowledgements come in batches

}  // namespace

void RateModel::on_sent(Block* block, std::int64_t now_us, std::size_t in_flight_bytes) {
    if (in_flight_bytes == 0) first_sent_us_ = delivered_us_ = now_us;
    block->first_sent_us = first_sent_us_;
    block->delivered_us = delivered_us_;
    block->delivered_bytes = delivered_;
    block->limited = delivered_ < limited_until_;
}

void RateModel::on_acked(const Block& block, std::int64_t now_us) {
    delivered_ += block.length;
    delivered_us_ = now_us;
    if (has_newest_ && block.delivered_bytes < newest_.delivered_bytes) return;
    if (has_newest_ && block.delivered_bytes == newest_.delivered_bytes && block.sent_us <= newest_.sent_us) return;
    newest_ = block;
    has_newest_ = true;
}

double RateModel::best() const { return *std::max_element(rates_.begin(), rates_.end()); }

void RateModel::sample(std::int64_t now_us, std::int64_t rtt_min_us) {
    first_sent_us_ = newest_.sent_us;
    new_round_ = newest_.delivered_bytes >= round_end_;
    if (new_round_) round_end_ = delivered_;
    const std::int64_t elapsed_us = std::max(newest_.sent_us - newest_.first_sent_us, now_us - newest_.delivered_us);
    if (elapsed_us <= 0 || elapsed_us < rtt_min_us) return;
    const double rate = static_cast<double>(delivered_ - newest_.delivered_bytes) / static_cast<double>(elapsed_us);
    if (newest_.limited && rate < best()) return;
    if (new_round_ && !newest_.limited) rates_[++round_ % rates_.size()] = 0;
    double& slot = rates_[round_ % rates_.size()];
    slot = std::max(slot, rate);
}

void RateModel::on_acks(std::int64_t now_us, std::int64_t rtt_min_us, std::size_t in_flight_bytes) {
    if (!has_newest_) return;
    has_newest_ = false;
    sample(now_us, rtt_min_us);
    const double rate = best();
    if (rate == 0) return;
    next_phase(now_us, rtt_min_us, in_flight_bytes);
    const double gain = phase_ == Phase::startup ? startup_gain : phase_ == Phase::drain ? 1 / startup_gain : cruise_gains[step_];
    const double on_path = rate * static_cast<double>(rtt_min_us);
    pace_ = gain * rate;
    const double window = on_path * (phase_ == Phase::cruise ? cruise_window_gain : startup_gain);
    window_ = std::max(static_cast<std::size_t>(std::min(window, 1e9)) + quantum, window_first);
}

void RateModel::next_phase(std::int64_t now_us, std::int64_t rtt_min_us, std::size_t in_flight_bytes) {
    const double rate = best();
    if (phase_ == Phase::startup && new_round_ && !newest_.limited) {
        if (rate >= full_rate_ * growth) {
            full_rate_ = rate;
            full_rounds_ = 0;
        } else if (++full_rounds_ >= full_rounds_max) {
            phase_ = Phase::drain;
        }
    }
    if (phase_ == Phase::drain && static_cast<double>(in_flight_bytes) <= rate * static_cast<double>(rtt_min_us) + quantum) {
        phase_ = Phase::cruise;
        step_ = 2;
        step_us_ = now_us;
    }
    if (phase_ == Phase::cruise && now_us - step_us_ > rtt_min_us) {
        step_ = (step_ + 1) % cruise_gains.size();
        step_us_ = now_us;
    }
}

}  // namespace hp::arq
