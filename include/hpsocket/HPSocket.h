#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The entry to the C++ API: the functions that create and destroy components, thread pool and compressors, smart
 * pointers that own them, and, by its includes, the interfaces and helper functions (guide 7.3). HPSocket-SSL.h has
 * the same for the SSL components.
 */

#include "hpsocket/SocketInterface.h"
#include "hpsocket/common/CodecFunctions.h"
#include "hpsocket/common/Functions.h"
#include "hpsocket/common/HttpCookie.h"
#include "hpsocket/common/ObjectPtr.h"

/**
 * Creates a component that reports to `pListener`, stopped and with default settings. The listener is not owned and
 * must outlive the component.
 * @param pListener null: a component that works, and nobody hears of it
 * @return the component, to be destroyed with the HP_Destroy function of the same name; null with ENOMEM. Any thread.
 *   Holds for all HP_Create functions of components below.
 */
HPSOCKET_API ITcpServer* HP_Create_TcpServer(ITcpServerListener* pListener);
HPSOCKET_API ITcpAgent* HP_Create_TcpAgent(ITcpAgentListener* pListener);
HPSOCKET_API ITcpClient* HP_Create_TcpClient(ITcpClientListener* pListener);
HPSOCKET_API ITcpPullServer* HP_Create_TcpPullServer(ITcpServerListener* pListener);
HPSOCKET_API ITcpPullAgent* HP_Create_TcpPullAgent(ITcpAgentListener* pListener);
HPSOCKET_API ITcpPullClient* HP_Create_TcpPullClient(ITcpClientListener* pListener);
HPSOCKET_API ITcpPackServer* HP_Create_TcpPackServer(ITcpServerListener* pListener);
HPSOCKET_API ITcpPackAgent* HP_Create_TcpPackAgent(ITcpAgentListener* pListener);
HPSOCKET_API ITcpPackClient* HP_Create_TcpPackClient(ITcpClientListener* pListener);

/// Destroys a component: stops it first and waits until it has stopped. Null is ignored. Any thread but those of the
/// component's own events. Holds for all HP_Destroy functions of components below; `delete` is not for them.
HPSOCKET_API void HP_Destroy_TcpServer(ITcpServer* pServer);
HPSOCKET_API void HP_Destroy_TcpAgent(ITcpAgent* pAgent);
HPSOCKET_API void HP_Destroy_TcpClient(ITcpClient* pClient);
HPSOCKET_API void HP_Destroy_TcpPullServer(ITcpPullServer* pServer);
HPSOCKET_API void HP_Destroy_TcpPullAgent(ITcpPullAgent* pAgent);
HPSOCKET_API void HP_Destroy_TcpPullClient(ITcpPullClient* pClient);
HPSOCKET_API void HP_Destroy_TcpPackServer(ITcpPackServer* pServer);
HPSOCKET_API void HP_Destroy_TcpPackAgent(ITcpPackAgent* pAgent);
HPSOCKET_API void HP_Destroy_TcpPackClient(ITcpPackClient* pClient);

#ifdef _UDP_SUPPORT

/// UDP components.
HPSOCKET_API IUdpServer* HP_Create_UdpServer(IUdpServerListener* pListener);
HPSOCKET_API IUdpClient* HP_Create_UdpClient(IUdpClientListener* pListener);
HPSOCKET_API IUdpCast* HP_Create_UdpCast(IUdpCastListener* pListener);
HPSOCKET_API IUdpNode* HP_Create_UdpNode(IUdpNodeListener* pListener);
HPSOCKET_API IUdpArqServer* HP_Create_UdpArqServer(IUdpServerListener* pListener);
HPSOCKET_API IUdpArqClient* HP_Create_UdpArqClient(IUdpClientListener* pListener);
HPSOCKET_API void HP_Destroy_UdpServer(IUdpServer* pServer);
HPSOCKET_API void HP_Destroy_UdpClient(IUdpClient* pClient);
HPSOCKET_API void HP_Destroy_UdpCast(IUdpCast* pCast);
HPSOCKET_API void HP_Destroy_UdpNode(IUdpNode* pNode);
HPSOCKET_API void HP_Destroy_UdpArqServer(IUdpArqServer* pServer);
HPSOCKET_API void HP_Destroy_UdpArqClient(IUdpArqClient* pClient);

