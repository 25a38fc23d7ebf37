#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: UDP: servers, clients, cast members, nodes, and ARQ. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As the methods of IUdpServer, IUdpClient, IUdpCast, IUdpNode, IArqSocket and IArqClient of that name (hpsocket/interface/).
#ifdef _UDP_SUPPORT
HPSOCKET_API void HP_UdpServer_SetMaxDatagramSize(HP_UdpServer pServer, DWORD dwMaxDatagramSize);
HPSOCKET_API DWORD HP_UdpServer_GetMaxDatagramSize(HP_UdpServer pServer);
HPSOCKET_API void HP_UdpServer_SetPostReceiveCount(HP_UdpServer pServer, DWORD dwPostReceiveCount);
HPSOCKET_API DWORD HP_UdpServer_GetPostReceiveCount(HP_UdpServer pServer);
HPSOCKET_API void HP_UdpServer_SetDetectAttempts(HP_UdpServer pServer, DWORD dwDetectAttempts);
HPSOCKET_API void HP_UdpServer_SetDetectInterval(HP_UdpServer pServer, DWORD dwDetectInterval);
HPSOCKET_API DWORD HP_UdpServer_GetDetectAttempts(HP_UdpServer pServer);
HPSOCKET_API DWORD HP_UdpServer_GetDetectInterval(HP_UdpServer pServer);
HPSOCKET_API void HP_UdpServer_SetMaxPendingDataLength(HP_UdpServer pServer, DWORD dwMaxPendingDataLength);
HPSOCKET_API DWORD HP_UdpServer_GetMaxPendingDataLength(HP_UdpServer pServer);
HPSOCKET_API void HP_UdpServer_SetMaxTotalPendingDataLength(HP_UdpServer pServer,
    ULONGLONG ullMaxTotalPendingDataLength);
