#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * What every connection-oriented component offers, TCP or UDP, secure or not: IComplexSocket for the many
 * connections of a server or an agent, IServer and IAgent on top of it, IClient for a component with one
 * connection.
 */

#include "hpsocket/HPTypeDef.h"

/**
 * A component with many connections (guide 2.2.1, 2.3.1).
 *
 * Unless said otherwise:
 * - Threads: every method may be called from any thread, callbacks included.
 * - Errors: a BOOL method that fails returns FALSE and sets errno (SYS_GetLastError()): EBADSLT for an unknown or
 *   closed connection, EPERM in a state that does not allow the call, EINVAL for a bad argument. Only Start and
 *   Stop also set GetLastError().
 * - Settings: a Set method takes effect when called before Start; it is silently ignored unless the component is
 *   stopped. Its value is checked by Start, which then fails with SE_INVALID_PARAM (errno EINVAL). The Get method
 *   returns the value that is set.
 * - Text buffers: the length counts TCHARs and the terminating NUL. A buffer that is too small gives FALSE, and the
 *   length is set to what is needed.
 * - Periods and timeouts are in milliseconds, lengths in bytes.
 * - Lifetime: memory handed in belongs to the caller and is not used after the call returns.
 */
class IComplexSocket
{
public:
    /**
     * Closes every connection (OnClose(SO_CLOSE, 0) each), fires OnShutdown and stops. Returns when the component
     * is stopped.
     * Called inside a callback it only requests the stop and returns TRUE at once; Wait() then tells when it is
     * done. The same while Start is under way (SS_STARTING, as in OnPrepareListen): that Start then fails with
     * SE_ILLEGAL_STATE and ECANCELED.
     * Fails with SE_ILLEGAL_STATE (EPERM) unless starting or started. Guide 2.2.1, 8.3 Q-02.
     */
    virtual BOOL Stop() = 0;

    /**
     * Sends `iLength` bytes from `pBuffer + iOffset`. Never blocks: what the kernel does not take now is copied and
     * queued. The bytes of one call stay together and in order, whatever other threads send (guide 8.3 Q-11).
     * @return FALSE, with nothing sent or queued: EINVAL (length below 1, null buffer), EPERM (not connected, or
     *   TLS not ready), ENOBUFS (the queue would pass its limit, see ITcpServer::SetMaxPendingDataLength), ENOMEM.
     *   The component may set bounds of its own: EMSGSIZE for PACK, EINVAL above one datagram or ARQ message.
     * TRUE means accepted, not arrived: OnSend reports what the kernel took.
     */
    virtual BOOL Send(CONNID dwConnID, const BYTE* pBuffer, int iLength, int iOffset = 0) = 0;

    /// As Send, for `iCount` pieces that leave as one: one PACK packet, one datagram, one ARQ message. Empty pieces
    /// are skipped. At most INT_MAX bytes in all, else EMSGSIZE.
    virtual BOOL SendPackets(CONNID dwConnID, const WSABUF pBuffers[], int iCount) = 0;

    /// Stops (or resumes) reading from the connection, so that TCP flow control slows the peer down. Takes effect
    /// after the events being delivered now. UDP components cannot pause: FALSE, EPERM. Guide 8.3 Q-13.
    virtual BOOL PauseReceive(CONNID dwConnID, BOOL bPause = TRUE) = 0;

    /**
     * Closes the connection; OnClose(SO_CLOSE, 0) follows on the connection's thread. With `bForce` the queue is
     * offered to the kernel once and the connection closed; without, all that is queued is sent first, for at most
     * the close timeout (ITcpServer::SetCloseTimeout). No further data is received either way.
     */
    virtual BOOL Disconnect(CONNID dwConnID, BOOL bForce = TRUE) = 0;

    /// Disconnects every connection that is older than `dwPeriod` ms, at most MAXINT / 2 (else FALSE, EINVAL).
    /// Guide 8.3 Q-04.
    virtual BOOL DisconnectLongConnections(DWORD dwPeriod, BOOL bForce = TRUE) = 0;

