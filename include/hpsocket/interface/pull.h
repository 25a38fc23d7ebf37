#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The PULL model of receiving (guide 2.1.1): data is held by the component until the program fetches the length it
 * wants.
 */

#include "hpsocket/interface/dual.h"
#include "hpsocket/interface/tcp.h"

/**
 * What a pull server or agent adds. OnReceive(pSender, dwConnID, iLength) reports all that is held for the
 * connection; the program fetches as much of it as it understands, in a loop until too little is left. What is
 * still held at OnClose is dropped when that returns. Any thread; concurrent calls for one connection are safe but
 * take turns.
 */
class IPullSocket
{
public:
    /**
     * Moves `iLength` bytes, the oldest first, to `pData`.
     * @return FR_OK; FR_LENGTH_TOO_LONG when less is held: nothing is taken; FR_DATA_NOT_FOUND when there is no
     *   such connection. A null buffer or negative length is FR_DATA_NOT_FOUND with EINVAL.
     */
    virtual EnFetchResult Fetch(CONNID dwConnID, BYTE* pData, int iLength) = 0;

    /// As Fetch, but the bytes stay.
    virtual EnFetchResult Peek(CONNID dwConnID, BYTE* pData, int iLength) = 0;

    // ---- Beyond the guide: what follows is ours, in the same style. ----

    /// Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. A message longer
    /// than it never becomes complete. 0: no limit. Default 0x40000000. Before Start; silently ignored otherwise.
    virtual void SetMaxPullDataLength(DWORD dwMaxPullDataLength) = 0;
    virtual DWORD GetMaxPullDataLength() = 0;

    virtual ~IPullSocket() = default;
};

/// What a pull client adds; see IPullSocket.
class IPullClient
{
public:
    /// Moves (Fetch) or copies (Peek) `iLength` bytes, the oldest first, to `pData`; results as IPullSocket::Fetch.
    virtual EnFetchResult Fetch(BYTE* pData, int iLength) = 0;
    virtual EnFetchResult Peek(BYTE* pData, int iLength) = 0;

    // ---- Beyond the guide: what follows is ours, in the same style. ----

    /// Most bytes held for Fetch: reading pauses at the limit until data is fetched. 0: no limit. Default
    /// 0x40000000. Before Start; silently ignored otherwise.
    virtual void SetMaxPullDataLength(DWORD dwMaxPullDataLength) = 0;
    virtual DWORD GetMaxPullDataLength() = 0;

    virtual ~IPullClient() = default;
};

/// TCP or SSL pull server. `pSender` of its events is an ITcpServer*: ITcpPullServer::FromS(pSender) gives this, see
/// DualInterface.
typedef DualInterface<IPullSocket, ITcpServer> ITcpPullServer;

/// TCP or SSL pull agent; ITcpPullAgent::FromS(pSender) in its events.
typedef DualInterface<IPullSocket, ITcpAgent> ITcpPullAgent;

/// TCP or SSL pull client; ITcpPullClient::FromS(pSender) in its events.
typedef DualInterface<IPullClient, ITcpClient> ITcpPullClient;
