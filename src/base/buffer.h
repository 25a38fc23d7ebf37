// SPDX-License-Identifier: Apache-2.0
#pragma once
// Heap buffers that hold bytes on their way to a socket, and the stock of spare ones that a loop keeps.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include "base/bytes.h"

namespace hp {

// A buffer and its header in one allocation: `[0, reported)` is done with, `[reported, sent)` has left but was not told to the
// user yet, `[sent, end)` waits, `[end, capacity)` is free.
struct BufferNode {
    BufferNode* next = nullptr;
    std::uint32_t capacity;
    std::uint32_t reported = 0;
    std::uint32_t sent = 0;
    std::uint32_t end = 0;
    std::byte* begin;                        // behind the header, or memory of somebody else
    void (*release)(BufferNode*) = nullptr;  // how the node and that memory are given back
    void* owner = nullptr;                   // ... to whom

    explicit BufferNode(std::uint32_t bytes) : capacity(bytes), begin(reinterpret_cast<std::byte*>(this + 1)) {}
    std::byte* data() { return begin; }
    std::size_t room() const { return capacity - end; }
    void fill(Bytes bytes) {        // there must be room
        if (bytes.empty()) return;  // it may be null
        std::memcpy(data() + end, bytes.data(), bytes.size());
        end += static_cast<std::uint32_t>(bytes.size());
    }

    // Null when there is no memory. `bytes` is at most 4 GiB - 1.
    static BufferNode* make(std::size_t bytes) noexcept {
        void* memory = std::malloc(sizeof(BufferNode) + bytes);
        return memory == nullptr ? nullptr : new (memory) BufferNode(static_cast<std::uint32_t>(bytes));
    }
    // A full buffer over memory that stays where it is until `release` is called with the node, once; it ends with `free`.
    static BufferNode* view(std::byte* memory, std::size_t bytes, void (*release)(BufferNode*), void* owner) noexcept {
        BufferNode* node = make(0);
        if (node == nullptr) return nullptr;
        node->begin = memory;
        node->capacity = node->end = static_cast<std::uint32_t>(bytes);
        node->release = release;
        node->owner = owner;
        return node;
    }
    static void free(BufferNode* node) noexcept { std::free(node); }
};

// Spare buffers of one size. Belongs to one loop; not thread-safe.
class BufferPool {
public:
    static constexpr std::uint32_t buffer_bytes = 64 * 1024 - sizeof(BufferNode);
    static constexpr std::size_t spare_max = 16;

    BufferPool() = default;
    ~BufferPool() {
        while (spare_ != nullptr) BufferNode::free(pop());
    }
    BufferPool(const BufferPool&) = delete;
    BufferPool& operator=(const BufferPool&) = delete;

    // An empty buffer for at least `bytes`; null when there is no memory.
    BufferNode* take(std::size_t bytes) noexcept {
        if (bytes > buffer_bytes) return BufferNode::make(bytes);
        if (spare_ == nullptr) return BufferNode::make(buffer_bytes);
        return new (pop()) BufferNode(buffer_bytes);
    }
    void give(BufferNode* node) noexcept {
        if (node->release != nullptr) return node->release(node);
        if (node->capacity != buffer_bytes || count_ == spare_max) return BufferNode::free(node);
        node->next = spare_;
        spare_ = node;
        ++count_;
    }

private:
    BufferNode* pop() noexcept {
        BufferNode* node = spare_;
        spare_ = node->next;
        --count_;
        return node;
    }

    BufferNode* spare_ = nullptr;
    std::size_t count_ = 0;
};

}  // namespace hp
