// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import java.nio.ByteBuffer;

/** See {@code IServer} in the header files, and docs/events.md for the events. */
public abstract class Server extends Component {
    Server() { }

    @Override
    void halt() { C.Server.HP_Server_Stop(handle); }

    @Override
    boolean stopped() { return C.Server.HP_Server_GetState(handle) == ServiceState.STOPPED.value; }

    @Override
    SocketError step() { return SocketError.of(C.Server.HP_Server_GetLastError(handle)); }

    @Override
    String stepText() { return Call.textAt(C.Server.HP_Server_GetLastErrorDesc(handle)); }

    static final Event ON_PREPARE_LISTEN = new Event(Server.class, C.Server::HP_Set_FN_Server_OnPrepareListen, "onPrepareListen",
        (C.JJ_I) (sender, soListen) -> Event.happened(sender, "onPrepareListen", 0, 2, self -> ((Server) self).onPrepareListen(soListen)), long.class);
    private volatile OnPrepareListen onPrepareListen;

    public interface OnPrepareListen { void handle(long soListen) throws Exception; }

    /** The socket is bound, not yet listening: the place for socket options. {@code Server_OnPrepareListen}. */
    protected void onPrepareListen(long soListen) throws Exception {
        OnPrepareListen handler = onPrepareListen;
        if (handler != null) handler.handle(soListen);
    }

    /** Sets what is called for {@link #onPrepareListen(long)}, while the component does not run. */
    public final void onPrepareListen(OnPrepareListen handler) {
        listen(ON_PREPARE_LISTEN);
        onPrepareListen = handler;
    }

    static final Event ON_ACCEPT = new Event(Server.class, C.Server::HP_Set_FN_Server_OnAccept, "onAccept",
        (C.JJJ_I) (sender, connId, client) -> Event.happened(sender, "onAccept", 0, 2, self -> ((Server) self).onAccept(connId, client)), long.class, long.class);
    private volatile OnAccept onAccept;

    public interface OnAccept { void handle(long connId, long client) throws Exception; }

    /** A new connection. {@code Server_OnAccept}. */
    protected void onAccept(long connId, long client) throws Exception {
        OnAccept handler = onAccept;
        if (handler != null) handler.handle(connId, client);
    }

    /** Sets what is called for {@link #onAccept(long, long)}, while the component does not run. */
    public final void onAccept(OnAccept handler) {
        listen(ON_ACCEPT);
        onAccept = handler;
    }

