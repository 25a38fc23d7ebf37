// SPDX-License-Identifier: Apache-2.0
#pragma once
// A segment that waits, and the places where it waits: lists, and rings by number.
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

namespace hp::arq {

// One of the two chains that a block can be in at the same time.
struct Link {
    struct Block* previous = nullptr;
    struct Block* next = nullptr;
};

struct Block {
    Link order;    // the queue, then the order of sending, or those found lost
    Link suspect;  // KCP's rule: later ones were acknowledged
    std::int64_t sent_us = 0;
    std::int64_t due_us = 0;            // KCP's rule: when it times out
    std::int64_t rto_us = 0;            // and how long that is
    std::int64_t delivered_us = 0;      // the model: when the last acknowledgement before it had come,
    std::int64_t first_sent_us = 0;     // when the segment that it told of had left,
    std::uint64_t delivered_bytes = 0;  // and how much had arrived until then
    std::uint64_t datagram = 0;         // the number of the datagram with which it left last
    std::uint32_t number = 0;
    std::uint32_t heap_at = 0;
    std::uint32_t later_acks = 0;
    std::uint32_t sent_count = 0;
    std::uint32_t length = 0;
    std::uint8_t fragments_left = 0;
    bool small = false;  // the store's
    bool suspected = false;
    bool lost = false;
    bool limited = false;  // the model: little to send when it left
    std::byte* data() { return reinterpret_cast<std::byte*>(this + 1); }
};

template <Link Block::*link>
class BlockList {
public:
    Block* front() const { return front_; }
    Block* back() const { return back_; }
    bool empty() const { return front_ == nullptr; }
    static Block* after(const Block* block) { return (block->*link).next; }
    void push_back(Block* block) {
        (block->*link) = {back_, nullptr};
        (back_ != nullptr ? (back_->*link).next : front_) = block;
        back_ = block;
    }
    void remove(Block* block) {
        const Link at = block->*link;
        (at.previous != nullptr ? (at.previous->*link).next : front_) = at.next;
        (at.next != nullptr ? (at.next->*link).previous : back_) = at.previous;
        block->*link = {};
    }
    Block* pop_front() {
        Block* block = front_;
        if (block != nullptr) remove(block);
        return block;
    }

private:
    Block* front_ = nullptr;
    Block* back_ = nullptr;
};

// Blocks by number, for a window of them; with a bit for each, 64 in a word. Takes its memory at the first use.
class BlockRing {
public:
    explicit BlockRing(std::uint32_t window) : capacity_(std::bit_ceil(window + 64)) {}

    bool prepare() {  // false: no memory
        if (blocks_ != nullptr) return true;
        blocks_.reset(new (std::nothrow) Block* [capacity_] {});
        bits_.reset(new (std::nothrow) std::uint64_t[capacity_ / 64]{});
        if (blocks_ != nullptr && bits_ != nullptr) return true;
        blocks_.reset();
        return false;
    }
    bool prepared() const { return blocks_ != nullptr; }
    Block* at(std::uint32_t number) const { return blocks_[number & (capacity_ - 1)]; }
    void set(std::uint32_t number, Block* block) {
        blocks_[number & (capacity_ - 1)] = block;
        word(number) |= bit(number);
    }
    void clear(std::uint32_t number) {
        blocks_[number & (capacity_ - 1)] = nullptr;
        word(number) &= ~bit(number);
    }
    std::uint64_t word_at(std::uint32_t number) const { return bits_[(number & (capacity_ - 1)) / 64]; }  // that `number` is in
    std::uint32_t capacity() const { return capacity_; }

private:
    static std::uint64_t bit(std::uint32_t number) { return std::uint64_t{1} << (number % 64); }
    std::uint64_t& word(std::uint32_t number) { return bits_[(number & (capacity_ - 1)) / 64]; }

    std::uint32_t capacity_;
    std::unique_ptr<Block*[]> blocks_;
    std::unique_ptr<std::uint64_t[]> bits_;
};

}  // namespace hp::arq
