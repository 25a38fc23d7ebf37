// SPDX-License-Identifier: Apache-2.0
// Pausing and resuming: nothing arrives meanwhile, nothing is lost; and what waits because the peer does not read.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/party.h"

namespace hp::test {
namespace {

class PauseTest : public testing::TestWithParam<PairRow> {
protected:
    PauseTest() : pair_(GetParam()) {}
    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, PauseTest, testing::ValuesIn(all_pairs()), RowName());

// Pauses after each message; another thread resumes it, until all have come.
TEST_P(PauseTest, InsideReceive) {
    std::atomic<bool> paused{false};
    pair_.dialer.on = [&](const Event& event) {
        if (event.what != What::receive) return HR_OK;
        EXPECT_FALSE(paused.load()) << "received while paused";
        paused = true;
        EXPECT_TRUE(pair_.dialer.pause(event.id));
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    std::string all;
    for (unsigned i = 0; i < 20; ++i) {
        const std::string message = pattern(3000, i);
        ASSERT_TRUE(pair_.server.send(pair_.server_id, message));
        all += message;
    }
    for (std::size_t events = 1; pair_.dialer.log.received_bytes(pair_.dialer_id) < all.size(); ++events) {
        ASSERT_TRUE(pair_.dialer.log.wait([&](const Log& log) { return log.count(What::receive) >= events; }));
        ASSERT_TRUE(pair_.dialer.log.wait_quiet());
        BOOL is_paused = FALSE;
        EXPECT_TRUE(pair_.dialer.paused(pair_.dialer_id, is_paused));
        EXPECT_TRUE(is_paused);
        EXPECT_EQ(pair_.dialer.log.count(What::receive), events);
        paused = false;
        ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id, false));
    }
    EXPECT_TRUE(pair_.dialer.log.received(pair_.dialer_id) == all);
}

// A second connection on the same thread shows that the loop has gone round: what arrived for the first one was not delivered.
TEST_P(PauseTest, FromAnotherThread) {
    pair_.server.server()->SetWorkerThreadCount(1);
    pair_.server.on = [&](const Event& event) {
        if (event.what == What::receive) pair_.server.send(event.id, event.data);
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    Party second(GetParam().dialer);
    const CONNID second_id = second.dial(pair_.server.port());
    ASSERT_TRUE(second.log.wait_on(What::handshake, second_id));
    std::size_t round_trips = 0;
    const auto round_trip = [&] {
        ASSERT_TRUE(second.send(second_id, "!"));
        ASSERT_TRUE(second.log.wait_received(second_id, ++round_trips));
    };
    ASSERT_TRUE(pair_.server.pause(pair_.server_id));
    round_trip();
    const std::string message = pattern(10'000);
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, message));
    for (int i = 0; i < 5; ++i) round_trip();
    EXPECT_EQ(pair_.server.log.received_bytes(pair_.server_id), 0u);
    ASSERT_TRUE(pair_.server.pause(pair_.server_id, false));
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, message.size()));
    EXPECT_TRUE(pair_.dialer.log.received(pair_.dialer_id) == message);
}

TEST_P(PauseTest, BeforeAnythingArrives) {
    pair_.dialer.on = [&](const Event& event) {
        if (event.what == What::handshake) {
            EXPECT_TRUE(pair_.dialer.pause(event.id));
        }
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.send(pair_.server_id, "waits"));
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id, false));
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
    EXPECT_EQ(pair_.dialer.log.count(What::receive), 0u);
    ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id, false));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    EXPECT_EQ(pair_.dialer.log.received(pair_.dialer_id), "waits");
}

