#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The HTTP components: what server, agent and client share, what requests, what responds, the synchronous client,
 * and the components as composites with their TCP interface. HTTP/1.0 and 1.1 (RFC 9112), WebSocket (RFC 6455).
 */

#include "hpsocket/interface/dual.h"
#include "hpsocket/interface/tcp.h"

#ifdef _HTTP_SUPPORT

/**
 * HTTP on many connections (guide 4). What IComplexSocket says of threads, errors and settings holds here.
 *
 * Texts and values that a Get method returns belong to the message being parsed: use them inside the events of that
 * message and copy what is to last. Names of headers and cookies are found whatever their case. An unknown
 * connection gives FALSE, null, or 0, with errno EBADSLT.
 */
class IComplexHttp
{
public:
    /// Begins HTTP on a connection that has been raw so far (OnReceive). Only with SetHttpAutoStart(FALSE), else
    /// EPERM; a second time EALREADY. OnHandShake follows. Guide 4.4.
    virtual BOOL StartHttp(CONNID dwConnID) = 0;

    /// Sends a chunk of a body announced by "Transfer-Encoding: chunked" (RFC 9112 7.1); length 0 sends the last one
    /// and ends the message. `lpszExtensions` goes behind the length. Errors as Send.
    virtual BOOL SendChunkData(CONNID dwConnID, const BYTE* pData = nullptr, int iLength = 0,
        LPCSTR lpszExtensions = nullptr) = 0;

    /// Version in what we send, HV_1_1 by default or HV_1_0.
    virtual void SetLocalVersion(EnHttpVersion usVersion) = 0;
    virtual EnHttpVersion GetLocalVersion() = 0;

    /// Whether the message asks for another protocol.
    virtual BOOL IsUpgrade(CONNID dwConnID) = 0;

    /// Whether the connection may stay open after the message (RFC 9112 9.3).
    virtual BOOL IsKeepAlive(CONNID dwConnID) = 0;

    /// The peer's version as EnHttpVersion: major in the low byte, minor in the high one. From OnHeader on.
    virtual USHORT GetVersion(CONNID dwConnID) = 0;

    /// Content-Length of the message; 0 without.
    virtual ULONGLONG GetContentLength(CONNID dwConnID) = 0;

    /// The header of that name; null without. Bodies are delivered as they were sent, nothing is decompressed.
    virtual LPCSTR GetContentType(CONNID dwConnID) = 0;
    virtual LPCSTR GetContentEncoding(CONNID dwConnID) = 0;
    virtual LPCSTR GetTransferEncoding(CONNID dwConnID) = 0;

    /// To which protocol the connection was upgraded.
    virtual EnHttpUpgradeType GetUpgradeType(CONNID dwConnID) = 0;

    /// Code and text of the error that OnParseError reported; 0 for none.
    virtual USHORT GetParseErrorCode(CONNID dwConnID, LPCSTR* lpszErrorDesc = nullptr) = 0;

    /// Value of a header; of any one if it is repeated. FALSE when there is none.
    virtual BOOL GetHeader(CONNID dwConnID, LPCSTR lpszName, LPCSTR* lpszValue) = 0;

    /// All values of a header. `dwCount` is the room in the array, then the number written. Null, zero or too little
    /// room: FALSE and the number there are. This and the next two return their items in no particular order.
    virtual BOOL GetHeaders(CONNID dwConnID, LPCSTR lpszName, LPCSTR lpszValue[], DWORD& dwCount) = 0;
    virtual BOOL GetAllHeaders(CONNID dwConnID, THeader lpHeaders[], DWORD& dwCount) = 0;
    virtual BOOL GetAllHeaderNames(CONNID dwConnID, LPCSTR lpszName[], DWORD& dwCount) = 0;

    /// Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client).
    virtual BOOL GetCookie(CONNID dwConnID, LPCSTR lpszName, LPCSTR* lpszValue) = 0;
    virtual BOOL GetAllCookies(CONNID dwConnID, TCookie lpCookies[], DWORD& dwCount) = 0;

