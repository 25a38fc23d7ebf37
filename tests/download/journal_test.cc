// SPDX-License-Identifier: Apache-2.0
#include "download/journal.h"

#include <gtest/gtest.h>

namespace hp::download {
namespace {

Journal example() {
    Journal journal;
    journal.url = "https://example.org/file";
    journal.offset = 7;
    journal.version = {1000u, {"\"abc\"", ""}, "text/plain; charset=utf-8"};
    journal.done = {{0, 500}, {700, 800}};
    return journal;
}

TEST(Journal, ThereAndBack) {
    const Journal journal = example();
    const auto again = parse_journal(format_journal(journal));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->url, journal.url);
    EXPECT_EQ(again->offset, 7u);
    EXPECT_EQ(again->version, journal.version);
    EXPECT_EQ(again->done, journal.done);
    Journal bare;
    const auto bare_again = parse_journal(format_journal(bare));
    ASSERT_TRUE(bare_again);
    EXPECT_FALSE(bare_again->version.total);
    EXPECT_TRUE(bare_again->done.empty());
}

TEST(Journal, TornAnywhereIsNotBelieved) {
    const std::string text = format_journal(example());
    for (std::size_t size = 0; size < text.size(); ++size) EXPECT_FALSE(parse_journal(text.substr(0, size))) << size;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string damaged = text;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        EXPECT_FALSE(parse_journal(damaged)) << at;
    }
    EXPECT_FALSE(parse_journal(text + "x"));
    EXPECT_FALSE(parse_journal(text + text));
}

TEST(Journal, SpansMakeSense) {
    const auto with = [](std::vector<Span> done, std::optional<std::uint64_t> total) {
        Journal journal = example();
        journal.done = std::move(done);
        journal.version.total = total;
        return parse_journal(format_journal(journal)).has_value();
    };
    EXPECT_TRUE(with({{0, 1000}}, 1000));
    EXPECT_FALSE(with({{0, 1001}}, 1000));
    EXPECT_FALSE(with({{5, 5}}, 1000));
    EXPECT_FALSE(with({{0, 5}, {5, 6}}, 1000));
    EXPECT_FALSE(with({{10, 20}, {0, 5}}, 1000));
}

TEST(Journal, OtherVersionsAreNotRead) {
    std::string text = format_journal(example());
    text.replace(text.find(" 1\n"), 3, " 2\n");
    EXPECT_FALSE(parse_journal(text));
    EXPECT_FALSE(parse_journal(""));
    EXPECT_FALSE(parse_journal(std::string(journal_bytes_max + 1, ' ')));
}

}  // namespace
}  // namespace hp::download
