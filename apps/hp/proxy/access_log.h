// SPDX-License-Identifier: Apache-2.0
#pragma once
// One line a request. Workers hand lines in and never wait for the disk; the main thread writes them.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <string>
#include <string_view>

#include "hp/format.h"

namespace hp::app::proxy {

struct LogEntry {
    std::string client, method, target, note;  // note: why it failed; may be empty
    unsigned status = 0;                       // 0: the client left before an answer
    std::uint64_t bytes_up = 0, bytes_down = 0;
    double seconds = 0;
};

// What a client or a server can choose must not look like another line, or like a column.
inline std::string harmless(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c > ' ' && c != 0x7F && c != '"' && c != '\\')
            result += c;
        else
            result += format("\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return result;
}

class AccessLog {
public:
    explicit AccessLog(std::FILE* file) : file_(file) {}  // null: no log

    void add(const LogEntry& entry) {
        if (file_ == nullptr) return;
        const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        char stamp[32];
        std::strftime(stamp, sizeof stamp, "%Y-%m-%dT%H:%M:%S", &parts);
        const std::string line = format(
            "%s.%03dZ %s %s %s %u up=%llu down=%llu %.3fs%s%s\n", stamp, static_cast<int>(now.time_since_epoch().count() % 1000),
            entry.client.c_str(), harmless(entry.method).c_str(), harmless(entry.target).c_str(), entry.status,
            static_cast<unsigned long long>(entry.bytes_up), static_cast<unsigned long long>(entry.bytes_down), entry.seconds,
            entry.note.empty() ? "" : " - ", entry.note.c_str());
        const std::lock_guard lock(mutex_);
        if (waiting_.size() + line.size() > waiting_bytes_max)
            ++dropped_;
        else
            waiting_ += line;
    }

    // The main thread, from time to time and at the end.
    void write() {
        std::string lines;
        std::uint64_t dropped = 0;
        {
            const std::lock_guard lock(mutex_);
            lines.swap(waiting_);
            std::swap(dropped, dropped_);
        }
        if (file_ == nullptr || (lines.empty() && dropped == 0)) return;
        std::fwrite(lines.data(), 1, lines.size(), file_);
        if (dropped != 0) std::fprintf(file_, "(%llu lines are missing here)\n", static_cast<unsigned long long>(dropped));
        std::fflush(file_);
    }

private:
    static constexpr std::size_t waiting_bytes_max = 4 << 20;

    std::FILE* file_;
    std::mutex mutex_;
    std::string waiting_;
    std::uint64_t dropped_ = 0;
};

}  // namespace hp::app::proxy
