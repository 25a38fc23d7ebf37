// SPDX-License-Identifier: Apache-2.0
#include "support/simulated_net.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "net/loop.h"
#include "net/loop_group.h"
#include "net/socket.h"

namespace hp::test {
namespace {

// A datagram socket of the network in force.
struct Plug {
    Fd fd;
    int family;
    explicit Plug(const char* ip, std::uint16_t port = 0, int of_family = AF_INET, bool reuse_port = false) : family(of_family) {
        fd = Fd(sys().socket(family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        if (reuse_port) set_flag(fd.get(), SOL_SOCKET, SO_REUSEPORT, 1);
        EXPECT_EQ(bind_socket(fd.get(), family, *Address::parse(ip, port)), 0);
    }
    int connect(const char* ip, std::uint16_t port) const { return start_connect(fd.get(), family, *Address::parse(ip, port)); }
    Address address() const {
        Address local;
        EXPECT_EQ(local_address(fd.get(), local), 0);
        return local;
    }
    int send(const char* ip, std::uint16_t port, std::string_view bytes) const {
        sockaddr_storage target;
        iovec part{const_cast<char*>(bytes.data()), bytes.size()};
        msghdr message{};
        message.msg_name = &target;
        message.msg_namelen = Address::parse(ip, port)->to(target, family);
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        return sys().sendmsg(fd.get(), &message, 0) < 0 ? errno : 0;
    }
    struct Got {
        std::string bytes, from;
        int error = 0;
        bool operator==(const Got&) const = default;
    };
    Got get() const {
        char bytes[2000];
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        const ssize_t count = sys().recvfrom(fd.get(), bytes, sizeof bytes, 0, reinterpret_cast<sockaddr*>(&from), &size);
        if (count < 0) return {"", "", errno};
        const Address address = Address::from(from);
        return {std::string(bytes, static_cast<std::size_t>(count)), address.text() + " " + std::to_string(address.port())};
    }
    std::string all() const {
        std::string bytes;
        for (Got got = get(); got.error == 0; got = get()) bytes += got.bytes;
        return bytes;
    }
};
const Plug::Got nothing{"", "", EAGAIN};

struct Simulated : ::testing::Test {
    void start(Path path = {}) {
        net.emplace(7, path);
        use.emplace(*net);
        script.emplace(*net);
    }
    std::optional<SimulatedNet> net;
    std::optional<SysOverride> use;
    std::optional<SimulatedNet::Script> script;
};
using Paths = Simulated;
using Sockets = Simulated;

TEST_F(Paths, ADatagramArrivesAfterTheLatency) {
    start({.latency_us = 20'000});
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    ASSERT_EQ(a.send("10.0.0.2", 2, "hello"), 0);
    script->run_for(19);
    EXPECT_EQ(b.get(), nothing);
    script->run_for(1);
    EXPECT_EQ(b.get(), (Plug::Got{"hello", "10.0.0.1 1"}));
    EXPECT_EQ(b.get(), nothing);
}

TEST_F(Paths, ADirectionCanHaveAPathOfItsOwn) {
    start({.latency_us = 1000});
    net->set_path("10.0.0.2", "10.0.0.1", {.loss = 1});
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    a.send("10.0.0.2", 2, "there");
    b.send("10.0.0.1", 1, "back");
    script->run_for(10);
    EXPECT_EQ(b.all(), "there");
    EXPECT_EQ(a.all(), "");
}

TEST_F(Paths, LoseAndDuplicateTheirShare) {
    start({.loss = 0.3, .duplication = 0.2});
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    std::size_t came = 0;
    for (int i = 0; i < 1000; ++i) {
        a.send("10.0.0.2", 2, "x");
        script->run_for(1);
        came += b.all().size();
    }
    const SimulatedNet::Counts counts = net->counts();
    EXPECT_EQ(counts.sent, 1000u);
    EXPECT_NEAR(static_cast<double>(counts.lost), 300, 60);
    EXPECT_NEAR(static_cast<double>(counts.duplicated), 140, 50);
    EXPECT_EQ(came, counts.sent - counts.lost + counts.duplicated);
    EXPECT_EQ(came, counts.delivered);
}

std::string digits_sent_over(SimulatedNet::Script& script) {
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    for (const char digit : std::string("0123456789abcdefghij")) {
        a.send("10.0.0.2", 2, std::string(1, digit));
        script.run_for(1);
    }
    script.run_for(100);
    return b.all();
}

TEST_F(Paths, JitterKeepsTheOrder) {
    start({.latency_us = 1000, .jitter_us = 20'000});
    EXPECT_EQ(digits_sent_over(*script), "0123456789abcdefghij");
}

TEST_F(Paths, ReorderingDoesNot) {
    start({.latency_us = 1000, .reordering = 0.3, .reordering_us = 20'000});
    std::string came = digits_sent_over(*script);
    EXPECT_NE(came, "0123456789abcdefghij");
    std::sort(came.begin(), came.end());
    EXPECT_EQ(came, "0123456789abcdefghij");
}

TEST_F(Paths, LargerPacketsThanTheMtuAreLost) {
    start({.mtu_bytes = 1500});
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2), c("fd00::1", 3, AF_INET6), d("fd00::2", 4, AF_INET6);
    for (const std::size_t bytes : {1472, 1473}) {
        a.send("10.0.0.2", 2, std::string(bytes, 'x'));
        c.send("fd00::2", 4, std::string(bytes - 20, 'x'));
    }
    script->run_for(10);
    EXPECT_EQ(b.all().size(), 1472u);
    EXPECT_EQ(d.all().size(), 1452u);
    EXPECT_EQ(net->counts().too_large, 2u);
}

TEST_F(Paths, ARateSpacesThemOutAndAFullQueueLoses) {
    start({.latency_us = 0, .bytes_per_s = 100'000, .queue_bytes = 500});
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    for (int i = 0; i < 10; ++i) a.send("10.0.0.2", 2, std::string(72, 'x'));  // 100 bytes, 1 ms each
    EXPECT_EQ(net->counts().queue_full, 4u);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(b.get(), nothing);
        script->run_for(1);
        EXPECT_EQ(b.get().bytes.size(), 72u);
    }
}

TEST_F(Paths, AFilterSeesAndKeepsBack) {
    start();
    std::string seen;
    net->passes = [&seen](const SimulatedNet::Datagram& datagram) {
        seen += datagram.from.text() + ">" + datagram.to.text() + " ";
        return datagram.bytes != "no";
    };
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    a.send("10.0.0.2", 2, "no");
    a.send("10.0.0.2", 2, "yes");
    script->run_for(1);
    EXPECT_EQ(b.all(), "yes");
    EXPECT_EQ(seen, "10.0.0.1>10.0.0.2 10.0.0.1>10.0.0.2 ");
}

TEST_F(Paths, ForgedDatagramsComeFromAnywhere) {
    start();
    const Plug b("10.0.0.2", 2);
    net->inject(*Address::parse("192.0.2.9", 99), *Address::parse("10.0.0.2", 2), "boo", 5000);
    script->run_for(5);
    EXPECT_EQ(b.get(), (Plug::Got{"boo", "192.0.2.9 99"}));
}

TEST_F(Sockets, AConnectedOneIsToldThatNobodyListens) {
    start();
    const Plug a("10.0.0.1", 1);
    ASSERT_EQ(a.connect("10.0.0.2", 2), 0);
    ASSERT_EQ(sys().send(a.fd.get(), "x", 1, 0), 1);
    script->run_for(1);
    EXPECT_EQ(a.get().error, ECONNREFUSED);
    EXPECT_EQ(a.get(), nothing);
    EXPECT_EQ(net->counts().unheard, 1u);
}

TEST_F(Sockets, AConnectedOneHearsItsPeerOnly) {
    start();
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2), c("10.0.0.3", 3);
    ASSERT_EQ(a.connect("10.0.0.2", 2), 0);
    b.send("10.0.0.1", 1, "peer");
    c.send("10.0.0.1", 1, "stranger");
    script->run_for(1);
    EXPECT_EQ(a.all(), "peer");
}

TEST_F(Sockets, TheMostExactlyBoundOneHears) {
    start();
    const Plug any("0.0.0.0", 5), sender("10.0.0.9", 9);
    sender.send("10.0.0.1", 5, "to any");
    script->run_for(1);
    EXPECT_EQ(any.get(), (Plug::Got{"to any", "10.0.0.9 9"}));
    any.send("10.0.0.9", 9, "from where it was reached");
    script->run_for(1);
    EXPECT_EQ(sender.get(), (Plug::Got{"from where it was reached", "10.0.0.1 5"}));
    const Fd taken(sys().socket(AF_INET, SOCK_DGRAM, 0));
    EXPECT_EQ(bind_socket(taken.get(), AF_INET, *Address::parse("10.0.0.1", 5)), EADDRINUSE);
}

TEST_F(Sockets, DualStackOnesHearBothFamilies) {
    start();
    const Plug both("::", 5, AF_INET6), four("10.0.0.9", 9), six("fd00::9", 9, AF_INET6);
    four.send("10.0.0.1", 5, "four");
    six.send("fd00::1", 5, "six");
    script->run_for(1);
    EXPECT_EQ(both.get(), (Plug::Got{"four", "10.0.0.9 9"}));
    EXPECT_EQ(both.get(), (Plug::Got{"six", "fd00::9 9"}));
    EXPECT_EQ(both.send("10.0.0.9", 9, "back"), 0);
    EXPECT_EQ(sys().send(four.fd.get(), "x", 1, 0), -1);
    EXPECT_EQ(errno, EDESTADDRREQ);
    script->run_for(1);
    EXPECT_EQ(four.get(), (Plug::Got{"back", "10.0.0.1 5"}));
}

TEST_F(Sockets, SharedPortsKeepASenderWithOneOfThem) {
    start();
    const Plug a("10.0.0.1", 5, AF_INET, true), b("10.0.0.1", 5, AF_INET, true);
    std::size_t to_a = 0, to_b = 0;
    for (std::uint16_t port = 100; port < 120; ++port) {
        const Plug sender("10.0.0.9", port);
        for (int i = 0; i < 3; ++i) sender.send("10.0.0.1", 5, "x");
        script->run_for(1);
        const std::size_t first = a.all().size(), second = b.all().size();
        EXPECT_TRUE((first == 3 && second == 0) || (first == 0 && second == 3));
        to_a += first;
        to_b += second;
    }
    EXPECT_GT(to_a, 0u);
    EXPECT_GT(to_b, 0u);
}

TEST_F(Sockets, GroupsReachTheirMembers) {
    start();
    const auto member = [](const Plug& plug) {
        const ip_mreqn request{{inet_addr("239.1.2.3")}, {INADDR_ANY}, 0};
        EXPECT_EQ(sys().setsockopt(plug.fd.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, &request, sizeof request), 0);
    };
    const Plug a("0.0.0.0", 5, AF_INET, true), b("0.0.0.0", 5, AF_INET, true), stranger("0.0.0.0", 5, AF_INET, true);
    member(a);
    member(b);
    a.send("239.1.2.3", 5, "all");
    set_flag(a.fd.get(), IPPROTO_IP, IP_MULTICAST_LOOP, 0);
    a.send("239.1.2.3", 5, " others");
    script->run_for(1);
    EXPECT_EQ(a.all(), "all");
    EXPECT_EQ(b.all(), "all others");
    EXPECT_EQ(stranger.get(), nothing);
}

TEST_F(Sockets, BroadcastsReachAllOnThePort) {
    start();
    const Plug a("0.0.0.0", 5, AF_INET, true), b("0.0.0.0", 5, AF_INET, true), sender("10.0.0.1", 1);
    EXPECT_EQ(sender.send("255.255.255.255", 5, "x"), EACCES);
    set_flag(sender.fd.get(), SOL_SOCKET, SO_BROADCAST, 1);
    EXPECT_EQ(sender.send("255.255.255.255", 5, "all"), 0);
    EXPECT_EQ(sender.send("10.0.0.255", 5, " of you"), 0);
    script->run_for(1);
    EXPECT_EQ(a.all(), "all of you");
    EXPECT_EQ(b.all(), "all of you");
}

TEST_F(Sockets, BatchesTellCutDatagramsAndTheirTarget) {
    start();
    const Plug a("10.0.0.1", 1), any("0.0.0.0", 5);
    set_flag(any.fd.get(), IPPROTO_IP, IP_PKTINFO, 1);
    a.send("10.0.0.7", 5, "long one");
    a.send("10.0.0.8", 5, "");
    script->run_for(1);
    char bytes[3][4];
    alignas(cmsghdr) char control[3][CMSG_SPACE(sizeof(in_pktinfo))];
    iovec parts[3];
    mmsghdr messages[3]{};
    for (int i = 0; i < 3; ++i) {
        parts[i] = {bytes[i], 4};
        messages[i].msg_hdr.msg_iov = &parts[i];
        messages[i].msg_hdr.msg_iovlen = 1;
        messages[i].msg_hdr.msg_control = control[i];
        messages[i].msg_hdr.msg_controllen = sizeof control[i];
    }
    ASSERT_EQ(net->recvmmsg(any.fd.get(), messages, 3, 0), 2);
    EXPECT_EQ(messages[0].msg_len, 4u);
    EXPECT_EQ(messages[0].msg_hdr.msg_flags & MSG_TRUNC, MSG_TRUNC);
    EXPECT_EQ(messages[1].msg_len, 0u);
    EXPECT_EQ(messages[1].msg_hdr.msg_flags & MSG_TRUNC, 0);
    const auto* info = reinterpret_cast<const in_pktinfo*>(CMSG_DATA(CMSG_FIRSTHDR(&messages[1].msg_hdr)));
    EXPECT_EQ(info->ipi_addr.s_addr, inet_addr("10.0.0.8"));
}

TEST_F(Sockets, AFullReceiveBufferLoses) {
    start();
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    set_flag(b.fd.get(), SOL_SOCKET, SO_RCVBUF, 2000);
    for (int i = 0; i < 10; ++i) a.send("10.0.0.2", 2, std::string(488, 'x'));
    script->run_for(1);
    EXPECT_EQ(b.all().size(), 4 * 488u);
    a.send("10.0.0.2", 2, "room again");
    script->run_for(1);
    EXPECT_EQ(b.all(), "room again");
}

TEST_F(Sockets, OfOtherKindsAreTheKernels) {
    start();
    const Fd stream(sys().socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), epoll(sys().epoll_create());
    ASSERT_TRUE(stream);
    EXPECT_EQ(bind_socket(stream.get(), AF_INET, *Address::parse("127.0.0.1", 0)), 0);
    EXPECT_EQ(sys().listen(stream.get(), 1), 0);
    epoll_event event{};
    EXPECT_EQ(sys().epoll_ctl(epoll.get(), EPOLL_CTL_ADD, stream.get(), &event), -1);
    EXPECT_EQ(errno, EPERM);
}

TEST_F(Simulated, EpollTellsLevelsAndEdges) {
    start();
    const Plug a("10.0.0.1", 1), edge("10.0.0.2", 2), level("10.0.0.2", 3);
    const Fd epoll(sys().epoll_create());
    const auto wait = [&](int timeout_ms) {
        epoll_event events[4];
        std::string told;
        const int count = sys().epoll_wait(epoll.get(), events, 4, timeout_ms);
        for (int i = 0; i < count; ++i) told += static_cast<char>(events[i].data.u32);
        std::sort(told.begin(), told.end());
        return told;
    };
    const auto watch = [&](const Plug& plug, std::uint32_t events, char name) {
        epoll_event event{};
        event.events = events;
        event.data.u32 = static_cast<unsigned char>(name);
        EXPECT_EQ(sys().epoll_ctl(epoll.get(), EPOLL_CTL_ADD, plug.fd.get(), &event), 0);
    };
    watch(edge, EPOLLIN | EPOLLET, 'e');
    watch(level, EPOLLIN, 'l');
    EXPECT_EQ(wait(0), "");
    for (const std::uint16_t port : {2, 3}) a.send("10.0.0.2", port, "x");
    const std::int64_t before_us = net->now_us();
    EXPECT_EQ(wait(5000), "el");
    EXPECT_EQ(net->now_us() - before_us, 100);
    EXPECT_EQ(wait(10), "l");
    EXPECT_EQ(level.all() + edge.all(), "xx");
    EXPECT_EQ(wait(3'600'000), "");
    EXPECT_EQ(net->now_us() - before_us, 3'600'000'100);
    a.send("10.0.0.2", 2, "y");
    EXPECT_EQ(wait(-1), "e");
}

TEST_F(Simulated, PollWaitsInVirtualTime) {
    start({.latency_us = 30'000'000});
    const Plug a("10.0.0.1", 1), b("10.0.0.2", 2);
    pollfd item{b.fd.get(), POLLIN, 0};
    EXPECT_EQ(sys().poll(&item, 1, 10'000), 0);
    a.send("10.0.0.2", 2, "x");
    EXPECT_EQ(sys().poll(&item, 1, -1), 1);
    EXPECT_EQ(item.revents, POLLIN);
}

TEST_F(Simulated, ActionsComeInTheOrderOfTheirTimes) {
    start();
    std::string done;
    script->at(20, [&] { done += 'b'; });
    script->at(10, [&] {
        done += 'a';
        script->at(3600'000 - 10, [&] { done += 'd'; });
    });
    script->at(20, [&] { done += 'c'; });
    EXPECT_TRUE(script->run_until([&] { return done == "abc"; }));
    EXPECT_TRUE(script->run_until([&] { return done == "abcd"; }));
}

TEST_F(Simulated, KnowsWhenNothingWillEverHappen) {
    start();
    const std::int64_t before_us = net->now_us();
    EXPECT_FALSE(script->run_until([] { return false; }, 50));
    EXPECT_EQ(net->now_us() - before_us, 50'000);
}

// --- loops on threads ------------------------------------------------------------------------------------------------

// Sends numbers from 1 to `count`, each until it is acknowledged; or acknowledges what comes.
class Talker final : public Loop::Source, public Timer {
public:
    Talker(Loop& loop, const char* ip, const char* peer_ip, int count)
        : loop_(loop), plug_(ip, 5), peer_ip_(peer_ip), count_(count) {}
    void begin() {
        loop_.watch(plug_.fd.get(), *this, EPOLLIN | EPOLLET);
        if (count_ != 0) say();
    }
    void on_ready(std::uint32_t) override {
        for (Plug::Got got = plug_.get(); got.error == 0; got = plug_.get()) {
            const int number = std::stoi(got.bytes);
            if (count_ == 0) {
                heard = std::max(heard, number);
                plug_.send(peer_ip_, 5, got.bytes);
            } else if (number == said_ && !done) {
                ++said_;
                done = said_ > count_;
                if (!done) say();
            }
        }
    }
    void on_timer() override {
        if (!done) say();
    }
    int heard = 0;
    bool done = false;

private:
    void say() {
        plug_.send(peer_ip_, 5, std::to_string(said_));
        loop_.timers().schedule(*this, loop_.now_ms() + 100);
    }
    Loop& loop_;
    Plug plug_;
    const char* peer_ip_;
    const int count_;
    int said_ = 1;
};

struct Conversation {
    SimulatedNet net;
    SysOverride use{net};
    LoopGroup loops;
    std::optional<Talker> a, b;

    Conversation(std::uint64_t seed, bool lines)
        : net(seed, {.latency_us = 5000, .jitter_us = 2000, .loss = 0.2, .duplication = 0.1, .reordering = 0.1}) {
        net.keeps_lines = lines;
    }
    ~Conversation() {
        loops.join();
        a.reset();
        b.reset();
        loops.stop();
    }
    bool run() {
        SimulatedNet::Script script(net);
        EXPECT_EQ(loops.start(
                      2, [] { return std::make_unique<Loop>(); }, "test"),
                  0);
        a.emplace(loops[0], "10.0.0.1", "10.0.0.2", 20);
        b.emplace(loops[1], "10.0.0.2", "10.0.0.1", 0);
        loops[0].post([this] { a->begin(); });
        loops[1].post([this] { b->begin(); });
        const bool done = script.run_until([this] { return a->done; });
        trace = net.trace();
        return done && b->heard == 20;
    }
    std::uint64_t trace = 0;
};

struct Seen {
    std::uint64_t trace;
    std::vector<std::string> lines;
    bool operator==(const Seen&) const = default;
};

Seen conversation(std::uint64_t seed) {
    Conversation conversation(seed, true);
    EXPECT_TRUE(conversation.run());
    return {conversation.trace, conversation.net.lines()};
}

TEST(SimulatedLoops, TheSameSeedGivesTheSameTrace) {
    std::set<std::uint64_t> traces;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Seen seen = conversation(seed);
        EXPECT_EQ(seen, conversation(seed));
        EXPECT_GT(seen.lines.size(), 80u);
        traces.insert(seen.trace);
    }
    EXPECT_EQ(traces.size(), 20u);
}

TEST(SimulatedLoops, ManySeeds) {
    for_seeds(500, [](std::uint64_t seed) { EXPECT_TRUE(Conversation(seed, false).run()); });
}

TEST(SimulatedLoops, OthersMayWakeThem) {
    SimulatedNet net(1);
    const SysOverride use(net);
    LoopGroup loops;
    ASSERT_EQ(loops.start(
                  2, [] { return std::make_unique<Loop>(); }, "test"),
              0);
    std::atomic<int> calls{0};
    for (int i = 0; i < 1000; ++i) loops[static_cast<std::size_t>(i % 2)].post([&calls] { ++calls; });
    loops.stop();
    EXPECT_EQ(calls.load(), 1000);
}

TEST(SimulatedLoops, HoursPassAtOnce) {
    SimulatedNet net(1);
    const SysOverride use(net);
    LoopGroup loops;
    SimulatedNet::Script script(net);
    ASSERT_EQ(loops.start(
                  1, [] { return std::make_unique<Loop>(); }, "test"),
              0);
    struct Clock final : Timer {
        Loop& loop;
        std::atomic<int> hours{0};
        explicit Clock(Loop& l) : loop(l) {}
        void on_timer() override {
            if (++hours < 1000) loop.timers().schedule(*this, loop.now_ms() + 3'600'000);
        }
    } clock(loops[0]);
    loops[0].post([&clock] { clock.on_timer(); });
    EXPECT_TRUE(script.run_until([&clock] { return clock.hours == 1000; }, std::int64_t{1001} * 3'600'000));
    script.aside([&loops] { loops.stop(); });
}

}  // namespace
}  // namespace hp::test
