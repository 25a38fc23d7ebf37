// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import com.sun.jna.Callback;

/** The C functions, by the class that they belong to, and the callbacks by their types: J long or pointer, I int, S short, B byte, V void. */
final class C {
    private C() { }

    interface JIIJSJI_I extends Callback { int call(long a0, int a1, int a2, long a3, short a4, long a5, int a6); }
    interface JJIBBJJ_I extends Callback { int call(long a0, long a1, int a2, byte a3, byte a4, long a5, long a6); }
    interface JJII_I extends Callback { int call(long a0, long a1, int a2, int a3); }
    interface JJIJII_V extends Callback { void call(long a0, long a1, int a2, long a3, int a4, int a5); }
    interface JJIJ_I extends Callback { int call(long a0, long a1, int a2, long a3); }
    interface JJI_I extends Callback { int call(long a0, long a1, int a2); }
    interface JJJII_I extends Callback { int call(long a0, long a1, long a2, int a3, int a4); }
    interface JJJI_I extends Callback { int call(long a0, long a1, long a2, int a3); }
    interface JJJJIJ_I extends Callback { int call(long a0, long a1, long a2, long a3, int a4, long a5); }
    interface JJJJJ_V extends Callback { void call(long a0, long a1, long a2, long a3, long a4); }
    interface JJJJ_I extends Callback { int call(long a0, long a1, long a2, long a3); }
    interface JJJJ_V extends Callback { void call(long a0, long a1, long a2, long a3); }
    interface JJJ_I extends Callback { int call(long a0, long a1, long a2); }
    interface JJJ_V extends Callback { void call(long a0, long a1, long a2); }
    interface JJSJI_I extends Callback { int call(long a0, long a1, short a2, long a3, int a4); }
    interface JJSJJ_V extends Callback { void call(long a0, long a1, short a2, long a3, long a4); }
    interface JJSJ_I extends Callback { int call(long a0, long a1, short a2, long a3); }
    interface JJ_I extends Callback { int call(long a0, long a1); }
    interface J_I extends Callback { int call(long a0); }

    static final class Server {
        static { Library.bind(Server.class); }
        static native int HP_Server_Start(long a0, long a1, int a2);
        static native int HP_Server_Stop(long a0);
        static native int HP_Server_Wait(long a0, int a1);
        static native int HP_Server_Send(long a0, long a1, long a2, int a3);
        static native int HP_Server_SendPackets(long a0, long a1, long a2, int a3);
        static native int HP_Server_PauseReceive(long a0, long a1, int a2);
        static native int HP_Server_Disconnect(long a0, long a1, int a2);
        static native int HP_Server_DisconnectLongConnections(long a0, int a1, int a2);
        static native int HP_Server_DisconnectSilenceConnections(long a0, int a1, int a2);
        static native int HP_Server_IsSecure(long a0);
        static native int HP_Server_HasStarted(long a0);
        static native int HP_Server_GetState(long a0);
        static native int HP_Server_GetLastError(long a0);
        static native long HP_Server_GetLastErrorDesc(long a0);
        static native int HP_Server_GetPendingDataLength(long a0, long a1, long a2);
        static native int HP_Server_IsPauseReceive(long a0, long a1, long a2);
        static native int HP_Server_IsConnected(long a0, long a1);
        static native int HP_Server_GetConnectionCount(long a0);
        static native int HP_Server_GetAllConnectionIDs(long a0, long a1, long a2);
        static native int HP_Server_GetConnectPeriod(long a0, long a1, long a2);
        static native int HP_Server_GetSilencePeriod(long a0, long a1, long a2);
        static native int HP_Server_GetListenAddress(long a0, long a1, long a2, long a3);
        static native int HP_Server_GetLocalAddress(long a0, long a1, long a2, long a3, long a4);
        static native int HP_Server_GetRemoteAddress(long a0, long a1, long a2, long a3, long a4);
        static native void HP_Server_SetReuseAddressPolicy(long a0, int a1);
        static native void HP_Server_SetSendPolicy(long a0, int a1);
        static native void HP_Server_SetOnSendSyncPolicy(long a0, int a1);
        static native void HP_Server_SetFreeSocketObjLockTime(long a0, int a1);
        static native void HP_Server_SetFreeSocketObjPool(long a0, int a1);
        static native void HP_Server_SetFreeBufferObjPool(long a0, int a1);
        static native void HP_Server_SetFreeSocketObjHold(long a0, int a1);
        static native void HP_Server_SetFreeBufferObjHold(long a0, int a1);
        static native void HP_Server_SetMaxConnectionCount(long a0, int a1);
        static native void HP_Server_SetWorkerThreadCount(long a0, int a1);
        static native void HP_Server_SetMarkSilence(long a0, int a1);
        static native void HP_Server_SetDualStack(long a0, int a1);
        static native int HP_Server_GetReuseAddressPolicy(long a0);
        static native int HP_Server_GetSendPolicy(long a0);
        static native int HP_Server_GetOnSendSyncPolicy(long a0);
        static native int HP_Server_GetFreeSocketObjLockTime(long a0);
        static native int HP_Server_GetFreeSocketObjPool(long a0);
        static native int HP_Server_GetFreeBufferObjPool(long a0);
        static native int HP_Server_GetFreeSocketObjHold(long a0);
        static native int HP_Server_GetFreeBufferObjHold(long a0);
        static native int HP_Server_GetMaxConnectionCount(long a0);
        static native int HP_Server_GetWorkerThreadCount(long a0);
        static native int HP_Server_IsMarkSilence(long a0);
        static native int HP_Server_IsDualStack(long a0);
        static native void HP_Set_FN_Server_OnPrepareListen(long listener, Callback callback);
        static native void HP_Set_FN_Server_OnAccept(long listener, Callback callback);
        static native void HP_Set_FN_Server_OnHandShake(long listener, Callback callback);
        static native void HP_Set_FN_Server_OnSend(long listener, Callback callback);
        static native void HP_Set_FN_Server_OnReceive(long listener, Callback callback);
        static native void HP_Set_FN_Server_OnPullReceive(long listener, Callback callback);
        static native void HP_Set_FN_Server_OnClose(long listener, Callback callback);
        static native void HP_Set_FN_Server_OnShutdown(long listener, Callback callback);
    }

