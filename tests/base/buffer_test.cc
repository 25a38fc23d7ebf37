// SPDX-License-Identifier: Apache-2.0
#include "base/buffer.h"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <vector>

namespace hp {
namespace {

TEST(Bytes, SizesAddUp) {
    const char text[] = "abcdef";
    const Bytes pieces[] = {as_bytes(text, 2), {}, as_bytes(text, 6)};
    EXPECT_EQ(total_size(pieces), 8u);
    EXPECT_EQ(total_size({}), 0u);
    EXPECT_EQ(as_bytes(text, 2)[1], std::byte{'b'});
}

TEST(BufferNode, DataLiesBehindTheHeader) {
    BufferNode* node = BufferNode::make(100);
    ASSERT_NE(node, nullptr);
    EXPECT_EQ(node->capacity, 100u);
    EXPECT_EQ(node->room(), 100u);
    std::memset(node->data(), 7, 100);  // a sanitizer sees a block that is too small
    node->end = 60;
    EXPECT_EQ(node->room(), 40u);
    BufferNode::free(node);
}

TEST(BufferPool, TakesAreEmptyAndLargeEnough) {
    BufferPool pool;
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, std::size_t{BufferPool::buffer_bytes},
                                    std::size_t{BufferPool::buffer_bytes} + 1, std::size_t{1} << 20}) {
        BufferNode* node = pool.take(bytes);
        ASSERT_NE(node, nullptr);
        EXPECT_GE(node->room(), bytes);
        EXPECT_EQ(node->capacity == BufferPool::buffer_bytes, bytes <= BufferPool::buffer_bytes);
        std::memset(node->data(), 1, node->capacity);
        node->end = node->sent = node->reported = 1;
        node->next = node;
        pool.give(node);
    }
    BufferNode* again = pool.take(10);  // used before, and yet as new
    EXPECT_EQ(again->end, 0u);
    EXPECT_EQ(again->sent, 0u);
    EXPECT_EQ(again->reported, 0u);
    EXPECT_EQ(again->next, nullptr);
    pool.give(again);
}

TEST(BufferPool, KeepsASpareNumberAndNoMore) {
    BufferPool pool;
    std::vector<BufferNode*> nodes;
    for (std::size_t i = 0; i < BufferPool::spare_max + 3; ++i) nodes.push_back(pool.take(1));
    std::set<BufferNode*> given;
    for (std::size_t i = 0; i < BufferPool::spare_max; ++i) {
        pool.give(nodes[i]);
        given.insert(nodes[i]);
    }
    for (std::size_t i = BufferPool::spare_max; i < nodes.size(); ++i) pool.give(nodes[i]);  // freed: a leak checker would tell
    std::vector<BufferNode*> taken;
    for (std::size_t i = 0; i < BufferPool::spare_max; ++i) {
        taken.push_back(pool.take(1));
        EXPECT_EQ(given.count(taken.back()), 1u);
    }
    for (BufferNode* node : taken) BufferNode::free(node);
}

}  // namespace
}  // namespace hp