    /// State of the WebSocket frame being received; any pointer may be null. `*lpszMask` is null or 4 bytes.
    virtual BOOL GetWSMessageState(CONNID dwConnID, BOOL* lpbFinal, BYTE* lpiReserved, BYTE* lpiOperationCode,
        LPCBYTE* lpszMask, ULONGLONG* lpullBodyLen, ULONGLONG* lpullBodyRemain) = 0;

    /// Whether HTTP begins as soon as the connection is up. Default TRUE. Guide 4.4.
    virtual void SetHttpAutoStart(BOOL bAutoStart) = 0;
    virtual BOOL IsHttpAutoStart() = 0;

    virtual ~IComplexHttp() = default;
};

/// The requesting side on many connections: an agent. Header arrays and bodies are read during the call only.
class IComplexHttpRequester : public IComplexHttp
{
public:
    /**
     * Sends a WebSocket frame, masked with `lpszMask` (4 bytes, required; RFC 6455 5.3); the data of the caller
     * stays as it is. `iReserved` holds the bits RSV1 to 3. `ullBodyLen` above `iLength` announces a longer frame,
     * whose rest is sent raw by Send, masked by the caller. FALSE: EINVAL, EPERM (not upgraded), errors of Send.
     */
    virtual BOOL SendWSMessage(CONNID dwConnID, BOOL bFinal, BYTE iReserved, BYTE iOperationCode,
        const BYTE lpszMask[4], const BYTE* pData = nullptr, int iLength = 0, ULONGLONG ullBodyLen = 0) = 0;

    /**
     * Sends a request. The method is put in upper case, a path gets its leading '/'. Added unless given:
     * Content-Length (with a body), Host (the host that was dialled), Cookie (from the store). One request after
     * the other: wait for OnMessageComplete. FALSE: EINVAL (also for CR, LF or NUL in a part of the head), errors
     * of Send.
     */
    virtual BOOL SendRequest(CONNID dwConnID, LPCSTR lpszMethod, LPCSTR lpszPath,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0, const BYTE* pBody = nullptr,
        int iLength = 0) = 0;

    /// The same with a file as the body. Errors of the file as well (ENOENT, EFBIG, ...).
    virtual BOOL SendLocalFile(CONNID dwConnID, LPCSTR lpszFileName, LPCSTR lpszMethod, LPCSTR lpszPath,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;

    /// SendRequest with that method, see there.
    virtual BOOL SendPost(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[], int iHeaderCount,
        const BYTE* pBody, int iLength) = 0;
    virtual BOOL SendPut(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[], int iHeaderCount,
        const BYTE* pBody, int iLength) = 0;
    virtual BOOL SendPatch(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[], int iHeaderCount,
        const BYTE* pBody, int iLength) = 0;
    virtual BOOL SendGet(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0) = 0;
    virtual BOOL SendDelete(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0) = 0;
    virtual BOOL SendHead(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0) = 0;
    virtual BOOL SendTrace(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0) = 0;
    virtual BOOL SendOptions(CONNID dwConnID, LPCSTR lpszPath, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0) = 0;
    virtual BOOL SendConnect(CONNID dwConnID, LPCSTR lpszHost, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0) = 0;

    /// Status of the response. From OnStatusLine on.
    virtual USHORT GetStatusCode(CONNID dwConnID) = 0;

    /// Whether cookies are stored from responses and added to requests. Default TRUE. Guide 4.3.
    virtual void SetUseCookie(BOOL bUseCookie) = 0;
    virtual BOOL IsUseCookie() = 0;

    virtual ~IComplexHttpRequester() = default;
};

/// The responding side: a server.
class IComplexHttpResponder : public IComplexHttp
{
public:
    /// Sends a WebSocket frame, unmasked; see IComplexHttpRequester::SendWSMessage.
    virtual BOOL SendWSMessage(CONNID dwConnID, BOOL bFinal, BYTE iReserved, BYTE iOperationCode, const BYTE* pData,
        int iLength = 0, ULONGLONG ullBodyLen = 0) = 0;

