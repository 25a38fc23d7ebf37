// SPDX-License-Identifier: Apache-2.0
// TLS: one row, one exported function; see rows.h.
#include "c_api/rows.h"

// clang-format off
#ifdef _SSL_SUPPORT
HP_FN(BOOL, HP_SSLServer_SetupSSLContext, ITcpServer, SetupSSLContext, (int, iVerifyMode), (LPCTSTR, lpszPemCertFile), (LPCTSTR, lpszPemKeyFile), (LPCTSTR, lpszKeyPassword), (LPCTSTR, lpszCAPemCertFileOrPath), (HP_Fn_SNI_ServerNameCallback, fnServerNameCallback))
HP_FN(BOOL, HP_SSLServer_SetupSSLContextByMemory, ITcpServer, SetupSSLContextByMemory, (int, iVerifyMode), (LPCSTR, lpszPemCert), (LPCSTR, lpszPemKey), (LPCSTR, lpszKeyPassword), (LPCSTR, lpszCAPemCert), (HP_Fn_SNI_ServerNameCallback, fnServerNameCallback))
HP_FN_OR(int, HP_SSLServer_AddSSLContext, ITcpServer, AddSSLContext, -1, (int, iVerifyMode), (LPCTSTR, lpszPemCertFile), (LPCTSTR, lpszPemKeyFile), (LPCTSTR, lpszKeyPassword), (LPCTSTR, lpszCAPemCertFileOrPath))
HP_FN_OR(int, HP_SSLServer_AddSSLContextByMemory, ITcpServer, AddSSLContextByMemory, -1, (int, iVerifyMode), (LPCSTR, lpszPemCert), (LPCSTR, lpszPemKey), (LPCSTR, lpszKeyPassword), (LPCSTR, lpszCAPemCert))
HP_FN(BOOL, HP_SSLServer_BindSSLServerName, ITcpServer, BindSSLServerName, (LPCTSTR, lpszServerName), (int, iContextIndex))
HP_FN(void, HP_SSLServer_CleanupSSLContext, ITcpServer, CleanupSSLContext)
HP_FN(BOOL, HP_SSLAgent_SetupSSLContext, ITcpAgent, SetupSSLContext, (int, iVerifyMode), (LPCTSTR, lpszPemCertFile), (LPCTSTR, lpszPemKeyFile), (LPCTSTR, lpszKeyPassword), (LPCTSTR, lpszCAPemCertFileOrPath))
HP_FN(BOOL, HP_SSLAgent_SetupSSLContextByMemory, ITcpAgent, SetupSSLContextByMemory, (int, iVerifyMode), (LPCSTR, lpszPemCert), (LPCSTR, lpszPemKey), (LPCSTR, lpszKeyPassword), (LPCSTR, lpszCAPemCert))
HP_FN(void, HP_SSLAgent_CleanupSSLContext, ITcpAgent, CleanupSSLContext)
HP_FN(BOOL, HP_SSLClient_SetupSSLContext, ITcpClient, SetupSSLContext, (int, iVerifyMode), (LPCTSTR, lpszPemCertFile), (LPCTSTR, lpszPemKeyFile), (LPCTSTR, lpszKeyPassword), (LPCTSTR, lpszCAPemCertFileOrPath))
HP_FN(BOOL, HP_SSLClient_SetupSSLContextByMemory, ITcpClient, SetupSSLContextByMemory, (int, iVerifyMode), (LPCSTR, lpszPemCert), (LPCSTR, lpszPemKey), (LPCSTR, lpszKeyPassword), (LPCSTR, lpszCAPemCert))
HP_FN(void, HP_SSLClient_CleanupSSLContext, ITcpClient, CleanupSSLContext)
HP_FN(BOOL, HP_SSLServer_StartSSLHandShake, ITcpServer, StartSSLHandShake, (HP_CONNID, dwConnID))
HP_FN(void, HP_SSLServer_SetSSLAutoHandShake, ITcpServer, SetSSLAutoHandShake, (BOOL, bAutoHandShake))
HP_FN(BOOL, HP_SSLServer_IsSSLAutoHandShake, ITcpServer, IsSSLAutoHandShake)
HP_FN(void, HP_SSLServer_SetSSLCipherList, ITcpServer, SetSSLCipherList, (LPCTSTR, lpszCipherList))
HP_FN(LPCTSTR, HP_SSLServer_GetSSLCipherList, ITcpServer, GetSSLCipherList)
HP_FN(BOOL, HP_SSLServer_GetSSLSessionInfo, ITcpServer, GetSSLSessionInfo, (HP_CONNID, dwConnID), (En_HP_SSLSessionInfo, enInfo), (LPVOID*, lppInfo))
HP_FN(BOOL, HP_SSLAgent_StartSSLHandShake, ITcpAgent, StartSSLHandShake, (HP_CONNID, dwConnID))
HP_FN(void, HP_SSLAgent_SetSSLAutoHandShake, ITcpAgent, SetSSLAutoHandShake, (BOOL, bAutoHandShake))
HP_FN(BOOL, HP_SSLAgent_IsSSLAutoHandShake, ITcpAgent, IsSSLAutoHandShake)
HP_FN(void, HP_SSLAgent_SetSSLCipherList, ITcpAgent, SetSSLCipherList, (LPCTSTR, lpszCipherList))
HP_FN(LPCTSTR, HP_SSLAgent_GetSSLCipherList, ITcpAgent, GetSSLCipherList)
HP_FN(BOOL, HP_SSLAgent_GetSSLSessionInfo, ITcpAgent, GetSSLSessionInfo, (HP_CONNID, dwConnID), (En_HP_SSLSessionInfo, enInfo), (LPVOID*, lppInfo))
HP_FN(BOOL, HP_SSLClient_StartSSLHandShake, ITcpClient, StartSSLHandShake)
HP_FN(void, HP_SSLClient_SetSSLAutoHandShake, ITcpClient, SetSSLAutoHandShake, (BOOL, bAutoHandShake))
HP_FN(BOOL, HP_SSLClient_IsSSLAutoHandShake, ITcpClient, IsSSLAutoHandShake)
HP_FN(void, HP_SSLClient_SetSSLCipherList, ITcpClient, SetSSLCipherList, (LPCTSTR, lpszCipherList))
HP_FN(LPCTSTR, HP_SSLClient_GetSSLCipherList, ITcpClient, GetSSLCipherList)
HP_FN(BOOL, HP_SSLClient_GetSSLSessionInfo, ITcpClient, GetSSLSessionInfo, (En_HP_SSLSessionInfo, enInfo), (LPVOID*, lppInfo))
#endif // _SSL_SUPPORT
// clang-format on
