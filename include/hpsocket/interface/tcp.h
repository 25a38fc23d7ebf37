#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The TCP components: ITcpServer, ITcpAgent and ITcpClient. The SSL components have the same interfaces; what
 * concerns them alone is marked so: on a plain TCP component those methods fail with EPERM, the settings are without
 * effect.
 */

#include "hpsocket/interface/socket.h"

/**
 * TCP server (guide 2.2); what IComplexSocket says of threads, errors and settings holds here.
 *
 * Events of a connection: OnAccept, OnHandShake, any number of OnReceive and OnSend, OnClose once and last. When
 * the peer closes its half, what arrived is delivered, what is queued is sent for at most the close timeout, then
 * OnClose(SO_CLOSE, 0) fires.
 */
class ITcpServer : public IServer {
public:
    /**
     * Sends `pHead` (may be null), the file, `pTail` (may be null) as one Send. 1 byte at least in all (ENODATA), at
     * most MaxPendingDataLength (EFBIG), and what that leaves room for (ENOBUFS). Further errors: those of opening
     * and reading the file (ENOENT, EACCES, ...), and of Send (EMSGSIZE above INT_MAX bytes). The file is read
     * before the call returns.
     */
    virtual BOOL SendSmallFile(CONNID dwConnID, LPCTSTR lpszFileName, const LPWSABUF pHead = nullptr,
                               const LPWSABUF pTail = nullptr) = 0;

#ifdef _SSL_SUPPORT

    /**
     * SSL: sets up TLS from PEM files, while stopped. Stop does not clean it up: the next Start may use it again, and
     * once a Start has used it a new setup may replace it (then the old one is gone even if the new one fails). TLS
     * 1.2 and 1.3 only. Guide 3.2.
     * @param iVerifyMode bits of EnSSLVerifyMode. SSL_VM_PEER asks clients for a certificate, with
     *   SSL_VM_FAIL_IF_NO_PEER_CERT one is required
     * @param lpszPemCertFile certificate and its chain, leaf first
     * @param lpszPemKeyFile private key
     * @param lpszKeyPassword its password, or null
     * @param lpszCAPemCertFileOrPath authorities that clients' certificates are verified against, a file or a
     *   directory. They alone: a server does not trust the system's
     * @param fnServerNameCallback chooses a context by SNI; null: BindSSLServerName and
     *   HP_SSL_DefaultServerNameCallback()
     * @return FALSE and errno: ENOENT (no such file), EINVAL (a key is missing), EACCES (wrong password or key),
     *   EBADMSG (not a certificate), EPERM (set up and not started since, not stopped, or no SSL component)
     */
    virtual BOOL SetupSSLContext(int iVerifyMode = SSL_VM_NONE, LPCTSTR lpszPemCertFile = nullptr,
                                 LPCTSTR lpszPemKeyFile = nullptr, LPCTSTR lpszKeyPassword = nullptr,
                                 LPCTSTR lpszCAPemCertFileOrPath = nullptr,
                                 Fn_SNI_ServerNameCallback fnServerNameCallback = nullptr) = 0;

    /// SSL: the same from PEM text in memory, which is copied.
    virtual BOOL SetupSSLContextByMemory(int iVerifyMode = SSL_VM_NONE, LPCSTR lpszPemCert = nullptr, LPCSTR lpszPemKey = nullptr,
                                         LPCSTR lpszKeyPassword = nullptr, LPCSTR lpszCAPemCert = nullptr,
                                         Fn_SNI_ServerNameCallback fnServerNameCallback = nullptr) = 0;

    /// SSL: adds a further certificate, for the server names bound to it. Also while running; a new setup drops it.
    /// @return its index, 1 or more; -1 on failure, errno as SetupSSLContext, EPERM before that. Guide 3.2.
    virtual int AddSSLContext(int iVerifyMode = SSL_VM_NONE, LPCTSTR lpszPemCertFile = nullptr, LPCTSTR lpszPemKeyFile = nullptr,
                              LPCTSTR lpszKeyPassword = nullptr, LPCTSTR lpszCAPemCertFileOrPath = nullptr) = 0;
    virtual int AddSSLContextByMemory(int iVerifyMode = SSL_VM_NONE, LPCSTR lpszPemCert = nullptr, LPCSTR lpszPemKey = nullptr,
                                      LPCSTR lpszKeyPassword = nullptr, LPCSTR lpszCAPemCert = nullptr) = 0;

