// SPDX-License-Identifier: Apache-2.0
// Reliable UDP on a simulated path: two machines, no socket, no clock but for the CPU time. The same seeds give the same figures,
// except for the CPU columns.
//
//   arq_sim [seconds of simulated time = 20] [seeds = 3]
#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "../tests/protocol/arq/link.h"

namespace {

using namespace hp::arq;
using namespace hp::arq::sim;

struct Mode {
    const char* name;
    Settings settings;
};

std::vector<Mode> modes() {
    Settings base;
    base.mtu = 1400;
    base.send_window = base.receive_window = 2048;
    base.message_bytes_max = 64 * 1024;
    base.queue_bytes_max = 0;
    base.dead_link = 1000;
    Settings plain = base;  // KCP's own default: ikcp_nodelay(0, 40, 0, 0), and its smallest timeout
    plain.selective_acks = false;
    plain.flush = Flush::every_interval;
    plain.flush_ms = 40;
    plain.min_rto_ms = 100;
    Settings fast = plain;  // KCP's "turbo": ikcp_nodelay(1, 10, 2, 1)
    fast.no_delay = fast.congestion_off = true;
    fast.flush_ms = 10;
    fast.resend_by_acks = 2;
    fast.min_rto_ms = 30;
    Settings at_once = fast;
    at_once.flush = Flush::at_once;
    Settings narrow = fast;  // a window that fits a path of 100 Mbit/s and 40 ms
    narrow.send_window = 512;
    Settings keyed = base;
    keyed.cipher = Cipher::aes_256_gcm;
    keyed.key_bytes = 32;
    keyed.key[0] = std::byte{1};
    return {{"KCP default", plain},
            {"KCP fast", fast},
            {"KCP fast, window 512", narrow},
            {"KCP fast, flush at once", at_once},
            {"ours", base},
            {"ours, AES-256-GCM", keyed}};
}

constexpr std::uint64_t bytes_max = 400'000'000, messages_max = 1'000'000;  // of one run

double cpu_us() { return static_cast<double>(std::clock()) * 1e6 / CLOCKS_PER_SEC; }

Path path_of(double loss, std::int64_t delay_us, double bytes_per_us) {
    Path path;
    path.delay_us = delay_us;
    path.loss = loss;
    path.bytes_per_us = bytes_per_us;
    path.queue_us_max = 50'000;
    return path;
}

struct Figures {
    std::vector<std::int64_t> latencies_us;
    std::uint64_t messages = 0, bytes = 0, sent = 0, resent = 0;
    double simulated_us = 0, cpu_us = 0;
    bool failed = false;
};

// One side sends: as much as it can (`every_us` 0), or a message every half to one and a half `every_us`. Each message begins with the time of its sending.
void run(const Settings& settings, const Path& path, std::int64_t every_us, std::size_t message_bytes, std::int64_t time_us,
         std::uint64_t seed, Figures& figures) {
    World world(seed);
    world.paths = {path, path};
    world.connect(settings, settings);
    if (!world.run(world.now + 60'000'000, [&] { return world.both_ready(); })) {
        figures.failed = true;
        return;
    }
    world.run(world.now + 1'000'000, [] { return false; });  // the offers have been exchanged
    const std::int64_t begin = world.now, end = begin + time_us;
    world.server().message_hook = [&](hp::Bytes message) {
        std::int64_t sent_us = 0;
        std::memcpy(&sent_us, message.data(), sizeof sent_us);
        if (every_us != 0) figures.latencies_us.push_back(world.now - sent_us);
        ++figures.messages;
        figures.bytes += message.size();
        return true;
    };
    std::vector<std::byte> message(message_bytes);
    const auto send = [&] {
        std::memcpy(message.data(), &world.now, sizeof world.now);
        const hp::Bytes piece(message);
        return world.client().machine->send({&piece, 1}, world.now) == 0;
    };
    Random pauses(seed + 1000);
    std::function<void()> tick = [&] {
        send();
        world.client().wake();
        const auto pause_us = every_us / 2 + static_cast<std::int64_t>(pauses.below(static_cast<std::uint64_t>(every_us)));
        if (world.now + pause_us < end) world.at(world.now + pause_us, tick);
    };
    const double cpu = cpu_us();
    const Statistics before = world.client().machine->statistics();
    if (every_us != 0) {
        world.at(world.now, tick);
        world.run(end + 5'000'000, [&] { return world.now >= end && world.client().machine->waiting_segments() == 0; });
    } else {
        const std::size_t enough = 2 * settings.send_window * std::size_t{1400};
        while (world.now < end && figures.bytes < bytes_max && figures.messages < messages_max) {
            bool sent = false;
            while (world.client().machine->waiting_bytes() < enough && send()) sent = true;
            if (sent) world.client().wake();
            if (!world.step(end)) break;
        }
    }
    figures.cpu_us += cpu_us() - cpu;
    figures.simulated_us += static_cast<double>(world.now - begin);
    const Statistics after = world.client().machine->statistics();
    figures.sent += after.segments_sent - before.segments_sent;
    figures.resent += after.segments_resent - before.segments_resent;
    if (world.client().error != 0 || world.server().error != 0) figures.failed = true;
}

double share(std::vector<std::int64_t>& sorted, double part) {
    if (sorted.empty()) return 0;
    return static_cast<double>(
               sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(part * static_cast<double>(sorted.size())))]) /
           1000;
}

}  // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::int64_t time_us = (argc > 1 ? std::atol(argv[1]) : 20) * 1'000'000L;
    const std::uint64_t seeds = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 3;
    const double losses[] = {0, 0.01, 0.05, 0.20};

    std::printf("A message of 200 bytes every 5 to 15 ms; 20 ms each way: ms from sending to its delivery in order\n");
    std::printf("| loss | mode | median | p99 | p99.9 | largest | sent again |\n| --- | --- | --- | --- | --- | --- | --- |\n");
    for (const double loss : losses)
        for (const Mode& mode : modes()) {
            Figures figures;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed)
                run(mode.settings, path_of(loss, 20'000, 0), 10'000, 200, 5 * time_us, seed, figures);
            auto& all = figures.latencies_us;
            std::sort(all.begin(), all.end());
            std::printf("| %.0f %% | %s | %.1f | %.1f | %.1f | %.1f | %.1f %% |%s\n", loss * 100, mode.name, share(all, 0.5),
                        share(all, 0.99), share(all, 0.999), all.empty() ? 0 : static_cast<double>(all.back()) / 1000,
                        100 * static_cast<double>(figures.resent) / static_cast<double>(std::max<std::uint64_t>(figures.sent, 1)),
                        figures.failed ? " failed" : "");
        }

    std::printf("\nBulk, messages of 8 KiB; 20 ms each way, 100 Mbit/s, a queue of 50 ms: MB/s\n");
    std::printf("| loss | mode | MB/s | sent again | CPU us/message, both ends |\n| --- | --- | --- | --- | --- |\n");
    for (const double loss : losses)
        for (const Mode& mode : modes()) {
            Figures figures;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed)
                run(mode.settings, path_of(loss, 20'000, 12.5), 0, 8192, time_us, seed, figures);
            std::printf("| %.0f %% | %s | %.2f | %.1f %% | %.1f |%s\n", loss * 100, mode.name,
                        static_cast<double>(figures.bytes) / figures.simulated_us,
                        100 * static_cast<double>(figures.resent) / static_cast<double>(std::max<std::uint64_t>(figures.sent, 1)),
                        figures.cpu_us / static_cast<double>(std::max<std::uint64_t>(figures.messages, 1)),
                        figures.failed ? " failed" : "");
        }

    std::printf("\nNo loss, 50 us each way, no limit of rate: CPU of both ends and of the simulated path\n");
    std::printf("| mode | message | us/message | MB/s of CPU time |\n| --- | --- | --- | --- |\n");
    for (const Mode& mode : modes()) {
        if (mode.settings.flush == Flush::every_interval) continue;
        for (const std::size_t bytes : {64, 1300, 8192, 61440}) {
            Figures figures;
            run(mode.settings, path_of(0, 50, 0), 0, bytes, 500'000, 1, figures);
            std::printf("| %s | %zu | %.2f | %.0f |%s\n", mode.name, bytes,
                        figures.cpu_us / static_cast<double>(std::max<std::uint64_t>(figures.messages, 1)),
                        static_cast<double>(figures.bytes) / figures.cpu_us, figures.failed ? " failed" : "");
        }
    }
    return 0;
}
