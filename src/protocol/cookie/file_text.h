// SPDX-License-Identifier: Apache-2.0
#pragma once
// The text of a cookie file. A line `domain path`, then a line for each of its cookies:
//   TAB name;value;expires;httpOnly;secure;sameSite[;hostOnly]
// Times are UTC seconds since 1970, flags 0 or 1, sameSite 0 to 2, an empty value one blank. The seventh field is ours: HP-Socket reads
// six and ignores the rest; a line without it is not host-only.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/cookie/cookie.h"

namespace hp::cookie {

struct FileContent {
    std::vector<Cookie> cookies;
    std::size_t lines_skipped = 0;  // those that are not in the format
    bool is_cookie_file = false;    // empty, or at least one line is in the format
};

FileContent parse_file(std::string_view text);

// The persistent cookies that are not expired, in the order given where domain and path are the same. Left out is what the format
// cannot carry: no name, or a tab in name, value or path.
std::string file_text(const std::vector<Cookie>& cookies, std::int64_t now);

}  // namespace hp::cookie
