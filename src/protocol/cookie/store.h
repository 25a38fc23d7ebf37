// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cookies of a user agent (RFC 6265bis 5.7, 5.8; HP-Socket guide 4.3).
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "protocol/cookie/cookie.h"

namespace hp::cookie {

// Who answered, or who is asked. The path may carry its query, which is not looked at.
struct Target {
    std::string_view host;  // as in the URL, without the port; any case; an IPv6 address with or without brackets
    std::string_view path;  // as in the request line; "" is "/"
    bool secure = false;    // https, wss
};

// Where a request comes from, for SameSite (RFC 6265bis 5.2). A client without pages makes same-site requests.
enum class From {
    same_site,
    other_site_link,  // a navigation with a safe method: Lax cookies go along
    other_site,
};

// For whom else than itself and its parents a host may set cookies.
enum class ThirdParty {
    refuse,     // nobody: RFC 6265bis
    same_site,  // names below itself and beside itself, of the same owner (see site_of): it could reach them through the common
                // parent anyway
    any,        // anybody, as in HP-Socket: not safe
};

struct Limits {
    std::size_t site_cookies_max = 180;  // of one owner, all its hosts together
    std::size_t cookies_max = 10'000;
};

// Some of the cookies. An empty path stands for all paths, an empty domain for all domains.
struct Where {
    std::string_view domain{};  // canonical; this one only, not what lies below
    std::string_view path{};
};

enum class Set {
    stored,
    deleted,     // there was one, and it is gone
    absent,      // to be deleted, but there was none
    malformed,   // no cookie
    foreign,     // for somebody else's domain, or for a public suffix
    prefix,      // "__Secure-" or "__Host-" without what that promises
    not_secure,  // from http: Secure itself, or in the place of one that is
};

// Thread-safe; readers do not wait for each other. A cookie is known by domain, path and name. At a limit others make place: those
// that are expired, else the one of the site, or the 64th part of the store, used longest ago. `now` is UTC seconds since 1970, always.
class Store {
public:
    explicit Store(Limits limits = {});
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // One Set-Cookie value of a response. Without Domain it is for `from.host` alone.
    Set set_from_response(std::string_view header, const Target& from, std::int64_t now);

    // As the application says: no questions about who says so, but about prefix and form (`malformed`: see is_valid_*; domain and
    // path canonical). An expired one deletes. A cookie for a public suffix or an address becomes host-only. `only_value`: a session
    // cookie over a live one replaces its value alone.
    Set set(Cookie cookie, std::int64_t now, bool only_value = false);

    // The Cookie field of a request: longer paths first, then older cookies (RFC 6265bis 5.8.3); empty: no field.
    std::string header_for(const Target& to, std::int64_t now, From from = From::same_site) const;
    std::vector<Cookie> list_for(const Target& to, std::int64_t now, From from = From::same_site) const;  // the same, in full
    // The value of the first cookie of that name in header_for; of that name in other letters of case, if none has it exactly.
    std::optional<std::string> get(const Target& to, std::string_view name, std::int64_t now) const;

    // The result: how many went.
    std::size_t clear(const Where& where = {});
    std::size_t remove_expired(std::int64_t now, const Where& where = {});
    bool remove(std::string_view domain, std::string_view path, std::string_view name);
    bool contains_path(std::string_view domain, std::string_view path) const;

    std::vector<Cookie> all(std::int64_t now) const;  // what is not expired, oldest first
    // Several at once: readers see all or nothing. Those that set() would not store are left out.
    enum class Merge {
        replace_all,    // what is there goes first
        keep_existing,  // of two, the live one that is there stays
        prefer_new,
    };
    void merge(std::vector<Cookie> cookies, std::int64_t now, Merge rule);
    std::size_t size() const;

    void set_third_party(ThirdParty rule) { third_party_.store(rule, std::memory_order_relaxed); }
    ThirdParty third_party() const { return third_party_.load(std::memory_order_relaxed); }

private:
    struct Entry;
    using Site = std::vector<std::unique_ptr<Entry>>;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Sites = std::unordered_map<std::string, Site, Hash, std::equal_to<>>;

    // All of them under the lock; `site` is site_of(cookie.domain).
    Set put(std::string_view site, Cookie&& cookie, std::int64_t now, bool only_value);
    Entry* find(std::string_view site, const Cookie& key) const;
    bool hides_secure(std::string_view site, const Cookie& cookie, std::int64_t now) const;
    void make_room(std::string_view site, std::int64_t now);
    void evict(std::string_view site, std::size_t count);  // empty: of all
    template <class Gone>
    std::size_t erase(std::string_view site, Gone&& gone);  // empty: of all

    template <class Take>
    void for_each_match(const Target& to, std::int64_t now, From from, Take&& take) const;  // takes the lock

    mutable std::shared_mutex mutex_;
    Sites sites_;  // by site_of(domain); none is empty
    std::size_t count_ = 0;
    std::uint64_t next_order_ = 0;
    const Limits limits_;
    std::atomic<ThirdParty> third_party_{ThirdParty::same_site};
};

}  // namespace hp::cookie
