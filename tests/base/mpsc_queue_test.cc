// SPDX-License-Identifier: Apache-2.0
#include "base/mpsc_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace hp {
namespace {

struct Item : MpscNode {
    int producer = 0;
    int number = 0;
};

TEST(MpscQueue, GivesOldestFirst) {
    MpscQueue queue;
    Item items[3];
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(queue.pop_all(), nullptr);
    for (Item& item : items) queue.push(item);
    EXPECT_FALSE(queue.empty());
    const MpscNode* node = queue.pop_all();
    for (const Item& item : items) {
        ASSERT_EQ(node, &item);
        node = node->next;
    }
    EXPECT_EQ(node, nullptr);
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(queue.pop_all(), nullptr);
}

TEST(MpscQueue, TheFirstPushAsksForAWakeUp) {
    MpscQueue queue;
    Item a, b, c;
    EXPECT_TRUE(queue.push(a));
    EXPECT_FALSE(queue.push(b));
    queue.pop_all();
    EXPECT_TRUE(queue.push(c));
}

TEST(MpscQueue, ANodeMayBePushedAgain) {
    MpscQueue queue;
    Item item;
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(queue.push(item));
        ASSERT_EQ(queue.pop_all(), &item);
        EXPECT_EQ(item.next, nullptr);
    }
}

TEST(MpscQueue, ManyProducersLoseNothingAndKeepTheirOrder) {
    constexpr int producers = 6, each = 20'000;
    MpscQueue queue;
    std::vector<std::vector<Item>> items(producers, std::vector<Item>(each));
    std::atomic<int> wake_ups = 0;
    std::vector<std::thread> threads;
    for (int producer = 0; producer < producers; ++producer)
        threads.emplace_back([&, producer] {
            for (int number = 0; number < each; ++number) {
                Item& item = items[static_cast<std::size_t>(producer)][static_cast<std::size_t>(number)];
                item.producer = producer;
                item.number = number;
                if (queue.push(item)) ++wake_ups;
            }
        });
    std::vector<int> next(producers, 0);
    int total = 0, batches = 0;
    while (total < producers * each) {
        MpscNode* node = queue.pop_all();
        if (node == nullptr) {
            std::this_thread::yield();
            continue;
        }
        for (++batches; node != nullptr; node = node->next, ++total) {
            const Item& item = *static_cast<Item*>(node);
            ASSERT_EQ(item.number, next[static_cast<std::size_t>(item.producer)]++);
        }
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(wake_ups, batches);  // exactly one producer of each batch found the queue empty
}

}  // namespace
}  // namespace hp
