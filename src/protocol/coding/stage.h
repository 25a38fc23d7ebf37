// SPDX-License-Identifier: Apache-2.0
#pragma once
// One codec of one direction behind one method: bytes in, bytes into a room. The decoder, the encoder and the (de)compressor
// objects of the interface drive it; what differs between zlib, brotli and zstd stays in the three *_stage.cc.
#include <cstddef>
#include <memory>
#include <span>

#include "base/bytes.h"
#include "protocol/coding/coding.h"

namespace hp::coding {

enum class End { none, flush, finish };  // what an encoder is to do when it has taken all of the input; a decoder ignores it

class Stage {
public:
    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        bool more = false;  // input is left, or output waits for another room, or the flush or finish has not happened yet
        Fault fault = Fault::none;
    };

    virtual ~Stage() = default;

    // Takes from the front of `in` and fills `room`, which is not empty, from its front. Does all that it can: after `!more` it
    // need not be called before there is new input. `end` stays the same until `!more`. What was produced is good even beside a
    // fault; after a fault only reset() may be called. A decoder at the end of its stream takes no more: Fault::trailing.
    virtual Step step(Bytes in, std::span<std::byte> room, End end) = 0;

    // Whether a stream has begun and not ended.
    virtual bool mid_stream() const = 0;

    // Ready for a new stream with the same settings. False when there is no memory.
    virtual bool reset() = 0;
};

// The factories give null with a fault: memory, or unknown for settings that the format does not have.
using StagePtr = std::unique_ptr<Stage>;

// As deflateInit2 takes them; window bits of 8 to 15 are the zlib format, 24 to 31 gzip, -8 to -15 raw.
struct DeflateSettings {
    int level = -1;
    int method = 8;
    int window_bits = 15;
    int mem_level = 8;
    int strategy = 0;
};
StagePtr make_deflate(const DeflateSettings& settings, Fault& fault);

// As inflateInit2 takes them (also 40 to 47: zlib or gzip), or zlib_or_raw: told apart by the first byte. Gzip may have several
// members, and zeros behind a member.
constexpr int gzip_window_bits = 31;
constexpr int zlib_or_raw = 1000;
StagePtr make_inflate(int window_bits, Fault& fault);

struct BrotliSettings {
    int quality = 11;  // 0 to 11
    int window = 22;   // 10 to 24
    int mode = 0;      // 0 generic, 1 text, 2 font
};
bool valid(const BrotliSettings& settings);
StagePtr make_brotli_encoder(const BrotliSettings& settings, Fault& fault);
StagePtr make_brotli_decoder(Fault& fault);

constexpr int zstd_window_log_max = 23;  // RFC 9659: 8 MiB
StagePtr make_zstd_encoder(int level, Fault& fault);
StagePtr make_zstd_decoder(Fault& fault);

}  // namespace hp::coding
