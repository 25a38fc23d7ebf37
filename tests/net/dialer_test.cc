// SPDX-License-Identifier: Apache-2.0
#include "net/dialer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>

#include "net/socket.h"
#include "support/dns_server.h"
#include "support/faulty_sys.h"
#include "support/raw_socket.h"

namespace hp {
namespace {

using test::DnsAnswer;
using test::DnsQuestion;
using test::DnsServer;
using test::RawListener;

// Dials, and ends the loop with the result.
struct Dialling final : Dialer::Owner {
    explicit Dialling(Loop& on) : loop(on), dialer(&Dialer::host(on, std::make_shared<LookupQueue>(), *this)) {}
    int on_target(const std::vector<Address>& addresses) override {
        for (const Address& address : addresses) targets.push_back(address.text());
        return refusal;
    }
    int on_attempt(const Address& remote, Fd& made) override {
        attempts.push_back(remote.text());
        return refusal != 0 ? refusal : open_stream_socket(remote.family(), {}, made);
    }
    void on_dialled(Fd connected, const Address& remote) override {
        socket = std::move(connected);
        outcome = remote.text();
        loop.stop();
    }
    void on_dial_failed(int error, bool hung_up) override {
        outcome = "error " + std::to_string(error) + (hung_up ? " hung up" : "");
        loop.stop();
    }
    std::string dial(const std::string& host, std::uint16_t port, int family = AF_UNSPEC, const std::string& target = {},
                     int target_family = AF_UNSPEC) {
        dialer->start(host, port, family, target, target_family);
        loop.run();
        return outcome;
    }
    Loop& loop;
    Dialer* dialer;
    Fd socket;
    int refusal = 0;
    std::string outcome;
    std::vector<std::string> targets, attempts;
};

class DialerTest : public testing::Test {
protected:
    DialerTest() { EXPECT_EQ(loop.open(), 0); }
    static DnsServer::Script always(DnsAnswer answer) {
        return [answer](const DnsQuestion&) { return answer; };
    }
    static std::string error(int code) { return "error " + std::to_string(code); }
    Loop loop;
    RawListener listener;
};

TEST_F(DialerTest, Literal) {
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("127.0.0.1", listener.port()), "127.0.0.1");
    EXPECT_TRUE(dialling.socket);
    EXPECT_EQ(dialling.attempts.size(), 1u);
}

TEST_F(DialerTest, LiteralOfAnotherFamily) {
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("127.0.0.1", listener.port(), AF_INET6), error(EAFNOSUPPORT));
    EXPECT_TRUE(dialling.attempts.empty());
}

TEST_F(DialerTest, ANameWithSeveralAddresses) {
    DnsServer names(always({.addresses = {"127.0.0.2", "127.0.0.1"}}));
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("example.test", listener.port(), AF_INET), "127.0.0.1");
    EXPECT_EQ(dialling.attempts.back(), "127.0.0.1");
}

TEST_F(DialerTest, NobodyListens) {
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("127.0.0.1", test::closed_port()), error(ECONNREFUSED) + " hung up");
}

TEST_F(DialerTest, NoSuchName) {
    DnsServer names(always({.code = 3}));
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("example.test", 80), error(EADDRNOTAVAIL));
}

TEST_F(DialerTest, AnAddressThatCannotBeTried) {
    DnsServer names(always({.addresses = {"127.0.0.1", "127.0.0.2"}}));
    Dialling dialling(loop);
    dialling.refusal = EMFILE;
    EXPECT_EQ(dialling.dial("example.test", 80, AF_INET), error(EMFILE));
    EXPECT_EQ(dialling.attempts.size(), 2u);
}

TEST_F(DialerTest, TheOwnerWantsNoMore) {
    DnsServer names(always({.addresses = {"127.0.0.1", "127.0.0.2"}}));
    Dialling dialling(loop);
    dialling.refusal = ECANCELED;
    EXPECT_EQ(dialling.dial("example.test", 80, AF_INET), error(ECANCELED));
    EXPECT_EQ(dialling.attempts.size(), 1u);
}

// --- a name to look up before --------------------------------------------------------------------------------------------

TEST_F(DialerTest, TheTargetFirst) {
    DnsServer names(always({.addresses = {"192.0.2.1", "2001:db8::1"}}));
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("127.0.0.1", listener.port(), AF_UNSPEC, "target.test"), "127.0.0.1");
    std::sort(dialling.targets.begin(), dialling.targets.end());
    EXPECT_EQ(dialling.targets, (std::vector<std::string>{"192.0.2.1", "2001:db8::1"}));
}

TEST_F(DialerTest, TheTargetInOneFamily) {
    DnsServer names(always({.addresses = {"192.0.2.1", "2001:db8::1"}}));
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("127.0.0.1", listener.port(), AF_UNSPEC, "target.test", AF_INET), "127.0.0.1");
    EXPECT_EQ(dialling.targets, std::vector<std::string>{"192.0.2.1"});
}

TEST_F(DialerTest, NoSuchTarget) {
    DnsServer names(always({.code = 3}));
    Dialling dialling(loop);
    EXPECT_EQ(dialling.dial("127.0.0.1", listener.port(), AF_UNSPEC, "target.test"), error(EADDRNOTAVAIL));
    EXPECT_TRUE(dialling.attempts.empty());
}

TEST_F(DialerTest, ATargetThatWillNotDo) {
    DnsServer names(always({.addresses = {"192.0.2.1"}}));
    Dialling dialling(loop);
    dialling.refusal = EAFNOSUPPORT;
    EXPECT_EQ(dialling.dial("127.0.0.1", listener.port(), AF_UNSPEC, "target.test"), error(EAFNOSUPPORT));
    EXPECT_TRUE(dialling.attempts.empty());
}

// A listener whose queue is full neither accepts nor refuses; cancelling closes the attempt.
TEST_F(DialerTest, Cancelled) {
    RawListener full(0);
    const test::RawSocket waiting = test::RawSocket::connect(full.port());
    test::FaultySys counting;
    const SysOverride in_force(counting);
    Dialling dialling(loop);
    dialling.dialer->start("127.0.0.1", full.port(), AF_UNSPEC);
    EXPECT_EQ(counting.open_descriptors().size(), 1u);
    dialling.dialer->cancel();
    EXPECT_TRUE(counting.open_descriptors().empty());
    loop.stop();
    loop.run();
    EXPECT_EQ(dialling.outcome, "");
}

}  // namespace
}  // namespace hp
