#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The UDP components: IUdpServer and IUdpClient, which make connections out of datagrams with a heartbeat; IUdpCast
 * for multicast and broadcast; IUdpNode, which has no connections at all.
 */

#include "hpsocket/interface/socket.h"

#ifdef _UDP_SUPPORT

/**
 * UDP server: one connection per remote address (guide 2.2); what IComplexSocket says holds here.
 *
 * The first datagram from an address fires OnAccept (`soClient` is a `sockaddr*`, valid during the event) and
 * OnHandShake. Empty datagrams are heartbeats: answered, never delivered. A connection ends after DetectAttempts
 * silent intervals, by Disconnect or Stop, or on the peer's close notification. Send takes 1 to MaxDatagramSize
 * bytes (EINVAL; SendPackets EMSGSIZE) and makes one datagram; PauseReceive fails with EPERM.
 */
class IUdpServer : public IServer
{
public:
    /// Most bytes in a datagram, 1 to 65536, default 1432. A longer one closes its connection: OnClose(SO_RECEIVE,
    /// EMSGSIZE).
    virtual void SetMaxDatagramSize(DWORD dwMaxDatagramSize) = 0;
    virtual DWORD GetMaxDatagramSize() = 0;

    /// Datagrams handled per wait of a worker thread, at least 1, default 64.
    virtual void SetPostReceiveCount(DWORD dwPostReceiveCount) = 0;
    virtual DWORD GetPostReceiveCount() = 0;

    /**
     * Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms,
     * default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require.
     * Guide 8.3.
     */
    virtual void SetDetectAttempts(DWORD dwDetectAttempts) = 0;
    virtual void SetDetectInterval(DWORD dwDetectInterval) = 0;
    virtual DWORD GetDetectAttempts() = 0;
    virtual DWORD GetDetectInterval() = 0;

    /**
     * Ours: most bytes that may wait to be sent to one peer, as datagrams that the kernel has not taken; 0: no limit.
     * Beyond it Send fails with ENOBUFS and queues nothing. Default 16 MiB.
     */
    virtual void SetMaxPendingDataLength(DWORD dwMaxPendingDataLength) = 0;
    virtual DWORD GetMaxPendingDataLength() = 0;

    /// Ours: the same for all peers together. Default 256 MiB.
    virtual void SetMaxTotalPendingDataLength(ULONGLONG ullMaxTotalPendingDataLength) = 0;
    virtual ULONGLONG GetMaxTotalPendingDataLength() = 0;

    /// Ours: how long Disconnect(id, FALSE) waits for the kernel to take what is queued; then OnClose(SO_CLOSE,
    /// ETIMEDOUT). In ms, default 10000.
    virtual void SetCloseTimeout(DWORD dwCloseTimeout) = 0;
    virtual DWORD GetCloseTimeout() = 0;

    /**
     * Ours: whether the close notice of a peer is ignored. Any host that can forge the peer's address can send it, so
     * a program whose peers are not its own may prefer to wait for the heartbeat. Default FALSE: OnClose(SO_CLOSE, 0).
     */
    virtual void SetIgnoreCloseNotice(BOOL bIgnoreCloseNotice) = 0;
    virtual BOOL IsIgnoreCloseNotice() = 0;

    virtual ~IUdpServer() = default;
};

/**
 * UDP client: a connected socket with a heartbeat, the counterpart of IUdpServer (guide 2.4); what IComplexSocket
 * says of threads, errors and settings holds here. An empty datagram is sent right after connecting and once per
 * DetectInterval. A refusal by the peer's system gives OnClose(SO_CLOSE, ECONNREFUSED).
 */
class IUdpClient : public IClient
{
public:
    /// Most bytes in a datagram, 1 to 65536, default 1432; see IUdpServer.
    virtual void SetMaxDatagramSize(DWORD dwMaxDatagramSize) = 0;
    virtual DWORD GetMaxDatagramSize() = 0;

