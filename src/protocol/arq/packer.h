// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts segments together to datagrams, seals them if there is a key, and hands them out.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/bytes.h"
#include "protocol/arq/arq.h"
#include "protocol/arq/seal.h"
#include "protocol/arq/wire.h"

namespace hp::arq {

class Packer {
public:
    // What every segment of this session says.
    struct Common {
        std::uint32_t conversation = 0;
        std::uint16_t window = 0;
        std::uint32_t expected = 0;
    };

    Packer(Store& store, Sink& sink) : store_(store), sink_(sink) {}

    // A new batch. `mtu` is that of the outer datagram, `seal` null without encryption.
    void begin(const Common& common, std::size_t mtu, Seal* seal) {
        common_ = common;
        seal_ = seal;
        room_ = mtu - (seal != nullptr ? Seal::overhead_bytes : 0);
        assert(used_ == 0);
    }
    // Adds a segment; it needs no more than a datagram, which may have to be one of its own.
    void add(Segment segment, Bytes payload) {
        const std::size_t bytes = Segment::header_bytes + payload.size();
        if (used_ + bytes > room_) flush();
        segment.conversation = common_.conversation;
        segment.window = common_.window;
        segment.expected = common_.expected;
        segment.length = static_cast<std::uint32_t>(payload.size());
        assert(used_ + bytes <= store_.datagram_bytes());
        std::byte* const to = write_header(store_.datagram() + used_, segment);
        if (!payload.empty()) std::memcpy(to, payload.data(), payload.size());
        used_ += bytes;
    }
    // The number of the datagram in which a segment with this payload would leave. Grows with each datagram.
    std::uint64_t datagram_for(std::size_t payload_bytes) const {
        return datagrams_ + (used_ != 0 && used_ + Segment::header_bytes + payload_bytes > room_ ? 1 : 0);
    }
    void flush() {
        if (used_ == 0) return;
        const Bytes plain(store_.datagram(), used_);
        used_ = 0;
        ++datagrams_;
        if (seal_ == nullptr) return sink_.on_datagram(plain);
        if (const Bytes sealed = seal_->close(plain, store_.sealed()); !sealed.empty()) sink_.on_datagram(sealed);
    }
    std::size_t room() const { return room_; }
    std::uint64_t datagrams() const { return datagrams_; }

private:
    Store& store_;
    Sink& sink_;
    Seal* seal_ = nullptr;
    Common common_;
    std::size_t room_ = 0, used_ = 0;
    std::uint64_t datagrams_ = 0;
};

}  // namespace hp::arq
