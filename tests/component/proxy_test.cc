// SPDX-License-Identifier: Apache-2.0
// Every dialling component through every kind of proxy.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/dns_server.h"
#include "support/party.h"
#include "support/raw_socket.h"
#include "support/test_proxy.h"

namespace hp::test {
namespace {

const std::vector<std::string> schemes{"socks4", "socks4a", "socks5", "socks5h", "http", "https"};

BOOL set_proxy(Party& party, const std::string& url) {
    return party.agent() != nullptr ? party.agent()->SetProxy(url.c_str()) : party.client()->SetProxy(url.c_str());
}

// --- the way is open -----------------------------------------------------------------------------------------------------

class ProxyTest : public testing::TestWithParam<std::tuple<PairRow, std::string>> {
protected:
    ProxyTest() : pair_(std::get<0>(GetParam())), proxy_(scheme(), true) {
        EXPECT_TRUE(set_proxy(pair_.dialer, proxy_.url()));
        pair_.server.on = [this](const Event& event) {
            if (event.what == What::receive) {
                EXPECT_TRUE(pair_.server.send(event.id, event.data));
            }
            return HR_OK;
        };
    }
    const std::string& scheme() const { return std::get<1>(GetParam()); }
    bool resolves() const { return scheme() != "socks4" && scheme() != "socks5"; }
    std::string target() { return ":" + std::to_string(pair_.server.port()); }
    bool connect(const char* host, bool async = true) {
        if (!pair_.server.listen()) return false;
        pair_.dialer_id = pair_.dialer.dial(pair_.server.port(), host, async);
        return pair_.dialer_id != 0 && pair_.dialer.log.wait_on(What::handshake, pair_.dialer_id);
    }
    void echo(std::size_t size, unsigned seed = 1) {
        const std::size_t before = pair_.dialer.log.received_bytes(pair_.dialer_id);
        const std::string message = pattern(size, seed);
        ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, message));
        ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, before + size));
        EXPECT_TRUE(pair_.dialer.log.received(pair_.dialer_id).substr(before) == message) << size;
    }

    SystemAuthority trust_;
    Pair pair_;
    TestProxy proxy_;
};

struct ProxyName {
    template <class Info>
    std::string operator()(const Info& info) const {
        return RowName::name(std::get<0>(info.param)) + "_" + std::get<1>(info.param);
    }
};
INSTANTIATE_TEST_SUITE_P(Pairs, ProxyTest, testing::Combine(testing::ValuesIn(all_pairs()), testing::ValuesIn(schemes)),
                         ProxyName());

TEST_P(ProxyTest, EverySize) {
    ASSERT_TRUE(connect("127.0.0.1"));
    unsigned seed = 0;
    for (const std::size_t size : {1u, 100u, 4097u, 16384u, 70000u, 0x40000u}) echo(size, ++seed);
    EXPECT_EQ(proxy_.asked(), std::vector{"127.0.0.1" + target()});
    EXPECT_EQ(pair_.dialer.log.count(What::connect), 1u);
    pair_.server.disconnect(pair_.server.log.last(What::handshake), false);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    EXPECT_EQ(pair_.dialer.log.closed(pair_.dialer_id).error, 0);
}

