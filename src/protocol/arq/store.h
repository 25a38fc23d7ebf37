// SPDX-License-Identifier: Apache-2.0
#pragma once
// Memory for segments that wait, shared by the machines of one loop: blocks of two sizes, a number of spare ones, and the buffer in
// which datagrams are put together. So a session that is busy allocates nothing, and one that idles holds nothing. Not thread-safe.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace hp::arq {

struct Block;  // a segment that waits: to be sent, to be acknowledged, or for the ones before it

class Store {
public:
    static constexpr std::size_t spare_max = 4096;   // blocks of each size
    static constexpr std::size_t small_bytes = 192;  // of data, in a small block

    // `datagram_bytes_max` as in the settings of the machines.
    explicit Store(std::size_t datagram_bytes_max);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    Block* take(std::size_t bytes) noexcept;  // for up to data_bytes() of data; null when there is no memory
    void give(Block* block) noexcept;
    std::size_t data_bytes() const { return data_bytes_; }
    std::byte* datagram() { return datagram_.get(); }  // datagram_bytes() of scratch
    std::byte* sealed() { return datagram_.get() + datagram_bytes(); }
    std::byte* opened() { return datagram_.get() + 2 * datagram_bytes(); }  // not in use while a machine sends
    std::size_t datagram_bytes() const { return data_bytes_ + 64; }

private:
    std::size_t data_bytes_;
    std::unique_ptr<std::byte[]> datagram_;
    struct Spare {
        Block* first = nullptr;
        std::size_t count = 0;
    };
    Spare full_, small_;
};

}  // namespace hp::arq