HPSOCKET_API ULONGLONG HP_UdpServer_GetMaxTotalPendingDataLength(HP_UdpServer pServer);
HPSOCKET_API void HP_UdpServer_SetCloseTimeout(HP_UdpServer pServer, DWORD dwCloseTimeout);
HPSOCKET_API DWORD HP_UdpServer_GetCloseTimeout(HP_UdpServer pServer);
HPSOCKET_API void HP_UdpServer_SetIgnoreCloseNotice(HP_UdpServer pServer, BOOL bIgnoreCloseNotice);
HPSOCKET_API BOOL HP_UdpServer_IsIgnoreCloseNotice(HP_UdpServer pServer);
HPSOCKET_API void HP_UdpArqServer_SetNoDelay(HP_UdpArqServer pServer, BOOL bNoDelay);
HPSOCKET_API void HP_UdpArqServer_SetTurnoffCongestCtrl(HP_UdpArqServer pServer, BOOL bTurnOff);
HPSOCKET_API void HP_UdpArqServer_SetFlushInterval(HP_UdpArqServer pServer, DWORD dwFlushInterval);
HPSOCKET_API void HP_UdpArqServer_SetResendByAcks(HP_UdpArqServer pServer, DWORD dwResendByAcks);
HPSOCKET_API void HP_UdpArqServer_SetSendWndSize(HP_UdpArqServer pServer, DWORD dwSendWndSize);
HPSOCKET_API void HP_UdpArqServer_SetRecvWndSize(HP_UdpArqServer pServer, DWORD dwRecvWndSize);
HPSOCKET_API void HP_UdpArqServer_SetMinRto(HP_UdpArqServer pServer, DWORD dwMinRto);
HPSOCKET_API void HP_UdpArqServer_SetFastLimit(HP_UdpArqServer pServer, DWORD dwFastLimit);
HPSOCKET_API void HP_UdpArqServer_SetMaxTransUnit(HP_UdpArqServer pServer, DWORD dwMaxTransUnit);
HPSOCKET_API void HP_UdpArqServer_SetMaxMessageSize(HP_UdpArqServer pServer, DWORD dwMaxMessageSize);
HPSOCKET_API void HP_UdpArqServer_SetHandShakeTimeout(HP_UdpArqServer pServer, DWORD dwHandShakeTimeout);
HPSOCKET_API BOOL HP_UdpArqServer_IsNoDelay(HP_UdpArqServer pServer);
HPSOCKET_API BOOL HP_UdpArqServer_IsTurnoffCongestCtrl(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetFlushInterval(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetResendByAcks(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetSendWndSize(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetRecvWndSize(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetMinRto(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetFastLimit(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetMaxTransUnit(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetMaxMessageSize(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetHandShakeTimeout(HP_UdpArqServer pServer);
HPSOCKET_API BOOL HP_UdpArqServer_GetWaitingSendMessageCount(HP_UdpArqServer pServer, HP_CONNID dwConnID, int* piCount);
HPSOCKET_API void HP_UdpArqServer_SetSelectiveAcks(HP_UdpArqServer pServer, BOOL bSelectiveAcks);
HPSOCKET_API void HP_UdpArqServer_SetPacing(HP_UdpArqServer pServer, BOOL bPacing);
HPSOCKET_API void HP_UdpArqServer_SetMtuProbing(HP_UdpArqServer pServer, BOOL bMtuProbing);
HPSOCKET_API void HP_UdpArqServer_SetAddressValidation(HP_UdpArqServer pServer, BOOL bAddressValidation);
HPSOCKET_API BOOL HP_UdpArqServer_SetEncryption(HP_UdpArqServer pServer, En_HP_ArqCipher enCipher, const BYTE* pKey,
    int iKeyLength);
HPSOCKET_API void HP_UdpArqServer_SetDeadLink(HP_UdpArqServer pServer, DWORD dwDeadLink);
HPSOCKET_API BOOL HP_UdpArqServer_IsSelectiveAcks(HP_UdpArqServer pServer);
HPSOCKET_API BOOL HP_UdpArqServer_IsPacing(HP_UdpArqServer pServer);
HPSOCKET_API BOOL HP_UdpArqServer_IsMtuProbing(HP_UdpArqServer pServer);
HPSOCKET_API BOOL HP_UdpArqServer_IsAddressValidation(HP_UdpArqServer pServer);
HPSOCKET_API En_HP_ArqCipher HP_UdpArqServer_GetEncryption(HP_UdpArqServer pServer);
HPSOCKET_API DWORD HP_UdpArqServer_GetDeadLink(HP_UdpArqServer pServer);
HPSOCKET_API void HP_UdpClient_SetMaxDatagramSize(HP_UdpClient pClient, DWORD dwMaxDatagramSize);
HPSOCKET_API DWORD HP_UdpClient_GetMaxDatagramSize(HP_UdpClient pClient);
HPSOCKET_API void HP_UdpClient_SetDetectAttempts(HP_UdpClient pClient, DWORD dwDetectAttempts);
HPSOCKET_API void HP_UdpClient_SetDetectInterval(HP_UdpClient pClient, DWORD dwDetectInterval);
HPSOCKET_API DWORD HP_UdpClient_GetDetectAttempts(HP_UdpClient pClient);
HPSOCKET_API DWORD HP_UdpClient_GetDetectInterval(HP_UdpClient pClient);
HPSOCKET_API void HP_UdpClient_SetMaxPendingDataLength(HP_UdpClient pClient, DWORD dwMaxPendingDataLength);
HPSOCKET_API DWORD HP_UdpClient_GetMaxPendingDataLength(HP_UdpClient pClient);
HPSOCKET_API void HP_UdpClient_SetIgnoreCloseNotice(HP_UdpClient pClient, BOOL bIgnoreCloseNotice);
HPSOCKET_API BOOL HP_UdpClient_IsIgnoreCloseNotice(HP_UdpClient pClient);
HPSOCKET_API void HP_UdpArqClient_SetNoDelay(HP_UdpArqClient pClient, BOOL bNoDelay);
HPSOCKET_API void HP_UdpArqClient_SetTurnoffCongestCtrl(HP_UdpArqClient pClient, BOOL bTurnOff);
HPSOCKET_API void HP_UdpArqClient_SetFlushInterval(HP_UdpArqClient pClient, DWORD dwFlushInterval);
HPSOCKET_API void HP_UdpArqClient_SetResendByAcks(HP_UdpArqClient pClient, DWORD dwResendByAcks);
HPSOCKET_API void HP_UdpArqClient_SetSendWndSize(HP_UdpArqClient pClient, DWORD dwSendWndSize);
HPSOCKET_API void HP_UdpArqClient_SetRecvWndSize(HP_UdpArqClient pClient, DWORD dwRecvWndSize);
HPSOCKET_API void HP_UdpArqClient_SetMinRto(HP_UdpArqClient pClient, DWORD dwMinRto);
HPSOCKET_API void HP_UdpArqClient_SetFastLimit(HP_UdpArqClient pClient, DWORD dwFastLimit);
HPSOCKET_API void HP_UdpArqClient_SetMaxTransUnit(HP_UdpArqClient pClient, DWORD dwMaxTransUnit);
HPSOCKET_API void HP_UdpArqClient_SetMaxMessageSize(HP_UdpArqClient pClient, DWORD dwMaxMessageSize);
HPSOCKET_API void HP_UdpArqClient_SetHandShakeTimeout(HP_UdpArqClient pClient, DWORD dwHandShakeTimeout);
HPSOCKET_API BOOL HP_UdpArqClient_IsNoDelay(HP_UdpArqClient pClient);
HPSOCKET_API BOOL HP_UdpArqClient_IsTurnoffCongestCtrl(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetFlushInterval(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetResendByAcks(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetSendWndSize(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetRecvWndSize(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetMinRto(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetFastLimit(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetMaxTransUnit(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetMaxMessageSize(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetHandShakeTimeout(HP_UdpArqClient pClient);
HPSOCKET_API BOOL HP_UdpArqClient_GetWaitingSendMessageCount(HP_UdpArqClient pClient, int* piCount);
HPSOCKET_API void HP_UdpArqClient_SetSelectiveAcks(HP_UdpArqClient pClient, BOOL bSelectiveAcks);
HPSOCKET_API void HP_UdpArqClient_SetPacing(HP_UdpArqClient pClient, BOOL bPacing);
HPSOCKET_API void HP_UdpArqClient_SetMtuProbing(HP_UdpArqClient pClient, BOOL bMtuProbing);
HPSOCKET_API void HP_UdpArqClient_SetAddressValidation(HP_UdpArqClient pClient, BOOL bAddressValidation);
HPSOCKET_API BOOL HP_UdpArqClient_SetEncryption(HP_UdpArqClient pClient, En_HP_ArqCipher enCipher, const BYTE* pKey,
    int iKeyLength);
HPSOCKET_API void HP_UdpArqClient_SetDeadLink(HP_UdpArqClient pClient, DWORD dwDeadLink);
HPSOCKET_API BOOL HP_UdpArqClient_IsSelectiveAcks(HP_UdpArqClient pClient);
HPSOCKET_API BOOL HP_UdpArqClient_IsPacing(HP_UdpArqClient pClient);
HPSOCKET_API BOOL HP_UdpArqClient_IsMtuProbing(HP_UdpArqClient pClient);
HPSOCKET_API BOOL HP_UdpArqClient_IsAddressValidation(HP_UdpArqClient pClient);
HPSOCKET_API En_HP_ArqCipher HP_UdpArqClient_GetEncryption(HP_UdpArqClient pClient);
HPSOCKET_API DWORD HP_UdpArqClient_GetDeadLink(HP_UdpArqClient pClient);
HPSOCKET_API void HP_UdpCast_SetMaxDatagramSize(HP_UdpCast pCast, DWORD dwMaxDatagramSize);
HPSOCKET_API DWORD HP_UdpCast_GetMaxDatagramSize(HP_UdpCast pCast);
HPSOCKET_API BOOL HP_UdpCast_GetRemoteAddress(HP_UdpCast pCast, TCHAR lpszAddress[], int* piAddressLen,
    USHORT* pusPort);
HPSOCKET_API void HP_UdpCast_SetCastMode(HP_UdpCast pCast, En_HP_CastMode enCastMode);
HPSOCKET_API En_HP_CastMode HP_UdpCast_GetCastMode(HP_UdpCast pCast);
HPSOCKET_API void HP_UdpCast_SetMultiCastTtl(HP_UdpCast pCast, int iMCTtl);
HPSOCKET_API int HP_UdpCast_GetMultiCastTtl(HP_UdpCast pCast);
HPSOCKET_API void HP_UdpCast_SetMultiCastLoop(HP_UdpCast pCast, BOOL bMCLoop);
HPSOCKET_API BOOL HP_UdpCast_IsMultiCastLoop(HP_UdpCast pCast);
HPSOCKET_API BOOL HP_UdpNode_Start(HP_UdpNode pNode, LPCTSTR lpszBindAddress, USHORT usPort);
HPSOCKET_API BOOL HP_UdpNode_StartWithCast(HP_UdpNode pNode, LPCTSTR lpszBindAddress, USHORT usPort,
    En_HP_CastMode enCastMode, LPCTSTR lpszCastAddress);
HPSOCKET_API BOOL HP_UdpNode_Stop(HP_UdpNode pNode);
HPSOCKET_API BOOL HP_UdpNode_Wait(HP_UdpNode pNode, DWORD dwMilliseconds);
HPSOCKET_API BOOL HP_UdpNode_Send(HP_UdpNode pNode, LPCTSTR lpszRemoteAddress, USHORT usRemotePort, const BYTE* pBuffer,
    int iLength);
HPSOCKET_API BOOL HP_UdpNode_SendPart(HP_UdpNode pNode, LPCTSTR lpszRemoteAddress, USHORT usRemotePort,
    const BYTE* pBuffer, int iLength, int iOffset);
HPSOCKET_API BOOL HP_UdpNode_SendPackets(HP_UdpNode pNode, LPCTSTR lpszRemoteAddress, USHORT usRemotePort,
    const WSABUF pBuffers[], int iCount);
HPSOCKET_API BOOL HP_UdpNode_SendCast(HP_UdpNode pNode, const BYTE* pBuffer, int iLength);
HPSOCKET_API BOOL HP_UdpNode_SendCastPart(HP_UdpNode pNode, const BYTE* pBuffer, int iLength, int iOffset);
HPSOCKET_API BOOL HP_UdpNode_SendCastPackets(HP_UdpNode pNode, const WSABUF pBuffers[], int iCount);
HPSOCKET_API void HP_UdpNode_SetExtra(HP_UdpNode pNode, PVOID pExtra);
HPSOCKET_API PVOID HP_UdpNode_GetExtra(HP_UdpNode pNode);
HPSOCKET_API BOOL HP_UdpNode_HasStarted(HP_UdpNode pNode);
HPSOCKET_API En_HP_ServiceState HP_UdpNode_GetState(HP_UdpNode pNode);
HPSOCKET_API En_HP_SocketError HP_UdpNode_GetLastError(HP_UdpNode pNode);
HPSOCKET_API LPCTSTR HP_UdpNode_GetLastErrorDesc(HP_UdpNode pNode);
HPSOCKET_API BOOL HP_UdpNode_GetLocalAddress(HP_UdpNode pNode, TCHAR lpszAddress[], int* piAddressLen, USHORT* pusPort);
HPSOCKET_API BOOL HP_UdpNode_GetCastAddress(HP_UdpNode pNode, TCHAR lpszAddress[], int* piAddressLen, USHORT* pusPort);
HPSOCKET_API En_HP_CastMode HP_UdpNode_GetCastMode(HP_UdpNode pNode);
HPSOCKET_API BOOL HP_UdpNode_GetPendingDataLength(HP_UdpNode pNode, int* piPending);
HPSOCKET_API void HP_UdpNode_SetMaxDatagramSize(HP_UdpNode pNode, DWORD dwMaxDatagramSize);
HPSOCKET_API DWORD HP_UdpNode_GetMaxDatagramSize(HP_UdpNode pNode);
HPSOCKET_API void HP_UdpNode_SetMultiCastTtl(HP_UdpNode pNode, int iMCTtl);
HPSOCKET_API int HP_UdpNode_GetMultiCastTtl(HP_UdpNode pNode);
HPSOCKET_API void HP_UdpNode_SetMultiCastLoop(HP_UdpNode pNode, BOOL bMCLoop);
HPSOCKET_API BOOL HP_UdpNode_IsMultiCastLoop(HP_UdpNode pNode);
HPSOCKET_API void HP_UdpNode_SetDualStack(HP_UdpNode pNode, BOOL bDualStack);
HPSOCKET_API BOOL HP_UdpNode_IsDualStack(HP_UdpNode pNode);
HPSOCKET_API void HP_UdpNode_SetReuseAddressPolicy(HP_UdpNode pNode, En_HP_ReuseAddressPolicy enReusePolicy);
HPSOCKET_API void HP_UdpNode_SetWorkerThreadCount(HP_UdpNode pNode, DWORD dwWorkerThreadCount);
HPSOCKET_API void HP_UdpNode_SetPostReceiveCount(HP_UdpNode pNode, DWORD dwPostReceiveCount);
HPSOCKET_API void HP_UdpNode_SetFreeBufferPoolSize(HP_UdpNode pNode, DWORD dwFreeBufferPoolSize);
HPSOCKET_API void HP_UdpNode_SetFreeBufferPoolHold(HP_UdpNode pNode, DWORD dwFreeBufferPoolHold);
HPSOCKET_API En_HP_ReuseAddressPolicy HP_UdpNode_GetReuseAddressPolicy(HP_UdpNode pNode);
HPSOCKET_API DWORD HP_UdpNode_GetWorkerThreadCount(HP_UdpNode pNode);
HPSOCKET_API DWORD HP_UdpNode_GetPostReceiveCount(HP_UdpNode pNode);
HPSOCKET_API DWORD HP_UdpNode_GetFreeBufferPoolSize(HP_UdpNode pNode);
HPSOCKET_API DWORD HP_UdpNode_GetFreeBufferPoolHold(HP_UdpNode pNode);
#endif // _UDP_SUPPORT
