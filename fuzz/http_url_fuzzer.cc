// SPDX-License-Identifier: Apache-2.0
// URLs and dates: what is taken apart can be put together again, and what is valid by the strict reader has the same parts by the
// other. The input is the text.
#include <string>

#include "input.h"
#include "protocol/http/date.h"
#include "protocol/http/url.h"

namespace {

using namespace hp::http;
using hp::fuzz::check;

std::string together(const Url& url) {
    std::string text;
    if (!url.scheme.empty()) text += std::string(url.scheme) + ":";
    if (url.has_authority) {
        text += "//";
        if (!url.userinfo.empty()) text += std::string(url.userinfo) + "@";
        text += url.bracketed ? "[" + std::string(url.host) + "]" : std::string(url.host);
        if (!url.port.empty()) text += ":" + std::string(url.port);
    }
    text += url.path;
    if (url.has_query) text += "?" + std::string(url.query);
    if (url.has_fragment) text += "#" + std::string(url.fragment);
    return text;
}

void check_parts(const Url& url, const std::string& text, bool exact) {
    for (const std::string_view part : {url.scheme, url.userinfo, url.host, url.port, url.path, url.query, url.fragment})
        check(part.empty() || (part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size()),
              "a part is a view of the text");
    if (exact) check(together(url) == text, "the parts make the text");
}

// An empty userinfo or port leaves no trace but its mark.
bool has_empty_mark(const std::string& text) {
    for (const char* const mark : {"//@", ":/", ":?", ":#"})
        if (text.find(mark, text.find("//")) != text.npos) return true;
    return text.ends_with(':');
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    check_parts(split_url(text), text, false);
    check_parts(split_target(text), text, text.starts_with('/'));
    check_parts(split_authority(text), text, false);
    if (const auto url = parse_absolute(text)) {
        check_parts(url->parts, text, !has_empty_mark(text));
        check(valid_host(url->parts.host) || (url->parts.bracketed && valid_ipv6(url->parts.host)), "its host is one");
        if (!url->parts.has_fragment && text.find('@') == text.npos) check(valid_absolute_form(text), "it is an absolute form");
        const auto again = parse_absolute(together(url->parts));
        check(again && again->port == url->port && again->secure == url->secure, "it can be put together and read again");
    }
    if (valid_authority(text, PortRule::required))
        check(valid_authority(text, PortRule::optional), "the stricter rule is stricter");
    const std::int64_t now_s = 1'700'000'000;
    if (const auto time_s = parse_date(text, now_s)) {
        const DateText date = format_date(*time_s);
        check(parse_date(view(date), now_s) == time_s || *time_s >= 253'402'300'800, "a date is the same in the other form");
    }
    return 0;
}
