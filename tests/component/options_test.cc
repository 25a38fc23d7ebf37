// SPDX-License-Identifier: Apache-2.0
// The settings of every component, as a table: defaults, round trips, ranges; and the states in which they may be changed.
#include <gtest/gtest.h>

#include <thread>

#include "support/dns_server.h"
#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

class OptionsTest : public testing::TestWithParam<Row> {
protected:
    OptionsTest() : party_(GetParam()) {}
    // Start, so that settings are checked.
    bool start(Party& party) {
        if (party.server() != nullptr) return party.listen() != FALSE;
        if (party.agent() != nullptr) return party.run() != FALSE;
        return party.dial(listener_.port()) != 0;
    }
    void expect_refused(Party& party, const char* option) {
        EXPECT_FALSE(start(party)) << option;
        EXPECT_EQ(errno, EINVAL) << option;
        EXPECT_EQ(party.last_error(), SE_INVALID_PARAM) << option;
        EXPECT_EQ(party.state(), SS_STOPPED);
        EXPECT_EQ(party.log.count(What::shutdown), 0u) << "the check comes before everything";
    }

    Party party_;
    RawListener listener_;
};

INSTANTIATE_TEST_SUITE_P(Components, OptionsTest, testing::ValuesIn(all_rows()), RowName());

template <class T>
struct Values {
    T usual;  // the documented default
    T other;
    std::vector<T> bad = {};  // Start refuses them
};

