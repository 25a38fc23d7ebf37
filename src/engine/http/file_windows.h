// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts of files that are on their way to sockets, mapped; and those of smaller files that left lately, still mapped: mapping and
// unmapping are a quarter of what it takes to send a file again. What nobody has asked for in `kept_ms` is let go, so that a deleted
// file gives its room on the disk back.
//
// Belongs to a worker. A window that is still in a send queue outlives it.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/buffer.h"
#include "base/timer_wheel.h"
#include "net/sys.h"

namespace hp {

class FileWindows final : private Timer {
public:
    explicit FileWindows(TimerWheel& timers) : timers_(timers) {}
    ~FileWindows() override;

    // A full buffer over the next bytes of the file, from `offset` on and at most `left`; null with errno, EIO when the file does not
    // have as many (any more). If it is made shorter later, the send fails: the kernel meets the hole.
    BufferNode* view(int file, std::uint64_t offset, std::uint64_t left, std::int64_t now_ms);

    static constexpr std::size_t window_bytes = 256 * 1024, windows_max = 256;  // kept
    static constexpr std::uint64_t kept_file_bytes_max = 16 << 20;              // larger files are sent through passing windows,
    static constexpr std::size_t passing_bytes = 1 << 20;                       // of this size
    static constexpr std::int64_t kept_ms = 10'000;

private:
    struct Window;
    Window* find(const FileId& id, std::uint64_t offset);
    void drop(std::size_t at);
    void on_timer() override;
    static void let_go(Window* window);
    static void release(BufferNode* node);

    TimerWheel& timers_;
    std::vector<Window*> kept_;
};

}  // namespace hp
