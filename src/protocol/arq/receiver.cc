// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/receiver.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace hp::arq {
namespace {

constexpr std::uint32_t window_min = 128;              // KCP's: a whole message must fit
constexpr std::size_t partial_kept_bytes = 16 * 1024;  // of an empty buffer

}  // namespace

Receiver::Receiver(const Settings& settings, Store& store, Sink& sink, std::uint32_t first)
    : settings_(settings),
      store_(store),
      sink_(sink),
      window_(std::max(settings.receive_window, window_min)),
      expected_(first),
      highest_(first),
      ring_(window_) {}

Receiver::~Receiver() {
    for (; held_ != 0; ++expected_)
        if (Block* const block = ring_.at(expected_)) {
            store_.give(block);
            --held_;
        }
}

int Receiver::take(const Segment& segment, Bytes payload, std::int64_t now_us) {
    const std::int32_t ahead = distance(segment.number, expected_);
    if (ahead >= static_cast<std::int32_t>(window_)) return 0;  // as KCP: no room, no answer
    if (!owes_) owes_since_us_ = now_us;
    owes_ = true;
    last_number_ = segment.number;
    last_time_ms_ = segment.time_ms;
    try {  // what a peer repeats within one batch is not answered without end
        if (!selective_ && each_.size() < 2 * std::size_t{window_}) each_.emplace_back(segment.number, segment.time_ms);
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    }
    if (ahead < 0) return 0;
    if (distance(segment.number + 1, highest_) > 0) highest_ = segment.number + 1;
    if (ahead == 0) {
        ++expected_;
        if (const int error = deliver(segment.fragments_left, payload); error != 0) return error;
        return held_ == 0 ? 0 : deliver_held();
    }
    if (payload.size() > store_.data_bytes()) return EMSGSIZE;
    if (!ring_.prepare()) return ENOMEM;
    if (ring_.at(segment.number) != nullptr) return 0;
    Block* const block = store_.take(payload.size());
    if (block == nullptr) return ENOMEM;
    block->fragments_left = segment.fragments_left;
    block->length = static_cast<std::uint32_t>(payload.size());
    if (!payload.empty()) std::memcpy(block->data(), payload.data(), payload.size());
    ring_.set(segment.number, block);
    ++held_;
    return 0;
}

int Receiver::deliver_held() {
    while (Block* const block = ring_.at(expected_)) {
        ring_.clear(expected_);
        --held_;
        ++expected_;
        const int error = deliver(block->fragments_left, Bytes(block->data(), block->length));
        store_.give(block);
        if (error != 0) return error;
        if (held_ == 0) break;
    }
    return 0;
}

int Receiver::deliver(std::uint8_t fragments_left, Bytes payload) {
    if (fragments_left_ != 0 && fragments_left + 1u != fragments_left_) return EBADMSG;
    if (partial_.size() + payload.size() > settings_.message_bytes_max) return EMSGSIZE;
    if (fragments_left_ == 0 && fragments_left == 0)  // whole: no copy
        return payload.empty() || sink_.on_message(payload) ? 0 : ECANCELED;
    try {
        if (partial_.empty())
            partial_.reserve(
                std::min<std::size_t>(payload.size() * (fragments_left + std::size_t{1}), settings_.message_bytes_max));
        partial_.insert(partial_.end(), payload.begin(), payload.end());
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    }
    fragments_left_ = fragments_left;
    if (fragments_left != 0) return 0;
    const bool go_on = partial_.empty() || sink_.on_message(partial_);
    if (partial_.capacity() > partial_kept_bytes)
        std::vector<std::byte>().swap(partial_);
    else
        partial_.clear();
    return go_on ? 0 : ECANCELED;
}

void Receiver::acknowledge_each(Packer& packer) {
    owes_ = false;
    for (const auto& [number, time_ms] : each_) packer.add({.command = Command::ack, .time_ms = time_ms, .number = number}, {});
    each_.clear();
}

void Receiver::acknowledge_all(Packer& packer, bool data_follows) {
    owes_ = false;
    if (held_ == 0 && data_follows) return;
    const std::uint32_t from = expected_ & ~63u;
    const std::uint32_t words = held_ == 0 ? 0 : (highest_ - from + 63) / 64;
    const std::uint32_t words_max = std::min<std::uint32_t>(
        selective_words_max, static_cast<std::uint32_t>((packer.room() - Segment::header_bytes - selective_bytes) / 8));
    if (words <= words_max) return add_words(packer, from, words);
    newer_part_ = !newer_part_;
    add_words(packer, newer_part_ ? from + (words - words_max) * 64 : from, words_max);
}

void Receiver::add_words(Packer& packer, std::uint32_t from, std::uint32_t words) {
    std::array<std::byte, selective_bytes + selective_words_max * 8> note;
    std::byte* to = store(note.data(), static_cast<std::uint16_t>(Note::selective));
    to = store(to, static_cast<std::uint16_t>(words));
    to = store(to, from);
    for (std::uint32_t i = 0; i < words; ++i) to = store(to, ring_.word_at(from + i * 64));
    packer.add({.command = Command::tell_window, .time_ms = last_time_ms_, .number = last_number_},
               Bytes(note.data(), static_cast<std::size_t>(to - note.data())));
}

}  // namespace hp::arq
