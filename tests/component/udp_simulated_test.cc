// SPDX-License-Identifier: Apache-2.0
// UdpServer and UdpClient, unchanged, on the simulated network: what one seed does, it does again.
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <string>

#include "support/simulated_net.h"

namespace hp::test {
namespace {

class EchoServer final : public CUdpServerListener {
public:
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        ++received;
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnClose(IUdpServer*, CONNID, EnSocketOperation, int) override {
        ++closed;
        return HR_OK;
    }
    int received = 0, closed = 0;
};

// Hears which numbers came back.
class Asker final : public CUdpClientListener {
public:
    EnHandleResult OnReceive(IUdpClient*, CONNID, const BYTE* data, int length) override {
        answered =
            std::max(answered, std::stoi(std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length))));
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation, int) override {
        ++closed;
        return HR_OK;
    }
    int answered = 0, closed = 0;
};

std::uint64_t run(std::uint64_t seed) {
    SimulatedNet net(seed, {.latency_us = 20'000, .jitter_us = 5000, .loss = 0.1, .duplication = 0.05, .reordering = 0.1});
    const SysOverride use(net);
    EchoServer echo;
    Asker asker;
    CUdpServerPtr server(&echo);
    CUdpClientPtr client(&asker);
    SimulatedNet::Script script(net);
    server->SetWorkerThreadCount(1);
    EXPECT_TRUE(server->Start("10.0.0.1", 5555));
    EXPECT_TRUE(client->Start("10.0.0.1", 5555, FALSE));
    for (int tries = 0; asker.answered < 10 && tries < 1000; ++tries) {
        const std::string text = std::to_string(asker.answered + 1);
        EXPECT_TRUE(client->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size())));
        script.run_until([&, wanted = asker.answered + 1] { return asker.answered == wanted; }, 1000);
    }
    EXPECT_EQ(asker.answered, 10);
    EXPECT_GE(echo.received, 10);
    // An hour of silence on a network that loses nothing: the heartbeat keeps the session.
    net.set_path({.latency_us = 20'000, .jitter_us = 5000});
    script.run_for(3'600'000);
    EXPECT_EQ(asker.closed, 0);
    // The network is cut: both sides notice.
    net.set_path({.loss = 1});
    EXPECT_TRUE(script.run_until([&] { return asker.closed == 1 && echo.closed == 1; }));
    return net.trace();
}

TEST(UdpSimulated, TheSameSeedGivesTheSameTrace) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) EXPECT_EQ(run(seed), run(seed)) << seed;
}

TEST(UdpSimulated, Seeds) {
    for_seeds(100, [](std::uint64_t seed) { run(seed); });
}

}  // namespace
}  // namespace hp::test
