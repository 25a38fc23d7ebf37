// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/sender.h"

#include <algorithm>
#include <bit>
#include <cerrno>

namespace hp::arq {
namespace {

constexpr std::int64_t window_probe_first_us = 7'000'000, window_probe_max_us = 120'000'000;
// Pacing lets so much time's worth of bytes leave at once: timers of a loop are as coarse, and batches cost less.
constexpr std::int64_t burst_us = 8'000;
constexpr double burst_bytes_min = 16 * 1400;
constexpr std::size_t thin_segments_max = 32;
// Small messages need more memory than their bytes: of them fewer may wait.
constexpr std::size_t bytes_per_segment = 64, segments_max_least = 1024;

}  // namespace

Sender::Sender(const Settings& settings, Store& store, std::uint32_t first)
    : settings_(settings),
      store_(store),
      flight_(settings.send_window),
      rules_(settings, first),
      rack_(settings.min_rto_ms * std::int64_t{1000}),
      first_before_(first) {
    flight_.first = flight_.next = first;
}

Sender::~Sender() {
    while (Block* const block = queue_.pop_front()) store_.give(block);
    while (Block* const block = flight_.sent.pop_front()) store_.give(block);
    while (Block* const block = flight_.lost.pop_front()) store_.give(block);
}

int Sender::push(Buffers pieces, std::size_t bytes, std::size_t fragment_bytes) {
    if (settings_.queue_bytes_max != 0 && waiting_bytes_ + bytes > settings_.queue_bytes_max) return ENOBUFS;
    const std::size_t fragments = (bytes + fragment_bytes - 1) / fragment_bytes;
    const std::size_t segments_max = std::max<std::size_t>(settings_.queue_bytes_max / bytes_per_segment, segments_max_least);
    if (settings_.queue_bytes_max != 0 && waiting_segments_ + fragments > segments_max) return ENOBUFS;
    if (!flight_.ring.prepare()) return ENOMEM;
    BlockList<&Block::order> made;
    std::size_t piece = 0, at = 0;
    for (std::size_t i = 0; i < fragments; ++i) {
        const std::size_t size = std::min(fragment_bytes, bytes - i * fragment_bytes);
        Block* const block = store_.take(size);
        if (block == nullptr) {
            while (Block* const spare = made.pop_front()) store_.give(spare);
            return ENOMEM;
        }
        made.push_back(block);
        block->fragments_left = static_cast<std::uint8_t>(fragments - 1 - i);
        block->length = static_cast<std::uint32_t>(size);
        for (std::size_t filled = 0; filled < block->length;) {
            const std::size_t part = std::min(block->length - filled, pieces[piece].size() - at);
            if (part != 0) std::memcpy(block->data() + filled, pieces[piece].data() + at, part);
            filled += part;
            at += part;
            if (at == pieces[piece].size() && filled < block->length) ++piece, at = 0;
        }
    }
    while (Block* const block = made.pop_front()) queue_.push_back(block);
    fragment_bytes_ = fragment_bytes;
    waiting_segments_ += fragments;
    waiting_bytes_ += bytes;
    return 0;
}

void Sender::acked(Block* block, std::int64_t now_us) {
    acked_any_ = true;
    if (selective_) {
        rack_.on_acked(*block, now_us);
        model_.on_acked(*block, now_us);
    } else {
        rules_.on_acked(block);
    }
    flight_.take(block);
    flight_.ring.clear(block->number);
    --waiting_segments_;
    waiting_bytes_ -= block->length;
    store_.give(block);
}

void Sender::move_first() {
    while (flight_.first != flight_.next && flight_.ring.at(flight_.first) == nullptr) ++flight_.first;
}

bool Sender::on_expected(std::uint32_t expected, std::uint16_t window, std::int64_t now_us) {
    if (distance(expected, flight_.next) > 0) return false;
    remote_window_ = window;
    for (; distance(expected, flight_.first) > 0; ++flight_.first)
        if (Block* const block = flight_.ring.at(flight_.first)) acked(block, now_us);
    if (flight_.ring.prepared()) move_first();
    return true;
}

bool Sender::on_ack(std::uint32_t number, std::uint32_t time_ms, std::int64_t now_us) {
    if (distance(number, flight_.next) >= 0) return false;
    const std::int32_t rtt_ms = distance(to_ms(now_us), time_ms);
    if (rtt_ms >= 0 && !selective_) rules_.on_rtt(rtt_ms * std::int64_t{1000});
    if (!has_highest_ || distance(number, highest_) > 0) highest_ = number;
    has_highest_ = true;
    if (distance(number, flight_.first) < 0) return true;
    if (Block* const block = flight_.ring.at(number)) acked(block, now_us);
    move_first();
    return true;
}

bool Sender::on_selective(std::uint32_t from, Bytes words, std::int64_t now_us) {
    if (from % 64 != 0) return false;
    for (std::size_t i = 0; i < words.size() / 8; ++i, from += 64) {
        auto here = load<std::uint64_t>(words.data() + 8 * i);
        if (here == 0 || distance(from + 64, flight_.first) <= 0) continue;
        const std::uint32_t last = from + 63 - static_cast<std::uint32_t>(std::countl_zero(here));
        if (distance(last, flight_.next) >= 0) return false;
        if (!flight_.ring.prepared()) continue;
        for (here &= flight_.ring.word_at(from); here != 0; here &= here - 1) {
            const std::uint32_t number = from + static_cast<std::uint32_t>(std::countr_zero(here));
            Block* const block = flight_.ring.at(number);
            if (block->number == number) acked(block, now_us);
        }
    }
    if (flight_.ring.prepared()) move_first();
    return true;
}

void Sender::on_end(std::int64_t now_us) {
    if (selective_) {
        if (acked_any_) {
            rack_.detect(flight_, now_us);
            model_.on_acks(now_us, rack_.rtt_min_us(), flight_.sent_bytes);
        }
    } else {
        if (has_highest_) rules_.on_acks(flight_, highest_);
        if (distance(flight_.first, first_before_) > 0) rules_.on_progress(remote_window_, fragment_bytes_);
    }
    first_before_ = flight_.first;
    acked_any_ = has_highest_ = false;
}

void Sender::go_selective(std::int64_t now_us) {
    if (selective_) return;
    selective_ = true;
    rules_.forget();
    if (rules_.rtt_us() != 0) rack_.on_rtt(rules_.rtt_us(), now_us);
    for (Block* block = flight_.sent.front(); block != nullptr; block = decltype(queue_)::after(block))
        model_.on_sent(block, block->sent_us, 0);  // as if each had left alone
    earned_us_ = now_us;
}

std::uint32_t Sender::window_now() const {
    const std::uint32_t open = window_open();
    if (!selective_) return std::min(open, rules_.window());
    if (settings_.congestion_off) return open;
    return std::min<std::uint32_t>(open,
                                   static_cast<std::uint32_t>(model_.window_bytes() / std::max<std::size_t>(fragment_bytes_, 1)));
}

void Sender::put(Packer& packer, Block* block, std::int64_t now_us) {
    ++block->sent_count;
    ++sent_;
    if (block->sent_count > 1) ++resent_;
    block->datagram = packer.datagram_for(block->length) + 1;  // 0 is none
    block->sent_us = now_us;
    if (selective_) model_.on_sent(block, now_us, flight_.sent_bytes);
    flight_.add(block);
    credit_ -= block->length;
    put_copy(packer, block);
}

void Sender::put_copy(Packer& packer, Block* block) {
    packer.add({.command = Command::push,
                .fragments_left = block->fragments_left,
                .time_ms = to_ms(block->sent_us),
                .number = block->number},
               Bytes(block->data(), block->length));
}

int Sender::first_time(Packer& packer, std::int64_t now_us) {
    Block* const block = queue_.front();
    if (!selective_ && !rules_.on_first(block, now_us)) return ENOMEM;
    queue_.remove(block);
    block->number = flight_.next++;
    flight_.ring.set(block->number, block);
    put(packer, block, now_us);
    return 0;
}

int Sender::again(Packer& packer, Block* block, std::int64_t now_us) {
    if (block->sent_count >= settings_.dead_link) return ETIMEDOUT;
    flight_.take(block);
    put(packer, block, now_us);
    return 0;
}

int Sender::transmit(Packer& packer, std::int64_t now_us) {
    count_window_probe(now_us);
    return selective_ ? transmit_by_model(packer, now_us) : transmit_by_rules(packer, now_us);
}

void Sender::count_window_probe(std::int64_t now_us) {
    if (remote_window_ != 0) {
        window_probe_after_us_ = 0;
    } else if (window_probe_after_us_ == 0) {
        window_probe_after_us_ = window_probe_first_us;
        window_probe_us_ = now_us + window_probe_after_us_;
    }
}

int Sender::transmit_by_rules(Packer& packer, std::int64_t now_us) {
    if (window_probe_after_us_ != 0 && now_us >= window_probe_us_) {
        window_probe_after_us_ = std::min(window_probe_after_us_ + window_probe_after_us_ / 2, window_probe_max_us);
        window_probe_us_ = now_us + window_probe_after_us_;
        packer.add({.command = Command::ask_window}, {});
    }
    const std::uint32_t window = window_now();
    while (!queue_.empty() && distance(flight_.next, flight_.first) < static_cast<std::int32_t>(window))
        if (const int error = first_time(packer, now_us); error != 0) return error;
    bool timed_out = false, overtaken = false;
    while (Block* const block = rules_.expired(now_us)) {
        if (const int error = again(packer, block, now_us); error != 0) return error;
        rules_.back_off(block);
        rules_.on_again(block, now_us);
        timed_out = true;
    }
    while (Block* const block = flight_.lost.front()) {
        if (const int error = again(packer, block, now_us); error != 0) return error;
        rules_.on_again(block, now_us);
        overtaken = true;
    }
    if (timed_out || overtaken) rules_.on_losses(overtaken, timed_out, flight_.next - flight_.first, window, fragment_bytes_);
    return 0;
}

void Sender::earn(std::int64_t now_us) {
    const double most = std::max(model_.rate() * burst_us, burst_bytes_min);
    const double earned = model_.rate() == 0 ? most : model_.rate() * static_cast<double>(now_us - earned_us_);
    credit_ = std::min(credit_ + earned, most);
    earned_us_ = now_us;
}

bool Sender::may_send(std::size_t bytes) const {
    if (settings_.congestion_off) return true;
    if (flight_.sent_bytes != 0 && flight_.sent_bytes + bytes > model_.window_bytes()) return false;
    return !settings_.pacing || model_.rate() == 0 || credit_ > 0;
}

// Nothing waits behind what has left: then a second loss of the same segment costs the reader a round trip, and a second copy costs
// the path next to nothing.
bool Sender::thin() const { return queue_.empty() && flight_.sent_count <= thin_segments_max; }

int Sender::recover(Packer& packer, Block* block, std::int64_t now_us) {
    if (const int error = again(packer, block, now_us); error != 0) return error;
    if (!thin()) return 0;
    packer.flush();
    ++sent_;
    ++resent_;
    put_copy(packer, block);
    packer.flush();
    return 0;
}

// Nothing was heard for too long: of few segments all that are due, of many the first and the last, whose answers tell the rest.
int Sender::probe(Packer& packer, std::int64_t now_us) {
    const std::int64_t patience_us = rack_.patience_us();
    rack_.on_probe(now_us);
    if (!thin()) {
        Block* const last = flight_.sent.back();
        if (const int error = again(packer, flight_.sent.front(), now_us); error != 0) return error;
        return last == flight_.sent.back() ? 0 : again(packer, last, now_us);
    }
    for (std::size_t left = flight_.sent_count; left != 0 && flight_.sent.front()->sent_us + patience_us <= now_us; --left)
        if (const int error = recover(packer, flight_.sent.front(), now_us); error != 0) return error;
    return 0;
}

int Sender::transmit_by_model(Packer& packer, std::int64_t now_us) {
    earn(now_us);
    if (rack_.reorder_due_us() <= now_us) rack_.detect(flight_, now_us);
    if (rack_.probe_due_us(flight_) <= now_us)
        if (const int error = probe(packer, now_us); error != 0) return error;
    while (Block* const block = flight_.lost.front()) {
        if (!may_send(block->length)) return 0;
        if (const int error = recover(packer, block, now_us); error != 0) return error;
    }
    // A closed window is asked by the first segment itself.
    const auto window = static_cast<std::int32_t>(std::max(window_open(), 1u));
    while (!queue_.empty() && distance(flight_.next, flight_.first) < window) {
        if (!may_send(queue_.front()->length)) return 0;
        if (const int error = first_time(packer, now_us); error != 0) return error;
    }
    if (queue_.empty()) model_.on_idle(flight_.sent_bytes);
    return 0;
}

std::int64_t Sender::due_us() const {
    if (!selective_) {
        std::int64_t due = rules_.due_us();
        if (window_probe_after_us_ != 0) due = std::min(due, window_probe_us_);
        return due;
    }
    std::int64_t due = std::min(rack_.reorder_due_us(), rack_.probe_due_us(flight_));
    const bool paced = settings_.pacing && !settings_.congestion_off && model_.rate() > 0 && credit_ <= 0;
    if (paced && has_data_to_send()) due = std::min(due, earned_us_ + static_cast<std::int64_t>(-credit_ / model_.rate()) + 1);
    return due;
}

}  // namespace hp::arq
