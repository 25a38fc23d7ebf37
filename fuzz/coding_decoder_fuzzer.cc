// SPDX-License-Identifier: Apache-2.0
// Content decoding: a body in pieces, with pauses, against the same body at once. Input: which codings (a byte), how it is cut (a
// byte), then the coded body. And what our encoder makes of the input is decoded again.
#include <algorithm>
#include <string>

#include "input.h"
#include "protocol/coding/decoder.h"
#include "protocol/coding/encoder.h"

namespace {

using namespace hp::coding;
using hp::fuzz::check;

constexpr const char* lists[] = {"gzip", "deflate", "br", "zstd", "gzip, br", "zstd, gzip", "deflate, deflate, zstd", "br, zstd"};
constexpr Limits limits{.bytes_max = 1 << 20, .ratio_max = 200, .ratio_free_bytes = 1 << 16};

struct Result {
    std::string body;
    Fault fault = Fault::none;
};

// `step` 0: at once. Every `stop_every`-th piece of output asks for a pause.
Result decode(hp::Bytes coded, const char* list, std::size_t step, unsigned stop_every) {
    Result result;
    const auto decoder = make_decoder(list, result.fault, limits);
    check(decoder != nullptr, "the coding is known");
    unsigned count = 0;
    const auto out = [&](hp::Bytes piece) {
        check(!piece.empty() && piece.size() <= piece_bytes, "pieces are bounded");
        result.body.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return stop_every == 0 || ++count % stop_every != 0;
    };
    while (!coded.empty() && decoder->fault() == Fault::none) {
        const hp::Bytes piece = coded.first(step == 0 ? coded.size() : std::min(step, coded.size()));
        coded = coded.subspan(piece.size());
        Progress progress;
        std::size_t at = 0;
        do {
            progress = decoder->feed(piece.subspan(at), out);
            at += progress.consumed;
        } while (progress.paused);
        check(!progress.ok() || at == piece.size(), "all is consumed");
    }
    result.fault = decoder->finish();
    check(result.body.size() == decoder->bytes_out() && result.body.size() <= limits.bytes_max, "within the limit");
    return result;
}

void round_trip(hp::Bytes body, Coding coding, std::size_t step) {
    const auto encoder = make_encoder(coding, 1);
    std::string coded;
    const auto out = [&](hp::Bytes piece) {
        coded.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    };
    for (std::size_t at = 0; at < body.size();) {
        const hp::Bytes piece = body.subspan(at, std::min(step == 0 ? body.size() : step, body.size() - at));
        check(encoder->feed(piece, out).consumed == piece.size(), "all is encoded");
        if (step % 2 == 1) encoder->flush(out);
        at += piece.size();
    }
    check(encoder->finish(out).ok(), "finish");
    const Result got = decode(hp::as_bytes(coded.data(), coded.size()), name_of(coding).data(), step, 3);
    check(got.fault == Fault::none && got.body.size() == body.size() &&
              std::equal(body.begin(), body.end(), reinterpret_cast<const std::byte*>(got.body.data())),
          "round trip");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const std::uint8_t choice = input.byte();
    const std::uint8_t cut = input.byte();
    const auto rest = input.rest();
    const hp::Bytes coded = hp::as_bytes(rest.data(), rest.size());
    const char* const list = lists[choice % std::size(lists)];
    const Result once = decode(coded, list, 0, 0);
    const Result pieces = decode(coded, list, 1 + cut % 64, cut / 64);
    // Where a fault is found depends on the cut: of what comes before it, one may have handed out more. A bomb's ratio too is a
    // matter of when it is looked at.
    const bool either_ratio = once.fault == Fault::ratio || pieces.fault == Fault::ratio;
    check(either_ratio || once.fault == pieces.fault, "the same fault");
    const std::size_t common = std::min(once.body.size(), pieces.body.size());
    check(once.body.compare(0, common, pieces.body, 0, common) == 0, "the same beginning");
    check(once.fault != Fault::none || either_ratio || once.body == pieces.body, "the same body");
    if ((choice & 0x80) != 0) round_trip(coded, static_cast<Coding>(choice % 4), cut);
    return 0;
}