TEST_P(PauseTest, StopWhilePaused) {
    ASSERT_TRUE(pair_.connect());
    for (const Pair::End end : {pair_.server_end(), pair_.dialer_end()}) {
        ASSERT_TRUE(end.party.pause(end.id));
        ASSERT_TRUE(end.party.send(end.id, pattern(50'000)));
    }
    EXPECT_TRUE(pair_.dialer.stop());
    EXPECT_TRUE(pair_.server.stop());
}

// --- a peer that does not read ------------------------------------------------------------------------------------------

constexpr std::size_t limit = 1'000'000;

TEST_P(PauseTest, PendingDataIsLimited) {
    for (Party* party : {&pair_.server, &pair_.dialer}) party->with([](auto& api) { api.SetMaxPendingDataLength(limit); });
    ASSERT_TRUE(pair_.connect());
    for (const auto& [sender, reader] :
         {std::pair{pair_.server_end(), pair_.dialer_end()}, std::pair{pair_.dialer_end(), pair_.server_end()}}) {
        ASSERT_TRUE(reader.party.pause(reader.id));
        BOOL paused = FALSE;  // asked for by this thread, done by the connection's
        while (reader.party.paused(reader.id, paused) && !paused) std::this_thread::yield();
        std::string all;
        const std::string block = pattern(60'000, static_cast<unsigned>(sender.id));
        for (int pending = 0; pending == 0;) {  // refused for good: what was mailed may still have found room in the socket
            while (sender.party.send(sender.id, block)) {
                all += block;
                ASSERT_LT(all.size(), 100'000'000u) << "never refused";
            }
            EXPECT_EQ(errno, ENOBUFS);
            ASSERT_TRUE(sender.party.pending(sender.id, pending));
        }
        ASSERT_TRUE(reader.party.pause(reader.id, false));
        ASSERT_TRUE(reader.party.log.wait_received(reader.id, all.size()));
        EXPECT_TRUE(reader.party.log.received(reader.id) == all);
        ASSERT_TRUE(sender.party.send(sender.id, "!")) << "there is room again";
        ASSERT_TRUE(reader.party.log.wait_received(reader.id, all.size() + 1));
        EXPECT_EQ(reader.party.log.received_bytes(reader.id), all.size() + 1);
    }
}

TEST_P(PauseTest, TotalPendingDataIsLimited) {
    pair_.server.server()->SetMaxTotalPendingDataLength(limit);
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id));
    const std::string block = pattern(60'000);
    std::size_t sent = 0;
    while (pair_.server.send(pair_.server_id, block)) {
        sent += block.size();
        ASSERT_LT(sent, 500'000'000u) << "never refused";
    }
    EXPECT_EQ(errno, ENOBUFS);
    Party second(GetParam().dialer);
    const CONNID second_id = second.dial(pair_.server.port());
    ASSERT_TRUE(pair_.server.log.wait_for(What::handshake, std::size_t{2}));
    EXPECT_FALSE(pair_.server.send(pair_.server.log.last(What::handshake), block)) << "the limit is of all together";
    EXPECT_EQ(errno, ENOBUFS);
    ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id, false));
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, sent));
    ASSERT_TRUE(second.log.wait_on(What::handshake, second_id));
}

// --- PULL ----------------------------------------------------------------------------------------------------------------

TEST_P(PauseTest, FetchAndPeek) {
    if (GetParam().server.model != Model::pull) return;
    pair_.server.fetches = false;
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, "abcdef"));
    ASSERT_TRUE(pair_.server.log.wait_for(What::receive));
    BYTE bytes[8] = {};
    const CONNID id = pair_.server_id;
    EXPECT_EQ(pair_.server.fetch(id, bytes, 7), FR_LENGTH_TOO_LONG);
    EXPECT_EQ(pair_.server.fetch(id, bytes, 6, false), FR_OK);
    EXPECT_EQ(pair_.server.fetch(id, bytes, 2), FR_OK);
    EXPECT_EQ(std::string(reinterpret_cast<char*>(bytes), 2), "ab");
    EXPECT_EQ(pair_.server.fetch(id, bytes, 4), FR_OK);
    EXPECT_EQ(std::string(reinterpret_cast<char*>(bytes), 4), "cdef");
    EXPECT_EQ(pair_.server.fetch(id, bytes, 1), FR_LENGTH_TOO_LONG);
    EXPECT_EQ(pair_.server.fetch(id, nullptr, 1), FR_DATA_NOT_FOUND);
    EXPECT_EQ(pair_.server.fetch(id, bytes, -1), FR_DATA_NOT_FOUND);
    EXPECT_EQ(pair_.server.fetch(id + 1, bytes, 1), FR_DATA_NOT_FOUND);
}

TEST_P(PauseTest, PullStopsReadingAtItsLimit) {
    if (GetParam().server.model != Model::pull) return;
    pair_.server.handles().pull->SetMaxPullDataLength(10'000);
    pair_.server.fetches = false;
    ASSERT_TRUE(pair_.connect());
    const std::string data = pattern(3'000'000);
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, data));
    std::string fetched;
    std::string piece(5000, '\0');
    while (fetched.size() < data.size()) {
        const auto* wanted = reinterpret_cast<BYTE*>(piece.data());
        if (pair_.server.fetch(pair_.server_id, const_cast<BYTE*>(wanted), 5000) == FR_OK) {
            fetched += piece;
        } else {
            const std::size_t seen = pair_.server.log.count(What::receive);
            if (pair_.server.fetch(pair_.server_id, reinterpret_cast<BYTE*>(piece.data()), 5000, false) == FR_OK) continue;
            ASSERT_TRUE(pair_.server.log.wait_for(What::receive, seen + 1));
        }
    }
    EXPECT_TRUE(fetched == data);
}

}  // namespace
}  // namespace hp::test
