#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: servers. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As the methods of IServer, ITcpServer, IPullSocket and IPackSocket of that name (hpsocket/interface/).
HPSOCKET_API BOOL HP_Server_Start(HP_Server pServer, LPCTSTR lpszBindAddress, USHORT usPort);
HPSOCKET_API BOOL HP_Server_Stop(HP_Server pServer);
HPSOCKET_API BOOL HP_Server_Wait(HP_Server pServer, DWORD dwMilliseconds);
HPSOCKET_API BOOL HP_Server_Send(HP_Server pServer, HP_CONNID dwConnID, const BYTE* pBuffer, int iLength);
HPSOCKET_API BOOL HP_Server_SendPart(HP_Server pServer, HP_CONNID dwConnID, const BYTE* pBuffer, int iLength,
    int iOffset);
HPSOCKET_API BOOL HP_Server_SendPackets(HP_Server pServer, HP_CONNID dwConnID, const WSABUF pBuffers[], int iCount);
HPSOCKET_API BOOL HP_Server_PauseReceive(HP_Server pServer, HP_CONNID dwConnID, BOOL bPause);
HPSOCKET_API BOOL HP_Server_Disconnect(HP_Server pServer, HP_CONNID dwConnID, BOOL bForce);
HPSOCKET_API BOOL HP_Server_DisconnectLongConnections(HP_Server pServer, DWORD dwPeriod, BOOL bForce);
HPSOCKET_API BOOL HP_Server_DisconnectSilenceConnections(HP_Server pServer, DWORD dwPeriod, BOOL bForce);
HPSOCKET_API BOOL HP_Server_SetConnectionExtra(HP_Server pServer, HP_CONNID dwConnID, PVOID pExtra);
HPSOCKET_API BOOL HP_Server_GetConnectionExtra(HP_Server pServer, HP_CONNID dwConnID, PVOID* ppExtra);
HPSOCKET_API BOOL HP_Server_IsSecure(HP_Server pServer);
HPSOCKET_API BOOL HP_Server_HasStarted(HP_Server pServer);
HPSOCKET_API En_HP_ServiceState HP_Server_GetState(HP_Server pServer);
HPSOCKET_API En_HP_SocketError HP_Server_GetLastError(HP_Server pServer);
HPSOCKET_API LPCTSTR HP_Server_GetLastErrorDesc(HP_Server pServer);
HPSOCKET_API BOOL HP_Server_GetPendingDataLength(HP_Server pServer, HP_CONNID dwConnID, int* piPending);
HPSOCKET_API BOOL HP_Server_IsPauseReceive(HP_Server pServer, HP_CONNID dwConnID, BOOL* pbPaused);
HPSOCKET_API BOOL HP_Server_IsConnected(HP_Server pServer, HP_CONNID dwConnID);
HPSOCKET_API DWORD HP_Server_GetConnectionCount(HP_Server pServer);
HPSOCKET_API BOOL HP_Server_GetAllConnectionIDs(HP_Server pServer, HP_CONNID pIDs[], DWORD* pdwCount);
HPSOCKET_API BOOL HP_Server_GetConnectPeriod(HP_Server pServer, HP_CONNID dwConnID, DWORD* pdwPeriod);
HPSOCKET_API BOOL HP_Server_GetSilencePeriod(HP_Server pServer, HP_CONNID dwConnID, DWORD* pdwPeriod);
HPSOCKET_API BOOL HP_Server_GetListenAddress(HP_Server pServer, TCHAR lpszAddress[], int* piAddressLen,
    USHORT* pusPort);
HPSOCKET_API BOOL HP_Server_GetLocalAddress(HP_Server pServer, HP_CONNID dwConnID, TCHAR lpszAddress[],
    int* piAddressLen, USHORT* pusPort);
HPSOCKET_API BOOL HP_Server_GetRemoteAddress(HP_Server pServer, HP_CONNID dwConnID, TCHAR lpszAddress[],
    int* piAddressLen, USHORT* pusPort);
