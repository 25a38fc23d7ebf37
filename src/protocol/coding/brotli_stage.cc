// SPDX-License-Identifier: Apache-2.0
#include <brotli/decode.h>
#include <brotli/encode.h>

#include <new>

#include "protocol/coding/stage.h"

namespace hp::coding {
namespace {

const std::uint8_t* octets(Bytes bytes) { return reinterpret_cast<const std::uint8_t*>(bytes.data()); }

class BrotliEncoder final : public Stage {
public:
    explicit BrotliEncoder(const BrotliSettings& settings) : settings_(settings) {}
    ~BrotliEncoder() override { BrotliEncoderDestroyInstance(state_); }

    Step step(Bytes in, std::span<std::byte> room, End end) override {
        constexpr BrotliEncoderOperation operations[] = {BROTLI_OPERATION_PROCESS, BROTLI_OPERATION_FLUSH,
                                                         BROTLI_OPERATION_FINISH};
        std::size_t in_left = in.size();
        std::size_t room_left = room.size();
        const std::uint8_t* next_in = octets(in);
        auto* next_out = reinterpret_cast<std::uint8_t*>(room.data());
        const bool ok = BrotliEncoderCompressStream(state_, operations[static_cast<int>(end)], &in_left, &next_in, &room_left,
                                                    &next_out, nullptr) == BROTLI_TRUE;
        mid_stream_ = BrotliEncoderIsFinished(state_) == BROTLI_FALSE;
        Step step{in.size() - in_left, room.size() - room_left};
        if (!ok) step.fault = Fault::memory;
        step.more =
            ok && (in_left > 0 || BrotliEncoderHasMoreOutput(state_) == BROTLI_TRUE || (end == End::finish && mid_stream_));
        return step;
    }
    bool mid_stream() const override { return mid_stream_; }
    bool reset() override {
        BrotliEncoderDestroyInstance(state_);
        state_ = BrotliEncoderCreateInstance(nullptr, nullptr, nullptr);
        mid_stream_ = false;
        if (state_ == nullptr) return false;
        set(BROTLI_PARAM_QUALITY, settings_.quality);
        set(BROTLI_PARAM_LGWIN, settings_.window);
        set(BROTLI_PARAM_MODE, settings_.mode);
        return true;
    }

private:
    void set(BrotliEncoderParameter name, int value) {
        BrotliEncoderSetParameter(state_, name, static_cast<std::uint32_t>(value));
    }

    BrotliSettings settings_;
    BrotliEncoderState* state_ = nullptr;
    bool mid_stream_ = false;
};

class BrotliDecoder final : public Stage {
public:
    ~BrotliDecoder() override { BrotliDecoderDestroyInstance(state_); }

    Step step(Bytes in, std::span<std::byte> room, End) override {
        if (ended_) return {.fault = in.empty() ? Fault::none : Fault::trailing};
        std::size_t in_left = in.size();
        std::size_t room_left = room.size();
        const std::uint8_t* next_in = octets(in);
        auto* next_out = reinterpret_cast<std::uint8_t*>(room.data());
        const BrotliDecoderResult result =
            BrotliDecoderDecompressStream(state_, &in_left, &next_in, &room_left, &next_out, nullptr);
        Step step{in.size() - in_left, room.size() - room_left};
        begun_ = begun_ || !in.empty();
        ended_ = result == BROTLI_DECODER_RESULT_SUCCESS;
        if (result == BROTLI_DECODER_RESULT_ERROR) step.fault = fault();
        step.more = result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT || (ended_ && in_left > 0);
        return step;
    }
    bool mid_stream() const override { return begun_ && !ended_; }
    bool reset() override {
        BrotliDecoderDestroyInstance(state_);
        state_ = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
        begun_ = ended_ = false;
        return state_ != nullptr;
    }

private:
    Fault fault() const {
        const BrotliDecoderErrorCode code = BrotliDecoderGetErrorCode(state_);
        const bool memory =
            code <= BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES && code >= BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES;
        return memory ? Fault::memory : Fault::corrupt;
    }

    BrotliDecoderState* state_ = nullptr;
    bool begun_ = false;
    bool ended_ = false;
};

template <class S>
StagePtr ready(std::unique_ptr<S> stage, Fault& fault) {
    const bool ok = stage != nullptr && stage->reset();
    fault = ok ? Fault::none : Fault::memory;
    if (!ok) return nullptr;
    return stage;
}

}  // namespace

bool valid(const BrotliSettings& settings) {
    return settings.quality >= BROTLI_MIN_QUALITY && settings.quality <= BROTLI_MAX_QUALITY &&
           settings.window >= BROTLI_MIN_WINDOW_BITS && settings.window <= BROTLI_MAX_WINDOW_BITS &&
           settings.mode >= BROTLI_MODE_GENERIC && settings.mode <= BROTLI_MODE_FONT;
}

StagePtr make_brotli_encoder(const BrotliSettings& settings, Fault& fault) {
    if (!valid(settings)) {
        fault = Fault::unknown;
        return nullptr;
    }
    return ready(std::unique_ptr<BrotliEncoder>(new (std::nothrow) BrotliEncoder(settings)), fault);
}

StagePtr make_brotli_decoder(Fault& fault) {
    return ready(std::unique_ptr<BrotliDecoder>(new (std::nothrow) BrotliDecoder), fault);
}

}  // namespace hp::coding
