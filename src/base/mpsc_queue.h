// SPDX-License-Identifier: Apache-2.0
#pragma once
// An intrusive queue with many producers and one consumer, without a lock and without an allocation.
//
// `push` may be called from any thread; `pop_all` only from the consumer. What one thread pushed comes out in the order in which
// it pushed. The queue does not own its nodes.
#include <atomic>

namespace hp {

struct MpscNode {
    MpscNode* next = nullptr;
};

class MpscQueue {
public:
    MpscQueue() = default;
    MpscQueue(const MpscQueue&) = delete;
    MpscQueue& operator=(const MpscQueue&) = delete;

    // True if the queue was empty, that is: if the consumer has to be woken.
    bool push(MpscNode& node) noexcept {
        MpscNode* head = head_.load(std::memory_order_relaxed);
        do node.next = head;
        while (!head_.compare_exchange_weak(head, &node, std::memory_order_seq_cst, std::memory_order_relaxed));
        return head == nullptr;
    }

    bool empty() const noexcept { return head_.load(std::memory_order_seq_cst) == nullptr; }

    // Everything pushed so far, oldest first, linked by `next`; null when there is nothing.
    MpscNode* pop_all() noexcept {
        MpscNode* newest_first = head_.exchange(nullptr, std::memory_order_acquire);
        MpscNode* oldest_first = nullptr;
        while (newest_first != nullptr) {
            MpscNode* next = newest_first->next;
            newest_first->next = oldest_first;
            oldest_first = newest_first;
            newest_first = next;
        }
        return oldest_first;
    }

private:
    std::atomic<MpscNode*> head_{nullptr};
};

}  // namespace hp
