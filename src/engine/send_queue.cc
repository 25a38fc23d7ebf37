// SPDX-License-Identifier: Apache-2.0
#include "engine/send_queue.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace hp {
namespace {

constexpr std::size_t copy_bytes_max = 4096;  // an adopted buffer up to this size is copied if there is room
constexpr std::uint32_t compact_bytes_max = BufferPool::buffer_bytes / 4;

}  // namespace

bool SendQueue::append(Bytes bytes, BufferPool& pool) {
    if (bytes.empty()) return true;
    const std::size_t fits = tail_ != nullptr ? std::min(tail_->room(), bytes.size()) : 0;
    BufferNode* node = nullptr;
    if (fits < bytes.size()) {
        node = pool.take(bytes.size() - fits);
        if (node == nullptr) return false;
    }
    if (fits > 0) {
        if (cursor_ == nullptr) cursor_ = tail_;
        tail_->fill(bytes.first(fits));
        add_unsent(static_cast<std::ptrdiff_t>(fits));
    }
    if (node != nullptr) {
        node->fill(bytes.subspan(fits));
        if (tail_ != nullptr)
            tail_->next = node;
        else
            head_ = node;
        tail_ = node;
        if (cursor_ == nullptr) cursor_ = node;
        add_unsent(static_cast<std::ptrdiff_t>(bytes.size() - fits));
    }
    return true;
}

void SendQueue::adopt(BufferNode* node, BufferPool& pool) {
    const Bytes bytes{node->data(), node->end};
    if (bytes.size() <= copy_bytes_max && (tail_ == nullptr || tail_->room() >= bytes.size()) && append(bytes, pool)) {
        pool.give(node);
        return;
    }
    if (tail_ != nullptr)
        tail_->next = node;
    else
        head_ = node;
    tail_ = node;
    if (cursor_ == nullptr) cursor_ = node;
    add_unsent(static_cast<std::ptrdiff_t>(bytes.size()));
}

void SendQueue::adopt_first(BufferNode* node) {
    BufferNode** place = &head_;
    while (*place != cursor_) place = &(*place)->next;  // behind what left earlier and is not reported yet
    node->next = cursor_;
    *place = node;
    if (cursor_ == nullptr) tail_ = node;
    if (node->sent == node->end) return;
    cursor_ = node;
    add_unsent(node->end - node->sent);
}

int SendQueue::gather(iovec* pieces, int count_max) const {
    int count = 0;
    for (BufferNode* node = cursor_; node != nullptr && count < count_max; node = node->next)
        pieces[count++] = {node->data() + node->sent, node->end - node->sent};
    return count;
}

void SendQueue::mark_sent(std::size_t bytes) {
    assert(bytes <= unsent());
    add_unsent(-static_cast<std::ptrdiff_t>(bytes));
    while (bytes > 0) {
        const std::size_t here = std::min<std::size_t>(bytes, cursor_->end - cursor_->sent);
        cursor_->sent += static_cast<std::uint32_t>(here);
        bytes -= here;
        if (cursor_->sent == cursor_->end) cursor_ = cursor_->next;
    }
}

Bytes SendQueue::unreported() const {
    if (head_ == nullptr) return {};
    return {head_->data() + head_->reported, head_->sent - head_->reported};
}

void SendQueue::mark_reported(std::size_t bytes, BufferPool& pool) {
    head_->reported += static_cast<std::uint32_t>(bytes);
    assert(head_->reported <= head_->sent);
    if (head_->reported == head_->end) pop_head(pool);
}

void SendQueue::pop_head(BufferPool& pool) {
    BufferNode* node = head_;
    head_ = node->next;
    if (head_ == nullptr) tail_ = nullptr;
    if (cursor_ == node) cursor_ = head_;
    pool.give(node);
}

void SendQueue::compact(BufferPool& pool) {
    if (head_ == nullptr || head_ != tail_ || head_->capacity != BufferPool::buffer_bytes) return;
    const std::uint32_t left = head_->end - head_->reported;
    if (left > compact_bytes_max) return;
    BufferNode* small = BufferNode::make(left);
    if (small == nullptr) return;
    std::memcpy(small->data(), head_->data() + head_->reported, left);
    small->sent = head_->sent - head_->reported;
    small->end = left;
    if (cursor_ == head_) cursor_ = small;
    pool.give(head_);
    head_ = tail_ = small;
}

void SendQueue::clear(BufferPool& pool) {
    while (head_ != nullptr) pop_head(pool);
    cursor_ = nullptr;
    unsent_.store(0, std::memory_order_relaxed);
}

}  // namespace hp
