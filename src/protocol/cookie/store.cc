// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/store.h"

#include <algorithm>
#include <mutex>
#include <tuple>
#include <utility>

#include "protocol/cookie/site.h"

namespace hp::cookie {

struct Store::Entry {
    Entry(Cookie&& from, std::uint64_t order_, std::int64_t now) : cookie(std::move(from)), order(order_), used(now) {}

    Cookie cookie;
    std::uint64_t order;                     // of creation
    mutable std::atomic<std::int64_t> used;  // when it was last sent or set; readers write it
};

namespace {

constexpr std::size_t share_evicted = 64;  // of a full store, one part in so many goes

bool same_key(const Cookie& a, const Cookie& b) { return a.name == b.name && a.path == b.path && a.domain == b.domain; }

// Whether `host` may set cookies for `domain` and all below it.
bool may_set(ThirdParty rule, std::string_view host, std::string_view domain) {
    if (is_address(domain) || is_public_suffix(domain)) return false;
    if (domain_matches(host, domain)) return true;
    switch (rule) {
        case ThirdParty::refuse: return false;
        case ThirdParty::same_site: return !is_address(host) && site_of(host) == site_of(domain);
        case ThirdParty::any: return true;
    }
    return false;
}

bool goes_along(const Cookie& cookie, From from) {
    if (from == From::same_site || cookie.same_site == SameSite::none) return true;
    return from == From::other_site_link && cookie.same_site == SameSite::lax;
}

// Puts in order what an application says; false: no cookie.
bool settle(Cookie& cookie) {
    if (!is_valid_pair(cookie.name, cookie.value) || !is_valid_domain(cookie.domain) || !is_valid_path(cookie.path)) return false;
    cookie.host_only =
        cookie.host_only || is_address(cookie.domain) || is_public_suffix(cookie.domain) || has_host_prefix(cookie.name);
    return true;
}

}  // namespace

Store::Store(Limits limits) : limits_(limits) {}
Store::~Store() = default;

Set Store::set_from_response(std::string_view header, const Target& from, std::int64_t now) {
    auto parsed = parse_set_cookie(header, now);
    const std::string host = canonical_host(from.host);
    if (!parsed || !is_valid_domain(host)) return Set::malformed;
    if (parsed->secure && !from.secure) return Set::not_secure;
    Cookie cookie;
    cookie.domain = parsed->domain.empty() ? host : parsed->domain;
    cookie.host_only = parsed->domain.empty() || (cookie.domain == host && (is_public_suffix(host) || is_address(host)));
    if (!cookie.host_only && (!is_valid_domain(cookie.domain) || !may_set(third_party(), host, cookie.domain)))
        return Set::foreign;
    cookie.name = parsed->name;
    cookie.value = parsed->value;
    cookie.path = parsed->path.empty() ? default_path(from.path) : parsed->path;
    cookie.expires = parsed->expires;
    cookie.http_only = parsed->http_only;
    cookie.secure = parsed->secure;
    cookie.same_site = parsed->same_site;
    if (cookie.path.size() > path_bytes_max) return Set::malformed;
    if (!keeps_prefix_rules(cookie) || (has_host_prefix(cookie.name) && !parsed->path_given)) return Set::prefix;
    const std::string site(site_of(cookie.domain));
    const std::unique_lock lock(mutex_);
    if (!from.secure && hides_secure(site, cookie, now)) return Set::not_secure;
    return put(site, std::move(cookie), now, false);
}

Set Store::set(Cookie cookie, std::int64_t now, bool only_value) {
    if (!settle(cookie)) return Set::malformed;
    if (!keeps_prefix_rules(cookie)) return Set::prefix;
    const std::string site(site_of(cookie.domain));
    const std::unique_lock lock(mutex_);
    return put(site, std::move(cookie), now, only_value);
}

Set Store::put(std::string_view site, Cookie&& cookie, std::int64_t now, bool only_value) {
    Entry* const found = find(site, cookie);
    const bool live = found != nullptr && !found->cookie.expired(now);
    if (cookie.expired(now)) {
        erase(site, [&](const Entry& other) { return same_key(other.cookie, cookie); });
        return live ? Set::deleted : Set::absent;
    }
    if (live) {  // it keeps its age: RFC 6265bis 5.7, step 23
        if (only_value && !cookie.expires)
            found->cookie.value = std::move(cookie.value);
        else
            found->cookie = std::move(cookie);
        found->used.store(now, std::memory_order_relaxed);
        return Set::stored;
    }
    if (found != nullptr) erase(site, [&](const Entry& other) { return same_key(other.cookie, cookie); });
    make_room(site, now);
    auto at = sites_.find(site);
    if (at == sites_.end()) at = sites_.emplace(site, Site{}).first;
    at->second.push_back(std::make_unique<Entry>(std::move(cookie), next_order_++, now));
    ++count_;
    return Set::stored;
}

Store::Entry* Store::find(std::string_view site, const Cookie& key) const {
    const auto at = sites_.find(site);
    if (at == sites_.end()) return nullptr;
    for (const auto& entry : at->second)
        if (same_key(entry->cookie, key)) return entry.get();
    return nullptr;
}

// RFC 6265bis 5.7, step 14: what comes over http neither replaces nor shadows a Secure cookie.
bool Store::hides_secure(std::string_view site, const Cookie& cookie, std::int64_t now) const {
    const auto at = sites_.find(site);
    if (at == sites_.end()) return false;
    return std::any_of(at->second.begin(), at->second.end(), [&](const auto& entry) {
        const Cookie& other = entry->cookie;
        return other.secure && !other.expired(now) && other.name == cookie.name &&
               (domain_matches(other.domain, cookie.domain) || domain_matches(cookie.domain, other.domain)) &&
               path_matches(cookie.path, other.path);
    });
}

template <class Gone>
std::size_t Store::erase(std::string_view site, Gone&& gone) {
    std::size_t erased = 0;
    const auto from = [&](Sites::iterator at) {
        erased += std::erase_if(at->second, [&](const auto& entry) { return gone(*entry); });
        return at->second.empty() ? sites_.erase(at) : std::next(at);
    };
    if (!site.empty()) {
        if (const auto at = sites_.find(site); at != sites_.end()) from(at);
    } else {
        for (auto at = sites_.begin(); at != sites_.end();) at = from(at);
    }
    count_ -= erased;
    return erased;
}

void Store::make_room(std::string_view site, std::int64_t now) {
    const auto expired = [now](const Entry& entry) { return entry.cookie.expired(now); };
    const auto at = sites_.find(site);
    if (at != sites_.end() && at->second.size() >= limits_.site_cookies_max && erase(site, expired) == 0) evict(site, 1);
    if (count_ < limits_.cookies_max) return;
    // Many at once: a full store is searched through rarely.
    const std::size_t wanted = std::max<std::size_t>(limits_.cookies_max / share_evicted, 1);
    const std::size_t gone = erase({}, expired);
    if (gone < wanted) evict({}, wanted - gone);
}

// Within a site those that are not Secure go first, so that nobody on the wire can push out one that is (RFC 6265bis 5.7).
void Store::evict(std::string_view site, std::size_t count) {
    const auto rank = [&](const Entry& entry) {
        return std::tuple(!site.empty() && entry.cookie.secure, entry.used.load(std::memory_order_relaxed), entry.order);
    };
    std::vector<decltype(rank(std::declval<Entry>()))> ranks;
    const auto gather = [&](const Site& entries) {
        for (const auto& entry : entries) ranks.push_back(rank(*entry));
    };
    if (site.empty())
        for (const auto& [name, entries] : sites_) gather(entries);
    else if (const auto at = sites_.find(site); at != sites_.end())
        gather(at->second);
    if (ranks.empty()) return;
    const auto last = ranks.begin() + static_cast<std::ptrdiff_t>(std::min(count, ranks.size()) - 1);
    std::nth_element(ranks.begin(), last, ranks.end());
    erase(site, [&, highest = *last](const Entry& entry) { return rank(entry) <= highest; });
}

template <class Take>
void Store::for_each_match(const Target& to, std::int64_t now, From from, Take&& take) const {
    const std::string host = canonical_host(to.host);
    std::vector<const Entry*> entries;
    const std::shared_lock lock(mutex_);
    if (count_ == 0) return;  // who has no cookies pays nothing
    const auto at = sites_.find(site_of(host));
    if (at == sites_.end()) return;
    for (const auto& entry : at->second) {
        const Cookie& cookie = entry->cookie;
        const bool for_host = cookie.host_only ? host == cookie.domain : domain_matches(host, cookie.domain);
        if (for_host && !cookie.expired(now) && (to.secure || !cookie.secure) && goes_along(cookie, from) &&
            path_matches(to.path, cookie.path))
            entries.push_back(entry.get());
    }
    std::sort(entries.begin(), entries.end(), [](const Entry* a, const Entry* b) {
        const std::size_t a_size = a->cookie.path.size(), b_size = b->cookie.path.size();
        return a_size != b_size ? a_size > b_size : a->order < b->order;
    });
    for (const Entry* entry : entries) {
        if (entry->used.load(std::memory_order_relaxed) < now) entry->used.store(now, std::memory_order_relaxed);
        take(entry->cookie);
    }
}

std::string Store::header_for(const Target& to, std::int64_t now, From from) const {
    std::string header;
    for_each_match(to, now, from, [&](const Cookie& cookie) {
        if (!header.empty()) header += "; ";
        if (!cookie.name.empty()) header += cookie.name + '=';
        header += cookie.value;
    });
    return header;
}

std::vector<Cookie> Store::list_for(const Target& to, std::int64_t now, From from) const {
    std::vector<Cookie> cookies;
    for_each_match(to, now, from, [&](const Cookie& cookie) { cookies.push_back(cookie); });
    return cookies;
}

std::optional<std::string> Store::get(const Target& to, std::string_view name, std::int64_t now) const {
    std::optional<std::string> exact, similar;
    const std::string small = canonical_host(name);
    for_each_match(to, now, From::same_site, [&](const Cookie& cookie) {
        if (!exact && cookie.name == name) exact = cookie.value;
        if (!similar && canonical_host(cookie.name) == small) similar = cookie.value;
    });
    return exact ? exact : similar;
}

namespace {

bool lies_in(const Cookie& cookie, const Where& where) {
    return (where.domain.empty() || cookie.domain == where.domain) && (where.path.empty() || cookie.path == where.path);
}

}  // namespace

std::size_t Store::clear(const Where& where) {
    const std::unique_lock lock(mutex_);
    return erase(site_of(where.domain), [&](const Entry& entry) { return lies_in(entry.cookie, where); });
}

std::size_t Store::remove_expired(std::int64_t now, const Where& where) {
    const std::unique_lock lock(mutex_);
    return erase(site_of(where.domain),
                 [&](const Entry& entry) { return entry.cookie.expired(now) && lies_in(entry.cookie, where); });
}

bool Store::remove(std::string_view domain, std::string_view path, std::string_view name) {
    const std::unique_lock lock(mutex_);
    return erase(site_of(domain), [&](const Entry& entry) {
               const Cookie& cookie = entry.cookie;
               return cookie.name == name && cookie.domain == domain && cookie.path == path;
           }) != 0;
}

bool Store::contains_path(std::string_view domain, std::string_view path) const {
    const std::shared_lock lock(mutex_);
    return std::any_of(sites_.begin(), sites_.end(), [&](const auto& site) {
        return std::any_of(site.second.begin(), site.second.end(), [&](const auto& entry) {
            return lies_in(entry->cookie, {domain, path});
        });
    });
}

std::vector<Cookie> Store::all(std::int64_t now) const {
    std::vector<const Entry*> entries;
    std::vector<Cookie> cookies;
    const std::shared_lock lock(mutex_);
    for (const auto& [name, site] : sites_)
        for (const auto& entry : site)
            if (!entry->cookie.expired(now)) entries.push_back(entry.get());
    std::sort(entries.begin(), entries.end(), [](const Entry* a, const Entry* b) { return a->order < b->order; });
    cookies.reserve(entries.size());
    for (const Entry* entry : entries) cookies.push_back(entry->cookie);
    return cookies;
}

void Store::merge(std::vector<Cookie> cookies, std::int64_t now, Merge rule) {
    const std::unique_lock lock(mutex_);
    if (rule == Merge::replace_all) erase({}, [](const Entry&) { return true; });
    for (Cookie& cookie : cookies) {
        if (cookie.expired(now) || !settle(cookie) || !keeps_prefix_rules(cookie)) continue;
        const std::string site(site_of(cookie.domain));
        const Entry* const found = rule == Merge::keep_existing ? find(site, cookie) : nullptr;
        if (found != nullptr && !found->cookie.expired(now)) continue;
        put(site, std::move(cookie), now, false);
    }
}

std::size_t Store::size() const {
    const std::shared_lock lock(mutex_);
    return count_;
}

}  // namespace hp::cookie
