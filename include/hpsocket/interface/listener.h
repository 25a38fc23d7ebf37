#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * What a program implements to hear from its TCP and UDP components: the listener interfaces, and adapters that
 * answer what need not be implemented (guide 1.4, 2.2.1). The adapters name both forms of OnReceive, so that a
 * program that overrides one is not warned of hiding the other (-Woverloaded-virtual).
 */

#include "hpsocket/interface/tcp.h"
#include "hpsocket/interface/udp.h"

/**
 * Events of connections, from a component of type T.
 *
 * - Threads: the events of one connection never overlap, OnSend included, and come on one thread of the component;
 *   those of different connections may run at the same time. A slow event holds up the other connections of its
 *   thread. On the caller's thread run OnPrepareListen, OnPrepareConnect (not of an asynchronous connect to a host
 *   name), OnConnect of a synchronous connect, a client's OnClose in Stop, and OnShutdown where noted.
 * - Calls: every method of the component may be called inside, Stop too; those that wait (Wait, synchronous
 *   connecting) must not.
 * - Data: `pData` is valid during the event only.
 * - Lifetime: a listener may serve several components (guide 8.3 Q-12) and must outlive them.
 * - Results: HR_OK and HR_IGNORE go on. HR_ERROR closes the connection where the event says so, and is ignored
 *   elsewhere.
 * - Exceptions must not leave an event.
 */
template <class T>
class ISocketListenerT
{
public:
    /**
     * The connection is ready for use: right after OnAccept or OnConnect, for SSL when TLS is up, for ARQ when both
     * sides agreed. HR_ERROR closes it, plain connections without OnClose, SSL ones with OnClose(SO_RECEIVE,
     * ECANCELED).
     */
    virtual EnHandleResult OnHandShake(T* pSender, CONNID dwConnID) = 0;

    /// The kernel took these bytes. Counts bytes on the wire (headers, TLS records), not calls of Send. On the
    /// connection's thread, whichever thread sent.
    virtual EnHandleResult OnSend(T* pSender, CONNID dwConnID, const BYTE* pData, int iLength) = 0;

    /// PUSH: bytes arrived, at most SocketBufferSize of them. PACK, UDP, ARQ: a whole packet, datagram, message.
    /// HR_ERROR closes with OnClose(SO_RECEIVE, errno), or ECANCELED if errno is 0: it is cleared before the event, so it
    /// is what failed in it, or what the listener set.
    virtual EnHandleResult OnReceive(T* pSender, CONNID dwConnID, const BYTE* pData, int iLength) = 0;

    /// PULL: `iLength` bytes are now held in all, see IPullSocket::Fetch. HR_ERROR as above.
    virtual EnHandleResult OnReceive(T* pSender, CONNID dwConnID, int iLength) = 0;

    /**
     * The connection is closed: fires once, last. (SO_CLOSE, 0) after the peer's close, Disconnect or Stop;
     * otherwise the operation that failed and its errno, e.g. (SO_CLOSE, ECONNRESET), (SO_CONNECT, ETIMEDOUT).
     * Extra and remote address still work inside; Send fails.
     */
    virtual EnHandleResult OnClose(T* pSender, CONNID dwConnID, EnSocketOperation enOperation, int iErrorCode) = 0;

    virtual ~ISocketListenerT() = default;
};

/// Adds what concerns a component with many connections as a whole.
template <class T>
class IComplexSocketListenerT : public ISocketListenerT<T>
{
public:
    /// All connections are closed, the state is SS_STOPPING; on the thread that completes Stop. Also on the thread of
    /// a Start that failed past its check of the settings: then the state is SS_STARTING, or SS_STOPPING if it was
    /// stopped meanwhile.
    virtual EnHandleResult OnShutdown(T* pSender) = 0;
};

/// Adds the events of a server.
template <class T>
class IServerListenerT : public IComplexSocketListenerT<T>
{
public:
    /// The socket is bound, not yet listening: the place for socket options. On the thread of Start; HR_ERROR fails
    /// it with SE_SOCKET_PREPARE.
    virtual EnHandleResult OnPrepareListen(T* pSender, SOCKET soListen) = 0;

    /// A new connection. `soClient` is its socket, for UDP a `sockaddr*` of the peer, valid during the event.
    /// HR_ERROR closes it without OnClose.
    virtual EnHandleResult OnAccept(T* pSender, CONNID dwConnID, UINT_PTR soClient) = 0;
};

/// Listener of TCP, SSL, pull and pack servers.
class ITcpServerListener : public IServerListenerT<ITcpServer>
{
};