HPSOCKET_API void HP_Server_SetReuseAddressPolicy(HP_Server pServer, En_HP_ReuseAddressPolicy enReusePolicy);
HPSOCKET_API void HP_Server_SetSendPolicy(HP_Server pServer, En_HP_SendPolicy enSendPolicy);
HPSOCKET_API void HP_Server_SetOnSendSyncPolicy(HP_Server pServer, En_HP_OnSendSyncPolicy enSyncPolicy);
HPSOCKET_API void HP_Server_SetFreeSocketObjLockTime(HP_Server pServer, DWORD dwFreeSocketObjLockTime);
HPSOCKET_API void HP_Server_SetFreeSocketObjPool(HP_Server pServer, DWORD dwFreeSocketObjPool);
HPSOCKET_API void HP_Server_SetFreeBufferObjPool(HP_Server pServer, DWORD dwFreeBufferObjPool);
HPSOCKET_API void HP_Server_SetFreeSocketObjHold(HP_Server pServer, DWORD dwFreeSocketObjHold);
HPSOCKET_API void HP_Server_SetFreeBufferObjHold(HP_Server pServer, DWORD dwFreeBufferObjHold);
HPSOCKET_API void HP_Server_SetMaxConnectionCount(HP_Server pServer, DWORD dwMaxConnectionCount);
HPSOCKET_API void HP_Server_SetWorkerThreadCount(HP_Server pServer, DWORD dwWorkerThreadCount);
HPSOCKET_API void HP_Server_SetMarkSilence(HP_Server pServer, BOOL bMarkSilence);
HPSOCKET_API void HP_Server_SetDualStack(HP_Server pServer, BOOL bDualStack);
HPSOCKET_API En_HP_ReuseAddressPolicy HP_Server_GetReuseAddressPolicy(HP_Server pServer);
HPSOCKET_API En_HP_SendPolicy HP_Server_GetSendPolicy(HP_Server pServer);
HPSOCKET_API En_HP_OnSendSyncPolicy HP_Server_GetOnSendSyncPolicy(HP_Server pServer);
HPSOCKET_API DWORD HP_Server_GetFreeSocketObjLockTime(HP_Server pServer);
HPSOCKET_API DWORD HP_Server_GetFreeSocketObjPool(HP_Server pServer);
HPSOCKET_API DWORD HP_Server_GetFreeBufferObjPool(HP_Server pServer);
HPSOCKET_API DWORD HP_Server_GetFreeSocketObjHold(HP_Server pServer);
HPSOCKET_API DWORD HP_Server_GetFreeBufferObjHold(HP_Server pServer);
HPSOCKET_API DWORD HP_Server_GetMaxConnectionCount(HP_Server pServer);
HPSOCKET_API DWORD HP_Server_GetWorkerThreadCount(HP_Server pServer);
HPSOCKET_API BOOL HP_Server_IsMarkSilence(HP_Server pServer);
HPSOCKET_API BOOL HP_Server_IsDualStack(HP_Server pServer);
HPSOCKET_API BOOL HP_TcpServer_SendSmallFile(HP_Server pServer, HP_CONNID dwConnID, LPCTSTR lpszFileName,
    const LPWSABUF pHead, const LPWSABUF pTail);