#endif // _UDP_SUPPORT

#ifdef _HTTP_SUPPORT

/// HTTP components.
HPSOCKET_API IHttpServer* HP_Create_HttpServer(IHttpServerListener* pListener);
HPSOCKET_API IHttpAgent* HP_Create_HttpAgent(IHttpAgentListener* pListener);
HPSOCKET_API IHttpClient* HP_Create_HttpClient(IHttpClientListener* pListener);
HPSOCKET_API IHttpSyncClient* HP_Create_HttpSyncClient(IHttpClientListener* pListener = nullptr);
HPSOCKET_API void HP_Destroy_HttpServer(IHttpServer* pServer);
HPSOCKET_API void HP_Destroy_HttpAgent(IHttpAgent* pAgent);
HPSOCKET_API void HP_Destroy_HttpClient(IHttpClient* pClient);
HPSOCKET_API void HP_Destroy_HttpSyncClient(IHttpSyncClient* pClient);

#endif // _HTTP_SUPPORT

/// The thread pool; a listener is optional. Destroying stops it first.
HPSOCKET_API IHPThreadPool* HP_Create_ThreadPool(IHPThreadPoolListener* pListener = nullptr);
HPSOCKET_API void HP_Destroy_ThreadPool(IHPThreadPool* pThreadPool);

/// A task for IHPThreadPool::Submit(). TBT_COPY copies the buffer; TBT_REFER uses the caller's, which must last
/// until the task has run; TBT_ATTACH takes over one of SYS_Malloc(). Null with EINVAL or ENOMEM.
HPSOCKET_API LPTSocketTask HP_Create_SocketTaskObj(Fn_SocketTaskProc fnTaskProc, PVOID pSender, CONNID dwConnID,
    LPCBYTE pBuffer, INT iBuffLen, EnTaskBufferType enBuffType = TBT_COPY, WPARAM wParam = 0, LPARAM lParam = 0);

/// Destroys a task that was not submitted (guide 6.1); the buffer as its type says. Null is ignored.
HPSOCKET_API void HP_Destroy_SocketTaskObj(LPTSocketTask pTask);

/// Destroys a compressor or decompressor; null is ignored.
HPSOCKET_API void HP_Destroy_Compressor(IHPCompressor* pCompressor);
HPSOCKET_API void HP_Destroy_Decompressor(IHPDecompressor* pDecompressor);

#ifdef _ZLIB_SUPPORT

/// Creates a (de)compressor that hands its output to `fnCallback` in pieces of at most `dwBuffSize` bytes (1 to
/// INT_MAX). The other parameters are those of deflateInit2 and inflateInit2: window bits of 31 mean gzip, -15 a raw
/// stream, 47 for a decompressor zlib or gzip. Null with EINVAL or ENOMEM. Not to be destroyed inside the callback.
HPSOCKET_API IHPCompressor* HP_Create_ZLibCompressor(Fn_CompressDataCallback fnCallback, int iWindowBits = 15,
    int iLevel = -1, int iMethod = 8, int iMemLevel = 8, int iStrategy = 0, DWORD dwBuffSize = 16 * 1024);
HPSOCKET_API IHPCompressor* HP_Create_GZipCompressor(Fn_CompressDataCallback fnCallback, int iLevel = -1,
    int iMethod = 8, int iMemLevel = 8, int iStrategy = 0, DWORD dwBuffSize = 16 * 1024);
HPSOCKET_API IHPDecompressor* HP_Create_ZLibDecompressor(Fn_DecompressDataCallback fnCallback, int iWindowBits = 15,
    DWORD dwBuffSize = 16 * 1024);
HPSOCKET_API IHPDecompressor* HP_Create_GZipDecompressor(Fn_DecompressDataCallback fnCallback,
    DWORD dwBuffSize = 16 * 1024);

#endif // _ZLIB_SUPPORT

#ifdef _BROTLI_SUPPORT

/// The same for brotli: quality 0 to 11, window 10 to 24, mode 0 generic, 1 text, 2 font.
HPSOCKET_API IHPCompressor* HP_Create_BrotliCompressor(Fn_CompressDataCallback fnCallback, int iQuality = 11,
    int iWindow = 22, int iMode = 0, DWORD dwBuffSize = 16 * 1024);
