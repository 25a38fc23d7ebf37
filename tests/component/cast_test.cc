// SPDX-License-Identifier: Apache-2.0
// UdpCast on the loopback interface.
#include <gtest/gtest.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <cerrno>
#include <thread>

#include "support/faulty_sys.h"
#include "support/open_party.h"

namespace hp::test {
namespace {

constexpr const char* group = "239.255.77.66";
constexpr const char* here = "127.0.0.1";

class Cast : public testing::Test {
protected:
    bool join(Member& member, const char* local = here) {
        member.cast->SetMultiCastLoop(TRUE);
        return member.start(group, port_, local);
    }
    const USHORT port_ = free_udp_port();
};

TEST_F(Cast, MembersOfAGroupHearEachOther) {
    Member a, b;
    ASSERT_TRUE(join(a)) << errno;
    ASSERT_TRUE(join(b)) << errno;
    ASSERT_TRUE(a.say("hello"));
    ASSERT_TRUE(b.log.wait_for(What::receive));
    EXPECT_EQ(b.log.last(What::receive).data, "hello");
    EXPECT_EQ(b.log.last(What::receive).peer, "127.0.0.1:" + std::to_string(port_));
    ASSERT_TRUE(a.log.wait_for(What::receive)) << "with MultiCastLoop";
    ASSERT_TRUE(a.log.wait_for(What::send));
    EXPECT_EQ(a.log.all(What::send), "hello");
}

// An interface that is up, has an address of the family, does multicast and is not lo; or none.
std::string a_network(int family) {
    ifaddrs* list = nullptr;
    std::string found;
    if (getifaddrs(&list) != 0) return found;
    for (const ifaddrs* each = list; each != nullptr; each = each->ifa_next) {
        constexpr unsigned wanted = IFF_UP | IFF_MULTICAST | IFF_RUNNING;
        if (each->ifa_addr == nullptr || each->ifa_addr->sa_family != family) continue;
        if ((each->ifa_flags & (wanted | IFF_LOOPBACK)) == wanted) found = each->ifa_name;
    }
    freeifaddrs(list);
    return found;
}

TEST_F(Cast, WithoutLoopThisHostHearsNothing) {
    const std::string local = a_network(AF_INET);
    if (local.empty()) GTEST_SKIP() << "no interface but lo, which always hears itself";
    Member mute, a;
    mute.cast->SetMultiCastTtl(0);  // nothing leaves this host
    a.cast->SetMultiCastTtl(0);
    ASSERT_TRUE(mute.start(group, port_, local.c_str()));
    ASSERT_TRUE(join(a, local.c_str()));
    ASSERT_TRUE(mute.say("unheard"));
    ASSERT_TRUE(mute.log.wait_for(What::send));
    ASSERT_TRUE(a.say("heard"));
    ASSERT_TRUE(mute.log.wait_for(What::receive));
    EXPECT_EQ(mute.log.all(What::receive), "heard");
}

TEST_F(Cast, HearsItsOwnGroupOnly) {
    Member a, other;
    other.cast->SetMultiCastLoop(TRUE);
    ASSERT_TRUE(join(a));
    ASSERT_TRUE(other.start("239.255.77.67", port_, here));
    ASSERT_TRUE(other.say("to others"));
    ASSERT_TRUE(other.log.wait_for(What::receive));
    ASSERT_TRUE(a.say("to mine"));
    ASSERT_TRUE(a.log.wait_for(What::receive));
    EXPECT_EQ(a.log.all(What::receive), "to mine");
}

TEST_F(Cast, EventsAndStatesOfALife) {
    std::string states;
    Member member;
    member.log.on = [&](const OpenEvent& event) {
        states += text(event.what);
        states += member.cast->GetState() == SS_STARTING  ? "=starting "
                  : member.cast->GetState() == SS_STARTED ? "=started "
                                                          : "=stopping ";
        return HR_OK;
    };
    EXPECT_FALSE(member.cast->HasStarted());
    EXPECT_FALSE(member.say("x"));
    EXPECT_EQ(errno, EPERM);
    ASSERT_TRUE(join(member));
    const CONNID first = member.cast->GetConnectionID();
    EXPECT_NE(first, 0u);
    EXPECT_TRUE(member.cast->IsConnected());
    EXPECT_EQ(address_of<IClient>(*member.cast, &IClient::GetRemoteHost), std::string(group) + ":" + std::to_string(port_));
    EXPECT_EQ(address_of<IClient>(*member.cast, &IClient::GetLocalAddress), "0.0.0.0:" + std::to_string(port_));
    EXPECT_EQ(address_of(*member.cast, &IUdpCast::GetRemoteAddress), "error " + std::to_string(EPERM));
    EXPECT_FALSE(member.cast->PauseReceive());
    EXPECT_EQ(errno, EPERM);
    EXPECT_FALSE(member.start(group, port_, here));
    EXPECT_EQ(member.cast->GetLastError(), SE_ILLEGAL_STATE);
    ASSERT_TRUE(member.cast->Stop());
    EXPECT_EQ(states, "prepare_connect=starting connect=started handshake=started close=stopping ");
    EXPECT_EQ(member.log.trace(), "prepare_connect connect handshake close(5,0)");
    EXPECT_EQ(member.cast->GetState(), SS_STOPPED);
    EXPECT_FALSE(member.cast->Stop());
    EXPECT_EQ(member.cast->GetLastError(), SE_ILLEGAL_STATE);
    ASSERT_TRUE(join(member));
    EXPECT_EQ(member.cast->GetConnectionID(), first + 1);
}

TEST_F(Cast, SizesOfDatagrams) {
    Member a;
    a.cast->SetMaxDatagramSize(100);
    ASSERT_TRUE(join(a));
    Member large;
    large.cast->SetMaxDatagramSize(65536);
    ASSERT_TRUE(join(large));
    EXPECT_TRUE(a.say(""));
    EXPECT_TRUE(a.say(std::string(100, 'x')));
    EXPECT_FALSE(a.say(std::string(101, 'x')));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(a.cast->Send(nullptr, 1));
    EXPECT_EQ(errno, EINVAL);
    BYTE bytes[101] = "abc";
    const WSABUF whole[] = {{1, bytes}, {0, nullptr}, {2, bytes + 1}}, empty[] = {{0, nullptr}},
                 many[] = {{50, bytes}, {51, bytes}};
    EXPECT_TRUE(a.cast->SendPackets(whole, 3));
    EXPECT_FALSE(a.cast->SendPackets(empty, 1));
    EXPECT_EQ(errno, EMSGSIZE);
    EXPECT_FALSE(a.cast->SendPackets(many, 2));
    EXPECT_EQ(errno, EMSGSIZE);
    EXPECT_FALSE(a.cast->SendPackets(nullptr, 2));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(large.say(std::string(65'508, 'x')));
    EXPECT_EQ(errno, EMSGSIZE) << "more than UDP carries";
    ASSERT_TRUE(a.log.wait_for(What::send, 3));
    // A longer one than it takes does a member no harm.
    EXPECT_TRUE(large.say(std::string(60'000, 'y')));
    EXPECT_TRUE(large.say("end"));
    ASSERT_TRUE(a.log.wait_for(What::receive, 4));
    EXPECT_EQ(a.log.all(What::receive), " " + std::string(100, 'x') + " abc end");
    ASSERT_TRUE(large.log.wait_for(What::receive, 5));
}

TEST_F(Cast, ManyLeaveAndComeInOrder) {
    Member a, b;
    ASSERT_TRUE(join(a));
    ASSERT_TRUE(join(b));
    std::string all;
    for (int i = 0; i < 200; ++i) {
        ASSERT_TRUE(a.say(std::to_string(i)));
        all += (i == 0 ? "" : " ") + std::to_string(i);
    }
    ASSERT_TRUE(a.log.wait_for(What::send, 200));
    ASSERT_TRUE(b.log.wait_for(What::receive, 200));
    EXPECT_EQ(a.log.all(What::send), all);
    EXPECT_EQ(b.log.all(What::receive), all);
    int pending = -1;
    ASSERT_TRUE(a.cast->GetPendingDataLength(pending));
    EXPECT_EQ(pending, 0);
}

struct Refused {
    const char* address;
    const char* local;
    EnCastMode mode;
    EnSocketError code;
    int error;
};

TEST_F(Cast, StartSaysWhatIsWrong) {
    const Refused all[] = {
        {"10.1.2.3", nullptr, CM_MULTICAST, SE_CONNECT_SERVER, EINVAL},
        {"::1", nullptr, CM_MULTICAST, SE_CONNECT_SERVER, EINVAL},
        {"", nullptr, CM_MULTICAST, SE_SOCKET_CREATE, EADDRNOTAVAIL},
        {group, "no-such-if", CM_MULTICAST, SE_SOCKET_CREATE, ENODEV},
        {group, "192.0.2.77", CM_MULTICAST, SE_CONNECT_SERVER, ENODEV},
        {group, "::1", CM_MULTICAST, SE_SOCKET_CREATE, EAFNOSUPPORT},
        {"ff02::77", "2001:db8::7", CM_MULTICAST, SE_SOCKET_CREATE, EADDRNOTAVAIL},
        {"ff02::77", nullptr, CM_BROADCAST, SE_SOCKET_CREATE, EPFNOSUPPORT},
        {"", "192.0.2.77", CM_BROADCAST, SE_CONNECT_SERVER, EADDRNOTAVAIL},
        {group, nullptr, CM_UNICAST, SE_INVALID_PARAM, EINVAL},
    };
    for (const Refused& row : all) {
        Member member;
        member.cast->SetCastMode(row.mode);
        EXPECT_FALSE(member.start(row.address, port_, row.local)) << row.address;
        const int error = errno;
        EXPECT_EQ(member.cast->GetLastError(), row.code) << row.address;
        EXPECT_EQ(error, row.error) << row.address;
        EXPECT_EQ(member.cast->GetState(), SS_STOPPED);
        EXPECT_EQ(member.log.count(What::close), 0u);
    }
    Member member;
    member.cast->SetMultiCastTtl(256);
    EXPECT_FALSE(join(member));
    EXPECT_EQ(member.cast->GetLastError(), SE_INVALID_PARAM);
    member.cast->SetMultiCastTtl(255);
    EXPECT_FALSE(member.start(group, 0, here));
    EXPECT_EQ(errno, EADDRNOTAVAIL) << "a group needs a port";
    ASSERT_TRUE(join(member));
    member.cast->SetMultiCastTtl(7);
    EXPECT_EQ(member.cast->GetMultiCastTtl(), 255) << "settings are for stopped components";
}

TEST_F(Cast, EventsMayRefuse) {
    const std::pair<What, EnSocketError> rows[] = {
        {What::prepare_connect, SE_SOCKET_PREPARE}, {What::connect, SE_CONNECT_SERVER}, {What::handshake, SE_CONNECT_SERVER}};
    for (const bool stops : {false, true}) {
        for (const auto& [what, code] : rows) {
            Member member;
            member.log.on = [&, refused = what](const OpenEvent& event) {
                if (event.what != refused) return HR_OK;
                if (!stops) return HR_ERROR;
                EXPECT_TRUE(member.cast->Stop());
                return HR_OK;
            };
            EXPECT_FALSE(join(member));
            EXPECT_EQ(errno, ECANCELED);
            EXPECT_EQ(member.cast->GetLastError(), code);
            EXPECT_EQ(member.log.count(What::close), 0u);
            EXPECT_TRUE(member.cast->Wait(30'000));
        }
    }
}

TEST_F(Cast, HrErrorOfOnReceiveEndsIt) {
    Member member;
    member.log.on = [](const OpenEvent& event) { return event.what == What::receive ? HR_ERROR : HR_OK; };
    ASSERT_TRUE(join(member));
    for (int i = 0; i < 10; ++i) member.say("x");
    EXPECT_TRUE(member.cast->Wait(30'000));
    EXPECT_EQ(member.log.trace(), "prepare_connect connect handshake receive close(4," + std::to_string(ECANCELED) + ")");
    EXPECT_EQ(member.log.count(What::receive), 1u);
}

TEST_F(Cast, StopInsideAnEventAndStartInsideTheLast) {
    int starts = 1;
    Member member;
    member.log.on = [&](const OpenEvent& event) {
        if (event.what == What::receive) {
            EXPECT_TRUE(member.say("on the way out"));
            EXPECT_TRUE(member.cast->Stop());
            EXPECT_FALSE(member.cast->Stop());
            EXPECT_FALSE(member.say("too late"));
        }
        if (event.what == What::close && starts < 3) {
            ++starts;
            EXPECT_TRUE(join(member));
            EXPECT_TRUE(member.say("again"));
        }
        return HR_OK;
    };
    ASSERT_TRUE(join(member));
    ASSERT_TRUE(member.say("first"));
    ASSERT_TRUE(member.log.wait_for(What::close, 3));
    EXPECT_TRUE(member.cast->Wait(30'000));
    EXPECT_EQ(starts, 3);
}

TEST_F(Cast, SendingInOnConnectDoesNotOverlap) {
    Member member;
    member.log.on = [&](const OpenEvent& event) {
        if (event.what == What::connect) {
            EXPECT_TRUE(member.say("early"));
        }
        return HR_OK;
    };
    ASSERT_TRUE(join(member));
    ASSERT_TRUE(member.log.wait_for(What::receive));
    EXPECT_EQ(member.log.trace(), "prepare_connect connect handshake receive");
}

TEST_F(Cast, StopWhileOthersSend) {
    Member member;
    ASSERT_TRUE(join(member));
    std::atomic<bool> over{false};
    std::vector<std::thread> senders;
    for (int i = 0; i < 2; ++i)
        senders.emplace_back([&] {
            while (!over) member.say("x");
        });
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(member.log.wait_for(What::send, static_cast<std::size_t>(i) + 1));
        EXPECT_TRUE(member.cast->Stop());
        EXPECT_TRUE(join(member));
    }
    over = true;
    for (std::thread& sender : senders) sender.join();
}

TEST_F(Cast, BroadcastsReachAllOfTheNetwork) {
    for (const char* address : {"127.255.255.255", ""}) {
        Member a, b;
        for (Member* member : {&a, &b}) {
            member->cast->SetCastMode(CM_BROADCAST);
            ASSERT_TRUE(member->start(address, port_, here)) << errno;
        }
        ASSERT_TRUE(a.say("all"));
        ASSERT_TRUE(b.log.wait_for(What::receive)) << address;
        EXPECT_EQ(b.log.last(What::receive).data, "all");
        EXPECT_EQ(address_of<IClient>(*a.cast, &IClient::GetRemoteHost),
                  std::string(*address != '\0' ? address : "255.255.255.255") + ":" + std::to_string(port_));
    }
}

TEST_F(Cast, GroupsOfIpv6) {
    const std::string network = a_network(AF_INET6);
    if (network.empty()) GTEST_SKIP() << "no interface with IPv6 but lo, which has no groups";
    Member a, b, scoped;
    for (Member* member : {&a, &b, &scoped}) {
        member->cast->SetMultiCastLoop(TRUE);
        const bool by_name = member != &scoped;
        // ff01: of this interface only, so nothing leaves the host.
        ASSERT_TRUE(member->start(by_name ? "ff01::77" : "ff01::77%" + network, port_, by_name ? network.c_str() : nullptr))
            << errno;
    }
    ASSERT_TRUE(a.say("six"));
    for (Member* member : {&b, &scoped}) {
        ASSERT_TRUE(member->log.wait_for(What::receive));
        EXPECT_EQ(member->log.last(What::receive).data, "six");
    }
    ASSERT_TRUE(scoped.say("back"));
    ASSERT_TRUE(b.log.wait_for(What::receive, 2));
    EXPECT_EQ(address_of<IClient>(*a.cast, &IClient::GetRemoteHost), "ff01::77:" + std::to_string(port_));
}

TEST_F(Cast, AFailingSendEndsIt) {
    FaultySys faulty;
    {
        const SysOverride use(faulty);
        Member member;
        faulty.fail = [](Call call, std::uint64_t) { return call == Call::send ? ENETUNREACH : 0; };
        ASSERT_TRUE(join(member));
        ASSERT_TRUE(member.say("x"));
        ASSERT_TRUE(member.log.wait_for(What::close));
        EXPECT_EQ(member.log.trace(), "prepare_connect connect handshake close(3," + std::to_string(ENETUNREACH) + ")");
    }
    EXPECT_TRUE(faulty.open_descriptors().empty());
}

TEST_F(Cast, AFullSocketIsWaitedFor) {
    FaultySys faulty;
    const SysOverride use(faulty);
    Member a;
    faulty.fail = [](Call call, std::uint64_t nth) {
        return call != Call::send || nth % 3 == 0 ? 0 : nth % 3 == 1 ? EAGAIN : ENOBUFS;
    };
    ASSERT_TRUE(join(a));
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(a.say(std::to_string(i)));
    ASSERT_TRUE(a.log.wait_for(What::receive, 5));
    EXPECT_EQ(a.log.all(What::receive), "0 1 2 3 4");
}

TEST_F(Cast, EveryCallOfStartMayFail) {
    for (std::uint64_t n = 1;; ++n) {
        FaultySys faulty;
        {
            const SysOverride use(faulty);
            Member member;
            std::atomic<std::uint64_t> calls{0};
            faulty.fail = [&](Call call, std::uint64_t) {
                if (call == Call::epoll_wait || call == Call::write || call == Call::recv) return 0;
                return ++calls == n ? FaultySys::usual_error(call) : 0;
            };
            const bool started = join(member);
            const int error = errno;
            if (started && calls < n) break;
            if (!started) {
                EXPECT_NE(error, 0);
                EXPECT_NE(member.cast->GetLastError(), SE_OK);
                EXPECT_EQ(member.cast->GetState(), SS_STOPPED);
            }
            member.destroy();
        }
        EXPECT_TRUE(faulty.open_descriptors().empty()) << n;
        ASSERT_LT(n, 100u);
    }
}

}  // namespace
}  // namespace hp::test
