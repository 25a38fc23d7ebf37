// SPDX-License-Identifier: Apache-2.0
#pragma once
// A dialogue with a peer that says what the test says, cut in every possible way.
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "protocol/proxy/dialogue.h"

namespace hp::proxy::test {

inline std::string text_of(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
inline Bytes bytes_of(std::string_view text) { return as_bytes(text.data(), text.size()); }
inline std::string binary(std::initializer_list<unsigned> bytes) {
    std::string text;
    for (const unsigned byte : bytes) text += static_cast<char>(byte);
    return text;
}

// How a dialogue ended: what it said, and "done: rest", "failed: text" or "more".
struct Outcome {
    std::string said, end;
    bool operator==(const Outcome&) const = default;
};
inline std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
    return out << outcome.end << " after " << outcome.said;
}

// Feeds `heard` in pieces of the given lengths, the last one to its end.
inline Outcome run(Dialogue& dialogue, std::string_view heard, std::initializer_list<std::size_t> cuts) {
    Outcome outcome;
    Output out;
    Step step = dialogue.start(out);
    const auto cut = [&](std::size_t size) {
        // A copy of its exact size, for a sanitizer to see a read past the end.
        const std::vector<std::byte> piece(bytes_of(heard).begin(), bytes_of(heard).begin() + static_cast<std::ptrdiff_t>(size));
        heard.remove_prefix(size);
        step = dialogue.feed(piece, out);
        if (step == Step::done) outcome.end = "done: " + text_of(dialogue.rest()) + std::string(heard);
    };
    for (const std::size_t size : cuts)
        if (step == Step::more) cut(size);
    if (step == Step::more) cut(heard.size());
    outcome.said = text_of(out);
    if (step == Step::failed) outcome.end = std::string("failed: ") + proxy::text_of(dialogue.error());
    if (step == Step::more) outcome.end = "more";
    return outcome;
}

// The outcome, which has to be the same at every split in two and three.
inline Outcome everywhere(const std::function<std::unique_ptr<Dialogue>()>& make, std::string_view heard) {
    const Outcome whole = run(*make(), heard, {});
    for (std::size_t i = 0; i <= heard.size(); ++i) {
        EXPECT_EQ(run(*make(), heard, {i}), whole) << "cut at " << i;
        const std::size_t step = heard.size() > 200 ? 37 : 1;
        for (std::size_t j = 0; i + j <= heard.size(); j += step)
            EXPECT_EQ(run(*make(), heard, {i, j}), whole) << "cut at " << i << " and " << i + j;
    }
    return whole;
}

}  // namespace hp::proxy::test
