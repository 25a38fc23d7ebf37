// SPDX-License-Identifier: Apache-2.0
#include "download/content_range.h"

#include <charconv>
#include <limits>

#include "protocol/http/head.h"

namespace hp::download {

std::optional<std::uint64_t> parse_number(std::string_view text) {
    if (text.empty() || !http::all(text, http::digit_char)) return {};
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return {};
    return value;
}

std::optional<ContentRange> parse_content_range(std::string_view text) {
    constexpr std::string_view unit = "bytes ";
    if (text.size() <= unit.size() || !http::equals_ignoring_case(text.substr(0, unit.size()), unit)) return {};
    text.remove_prefix(unit.size());
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view range = text.substr(0, slash), whole = text.substr(slash + 1);
    ContentRange result;
    if (whole != "*") {
        result.total = parse_number(whole);
        if (!result.total) return {};
    }
    if (range == "*") return result.total ? std::optional(result) : std::nullopt;
    const std::size_t dash = range.find('-');
    if (dash == std::string_view::npos) return {};
    const auto first = parse_number(range.substr(0, dash)), last = parse_number(range.substr(dash + 1));
    if (!first || !last || *first > *last || (result.total && *last >= *result.total)) return {};
    result.begin = *first;
    result.end = *last + 1;
    result.satisfied = true;
    return result;
}

std::optional<RangeSpec> parse_range_spec(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || text.size() == 1) return {};
    const std::string_view before = text.substr(0, dash), after = text.substr(dash + 1);
    RangeSpec spec;
    spec.suffix = before.empty();
    if (!spec.suffix) {
        const auto first = parse_number(before);
        if (!first) return {};
        spec.first = *first;
    }
    if (!after.empty()) {
        spec.last = parse_number(after);
        if (!spec.last) return {};
    }
    if (spec.suffix ? *spec.last == 0 : spec.last && *spec.last < spec.first) return {};
    return spec;
}

std::string range_field(const RangeSpec& spec) {
    return "bytes=" + (spec.suffix ? "" : std::to_string(spec.first)) + "-" + (spec.last ? std::to_string(*spec.last) : "");
}

std::string range_field(std::uint64_t begin, std::uint64_t end) {
    return "bytes=" + std::to_string(begin) + "-" + (end != 0 ? std::to_string(end - 1) : "");
}

}  // namespace hp::download