    /// SSL: clients that ask for `lpszServerName` or a subdomain of it (case ignored; the longest name wins) get
    /// context `iContextIndex`. FALSE: EINVAL (an IP address, or no dot in it), ENOANO (no such index), EPERM (not set
    /// up).
    virtual BOOL BindSSLServerName(LPCTSTR lpszServerName, int iContextIndex) = 0;

    /// SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new
    /// ones cannot begin TLS. The destructor does it, Stop does not.
    virtual void CleanupSSLContext() = 0;

    /// SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(FALSE), else EPERM;
    /// a second time EALREADY. OnHandShake follows. Guide 3.3.
    virtual BOOL StartSSLHandShake(CONNID dwConnID) = 0;

#endif  // _SSL_SUPPORT

    /// Events handled per wait of a worker thread, at least 1, default 64.
    virtual void SetAcceptSocketCount(DWORD dwAcceptSocketCount) = 0;

    /// Most bytes in one OnReceive of a PUSH component, at least 8, default 4096.
    virtual void SetSocketBufferSize(DWORD dwSocketBufferSize) = 0;

    /// Length of the queue of listen(2), at least 1, default SOMAXCONN.
    virtual void SetSocketListenQueue(DWORD dwSocketListenQueue) = 0;

    /// TCP keepalive: idle ms before the first probe, default 60000; 0 turns it off. Guide 8.3 Q-07.
    virtual void SetKeepAliveTime(DWORD dwKeepAliveTime) = 0;

    /// ms between probes, default 20000; after 5 unanswered ones the connection is closed. 0 turns keepalive off
    /// too.
    virtual void SetKeepAliveInterval(DWORD dwKeepAliveInterval) = 0;

    /// TCP_NODELAY: send small segments at once. Default FALSE, of HTTP components TRUE.
    virtual void SetNoDelay(BOOL bNoDelay) = 0;

    /// The settings as they are.
    virtual DWORD GetAcceptSocketCount() = 0;
    virtual DWORD GetSocketBufferSize() = 0;
    virtual DWORD GetSocketListenQueue() = 0;
    virtual DWORD GetKeepAliveTime() = 0;
    virtual DWORD GetKeepAliveInterval() = 0;
    virtual BOOL IsNoDelay() = 0;

#ifdef _SSL_SUPPORT

    /// SSL: whether TLS begins as soon as the connection is up. Default TRUE. Guide 3.3.
    virtual void SetSSLAutoHandShake(BOOL bAutoHandShake) = 0;
    virtual BOOL IsSSLAutoHandShake() = 0;

    /// SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The
    /// returned text is valid until the next Set.
    virtual void SetSSLCipherList(LPCTSTR lpszCipherList) = 0;
    virtual LPCTSTR GetSSLCipherList() = 0;

    /// SSL: something about the session (see EnSSLSessionInfo), as a pointer into OpenSSL's objects, valid while the
    /// connection is open. Best called inside its events. FALSE: EINVAL (no such item), EPERM (TLS not begun).
    virtual BOOL GetSSLSessionInfo(CONNID dwConnID, EnSSLSessionInfo enInfo, LPVOID* lppInfo) = 0;

#endif  // _SSL_SUPPORT

    // ---- Beyond the guide: what follows is ours, in the same style. ----

    /// Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues
    /// nothing. 0: no limit. Default 0x40000000.
    virtual void SetMaxPendingDataLength(DWORD dwMaxPendingDataLength) = 0;
    virtual DWORD GetMaxPendingDataLength() = 0;

    /// The same for all connections of the component together. 0: no limit. Default 0x100000000.
    virtual void SetMaxTotalPendingDataLength(ULONGLONG ullMaxTotalPendingDataLength) = 0;
    virtual ULONGLONG GetMaxTotalPendingDataLength() = 0;

    /// How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, FALSE). Default
    /// 10000.
    virtual void SetCloseTimeout(DWORD dwCloseTimeout) = 0;
    virtual DWORD GetCloseTimeout() = 0;

#ifdef _SSL_SUPPORT

