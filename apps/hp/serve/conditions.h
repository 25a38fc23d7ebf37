// SPDX-License-Identifier: Apache-2.0
#pragma once
// Conditional requests: RFC 9110 13. Pure: fields and validators in, a verdict out.
#include <cstdint>
#include <string_view>

namespace hp::app::serve {

// What the selected representation is compared by.
struct Validators {
    std::string_view etag;           // as in the ETag field: quoted, perhaps behind W/
    std::int64_t last_modified = 0;  // seconds
};

// The fields of the request; those it does not have are views of nothing (see present).
struct Conditions {
    std::string_view if_match, if_none_match, if_modified_since, if_unmodified_since, if_range;
};

enum class Verdict {
    go_on,         // answer as if there were no condition
    not_modified,  // 304
    failed,        // 412
};

// For GET and HEAD of something that exists, in the order of RFC 9110 13.2.2.
Verdict judge(const Conditions& conditions, const Validators& validators, std::int64_t now);

// Whether a Range field is to be looked at: there is no If-Range, or it names exactly this representation (RFC 9110 13.1.5). A
// weak tag never does, nor does a date from the last second: the file could have changed twice in it.
bool range_stands(std::string_view if_range, const Validators& validators, std::int64_t now);

// Whether the list of tags (or "*") has `etag` in it. Weak comparison takes W/"a" and "a" for the same (RFC 9110 8.8.3.2).
enum class Compare { strong, weak };
bool lists_tag(std::string_view list, std::string_view etag, Compare compare);

}  // namespace hp::app::serve
