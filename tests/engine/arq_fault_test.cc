// SPDX-License-Identifier: Apache-2.0
// Reliable UDP when system calls fail: what did not leave or was not read comes again, and everything arrives in order.
#include <gtest/gtest.h>

#include <cerrno>

#include "support/arq_pair.h"
#include "support/faulty_sys.h"
#include "support/party.h"

namespace hp::test {
namespace {

class ArqFaultTest : public testing::Test {
protected:
    ArqFaultTest() : override_(sys_) {}

    void expect_everything_comes_back(ArqPair& pair) {
        pair.both([](auto& arq) {
            arq.SetNoDelay(TRUE);
            arq.SetFlushInterval(5);
            arq.SetMinRto(10);
        });
        pair.echo();
        ASSERT_TRUE(pair.connect());
        std::vector<std::string> sent;
        for (unsigned i = 0; i < 60; ++i) {
            sent.push_back(pattern(1 + i * 97 % 4000, i));
            ASSERT_TRUE(pair.send(sent.back()));
        }
        ASSERT_TRUE(pair.listens.log.wait_for(What::receive, sent.size()));
        EXPECT_TRUE(pair.listens.log.messages(pair.client_id) == sent);
        EXPECT_EQ(pair.listens.log.count(What::close), 0u);
        EXPECT_EQ(pair.hears.log.count(What::close), 0u);
    }

    FaultySys sys_;
    SysOverride override_;
};

TEST_F(ArqFaultTest, SocketsThatAreFull) {
    for (const int error : {EAGAIN, ENOBUFS}) {
        sys_.fail = [error](Call call, std::uint64_t nth) { return call == Call::send && nth % 3 == 0 ? error : 0; };
        ArqPair pair;
        expect_everything_comes_back(pair);
    }
}

TEST_F(ArqFaultTest, ReadsThatBringNothing) {
    sys_.fail = [](Call call, std::uint64_t nth) { return call == Call::recv && nth % 2 == 0 ? EAGAIN : 0; };
    ArqPair pair;
    expect_everything_comes_back(pair);
}

TEST_F(ArqFaultTest, StartFailsWithTheReason) {
    for (const Call call : {Call::socket, Call::bind, Call::epoll_create, Call::eventfd}) {
        std::uint64_t before = sys_.calls(call);
        sys_.fail = [=](Call made, std::uint64_t) { return made == call ? FaultySys::usual_error(call) : 0; };
        ArqPair pair;
        EXPECT_FALSE(pair.listen()) << text(call);
        EXPECT_EQ(errno, FaultySys::usual_error(call)) << text(call);
        EXPECT_EQ(pair.server->GetState(), SS_STOPPED);
        EXPECT_GT(sys_.calls(call), before);
        sys_.fail = nullptr;
        EXPECT_TRUE(pair.connect()) << text(call);
    }
}

}  // namespace
}  // namespace hp::test
