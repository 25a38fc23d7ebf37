// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/store.h"

#include <cstdlib>
#include <new>
#include <utility>

#include "protocol/arq/block.h"

namespace hp::arq {

Store::Store(std::size_t datagram_bytes_max)
    : data_bytes_(datagram_bytes_max), datagram_(std::make_unique<std::byte[]>(3 * (datagram_bytes_max + 64))) {}

Store::~Store() {
    for (Spare* spare : {&full_, &small_})
        while (spare->first != nullptr) std::free(std::exchange(spare->first, spare->first->order.next));
}

Block* Store::take(std::size_t bytes) noexcept {
    const bool small = bytes <= small_bytes;
    Spare& spare = small ? small_ : full_;
    void* memory = spare.first;
    if (memory != nullptr) {
        spare.first = spare.first->order.next;
        --spare.count;
    } else {
        memory = std::malloc(sizeof(Block) + (small ? small_bytes : data_bytes_));
    }
    if (memory == nullptr) return nullptr;
    Block* const block = new (memory) Block;
    block->small = small;
    return block;
}

void Store::give(Block* block) noexcept {
    Spare& spare = block->small ? small_ : full_;
    if (spare.count == spare_max) return std::free(block);
    block->order.next = spare.first;
    spare.first = block;
    ++spare.count;
}

}  // namespace hp::arq
