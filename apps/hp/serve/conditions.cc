// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/conditions.h"

#include "hp/serve/http_date.h"
#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

struct Tag {
    std::string_view quoted;  // with its quotes; empty: none
    bool weak = false;
};

// Takes one entity-tag off the front.
Tag take_tag(std::string_view& rest) {
    Tag tag;
    std::string_view from = rest;
    if (from.starts_with("W/")) {
        tag.weak = true;
        from.remove_prefix(2);
    }
    if (!from.starts_with('"')) return {};
    const std::size_t end = from.find('"', 1);  // a tag cannot hold a quote
    if (end == from.npos) return {};
    tag.quoted = from.substr(0, end + 1);
    rest = from.substr(end + 1);
    return tag;
}

Tag only_tag(std::string_view text) {
    const Tag tag = take_tag(text);
    return text.empty() ? tag : Tag{};
}

bool same(const Tag& a, const Tag& b, Compare compare) {
    if (a.quoted.empty() || a.quoted != b.quoted) return false;
    return compare == Compare::weak || (!a.weak && !b.weak);
}

void skip_separators(std::string_view& rest) {
    while (!rest.empty() && (rest.front() == ',' || rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
}

}  // namespace

bool lists_tag(std::string_view list, std::string_view etag, Compare compare) {
    if (trimmed(list) == "*") return true;
    const Tag ours = only_tag(etag);
    for (skip_separators(list); !list.empty(); skip_separators(list)) {
        const Tag theirs = take_tag(list);
        if (theirs.quoted.empty()) return false;  // no list of tags from here on
        if (same(ours, theirs, compare)) return true;
    }
    return false;
}

Verdict judge(const Conditions& conditions, const Validators& validators, std::int64_t now) {
    // Steps 1 and 2: a date counts only without a tag, and only if it is one.
    if (present(conditions.if_match)) {
        if (!lists_tag(conditions.if_match, validators.etag, Compare::strong)) return Verdict::failed;
    } else if (present(conditions.if_unmodified_since)) {
        const auto date = parse_http_date(conditions.if_unmodified_since, now);
        if (date && validators.last_modified > *date) return Verdict::failed;
    }
    // Steps 3 and 4.
    if (present(conditions.if_none_match))
        return lists_tag(conditions.if_none_match, validators.etag, Compare::weak) ? Verdict::not_modified : Verdict::go_on;
    if (present(conditions.if_modified_since)) {
        const auto date = parse_http_date(conditions.if_modified_since, now);
        if (date && validators.last_modified <= *date) return Verdict::not_modified;
    }
    return Verdict::go_on;
}

bool range_stands(std::string_view if_range, const Validators& validators, std::int64_t now) {
    if (!present(if_range)) return true;
    if_range = trimmed(if_range);
    if (if_range.starts_with('"') || if_range.starts_with("W/"))
        return same(only_tag(if_range), only_tag(validators.etag), Compare::strong);
    const auto date = parse_http_date(if_range, now);
    return date && *date == validators.last_modified && validators.last_modified < now;
}

}  // namespace hp::app::serve