HPSOCKET_API IHPDecompressor* HP_Create_BrotliDecompressor(Fn_DecompressDataCallback fnCallback,
    DWORD dwBuffSize = 16 * 1024);

#endif // _BROTLI_SUPPORT

// Smart pointers: the default constructor creates the object, see CHPObjectPtr; guide 7.3.

struct TcpServer_Creator
{
    static ITcpServer* Create(ITcpServerListener* pListener) { return HP_Create_TcpServer(pListener); }
    static void Destroy(ITcpServer* pServer) { HP_Destroy_TcpServer(pServer); }
};
typedef CHPObjectPtr<ITcpServer, ITcpServerListener, TcpServer_Creator> CTcpServerPtr;

struct TcpAgent_Creator
{
    static ITcpAgent* Create(ITcpAgentListener* pListener) { return HP_Create_TcpAgent(pListener); }
    static void Destroy(ITcpAgent* pAgent) { HP_Destroy_TcpAgent(pAgent); }
};
typedef CHPObjectPtr<ITcpAgent, ITcpAgentListener, TcpAgent_Creator> CTcpAgentPtr;

struct TcpClient_Creator
{
    static ITcpClient* Create(ITcpClientListener* pListener) { return HP_Create_TcpClient(pListener); }
    static void Destroy(ITcpClient* pClient) { HP_Destroy_TcpClient(pClient); }
};
typedef CHPObjectPtr<ITcpClient, ITcpClientListener, TcpClient_Creator> CTcpClientPtr;

struct TcpPullServer_Creator
{
    static ITcpPullServer* Create(ITcpServerListener* pListener) { return HP_Create_TcpPullServer(pListener); }
    static void Destroy(ITcpPullServer* pServer) { HP_Destroy_TcpPullServer(pServer); }
};
typedef CHPObjectPtr<ITcpPullServer, ITcpServerListener, TcpPullServer_Creator> CTcpPullServerPtr;

struct TcpPullAgent_Creator
{
    static ITcpPullAgent* Create(ITcpAgentListener* pListener) { return HP_Create_TcpPullAgent(pListener); }
    static void Destroy(ITcpPullAgent* pAgent) { HP_Destroy_TcpPullAgent(pAgent); }
};
typedef CHPObjectPtr<ITcpPullAgent, ITcpAgentListener, TcpPullAgent_Creator> CTcpPullAgentPtr;

struct TcpPullClient_Creator
{
    static ITcpPullClient* Create(ITcpClientListener* pListener) { return HP_Create_TcpPullClient(pListener); }
    static void Destroy(ITcpPullClient* pClient) { HP_Destroy_TcpPullClient(pClient); }
};
typedef CHPObjectPtr<ITcpPullClient, ITcpClientListener, TcpPullClient_Creator> CTcpPullClientPtr;

struct TcpPackServer_Creator
{
    static ITcpPackServer* Create(ITcpServerListener* pListener) { return HP_Create_TcpPackServer(pListener); }
    static void Destroy(ITcpPackServer* pServer) { HP_Destroy_TcpPackServer(pServer); }
};
typedef CHPObjectPtr<ITcpPackServer, ITcpServerListener, TcpPackServer_Creator> CTcpPackServerPtr;

struct TcpPackAgent_Creator
{
    static ITcpPackAgent* Create(ITcpAgentListener* pListener) { return HP_Create_TcpPackAgent(pListener); }
    static void Destroy(ITcpPackAgent* pAgent) { HP_Destroy_TcpPackAgent(pAgent); }
};
typedef CHPObjectPtr<ITcpPackAgent, ITcpAgentListener, TcpPackAgent_Creator> CTcpPackAgentPtr;

struct TcpPackClient_Creator
{
    static ITcpPackClient* Create(ITcpClientListener* pListener) { return HP_Create_TcpPackClient(pListener); }
    static void Destroy(ITcpPackClient* pClient) { HP_Destroy_TcpPackClient(pClient); }
};
typedef CHPObjectPtr<ITcpPackClient, ITcpClientListener, TcpPackClient_Creator> CTcpPackClientPtr;

#ifdef _UDP_SUPPORT

struct UdpServer_Creator
{
    static IUdpServer* Create(IUdpServerListener* pListener) { return HP_Create_UdpServer(pListener); }
    static void Destroy(IUdpServer* pServer) { HP_Destroy_UdpServer(pServer); }
};
typedef CHPObjectPtr<IUdpServer, IUdpServerListener, UdpServer_Creator> CUdpServerPtr;

