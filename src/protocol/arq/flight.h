// SPDX-License-Identifier: Apache-2.0
#pragma once
// What has left and is not acknowledged. A segment is in one of two lists: sent, in the order of sending, or lost.
#include "protocol/arq/block.h"

namespace hp::arq {

struct Flight {
    explicit Flight(std::uint32_t window) : ring(window) {}

    BlockRing ring;
    BlockList<&Block::order> sent, lost;
    std::uint32_t first = 0;     // the lowest number that is not acknowledged (snd_una)
    std::uint32_t next = 0;      // the number of the next segment that leaves for the first time (snd_nxt)
    std::size_t sent_count = 0;  // in `sent`
    std::size_t sent_bytes = 0;  // in `sent`, payload

    void add(Block* block) {
        block->lost = false;
        sent.push_back(block);
        ++sent_count;
        sent_bytes += block->length;
    }
    void lose(Block* block) {
        take(block);
        block->lost = true;
        lost.push_back(block);
    }
    void take(Block* block) {  // out of its list
        if (block->lost) return lost.remove(block);
        sent.remove(block);
        --sent_count;
        sent_bytes -= block->length;
    }
};

}  // namespace hp::arq
