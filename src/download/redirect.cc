// SPDX-License-Identifier: Apache-2.0
#include "download/redirect.h"

#include <array>

#include "protocol/http/head.h"
#include "protocol/http/reference.h"
#include "protocol/http/url.h"

namespace hp::download {
std::optional<Place> parse_place(std::string_view text) {
    if (text.size() > url_bytes_max) return {};
    const auto url = http::parse_absolute(text);
    if (!url || url->websocket || url->port == 0) return {};
    Place place;
    place.origin.secure = url->secure;
    for (const char c : url->parts.host) place.origin.host += http::lower(c);
    place.origin.port = url->port;
    place.target = url->parts.path.empty() ? "/" : std::string(url->parts.path);
    if (url->parts.has_query) place.target.append("?").append(url->parts.query);
    if (!http::is_target(place.target)) return {};
    place.url = url->secure ? "https://" : "http://";
    place.url += url->parts.bracketed ? "[" + place.origin.host + "]" : place.origin.host;
    if (place.origin.port != (url->secure ? 443 : 80)) place.url += ":" + std::to_string(place.origin.port);
    place.url += place.target;
    const std::string_view info = url->parts.userinfo;
    place.user = *http::percent_decoded(info.substr(0, info.find(':')), false);
    if (info.find(':') != std::string_view::npos) place.password = *http::percent_decoded(info.substr(info.find(':') + 1), false);
    return place;
}

std::optional<Place> Redirects::follow(const Place& from, std::string_view location, std::string& why) {
    if (location.size() > url_bytes_max) {
        why = "the Location is longer than " + std::to_string(url_bytes_max) + " bytes";
        return {};
    }
    std::optional<Place> to = parse_place(http::resolve_reference(from.url, location));
    if (!to) {
        why = "the Location is no http or https URL: " + std::string(location.substr(0, 200));
        return {};
    }
    if (count_ >= rules_.count_max) {
        why = "more than " + std::to_string(rules_.count_max) + " redirects; a higher limit would follow them";
        return {};
    }
    if (from.origin.secure && !to->origin.secure && !rules_.https_to_http) {
        why = "a redirect from https to http, " + to->url + ", which is not followed unless that is allowed";
        return {};
    }
    if (++seen_[from.url] > 1 && seen_[to->url] > 1) {
        why = "the redirects go in a circle: " + to->url;
        return {};
    }
    ++count_;
    return to;
}

bool may_cross_origins(std::string_view header) {
    constexpr std::array<std::string_view, 7> harmless{"Accept", "Accept-Charset", "Accept-Language", "User-Agent",
                                                       "DNT",    "Cache-Control",  "Pragma"};
    for (const std::string_view name : harmless)
        if (http::equals_ignoring_case(header, name)) return true;
    return false;
}

}  // namespace hp::download
