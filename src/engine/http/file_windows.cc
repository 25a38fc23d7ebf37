// SPDX-License-Identifier: Apache-2.0
#include "engine/http/file_windows.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <new>

namespace hp {
namespace {

constexpr std::uint64_t page_bytes = 4096;

}  // namespace

struct FileWindows::Window {
    FileId id;
    std::uint64_t offset = 0;
    std::byte* memory = nullptr;
    std::size_t bytes = 0;
    std::int64_t used_ms = 0;
    std::atomic<std::uint32_t> users{1};  // buffers; and the list, if it is kept
};

void FileWindows::let_go(Window* window) {
    if (window->users.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    sys().unmap(window->memory, window->bytes);
    delete window;
}

void FileWindows::release(BufferNode* node) {
    let_go(static_cast<Window*>(node->owner));
    BufferNode::free(node);
}

FileWindows::~FileWindows() {
    for (Window* window : kept_) let_go(window);
}

FileWindows::Window* FileWindows::find(const FileId& id, std::uint64_t offset) {
    for (Window* window : kept_)
        if (window->offset == offset && window->id == id) return window;
    return nullptr;
}

void FileWindows::drop(std::size_t at) {
    let_go(kept_[at]);
    kept_[at] = kept_.back();
    kept_.pop_back();
}

BufferNode* FileWindows::view(int file, std::uint64_t offset, std::uint64_t left, std::int64_t now_ms) {
    FileId id;
    const std::int64_t size = sys().file_size(file, &id);
    if (size < 0) return nullptr;
    const bool keeps = static_cast<std::uint64_t>(size) <= kept_file_bytes_max;
    const std::uint64_t begin = offset - offset % (keeps ? window_bytes : page_bytes);
    const std::uint64_t window_end = begin + (keeps ? window_bytes : passing_bytes);
    const std::uint64_t length = std::min(left, window_end - offset);
    if (offset + length > static_cast<std::uint64_t>(size)) {
        errno = EIO;
        return nullptr;
    }
    Window* window = keeps ? find(id, begin) : nullptr;
    if (window == nullptr) {
        // Of a kept one all, as far as the file may ever go; of a passing one what is needed.
        const std::uint64_t bytes = (keeps ? window_end : offset + length) - begin;
        void* const memory = sys().map_file(file, bytes, static_cast<std::int64_t>(begin));
        if (memory == nullptr) return nullptr;
        window = new (std::nothrow) Window;
        if (window == nullptr) {
            sys().unmap(memory, bytes);
            errno = ENOMEM;
            return nullptr;
        }
        window->id = id;
        window->offset = begin;
        window->memory = static_cast<std::byte*>(memory);
        window->bytes = bytes;
        if (keeps) {
            const auto older = [](const Window* a, const Window* b) { return a->used_ms < b->used_ms; };
            if (kept_.size() == windows_max)
                drop(static_cast<std::size_t>(std::min_element(kept_.begin(), kept_.end(), older) - kept_.begin()));
            kept_.push_back(window);
            window->users.fetch_add(1, std::memory_order_relaxed);
            if (!armed()) timers_.schedule(*this, now_ms + kept_ms);
        }
    } else {
        window->users.fetch_add(1, std::memory_order_relaxed);
    }
    window->used_ms = now_ms;
    BufferNode* const node = BufferNode::view(window->memory + (offset - begin), length, release, window);
    if (node == nullptr) {
        let_go(window);
        errno = ENOMEM;
    }
    return node;
}

void FileWindows::on_timer() {
    const std::int64_t now_ms = sys().now_ms();
    for (std::size_t i = kept_.size(); i-- > 0;)
        if (now_ms - kept_[i]->used_ms >= kept_ms) drop(i);
    if (!kept_.empty()) timers_.schedule(*this, now_ms + kept_ms);
}

}  // namespace hp
