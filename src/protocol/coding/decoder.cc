// SPDX-License-Identifier: Apache-2.0
#include "protocol/coding/decoder.h"

#include <algorithm>
#include <new>
#include <optional>
#include <utility>

#include "protocol/coding/stage.h"

namespace hp::coding {
namespace {

StagePtr make_stage(Coding coding, Fault& fault) {
    switch (coding) {
        case Coding::gzip: return make_inflate(gzip_window_bits, fault);
        case Coding::deflate: return make_inflate(zlib_or_raw, fault);
        case Coding::br: return make_brotli_decoder(fault);
        case Coding::zstd: return make_zstd_decoder(fault);
    }
    fault = Fault::unknown;
    return nullptr;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// The names of the list, in order; the fault is unknown or too_many.
Fault read_codings(std::string_view list, std::vector<Coding>& codings) {
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view name = trimmed(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
        if (name.empty() || is_identity(name)) continue;
        const std::optional<Coding> coding = coding_named(name);
        if (!coding) return Fault::unknown;
        if (codings.size() == codings_max) return Fault::too_many;
        codings.push_back(*coding);
    }
    return Fault::none;
}

}  // namespace

// A stage and what it has brought out that the next one, or the user, has not taken yet.
struct Decoder::Link {
    StagePtr stage;
    std::vector<std::byte> scratch;
    Bytes waiting{};
    std::uint64_t produced = 0;
    bool more = false;          // the stage has more, without new input
    Fault fault = Fault::none;  // comes after what waits
};

Decoder::Decoder(const Limits& limits) : limits_(limits) {}
Decoder::~Decoder() = default;

Progress Decoder::feed(Bytes in, Out out) {
    Progress progress{0, fault_};
    if (!progress.ok()) return progress;
    const std::size_t before = in.size();
    const Flow flow = run(0, in, out);
    progress.consumed = before - in.size();
    progress.fault = fault_;
    progress.paused = flow == Flow::pause;
    return progress;
}

Fault Decoder::finish() {
    const bool whole = std::none_of(links_.begin(), links_.end(), [](const Link& link) { return link.stage->mid_stream(); });
    if (fault_ == Fault::none && !whole) fault_ = Fault::truncated;
    return fault_;
}

// What waits goes down first, so that each stage holds at most one piece.
Decoder::Flow Decoder::run(std::size_t index, Bytes& in, Out out) {
    Link& link = links_[index];
    for (;;) {
        if (const Flow flow = deliver(index, out); flow != Flow::go) return flow;
        if (link.fault != Fault::none) {
            fault_ = link.fault;
            return Flow::fault;
        }
        if (in.empty() && !link.more) return Flow::go;
        const Stage::Step step = link.stage->step(in, link.scratch, End::none);
        in = in.subspan(step.consumed);
        if (index == 0) bytes_in_ += step.consumed;
        link.more = step.more;
        link.fault = step.fault;
        accept(link, step.produced);
    }
}

Decoder::Flow Decoder::deliver(std::size_t index, Out out) {
    Link& link = links_[index];
    if (index + 1 < links_.size()) return run(index + 1, link.waiting, out);
    if (link.waiting.empty()) return Flow::go;
    const Bytes piece = std::exchange(link.waiting, {});
    bytes_out_ += piece.size();
    return out(piece) ? Flow::go : Flow::pause;
}

void Decoder::accept(Link& link, std::size_t produced) {
    const std::uint64_t room = limits_.bytes_max == 0 ? produced : limits_.bytes_max - link.produced;
    link.produced += produced;
    link.waiting = Bytes(link.scratch).first(static_cast<std::size_t>(std::min<std::uint64_t>(produced, room)));
    if (produced > room) link.fault = Fault::too_large;
    const bool watched = limits_.ratio_max != 0 && link.produced > limits_.ratio_free_bytes;
    if (watched && link.produced / limits_.ratio_max > bytes_in_) {
        link.waiting = {};
        link.fault = Fault::ratio;
    }
}

std::unique_ptr<Decoder> make_decoder(std::string_view content_encoding, Fault& reason, const Limits& limits) try {
    std::vector<Coding> codings;
    reason = read_codings(content_encoding, codings);
    if (reason != Fault::none || codings.empty()) return nullptr;
    auto decoder = std::make_unique<Decoder>(limits);
    for (auto coding = codings.rbegin(); coding != codings.rend(); ++coding) {
        StagePtr stage = make_stage(*coding, reason);
        if (stage == nullptr) return nullptr;
        decoder->links_.push_back({std::move(stage), std::vector<std::byte>(piece_bytes)});
    }
    return decoder;
} catch (const std::bad_alloc&) {
    reason = Fault::memory;
    return nullptr;
}

}  // namespace hp::coding