    /// Heartbeat, see IUdpServer.
    virtual void SetDetectAttempts(DWORD dwDetectAttempts) = 0;
    virtual void SetDetectInterval(DWORD dwDetectInterval) = 0;
    virtual DWORD GetDetectAttempts() = 0;
    virtual DWORD GetDetectInterval() = 0;

    /**
     * Ours: most bytes that may wait to be sent to the server, as datagrams that the kernel has not taken; 0: no limit.
     * Beyond it Send fails with ENOBUFS and queues nothing. Default 16 MiB.
     */
    virtual void SetMaxPendingDataLength(DWORD dwMaxPendingDataLength) = 0;
    virtual DWORD GetMaxPendingDataLength() = 0;

    /**
     * Ours: whether the close notice of the server is ignored. Any host that can forge the server's address can send
     * it, so a program that talks over a network it does not trust may prefer to wait for the heartbeat. Default
     * FALSE: OnClose(SO_CLOSE, 0).
     */
    virtual void SetIgnoreCloseNotice(BOOL bIgnoreCloseNotice) = 0;
    virtual BOOL IsIgnoreCloseNotice() = 0;

    virtual ~IUdpClient() = default;
};

/**
 * UDP multicast or broadcast member (guide 2.4). Start(cast address, port, ignored, local address) joins the group
 * and binds the port; it is always synchronous. Empty datagrams are sent and delivered; there is no heartbeat.
 * Inside OnReceive, GetRemoteAddress() is the sender.
 */
class IUdpCast : public IClient
{
public:
    /// Most bytes in a datagram, 1 to 65536, default 1432.
    virtual void SetMaxDatagramSize(DWORD dwMaxDatagramSize) = 0;
    virtual DWORD GetMaxDatagramSize() = 0;

    /// CM_MULTICAST (default) or CM_BROADCAST. An empty address with the latter means 255.255.255.255; IPv6 has no
    /// broadcast (EPFNOSUPPORT).
    virtual void SetCastMode(EnCastMode enCastMode) = 0;
    virtual EnCastMode GetCastMode() = 0;

    /// How many routers a multicast datagram may pass, 0 to 255, default 1.
    virtual void SetMultiCastTtl(int iMCTtl) = 0;
    virtual int GetMultiCastTtl() = 0;

    /// Whether this host receives what it sends to the group. Default FALSE.
    virtual void SetMultiCastLoop(BOOL bMCLoop) = 0;
    virtual BOOL IsMultiCastLoop() = 0;

    /// Numeric address and port of the sender of the datagram being delivered; meaningful inside OnReceive.
    virtual BOOL GetRemoteAddress(TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) = 0;

    virtual ~IUdpCast() = default;
};

/**
 * UDP without connections: datagrams from and to any address. Beyond guide 5.4 (API 5.7.1); what IComplexSocket
 * says of threads, errors, settings and text buffers holds here. No heartbeat and no close notifications; results
 * of its events are ignored, but for OnPrepareListen.
 */
class IUdpNode
{
public:
    /**
     * Binds the local address (numeric; null or empty: any) and port (0: the system's choice). With CM_MULTICAST or
     * CM_BROADCAST also joins `lpszCastAddress`, to which SendCast then sends. OnPrepareListen fires on this
     * thread. Errors as IServer::Start; OnShutdown fires after those past the parameter check.
     */
    virtual BOOL Start(LPCTSTR lpszBindAddress = nullptr, USHORT usPort = 0, EnCastMode enCastMode = CM_UNICAST,
        LPCTSTR lpszCastAddress = nullptr) = 0;

    /// Stops receiving, fires OnShutdown, stops. Inside a callback it requests the stop and returns at once. FALSE
    /// with SE_ILLEGAL_STATE unless starting or started.
    virtual BOOL Stop() = 0;

    /// Sends one datagram of 0 to MaxDatagramSize bytes to an address (numeric or a host name). FALSE: EINVAL,
    /// EAFNOSUPPORT (the address is of the other family), ENOBUFS (queue full), EPERM (not started).
    virtual BOOL Send(LPCTSTR lpszRemoteAddress, USHORT usRemotePort, const BYTE* pBuffer, int iLength,
        int iOffset = 0) = 0;

