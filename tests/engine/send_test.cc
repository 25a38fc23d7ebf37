// SPDX-License-Identifier: Apache-2.0
// OnSend tells exactly what went over the wire, whatever the policies; and the send policies do what they say.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>

#include "support/faulty_sys.h"
#include "support/party.h"

namespace hp::test {
namespace {

class SendTest : public testing::TestWithParam<PairRow> {
protected:
    SendTest() : override_(sys_) { sys_.records = true; }
    void remember_sockets(Pair& pair) {
        const auto note = [](std::atomic<int>& socket) {
            return [&socket](const Event& event) {
                if (event.what == What::accept || event.what == What::prepare_connect) socket = static_cast<int>(event.socket);
                return HR_OK;
            };
        };
        pair.server.on = note(server_socket_);
        pair.dialer.on = note(dialer_socket_);
    }
    // OnSend has told all that went over the wire, byte for byte.
    void expect_told(Pair::End end, int socket) {
        ASSERT_TRUE(end.party.log.wait([&](const Log& log) { return log.sent_bytes(end.id) >= sys_.written(socket).size(); }));
        const std::string told = end.party.log.sent(end.id), written = sys_.written(socket);
        const auto differs = std::mismatch(told.begin(), told.end(), written.begin(), written.end()).first - told.begin();
        EXPECT_TRUE(told == written) << end.party.row() << ": told " << told.size() << " of " << written.size()
                                     << " bytes, wrong from " << differs;
    }

    FaultySys sys_;
    SysOverride override_;
    std::atomic<int> server_socket_{-1}, dialer_socket_{-1};
};

INSTANTIATE_TEST_SUITE_P(Pairs, SendTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(SendTest, OnSendTellsWhatWentOverTheWire) {
    for (const EnSendPolicy policy : {SP_PACK, SP_SAFE, SP_DIRECT})
        for (const EnOnSendSyncPolicy sync : {OSSP_NONE, OSSP_CLOSE, OSSP_RECEIVE}) {
            if (GetParam().server.tls && static_cast<int>(policy) != static_cast<int>(sync)) continue;  // contexts are dear
            SCOPED_TRACE("policies " + std::to_string(policy) + ", " + std::to_string(sync));
            sys_.bytes_max = [](Call, std::uint64_t nth) { return std::size_t{1} << (nth * 7 % 15); };
            Pair pair(GetParam());
            for (Party* party : {&pair.server, &pair.dialer})
                party->with([&](auto& many) { many.SetSendPolicy(policy), many.SetOnSendSyncPolicy(sync); }, [](ITcpClient&) {});
            remember_sockets(pair);
            ASSERT_TRUE(pair.connect());
            for (const auto& [sender, receiver] :
                 {std::pair{pair.dialer_end(), pair.server_end()}, std::pair{pair.server_end(), pair.dialer_end()}}) {
                std::string all;
                for (const unsigned size : {1u, 3000u, 20u, 50'000u, 7u}) {
                    ASSERT_TRUE(sender.party.send(sender.id, pattern(size, size)));
                    all += pattern(size, size);
                }
                ASSERT_TRUE(receiver.party.log.wait_received(receiver.id, all.size()));
                EXPECT_TRUE(receiver.party.log.received(receiver.id) == all);
            }
            expect_told(pair.server_end(), server_socket_);
            expect_told(pair.dialer_end(), dialer_socket_);
        }
}

// An echo out of the receive buffer is sent from there; what is told and what arrives must be the same bytes all the same.
TEST_P(SendTest, EchoFromTheReceiveBuffer) {
    for (const std::size_t most : {13u, 4096u, 1u << 20}) {
        sys_.bytes_max = [=](Call call, std::uint64_t) { return call == Call::send ? most : std::size_t{1} << 20; };
        Pair pair(GetParam());
        remember_sockets(pair);
        pair.server.on = [this, &pair](const Event& event) {
            if (event.what == What::accept) server_socket_ = static_cast<int>(event.socket);
            return HR_OK;
        };
        ASSERT_TRUE(pair.connect());
        const std::string message = pattern(most < 100 ? 300 : 200'000);
        ASSERT_TRUE(pair.dialer.send(pair.dialer_id, message));
        ASSERT_TRUE(pair.server.log.wait_received(pair.server_id, message.size()));
        ASSERT_TRUE(pair.server.send(pair.server_id, message));
        ASSERT_TRUE(pair.dialer.log.wait_received(pair.dialer_id, message.size()));
        EXPECT_TRUE(pair.dialer.log.received(pair.dialer_id) == message);
        expect_told(pair.server_end(), server_socket_);
        expect_told(pair.dialer_end(), dialer_socket_);
    }
}

// Ten small sends inside one event: SP_PACK and SP_SAFE make one system call of them, SP_DIRECT ten.
TEST_P(SendTest, PoliciesDecideHowManyCalls) {
    for (const auto& [policy, calls] : {std::pair{SP_PACK, 1u}, std::pair{SP_SAFE, 1u}, std::pair{SP_DIRECT, 10u}}) {
        Pair pair(GetParam());
        pair.server.server()->SetSendPolicy(policy);
        std::promise<std::size_t> before;
        pair.server.on = [&](const Event& event) {
            if (event.what == What::accept) server_socket_ = static_cast<int>(event.socket);
            if (event.what == What::receive) {
                before.set_value(sys_.writes(server_socket_));
                for (int i = 0; i < 10; ++i) {
                    EXPECT_TRUE(pair.server.send(event.id, "0123456789"));
                }
            }
            return HR_OK;
        };
        ASSERT_TRUE(pair.connect());
        ASSERT_TRUE(pair.dialer.send(pair.dialer_id, "go"));
        ASSERT_TRUE(pair.dialer.log.wait_received(pair.dialer_id, 100));
        EXPECT_EQ(sys_.writes(server_socket_) - before.get_future().get(), calls) << "policy " << policy;
    }
}

}  // namespace
}  // namespace hp::test
