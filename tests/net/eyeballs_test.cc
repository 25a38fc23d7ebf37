// SPDX-License-Identifier: Apache-2.0
#include "net/eyeballs.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <string>

namespace hp {
namespace {

using What = Eyeballs::Step::What;

std::vector<Address> at(std::initializer_list<const char*> texts) {
    std::vector<Address> addresses;
    for (const char* text : texts) addresses.push_back(*Address::parse(text, 80));
    return addresses;
}

class EyeballsTest : public testing::Test {
protected:
    EyeballsTest() {
        plan.expect(AF_INET6);
        plan.expect(AF_INET);
    }
    // "try ADDRESS", "wait MS", "wait", "failed ERROR"
    std::string next(std::int64_t now_ms) {
        const Eyeballs::Step step = plan.next(now_ms);
        if (step.what == What::attempt) return "try " + step.remote.text();
        if (step.what == What::failed) return "failed " + std::to_string(step.error);
        return step.until_ms < 0 ? "wait" : "wait " + std::to_string(step.until_ms);
    }
    void ipv6(std::initializer_list<const char*> texts, std::int64_t now_ms = 0) {
        plan.on_answer(AF_INET6, at(texts), 0, now_ms);
    }
    void ipv4(std::initializer_list<const char*> texts, std::int64_t now_ms = 0) {
        plan.on_answer(AF_INET, at(texts), 0, now_ms);
    }
    Eyeballs plan;
};

TEST_F(EyeballsTest, WaitsForAnswers) { EXPECT_EQ(next(0), "wait"); }

TEST_F(EyeballsTest, Ipv6GoesAtOnce) {
    ipv6({"2001:db8::1"}, 10);
    EXPECT_EQ(next(10), "try 2001:db8::1");
    EXPECT_EQ(next(10), "wait");
}

TEST_F(EyeballsTest, Ipv4WaitsForIpv6) {  // RFC 8305 3
    ipv4({"192.0.2.1"}, 100);
    EXPECT_EQ(next(100), "wait 150");
    EXPECT_EQ(next(149), "wait 150");
    EXPECT_EQ(next(150), "try 192.0.2.1");
}

TEST_F(EyeballsTest, Ipv6WithinTheDelayIsFirst) {
    ipv4({"192.0.2.1"}, 100);
    EXPECT_EQ(next(100), "wait 150");
    ipv6({"2001:db8::1"}, 120);
    EXPECT_EQ(next(120), "try 2001:db8::1");
    EXPECT_EQ(next(120), "wait 370");
    EXPECT_EQ(next(370), "try 192.0.2.1");
}

TEST_F(EyeballsTest, NoIpv6EndsTheDelay) {
    ipv4({"192.0.2.1"}, 100);
    plan.on_answer(AF_INET6, {}, EADDRNOTAVAIL, 110);
    EXPECT_EQ(next(110), "try 192.0.2.1");
}

TEST_F(EyeballsTest, FamiliesTakeTurns) {
    ipv6({"2001:db8::1", "2001:db8::2", "2001:db8::3"});
    ipv4({"192.0.2.1", "192.0.2.2"});
    std::int64_t now_ms = 0;
    for (const char* expected : {"2001:db8::1", "192.0.2.1", "2001:db8::2", "192.0.2.2", "2001:db8::3"}) {
        EXPECT_EQ(next(now_ms), std::string("try ") + expected);
        now_ms += Eyeballs::attempt_delay_ms;
    }
    EXPECT_EQ(next(now_ms), "wait");
}

TEST_F(EyeballsTest, AFailureIsFollowedAtOnce) {
    ipv6({"2001:db8::1", "2001:db8::2"});
    ipv4({"192.0.2.1", "192.0.2.2"});
    EXPECT_EQ(next(0), "try 2001:db8::1");
    plan.on_attempt_failed(ECONNREFUSED, true);
    EXPECT_EQ(next(3), "try 192.0.2.1");
    EXPECT_EQ(next(3), "wait 253");
    EXPECT_EQ(next(253), "try 2001:db8::2");
    plan.on_attempt_failed(ECONNREFUSED, true);  // whichever it was
    EXPECT_EQ(next(260), "try 192.0.2.2");
}

TEST_F(EyeballsTest, ALateFamilyJoins) {
    ipv4({"192.0.2.1", "192.0.2.2"}, 0);
    EXPECT_EQ(next(50), "try 192.0.2.1");
    ipv6({"2001:db8::1"}, 60);
    EXPECT_EQ(next(60), "wait 300");
    EXPECT_EQ(next(300), "try 2001:db8::1");
    EXPECT_EQ(next(550), "try 192.0.2.2");
}

TEST_F(EyeballsTest, AllFailedButAnAnswerIsMissing) {
    ipv4({"192.0.2.1"}, 0);
    EXPECT_EQ(next(50), "try 192.0.2.1");
    plan.on_attempt_failed(EHOSTUNREACH, false);
    EXPECT_EQ(next(60), "wait");
    ipv6({"2001:db8::1"}, 70);
    EXPECT_EQ(next(70), "try 2001:db8::1");
    plan.on_attempt_failed(ECONNREFUSED, true);
    const Eyeballs::Step step = plan.next(80);
    EXPECT_EQ(step.what, What::failed);
    EXPECT_EQ(step.error, ECONNREFUSED);
    EXPECT_TRUE(step.hung_up);
}

TEST_F(EyeballsTest, OneStillRunning) {
    ipv4({"192.0.2.1", "192.0.2.2"});
    plan.on_answer(AF_INET6, {}, EADDRNOTAVAIL, 0);
    EXPECT_EQ(next(0), "try 192.0.2.1");
    EXPECT_EQ(next(250), "try 192.0.2.2");
    plan.on_attempt_failed(ECONNREFUSED, true);
    EXPECT_EQ(next(260), "wait");
    plan.on_attempt_failed(ETIMEDOUT, false);
    EXPECT_EQ(next(9000), "failed " + std::to_string(ETIMEDOUT));
}

TEST_F(EyeballsTest, NoAddressAtAll) {
    plan.on_answer(AF_INET, {}, EADDRNOTAVAIL, 0);
    EXPECT_EQ(next(0), "wait");
    plan.on_answer(AF_INET6, {}, EADDRNOTAVAIL, 0);
    EXPECT_EQ(next(0), "failed " + std::to_string(EADDRNOTAVAIL));
}

TEST_F(EyeballsTest, TheReasonThatTellsMore) {
    plan.on_answer(AF_INET, {}, ETIMEDOUT, 0);
    plan.on_answer(AF_INET6, {}, EADDRNOTAVAIL, 0);
    EXPECT_EQ(next(0), "failed " + std::to_string(ETIMEDOUT));
}

TEST_F(EyeballsTest, SoManyAddressesAndNoMore) {
    std::vector<Address> many(100, at({"192.0.2.1"})[0]);
    plan.on_answer(AF_INET, many, 0, 0);
    plan.on_answer(AF_INET6, {}, EADDRNOTAVAIL, 0);
    std::size_t attempts = 0;
    for (std::int64_t now_ms = 0; plan.next(now_ms).what == What::attempt; now_ms += 1000) ++attempts;
    EXPECT_EQ(attempts, Eyeballs::addresses_max);
}

TEST(Eyeballs, OneFamilyAlone) {
    Eyeballs plan;
    plan.expect(AF_INET);
    plan.on_answer(AF_INET, at({"192.0.2.1"}), 0, 5);
    EXPECT_EQ(plan.next(5).what, What::attempt);  // nothing to wait for
}

}  // namespace
}  // namespace hp
