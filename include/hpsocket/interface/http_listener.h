#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * What a program implements to hear from its HTTP components: the events that OnReceive is broken into, and
 * adapters (guide 4.2).
 */

#include "hpsocket/interface/http.h"
#include "hpsocket/interface/listener.h"

#ifdef _HTTP_SUPPORT

/**
 * Events of HTTP messages, from a component of type T. Threads, calls, lifetime and data as ISocketListenerT says;
 * texts are valid during the event.
 *
 * Order: OnMessageBegin, OnRequestLine (server) or OnStatusLine, OnHeader each, OnHeadersComplete, then OnBody each
 * or for each chunk OnChunkHeader, OnBody each, OnChunkComplete, then OnMessageComplete, and OnUpgrade if the
 * connection leaves HTTP.
 *
 * HPR_OK goes on, HPR_ERROR leads to OnParseError and OnClose(SO_RECEIVE, ECANCELED).
 */
template <class T>
class IHttpListenerT
{
public:
    /// A message begins.
    virtual EnHttpParseResult OnMessageBegin(T* pSender, CONNID dwConnID) = 0;

    /// Server: method and URL of the request (RFC 9112 3).
    virtual EnHttpParseResult OnRequestLine(T* pSender, CONNID dwConnID, LPCSTR lpszMethod, LPCSTR lpszUrl) = 0;

    /// Agent and client: status of the response (RFC 9112 4).
    virtual EnHttpParseResult OnStatusLine(T* pSender, CONNID dwConnID, USHORT usStatusCode, LPCSTR lpszDesc) = 0;

    /// One header, or trailer after a chunked body.
    virtual EnHttpParseResult OnHeader(T* pSender, CONNID dwConnID, LPCSTR lpszName, LPCSTR lpszValue) = 0;

    /// The head is complete. HPR_SKIP_BODY: no body follows. HPR_UPGRADE: the connection leaves HTTP, reported by
    /// OnUpgrade(HUT_NONE); what follows comes in OnReceive.
    virtual EnHttpParseResult OnHeadersComplete(T* pSender, CONNID dwConnID) = 0;

    /// A piece of the body: as it was sent, or decompressed (SetAutoDecompression). Pieces can be larger than
    /// SocketBufferSize.
    virtual EnHttpParseResult OnBody(T* pSender, CONNID dwConnID, const BYTE* pData, int iLength) = 0;

    /// A chunk of `iLength` bytes begins; the last has 0 (RFC 9112 7.1).
    virtual EnHttpParseResult OnChunkHeader(T* pSender, CONNID dwConnID, int iLength) = 0;

    /// The chunk is complete.
    virtual EnHttpParseResult OnChunkComplete(T* pSender, CONNID dwConnID) = 0;

    /// The message is complete: the place to respond, or for the next request.
    virtual EnHttpParseResult OnMessageComplete(T* pSender, CONNID dwConnID) = 0;

    /// The connection leaves HTTP: HUT_WEB_SOCKET, frames follow below; otherwise bytes follow in OnReceive. The
    /// program sends the response to the upgrade itself. Anything but HPR_OK closes.
    virtual EnHttpParseResult OnUpgrade(T* pSender, CONNID dwConnID, EnHttpUpgradeType enUpgradeType) = 0;

    /// The message is not HTTP, or an event said HPR_ERROR; OnClose follows. Codes as those of llhttp. The result is
    /// ignored.
    virtual EnHttpParseResult OnParseError(T* pSender, CONNID dwConnID, int iErrorCode, LPCSTR lpszErrorDesc) = 0;

    /**
     * A WebSocket frame begins (RFC 6455 5.2). `lpszMask` is null or 4 bytes. Control frames come like others:
     * answering a ping or a close is the program's. HR_ERROR here and below closes with OnClose(SO_RECEIVE,
     * ECANCELED).
     */
    virtual EnHandleResult OnWSMessageHeader(T* pSender, CONNID dwConnID, BOOL bFinal, BYTE iReserved,
        BYTE iOperationCode, const BYTE lpszMask[4], ULONGLONG ullBodyLen) = 0;

    /// A piece of the frame's payload, unmasked.
    virtual EnHandleResult OnWSMessageBody(T* pSender, CONNID dwConnID, const BYTE* pData, int iLength) = 0;

    /// The frame is complete.
    virtual EnHandleResult OnWSMessageComplete(T* pSender, CONNID dwConnID) = 0;

    virtual ~IHttpListenerT() = default;
};

/// Listener of HTTP and HTTPS servers.
class IHttpServerListener : public IHttpListenerT<IHttpServer>, public ITcpServerListener
{
};

