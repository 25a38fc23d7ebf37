#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The reliable UDP components: IUdpArqServer and IUdpArqClient, which carry whole messages over UDP by the KCP
 * protocol. Beyond guide 5.4 (API 5.5.1).
 */

#include "hpsocket/interface/dual.h"
#include "hpsocket/interface/udp.h"

#ifdef _UDP_SUPPORT

/**
 * The settings of reliable UDP that a server adds to IUdpServer. Set before Start, silently ignored otherwise,
 * checked by Start (SE_INVALID_PARAM). Any thread. OnHandShake fires when both sides have agreed; Send before fails
 * with EPERM. A message of 1 to MaxMessageSize bytes (else EINVAL) arrives as one OnReceive, in order; OnSend
 * reports the raw datagrams.
 */
class IArqSocket
{
public:
    /// Whether lost segments are sent again sooner. Default FALSE.
    virtual void SetNoDelay(BOOL bNoDelay) = 0;

    /// Whether congestion control is off. Default FALSE.
    virtual void SetTurnoffCongestCtrl(BOOL bTurnOff) = 0;

    /// ms between two flushes, default 60.
    virtual void SetFlushInterval(DWORD dwFlushInterval) = 0;

    /// Later acknowledgements after which a segment is taken for lost; 0 (default): none, wait for the timeout.
    virtual void SetResendByAcks(DWORD dwResendByAcks) = 0;

    /// Windows in segments: sending (default 128), receiving (default 512).
    virtual void SetSendWndSize(DWORD dwSendWndSize) = 0;
    virtual void SetRecvWndSize(DWORD dwRecvWndSize) = 0;

    /// Smallest retransmission timeout in ms, default 30.
    virtual void SetMinRto(DWORD dwMinRto) = 0;

    /// How often a segment may be sent again by acknowledgements alone, default 5.
    virtual void SetFastLimit(DWORD dwFastLimit) = 0;

    /// Most bytes in a datagram, 72 to MaxDatagramSize; 0 (default) means MaxDatagramSize.
    virtual void SetMaxTransUnit(DWORD dwMaxTransUnit) = 0;

    /// Most bytes in a message, default 4096; less than 127 * (MaxTransUnit - 24).
    virtual void SetMaxMessageSize(DWORD dwMaxMessageSize) = 0;

    /// ms the handshake may take, default 5000, more than 2 * MinRto. Then OnClose(SO_CLOSE, ETIMEDOUT).
    virtual void SetHandShakeTimeout(DWORD dwHandShakeTimeout) = 0;

    /// The settings as they are.
    virtual BOOL IsNoDelay() = 0;
    virtual BOOL IsTurnoffCongestCtrl() = 0;
    virtual DWORD GetFlushInterval() = 0;
    virtual DWORD GetResendByAcks() = 0;
    virtual DWORD GetSendWndSize() = 0;
    virtual DWORD GetRecvWndSize() = 0;
    virtual DWORD GetMinRto() = 0;
    virtual DWORD GetFastLimit() = 0;
    virtual DWORD GetMaxTransUnit() = 0;
    virtual DWORD GetMaxMessageSize() = 0;
    virtual DWORD GetHandShakeTimeout() = 0;

    /// Number of segments not yet acknowledged. FALSE with EBADSLT for an unknown connection.
    virtual BOOL GetWaitingSendMessageCount(CONNID dwConnID, int& iCount) = 0;

    virtual ~IArqSocket() = default;
};

/// The same settings for a client, see IArqSocket.
class IArqClient
{
public:
    /// See IArqSocket for each, in the same order.
    virtual void SetNoDelay(BOOL bNoDelay) = 0;
    virtual void SetTurnoffCongestCtrl(BOOL bTurnOff) = 0;
    virtual void SetFlushInterval(DWORD dwFlushInterval) = 0;
    virtual void SetResendByAcks(DWORD dwResendByAcks) = 0;
    virtual void SetSendWndSize(DWORD dwSendWndSize) = 0;
    virtual void SetRecvWndSize(DWORD dwRecvWndSize) = 0;
    virtual void SetMinRto(DWORD dwMinRto) = 0;
    virtual void SetFastLimit(DWORD dwFastLimit) = 0;
    virtual void SetMaxTransUnit(DWORD dwMaxTransUnit) = 0;
    virtual void SetMaxMessageSize(DWORD dwMaxMessageSize) = 0;
    virtual void SetHandShakeTimeout(DWORD dwHandShakeTimeout) = 0;

    /// The settings as they are.
    virtual BOOL IsNoDelay() = 0;
    virtual BOOL IsTurnoffCongestCtrl() = 0;
    virtual DWORD GetFlushInterval() = 0;
    virtual DWORD GetResendByAcks() = 0;
    virtual DWORD GetSendWndSize() = 0;
    virtual DWORD GetRecvWndSize() = 0;
    virtual DWORD GetMinRto() = 0;
    virtual DWORD GetFastLimit() = 0;
    virtual DWORD GetMaxTransUnit() = 0;
    virtual DWORD GetMaxMessageSize() = 0;
    virtual DWORD GetHandShakeTimeout() = 0;

    /// Number of segments not yet acknowledged. FALSE with EPERM unless connected.
    virtual BOOL GetWaitingSendMessageCount(int& iCount) = 0;

    virtual ~IArqClient() = default;
};

/// Reliable UDP server. `pSender` of its events is an IUdpServer*, see DualInterface.
typedef DualInterface<IArqSocket, IUdpServer> IUdpArqServer;

/// Reliable UDP client. `pSender` of its events is an IUdpClient*, see DualInterface.
typedef DualInterface<IArqClient, IUdpClient> IUdpArqClient;

#endif // _UDP_SUPPORT
