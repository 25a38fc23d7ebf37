// SPDX-License-Identifier: Apache-2.0
// Addresses and hosts, and what is known of each connection: extras, periods, ids.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

struct Where {
    BOOL found = FALSE;
    std::string host;
    USHORT port = 0;
};

// Asks `get(text, length, port)` with a buffer of `size` characters; afterwards `size` is what was used or is needed.
template <class Get>
Where ask(Get&& get, int& size) {
    Where where;
    TCHAR text[128] = "untouched";
    where.found = get(text, size, where.port);
    if (where.found) where.host = text;
    return where;
}
template <class Get>
Where ask(Get&& get) {
    int size = 128;
    return ask(get, size);
}

Where local(Party& party, CONNID id) {
    return ask([&](TCHAR* text, int& length, USHORT& port) { return party.local_address(id, text, length, port); });
}
Where listening(Party& party) {
    return ask([&](TCHAR* text, int& length, USHORT& port) { return party.server()->GetListenAddress(text, length, port); });
}
Where remote_host(Party& party, CONNID id) {
    return ask([&](TCHAR* text, int& length, USHORT& port) {
        return party.agent() != nullptr ? party.agent()->GetRemoteHost(id, text, length, port)
                                        : party.client()->GetRemoteHost(text, length, port);
    });
}
template <class Many>
Where remote(Many& many, CONNID id) {
    return ask([&](TCHAR* text, int& length, USHORT& port) { return many.GetRemoteAddress(id, text, length, port); });
}

bool has_ipv6() {
    Party server(all_rows()[0]);
    return server.listen("::1") != FALSE;
}

