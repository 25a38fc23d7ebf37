// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/store.h"

#include <cstdlib>
#include <new>

#include "protocol/arq/block.h"

namespace hp::arq {

Store::Store(std::size_t datagram_bytes_max)
    : data_bytes_(datagram_bytes_max), datagram_(std::make_unique<std::byte[]>(3 * (datagram_bytes_max + 64))) {}

Store::~Store() {
    while (spare_ != nullptr) {
        Block* const block = spare_;
        spare_ = block->order.next;
        std::free(block);
    }
}

Block* Store::take() noexcept {
    void* memory = spare_;
    if (spare_ != nullptr) {
        spare_ = spare_->order.next;
        --spares_;
    } else {
        memory = std::malloc(sizeof(Block) + data_bytes_);
    }
    return memory == nullptr ? nullptr : new (memory) Block;
}

void Store::give(Block* block) noexcept {
    if (spares_ == spare_max) return std::free(block);
    block->order.next = spare_;
    spare_ = block;
    ++spares_;
}

}  // namespace hp::arq
