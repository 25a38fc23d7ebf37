// SPDX-License-Identifier: Apache-2.0
#include "engine/http/outbox.h"

#include <algorithm>
#include <cerrno>

#include "engine/connection.h"
#include "net/sys.h"

namespace hp {
void Outbox::add(Buffers buffers) {
    if (items_.empty() || items_.back().part.file) items_.push_back({});
    std::vector<std::byte>& bytes = items_.back().bytes;
    for (const Bytes& piece : buffers) bytes.insert(bytes.end(), piece.begin(), piece.end());
    bytes_ += total_size(buffers);
}

// The file's cached pages go to the socket without being copied.
int Outbox::map_next(Connection& connection, FilePart& part) {
    Worker& worker = connection.worker();
    BufferNode* node = worker.file_windows().view(part.file.get(), part.offset, part.left, worker.now_ms());
    if (node == nullptr) return errno;
    part.offset += node->capacity;
    part.left -= node->capacity;
    part.mapped = true;
    connection.append(node);
    return 0;
}

int Outbox::read_next(FilePart& part, std::span<std::byte> buffer, std::size_t& count) {
    const std::size_t wanted = std::min<std::uint64_t>(part.left, buffer.size());
    ssize_t got = 0;
    do {
        got = sys().pread(part.file.get(), buffer.data(), wanted, static_cast<std::int64_t>(part.offset));
    } while (got < 0 && errno == EINTR);
    if (got < 0) return errno;
    if (got == 0) return EIO;
    count = static_cast<std::size_t>(got);
    part.offset += count;
    part.left -= count;
    return 0;
}

std::span<std::byte> Outbox::read_buffer(Connection& connection) {
    return {connection.worker().scratch(), Loop::receive_buffer_bytes / 2};
}

}  // namespace hp
