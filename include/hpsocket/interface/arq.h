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
 * reports the raw datagrams. What the peer has not acknowledged counts as pending (GetPendingDataLength), and
 * MaxPendingDataLength limits it: ENOBUFS.
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

    // What follows is beyond the guide.

    /// Whether acknowledgements tell all that has come, and recovery builds on that: many losses in a row cost little more than one.
    /// Takes effect if both sides want it; a peer of another implementation does not notice. Default TRUE.
    virtual void SetSelectiveAcks(BOOL bSelectiveAcks) = 0;

    /// With selective acknowledgements and congestion control: whether segments leave spread over the round trip, and not as a burst.
    /// Default TRUE.
    virtual void SetPacing(BOOL bPacing) = 0;

    /// Whether the size of datagrams is found out, from 1200 bytes up to MaxTransUnit, if both sides want it; datagrams are then
    /// never fragmented. Default FALSE: all are of MaxTransUnit.
    virtual void SetMtuProbing(BOOL bMtuProbing) = 0;

    /// Server: whether an unknown address first has to send a cookie back, so that a spoofed one costs no memory and has no OnAccept.
    /// If both sides want it, a spoofed or stray datagram cannot end a connection either. Default FALSE.
    virtual void SetAddressValidation(BOOL bAddressValidation) = 0;

    /**
     * Encrypts and authenticates every datagram with keys made from `pKey`, 16 to 64 random bytes that both sides have. A peer with
     * another key, another cipher or none is not heard: OnClose(SO_CLOSE, ETIMEDOUT). ARQ_CIPHER_NONE (default) turns it off; `pKey`
     * is then ignored. The key is copied. FALSE: EPERM not stopped, EINVAL cipher or length.
     */
    virtual BOOL SetEncryption(EnArqCipher enCipher, const BYTE* pKey = nullptr, int iKeyLength = 0) = 0;

    /// How often a segment leaves without an answer before the connection ends: OnClose(SO_CLOSE, ETIMEDOUT). 2 to 1000, default 20.
    virtual void SetDeadLink(DWORD dwDeadLink) = 0;

    /// The settings as they are.
    virtual BOOL IsSelectiveAcks() = 0;
    virtual BOOL IsPacing() = 0;
    virtual BOOL IsMtuProbing() = 0;
    virtual BOOL IsAddressValidation() = 0;
    virtual EnArqCipher GetEncryption() = 0;
    virtual DWORD GetDeadLink() = 0;

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

    // What follows is beyond the guide; see IArqSocket for each, in the same order.
    virtual void SetSelectiveAcks(BOOL bSelectiveAcks) = 0;
    virtual void SetPacing(BOOL bPacing) = 0;
    virtual void SetMtuProbing(BOOL bMtuProbing) = 0;
    virtual void SetAddressValidation(BOOL bAddressValidation) = 0;
    virtual BOOL SetEncryption(EnArqCipher enCipher, const BYTE* pKey = nullptr, int iKeyLength = 0) = 0;
    virtual void SetDeadLink(DWORD dwDeadLink) = 0;
    virtual BOOL IsSelectiveAcks() = 0;
    virtual BOOL IsPacing() = 0;
    virtual BOOL IsMtuProbing() = 0;
    virtual BOOL IsAddressValidation() = 0;
    virtual EnArqCipher GetEncryption() = 0;
    virtual DWORD GetDeadLink() = 0;

    virtual ~IArqClient() = default;
};

/// Reliable UDP server. `pSender` of its events is an IUdpServer*, see DualInterface.
typedef DualInterface<IArqSocket, IUdpServer> IUdpArqServer;

/// Reliable UDP client. `pSender` of its events is an IUdpClient*, see DualInterface.
typedef DualInterface<IArqClient, IUdpClient> IUdpArqClient;

#endif // _UDP_SUPPORT
