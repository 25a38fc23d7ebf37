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

    /// The header of that name; null without. Bodies are delivered as they were sent, but see SetAutoDecompression.
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

    // --- beyond the guide ------------------------------------------------------------------------------------------

    /// Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many
    /// they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body,
    /// default 0: no limit. Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.
    virtual void SetMaxHttpHeadLength(DWORD dwMaxHttpHeadLength) = 0;
    virtual DWORD GetMaxHttpHeadLength() = 0;
    virtual void SetMaxHttpHeaderCount(DWORD dwMaxHttpHeaderCount) = 0;
    virtual DWORD GetMaxHttpHeaderCount() = 0;
    virtual void SetMaxHttpStartLineLength(DWORD dwMaxHttpStartLineLength) = 0;
    virtual DWORD GetMaxHttpStartLineLength() = 0;
    virtual void SetMaxHttpBodyLength(ULONGLONG ullMaxHttpBodyLength) = 0;
    virtual ULONGLONG GetMaxHttpBodyLength() = 0;

    /**
     * WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default FALSE. Then OnWSMessageHeader (final, no
     * mask), OnWSMessageBody (once, unless empty) and OnWSMessageComplete come for each whole message: fragments are
     * assembled, UTF-8 is checked, pings are answered, a close is answered and then reported as a message with
     * operation code 8 (its body: two bytes of code, then the reason), and SendWSMessage sends whole messages
     * (`bFinal` TRUE, reserved bits 0; a client's mask may be null: it is made), compressed when that was agreed.
     * HPR_OK from OnUpgrade also sends a server's answer (AcceptWebSocket) if the program has not.
     */
    virtual void SetWSMessageMode(BOOL bWSMessageMode) = 0;
    virtual BOOL IsWSMessageMode() = 0;

    /// Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. Beyond: close code 1009.
    virtual void SetMaxWSMessageLength(DWORD dwMaxWSMessageLength) = 0;
    virtual DWORD GetMaxWSMessageLength() = 0;

    /// Message mode: ms of silence until a ping is sent; as long again without any answer closes with
    /// OnClose(SO_CLOSE, ETIMEDOUT). Default 30000, 0: never.
    virtual void SetWSPingInterval(DWORD dwWSPingInterval) = 0;
    virtual DWORD GetWSPingInterval() = 0;

    /// Message mode: offer, or agree to, permessage-deflate (RFC 7692); default FALSE. Context takeover keeps the
    /// dictionary between messages: better compression for up to some 300 KiB a connection; default FALSE.
    virtual void SetWSCompression(BOOL bWSCompression) = 0;
    virtual BOOL IsWSCompression() = 0;
    virtual void SetWSContextTakeover(BOOL bWSContextTakeover) = 0;
    virtual BOOL IsWSContextTakeover() = 0;

    /// Begins or completes the closing handshake (RFC 6455 7.1): sends a close frame with that code and reason (at
    /// most 123 bytes of UTF-8), after all that was sent before; the connection closes when the peer has answered, or
    /// after the close timeout. FALSE: EPERM (no WebSocket), EINVAL (a code that may not be sent), errors of Send.
    virtual BOOL CloseWebSocket(CONNID dwConnID, USHORT usCode = 1000, LPCSTR lpszReason = nullptr) = 0;

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
     * Sends a request. The method is put in upper case, a path gets its leading '/' (but "*", and an absolute URL for
     * a proxy). Added unless given: Content-Length (with a body, and for POST, PUT and PATCH), Host (the host that was
     * dialled), Cookie (from the store). Before OnHandShake it waits for the connection; further requests may follow
     * before the answer: answers come in the same order (RFC 9112 9.3.2). FALSE: EINVAL (also for CR, LF or NUL in a
     * part of the head, or a Content-Length below `iLength`), EPERM (closing, or not HTTP any more), errors of Send.
     */
    virtual BOOL SendRequest(CONNID dwConnID, LPCSTR lpszMethod, LPCSTR lpszPath,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0, const BYTE* pBody = nullptr,
        int iLength = 0) = 0;

    /// The same with a file as the body, of any size: it is read as the connection takes it (see SendFilePart of
    /// IComplexHttpResponder). Errors of the file as well (ENOENT, EACCES, EINVAL for what is no regular file, ...).
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

    /// Asks for a WebSocket (RFC 6455 4.1): a GET with Upgrade, a fresh key, the offered sub-protocols (a list by
    /// commas, or null) and, by the settings, compression. The answer is checked: OnUpgrade(HUT_WEB_SOCKET) follows, or
    /// OnMessageComplete with another status, or OnParseError for an answer that does not fit the key. Errors as
    /// SendRequest.
    virtual BOOL SendWSUpgrade(CONNID dwConnID, LPCSTR lpszPath, LPCSTR lpszProtocols = nullptr,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;

    /**
     * Whether bodies with a Content-Encoding of gzip, deflate, br or zstd are given to OnBody decompressed, and requests
     * say so (Accept-Encoding, unless given). Default FALSE. GetContentEncoding and GetContentLength still tell what
     * was sent. Data that does not decode, or that grows beyond MaxHttpBodyLength or a thousandfold, is OnParseError.
     */
    virtual void SetAutoDecompression(BOOL bAutoDecompression) = 0;
    virtual BOOL IsAutoDecompression() = 0;

    /**
     * How a component without TLS goes through an http or https proxy (SetProxy). TRUE (default): by a tunnel, which
     * carries everything; proxies often allow that to port 443 only. FALSE: the proxy is sent whole requests (RFC 9112
     * 3.2.2: the URL in the request line, Proxy-Authorization with the proxy's user) and answers in the target's place,
     * refusals too; SendWSUpgrade then fails with EPERM. No effect otherwise.
     */
    virtual void SetProxyTunnel(BOOL bProxyTunnel) = 0;
    virtual BOOL IsProxyTunnel() = 0;

    virtual ~IComplexHttpRequester() = default;
};

