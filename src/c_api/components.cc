// SPDX-License-Identifier: Apache-2.0
// Create_HP_* and Destroy_HP_* of components and their listeners: one row, two exported functions. A component is destroyed by its role,
// so siblings may do it.
#include "c_api/holders.h"

namespace hp::c_api {
namespace {

using TcpServerEars = ServerEars<ITcpServerListener, ITcpServer>;
using TcpAgentEars = AgentEars<ITcpAgentListener, ITcpAgent>;
using TcpClientEars = ClientEars<ITcpClientListener, ITcpClient>;
#ifdef _UDP_SUPPORT
using UdpServerEars = ServerEars<IUdpServerListener, IUdpServer>;
using UdpClientEars = UdpDialerEars<IUdpClientListener, IUdpClient>;
using UdpCastEars = UdpDialerEars<IUdpCastListener, IUdpCast>;
#endif
#ifdef _HTTP_SUPPORT
using HttpServerEars = HttpEars<ServerEars<IHttpServerListener, ITcpServer>, IHttpServer, ServerCallbacks>;
using HttpAgentEars = HttpEars<AgentEars<IHttpAgentListener, ITcpAgent>, IHttpAgent, AgentCallbacks>;
using HttpClientEars = HttpEars<ClientEars<IHttpClientListener, ITcpClient>, IHttpClient, ClientCallbacks>;
#endif

}  // namespace
}  // namespace hp::c_api

// HP_C_LISTENER(name, callbacks of its role, callbacks...)
#define HP_C_LISTENER(name, role, ...)                 \
    HP_##name##Listener Create_HP_##name##Listener() { \
        using namespace hp::c_api;                     \
        return create_listener<__VA_ARGS__>();         \
    }                                                  \
    void Destroy_HP_##name##Listener(HP_##name##Listener listener) { hp::c_api::destroy<hp::c_api::role>(listener); }

// HP_C_COMPONENT(name, interface, role, name of the listener's handle, ears, callbacks...)
#define HP_C_COMPONENT(name, interface, role, listener_name, Ears, ...)                    \
    extern "C" interface* HP_Create_##name(hp::c_api::Ears::Listener*);                    \
    HP_##name Create_HP_##name(HP_##listener_name##Listener listener) {                    \
        using namespace hp::c_api;                                                         \
        return create_component<interface, Ears, __VA_ARGS__>(listener, HP_Create_##name); \
    }                                                                                      \
    void Destroy_HP_##name(HP_##name component) { hp::c_api::destroy<role>(component); }

// clang-format off
HP_C_LISTENER(TcpServer, ServerCallbacks, ServerCallbacks)
HP_C_LISTENER(TcpAgent, AgentCallbacks, AgentCallbacks)
HP_C_LISTENER(TcpClient, ClientCallbacks, ClientCallbacks)
HP_C_LISTENER(TcpPullServer, ServerCallbacks, ServerCallbacks)
HP_C_LISTENER(TcpPullAgent, AgentCallbacks, AgentCallbacks)
HP_C_LISTENER(TcpPullClient, ClientCallbacks, ClientCallbacks)
HP_C_LISTENER(TcpPackServer, ServerCallbacks, ServerCallbacks)
HP_C_LISTENER(TcpPackAgent, AgentCallbacks, AgentCallbacks)
HP_C_LISTENER(TcpPackClient, ClientCallbacks, ClientCallbacks)

HP_C_COMPONENT(TcpServer, ITcpServer, IServer, TcpServer, TcpServerEars, ServerCallbacks)
HP_C_COMPONENT(TcpAgent, ITcpAgent, IAgent, TcpAgent, TcpAgentEars, AgentCallbacks)
HP_C_COMPONENT(TcpClient, ITcpClient, IClient, TcpClient, TcpClientEars, ClientCallbacks)
HP_C_COMPONENT(TcpPullServer, ITcpPullServer, IServer, TcpPullServer, TcpServerEars, ServerCallbacks)
HP_C_COMPONENT(TcpPullAgent, ITcpPullAgent, IAgent, TcpPullAgent, TcpAgentEars, AgentCallbacks)
HP_C_COMPONENT(TcpPullClient, ITcpPullClient, IClient, TcpPullClient, TcpClientEars, ClientCallbacks)
HP_C_COMPONENT(TcpPackServer, ITcpPackServer, IServer, TcpServer, TcpServerEars, ServerCallbacks)
HP_C_COMPONENT(TcpPackAgent, ITcpPackAgent, IAgent, TcpAgent, TcpAgentEars, AgentCallbacks)
HP_C_COMPONENT(TcpPackClient, ITcpPackClient, IClient, TcpClient, TcpClientEars, ClientCallbacks)