/// For a TCP server: OnReceive (data) and OnClose are left to implement; all else returns HR_IGNORE.
class CTcpServerListener : public ITcpServerListener
{
public:
    EnHandleResult OnPrepareListen(ITcpServer*, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnAccept(ITcpServer*, CONNID, UINT_PTR) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(ITcpServer*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpServer*, CONNID, const BYTE*, int) override = 0;
    EnHandleResult OnReceive(ITcpServer*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(ITcpServer*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnShutdown(ITcpServer*) override { return HR_IGNORE; }
};

/// For a pull server: OnReceive (length) and OnClose are left to implement.
class CTcpPullServerListener : public CTcpServerListener
{
public:
    EnHandleResult OnReceive(ITcpServer* pSender, CONNID dwConnID, int iLength) override = 0;
    EnHandleResult OnReceive(ITcpServer*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
};

#ifdef _UDP_SUPPORT

/// Listener of UDP and ARQ servers.
class IUdpServerListener : public IServerListenerT<IUdpServer>
{
};

/// For a UDP server: OnReceive (data) and OnClose are left to implement.
class CUdpServerListener : public IUdpServerListener
{
public:
    EnHandleResult OnPrepareListen(IUdpServer*, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnAccept(IUdpServer*, CONNID, UINT_PTR) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(IUdpServer*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(IUdpServer*, CONNID, const BYTE*, int) override = 0;
    EnHandleResult OnReceive(IUdpServer*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(IUdpServer*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnShutdown(IUdpServer*) override { return HR_IGNORE; }
};

#endif // _UDP_SUPPORT

/// Adds the events of an agent.
template <class T>
class IAgentListenerT : public IComplexSocketListenerT<T>
{
public:
    /// Before connecting, on the thread of Connect: the place for socket options. HR_ERROR fails Connect, without
    /// OnClose. For a host name it comes
    /// for each address that is tried, always with the connection's ID; of an asynchronous Connect on the worker, and
    /// HR_ERROR then ends in OnClose(SO_CONNECT, ECANCELED).
    virtual EnHandleResult OnPrepareConnect(T* pSender, CONNID dwConnID, SOCKET socket) = 0;

    /// Connected. HR_ERROR closes without OnClose; a synchronous Connect then fails.
    virtual EnHandleResult OnConnect(T* pSender, CONNID dwConnID) = 0;
};

/// Listener of TCP, SSL, pull and pack agents.
class ITcpAgentListener : public IAgentListenerT<ITcpAgent>
{
public:
    /**
     * Ours, if ReconnectDelay is set: connection `dwConnID`, which has just had its OnClose, is followed by
     * `dwNewConnID`, which dials the same host in `dwDelay` ms, with the same extra and the events of an asynchronous
     * Connect. `dwAttempt` counts from 1 since a connection had its OnHandShake. HR_ERROR gives up: no event of
     * `dwNewConnID` comes. Disconnect and Stop end it, waiting or not, with its OnClose. Not called after an end that
     * the program asked for (Disconnect, DisconnectLong-/-SilenceConnections, Stop, HR_ERROR of OnPrepareConnect,
     * OnConnect and, without TLS, OnHandShake), after ReconnectLimit attempts, nor if other threads have taken up
     * MaxConnectionCount meanwhile. On the worker.
     */
    virtual EnHandleResult OnReconnect(ITcpAgent* /* pSender */, CONNID /* dwConnID */, CONNID /* dwNewConnID */,
        DWORD /* dwAttempt */, DWORD /* dwDelay */)
    {
        return HR_IGNORE;
    }
};

/// For a TCP agent: OnReceive (data) and OnClose are left to implement.
class CTcpAgentListener : public ITcpAgentListener
{
public:
    EnHandleResult OnPrepareConnect(ITcpAgent*, CONNID, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnConnect(ITcpAgent*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(ITcpAgent*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpAgent*, CONNID, const BYTE*, int) override = 0;
    EnHandleResult OnReceive(ITcpAgent*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(ITcpAgent*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnShutdown(ITcpAgent*) override { return HR_IGNORE; }
};

/// For a pull agent: OnReceive (length) and OnClose are left to implement.
class CTcpPullAgentListener : public CTcpAgentListener
{
public:
    EnHandleResult OnReceive(ITcpAgent* pSender, CONNID dwConnID, int iLength) override = 0;
    EnHandleResult OnReceive(ITcpAgent*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
};

/// Adds the events of a client.
template <class T>
class IClientListenerT : public ISocketListenerT<T>
{
public:
    /// Before connecting, on the thread of Start: the place for socket options. HR_ERROR, or Stop inside it,
    /// fails Start, without OnClose. For a host name it comes
    /// for each address that is tried, always with the connection's ID; of an asynchronous Start on the worker, and
    /// HR_ERROR then ends in OnClose(SO_CONNECT, ECANCELED).
    virtual EnHandleResult OnPrepareConnect(T* pSender, CONNID dwConnID, SOCKET socket) = 0;

    /// Connected. HR_ERROR closes without OnClose; a synchronous Start then fails.
    virtual EnHandleResult OnConnect(T* pSender, CONNID dwConnID) = 0;
};

/// Listener of TCP, SSL, pull and pack clients.
class ITcpClientListener : public IClientListenerT<ITcpClient>
{
public:
    /**
     * Ours, if ReconnectDelay is set: connection `dwConnID`, which has just had its OnClose, is followed by
     * `dwNewConnID`, which dials the same host in `dwDelay` ms, with the events of an asynchronous Start; the client
     * stays started, also inside that OnClose. `dwAttempt` counts from 1 since a connection had its OnHandShake.
     * HR_ERROR gives up: no event of `dwNewConnID` comes, the client stops. Stop ends it, waiting or not, with its
     * OnClose. Not called after an end that the program asked for (Stop, HR_ERROR of OnPrepareConnect, OnConnect and,
     * without TLS, OnHandShake), nor after ReconnectLimit attempts. On the worker.
     */
    virtual EnHandleResult OnReconnect(ITcpClient* /* pSender */, CONNID /* dwConnID */, CONNID /* dwNewConnID */,
        DWORD /* dwAttempt */, DWORD /* dwDelay */)
    {
        return HR_IGNORE;
    }
};

/// For a TCP client: OnReceive (data) and OnClose are left to implement.
class CTcpClientListener : public ITcpClientListener
{
public:
    EnHandleResult OnPrepareConnect(ITcpClient*, CONNID, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnConnect(ITcpClient*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(ITcpClient*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(ITcpClient*, CONNID, const BYTE*, int) override = 0;
    EnHandleResult OnReceive(ITcpClient*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(ITcpClient*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
};

/// For a pull client: OnReceive (length) and OnClose are left to implement.
class CTcpPullClientListener : public CTcpClientListener
{
public:
    EnHandleResult OnReceive(ITcpClient* pSender, CONNID dwConnID, int iLength) override = 0;
    EnHandleResult OnReceive(ITcpClient*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
};

#ifdef _UDP_SUPPORT

/// Listener of UDP and ARQ clients.
class IUdpClientListener : public IClientListenerT<IUdpClient>
{
};

/// For a UDP client: OnReceive (data) and OnClose are left to implement.
class CUdpClientListener : public IUdpClientListener
{
public:
    EnHandleResult OnPrepareConnect(IUdpClient*, CONNID, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnConnect(IUdpClient*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(IUdpClient*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(IUdpClient*, CONNID, const BYTE*, int) override = 0;
    EnHandleResult OnReceive(IUdpClient*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(IUdpClient*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
};

/// Listener of a cast member.
class IUdpCastListener : public IClientListenerT<IUdpCast>
{
};

/// For a cast member: OnReceive (data) and OnClose are left to implement.
class CUdpCastListener : public IUdpCastListener
{
public:
    EnHandleResult OnPrepareConnect(IUdpCast*, CONNID, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnConnect(IUdpCast*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnHandShake(IUdpCast*, CONNID) override { return HR_IGNORE; }
    EnHandleResult OnReceive(IUdpCast*, CONNID, const BYTE*, int) override = 0;
    EnHandleResult OnReceive(IUdpCast*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(IUdpCast*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
};

/// Listener of a node. Events may come on any of its threads, at the same time too. `pData` and the address are
/// valid during the event; but for OnPrepareListen, results are ignored.
class IUdpNodeListener
{
public:
    /// The socket is bound: the place for socket options. On the thread of Start; HR_ERROR fails it.
    virtual EnHandleResult OnPrepareListen(IUdpNode* pSender, SOCKET soListen) = 0;

    /// A datagram was handed to the kernel.
    virtual EnHandleResult OnSend(IUdpNode* pSender, LPCTSTR lpszRemoteAddress, USHORT usRemotePort,
        const BYTE* pData, int iLength) = 0;

    /// A datagram arrived, perhaps empty.
    virtual EnHandleResult OnReceive(IUdpNode* pSender, LPCTSTR lpszRemoteAddress, USHORT usRemotePort,
        const BYTE* pData, int iLength) = 0;

    /// Sending or receiving a datagram failed; the node goes on. (SO_RECEIVE, EMSGSIZE): longer than
    /// MaxDatagramSize, cut off.
    virtual EnHandleResult OnError(IUdpNode* pSender, EnSocketOperation enOperation, int iErrorCode,
        LPCTSTR lpszRemoteAddress, USHORT usRemotePort, const BYTE* pData, int iLength) = 0;

    /// The node has stopped receiving; also after a Start that failed past its parameter check.
    virtual EnHandleResult OnShutdown(IUdpNode* pSender) = 0;

    virtual ~IUdpNodeListener() = default;
};

/// For a node: OnReceive and OnError are left to implement.
class CUdpNodeListener : public IUdpNodeListener
{
public:
    EnHandleResult OnPrepareListen(IUdpNode*, SOCKET) override { return HR_IGNORE; }
    EnHandleResult OnSend(IUdpNode*, LPCTSTR, USHORT, const BYTE*, int) override { return HR_IGNORE; }
    EnHandleResult OnShutdown(IUdpNode*) override { return HR_IGNORE; }
};

#endif // _UDP_SUPPORT