    /// One datagram made of several pieces, 1 to MaxDatagramSize bytes in all (EMSGSIZE).
    virtual BOOL SendPackets(LPCTSTR lpszRemoteAddress, USHORT usRemotePort, const WSABUF pBuffers[],
        int iCount) = 0;

    /// The same to the cast address. FALSE with EPERM in CM_UNICAST.
    virtual BOOL SendCast(const BYTE* pBuffer, int iLength, int iOffset = 0) = 0;
    virtual BOOL SendCastPackets(const WSABUF pBuffers[], int iCount) = 0;

    /// Blocks until the node is stopped, see IComplexSocket::Wait.
    virtual BOOL Wait(DWORD dwMilliseconds = INFINITE) = 0;

    /// A pointer of the caller's, kept and never used by the library.
    virtual void SetExtra(PVOID pExtra) = 0;
    virtual PVOID GetExtra() = 0;

    /// TRUE while SS_STARTING or SS_STARTED.
    virtual BOOL HasStarted() = 0;
    virtual EnServiceState GetState() = 0;

    /// Why the last Start or Stop failed, as a code and as English text (static, never null).
    virtual EnSocketError GetLastError() = 0;
    virtual LPCTSTR GetLastErrorDesc() = 0;

    /// The local address in use, and the cast address given to Start.
    virtual BOOL GetLocalAddress(TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) = 0;
    virtual BOOL GetCastAddress(TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) = 0;

    /// The mode given to Start.
    virtual EnCastMode GetCastMode() = 0;

    /// Bytes accepted by Send that the kernel has not taken yet.
    virtual BOOL GetPendingDataLength(int& iPending) = 0;

    /// Most bytes in a datagram, 1 to 65536, default 1432. A longer one is reported by OnError(SO_RECEIVE,
    /// EMSGSIZE), cut off.
    virtual void SetMaxDatagramSize(DWORD dwMaxDatagramSize) = 0;
    virtual DWORD GetMaxDatagramSize() = 0;

    /// How many routers a multicast datagram may pass (0 to 255, default 1), and whether this host receives what it
    /// sends to the group (default FALSE).
    virtual void SetMultiCastTtl(int iMCTtl) = 0;
    virtual int GetMultiCastTtl() = 0;
    virtual void SetMultiCastLoop(BOOL bMCLoop) = 0;
    virtual BOOL IsMultiCastLoop() = 0;

    /// Which of SO_REUSEADDR, SO_REUSEPORT the socket gets. Default RAP_ADDR_ONLY.
    virtual void SetReuseAddressPolicy(EnReuseAddressPolicy enReusePolicy) = 0;

    /// Whether an IPv6 socket serves IPv4 peers too. Default TRUE.
    virtual void SetDualStack(BOOL bDualStack) = 0;

    /// Threads that receive, 1 to 512; default one per CPU.
    virtual void SetWorkerThreadCount(DWORD dwWorkerThreadCount) = 0;

    /// Datagrams handled per wait of a thread, at least 1, default 64.
    virtual void SetPostReceiveCount(DWORD dwPostReceiveCount) = 0;

    /// Buffers kept for reuse, and the number above which they are given back; default 1024 each. Tunes memory only.
    virtual void SetFreeBufferPoolSize(DWORD dwFreeBufferPoolSize) = 0;
    virtual void SetFreeBufferPoolHold(DWORD dwFreeBufferPoolHold) = 0;

    /// The settings as they are.
    virtual EnReuseAddressPolicy GetReuseAddressPolicy() = 0;
    virtual BOOL IsDualStack() = 0;
    virtual DWORD GetWorkerThreadCount() = 0;
    virtual DWORD GetPostReceiveCount() = 0;
    virtual DWORD GetFreeBufferPoolSize() = 0;
    virtual DWORD GetFreeBufferPoolHold() = 0;

    virtual ~IUdpNode() = default;
};

#endif // _UDP_SUPPORT
