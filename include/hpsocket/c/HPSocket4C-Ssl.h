#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: TLS. Included by HPSocket4C-SSL.h; valid C99.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

/// As the functions of HPSocket-SSL.h, and the methods of ITcpServer, ITcpAgent and ITcpClient of that name. Setup with a null SNI
/// callback looks names up as HP_SSL_DefaultServerNameCallback does.
#ifdef _SSL_SUPPORT
HPSOCKET_API HP_SSLServer Create_HP_SSLServer(HP_TcpServerListener pListener);
HPSOCKET_API HP_SSLAgent Create_HP_SSLAgent(HP_TcpAgentListener pListener);
HPSOCKET_API HP_SSLClient Create_HP_SSLClient(HP_TcpClientListener pListener);
HPSOCKET_API HP_SSLPullServer Create_HP_SSLPullServer(HP_TcpPullServerListener pListener);
HPSOCKET_API HP_SSLPullAgent Create_HP_SSLPullAgent(HP_TcpPullAgentListener pListener);
HPSOCKET_API HP_SSLPullClient Create_HP_SSLPullClient(HP_TcpPullClientListener pListener);
HPSOCKET_API HP_SSLPackServer Create_HP_SSLPackServer(HP_TcpServerListener pListener);
HPSOCKET_API HP_SSLPackAgent Create_HP_SSLPackAgent(HP_TcpAgentListener pListener);
HPSOCKET_API HP_SSLPackClient Create_HP_SSLPackClient(HP_TcpClientListener pListener);
#endif // _SSL_SUPPORT

#ifdef _SSL_SUPPORT
#ifdef _HTTP_SUPPORT
HPSOCKET_API HP_HttpsServer Create_HP_HttpsServer(HP_HttpServerListener pListener);
HPSOCKET_API HP_HttpsAgent Create_HP_HttpsAgent(HP_HttpAgentListener pListener);
HPSOCKET_API HP_HttpsClient Create_HP_HttpsClient(HP_HttpClientListener pListener);
HPSOCKET_API HP_HttpsSyncClient Create_HP_HttpsSyncClient(HP_HttpClientListener pListener);
#endif // _HTTP_SUPPORT
#endif // _SSL_SUPPORT

#ifdef _SSL_SUPPORT
HPSOCKET_API void Destroy_HP_SSLServer(HP_SSLServer pServer);
HPSOCKET_API void Destroy_HP_SSLAgent(HP_SSLAgent pAgent);
HPSOCKET_API void Destroy_HP_SSLClient(HP_SSLClient pClient);
HPSOCKET_API void Destroy_HP_SSLPullServer(HP_SSLPullServer pServer);
HPSOCKET_API void Destroy_HP_SSLPullAgent(HP_SSLPullAgent pAgent);
HPSOCKET_API void Destroy_HP_SSLPullClient(HP_SSLPullClient pClient);
HPSOCKET_API void Destroy_HP_SSLPackServer(HP_SSLPackServer pServer);
HPSOCKET_API void Destroy_HP_SSLPackAgent(HP_SSLPackAgent pAgent);
HPSOCKET_API void Destroy_HP_SSLPackClient(HP_SSLPackClient pClient);
#endif // _SSL_SUPPORT

#ifdef _SSL_SUPPORT
#ifdef _HTTP_SUPPORT
HPSOCKET_API void Destroy_HP_HttpsServer(HP_HttpsServer pServer);
HPSOCKET_API void Destroy_HP_HttpsAgent(HP_HttpsAgent pAgent);
HPSOCKET_API void Destroy_HP_HttpsClient(HP_HttpsClient pClient);
HPSOCKET_API void Destroy_HP_HttpsSyncClient(HP_HttpsSyncClient pClient);
#endif // _HTTP_SUPPORT
#endif // _SSL_SUPPORT

#ifdef _SSL_SUPPORT
HPSOCKET_API int HP_SSL_DefaultServerNameCallback(LPCTSTR lpszServerName, PVOID pContext);
HPSOCKET_API void HP_SSL_RemoveThreadLocalState(THR_ID dwThreadID);
HPSOCKET_API BOOL HP_SSLServer_SetupSSLContext(HP_SSLServer pServer, int iVerifyMode, LPCTSTR lpszPemCertFile,
    LPCTSTR lpszPemKeyFile, LPCTSTR lpszKeyPassword, LPCTSTR lpszCAPemCertFileOrPath,
    HP_Fn_SNI_ServerNameCallback fnServerNameCallback);
HPSOCKET_API BOOL HP_SSLServer_SetupSSLContextByMemory(HP_SSLServer pServer, int iVerifyMode, LPCSTR lpszPemCert,
    LPCSTR lpszPemKey, LPCSTR lpszKeyPassword, LPCSTR lpszCAPemCert, HP_Fn_SNI_ServerNameCallback fnServerNameCallback);