TEST_P(ProxyTest, Synchronously) {
    ASSERT_TRUE(connect("127.0.0.1", false));
    EXPECT_EQ(pair_.dialer.log.count(What::connect, pair_.dialer_id), 1u);
    echo(100'000);
}

// Names are the proxy's business or ours, by the scheme. The target is the one that we know.
TEST_P(ProxyTest, Names) {
    ASSERT_TRUE(connect(resolves() ? "name.invalid" : "localhost"));
    EXPECT_EQ(proxy_.asked(), std::vector{(resolves() ? "name.invalid" : "127.0.0.1") + target()});
    TCHAR text[64] = "";
    int length = 64;
    USHORT port = 0;
    ASSERT_TRUE(pair_.dialer.agent() != nullptr ? pair_.dialer.agent()->GetRemoteHost(pair_.dialer_id, text, length, port)
                                                : pair_.dialer.client()->GetRemoteHost(text, length, port));
    EXPECT_STREQ(text, resolves() ? "name.invalid" : "localhost");
    EXPECT_EQ(port, pair_.server.port());
    if (pair_.dialer.agent() == nullptr) return;
    length = 64;
    ASSERT_TRUE(pair_.dialer.agent()->GetRemoteAddress(pair_.dialer_id, text, length, port));
    EXPECT_STREQ(text, "127.0.0.1");
    EXPECT_EQ(port, proxy_.port()) << "the address is the proxy's";
}

// Where the name is ours to look up, nobody waits for that.
TEST_P(ProxyTest, TheTargetsNameTakesItsTime) {
    if (resolves()) return;
    DnsServer names([](const DnsQuestion&) { return DnsAnswer{.addresses = {"127.0.0.1"}, .held = true}; });
    ASSERT_TRUE(pair_.server.listen());
    pair_.dialer_id = pair_.dialer.dial(pair_.server.port(), "target.test");
    ASSERT_NE(pair_.dialer_id, 0u);
    EXPECT_EQ(pair_.dialer.log.count(What::prepare_connect), 0u);
    names.release();
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::handshake, pair_.dialer_id));
    echo(1000);
    EXPECT_EQ(proxy_.asked(), std::vector{"127.0.0.1" + target()});
}

TEST_P(ProxyTest, NoSuchTarget) {
    if (resolves()) return;
    DnsServer names([](const DnsQuestion&) { return DnsServer::no_such_name(); });
    const CONNID id = pair_.dialer.dial(80, "target.test");
    ASSERT_NE(id, 0u);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, id));
    EXPECT_EQ(pair_.dialer.log.closed(id).operation, SO_CONNECT);
    EXPECT_EQ(pair_.dialer.log.closed(id).error, EADDRNOTAVAIL);
    pair_.dialer.stop();
    pair_.dialer.wait();
    EXPECT_EQ(pair_.dialer.dial(80, "target.test", false), 0u);
    EXPECT_EQ(errno, EADDRNOTAVAIL);
    EXPECT_TRUE(proxy_.asked().empty());
}

// The proxy has several addresses, and does not listen at each of them.
TEST_P(ProxyTest, TheProxyHasAName) {
    std::string url = proxy_.url();
    url.replace(url.find("127.0.0.1"), 9, "localhost");
    ASSERT_TRUE(set_proxy(pair_.dialer, url));
    for (const bool async : {true, false}) {
        if (async) {
            ASSERT_TRUE(connect("127.0.0.1"));
        } else {
            ASSERT_TRUE(pair_.dialer.stop());
            pair_.dialer_id = pair_.dialer.dial(pair_.server.port(), "127.0.0.1", false);
            ASSERT_TRUE(pair_.dialer_id != 0 && pair_.dialer.log.wait_on(What::handshake, pair_.dialer_id));
        }
        EXPECT_EQ(pair_.dialer.log.count(What::connect, pair_.dialer_id), 1u);
        echo(5000);
    }
    EXPECT_EQ(proxy_.asked(), std::vector(2, "127.0.0.1" + target()));
}

// Each connection asks the proxy anew.
TEST_P(ProxyTest, ReconnectingGoesThroughItAgain) {
    const auto set = [](auto& api) { api.SetReconnectDelay(1); };
    pair_.dialer.agent() != nullptr ? set(*pair_.dialer.agent()) : set(*pair_.dialer.client());
    ASSERT_TRUE(connect("127.0.0.1"));
    echo(10);
    ASSERT_TRUE(pair_.server.disconnect(pair_.server.log.last(What::handshake), true));
    ASSERT_TRUE(pair_.dialer.log.wait_for(What::handshake, 2));
    pair_.dialer_id = pair_.dialer.log.last(What::handshake);
    echo(5000);
    EXPECT_EQ(proxy_.asked(), std::vector(2, "127.0.0.1" + target()));
}