/// The responding side: a server.
class IComplexHttpResponder : public IComplexHttp
{
public:
    /// Sends a WebSocket frame, unmasked; see IComplexHttpRequester::SendWSMessage.
    virtual BOOL SendWSMessage(CONNID dwConnID, BOOL bFinal, BYTE iReserved, BYTE iOperationCode, const BYTE* pData,
        int iLength = 0, ULONGLONG ullBodyLen = 0) = 0;

    /**
     * Sends a response; `lpszDesc` null means the usual text of the code. Added unless given: Content-Length (not with
     * Transfer-Encoding, not where there is no body: RFC 9110 8.6), Connection (by IsKeepAlive), Date. A Content-Length
     * above `iLength` announces more, to be sent by Send or SendFilePart; "Transfer-Encoding: chunked" the chunks of
     * SendChunkData. To HEAD no body is sent. From any thread, at any time: the next request is read when the answer
     * is complete; after one that may not stay open (IsKeepAlive, "Connection: close") the connection closes when all
     * has left. Status 1xx but for 101 is not yet the answer. FALSE: EINVAL (also for CR, LF or NUL in the head, or a
     * Content-Length below `iLength`), EPERM, errors of Send.
     */
    virtual BOOL SendResponse(CONNID dwConnID, USHORT usStatusCode, LPCSTR lpszDesc = nullptr,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0, const BYTE* pData = nullptr,
        int iLength = 0) = 0;

