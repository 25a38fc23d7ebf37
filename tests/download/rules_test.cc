// SPDX-License-Identifier: Apache-2.0
// Retries, rates, redirects: rules over time and counts.
#include <gtest/gtest.h>

#include "download/rate.h"
#include "download/redirect.h"
#include "download/retry.h"

namespace hp::download {
namespace {

constexpr std::int64_t now_s = 784'111'777;  // Sun, 06 Nov 1994 08:49:37 GMT

TEST(RetryAfter, BothForms) {
    EXPECT_EQ(parse_retry_after("120", now_s), 120'000);
    EXPECT_EQ(parse_retry_after("0", now_s), 0);
    EXPECT_EQ(parse_retry_after("Sun, 06 Nov 1994 08:50:37 GMT", now_s), 60'000);
    EXPECT_EQ(parse_retry_after("Sun, 06 Nov 1994 08:00:00 GMT", now_s), 0);
    for (const char* text : {"", "soon", "-1", "1.5", "12 "}) EXPECT_FALSE(parse_retry_after(text, now_s)) << text;
    EXPECT_TRUE(parse_retry_after("9223372036854775807", now_s)) << "does not overflow";
}

TEST(Retry, DoublesWithFullJitterUpToItsLimit) {
    std::int64_t largest[6] = {};
    for (std::uint64_t seed = 1; seed < 500; ++seed) {
        Retry retry({6, 100, 1000}, seed);
        for (std::int64_t& most : largest) most = std::max(most, *retry.failed());
        EXPECT_FALSE(retry.failed());
        EXPECT_EQ(retry.count(), 6u);
    }
    const std::int64_t limits[6] = {100, 200, 400, 800, 1000, 1000};
    for (int i = 0; i < 6; ++i) {
        EXPECT_LE(largest[i], limits[i]);
        EXPECT_GT(largest[i], limits[i] * 8 / 10) << "jitter reaches all of it";
    }
}

TEST(Retry, RetryAfterIsTheLeastButNotBeyondTheLimit) {
    Retry retry({9, 100, 5000}, 1);
    EXPECT_GE(*retry.failed(3000), 3000);
    EXPECT_EQ(*retry.failed(1'000'000), 5000);
}

TEST(Retry, ProgressExcusesButNotBeginningAnew) {
    Retry retry({2, 1, 1}, 1);
    for (int i = 0; i < 50; ++i) {
        ASSERT_TRUE(retry.failed());
        retry.progressed(1);
    }
    EXPECT_TRUE(retry.began_anew());
    retry.progressed(1);
    EXPECT_TRUE(retry.began_anew());
    retry.progressed(1);
    EXPECT_FALSE(retry.began_anew());
    Retry none({0, 1, 1}, 1);
    EXPECT_FALSE(none.failed());
    Retry endless({1, 1, 1}, 1);
    std::uint32_t tries = 0;
    for (; endless.failed(); ++tries) endless.progressed(1);
    EXPECT_EQ(tries, Retry::tries_in_all_max) << "a byte at a time is no progress for ever";
}

TEST(TokenBucket, LetsItsRatePass) {
    TokenBucket bucket(1000);
    std::int64_t now = 5;
    std::uint64_t passed = 0;
    while (now < 20'005) {
        if (const std::int64_t wait = bucket.wait_ms(now); wait > 0) {
            now += wait;
            continue;
        }
        bucket.take(700, now);
        passed += 700;
    }
    EXPECT_NEAR(static_cast<double>(passed), 20'000, 1500);
    TokenBucket none;
    none.take(1u << 30, 0);
    EXPECT_EQ(none.wait_ms(0), 0);
}

TEST(RateMeter, TheLastSeconds) {
    RateMeter meter;
    EXPECT_EQ(meter.rate(0), 0u);
    for (std::int64_t now = 10'000; now < 20'000; now += 100) meter.add(500, now);
    EXPECT_NEAR(static_cast<double>(meter.rate(20'000)), 5000, 600);
    EXPECT_EQ(meter.rate(60'000), 0u);
}

TEST(Stall, LessThanItsRateForAWholeWindow) {
    Stall stall(100, 1000);
    stall.begin(0);
    stall.add(1);
    EXPECT_FALSE(stall.too_slow(999));
    EXPECT_TRUE(stall.too_slow(1000));
    stall.add(100);
    EXPECT_FALSE(stall.too_slow(2000));
    EXPECT_TRUE(stall.too_slow(3000));
    Stall never(0, 1000);
    EXPECT_FALSE(never.too_slow(1'000'000));
}

TEST(Place, PartsOfUrls) {
    const auto place = parse_place("HTTPS://me:p%40ss@Example.ORG:8443/a%20b?c#d");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->origin, (Origin{true, "example.org", 8443}));
    EXPECT_EQ(place->target, "/a%20b?c");
    EXPECT_EQ(place->url, "https://example.org:8443/a%20b?c");
    EXPECT_EQ(place->user, "me");
    EXPECT_EQ(place->password, "p@ss");
    EXPECT_EQ(parse_place("http://[::1]")->url, "http://[::1]/");
    EXPECT_EQ(parse_place("http://[::1]")->origin.host, "::1");
    for (const char* text :
         {"", "x", "ftp://x/", "ws://x/", "http://", "http:///x", "http://x:99999/", "http://x/ y", "file:///etc/passwd"})
        EXPECT_FALSE(parse_place(text)) << text;
    EXPECT_FALSE(parse_place("http://x/" + std::string(url_bytes_max, 'a')));
}

TEST(Redirects, Rules) {
    const Place start = *parse_place("https://a.example/x/y?z");
    std::string why;
    struct Row {
        const char* location;
        const char* leads_to;  // null: nowhere
    };
    for (const Row& row : {Row{"w", "https://a.example/x/w"},
                           {"/w", "https://a.example/w"},
                           {"//b.example/w", "https://b.example/w"},
                           {"?q", "https://a.example/x/y?q"},
                           {"https://c.example", "https://c.example/"},
                           {"http://a.example/", nullptr},
                           {"ftp://a.example/", nullptr},
                           {"javascript:alert(1)", nullptr},
                           {"https://", nullptr}}) {
        Redirects redirects({});
        const auto to = redirects.follow(start, row.location, why);
        ASSERT_EQ(to.has_value(), row.leads_to != nullptr) << row.location;
        if (to) {
            EXPECT_EQ(to->url, row.leads_to);
        }
    }
    Redirects down({10, true});
    EXPECT_TRUE(down.follow(start, "http://a.example/", why)) << "allowed";
    Redirects none({0, false});
    EXPECT_FALSE(none.follow(start, "/w", why));
}

TEST(Redirects, CirclesEnd) {
    Redirects redirects({50, false});
    std::string why;
    Place at = *parse_place("http://a.example/1");
    int steps = 0;
    for (; steps < 50; ++steps) {
        const auto to = redirects.follow(at, at.target == "/1" ? "/2" : "/1", why);
        if (!to) break;
        at = *to;
    }
    EXPECT_LT(steps, 5);
    EXPECT_NE(why.find("circle"), std::string::npos);
}

TEST(Redirects, WhatMayCrossOrigins) {
    for (const char* name : {"Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "Host", "Referer"})
        EXPECT_FALSE(may_cross_origins(name)) << name;
    for (const char* name : {"accept", "Accept-Language", "User-Agent"}) EXPECT_TRUE(may_cross_origins(name)) << name;
}

}  // namespace
}  // namespace hp::download