TEST_P(ProxyTest, FromOtherThreads) {
    ASSERT_TRUE(connect("127.0.0.1"));
    std::string all;
    for (unsigned i = 0; i < 200; ++i) {
        const std::string message = pattern(1 + i * 7 % 900, i);
        ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, message));
        all += message;
    }
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, all.size()));
    EXPECT_TRUE(pair_.dialer.log.received(pair_.dialer_id) == all);
}

// A request before OnConnect would be one to the proxy.
TEST_P(ProxyTest, NothingIsSentBeforeTheWayIsOpen) {
    std::atomic<bool> sent{false};
    pair_.dialer.on = [&](const Event& event) {
        if (event.what == What::prepare_connect && pair_.dialer.send(event.id, "early")) sent = true;
        return HR_OK;
    };
    ASSERT_TRUE(connect("127.0.0.1"));
    EXPECT_FALSE(sent);
    echo(10);
}

TEST_P(ProxyTest, NobodyListens) {
    pair_.dialer_id = pair_.dialer.dial(closed_port());
    ASSERT_NE(pair_.dialer_id, 0u);
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, pair_.dialer_id));
    const Event closed = pair_.dialer.log.closed(pair_.dialer_id);
    EXPECT_EQ(closed.operation, SO_CONNECT);
    EXPECT_EQ(closed.error, scheme().starts_with("socks4")   ? EREMOTEIO
                            : scheme().starts_with("socks5") ? ECONNREFUSED
                                                             : EHOSTUNREACH);
    EXPECT_EQ(pair_.dialer.log.count(What::connect), 0u);
}

TEST_P(ProxyTest, WrongCredentials) {
    const std::string wrong = scheme().starts_with("socks4") ? "you@" : "you:secret@";
    ASSERT_TRUE(set_proxy(pair_.dialer, scheme() + "://" + wrong + "127.0.0.1:" + std::to_string(proxy_.port())));
    ASSERT_TRUE(pair_.server.listen());
    const CONNID id = pair_.dialer.dial(pair_.server.port(), "127.0.0.1", false);
    EXPECT_EQ(id, 0u);
    EXPECT_EQ(errno, EACCES);
    EXPECT_EQ(pair_.dialer.log.count(What::connect), 0u);
    EXPECT_EQ(pair_.dialer.log.count(What::close), 0u);
    if (pair_.dialer.client() != nullptr) {
        EXPECT_EQ(pair_.dialer.last_error(), SE_CONNECT_SERVER);
    }
}

// --- the way stays closed, or opens in odd ways: a proxy that does what the test says -------------------------------------

class OddProxyTest : public testing::TestWithParam<Row> {
protected:
    OddProxyTest() : dialer_(GetParam()) {
        EXPECT_TRUE(set_proxy(dialer_, "socks5://127.0.0.1:" + std::to_string(listener_.port())));
    }
    // The proxy's end, after the greeting and its answer.
    RawSocket greeted() {
        RawSocket peer = listener_.accept();
        EXPECT_EQ(peer.receive(3).size(), 3u);
        return peer;
    }
    void expect_closed(CONNID id, int error) {
        ASSERT_TRUE(dialer_.log.wait_on(What::close, id));
        EXPECT_EQ(dialer_.log.closed(id).operation, SO_CONNECT);
        EXPECT_EQ(dialer_.log.closed(id).error, error);
        EXPECT_EQ(dialer_.log.count(What::connect), 0u);
        EXPECT_EQ(dialer_.log.count(What::send), 0u) << "what is said to the proxy is not the user's";
    }
    static constexpr USHORT target_port = 4321;
    static const std::string granted;

    RawListener listener_;
    Party dialer_;
};
const std::string OddProxyTest::granted{"\5\0\5\0\0\1\0\0\0\0\0\0", 12};