HPSOCKET_API void HP_TcpServer_SetSocketListenQueue(HP_TcpServer pServer, DWORD dwSocketListenQueue);
HPSOCKET_API void HP_TcpServer_SetAcceptSocketCount(HP_TcpServer pServer, DWORD dwAcceptSocketCount);
HPSOCKET_API void HP_TcpServer_SetSocketBufferSize(HP_TcpServer pServer, DWORD dwSocketBufferSize);
HPSOCKET_API void HP_TcpServer_SetKeepAliveTime(HP_TcpServer pServer, DWORD dwKeepAliveTime);
HPSOCKET_API void HP_TcpServer_SetKeepAliveInterval(HP_TcpServer pServer, DWORD dwKeepAliveInterval);
HPSOCKET_API void HP_TcpServer_SetNoDelay(HP_TcpServer pServer, BOOL bNoDelay);
HPSOCKET_API DWORD HP_TcpServer_GetAcceptSocketCount(HP_TcpServer pServer);
HPSOCKET_API DWORD HP_TcpServer_GetSocketBufferSize(HP_TcpServer pServer);
HPSOCKET_API DWORD HP_TcpServer_GetSocketListenQueue(HP_TcpServer pServer);
HPSOCKET_API DWORD HP_TcpServer_GetKeepAliveTime(HP_TcpServer pServer);
HPSOCKET_API DWORD HP_TcpServer_GetKeepAliveInterval(HP_TcpServer pServer);
HPSOCKET_API BOOL HP_TcpServer_IsNoDelay(HP_TcpServer pServer);
HPSOCKET_API void HP_TcpServer_SetMaxPendingDataLength(HP_TcpServer pServer, DWORD dwMaxPendingDataLength);
HPSOCKET_API DWORD HP_TcpServer_GetMaxPendingDataLength(HP_TcpServer pServer);
HPSOCKET_API void HP_TcpServer_SetMaxTotalPendingDataLength(HP_TcpServer pServer,
    ULONGLONG ullMaxTotalPendingDataLength);
HPSOCKET_API ULONGLONG HP_TcpServer_GetMaxTotalPendingDataLength(HP_TcpServer pServer);
HPSOCKET_API void HP_TcpServer_SetCloseTimeout(HP_TcpServer pServer, DWORD dwCloseTimeout);
HPSOCKET_API DWORD HP_TcpServer_GetCloseTimeout(HP_TcpServer pServer);

#ifdef _SSL_SUPPORT
HPSOCKET_API void HP_TcpServer_SetSSLHandShakeTimeout(HP_TcpServer pServer, DWORD dwTimeout);
HPSOCKET_API DWORD HP_TcpServer_GetSSLHandShakeTimeout(HP_TcpServer pServer);
#endif // _SSL_SUPPORT

HPSOCKET_API void HP_TcpServer_SetProxyProtocol(HP_TcpServer pServer, En_HP_ProxyProtocol enProxyProtocol);
HPSOCKET_API En_HP_ProxyProtocol HP_TcpServer_GetProxyProtocol(HP_TcpServer pServer);
HPSOCKET_API BOOL HP_TcpServer_SetProxyProtocolSources(HP_TcpServer pServer, LPCTSTR lpszSources);
HPSOCKET_API LPCTSTR HP_TcpServer_GetProxyProtocolSources(HP_TcpServer pServer);
HPSOCKET_API void HP_TcpServer_SetProxyProtocolTimeout(HP_TcpServer pServer, DWORD dwTimeout);
HPSOCKET_API DWORD HP_TcpServer_GetProxyProtocolTimeout(HP_TcpServer pServer);
HPSOCKET_API En_HP_FetchResult HP_TcpPullServer_Fetch(HP_TcpPullServer pServer, HP_CONNID dwConnID, BYTE* pData,
    int iLength);
HPSOCKET_API En_HP_FetchResult HP_TcpPullServer_Peek(HP_TcpPullServer pServer, HP_CONNID dwConnID, BYTE* pData,
    int iLength);
HPSOCKET_API void HP_TcpPullServer_SetMaxPullDataLength(HP_TcpPullServer pServer, DWORD dwMaxPullDataLength);
HPSOCKET_API DWORD HP_TcpPullServer_GetMaxPullDataLength(HP_TcpPullServer pServer);
HPSOCKET_API void HP_TcpPackServer_SetMaxPackSize(HP_TcpPackServer pServer, DWORD dwMaxPackSize);
HPSOCKET_API void HP_TcpPackServer_SetPackHeaderFlag(HP_TcpPackServer pServer, USHORT usPackHeaderFlag);
HPSOCKET_API DWORD HP_TcpPackServer_GetMaxPackSize(HP_TcpPackServer pServer);
HPSOCKET_API USHORT HP_TcpPackServer_GetPackHeaderFlag(HP_TcpPackServer pServer);
