// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of one connection that wait for the socket, in order, and those that have left but were not reported by OnSend yet.
// Belongs to the connection's loop; not thread-safe. Buffers come from and return to the loop's pool.
#include <sys/uio.h>

#include <atomic>
#include <cstddef>

#include "base/buffer.h"
#include "base/bytes.h"

namespace hp {

class SendQueue {
public:
    std::size_t unsent() const { return unsent_.load(std::memory_order_relaxed); }  // any thread may ask
    bool empty() const { return head_ == nullptr; }

    [[nodiscard]] bool append(Bytes bytes, BufferPool& pool);  // false: no memory, nothing was appended
    // The same for several pieces if they fit into the last buffer together; false: they do not, nothing was appended.
    bool append_to_tail(Buffers buffers, std::size_t bytes);
    void adopt(BufferNode* node, BufferPool& pool);  // takes a filled buffer; small ones are copied into the last buffer's room
    void adopt_first(BufferNode* node);              // takes a buffer that has left, or begun to, before all that waits here
    // Up to `count_max` pieces of what waits; the number of pieces.
    int gather(iovec* pieces, int count_max) const;
    void mark_sent(std::size_t bytes);
    // The first piece that has left but is not reported; empty when all is. `mark_reported` takes it away.
    Bytes unreported() const;
    void mark_reported(std::size_t bytes, BufferPool& pool);
    // Gives a large buffer with little left in it back to the pool, for a connection that will wait.
    void compact(BufferPool& pool);
    void clear(BufferPool& pool);

private:
    void pop_head(BufferPool& pool);
    void add_unsent(std::ptrdiff_t change) {  // one writer, so no read-modify-write is needed
        unsent_.store(unsent() + static_cast<std::size_t>(change), std::memory_order_relaxed);
    }

    BufferNode* head_ = nullptr;  // oldest buffer with bytes that are not reported
    BufferNode* tail_ = nullptr;
    BufferNode* cursor_ = nullptr;  // first buffer with bytes that have not left; null when all have
    std::atomic<std::size_t> unsent_{0};
};

inline bool SendQueue::append_to_tail(Buffers buffers, std::size_t bytes) {
    if (tail_ == nullptr || tail_->room() < bytes) return false;
    if (cursor_ == nullptr) cursor_ = tail_;
    for (const Bytes& piece : buffers) tail_->fill(piece);
    add_unsent(static_cast<std::ptrdiff_t>(bytes));
    return true;
}

}  // namespace hp
