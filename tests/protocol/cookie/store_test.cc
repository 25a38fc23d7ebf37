// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "protocol/cookie/global.h"
#include "protocol/cookie/site.h"

namespace hp::cookie {
namespace {

constexpr std::int64_t now = 1'000'000'000;
const Target http{"www.example.org", "/", false}, https{"www.example.org", "/", true};

Cookie make(const std::string& name, const std::string& value, const std::string& domain = "example.org",
            const std::string& path = "/", Expiry expires = std::nullopt) {
    return Cookie{.name = name, .value = value, .domain = domain, .path = path, .expires = expires};
}

TEST(CookieStore, AnApplicationsCookieIsForTheDomainAndAllBelow) {
    Store store;
    EXPECT_EQ(store.set(make("a", "1"), now), Set::stored);
    for (const char* host : {"example.org", "www.example.org", "a.b.example.org", "WWW.EXAMPLE.ORG"})
        EXPECT_EQ(store.header_for({host, "/"}, now), "a=1") << host;
    EXPECT_EQ(store.header_for({"badexample.org", "/"}, now), "");
}

TEST(CookieStore, AnApplicationsCookieForASuffixOrAnAddressIsForThatHostAlone) {
    Store store;
    for (const char* host : {"localhost", "com", "co.uk", "127.0.0.1", "::1"}) {
        EXPECT_EQ(store.set(make("a", "1", host), now), Set::stored);
        EXPECT_EQ(store.header_for({host, "/"}, now), "a=1") << host;
        EXPECT_EQ(store.header_for({std::string("x.") + host, "/"}, now), "") << host;
    }
}

TEST(CookieStore, WhatIsNoCookieIsRefused) {
    Store store;
    for (const Cookie& cookie : {make("", "1"), make("a", "1;2"), make("a", "\n"), make("a=", "1"), make("a", "1", ""),
                                 make("a", "1", ".x.org"), make("a", "1", "x.org", ""), make("a", "1", "x.org", "y")})
        EXPECT_EQ(store.set(cookie, now), Set::malformed);
    EXPECT_EQ(store.set(make("__Secure-a", "1"), now), Set::prefix);
    EXPECT_EQ(store.set_from_response("a=b", {"", "/"}, now), Set::malformed);
    EXPECT_EQ(store.set_from_response("a=b", {"x y", "/"}, now), Set::malformed);
    const std::string long_path = "/" + std::string(path_bytes_max, 'x') + "/";
    EXPECT_EQ(store.set_from_response("a=b", {"x.org", long_path}, now), Set::malformed);
    EXPECT_EQ(store.size(), 0u);
}

TEST(CookieStore, ExpiredCookiesAreDeletedNotSent) {
    Store store;
    EXPECT_EQ(store.set(make("a", "1", "example.org", "/", now), now), Set::absent);
    EXPECT_EQ(store.set(make("a", "1", "example.org", "/", now + 10), now), Set::stored);
    EXPECT_EQ(store.header_for(http, now + 9), "a=1");
    EXPECT_EQ(store.header_for(http, now + 10), "");
    EXPECT_EQ(store.size(), 1u);
    EXPECT_EQ(store.set(make("a", "", "example.org", "/", expiry_min), now + 10), Set::absent);  // it had gone by itself
    EXPECT_EQ(store.size(), 0u);
    store.set(make("a", "1"), now);
    EXPECT_EQ(store.set(make("a", "", "example.org", "/", expiry_min), now), Set::deleted);
    EXPECT_EQ(store.size(), 0u);
}

TEST(CookieStore, ASessionCookieOverALiveOneMayReplaceTheValueAlone) {
    Store store;
    Cookie full = make("a", "1", "example.org", "/", now + 10);
    full.secure = full.http_only = true;
    full.same_site = SameSite::lax;
    store.set(full, now);
    store.set(make("a", "2"), now, true);
    full.value = "2";
    EXPECT_EQ(store.all(now), std::vector{full});
    store.set(make("a", "3", "example.org", "/", now + 20), now, true);  // not a session cookie: replaces all
    EXPECT_EQ(store.all(now), std::vector{make("a", "3", "example.org", "/", now + 20)});
    store.set(make("a", "4"), now, false);
    EXPECT_EQ(store.all(now), std::vector{make("a", "4")});
    store.set(make("b", "1", "example.org", "/", now + 10), now);
    store.set(make("b", "2"), now + 10, true);  // over a dead one
    EXPECT_EQ(store.all(now + 10), (std::vector{make("a", "4"), make("b", "2")}));
    store.set_from_response("c=1", http, now);
    store.set(make("c", "2", "www.example.org"), now, true);  // host-only is kept too
    EXPECT_TRUE(store.all(now).back().host_only);
}

TEST(CookieStore, LongerPathsComeFirstThenOlderCookies) {
    Store store;
    store.set(make("root", "1"), now);
    store.set(make("deep", "2", "example.org", "/a/b"), now);
    store.set(make("mid", "3", "example.org", "/a"), now);
    store.set(make("host", "4", "www.example.org"), now);
    store.set(make("late", "5", "example.org", "/a/b"), now);
    store.set(make("root", "6"), now + 5);  // keeps its age
    EXPECT_EQ(store.header_for({"www.example.org", "/a/b?q"}, now), "deep=2; late=5; mid=3; root=6; host=4");
}

TEST(CookieStore, SameSiteIsAskedOnlyIfTheRequestSaysWhereItComesFrom) {
    Store store;
    store.set_from_response("n=1; SameSite=None", http, now);
    store.set_from_response("s=1; SameSite=Strict", http, now);
    store.set_from_response("l=1; SameSite=Lax", http, now);
    store.set_from_response("d=1", http, now);
    EXPECT_EQ(store.header_for(http, now), "n=1; s=1; l=1; d=1");
    EXPECT_EQ(store.header_for(http, now, From::other_site_link), "n=1; l=1; d=1");
    EXPECT_EQ(store.header_for(http, now, From::other_site), "n=1; d=1");
    EXPECT_EQ(store.list_for(http, now, From::other_site).size(), 2u);
}

TEST(CookieStore, HttpNeitherSetsNorHidesSecureCookies) {
    Store store;
    EXPECT_EQ(store.set_from_response("a=1; secure", http, now), Set::not_secure);
    EXPECT_EQ(store.set_from_response("a=1; secure; path=/x; domain=example.org", https, now), Set::stored);
    EXPECT_EQ(store.set_from_response("a=2; path=/x", http, now), Set::not_secure);
    EXPECT_EQ(store.set_from_response("a=2; path=/x/y", http, now), Set::not_secure);
    EXPECT_EQ(store.set_from_response("a=2; path=/x; domain=example.org; max-age=0", http, now), Set::not_secure);
    EXPECT_EQ(store.set_from_response("a=2; path=/x", {"example.org", "/"}, now), Set::not_secure);
    EXPECT_EQ(store.set_from_response("a=2; path=/", http, now), Set::stored);  // sent after it, and known apart
    EXPECT_EQ(store.set_from_response("b=2; path=/x", http, now), Set::stored);
    EXPECT_EQ(store.set_from_response("a=3; path=/x; domain=example.org", https, now), Set::stored);
    EXPECT_EQ(store.set_from_response("a=4; path=/x; domain=example.org", http, now), Set::stored);  // no longer Secure
    store.set_from_response("c=1; secure; max-age=5", https, now);
    EXPECT_EQ(store.set_from_response("c=2", http, now + 5), Set::stored);  // of a dead one nothing is left to hide
}

TEST(CookieStore, ThirdPartyRules) {
    struct {
        const char *host, *domain;
        Set refuse, same_site, any;
    } const rows[] = {
        {"www.example.org", "example.org", Set::stored, Set::stored, Set::stored},
        {"example.org", "www.example.org", Set::foreign, Set::stored, Set::stored},
        {"a.example.org", "b.example.org", Set::foreign, Set::stored, Set::stored},
        {"a.example.co.uk", "b.example.co.uk", Set::foreign, Set::stored, Set::stored},
        {"a.example.co.uk", "other.co.uk", Set::foreign, Set::foreign, Set::stored},
        {"a.github.io", "b.github.io", Set::foreign, Set::foreign, Set::stored},
        {"github.io", "b.github.io", Set::foreign, Set::foreign, Set::stored},
        {"www.example.org", "bank.com", Set::foreign, Set::foreign, Set::stored},
        {"www.example.org", "com", Set::foreign, Set::foreign, Set::foreign},
        {"127.0.0.1", "bank.com", Set::foreign, Set::foreign, Set::stored},
        {"127.0.0.1", "127.0.0.2", Set::foreign, Set::foreign, Set::foreign},
        {"localhost", "a.localhost", Set::foreign, Set::foreign, Set::stored},
        {"a.b.internal", "c.b.internal", Set::foreign, Set::stored, Set::stored},
    };
    for (const auto& row : rows)
        for (const auto& [rule, meant] : {std::pair(ThirdParty::refuse, row.refuse),
                                          std::pair(ThirdParty::same_site, row.same_site), std::pair(ThirdParty::any, row.any)}) {
            Store store;
            store.set_third_party(rule);
            EXPECT_EQ(store.set_from_response("a=b; domain=" + std::string(row.domain), {row.host, "/"}, now), meant)
                << row.host << " " << row.domain << " " << static_cast<int>(rule);
        }
    EXPECT_EQ(Store().third_party(), ThirdParty::same_site);
}

TEST(CookieStore, OneIsFoundByName) {
    Store store;
    store.set(make("Token", "root"), now);
    store.set(make("Token", "deep", "example.org", "/a"), now);
    store.set(make("token", "small", "example.org", "/a/b"), now);
    const Target deep{"example.org", "/a/b"};
    EXPECT_EQ(store.get(deep, "Token", now), "deep");
    EXPECT_EQ(store.get(deep, "token", now), "small");
    EXPECT_EQ(store.get(deep, "TOKEN", now), "small");
    EXPECT_EQ(store.get(http, "token", now), "root");
    EXPECT_EQ(store.get(deep, "toke", now), std::nullopt);
    const auto list = store.list_for(deep, now);
    ASSERT_EQ(list.size(), 3u);
    EXPECT_EQ(list[0].value, "small");
}

TEST(CookieStore, IsClearedByDomainAndPath) {
    const auto filled = [](Store& store) {
        for (const char* domain : {"example.org", "www.example.org", "other.org"})
            for (const char* path : {"/", "/a/"})
                for (const char* name : {"x", "y"})
                    store.set(make(name, "1", domain, path, *name == 'x' ? Expiry(now + 1) : std::nullopt), now);
    };
    struct {
        Where where;
        std::size_t cleared, expired;
    } const rows[] = {
        {{}, 12, 6},         {{"example.org", {}}, 4, 2}, {{{}, "/a/"}, 6, 3},          {{"example.org", "/a/"}, 2, 1},
        {{"com", {}}, 0, 0}, {{"org", {}}, 0, 0},         {{"other.org", "/b/"}, 0, 0}, {{{}, "/a"}, 0, 0},
    };
    for (const auto& row : rows) {
        Store store;
        filled(store);
        EXPECT_EQ(store.remove_expired(now, row.where), 0u);
        EXPECT_EQ(store.remove_expired(now + 1, row.where), row.expired) << row.where.domain << row.where.path;
        EXPECT_EQ(store.size(), 12 - row.expired);
        filled(store);
        EXPECT_EQ(store.clear(row.where), row.cleared) << row.where.domain << row.where.path;
        EXPECT_EQ(store.size(), 12 - row.cleared);
    }
    Store store;
    filled(store);
    EXPECT_FALSE(store.remove("example.org", "/", "z"));
    EXPECT_TRUE(store.remove("example.org", "/", "x"));
    EXPECT_FALSE(store.remove("example.org", "/", "x"));
    EXPECT_TRUE(store.contains_path("example.org", "/a/"));
    EXPECT_TRUE(store.contains_path({}, "/a/"));
    EXPECT_FALSE(store.contains_path("example.org", "/a"));
}

TEST(CookieStore, AFullSiteGivesUpExpiredOnesThenThoseNotSecureThenTheLeastUsed) {
    Store store({.site_cookies_max = 4, .cookies_max = 100});
    Cookie secure = make("secure", "1");
    secure.secure = true;
    store.set(secure, now);
    store.set(make("a", "1", "a.example.org"), now);
    store.set(make("b", "1", "b.example.org"), now);
    store.set(make("dead", "1", "example.org", "/", now + 1), now);
    store.set(make("other", "1", "other.org"), now);
    store.set(make("c", "1"), now + 1);  // for "dead"
    EXPECT_EQ(store.size(), 5u);
    EXPECT_EQ(store.header_for({"a.example.org", "/"}, now + 2), "a=1; c=1");  // used, later than b
    store.set(make("d", "1"), now + 3);                                        // for b
    EXPECT_EQ(store.header_for({"b.example.org", "/", true}, now + 3), "secure=1; c=1; d=1");
    store.set(make("e", "1"), now + 4);  // for a
    EXPECT_EQ(store.header_for({"a.example.org", "/", true}, now + 4), "secure=1; c=1; d=1; e=1");
    for (int i = 0; i < 10; ++i) store.set(make("f" + std::to_string(i), "1"), now + 5);
    EXPECT_EQ(store.get({"example.org", "/", true}, "secure", now + 5), "1");
    EXPECT_EQ(store.size(), 5u);
    EXPECT_EQ(store.header_for({"other.org", "/"}, now + 5), "other=1");
}

TEST(CookieStore, AFullStoreGivesUpTheLeastUsed) {
    Store store({.site_cookies_max = 10, .cookies_max = 3});
    store.set(make("a", "1", "a.org"), now);
    store.set(make("b", "1", "b.org", "/", now + 2), now);
    store.set(make("c", "1", "c.org"), now);
    EXPECT_EQ(store.header_for({"a.org", "/"}, now + 1), "a=1");
    store.set(make("d", "1", "d.org"), now + 1);  // b and c are equally old: the first goes
    EXPECT_EQ(store.header_for({"b.org", "/"}, now + 1), "");
    store.set(make("e", "1", "e.org"), now + 1);
    EXPECT_EQ(store.header_for({"c.org", "/"}, now + 1), "");
    EXPECT_EQ(store.size(), 3u);
    store.set(make("a", "2", "a.org"), now + 2);  // is there: nobody must go
    EXPECT_EQ(store.size(), 3u);
    for (int i = 0; i < 1'000; ++i) store.set_from_response("x=1", {"h" + std::to_string(i) + ".net", "/"}, now + 3);
    EXPECT_EQ(store.size(), 3u);
}

TEST(CookieStore, Merges) {
    const std::vector<Cookie> file = {make("a", "file", "example.org", "/", now + 10),
                                      make("b", "file", "example.org", "/", now + 10), make("c", "file", "example.org", "/", now),
                                      make("", "bad", "example.org", "/", now + 10),
                                      make("d", "file", "example.org", "/", now + 10)};
    const auto merged = [&](Store::Merge rule) {
        Store store;
        store.set(make("a", "store"), now - 1);
        store.set(make("d", "store", "example.org", "/", now), now - 1);
        store.set(make("e", "store"), now - 1);
        store.merge(file, now, rule);
        return store.header_for(http, now);
    };
    EXPECT_EQ(merged(Store::Merge::keep_existing), "a=store; e=store; b=file; d=file");
    EXPECT_EQ(merged(Store::Merge::prefer_new), "a=file; e=store; b=file; d=file");
    EXPECT_EQ(merged(Store::Merge::replace_all), "a=file; b=file; d=file");
}

TEST(CookieStore, TheOneOfTheProcessIsOne) { EXPECT_EQ(&global_store(), &global_store()); }

TEST(CookieStore, ReadersAndWritersMeet) {
    Store store({.site_cookies_max = 20, .cookies_max = 60});
    std::atomic<bool> stop = false;
    std::atomic<int> torn = 0;
    const auto host = [](unsigned i) { return "h" + std::to_string(i % 4) + ".s" + std::to_string(i / 4 % 3) + ".org"; };
    std::vector<std::thread> threads;
    for (unsigned seed = 0; seed < 2; ++seed)
        threads.emplace_back([&, seed] {
            while (!stop) {
                const std::string header = store.header_for({host(seed), "/"}, now);
                for (const Cookie& cookie : store.list_for({host(seed + 5), "/"}, now))
                    if (cookie.value != cookie.name) ++torn;
                if (header.size() > 20 * 20) ++torn;
                const auto value = store.get({host(seed), "/"}, "n1", now);
                if (value && *value != "n1") ++torn;
            }
        });
    for (unsigned seed = 0; seed < 2; ++seed)
        threads.emplace_back([&, seed] {
            std::mt19937 random(seed);
            for (int i = 0; i < 3'000; ++i) {
                const std::string name = "n" + std::to_string(random() % 30), at = host(static_cast<unsigned>(random() % 12));
                const std::string domain = random() % 2 == 0 ? "; domain=" + std::string(site_of(at)) : "";
                store.set_from_response(name + "=" + name + domain, {at, "/"}, now);
                if (i % 100 == 0) store.merge(store.all(now), now, Store::Merge::replace_all);
                if (i % 500 == 0) store.clear({at, {}});
                if (store.size() > 60) ++torn;
            }
            stop = true;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(torn, 0);
}

TEST(CookieSite, IsWhatOneOwnerHas) {
    const std::pair<const char*, const char*> rows[] = {{"www.example.org", "example.org"},
                                                        {"example.org", "example.org"},
                                                        {"a.b.example.co.uk", "example.co.uk"},
                                                        {"co.uk", "co.uk"},
                                                        {"com", "com"},
                                                        {"me.github.io", "me.github.io"},
                                                        {"x.me.github.io", "me.github.io"},
                                                        {"localhost", "localhost"},
                                                        {"a.b.internal", "b.internal"},
                                                        {"127.0.0.1", "127.0.0.1"},
                                                        {"::1", "::1"},
                                                        {"www.example.org.", "example.org."},
                                                        {"", ""},
                                                        {"www.m\xC3\xBCnchen.de", "m\xC3\xBCnchen.de"}};
    for (const auto& [host, site] : rows) EXPECT_EQ(site_of(host), site) << host;
    for (const char* host : {"com", "co.uk", "github.io", "org", "localhost", "a", "com.", "ck", "foo.ck", "xn--p1ai"})
        EXPECT_TRUE(is_public_suffix(host)) << host;
    for (const char* host : {"example.com", "www.ck", "me.github.io", "127.0.0.1", "::1", "b.internal"})
        EXPECT_FALSE(is_public_suffix(host)) << host;
}

}  // namespace
}  // namespace hp::cookie