    /// As above for those on which no byte was sent or received for `dwPeriod` ms. Needs SetMarkSilence(TRUE), else
    /// FALSE, EINVAL. Guide 8.3 Q-05.
    virtual BOOL DisconnectSilenceConnections(DWORD dwPeriod, BOOL bForce = TRUE) = 0;

    /**
     * Blocks until the component is stopped, at most `dwMilliseconds` (INFINITE: without limit). @return TRUE when
     * it is stopped; FALSE with ETIMEDOUT otherwise. Not for callbacks of the component itself: they would wait for
     * themselves.
     */
    virtual BOOL Wait(DWORD dwMilliseconds = INFINITE) = 0;

    /// Attaches a pointer of the caller's to the connection. The library keeps it, from OnAccept/OnPrepareConnect
    /// until OnClose has returned, and never uses it. Guide 2.1.6.
    virtual BOOL SetConnectionExtra(CONNID dwConnID, PVOID pExtra) = 0;

    /// The attached pointer, null at first. Works inside OnClose.
    virtual BOOL GetConnectionExtra(CONNID dwConnID, PVOID* ppExtra) = 0;

    /// TRUE for an SSL/HTTPS component.
    virtual BOOL IsSecure() = 0;

    /// TRUE while SS_STARTING or SS_STARTED.
    virtual BOOL HasStarted() = 0;
    virtual EnServiceState GetState() = 0;

    /// Number of connections; one that is in OnClose still counts.
    virtual DWORD GetConnectionCount() = 0;

    /// Fills `pIDs`, which has room for `dwCount`, and sets `dwCount` to the number written. Null, zero or too
    /// little room: FALSE and the number there are. The order is unspecified.
    virtual BOOL GetAllConnectionIDs(CONNID pIDs[], DWORD& dwCount) = 0;

    /// How long the connection exists, in ms.
    virtual BOOL GetConnectPeriod(CONNID dwConnID, DWORD& dwPeriod) = 0;

    /// ms since the kernel last took bytes to send or gave bytes received. FALSE (EPERM) unless IsMarkSilence().
    virtual BOOL GetSilencePeriod(CONNID dwConnID, DWORD& dwPeriod) = 0;

    /// Numeric address and port of this side. 16 characters hold any IPv4, 46 any IPv6 address. Fails inside
    /// OnClose.
    virtual BOOL GetLocalAddress(CONNID dwConnID, TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) = 0;

    /// The same of the peer. Works inside OnClose.
    virtual BOOL GetRemoteAddress(CONNID dwConnID, TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) = 0;

    /// Why the last Start or Stop that failed did so. It stays: success does not reset it. SE_OK if none has failed.
    virtual EnSocketError GetLastError() = 0;

    /// The same as English text; static, never null.
    virtual LPCTSTR GetLastErrorDesc() = 0;

    /// Bytes accepted by Send that the kernel has not taken yet, wherever they wait. Guide 8.3 Q-13.
    virtual BOOL GetPendingDataLength(CONNID dwConnID, int& iPending) = 0;

    /// Whether PauseReceive holds the connection.
    virtual BOOL IsPauseReceive(CONNID dwConnID, BOOL& bPaused) = 0;

    /// TRUE from OnConnect/OnAccept on; FALSE once its end is decided, inside and after OnClose.
    virtual BOOL IsConnected(CONNID dwConnID) = 0;

    /// Which of SO_REUSEADDR, SO_REUSEPORT the sockets get. Default RAP_ADDR_ONLY.
    virtual void SetReuseAddressPolicy(EnReuseAddressPolicy enReusePolicy) = 0;

    /// For sends made inside callbacks. SP_PACK (default) gathers those of one callback into one system call;
    /// SP_SAFE does not wait for its end once SocketBufferSize bytes are queued; SP_DIRECT hands each Send to the
    /// kernel at once. Guide 2.1.2.
    virtual void SetSendPolicy(EnSendPolicy enSendPolicy) = 0;

