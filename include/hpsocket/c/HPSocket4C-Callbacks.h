#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: setting what a listener calls. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// Sets one callback of a listener before a component with it is started; null: none, which counts as HR_IGNORE or HPR_OK. A PULL
/// component calls OnPullReceive, every other one OnReceive. EBADF: no such listener. An HTTP listener takes the setters of its
/// role, too (`HP_Set_FN_Server_OnAccept` for that of an HTTP server).
HPSOCKET_API void HP_Set_FN_Server_OnPrepareListen(HP_ServerListener pListener, HP_FN_Server_OnPrepareListen fn);
HPSOCKET_API void HP_Set_FN_Server_OnAccept(HP_ServerListener pListener, HP_FN_Server_OnAccept fn);
HPSOCKET_API void HP_Set_FN_Server_OnHandShake(HP_ServerListener pListener, HP_FN_Server_OnHandShake fn);
HPSOCKET_API void HP_Set_FN_Server_OnSend(HP_ServerListener pListener, HP_FN_Server_OnSend fn);
HPSOCKET_API void HP_Set_FN_Server_OnReceive(HP_ServerListener pListener, HP_FN_Server_OnReceive fn);
HPSOCKET_API void HP_Set_FN_Server_OnPullReceive(HP_ServerListener pListener, HP_FN_Server_OnPullReceive fn);
HPSOCKET_API void HP_Set_FN_Server_OnClose(HP_ServerListener pListener, HP_FN_Server_OnClose fn);
HPSOCKET_API void HP_Set_FN_Server_OnShutdown(HP_ServerListener pListener, HP_FN_Server_OnShutdown fn);
HPSOCKET_API void HP_Set_FN_Agent_OnPrepareConnect(HP_AgentListener pListener, HP_FN_Agent_OnPrepareConnect fn);
HPSOCKET_API void HP_Set_FN_Agent_OnConnect(HP_AgentListener pListener, HP_FN_Agent_OnConnect fn);
HPSOCKET_API void HP_Set_FN_Agent_OnHandShake(HP_AgentListener pListener, HP_FN_Agent_OnHandShake fn);
HPSOCKET_API void HP_Set_FN_Agent_OnSend(HP_AgentListener pListener, HP_FN_Agent_OnSend fn);
HPSOCKET_API void HP_Set_FN_Agent_OnReceive(HP_AgentListener pListener, HP_FN_Agent_OnReceive fn);
HPSOCKET_API void HP_Set_FN_Agent_OnPullReceive(HP_AgentListener pListener, HP_FN_Agent_OnPullReceive fn);
HPSOCKET_API void HP_Set_FN_Agent_OnClose(HP_AgentListener pListener, HP_FN_Agent_OnClose fn);
HPSOCKET_API void HP_Set_FN_Agent_OnShutdown(HP_AgentListener pListener, HP_FN_Agent_OnShutdown fn);
HPSOCKET_API void HP_Set_FN_Agent_OnReconnect(HP_AgentListener pListener, HP_FN_Agent_OnReconnect fn);
HPSOCKET_API void HP_Set_FN_Client_OnPrepareConnect(HP_ClientListener pListener, HP_FN_Client_OnPrepareConnect fn);
HPSOCKET_API void HP_Set_FN_Client_OnConnect(HP_ClientListener pListener, HP_FN_Client_OnConnect fn);
HPSOCKET_API void HP_Set_FN_Client_OnHandShake(HP_ClientListener pListener, HP_FN_Client_OnHandShake fn);
HPSOCKET_API void HP_Set_FN_Client_OnSend(HP_ClientListener pListener, HP_FN_Client_OnSend fn);
HPSOCKET_API void HP_Set_FN_Client_OnReceive(HP_ClientListener pListener, HP_FN_Client_OnReceive fn);
HPSOCKET_API void HP_Set_FN_Client_OnPullReceive(HP_ClientListener pListener, HP_FN_Client_OnPullReceive fn);
HPSOCKET_API void HP_Set_FN_Client_OnClose(HP_ClientListener pListener, HP_FN_Client_OnClose fn);
HPSOCKET_API void HP_Set_FN_Client_OnReconnect(HP_ClientListener pListener, HP_FN_Client_OnReconnect fn);

#ifdef _UDP_SUPPORT
HPSOCKET_API void HP_Set_FN_UdpNode_OnPrepareListen(HP_UdpNodeListener pListener, HP_FN_UdpNode_OnPrepareListen fn);
HPSOCKET_API void HP_Set_FN_UdpNode_OnSend(HP_UdpNodeListener pListener, HP_FN_UdpNode_OnSend fn);
HPSOCKET_API void HP_Set_FN_UdpNode_OnReceive(HP_UdpNodeListener pListener, HP_FN_UdpNode_OnReceive fn);
HPSOCKET_API void HP_Set_FN_UdpNode_OnError(HP_UdpNodeListener pListener, HP_FN_UdpNode_OnError fn);
HPSOCKET_API void HP_Set_FN_UdpNode_OnShutdown(HP_UdpNodeListener pListener, HP_FN_UdpNode_OnShutdown fn);
#endif // _UDP_SUPPORT

