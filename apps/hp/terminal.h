// SPDX-License-Identifier: Apache-2.0
#pragma once
// A line that is written over and over, on a terminal only.
#include <unistd.h>

#include <cstdio>
#include <string>

namespace hp::app {

class LiveLine {
public:
    // Silent unless `wanted` and `stream` is a terminal.
    LiveLine(std::FILE* stream, bool wanted) : stream_(wanted && ::isatty(::fileno(stream)) == 1 ? stream : nullptr) {}
    ~LiveLine() { clear(); }
    LiveLine(const LiveLine&) = delete;
    LiveLine& operator=(const LiveLine&) = delete;

    bool visible() const { return stream_ != nullptr; }
    void show(const std::string& text) {
        if (!visible()) return;
        std::fprintf(stream_, "\r\x1b[K%s", text.c_str());
        std::fflush(stream_);
        dirty_ = true;
    }
    void clear() {
        if (!dirty_) return;
        std::fputs("\r\x1b[K", stream_);
        std::fflush(stream_);
        dirty_ = false;
    }

private:
    std::FILE* stream_;
    bool dirty_ = false;
};

}  // namespace hp::app
