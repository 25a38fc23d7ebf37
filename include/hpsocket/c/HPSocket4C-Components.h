#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: creating and destroying components and listeners. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// A component that reports to `pListener`, which is kept as long as the component needs it; null: nobody hears. Null with
/// EBADF (the listener is of another kind), ENOMEM, ENOSPC. A handle is destroyed by the function of its name or of a sibling
/// (any `Destroy_HP_*Server` for a server); that stops the component first and waits. Never inside its own events. Null is ignored.
/// A listener calls nothing until callbacks are set, and may serve several components; its handle may be destroyed before them.
HPSOCKET_API HP_TcpServer Create_HP_TcpServer(HP_TcpServerListener pListener);
HPSOCKET_API HP_TcpAgent Create_HP_TcpAgent(HP_TcpAgentListener pListener);
HPSOCKET_API HP_TcpClient Create_HP_TcpClient(HP_TcpClientListener pListener);
HPSOCKET_API HP_TcpPullServer Create_HP_TcpPullServer(HP_TcpPullServerListener pListener);
HPSOCKET_API HP_TcpPullAgent Create_HP_TcpPullAgent(HP_TcpPullAgentListener pListener);
HPSOCKET_API HP_TcpPullClient Create_HP_TcpPullClient(HP_TcpPullClientListener pListener);
HPSOCKET_API HP_TcpPackServer Create_HP_TcpPackServer(HP_TcpServerListener pListener);
HPSOCKET_API HP_TcpPackAgent Create_HP_TcpPackAgent(HP_TcpAgentListener pListener);
HPSOCKET_API HP_TcpPackClient Create_HP_TcpPackClient(HP_TcpClientListener pListener);
HPSOCKET_API void Destroy_HP_TcpServer(HP_TcpServer pServer);
HPSOCKET_API void Destroy_HP_TcpAgent(HP_TcpAgent pAgent);
HPSOCKET_API void Destroy_HP_TcpClient(HP_TcpClient pClient);
HPSOCKET_API void Destroy_HP_TcpPullServer(HP_TcpPullServer pServer);
HPSOCKET_API void Destroy_HP_TcpPullAgent(HP_TcpPullAgent pAgent);
HPSOCKET_API void Destroy_HP_TcpPullClient(HP_TcpPullClient pClient);
HPSOCKET_API void Destroy_HP_TcpPackServer(HP_TcpPackServer pServer);
HPSOCKET_API void Destroy_HP_TcpPackAgent(HP_TcpPackAgent pAgent);
HPSOCKET_API void Destroy_HP_TcpPackClient(HP_TcpPackClient pClient);
HPSOCKET_API HP_TcpServerListener Create_HP_TcpServerListener(void);
HPSOCKET_API HP_TcpAgentListener Create_HP_TcpAgentListener(void);
HPSOCKET_API HP_TcpClientListener Create_HP_TcpClientListener(void);
HPSOCKET_API HP_TcpPullServerListener Create_HP_TcpPullServerListener(void);
HPSOCKET_API HP_TcpPullAgentListener Create_HP_TcpPullAgentListener(void);
HPSOCKET_API HP_TcpPullClientListener Create_HP_TcpPullClientListener(void);
HPSOCKET_API HP_TcpPackServerListener Create_HP_TcpPackServerListener(void);
HPSOCKET_API HP_TcpPackAgentListener Create_HP_TcpPackAgentListener(void);
HPSOCKET_API HP_TcpPackClientListener Create_HP_TcpPackClientListener(void);
HPSOCKET_API void Destroy_HP_TcpServerListener(HP_TcpServerListener pListener);
HPSOCKET_API void Destroy_HP_TcpAgentListener(HP_TcpAgentListener pListener);
HPSOCKET_API void Destroy_HP_TcpClientListener(HP_TcpClientListener pListener);
HPSOCKET_API void Destroy_HP_TcpPullServerListener(HP_TcpPullServerListener pListener);
HPSOCKET_API void Destroy_HP_TcpPullAgentListener(HP_TcpPullAgentListener pListener);
HPSOCKET_API void Destroy_HP_TcpPullClientListener(HP_TcpPullClientListener pListener);
HPSOCKET_API void Destroy_HP_TcpPackServerListener(HP_TcpPackServerListener pListener);
HPSOCKET_API void Destroy_HP_TcpPackAgentListener(HP_TcpPackAgentListener pListener);
HPSOCKET_API void Destroy_HP_TcpPackClientListener(HP_TcpPackClientListener pListener);

