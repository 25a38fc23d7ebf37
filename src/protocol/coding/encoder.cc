// SPDX-License-Identifier: Apache-2.0
#include "protocol/coding/encoder.h"

#include <algorithm>
#include <new>
#include <utility>

#include "protocol/coding/stage.h"

namespace hp::coding {
namespace {

StagePtr make_stage(Coding coding, int level, Fault& fault) {
    const bool by_default = level == level_default;
    switch (coding) {
        case Coding::gzip:
        case Coding::deflate: {
            const int window_bits = coding == Coding::gzip ? gzip_window_bits : 15;
            return make_deflate({.level = by_default ? -1 : std::clamp(level, 0, 9), .window_bits = window_bits}, fault);
        }
        case Coding::br: return make_brotli_encoder({.quality = by_default ? 5 : std::clamp(level, 0, 11)}, fault);
        case Coding::zstd: return make_zstd_encoder(by_default ? 3 : level, fault);
    }
    return nullptr;
}

}  // namespace

Encoder::Encoder(std::unique_ptr<Stage> stage) : stage_(std::move(stage)), scratch_(piece_bytes) {}
Encoder::~Encoder() = default;

Progress Encoder::feed(Bytes in, Out out) {
    if (flushing_)  // a flush that was paused comes first
        if (const Progress progress = flush(out); progress.paused || !progress.ok()) return progress;
    flushed_ = flushed_ && in.empty();
    return run(in, End::none, out);
}

Progress Encoder::flush(Out out) {
    if (flushed_) return {0, fault_};
    const Progress progress = run({}, End::flush, out);
    flushing_ = progress.paused;
    flushed_ = !progress.paused;
    return progress;
}

Progress Encoder::finish(Out out) {
    if (flushing_)
        if (const Progress progress = flush(out); progress.paused || !progress.ok()) return progress;
    if (finished_) return {0, fault_};
    const Progress progress = run({}, End::finish, out);
    finished_ = !progress.paused;
    return progress;
}

Progress Encoder::run(Bytes in, End end, Out out) {
    Progress progress{0, fault_};
    for (bool more = progress.ok(); more;) {
        const Stage::Step step = stage_->step(in.subspan(progress.consumed), scratch_, end);
        progress.consumed += step.consumed;
        progress.fault = fault_ = step.fault;
        more = step.more && step.fault == Fault::none;
        if (step.produced > 0 && !out(Bytes(scratch_).first(step.produced)) && more) {
            progress.paused = true;
            break;
        }
    }
    return progress;
}

std::unique_ptr<Encoder> make_encoder(Coding coding, int level) try {
    Fault fault = Fault::none;
    StagePtr stage = make_stage(coding, level, fault);
    return stage == nullptr ? nullptr : std::make_unique<Encoder>(std::move(stage));
} catch (const std::bad_alloc&) {
    return nullptr;
}

}  // namespace hp::coding
