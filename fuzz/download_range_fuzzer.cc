// SPDX-License-Identifier: Apache-2.0
// Content-Range, ranges of users, and what a 206 with it is taken for: never other bytes than were asked for.
#include <string>

#include "download/content_range.h"
#include "download/response.h"
#include "input.h"

using hp::fuzz::check;
using namespace hp::download;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (const auto range = parse_content_range(text)) {
        check(!range->satisfied || range->begin < range->end, "not empty");
        check(!range->satisfied || !range->total || range->end <= *range->total, "within the whole");
    }
    if (const auto spec = parse_range_spec(text))
        check(parse_range_spec(range_field(*spec).substr(6)).has_value(), "there and back");
    Asked asked;
    asked.range = true;
    asked.begin = 500;
    asked.end = 1000;
    asked.version = Version{1000u, {"\"a\"", {}}, ""};
    Head head;
    head.status = 206;
    head.add("content-range", text);
    const Judgement judgement = judge(asked, head, 0);
    check(judgement.answer != Answer::whole && judgement.answer != Answer::replaced, "a part is no whole");
    if (judgement.answer == Answer::part)
        check(judgement.begin == 500 && judgement.end > 500 && judgement.end <= 1000, "what was asked for");
    return 0;
}
