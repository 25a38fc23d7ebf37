// SPDX-License-Identifier: Apache-2.0
#pragma once
// The compression of permessage-deflate (RFC 7692 7.2) over zlib: one message at a time, without the tail 00 00 FF FF.
//
// Memory: nothing until the first message. With context takeover, a compressor then keeps about 2^(window_bits + 2) + 128 KiB and a
// decompressor 2^window_bits + 8 KiB; without, nothing between messages.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/bytes.h"

struct z_stream_s;

namespace hp::ws {

// What the sender of a direction may use.
struct Window {
    std::uint8_t bits = 15;        // 8 to 15
    bool context_takeover = true;  // a message may refer to the ones before it
};

class Deflater {
public:
    static constexpr int level_default = 1;  // 1, zlib's fastest, to 9

    explicit Deflater(Window window, int level = level_default) : window_(window), level_(static_cast<std::int8_t>(level)) {}

    // zlib cannot keep within 2^8 bytes; messages then go uncompressed.
    bool able() const { return window_.bits > 8; }
    // Appends the whole message, compressed, to `out`. False with nothing appended: no memory, or not able().
    bool compress(Bytes message, std::vector<std::byte>& out);
    // Forgets the context, and frees it: after a compressed message was not sent after all. Always allowed by the protocol.
    void reset() { stream_.reset(); }
    bool context_takeover() const { return window_.context_takeover; }
    bool holds_memory() const { return stream_ != nullptr; }

private:
    struct Free {
        void operator()(z_stream_s* stream) const noexcept;
    };
    bool prepare(std::size_t message_bytes);

    std::unique_ptr<z_stream_s, Free> stream_;
    Window window_;
    std::int8_t level_;
};

class Inflater {
public:
    enum class Result : std::uint8_t {
        ok,
        invalid,    // no deflate data, or the message ends inside a block
        too_large,  // `out` would become larger than its limit, which it has reached
        no_memory,
    };

    explicit Inflater(Window window) : window_(window) {}

    // Takes a piece of a message, cut anywhere, and appends what it gives to `out`, until that has `bytes_max`. After a failure the
    // Inflater is of no use.
    Result feed(Bytes piece, std::vector<std::byte>& out, std::size_t bytes_max);
    // The message ends. A message without a single byte is taken for an empty one.
    Result finish(std::vector<std::byte>& out, std::size_t bytes_max);
    void reset() {  // forgets the context and frees it: nothing more will come
        stream_.reset();
        mid_message_ = false;
    }
    bool holds_memory() const { return stream_ != nullptr; }

private:
    struct Free {
        void operator()(z_stream_s* stream) const noexcept;
    };
    bool prepare();

    std::unique_ptr<z_stream_s, Free> stream_;
    Window window_;
    bool mid_message_ = false;
};

}  // namespace hp::ws
