// SPDX-License-Identifier: Apache-2.0
#pragma once
// The Range field: RFC 9110 14. Pure: a field and a size in, pieces of the file out.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hp::app::serve {

struct Range {
    std::uint64_t first = 0, length = 0;

    std::uint64_t last() const { return first + length - 1; }
    bool operator==(const Range&) const = default;
};

enum class Selection {
    whole,          // 200: no ranges, not our unit, not understood, or unreasonable
    partial,        // 206
    unsatisfiable,  // 416
};

constexpr std::size_t range_specs_max = 64;        // in one field; more of them are unreasonable
constexpr std::uint64_t range_gap_bytes_max = 96;  // a gap below the cost of one more part is sent along

/**
 * What `field` asks of a representation of `size` bytes. With `partial` there is at least one range in `ranges`, none is empty,
 * none overlap, and the gaps between them are above range_gap_bytes_max: what overlaps or nearly touches is merged and takes the
 * place of the first of them (RFC 9110 14.2 and 15.3.7.2). So at most `size` bytes are sent, whatever was asked for.
 */
Selection select_ranges(std::string_view field, std::uint64_t size, std::vector<Range>& ranges);

}  // namespace hp::app::serve