INSTANTIATE_TEST_SUITE_P(Rows, OddProxyTest,
                         testing::ValuesIn(rows_where([](const Row& row) { return row.kind != Kind::server; })), RowName());

// What the target says at once may come together with the proxy's last answer.
TEST_P(OddProxyTest, DataBehindTheAnswer) {
    if (GetParam().tls) return;
    const std::string early = framed(GetParam().model, "early"), more = framed(GetParam().model, "more");
    for (const bool async : {true, false}) {
        std::thread proxy([&] {
            RawSocket peer = greeted();
            peer.send(granted + early);
            peer.send(more);
            peer.half_close();
            peer.receive_all();
        });
        const CONNID id = dialer_.dial(target_port, "192.0.2.1", async);
        ASSERT_NE(id, 0u);
        ASSERT_TRUE(dialer_.log.wait_on(What::close, id));
        EXPECT_EQ(dialer_.log.received(id), "earlymore");
        EXPECT_EQ(dialer_.log.trace(id).substr(0, 33), "prepare_connect connect handshake");
        proxy.join();
        dialer_.stop();
        dialer_.wait();
    }
}

TEST_P(OddProxyTest, DataBehindTheAnswerOfAPausedConnection) {
    if (GetParam().tls || GetParam().model != Model::push) return;
    dialer_.on = [this](const Event& event) {
        if (event.what == What::connect) {
            EXPECT_TRUE(dialer_.pause(event.id));
        }
        return HR_OK;
    };
    const CONNID id = dialer_.dial(target_port, "192.0.2.1");
    RawSocket peer = greeted();
    peer.send(granted + "early");
    ASSERT_TRUE(dialer_.log.wait_on(What::handshake, id));
    EXPECT_EQ(dialer_.log.count(What::receive), 0u);
    ASSERT_TRUE(dialer_.pause(id, false));
    ASSERT_TRUE(dialer_.log.wait_received(id, 5));
}

TEST_P(OddProxyTest, HangsUp) {
    const CONNID id = dialer_.dial(target_port, "192.0.2.1");
    greeted().close();
    expect_closed(id, ECONNABORTED);
}

TEST_P(OddProxyTest, HangsUpSynchronously) {
    std::thread proxy([this] { greeted().close(); });
    EXPECT_EQ(dialer_.dial(target_port, "192.0.2.1", false), 0u);
    EXPECT_EQ(errno, ECONNABORTED);
    EXPECT_EQ(dialer_.log.count(What::close), 0u);
    proxy.join();
}

TEST_P(OddProxyTest, TalksNonsense) {
    const CONNID id = dialer_.dial(target_port, "192.0.2.1");
    RawSocket peer = greeted();
    peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
    expect_closed(id, EPROTO);
    EXPECT_TRUE(peer.at_end());
}

TEST_P(OddProxyTest, SaysNothing) {
    dialer_.agent() != nullptr ? dialer_.agent()->SetAsyncConnectTimeout(20) : dialer_.client()->SetAsyncConnectTimeout(20);
    const CONNID id = dialer_.dial(target_port, "192.0.2.1");
    expect_closed(id, ETIMEDOUT);
}

TEST_P(OddProxyTest, SaysNothingSynchronously) {
    dialer_.agent() != nullptr ? dialer_.agent()->SetSyncConnectTimeout(20) : dialer_.client()->SetSyncConnectTimeout(20);
    EXPECT_EQ(dialer_.dial(target_port, "192.0.2.1", false), 0u);
    EXPECT_EQ(errno, ETIMEDOUT);
}

TEST_P(OddProxyTest, StopWhileItThinks) {
    const CONNID id = dialer_.dial(target_port, "192.0.2.1");
    const RawSocket peer = greeted();
    ASSERT_TRUE(dialer_.stop());
    EXPECT_EQ(dialer_.log.closed(id).operation, SO_CLOSE);
    EXPECT_EQ(dialer_.log.closed(id).error, 0);
    EXPECT_EQ(dialer_.log.count(What::connect), 0u);
}

