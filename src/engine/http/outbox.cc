// SPDX-License-Identifier: Apache-2.0
#include "engine/http/outbox.h"

#include <algorithm>
#include <cerrno>

#include "engine/connection.h"
#include "net/sys.h"

namespace hp {
namespace {

constexpr std::uint64_t page_bytes = 4096;

// A mapped window in the send queue begins and ends at bytes of the file, the mapping at pages.
void release_window(BufferNode* node) {
    const std::uint64_t lead = reinterpret_cast<std::uintptr_t>(node->begin) % page_bytes;
    sys().unmap(node->begin - lead, node->capacity + lead);
    BufferNode::free(node);
}

}  // namespace

void Outbox::add(Buffers buffers) {
    if (items_.empty() || items_.back().part.file) items_.push_back({});
    std::vector<std::byte>& bytes = items_.back().bytes;
    for (const Bytes& piece : buffers) bytes.insert(bytes.end(), piece.begin(), piece.end());
    bytes_ += total_size(buffers);
}

// A window of the file's cached pages goes to the socket without being copied. If the file is made shorter meanwhile, the kernel
// meets the hole, and the send fails.
int Outbox::map_next(Connection& connection, FilePart& part) {
    const std::uint64_t lead = part.offset % page_bytes;
    const std::uint64_t length = std::min<std::uint64_t>(part.left, window_bytes - lead);
    const std::int64_t size = sys().file_size(part.file.get());
    if (size < 0) return errno;
    if (part.offset + length > static_cast<std::uint64_t>(size)) return EIO;
    void* memory = sys().map_file(part.file.get(), length + lead, static_cast<std::int64_t>(part.offset - lead));
    if (memory == nullptr) return errno;
    BufferNode* node = BufferNode::view(static_cast<std::byte*>(memory) + lead, length, release_window);
    if (node == nullptr) {
        sys().unmap(memory, length + lead);
        return ENOMEM;
    }
    connection.append(node);
    part.offset += length;
    part.left -= length;
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
