// SPDX-License-Identifier: Apache-2.0
#include "download/plan.h"

#include <algorithm>

namespace hp::download {

void Plan::reset(std::uint64_t total) {
    total_ = total;
    done_ = 0;
    segments_.clear();
    if (total != 0) segments_.push_back({0, 0, total, 0});
}

bool Plan::restore(std::uint64_t total, const std::vector<Span>& done) {
    reset(total);
    std::vector<Segment> segments;
    std::uint64_t at = 0, sum = 0;
    for (const Span& span : done) {
        const bool fits = span.begin < span.end && span.end <= total && (segments.empty() || span.begin > at);
        if (!fits || segments.size() >= segments_max) return false;
        if (span.begin > 0 && segments.empty()) segments.push_back({0, 0, span.begin, 0});
        if (!segments.empty()) segments.back().end = span.begin;
        segments.push_back({span.begin, span.end, span.end, 0});
        at = span.end;
        sum += span.end - span.begin;
    }
    if (segments.empty()) return true;
    segments.back().end = total;
    segments_ = std::move(segments);
    done_ = sum;
    return true;
}

bool Plan::set_total(std::uint64_t total) {
    if (!segments_.empty() && segments_.back().end - segments_.back().rest() > total) return false;
    total_ = total;
    if (total == 0)
        segments_.clear();
    else
        segments_.back().end = total;
    return true;
}

std::vector<Span> Plan::spans() const {
    std::vector<Span> spans;
    for (const Segment& segment : segments_) {
        if (segment.begin == segment.next) continue;
        if (!spans.empty() && spans.back().end == segment.begin)
            spans.back().end = segment.next;
        else
            spans.push_back({segment.begin, segment.next});
    }
    return spans;
}

const Plan::Segment* Plan::find(Owner owner) const {
    for (const Segment& segment : segments_)
        if (segment.owner == owner) return &segment;
    return nullptr;
}

const Plan::Segment* Plan::largest_owned() const {
    const Segment* largest = nullptr;
    for (const Segment& segment : segments_)
        if (segment.owner != 0 && (largest == nullptr || segment.rest() > largest->rest())) largest = &segment;
    return largest;
}

bool Plan::has_work(std::uint64_t piece_min, bool parts) const {
    for (const Segment& segment : segments_)
        if (segment.owner == 0 && segment.next < segment.end) return true;
    const Segment* victim = largest_owned();
    return parts && total_known() && victim != nullptr && segments_.size() < segments_max && victim->rest() / 2 >= piece_min;
}

std::optional<Span> Plan::take(Owner owner, std::uint64_t piece_min, bool parts) {
    join();
    for (Segment& segment : segments_) {
        if (segment.owner != 0 || segment.next == segment.end) continue;
        segment.owner = owner;
        return Span{segment.next, segment.end};
    }
    if (!has_work(piece_min, parts)) return {};
    const auto index = static_cast<std::size_t>(largest_owned() - segments_.data());
    Segment& victim = segments_[index];
    const std::uint64_t middle = victim.end - victim.rest() / 2;
    const Segment stolen{middle, middle, victim.end, owner};
    victim.end = middle;
    segments_.insert(segments_.begin() + static_cast<std::ptrdiff_t>(index) + 1, stolen);
    return Span{stolen.begin, stolen.end};
}

void Plan::split(std::size_t count, std::uint64_t piece_min) {
    std::size_t free = 0;
    for (const Segment& segment : segments_) free += segment.owner == 0 && segment.next < segment.end ? 1 : 0;
    for (; free < count && segments_.size() < segments_max; ++free) {
        std::size_t index = segments_.size();
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            if (segments_[i].owner != 0) continue;
            if (index == segments_.size() || segments_[i].end - segments_[i].next > segments_[index].end - segments_[index].next)
                index = i;
        }
        if (index == segments_.size() || (segments_[index].end - segments_[index].next) / 2 < piece_min || !total_known()) return;
        const std::uint64_t middle = segments_[index].end - (segments_[index].end - segments_[index].next) / 2;
        const Segment second{middle, middle, segments_[index].end, 0};
        segments_[index].end = middle;
        segments_.insert(segments_.begin() + static_cast<std::ptrdiff_t>(index) + 1, second);
    }
}

std::uint64_t Plan::room(Owner owner, std::uint64_t at, std::uint64_t bytes) const {
    const Segment* segment = find(owner);
    if (segment == nullptr || segment->next != at) return 0;
    return std::min(bytes, segment->end - at);
}

std::uint64_t Plan::reserve(Owner owner, std::uint64_t at, std::uint64_t bytes) {
    const std::uint64_t granted = room(owner, at, bytes);
    for (Segment& segment : segments_)
        if (granted != 0 && segment.owner == owner) segment.held = at + granted;
    return granted;
}

void Plan::wrote(Owner owner, std::uint64_t at, std::uint64_t bytes) {
    for (Segment& segment : segments_) {
        if (segment.owner != owner || segment.next != at) continue;
        segment.next = segment.held = at + bytes;
        done_ += bytes;
        return;
    }
}

std::optional<Span> Plan::left(Owner owner) const {
    const Segment* segment = find(owner);
    if (segment == nullptr) return {};
    return Span{segment->next, segment->end};
}

bool Plan::claim(Owner owner, std::uint64_t at) {
    for (Segment& segment : segments_) {
        if (segment.next != at || segment.owner != 0 || segment.next == segment.end) continue;
        segment.owner = owner;
        return true;
    }
    return false;
}

void Plan::release(Owner owner) {
    for (Segment& segment : segments_)
        if (segment.owner == owner) segment.owner = segment.held = 0;
    join();
}

bool Plan::extend(Owner owner) {
    for (std::size_t i = 0; i + 1 < segments_.size(); ++i) {
        const Segment& second = segments_[i + 1];
        if (segments_[i].owner != owner) continue;
        if (second.owner != 0 || second.next != second.begin) return false;
        segments_[i].end = second.end;
        segments_.erase(segments_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        return true;
    }
    return false;
}

std::uint64_t Plan::close_at_end(Owner owner) {
    const Segment* segment = find(owner);
    if (segment != nullptr) set_total(segment->next);
    return total_;
}

// A segment that is done, and its free neighbour behind it, become one, so that the row stays short.
void Plan::join() {
    for (std::size_t i = 0; i + 1 < segments_.size();) {
        Segment& first = segments_[i];
        const Segment& second = segments_[i + 1];
        if (first.next != first.end || first.owner != 0 || second.owner != 0) {
            ++i;
            continue;
        }
        first.next = second.next;
        first.end = second.end;
        segments_.erase(segments_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

}  // namespace hp::download
