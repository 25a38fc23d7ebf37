// SPDX-License-Identifier: Apache-2.0
#include "net/datagram_socket.h"

#include <gtest/gtest.h>
#include <poll.h>

#include <cerrno>
#include <string>
#include <vector>

#include "net/fake_sys.h"
#include "net/socket.h"

namespace hp {
namespace {

Bytes bytes_of(const std::string& text) { return as_bytes(text.data(), text.size()); }

// A socket on the loopback interface and what it receives.
struct End {
    DatagramSocket socket;
    DatagramReceiver receiver;
    Address address;

    explicit End(const char* host = "127.0.0.1", const DatagramOptions& options = {}, std::uint16_t port = 0) {
        const Address wanted = *Address::parse(host, port);
        EXPECT_EQ(socket.open(wanted.family(), options), 0);
        EXPECT_EQ(socket.bind(wanted), 0);
        EXPECT_EQ(local_address(socket.fd(), address), 0);
        EXPECT_EQ(receiver.open(), 0);
    }
    PeerName name(int family = AF_INET) const { return {address, family}; }
    // The next `count` datagrams, and the port of whoever sent the last one.
    std::vector<std::string> receive(std::size_t count) {
        std::vector<std::string> all;
        while (all.size() < count) {
            pollfd wanted{socket.fd(), POLLIN, 0};
            if (::poll(&wanted, 1, 30'000) <= 0) break;
            int error = 0;
            receiver.receive(socket, DatagramReceiver::slots_max, error);
            receiver.each([&](const PeerName& from, Bytes datagram) {
                all.emplace_back(reinterpret_cast<const char*>(datagram.data()), datagram.size());
                last_from = from.address();
                return true;
            });
        }
        return all;
    }
    Address last_from;
};

TEST(DatagramSocket, OneDatagram) {
    End a, b;
    const std::string first = "a ", second = "datagram";
    const std::array<Bytes, 2> pieces{bytes_of(first), bytes_of(second)};
    const PeerName to = b.name();
    EXPECT_EQ(a.socket.send(pieces, &to), 0);
    EXPECT_EQ(b.receive(1), std::vector<std::string>{"a datagram"});
    EXPECT_EQ(b.last_from, a.address);
    EXPECT_EQ(a.socket.send({}, &to), 0);
    EXPECT_EQ(b.receive(1), std::vector<std::string>{""});
    int error = 0;
    EXPECT_EQ(b.receiver.receive(b.socket, 1, error), 0);
    EXPECT_EQ(error, EAGAIN);
}

TEST(DatagramSocket, DualStackHearsBothFamilies) {
    DatagramSocket probe;
    if (probe.open(AF_INET6, {}) != 0 || probe.bind(*Address::parse("::1", 0)) != 0) GTEST_SKIP() << "no IPv6 here";
    End both("::"), four, six("::1");
    const std::string text = "x";
    const Bytes piece = bytes_of(text);
    const PeerName to_four(*Address::parse("127.0.0.1", both.address.port()), AF_INET);
    ASSERT_EQ(four.socket.send({&piece, 1}, &to_four), 0);
    both.receive(1);
    EXPECT_EQ(both.last_from, four.address);
    const PeerName to_six(*Address::parse("::1", both.address.port()), AF_INET6);
    ASSERT_EQ(six.socket.send({&piece, 1}, &to_six), 0);
    both.receive(1);
    EXPECT_EQ(both.last_from, six.address);
    const PeerName back(four.address, AF_INET6);
    ASSERT_EQ(both.socket.send({&piece, 1}, &back), 0);
    EXPECT_EQ(four.receive(1).size(), 1u);
    EXPECT_EQ(PeerName(six.address, AF_INET).size(), 0u) << "out of reach";
    EXPECT_EQ(back.datagram_bytes_max(), datagram_bytes_max_v4);
    EXPECT_EQ(to_six.datagram_bytes_max(), datagram_bytes_max_v6);
}

TEST(DatagramSocket, PortsAreOnesOwnUnlessShared) {
    End first;
    DatagramSocket second;
    ASSERT_EQ(second.open(AF_INET, {}), 0);
    EXPECT_EQ(second.bind(first.address), EADDRINUSE);
    ASSERT_EQ(first.socket.share_port(), 0);
    EXPECT_EQ(second.bind(first.address), EADDRINUSE) << "both have to want it";
    ASSERT_EQ(second.open(AF_INET, {.reuse_port = true}), 0);
    EXPECT_EQ(second.bind(first.address), 0);
}

// What is sent, in runs or not: sizes that differ, empty ones in between, more than one call takes, two peers.
std::vector<std::string> mixture() {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 300; ++i)
        texts.push_back(std::string(i % 7 == 0 ? 1 + i % 50 : 64, static_cast<char>('a' + i % 26)));
    texts[10] = "";
    return texts;
}

void send_mixture(DatagramSender& sender, End& from, End& one, End& other) {
    const PeerName names[2] = {one.name(), other.name()};
    const std::vector<std::string> texts = mixture();
    // A hundred at a time, so that no socket buffer is full.
    for (std::size_t begin = 0; begin < texts.size(); begin += 100) {
        std::vector<OutDatagram> out;
        for (std::size_t i = begin; i < begin + 100; ++i) out.push_back({&names[i / 20 % 2], bytes_of(texts[i])});
        int error = -1;
        ASSERT_EQ(sender.send(from.socket, out, error), out.size());
        ASSERT_EQ(error, 0);
        std::vector<std::string> expected[2];
        for (std::size_t i = begin; i < begin + 100; ++i) expected[i / 20 % 2].push_back(texts[i]);
        EXPECT_EQ(one.receive(expected[0].size()), expected[0]);
        EXPECT_EQ(other.receive(expected[1].size()), expected[1]);
    }
}

TEST(DatagramSocket, ManyAtOnceArriveAsTheyWereSent) {
    End from, one, other;
    DatagramSender sender;
    send_mixture(sender, from, one, other);
}

TEST(DatagramSocket, WithoutOffloadTheSame) {
    struct : FakeSys {
        int setsockopt(int fd, int level, int name, const void* value, socklen_t size) override {
            if (level == IPPROTO_UDP) {
                errno = ENOPROTOOPT;
                return -1;
            }
            return real().setsockopt(fd, level, name, value, size);
        }
        int sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override {
            for (unsigned i = 0; i < count; ++i) EXPECT_EQ(messages[i].msg_hdr.msg_controllen, 0u);
            return real().sendmmsg(fd, messages, count, flags);
        }
    } old_kernel;
    SysOverride override(old_kernel);
    End from, one, other;
    DatagramSender sender;
    send_mixture(sender, from, one, other);
}

TEST(DatagramSocket, ARunThatIsRefusedGoesOneByOne) {
    for (const int refusal : {EINVAL, EIO}) {
        struct Refusing final : FakeSys {
            int error = 0, refused = 0;
            int sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override {
                if (messages[0].msg_hdr.msg_controllen == 0) {
                    unsigned plain = 0;
                    while (plain < count && messages[plain].msg_hdr.msg_controllen == 0) ++plain;
                    return real().sendmmsg(fd, messages, plain, flags);
                }
                ++refused;
                errno = error;
                return -1;
            }
        } refusing;
        refusing.error = refusal;
        SysOverride override(refusing);
        End from, one, other;
        DatagramSender sender;
        send_mixture(sender, from, one, other);
        if (refusing.refused == 0) GTEST_SKIP() << "the kernel has no UDP_SEGMENT";
        if (refusal == EIO) {
            EXPECT_EQ(refusing.refused, 1) << "not asked again";
        }
    }
}

TEST(DatagramSocket, TheFirstThatDoesNotLeaveIsTold) {
    struct Full final : FakeSys {
        int calls = 0, error = 0;
        int sendmmsg(int fd, mmsghdr* messages, unsigned, int flags) override {
            if (++calls < 3) return real().sendmmsg(fd, messages, 1, flags);
            errno = error;
            return -1;
        }
    };
    for (const int expected : {EAGAIN, ENOBUFS, EPERM, ECONNREFUSED}) {
        Full full;
        full.error = expected;
        SysOverride override(full);
        End from, to;
        const PeerName names[4] = {to.name(), to.name(), to.name(), to.name()};  // no runs: not the same pointer
        const std::string text = "x";
        std::vector<OutDatagram> out;
        for (const PeerName& name : names) out.push_back({&name, bytes_of(text)});
        DatagramSender sender;
        int error = 0;
        EXPECT_EQ(sender.send(from.socket, out, error), 2u);
        EXPECT_EQ(error, expected);
    }
}

TEST(DatagramSocket, AConnectedSocketIsToldOfARefusal) {
    Address nobody;
    {
        End gone;
        nobody = gone.address;
    }
    DatagramSocket socket;
    ASSERT_EQ(socket.open(AF_INET, {}), 0);
    ASSERT_EQ(socket.connect(nobody), 0);
    const std::string text = "anybody?";
    const Bytes piece = bytes_of(text);
    ASSERT_EQ(socket.send({&piece, 1}, nullptr), 0);
    pollfd wanted{socket.fd(), POLLIN, 0};
    ASSERT_EQ(::poll(&wanted, 1, 30'000), 1);
    DatagramReceiver receiver(1);
    ASSERT_EQ(receiver.open(), 0);
    int error = 0;
    EXPECT_EQ(receiver.receive(socket, 1, error), 0);
    EXPECT_EQ(error, ECONNREFUSED);
}

TEST(DatagramSocket, TheLongestDatagram) {
    End a, b;
    const std::string longest(datagram_bytes_max_v4, 'l');
    const Bytes piece = bytes_of(longest);
    const PeerName to = b.name();
    ASSERT_EQ(a.socket.send({&piece, 1}, &to), 0);
    EXPECT_EQ(b.receive(1), std::vector{longest});
    const std::string longer = longest + "r";
    const Bytes too_long = bytes_of(longer);
    EXPECT_EQ(a.socket.send({&too_long, 1}, &to), EMSGSIZE);
}

}  // namespace
}  // namespace hp
