// SPDX-License-Identifier: Apache-2.0
#pragma once
// Byte ranges: what we ask for (RFC 9110 14.1.2), and what an answer says it is (RFC 9110 14.4).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hp::download {

// Digits only, no sign, no blank; nothing above 2^63-1, as files go no further.
std::optional<std::uint64_t> parse_number(std::string_view text);

// "bytes 500-999/1000", "bytes 500-999/*", "bytes */1000".
struct ContentRange {
    std::uint64_t begin = 0, end = 0;  // [begin, end); both 0 for an unsatisfied range
    bool satisfied = false;
    std::optional<std::uint64_t> total;
};
// Nothing: another unit, no number, first above last, last beyond the total, blanks where none belong.
std::optional<ContentRange> parse_content_range(std::string_view text);

// What a user wants of a file: "a-b", "a-" or "-n".
struct RangeSpec {
    bool suffix = false;
    std::uint64_t first = 0;            // a
    std::optional<std::uint64_t> last;  // b; of a suffix n
};
std::optional<RangeSpec> parse_range_spec(std::string_view text);
std::string range_field(const RangeSpec& spec);                   // "bytes=a-b"
std::string range_field(std::uint64_t begin, std::uint64_t end);  // [begin, end); end 0: open

}  // namespace hp::download
