#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: HTTP and WebSocket. Included by HPSocket4C.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As the methods of IHttpServer, IHttpAgent, IHttpClient and IHttpSyncClient of that name (hpsocket/interface/http.h).
#ifdef _HTTP_SUPPORT
HPSOCKET_API BOOL HP_HttpServer_SendResponse(HP_HttpServer pServer, HP_CONNID dwConnID, USHORT usStatusCode,
    LPCSTR lpszDesc, const HP_THeader lpHeaders[], int iHeaderCount, const BYTE* pData, int iLength);
HPSOCKET_API BOOL HP_HttpServer_SendLocalFile(HP_HttpServer pServer, HP_CONNID dwConnID, LPCSTR lpszFileName,
    USHORT usStatusCode, LPCSTR lpszDesc, const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpServer_SendChunkData(HP_HttpServer pServer, HP_CONNID dwConnID, const BYTE* pData, int iLength,
    LPCSTR lpszExtensions);
HPSOCKET_API BOOL HP_HttpServer_SendWSMessage(HP_HttpServer pServer, HP_CONNID dwConnID, BOOL bFinal, BYTE iReserved,
    BYTE iOperationCode, const BYTE* pData, int iLength, ULONGLONG ullBodyLen);
HPSOCKET_API BOOL HP_HttpServer_Release(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API BOOL HP_HttpServer_StartHttp(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API void HP_HttpServer_SetReleaseDelay(HP_HttpServer pServer, DWORD dwReleaseDelay);
HPSOCKET_API DWORD HP_HttpServer_GetReleaseDelay(HP_HttpServer pServer);
HPSOCKET_API USHORT HP_HttpServer_GetUrlFieldSet(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpServer_GetUrlField(HP_HttpServer pServer, HP_CONNID dwConnID, En_HP_HttpUrlField enField);
HPSOCKET_API LPCSTR HP_HttpServer_GetMethod(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API void HP_HttpServer_SetLocalVersion(HP_HttpServer pServer, En_HP_HttpVersion usVersion);
HPSOCKET_API En_HP_HttpVersion HP_HttpServer_GetLocalVersion(HP_HttpServer pServer);
HPSOCKET_API BOOL HP_HttpServer_IsUpgrade(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API BOOL HP_HttpServer_IsKeepAlive(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API USHORT HP_HttpServer_GetVersion(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpServer_GetHost(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API ULONGLONG HP_HttpServer_GetContentLength(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpServer_GetContentType(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpServer_GetContentEncoding(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpServer_GetTransferEncoding(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API En_HP_HttpUpgradeType HP_HttpServer_GetUpgradeType(HP_HttpServer pServer, HP_CONNID dwConnID);
HPSOCKET_API USHORT HP_HttpServer_GetParseErrorCode(HP_HttpServer pServer, HP_CONNID dwConnID, LPCSTR* lpszErrorDesc);
HPSOCKET_API BOOL HP_HttpServer_GetHeader(HP_HttpServer pServer, HP_CONNID dwConnID, LPCSTR lpszName,
    LPCSTR* lpszValue);
HPSOCKET_API BOOL HP_HttpServer_GetHeaders(HP_HttpServer pServer, HP_CONNID dwConnID, LPCSTR lpszName,
    LPCSTR lpszValue[], DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpServer_GetAllHeaders(HP_HttpServer pServer, HP_CONNID dwConnID, HP_THeader lpHeaders[],
    DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpServer_GetAllHeaderNames(HP_HttpServer pServer, HP_CONNID dwConnID, LPCSTR lpszName[],
    DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpServer_GetCookie(HP_HttpServer pServer, HP_CONNID dwConnID, LPCSTR lpszName,
    LPCSTR* lpszValue);
HPSOCKET_API BOOL HP_HttpServer_GetAllCookies(HP_HttpServer pServer, HP_CONNID dwConnID, HP_TCookie lpCookies[],
    DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpServer_GetWSMessageState(HP_HttpServer pServer, HP_CONNID dwConnID, BOOL* lpbFinal,
    BYTE* lpiReserved, BYTE* lpiOperationCode, LPCBYTE* lpszMask, ULONGLONG* lpullBodyLen, ULONGLONG* lpullBodyRemain);
HPSOCKET_API void HP_HttpServer_SetHttpAutoStart(HP_HttpServer pServer, BOOL bAutoStart);
HPSOCKET_API BOOL HP_HttpServer_IsHttpAutoStart(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetMaxHttpHeadLength(HP_HttpServer pServer, DWORD dwMaxHttpHeadLength);
HPSOCKET_API DWORD HP_HttpServer_GetMaxHttpHeadLength(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetMaxHttpHeaderCount(HP_HttpServer pServer, DWORD dwMaxHttpHeaderCount);
HPSOCKET_API DWORD HP_HttpServer_GetMaxHttpHeaderCount(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetMaxHttpStartLineLength(HP_HttpServer pServer, DWORD dwMaxHttpStartLineLength);
HPSOCKET_API DWORD HP_HttpServer_GetMaxHttpStartLineLength(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetMaxHttpBodyLength(HP_HttpServer pServer, ULONGLONG ullMaxHttpBodyLength);
HPSOCKET_API ULONGLONG HP_HttpServer_GetMaxHttpBodyLength(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetWSMessageMode(HP_HttpServer pServer, BOOL bWSMessageMode);
HPSOCKET_API BOOL HP_HttpServer_IsWSMessageMode(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetMaxWSMessageLength(HP_HttpServer pServer, DWORD dwMaxWSMessageLength);
HPSOCKET_API DWORD HP_HttpServer_GetMaxWSMessageLength(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetWSPingInterval(HP_HttpServer pServer, DWORD dwWSPingInterval);
HPSOCKET_API DWORD HP_HttpServer_GetWSPingInterval(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetWSCompression(HP_HttpServer pServer, BOOL bWSCompression);
HPSOCKET_API BOOL HP_HttpServer_IsWSCompression(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetWSContextTakeover(HP_HttpServer pServer, BOOL bWSContextTakeover);
HPSOCKET_API BOOL HP_HttpServer_IsWSContextTakeover(HP_HttpServer pServer);
HPSOCKET_API BOOL HP_HttpServer_CloseWebSocket(HP_HttpServer pServer, HP_CONNID dwConnID, USHORT usCode,
    LPCSTR lpszReason);
HPSOCKET_API BOOL HP_HttpServer_AcceptWebSocket(HP_HttpServer pServer, HP_CONNID dwConnID, LPCSTR lpszProtocol,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpServer_SendFilePart(HP_HttpServer pServer, HP_CONNID dwConnID, int fdFile, ULONGLONG ullOffset,
    ULONGLONG ullLength);
HPSOCKET_API void HP_HttpServer_SetHttpHeadTimeout(HP_HttpServer pServer, DWORD dwHttpHeadTimeout);
HPSOCKET_API DWORD HP_HttpServer_GetHttpHeadTimeout(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetHttpBodyTimeout(HP_HttpServer pServer, DWORD dwHttpBodyTimeout);
HPSOCKET_API DWORD HP_HttpServer_GetHttpBodyTimeout(HP_HttpServer pServer);
HPSOCKET_API void HP_HttpServer_SetHttpIdleTimeout(HP_HttpServer pServer, DWORD dwHttpIdleTimeout);
HPSOCKET_API DWORD HP_HttpServer_GetHttpIdleTimeout(HP_HttpServer pServer);
HPSOCKET_API BOOL HP_HttpAgent_SendRequest(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszMethod, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount, const BYTE* pData, int iLength);
HPSOCKET_API BOOL HP_HttpAgent_SendLocalFile(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszFileName,
    LPCSTR lpszMethod, LPCSTR lpszPath, const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpAgent_SendChunkData(HP_HttpAgent pAgent, HP_CONNID dwConnID, const BYTE* pData, int iLength,
    LPCSTR lpszExtensions);
HPSOCKET_API BOOL HP_HttpAgent_SendPost(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount, const BYTE* pBody, int iLength);
HPSOCKET_API BOOL HP_HttpAgent_SendPut(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount, const BYTE* pBody, int iLength);
HPSOCKET_API BOOL HP_HttpAgent_SendPatch(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount, const BYTE* pBody, int iLength);
HPSOCKET_API BOOL HP_HttpAgent_SendGet(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpAgent_SendDelete(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpAgent_SendHead(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpAgent_SendTrace(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpAgent_SendOptions(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpAgent_SendConnect(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszHost,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpAgent_SendWSMessage(HP_HttpAgent pAgent, HP_CONNID dwConnID, BOOL bFinal, BYTE iReserved,
    BYTE iOperationCode, const BYTE lpszMask[4], const BYTE* pData, int iLength, ULONGLONG ullBodyLen);
HPSOCKET_API BOOL HP_HttpAgent_StartHttp(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API USHORT HP_HttpAgent_GetStatusCode(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API void HP_HttpAgent_SetLocalVersion(HP_HttpAgent pAgent, En_HP_HttpVersion usVersion);
HPSOCKET_API En_HP_HttpVersion HP_HttpAgent_GetLocalVersion(HP_HttpAgent pAgent);
HPSOCKET_API BOOL HP_HttpAgent_IsUpgrade(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API BOOL HP_HttpAgent_IsKeepAlive(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API USHORT HP_HttpAgent_GetVersion(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API ULONGLONG HP_HttpAgent_GetContentLength(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpAgent_GetContentType(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpAgent_GetContentEncoding(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API LPCSTR HP_HttpAgent_GetTransferEncoding(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API En_HP_HttpUpgradeType HP_HttpAgent_GetUpgradeType(HP_HttpAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API USHORT HP_HttpAgent_GetParseErrorCode(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR* lpszErrorDesc);
HPSOCKET_API BOOL HP_HttpAgent_GetHeader(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszName, LPCSTR* lpszValue);
HPSOCKET_API BOOL HP_HttpAgent_GetHeaders(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszName, LPCSTR lpszValue[],
    DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpAgent_GetAllHeaders(HP_HttpAgent pAgent, HP_CONNID dwConnID, HP_THeader lpHeaders[],
    DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpAgent_GetAllHeaderNames(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszName[],
    DWORD* pdwCount);
HPSOCKET_API void HP_HttpAgent_SetUseCookie(HP_HttpAgent pAgent, BOOL bUseCookie);
HPSOCKET_API BOOL HP_HttpAgent_IsUseCookie(HP_HttpAgent pAgent);
HPSOCKET_API BOOL HP_HttpAgent_GetCookie(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszName, LPCSTR* lpszValue);
HPSOCKET_API BOOL HP_HttpAgent_GetAllCookies(HP_HttpAgent pAgent, HP_CONNID dwConnID, HP_TCookie lpCookies[],
    DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpAgent_GetWSMessageState(HP_HttpAgent pAgent, HP_CONNID dwConnID, BOOL* lpbFinal,
    BYTE* lpiReserved, BYTE* lpiOperationCode, LPCBYTE* lpszMask, ULONGLONG* lpullBodyLen, ULONGLONG* lpullBodyRemain);
HPSOCKET_API void HP_HttpAgent_SetHttpAutoStart(HP_HttpAgent pAgent, BOOL bAutoStart);
HPSOCKET_API BOOL HP_HttpAgent_IsHttpAutoStart(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetMaxHttpHeadLength(HP_HttpAgent pAgent, DWORD dwMaxHttpHeadLength);
HPSOCKET_API DWORD HP_HttpAgent_GetMaxHttpHeadLength(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetMaxHttpHeaderCount(HP_HttpAgent pAgent, DWORD dwMaxHttpHeaderCount);
HPSOCKET_API DWORD HP_HttpAgent_GetMaxHttpHeaderCount(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetMaxHttpStartLineLength(HP_HttpAgent pAgent, DWORD dwMaxHttpStartLineLength);
HPSOCKET_API DWORD HP_HttpAgent_GetMaxHttpStartLineLength(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetMaxHttpBodyLength(HP_HttpAgent pAgent, ULONGLONG ullMaxHttpBodyLength);
HPSOCKET_API ULONGLONG HP_HttpAgent_GetMaxHttpBodyLength(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetWSMessageMode(HP_HttpAgent pAgent, BOOL bWSMessageMode);
HPSOCKET_API BOOL HP_HttpAgent_IsWSMessageMode(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetMaxWSMessageLength(HP_HttpAgent pAgent, DWORD dwMaxWSMessageLength);
HPSOCKET_API DWORD HP_HttpAgent_GetMaxWSMessageLength(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetWSPingInterval(HP_HttpAgent pAgent, DWORD dwWSPingInterval);
HPSOCKET_API DWORD HP_HttpAgent_GetWSPingInterval(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetWSCompression(HP_HttpAgent pAgent, BOOL bWSCompression);
HPSOCKET_API BOOL HP_HttpAgent_IsWSCompression(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetWSContextTakeover(HP_HttpAgent pAgent, BOOL bWSContextTakeover);
HPSOCKET_API BOOL HP_HttpAgent_IsWSContextTakeover(HP_HttpAgent pAgent);
HPSOCKET_API BOOL HP_HttpAgent_CloseWebSocket(HP_HttpAgent pAgent, HP_CONNID dwConnID, USHORT usCode,
    LPCSTR lpszReason);
HPSOCKET_API BOOL HP_HttpAgent_SendWSUpgrade(HP_HttpAgent pAgent, HP_CONNID dwConnID, LPCSTR lpszPath,
    LPCSTR lpszProtocols, const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API void HP_HttpAgent_SetAutoDecompression(HP_HttpAgent pAgent, BOOL bAutoDecompression);
HPSOCKET_API BOOL HP_HttpAgent_IsAutoDecompression(HP_HttpAgent pAgent);
HPSOCKET_API void HP_HttpAgent_SetProxyTunnel(HP_HttpAgent pAgent, BOOL bProxyTunnel);
HPSOCKET_API BOOL HP_HttpAgent_IsProxyTunnel(HP_HttpAgent pAgent);
HPSOCKET_API BOOL HP_HttpClient_SendRequest(HP_HttpClient pClient, LPCSTR lpszMethod, LPCSTR lpszPath,
    const HP_THeader lpHeaders[], int iHeaderCount, const BYTE* pBody, int iLength);
HPSOCKET_API BOOL HP_HttpClient_SendLocalFile(HP_HttpClient pClient, LPCSTR lpszFileName, LPCSTR lpszMethod,
    LPCSTR lpszPath, const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API BOOL HP_HttpClient_SendChunkData(HP_HttpClient pClient, const BYTE* pData, int iLength,
    LPCSTR lpszExtensions);
HPSOCKET_API BOOL HP_HttpClient_SendPost(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount, const BYTE* pBody, int iLength);
HPSOCKET_API BOOL HP_HttpClient_SendPut(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount, const BYTE* pBody, int iLength);
HPSOCKET_API BOOL HP_HttpClient_SendPatch(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount, const BYTE* pBody, int iLength);
HPSOCKET_API BOOL HP_HttpClient_SendGet(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount);
HPSOCKET_API BOOL HP_HttpClient_SendDelete(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount);
HPSOCKET_API BOOL HP_HttpClient_SendHead(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount);
HPSOCKET_API BOOL HP_HttpClient_SendTrace(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount);
HPSOCKET_API BOOL HP_HttpClient_SendOptions(HP_HttpClient pClient, LPCSTR lpszPath, const HP_THeader lpHeaders[],
    int iHeaderCount);
HPSOCKET_API BOOL HP_HttpClient_SendConnect(HP_HttpClient pClient, LPCSTR lpszHost, const HP_THeader lpHeaders[],
    int iHeaderCount);
HPSOCKET_API BOOL HP_HttpClient_SendWSMessage(HP_HttpClient pClient, BOOL bFinal, BYTE iReserved, BYTE iOperationCode,
    const BYTE lpszMask[4], const BYTE* pData, int iLength, ULONGLONG ullBodyLen);
HPSOCKET_API BOOL HP_HttpClient_StartHttp(HP_HttpClient pClient);
HPSOCKET_API USHORT HP_HttpClient_GetStatusCode(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetLocalVersion(HP_HttpClient pClient, En_HP_HttpVersion usVersion);
HPSOCKET_API En_HP_HttpVersion HP_HttpClient_GetLocalVersion(HP_HttpClient pClient);
HPSOCKET_API BOOL HP_HttpClient_IsUpgrade(HP_HttpClient pClient);
HPSOCKET_API BOOL HP_HttpClient_IsKeepAlive(HP_HttpClient pClient);
HPSOCKET_API USHORT HP_HttpClient_GetVersion(HP_HttpClient pClient);
HPSOCKET_API ULONGLONG HP_HttpClient_GetContentLength(HP_HttpClient pClient);
HPSOCKET_API LPCSTR HP_HttpClient_GetContentType(HP_HttpClient pClient);
HPSOCKET_API LPCSTR HP_HttpClient_GetContentEncoding(HP_HttpClient pClient);
HPSOCKET_API LPCSTR HP_HttpClient_GetTransferEncoding(HP_HttpClient pClient);
HPSOCKET_API En_HP_HttpUpgradeType HP_HttpClient_GetUpgradeType(HP_HttpClient pClient);
HPSOCKET_API USHORT HP_HttpClient_GetParseErrorCode(HP_HttpClient pClient, LPCSTR* lpszErrorDesc);
HPSOCKET_API BOOL HP_HttpClient_GetHeader(HP_HttpClient pClient, LPCSTR lpszName, LPCSTR* lpszValue);
HPSOCKET_API BOOL HP_HttpClient_GetHeaders(HP_HttpClient pClient, LPCSTR lpszName, LPCSTR lpszValue[], DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpClient_GetAllHeaders(HP_HttpClient pClient, HP_THeader lpHeaders[], DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpClient_GetAllHeaderNames(HP_HttpClient pClient, LPCSTR lpszName[], DWORD* pdwCount);
HPSOCKET_API void HP_HttpClient_SetUseCookie(HP_HttpClient pClient, BOOL bUseCookie);
HPSOCKET_API BOOL HP_HttpClient_IsUseCookie(HP_HttpClient pClient);
HPSOCKET_API BOOL HP_HttpClient_GetCookie(HP_HttpClient pClient, LPCSTR lpszName, LPCSTR* lpszValue);
HPSOCKET_API BOOL HP_HttpClient_GetAllCookies(HP_HttpClient pClient, HP_TCookie lpCookies[], DWORD* pdwCount);
HPSOCKET_API BOOL HP_HttpClient_GetWSMessageState(HP_HttpClient pClient, BOOL* lpbFinal, BYTE* lpiReserved,
    BYTE* lpiOperationCode, LPCBYTE* lpszMask, ULONGLONG* lpullBodyLen, ULONGLONG* lpullBodyRemain);
HPSOCKET_API void HP_HttpClient_SetHttpAutoStart(HP_HttpClient pClient, BOOL bAutoStart);
HPSOCKET_API BOOL HP_HttpClient_IsHttpAutoStart(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetMaxHttpHeadLength(HP_HttpClient pClient, DWORD dwMaxHttpHeadLength);
HPSOCKET_API DWORD HP_HttpClient_GetMaxHttpHeadLength(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetMaxHttpHeaderCount(HP_HttpClient pClient, DWORD dwMaxHttpHeaderCount);
HPSOCKET_API DWORD HP_HttpClient_GetMaxHttpHeaderCount(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetMaxHttpStartLineLength(HP_HttpClient pClient, DWORD dwMaxHttpStartLineLength);
HPSOCKET_API DWORD HP_HttpClient_GetMaxHttpStartLineLength(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetMaxHttpBodyLength(HP_HttpClient pClient, ULONGLONG ullMaxHttpBodyLength);
HPSOCKET_API ULONGLONG HP_HttpClient_GetMaxHttpBodyLength(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetWSMessageMode(HP_HttpClient pClient, BOOL bWSMessageMode);
HPSOCKET_API BOOL HP_HttpClient_IsWSMessageMode(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetMaxWSMessageLength(HP_HttpClient pClient, DWORD dwMaxWSMessageLength);
HPSOCKET_API DWORD HP_HttpClient_GetMaxWSMessageLength(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetWSPingInterval(HP_HttpClient pClient, DWORD dwWSPingInterval);
HPSOCKET_API DWORD HP_HttpClient_GetWSPingInterval(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetWSCompression(HP_HttpClient pClient, BOOL bWSCompression);
HPSOCKET_API BOOL HP_HttpClient_IsWSCompression(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetWSContextTakeover(HP_HttpClient pClient, BOOL bWSContextTakeover);
HPSOCKET_API BOOL HP_HttpClient_IsWSContextTakeover(HP_HttpClient pClient);
HPSOCKET_API BOOL HP_HttpClient_CloseWebSocket(HP_HttpClient pClient, USHORT usCode, LPCSTR lpszReason);
HPSOCKET_API BOOL HP_HttpClient_SendWSUpgrade(HP_HttpClient pClient, LPCSTR lpszPath, LPCSTR lpszProtocols,
    const HP_THeader lpHeaders[], int iHeaderCount);
HPSOCKET_API void HP_HttpClient_SetAutoDecompression(HP_HttpClient pClient, BOOL bAutoDecompression);
HPSOCKET_API BOOL HP_HttpClient_IsAutoDecompression(HP_HttpClient pClient);
HPSOCKET_API void HP_HttpClient_SetProxyTunnel(HP_HttpClient pClient, BOOL bProxyTunnel);
HPSOCKET_API BOOL HP_HttpClient_IsProxyTunnel(HP_HttpClient pClient);
HPSOCKET_API BOOL HP_HttpSyncClient_OpenUrl(HP_HttpSyncClient pClient, LPCSTR lpszMethod, LPCSTR lpszUrl,
    const HP_THeader lpHeaders[], int iHeaderCount, const BYTE* pBody, int iLength, BOOL bForceReconnect);
HPSOCKET_API BOOL HP_HttpSyncClient_CleanupRequestResult(HP_HttpSyncClient pClient);
HPSOCKET_API void HP_HttpSyncClient_SetConnectTimeout(HP_HttpSyncClient pClient, DWORD dwConnectTimeout);
HPSOCKET_API void HP_HttpSyncClient_SetRequestTimeout(HP_HttpSyncClient pClient, DWORD dwRequestTimeout);
HPSOCKET_API DWORD HP_HttpSyncClient_GetConnectTimeout(HP_HttpSyncClient pClient);
HPSOCKET_API DWORD HP_HttpSyncClient_GetRequestTimeout(HP_HttpSyncClient pClient);
HPSOCKET_API BOOL HP_HttpSyncClient_GetResponseBody(HP_HttpSyncClient pClient, LPCBYTE* lpszBody, int* piLength);
HPSOCKET_API void HP_HttpSyncClient_SetMaxRedirects(HP_HttpSyncClient pClient, DWORD dwMaxRedirects);
HPSOCKET_API DWORD HP_HttpSyncClient_GetMaxRedirects(HP_HttpSyncClient pClient);
HPSOCKET_API void HP_HttpSyncClient_SetMaxResponseBodyLength(HP_HttpSyncClient pClient, DWORD dwMaxResponseBodyLength);
HPSOCKET_API DWORD HP_HttpSyncClient_GetMaxResponseBodyLength(HP_HttpSyncClient pClient);
HPSOCKET_API LPCSTR HP_HttpSyncClient_GetEffectiveUrl(HP_HttpSyncClient pClient);
#endif // _HTTP_SUPPORT