    /// Default OSSP_NONE. Kept for compatibility: OnSend is never concurrent with another event of its connection,
    /// which is as strong as OSSP_RECEIVE, whatever is set here. Guide 2.1.4.
    virtual void SetOnSendSyncPolicy(EnOnSendSyncPolicy enSyncPolicy) = 0;

    /// Largest number of connections, 1 to 5000000, default 10000. A server closes further ones silently, Connect
    /// fails.
    virtual void SetMaxConnectionCount(DWORD dwMaxConnectionCount) = 0;

    /// This and the four below are kept for compatibility: checked and returned, without effect, for memory is kept
    /// in caches with bounds of their own. Lock time in ms, at least 1000, default 30000.
    virtual void SetFreeSocketObjLockTime(DWORD dwFreeSocketObjLockTime) = 0;

    /// Without effect. Default 600 (connections) and 1024 (buffers).
    virtual void SetFreeSocketObjPool(DWORD dwFreeSocketObjPool) = 0;
    virtual void SetFreeBufferObjPool(DWORD dwFreeBufferObjPool) = 0;

    /// Without effect. Default 600 and 1024.
    virtual void SetFreeSocketObjHold(DWORD dwFreeSocketObjHold) = 0;
    virtual void SetFreeBufferObjHold(DWORD dwFreeBufferObjHold) = 0;

    /// Threads that serve the connections, 1 to 512; default one per CPU. A connection stays with one of them, so
    /// its events never overlap.
    virtual void SetWorkerThreadCount(DWORD dwWorkerThreadCount) = 0;

    /// Whether the time at which bytes were last sent or received is kept, for the Silence methods. Default TRUE.
    virtual void SetMarkSilence(BOOL bMarkSilence) = 0;

    /// The settings as they are.
    virtual EnReuseAddressPolicy GetReuseAddressPolicy() = 0;
    virtual EnSendPolicy GetSendPolicy() = 0;
    virtual EnOnSendSyncPolicy GetOnSendSyncPolicy() = 0;
    virtual DWORD GetMaxConnectionCount() = 0;
    virtual DWORD GetFreeSocketObjLockTime() = 0;
    virtual DWORD GetFreeSocketObjPool() = 0;
    virtual DWORD GetFreeBufferObjPool() = 0;
    virtual DWORD GetFreeSocketObjHold() = 0;
    virtual DWORD GetFreeBufferObjHold() = 0;
    virtual DWORD GetWorkerThreadCount() = 0;
    virtual BOOL IsMarkSilence() = 0;

    virtual ~IComplexSocket() = default;
};

/// A component that listens (guide 2.2). See IComplexSocket for what holds everywhere.
class IServer : public IComplexSocket
{
public:
    /**
     * Binds `lpszBindAddress:usPort` and begins to accept; OnPrepareListen fires on this thread in between. The
     * address is numeric IPv4 or IPv6, or a name, which is resolved on this thread; null or empty means any. Port 0
     * lets the system choose, see GetListenAddress().
     * @return FALSE and GetLastError(): SE_ILLEGAL_STATE (EPERM: not stopped; ECANCELED: stopped meanwhile),
     *   SE_INVALID_PARAM (a setting), SE_SSL_ENV_NOT_READY, SE_SOCKET_CREATE (EADDRNOTAVAIL: a bad address),
     *   SE_SOCKET_BIND, SE_SOCKET_PREPARE (OnPrepareListen said HR_ERROR, ECANCELED), SE_SOCKET_LISTEN,
     *   SE_WORKER_THREAD_CREATE, SE_SOCKE_ATTACH_TO_CP; errno has the cause. From SE_SOCKET_CREATE on, and after
     *   ECANCELED, OnShutdown fires.
     */
    virtual BOOL Start(LPCTSTR lpszBindAddress, USHORT usPort) = 0;