    static final Event ON_HAND_SHAKE = new Event(Server.class, C.Server::HP_Set_FN_Server_OnHandShake, "onHandShake",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onHandShake", 0, 2, self -> ((Server) self).onHandShake(connId)), long.class);
    private volatile OnHandShake onHandShake;

    public interface OnHandShake { void handle(long connId) throws Exception; }

    /** The connection is ready for use: right after OnAccept or OnConnect, for SSL when TLS is up, for ARQ when both sides agreed. {@code Server_OnHandShake}. */
    protected void onHandShake(long connId) throws Exception {
        OnHandShake handler = onHandShake;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onHandShake(long)}, while the component does not run. */
    public final void onHandShake(OnHandShake handler) {
        listen(ON_HAND_SHAKE);
        onHandShake = handler;
    }

    static final Event ON_SEND = new Event(Server.class, C.Server::HP_Set_FN_Server_OnSend, "onSend",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onSend", 0, 2, self -> ((Server) self).onSend(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnSend onSend;

    public interface OnSend { void handle(long connId, byte[] data) throws Exception; }

    /** The kernel took these bytes. {@code Server_OnSend}. */
    protected void onSend(long connId, byte[] data) throws Exception {
        OnSend handler = onSend;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onSend(long, byte[])}, while the component does not run. */
    public final void onSend(OnSend handler) {
        listen(ON_SEND);
        onSend = handler;
    }

    static final Event ON_RECEIVE = new Event(Server.class, C.Server::HP_Set_FN_Server_OnReceive, "onReceive",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onReceive", 0, 2, self -> ((Server) self).onReceive(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnReceive onReceive;

    public interface OnReceive { void handle(long connId, byte[] data) throws Exception; }

    /** PUSH: bytes arrived, at most SocketBufferSize of them. {@code Server_OnReceive}. */
    protected void onReceive(long connId, byte[] data) throws Exception {
        OnReceive handler = onReceive;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onReceive(long, byte[])}, while the component does not run. */
    public final void onReceive(OnReceive handler) {
        listen(ON_RECEIVE);
        onReceive = handler;
    }

    static final Event ON_PULL_RECEIVE = new Event(Server.class, C.Server::HP_Set_FN_Server_OnPullReceive, "onPullReceive",
        (C.JJI_I) (sender, connId, length) -> Event.happened(sender, "onPullReceive", 0, 2, self -> ((Server) self).onPullReceive(connId, length)), long.class, int.class);
    private volatile OnPullReceive onPullReceive;

    public interface OnPullReceive { void handle(long connId, int length) throws Exception; }

    /** {@code Server_OnPullReceive}. */
    protected void onPullReceive(long connId, int length) throws Exception {
        OnPullReceive handler = onPullReceive;
        if (handler != null) handler.handle(connId, length);
    }

    /** Sets what is called for {@link #onPullReceive(long, int)}, while the component does not run. */
    public final void onPullReceive(OnPullReceive handler) {
        listen(ON_PULL_RECEIVE);
        onPullReceive = handler;
    }

    static final Event ON_CLOSE = new Event(Server.class, C.Server::HP_Set_FN_Server_OnClose, "onClose",
        (C.JJII_I) (sender, connId, operation, errorCode) -> Event.happened(sender, "onClose", 0, 2, self -> ((Server) self).onClose(connId, SocketOperation.of(operation), errorCode)), long.class, SocketOperation.class, int.class);
    private volatile OnClose onClose;

    public interface OnClose { void handle(long connId, SocketOperation operation, int errorCode) throws Exception; }

    /** The connection is closed: fires once, last. (SO_CLOSE, 0) after the peer's close, Disconnect or Stop; otherwise the operation that failed and its errno, e.g. (SO_CLOSE, ECONNRESET), (SO_CONNECT, ETIMEDOUT). {@code Server_OnClose}. */
    protected void onClose(long connId, SocketOperation operation, int errorCode) throws Exception {
        OnClose handler = onClose;
        if (handler != null) handler.handle(connId, operation, errorCode);
    }

    /** Sets what is called for {@link #onClose(long, SocketOperation, int)}, while the component does not run. */
    public final void onClose(OnClose handler) {
        listen(ON_CLOSE);
        onClose = handler;
    }

    static final Event ON_SHUTDOWN = new Event(Server.class, C.Server::HP_Set_FN_Server_OnShutdown, "onShutdown",
        (C.J_I) (sender) -> Event.happened(sender, "onShutdown", 0, 2, self -> ((Server) self).onShutdown()));
    private volatile OnShutdown onShutdown;

    public interface OnShutdown { void handle() throws Exception; }

    /** All connections are closed, the state is SS_STOPPING; on the thread that completes Stop. {@code Server_OnShutdown}. */
    protected void onShutdown() throws Exception {
        OnShutdown handler = onShutdown;
        if (handler != null) handler.handle();
    }

    /** Sets what is called for {@link #onShutdown()}, while the component does not run. */
    public final void onShutdown(OnShutdown handler) {
        listen(ON_SHUTDOWN);
        onShutdown = handler;
    }

    /** Binds {@code bindAddress:port} and begins to accept; OnPrepareListen fires on this thread in between. {@code HP_Server_Start}. */
    public void start(String bindAddress, int port) {
        try (Call c = call()) {
            c.ok("HP_Server_Start", C.Server.HP_Server_Start(handle, c.text(bindAddress), Call.u16(port)));
            began();
        }
    }

    /** {@link #start(String, int)} with defaults. */
    public void start(String bindAddress) { start(bindAddress, 0); }

    /** {@link #start(String, int)} with defaults. */
    public void start() { start(null, 0); }

    /** Closes every connection (OnClose(SO_CLOSE, 0) each), fires OnShutdown and stops. {@code HP_Server_Stop}. */
    public void stop() {
        try (Call c = call()) {
            c.ok("HP_Server_Stop", C.Server.HP_Server_Stop(handle));
            ended();
        }
    }

    /** Blocks until the component is stopped, at most {@code milliseconds} (INFINITE: without limit). {@code HP_Server_Wait}. */
    public boolean await(long milliseconds) {
        try (Call c = call()) {
            return C.Server.HP_Server_Wait(handle, Call.u32(milliseconds)) != 0;
        }
    }

    /** {@link #await(long)} with defaults. */
    public boolean await() { return await(4294967295L); }

    /** Sends {@code length} bytes from {@code buffer + offset}. {@code HP_Server_Send}. */
    public void send(long connId, byte[] buffer) {
        try (Call c = call()) {
            c.ok("HP_Server_Send", C.Server.HP_Server_Send(handle, connId, c.bytes(buffer), Call.length(buffer)));
        }
    }

    /** The same of what remains in a buffer, which is then at its limit. */
    public void send(long connId, ByteBuffer buffer) {
        try (Call c = call()) {
            c.ok("HP_Server_Send", C.Server.HP_Server_Send(handle, connId, c.buffer(buffer), Call.length(buffer)));
            buffer.position(buffer.limit());
        }
    }

    /** As Send, for {@code count} pieces that leave as one: one PACK packet, one datagram, one ARQ message. {@code HP_Server_SendPackets}. */
    public void sendPackets(long connId, byte[]... buffers) {
        try (Call c = call()) {
            c.ok("HP_Server_SendPackets", C.Server.HP_Server_SendPackets(handle, connId, c.buffers(buffers), buffers.length));
        }
    }

    /** Stops (or resumes) reading from the connection, so that TCP flow control slows the peer down. {@code HP_Server_PauseReceive}. */
    public void pauseReceive(long connId, boolean pause) {
        try (Call c = call()) {
            c.ok("HP_Server_PauseReceive", C.Server.HP_Server_PauseReceive(handle, connId, pause ? 1 : 0));
        }
    }

    /** {@link #pauseReceive(long, boolean)} with defaults. */
    public void pauseReceive(long connId) { pauseReceive(connId, true); }

    /** Closes the connection; OnClose(SO_CLOSE, 0) follows on the connection's thread. {@code HP_Server_Disconnect}. */
    public void disconnect(long connId, boolean force) {
        try (Call c = call()) {
            c.ok("HP_Server_Disconnect", C.Server.HP_Server_Disconnect(handle, connId, force ? 1 : 0));
        }
    }

    /** {@link #disconnect(long, boolean)} with defaults. */
    public void disconnect(long connId) { disconnect(connId, true); }

    /** Disconnects every connection that is older than {@code period} ms, at most MAXINT / 2 (else false, EINVAL). {@code HP_Server_DisconnectLongConnections}. */
    public void disconnectLongConnections(long period, boolean force) {
        try (Call c = call()) {
            c.ok("HP_Server_DisconnectLongConnections", C.Server.HP_Server_DisconnectLongConnections(handle, Call.u32(period), force ? 1 : 0));
        }
    }

    /** {@link #disconnectLongConnections(long, boolean)} with defaults. */
    public void disconnectLongConnections(long period) { disconnectLongConnections(period, true); }

    /** {@code HP_Server_DisconnectSilenceConnections}. */
    public void disconnectSilenceConnections(long period, boolean force) {
        try (Call c = call()) {
            c.ok("HP_Server_DisconnectSilenceConnections", C.Server.HP_Server_DisconnectSilenceConnections(handle, Call.u32(period), force ? 1 : 0));
        }
    }

    /** {@link #disconnectSilenceConnections(long, boolean)} with defaults. */
    public void disconnectSilenceConnections(long period) { disconnectSilenceConnections(period, true); }

    /** true for an SSL/HTTPS component. {@code HP_Server_IsSecure}. */
    public boolean isSecure() {
        try (Call c = call()) {
            return C.Server.HP_Server_IsSecure(handle) != 0;
        }
    }

    /** true while SS_STARTING or SS_STARTED. {@code HP_Server_HasStarted}. */
    public boolean hasStarted() {
        try (Call c = call()) {
            return C.Server.HP_Server_HasStarted(handle) != 0;
        }
    }

    /** true while SS_STARTING or SS_STARTED. {@code HP_Server_GetState}. */
    public ServiceState getState() {
        try (Call c = call()) {
            return ServiceState.of(C.Server.HP_Server_GetState(handle));
        }
    }

    /** Why the last Start or Stop that failed did so. {@code HP_Server_GetLastError}. */
    public SocketError getLastError() {
        try (Call c = call()) {
            return SocketError.of(C.Server.HP_Server_GetLastError(handle));
        }
    }

    /** {@code HP_Server_GetLastErrorDesc}. */
    public String getLastErrorDesc() {
        try (Call c = call()) {
            return Call.textAt(C.Server.HP_Server_GetLastErrorDesc(handle));
        }
    }

    /** Bytes accepted by Send that the kernel has not taken yet, wherever they wait. {@code HP_Server_GetPendingDataLength}. */
    public int getPendingDataLength(long connId) {
        try (Call c = call()) {
            long pending = c.room(8);
            c.ok("HP_Server_GetPendingDataLength", C.Server.HP_Server_GetPendingDataLength(handle, connId, pending));
            return Call.intAt(pending);
        }
    }

    /** Whether PauseReceive holds the connection. {@code HP_Server_IsPauseReceive}. */
    public boolean isPauseReceive(long connId) {
        try (Call c = call()) {
            long paused = c.room(8);
            c.ok("HP_Server_IsPauseReceive", C.Server.HP_Server_IsPauseReceive(handle, connId, paused));
            return Call.intAt(paused) != 0;
        }
    }

    /** true from OnConnect/OnAccept on; false once its end is decided, inside and after OnClose. {@code HP_Server_IsConnected}. */
    public boolean isConnected(long connId) {
        try (Call c = call()) {
            return C.Server.HP_Server_IsConnected(handle, connId) != 0;
        }
    }

    /** Number of connections; one that is in OnClose still counts. {@code HP_Server_GetConnectionCount}. */
    public long getConnectionCount() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetConnectionCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** Fills {@code ids}, which has room for {@code count}, and sets {@code count} to the number written. {@code HP_Server_GetAllConnectionIDs}. */
    public long[] getAllConnectionIds() {
        try (Call c = call()) {
            return c.conns("HP_Server_GetAllConnectionIDs", (items, count) -> C.Server.HP_Server_GetAllConnectionIDs(handle, items, count));
        }
    }

    /** How long the connection exists, in ms. {@code HP_Server_GetConnectPeriod}. */
    public long getConnectPeriod(long connId) {
        try (Call c = call()) {
            long period = c.room(8);
            c.ok("HP_Server_GetConnectPeriod", C.Server.HP_Server_GetConnectPeriod(handle, connId, period));
            return Call.unsignedAt(period);
        }
    }

    /** ms since the kernel last took bytes to send or gave bytes received. {@code HP_Server_GetSilencePeriod}. */
    public long getSilencePeriod(long connId) {
        try (Call c = call()) {
            long period = c.room(8);
            c.ok("HP_Server_GetSilencePeriod", C.Server.HP_Server_GetSilencePeriod(handle, connId, period));
            return Call.unsignedAt(period);
        }
    }

    /** The address and port in use. {@code HP_Server_GetListenAddress}. */
    public Address getListenAddress() {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_Server_GetListenAddress", C.Server.HP_Server_GetListenAddress(handle, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** Numeric address and port of this side. 16 characters hold any IPv4, 46 any IPv6 address. {@code HP_Server_GetLocalAddress}. */
    public Address getLocalAddress(long connId) {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_Server_GetLocalAddress", C.Server.HP_Server_GetLocalAddress(handle, connId, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** {@code HP_Server_GetRemoteAddress}. */
    public Address getRemoteAddress(long connId) {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_Server_GetRemoteAddress", C.Server.HP_Server_GetRemoteAddress(handle, connId, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** Which of SO_REUSEADDR, SO_REUSEPORT the sockets get. {@code HP_Server_SetReuseAddressPolicy}. */
    public void setReuseAddressPolicy(ReuseAddressPolicy reusePolicy) {
        try (Call c = setting("HP_Server_SetReuseAddressPolicy")) {
            C.Server.HP_Server_SetReuseAddressPolicy(handle, reusePolicy.value);
        }
    }

    /** For sends made inside callbacks. {@code HP_Server_SetSendPolicy}. */
    public void setSendPolicy(SendPolicy sendPolicy) {
        try (Call c = setting("HP_Server_SetSendPolicy")) {
            C.Server.HP_Server_SetSendPolicy(handle, sendPolicy.value);
        }
    }

    /** Default OSSP_NONE. {@code HP_Server_SetOnSendSyncPolicy}. */
    public void setOnSendSyncPolicy(OnSendSyncPolicy syncPolicy) {
        try (Call c = setting("HP_Server_SetOnSendSyncPolicy")) {
            C.Server.HP_Server_SetOnSendSyncPolicy(handle, syncPolicy.value);
        }
    }

    /** This and the four below are kept for compatibility: checked and returned, without effect, for memory is kept in caches with bounds of their own. {@code HP_Server_SetFreeSocketObjLockTime}. */
    public void setFreeSocketObjLockTime(long freeSocketObjLockTime) {
        try (Call c = setting("HP_Server_SetFreeSocketObjLockTime")) {
            C.Server.HP_Server_SetFreeSocketObjLockTime(handle, Call.u32(freeSocketObjLockTime));
        }
    }

    /** Without effect. {@code HP_Server_SetFreeSocketObjPool}. */
    public void setFreeSocketObjPool(long freeSocketObjPool) {
        try (Call c = setting("HP_Server_SetFreeSocketObjPool")) {
            C.Server.HP_Server_SetFreeSocketObjPool(handle, Call.u32(freeSocketObjPool));
        }
    }

    /** Without effect. {@code HP_Server_SetFreeBufferObjPool}. */
    public void setFreeBufferObjPool(long freeBufferObjPool) {
        try (Call c = setting("HP_Server_SetFreeBufferObjPool")) {
            C.Server.HP_Server_SetFreeBufferObjPool(handle, Call.u32(freeBufferObjPool));
        }
    }

    /** Without effect. {@code HP_Server_SetFreeSocketObjHold}. */
    public void setFreeSocketObjHold(long freeSocketObjHold) {
        try (Call c = setting("HP_Server_SetFreeSocketObjHold")) {
            C.Server.HP_Server_SetFreeSocketObjHold(handle, Call.u32(freeSocketObjHold));
        }
    }

    /** Without effect. {@code HP_Server_SetFreeBufferObjHold}. */
    public void setFreeBufferObjHold(long freeBufferObjHold) {
        try (Call c = setting("HP_Server_SetFreeBufferObjHold")) {
            C.Server.HP_Server_SetFreeBufferObjHold(handle, Call.u32(freeBufferObjHold));
        }
    }

    /** Largest number of connections, 1 to 5000000, default 10000. {@code HP_Server_SetMaxConnectionCount}. */
    public void setMaxConnectionCount(long maxConnectionCount) {
        try (Call c = setting("HP_Server_SetMaxConnectionCount")) {
            C.Server.HP_Server_SetMaxConnectionCount(handle, Call.u32(maxConnectionCount));
        }
    }

    /** Threads that serve the connections, 1 to 512; default one per CPU. {@code HP_Server_SetWorkerThreadCount}. */
    public void setWorkerThreadCount(long workerThreadCount) {
        try (Call c = setting("HP_Server_SetWorkerThreadCount")) {
            C.Server.HP_Server_SetWorkerThreadCount(handle, Call.u32(workerThreadCount));
        }
    }

    /** Whether the time at which bytes were last sent or received is kept, for the Silence methods. {@code HP_Server_SetMarkSilence}. */
    public void setMarkSilence(boolean markSilence) {
        try (Call c = setting("HP_Server_SetMarkSilence")) {
            C.Server.HP_Server_SetMarkSilence(handle, markSilence ? 1 : 0);
        }
    }

    /** Whether an IPv6 socket accepts IPv4 peers too. {@code HP_Server_SetDualStack}. */
    public void setDualStack(boolean dualStack) {
        try (Call c = setting("HP_Server_SetDualStack")) {
            C.Server.HP_Server_SetDualStack(handle, dualStack ? 1 : 0);
        }
    }

    /** {@code HP_Server_GetReuseAddressPolicy}. */
    public ReuseAddressPolicy getReuseAddressPolicy() {
        try (Call c = call()) {
            return ReuseAddressPolicy.of(C.Server.HP_Server_GetReuseAddressPolicy(handle));
        }
    }

    /** {@code HP_Server_GetSendPolicy}. */
    public SendPolicy getSendPolicy() {
        try (Call c = call()) {
            return SendPolicy.of(C.Server.HP_Server_GetSendPolicy(handle));
        }
    }

    /** {@code HP_Server_GetOnSendSyncPolicy}. */
    public OnSendSyncPolicy getOnSendSyncPolicy() {
        try (Call c = call()) {
            return OnSendSyncPolicy.of(C.Server.HP_Server_GetOnSendSyncPolicy(handle));
        }
    }

    /** {@code HP_Server_GetFreeSocketObjLockTime}. */
    public long getFreeSocketObjLockTime() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetFreeSocketObjLockTime(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Server_GetFreeSocketObjPool}. */
    public long getFreeSocketObjPool() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetFreeSocketObjPool(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Server_GetFreeBufferObjPool}. */
    public long getFreeBufferObjPool() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetFreeBufferObjPool(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Server_GetFreeSocketObjHold}. */
    public long getFreeSocketObjHold() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetFreeSocketObjHold(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Server_GetFreeBufferObjHold}. */
    public long getFreeBufferObjHold() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetFreeBufferObjHold(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Server_GetMaxConnectionCount}. */
    public long getMaxConnectionCount() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetMaxConnectionCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Server_GetWorkerThreadCount}. */
    public long getWorkerThreadCount() {
        try (Call c = call()) {
            return C.Server.HP_Server_GetWorkerThreadCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Server_IsMarkSilence}. */
    public boolean isMarkSilence() {
        try (Call c = call()) {
            return C.Server.HP_Server_IsMarkSilence(handle) != 0;
        }
    }

    /** Whether an IPv6 socket accepts IPv4 peers too. {@code HP_Server_IsDualStack}. */
    public boolean isDualStack() {
        try (Call c = call()) {
            return C.Server.HP_Server_IsDualStack(handle) != 0;
        }
    }
}
