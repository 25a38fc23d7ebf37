// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two machines and the path between them, in pure code: what happens follows from a seed alone. Times in microseconds.
#include <array>
#include <cstdint>
#include <cstring>
#include <deque>
#include <functional>
#include <memory>
#include <queue>
#include <string>
#include <vector>

#include "protocol/arq/arq.h"

namespace hp::arq::sim {

// splitmix64.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : next() % limit; }
    std::uint64_t between(std::uint64_t least, std::uint64_t most) { return least + below(most - least + 1); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool chance(double probability) { return unit() < probability; }
    std::array<std::byte, 32> bytes() {
        std::array<std::byte, 32> all;
        for (std::byte& byte : all) byte = std::byte(next());
        return all;
    }

private:
    std::uint64_t state_;
};

// One direction of a path.
struct Path {
    std::int64_t delay_us = 20'000;
    std::int64_t jitter_us = 0;  // added at random; without `reorder` nothing overtakes
    double loss = 0, duplicate = 0;
    bool reorder = false;
    std::size_t mtu = 65'535;             // larger datagrams vanish
    double bytes_per_us = 0;              // 0: no limit
    std::int64_t queue_us_max = 100'000;  // what waits longer than this for its turn is lost
};

class World;

class Party final : public Sink {
public:
    Party(World& world, int side, const Settings& settings, Role role, std::uint32_t id, Random& random);
    void on_datagram(Bytes datagram) override;
    void on_ready() override { ready = true; }
    bool on_message(Bytes message) override {
        if (message_hook) return message_hook(message);
        messages.emplace_back(reinterpret_cast<const char*>(message.data()), message.size());
        return true;
    }
    int send(const std::string& message);
    void wake();  // flushes, and notes when the machine is due

    World& world;
    const int side;
    Settings settings;
    Store store;
    std::unique_ptr<Machine> machine;
    std::vector<std::string> messages;
    std::function<bool(Bytes)> message_hook;
    std::function<void(Bytes)> datagram_hook;
    bool ready = false;
    int error = 0;
};

class World {
public:
    explicit World(std::uint64_t seed) : random(seed) {}

    void connect(const Settings& client, const Settings& server) {
        parties[0] = std::make_unique<Party>(*this, 0, client, Role::client,
                                             0x11000000u + static_cast<std::uint32_t>(random.below(1 << 20)), random);
        parties[1] = std::make_unique<Party>(*this, 1, server, Role::server,
                                             0x22000000u + static_cast<std::uint32_t>(random.below(1 << 20)), random);
        parties[0]->error = parties[0]->machine->start(now);
        parties[0]->wake();
    }

    // Runs one moment: everything that happens at the earliest time at which something does. False: nothing will ever happen.
    bool step(std::int64_t until) {
        std::int64_t next = travelling.empty() ? never : travelling.top().at;
        for (const auto& party : parties)
            if (party->error == 0) next = std::min(next, std::max(party->machine->next_due_us(), now));
        if (hook_us != never) next = std::min(next, hook_us);
        if (next == never || next > until) {
            now = std::max(now, std::min(until, next));
            return false;
        }
        stalls = next == now ? stalls + 1 : 0;
        now = next;
        if (hook_us <= now) {
            hook_us = never;
            hook();
        }
        std::array<bool, 2> fed{};
        while (!travelling.empty() && travelling.top().at <= now) {
            const int to = travelling.top().to;
            const std::string datagram = std::move(const_cast<Travelling&>(travelling.top()).datagram);
            travelling.pop();
            deliver(to, datagram);
            fed[static_cast<std::size_t>(to)] = true;
        }
        for (std::size_t side = 0; side < 2; ++side) {
            Party& party = *parties[side];
            if (fed[side]) party.wake();
            if (party.error == 0 && party.machine->next_due_us() <= now) party.error = party.machine->advance(now);
        }
        return true;
    }
    // Until `done`, or `until`, or nothing happens; false if not done. A machine that is due again and again without time passing fails.
    template <class Done>
    bool run(std::int64_t until, Done&& done) {
        while (!done())
            if (stalls > 10'000 || !step(until)) return done();
        return true;
    }
    void deliver(int to, const std::string& datagram) {
        Party& party = *parties[static_cast<std::size_t>(to)];
        if (!started[static_cast<std::size_t>(to)] && to == 1) {
            started[1] = true;
            party.error = party.machine->start(now);
        }
        if (party.error == 0) party.error = party.machine->feed(as_bytes(datagram.data(), datagram.size()), now);
    }
    void carry(int from, Bytes datagram) {
        Path& path = paths[static_cast<std::size_t>(from)];
        std::int64_t& busy_until = busy[static_cast<std::size_t>(from)];
        ++carried;
        if (datagram.size() > path.mtu) return;
        std::int64_t leaves = now;
        if (path.bytes_per_us > 0) {
            busy_until = std::max(busy_until, now);
            if (busy_until - now > path.queue_us_max) return;
            busy_until += static_cast<std::int64_t>(static_cast<double>(datagram.size() + 28) / path.bytes_per_us) + 1;
            leaves = busy_until;
        }
        if (random.chance(path.loss)) return;
        const int copies = random.chance(path.duplicate) ? 2 : 1;
        for (int copy = 0; copy < copies; ++copy) {
            std::int64_t at =
                leaves + path.delay_us + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(path.jitter_us) + 1));
            std::int64_t& last = latest[static_cast<std::size_t>(from)];
            if (!path.reorder) at = last = std::max(at, last);
            travelling.push(
                {at, order++, 1 - from, std::string(reinterpret_cast<const char*>(datagram.data()), datagram.size())});
        }
    }
    void at(std::int64_t when, std::function<void()> what) {
        hook_us = when;
        hook = std::move(what);
    }
    Party& client() { return *parties[0]; }
    Party& server() { return *parties[1]; }
    bool both_ready() { return client().ready && server().ready; }

    struct Travelling {
        std::int64_t at;
        std::uint64_t order;
        int to;
        std::string datagram;
        bool operator<(const Travelling& other) const { return at != other.at ? at > other.at : order > other.order; }
    };

    Random random;
    std::int64_t now = 1'000'000;
    std::array<Path, 2> paths;  // from the client, from the server
    std::array<std::unique_ptr<Party>, 2> parties;
    std::priority_queue<Travelling> travelling;
    std::uint64_t order = 0, carried = 0;

private:
    std::array<std::int64_t, 2> busy{}, latest{};
    std::array<bool, 2> started{};
    std::int64_t hook_us = never;
    std::function<void()> hook;
    int stalls = 0;
};

inline Party::Party(World& its_world, int its_side, const Settings& its_settings, Role role, std::uint32_t id, Random& random)
    : world(its_world), side(its_side), settings(its_settings), store(its_settings.datagram_bytes_max) {
    const auto bytes = random.bytes();
    machine = std::make_unique<Machine>(settings, role, id, bytes, store, *this, world.now);
}
inline void Party::on_datagram(Bytes datagram) {
    if (datagram_hook) datagram_hook(datagram);
    world.carry(side, datagram);
}
inline int Party::send(const std::string& message) {
    const Bytes piece = as_bytes(message.data(), message.size());
    return machine->send({&piece, 1}, world.now);
}
inline void Party::wake() {
    if (error == 0) error = machine->flush(world.now);
}

}  // namespace hp::arq::sim
