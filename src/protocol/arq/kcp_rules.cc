// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/kcp_rules.h"

#include <algorithm>
#include <new>
#include <utility>

#include "protocol/arq/wire.h"

namespace hp::arq {
namespace {

constexpr std::int64_t rto_first_us = 200'000, rto_max_us = 60'000'000;
constexpr std::uint32_t threshold_min = 2;

}  // namespace

KcpRules::KcpRules(const Settings& settings, std::uint32_t first)
    : settings_(settings), suspected_until_(first), rto_us_(rto_first_us) {}

void KcpRules::on_rtt(std::int64_t rtt_us) {
    if (rtt_us_ == 0) {
        rtt_us_ = std::max<std::int64_t>(rtt_us, 1000);
        rtt_deviation_us_ = rtt_us / 2;
    } else {
        const std::int64_t off = std::max(rtt_us, rtt_us_) - std::min(rtt_us, rtt_us_);
        rtt_deviation_us_ = (3 * rtt_deviation_us_ + off) / 4;
        rtt_us_ = std::max<std::int64_t>((7 * rtt_us_ + rtt_us) / 8, 1000);
    }
    const std::int64_t slack_us = std::max<std::int64_t>(settings_.flush_ms * std::int64_t{1000}, 4 * rtt_deviation_us_);
    rto_us_ = std::clamp<std::int64_t>(rtt_us_ + slack_us, settings_.min_rto_ms * std::int64_t{1000}, rto_max_us);
}

bool KcpRules::on_first(Block* block, std::int64_t now_us) {
    try {
        heap_.push_back(block);
    } catch (const std::bad_alloc&) {
        return false;
    }
    block->rto_us = rto_us_;
    block->due_us = now_us + rto_us_ + (settings_.no_delay ? 0 : rto_us_ / 8);
    block->heap_at = static_cast<std::uint32_t>(heap_.size() - 1);
    sift_up(heap_.size() - 1);
    return true;
}

void KcpRules::back_off(Block* block) const {
    block->rto_us += settings_.no_delay ? block->rto_us / 2 : std::max(block->rto_us, rto_us_);
    block->rto_us = std::min(block->rto_us, rto_max_us);
}

void KcpRules::on_again(Block* block, std::int64_t now_us) {
    block->later_acks = 0;
    block->due_us = now_us + block->rto_us;
    sift_down(block->heap_at);
}

void KcpRules::on_acked(Block* block) {
    if (block->suspected) suspects_.remove(block);
    const std::size_t at = block->heap_at;
    Block* const last = heap_.back();
    heap_.pop_back();
    if (last == block) return;
    place(last, at);
    sift_up(at);
    sift_down(last->heap_at);
}

void KcpRules::on_acks(Flight& flight, std::uint32_t highest) {
    if (settings_.resend_by_acks == 0) return;
    if (distance(suspected_until_, flight.first) < 0) suspected_until_ = flight.first;
    for (; distance(highest, suspected_until_) > 0; ++suspected_until_) {
        Block* const block = flight.ring.at(suspected_until_);
        if (block == nullptr) continue;
        block->suspected = true;
        suspects_.push_back(block);
    }
    // Each step counts towards a transmission, so all steps together are no more than a few for each of them.
    for (Block* block = suspects_.front(); block != nullptr && distance(block->number, highest) < 0;) {
        Block* const next = decltype(suspects_)::after(block);
        if (!block->lost && ++block->later_acks >= settings_.resend_by_acks) {
            if (settings_.fast_limit == 0 || block->sent_count <= settings_.fast_limit) {
                flight.lose(block);
            } else {
                suspects_.remove(block);  // the timeout alone sends it
                block->suspected = false;
            }
        }
        block = next;
    }
}

void KcpRules::on_progress(std::uint32_t segments_taken_max, std::size_t fragment_bytes) {
    if (window_ >= segments_taken_max) return;
    if (increment_ == 0) increment_ = fragment_bytes;  // that of the first window
    if (window_ < threshold_) {
        ++window_;
        increment_ += fragment_bytes;
    } else {
        increment_ = std::max<std::uint64_t>(increment_, fragment_bytes);
        increment_ += fragment_bytes * fragment_bytes / increment_ + fragment_bytes / 16;
        if ((window_ + std::uint64_t{1}) * fragment_bytes <= increment_)
            window_ = static_cast<std::uint32_t>((increment_ + fragment_bytes - 1) / fragment_bytes);
    }
    if (window_ > segments_taken_max) {
        window_ = segments_taken_max;
        increment_ = std::uint64_t{segments_taken_max} * fragment_bytes;
    }
}

void KcpRules::on_losses(bool by_acks, bool by_timeout, std::uint32_t in_flight, std::uint32_t window_used,
                         std::size_t fragment_bytes) {
    if (by_acks) {
        threshold_ = std::max(in_flight / 2, threshold_min);
        window_ = std::min(threshold_ + settings_.resend_by_acks, Settings::window_max);
        increment_ = std::uint64_t{window_} * fragment_bytes;
    }
    if (by_timeout) {
        threshold_ = std::max(window_used / 2, threshold_min);
        window_ = 1;
        increment_ = fragment_bytes;
    }
}

void KcpRules::forget() {
    while (Block* const block = suspects_.pop_front()) block->suspected = false;
    heap_.clear();
    heap_.shrink_to_fit();
}

void KcpRules::place(Block* block, std::size_t at) {
    heap_[at] = block;
    block->heap_at = static_cast<std::uint32_t>(at);
}

void KcpRules::sift_up(std::size_t at) {
    Block* const block = heap_[at];
    for (; at > 0 && heap_[(at - 1) / 2]->due_us > block->due_us; at = (at - 1) / 2) place(heap_[(at - 1) / 2], at);
    place(block, at);
}

void KcpRules::sift_down(std::size_t at) {
    Block* const block = heap_[at];
    for (;;) {
        std::size_t child = 2 * at + 1;
        if (child >= heap_.size()) break;
        if (child + 1 < heap_.size() && heap_[child + 1]->due_us < heap_[child]->due_us) ++child;
        if (heap_[child]->due_us >= block->due_us) break;
        place(heap_[child], at);
        at = child;
    }
    place(block, at);
}

}  // namespace hp::arq
