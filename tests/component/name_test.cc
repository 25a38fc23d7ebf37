// SPDX-License-Identifier: Apache-2.0
// Connecting to a host by its name, in both modes: the lookup that waits for nobody, several addresses, and what ends it early.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/dns_server.h"
#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

bool has_ipv6() {
    Party server(all_rows()[0]);
    return server.listen("::1") != FALSE;
}

// All of 127/8 is this host: a second address whose port nobody or somebody else has.
class NameTest : public testing::TestWithParam<PairRow> {
protected:
    NameTest() : pair_(GetParam()) {}
    static DnsServer::Script always(DnsAnswer answer) {
        return [answer](const DnsQuestion&) { return answer; };
    }
    static DnsAnswer addresses(std::vector<std::string> all) { return {.addresses = std::move(all)}; }
    CONNID dial(bool async = true, const char* name = "example.test") {
        return pair_.dialer.dial(pair_.server.port(), name, async);
    }
    bool is_client() const { return pair_.dialer.client() != nullptr; }
    void expect_up(CONNID id, const char* remote) {
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(pair_.dialer.log.wait_on(What::handshake, id));
        ASSERT_TRUE(pair_.server.log.wait_for(What::handshake));
        EXPECT_EQ(pair_.dialer.log.count(What::connect), 1u);
        EXPECT_EQ(pair_.dialer.log.ids(What::prepare_connect), std::vector(pair_.dialer.log.count(What::prepare_connect), id));
        if (ITcpAgent* agent = pair_.dialer.agent()) {
            TCHAR text[64];
            int length = sizeof text;
            USHORT port = 0;
            EXPECT_TRUE(agent->GetRemoteAddress(id, text, length, port));
            EXPECT_STREQ(text, remote);
            EXPECT_EQ(port, pair_.server.port());
        }
        ASSERT_TRUE(pair_.dialer.send(id, "hello"));
        ASSERT_TRUE(pair_.server.log.wait_received(pair_.server.log.last(What::handshake), 5));
    }
    void expect_closed(CONNID id, EnSocketOperation operation, int error) {
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, id));
        EXPECT_EQ(pair_.dialer.log.closed(id).operation, operation);
        EXPECT_EQ(pair_.dialer.log.closed(id).error, error);
        EXPECT_EQ(pair_.dialer.log.count(What::connect), 0u);
        if (is_client()) {
            EXPECT_TRUE(pair_.dialer.wait());
        }
    }
    void expect_refused(int error, EnSocketError where, const char* name = "example.test") {
        const std::size_t closed = pair_.dialer.log.count(What::close);
        EXPECT_EQ(dial(false, name), 0u);
        EXPECT_EQ(errno, error);
        if (is_client()) {
            EXPECT_EQ(pair_.dialer.last_error(), where);
        }
        EXPECT_EQ(pair_.dialer.log.count(What::close), closed);
    }
    template <class Set>
    void set(Set&& set) {
        is_client() ? set(*pair_.dialer.client()) : set(*pair_.dialer.agent());
    }

    std::atomic<int> left_{2};
    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, NameTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(NameTest, Connects) {
    for (const bool async : {true, false}) {
        DnsServer names(always(addresses({"127.0.0.1"})));
        Pair pair(GetParam());
        ASSERT_TRUE(pair.server.listen());
        const CONNID id = pair.dialer.dial(pair.server.port(), "example.test", async);
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(pair.dialer.log.wait_on(What::handshake, id));
        EXPECT_EQ(pair.dialer.log.trace(id), "prepare_connect connect handshake");
    }
}

// Connect returns before the name is known, and nothing of the component waits for it.
TEST_P(NameTest, TheNameComesLater) {
    DnsServer names(always({.addresses = {"127.0.0.1"}, .held = true}));
    ASSERT_TRUE(pair_.server.listen());
    const CONNID id = dial();
    ASSERT_NE(id, 0u);
    EXPECT_FALSE(pair_.dialer.connected(id));
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    if (ITcpAgent* agent = pair_.dialer.agent()) {
        EXPECT_FALSE(agent->GetRemoteAddress(id, text, length, port));
        EXPECT_EQ(errno, EPERM);
        EXPECT_TRUE(agent->GetRemoteHost(id, text, length, port));
        const CONNID other = pair_.dialer.dial(pair_.server.port());  // a literal, perhaps on the same loop
        ASSERT_TRUE(pair_.dialer.log.wait_on(What::handshake, other));
        pair_.dialer.disconnect(other);
        ASSERT_TRUE(pair_.server.log.wait_for(What::close));
    } else {
        EXPECT_TRUE(pair_.dialer.client()->GetRemoteHost(text, length, port));
    }
    EXPECT_STREQ(text, "example.test");
    EXPECT_FALSE(pair_.dialer.send(id, "too early"));
    EXPECT_EQ(errno, EPERM);
    names.release();
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::handshake, id));
}