    /// The address and port in use. FALSE (EPERM) unless HasStarted().
    virtual BOOL GetListenAddress(TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) = 0;

    /// Whether an IPv6 socket accepts IPv4 peers too. Default TRUE.
    virtual void SetDualStack(BOOL bDualStack) = 0;
    virtual BOOL IsDualStack() = 0;

    virtual ~IServer() = default;
};

/// A component that dials many (guide 2.3). See IComplexSocket for what holds everywhere.
class IAgent : public IComplexSocket
{
public:
    /**
     * Makes the agent ready to connect. `lpszBindAddress`, an address or a name, is the local address of connections
     * that name none. `bAsyncConnect` decides how Connect works (guide 2.1.5).
     * @return FALSE and GetLastError(): as IServer::Start, without binding and listening; OnShutdown too.
     */
    virtual BOOL Start(LPCTSTR lpszBindAddress = nullptr, BOOL bAsyncConnect = TRUE) = 0;

    /**
     * Connects to a host name or address; "address^host" dials the address and uses the host for SNI, the
     * certificate check and the Host header. `*pdwConnID` is set before OnPrepareConnect fires, and to 0 on
     * failure; null: not wanted. `pExtra` is the connection's extra from the start. Local port and address 0 and
     * null: the system's choice. The addresses of a host are tried as RFC 8305 says, IPv6 first.
     * Asynchronous: returns at once, before a name is known; OnConnect or OnClose follows: SO_CONNECT with
     * EADDRNOTAVAIL (no such host), EAGAIN, EBADMSG, ETIMEDOUT (its servers cannot answer, or do not), else SO_CLOSE
     * or SO_CONNECT with the connect's error. Synchronous: returns after OnConnect, or after the failure, see
     * ITcpAgent::SetSyncConnectTimeout. Not for callbacks, whose thread it would hold.
     * @return FALSE and errno, and no OnClose: EPERM (not started), EADDRNOTAVAIL (empty or unknown address, port 0),
     *   ENOSR (MaxConnectionCount reached), ECANCELED (OnPrepareConnect, or synchronously OnConnect, said HR_ERROR;
     *   or Stop), ECONNREFUSED (also: it would have connected to itself), else the cause from the system.
     */
    virtual BOOL Connect(LPCTSTR lpszRemoteAddress, USHORT usPort, CONNID* pdwConnID = nullptr,
        PVOID pExtra = nullptr, USHORT usLocalPort = 0, LPCTSTR lpszLocalAddress = nullptr) = 0;

    /// The host as given to Connect (the part behind '^' if there is one), and the port.
    virtual BOOL GetRemoteHost(CONNID dwConnID, TCHAR lpszHost[], int& iHostLen, USHORT& usPort) = 0;

    virtual ~IAgent() = default;
};

/// A component with one connection of its own (guide 2.4). What IComplexSocket says of threads, errors, settings,
/// text buffers and units holds here too.
class IClient
{
public:
    /**
     * Connects to a host name or address; "address^host" dials the address and uses the host for SNI, the
     * certificate check and the Host header. Local address and port null and 0: the system's choice. A cast
     * component ignores `bAsyncConnect`.
     * Asynchronous: TRUE before a name is known; OnConnect or OnClose follows. Synchronous: returns after OnConnect,
     * or after the failure. Which addresses of a host are tried, and errors: see IAgent::Connect. Guide 2.1.5.
     * @return FALSE, GetLastError() and no OnClose: SE_ILLEGAL_STATE, SE_INVALID_PARAM, SE_SSL_ENV_NOT_READY,
     *   SE_WORKER_THREAD_CREATE, SE_SOCKET_CREATE (synchronous lookup too; EADDRNOTAVAIL: empty or unknown address,
     *   port 0), SE_SOCKET_BIND, SE_SOCKET_PREPARE (OnPrepareConnect said HR_ERROR or called Stop: ECANCELED),
     *   SE_CONNECT_SERVER (refused, timed out; OnConnect said HR_ERROR, or Stop came meanwhile: ECANCELED).
     */
    virtual BOOL Start(LPCTSTR lpszRemoteAddress, USHORT usPort, BOOL bAsyncConnect = TRUE,
        LPCTSTR lpszBindAddress = nullptr, USHORT usLocalPort = 0) = 0;