    static final class Agent {
        static { Library.bind(Agent.class); }
        static native int HP_Agent_Start(long a0, long a1, int a2);
        static native int HP_Agent_Stop(long a0);
        static native int HP_Agent_Wait(long a0, int a1);
        static native int HP_Agent_ConnectWithExtraAndLocalAddressPort(long a0, long a1, int a2, long a3, long a4, int a5, long a6);
        static native int HP_Agent_Send(long a0, long a1, long a2, int a3);
        static native int HP_Agent_SendPackets(long a0, long a1, long a2, int a3);
        static native int HP_Agent_PauseReceive(long a0, long a1, int a2);
        static native int HP_Agent_Disconnect(long a0, long a1, int a2);
        static native int HP_Agent_DisconnectLongConnections(long a0, int a1, int a2);
        static native int HP_Agent_DisconnectSilenceConnections(long a0, int a1, int a2);
        static native int HP_Agent_IsSecure(long a0);
        static native int HP_Agent_HasStarted(long a0);
        static native int HP_Agent_GetState(long a0);
        static native int HP_Agent_GetConnectionCount(long a0);
        static native int HP_Agent_GetAllConnectionIDs(long a0, long a1, long a2);
        static native int HP_Agent_GetConnectPeriod(long a0, long a1, long a2);
        static native int HP_Agent_GetSilencePeriod(long a0, long a1, long a2);
        static native int HP_Agent_GetLocalAddress(long a0, long a1, long a2, long a3, long a4);
        static native int HP_Agent_GetRemoteAddress(long a0, long a1, long a2, long a3, long a4);
        static native int HP_Agent_GetRemoteHost(long a0, long a1, long a2, long a3, long a4);
        static native int HP_Agent_GetLastError(long a0);
        static native long HP_Agent_GetLastErrorDesc(long a0);
        static native int HP_Agent_GetPendingDataLength(long a0, long a1, long a2);
        static native int HP_Agent_IsPauseReceive(long a0, long a1, long a2);
        static native int HP_Agent_IsConnected(long a0, long a1);
        static native void HP_Agent_SetReuseAddressPolicy(long a0, int a1);
        static native void HP_Agent_SetSendPolicy(long a0, int a1);
        static native void HP_Agent_SetOnSendSyncPolicy(long a0, int a1);
        static native void HP_Agent_SetFreeSocketObjLockTime(long a0, int a1);
        static native void HP_Agent_SetFreeSocketObjPool(long a0, int a1);
        static native void HP_Agent_SetFreeBufferObjPool(long a0, int a1);
        static native void HP_Agent_SetFreeSocketObjHold(long a0, int a1);
        static native void HP_Agent_SetFreeBufferObjHold(long a0, int a1);
        static native void HP_Agent_SetMaxConnectionCount(long a0, int a1);
        static native void HP_Agent_SetWorkerThreadCount(long a0, int a1);
        static native void HP_Agent_SetMarkSilence(long a0, int a1);
        static native int HP_Agent_GetReuseAddressPolicy(long a0);
        static native int HP_Agent_GetSendPolicy(long a0);
        static native int HP_Agent_GetOnSendSyncPolicy(long a0);
        static native int HP_Agent_GetFreeSocketObjLockTime(long a0);
        static native int HP_Agent_GetFreeSocketObjPool(long a0);
        static native int HP_Agent_GetFreeBufferObjPool(long a0);
        static native int HP_Agent_GetFreeSocketObjHold(long a0);
        static native int HP_Agent_GetFreeBufferObjHold(long a0);
        static native int HP_Agent_GetMaxConnectionCount(long a0);
        static native int HP_Agent_GetWorkerThreadCount(long a0);
        static native int HP_Agent_IsMarkSilence(long a0);
        static native void HP_Set_FN_Agent_OnPrepareConnect(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnConnect(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnHandShake(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnSend(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnReceive(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnPullReceive(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnClose(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnShutdown(long listener, Callback callback);
        static native void HP_Set_FN_Agent_OnReconnect(long listener, Callback callback);
    }

    static final class Client {
        static { Library.bind(Client.class); }
        static native int HP_Client_StartWithBindAddressAndLocalPort(long a0, long a1, int a2, int a3, long a4, int a5);
        static native int HP_Client_Stop(long a0);
        static native int HP_Client_Send(long a0, long a1, int a2);
        static native int HP_Client_SendPackets(long a0, long a1, int a2);
        static native int HP_Client_PauseReceive(long a0, int a1);
        static native int HP_Client_Wait(long a0, int a1);
        static native int HP_Client_IsSecure(long a0);
        static native int HP_Client_HasStarted(long a0);
        static native int HP_Client_GetState(long a0);
        static native int HP_Client_GetLastError(long a0);
        static native long HP_Client_GetLastErrorDesc(long a0);
        static native long HP_Client_GetConnectionID(long a0);
        static native int HP_Client_GetLocalAddress(long a0, long a1, long a2, long a3);
        static native int HP_Client_GetRemoteHost(long a0, long a1, long a2, long a3);
        static native int HP_Client_GetPendingDataLength(long a0, long a1);
        static native int HP_Client_IsPauseReceive(long a0, long a1);
        static native int HP_Client_IsConnected(long a0);
        static native void HP_Client_SetReuseAddressPolicy(long a0, int a1);
        static native void HP_Client_SetFreeBufferPoolSize(long a0, int a1);
        static native void HP_Client_SetFreeBufferPoolHold(long a0, int a1);
        static native int HP_Client_GetReuseAddressPolicy(long a0);
        static native int HP_Client_GetFreeBufferPoolSize(long a0);
        static native int HP_Client_GetFreeBufferPoolHold(long a0);
        static native void HP_Set_FN_Client_OnPrepareConnect(long listener, Callback callback);
        static native void HP_Set_FN_Client_OnConnect(long listener, Callback callback);
        static native void HP_Set_FN_Client_OnHandShake(long listener, Callback callback);
        static native void HP_Set_FN_Client_OnSend(long listener, Callback callback);
        static native void HP_Set_FN_Client_OnReceive(long listener, Callback callback);
        static native void HP_Set_FN_Client_OnPullReceive(long listener, Callback callback);
        static native void HP_Set_FN_Client_OnClose(long listener, Callback callback);
        static native void HP_Set_FN_Client_OnReconnect(long listener, Callback callback);
    }

    static final class TcpServer {
        static { Library.bind(TcpServer.class); }
        static native int HP_TcpServer_SendSmallFile(long a0, long a1, long a2, long a3, long a4);
        static native void HP_TcpServer_SetSocketListenQueue(long a0, int a1);
        static native void HP_TcpServer_SetAcceptSocketCount(long a0, int a1);
        static native void HP_TcpServer_SetSocketBufferSize(long a0, int a1);
        static native void HP_TcpServer_SetKeepAliveTime(long a0, int a1);
        static native void HP_TcpServer_SetKeepAliveInterval(long a0, int a1);
        static native void HP_TcpServer_SetNoDelay(long a0, int a1);
        static native int HP_TcpServer_GetAcceptSocketCount(long a0);
        static native int HP_TcpServer_GetSocketBufferSize(long a0);
        static native int HP_TcpServer_GetSocketListenQueue(long a0);
        static native int HP_TcpServer_GetKeepAliveTime(long a0);
        static native int HP_TcpServer_GetKeepAliveInterval(long a0);
        static native int HP_TcpServer_IsNoDelay(long a0);
        static native void HP_TcpServer_SetMaxPendingDataLength(long a0, int a1);
        static native int HP_TcpServer_GetMaxPendingDataLength(long a0);
        static native void HP_TcpServer_SetMaxTotalPendingDataLength(long a0, long a1);
        static native long HP_TcpServer_GetMaxTotalPendingDataLength(long a0);
        static native void HP_TcpServer_SetCloseTimeout(long a0, int a1);
        static native int HP_TcpServer_GetCloseTimeout(long a0);
        static native void HP_TcpServer_SetProxyProtocol(long a0, int a1);
        static native int HP_TcpServer_GetProxyProtocol(long a0);
        static native int HP_TcpServer_SetProxyProtocolSources(long a0, long a1);
        static native long HP_TcpServer_GetProxyProtocolSources(long a0);
        static native void HP_TcpServer_SetProxyProtocolTimeout(long a0, int a1);
        static native int HP_TcpServer_GetProxyProtocolTimeout(long a0);
    }

    static final class TcpServerSecure {
        static { Library.bind(TcpServerSecure.class); }
        static native void HP_TcpServer_SetSSLHandShakeTimeout(long a0, int a1);
        static native int HP_TcpServer_GetSSLHandShakeTimeout(long a0);
    }

    static final class TcpAgent {
        static { Library.bind(TcpAgent.class); }
        static native int HP_TcpAgent_SendSmallFile(long a0, long a1, long a2, long a3, long a4);
        static native void HP_TcpAgent_SetSyncConnectTimeout(long a0, int a1);
        static native void HP_TcpAgent_SetSocketBufferSize(long a0, int a1);
        static native void HP_TcpAgent_SetKeepAliveTime(long a0, int a1);
        static native void HP_TcpAgent_SetKeepAliveInterval(long a0, int a1);
        static native void HP_TcpAgent_SetNoDelay(long a0, int a1);
        static native int HP_TcpAgent_GetSyncConnectTimeout(long a0);
        static native int HP_TcpAgent_GetSocketBufferSize(long a0);
        static native int HP_TcpAgent_GetKeepAliveTime(long a0);
        static native int HP_TcpAgent_GetKeepAliveInterval(long a0);
        static native int HP_TcpAgent_IsNoDelay(long a0);
        static native void HP_TcpAgent_SetMaxPendingDataLength(long a0, int a1);
        static native int HP_TcpAgent_GetMaxPendingDataLength(long a0);
        static native void HP_TcpAgent_SetMaxTotalPendingDataLength(long a0, long a1);
        static native long HP_TcpAgent_GetMaxTotalPendingDataLength(long a0);
        static native void HP_TcpAgent_SetCloseTimeout(long a0, int a1);
        static native int HP_TcpAgent_GetCloseTimeout(long a0);
        static native void HP_TcpAgent_SetAsyncConnectTimeout(long a0, int a1);
        static native int HP_TcpAgent_GetAsyncConnectTimeout(long a0);
        static native int HP_TcpAgent_SetProxy(long a0, long a1);
        static native long HP_TcpAgent_GetProxy(long a0);
        static native void HP_TcpAgent_SetReconnectDelay(long a0, int a1);
        static native void HP_TcpAgent_SetReconnectMaxDelay(long a0, int a1);
        static native void HP_TcpAgent_SetReconnectLimit(long a0, int a1);
        static native void HP_TcpAgent_SetReconnectJitter(long a0, int a1);
        static native int HP_TcpAgent_GetReconnectDelay(long a0);
        static native int HP_TcpAgent_GetReconnectMaxDelay(long a0);
        static native int HP_TcpAgent_GetReconnectLimit(long a0);
        static native int HP_TcpAgent_IsReconnectJitter(long a0);
    }

    static final class TcpAgentSecure {
        static { Library.bind(TcpAgentSecure.class); }
        static native void HP_TcpAgent_SetSSLHandShakeTimeout(long a0, int a1);
        static native int HP_TcpAgent_GetSSLHandShakeTimeout(long a0);
    }

    static final class TcpClient {
        static { Library.bind(TcpClient.class); }
        static native int HP_TcpClient_SendSmallFile(long a0, long a1, long a2, long a3);
        static native void HP_TcpClient_SetSyncConnectTimeout(long a0, int a1);
        static native void HP_TcpClient_SetSocketBufferSize(long a0, int a1);
        static native void HP_TcpClient_SetKeepAliveTime(long a0, int a1);
        static native void HP_TcpClient_SetKeepAliveInterval(long a0, int a1);
        static native void HP_TcpClient_SetNoDelay(long a0, int a1);
        static native int HP_TcpClient_GetSyncConnectTimeout(long a0);
        static native int HP_TcpClient_GetSocketBufferSize(long a0);
        static native int HP_TcpClient_GetKeepAliveTime(long a0);
        static native int HP_TcpClient_GetKeepAliveInterval(long a0);
        static native int HP_TcpClient_IsNoDelay(long a0);
        static native void HP_TcpClient_SetMaxPendingDataLength(long a0, int a1);
        static native int HP_TcpClient_GetMaxPendingDataLength(long a0);
        static native void HP_TcpClient_SetCloseTimeout(long a0, int a1);
        static native int HP_TcpClient_GetCloseTimeout(long a0);
        static native void HP_TcpClient_SetAsyncConnectTimeout(long a0, int a1);
        static native int HP_TcpClient_GetAsyncConnectTimeout(long a0);
        static native int HP_TcpClient_SetProxy(long a0, long a1);
        static native long HP_TcpClient_GetProxy(long a0);
        static native void HP_TcpClient_SetReconnectDelay(long a0, int a1);
        static native void HP_TcpClient_SetReconnectMaxDelay(long a0, int a1);
        static native void HP_TcpClient_SetReconnectLimit(long a0, int a1);
        static native void HP_TcpClient_SetReconnectJitter(long a0, int a1);
        static native int HP_TcpClient_GetReconnectDelay(long a0);
        static native int HP_TcpClient_GetReconnectMaxDelay(long a0);
        static native int HP_TcpClient_GetReconnectLimit(long a0);
        static native int HP_TcpClient_IsReconnectJitter(long a0);
    }

    static final class TcpClientSecure {
        static { Library.bind(TcpClientSecure.class); }
        static native void HP_TcpClient_SetSSLHandShakeTimeout(long a0, int a1);
        static native int HP_TcpClient_GetSSLHandShakeTimeout(long a0);
    }

    static final class SSLServer {
        static { Library.bind(SSLServer.class); }
        static native int HP_SSLServer_SetupSSLContext(long a0, int a1, long a2, long a3, long a4, long a5, long a6);
        static native int HP_SSLServer_SetupSSLContextByMemory(long a0, int a1, long a2, long a3, long a4, long a5, long a6);
        static native int HP_SSLServer_AddSSLContext(long a0, int a1, long a2, long a3, long a4, long a5);
        static native int HP_SSLServer_AddSSLContextByMemory(long a0, int a1, long a2, long a3, long a4, long a5);
        static native int HP_SSLServer_BindSSLServerName(long a0, long a1, int a2);
        static native void HP_SSLServer_CleanupSSLContext(long a0);
        static native int HP_SSLServer_StartSSLHandShake(long a0, long a1);
        static native void HP_SSLServer_SetSSLAutoHandShake(long a0, int a1);
        static native int HP_SSLServer_IsSSLAutoHandShake(long a0);
        static native void HP_SSLServer_SetSSLCipherList(long a0, long a1);
        static native long HP_SSLServer_GetSSLCipherList(long a0);
    }

    static final class TcpPullServer {
        static { Library.bind(TcpPullServer.class); }
        static native int HP_TcpPullServer_Fetch(long a0, long a1, long a2, int a3);
        static native int HP_TcpPullServer_Peek(long a0, long a1, long a2, int a3);
        static native void HP_TcpPullServer_SetMaxPullDataLength(long a0, int a1);
        static native int HP_TcpPullServer_GetMaxPullDataLength(long a0);
    }

    static final class TcpPackServer {
        static { Library.bind(TcpPackServer.class); }
        static native void HP_TcpPackServer_SetMaxPackSize(long a0, int a1);
        static native void HP_TcpPackServer_SetPackHeaderFlag(long a0, int a1);
        static native int HP_TcpPackServer_GetMaxPackSize(long a0);
        static native short HP_TcpPackServer_GetPackHeaderFlag(long a0);
    }

    static final class HttpServer {
        static { Library.bind(HttpServer.class); }
        static native int HP_HttpServer_SendResponse(long a0, long a1, int a2, long a3, long a4, int a5, long a6, int a7);
        static native int HP_HttpServer_SendLocalFile(long a0, long a1, long a2, int a3, long a4, long a5, int a6);
        static native int HP_HttpServer_SendChunkData(long a0, long a1, long a2, int a3, long a4);
        static native int HP_HttpServer_SendWSMessage(long a0, long a1, int a2, int a3, int a4, long a5, int a6, long a7);
        static native int HP_HttpServer_Release(long a0, long a1);
        static native int HP_HttpServer_StartHttp(long a0, long a1);
        static native void HP_HttpServer_SetReleaseDelay(long a0, int a1);
        static native int HP_HttpServer_GetReleaseDelay(long a0);
        static native short HP_HttpServer_GetUrlFieldSet(long a0, long a1);
        static native long HP_HttpServer_GetUrlField(long a0, long a1, int a2);
        static native long HP_HttpServer_GetMethod(long a0, long a1);
        static native void HP_HttpServer_SetLocalVersion(long a0, int a1);
        static native int HP_HttpServer_GetLocalVersion(long a0);
        static native int HP_HttpServer_IsUpgrade(long a0, long a1);
        static native int HP_HttpServer_IsKeepAlive(long a0, long a1);
        static native short HP_HttpServer_GetVersion(long a0, long a1);
        static native long HP_HttpServer_GetHost(long a0, long a1);
        static native long HP_HttpServer_GetContentLength(long a0, long a1);
        static native long HP_HttpServer_GetContentType(long a0, long a1);
        static native long HP_HttpServer_GetContentEncoding(long a0, long a1);
        static native long HP_HttpServer_GetTransferEncoding(long a0, long a1);
        static native int HP_HttpServer_GetUpgradeType(long a0, long a1);
        static native short HP_HttpServer_GetParseErrorCode(long a0, long a1, long a2);
        static native int HP_HttpServer_GetHeader(long a0, long a1, long a2, long a3);
        static native int HP_HttpServer_GetHeaders(long a0, long a1, long a2, long a3, long a4);
        static native int HP_HttpServer_GetAllHeaders(long a0, long a1, long a2, long a3);
        static native int HP_HttpServer_GetAllHeaderNames(long a0, long a1, long a2, long a3);
        static native int HP_HttpServer_GetCookie(long a0, long a1, long a2, long a3);
        static native int HP_HttpServer_GetAllCookies(long a0, long a1, long a2, long a3);
        static native int HP_HttpServer_GetWSMessageState(long a0, long a1, long a2, long a3, long a4, long a5, long a6, long a7);
        static native void HP_HttpServer_SetHttpAutoStart(long a0, int a1);
        static native int HP_HttpServer_IsHttpAutoStart(long a0);
        static native void HP_HttpServer_SetMaxHttpHeadLength(long a0, int a1);
        static native int HP_HttpServer_GetMaxHttpHeadLength(long a0);
        static native void HP_HttpServer_SetMaxHttpHeaderCount(long a0, int a1);
        static native int HP_HttpServer_GetMaxHttpHeaderCount(long a0);
        static native void HP_HttpServer_SetMaxHttpStartLineLength(long a0, int a1);
        static native int HP_HttpServer_GetMaxHttpStartLineLength(long a0);
        static native void HP_HttpServer_SetMaxHttpBodyLength(long a0, long a1);
        static native long HP_HttpServer_GetMaxHttpBodyLength(long a0);
        static native void HP_HttpServer_SetWSMessageMode(long a0, int a1);
        static native int HP_HttpServer_IsWSMessageMode(long a0);
        static native void HP_HttpServer_SetMaxWSMessageLength(long a0, int a1);
        static native int HP_HttpServer_GetMaxWSMessageLength(long a0);
        static native void HP_HttpServer_SetWSPingInterval(long a0, int a1);
        static native int HP_HttpServer_GetWSPingInterval(long a0);
        static native void HP_HttpServer_SetWSCompression(long a0, int a1);
        static native int HP_HttpServer_IsWSCompression(long a0);
        static native void HP_HttpServer_SetWSContextTakeover(long a0, int a1);
        static native int HP_HttpServer_IsWSContextTakeover(long a0);
        static native int HP_HttpServer_CloseWebSocket(long a0, long a1, int a2, long a3);
        static native int HP_HttpServer_AcceptWebSocket(long a0, long a1, long a2, long a3, int a4);
        static native int HP_HttpServer_SendFilePart(long a0, long a1, int a2, long a3, long a4);
        static native void HP_HttpServer_SetHttpHeadTimeout(long a0, int a1);
        static native int HP_HttpServer_GetHttpHeadTimeout(long a0);
        static native void HP_HttpServer_SetHttpBodyTimeout(long a0, int a1);
        static native int HP_HttpServer_GetHttpBodyTimeout(long a0);
        static native void HP_HttpServer_SetHttpIdleTimeout(long a0, int a1);
        static native int HP_HttpServer_GetHttpIdleTimeout(long a0);
        static native void HP_Set_FN_HttpServer_OnMessageBegin(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnRequestLine(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnHeadersComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnBody(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnChunkHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnChunkComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnMessageComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnUpgrade(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnParseError(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnWSMessageHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnWSMessageBody(long listener, Callback callback);
        static native void HP_Set_FN_HttpServer_OnWSMessageComplete(long listener, Callback callback);
    }

    static final class SSLAgent {
        static { Library.bind(SSLAgent.class); }
        static native int HP_SSLAgent_SetupSSLContext(long a0, int a1, long a2, long a3, long a4, long a5);
        static native int HP_SSLAgent_SetupSSLContextByMemory(long a0, int a1, long a2, long a3, long a4, long a5);
        static native void HP_SSLAgent_CleanupSSLContext(long a0);
        static native int HP_SSLAgent_StartSSLHandShake(long a0, long a1);
        static native void HP_SSLAgent_SetSSLAutoHandShake(long a0, int a1);
        static native int HP_SSLAgent_IsSSLAutoHandShake(long a0);
        static native void HP_SSLAgent_SetSSLCipherList(long a0, long a1);
        static native long HP_SSLAgent_GetSSLCipherList(long a0);
    }

    static final class TcpPullAgent {
        static { Library.bind(TcpPullAgent.class); }
        static native int HP_TcpPullAgent_Fetch(long a0, long a1, long a2, int a3);
        static native int HP_TcpPullAgent_Peek(long a0, long a1, long a2, int a3);
        static native void HP_TcpPullAgent_SetMaxPullDataLength(long a0, int a1);
        static native int HP_TcpPullAgent_GetMaxPullDataLength(long a0);
    }

    static final class TcpPackAgent {
        static { Library.bind(TcpPackAgent.class); }
        static native void HP_TcpPackAgent_SetMaxPackSize(long a0, int a1);
        static native void HP_TcpPackAgent_SetPackHeaderFlag(long a0, int a1);
        static native int HP_TcpPackAgent_GetMaxPackSize(long a0);
        static native short HP_TcpPackAgent_GetPackHeaderFlag(long a0);
    }

    static final class HttpAgent {
        static { Library.bind(HttpAgent.class); }
        static native int HP_HttpAgent_SendRequest(long a0, long a1, long a2, long a3, long a4, int a5, long a6, int a7);
        static native int HP_HttpAgent_SendLocalFile(long a0, long a1, long a2, long a3, long a4, long a5, int a6);
        static native int HP_HttpAgent_SendChunkData(long a0, long a1, long a2, int a3, long a4);
        static native int HP_HttpAgent_SendPost(long a0, long a1, long a2, long a3, int a4, long a5, int a6);
        static native int HP_HttpAgent_SendPut(long a0, long a1, long a2, long a3, int a4, long a5, int a6);
        static native int HP_HttpAgent_SendPatch(long a0, long a1, long a2, long a3, int a4, long a5, int a6);
        static native int HP_HttpAgent_SendGet(long a0, long a1, long a2, long a3, int a4);
        static native int HP_HttpAgent_SendDelete(long a0, long a1, long a2, long a3, int a4);
        static native int HP_HttpAgent_SendHead(long a0, long a1, long a2, long a3, int a4);
        static native int HP_HttpAgent_SendTrace(long a0, long a1, long a2, long a3, int a4);
        static native int HP_HttpAgent_SendOptions(long a0, long a1, long a2, long a3, int a4);
        static native int HP_HttpAgent_SendConnect(long a0, long a1, long a2, long a3, int a4);
        static native int HP_HttpAgent_SendWSMessage(long a0, long a1, int a2, int a3, int a4, long a5, long a6, int a7, long a8);
        static native int HP_HttpAgent_StartHttp(long a0, long a1);
        static native short HP_HttpAgent_GetStatusCode(long a0, long a1);
        static native void HP_HttpAgent_SetLocalVersion(long a0, int a1);
        static native int HP_HttpAgent_GetLocalVersion(long a0);
        static native int HP_HttpAgent_IsUpgrade(long a0, long a1);
        static native int HP_HttpAgent_IsKeepAlive(long a0, long a1);
        static native short HP_HttpAgent_GetVersion(long a0, long a1);
        static native long HP_HttpAgent_GetContentLength(long a0, long a1);
        static native long HP_HttpAgent_GetContentType(long a0, long a1);
        static native long HP_HttpAgent_GetContentEncoding(long a0, long a1);
        static native long HP_HttpAgent_GetTransferEncoding(long a0, long a1);
        static native int HP_HttpAgent_GetUpgradeType(long a0, long a1);
        static native short HP_HttpAgent_GetParseErrorCode(long a0, long a1, long a2);
        static native int HP_HttpAgent_GetHeader(long a0, long a1, long a2, long a3);
        static native int HP_HttpAgent_GetHeaders(long a0, long a1, long a2, long a3, long a4);
        static native int HP_HttpAgent_GetAllHeaders(long a0, long a1, long a2, long a3);
        static native int HP_HttpAgent_GetAllHeaderNames(long a0, long a1, long a2, long a3);
        static native void HP_HttpAgent_SetUseCookie(long a0, int a1);
        static native int HP_HttpAgent_IsUseCookie(long a0);
        static native int HP_HttpAgent_GetCookie(long a0, long a1, long a2, long a3);
        static native int HP_HttpAgent_GetAllCookies(long a0, long a1, long a2, long a3);
        static native int HP_HttpAgent_GetWSMessageState(long a0, long a1, long a2, long a3, long a4, long a5, long a6, long a7);
        static native void HP_HttpAgent_SetHttpAutoStart(long a0, int a1);
        static native int HP_HttpAgent_IsHttpAutoStart(long a0);
        static native void HP_HttpAgent_SetMaxHttpHeadLength(long a0, int a1);
        static native int HP_HttpAgent_GetMaxHttpHeadLength(long a0);
        static native void HP_HttpAgent_SetMaxHttpHeaderCount(long a0, int a1);
        static native int HP_HttpAgent_GetMaxHttpHeaderCount(long a0);
        static native void HP_HttpAgent_SetMaxHttpStartLineLength(long a0, int a1);
        static native int HP_HttpAgent_GetMaxHttpStartLineLength(long a0);
        static native void HP_HttpAgent_SetMaxHttpBodyLength(long a0, long a1);
        static native long HP_HttpAgent_GetMaxHttpBodyLength(long a0);
        static native void HP_HttpAgent_SetWSMessageMode(long a0, int a1);
        static native int HP_HttpAgent_IsWSMessageMode(long a0);
        static native void HP_HttpAgent_SetMaxWSMessageLength(long a0, int a1);
        static native int HP_HttpAgent_GetMaxWSMessageLength(long a0);
        static native void HP_HttpAgent_SetWSPingInterval(long a0, int a1);
        static native int HP_HttpAgent_GetWSPingInterval(long a0);
        static native void HP_HttpAgent_SetWSCompression(long a0, int a1);
        static native int HP_HttpAgent_IsWSCompression(long a0);
        static native void HP_HttpAgent_SetWSContextTakeover(long a0, int a1);
        static native int HP_HttpAgent_IsWSContextTakeover(long a0);
        static native int HP_HttpAgent_CloseWebSocket(long a0, long a1, int a2, long a3);
        static native int HP_HttpAgent_SendWSUpgrade(long a0, long a1, long a2, long a3, long a4, int a5);
        static native void HP_HttpAgent_SetAutoDecompression(long a0, int a1);
        static native int HP_HttpAgent_IsAutoDecompression(long a0);
        static native void HP_HttpAgent_SetProxyTunnel(long a0, int a1);
        static native int HP_HttpAgent_IsProxyTunnel(long a0);
        static native void HP_Set_FN_HttpAgent_OnMessageBegin(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnStatusLine(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnHeadersComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnBody(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnChunkHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnChunkComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnMessageComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnUpgrade(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnParseError(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnWSMessageHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnWSMessageBody(long listener, Callback callback);
        static native void HP_Set_FN_HttpAgent_OnWSMessageComplete(long listener, Callback callback);
    }

    static final class SSLClient {
        static { Library.bind(SSLClient.class); }
        static native int HP_SSLClient_SetupSSLContext(long a0, int a1, long a2, long a3, long a4, long a5);
        static native int HP_SSLClient_SetupSSLContextByMemory(long a0, int a1, long a2, long a3, long a4, long a5);
        static native void HP_SSLClient_CleanupSSLContext(long a0);
        static native int HP_SSLClient_StartSSLHandShake(long a0);
        static native void HP_SSLClient_SetSSLAutoHandShake(long a0, int a1);
        static native int HP_SSLClient_IsSSLAutoHandShake(long a0);
        static native void HP_SSLClient_SetSSLCipherList(long a0, long a1);
        static native long HP_SSLClient_GetSSLCipherList(long a0);
    }

    static final class TcpPullClient {
        static { Library.bind(TcpPullClient.class); }
        static native int HP_TcpPullClient_Fetch(long a0, long a1, int a2);
        static native int HP_TcpPullClient_Peek(long a0, long a1, int a2);
        static native void HP_TcpPullClient_SetMaxPullDataLength(long a0, int a1);
        static native int HP_TcpPullClient_GetMaxPullDataLength(long a0);
    }

    static final class TcpPackClient {
        static { Library.bind(TcpPackClient.class); }
        static native void HP_TcpPackClient_SetMaxPackSize(long a0, int a1);
        static native void HP_TcpPackClient_SetPackHeaderFlag(long a0, int a1);
        static native int HP_TcpPackClient_GetMaxPackSize(long a0);
        static native short HP_TcpPackClient_GetPackHeaderFlag(long a0);
    }

    static final class HttpClient {
        static { Library.bind(HttpClient.class); }
        static native int HP_HttpClient_SendRequest(long a0, long a1, long a2, long a3, int a4, long a5, int a6);
        static native int HP_HttpClient_SendLocalFile(long a0, long a1, long a2, long a3, long a4, int a5);
        static native int HP_HttpClient_SendChunkData(long a0, long a1, int a2, long a3);
        static native int HP_HttpClient_SendPost(long a0, long a1, long a2, int a3, long a4, int a5);
        static native int HP_HttpClient_SendPut(long a0, long a1, long a2, int a3, long a4, int a5);
        static native int HP_HttpClient_SendPatch(long a0, long a1, long a2, int a3, long a4, int a5);
        static native int HP_HttpClient_SendGet(long a0, long a1, long a2, int a3);
        static native int HP_HttpClient_SendDelete(long a0, long a1, long a2, int a3);
        static native int HP_HttpClient_SendHead(long a0, long a1, long a2, int a3);
        static native int HP_HttpClient_SendTrace(long a0, long a1, long a2, int a3);
        static native int HP_HttpClient_SendOptions(long a0, long a1, long a2, int a3);
        static native int HP_HttpClient_SendConnect(long a0, long a1, long a2, int a3);
        static native int HP_HttpClient_SendWSMessage(long a0, int a1, int a2, int a3, long a4, long a5, int a6, long a7);
        static native int HP_HttpClient_StartHttp(long a0);
        static native short HP_HttpClient_GetStatusCode(long a0);
        static native void HP_HttpClient_SetLocalVersion(long a0, int a1);
        static native int HP_HttpClient_GetLocalVersion(long a0);
        static native int HP_HttpClient_IsUpgrade(long a0);
        static native int HP_HttpClient_IsKeepAlive(long a0);
        static native short HP_HttpClient_GetVersion(long a0);
        static native long HP_HttpClient_GetContentLength(long a0);
        static native long HP_HttpClient_GetContentType(long a0);
        static native long HP_HttpClient_GetContentEncoding(long a0);
        static native long HP_HttpClient_GetTransferEncoding(long a0);
        static native int HP_HttpClient_GetUpgradeType(long a0);
        static native short HP_HttpClient_GetParseErrorCode(long a0, long a1);
        static native int HP_HttpClient_GetHeader(long a0, long a1, long a2);
        static native int HP_HttpClient_GetHeaders(long a0, long a1, long a2, long a3);
        static native int HP_HttpClient_GetAllHeaders(long a0, long a1, long a2);
        static native int HP_HttpClient_GetAllHeaderNames(long a0, long a1, long a2);
        static native void HP_HttpClient_SetUseCookie(long a0, int a1);
        static native int HP_HttpClient_IsUseCookie(long a0);
        static native int HP_HttpClient_GetCookie(long a0, long a1, long a2);
        static native int HP_HttpClient_GetAllCookies(long a0, long a1, long a2);
        static native int HP_HttpClient_GetWSMessageState(long a0, long a1, long a2, long a3, long a4, long a5, long a6);
        static native void HP_HttpClient_SetHttpAutoStart(long a0, int a1);
        static native int HP_HttpClient_IsHttpAutoStart(long a0);
        static native void HP_HttpClient_SetMaxHttpHeadLength(long a0, int a1);
        static native int HP_HttpClient_GetMaxHttpHeadLength(long a0);
        static native void HP_HttpClient_SetMaxHttpHeaderCount(long a0, int a1);
        static native int HP_HttpClient_GetMaxHttpHeaderCount(long a0);
        static native void HP_HttpClient_SetMaxHttpStartLineLength(long a0, int a1);
        static native int HP_HttpClient_GetMaxHttpStartLineLength(long a0);
        static native void HP_HttpClient_SetMaxHttpBodyLength(long a0, long a1);
        static native long HP_HttpClient_GetMaxHttpBodyLength(long a0);
        static native void HP_HttpClient_SetWSMessageMode(long a0, int a1);
        static native int HP_HttpClient_IsWSMessageMode(long a0);
        static native void HP_HttpClient_SetMaxWSMessageLength(long a0, int a1);
        static native int HP_HttpClient_GetMaxWSMessageLength(long a0);
        static native void HP_HttpClient_SetWSPingInterval(long a0, int a1);
        static native int HP_HttpClient_GetWSPingInterval(long a0);
        static native void HP_HttpClient_SetWSCompression(long a0, int a1);
        static native int HP_HttpClient_IsWSCompression(long a0);
        static native void HP_HttpClient_SetWSContextTakeover(long a0, int a1);
        static native int HP_HttpClient_IsWSContextTakeover(long a0);
        static native int HP_HttpClient_CloseWebSocket(long a0, int a1, long a2);
        static native int HP_HttpClient_SendWSUpgrade(long a0, long a1, long a2, long a3, int a4);
        static native void HP_HttpClient_SetAutoDecompression(long a0, int a1);
        static native int HP_HttpClient_IsAutoDecompression(long a0);
        static native void HP_HttpClient_SetProxyTunnel(long a0, int a1);
        static native int HP_HttpClient_IsProxyTunnel(long a0);
        static native void HP_Set_FN_HttpClient_OnMessageBegin(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnStatusLine(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnHeadersComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnBody(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnChunkHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnChunkComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnMessageComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnUpgrade(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnParseError(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnWSMessageHeader(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnWSMessageBody(long listener, Callback callback);
        static native void HP_Set_FN_HttpClient_OnWSMessageComplete(long listener, Callback callback);
    }

    static final class HttpSyncClient {
        static { Library.bind(HttpSyncClient.class); }
        static native int HP_HttpSyncClient_OpenUrl(long a0, long a1, long a2, long a3, int a4, long a5, int a6, int a7);
        static native int HP_HttpSyncClient_CleanupRequestResult(long a0);
        static native void HP_HttpSyncClient_SetConnectTimeout(long a0, int a1);
        static native void HP_HttpSyncClient_SetRequestTimeout(long a0, int a1);
        static native int HP_HttpSyncClient_GetConnectTimeout(long a0);
        static native int HP_HttpSyncClient_GetRequestTimeout(long a0);
        static native int HP_HttpSyncClient_GetResponseBody(long a0, long a1, long a2);
        static native void HP_HttpSyncClient_SetMaxRedirects(long a0, int a1);
        static native int HP_HttpSyncClient_GetMaxRedirects(long a0);
        static native void HP_HttpSyncClient_SetMaxResponseBodyLength(long a0, int a1);
        static native int HP_HttpSyncClient_GetMaxResponseBodyLength(long a0);
        static native long HP_HttpSyncClient_GetEffectiveUrl(long a0);
    }

    static final class UdpServer {
        static { Library.bind(UdpServer.class); }
        static native void HP_UdpServer_SetMaxDatagramSize(long a0, int a1);
        static native int HP_UdpServer_GetMaxDatagramSize(long a0);
        static native void HP_UdpServer_SetPostReceiveCount(long a0, int a1);
        static native int HP_UdpServer_GetPostReceiveCount(long a0);
        static native void HP_UdpServer_SetDetectAttempts(long a0, int a1);
        static native void HP_UdpServer_SetDetectInterval(long a0, int a1);
        static native int HP_UdpServer_GetDetectAttempts(long a0);
        static native int HP_UdpServer_GetDetectInterval(long a0);
        static native void HP_UdpServer_SetMaxPendingDataLength(long a0, int a1);
        static native int HP_UdpServer_GetMaxPendingDataLength(long a0);
        static native void HP_UdpServer_SetMaxTotalPendingDataLength(long a0, long a1);
        static native long HP_UdpServer_GetMaxTotalPendingDataLength(long a0);
        static native void HP_UdpServer_SetCloseTimeout(long a0, int a1);
        static native int HP_UdpServer_GetCloseTimeout(long a0);
        static native void HP_UdpServer_SetIgnoreCloseNotice(long a0, int a1);
        static native int HP_UdpServer_IsIgnoreCloseNotice(long a0);
    }

    static final class UdpArqServer {
        static { Library.bind(UdpArqServer.class); }
        static native void HP_UdpArqServer_SetNoDelay(long a0, int a1);
        static native void HP_UdpArqServer_SetTurnoffCongestCtrl(long a0, int a1);
        static native void HP_UdpArqServer_SetFlushInterval(long a0, int a1);
        static native void HP_UdpArqServer_SetResendByAcks(long a0, int a1);
        static native void HP_UdpArqServer_SetSendWndSize(long a0, int a1);
        static native void HP_UdpArqServer_SetRecvWndSize(long a0, int a1);
        static native void HP_UdpArqServer_SetMinRto(long a0, int a1);
        static native void HP_UdpArqServer_SetFastLimit(long a0, int a1);
        static native void HP_UdpArqServer_SetMaxTransUnit(long a0, int a1);
        static native void HP_UdpArqServer_SetMaxMessageSize(long a0, int a1);
        static native void HP_UdpArqServer_SetHandShakeTimeout(long a0, int a1);
        static native int HP_UdpArqServer_IsNoDelay(long a0);
        static native int HP_UdpArqServer_IsTurnoffCongestCtrl(long a0);
        static native int HP_UdpArqServer_GetFlushInterval(long a0);
        static native int HP_UdpArqServer_GetResendByAcks(long a0);
        static native int HP_UdpArqServer_GetSendWndSize(long a0);
        static native int HP_UdpArqServer_GetRecvWndSize(long a0);
        static native int HP_UdpArqServer_GetMinRto(long a0);
        static native int HP_UdpArqServer_GetFastLimit(long a0);
        static native int HP_UdpArqServer_GetMaxTransUnit(long a0);
        static native int HP_UdpArqServer_GetMaxMessageSize(long a0);
        static native int HP_UdpArqServer_GetHandShakeTimeout(long a0);
        static native int HP_UdpArqServer_GetWaitingSendMessageCount(long a0, long a1, long a2);
        static native void HP_UdpArqServer_SetSelectiveAcks(long a0, int a1);
        static native void HP_UdpArqServer_SetPacing(long a0, int a1);
        static native void HP_UdpArqServer_SetMtuProbing(long a0, int a1);
        static native void HP_UdpArqServer_SetAddressValidation(long a0, int a1);
        static native int HP_UdpArqServer_SetEncryption(long a0, int a1, long a2, int a3);
        static native void HP_UdpArqServer_SetDeadLink(long a0, int a1);
        static native int HP_UdpArqServer_IsSelectiveAcks(long a0);
        static native int HP_UdpArqServer_IsPacing(long a0);
        static native int HP_UdpArqServer_IsMtuProbing(long a0);
        static native int HP_UdpArqServer_IsAddressValidation(long a0);
        static native int HP_UdpArqServer_GetEncryption(long a0);
        static native int HP_UdpArqServer_GetDeadLink(long a0);
    }

    static final class UdpClient {
        static { Library.bind(UdpClient.class); }
        static native void HP_UdpClient_SetMaxDatagramSize(long a0, int a1);
        static native int HP_UdpClient_GetMaxDatagramSize(long a0);
        static native void HP_UdpClient_SetDetectAttempts(long a0, int a1);
        static native void HP_UdpClient_SetDetectInterval(long a0, int a1);
        static native int HP_UdpClient_GetDetectAttempts(long a0);
        static native int HP_UdpClient_GetDetectInterval(long a0);
        static native void HP_UdpClient_SetMaxPendingDataLength(long a0, int a1);
        static native int HP_UdpClient_GetMaxPendingDataLength(long a0);
        static native void HP_UdpClient_SetIgnoreCloseNotice(long a0, int a1);
        static native int HP_UdpClient_IsIgnoreCloseNotice(long a0);
    }

    static final class UdpArqClient {
        static { Library.bind(UdpArqClient.class); }
        static native void HP_UdpArqClient_SetNoDelay(long a0, int a1);
        static native void HP_UdpArqClient_SetTurnoffCongestCtrl(long a0, int a1);
        static native void HP_UdpArqClient_SetFlushInterval(long a0, int a1);
        static native void HP_UdpArqClient_SetResendByAcks(long a0, int a1);
        static native void HP_UdpArqClient_SetSendWndSize(long a0, int a1);
        static native void HP_UdpArqClient_SetRecvWndSize(long a0, int a1);
        static native void HP_UdpArqClient_SetMinRto(long a0, int a1);
        static native void HP_UdpArqClient_SetFastLimit(long a0, int a1);
        static native void HP_UdpArqClient_SetMaxTransUnit(long a0, int a1);
        static native void HP_UdpArqClient_SetMaxMessageSize(long a0, int a1);
        static native void HP_UdpArqClient_SetHandShakeTimeout(long a0, int a1);
        static native int HP_UdpArqClient_IsNoDelay(long a0);
        static native int HP_UdpArqClient_IsTurnoffCongestCtrl(long a0);
        static native int HP_UdpArqClient_GetFlushInterval(long a0);
        static native int HP_UdpArqClient_GetResendByAcks(long a0);
        static native int HP_UdpArqClient_GetSendWndSize(long a0);
        static native int HP_UdpArqClient_GetRecvWndSize(long a0);
        static native int HP_UdpArqClient_GetMinRto(long a0);
        static native int HP_UdpArqClient_GetFastLimit(long a0);
        static native int HP_UdpArqClient_GetMaxTransUnit(long a0);
        static native int HP_UdpArqClient_GetMaxMessageSize(long a0);
        static native int HP_UdpArqClient_GetHandShakeTimeout(long a0);
        static native int HP_UdpArqClient_GetWaitingSendMessageCount(long a0, long a1);
        static native void HP_UdpArqClient_SetSelectiveAcks(long a0, int a1);
        static native void HP_UdpArqClient_SetPacing(long a0, int a1);
        static native void HP_UdpArqClient_SetMtuProbing(long a0, int a1);
        static native void HP_UdpArqClient_SetAddressValidation(long a0, int a1);
        static native int HP_UdpArqClient_SetEncryption(long a0, int a1, long a2, int a3);
        static native void HP_UdpArqClient_SetDeadLink(long a0, int a1);
        static native int HP_UdpArqClient_IsSelectiveAcks(long a0);
        static native int HP_UdpArqClient_IsPacing(long a0);
        static native int HP_UdpArqClient_IsMtuProbing(long a0);
        static native int HP_UdpArqClient_IsAddressValidation(long a0);
        static native int HP_UdpArqClient_GetEncryption(long a0);
        static native int HP_UdpArqClient_GetDeadLink(long a0);
    }

    static final class UdpCast {
        static { Library.bind(UdpCast.class); }
        static native void HP_UdpCast_SetMaxDatagramSize(long a0, int a1);
        static native int HP_UdpCast_GetMaxDatagramSize(long a0);
        static native int HP_UdpCast_GetRemoteAddress(long a0, long a1, long a2, long a3);
        static native void HP_UdpCast_SetCastMode(long a0, int a1);
        static native int HP_UdpCast_GetCastMode(long a0);
        static native void HP_UdpCast_SetMultiCastTtl(long a0, int a1);
        static native int HP_UdpCast_GetMultiCastTtl(long a0);
        static native void HP_UdpCast_SetMultiCastLoop(long a0, int a1);
        static native int HP_UdpCast_IsMultiCastLoop(long a0);
    }

    static final class UdpNode {
        static { Library.bind(UdpNode.class); }
        static native int HP_UdpNode_StartWithCast(long a0, long a1, int a2, int a3, long a4);
        static native int HP_UdpNode_Stop(long a0);
        static native int HP_UdpNode_Wait(long a0, int a1);
        static native int HP_UdpNode_Send(long a0, long a1, int a2, long a3, int a4);
        static native int HP_UdpNode_SendPackets(long a0, long a1, int a2, long a3, int a4);
        static native int HP_UdpNode_SendCast(long a0, long a1, int a2);
        static native int HP_UdpNode_SendCastPackets(long a0, long a1, int a2);
        static native int HP_UdpNode_HasStarted(long a0);
        static native int HP_UdpNode_GetState(long a0);
        static native int HP_UdpNode_GetLastError(long a0);
        static native long HP_UdpNode_GetLastErrorDesc(long a0);
        static native int HP_UdpNode_GetLocalAddress(long a0, long a1, long a2, long a3);
        static native int HP_UdpNode_GetCastAddress(long a0, long a1, long a2, long a3);
        static native int HP_UdpNode_GetCastMode(long a0);
        static native int HP_UdpNode_GetPendingDataLength(long a0, long a1);
        static native void HP_UdpNode_SetMaxDatagramSize(long a0, int a1);
        static native int HP_UdpNode_GetMaxDatagramSize(long a0);
        static native void HP_UdpNode_SetMultiCastTtl(long a0, int a1);
        static native int HP_UdpNode_GetMultiCastTtl(long a0);
        static native void HP_UdpNode_SetMultiCastLoop(long a0, int a1);
        static native int HP_UdpNode_IsMultiCastLoop(long a0);
        static native void HP_UdpNode_SetDualStack(long a0, int a1);
        static native int HP_UdpNode_IsDualStack(long a0);
        static native void HP_UdpNode_SetReuseAddressPolicy(long a0, int a1);
        static native void HP_UdpNode_SetWorkerThreadCount(long a0, int a1);
        static native void HP_UdpNode_SetPostReceiveCount(long a0, int a1);
        static native void HP_UdpNode_SetFreeBufferPoolSize(long a0, int a1);
        static native void HP_UdpNode_SetFreeBufferPoolHold(long a0, int a1);
        static native int HP_UdpNode_GetReuseAddressPolicy(long a0);
        static native int HP_UdpNode_GetWorkerThreadCount(long a0);
        static native int HP_UdpNode_GetPostReceiveCount(long a0);
        static native int HP_UdpNode_GetFreeBufferPoolSize(long a0);
        static native int HP_UdpNode_GetFreeBufferPoolHold(long a0);
        static native void HP_Set_FN_UdpNode_OnPrepareListen(long listener, Callback callback);
        static native void HP_Set_FN_UdpNode_OnSend(long listener, Callback callback);
        static native void HP_Set_FN_UdpNode_OnReceive(long listener, Callback callback);
        static native void HP_Set_FN_UdpNode_OnError(long listener, Callback callback);
        static native void HP_Set_FN_UdpNode_OnShutdown(long listener, Callback callback);
    }

    static final class HttpDownloader {
        static { Library.bind(HttpDownloader.class); }
        static native int HP_HttpDownloader_Start(long a0, long a1);
        static native int HP_HttpDownloader_Stop(long a0);
        static native long HP_HttpDownloader_Add(long a0, long a1, long a2);
        static native long HP_HttpDownloader_AddMirrors(long a0, long a1, int a2, long a3);
        static native int HP_HttpDownloader_Cancel(long a0, long a1);
        static native int HP_HttpDownloader_GetProgress(long a0, long a1, long a2);
        static native int HP_HttpDownloader_Wait(long a0, int a1);
        static native int HP_HttpDownloader_GetCount(long a0);
        static native void HP_HttpDownloader_SetRateLimit(long a0, long a1);
        static native void HP_Set_FN_HttpDownloader_OnStart(long listener, Callback callback);
        static native void HP_Set_FN_HttpDownloader_OnProgress(long listener, Callback callback);
        static native void HP_Set_FN_HttpDownloader_OnRedirect(long listener, Callback callback);
        static native void HP_Set_FN_HttpDownloader_OnSegment(long listener, Callback callback);
        static native void HP_Set_FN_HttpDownloader_OnRetry(long listener, Callback callback);
        static native void HP_Set_FN_HttpDownloader_OnData(long listener, Callback callback);
        static native void HP_Set_FN_HttpDownloader_OnComplete(long listener, Callback callback);
        static native void HP_Set_FN_HttpDownloader_OnError(long listener, Callback callback);
        static native void HP_HttpDownloader_InitOptions(long a0);
        static native void HP_HttpDownloader_InitDownload(long a0);
    }

    static final class Cookies {
        static { Library.bind(Cookies.class); }
        static native int HP_HttpCookie_MGR_LoadFromFile(long a0, int a1);
        static native int HP_HttpCookie_MGR_SaveToFile(long a0, int a1);
        static native int HP_HttpCookie_MGR_ClearCookies(long a0, long a1);
        static native int HP_HttpCookie_MGR_RemoveExpiredCookies(long a0, long a1);
        static native int HP_HttpCookie_MGR_SetCookie(long a0, long a1, long a2, long a3, int a4, int a5, int a6, int a7, int a8);
        static native int HP_HttpCookie_MGR_DeleteCookie(long a0, long a1, long a2);
        static native void HP_HttpCookie_MGR_SetEnableThirdPartyCookie(int a0);
        static native int HP_HttpCookie_MGR_IsEnableThirdPartyCookie();
    }

    static final class HPSocketHttp {
        static { Library.bind(HPSocketHttp.class); }
        static native long HP_GetDownloadErrorName(int a0);
    }

    static final class HPSocket {
        static { Library.bind(HPSocket.class); }
        static native int HP_GetHPSocketVersion();
        static native long HP_GetSocketErrorDesc(int a0);
    }
}
