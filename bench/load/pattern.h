// The bytes that a connection sends, as one endless periodic stream: any position of it is a slice of one table, so sending
// copies nothing and checking an echo is one memcmp. A lost, doubled or moved byte shows unless it moved by a whole period.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace hp::bench {

class Pattern {
public:
    static constexpr std::size_t kSliceBytesMax = 128 * 1024;

    // What stands around a message's payload. kPack: a little-endian header (flag << 22 | length). kWebSocket and
    // kWebSocketMasked: a final binary frame as a server and as a client sends it (RFC 6455 5.2). Streams of the same message
    // size and any framing carry the same payloads.
    enum class Framing { kNone, kPack, kWebSocket, kWebSocketMasked };

    explicit Pattern(std::size_t message_bytes, Framing framing = Framing::kNone, std::uint32_t pack_flag = 0) {
        std::vector<char> header;
        char mask[kMaskBytes] = {};
        const auto append = [&header](std::uint64_t value) { header.push_back(static_cast<char>(value)); };
        if (framing == Framing::kPack) {
            const std::uint32_t word = pack_flag << 22 | static_cast<std::uint32_t>(message_bytes);
            for (int shift = 0; shift < 32; shift += 8) append(word >> shift);
        } else if (framing != Framing::kNone) {
            const unsigned masked = framing == Framing::kWebSocketMasked ? 0x80 : 0;
            append(0x82);
            append(masked | (message_bytes < 126 ? message_bytes : message_bytes <= 0xFFFF ? 126 : 127));
            for (int shift = message_bytes < 126 ? 0 : message_bytes <= 0xFFFF ? 16 : 64; shift > 0; shift -= 8)
                append(std::uint64_t{message_bytes} >> (shift - 8));
            if (masked != 0) header.insert(header.end(), kMask, kMask + kMaskBytes);
            if (masked != 0) std::memcpy(mask, kMask, kMaskBytes);
        }
        fill(message_bytes, header, mask);
    }

    // Bytes of one message on the wire.
    std::size_t unit_bytes() const { return unit_bytes_; }

    // `bytes` (at most kSliceBytesMax) of the stream from `position` on.
    std::string_view slice(std::uint64_t position, std::size_t bytes) const { return {&table_[position % period_bytes_], bytes}; }

private:
    static constexpr std::size_t kMaskBytes = 4;
    static constexpr char kMask[kMaskBytes] = {0x3D, 0x5A, 0x11, 0x6E};
    static constexpr std::size_t kPeriodBytes = 4093;

    void fill(std::size_t message_bytes, const std::vector<char>& header, const char* mask) {
        unit_bytes_ = header.size() + message_bytes;
        std::uint32_t random = 2463534242u;
        for (std::size_t messages = 1 + kPeriodBytes / (message_bytes + kMaskBytes); messages > 0; --messages) {
            table_.insert(table_.end(), header.begin(), header.end());
            for (std::size_t i = 0; i < message_bytes; ++i) {
                random ^= random << 13, random ^= random >> 17, random ^= random << 5;
                table_.push_back(static_cast<char>(static_cast<char>(random) ^ mask[i % kMaskBytes]));
            }
        }
        period_bytes_ = table_.size();
        for (std::size_t i = 0; i < kSliceBytesMax; ++i) table_.push_back(table_[i]);
    }

    std::size_t unit_bytes_ = 0;
    std::size_t period_bytes_ = 0;
    std::vector<char> table_;
};

}  // namespace hp::bench