#ifdef _HTTP_SUPPORT
HPSOCKET_API void HP_Set_FN_HttpServer_OnMessageBegin(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnMessageBegin fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnRequestLine(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnRequestLine fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnHeader(HP_HttpServerListener pListener, HP_FN_HttpServer_OnHeader fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnHeadersComplete(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnHeadersComplete fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnBody(HP_HttpServerListener pListener, HP_FN_HttpServer_OnBody fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnChunkHeader(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnChunkHeader fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnChunkComplete(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnChunkComplete fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnMessageComplete(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnMessageComplete fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnUpgrade(HP_HttpServerListener pListener, HP_FN_HttpServer_OnUpgrade fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnParseError(HP_HttpServerListener pListener, HP_FN_HttpServer_OnParseError fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnWSMessageHeader(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnWSMessageHeader fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnWSMessageBody(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnWSMessageBody fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnWSMessageComplete(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnWSMessageComplete fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnPrepareListen(HP_HttpServerListener pListener,
    HP_FN_HttpServer_OnPrepareListen fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnAccept(HP_HttpServerListener pListener, HP_FN_HttpServer_OnAccept fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnHandShake(HP_HttpServerListener pListener, HP_FN_HttpServer_OnHandShake fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnReceive(HP_HttpServerListener pListener, HP_FN_HttpServer_OnReceive fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnSend(HP_HttpServerListener pListener, HP_FN_HttpServer_OnSend fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnClose(HP_HttpServerListener pListener, HP_FN_HttpServer_OnClose fn);
HPSOCKET_API void HP_Set_FN_HttpServer_OnShutdown(HP_HttpServerListener pListener, HP_FN_HttpServer_OnShutdown fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnMessageBegin(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnMessageBegin fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnStatusLine(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnStatusLine fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnHeader(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnHeader fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnHeadersComplete(HP_HttpAgentListener pListener,
    HP_FN_HttpAgent_OnHeadersComplete fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnBody(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnBody fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnChunkHeader(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnChunkHeader fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnChunkComplete(HP_HttpAgentListener pListener,
    HP_FN_HttpAgent_OnChunkComplete fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnMessageComplete(HP_HttpAgentListener pListener,
    HP_FN_HttpAgent_OnMessageComplete fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnUpgrade(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnUpgrade fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnParseError(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnParseError fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnWSMessageHeader(HP_HttpAgentListener pListener,
    HP_FN_HttpAgent_OnWSMessageHeader fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnWSMessageBody(HP_HttpAgentListener pListener,
    HP_FN_HttpAgent_OnWSMessageBody fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnWSMessageComplete(HP_HttpAgentListener pListener,
    HP_FN_HttpAgent_OnWSMessageComplete fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnPrepareConnect(HP_HttpAgentListener pListener,
    HP_FN_HttpAgent_OnPrepareConnect fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnConnect(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnConnect fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnHandShake(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnHandShake fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnReceive(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnReceive fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnSend(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnSend fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnClose(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnClose fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnShutdown(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnShutdown fn);
HPSOCKET_API void HP_Set_FN_HttpAgent_OnReconnect(HP_HttpAgentListener pListener, HP_FN_HttpAgent_OnReconnect fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnMessageBegin(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnMessageBegin fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnStatusLine(HP_HttpClientListener pListener, HP_FN_HttpClient_OnStatusLine fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnHeader(HP_HttpClientListener pListener, HP_FN_HttpClient_OnHeader fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnHeadersComplete(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnHeadersComplete fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnBody(HP_HttpClientListener pListener, HP_FN_HttpClient_OnBody fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnChunkHeader(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnChunkHeader fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnChunkComplete(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnChunkComplete fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnMessageComplete(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnMessageComplete fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnUpgrade(HP_HttpClientListener pListener, HP_FN_HttpClient_OnUpgrade fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnParseError(HP_HttpClientListener pListener, HP_FN_HttpClient_OnParseError fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnWSMessageHeader(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnWSMessageHeader fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnWSMessageBody(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnWSMessageBody fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnWSMessageComplete(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnWSMessageComplete fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnPrepareConnect(HP_HttpClientListener pListener,
    HP_FN_HttpClient_OnPrepareConnect fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnConnect(HP_HttpClientListener pListener, HP_FN_HttpClient_OnConnect fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnHandShake(HP_HttpClientListener pListener, HP_FN_HttpClient_OnHandShake fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnReceive(HP_HttpClientListener pListener, HP_FN_HttpClient_OnReceive fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnSend(HP_HttpClientListener pListener, HP_FN_HttpClient_OnSend fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnClose(HP_HttpClientListener pListener, HP_FN_HttpClient_OnClose fn);
HPSOCKET_API void HP_Set_FN_HttpClient_OnReconnect(HP_HttpClientListener pListener, HP_FN_HttpClient_OnReconnect fn);
#endif // _HTTP_SUPPORT
