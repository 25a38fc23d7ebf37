// SPDX-License-Identifier: Apache-2.0
// The events of UDP server and client, in order; what their results do; errors of calls; why a session ends.
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <atomic>
#include <thread>

#include "support/party.h"
#include "support/raw_datagrams.h"
#include "support/udp_party.h"

namespace hp::test {
namespace {

std::function<EnHandleResult(const Event&)> error_in(What what) {
    return [what](const Event& event) { return event.what == what ? HR_ERROR : HR_OK; };
}
// Answers what it gets.
void echo(UdpParty& server) {
    server.on = [&server](const Event& event) {
        if (event.what == What::receive) server.send(event.id, event.data);
        return HR_OK;
    };
}

TEST(UdpEvents, InOrder) {
    UdpPair pair;
    pair.server.server()->SetWorkerThreadCount(1);
    ASSERT_TRUE(pair.connect());
    ASSERT_TRUE(pair.client.send(0, "x"));
    ASSERT_TRUE(pair.server.log.wait_on(What::receive, pair.server_id));
    ASSERT_TRUE(pair.client.stop());
    ASSERT_TRUE(pair.server.log.wait_on(What::close, pair.server_id));
    ASSERT_TRUE(pair.server.stop());
    EXPECT_EQ(pair.client.log.trace(pair.client_id), "prepare_connect connect handshake close(5,0)");
    EXPECT_EQ(pair.server.log.trace(pair.server_id), "accept handshake receive close(5,0)");
    EXPECT_EQ(pair.server.log.trace(0), "prepare_listen shutdown");
}

TEST(UdpEvents, PrepareListenForEachSocket) {
    UdpParty server(plain_udp(), Kind::server);
    server.server()->SetWorkerThreadCount(3);
    ASSERT_TRUE(server.listen());
    EXPECT_EQ(server.log.count(What::prepare_listen), 3u);
    ASSERT_TRUE(server.stop());
    server.on = error_in(What::prepare_listen);
    EXPECT_FALSE(server.listen());
    EXPECT_EQ(errno, ECANCELED);
    EXPECT_EQ(server.last_error(), SE_SOCKET_PREPARE);
}

TEST(UdpEvents, AcceptTellsThePeersAddress) {
    UdpParty server(plain_udp(), Kind::server);
    std::atomic<unsigned> port{0};
    server.on = [&](const Event& event) {
        if (event.what == What::accept) port = ntohs(reinterpret_cast<const sockaddr_in*>(event.socket)->sin_port);
        return HR_OK;
    };
    ASSERT_TRUE(server.listen());
    RawDatagrams peer;
    peer.aim(server.port());
    ASSERT_TRUE(peer.send("x"));
    ASSERT_TRUE(server.log.wait_for(What::receive));
    EXPECT_EQ(port, peer.port());
    server.destroy();
}

// OnAccept and OnHandShake may refuse: no OnClose, and the peer is told.
TEST(UdpEvents, RefusedPeers) {
    for (const What what : {What::accept, What::handshake}) {
        UdpParty server(plain_udp(), Kind::server);
        server.on = error_in(what);
        ASSERT_TRUE(server.listen());
        RawDatagrams peer;
        peer.aim(server.port());
        ASSERT_TRUE(peer.send("x"));
        EXPECT_EQ(peer.receive(), close_notice());
        ASSERT_TRUE(server.stop());
        EXPECT_EQ(server.log.count(What::close), 0u);
        EXPECT_EQ(server.log.count(What::receive), 0u);
        EXPECT_EQ(server.server()->GetConnectionCount(), 0u);
    }
}

TEST(UdpEvents, ReceiveMayEndTheSession) {
    UdpPair pair;
    pair.server.on = [](const Event& event) {
        if (event.what != What::receive) return HR_OK;
        errno = event.data == "!" ? EPROTO : 0;
        return HR_ERROR;
    };
    for (const char* message : {"!", "?"}) {
        ASSERT_TRUE(pair.connect());
        ASSERT_TRUE(pair.client.send(0, message));
        ASSERT_TRUE(pair.server.log.wait_on(What::close, pair.server_id));
        const Event closed = pair.server.log.closed(pair.server_id);
        EXPECT_EQ(closed.operation, SO_RECEIVE);
        EXPECT_EQ(closed.error, *message == '!' ? EPROTO : ECANCELED);
        ASSERT_TRUE(pair.client.log.wait_on(What::close, pair.client_id)) << "it was told";
        EXPECT_EQ(pair.client.log.closed(pair.client_id).error, 0);
        ASSERT_TRUE(pair.client.wait());
    }
}

TEST(UdpEvents, ClientEventsThatRefuse) {
    UdpParty server(plain_udp(), Kind::server);
    ASSERT_TRUE(server.listen());
    for (const bool async : {false, true}) {
        UdpParty client(plain_udp(), Kind::client);
        client.on = error_in(What::prepare_connect);
        EXPECT_EQ(client.dial(server.port(), "127.0.0.1", async), 0u);
        EXPECT_EQ(client.last_error(), SE_SOCKET_PREPARE);
        EXPECT_EQ(errno, ECANCELED);
        client.on = error_in(What::connect);
        if (async) {
            EXPECT_NE(client.dial(server.port(), "127.0.0.1", true), 0u);
        } else {
            EXPECT_EQ(client.dial(server.port(), "127.0.0.1", false), 0u);
            EXPECT_EQ(client.last_error(), SE_CONNECT_SERVER);
        }
        ASSERT_TRUE(client.wait());
        client.on = error_in(What::handshake);
        EXPECT_NE(client.dial(server.port(), "127.0.0.1", async), 0u);
        ASSERT_TRUE(client.wait());
        EXPECT_EQ(client.log.count(What::close), 0u);
        client.on = nullptr;
        EXPECT_NE(client.dial(server.port(), "127.0.0.1", async), 0u);
    }
}

TEST(UdpEvents, ARefusalEndsTheClient) {
    UdpParty client(plain_udp(), Kind::client);
    unsigned short nobody = 0;
    {
        RawDatagrams gone;
        nobody = gone.port();
    }
    const CONNID id = client.dial(nobody);
    ASSERT_NE(id, 0u);
    ASSERT_TRUE(client.log.wait_on(What::close, id));
    EXPECT_EQ(client.log.closed(id).operation, SO_CLOSE);
    EXPECT_EQ(client.log.closed(id).error, ECONNREFUSED);
    ASSERT_TRUE(client.wait());
}

TEST(UdpEvents, DisconnectTellsThePeer) {
    UdpPair pair;
    for (const bool force : {true, false}) {
        ASSERT_TRUE(pair.connect());
        ASSERT_TRUE(pair.server.send(pair.server_id, "last words"));
        ASSERT_TRUE(pair.server.disconnect(pair.server_id, force));
        ASSERT_TRUE(pair.client.log.wait_on(What::close, pair.client_id));
        EXPECT_EQ(pair.client.log.received(pair.client_id), "last words");
        EXPECT_EQ(pair.client.log.closed(pair.client_id).error, 0);
        ASSERT_TRUE(pair.server.log.wait_on(What::close, pair.server_id));
        EXPECT_EQ(pair.server.log.sent(pair.server_id), "last words");
        ASSERT_TRUE(pair.client.wait());
    }
}

TEST(UdpEvents, CloseNotices) {
    UdpParty server(plain_udp(), Kind::server);
    echo(server);
    ASSERT_TRUE(server.listen());
    RawDatagrams peer;
    peer.aim(server.port());
    ASSERT_TRUE(peer.send("x"));
    EXPECT_EQ(peer.receive(), "x");
    ASSERT_TRUE(peer.send(close_notice()));
    ASSERT_TRUE(server.log.wait_on(What::close, 1));
    EXPECT_EQ(server.log.closed(1).operation, SO_CLOSE);
    EXPECT_EQ(server.log.closed(1).error, 0);
    ASSERT_TRUE(peer.send(close_notice().substr(0, 15)));  // something else, and a new session
    EXPECT_EQ(peer.receive(), close_notice().substr(0, 15)) << "the notice was not answered";
    ASSERT_TRUE(server.stop());
    EXPECT_EQ(peer.receive(), close_notice());

    server.server()->SetIgnoreCloseNotice(TRUE);
    ASSERT_TRUE(server.listen());
    peer.aim(server.port());
    ASSERT_TRUE(peer.send("x"));
    EXPECT_EQ(peer.receive(), "x");
    ASSERT_TRUE(peer.send(close_notice()));
    ASSERT_TRUE(peer.send("y"));
    EXPECT_EQ(peer.receive(), "y");
    EXPECT_EQ(server.server()->GetConnectionCount(), 1u);
    EXPECT_EQ(server.log.messages(1), (std::vector<std::string>{"x", "y"})) << "nor is it delivered";
    server.destroy();
}

TEST(UdpEvents, TooLong) {
    UdpParty server(plain_udp(), Kind::server);
    echo(server);
    server.server()->SetMaxDatagramSize(100);
    ASSERT_TRUE(server.listen());
    RawDatagrams stranger, peer;
    stranger.aim(server.port());
    peer.aim(server.port());
    ASSERT_TRUE(stranger.send(pattern(101)));  // from somebody unknown: ignored
    ASSERT_TRUE(peer.send(pattern(100)));
    EXPECT_EQ(peer.receive(), pattern(100));
    EXPECT_EQ(server.server()->GetConnectionCount(), 1u);
    ASSERT_TRUE(peer.send(pattern(101)));
    ASSERT_TRUE(server.log.wait_on(What::close, 1));
    EXPECT_EQ(server.log.closed(1).operation, SO_RECEIVE);
    EXPECT_EQ(server.log.closed(1).error, EMSGSIZE);
    EXPECT_EQ(peer.receive(), close_notice());
    server.destroy();
}

TEST(UdpEvents, ErrorsOfCalls) {
    UdpPair pair;
    EXPECT_FALSE(pair.server.send(1, "x"));
    EXPECT_EQ(errno, EBADSLT);
    ASSERT_TRUE(pair.connect());
    const auto expect = [&](UdpParty& party, CONNID id) {
        EXPECT_FALSE(party.send(id, ""));
        EXPECT_EQ(errno, EINVAL);
        EXPECT_FALSE(party.send(id, pattern(1433)));
        EXPECT_EQ(errno, EINVAL);
        EXPECT_FALSE(party.send_packets(id, {pattern(1433)}));
        EXPECT_EQ(errno, EMSGSIZE);
    };
    expect(pair.server, pair.server_id);
    expect(pair.client, pair.client_id);
    IUdpServer& server = *pair.server.server();
    EXPECT_FALSE(server.PauseReceive(pair.server_id));
    EXPECT_EQ(errno, EPERM);
    EXPECT_FALSE(pair.client.client()->PauseReceive());
    EXPECT_EQ(errno, EPERM);
    BOOL paused = TRUE;
    EXPECT_TRUE(server.IsPauseReceive(pair.server_id, paused));
    EXPECT_FALSE(paused);
    EXPECT_FALSE(server.IsSecure());
    EXPECT_FALSE(server.Send(pair.server_id, nullptr, 1));
    EXPECT_EQ(errno, EINVAL);
    for (const CONNID stale : {CONNID{0}, pair.server_id + 1, pair.server_id + 10'000}) {
        EXPECT_FALSE(pair.server.send(stale, "x"));
        EXPECT_EQ(errno, EBADSLT);
        EXPECT_FALSE(server.Disconnect(stale));
        EXPECT_EQ(errno, EBADSLT);
        EXPECT_FALSE(server.IsConnected(stale));
    }
    EXPECT_FALSE(pair.server.listen());
    EXPECT_EQ(pair.server.last_error(), SE_ILLEGAL_STATE);
}

TEST(UdpEvents, IdsOfSlotsUsedAgain) {
    UdpParty server(plain_udp(), Kind::server);
    echo(server);
    server.server()->SetMaxConnectionCount(1);
    ASSERT_TRUE(server.listen());
    RawDatagrams peer;
    peer.aim(server.port());
    for (CONNID id = 1; id <= 3; ++id) {
        ASSERT_TRUE(peer.send("x"));
        EXPECT_EQ(peer.receive(), "x");
        EXPECT_TRUE(server.connected(id));
        EXPECT_FALSE(server.connected(id - 1));
        ASSERT_TRUE(server.disconnect(id));
        EXPECT_EQ(peer.receive(), close_notice());
        ASSERT_TRUE(server.log.wait_on(What::close, id));
    }
    server.destroy();
}

TEST(UdpEvents, WhatIsKnownInside) {
    UdpPair pair;
    int one = 0;
    std::atomic<bool> asked{false};
    pair.server.on = [&](const Event& event) {
        IUdpServer& server = *pair.server.server();
        if (event.what == What::accept) server.SetConnectionExtra(event.id, &one);
        if (event.what != What::close) return HR_OK;
        PVOID extra = nullptr;
        TCHAR text[64];
        int length = sizeof text;
        USHORT port = 0;
        EXPECT_TRUE(server.GetConnectionExtra(event.id, &extra));
        EXPECT_EQ(extra, &one);
        EXPECT_TRUE(server.GetRemoteAddress(event.id, text, length, port));
        EXPECT_STREQ(text, "127.0.0.1");
        length = sizeof text;
        EXPECT_FALSE(server.GetLocalAddress(event.id, text, length, port));
        EXPECT_EQ(errno, EBADSLT);
        EXPECT_FALSE(server.IsConnected(event.id));
        EXPECT_EQ(server.GetConnectionCount(), 1u);
        EXPECT_FALSE(pair.server.send(event.id, "x"));
        EXPECT_EQ(errno, EPERM);
        int pending = 0;
        EXPECT_FALSE(server.GetPendingDataLength(event.id, pending));
        EXPECT_EQ(errno, EPERM);
        asked = true;
        return HR_OK;
    };
    ASSERT_TRUE(pair.connect());
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    ASSERT_TRUE(pair.client.local_address(0, text, length, port));
    EXPECT_STREQ(text, "127.0.0.1");
    length = sizeof text;
    ASSERT_TRUE(pair.client.client()->GetRemoteHost(text, length, port));
    EXPECT_STREQ(text, "127.0.0.1");
    EXPECT_EQ(port, pair.server.port());
    DWORD ms = 0xFFFF'FFFF;
    EXPECT_TRUE(pair.server.server()->GetConnectPeriod(pair.server_id, ms));
    EXPECT_LT(ms, 60'000u);
    EXPECT_TRUE(pair.server.server()->GetSilencePeriod(pair.server_id, ms));
    CONNID ids[2];
    DWORD count = 2;
    EXPECT_TRUE(pair.server.server()->GetAllConnectionIDs(ids, count));
    EXPECT_EQ(count, 1u);
    EXPECT_EQ(ids[0], pair.server_id);
    ASSERT_TRUE(pair.server.server()->DisconnectLongConnections(0));
    ASSERT_TRUE(pair.server.log.wait_on(What::close, pair.server_id));
    pair.server.destroy();
    EXPECT_TRUE(asked);
}

TEST(UdpEvents, Silence) {
    UdpPair pair;
    EXPECT_TRUE(pair.server.server()->DisconnectSilenceConnections(0));
    EXPECT_FALSE(pair.server.server()->DisconnectSilenceConnections(0x7FFF'FFFF));
    EXPECT_EQ(errno, EINVAL);
    ASSERT_TRUE(pair.connect());
    EXPECT_TRUE(pair.server.server()->DisconnectSilenceConnections(3'600'000));
    EXPECT_TRUE(pair.server.connected(pair.server_id));
    EXPECT_TRUE(pair.server.server()->DisconnectSilenceConnections(0));
    EXPECT_TRUE(pair.server.log.wait_on(What::close, pair.server_id));
}

// --- addresses ----------------------------------------------------------------------------------------------------------

TEST(UdpAddresses, PortsAreOnesOwn) {
    for (const DWORD workers : {1u, 3u}) {
        UdpParty first(plain_udp(), Kind::server), second(plain_udp(), Kind::server);
        first.server()->SetWorkerThreadCount(workers);
        second.server()->SetWorkerThreadCount(workers);
        ASSERT_TRUE(first.listen());
        EXPECT_FALSE(second.listen("127.0.0.1", first.port())) << "not taken over silently";
        EXPECT_EQ(errno, EADDRINUSE);
        EXPECT_EQ(second.last_error(), SE_SOCKET_BIND);
        EXPECT_EQ(second.log.trace(0), "shutdown");
    }
    UdpParty first(plain_udp(), Kind::server), second(plain_udp(), Kind::server);
    first.server()->SetReuseAddressPolicy(RAP_ADDR_AND_PORT);
    second.server()->SetReuseAddressPolicy(RAP_ADDR_AND_PORT);
    ASSERT_TRUE(first.listen());
    EXPECT_TRUE(second.listen("127.0.0.1", first.port()));
}

TEST(UdpAddresses, BadOnes) {
    UdpParty server(plain_udp(), Kind::server), client(plain_udp(), Kind::client);
    EXPECT_FALSE(server.listen("192.0.2.1"));  // TEST-NET-1: not ours
    EXPECT_EQ(server.last_error(), SE_SOCKET_BIND);
    EXPECT_EQ(errno, EADDRNOTAVAIL);
    EXPECT_EQ(client.dial(0), 0u);
    EXPECT_EQ(client.last_error(), SE_SOCKET_CREATE);
    EXPECT_EQ(errno, EADDRNOTAVAIL);
    EXPECT_EQ(client.dial(1, ""), 0u);
    EXPECT_EQ(client.last_error(), SE_SOCKET_CREATE);
    EXPECT_EQ(client.dial(1, "127.0.0.1", true, "::1"), 0u);
    EXPECT_EQ(client.last_error(), SE_SOCKET_BIND);
    EXPECT_EQ(errno, EAFNOSUPPORT);
}

TEST(UdpAddresses, LocalAddressAndPort) {
    UdpPair pair;
    ASSERT_TRUE(pair.server.listen());
    USHORT wanted = 0;
    {
        RawDatagrams gone;
        wanted = gone.port();
    }
    ASSERT_NE(pair.client.dial(pair.server.port(), "127.0.0.1", false, "127.0.0.1", wanted), 0u);
    ASSERT_TRUE(pair.server.log.wait_for(What::handshake));
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    ASSERT_TRUE(pair.server.server()->GetRemoteAddress(1, text, length, port));
    EXPECT_EQ(port, wanted);
}

TEST(UdpAddresses, AnyAndNames) {
    UdpParty server(plain_udp(), Kind::server);
    echo(server);
    ASSERT_TRUE(server.listen(""));
    for (const bool async : {false, true}) {
        for (const char* host : {"127.0.0.1", "localhost", "localhost^www.example.test"}) {
            UdpParty client(plain_udp(), Kind::client);
            const CONNID id = client.dial(server.port(), host, async);
            ASSERT_NE(id, 0u) << host;
            ASSERT_TRUE(client.log.wait_on(What::handshake, id)) << host;
            ASSERT_TRUE(client.send(id, "x"));
            ASSERT_TRUE(client.log.wait_on(What::receive, id)) << host;
            TCHAR text[64];
            int length = sizeof text;
            USHORT port = 0;
            EXPECT_TRUE(client.client()->GetRemoteHost(text, length, port));
            EXPECT_STREQ(text, std::string(host).find('^') != std::string::npos ? "www.example.test" : host);
        }
    }
    server.destroy();
}

}  // namespace
}  // namespace hp::test
