#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: agents. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As the methods of IAgent, ITcpAgent, IPullSocket and IPackSocket of that name (hpsocket/interface/).
HPSOCKET_API BOOL HP_Agent_Start(HP_Agent pAgent, LPCTSTR lpszBindAddress, BOOL bAsyncConnect);
HPSOCKET_API BOOL HP_Agent_Stop(HP_Agent pAgent);
HPSOCKET_API BOOL HP_Agent_Wait(HP_Agent pAgent, DWORD dwMilliseconds);
HPSOCKET_API BOOL HP_Agent_Connect(HP_Agent pAgent, LPCTSTR lpszRemoteAddress, USHORT usPort, HP_CONNID* pdwConnID);
HPSOCKET_API BOOL HP_Agent_ConnectWithExtra(HP_Agent pAgent, LPCTSTR lpszRemoteAddress, USHORT usPort,
    HP_CONNID* pdwConnID, PVOID pExtra);
HPSOCKET_API BOOL HP_Agent_ConnectWithLocalPort(HP_Agent pAgent, LPCTSTR lpszRemoteAddress, USHORT usPort,
    HP_CONNID* pdwConnID, USHORT usLocalPort);
HPSOCKET_API BOOL HP_Agent_ConnectWithLocalAddress(HP_Agent pAgent, LPCTSTR lpszRemoteAddress, USHORT usPort,
    HP_CONNID* pdwConnID, LPCTSTR lpszLocalAddress);
HPSOCKET_API BOOL HP_Agent_ConnectWithExtraAndLocalPort(HP_Agent pAgent, LPCTSTR lpszRemoteAddress, USHORT usPort,
    HP_CONNID* pdwConnID, PVOID pExtra, USHORT usLocalPort);
HPSOCKET_API BOOL HP_Agent_ConnectWithExtraAndLocalAddressPort(HP_Agent pAgent, LPCTSTR lpszRemoteAddress,
    USHORT usPort, HP_CONNID* pdwConnID, PVOID pExtra, USHORT usLocalPort, LPCTSTR lpszLocalAddress);
