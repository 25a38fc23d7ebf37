// SPDX-License-Identifier: Apache-2.0
#include "base/object_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace hp {
namespace {

struct Thing {
    std::atomic<int> users{0};
};

TEST(ObjectPool, GivesEachToOneOnly) {
    ObjectPool<Thing> pool(3);
    std::set<Thing*> taken;
    for (int i = 0; i < 10; ++i) EXPECT_TRUE(taken.insert(&pool.take()).second);
}

TEST(ObjectPool, UsesObjectsAgain) {
    ObjectPool<Thing> pool(2);
    Thing& first = pool.take();
    Thing& second = pool.take();
    pool.give_back(first);
    EXPECT_EQ(&pool.take(), &first);
    pool.give_back(second);
    pool.give_back(first);
    const std::set<Thing*> again{&pool.take(), &pool.take()};
    EXPECT_EQ(again, (std::set<Thing*>{&first, &second}));
}

TEST(ObjectPool, FromManyThreads) {
    ObjectPool<Thing> pool(4);
    std::atomic<int> shared{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 1000; ++i) {
                Thing& thing = pool.take();
                if (thing.users.fetch_add(1) != 0) ++shared;
                thing.users.fetch_sub(1);
                pool.give_back(thing);
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(shared, 0);
}

}  // namespace
}  // namespace hp
