// SPDX-License-Identifier: Apache-2.0
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "protocol/coding/stage.h"

namespace hp::coding {
namespace {

constexpr std::size_t uint_max = std::numeric_limits<uInt>::max();

// Shows `in` and `room` to zlib, as far as its 32-bit counts reach; what has been done since is `consumed` and `produced`.
class Window {
public:
    Window(z_stream& stream, Bytes in, std::span<std::byte> room)
        : stream_(stream), in_bytes_(std::min(in.size(), uint_max)), room_bytes_(std::min(room.size(), uint_max)) {
        stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(in.data()));
        stream.avail_in = static_cast<uInt>(in_bytes_);
        stream.next_out = reinterpret_cast<Bytef*>(room.data());
        stream.avail_out = static_cast<uInt>(room_bytes_);
    }
    std::size_t consumed() const { return in_bytes_ - stream_.avail_in; }
    std::size_t produced() const { return room_bytes_ - stream_.avail_out; }

private:
    z_stream& stream_;
    std::size_t in_bytes_;
    std::size_t room_bytes_;
};

Fault fault_of_init(int code) { return code == Z_MEM_ERROR ? Fault::memory : Fault::unknown; }

class Deflate final : public Stage {
public:
    int init(const DeflateSettings& s) {
        const int code = deflateInit2(&stream_, s.level, s.method, s.window_bits, s.mem_level, s.strategy);
        ready_ = code == Z_OK;
        return code;
    }
    ~Deflate() override {
        if (ready_) deflateEnd(&stream_);
    }

    Step step(Bytes in, std::span<std::byte> room, End end) override {
        const Window window(stream_, in, room);
        const bool all_shown = in.size() <= uint_max;
        const int flush = !all_shown || end == End::none ? Z_NO_FLUSH : end == End::flush ? Z_SYNC_FLUSH : Z_FINISH;
        const int code = deflate(&stream_, flush);  // Z_BUF_ERROR: there was nothing to do
        Step step{window.consumed(), window.produced()};
        if (code == Z_STREAM_ERROR) step.fault = Fault::corrupt;
        step.more = step.consumed < in.size() || (end == End::finish ? code != Z_STREAM_END : stream_.avail_out == 0);
        mid_stream_ = code != Z_STREAM_END;
        return step;
    }
    bool mid_stream() const override { return mid_stream_; }
    bool reset() override {
        mid_stream_ = false;
        return deflateReset(&stream_) == Z_OK;
    }

private:
    z_stream stream_{};
    bool ready_ = false;
    bool mid_stream_ = false;
};

class Inflate final : public Stage {
public:
    explicit Inflate(int window_bits) : window_bits_(window_bits), members_(window_bits >= 24 && window_bits != zlib_or_raw) {}
    int init() {
        const int code = inflateInit2(&stream_, window_bits_ == zlib_or_raw ? MAX_WBITS : window_bits_);
        ready_ = code == Z_OK;
        return code;
    }
    ~Inflate() override {
        if (ready_) inflateEnd(&stream_);
    }

    Step step(Bytes in, std::span<std::byte> room, End) override {
        Step step;
        if (state_ != State::inside) {
            step.consumed = between(in, step.fault);
            if (state_ != State::inside || step.fault != Fault::none) return step;
            in = in.subspan(step.consumed);
        }
        const Window window(stream_, in, room);
        const int code = inflate(&stream_, Z_NO_FLUSH);  // Z_BUF_ERROR: there was nothing to do
        step.consumed += window.consumed();
        step.produced = window.produced();
        if (code == Z_STREAM_END)
            state_ = State::after;
        else if (code != Z_OK && code != Z_BUF_ERROR)  // Z_NEED_DICT too: we have none
            step.fault = code == Z_MEM_ERROR ? Fault::memory : Fault::corrupt;
        step.more = step.fault == Fault::none && (window.consumed() < in.size() || (code == Z_OK && stream_.avail_out == 0));
        return step;
    }
    bool mid_stream() const override { return state_ == State::inside; }
    bool reset() override {
        state_ = State::before;
        return inflateReset2(&stream_, window_bits_ == zlib_or_raw ? MAX_WBITS : window_bits_) == Z_OK;
    }

private:
    enum class State { before, inside, after };

    // What stands before a stream: nothing, or behind a gzip member zeros that only fill. Gives their number.
    std::size_t between(Bytes in, Fault& fault) {
        std::size_t skipped = 0;
        if (state_ == State::after) {
            if (members_)
                while (skipped < in.size() && in[skipped] == std::byte{0}) ++skipped;
            if (skipped == in.size()) return skipped;
            if (!members_ || in[skipped] != std::byte{0x1F}) {
                fault = Fault::trailing;
                return skipped;
            }
            if (!reset()) fault = Fault::memory;
        }
        if (skipped < in.size()) begin(in[skipped]);
        return skipped;
    }

    // A zlib header has 8 in the low bits of its first byte (RFC 1950 2.2). In raw deflate that would be a stored block whose
    // padding is not zero, which nobody writes (RFC 1951 3.2.4).
    void begin(std::byte first) {
        if (window_bits_ == zlib_or_raw && (first & std::byte{0x0F}) != std::byte{8}) inflateReset2(&stream_, -MAX_WBITS);
        state_ = State::inside;
    }

    z_stream stream_{};
    int window_bits_;
    bool members_;
    bool ready_ = false;
    State state_ = State::before;
};

}  // namespace

StagePtr make_deflate(const DeflateSettings& settings, Fault& fault) {
    std::unique_ptr<Deflate> stage(new (std::nothrow) Deflate);
    const int code = stage == nullptr ? Z_MEM_ERROR : stage->init(settings);
    fault = code == Z_OK ? Fault::none : fault_of_init(code);
    if (code != Z_OK) return nullptr;
    return stage;
}

StagePtr make_inflate(int window_bits, Fault& fault) {
    std::unique_ptr<Inflate> stage(new (std::nothrow) Inflate(window_bits));
    const int code = stage == nullptr ? Z_MEM_ERROR : stage->init();
    fault = code == Z_OK ? Fault::none : fault_of_init(code);
    if (code != Z_OK) return nullptr;
    return stage;
}

}  // namespace hp::coding
