#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The PACK model of receiving (guide 2.1.1): each Send is a packet, each OnReceive a whole one.
 */

#include "hpsocket/interface/dual.h"
#include "hpsocket/interface/tcp.h"

/**
 * What a pack server or agent adds. Each packet has a 4-byte little-endian header, (flag << 22) | length. One Send
 * or SendPackets is one packet of 1 to MaxPackSize bytes, else FALSE with EMSGSIZE. OnReceive delivers the packet
 * without, OnSend counts it with its header. A foreign flag closes the connection with OnClose(SO_RECEIVE,
 * EBADMSG), a length of 0 or above MaxPackSize with OnClose(SO_RECEIVE, EMSGSIZE).
 *
 * Set before Start, silently ignored otherwise, checked by Start (SE_INVALID_PARAM). Any thread.
 */
class IPackSocket
{
public:
    /// Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. A peer can make us hold that much for each
    /// connection.
    virtual void SetMaxPackSize(DWORD dwMaxPackSize) = 0;

    /// Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked.
    virtual void SetPackHeaderFlag(USHORT usPackHeaderFlag) = 0;
    virtual DWORD GetMaxPackSize() = 0;
    virtual USHORT GetPackHeaderFlag() = 0;

    virtual ~IPackSocket() = default;
};

/// What a pack client adds; see IPackSocket.
class IPackClient
{
public:
    virtual void SetMaxPackSize(DWORD dwMaxPackSize) = 0;
    virtual void SetPackHeaderFlag(USHORT usPackHeaderFlag) = 0;
    virtual DWORD GetMaxPackSize() = 0;
    virtual USHORT GetPackHeaderFlag() = 0;

    virtual ~IPackClient() = default;
};

/// TCP or SSL pack server. `pSender` of its events is an ITcpServer*, see DualInterface.
typedef DualInterface<IPackSocket, ITcpServer> ITcpPackServer;

/// TCP or SSL pack agent.
typedef DualInterface<IPackSocket, ITcpAgent> ITcpPackAgent;

/// TCP or SSL pack client.
typedef DualInterface<IPackClient, ITcpClient> ITcpPackClient;