    /// SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. Default 30000.
    virtual void SetSSLHandShakeTimeout(DWORD dwTimeout) = 0;
    virtual DWORD GetSSLHandShakeTimeout() = 0;

#endif  // _SSL_SUPPORT

    /**
     * The PROXY protocol, versions 1 and 2, by which a proxy in front of the server tells whom it speaks for. It comes
     * before everything else, TLS too, and before OnAccept, so that GetRemoteAddress tells that address from the
     * beginning (unless the header names none). PP_OFF (the default): no header. PP_ACCEPTED, PP_REQUIRED: every
     * connection from SetProxyProtocolSources has to begin with one, others are direct or refused. A bad header (above
     * 107 bytes in version 1, 4096 in version 2), none in time, an untrusted source: the connection is closed, and no
     * event tells of it. docs/proxies.md. Not PP_OFF without sources: Start fails with SE_INVALID_PARAM.
     */
    virtual void SetProxyProtocol(EnProxyProtocol enProxyProtocol) = 0;
    virtual EnProxyProtocol GetProxyProtocol() = 0;

    /**
     * Whose headers are believed: addresses and networks, "10.0.0.0/8, ::1", up to 1024; "0.0.0.0/0, ::/0" means
     * anybody. Copied. Empty, as by default: nobody.
     * @return FALSE and errno, the setting stays: EPERM (not stopped), EINVAL (no such list, or bits behind a prefix)
     */
    virtual BOOL SetProxyProtocolSources(LPCTSTR lpszSources) = 0;

    /// As they were given; valid until the next Set.
    virtual LPCTSTR GetProxyProtocolSources() = 0;

    /// ms in which the header has to be there. 0: any. Default 10000.
    virtual void SetProxyProtocolTimeout(DWORD dwTimeout) = 0;
    virtual DWORD GetProxyProtocolTimeout() = 0;

    virtual ~ITcpServer() = default;
};

/**
 * TCP agent: one component, many outgoing connections (guide 2.3); what IComplexSocket says of threads, errors and
 * settings holds here.
 *
 * Events of a connection: OnPrepareConnect, OnConnect, OnHandShake, any number of OnReceive and OnSend, OnClose
 * once and last; half-close as for ITcpServer.
 */
class ITcpAgent : public IAgent {
public:
    /// See ITcpServer::SendSmallFile.
    virtual BOOL SendSmallFile(CONNID dwConnID, LPCTSTR lpszFileName, const LPWSABUF pHead = nullptr,
                               const LPWSABUF pTail = nullptr) = 0;

#ifdef _SSL_SUPPORT

    /**
     * SSL: sets up TLS from PEM files, while stopped; parameters, life and errors as ITcpServer::SetupSSLContext. With
     * SSL_VM_PEER the server's chain is verified, against the CA given and, other than in a server, the system's
     * too, and its name against the host that was dialled (RFC 6125): a mismatch ends in OnClose(SO_RECEIVE,
     * EBADMSG). TLS 1.2 and 1.3 only; SNI is sent unless the host is an IP address.
     */
    virtual BOOL SetupSSLContext(int iVerifyMode = SSL_VM_NONE, LPCTSTR lpszPemCertFile = nullptr,
                                 LPCTSTR lpszPemKeyFile = nullptr, LPCTSTR lpszKeyPassword = nullptr,
                                 LPCTSTR lpszCAPemCertFileOrPath = nullptr) = 0;

    /// SSL: the same from PEM text in memory, which is copied.
    virtual BOOL SetupSSLContextByMemory(int iVerifyMode = SSL_VM_NONE, LPCSTR lpszPemCert = nullptr, LPCSTR lpszPemKey = nullptr,
                                         LPCSTR lpszKeyPassword = nullptr, LPCSTR lpszCAPemCert = nullptr) = 0;

    /// SSL: drops the context, see ITcpServer::CleanupSSLContext.
    virtual void CleanupSSLContext() = 0;

    /// SSL: begins TLS on a connection that has been plain so far, see ITcpServer::StartSSLHandShake.
    virtual BOOL StartSSLHandShake(CONNID dwConnID) = 0;

#endif  // _SSL_SUPPORT