HPSOCKET_API BOOL HP_Agent_Send(HP_Agent pAgent, HP_CONNID dwConnID, const BYTE* pBuffer, int iLength);
HPSOCKET_API BOOL HP_Agent_SendPart(HP_Agent pAgent, HP_CONNID dwConnID, const BYTE* pBuffer, int iLength, int iOffset);
HPSOCKET_API BOOL HP_Agent_SendPackets(HP_Agent pAgent, HP_CONNID dwConnID, const WSABUF pBuffers[], int iCount);
HPSOCKET_API BOOL HP_Agent_PauseReceive(HP_Agent pAgent, HP_CONNID dwConnID, BOOL bPause);
HPSOCKET_API BOOL HP_Agent_Disconnect(HP_Agent pAgent, HP_CONNID dwConnID, BOOL bForce);
HPSOCKET_API BOOL HP_Agent_DisconnectLongConnections(HP_Agent pAgent, DWORD dwPeriod, BOOL bForce);
HPSOCKET_API BOOL HP_Agent_DisconnectSilenceConnections(HP_Agent pAgent, DWORD dwPeriod, BOOL bForce);
HPSOCKET_API BOOL HP_Agent_SetConnectionExtra(HP_Agent pAgent, HP_CONNID dwConnID, PVOID pExtra);
HPSOCKET_API BOOL HP_Agent_GetConnectionExtra(HP_Agent pAgent, HP_CONNID dwConnID, PVOID* ppExtra);
HPSOCKET_API BOOL HP_Agent_IsSecure(HP_Agent pAgent);
HPSOCKET_API BOOL HP_Agent_HasStarted(HP_Agent pAgent);
HPSOCKET_API En_HP_ServiceState HP_Agent_GetState(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetConnectionCount(HP_Agent pAgent);
HPSOCKET_API BOOL HP_Agent_GetAllConnectionIDs(HP_Agent pAgent, HP_CONNID pIDs[], DWORD* pdwCount);
HPSOCKET_API BOOL HP_Agent_GetConnectPeriod(HP_Agent pAgent, HP_CONNID dwConnID, DWORD* pdwPeriod);
HPSOCKET_API BOOL HP_Agent_GetSilencePeriod(HP_Agent pAgent, HP_CONNID dwConnID, DWORD* pdwPeriod);
HPSOCKET_API BOOL HP_Agent_GetLocalAddress(HP_Agent pAgent, HP_CONNID dwConnID, TCHAR lpszAddress[], int* piAddressLen,
    USHORT* pusPort);
HPSOCKET_API BOOL HP_Agent_GetRemoteAddress(HP_Agent pAgent, HP_CONNID dwConnID, TCHAR lpszAddress[], int* piAddressLen,
    USHORT* pusPort);
HPSOCKET_API BOOL HP_Agent_GetRemoteHost(HP_Agent pAgent, HP_CONNID dwConnID, TCHAR lpszHost[], int* piHostLen,
    USHORT* pusPort);
HPSOCKET_API En_HP_SocketError HP_Agent_GetLastError(HP_Agent pAgent);
HPSOCKET_API LPCTSTR HP_Agent_GetLastErrorDesc(HP_Agent pAgent);
HPSOCKET_API BOOL HP_Agent_GetPendingDataLength(HP_Agent pAgent, HP_CONNID dwConnID, int* piPending);
HPSOCKET_API BOOL HP_Agent_IsPauseReceive(HP_Agent pAgent, HP_CONNID dwConnID, BOOL* pbPaused);
HPSOCKET_API BOOL HP_Agent_IsConnected(HP_Agent pAgent, HP_CONNID dwConnID);
HPSOCKET_API void HP_Agent_SetReuseAddressPolicy(HP_Agent pAgent, En_HP_ReuseAddressPolicy enReusePolicy);
HPSOCKET_API void HP_Agent_SetSendPolicy(HP_Agent pAgent, En_HP_SendPolicy enSendPolicy);
HPSOCKET_API void HP_Agent_SetOnSendSyncPolicy(HP_Agent pAgent, En_HP_OnSendSyncPolicy enSyncPolicy);
HPSOCKET_API void HP_Agent_SetFreeSocketObjLockTime(HP_Agent pAgent, DWORD dwFreeSocketObjLockTime);
HPSOCKET_API void HP_Agent_SetFreeSocketObjPool(HP_Agent pAgent, DWORD dwFreeSocketObjPool);
HPSOCKET_API void HP_Agent_SetFreeBufferObjPool(HP_Agent pAgent, DWORD dwFreeBufferObjPool);
HPSOCKET_API void HP_Agent_SetFreeSocketObjHold(HP_Agent pAgent, DWORD dwFreeSocketObjHold);
HPSOCKET_API void HP_Agent_SetFreeBufferObjHold(HP_Agent pAgent, DWORD dwFreeBufferObjHold);
HPSOCKET_API void HP_Agent_SetMaxConnectionCount(HP_Agent pAgent, DWORD dwMaxConnectionCount);
HPSOCKET_API void HP_Agent_SetWorkerThreadCount(HP_Agent pAgent, DWORD dwWorkerThreadCount);
HPSOCKET_API void HP_Agent_SetMarkSilence(HP_Agent pAgent, BOOL bMarkSilence);
HPSOCKET_API En_HP_ReuseAddressPolicy HP_Agent_GetReuseAddressPolicy(HP_Agent pAgent);
HPSOCKET_API En_HP_SendPolicy HP_Agent_GetSendPolicy(HP_Agent pAgent);
HPSOCKET_API En_HP_OnSendSyncPolicy HP_Agent_GetOnSendSyncPolicy(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetFreeSocketObjLockTime(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetFreeSocketObjPool(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetFreeBufferObjPool(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetFreeSocketObjHold(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetFreeBufferObjHold(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetMaxConnectionCount(HP_Agent pAgent);
HPSOCKET_API DWORD HP_Agent_GetWorkerThreadCount(HP_Agent pAgent);
HPSOCKET_API BOOL HP_Agent_IsMarkSilence(HP_Agent pAgent);
HPSOCKET_API BOOL HP_TcpAgent_SendSmallFile(HP_Agent pAgent, HP_CONNID dwConnID, LPCTSTR lpszFileName,
    const LPWSABUF pHead, const LPWSABUF pTail);
HPSOCKET_API void HP_TcpAgent_SetSyncConnectTimeout(HP_TcpAgent pAgent, DWORD dwSyncConnectTimeout);
HPSOCKET_API void HP_TcpAgent_SetSocketBufferSize(HP_TcpAgent pAgent, DWORD dwSocketBufferSize);
HPSOCKET_API void HP_TcpAgent_SetKeepAliveTime(HP_TcpAgent pAgent, DWORD dwKeepAliveTime);
HPSOCKET_API void HP_TcpAgent_SetKeepAliveInterval(HP_TcpAgent pAgent, DWORD dwKeepAliveInterval);
HPSOCKET_API void HP_TcpAgent_SetNoDelay(HP_TcpAgent pAgent, BOOL bNoDelay);
HPSOCKET_API DWORD HP_TcpAgent_GetSyncConnectTimeout(HP_TcpAgent pAgent);
HPSOCKET_API DWORD HP_TcpAgent_GetSocketBufferSize(HP_TcpAgent pAgent);
HPSOCKET_API DWORD HP_TcpAgent_GetKeepAliveTime(HP_TcpAgent pAgent);
HPSOCKET_API DWORD HP_TcpAgent_GetKeepAliveInterval(HP_TcpAgent pAgent);
HPSOCKET_API BOOL HP_TcpAgent_IsNoDelay(HP_TcpAgent pAgent);
HPSOCKET_API void HP_TcpAgent_SetMaxPendingDataLength(HP_TcpAgent pAgent, DWORD dwMaxPendingDataLength);
HPSOCKET_API DWORD HP_TcpAgent_GetMaxPendingDataLength(HP_TcpAgent pAgent);
HPSOCKET_API void HP_TcpAgent_SetMaxTotalPendingDataLength(HP_TcpAgent pAgent, ULONGLONG ullMaxTotalPendingDataLength);
HPSOCKET_API ULONGLONG HP_TcpAgent_GetMaxTotalPendingDataLength(HP_TcpAgent pAgent);
HPSOCKET_API void HP_TcpAgent_SetCloseTimeout(HP_TcpAgent pAgent, DWORD dwCloseTimeout);
HPSOCKET_API DWORD HP_TcpAgent_GetCloseTimeout(HP_TcpAgent pAgent);
HPSOCKET_API void HP_TcpAgent_SetAsyncConnectTimeout(HP_TcpAgent pAgent, DWORD dwTimeout);
HPSOCKET_API DWORD HP_TcpAgent_GetAsyncConnectTimeout(HP_TcpAgent pAgent);

#ifdef _SSL_SUPPORT
HPSOCKET_API void HP_TcpAgent_SetSSLHandShakeTimeout(HP_TcpAgent pAgent, DWORD dwTimeout);
HPSOCKET_API DWORD HP_TcpAgent_GetSSLHandShakeTimeout(HP_TcpAgent pAgent);
#endif // _SSL_SUPPORT

HPSOCKET_API BOOL HP_TcpAgent_SetProxy(HP_TcpAgent pAgent, LPCTSTR lpszProxyUrl);
HPSOCKET_API LPCTSTR HP_TcpAgent_GetProxy(HP_TcpAgent pAgent);
HPSOCKET_API void HP_TcpAgent_SetReconnectDelay(HP_TcpAgent pAgent, DWORD dwReconnectDelay);
HPSOCKET_API void HP_TcpAgent_SetReconnectMaxDelay(HP_TcpAgent pAgent, DWORD dwReconnectMaxDelay);
HPSOCKET_API void HP_TcpAgent_SetReconnectLimit(HP_TcpAgent pAgent, DWORD dwReconnectLimit);
HPSOCKET_API void HP_TcpAgent_SetReconnectJitter(HP_TcpAgent pAgent, BOOL bReconnectJitter);
HPSOCKET_API DWORD HP_TcpAgent_GetReconnectDelay(HP_TcpAgent pAgent);
HPSOCKET_API DWORD HP_TcpAgent_GetReconnectMaxDelay(HP_TcpAgent pAgent);
HPSOCKET_API DWORD HP_TcpAgent_GetReconnectLimit(HP_TcpAgent pAgent);
HPSOCKET_API BOOL HP_TcpAgent_IsReconnectJitter(HP_TcpAgent pAgent);
HPSOCKET_API En_HP_FetchResult HP_TcpPullAgent_Fetch(HP_TcpPullAgent pAgent, HP_CONNID dwConnID, BYTE* pData,
    int iLength);
HPSOCKET_API En_HP_FetchResult HP_TcpPullAgent_Peek(HP_TcpPullAgent pAgent, HP_CONNID dwConnID, BYTE* pData,
    int iLength);
HPSOCKET_API void HP_TcpPullAgent_SetMaxPullDataLength(HP_TcpPullAgent pAgent, DWORD dwMaxPullDataLength);
HPSOCKET_API DWORD HP_TcpPullAgent_GetMaxPullDataLength(HP_TcpPullAgent pAgent);
HPSOCKET_API void HP_TcpPackAgent_SetMaxPackSize(HP_TcpPackAgent pAgent, DWORD dwMaxPackSize);
HPSOCKET_API void HP_TcpPackAgent_SetPackHeaderFlag(HP_TcpPackAgent pAgent, USHORT usPackHeaderFlag);
HPSOCKET_API DWORD HP_TcpPackAgent_GetMaxPackSize(HP_TcpPackAgent pAgent);
HPSOCKET_API USHORT HP_TcpPackAgent_GetPackHeaderFlag(HP_TcpPackAgent pAgent);
