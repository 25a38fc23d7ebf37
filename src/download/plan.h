// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which bytes of a file are there, which are under way, and what to ask for next.
//
// A file is a row of segments, [begin, end) each, without gaps. The first bytes of a segment, up to `next`, have been written; those up
// to `held` are being written; the rest is to come. A segment that somebody works on has an owner. When nothing is free, half of the
// largest rest is stolen from its owner, who then finds its end earlier than it was told (work stealing): its `reserve` says so.
#include <cstdint>
#include <optional>
#include <vector>

namespace hp::download {

struct Span {
    std::uint64_t begin = 0, end = 0;
    bool operator==(const Span&) const = default;
};

class Plan {
public:
    using Owner = std::uint64_t;  // 0: nobody
    static constexpr std::uint64_t unknown = ~std::uint64_t{0} >> 1;
    static constexpr std::size_t segments_max = 4096;  // beyond, nothing is split any more

    struct Segment {
        std::uint64_t begin, next, end;
        Owner owner;
        std::uint64_t held = 0;  // at or before next: nothing is being written

        std::uint64_t rest() const { return end - (held > next ? held : next); }  // what is neither written nor being written
    };

    // A file of `total` bytes (unknown: not known) of which nothing is there.
    explicit Plan(std::uint64_t total = unknown) { reset(total); }
    void reset(std::uint64_t total);
    // The same with some of it there: sorted, apart, within the total. False: they are not, and the plan is as after reset.
    bool restore(std::uint64_t total, const std::vector<Span>& done);

    std::uint64_t total() const { return total_; }
    bool total_known() const { return total_ != unknown; }
    // The total has become known. False: more than that is there already.
    bool set_total(std::uint64_t total);
    bool complete() const { return total_known() && done_ == total_; }
    std::uint64_t done() const { return done_; }
    std::vector<Span> spans() const;  // what is there, sorted, adjacent ones joined

    // Something to work on: a free segment, else a piece stolen when both halves of a rest would have `piece_min` bytes. Nothing: there
    // is no work for one more. `parts` false: only a rest that nobody works on, as nothing can be split.
    std::optional<Span> take(Owner owner, std::uint64_t piece_min, bool parts = true);
    bool has_work(std::uint64_t piece_min, bool parts = true) const;
    // Splits the free rest that is larger than all others until there are `count` of them (piece_min each, at least).
    void split(std::size_t count, std::uint64_t piece_min);
    // How many of `bytes` bytes at `at` the owner may write: fewer at the (perhaps earlier) end of its segment, 0 if it has none there.
    std::uint64_t room(Owner owner, std::uint64_t at, std::uint64_t bytes) const;
    // The same, and they are its own from now on: nobody steals them while they are being written. `wrote` comes next.
    std::uint64_t reserve(Owner owner, std::uint64_t at, std::uint64_t bytes);
    void wrote(Owner owner, std::uint64_t at,
               std::uint64_t bytes);              // `bytes` of those reserved, perhaps fewer; the rest is free again
    std::optional<Span> left(Owner owner) const;  // what the owner has still to bring
    // The segment that begins at `at`, or at the end of what is written there, becomes the owner's, if it is free.
    bool claim(Owner owner, std::uint64_t at);
    void release(Owner owner);
    // The segment behind the owner's, if it is free and nothing of it is there, becomes part of it: its bytes come anyway.
    bool extend(Owner owner);
    // The end came, unasked for, where `owner` is: that is the length of the file.
    std::uint64_t close_at_end(Owner owner);

    const std::vector<Segment>& segments() const { return segments_; }

private:
    const Segment* find(Owner owner) const;
    const Segment* largest_owned() const;
    void join();

    std::vector<Segment> segments_;
    std::uint64_t total_ = unknown, done_ = 0;
};

}  // namespace hp::download
