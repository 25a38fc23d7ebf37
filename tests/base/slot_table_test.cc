// SPDX-License-Identifier: Apache-2.0
#include "base/slot_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>
#include <random>
#include <thread>
#include <vector>

namespace hp {
namespace {

struct Thing {
    std::atomic<std::uint64_t> id{0};
};

std::uint64_t put(SlotTable<Thing>& table, Thing& thing) {
    return table.insert(thing, [&thing](std::uint64_t id) { thing.id = id; });
}

TEST(SlotTable, BeforeResetItHoldsNothing) {
    SlotTable<Thing> table;
    Thing thing;
    EXPECT_EQ(put(table, thing), 0u);
    EXPECT_EQ(table.find(0), nullptr);
    EXPECT_EQ(table.find(1), nullptr);
}

TEST(SlotTable, IdsBeginAtOneAndGoRound) {
    SlotTable<Thing> table;
    table.reset(3);
    Thing things[3];
    EXPECT_EQ(put(table, things[0]), 1u);
    EXPECT_EQ(put(table, things[1]), 2u);
    table.erase(1);
    EXPECT_EQ(put(table, things[0]), 3u);  // not the slot that was freed: those never used come first
    EXPECT_EQ(put(table, things[2]), 4u);  // slot 0 again, grown by the capacity
    Thing extra;
    EXPECT_EQ(put(table, extra), 0u);  // full
    EXPECT_EQ(extra.id, 0u);           // and nothing was announced
    table.erase(3);
    table.erase(2);
    EXPECT_EQ(put(table, things[0]), 6u);  // freed first, used first
    EXPECT_EQ(put(table, things[1]), 5u);
}

TEST(SlotTable, AStaleIdFindsTheSlotsNewObjectOrNothing) {
    SlotTable<Thing> table;
    table.reset(1);
    Thing a, b;
    EXPECT_EQ(put(table, a), 1u);
    EXPECT_EQ(table.find(1), &a);
    table.erase(1);
    EXPECT_EQ(table.find(1), nullptr);
    EXPECT_EQ(put(table, b), 2u);
    ASSERT_EQ(table.find(1), &b);
    EXPECT_NE(table.find(1)->id, 1u);  // the object tells that it is another
    EXPECT_EQ(table.find(2), &b);
}

TEST(SlotTable, OddIdsFindNothing) {
    SlotTable<Thing> table;
    table.reset(10);
    Thing thing;
    put(table, thing);
    EXPECT_EQ(table.find(0), nullptr);
    for (const std::uint64_t id : {std::uint64_t{2}, std::uint64_t{10}, std::uint64_t{12}, ~std::uint64_t{0} - 4}) {
        Thing* found = table.find(id);
        EXPECT_TRUE(found == nullptr || found->id != id) << id;
    }
}

TEST(SlotTable, IsAnnouncedBeforeItCanBeFound) {
    SlotTable<Thing> table;
    table.reset(4);
    Thing thing;
    const std::uint64_t id = table.insert(thing, [&](std::uint64_t announced) {
        EXPECT_EQ(announced, 1u);
        EXPECT_EQ(table.find(announced), nullptr);
    });
    EXPECT_EQ(table.find(id), &thing);
}

TEST(SlotTable, ResetBeginsAnewWithAnotherCapacity) {
    SlotTable<Thing> table;
    Thing things[2];
    table.reset(1);
    for (std::uint64_t id = 1; id <= 5; ++id) {
        EXPECT_EQ(put(table, things[0]), id);
        table.erase(id);
    }
    table.reset(2);
    EXPECT_EQ(table.find(1), nullptr);
    EXPECT_EQ(put(table, things[0]), 1u);
    EXPECT_EQ(put(table, things[1]), 2u);
    EXPECT_EQ(put(table, things[0]), 0u);
    table.erase(2);
    EXPECT_EQ(put(table, things[1]), 4u);
}

TEST(SlotTable, ForEachVisitsWhatIsThere) {
    SlotTable<Thing> table;
    table.reset(10'000);  // more than one chunk of slots
    std::vector<Thing> things(9'000);
    for (Thing& thing : things) put(table, thing);
    for (std::uint64_t id = 1; id <= 9'000; id += 2) table.erase(id);
    std::vector<std::uint64_t> ids;
    table.for_each([&ids](Thing& thing) { ids.push_back(thing.id); });
    ASSERT_EQ(ids.size(), 4'500u);
    for (std::size_t i = 0; i < ids.size(); ++i) ASSERT_EQ(ids[i], 2 * (i + 1));
}

TEST(SlotTable, AgreesWithAnOracle) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        const std::uint32_t capacity = 1 + random() % 40;
        SlotTable<Thing> table;
        table.reset(capacity);
        std::vector<Thing> things(capacity);
        std::vector<Thing*> spare;
        for (Thing& thing : things) spare.push_back(&thing);
        std::map<std::uint64_t, Thing*> live;
        std::vector<std::uint64_t> gone;
        std::vector<std::uint64_t> last_of_slot(capacity, 0);
        std::deque<std::uint32_t> order(capacity);  // of slots to be used next
        for (std::uint32_t slot = 0; slot < capacity; ++slot) order[slot] = slot;
        for (int step = 0; step < 2'000; ++step) {
            if (random() % 2 == 0) {
                Thing extra;
                Thing& thing = spare.empty() ? extra : *spare.back();
                const std::uint64_t id = put(table, thing);
                if (order.empty()) {
                    ASSERT_EQ(id, 0u);
                    continue;
                }
                const std::uint32_t slot = order.front();
                order.pop_front();
                const std::uint64_t expected = last_of_slot[slot] == 0 ? slot + 1 : last_of_slot[slot] + capacity;
                ASSERT_EQ(id, expected);
                last_of_slot[slot] = id;
                live[id] = &thing;
                spare.pop_back();
            } else if (!live.empty()) {
                const auto victim = std::next(live.begin(), random() % live.size());
                table.erase(victim->first);
                order.push_back(static_cast<std::uint32_t>((victim->first - 1) % capacity));
                spare.push_back(victim->second);
                gone.push_back(victim->first);
                live.erase(victim);
            }
            for (const auto& [id, thing] : live) ASSERT_EQ(table.find(id), thing);
            if (!gone.empty()) {
                const std::uint64_t id = gone[random() % gone.size()];
                const Thing* found = table.find(id);
                ASSERT_TRUE(found == nullptr || found->id != id);
            }
        }
    }
}

TEST(SlotTable, ManyThreadsNeverShareAnId) {
    constexpr int threads = 4, rounds = 5'000;
    SlotTable<Thing> table;
    table.reset(64);
    std::vector<std::vector<std::uint64_t>> ids(threads);
    std::vector<Thing> things(threads);
    std::vector<std::thread> all;
    for (std::size_t i = 0; i < threads; ++i)
        all.emplace_back([&, i] {
            for (int round = 0; round < rounds; ++round) {
                const std::uint64_t id = put(table, things[i]);
                if (table.find(id) == &things[i]) ids[i].push_back(id);
                table.find(id + 1);
                table.for_each([](Thing& thing) { thing.id.load(); });
                table.erase(id);
            }
        });
    for (std::thread& thread : all) thread.join();
    std::vector<std::uint64_t> joined;
    for (const auto& some : ids) joined.insert(joined.end(), some.begin(), some.end());
    EXPECT_EQ(joined.size(), std::size_t{threads} * rounds);
    std::sort(joined.begin(), joined.end());
    EXPECT_EQ(std::unique(joined.begin(), joined.end()), joined.end());
}

}  // namespace
}  // namespace hp