class AddressTest : public testing::TestWithParam<PairRow> {
protected:
    AddressTest() : pair_(GetParam()) {}
    // Listens on one address, dials another one.
    bool connect(const char* bind, const char* host, USHORT local_port = 0, const char* local_address = nullptr) {
        if (!pair_.server.listen(bind)) return false;
        pair_.dialer_id = pair_.dialer.dial(pair_.server.port(), host, true, local_port, local_address);
        if (pair_.dialer_id == 0 || !pair_.dialer.log.wait_on(What::handshake, pair_.dialer_id)) return false;
        if (!pair_.server.log.wait_for(What::handshake)) return false;
        pair_.server_id = pair_.server.log.last(What::handshake);
        return true;
    }
    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, AddressTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(AddressTest, BothEndsAgree) {
    ASSERT_TRUE(connect("127.0.0.1", "127.0.0.1"));
    const Where server = local(pair_.server, pair_.server_id), dialer = local(pair_.dialer, pair_.dialer_id);
    EXPECT_EQ(server.host, "127.0.0.1");
    EXPECT_EQ(server.port, pair_.server.port());
    EXPECT_EQ(remote(*pair_.server.server(), pair_.server_id).port, dialer.port);
    EXPECT_EQ(remote(*pair_.server.server(), pair_.server_id).host, dialer.host);
    EXPECT_EQ(listening(pair_.server).host, "127.0.0.1");
    EXPECT_EQ(remote_host(pair_.dialer, pair_.dialer_id).host, "127.0.0.1");
    EXPECT_EQ(remote_host(pair_.dialer, pair_.dialer_id).port, pair_.server.port());
    if (pair_.dialer.agent() != nullptr) {
        EXPECT_EQ(remote(*pair_.dialer.agent(), pair_.dialer_id).port, pair_.server.port());
    }
    ASSERT_TRUE(pair_.server.stop());
    EXPECT_FALSE(listening(pair_.server).found);
    EXPECT_EQ(errno, EPERM);
}

TEST_P(AddressTest, BuffersThatAreTooSmall) {
    ASSERT_TRUE(connect("127.0.0.1", "localhost^www.example.test"));
    int size = 9;
    EXPECT_FALSE(ask([&](TCHAR* text, int& length,
                         USHORT& port) { return pair_.server.local_address(pair_.server_id, text, length, port); },
                     size)
                     .found);
    EXPECT_EQ(size, 16);
    size = 0;
    EXPECT_FALSE(pair_.server.server()->GetListenAddress(nullptr, size, *std::make_unique<USHORT>()));
    EXPECT_EQ(size, 16);
    size = 16;
    EXPECT_TRUE(ask([&](TCHAR* text, int& length,
                        USHORT& port) { return pair_.server.local_address(pair_.server_id, text, length, port); },
                    size)
                    .found);
    EXPECT_EQ(size, 10);
    size = 5;
    const auto host = [&](TCHAR* text, int& length, USHORT& port) {
        return pair_.dialer.agent() != nullptr ? pair_.dialer.agent()->GetRemoteHost(pair_.dialer_id, text, length, port)
                                               : pair_.dialer.client()->GetRemoteHost(text, length, port);
    };
    EXPECT_FALSE(ask(host, size).found);
    EXPECT_EQ(size, 17);
    EXPECT_EQ(ask(host, size).host, "www.example.test");
}

TEST_P(AddressTest, HostNames) {
    ASSERT_TRUE(connect("", "localhost"));
    EXPECT_EQ(remote_host(pair_.dialer, pair_.dialer_id).host, "localhost");
}

TEST_P(AddressTest, DualStack) {
    if (!has_ipv6()) GTEST_SKIP() << "no IPv6 here";
    ASSERT_TRUE(connect("::", "127.0.0.1"));
    EXPECT_EQ(local(pair_.dialer, pair_.dialer_id).host, "127.0.0.1");
    EXPECT_EQ(listening(pair_.server).host, "::");
    Party second(GetParam().dialer);
    const CONNID id = second.dial(pair_.server.port(), "::1");
    ASSERT_TRUE(second.log.wait_on(What::handshake, id));
    EXPECT_EQ(local(second, id).host, "::1");
}

TEST_P(AddressTest, SingleStack) {
    if (!has_ipv6()) GTEST_SKIP() << "no IPv6 here";
    pair_.server.server()->SetDualStack(FALSE);
    ASSERT_TRUE(pair_.server.listen("::1"));
    EXPECT_EQ(pair_.dialer.dial(pair_.server.port(), "127.0.0.1", false), 0u);
    EXPECT_EQ(errno, ECONNREFUSED);
    EXPECT_NE(pair_.dialer.dial(pair_.server.port(), "::1", false), 0u);
}

TEST_P(AddressTest, LocalAddressAndPort) {
    const USHORT port = closed_port();
    ASSERT_TRUE(connect("127.0.0.1", "127.0.0.1", port, "127.0.0.2"));
    EXPECT_EQ(local(pair_.dialer, pair_.dialer_id).host, "127.0.0.2");
    EXPECT_EQ(local(pair_.dialer, pair_.dialer_id).port, port);
    EXPECT_EQ(remote(*pair_.server.server(), pair_.server_id).host, "127.0.0.2");
    EXPECT_EQ(remote(*pair_.server.server(), pair_.server_id).port, port);
}

TEST_P(AddressTest, AnAgentsBindAddress) {
    if (pair_.dialer.agent() == nullptr) return;
    ASSERT_TRUE(pair_.dialer.run(true, "127.0.0.3"));
    ASSERT_TRUE(connect("127.0.0.1", "127.0.0.1"));
    EXPECT_EQ(local(pair_.dialer, pair_.dialer_id).host, "127.0.0.3");
}

// --- what is known of a connection ---------------------------------------------------------------------------------------

TEST_P(AddressTest, Extras) {
    int mark = 0;
    ASSERT_TRUE(pair_.server.listen());
    if (ITcpAgent* agent = pair_.dialer.agent()) {
        ASSERT_TRUE(pair_.dialer.run());
        CONNID id = 0;
        PVOID extra = nullptr;
        ASSERT_TRUE(agent->Connect("127.0.0.1", pair_.server.port(), &id, &mark));
        EXPECT_TRUE(agent->GetConnectionExtra(id, &extra));
        EXPECT_EQ(extra, &mark);
        EXPECT_FALSE(agent->GetConnectionExtra(id, nullptr));
        EXPECT_EQ(errno, EINVAL);
    } else {
        pair_.dialer.client()->SetExtra(&mark);
        ASSERT_NE(pair_.dialer.dial(pair_.server.port()), 0u);
        EXPECT_EQ(pair_.dialer.client()->GetExtra(), &mark);
    }
    ASSERT_TRUE(pair_.server.log.wait_for(What::handshake));
    const CONNID id = pair_.server.log.last(What::handshake);
    PVOID extra = &extra;
    EXPECT_TRUE(pair_.server.server()->GetConnectionExtra(id, &extra));
    EXPECT_EQ(extra, nullptr);
    EXPECT_TRUE(pair_.server.server()->SetConnectionExtra(id, &mark));
    EXPECT_TRUE(pair_.server.server()->GetConnectionExtra(id, &extra));
    EXPECT_EQ(extra, &mark);
}

TEST_P(AddressTest, AllIds) {
    ITcpServer& server = *pair_.server.server();
    DWORD count = 5;
    CONNID ids[5];
    ASSERT_TRUE(pair_.connect());
    Party second(GetParam().dialer);
    ASSERT_NE(second.dial(pair_.server.port()), 0u);
    ASSERT_TRUE(pair_.server.log.wait_for(What::handshake, std::size_t{2}));
    EXPECT_EQ(server.GetConnectionCount(), 2u);
    EXPECT_FALSE(server.GetAllConnectionIDs(nullptr, count));
    EXPECT_EQ(count, 2u);
    count = 1;
    EXPECT_FALSE(server.GetAllConnectionIDs(ids, count));
    EXPECT_EQ(count, 2u);
    EXPECT_TRUE(server.GetAllConnectionIDs(ids, count));
    EXPECT_EQ(count, 2u);
    std::sort(ids, ids + 2);
    EXPECT_EQ(ids[0], 1u);
    EXPECT_EQ(ids[1], 2u);
    count = 5;
    EXPECT_TRUE(server.GetAllConnectionIDs(ids, count));
    EXPECT_EQ(count, 2u);
}

TEST_P(AddressTest, Periods) {
    ASSERT_TRUE(pair_.connect());
    ITcpServer& server = *pair_.server.server();
    DWORD age = ~DWORD{0}, silence = ~DWORD{0};
    EXPECT_TRUE(server.GetConnectPeriod(pair_.server_id, age));
    EXPECT_TRUE(server.GetSilencePeriod(pair_.server_id, silence));
    EXPECT_LT(age, 60'000u);
    EXPECT_LT(silence, 60'000u);
    EXPECT_FALSE(server.DisconnectLongConnections(MAXINT / 2 + 1));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(server.DisconnectSilenceConnections(MAXINT / 2 + 1));
    EXPECT_TRUE(server.DisconnectLongConnections(MAXINT / 2));
    EXPECT_TRUE(server.DisconnectSilenceConnections(MAXINT / 2));
    EXPECT_TRUE(server.IsConnected(pair_.server_id));
    EXPECT_TRUE(server.DisconnectSilenceConnections(0));
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
    if (pair_.dialer.client() != nullptr) {
        ASSERT_TRUE(pair_.dialer.wait());
    }
    ASSERT_TRUE(pair_.connect());
    EXPECT_TRUE(server.DisconnectLongConnections(0));
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
}

TEST_P(AddressTest, SilenceNeedsItsMark) {
    pair_.server.server()->SetMarkSilence(FALSE);
    ASSERT_TRUE(pair_.connect());
    DWORD period = 0;
    EXPECT_FALSE(pair_.server.server()->GetSilencePeriod(pair_.server_id, period));
    EXPECT_FALSE(pair_.server.server()->DisconnectSilenceConnections(0));
    EXPECT_TRUE(pair_.server.server()->GetConnectPeriod(pair_.server_id, period));
}

// A listener whose queue is full takes no more: the connect neither succeeds nor fails.
TEST_P(AddressTest, ConnectTimeouts) {
    RawListener full(0);
    std::vector<RawSocket> waiting;
    waiting.push_back(RawSocket::connect(full.port()));
    const auto set = [](auto& api) {
        api.SetSyncConnectTimeout(50);
        api.SetAsyncConnectTimeout(50);
    };
    if (pair_.dialer.agent() != nullptr)
        set(*pair_.dialer.agent());
    else
        set(*pair_.dialer.client());
    EXPECT_EQ(pair_.dialer.dial(full.port(), "127.0.0.1", false), 0u);
    EXPECT_EQ(errno, ETIMEDOUT);
    if (pair_.dialer.agent() != nullptr) pair_.dialer.stop();
    const CONNID id = pair_.dialer.dial(full.port());
    ASSERT_NE(id, 0u);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, id));
    EXPECT_EQ(pair_.dialer.log.closed(id).operation, SO_CONNECT);
    EXPECT_EQ(pair_.dialer.log.closed(id).error, ETIMEDOUT);
    EXPECT_EQ(pair_.dialer.log.count(What::connect), 0u);
}

}  // namespace
}  // namespace hp::test
