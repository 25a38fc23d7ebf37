#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The functions that create and destroy the SSL and HTTPS components, and smart pointers that own them (guide 3).
 * Their interfaces are those of the TCP and HTTP components; TLS 1.2 and 1.3 (RFC 5246, 8446).
 */

#include "hpsocket/HPSocket.h"

#ifdef _SSL_SUPPORT

/// Creates a component, see HP_Create_TcpServer(). Needs SetupSSLContext() before Start, which otherwise fails with
/// SE_SSL_ENV_NOT_READY (EPERM).
HPSOCKET_API ITcpServer* HP_Create_SSLServer(ITcpServerListener* pListener);
HPSOCKET_API ITcpAgent* HP_Create_SSLAgent(ITcpAgentListener* pListener);
HPSOCKET_API ITcpClient* HP_Create_SSLClient(ITcpClientListener* pListener);
HPSOCKET_API ITcpPullServer* HP_Create_SSLPullServer(ITcpServerListener* pListener);
HPSOCKET_API ITcpPullAgent* HP_Create_SSLPullAgent(ITcpAgentListener* pListener);
HPSOCKET_API ITcpPullClient* HP_Create_SSLPullClient(ITcpClientListener* pListener);
HPSOCKET_API ITcpPackServer* HP_Create_SSLPackServer(ITcpServerListener* pListener);
HPSOCKET_API ITcpPackAgent* HP_Create_SSLPackAgent(ITcpAgentListener* pListener);
HPSOCKET_API ITcpPackClient* HP_Create_SSLPackClient(ITcpClientListener* pListener);

/// Destroys a component, see HP_Destroy_TcpServer().
HPSOCKET_API void HP_Destroy_SSLServer(ITcpServer* pServer);
HPSOCKET_API void HP_Destroy_SSLAgent(ITcpAgent* pAgent);
HPSOCKET_API void HP_Destroy_SSLClient(ITcpClient* pClient);
HPSOCKET_API void HP_Destroy_SSLPullServer(ITcpPullServer* pServer);
HPSOCKET_API void HP_Destroy_SSLPullAgent(ITcpPullAgent* pAgent);
HPSOCKET_API void HP_Destroy_SSLPullClient(ITcpPullClient* pClient);
HPSOCKET_API void HP_Destroy_SSLPackServer(ITcpPackServer* pServer);
HPSOCKET_API void HP_Destroy_SSLPackAgent(ITcpPackAgent* pAgent);
HPSOCKET_API void HP_Destroy_SSLPackClient(ITcpPackClient* pClient);

/// The choice by SNI that servers make without a callback of their own: names given to BindSSLServerName, case
/// ignored, exact then parent domains, else 0. For use inside an Fn_SNI_ServerNameCallback, with its arguments.
HPSOCKET_API int HP_SSL_DefaultServerNameCallback(LPCTSTR lpszServerName, PVOID pContext);

/// Frees what OpenSSL keeps for a thread; 0 means the calling one. OpenSSL does it by itself when a thread ends:
/// kept for compatibility. Guide 3.2.
HPSOCKET_API void HP_SSL_RemoveThreadLocalState(THR_ID dwThreadID);

#ifdef _HTTP_SUPPORT

/// HTTPS components.
HPSOCKET_API IHttpServer* HP_Create_HttpsServer(IHttpServerListener* pListener);
HPSOCKET_API IHttpAgent* HP_Create_HttpsAgent(IHttpAgentListener* pListener);
HPSOCKET_API IHttpClient* HP_Create_HttpsClient(IHttpClientListener* pListener);
HPSOCKET_API IHttpSyncClient* HP_Create_HttpsSyncClient(IHttpClientListener* pListener = nullptr);
HPSOCKET_API void HP_Destroy_HttpsServer(IHttpServer* pServer);
HPSOCKET_API void HP_Destroy_HttpsAgent(IHttpAgent* pAgent);
HPSOCKET_API void HP_Destroy_HttpsClient(IHttpClient* pClient);
HPSOCKET_API void HP_Destroy_HttpsSyncClient(IHttpSyncClient* pClient);

#endif // _HTTP_SUPPORT

// Smart pointers: the default constructor creates the object, see CHPObjectPtr; guide 7.3.

struct SSLServer_Creator
{
    static ITcpServer* Create(ITcpServerListener* pListener) { return HP_Create_SSLServer(pListener); }
    static void Destroy(ITcpServer* pServer) { HP_Destroy_SSLServer(pServer); }
};
typedef CHPObjectPtr<ITcpServer, ITcpServerListener, SSLServer_Creator> CSSLServerPtr;

struct SSLAgent_Creator
{
    static ITcpAgent* Create(ITcpAgentListener* pListener) { return HP_Create_SSLAgent(pListener); }
    static void Destroy(ITcpAgent* pAgent) { HP_Destroy_SSLAgent(pAgent); }
};
typedef CHPObjectPtr<ITcpAgent, ITcpAgentListener, SSLAgent_Creator> CSSLAgentPtr;