// `visit(name, getter, setter, values)` for each setting that the interface has.
template <class Api, class Visit>
void each_option(Api& api, Visit&& visit) {
#define OPTION(Get, Set, Type, ...)              \
    if constexpr (requires { api.Set(Type{}); }) \
        visit(                                   \
            #Set, [&] { return api.Get(); }, [&](Type value) { api.Set(value); }, Values<Type> __VA_ARGS__);
    const DWORD cpus = std::max(1u, std::thread::hardware_concurrency());
    constexpr DWORD above_int = 0x8000'0000;
    OPTION(GetReuseAddressPolicy, SetReuseAddressPolicy, EnReuseAddressPolicy,
           {RAP_ADDR_ONLY, RAP_NONE, {static_cast<EnReuseAddressPolicy>(3)}})
    OPTION(GetSendPolicy, SetSendPolicy, EnSendPolicy, {SP_PACK, SP_DIRECT, {static_cast<EnSendPolicy>(3)}})
    OPTION(GetOnSendSyncPolicy, SetOnSendSyncPolicy, EnOnSendSyncPolicy,
           {OSSP_NONE, OSSP_RECEIVE, {static_cast<EnOnSendSyncPolicy>(3)}})
    OPTION(GetMaxConnectionCount, SetMaxConnectionCount, DWORD, {10'000, 5, {0, 5'000'001}})
    OPTION(GetWorkerThreadCount, SetWorkerThreadCount, DWORD, {cpus, 7, {0, 513}})
    OPTION(IsMarkSilence, SetMarkSilence, BOOL, {TRUE, FALSE})
    OPTION(GetFreeSocketObjLockTime, SetFreeSocketObjLockTime, DWORD, {30'000, 1000, {0, 999}})
    OPTION(GetFreeSocketObjPool, SetFreeSocketObjPool, DWORD, {600, 0, {above_int}})
    OPTION(GetFreeSocketObjHold, SetFreeSocketObjHold, DWORD, {600, 0, {above_int}})
    OPTION(GetFreeBufferObjPool, SetFreeBufferObjPool, DWORD, {1024, 0, {above_int}})
    OPTION(GetFreeBufferObjHold, SetFreeBufferObjHold, DWORD, {1024, 0, {above_int}})
    OPTION(GetFreeBufferPoolSize, SetFreeBufferPoolSize, DWORD, {60, 0, {above_int}})
    OPTION(GetFreeBufferPoolHold, SetFreeBufferPoolHold, DWORD, {60, 0, {above_int}})
    OPTION(GetAcceptSocketCount, SetAcceptSocketCount, DWORD, {64, 1, {0, above_int}})
    OPTION(GetSocketListenQueue, SetSocketListenQueue, DWORD, {4096, 1, {0, above_int}})
    OPTION(GetSocketBufferSize, SetSocketBufferSize, DWORD, {4096, 8, {0, 7, above_int}})
    OPTION(GetKeepAliveTime, SetKeepAliveTime, DWORD, {60'000, 0, {above_int}})
    OPTION(GetKeepAliveInterval, SetKeepAliveInterval, DWORD, {20'000, 0, {above_int}})
    OPTION(IsNoDelay, SetNoDelay, BOOL, {FALSE, TRUE})
    OPTION(IsDualStack, SetDualStack, BOOL, {TRUE, FALSE})
    OPTION(GetSyncConnectTimeout, SetSyncConnectTimeout, DWORD, {10'000, 1})
    OPTION(GetAsyncConnectTimeout, SetAsyncConnectTimeout, DWORD, {0, 1000})
    OPTION(GetReconnectDelay, SetReconnectDelay, DWORD, {0, 1000})
    OPTION(GetReconnectMaxDelay, SetReconnectMaxDelay, DWORD, {30'000, 1})
    OPTION(GetReconnectLimit, SetReconnectLimit, DWORD, {0, 5})
    OPTION(IsReconnectJitter, SetReconnectJitter, BOOL, {TRUE, FALSE})
    OPTION(GetCloseTimeout, SetCloseTimeout, DWORD, {10'000, 1})
    OPTION(GetMaxPendingDataLength, SetMaxPendingDataLength, DWORD, {0x4000'0000, 0})
    OPTION(GetMaxTotalPendingDataLength, SetMaxTotalPendingDataLength, ULONGLONG, {0x1'0000'0000, 0})
    OPTION(IsSSLAutoHandShake, SetSSLAutoHandShake, BOOL, {TRUE, FALSE})
    OPTION(GetSSLHandShakeTimeout, SetSSLHandShakeTimeout, DWORD, {30'000, 0})
    OPTION(GetMaxPackSize, SetMaxPackSize, DWORD, {0x4'0000, 1, {0, 0x40'0000}})
    OPTION(GetPackHeaderFlag, SetPackHeaderFlag, USHORT, {0, 0x3FF, {0x400}})
    OPTION(GetMaxPullDataLength, SetMaxPullDataLength, DWORD, {0x4000'0000, 0})
#undef OPTION
}

// All interfaces of a component, one after the other.
template <class Visit>
void each_option_of(Party& party, Visit&& visit) {
    party.with([&](auto& api) { each_option(api, visit); });
    const Handles& handles = party.handles();
    if (handles.pull != nullptr) each_option(*handles.pull, visit);
    if (handles.pull_client != nullptr) each_option(*handles.pull_client, visit);
    if (handles.pack != nullptr) each_option(*handles.pack, visit);
    if (handles.pack_client != nullptr) each_option(*handles.pack_client, visit);
}

TEST_P(OptionsTest, DefaultsAndRoundTrips) {
    int options = 0;
    each_option_of(party_, [&](const char* name, auto get, auto set, const auto& values) {
        EXPECT_EQ(get(), values.usual) << name;
        set(values.other);
        EXPECT_EQ(get(), values.other) << name;
        ++options;
    });
    EXPECT_GE(options, party_.client() != nullptr ? 11 : 20);
    EXPECT_TRUE(start(party_)) << "the other values are valid";
}

TEST_P(OptionsTest, BadValuesAreFoundByStart) {
    each_option_of(party_, [&](const char* name, auto get, auto set, const auto& values) {
        for (const auto& bad : values.bad) {
            set(bad);
            EXPECT_EQ(get(), bad) << name;
            expect_refused(party_, name);
        }
        set(values.usual);
    });
    EXPECT_TRUE(start(party_));
}

TEST_P(OptionsTest, IgnoredUnlessStopped) {
    ASSERT_TRUE(start(party_));
    each_option_of(party_, [&](const char* name, auto get, auto set, const auto& values) {
        set(values.other);
        EXPECT_EQ(get(), values.usual) << name;
    });
    party_.stop();
    ASSERT_TRUE(party_.wait());
    each_option_of(party_, [&](const char* name, auto get, auto set, const auto& values) {
        set(values.other);
        EXPECT_EQ(get(), values.other) << name;
    });
}

TEST_P(OptionsTest, CipherList) {
    party_.with([](auto& api) {
        EXPECT_STREQ(api.GetSSLCipherList(), "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3");
        api.SetSSLCipherList("ECDHE+AESGCM");
        EXPECT_STREQ(api.GetSSLCipherList(), "ECDHE+AESGCM");
    });
}

// --- states -------------------------------------------------------------------------------------------------------------

TEST_P(OptionsTest, StatesAndTheirErrors) {
    const auto started = [&] { return party_.with([](auto& api) { return api.HasStarted(); }); };
    EXPECT_EQ(party_.state(), SS_STOPPED);
    EXPECT_FALSE(started());
    EXPECT_TRUE(party_.wait(0));
    EXPECT_EQ(party_.last_error(), SE_OK);
    EXPECT_FALSE(party_.stop());
    EXPECT_EQ(errno, EPERM);
    EXPECT_EQ(party_.last_error(), SE_ILLEGAL_STATE);
    party_.with([](auto& api) { EXPECT_STRNE(api.GetLastErrorDesc(), ""); });
    EXPECT_EQ(party_.with([](auto& api) { return api.IsSecure(); }), GetParam().tls ? TRUE : FALSE);

    ASSERT_TRUE(start(party_));
    EXPECT_TRUE(started());
    EXPECT_FALSE(party_.wait(0));
    EXPECT_EQ(errno, ETIMEDOUT);
    EXPECT_FALSE(start(party_));
    EXPECT_EQ(errno, EPERM);
    EXPECT_EQ(party_.last_error(), SE_ILLEGAL_STATE);

    EXPECT_TRUE(party_.stop());
    EXPECT_TRUE(party_.wait());
    EXPECT_FALSE(started());
    EXPECT_FALSE(party_.stop());
    EXPECT_EQ(errno, EPERM);
}

TEST_P(OptionsTest, NobodyListensToTheEvents) {
    const Handles handles = GetParam().create({});
    const int result = handles.server != nullptr  ? handles.server->HasStarted()
                       : handles.agent != nullptr ? handles.agent->HasStarted()
                                                  : handles.client->HasStarted();
    EXPECT_EQ(result, FALSE);
    if (!GetParam().tls && handles.server != nullptr) {
        EXPECT_TRUE(handles.server->Start("127.0.0.1", 0));
    }
    if (!GetParam().tls && handles.client != nullptr) {
        EXPECT_TRUE(handles.client->Start("127.0.0.1", listener_.port(), FALSE));
    }
    GetParam().destroy(handles);
}

TEST_P(OptionsTest, TlsNeedsAContext) {
    if (!GetParam().tls) return;
    party_.with([](auto& api) { api.CleanupSSLContext(); });
    EXPECT_FALSE(start(party_));
    EXPECT_EQ(errno, EPERM);
    EXPECT_EQ(party_.last_error(), SE_SSL_ENV_NOT_READY);
}

TEST_P(OptionsTest, PlainComponentsHaveNoTls) {
    if (GetParam().tls) return;
    EXPECT_FALSE(party_.with([](auto& api) { return api.SetupSSLContextByMemory(); }));
    EXPECT_EQ(errno, EPERM);
    ASSERT_TRUE(start(party_));
    EXPECT_FALSE(party_.start_tls(1));
    EXPECT_EQ(errno, EPERM);
}

TEST_P(OptionsTest, AddressInUse) {
    if (party_.server() == nullptr) return;
    EXPECT_FALSE(party_.listen("127.0.0.1", listener_.port()));
    EXPECT_EQ(errno, EADDRINUSE);
    EXPECT_EQ(party_.last_error(), SE_SOCKET_BIND);
    EXPECT_EQ(party_.log.trace(0), "shutdown");
    EXPECT_TRUE(party_.listen());
}

TEST_P(OptionsTest, ReusePolicies) {
    if (party_.server() == nullptr) return;
    Party other(GetParam());
    for (Party* party : {&party_, &other}) party->server()->SetReuseAddressPolicy(RAP_ADDR_AND_PORT);
    ASSERT_TRUE(party_.listen());
    EXPECT_TRUE(other.listen("127.0.0.1", party_.port()));
    other.stop();
    other.server()->SetReuseAddressPolicy(RAP_NONE);
    EXPECT_FALSE(other.listen("127.0.0.1", party_.port()));
    EXPECT_EQ(errno, EADDRINUSE);
}

TEST_P(OptionsTest, BadAddresses) {
    if (party_.server() != nullptr) {
        EXPECT_FALSE(party_.listen("999.1.1.1"));
        EXPECT_NE(party_.last_error(), SE_OK);
        EXPECT_FALSE(party_.listen("192.0.2.1"));
        EXPECT_EQ(errno, EADDRNOTAVAIL);
        EXPECT_EQ(party_.last_error(), SE_SOCKET_BIND);
    } else {
        DnsServer names([](const DnsQuestion&) { return DnsServer::no_such_name(); });
        EXPECT_EQ(party_.dial(1, "no-such-host.invalid", false), 0u);
        EXPECT_EQ(errno, EADDRNOTAVAIL);
        if (party_.client() != nullptr) {
            EXPECT_EQ(party_.last_error(), SE_SOCKET_CREATE);
        }
        EXPECT_EQ(party_.dial(0, "127.0.0.1"), 0u);
        EXPECT_EQ(party_.dial(listener_.port(), "127.0.0.1", true, 0, "192.0.2.1"), 0u);
        EXPECT_EQ(errno, EADDRNOTAVAIL);
        if (party_.client() != nullptr) {
            EXPECT_EQ(party_.last_error(), SE_SOCKET_BIND);
        }
    }
}

TEST_P(OptionsTest, ConnectNeedsAStartedAgent) {
    if (party_.agent() == nullptr) return;
    EXPECT_FALSE(party_.agent()->Connect("127.0.0.1", listener_.port()));
    EXPECT_EQ(errno, EPERM);
}

}  // namespace
}  // namespace hp::test