HPSOCKET_API int HP_SSLServer_AddSSLContext(HP_SSLServer pServer, int iVerifyMode, LPCTSTR lpszPemCertFile,
    LPCTSTR lpszPemKeyFile, LPCTSTR lpszKeyPassword, LPCTSTR lpszCAPemCertFileOrPath);
HPSOCKET_API int HP_SSLServer_AddSSLContextByMemory(HP_SSLServer pServer, int iVerifyMode, LPCSTR lpszPemCert,
    LPCSTR lpszPemKey, LPCSTR lpszKeyPassword, LPCSTR lpszCAPemCert);
HPSOCKET_API BOOL HP_SSLServer_BindSSLServerName(HP_SSLServer pServer, LPCTSTR lpszServerName, int iContextIndex);
HPSOCKET_API void HP_SSLServer_CleanupSSLContext(HP_SSLServer pServer);
HPSOCKET_API BOOL HP_SSLServer_StartSSLHandShake(HP_SSLServer pServer, HP_CONNID dwConnID);
HPSOCKET_API void HP_SSLServer_SetSSLAutoHandShake(HP_SSLServer pServer, BOOL bAutoHandShake);
HPSOCKET_API BOOL HP_SSLServer_IsSSLAutoHandShake(HP_SSLServer pServer);
HPSOCKET_API void HP_SSLServer_SetSSLCipherList(HP_SSLServer pServer, LPCTSTR lpszCipherList);
HPSOCKET_API LPCTSTR HP_SSLServer_GetSSLCipherList(HP_SSLServer pServer);
HPSOCKET_API BOOL HP_SSLServer_GetSSLSessionInfo(HP_SSLServer pServer, HP_CONNID dwConnID, En_HP_SSLSessionInfo enInfo,
    LPVOID* lppInfo);
HPSOCKET_API BOOL HP_SSLAgent_SetupSSLContext(HP_SSLAgent pAgent, int iVerifyMode, LPCTSTR lpszPemCertFile,
    LPCTSTR lpszPemKeyFile, LPCTSTR lpszKeyPassword, LPCTSTR lpszCAPemCertFileOrPath);
HPSOCKET_API BOOL HP_SSLAgent_SetupSSLContextByMemory(HP_SSLAgent pAgent, int iVerifyMode, LPCSTR lpszPemCert,
    LPCSTR lpszPemKey, LPCSTR lpszKeyPassword, LPCSTR lpszCAPemCert);
HPSOCKET_API void HP_SSLAgent_CleanupSSLContext(HP_SSLAgent pAgent);
HPSOCKET_API BOOL HP_SSLAgent_StartSSLHandShake(HP_SSLAgent pAgent, HP_CONNID dwConnID);
HPSOCKET_API void HP_SSLAgent_SetSSLAutoHandShake(HP_SSLAgent pAgent, BOOL bAutoHandShake);
HPSOCKET_API BOOL HP_SSLAgent_IsSSLAutoHandShake(HP_SSLAgent pAgent);
HPSOCKET_API void HP_SSLAgent_SetSSLCipherList(HP_SSLAgent pAgent, LPCTSTR lpszCipherList);
HPSOCKET_API LPCTSTR HP_SSLAgent_GetSSLCipherList(HP_SSLAgent pAgent);
HPSOCKET_API BOOL HP_SSLAgent_GetSSLSessionInfo(HP_SSLAgent pAgent, HP_CONNID dwConnID, En_HP_SSLSessionInfo enInfo,
    LPVOID* lppInfo);
HPSOCKET_API BOOL HP_SSLClient_SetupSSLContext(HP_SSLClient pClient, int iVerifyMode, LPCTSTR lpszPemCertFile,
    LPCTSTR lpszPemKeyFile, LPCTSTR lpszKeyPassword, LPCTSTR lpszCAPemCertFileOrPath);
HPSOCKET_API BOOL HP_SSLClient_SetupSSLContextByMemory(HP_SSLClient pClient, int iVerifyMode, LPCSTR lpszPemCert,
    LPCSTR lpszPemKey, LPCSTR lpszKeyPassword, LPCSTR lpszCAPemCert);
HPSOCKET_API void HP_SSLClient_CleanupSSLContext(HP_SSLClient pClient);
HPSOCKET_API BOOL HP_SSLClient_StartSSLHandShake(HP_SSLClient pClient);
HPSOCKET_API void HP_SSLClient_SetSSLAutoHandShake(HP_SSLClient pClient, BOOL bAutoHandShake);
HPSOCKET_API BOOL HP_SSLClient_IsSSLAutoHandShake(HP_SSLClient pClient);
HPSOCKET_API void HP_SSLClient_SetSSLCipherList(HP_SSLClient pClient, LPCTSTR lpszCipherList);
HPSOCKET_API LPCTSTR HP_SSLClient_GetSSLCipherList(HP_SSLClient pClient);
HPSOCKET_API BOOL HP_SSLClient_GetSSLSessionInfo(HP_SSLClient pClient, En_HP_SSLSessionInfo enInfo, LPVOID* lppInfo);
#endif // _SSL_SUPPORT
