#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: clients. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As the methods of IClient, ITcpClient, IPullClient and IPackClient of that name (hpsocket/interface/).
HPSOCKET_API BOOL HP_Client_Start(HP_Client pClient, LPCTSTR lpszRemoteAddress, USHORT usPort, BOOL bAsyncConnect);
HPSOCKET_API BOOL HP_Client_StartWithBindAddress(HP_Client pClient, LPCTSTR lpszRemoteAddress, USHORT usPort,
    BOOL bAsyncConnect, LPCTSTR lpszBindAddress);
HPSOCKET_API BOOL HP_Client_StartWithBindAddressAndLocalPort(HP_Client pClient, LPCTSTR lpszRemoteAddress,
    USHORT usPort, BOOL bAsyncConnect, LPCTSTR lpszBindAddress, USHORT usLocalPort);
HPSOCKET_API BOOL HP_Client_Stop(HP_Client pClient);
HPSOCKET_API BOOL HP_Client_Send(HP_Client pClient, const BYTE* pBuffer, int iLength);
HPSOCKET_API BOOL HP_Client_SendPart(HP_Client pClient, const BYTE* pBuffer, int iLength, int iOffset);
HPSOCKET_API BOOL HP_Client_SendPackets(HP_Client pClient, const WSABUF pBuffers[], int iCount);
HPSOCKET_API BOOL HP_Client_PauseReceive(HP_Client pClient, BOOL bPause);
HPSOCKET_API BOOL HP_Client_Wait(HP_Client pClient, DWORD dwMilliseconds);
HPSOCKET_API void HP_Client_SetExtra(HP_Client pClient, PVOID pExtra);
HPSOCKET_API PVOID HP_Client_GetExtra(HP_Client pClient);
HPSOCKET_API BOOL HP_Client_IsSecure(HP_Client pClient);
HPSOCKET_API BOOL HP_Client_HasStarted(HP_Client pClient);
HPSOCKET_API En_HP_ServiceState HP_Client_GetState(HP_Client pClient);
HPSOCKET_API En_HP_SocketError HP_Client_GetLastError(HP_Client pClient);
HPSOCKET_API LPCTSTR HP_Client_GetLastErrorDesc(HP_Client pClient);
HPSOCKET_API HP_CONNID HP_Client_GetConnectionID(HP_Client pClient);
HPSOCKET_API BOOL HP_Client_GetLocalAddress(HP_Client pClient, TCHAR lpszAddress[], int* piAddressLen, USHORT* pusPort);
HPSOCKET_API BOOL HP_Client_GetRemoteHost(HP_Client pClient, TCHAR lpszHost[], int* piHostLen, USHORT* pusPort);
HPSOCKET_API BOOL HP_Client_GetPendingDataLength(HP_Client pClient, int* piPending);
HPSOCKET_API BOOL HP_Client_IsPauseReceive(HP_Client pClient, BOOL* pbPaused);
HPSOCKET_API BOOL HP_Client_IsConnected(HP_Client pClient);
HPSOCKET_API void HP_Client_SetReuseAddressPolicy(HP_Client pClient, En_HP_ReuseAddressPolicy enReusePolicy);
HPSOCKET_API void HP_Client_SetFreeBufferPoolSize(HP_Client pClient, DWORD dwFreeBufferPoolSize);
HPSOCKET_API void HP_Client_SetFreeBufferPoolHold(HP_Client pClient, DWORD dwFreeBufferPoolHold);
HPSOCKET_API En_HP_ReuseAddressPolicy HP_Client_GetReuseAddressPolicy(HP_Client pClient);
HPSOCKET_API DWORD HP_Client_GetFreeBufferPoolSize(HP_Client pClient);
HPSOCKET_API DWORD HP_Client_GetFreeBufferPoolHold(HP_Client pClient);
HPSOCKET_API BOOL HP_TcpClient_SendSmallFile(HP_Client pClient, LPCTSTR lpszFileName, const LPWSABUF pHead,
    const LPWSABUF pTail);