TEST_P(NameTest, FailuresAreTold) {
    const struct {
        DnsAnswer answer;
        int error;
    } rows[] = {{{.code = 3}, EADDRNOTAVAIL},
                {{.code = 2}, EAGAIN},
                {{.kind = DnsAnswer::Kind::silence}, ETIMEDOUT},
                {{.kind = DnsAnswer::Kind::garbage}, EBADMSG}};
    ASSERT_TRUE(pair_.server.listen());
    for (const auto& row : rows) {
        const int try_ms = row.answer.kind == DnsAnswer::Kind::silence ? 20 : 20'000;
        DnsServer names(always(row.answer), {.servers = {}, .try_ms = try_ms, .tries = 1});
        expect_closed(dial(), SO_CONNECT, row.error);
        EXPECT_EQ(pair_.dialer.log.count(What::prepare_connect), 0u);
    }
}

TEST_P(NameTest, FailuresAreReturned) {
    ASSERT_TRUE(pair_.server.listen());
    {
        DnsServer names(always({.code = 3}));
        expect_refused(EADDRNOTAVAIL, SE_SOCKET_CREATE);
    }
    DnsServer names(always({.code = 2}), {.servers = {}, .try_ms = 20'000, .tries = 1});
    expect_refused(EAGAIN, SE_SOCKET_CREATE);
}

// --- several addresses ---------------------------------------------------------------------------------------------------

TEST_P(NameTest, TheFirstAddressRefuses) {
    for (const bool async : {true, false}) {
        SCOPED_TRACE(async);
        DnsServer names(always(addresses({"127.0.0.2", "127.0.0.1", "::1"})));
        Pair pair(GetParam());
        ASSERT_TRUE(pair.server.listen("127.0.0.1"));
        const CONNID id = pair.dialer.dial(pair.server.port(), "example.test", async);
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(pair.dialer.log.wait_on(What::handshake, id));
        EXPECT_GE(pair.dialer.log.count(What::prepare_connect), 2u);
        EXPECT_EQ(pair.dialer.log.count(What::prepare_connect), pair.dialer.log.count(What::prepare_connect, id)) << "one id";
        EXPECT_EQ(pair.dialer.log.count(What::connect), 1u);
    }
}

// The first address neither accepts nor refuses: the second is tried meanwhile, and the first given up without a word.
TEST_P(NameTest, TheFirstAddressIsSilent) {
    for (const bool async : {true, false}) {
        SCOPED_TRACE(async);
        RawListener full(0);
        const RawSocket waiting = RawSocket::connect(full.port());
        DnsServer names(always(addresses({"127.0.0.1", "127.0.0.2"})));
        Pair pair(GetParam());
        ASSERT_TRUE(pair.server.listen("127.0.0.2", full.port()));
        const CONNID id = pair.dialer.dial(full.port(), "example.test", async);
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(pair.dialer.log.wait_on(What::handshake, id));
        EXPECT_EQ(pair.dialer.log.trace(id), "prepare_connect connect handshake");
        EXPECT_EQ(pair.dialer.log.count(What::prepare_connect), 2u);
    }
}

TEST_P(NameTest, EitherFamily) {
    if (!has_ipv6()) GTEST_SKIP() << "no IPv6 here";
    DnsServer names(always(addresses({"127.0.0.1", "::1"})));
    for (const auto& [bind, expected] : {std::pair{"::1", "::1"}, {"127.0.0.1", "127.0.0.1"}, {"::", "::1"}}) {
        SCOPED_TRACE(bind);
        ASSERT_TRUE(pair_.server.listen(bind));
        const CONNID id = dial();
        ASSERT_TRUE(pair_.dialer.log.wait_on(What::handshake, id));
        TCHAR text[64];
        int length = sizeof text;
        USHORT port = 0;
        ASSERT_TRUE(pair_.dialer.local_address(id, text, length, port));
        EXPECT_STREQ(text, expected);
        pair_.dialer.stop();
        pair_.server.stop();
    }
}

TEST_P(NameTest, NobodyListens) {
    DnsServer names(always(addresses({"127.0.0.1", "127.0.0.2"})));
    const USHORT port = closed_port();
    const CONNID id = pair_.dialer.dial(port, "example.test");
    expect_closed(id, SO_CLOSE, ECONNREFUSED);
    EXPECT_EQ(pair_.dialer.log.count(What::prepare_connect), 2u);
    if (!is_client()) pair_.dialer.stop();
    EXPECT_EQ(pair_.dialer.dial(port, "example.test", false), 0u);
    EXPECT_EQ(errno, ECONNREFUSED);
    if (is_client()) {
        EXPECT_EQ(pair_.dialer.last_error(), SE_CONNECT_SERVER);
    }
}

TEST_P(NameTest, LocalAddress) {
    DnsServer names(always(addresses({"127.0.0.1", "::1"})));
    ASSERT_TRUE(pair_.server.listen());
    const USHORT local = closed_port();
    const CONNID id = pair_.dialer.dial(pair_.server.port(), "example.test", true, local, "127.0.0.3");
    expect_up(id, "127.0.0.1");
    EXPECT_EQ(names.asked(), 1u) << "the other family would be of no use";
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    ASSERT_TRUE(pair_.dialer.local_address(id, text, length, port));
    EXPECT_STREQ(text, "127.0.0.3");
    EXPECT_EQ(port, local);
}

// --- ended early ---------------------------------------------------------------------------------------------------------

TEST_P(NameTest, StopWhileItIsLookedUp) {
    DnsServer names(always({.addresses = {"127.0.0.1"}, .held = true}));
    ASSERT_TRUE(pair_.server.listen());
    const CONNID id = dial();
    ASSERT_NE(id, 0u);
    ASSERT_TRUE(pair_.dialer.stop());
    EXPECT_EQ(pair_.dialer.log.trace(id), "close(5,0)");
    names.release();
}

TEST_P(NameTest, DisconnectWhileItIsLookedUp) {
    if (is_client()) return;
    DnsServer names(always({.addresses = {"127.0.0.1"}, .held = true}));
    ASSERT_TRUE(pair_.server.listen());
    const CONNID id = dial();
    ASSERT_TRUE(pair_.dialer.disconnect(id));
    expect_closed(id, SO_CLOSE, 0);
}

TEST_P(NameTest, StopOfASynchronousConnect) {
    DnsServer names(always({.addresses = {"127.0.0.1"}, .held = true}));
    ASSERT_TRUE(pair_.server.listen());
    std::atomic<CONNID> id{1};
    std::atomic<int> error{0};
    if (!is_client()) {
        ASSERT_TRUE(pair_.dialer.run(false));
    }
    std::thread connecting([&] {
        id = dial(false);
        error = errno;
    });
    while (names.asked() < 2) std::this_thread::yield();
    ASSERT_TRUE(pair_.dialer.stop());
    connecting.join();
    EXPECT_EQ(id, 0u);
    EXPECT_EQ(error, ECANCELED);
    EXPECT_EQ(pair_.dialer.log.count(What::close), 0u);
}

TEST_P(NameTest, TheConnectTimeoutsIncludeTheLookup) {
    set([](auto& api) {
        api.SetSyncConnectTimeout(30);
        api.SetAsyncConnectTimeout(30);
    });
    DnsServer names(always({.kind = DnsAnswer::Kind::silence}));
    ASSERT_TRUE(pair_.server.listen());
    expect_closed(dial(), SO_CONNECT, ETIMEDOUT);
    if (!is_client()) pair_.dialer.stop();
    expect_refused(ETIMEDOUT, SE_CONNECT_SERVER);
}

TEST_P(NameTest, PrepareConnectRefuses) {
    DnsServer names(always(addresses({"127.0.0.1", "127.0.0.2"})));
    pair_.dialer.on = [](const Event& event) { return event.what == What::prepare_connect ? HR_ERROR : HR_OK; };
    ASSERT_TRUE(pair_.server.listen());
    const CONNID id = dial();
    expect_closed(id, SO_CONNECT, ECANCELED);
    EXPECT_EQ(pair_.dialer.log.count(What::prepare_connect), 1u);
    if (!is_client()) pair_.dialer.stop();
    EXPECT_EQ(dial(false), 0u);
    EXPECT_EQ(errno, ECANCELED);
    if (is_client()) {
        EXPECT_EQ(pair_.dialer.last_error(), SE_SOCKET_PREPARE);
    }
}

TEST_P(NameTest, DisconnectInPrepareConnect) {
    DnsServer names(always(addresses({"127.0.0.1", "127.0.0.2"})));
    pair_.dialer.on = [&](const Event& event) {
        if (event.what == What::prepare_connect) pair_.dialer.disconnect(event.id);
        return HR_OK;
    };
    ASSERT_TRUE(pair_.server.listen());
    const CONNID id = dial();
    ASSERT_NE(id, 0u);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, id));
    EXPECT_EQ(pair_.dialer.log.count(What::prepare_connect), 1u);
    EXPECT_EQ(pair_.dialer.log.count(What::connect), 0u);
}

