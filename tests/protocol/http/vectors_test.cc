// SPDX-License-Identifier: Apache-2.0
// The vectors beside this file, cut everywhere and paused everywhere: the same events, the same verdict.
#include <gtest/gtest.h>

#include <set>

#include "protocol/http/vector_file.h"

namespace hp::http::test {
namespace {

constexpr std::size_t pairs_up_to_bytes = 90;  // every two cuts together; beyond, every single one

void check_at_every_split(const Vector& vector) {
    const auto check = [&](const std::vector<std::size_t>& cuts, bool pause) {
        const Outcome outcome = run(vector.input, vector.settings, cuts, pause);
        if (outcome.log == vector.log) return;
        std::string at;
        for (const std::size_t cut : cuts) at += " " + std::to_string(cut);
        FAIL() << "cut at" << at << (pause ? ", paused" : "") << "\nexpected:\n" << vector.log << "got:\n" << outcome.log;
    };
    const std::size_t size = vector.input.size();
    for (const bool pause : {false, true}) {
        for (std::size_t step = 1; step <= size + 1; step = step < 8 ? step + 1 : step * 2) check(every(step, size), pause);
        for (std::size_t a = 0; a <= size; ++a) {
            check({a}, pause);
            if (size <= pairs_up_to_bytes && !pause)
                for (std::size_t b = a; b <= size; ++b) check({a, b}, pause);
            if (testing::Test::HasFailure()) return;
        }
    }
}

class HttpVectors : public testing::TestWithParam<const char*> {};

TEST_P(HttpVectors, GiveTheirEventsAtEverySplit) {
    const std::filesystem::path folder = std::filesystem::path(HP_SOURCE_DIR) / "tests/protocol/http/vectors";
    const std::vector<Vector> vectors = read_vectors(folder / (std::string(GetParam()) + ".txt"));
    ASSERT_FALSE(vectors.empty());
    std::set<std::string> titles;
    for (const Vector& vector : vectors) {
        SCOPED_TRACE(vector.title);
        EXPECT_TRUE(titles.insert(vector.title).second) << "two of one title";
        ASSERT_FALSE(vector.log.empty());
        check_at_every_split(vector);
    }
}

INSTANTIATE_TEST_SUITE_P(Files, HttpVectors,
                         testing::Values("requests", "refused", "smuggling", "chunked", "connection", "responses", "limits"),
                         [](const auto& file) { return std::string(file.param); });

}  // namespace
}  // namespace hp::http::test
