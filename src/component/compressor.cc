// SPDX-License-Identifier: Apache-2.0
// HP_Create_*Compressor and HP_Create_*Decompressor: a stage of protocol/coding behind the documented interface.
#include <hpsocket/HPSocket.h>

#include <cerrno>
#include <climits>
#include <memory>
#include <new>
#include <span>
#include <utility>

#include "protocol/coding/stage.h"

namespace hp {
namespace {

using coding::End;
using coding::Fault;
using coding::Stage;
using coding::StagePtr;

BOOL failure(int error) {
    errno = error;
    return FALSE;
}

// What both directions are: a stage, a buffer for its output, the user's function, and whether more may come.
class Stream {
public:
    enum class State {
        open,
        ended,   // the stream has had its end
        failed,  // bad data, no memory, or the user said no
        busy,    // in the user's function, which must not come back in here
    };

    Stream(StagePtr stage, Fn_DataCallback callback, std::unique_ptr<BYTE[]> buffer, DWORD buffer_bytes)
        : stage_(std::move(stage)), callback_(callback), buffer_(std::move(buffer)), buffer_bytes_(buffer_bytes) {}

    State state() const { return state_; }
    bool mid_stream() const { return stage_->mid_stream(); }
    void end() { state_ = State::ended; }

    BOOL process(const BYTE* data, int length, End end, void* context) {
        if (state_ == State::busy) return failure(EPERM);
        if (length < 0 || (data == nullptr && length > 0)) return failure(EINVAL);
        state_ = State::busy;
        const int error = run(as_bytes(data, static_cast<std::size_t>(length)), end, context);
        state_ = error == 0 ? State::open : State::failed;
        return error == 0 ? TRUE : failure(error);
    }

    BOOL reset() {
        if (state_ == State::busy) return failure(EPERM);
        const bool ok = stage_->reset();
        state_ = ok ? State::open : State::failed;
        return ok ? TRUE : failure(ENOMEM);
    }

private:
    int run(Bytes in, End end, void* context) {
        const auto room = std::as_writable_bytes(std::span(buffer_.get(), buffer_bytes_));
        for (bool more = true; more;) {
            const Stage::Step step = stage_->step(in, room, end);
            in = in.subspan(step.consumed);
            more = step.more;
            if (step.produced > 0 && !callback_(buffer_.get(), static_cast<int>(step.produced), context)) return ECANCELED;
            if (step.fault != Fault::none) return step.fault == Fault::memory ? ENOMEM : EBADMSG;
        }
        return 0;
    }

    StagePtr stage_;
    Fn_DataCallback callback_;
    std::unique_ptr<BYTE[]> buffer_;
    DWORD buffer_bytes_;
    State state_ = State::open;
};

class Compressor final : public IHPCompressor {
public:
    explicit Compressor(Stream stream) : stream_(std::move(stream)) {}
    BOOL Process(const BYTE* data, int length, BOOL last, PVOID context) override {
        return ProcessEx(data, length, last, FALSE, context);
    }
    BOOL ProcessEx(const BYTE* data, int length, BOOL last, BOOL flush, PVOID context) override {
        if (!IsValid()) return failure(EPERM);
        const BOOL ok = stream_.process(data, length, last ? End::finish : flush ? End::flush : End::none, context);
        if (ok && last) stream_.end();
        return ok;
    }
    BOOL Reset() override { return stream_.reset(); }
    BOOL IsValid() override { return stream_.state() == Stream::State::open ? TRUE : FALSE; }

private:
    Stream stream_;
};

class Decompressor final : public IHPDecompressor {
public:
    // `members`: the format lets another stream follow the end of one.
    Decompressor(Stream stream, bool members) : stream_(std::move(stream)), members_(members) {}
    BOOL Process(const BYTE* data, int length, PVOID context) override {
        const Stream::State state = stream_.state();
        if (state != Stream::State::open && !(state == Stream::State::ended && members_)) return failure(EPERM);
        const bool begins = state == Stream::State::open && !stream_.mid_stream() && length == 0;
        const BOOL ok = stream_.process(data, length, End::none, context);
        if (ok && !begins && !stream_.mid_stream()) stream_.end();
        return ok;
    }
    BOOL Reset() override { return stream_.reset(); }
    BOOL IsValid() override { return stream_.state() == Stream::State::open ? TRUE : FALSE; }

private:
    Stream stream_;
    bool members_;
};

template <class T, class Interface, class... Options>
Interface* create(Fn_DataCallback callback, DWORD buffer_bytes, StagePtr stage, Fault fault, Options... options) {
    const int error =
        callback == nullptr || buffer_bytes == 0 || buffer_bytes > INT_MAX || fault == Fault::unknown ? EINVAL : ENOMEM;
    std::unique_ptr<BYTE[]> buffer;
    if (error == ENOMEM && stage != nullptr) buffer.reset(new (std::nothrow) BYTE[buffer_bytes]);
    T* object = nullptr;
    if (buffer != nullptr)
        object = new (std::nothrow) T(Stream(std::move(stage), callback, std::move(buffer), buffer_bytes), options...);
    if (object == nullptr) errno = error;
    return object;
}

}  // namespace
}  // namespace hp

