// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every component of the framework as one row: its documented name, its interface with the methods that make it up, and the stack of
// layers behind it.
#include "component/arq_api.h"
#include "component/http_component.h"
#include "component/node_api.h"
#include "component/sync_api.h"

namespace hp {

inline constexpr Stack tcp{false, Framing::push}, tcp_pull{false, Framing::pull}, tcp_pack{false, Framing::pack};
inline constexpr Stack ssl{true, Framing::push}, ssl_pull{true, Framing::pull}, ssl_pack{true, Framing::pack};

inline constexpr Stack http_stack{false, Framing::http}, https_stack{true, Framing::http};

inline constexpr DatagramStack udp{};

template <class I>
using Server = TcpServerApi<I>;
template <class I>
using Agent = TcpAgentApi<I>;
template <class I>
using Client = TcpClientApi<I>;

// clang-format off
// HP_COMPONENT(name, interface, methods, stack)
#define HP_TCP_COMPONENTS(HP_COMPONENT)                                                            \
    HP_COMPONENT(TcpServer, ITcpServer, (Server<ITcpServer>), tcp)                                 \
    HP_COMPONENT(TcpAgent, ITcpAgent, (Agent<ITcpAgent>), tcp)                                     \
    HP_COMPONENT(TcpClient, ITcpClient, (Client<ITcpClient>), tcp)                                 \
    HP_COMPONENT(TcpPullServer, ITcpPullServer, (PullApi<Server<ITcpPullServer>, CONNID>), tcp_pull) \
    HP_COMPONENT(TcpPullAgent, ITcpPullAgent, (PullApi<Agent<ITcpPullAgent>, CONNID>), tcp_pull)   \
    HP_COMPONENT(TcpPullClient, ITcpPullClient, (PullApi<Client<ITcpPullClient>>), tcp_pull)       \
    HP_COMPONENT(TcpPackServer, ITcpPackServer, (PackApi<Server<ITcpPackServer>>), tcp_pack)       \
    HP_COMPONENT(TcpPackAgent, ITcpPackAgent, (PackApi<Agent<ITcpPackAgent>>), tcp_pack)           \
    HP_COMPONENT(TcpPackClient, ITcpPackClient, (PackApi<Client<ITcpPackClient>>), tcp_pack)

#define HP_SSL_COMPONENTS(HP_COMPONENT)                                                            \
    HP_COMPONENT(SSLServer, ITcpServer, (Server<ITcpServer>), ssl)                                 \
    HP_COMPONENT(SSLAgent, ITcpAgent, (Agent<ITcpAgent>), ssl)                                     \
    HP_COMPONENT(SSLClient, ITcpClient, (Client<ITcpClient>), ssl)                                 \
    HP_COMPONENT(SSLPullServer, ITcpPullServer, (PullApi<Server<ITcpPullServer>, CONNID>), ssl_pull) \
    HP_COMPONENT(SSLPullAgent, ITcpPullAgent, (PullApi<Agent<ITcpPullAgent>, CONNID>), ssl_pull)   \
    HP_COMPONENT(SSLPullClient, ITcpPullClient, (PullApi<Client<ITcpPullClient>>), ssl_pull)       \
    HP_COMPONENT(SSLPackServer, ITcpPackServer, (PackApi<Server<ITcpPackServer>>), ssl_pack)       \
    HP_COMPONENT(SSLPackAgent, ITcpPackAgent, (PackApi<Agent<ITcpPackAgent>>), ssl_pack)           \
    HP_COMPONENT(SSLPackClient, ITcpPackClient, (PackApi<Client<ITcpPackClient>>), ssl_pack)

#define HP_HTTP_COMPONENTS(HP_COMPONENT)                                                           \
    HP_COMPONENT(HttpServer, IHttpServer, (ResponderApi<Server<IHttpServer>>), http_stack)         \
    HP_COMPONENT(HttpAgent, IHttpAgent, (RequesterApi<Agent<IHttpAgent>, CONNID>), http_stack)     \
    HP_COMPONENT(HttpClient, IHttpClient, (RequesterApi<Client<IHttpClient>>), http_stack)         \
    HP_COMPONENT(HttpSyncClient, IHttpSyncClient, (SyncApi<Client<IHttpSyncClient>>), http_stack)

#define HP_HTTPS_COMPONENTS(HP_COMPONENT)                                                          \
    HP_COMPONENT(HttpsServer, IHttpServer, (ResponderApi<Server<IHttpServer>>), https_stack)       \
    HP_COMPONENT(HttpsAgent, IHttpAgent, (RequesterApi<Agent<IHttpAgent>, CONNID>), https_stack)   \
    HP_COMPONENT(HttpsClient, IHttpClient, (RequesterApi<Client<IHttpClient>>), https_stack)       \
    HP_COMPONENT(HttpsSyncClient, IHttpSyncClient, (SyncApi<Client<IHttpSyncClient>>), https_stack)

#define HP_UDP_COMPONENTS(HP_COMPONENT)                                                            \
    HP_COMPONENT(UdpServer, IUdpServer, (UdpServerApi<IUdpServer>), udp)                           \
    HP_COMPONENT(UdpClient, IUdpClient, (UdpClientApi<IUdpClient>), udp)                           \
    HP_COMPONENT(UdpArqServer, IUdpArqServer, (ArqApi<UdpServerApi<IUdpArqServer>, CONNID>), udp)  \
    HP_COMPONENT(UdpArqClient, IUdpArqClient, (ArqApi<UdpClientApi<IUdpArqClient>>), udp)

// HP_COMPONENT(name, class): those without connections
#define HP_OPEN_COMPONENTS(HP_COMPONENT)                                                           \
    HP_COMPONENT(UdpCast, CastComponent)                                                           \
    HP_COMPONENT(UdpNode, NodeComponent)
// clang-format on

}  // namespace hp
