// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/html.h"

namespace hp::app::serve {
namespace {

constexpr std::string_view head =
    "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n";

constexpr std::string_view style = R"(<style>
:root { --text: #1d2733; --faint: #66758a; --line: #e3e8ef; --ground: #f7f9fc; --card: #fff; --link: #0b57d0; --hover: #eef4ff }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e9f0; --faint: #93a1b5; --line: #2a3442; --ground: #10151c; --card: #171e28; --link: #8ab4ff; --hover: #1e2937 }
}
* { box-sizing: border-box }
body { margin: 0; padding: 2.5rem 1rem; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto }
h1 { margin: 0 0 1rem; font-size: 1.25rem; font-weight: 600; overflow-wrap: anywhere }
a { color: var(--link); text-decoration: none }
a:hover { text-decoration: underline }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px }
.sep, .note, footer { color: var(--faint) }
table { width: 100%; border-collapse: separate; border-spacing: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
        overflow: hidden }
th, td { padding: .5rem .9rem; text-align: left; border-bottom: 1px solid var(--line) }
tr:last-child td { border-bottom: 0 }
tbody tr:hover { background: var(--hover) }
th { font-weight: 500; font-size: .85rem; white-space: nowrap }
th a { color: var(--faint) }
th[aria-sort] a { color: var(--text) }
th[aria-sort=ascending] a::after { content: " \2191" }
th[aria-sort=descending] a::after { content: " \2193" }
.name { width: 100%; overflow-wrap: anywhere }
.size, .time { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--faint) }
svg { width: 1.05em; height: 1.05em; margin-right: .55em; vertical-align: -.15em; fill: none; stroke: var(--faint); stroke-width: 1.5;
      stroke-linejoin: round }
.folder svg { stroke: var(--link); fill: var(--link); fill-opacity: .18 }
footer { margin: 1rem .2rem 0; font-size: .85rem }
@media (max-width: 36rem) {
  body { padding: 1.2rem .6rem }
  .time { display: none }
  th, td { padding: .55rem .7rem }
}
</style>
)";

// For pages of one sentence: small, for they are sent often and to anybody.
constexpr std::string_view status_style = R"(<style>
body { margin: 18vh 1rem; text-align: center; font: 16px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText }
h1 { font-weight: 500; font-size: 1.3rem }
b { display: block; font-size: 4rem; line-height: 1.1; color: #3b78e7 }
</style>
)";

std::string page_with(std::string_view page_style, std::string_view title, std::string_view body) {
    const std::string escaped = escape_html(title);
    std::string page;
    page.reserve(head.size() + page_style.size() + body.size() + escaped.size() + 64);
    page.append(head).append("<title>").append(escaped).append("</title>\n").append(page_style);
    page.append("<main>\n").append(body).append("</main>\n</html>\n");
    return page;
}

struct Status {
    int code;
    const char* text;
    const char* sentence;
};

constexpr Status statuses[] = {
    {200, "OK", ""},
    {204, "No Content", ""},
    {206, "Partial Content", ""},
    {301, "Moved Permanently", "It is somewhere else now."},
    {304, "Not Modified", ""},
    {400, "Bad Request", "This server cannot make sense of the request."},
    {403, "Forbidden", "It is there, but not for you to see."},
    {404, "Not Found", "There is nothing at this address."},
    {405, "Method Not Allowed", "Files can be read here, nothing else."},
    {412, "Precondition Failed", "It is not in the state that the request asks for."},
    {416, "Range Not Satisfiable", "It ends before the bytes that were asked for."},
    {500, "Internal Server Error", "Something went wrong here."},
    {503, "Service Unavailable", "Too much is going on here; try again in a moment."},
};

const Status* find(int code) {
    for (const Status& status : statuses)
        if (status.code == code) return &status;
    return nullptr;
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size() + 16);
    for (const char c : text) {
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                    escaped += "\xEF\xBF\xBD";
                else
                    escaped += c;
        }
    }
    return escaped;
}

std::string html_page(std::string_view title, std::string_view body) { return page_with(style, title, body); }

const char* status_text(int code) {
    const Status* status = find(code);
    return status == nullptr ? "" : status->text;
}

std::string status_page(int code) {
    const Status* status = find(code);
    const std::string number = std::to_string(code);
    const std::string text = status_text(code);
    const std::string sentence = status != nullptr ? "<p>" + std::string(status->sentence) + "</p>\n" : "";
    return page_with(status_style, number + " " + text, "<h1><b>" + number + "</b> " + text + "</h1>\n" + sentence);
}

}  // namespace hp::app::serve