TEST_P(NameTest, ConnectRefuses) {
    DnsServer names(always(addresses({"127.0.0.1"})));
    pair_.dialer.on = [](const Event& event) { return event.what == What::connect ? HR_ERROR : HR_OK; };
    ASSERT_TRUE(pair_.server.listen());
    EXPECT_EQ(dial(false), 0u);
    EXPECT_EQ(errno, ECANCELED);
    EXPECT_EQ(pair_.dialer.log.count(What::close), 0u);
}

// Names that are dialled from inside events: of a client in its OnClose, of an agent in any.
TEST_P(NameTest, DialledAgainInOnClose) {
    DnsServer names(always(addresses({"127.0.0.1"})));
    ASSERT_TRUE(pair_.server.listen());
    pair_.dialer.on = [&](const Event& event) {
        if (event.what == What::close && left_.fetch_sub(1) > 0) {
            EXPECT_NE(dial(), 0u);
        }
        return HR_OK;
    };
    ASSERT_NE(dial(), 0u);
    for (std::size_t n = 1; n <= 3; ++n) {
        ASSERT_TRUE(pair_.server.log.wait_for(What::handshake, n));
        ASSERT_TRUE(pair_.dialer.log.wait_for(What::handshake, n));
        pair_.server.disconnect(pair_.server.log.last(What::handshake));
    }
    ASSERT_TRUE(pair_.dialer.log.wait_for(What::close, std::size_t{3}));
}

