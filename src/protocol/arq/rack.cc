// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/rack.h"

#include <algorithm>

namespace hp::arq {
namespace {

constexpr std::int64_t rto_first_us = 200'000, rto_slack_us = 3'000, probe_after_max_us = 2'000'000;
constexpr std::int64_t rtt_min_window_us = 10'000'000;
constexpr unsigned reorder_quarters_max = 8;
constexpr unsigned quiet_losses_max = 64;  // then reordering is taken for gone

}  // namespace

void Rack::on_rtt(std::int64_t rtt_us, std::int64_t now_us) {
    rtt_us = std::max<std::int64_t>(rtt_us, 1);
    if (rtt_us_ == 0) {
        rtt_us_ = rtt_us;
        rtt_deviation_us_ = rtt_us / 2;
    } else {
        const std::int64_t off = std::max(rtt_us, rtt_us_) - std::min(rtt_us, rtt_us_);
        rtt_deviation_us_ = (3 * rtt_deviation_us_ + off) / 4;
        rtt_us_ = (7 * rtt_us_ + rtt_us) / 8;
    }
    if (now_us - rtt_min_since_us_ > rtt_min_window_us / 2) {  // the smallest of the last 5 to 10 seconds
        rtt_min_us_ = rtt_min_new_us_;
        rtt_min_new_us_ = rtt_us;
        rtt_min_since_us_ = now_us;
    }
    rtt_min_new_us_ = std::min(rtt_min_new_us_, rtt_us);
}

void Rack::on_acked(const Block& block, std::int64_t now_us) {
    probes_ = 0;
    const std::int64_t elapsed_us = now_us - block.sent_us;
    if (block.sent_count == 1) {
        sample_sent_us_ = std::max(sample_sent_us_, block.sent_us);
        if (block.datagram < newest_before_ && !block.lost) {  // it came after one that had left later
            reorder_quarters_ = std::max(reorder_quarters_, 1u);
            quiet_losses_ = 0;
        }
    } else if (rtt_us_ != 0 && elapsed_us < rtt_min_us() - rtt_min_us() / 8) {
        // So soon only what was sent before can be answered: it was late and not lost. It says nothing of this transmission.
        reorder_quarters_ = std::min(reorder_quarters_ + 1, reorder_quarters_max);
        quiet_losses_ = 0;
        return;
    }
    if (block.lost) {  // it was taken for lost, and was not
        reorder_quarters_ = std::min(reorder_quarters_ + 1, reorder_quarters_max);
        quiet_losses_ = 0;
    }
    if (block.datagram > newest_) {
        second_ = newest_;
        newest_ = block.datagram;
        newest_sent_us_ = block.sent_us;
        newest_rtt_us_ = elapsed_us;
    } else if (block.datagram != newest_) {
        second_ = std::max(second_, block.datagram);
    }
}

std::int64_t Rack::reorder_us() const {
    const std::int64_t least_us = rtt_min_us() == INT64_MAX ? rtt_us_ : rtt_min_us();
    return reorder_quarters_ == 0 ? least_us / 8 : std::min(least_us / 4 * reorder_quarters_, rtt_us_);
}

void Rack::detect(Flight& flight, std::int64_t now_us) {
    if (sample_sent_us_ >= 0) on_rtt(now_us - sample_sent_us_, now_us);
    sample_sent_us_ = -1;
    newest_before_ = newest_;
    reorder_due_us_ = INT64_MAX;
    const std::int64_t patience_us = newest_rtt_us_ + reorder_us();
    while (Block* const block = flight.sent.front()) {
        if (block->datagram >= newest_) return;
        const bool overtaken_twice = reorder_quarters_ == 0 && block->datagram < second_;
        if (!overtaken_twice && block->sent_us + patience_us > now_us) {
            reorder_due_us_ = block->sent_us + patience_us;
            return;
        }
        flight.lose(block);
        if (reorder_quarters_ != 0 && ++quiet_losses_ > quiet_losses_max) reorder_quarters_ = quiet_losses_ = 0;
    }
}

std::int64_t Rack::probe_after_us() const {
    std::int64_t after_us = rtt_us_ == 0 ? rto_first_us : rtt_us_ + std::max(4 * rtt_deviation_us_, rto_slack_us);
    after_us = std::max(after_us, rto_min_us_);
    for (unsigned i = 0; i < probes_ && after_us < probe_after_max_us; ++i) after_us += after_us / 2;
    return std::min(after_us, std::max(probe_after_max_us, rto_min_us_));
}

std::int64_t Rack::probe_due_us(const Flight& flight) const {
    if (flight.sent.empty()) return INT64_MAX;
    const std::int64_t sent_us = flight.sent.front()->sent_us;
    return (probes_ == 0 ? sent_us : std::max(sent_us, probed_us_)) + probe_after_us();
}

void Rack::on_probe(std::int64_t now_us) {
    probed_us_ = now_us;
    ++probes_;
}

}  // namespace hp::arq