    /// Sends a response; `lpszDesc` null means the usual text of the code. Added unless given: Content-Length (not
    /// with Transfer-Encoding), Connection (by IsKeepAlive). FALSE: EINVAL, errors of Send.
    virtual BOOL SendResponse(CONNID dwConnID, USHORT usStatusCode, LPCSTR lpszDesc = nullptr,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0, const BYTE* pData = nullptr,
        int iLength = 0) = 0;

    /// The same with a file as the body. Errors of the file as well (ENOENT, EFBIG, ...).
    virtual BOOL SendLocalFile(CONNID dwConnID, LPCSTR lpszFileName, USHORT usStatusCode = HSC_OK,
        LPCSTR lpszDesc = nullptr, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;

    /// Closes the connection when all is sent, within about the release delay. TRUE once; input that still comes
    /// closes it with OnClose(SO_RECEIVE, ECANCELED).
    virtual BOOL Release(CONNID dwConnID) = 0;

    /// The Host header of the request; null without.
    virtual LPCSTR GetHost(CONNID dwConnID) = 0;

    /// ms that Release waits, 100 to 60000, default 3000.
    virtual void SetReleaseDelay(DWORD dwReleaseDelay) = 0;
    virtual DWORD GetReleaseDelay() = 0;

    /// Which parts the request's URL has: bit 1 << EnHttpUrlField.
    virtual USHORT GetUrlFieldSet(CONNID dwConnID) = 0;

    /// One part of the URL; null when it has none.
    virtual LPCSTR GetUrlField(CONNID dwConnID, EnHttpUrlField enField) = 0;

    /// The method of the request.
    virtual LPCSTR GetMethod(CONNID dwConnID) = 0;

    virtual ~IComplexHttpResponder() = default;
};

/// HTTP on the one connection of a client; each method as the one of the same name in IComplexHttp and
/// IComplexHttpRequester.
class IHttp
{
public:
    virtual BOOL SendWSMessage(BOOL bFinal, BYTE iReserved, BYTE iOperationCode, const BYTE lpszMask[4],
        const BYTE* pData = nullptr, int iLength = 0, ULONGLONG ullBodyLen = 0) = 0;
    virtual BOOL StartHttp() = 0;
    virtual BOOL SendChunkData(const BYTE* pData = nullptr, int iLength = 0, LPCSTR lpszExtensions = nullptr) = 0;
    virtual void SetLocalVersion(EnHttpVersion usVersion) = 0;
    virtual EnHttpVersion GetLocalVersion() = 0;
    virtual BOOL IsUpgrade() = 0;
    virtual BOOL IsKeepAlive() = 0;
    virtual USHORT GetVersion() = 0;
    virtual ULONGLONG GetContentLength() = 0;
    virtual LPCSTR GetContentType() = 0;
    virtual LPCSTR GetContentEncoding() = 0;
    virtual LPCSTR GetTransferEncoding() = 0;
    virtual EnHttpUpgradeType GetUpgradeType() = 0;
    virtual USHORT GetParseErrorCode(LPCSTR* lpszErrorDesc = nullptr) = 0;
    virtual USHORT GetStatusCode() = 0;
    virtual BOOL GetHeader(LPCSTR lpszName, LPCSTR* lpszValue) = 0;
    virtual BOOL GetHeaders(LPCSTR lpszName, LPCSTR lpszValue[], DWORD& dwCount) = 0;
    virtual BOOL GetAllHeaders(THeader lpHeaders[], DWORD& dwCount) = 0;
    virtual BOOL GetAllHeaderNames(LPCSTR lpszName[], DWORD& dwCount) = 0;
    virtual BOOL GetCookie(LPCSTR lpszName, LPCSTR* lpszValue) = 0;
    virtual BOOL GetAllCookies(TCookie lpCookies[], DWORD& dwCount) = 0;
    virtual BOOL GetWSMessageState(BOOL* lpbFinal, BYTE* lpiReserved, BYTE* lpiOperationCode, LPCBYTE* lpszMask,
        ULONGLONG* lpullBodyLen, ULONGLONG* lpullBodyRemain) = 0;
    virtual void SetHttpAutoStart(BOOL bAutoStart) = 0;
    virtual BOOL IsHttpAutoStart() = 0;

