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

    // Plain bytes, or with `pack` frames of the PACK protocol: little-endian (flag << 22 | length), then the payload.
    Pattern(std::size_t message_bytes, bool pack, std::uint32_t flag) : unit_bytes_(message_bytes + (pack ? kHeaderBytes : 0)) {
        const std::size_t messages = 1 + kPeriodBytes / unit_bytes_;
        period_bytes_ = messages * unit_bytes_;
        table_.resize(period_bytes_ + kSliceBytesMax);
        std::uint32_t random = 2463534242u;
        for (std::size_t i = 0; i < period_bytes_; ++i) {
            random ^= random << 13, random ^= random >> 17, random ^= random << 5;
            table_[i] = static_cast<char>(random);
        }
        const std::uint32_t header = flag << 22 | static_cast<std::uint32_t>(message_bytes);
        for (std::size_t i = 0; pack && i < messages; ++i) std::memcpy(&table_[i * unit_bytes_], &header, sizeof header);
        for (std::size_t i = period_bytes_; i < table_.size(); ++i) table_[i] = table_[i - period_bytes_];
    }

    // Bytes of one message on the wire.
    std::size_t unit_bytes() const { return unit_bytes_; }

    // `bytes` (at most kSliceBytesMax) of the stream from `position` on.
    std::string_view slice(std::uint64_t position, std::size_t bytes) const { return {&table_[position % period_bytes_], bytes}; }

private:
    static constexpr std::size_t kHeaderBytes = 4;
    static constexpr std::size_t kPeriodBytes = 4093;

    std::size_t unit_bytes_;
    std::size_t period_bytes_ = 0;
    std::vector<char> table_;
};

}  // namespace hp::bench