TEST_P(OddProxyTest, StopWhileAThreadWaitsForIt) {
    if (dialer_.agent() != nullptr) {
        ASSERT_TRUE(dialer_.run(false));
    }
    std::thread dialling([this] {
        EXPECT_EQ(dialer_.dial(target_port, "192.0.2.1", false), 0u);
        EXPECT_EQ(errno, ECANCELED);
    });
    const RawSocket peer = greeted();
    dialer_.stop();
    dialling.join();
    EXPECT_EQ(dialer_.log.count(What::close), 0u);
}

// The proxy itself is not there: as for a target that is not there.
TEST_P(OddProxyTest, NoProxy) {
    ASSERT_TRUE(set_proxy(dialer_, "http://127.0.0.1:" + std::to_string(closed_port())));
    EXPECT_EQ(dialer_.dial(target_port, "192.0.2.1", false), 0u);
    EXPECT_EQ(errno, ECONNREFUSED);
}

TEST_P(OddProxyTest, TheSetting) {
    const auto get = [this] {
        return std::string(dialer_.agent() != nullptr ? dialer_.agent()->GetProxy() : dialer_.client()->GetProxy());
    };
    const std::string before = get();
    EXPECT_FALSE(set_proxy(dialer_, "ftp://host"));
    EXPECT_EQ(errno, EPROTONOSUPPORT);
    EXPECT_FALSE(set_proxy(dialer_, "http://host:99999"));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(set_proxy(dialer_, "socks4://user:password@host"));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(get(), before);
    EXPECT_TRUE(set_proxy(dialer_, "socks4://127.0.0.1"));
    EXPECT_EQ(dialer_.dial(target_port, "::1"), 0u);
    EXPECT_EQ(errno, EAFNOSUPPORT);
    dialer_.stop();
    EXPECT_TRUE(set_proxy(dialer_, before));
    EXPECT_EQ(dialer_.dial(target_port, "no such name\r\n"), 0u);
    EXPECT_EQ(errno, EADDRNOTAVAIL);
    ASSERT_NE(dialer_.dial(target_port, "192.0.2.1"), 0u);
    const RawSocket peer = greeted();
    EXPECT_FALSE(set_proxy(dialer_, ""));
    EXPECT_EQ(errno, EPERM);
    dialer_.stop();
    dialer_.wait();
    EXPECT_TRUE(set_proxy(dialer_, ""));
    EXPECT_EQ(get(), "");
}

// --- TLS to the proxy ------------------------------------------------------------------------------------------------------

// One without TLS trusts the system's authorities, and nobody else.
TEST(SecureProxy, IsVerified) {
    for (const bool trusted : {true, false}) {
        const SystemAuthority authority(trusted);
        TestProxy proxy("https");
        RawListener target;
        Party dialer(rows_where([](const Row& row) { return row.kind == Kind::agent && !row.tls; })[0]);
        ASSERT_TRUE(set_proxy(dialer, proxy.url()));
        ASSERT_TRUE(dialer.run(false));
        EXPECT_EQ(dialer.dial(target.port(), "127.0.0.1", false) != 0, trusted);
        if (!trusted) {
            EXPECT_EQ(errno, EBADMSG);
        }
    }
}

TEST(SecureProxy, ThatSpeaksNoTls) {
    RawListener listener;
    Party dialer(rows_where([](const Row& row) { return row.kind == Kind::client && !row.tls; })[0]);
    ASSERT_TRUE(set_proxy(dialer, "https://127.0.0.1:" + std::to_string(listener.port())));
    const CONNID id = dialer.dial(1234, "127.0.0.1");
    RawSocket peer = listener.accept();
    peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
    ASSERT_TRUE(dialer.log.wait_on(What::close, id));
    EXPECT_EQ(dialer.log.closed(id).operation, SO_CONNECT);
    EXPECT_EQ(dialer.log.closed(id).error, EBADMSG);
}

}  // namespace
}  // namespace hp::test