#ifdef _SSL_SUPPORT
HP_C_COMPONENT(SSLServer, ITcpServer, IServer, TcpServer, TcpServerEars, ServerCallbacks)
HP_C_COMPONENT(SSLAgent, ITcpAgent, IAgent, TcpAgent, TcpAgentEars, AgentCallbacks)
HP_C_COMPONENT(SSLClient, ITcpClient, IClient, TcpClient, TcpClientEars, ClientCallbacks)
HP_C_COMPONENT(SSLPullServer, ITcpPullServer, IServer, TcpPullServer, TcpServerEars, ServerCallbacks)
HP_C_COMPONENT(SSLPullAgent, ITcpPullAgent, IAgent, TcpPullAgent, TcpAgentEars, AgentCallbacks)
HP_C_COMPONENT(SSLPullClient, ITcpPullClient, IClient, TcpPullClient, TcpClientEars, ClientCallbacks)
HP_C_COMPONENT(SSLPackServer, ITcpPackServer, IServer, TcpServer, TcpServerEars, ServerCallbacks)
HP_C_COMPONENT(SSLPackAgent, ITcpPackAgent, IAgent, TcpAgent, TcpAgentEars, AgentCallbacks)
HP_C_COMPONENT(SSLPackClient, ITcpPackClient, IClient, TcpClient, TcpClientEars, ClientCallbacks)
#endif

#ifdef _UDP_SUPPORT
HP_C_LISTENER(UdpServer, ServerCallbacks, ServerCallbacks)
HP_C_LISTENER(UdpClient, ClientCallbacks, ClientCallbacks)
HP_C_LISTENER(UdpCast, ClientCallbacks, ClientCallbacks)
HP_C_LISTENER(UdpNode, NodeCallbacks, NodeCallbacks)
HP_C_LISTENER(UdpArqServer, ServerCallbacks, ServerCallbacks)
HP_C_LISTENER(UdpArqClient, ClientCallbacks, ClientCallbacks)

HP_C_COMPONENT(UdpServer, IUdpServer, IServer, UdpServer, UdpServerEars, ServerCallbacks)
HP_C_COMPONENT(UdpClient, IUdpClient, IClient, UdpClient, UdpClientEars, ClientCallbacks)
HP_C_COMPONENT(UdpCast, IUdpCast, IClient, UdpCast, UdpCastEars, ClientCallbacks)
HP_C_COMPONENT(UdpNode, IUdpNode, IUdpNode, UdpNode, NodeEars, NodeCallbacks)
HP_C_COMPONENT(UdpArqServer, IUdpArqServer, IServer, UdpServer, UdpServerEars, ServerCallbacks)
HP_C_COMPONENT(UdpArqClient, IUdpArqClient, IClient, UdpClient, UdpClientEars, ClientCallbacks)
#endif

#ifdef _HTTP_SUPPORT
HP_C_LISTENER(HttpServer, ServerCallbacks, ServerCallbacks, HttpCallbacks)
HP_C_LISTENER(HttpAgent, AgentCallbacks, AgentCallbacks, HttpCallbacks)
HP_C_LISTENER(HttpClient, ClientCallbacks, ClientCallbacks, HttpCallbacks)

HP_C_COMPONENT(HttpServer, IHttpServer, IServer, HttpServer, HttpServerEars, ServerCallbacks, HttpCallbacks)
HP_C_COMPONENT(HttpAgent, IHttpAgent, IAgent, HttpAgent, HttpAgentEars, AgentCallbacks, HttpCallbacks)
HP_C_COMPONENT(HttpClient, IHttpClient, IClient, HttpClient, HttpClientEars, ClientCallbacks, HttpCallbacks)
HP_C_COMPONENT(HttpSyncClient, IHttpSyncClient, IClient, HttpClient, HttpClientEars, ClientCallbacks, HttpCallbacks)
#ifdef _SSL_SUPPORT
HP_C_COMPONENT(HttpsServer, IHttpServer, IServer, HttpServer, HttpServerEars, ServerCallbacks, HttpCallbacks)
HP_C_COMPONENT(HttpsAgent, IHttpAgent, IAgent, HttpAgent, HttpAgentEars, AgentCallbacks, HttpCallbacks)
HP_C_COMPONENT(HttpsClient, IHttpClient, IClient, HttpClient, HttpClientEars, ClientCallbacks, HttpCallbacks)
HP_C_COMPONENT(HttpsSyncClient, IHttpSyncClient, IClient, HttpClient, HttpClientEars, ClientCallbacks, HttpCallbacks)
#endif
#endif

HP_C_LISTENER(ThreadPool, PoolCallbacks, PoolCallbacks)
HP_C_COMPONENT(ThreadPool, IHPThreadPool, IHPThreadPool, ThreadPool, PoolEars, PoolCallbacks)
// clang-format on