    /// The same with a file as the body, of any size: it is read as the connection takes it (see SendFilePart of
    /// IComplexHttpResponder). Errors of the file as well (ENOENT, EACCES, EINVAL for what is no regular file, ...).
    virtual BOOL SendLocalFile(CONNID dwConnID, LPCSTR lpszFileName, USHORT usStatusCode = HSC_OK,
        LPCSTR lpszDesc = nullptr, const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;

    /// Closes the connection when the answer is complete and has left, or after the release delay if none comes. TRUE
    /// once, then EPERM; what the peer still sends is not read.
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

    /// Agrees to a WebSocket (RFC 6455 4.2), inside OnUpgrade or before: sends status 101 with the accept key, the chosen
    /// sub-protocol, agreed compression and `lpHeaders`. FALSE: EPERM (no upgrade is asked for), EBADMSG (the request
    /// does not fit RFC 6455; answer with 400, or 426 for another version), errors of SendResponse.
    virtual BOOL AcceptWebSocket(CONNID dwConnID, LPCSTR lpszProtocol = nullptr, const THeader lpHeaders[] = nullptr,
        int iHeaderCount = 0) = 0;

    /**
     * Sends `ullLength` bytes of an open file from `ullOffset` as part of a body that SendResponse has begun with a
     * Content-Length. The descriptor is duplicated: the caller may close its own. Any length: the file is read as the
     * connection takes it, and what waits does not count as pending. Later sends queue behind it. A file that turns
     * out shorter ends the connection with OnClose(SO_SEND, EIO). FALSE: EINVAL (not a regular file), EPERM, ENOBUFS
     * (too much waits behind another file), errors of dup.
     */
    virtual BOOL SendFilePart(CONNID dwConnID, int fdFile, ULONGLONG ullOffset, ULONGLONG ullLength) = 0;

    /// ms that a request's head, and a step of its body, may take, and that a connection may be idle between
    /// requests. Defaults 30000, 60000, 120000; 0: no limit. A late head or body is answered with 408 and
    /// OnClose(SO_RECEIVE, ETIMEDOUT), an idle connection ends with OnClose(SO_CLOSE, ETIMEDOUT). A body must also come
    /// at 256 bytes a second on the whole.
    virtual void SetHttpHeadTimeout(DWORD dwHttpHeadTimeout) = 0;
    virtual DWORD GetHttpHeadTimeout() = 0;
    virtual void SetHttpBodyTimeout(DWORD dwHttpBodyTimeout) = 0;
    virtual DWORD GetHttpBodyTimeout() = 0;
    virtual void SetHttpIdleTimeout(DWORD dwHttpIdleTimeout) = 0;
    virtual DWORD GetHttpIdleTimeout() = 0;

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

    // --- beyond the guide ------------------------------------------------------------------------------------------
    virtual void SetMaxHttpHeadLength(DWORD dwMaxHttpHeadLength) = 0;
    virtual DWORD GetMaxHttpHeadLength() = 0;
    virtual void SetMaxHttpHeaderCount(DWORD dwMaxHttpHeaderCount) = 0;
    virtual DWORD GetMaxHttpHeaderCount() = 0;
    virtual void SetMaxHttpStartLineLength(DWORD dwMaxHttpStartLineLength) = 0;
    virtual DWORD GetMaxHttpStartLineLength() = 0;
    virtual void SetMaxHttpBodyLength(ULONGLONG ullMaxHttpBodyLength) = 0;
    virtual ULONGLONG GetMaxHttpBodyLength() = 0;
    virtual void SetWSMessageMode(BOOL bWSMessageMode) = 0;
    virtual BOOL IsWSMessageMode() = 0;
    virtual void SetMaxWSMessageLength(DWORD dwMaxWSMessageLength) = 0;
    virtual DWORD GetMaxWSMessageLength() = 0;
    virtual void SetWSPingInterval(DWORD dwWSPingInterval) = 0;
    virtual DWORD GetWSPingInterval() = 0;
    virtual void SetWSCompression(BOOL bWSCompression) = 0;
    virtual BOOL IsWSCompression() = 0;
    virtual void SetWSContextTakeover(BOOL bWSContextTakeover) = 0;
    virtual BOOL IsWSContextTakeover() = 0;
    virtual BOOL CloseWebSocket(USHORT usCode = 1000, LPCSTR lpszReason = nullptr) = 0;

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

    virtual BOOL SendWSUpgrade(LPCSTR lpszPath, LPCSTR lpszProtocols = nullptr,
        const THeader lpHeaders[] = nullptr, int iHeaderCount = 0) = 0;
    virtual void SetAutoDecompression(BOOL bAutoDecompression) = 0;
    virtual BOOL IsAutoDecompression() = 0;
    virtual void SetProxyTunnel(BOOL bProxyTunnel) = 0;
    virtual BOOL IsProxyTunnel() = 0;

    virtual ~IHttpRequester() = default;
};

/**
 * What the synchronous client adds: requests return when the response is complete. Not for callbacks. A listener is
 * optional, and may watch. Start waits for the connection; every Send method of IHttpRequester waits for
 * OnMessageComplete or the upgrade.
 *
 * They fail with GetLastError() and errno: SE_CONNECT_SERVER (ETIMEDOUT, ECONNREFUSED), SE_DATA_SEND (ETIMEDOUT,
 * then the component stops; ECONNABORTED closed by the peer; EBADMSG not HTTP;
 * EMSGSIZE too long a body); EDEADLK inside an event of the component.
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

    // --- beyond the guide ------------------------------------------------------------------------------------------

    /// Redirects that OpenUrl follows (RFC 9110 15.4), default 0: none. 303, and 301 or 302 to a POST, go on as GET;
    /// Authorization and Cookie headers of the caller stay with their origin. One too many: FALSE with ELOOP.
    virtual void SetMaxRedirects(DWORD dwMaxRedirects) = 0;
    virtual DWORD GetMaxRedirects() = 0;

    /// Bytes of a response's body, default and at most 0x7FFFFFFF. Beyond: FALSE with EMSGSIZE, and the component stops.
    virtual void SetMaxResponseBodyLength(DWORD dwMaxResponseBodyLength) = 0;
    virtual DWORD GetMaxResponseBodyLength() = 0;

    /// The URL that the last response came from; null before OpenUrl. Valid until the next request.
    virtual LPCSTR GetEffectiveUrl() = 0;

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