struct SSLClient_Creator
{
    static ITcpClient* Create(ITcpClientListener* pListener) { return HP_Create_SSLClient(pListener); }
    static void Destroy(ITcpClient* pClient) { HP_Destroy_SSLClient(pClient); }
};
typedef CHPObjectPtr<ITcpClient, ITcpClientListener, SSLClient_Creator> CSSLClientPtr;

struct SSLPullServer_Creator
{
    static ITcpPullServer* Create(ITcpServerListener* pListener) { return HP_Create_SSLPullServer(pListener); }
    static void Destroy(ITcpPullServer* pServer) { HP_Destroy_SSLPullServer(pServer); }
};
typedef CHPObjectPtr<ITcpPullServer, ITcpServerListener, SSLPullServer_Creator> CSSLPullServerPtr;

struct SSLPullAgent_Creator
{
    static ITcpPullAgent* Create(ITcpAgentListener* pListener) { return HP_Create_SSLPullAgent(pListener); }
    static void Destroy(ITcpPullAgent* pAgent) { HP_Destroy_SSLPullAgent(pAgent); }
};
typedef CHPObjectPtr<ITcpPullAgent, ITcpAgentListener, SSLPullAgent_Creator> CSSLPullAgentPtr;

struct SSLPullClient_Creator
{
    static ITcpPullClient* Create(ITcpClientListener* pListener) { return HP_Create_SSLPullClient(pListener); }
    static void Destroy(ITcpPullClient* pClient) { HP_Destroy_SSLPullClient(pClient); }
};
typedef CHPObjectPtr<ITcpPullClient, ITcpClientListener, SSLPullClient_Creator> CSSLPullClientPtr;

struct SSLPackServer_Creator
{
    static ITcpPackServer* Create(ITcpServerListener* pListener) { return HP_Create_SSLPackServer(pListener); }
    static void Destroy(ITcpPackServer* pServer) { HP_Destroy_SSLPackServer(pServer); }
};
typedef CHPObjectPtr<ITcpPackServer, ITcpServerListener, SSLPackServer_Creator> CSSLPackServerPtr;

struct SSLPackAgent_Creator
{
    static ITcpPackAgent* Create(ITcpAgentListener* pListener) { return HP_Create_SSLPackAgent(pListener); }
    static void Destroy(ITcpPackAgent* pAgent) { HP_Destroy_SSLPackAgent(pAgent); }
};
typedef CHPObjectPtr<ITcpPackAgent, ITcpAgentListener, SSLPackAgent_Creator> CSSLPackAgentPtr;

struct SSLPackClient_Creator
{
    static ITcpPackClient* Create(ITcpClientListener* pListener) { return HP_Create_SSLPackClient(pListener); }
    static void Destroy(ITcpPackClient* pClient) { HP_Destroy_SSLPackClient(pClient); }
};
typedef CHPObjectPtr<ITcpPackClient, ITcpClientListener, SSLPackClient_Creator> CSSLPackClientPtr;

#ifdef _HTTP_SUPPORT

struct HttpsServer_Creator
{
    static IHttpServer* Create(IHttpServerListener* pListener) { return HP_Create_HttpsServer(pListener); }
    static void Destroy(IHttpServer* pServer) { HP_Destroy_HttpsServer(pServer); }
};
typedef CHPObjectPtr<IHttpServer, IHttpServerListener, HttpsServer_Creator> CHttpsServerPtr;

struct HttpsAgent_Creator
{
    static IHttpAgent* Create(IHttpAgentListener* pListener) { return HP_Create_HttpsAgent(pListener); }
    static void Destroy(IHttpAgent* pAgent) { HP_Destroy_HttpsAgent(pAgent); }
};
typedef CHPObjectPtr<IHttpAgent, IHttpAgentListener, HttpsAgent_Creator> CHttpsAgentPtr;

struct HttpsClient_Creator
{
    static IHttpClient* Create(IHttpClientListener* pListener) { return HP_Create_HttpsClient(pListener); }
    static void Destroy(IHttpClient* pClient) { HP_Destroy_HttpsClient(pClient); }
};
typedef CHPObjectPtr<IHttpClient, IHttpClientListener, HttpsClient_Creator> CHttpsClientPtr;

struct HttpsSyncClient_Creator
{
    static IHttpSyncClient* Create(IHttpClientListener* pListener = nullptr) { return HP_Create_HttpsSyncClient(pListener); }
    static void Destroy(IHttpSyncClient* pClient) { HP_Destroy_HttpsSyncClient(pClient); }
};
typedef CHPObjectPtr<IHttpSyncClient, IHttpClientListener, HttpsSyncClient_Creator> CHttpsSyncClientPtr;

#endif // _HTTP_SUPPORT

#endif // _SSL_SUPPORT