    /// Most ms that a synchronous Connect waits for the name of the host and the connection, whatever addresses
    /// are tried, default 10000; 0: as long as the kernel tries. Each address tried has an OnPrepareConnect, all with
    /// the same ID; a failure has no OnClose.
    virtual void SetSyncConnectTimeout(DWORD dwSyncConnectTimeout) = 0;

    /// Most bytes in one OnReceive of a PUSH component, at least 8, default 4096.
    virtual void SetSocketBufferSize(DWORD dwSocketBufferSize) = 0;

    /// TCP keepalive and TCP_NODELAY, see ITcpServer.
    virtual void SetKeepAliveTime(DWORD dwKeepAliveTime) = 0;
    virtual void SetKeepAliveInterval(DWORD dwKeepAliveInterval) = 0;
    virtual void SetNoDelay(BOOL bNoDelay) = 0;

    /// The settings as they are.
    virtual DWORD GetSyncConnectTimeout() = 0;
    virtual DWORD GetSocketBufferSize() = 0;
    virtual DWORD GetKeepAliveTime() = 0;
    virtual DWORD GetKeepAliveInterval() = 0;
    virtual BOOL IsNoDelay() = 0;

#ifdef _SSL_SUPPORT

    /// SSL: whether TLS begins as soon as the connection is up. Default TRUE. Guide 3.3.
    virtual void SetSSLAutoHandShake(BOOL bAutoHandShake) = 0;
    virtual BOOL IsSSLAutoHandShake() = 0;

    /// SSL: cipher list and session, see ITcpServer.
    virtual void SetSSLCipherList(LPCTSTR lpszCipherList) = 0;
    virtual LPCTSTR GetSSLCipherList() = 0;
    virtual BOOL GetSSLSessionInfo(CONNID dwConnID, EnSSLSessionInfo enInfo, LPVOID* lppInfo) = 0;

#endif  // _SSL_SUPPORT

    // ---- Beyond the guide: what follows is ours, in the same style. ----

    /// Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues
    /// nothing. 0: no limit. Default 0x40000000.
    virtual void SetMaxPendingDataLength(DWORD dwMaxPendingDataLength) = 0;
    virtual DWORD GetMaxPendingDataLength() = 0;

    /// The same for all connections of the component together. 0: no limit. Default 0x100000000.
    virtual void SetMaxTotalPendingDataLength(ULONGLONG ullMaxTotalPendingDataLength) = 0;
    virtual ULONGLONG GetMaxTotalPendingDataLength() = 0;

    /// How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, FALSE). Default
    /// 10000.
    virtual void SetCloseTimeout(DWORD dwCloseTimeout) = 0;
    virtual DWORD GetCloseTimeout() = 0;

    /// ms after which an asynchronous Connect ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up.
    /// Default 0.
    virtual void SetAsyncConnectTimeout(DWORD dwTimeout) = 0;
    virtual DWORD GetAsyncConnectTimeout() = 0;

#ifdef _SSL_SUPPORT

    /// SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. Default 30000.
    virtual void SetSSLHandShakeTimeout(DWORD dwTimeout) = 0;
    virtual DWORD GetSSLHandShakeTimeout() = 0;

#endif  // _SSL_SUPPORT

    /**
     * The proxy to connect through, while stopped: "socks5h://user:password@host:1080". Schemes: socks4, socks4a,
     * socks5, socks5h, http, https (TLS to the proxy); without one http. User and password are percent-encoded.
     * Without a port 1080, https 443. socks4 and socks5 resolve the target's name here, the others let the proxy do
     * it. Null or empty: none, the default. Copied.
     * OnConnect comes when the proxy has opened the way. If it refuses: OnClose(SO_CONNECT, error), synchronously
     * FALSE and errno. The connect timeout includes the negotiation; without one it has 30 s. GetRemoteHost
     * tells the target, GetRemoteAddress the proxy. TLS to the proxy is verified as the component verifies its
     * targets, or, by one without TLS, by the system's authorities. docs/proxies.md has the errors and the RFCs.
     * @return FALSE and errno, the setting stays: EPERM (not stopped), EPROTONOSUPPORT (scheme), EINVAL (no such
     *   URL; user or password that the protocol cannot carry: above 255 bytes, controls, a password for SOCKS4,
     *   ":" in the user of HTTP)
     */
    virtual BOOL SetProxy(LPCTSTR lpszProxyUrl) = 0;