// --- listeners of one family, or of both -------------------------------------------------------------------------------

TEST_P(NameTest, DualStackTakesBothFamilies) {
    if (!has_ipv6()) GTEST_SKIP() << "no IPv6 here";
    EXPECT_TRUE(pair_.server.server()->IsDualStack());
    for (const bool both : {true, false}) {
        SCOPED_TRACE(both);
        Pair pair(GetParam());
        pair.server.server()->SetDualStack(both);
        ASSERT_TRUE(pair.server.listen("::"));
        Party second(GetParam().dialer);
        EXPECT_EQ(second.dial(pair.server.port(), "127.0.0.1", false) != 0, both);
        if (!both) {
            EXPECT_EQ(errno, ECONNREFUSED);
        }
        EXPECT_NE(pair.dialer.dial(pair.server.port(), "::1", false), 0u);
        ASSERT_TRUE(pair.server.log.wait_for(What::handshake, both ? std::size_t{2} : std::size_t{1}));
        TCHAR text[64];
        int length = sizeof text;
        USHORT port = 0;
        if (both) {  // an IPv4 peer is reported as one
            EXPECT_TRUE(pair.server.server()->GetRemoteAddress(pair.server.log.ids(What::handshake).front(), text, length, port));
            EXPECT_TRUE(std::string(text) == "127.0.0.1" || std::string(text) == "::1") << text;
        }
    }
}

// --- a connection to oneself ---------------------------------------------------------------------------------------------

// Nobody listens on the port, and it is our own: TCP would connect us to ourselves (RFC 9293 3.5, simultaneous open).
TEST_P(NameTest, NotToItself) {
    for (const char* host : {"127.0.0.1", "example.test"}) {
        for (const bool async : {true, false}) {
            SCOPED_TRACE(std::string(host) + (async ? " asynchronous" : " synchronous"));
            DnsServer names(always(addresses({"127.0.0.1"})));
            Party dialer(GetParam().dialer);
            const USHORT port = closed_port();
            const CONNID id = dialer.dial(port, host, async, port, "127.0.0.1");
            if (async) {
                ASSERT_NE(id, 0u);
                ASSERT_TRUE(dialer.log.wait_on(What::close, id));
                EXPECT_EQ(dialer.log.closed(id).error, ECONNREFUSED);
            } else {
                EXPECT_EQ(id, 0u);
                EXPECT_EQ(errno, ECONNREFUSED);
            }
            EXPECT_EQ(dialer.log.count(What::connect), 0u);
        }
    }
}

}  // namespace
}  // namespace hp::test
