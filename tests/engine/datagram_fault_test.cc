// SPDX-License-Identifier: Apache-2.0
// UDP components over system calls that fail: what waits is sent later and within limits, nothing hangs or leaks.
#include <gtest/gtest.h>

#include <atomic>

#include "support/faulty_sys.h"
#include "support/party.h"
#include "support/udp_party.h"

namespace hp::test {
namespace {

class DatagramFaultTest : public testing::Test {
protected:
    void TearDown() override {
        pair_.reset();
        EXPECT_TRUE(sys_.open_descriptors().empty()) << sys_.open_descriptors().size() << " descriptors left open";
    }
    // While `error_` is set every send fails with it.
    void connect() {
        sys_.fail = [this](Call call, std::uint64_t nth) {
            if (call != Call::send && call != Call::recv) return 0;
            if (interrupts_) return nth % 3 == 0 ? EAGAIN : nth % 5 == 0 ? EINTR : 0;
            return call == Call::send ? error_.load() : 0;
        };
        pair_->server.server()->SetWorkerThreadCount(1);
        pair_->server.on = [this](const Event& event) {
            if (event.what == What::receive && event.data == "?")
                for (const std::string& answer : answers_) taken_ += pair_->server.send(event.id, answer) != FALSE;
            if (event.what == What::receive && event.data == "bye") {
                for (const std::string& answer : answers_) pair_->server.send(event.id, answer);
                pair_->server.disconnect(event.id, false);
            }
            return HR_OK;
        };
        ASSERT_TRUE(pair_->connect());
        ASSERT_TRUE(pair_->client.send(0, "first"));
        ASSERT_TRUE(pair_->server.log.wait_on(What::receive, pair_->server_id));
    }
    FaultySys sys_;
    SysOverride override_{sys_};
    std::unique_ptr<UdpPair> pair_ = std::make_unique<UdpPair>();
    const std::vector<std::string> answers_{pattern(60, 1), pattern(60, 2), pattern(10, 3), pattern(60, 4), pattern(70, 5)};
    const std::string all_ = answers_[0] + answers_[1] + answers_[2] + answers_[3] + answers_[4];
    std::atomic<int> error_{0};
    std::atomic<bool> interrupts_{false};
    std::atomic<int> taken_{0};
};

TEST_F(DatagramFaultTest, WhatTheSocketDoesNotTakeWaits) {
    for (const int error : {EAGAIN, ENOBUFS, ENOMEM}) {
        if (pair_ == nullptr) pair_ = std::make_unique<UdpPair>();
        connect();
        error_ = error;
        for (const std::string& answer : answers_) ASSERT_TRUE(pair_->server.send(pair_->server_id, answer));
        int pending = 0;
        ASSERT_TRUE(pair_->server.pending(pair_->server_id, pending));
        EXPECT_EQ(static_cast<std::size_t>(pending), all_.size());
        EXPECT_EQ(pair_->server.log.count(What::send), 0u);
        error_ = 0;
        ASSERT_TRUE(pair_->client.log.wait_received(pair_->client_id, all_.size()));
        EXPECT_EQ(pair_->client.log.messages(pair_->client_id), answers_) << "in order";
        ASSERT_TRUE(pair_->server.log.wait([&](const Log& log) { return log.sent_bytes(pair_->server_id) == all_.size(); }));
        ASSERT_TRUE(pair_->server.pending(pair_->server_id, pending));
        EXPECT_EQ(pending, 0);
        error_ = 0;
        pair_.reset();
    }
}

TEST_F(DatagramFaultTest, ForALimitedAmount) {
    pair_->server.server()->SetMaxPendingDataLength(150);
    connect();
    error_ = EAGAIN;
    EXPECT_TRUE(pair_->server.send(pair_->server_id, answers_[0]));
    EXPECT_TRUE(pair_->server.send(pair_->server_id, answers_[1]));
    EXPECT_FALSE(pair_->server.send(pair_->server_id, answers_[3]));
    EXPECT_EQ(errno, ENOBUFS);
    EXPECT_TRUE(pair_->server.send(pair_->server_id, answers_[2])) << "a short one still fits";
    error_ = 0;
    ASSERT_TRUE(pair_->client.log.wait_received(pair_->client_id, 130));
    EXPECT_EQ(pair_->client.log.received(pair_->client_id), answers_[0] + answers_[1] + answers_[2]);
    ASSERT_TRUE(pair_->server.log.wait([&](const Log& log) { return log.sent_bytes(pair_->server_id) == 130; }));
    EXPECT_TRUE(pair_->server.send(pair_->server_id, answers_[3]));
    EXPECT_TRUE(pair_->client.log.wait_received(pair_->client_id, 190));
}

TEST_F(DatagramFaultTest, DisconnectInOrderWaitsForRoom) {
    connect();
    error_ = EAGAIN;
    for (const std::string& answer : answers_) ASSERT_TRUE(pair_->server.send(pair_->server_id, answer));
    ASSERT_TRUE(pair_->server.disconnect(pair_->server_id, false));
    error_ = 0;
    ASSERT_TRUE(pair_->client.log.wait_on(What::close, pair_->client_id));
    EXPECT_EQ(pair_->client.log.received(pair_->client_id), all_);
    ASSERT_TRUE(pair_->server.log.wait_on(What::close, pair_->server_id));
    EXPECT_EQ(pair_->server.log.closed(pair_->server_id).error, 0);
    EXPECT_EQ(pair_->server.log.sent(pair_->server_id), all_);
}

TEST_F(DatagramFaultTest, ButNotForEver) {
    pair_->server.server()->SetCloseTimeout(20);
    connect();
    error_ = EAGAIN;
    ASSERT_TRUE(pair_->server.send(pair_->server_id, "never"));
    ASSERT_TRUE(pair_->server.disconnect(pair_->server_id, false));
    ASSERT_TRUE(pair_->server.log.wait_on(What::close, pair_->server_id));
    EXPECT_EQ(pair_->server.log.closed(pair_->server_id).operation, SO_CLOSE);
    EXPECT_EQ(pair_->server.log.closed(pair_->server_id).error, ETIMEDOUT);
    error_ = 0;
    ASSERT_TRUE(pair_->server.stop());
}

TEST_F(DatagramFaultTest, DisconnectByForceAndStopDoNotWait) {
    for (const bool stop : {false, true}) {
        if (pair_ == nullptr) pair_ = std::make_unique<UdpPair>();
        connect();
        error_ = ENOBUFS;
        ASSERT_TRUE(pair_->server.send(pair_->server_id, "never"));
        ASSERT_TRUE(stop ? pair_->server.stop() : pair_->server.disconnect(pair_->server_id));
        ASSERT_TRUE(pair_->server.log.wait_on(What::close, pair_->server_id));
        EXPECT_EQ(pair_->server.log.closed(pair_->server_id).error, 0);
        error_ = 0;
        pair_.reset();
    }
}

// What the kernel tells a sender may be about an earlier datagram.
TEST_F(DatagramFaultTest, ARefusalDoesNotTakeTheHeartbeat) {
    std::atomic<bool> refused{false};
    sys_.fail = [&](Call call, std::uint64_t) { return call == Call::send && !refused.exchange(true) ? ECONNREFUSED : 0; };
    EXPECT_TRUE(pair_->connect()) << "by the heartbeat";
    EXPECT_TRUE(refused);
    pair_.reset();
}

TEST_F(DatagramFaultTest, OtherErrorsEndTheSession) {
    connect();
    error_ = EPERM;  // as a firewall says it
    EXPECT_TRUE(pair_->server.send(pair_->server_id, "x"));
    ASSERT_TRUE(pair_->server.log.wait_on(What::close, pair_->server_id));
    EXPECT_EQ(pair_->server.log.closed(pair_->server_id).operation, SO_SEND);
    EXPECT_EQ(pair_->server.log.closed(pair_->server_id).error, EPERM);
    error_ = ECONNREFUSED;
    EXPECT_TRUE(pair_->client.send(0, "x"));
    ASSERT_TRUE(pair_->client.log.wait_on(What::close, pair_->client_id));
    EXPECT_EQ(pair_->client.log.closed(pair_->client_id).operation, SO_CLOSE);
    EXPECT_EQ(pair_->client.log.closed(pair_->client_id).error, ECONNREFUSED);
    error_ = 0;
}

// A round of "?" and five answers, each send and receive of which may be told to come again.
TEST_F(DatagramFaultTest, InterruptedNowAndThen) {
    connect();
    interrupts_ = true;
    for (std::size_t round = 1; round <= 30; ++round) {
        ASSERT_TRUE(pair_->client.send(0, "?"));
        ASSERT_TRUE(pair_->client.log.wait_received(pair_->client_id, round * all_.size())) << round;
    }
    EXPECT_EQ(taken_, 150);
    ASSERT_TRUE(pair_->client.send(0, "bye"));
    ASSERT_TRUE(pair_->client.log.wait_received(pair_->client_id, 31 * all_.size()));
    ASSERT_TRUE(pair_->server.log.wait_on(What::close, pair_->server_id));
}

// Each call that a start makes fails once: it is refused with a reason, or works; and nothing is left behind.
TEST_F(DatagramFaultTest, StartWithAnyCallFailing) {
    pair_.reset();
    int refused = 0;
    for (std::uint64_t at = 1; at <= 60; ++at) {
        std::atomic<std::uint64_t> first{sys_.calls() + at};
        sys_.fail = [&](Call call, std::uint64_t nth) { return nth == first ? FaultySys::usual_error(call) : 0; };
        UdpPair pair;
        pair.server.server()->SetWorkerThreadCount(2);
        if (!pair.server.listen()) {
            ++refused;
            EXPECT_NE(pair.server.last_error(), SE_OK);
            EXPECT_NE(errno, 0);
            EXPECT_EQ(pair.server.state(), SS_STOPPED);
            continue;
        }
        if (pair.client.dial(pair.server.port()) == 0) {
            ++refused;
            EXPECT_NE(pair.client.last_error(), SE_OK);
            EXPECT_EQ(pair.client.state(), SS_STOPPED);
        }
        pair.client.destroy();
        pair.server.destroy();
        sys_.fail = nullptr;
    }
    EXPECT_GT(refused, 10);
    sys_.fail = nullptr;
}

TEST_F(DatagramFaultTest, OutOfDescriptors) {
    sys_.fail = [](Call call, std::uint64_t) { return call == Call::socket ? EMFILE : 0; };
    EXPECT_FALSE(pair_->server.listen());
    EXPECT_EQ(errno, EMFILE);
    EXPECT_EQ(pair_->server.last_error(), SE_SOCKET_CREATE);
    EXPECT_EQ(pair_->client.dial(1), 0u);
    EXPECT_EQ(errno, EMFILE);
    EXPECT_EQ(pair_->client.last_error(), SE_SOCKET_CREATE);
    sys_.fail = nullptr;
    EXPECT_TRUE(pair_->connect());
}

}  // namespace
}  // namespace hp::test
