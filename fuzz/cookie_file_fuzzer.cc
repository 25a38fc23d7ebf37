// SPDX-License-Identifier: Apache-2.0
// A cookie file: whatever is read of it can be stored, and is the same when it is written and read again.
#include <string>

#include "input.h"
#include "protocol/cookie/file_text.h"
#include "protocol/cookie/store.h"

namespace {

using namespace hp::cookie;
using hp::fuzz::check;

constexpr std::int64_t now = 1'000'000'000;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const FileContent content = parse_file(text);
    check(content.is_cookie_file || content.cookies.empty(), "what is no cookie file has no cookies");
    for (const Cookie& cookie : content.cookies) {
        check(is_valid_pair(cookie.name, cookie.value), "a pair is one");
        check(is_valid_domain(cookie.domain) && is_valid_path(cookie.path), "it belongs somewhere");
        check(cookie.expires && *cookie.expires > 0, "it is persistent");
    }
    const std::string written = file_text(content.cookies, 0);
    const FileContent again = parse_file(written);
    check(again.is_cookie_file && again.lines_skipped == 0, "what is written is right");
    check(again.cookies.size() == content.cookies.size(), "nothing is lost");
    check(file_text(again.cookies, 0) == written, "written again, it is the same");

    Store store({.site_cookies_max = 4, .cookies_max = 8});
    store.merge(content.cookies, now, Store::Merge::prefer_new);
    store.merge(again.cookies, now, Store::Merge::keep_existing);
    check(store.size() <= 8, "the store has its limit");
    for (const Cookie& cookie : store.all(now))
        check(cookie.path.find_first_of("?#") != std::string::npos ||  // no request path has them
                  store.header_for({cookie.domain, cookie.path, true}, now).find(cookie.name + '=') != std::string::npos,
              "what is stored is sent");
    return 0;
}
