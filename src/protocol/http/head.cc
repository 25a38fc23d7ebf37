// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/head.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace hp::http {

namespace {

struct Phrase {
    std::uint16_t status;
    const char* text;
};

// By number; those of the registry in the words of RFC 9110 15, the others as their servers spell them.
// clang-format off
constexpr Phrase phrases[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {102, "Processing"},
    {103, "Early Hints"},
    {110, "Response is Stale"},
    {111, "Revalidation Failed"},
    {112, "Disconnected Operation"},
    {113, "Heuristic Expiration"},
    {199, "Miscellaneous Warning"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {207, "Multi-Status"},
    {208, "Already Reported"},
    {214, "Transformation Applied"},
    {226, "IM Used"},
    {299, "Miscellaneous Persistent Warning"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Moved Temporarily"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {306, "Switch Proxy"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {418, "I'm a teapot"},
    {419, "Page Expired"},
    {420, "Enhance Your Calm"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {424, "Failed Dependency"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {430, "Request Header Fields Too Large"},
    {431, "Request Header Fields Too Large"},
    {440, "Login Timeout"},
    {444, "No Response"},
    {449, "Retry With"},
    {450, "Blocked by Parental Control"},
    {451, "Unavailable for Legal Reasons"},
    {460, "Client Closed Load Balanced Request"},
    {463, "Invalid X-Forwarded-For"},
    {494, "Request Header Too Large"},
    {495, "SSL Certificate Error"},
    {496, "SSL Certificate Required"},
    {497, "HTTP Request Sent To HTTPS Port"},
    {498, "Invalid Token"},
    {499, "Client Closed Request"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {506, "Variant Also Negotiates"},
    {507, "Insufficient Storage"},
    {508, "Loop Detected"},
    {509, "Bandwidth Limit Exceeded"},
    {510, "Not Extended"},
    {511, "Network Authentication Required"},
    {520, "Web Server Unknown Error"},
    {521, "Web Server is Down"},
    {522, "Connection Timeout"},
    {523, "Origin is Unreachable"},
    {524, "A Timeout Occurred"},
    {525, "SSL Handshake Failed"},
    {526, "Invalid SSL Certificate"},
    {527, "Railgun Error"},
    {529, "Site is Overloaded"},
    {530, "Site is Frozen"},
    {561, "Identity Provider Authentication Error"},
    {598, "Network Read Timeout"},
    {599, "Network Connect Timeout"},
    {600, "Unparseable Response Headers"},
};
// clang-format on

}  // namespace

std::string_view reason_phrase(unsigned status) {
    const auto* const found = std::lower_bound(std::begin(phrases), std::end(phrases), status,
                                               [](const Phrase& phrase, unsigned wanted) { return phrase.status < wanted; });
    return found != std::end(phrases) && found->status == status ? found->text : "";
}

}  // namespace hp::http
