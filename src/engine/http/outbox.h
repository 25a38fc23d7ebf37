// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a connection is to send that is not in its queue yet: parts of files, read as the socket takes them, and the bytes that follow
// them. Belongs to the connection's loop.
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "base/bytes.h"
#include "net/fd.h"

namespace hp {

class Connection;

class Outbox {
public:
    struct FilePart {
        Fd file;
        std::uint64_t offset = 0;
        std::uint64_t left = 0;
        bool mapped = false;  // what has gone of it
    };

    bool empty() const { return items_.empty(); }
    std::size_t size() const { return items_.size(); }
    void clear() {
        items_.clear();
        bytes_ = 0;
    }
    std::size_t bytes() const { return bytes_; }  // without those of files
    void add(FilePart part) { items_.push_back({std::move(part), {}}); }
    void add(Buffers buffers);

    // The next piece goes to `down(buffers)` or, as a mapping, to the connection's queue (`in_place`). 0, or an errno value: EIO when the
    // file has become shorter.
    template <class Down>
    int pump(Connection& connection, bool in_place, Down&& down);

private:
    struct Item {
        FilePart part;                 // if it has a file
        std::vector<std::byte> bytes;  // otherwise
    };
    int map_next(Connection& connection, FilePart& part);
    int read_next(FilePart& part, std::span<std::byte> buffer, std::size_t& count);

    static constexpr std::size_t small_bytes = 64 * 1024;  // less is read, not mapped
    static std::span<std::byte> read_buffer(Connection& connection);

    std::deque<Item> items_;
    std::size_t bytes_ = 0;
};

template <class Down>
int Outbox::pump(Connection& connection, bool in_place, Down&& down) {
    Item& item = items_.front();
    int error = 0;
    if (!item.part.file) {
        const std::vector<std::byte> bytes = std::move(item.bytes);
        bytes_ -= bytes.size();
        items_.pop_front();
        const Bytes piece = bytes;
        return down(Buffers{&piece, 1}) ? 0 : ENOMEM;
    }
    if (in_place && item.part.left > 0 && (item.part.left > small_bytes || item.part.mapped)) {
        error = map_next(connection, item.part);
    } else if (item.part.left > 0) {
        std::size_t count = 0;
        const std::span<std::byte> buffer = read_buffer(connection);
        error = read_next(item.part, buffer, count);
        const Bytes piece = buffer.first(count);
        if (error == 0 && !down(Buffers{&piece, 1})) error = ENOMEM;
    }
    if (error == 0 && item.part.left == 0) items_.pop_front();
    return error;
}

}  // namespace hp