    /// As it was given, "" if there is none; valid until the next Set. It may hold a password.
    virtual LPCTSTR GetProxy() = 0;

    /// Reconnecting, see ITcpAgentListener::OnReconnect. ReconnectDelay: ms before the
    /// first attempt, default 0: off. Each attempt that fails doubles it, up to ReconnectMaxDelay, default 30000 ms.
    /// ReconnectLimit: attempts in a row, default 0: without end. ReconnectJitter, default TRUE: any part of the delay
    /// at random is waited instead of all of it, so that many who lost the same server do not come back together.
    virtual void SetReconnectDelay(DWORD dwReconnectDelay) = 0;
    virtual void SetReconnectMaxDelay(DWORD dwReconnectMaxDelay) = 0;
    virtual void SetReconnectLimit(DWORD dwReconnectLimit) = 0;
    virtual void SetReconnectJitter(BOOL bReconnectJitter) = 0;
    virtual DWORD GetReconnectDelay() = 0;
    virtual DWORD GetReconnectMaxDelay() = 0;
    virtual DWORD GetReconnectLimit() = 0;
    virtual BOOL IsReconnectJitter() = 0;

    virtual ~ITcpAgent() = default;
};

/// TCP client: one connection (guide 2.4); what IComplexSocket says of threads, errors and settings holds here.
/// Events as for ITcpAgent.
class ITcpClient : public IClient {
public:
    /// See ITcpServer::SendSmallFile.
    virtual BOOL SendSmallFile(LPCTSTR lpszFileName, const LPWSABUF pHead = nullptr, const LPWSABUF pTail = nullptr) = 0;

#ifdef _SSL_SUPPORT

    /// SSL: sets up TLS from PEM files, while stopped, and verifies the server as ITcpAgent::SetupSSLContext says.
    virtual BOOL SetupSSLContext(int iVerifyMode = SSL_VM_NONE, LPCTSTR lpszPemCertFile = nullptr,
                                 LPCTSTR lpszPemKeyFile = nullptr, LPCTSTR lpszKeyPassword = nullptr,
                                 LPCTSTR lpszCAPemCertFileOrPath = nullptr) = 0;

    /// SSL: the same from PEM text in memory, which is copied.
    virtual BOOL SetupSSLContextByMemory(int iVerifyMode = SSL_VM_NONE, LPCSTR lpszPemCert = nullptr, LPCSTR lpszPemKey = nullptr,
                                         LPCSTR lpszKeyPassword = nullptr, LPCSTR lpszCAPemCert = nullptr) = 0;

    /// SSL: drops the context, see ITcpServer::CleanupSSLContext.
    virtual void CleanupSSLContext() = 0;

    /// SSL: begins TLS on a connection that has been plain so far, see ITcpServer::StartSSLHandShake.
    virtual BOOL StartSSLHandShake() = 0;

#endif  // _SSL_SUPPORT

    /// Most ms that a synchronous Start waits for the name of the host and the connection, whatever addresses
    /// are tried, default 10000; 0: as long as the kernel tries. Each address tried has an OnPrepareConnect, all with
    /// the same ID; a failure has no OnClose.
    virtual void SetSyncConnectTimeout(DWORD dwSyncConnectTimeout) = 0;

    /// Most bytes in one OnReceive of a PUSH component, at least 8, default 4096.
    virtual void SetSocketBufferSize(DWORD dwSocketBufferSize) = 0;

    /// TCP keepalive and TCP_NODELAY, see ITcpServer.
    virtual void SetKeepAliveTime(DWORD dwKeepAliveTime) = 0;
    virtual void SetKeepAliveInterval(DWORD dwKeepAliveInterval) = 0;
    virtual void SetNoDelay(BOOL bNoDelay) = 0;