using namespace hp;

void HP_Destroy_Compressor(IHPCompressor* pCompressor) { delete pCompressor; }
void HP_Destroy_Decompressor(IHPDecompressor* pDecompressor) { delete pDecompressor; }

#ifdef _ZLIB_SUPPORT

IHPCompressor* HP_Create_ZLibCompressor(Fn_CompressDataCallback fnCallback, int iWindowBits, int iLevel, int iMethod,
                                        int iMemLevel, int iStrategy, DWORD dwBuffSize) {
    Fault fault = Fault::none;
    StagePtr stage = coding::make_deflate({iLevel, iMethod, iWindowBits, iMemLevel, iStrategy}, fault);
    return create<Compressor, IHPCompressor>(fnCallback, dwBuffSize, std::move(stage), fault);
}

IHPCompressor* HP_Create_GZipCompressor(Fn_CompressDataCallback fnCallback, int iLevel, int iMethod, int iMemLevel, int iStrategy,
                                        DWORD dwBuffSize) {
    return HP_Create_ZLibCompressor(fnCallback, coding::gzip_window_bits, iLevel, iMethod, iMemLevel, iStrategy, dwBuffSize);
}

IHPDecompressor* HP_Create_ZLibDecompressor(Fn_DecompressDataCallback fnCallback, int iWindowBits, DWORD dwBuffSize) {
    constexpr int gzip_window_bits_min = 24;
    Fault fault = iWindowBits == coding::zlib_or_raw ? Fault::unknown : Fault::none;
    StagePtr stage = fault == Fault::none ? coding::make_inflate(iWindowBits, fault) : nullptr;
    const bool members = iWindowBits >= gzip_window_bits_min;
    return create<Decompressor, IHPDecompressor>(fnCallback, dwBuffSize, std::move(stage), fault, members);
}

IHPDecompressor* HP_Create_GZipDecompressor(Fn_DecompressDataCallback fnCallback, DWORD dwBuffSize) {
    return HP_Create_ZLibDecompressor(fnCallback, coding::gzip_window_bits, dwBuffSize);
}

#endif  // _ZLIB_SUPPORT

#ifdef _BROTLI_SUPPORT

IHPCompressor* HP_Create_BrotliCompressor(Fn_CompressDataCallback fnCallback, int iQuality, int iWindow, int iMode,
                                          DWORD dwBuffSize) {
    Fault fault = Fault::none;
    StagePtr stage = coding::make_brotli_encoder({iQuality, iWindow, iMode}, fault);
    return create<Compressor, IHPCompressor>(fnCallback, dwBuffSize, std::move(stage), fault);
}

IHPDecompressor* HP_Create_BrotliDecompressor(Fn_DecompressDataCallback fnCallback, DWORD dwBuffSize) {
    Fault fault = Fault::none;
    StagePtr stage = coding::make_brotli_decoder(fault);
    return create<Decompressor, IHPDecompressor>(fnCallback, dwBuffSize, std::move(stage), fault, false);
}

#endif  // _BROTLI_SUPPORT