struct UdpClient_Creator
{
    static IUdpClient* Create(IUdpClientListener* pListener) { return HP_Create_UdpClient(pListener); }
    static void Destroy(IUdpClient* pClient) { HP_Destroy_UdpClient(pClient); }
};
typedef CHPObjectPtr<IUdpClient, IUdpClientListener, UdpClient_Creator> CUdpClientPtr;

struct UdpCast_Creator
{
    static IUdpCast* Create(IUdpCastListener* pListener) { return HP_Create_UdpCast(pListener); }
    static void Destroy(IUdpCast* pCast) { HP_Destroy_UdpCast(pCast); }
};
typedef CHPObjectPtr<IUdpCast, IUdpCastListener, UdpCast_Creator> CUdpCastPtr;

struct UdpNode_Creator
{
    static IUdpNode* Create(IUdpNodeListener* pListener) { return HP_Create_UdpNode(pListener); }
    static void Destroy(IUdpNode* pNode) { HP_Destroy_UdpNode(pNode); }
};
typedef CHPObjectPtr<IUdpNode, IUdpNodeListener, UdpNode_Creator> CUdpNodePtr;

struct UdpArqServer_Creator
{
    static IUdpArqServer* Create(IUdpServerListener* pListener) { return HP_Create_UdpArqServer(pListener); }
    static void Destroy(IUdpArqServer* pServer) { HP_Destroy_UdpArqServer(pServer); }
};
typedef CHPObjectPtr<IUdpArqServer, IUdpServerListener, UdpArqServer_Creator> CUdpArqServerPtr;

struct UdpArqClient_Creator
{
    static IUdpArqClient* Create(IUdpClientListener* pListener) { return HP_Create_UdpArqClient(pListener); }
    static void Destroy(IUdpArqClient* pClient) { HP_Destroy_UdpArqClient(pClient); }
};
typedef CHPObjectPtr<IUdpArqClient, IUdpClientListener, UdpArqClient_Creator> CUdpArqClientPtr;

#endif // _UDP_SUPPORT

#ifdef _HTTP_SUPPORT

struct HttpServer_Creator
{
    static IHttpServer* Create(IHttpServerListener* pListener) { return HP_Create_HttpServer(pListener); }
    static void Destroy(IHttpServer* pServer) { HP_Destroy_HttpServer(pServer); }
};
typedef CHPObjectPtr<IHttpServer, IHttpServerListener, HttpServer_Creator> CHttpServerPtr;

struct HttpAgent_Creator
{
    static IHttpAgent* Create(IHttpAgentListener* pListener) { return HP_Create_HttpAgent(pListener); }
    static void Destroy(IHttpAgent* pAgent) { HP_Destroy_HttpAgent(pAgent); }
};
typedef CHPObjectPtr<IHttpAgent, IHttpAgentListener, HttpAgent_Creator> CHttpAgentPtr;

struct HttpClient_Creator
{
    static IHttpClient* Create(IHttpClientListener* pListener) { return HP_Create_HttpClient(pListener); }
    static void Destroy(IHttpClient* pClient) { HP_Destroy_HttpClient(pClient); }
};
typedef CHPObjectPtr<IHttpClient, IHttpClientListener, HttpClient_Creator> CHttpClientPtr;

struct HttpSyncClient_Creator
{
    static IHttpSyncClient* Create(IHttpClientListener* pListener = nullptr) { return HP_Create_HttpSyncClient(pListener); }
    static void Destroy(IHttpSyncClient* pClient) { HP_Destroy_HttpSyncClient(pClient); }
};
typedef CHPObjectPtr<IHttpSyncClient, IHttpClientListener, HttpSyncClient_Creator> CHttpSyncClientPtr;

#endif // _HTTP_SUPPORT

struct HPThreadPool_Creator
{
    static IHPThreadPool* Create(IHPThreadPoolListener* pListener = nullptr) { return HP_Create_ThreadPool(pListener); }
    static void Destroy(IHPThreadPool* pThreadPool) { HP_Destroy_ThreadPool(pThreadPool); }
};
typedef CHPObjectPtr<IHPThreadPool, IHPThreadPoolListener, HPThreadPool_Creator> CHPThreadPoolPtr;
