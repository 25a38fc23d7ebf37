// SPDX-License-Identifier: Apache-2.0
// Two machines over a path that loses, repeats, delays and reorders: every message arrives once and in order, whatever the settings.
// HP_SEEDS: how many seeds; HP_SEED: only this one.
#include <gtest/gtest.h>

#include <cstdlib>

#include "protocol/arq/link.h"

namespace hp::arq::sim {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t seeds_default = 300;
#else
constexpr std::uint64_t seeds_default = 2000;
#endif

Settings any_settings(Random& random) {
    Settings settings;
    settings.no_delay = random.chance(0.5);
    settings.congestion_off = random.chance(0.3);
    settings.resend_by_acks = static_cast<std::uint32_t>(random.below(4));
    settings.fast_limit = static_cast<std::uint32_t>(random.below(6));
    settings.flush_ms = static_cast<std::uint32_t>(random.between(10, 60));
    settings.send_window = static_cast<std::uint32_t>(random.between(1, 200));
    settings.receive_window = static_cast<std::uint32_t>(random.between(1, 400));
    settings.mtu = static_cast<std::uint32_t>(random.between(128, 1432));
    settings.message_bytes_max = static_cast<std::uint32_t>(random.between(1, 6000));
    settings.mtu_probing = random.chance(0.3);
    settings.selective_acks = random.chance(0.6);
    settings.pacing = random.chance(0.7);
    settings.address_validation = random.chance(0.3);
    if (random.chance(0.3)) {
        settings.cipher = random.chance(0.5) ? Cipher::aes_256_gcm : Cipher::chacha20_poly1305;
        settings.key_bytes = 32;
        const auto key = random.bytes();
        std::copy(key.begin(), key.end(), settings.key.begin());
    }
    while (settings.check() != 0 && settings.message_bytes_max > 1) settings.message_bytes_max /= 2;
    settings.handshake_ms = 120'000;
    settings.dead_link = 1000;
    return settings;
}

Path any_path(Random& random) {
    Path path;
    path.delay_us = static_cast<std::int64_t>(random.below(60'000));
    path.jitter_us = static_cast<std::int64_t>(random.below(20'000));
    path.loss = random.unit() * 0.3;
    path.duplicate = random.unit() * 0.1;
    path.reorder = random.chance(0.5);
    if (random.chance(0.3)) path.bytes_per_us = 0.1 + random.unit();
    return path;
}

// Empty if all went well, else what did not.
std::string simulate(std::uint64_t seed) {
    World world(seed);
    Random& random = world.random;
    const Settings server = any_settings(random);
    Settings client = server;
    if (random.chance(0.3)) client.selective_acks = !client.selective_acks;
    if (random.chance(0.2)) client.flush = Flush::every_interval;
    for (Path& path : world.paths) path = any_path(random);
    world.connect(client, server);
    const auto failed = [&] { return world.client().error != 0 || world.server().error != 0; };
    const auto errors = [&] {
        return " (errors " + std::to_string(world.client().error) + ", " + std::to_string(world.server().error) + ")";
    };
    if (!world.run(world.now + 100'000'000, [&] { return world.both_ready() || failed(); }) || failed())
        return "no handshake" + errors();

    std::array<std::vector<std::string>, 2> sent;
    std::array<std::uint64_t, 2> left = {random.below(40), random.below(40)};
    std::function<void()> tick = [&] {
        for (std::size_t side = 0; side < 2; ++side) {
            for (auto burst = random.below(4); burst != 0 && left[side] != 0; --burst, --left[side]) {
                std::string message(1 + random.below(server.message_bytes_max), char('a' + left[side] % 26));
                message[0] = char(left[side]);
                if (world.parties[side]->send(message) != 0) break;
                sent[side].push_back(std::move(message));
            }
            world.parties[side]->wake();
        }
        if (left[0] + left[1] != 0) world.at(world.now + static_cast<std::int64_t>(random.below(30'000)), tick);
    };
    world.at(world.now, tick);
    const bool done = world.run(world.now + 20'000'000'000, [&] {
        return failed() || (left[0] + left[1] == 0 && world.client().machine->waiting_segments() == 0 &&
                            world.server().machine->waiting_segments() == 0);
    });
    if (failed()) return "ended" + errors();
    if (!done) return "does not come to an end";
    if (world.server().messages != sent[0]) return "the server's messages differ";
    if (world.client().messages != sent[1]) return "the client's messages differ";
    if (world.client().machine->waiting_bytes() != 0) return "bytes that wait are counted wrongly";
    return {};
}

TEST(ArqSimulation, EveryMessageOnceAndInOrder) {
    const auto number = [](const char* name, std::uint64_t otherwise) {
        const char* text = std::getenv(name);
        return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
    };
    const bool one = std::getenv("HP_SEED") != nullptr;
    const std::uint64_t first = number("HP_SEED", 0), count = one ? 1 : number("HP_SEEDS", seeds_default);
    for (std::uint64_t seed = first; seed < first + count; ++seed)
        ASSERT_EQ(simulate(seed), "") << "again with: HP_SEED=" << seed << " protocol_tests --gtest_filter=ArqSimulation.*";
}

TEST(ArqSimulation, TheSameSeedGivesTheSame) {
    const auto trace = [](std::uint64_t seed) {
        World world(seed);
        for (Path& path : world.paths) path = {.delay_us = 10'000, .jitter_us = 5000, .loss = 0.2, .reorder = true};
        world.connect({}, {});
        std::string all;
        world.client().datagram_hook = [&](Bytes datagram) {
            all += std::to_string(world.now) + ':';
            all.append(reinterpret_cast<const char*>(datagram.data()), datagram.size());
        };
        world.run(world.now + 1'000'000, [&] { return world.both_ready(); });
        world.client().send(std::string(4000, 'x'));
        world.client().wake();
        world.run(world.now + 5'000'000, [] { return false; });
        return all;
    };
    EXPECT_EQ(trace(7), trace(7));
    EXPECT_NE(trace(7), trace(8));
}

// Each row: a path, and what has to come through it.
TEST(ArqSimulation, HardPaths) {
    struct Row {
        const char* what;
        Path there, back;
        bool selective;
    };
    const Row rows[] = {
        {"30 % lost, plain", {.loss = 0.3}, {.loss = 0.3}, false},
        {"30 % lost, selective", {.loss = 0.3}, {.loss = 0.3}, true},
        {"60 % of the acknowledgements lost", {}, {.loss = 0.6}, true},
        {"everything twice", {.duplicate = 1}, {.duplicate = 1}, true},
        {"wild order", {.delay_us = 1000, .jitter_us = 100'000, .reorder = true}, {.jitter_us = 100'000, .reorder = true}, true},
        {"a narrow path", {.bytes_per_us = 0.05}, {.bytes_per_us = 0.05}, true},
        {"no delay at all", {.delay_us = 0}, {.delay_us = 0}, true},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.what);
        World world(1);
        world.paths = {row.there, row.back};
        Settings settings;
        settings.selective_acks = row.selective;
        settings.no_delay = true;
        settings.resend_by_acks = 2;
        settings.flush_ms = 10;
        settings.dead_link = 100;
        settings.handshake_ms = 60'000;
        world.connect(settings, settings);
        ASSERT_TRUE(world.run(world.now + 60'000'000, [&] { return world.both_ready(); }));
        std::vector<std::string> sent;
        for (int i = 0; i < 200; ++i) {
            sent.push_back(std::string(1 + static_cast<std::size_t>(i) * 17 % 4096, char('a' + i % 26)));
            ASSERT_EQ(world.client().send(sent.back()), 0);
        }
        world.client().wake();
        EXPECT_TRUE(world.run(world.now + 600'000'000, [&] { return world.client().machine->waiting_segments() == 0; }));
        EXPECT_EQ(world.client().error, 0);
        EXPECT_EQ(world.server().messages, sent);
    }
}

TEST(ArqSimulation, FindsTheLargestDatagram) {
    for (const std::uint32_t path_mtu : {1200u, 1280u, 1400u, 4000u, 8900u}) {
        World world(path_mtu);
        for (Path& path : world.paths) path = {.delay_us = 5000, .loss = 0.02, .mtu = path_mtu};
        Settings settings;
        settings.mtu_probing = true;
        settings.datagram_bytes_max = 8900;
        settings.message_bytes_max = 60'000;
        ASSERT_EQ(settings.check(), 0);
        world.connect(settings, settings);
        ASSERT_TRUE(world.run(world.now + 5'000'000, [&] { return world.both_ready(); }));
        world.run(world.now + 30'000'000, [] { return false; });
        const std::uint32_t found = world.client().machine->statistics().mtu;
        EXPECT_LE(found, path_mtu);
        EXPECT_GE(found + 64, path_mtu) << path_mtu;  // a probe may be lost three times
        const std::string message(60'000, 'm');
        ASSERT_EQ(world.client().send(message), 0);
        world.client().wake();
        EXPECT_TRUE(world.run(world.now + 30'000'000, [&] { return !world.server().messages.empty(); }));
        EXPECT_EQ(world.server().messages.at(0), message);
    }
}

}  // namespace
}  // namespace hp::arq::sim
