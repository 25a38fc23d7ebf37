// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a C listener calls: one struct for each family of events. Set before a component starts, read by its threads afterwards.
#include <hpsocket/HPSocket4C.h>

namespace hp::c_api {

struct ServerCallbacks {
    HP_FN_Server_OnPrepareListen OnPrepareListen = nullptr;
    HP_FN_Server_OnAccept OnAccept = nullptr;
    HP_FN_Server_OnHandShake OnHandShake = nullptr;
    HP_FN_Server_OnSend OnSend = nullptr;
    HP_FN_Server_OnReceive OnReceive = nullptr;
    HP_FN_Server_OnPullReceive OnPullReceive = nullptr;
    HP_FN_Server_OnClose OnClose = nullptr;
    HP_FN_Server_OnShutdown OnShutdown = nullptr;
};

struct AgentCallbacks {
    HP_FN_Agent_OnPrepareConnect OnPrepareConnect = nullptr;
    HP_FN_Agent_OnConnect OnConnect = nullptr;
    HP_FN_Agent_OnHandShake OnHandShake = nullptr;
    HP_FN_Agent_OnSend OnSend = nullptr;
    HP_FN_Agent_OnReceive OnReceive = nullptr;
    HP_FN_Agent_OnPullReceive OnPullReceive = nullptr;
    HP_FN_Agent_OnClose OnClose = nullptr;
    HP_FN_Agent_OnShutdown OnShutdown = nullptr;
    HP_FN_Agent_OnReconnect OnReconnect = nullptr;
};

struct ClientCallbacks {
    HP_FN_Client_OnPrepareConnect OnPrepareConnect = nullptr;
    HP_FN_Client_OnConnect OnConnect = nullptr;
    HP_FN_Client_OnHandShake OnHandShake = nullptr;
    HP_FN_Client_OnSend OnSend = nullptr;
    HP_FN_Client_OnReceive OnReceive = nullptr;
    HP_FN_Client_OnPullReceive OnPullReceive = nullptr;
    HP_FN_Client_OnClose OnClose = nullptr;
    HP_FN_Client_OnReconnect OnReconnect = nullptr;
};

#ifdef _UDP_SUPPORT
struct NodeCallbacks {
    HP_FN_UdpNode_OnPrepareListen OnPrepareListen = nullptr;
    HP_FN_UdpNode_OnSend OnSend = nullptr;
    HP_FN_UdpNode_OnReceive OnReceive = nullptr;
    HP_FN_UdpNode_OnError OnError = nullptr;
    HP_FN_UdpNode_OnShutdown OnShutdown = nullptr;
};

#endif  // _UDP_SUPPORT

#ifdef _HTTP_SUPPORT
struct HttpCallbacks {
    HP_FN_Http_OnMessageBegin OnMessageBegin = nullptr;
    HP_FN_Http_OnRequestLine OnRequestLine = nullptr;
    HP_FN_Http_OnStatusLine OnStatusLine = nullptr;
    HP_FN_Http_OnHeader OnHeader = nullptr;
    HP_FN_Http_OnHeadersComplete OnHeadersComplete = nullptr;
    HP_FN_Http_OnBody OnBody = nullptr;
    HP_FN_Http_OnChunkHeader OnChunkHeader = nullptr;
    HP_FN_Http_OnChunkComplete OnChunkComplete = nullptr;
    HP_FN_Http_OnMessageComplete OnMessageComplete = nullptr;
    HP_FN_Http_OnUpgrade OnUpgrade = nullptr;
    HP_FN_Http_OnParseError OnParseError = nullptr;
    HP_FN_Http_OnWSMessageHeader OnWSMessageHeader = nullptr;
    HP_FN_Http_OnWSMessageBody OnWSMessageBody = nullptr;
    HP_FN_Http_OnWSMessageComplete OnWSMessageComplete = nullptr;
};

#endif  // _HTTP_SUPPORT

struct PoolCallbacks {
    HP_FN_ThreadPool_OnStartup OnStartup = nullptr;
    HP_FN_ThreadPool_OnShutdown OnShutdown = nullptr;
    HP_FN_ThreadPool_OnWorkerThreadStart OnWorkerThreadStart = nullptr;
    HP_FN_ThreadPool_OnWorkerThreadEnd OnWorkerThreadEnd = nullptr;
};

#ifdef _HTTP_SUPPORT
struct DownloadCallbacks {
    HP_FN_HttpDownloader_OnStart OnStart = nullptr;
    HP_FN_HttpDownloader_OnProgress OnProgress = nullptr;
    HP_FN_HttpDownloader_OnRedirect OnRedirect = nullptr;
    HP_FN_HttpDownloader_OnSegment OnSegment = nullptr;
    HP_FN_HttpDownloader_OnRetry OnRetry = nullptr;
    HP_FN_HttpDownloader_OnData OnData = nullptr;
    HP_FN_HttpDownloader_OnComplete OnComplete = nullptr;
    HP_FN_HttpDownloader_OnError OnError = nullptr;
};

#endif  // _HTTP_SUPPORT

}  // namespace hp::c_api