    /**
     * Closes the connection, fires OnClose(SO_CLOSE, 0) if it was open or an asynchronous connect was under way, and
     * stops; after a close by the peer the component stops by itself. Inside a callback it requests the stop and
     * returns TRUE at once; in OnPrepareConnect on the thread of Start it makes that fail. Fails with
     * SE_ILLEGAL_STATE (EPERM) unless starting or started. No OnShutdown.
     */
    virtual BOOL Stop() = 0;

    /// Sends `iLength` bytes from `pBuffer + iOffset`; see IComplexSocket::Send for queueing, limits and errors.
    virtual BOOL Send(const BYTE* pBuffer, int iLength, int iOffset = 0) = 0;

    /// The same for several pieces that leave as one, see IComplexSocket::SendPackets.
    virtual BOOL SendPackets(const WSABUF pBuffers[], int iCount) = 0;

    /// Stops (or resumes) reading. UDP components cannot: FALSE, EPERM.
    virtual BOOL PauseReceive(BOOL bPause = TRUE) = 0;

    /// Blocks until the component is stopped, see IComplexSocket::Wait.
    virtual BOOL Wait(DWORD dwMilliseconds = INFINITE) = 0;

    /// A pointer of the caller's, kept and never used by the library; it outlives the connection. Guide 2.1.6.
    virtual void SetExtra(PVOID pExtra) = 0;
    virtual PVOID GetExtra() = 0;

    /// TRUE for an SSL/HTTPS component.
    virtual BOOL IsSecure() = 0;

    /// TRUE while SS_STARTING or SS_STARTED.
    virtual BOOL HasStarted() = 0;

    /// SS_STARTING until OnConnect, SS_STARTED from then on.
    virtual EnServiceState GetState() = 0;

    /// Why the last Start or Stop that failed did so, as a code and as English text (static, never null); success
    /// does not reset it.
    virtual EnSocketError GetLastError() = 0;
    virtual LPCTSTR GetLastErrorDesc() = 0;

    /// The ID of the current or last connection; every Start takes a new one, from a process-wide counter.
    virtual CONNID GetConnectionID() = 0;

    /// Numeric address and port of this side.
    virtual BOOL GetLocalAddress(TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) = 0;

    /// The host as given to Start (the part behind '^' if there is one), and the port.
    virtual BOOL GetRemoteHost(TCHAR lpszHost[], int& iHostLen, USHORT& usPort) = 0;

    /// Bytes accepted by Send that the kernel has not taken yet.
    virtual BOOL GetPendingDataLength(int& iPending) = 0;

    /// Whether PauseReceive holds the connection.
    virtual BOOL IsPauseReceive(BOOL& bPaused) = 0;

    /// TRUE from OnConnect on; FALSE once its end is decided, inside and after OnClose.
    virtual BOOL IsConnected() = 0;

    /// Which of SO_REUSEADDR, SO_REUSEPORT the socket gets. Default RAP_ADDR_ONLY.
    virtual void SetReuseAddressPolicy(EnReuseAddressPolicy enReusePolicy) = 0;

    /// Kept for compatibility: checked and returned, without effect. Default 60 each.
    virtual void SetFreeBufferPoolSize(DWORD dwFreeBufferPoolSize) = 0;
    virtual void SetFreeBufferPoolHold(DWORD dwFreeBufferPoolHold) = 0;

    /// The settings as they are.
    virtual EnReuseAddressPolicy GetReuseAddressPolicy() = 0;
    virtual DWORD GetFreeBufferPoolSize() = 0;
    virtual DWORD GetFreeBufferPoolHold() = 0;

    virtual ~IClient() = default;
};