HPSOCKET_API void HP_TcpClient_SetSyncConnectTimeout(HP_TcpClient pClient, DWORD dwSyncConnectTimeout);
HPSOCKET_API void HP_TcpClient_SetSocketBufferSize(HP_TcpClient pClient, DWORD dwSocketBufferSize);
HPSOCKET_API void HP_TcpClient_SetKeepAliveTime(HP_TcpClient pClient, DWORD dwKeepAliveTime);
HPSOCKET_API void HP_TcpClient_SetKeepAliveInterval(HP_TcpClient pClient, DWORD dwKeepAliveInterval);
HPSOCKET_API void HP_TcpClient_SetNoDelay(HP_TcpClient pClient, BOOL bNoDelay);
HPSOCKET_API DWORD HP_TcpClient_GetSyncConnectTimeout(HP_TcpClient pClient);
HPSOCKET_API DWORD HP_TcpClient_GetSocketBufferSize(HP_TcpClient pClient);
HPSOCKET_API DWORD HP_TcpClient_GetKeepAliveTime(HP_TcpClient pClient);
HPSOCKET_API DWORD HP_TcpClient_GetKeepAliveInterval(HP_TcpClient pClient);
HPSOCKET_API BOOL HP_TcpClient_IsNoDelay(HP_TcpClient pClient);
HPSOCKET_API void HP_TcpClient_SetMaxPendingDataLength(HP_TcpClient pClient, DWORD dwMaxPendingDataLength);
HPSOCKET_API DWORD HP_TcpClient_GetMaxPendingDataLength(HP_TcpClient pClient);
HPSOCKET_API void HP_TcpClient_SetCloseTimeout(HP_TcpClient pClient, DWORD dwCloseTimeout);
HPSOCKET_API DWORD HP_TcpClient_GetCloseTimeout(HP_TcpClient pClient);
HPSOCKET_API void HP_TcpClient_SetAsyncConnectTimeout(HP_TcpClient pClient, DWORD dwTimeout);
HPSOCKET_API DWORD HP_TcpClient_GetAsyncConnectTimeout(HP_TcpClient pClient);

#ifdef _SSL_SUPPORT
HPSOCKET_API void HP_TcpClient_SetSSLHandShakeTimeout(HP_TcpClient pClient, DWORD dwTimeout);
HPSOCKET_API DWORD HP_TcpClient_GetSSLHandShakeTimeout(HP_TcpClient pClient);
#endif // _SSL_SUPPORT

HPSOCKET_API BOOL HP_TcpClient_SetProxy(HP_TcpClient pClient, LPCTSTR lpszProxyUrl);
HPSOCKET_API LPCTSTR HP_TcpClient_GetProxy(HP_TcpClient pClient);
HPSOCKET_API void HP_TcpClient_SetReconnectDelay(HP_TcpClient pClient, DWORD dwReconnectDelay);
HPSOCKET_API void HP_TcpClient_SetReconnectMaxDelay(HP_TcpClient pClient, DWORD dwReconnectMaxDelay);
HPSOCKET_API void HP_TcpClient_SetReconnectLimit(HP_TcpClient pClient, DWORD dwReconnectLimit);
HPSOCKET_API void HP_TcpClient_SetReconnectJitter(HP_TcpClient pClient, BOOL bReconnectJitter);
HPSOCKET_API DWORD HP_TcpClient_GetReconnectDelay(HP_TcpClient pClient);
HPSOCKET_API DWORD HP_TcpClient_GetReconnectMaxDelay(HP_TcpClient pClient);
HPSOCKET_API DWORD HP_TcpClient_GetReconnectLimit(HP_TcpClient pClient);
HPSOCKET_API BOOL HP_TcpClient_IsReconnectJitter(HP_TcpClient pClient);
HPSOCKET_API En_HP_FetchResult HP_TcpPullClient_Fetch(HP_TcpPullClient pClient, BYTE* pData, int iLength);
HPSOCKET_API En_HP_FetchResult HP_TcpPullClient_Peek(HP_TcpPullClient pClient, BYTE* pData, int iLength);
HPSOCKET_API void HP_TcpPullClient_SetMaxPullDataLength(HP_TcpPullClient pClient, DWORD dwMaxPullDataLength);
HPSOCKET_API DWORD HP_TcpPullClient_GetMaxPullDataLength(HP_TcpPullClient pClient);
HPSOCKET_API void HP_TcpPackClient_SetMaxPackSize(HP_TcpPackClient pClient, DWORD dwMaxPackSize);
HPSOCKET_API void HP_TcpPackClient_SetPackHeaderFlag(HP_TcpPackClient pClient, USHORT usPackHeaderFlag);
HPSOCKET_API DWORD HP_TcpPackClient_GetMaxPackSize(HP_TcpPackClient pClient);
HPSOCKET_API USHORT HP_TcpPackClient_GetPackHeaderFlag(HP_TcpPackClient pClient);
