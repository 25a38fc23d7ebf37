// SPDX-License-Identifier: Apache-2.0
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <new>

#include "protocol/coding/stage.h"

namespace hp::coding {
namespace {

// A level sets the other parameters when the first byte comes, so a window of our own is given only where the level's would be
// too large: from level 20 on.
constexpr int level_of_large_window = 20;

class ZstdEncoder final : public Stage {
public:
    explicit ZstdEncoder(int level) : level_(level) {}
    ~ZstdEncoder() override { ZSTD_freeCCtx(context_); }
    bool init() {
        context_ = ZSTD_createCCtx();
        if (context_ == nullptr) return false;
        const bool large = level_ >= level_of_large_window;
        return set(ZSTD_c_compressionLevel, level_) && (!large || set(ZSTD_c_windowLog, zstd_window_log_max));
    }

    Step step(Bytes in, std::span<std::byte> room, End end) override {
        constexpr ZSTD_EndDirective directives[] = {ZSTD_e_continue, ZSTD_e_flush, ZSTD_e_end};
        ZSTD_inBuffer input{in.data(), in.size(), 0};
        ZSTD_outBuffer output{room.data(), room.size(), 0};
        const std::size_t left = ZSTD_compressStream2(context_, &output, &input, directives[static_cast<int>(end)]);
        mid_stream_ = end != End::finish || left != 0;
        if (ZSTD_isError(left)) return {input.pos, output.pos, false, Fault::memory};
        const bool more = input.pos < input.size || (end == End::none ? output.pos == output.size : left != 0);
        return {input.pos, output.pos, more};
    }
    bool mid_stream() const override { return mid_stream_; }
    bool reset() override {
        mid_stream_ = false;
        return !ZSTD_isError(ZSTD_CCtx_reset(context_, ZSTD_reset_session_only));
    }

private:
    bool set(ZSTD_cParameter name, int value) { return !ZSTD_isError(ZSTD_CCtx_setParameter(context_, name, value)); }

    ZSTD_CCtx* context_ = nullptr;
    int level_;
    bool mid_stream_ = false;
};

// The first byte of a frame, or of a frame to be skipped (RFC 8878 3.1). Those of zstd before 1.0, which the library may still
// read, are not for us.
bool begins_frame(std::byte first) { return first == std::byte{0x28} || (first & std::byte{0xF0}) == std::byte{0x50}; }

class ZstdDecoder final : public Stage {
public:
    ~ZstdDecoder() override { ZSTD_freeDCtx(context_); }
    bool init() {
        context_ = ZSTD_createDCtx();
        return context_ != nullptr && !ZSTD_isError(ZSTD_DCtx_setParameter(context_, ZSTD_d_windowLogMax, zstd_window_log_max));
    }

    Step step(Bytes in, std::span<std::byte> room, End) override {
        ZSTD_inBuffer input{in.data(), in.size(), 0};
        ZSTD_outBuffer output{room.data(), room.size(), 0};
        do {
            const bool begin = !mid_stream_;
            if (begin && (in.empty() || !begins_frame(in[input.pos])))
                return {input.pos, output.pos, false, in.empty() ? Fault::none : begun_ ? Fault::trailing : Fault::corrupt};
            // The first byte of a frame goes alone: else a small frame would be read at once, without a look at its window.
            input.size = begin ? input.pos + 1 : in.size();
            const std::size_t left = ZSTD_decompressStream(context_, &output, &input);
            if (ZSTD_isError(left)) return {input.pos, output.pos, false, fault(left)};
            begun_ = true;
            mid_stream_ = left != 0;
        } while (input.pos < in.size() && output.pos < output.size);
        return {input.pos, output.pos, input.pos < in.size() || (mid_stream_ && output.pos == output.size)};
    }
    bool mid_stream() const override { return mid_stream_; }
    bool reset() override {
        mid_stream_ = begun_ = false;
        return !ZSTD_isError(ZSTD_DCtx_reset(context_, ZSTD_reset_session_only));
    }

private:
    static Fault fault(std::size_t result) {
        switch (ZSTD_getErrorCode(result)) {
            case ZSTD_error_memory_allocation: return Fault::memory;
            case ZSTD_error_frameParameter_windowTooLarge: return Fault::window;
            default: return Fault::corrupt;
        }
    }

    ZSTD_DCtx* context_ = nullptr;
    bool begun_ = false;
    bool mid_stream_ = false;  // in a frame
};

template <class S>
StagePtr ready(std::unique_ptr<S> stage, Fault& fault) {
    const bool ok = stage != nullptr && stage->init();
    fault = ok ? Fault::none : Fault::memory;
    if (!ok) return nullptr;
    return stage;
}

}  // namespace

StagePtr make_zstd_encoder(int level, Fault& fault) {
    return ready(std::unique_ptr<ZstdEncoder>(new (std::nothrow) ZstdEncoder(std::clamp(level, 1, ZSTD_maxCLevel()))), fault);
}

StagePtr make_zstd_decoder(Fault& fault) { return ready(std::unique_ptr<ZstdDecoder>(new (std::nothrow) ZstdDecoder), fault); }

}  // namespace hp::coding
