// SPDX-License-Identifier: Apache-2.0
#pragma once
// URLs, origins and redirects (RFC 9110 15.4, 4.3.1; RFC 3986 5).
#include <hpsocket/Download.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hp::download {

// Scheme, host and port: who may see a secret (RFC 6454 4).
struct Origin {
    bool secure = false;
    std::string host;  // lower case, an IPv6 address without brackets
    std::uint16_t port = 0;
    auto operator<=>(const Origin&) const = default;
};

struct Place {
    Origin origin;
    std::string target;          // path and query, as in the request line
    std::string url;             // without user, password and fragment
    std::string user, password;  // decoded; from the URL
};
// http and https, at most url_bytes_max bytes. Nothing: no such URL.
constexpr std::size_t url_bytes_max = 16 * 1024;
std::optional<Place> parse_place(std::string_view url);

struct RedirectRules {
    std::uint32_t count_max = 10;
    bool https_to_http = false;
};

// The redirects of one try, from its first URL on.
class Redirects {
public:
    explicit Redirects(const RedirectRules& rules) : rules_(rules) {}
    // Where `location` leads, seen from `from`. Nothing: not to be followed; `why` says why. GET stays GET, so 303 is as the others.
    std::optional<Place> follow(const Place& from, std::string_view location, std::string& why);
    void begin_anew() {
        count_ = 0;
        seen_.clear();
    }
    std::uint32_t count() const { return count_; }

private:
    RedirectRules rules_;
    std::uint32_t count_ = 0;
    std::map<std::string, unsigned>
        seen_;  // URLs that led on, and how often: once more is allowed, as a cookie may have come with it
};

// May a header of the user's go to another origin than that of his URL? Only what is known to be no secret.
bool may_cross_origins(std::string_view header);

}  // namespace hp::download
