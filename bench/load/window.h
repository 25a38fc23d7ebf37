// The measured window: a warm-up, then a stretch in which operations count, with the CPU time of the server and of this
// process read at both edges. The runner sees `connected`, `window-begin` and `window-end` on stdout, one line each.
//
// With the gate on, `connected` and `window-end` wait for one line on stdin before going on: the runner attaches strace to
// a connected, silent server and detaches it before the connections close.
#pragma once

#include <ctime>

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

#include "histogram.h"

namespace hp::bench {

inline std::uint64_t nanoseconds_of(clockid_t clock) {
    timespec time{};
    if (clock_gettime(clock, &time) != 0) return 0;
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000u + static_cast<std::uint64_t>(time.tv_nsec);
}

inline std::uint64_t now_ns() { return nanoseconds_of(CLOCK_MONOTONIC); }

// Tells the runner and, behind the gate, waits for its answer.
inline void announce(const char* line, bool wait) {
    std::printf("%s\n", line);
    std::fflush(stdout);
    for (int c = 0; wait && c != '\n' && c != EOF;) c = std::getchar();
}

class Window {
public:
    // `server` is the process to charge; 0 for none. Its clock counts all its threads, those that ended too.
    Window(double warmup_s, double window_s, pid_t server, bool gate) : warmup_s_(warmup_s), window_s_(window_s), gate_(gate) {
        clockid_t clock;
        if (server != 0 && clock_getcpuclockid(server, &clock) == 0) server_clock_ = clock;
    }

    void start() {
        announce("connected", gate_);
        edge_ = now_ns() + static_cast<std::uint64_t>(warmup_s_ * 1e9);
    }

    // Call often. Moves on at each edge; false once the window has ended.
    bool tick(std::uint64_t now) {
        if (now < edge_) return true;
        if (open_) {
            end_ = sample();
            announce("window-end", gate_);
            return false;
        }
        announce("window-begin", false);
        begin_ = sample();
        edge_ = now + static_cast<std::uint64_t>(window_s_ * 1e9);
        return open_ = true;
    }

    void count(std::uint64_t operations) {
        total_ += operations;
        if (open_) counted_ += operations;
    }

    void add_latency(std::uint64_t nanoseconds) {
        if (open_) latency_.add(nanoseconds);
    }

    void add_error() { ++errors_; }
    std::uint64_t errors() const { return errors_; }

    // Milliseconds until the next edge, for epoll_wait.
    int wait_ms() const {
        const std::uint64_t now = now_ns();
        return now >= edge_ ? 0 : static_cast<int>((edge_ - now) / 1'000'000u) + 1;
    }

    // The members of the result, as JSON text without braces.
    std::string json(std::size_t payload_bytes) const {
        const double seconds = static_cast<double>(end_.wall - begin_.wall) / 1e9;
        const double rate = seconds > 0 ? static_cast<double>(counted_) / seconds : 0;
        const auto us = [](std::uint64_t nanoseconds) { return static_cast<double>(nanoseconds) / 1e3; };
        char text[1024];
        std::snprintf(
            text, sizeof text,
            "\"ops\": %llu, \"total_ops\": %llu, \"seconds\": %.6f, \"rate\": %.1f, \"mb_per_s\": %.3f, \"errors\": %llu, "
            "\"server_cpu_ns\": %llu, \"load_cpu_ns\": %llu, \"latency_us\": {\"p50\": %.1f, \"p90\": %.1f, \"p99\": %.1f, "
            "\"p99.9\": %.1f, \"max\": %.1f}",
            ull(counted_), ull(total_), seconds, rate, rate * static_cast<double>(payload_bytes) / 1e6, ull(errors_),
            ull(end_.server - begin_.server), ull(end_.load - begin_.load), us(latency_.quantile(0.5)),
            us(latency_.quantile(0.9)), us(latency_.quantile(0.99)), us(latency_.quantile(0.999)), us(latency_.max()));
        return text;
    }

private:
    struct Sample {
        std::uint64_t wall = 0;
        std::uint64_t server = 0;
        std::uint64_t load = 0;
    };

    static unsigned long long ull(std::uint64_t value) { return value; }

    Sample sample() const {
        return {now_ns(), server_clock_ ? nanoseconds_of(*server_clock_) : 0, nanoseconds_of(CLOCK_PROCESS_CPUTIME_ID)};
    }

    double warmup_s_;
    double window_s_;
    bool gate_;
    bool open_ = false;
    std::optional<clockid_t> server_clock_;
    std::uint64_t edge_ = 0;
    std::uint64_t counted_ = 0;
    std::uint64_t total_ = 0;
    std::uint64_t errors_ = 0;
    Sample begin_;
    Sample end_;
    Histogram latency_;
};

}  // namespace hp::bench