    virtual ~IHttp() = default;
};

/// The requesting side of a client; each method as in IComplexHttpRequester.
class IHttpRequester : public IHttp
{
public:
    virtual BOOL SendRequest(LPCSTR lpszMethod, LPCSTR lpszPath, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0, const BYTE* pBody = nullptr, int iLength = 0) = 0;
    virtual BOOL SendLocalFile(LPCSTR lpszFileName, LPCSTR lpszMethod, LPCSTR lpszPath,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual BOOL SendPost(LPCSTR lpszPath, const THeader lpHeaders[], int iHeaderCount, const BYTE* pBody,
        int iLength) = 0;
    virtual BOOL SendPut(LPCSTR lpszPath, const THeader lpHeaders[], int iHeaderCount, const BYTE* pBody,
        int iLength) = 0;
    virtual BOOL SendPatch(LPCSTR lpszPath, const THeader lpHeaders[], int iHeaderCount, const BYTE* pBody,
        int iLength) = 0;
    virtual BOOL SendGet(LPCSTR lpszPath, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual BOOL SendDelete(LPCSTR lpszPath, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual BOOL SendHead(LPCSTR lpszPath, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual BOOL SendTrace(LPCSTR lpszPath, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual BOOL SendOptions(LPCSTR lpszPath, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual BOOL SendConnect(LPCSTR lpszHost, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual void SetUseCookie(BOOL bUseCookie) = 0;
    virtual BOOL IsUseCookie() = 0;

    virtual ~IHttpRequester() = default;
};

/**
 * What the synchronous client adds: requests return when the response is complete. Not for callbacks. A listener is
 * optional, and may watch. Start waits for the connection; every Send method of IHttpRequester waits for
 * OnMessageComplete or the upgrade.
 *
 * They fail with GetLastError() and errno: SE_CONNECT_SERVER (ETIMEDOUT, ECONNREFUSED), SE_DATA_SEND (ETIMEDOUT,
 * then the component stops; ECONNABORTED closed by the peer; EBADMSG not HTTP).
 */
class IHttpSyncRequester : public IHttpRequester
{
public:
    /**
     * One request to `lpszUrl` (http or https), connecting when needed: a connection to that host and port is used
     * again unless `bForceReconnect`. `iLength` below 0 with `pBody` a text: the name of a file to send. FALSE also
     * with EADDRNOTAVAIL (not a URL), EPROTO (https on an HTTP component or the reverse).
     */
    virtual BOOL OpenUrl(LPCSTR lpszMethod, LPCSTR lpszUrl, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0, const BYTE* pBody = nullptr, int iLength = 0, BOOL bForceReconnect = FALSE) = 0;

    /// Forgets the last response, its body included.
    virtual BOOL CleanupRequestResult() = 0;

    /// ms to connect (default 5000) and to receive the whole response (default 10000); 0: no limit.
    virtual void SetConnectTimeout(DWORD dwConnectTimeout) = 0;
    virtual void SetRequestTimeout(DWORD dwRequestTimeout) = 0;
    virtual DWORD GetConnectTimeout() = 0;
    virtual DWORD GetRequestTimeout() = 0;

    /// The body of the last response, valid until the next request.
    virtual BOOL GetResponseBody(LPCBYTE* lpszBody, int* iLength) = 0;

    virtual ~IHttpSyncRequester() = default;
};

/// HTTP or HTTPS server. `pSender` of HTTP events is this, of the TCP ones an ITcpServer*, see DualInterface.
typedef DualInterface<IComplexHttpResponder, ITcpServer> IHttpServer;

/// HTTP or HTTPS agent.
typedef DualInterface<IComplexHttpRequester, ITcpAgent> IHttpAgent;

/// HTTP or HTTPS client.
typedef DualInterface<IHttpRequester, ITcpClient> IHttpClient;

/// Synchronous HTTP or HTTPS client.
typedef DualInterface<IHttpSyncRequester, ITcpClient> IHttpSyncClient;

#endif // _HTTP_SUPPORT
