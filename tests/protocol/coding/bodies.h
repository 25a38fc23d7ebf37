// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bodies to be coded, and coding and decoding them in one call.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "protocol/coding/decoder.h"
#include "protocol/coding/encoder.h"

namespace hp::coding::test {

constexpr Coding codings[] = {Coding::gzip, Coding::deflate, Coding::br, Coding::zstd};

inline Bytes bytes(std::string_view text) { return as_bytes(text.data(), text.size()); }
inline std::string_view chars(Bytes piece) { return {reinterpret_cast<const char*>(piece.data()), piece.size()}; }

inline std::string noise(std::size_t size, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::string body(size, '\0');
    for (char& c : body) c = static_cast<char>(random());
    return body;
}

// Half words, half noise: compresses somewhat.
inline std::string prose(std::size_t size) {
    const std::string grains = noise(size);
    std::string body;
    for (std::size_t i = 0; body.size() < size; i += 8) body.append("the loop ").append(grains, i % size, 8);
    body.resize(size);
    return body;
}

// `flush_every`: bytes between flushes, 0: none.
inline std::string encode(std::string_view body, Coding coding, int level = level_default, std::size_t flush_every = 0) {
    const auto encoder = make_encoder(coding, level);
    std::string coded;
    const auto out = [&](Bytes piece) {
        coded.append(chars(piece));
        return true;
    };
    while (!body.empty()) {
        const std::string_view piece = body.substr(0, flush_every == 0 ? body.size() : flush_every);
        body.remove_prefix(piece.size());
        encoder->feed(bytes(piece), out);
        if (flush_every != 0) encoder->flush(out);
    }
    encoder->finish(out);
    return coded;
}

struct Decoded {
    std::string body;
    Fault fault = Fault::none;
    bool operator==(const Decoded&) const = default;
};

// Fed `step` bytes at a time (0: at once); `stop_every`: the output says stop at each so many pieces.
inline Decoded decode(std::string_view coded, std::string_view names, std::size_t step = 0, unsigned stop_every = 0,
                      const Limits& limits = {}) {
    Decoded result;
    const auto decoder = make_decoder(names, result.fault, limits);
    if (decoder == nullptr) return result;
    unsigned count = 0;
    const auto out = [&](Bytes piece) {
        result.body.append(chars(piece));
        return stop_every == 0 || ++count % stop_every != 0;
    };
    while (!coded.empty()) {
        const std::string copy(coded.substr(0, step == 0 ? coded.size() : step));  // of its exact size
        coded.remove_prefix(copy.size());
        Progress progress;
        for (std::size_t at = 0; at < copy.size() || progress.paused; at += progress.consumed) {
            progress = decoder->feed(bytes(copy).subspan(at), out);
            if (!progress.ok()) break;
        }
        if (!progress.ok()) break;
    }
    result.fault = decoder->finish();
    return result;
}

}  // namespace hp::coding::test