    /// The settings as they are.
    virtual DWORD GetSyncConnectTimeout() = 0;
    virtual DWORD GetSocketBufferSize() = 0;
    virtual DWORD GetKeepAliveTime() = 0;
    virtual DWORD GetKeepAliveInterval() = 0;
    virtual BOOL IsNoDelay() = 0;

#ifdef _SSL_SUPPORT

    /// SSL: whether TLS begins as soon as the connection is up. Default TRUE. Guide 3.3.
    virtual void SetSSLAutoHandShake(BOOL bAutoHandShake) = 0;
    virtual BOOL IsSSLAutoHandShake() = 0;

    /// SSL: cipher list and session, see ITcpServer.
    virtual void SetSSLCipherList(LPCTSTR lpszCipherList) = 0;
    virtual LPCTSTR GetSSLCipherList() = 0;
    virtual BOOL GetSSLSessionInfo(EnSSLSessionInfo enInfo, LPVOID* lppInfo) = 0;

#endif  // _SSL_SUPPORT

    // ---- Beyond the guide: what follows is ours, in the same style. ----

    /// Most bytes that may wait to be sent; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit.
    /// Default 0x40000000.
    virtual void SetMaxPendingDataLength(DWORD dwMaxPendingDataLength) = 0;
    virtual DWORD GetMaxPendingDataLength() = 0;

    /// How long in ms queued data may take to leave after the peer's half-close. Default 10000.
    virtual void SetCloseTimeout(DWORD dwCloseTimeout) = 0;
    virtual DWORD GetCloseTimeout() = 0;

    /// ms after which an asynchronous Start ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up.
    /// Default 0.
    virtual void SetAsyncConnectTimeout(DWORD dwTimeout) = 0;
    virtual DWORD GetAsyncConnectTimeout() = 0;

#ifdef _SSL_SUPPORT

    /// SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. Default 30000.
    virtual void SetSSLHandShakeTimeout(DWORD dwTimeout) = 0;
    virtual DWORD GetSSLHandShakeTimeout() = 0;

#endif  // _SSL_SUPPORT

    /**
     * The proxy to connect through, while stopped: "socks5h://user:password@host:1080". Schemes: socks4, socks4a,
     * socks5, socks5h, http, https (TLS to the proxy); without one http. User and password are percent-encoded.
     * Without a port 1080, https 443. socks4 and socks5 resolve the target's name here, the others let the proxy do
     * it. Null or empty: none, the default. Copied.
     * OnConnect comes when the proxy has opened the way. If it refuses: OnClose(SO_CONNECT, error), synchronously
     * FALSE and errno. The connect timeout includes the negotiation; without one it has 30 s. GetRemoteHost
     * tells the target. TLS to the proxy is verified as the component verifies its targets, or, by one without TLS, by
     * the system's authorities. docs/proxies.md has the errors and the RFCs.
     * @return FALSE and errno, the setting stays: EPERM (not stopped), EPROTONOSUPPORT (scheme), EINVAL (no such
     *   URL; user or password that the protocol cannot carry: above 255 bytes, controls, a password for SOCKS4,
     *   ":" in the user of HTTP)
     */
    virtual BOOL SetProxy(LPCTSTR lpszProxyUrl) = 0;

    /// As it was given, "" if there is none; valid until the next Set. It may hold a password.
    virtual LPCTSTR GetProxy() = 0;

    /// Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. ReconnectDelay: ms
    /// before the first attempt, default 0: off. Each that fails doubles it, up to ReconnectMaxDelay, default 30000.
    /// ReconnectLimit: attempts in a row, default 0: without end. ReconnectJitter, default TRUE: any part of the delay
    /// at random is waited instead of all of it, so that many who lost the same server do not come back together.
    virtual void SetReconnectDelay(DWORD dwReconnectDelay) = 0;
    virtual void SetReconnectMaxDelay(DWORD dwReconnectMaxDelay) = 0;
    virtual void SetReconnectLimit(DWORD dwReconnectLimit) = 0;
    virtual void SetReconnectJitter(BOOL bReconnectJitter) = 0;
    virtual DWORD GetReconnectDelay() = 0;
    virtual DWORD GetReconnectMaxDelay() = 0;
    virtual DWORD GetReconnectLimit() = 0;
    virtual BOOL IsReconnectJitter() = 0;

    virtual ~ITcpClient() = default;
};
