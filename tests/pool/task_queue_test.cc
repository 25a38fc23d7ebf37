// SPDX-License-Identifier: Apache-2.0
#include "pool/task_queue.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace hp::pool {
namespace {

Task numbered(std::uintptr_t n) { return {nullptr, reinterpret_cast<void*>(n)}; }
std::uintptr_t number(const Task& task) { return reinterpret_cast<std::uintptr_t>(task.argument); }

// Sizes around those of its blocks, and what stays in it between the rounds.
TEST(TaskQueueTest, FirstInFirstOut) {
    for (const std::size_t kept : {0u, 1u, 254u, 255u, 256u, 1000u})
        for (const std::size_t burst : {1u, 2u, 254u, 255u, 256u, 511u, 2000u}) {
            TaskQueue queue;
            std::uintptr_t in = 1, out = 1;
            for (std::size_t i = 0; i < kept; ++i) ASSERT_TRUE(queue.push(numbered(in++)));
            for (int round = 0; round < 5; ++round) {
                for (std::size_t i = 0; i < burst; ++i) ASSERT_TRUE(queue.push(numbered(in++)));
                ASSERT_EQ(queue.size(), kept + burst);
                for (std::size_t i = 0; i < burst; ++i) ASSERT_EQ(number(queue.pop()), out++);
            }
            while (!queue.empty()) ASSERT_EQ(number(queue.pop()), out++);
            ASSERT_EQ(in, out);
        }
}

}  // namespace
}  // namespace hp::pool
