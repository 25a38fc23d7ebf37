// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/ranges.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

constexpr std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();

// Digits alone; what is too large for us is huge, not wrong.
std::optional<std::uint64_t> number(std::string_view digits) {
    if (digits.empty()) return {};
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (!is_digit(c)) return {};
        const auto digit = static_cast<std::uint64_t>(c - '0');
        value = value > (huge - digit) / 10 ? huge : value * 10 + digit;
    }
    return value;
}

enum class Spec { wrong, unsatisfiable, good };

// int-range "5-9", "5-" or suffix-range "-5".
Spec read_spec(std::string_view text, std::uint64_t size, Range& range) {
    const std::size_t dash = text.find('-');
    if (dash == text.npos) return Spec::wrong;
    const std::string_view before = trimmed(text.substr(0, dash)), behind = trimmed(text.substr(dash + 1));
    if (before.empty()) {
        const auto suffix = number(behind);
        if (!suffix) return Spec::wrong;
        if (*suffix == 0 || size == 0) return Spec::unsatisfiable;
        range.length = std::min(*suffix, size);
        range.first = size - range.length;
        return Spec::good;
    }
    const auto first = number(before);
    const auto last = behind.empty() ? std::optional(huge) : number(behind);
    if (!first || !last || *last < *first) return Spec::wrong;
    if (*first >= size) return Spec::unsatisfiable;
    range = {*first, std::min(*last, size - 1) - *first + 1};
    return Spec::good;
}

struct Placed {
    Range range;
    std::size_t place;  // where it stood in the field
};

void merge(std::vector<Range>& ranges) {
    std::vector<Placed> placed;
    placed.reserve(ranges.size());
    for (const Range& range : ranges) placed.push_back({range, placed.size()});
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.range.first < b.range.first; });
    std::vector<Placed> merged{placed.front()};
    for (std::size_t i = 1; i < placed.size(); ++i) {
        Placed& last = merged.back();
        const std::uint64_t end = last.range.first + last.range.length;
        if (placed[i].range.first > end && placed[i].range.first - end > range_gap_bytes_max) {
            merged.push_back(placed[i]);
            continue;
        }
        last.range.length = std::max(end, placed[i].range.first + placed[i].range.length) - last.range.first;
        last.place = std::min(last.place, placed[i].place);
    }
    std::sort(merged.begin(), merged.end(), [](const Placed& a, const Placed& b) { return a.place < b.place; });
    ranges.clear();
    for (const Placed& each : merged) ranges.push_back(each.range);
}

}  // namespace

Selection select_ranges(std::string_view field, std::uint64_t size, std::vector<Range>& ranges) {
    ranges.clear();
    field = trimmed(field);
    if (const std::string_view unit = take_until(field, '='); !same_word(unit, "bytes")) return Selection::whole;
    std::size_t specs = 0;
    while (!field.empty()) {
        const std::string_view text = trimmed(take_until(field, ','));
        if (text.empty()) continue;  // an empty element of a list is skipped (RFC 9110 5.6.1.2)
        if (++specs > range_specs_max) return Selection::whole;
        Range range;
        const Spec spec = read_spec(text, size, range);
        if (spec == Spec::wrong) return Selection::whole;
        if (spec == Spec::good) ranges.push_back(range);
    }
    if (specs == 0) return Selection::whole;
    if (ranges.empty()) return Selection::unsatisfiable;
    if (ranges.size() > 1) merge(ranges);
    return Selection::partial;
}

}  // namespace hp::app::serve
