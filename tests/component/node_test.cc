// SPDX-License-Identifier: Apache-2.0
// UdpNode on the loopback interface, and on the simulated network.
#include <gtest/gtest.h>

#include <cerrno>
#include <set>
#include <thread>

#include "support/faulty_sys.h"
#include "support/open_party.h"
#include "support/simulated_net.h"

namespace hp::test {
namespace {

constexpr const char* here = "127.0.0.1";
std::string at(USHORT port) { return "127.0.0.1:" + std::to_string(port); }

TEST(Node, DatagramsGoAnywhereAndComeFromAnywhere) {
    Node a, b;
    ASSERT_TRUE(a.start());
    ASSERT_TRUE(b.start());
    ASSERT_TRUE(a.say(here, b.port(), "hello"));
    ASSERT_TRUE(b.log.wait_for(What::receive));
    EXPECT_EQ(b.log.last(What::receive).data, "hello");
    EXPECT_EQ(b.log.last(What::receive).peer, at(a.port()));
    ASSERT_TRUE(a.log.wait_for(What::send));
    EXPECT_EQ(a.log.last(What::send).data, "hello");
    EXPECT_EQ(a.log.last(What::send).peer, at(b.port()));
    ASSERT_TRUE(a.say("localhost", b.port(), ""));
    ASSERT_TRUE(b.log.wait_for(What::receive, 2));
    EXPECT_EQ(b.log.last(What::receive).data, "");
    EXPECT_TRUE(a.node->Stop());
    EXPECT_EQ(a.log.trace(), "prepare_listen shutdown");
}

TEST(Node, AnswersInsideAnEvent) {
    Node server, client;
    server.log.on = [&server](const OpenEvent& event) {
        if (event.what == What::receive)
            server.say(here, static_cast<USHORT>(std::stoi(event.peer.substr(event.peer.find(':') + 1))), event.data);
        return HR_ERROR;  // of no effect but in OnPrepareListen
    };
    EXPECT_FALSE(server.start());
    EXPECT_EQ(server.node->GetLastError(), SE_SOCKET_PREPARE);
    EXPECT_EQ(errno, ECANCELED);
    EXPECT_EQ(server.log.trace(), "prepare_listen shutdown");
    auto echo = server.log.on;
    server.log.on = [echo](const OpenEvent& event) { return event.what == What::prepare_listen ? HR_OK : echo(event); };
    ASSERT_TRUE(server.start());
    ASSERT_TRUE(client.start());
    for (int i = 0; i < 100; ++i) ASSERT_TRUE(client.say(here, server.port(), std::to_string(i)));
    ASSERT_TRUE(client.log.wait_for(What::receive, 100));
    EXPECT_EQ(client.log.all(What::receive), client.log.all(What::send));
}

TEST(Node, WrongArguments) {
    Node node;
    EXPECT_FALSE(node.say(here, 9, "x"));
    EXPECT_EQ(errno, EPERM);
    ASSERT_TRUE(node.start());
    BYTE bytes[2000] = "abc";
    EXPECT_FALSE(node.node->Send(nullptr, 9, bytes, 3));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(node.say("", 9, "x"));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(node.say(here, 0, "x"));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(node.say(here, 9, std::string(1433, 'x')));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(node.say("::1", 9, "x"));
    EXPECT_EQ(errno, EAFNOSUPPORT);
    EXPECT_FALSE(node.cast("x"));
    EXPECT_EQ(errno, EPERM);
    const WSABUF empty[] = {{0, bytes}}, large[] = {{1000, bytes}, {433, bytes}};
    EXPECT_FALSE(node.node->SendPackets(here, 9, empty, 1));
    EXPECT_EQ(errno, EMSGSIZE);
    EXPECT_FALSE(node.node->SendPackets(here, 9, large, 2));
    EXPECT_EQ(errno, EMSGSIZE);
    EXPECT_EQ(address_of(*node.node, &IUdpNode::GetCastAddress), "error " + std::to_string(EPERM));
    EXPECT_EQ(node.node->GetCastMode(), CM_UNICAST);
}

TEST(Node, StartSaysWhatIsWrong) {
    Node node, other;
    ASSERT_TRUE(other.start());
    node.node->SetReuseAddressPolicy(RAP_NONE);
    EXPECT_FALSE(node.start(here, other.port()));
    EXPECT_EQ(errno, EADDRINUSE);
    EXPECT_EQ(node.node->GetLastError(), SE_SOCKET_BIND);
    EXPECT_EQ(node.log.trace(), "shutdown");
    EXPECT_FALSE(node.start("192.0.2.1"));
    EXPECT_EQ(errno, EADDRNOTAVAIL);
    EXPECT_EQ(node.node->GetLastError(), SE_SOCKET_BIND);
    EXPECT_FALSE(node.start("not an address"));
    EXPECT_EQ(node.node->GetLastError(), SE_SOCKET_CREATE);
    EXPECT_FALSE(node.start(here, 0, CM_MULTICAST, "10.0.0.1"));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(node.node->GetLastError(), SE_SOCKET_LISTEN);
    EXPECT_FALSE(node.start(here, 0, CM_MULTICAST));
    EXPECT_EQ(errno, EADDRNOTAVAIL);
    EXPECT_FALSE(node.start(nullptr, 0, CM_BROADCAST, "ff02::1"));
    EXPECT_EQ(errno, EPFNOSUPPORT);
    const std::size_t shutdowns = node.log.count(What::shutdown);
    EXPECT_FALSE(node.start(here, 0, static_cast<EnCastMode>(7)));
    EXPECT_EQ(node.node->GetLastError(), SE_INVALID_PARAM);
    node.node->SetMaxDatagramSize(0);
    EXPECT_FALSE(node.start());
    EXPECT_EQ(node.node->GetLastError(), SE_INVALID_PARAM);
    EXPECT_EQ(node.log.count(What::shutdown), shutdowns);
    node.node->SetMaxDatagramSize(1);
    EXPECT_TRUE(node.start());
    EXPECT_FALSE(node.start());
    EXPECT_EQ(node.node->GetLastError(), SE_ILLEGAL_STATE);
}

TEST(Node, BothFamiliesOnOneSocket) {
    Node both, four, six;
    ASSERT_TRUE(both.start(nullptr));
    ASSERT_TRUE(four.start());
    if (!six.start("::1")) GTEST_SKIP() << "no IPv6 here";
    ASSERT_TRUE(four.say(here, both.port(), "4"));
    ASSERT_TRUE(six.say("::1", both.port(), "6"));
    ASSERT_TRUE(both.log.wait_for(What::receive, 2));
    std::set<std::string> peers;
    for (const OpenEvent& event : both.log.events())
        if (event.what == What::receive) peers.insert(event.peer);
    EXPECT_EQ(peers, (std::set<std::string>{at(four.port()), "::1:" + std::to_string(six.port())}));
    ASSERT_TRUE(both.say(here, four.port(), "x"));
    ASSERT_TRUE(both.say("::1", six.port(), "x"));
    ASSERT_TRUE(four.log.wait_for(What::receive));
    ASSERT_TRUE(six.log.wait_for(What::receive));

    Node only_four;
    only_four.node->SetDualStack(FALSE);
    ASSERT_TRUE(only_four.start(nullptr));
    EXPECT_EQ(address_of(*only_four.node, &IUdpNode::GetLocalAddress).substr(0, 8), "0.0.0.0:");
}

TEST(Node, ALongerDatagramIsReportedAndCut) {
    Node a, b;
    a.node->SetMaxDatagramSize(2000);
    b.node->SetMaxDatagramSize(10);
    ASSERT_TRUE(a.start());
    ASSERT_TRUE(b.start());
    ASSERT_TRUE(a.say(here, b.port(), "0123456789ABC"));
    ASSERT_TRUE(a.say(here, b.port(), "fits"));
    ASSERT_TRUE(b.log.wait_for(What::receive));
    EXPECT_EQ(b.log.all(What::receive), "fits");
    const OpenEvent error = b.log.events()[1];
    EXPECT_TRUE(error.failed);
    EXPECT_EQ(error.operation, SO_RECEIVE);
    EXPECT_EQ(error.error, EMSGSIZE);
    EXPECT_EQ(error.data, "0123456789");
    EXPECT_EQ(error.peer, at(a.port()));
}

TEST(Node, AFailingSendIsReportedAndTheNodeGoesOn) {
    Node a, b;
    ASSERT_TRUE(a.start());
    ASSERT_TRUE(b.start());
    ASSERT_TRUE(a.say("255.255.255.255", 9, "not allowed"));
    ASSERT_TRUE(a.say(here, b.port(), "allowed"));
    ASSERT_TRUE(a.log.wait_failed());
    ASSERT_TRUE(b.log.wait_for(What::receive));
    for (const OpenEvent& event : a.log.events()) {
        if (!event.failed) continue;
        EXPECT_EQ(event.operation, SO_SEND);
        EXPECT_TRUE(event.error == EACCES || event.error == ENETUNREACH) << event.error;
        EXPECT_EQ(event.peer, "255.255.255.255:9");
        EXPECT_EQ(event.data, "not allowed");
    }
}

TEST(Node, GroupsAndBroadcasts) {
    for (const auto& [mode, address] : {std::pair{CM_MULTICAST, "239.255.77.68"}, std::pair{CM_BROADCAST, "127.255.255.255"}}) {
        Node a, b;
        a.node->SetMultiCastLoop(TRUE);
        ASSERT_TRUE(a.start(here, 0, mode, address)) << errno;
        ASSERT_TRUE(b.start(here, a.port(), mode, address)) << errno;
        EXPECT_EQ(address_of(*a.node, &IUdpNode::GetCastAddress), std::string(address) + ":" + std::to_string(a.port()));
        EXPECT_EQ(a.node->GetCastMode(), mode);
        ASSERT_TRUE(a.cast("to all"));
        ASSERT_TRUE(b.log.wait_for(What::receive));
        EXPECT_EQ(b.log.last(What::receive).data, "to all");
        EXPECT_EQ(b.log.last(What::receive).peer, at(a.port()));
        BYTE bytes[] = "pieces";
        const WSABUF pieces[] = {{3, bytes}, {3, bytes + 3}};
        ASSERT_TRUE(a.node->SendCastPackets(pieces, 2));
        ASSERT_TRUE(b.log.wait_for(What::receive, 2));
        EXPECT_EQ(b.log.last(What::receive).data, "pieces");
        ASSERT_TRUE(a.log.wait_for(What::receive, 2));
    }
}

TEST(Node, WhatWaitsIsLimited) {
    std::atomic<int> taken{0}, error{0}, pending{0};
    USHORT target = 0;
    Node node, sink;
    node.node->SetMaxDatagramSize(65'507);
    ASSERT_TRUE(sink.start());
    target = sink.port();
    node.log.on = [&](const OpenEvent& event) {
        if (event.what != What::receive) return HR_OK;
        const std::string large(65'507, 'x');
        while (node.say(here, target, large)) ++taken;
        error = errno;
        int bytes = 0;
        EXPECT_TRUE(node.node->GetPendingDataLength(bytes));
        pending = bytes;
        return HR_OK;
    };
    ASSERT_TRUE(node.start());
    ASSERT_TRUE(node.say(here, node.port(), "go"));
    ASSERT_TRUE(node.log.wait_for(What::receive));
    ASSERT_TRUE(node.log.wait([&] { return error != 0; }) || error != 0);
    EXPECT_EQ(error, ENOBUFS);
    EXPECT_EQ(pending, taken * 65'507);
    EXPECT_EQ(taken, 0x400'0000 / (65'507 + 128));
    ASSERT_TRUE(node.log.wait_for(What::send, static_cast<std::size_t>(taken) + 1));
}

TEST(Node, SeveralThreadsShareTheSocket) {
    Node node, sender;
    node.node->SetWorkerThreadCount(4);
    ASSERT_TRUE(node.start());
    ASSERT_TRUE(sender.start());
    for (int i = 0; i < 100; ++i) ASSERT_TRUE(sender.say(here, node.port(), std::to_string(i)));
    ASSERT_TRUE(node.log.wait_for(What::receive, 100));
    std::set<std::string> all;
    for (const OpenEvent& event : node.log.events())
        if (event.what == What::receive && !all.insert(event.data).second) ADD_FAILURE() << "twice: " << event.data;
    EXPECT_EQ(all.size(), 100u);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 25; ++j) EXPECT_TRUE(node.say(here, sender.port(), "x"));
        });
    for (std::thread& thread : threads) thread.join();
    ASSERT_TRUE(sender.log.wait_for(What::receive, 100));
    ASSERT_TRUE(node.log.wait_for(What::send, 100));
}

TEST(Node, StopInsideAnEvent) {
    Node node;
    node.log.on = [&node](const OpenEvent& event) {
        if (event.what == What::receive) {
            EXPECT_TRUE(node.node->Stop());
        }
        if (event.what == What::shutdown) {
            EXPECT_EQ(node.node->GetState(), SS_STOPPING);
            EXPECT_FALSE(node.node->Stop());
        }
        return HR_OK;
    };
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(node.start());
        ASSERT_TRUE(node.say(here, node.port(), "stop"));
        ASSERT_TRUE(node.node->Wait(30'000));
    }
    EXPECT_EQ(node.log.count(What::shutdown), 3u);
}

TEST(Node, StopInOnPrepareListen) {
    Node node;
    node.log.on = [&node](const OpenEvent& event) {
        if (event.what == What::prepare_listen) {
            EXPECT_TRUE(node.node->Stop());
        }
        return HR_OK;
    };
    EXPECT_FALSE(node.start());
    EXPECT_EQ(errno, ECANCELED);
    EXPECT_EQ(node.node->GetLastError(), SE_ILLEGAL_STATE);
    EXPECT_EQ(node.log.trace(), "prepare_listen shutdown");
    EXPECT_EQ(node.node->GetState(), SS_STOPPED);
}

TEST(Node, StopWhileOthersSend) {
    Node node;
    node.node->SetWorkerThreadCount(2);
    ASSERT_TRUE(node.start());
    std::atomic<bool> over{false};
    std::vector<std::thread> senders;
    for (int i = 0; i < 2; ++i)
        senders.emplace_back([&] {
            while (!over) node.say(here, 9, "x");
        });
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(node.node->Stop());
        EXPECT_TRUE(node.start());
    }
    over = true;
    for (std::thread& sender : senders) sender.join();
}

TEST(Node, EveryCallOfStartMayFail) {
    for (std::uint64_t n = 1;; ++n) {
        FaultySys faulty;
        {
            const SysOverride use(faulty);
            Node node;
            node.node->SetWorkerThreadCount(2);
            std::atomic<std::uint64_t> calls{0};
            faulty.fail = [&](Call call, std::uint64_t) {
                if (call == Call::epoll_wait || call == Call::write || call == Call::recv) return 0;
                return ++calls == n ? FaultySys::usual_error(call) : 0;
            };
            const bool started = node.start();
            if (started && calls < n) break;
            if (!started) {
                EXPECT_NE(node.node->GetLastError(), SE_OK);
                EXPECT_EQ(node.log.count(What::shutdown), 1u) << n;
            }
            node.destroy();
        }
        EXPECT_TRUE(faulty.open_descriptors().empty()) << n;
        ASSERT_LT(n, 100u);
    }
}

TEST(Node, AFailingReceiveIsReported) {
    FaultySys faulty;
    const SysOverride use(faulty);
    std::atomic<int> calls{0};
    faulty.fail = [&calls](Call call, std::uint64_t) { return call == Call::recv && ++calls == 1 ? ENOMEM : 0; };
    Node node;
    ASSERT_TRUE(node.start());
    ASSERT_TRUE(node.say(here, node.port(), "x"));
    ASSERT_TRUE(node.log.wait_for(What::receive));
    EXPECT_EQ(node.log.trace(), "prepare_listen error(4," + std::to_string(ENOMEM) + ") receive");
}

// Ten numbers, each until it is acknowledged, over a network that loses, repeats and reorders.
TEST(Node, TalksOnTheSimulatedNetwork) {
    for_seeds(100, [](std::uint64_t seed) {
        SimulatedNet net(seed, {.latency_us = 10'000, .jitter_us = 5000, .loss = 0.2, .duplication = 0.1, .reordering = 0.2});
        const SysOverride use(net);
        int said = 0, acknowledged = 0;
        Node a, b;
        SimulatedNet::Script script(net);
        a.log.on = [&](const OpenEvent& event) {
            if (event.what == What::receive) acknowledged = std::max(acknowledged, std::stoi(event.data));
            return HR_OK;
        };
        b.log.on = [&](const OpenEvent& event) {
            if (event.what == What::receive) b.say("10.0.0.1", 1, event.data);
            return HR_OK;
        };
        ASSERT_TRUE(a.start("10.0.0.1", 1));
        ASSERT_TRUE(b.start("10.0.0.2", 2));
        while (acknowledged < 10) {
            said = acknowledged + 1;
            ASSERT_TRUE(a.say("10.0.0.2", 2, std::to_string(said)));
            script.run_until([&] { return acknowledged == said; }, 100);
            ASSERT_LT(net.now_us(), 1'100'000'000);
        }
    });
}

}  // namespace
}  // namespace hp::test