/// Listener of HTTP and HTTPS agents.
class IHttpAgentListener : public IHttpListenerT<IHttpAgent>, public ITcpAgentListener
{
};

/// Listener of HTTP and HTTPS clients, synchronous ones too.
class IHttpClientListener : public IHttpListenerT<IHttpClient>, public ITcpClientListener
{
};

/// For a server: OnHeadersComplete, OnBody, OnMessageComplete, OnParseError and OnClose are left to implement.
class CHttpServerListener : public IHttpServerListener
{
public:
    EnHandleResult OnPrepareListen(ITcpServer*, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnAccept(ITcpServer*, CONNID, UINT_PTR) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(ITcpServer*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpServer*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpServer*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(ITcpServer*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnShutdown(ITcpServer*) override { return HR_IGNORE; }
    EnHttpParseResult OnMessageBegin(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnRequestLine(IHttpServer*, CONNID, LPCSTR, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnStatusLine(IHttpServer*, CONNID, USHORT, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnHeader(IHttpServer*, CONNID, LPCSTR, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnChunkHeader(IHttpServer*, CONNID, int) override { return HPR_OK; }
    EnHttpParseResult OnChunkComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnUpgrade(IHttpServer*, CONNID, EnHttpUpgradeType) override { return HPR_OK; }
    EnHandleResult OnWSMessageHeader(IHttpServer*, CONNID, BOOL, BYTE, BYTE, const BYTE [4],
        ULONGLONG) override { return HR_IGNORE; }
    EnHandleResult OnWSMessageBody(IHttpServer*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnWSMessageComplete(IHttpServer*, CONNID) override { return HR_IGNORE; }
};

/// For an agent: OnHeadersComplete, OnBody, OnMessageComplete, OnParseError and OnClose are left to implement.
class CHttpAgentListener : public IHttpAgentListener
{
public:
    EnHandleResult OnPrepareConnect(ITcpAgent*, CONNID, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnConnect(ITcpAgent*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(ITcpAgent*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpAgent*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpAgent*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(ITcpAgent*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnShutdown(ITcpAgent*) override { return HR_IGNORE; }
    EnHttpParseResult OnMessageBegin(IHttpAgent*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnRequestLine(IHttpAgent*, CONNID, LPCSTR, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnStatusLine(IHttpAgent*, CONNID, USHORT, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnHeader(IHttpAgent*, CONNID, LPCSTR, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnChunkHeader(IHttpAgent*, CONNID, int) override { return HPR_OK; }
    EnHttpParseResult OnChunkComplete(IHttpAgent*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnUpgrade(IHttpAgent*, CONNID, EnHttpUpgradeType) override { return HPR_OK; }
    EnHandleResult OnWSMessageHeader(IHttpAgent*, CONNID, BOOL, BYTE, BYTE, const BYTE [4],
        ULONGLONG) override { return HR_IGNORE; }
    EnHandleResult OnWSMessageBody(IHttpAgent*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnWSMessageComplete(IHttpAgent*, CONNID) override { return HR_IGNORE; }
};

/// For a client: OnHeadersComplete, OnBody, OnMessageComplete, OnParseError and OnClose are left to implement.
class CHttpClientListener : public IHttpClientListener
{
public:
    EnHandleResult OnPrepareConnect(ITcpClient*, CONNID, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnConnect(ITcpClient*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(ITcpClient*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpClient*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpClient*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(ITcpClient*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHttpParseResult OnMessageBegin(IHttpClient*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnRequestLine(IHttpClient*, CONNID, LPCSTR, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnStatusLine(IHttpClient*, CONNID, USHORT, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnHeader(IHttpClient*, CONNID, LPCSTR, LPCSTR) override { return HPR_OK; }
    EnHttpParseResult OnChunkHeader(IHttpClient*, CONNID, int) override { return HPR_OK; }
    EnHttpParseResult OnChunkComplete(IHttpClient*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnUpgrade(IHttpClient*, CONNID, EnHttpUpgradeType) override { return HPR_OK; }
    EnHandleResult OnWSMessageHeader(IHttpClient*, CONNID, BOOL, BYTE, BYTE, const BYTE [4],
        ULONGLONG) override { return HR_IGNORE; }
    EnHandleResult OnWSMessageBody(IHttpClient*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnWSMessageComplete(IHttpClient*, CONNID) override { return HR_IGNORE; }
};

/// For a synchronous client: nothing is left to implement.
class CHttpSyncClientListener : public CHttpClientListener
{
public:
    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation, int) override { return HR_IGNORE; }
    EnHttpParseResult OnHeadersComplete(IHttpClient*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpClient*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpClient*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnParseError(IHttpClient*, CONNID, int, LPCSTR) override { return HPR_OK; }
};

#endif // _HTTP_SUPPORT