#ifdef _UDP_SUPPORT
HPSOCKET_API HP_UdpServer Create_HP_UdpServer(HP_UdpServerListener pListener);
HPSOCKET_API HP_UdpClient Create_HP_UdpClient(HP_UdpClientListener pListener);
HPSOCKET_API HP_UdpCast Create_HP_UdpCast(HP_UdpCastListener pListener);
HPSOCKET_API HP_UdpNode Create_HP_UdpNode(HP_UdpNodeListener pListener);
HPSOCKET_API HP_UdpArqServer Create_HP_UdpArqServer(HP_UdpServerListener pListener);
HPSOCKET_API HP_UdpArqClient Create_HP_UdpArqClient(HP_UdpClientListener pListener);
HPSOCKET_API void Destroy_HP_UdpServer(HP_UdpServer pServer);
HPSOCKET_API void Destroy_HP_UdpClient(HP_UdpClient pClient);
HPSOCKET_API void Destroy_HP_UdpCast(HP_UdpCast pCast);
HPSOCKET_API void Destroy_HP_UdpNode(HP_UdpNode pNode);
HPSOCKET_API void Destroy_HP_UdpArqServer(HP_UdpArqServer pServer);
HPSOCKET_API void Destroy_HP_UdpArqClient(HP_UdpArqClient pClient);
HPSOCKET_API HP_UdpServerListener Create_HP_UdpServerListener(void);
HPSOCKET_API HP_UdpClientListener Create_HP_UdpClientListener(void);
HPSOCKET_API HP_UdpCastListener Create_HP_UdpCastListener(void);
HPSOCKET_API HP_UdpNodeListener Create_HP_UdpNodeListener(void);
HPSOCKET_API HP_UdpArqServerListener Create_HP_UdpArqServerListener(void);
HPSOCKET_API HP_UdpArqClientListener Create_HP_UdpArqClientListener(void);
HPSOCKET_API void Destroy_HP_UdpServerListener(HP_UdpServerListener pListener);
HPSOCKET_API void Destroy_HP_UdpClientListener(HP_UdpClientListener pListener);
HPSOCKET_API void Destroy_HP_UdpCastListener(HP_UdpCastListener pListener);
HPSOCKET_API void Destroy_HP_UdpNodeListener(HP_UdpNodeListener pListener);
HPSOCKET_API void Destroy_HP_UdpArqServerListener(HP_UdpArqServerListener pListener);
HPSOCKET_API void Destroy_HP_UdpArqClientListener(HP_UdpArqClientListener pListener);
#endif // _UDP_SUPPORT

#ifdef _HTTP_SUPPORT
HPSOCKET_API HP_HttpServer Create_HP_HttpServer(HP_HttpServerListener pListener);
HPSOCKET_API HP_HttpAgent Create_HP_HttpAgent(HP_HttpAgentListener pListener);
HPSOCKET_API HP_HttpClient Create_HP_HttpClient(HP_HttpClientListener pListener);
HPSOCKET_API HP_HttpSyncClient Create_HP_HttpSyncClient(HP_HttpClientListener pListener);
HPSOCKET_API void Destroy_HP_HttpServer(HP_HttpServer pServer);
HPSOCKET_API void Destroy_HP_HttpAgent(HP_HttpAgent pAgent);
HPSOCKET_API void Destroy_HP_HttpClient(HP_HttpClient pClient);
HPSOCKET_API void Destroy_HP_HttpSyncClient(HP_HttpSyncClient pClient);
HPSOCKET_API HP_HttpServerListener Create_HP_HttpServerListener(void);
HPSOCKET_API HP_HttpAgentListener Create_HP_HttpAgentListener(void);
HPSOCKET_API HP_HttpClientListener Create_HP_HttpClientListener(void);
HPSOCKET_API void Destroy_HP_HttpServerListener(HP_HttpServerListener pListener);
HPSOCKET_API void Destroy_HP_HttpAgentListener(HP_HttpAgentListener pListener);
HPSOCKET_API void Destroy_HP_HttpClientListener(HP_HttpClientListener pListener);
#endif // _HTTP_SUPPORT
