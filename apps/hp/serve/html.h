// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages that we make ourselves: their frame, their style, and how text gets into them.
#include <string>
#include <string_view>

namespace hp::app::serve {

// Text for an element or a quoted attribute: & < > " and ' become references, control characters U+FFFD.
std::string escape_html(std::string_view text);

// A whole page. `title` is escaped here, `body` is HTML.
std::string html_page(std::string_view title, std::string_view body);

// What such a page may do: show its own style, and nothing else.
constexpr const char* page_policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

// "404 Not Found" with a sentence below; the text of an unknown status is empty.
std::string status_page(int status);
const char* status_text(int status);

}  // namespace hp::app::serve
