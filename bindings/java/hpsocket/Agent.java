// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import java.nio.ByteBuffer;

/** See {@code IAgent} in the header files, and docs/events.md for the events. */
public abstract class Agent extends Component {
    Agent() { }

    @Override
    void halt() { C.Agent.HP_Agent_Stop(handle); }

    @Override
    boolean stopped() { return C.Agent.HP_Agent_GetState(handle) == ServiceState.STOPPED.value; }

    @Override
    SocketError step() { return SocketError.of(C.Agent.HP_Agent_GetLastError(handle)); }

    @Override
    String stepText() { return Call.textAt(C.Agent.HP_Agent_GetLastErrorDesc(handle)); }

    static final Event ON_PREPARE_CONNECT = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnPrepareConnect, "onPrepareConnect",
        (C.JJJ_I) (sender, connId, socket) -> Event.happened(sender, "onPrepareConnect", 0, 2, self -> ((Agent) self).onPrepareConnect(connId, socket)), long.class, long.class);
    private volatile OnPrepareConnect onPrepareConnect;

    public interface OnPrepareConnect { void handle(long connId, long socket) throws Exception; }

    /** Before connecting, on the thread of Connect: the place for socket options. {@code Agent_OnPrepareConnect}. */
    protected void onPrepareConnect(long connId, long socket) throws Exception {
        OnPrepareConnect handler = onPrepareConnect;
        if (handler != null) handler.handle(connId, socket);
    }

    /** Sets what is called for {@link #onPrepareConnect(long, long)}, while the component does not run. */
    public final void onPrepareConnect(OnPrepareConnect handler) {
        listen(ON_PREPARE_CONNECT);
        onPrepareConnect = handler;
    }

    static final Event ON_CONNECT = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnConnect, "onConnect",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onConnect", 0, 2, self -> ((Agent) self).onConnect(connId)), long.class);
    private volatile OnConnect onConnect;

    public interface OnConnect { void handle(long connId) throws Exception; }

    /** Connected. {@code Agent_OnConnect}. */
    protected void onConnect(long connId) throws Exception {
        OnConnect handler = onConnect;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onConnect(long)}, while the component does not run. */
    public final void onConnect(OnConnect handler) {
        listen(ON_CONNECT);
        onConnect = handler;
    }

    static final Event ON_HAND_SHAKE = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnHandShake, "onHandShake",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onHandShake", 0, 2, self -> ((Agent) self).onHandShake(connId)), long.class);
    private volatile OnHandShake onHandShake;

    public interface OnHandShake { void handle(long connId) throws Exception; }

    /** The connection is ready for use: right after OnAccept or OnConnect, for SSL when TLS is up, for ARQ when both sides agreed. {@code Agent_OnHandShake}. */
    protected void onHandShake(long connId) throws Exception {
        OnHandShake handler = onHandShake;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onHandShake(long)}, while the component does not run. */
    public final void onHandShake(OnHandShake handler) {
        listen(ON_HAND_SHAKE);
        onHandShake = handler;
    }

    static final Event ON_SEND = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnSend, "onSend",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onSend", 0, 2, self -> ((Agent) self).onSend(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnSend onSend;

    public interface OnSend { void handle(long connId, byte[] data) throws Exception; }

    /** The kernel took these bytes. {@code Agent_OnSend}. */
    protected void onSend(long connId, byte[] data) throws Exception {
        OnSend handler = onSend;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onSend(long, byte[])}, while the component does not run. */
    public final void onSend(OnSend handler) {
        listen(ON_SEND);
        onSend = handler;
    }

    static final Event ON_RECEIVE = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnReceive, "onReceive",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onReceive", 0, 2, self -> ((Agent) self).onReceive(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnReceive onReceive;

    public interface OnReceive { void handle(long connId, byte[] data) throws Exception; }

    /** PUSH: bytes arrived, at most SocketBufferSize of them. {@code Agent_OnReceive}. */
    protected void onReceive(long connId, byte[] data) throws Exception {
        OnReceive handler = onReceive;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onReceive(long, byte[])}, while the component does not run. */
    public final void onReceive(OnReceive handler) {
        listen(ON_RECEIVE);
        onReceive = handler;
    }

    static final Event ON_PULL_RECEIVE = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnPullReceive, "onPullReceive",
        (C.JJI_I) (sender, connId, length) -> Event.happened(sender, "onPullReceive", 0, 2, self -> ((Agent) self).onPullReceive(connId, length)), long.class, int.class);
    private volatile OnPullReceive onPullReceive;

    public interface OnPullReceive { void handle(long connId, int length) throws Exception; }

    /** {@code Agent_OnPullReceive}. */
    protected void onPullReceive(long connId, int length) throws Exception {
        OnPullReceive handler = onPullReceive;
        if (handler != null) handler.handle(connId, length);
    }

    /** Sets what is called for {@link #onPullReceive(long, int)}, while the component does not run. */
    public final void onPullReceive(OnPullReceive handler) {
        listen(ON_PULL_RECEIVE);
        onPullReceive = handler;
    }

    static final Event ON_CLOSE = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnClose, "onClose",
        (C.JJII_I) (sender, connId, operation, errorCode) -> Event.happened(sender, "onClose", 0, 2, self -> ((Agent) self).onClose(connId, SocketOperation.of(operation), errorCode)), long.class, SocketOperation.class, int.class);
    private volatile OnClose onClose;

    public interface OnClose { void handle(long connId, SocketOperation operation, int errorCode) throws Exception; }

    /** The connection is closed: fires once, last. (SO_CLOSE, 0) after the peer's close, Disconnect or Stop; otherwise the operation that failed and its errno, e.g. (SO_CLOSE, ECONNRESET), (SO_CONNECT, ETIMEDOUT). {@code Agent_OnClose}. */
    protected void onClose(long connId, SocketOperation operation, int errorCode) throws Exception {
        OnClose handler = onClose;
        if (handler != null) handler.handle(connId, operation, errorCode);
    }

    /** Sets what is called for {@link #onClose(long, SocketOperation, int)}, while the component does not run. */
    public final void onClose(OnClose handler) {
        listen(ON_CLOSE);
        onClose = handler;
    }

    static final Event ON_SHUTDOWN = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnShutdown, "onShutdown",
        (C.J_I) (sender) -> Event.happened(sender, "onShutdown", 0, 2, self -> ((Agent) self).onShutdown()));
    private volatile OnShutdown onShutdown;

    public interface OnShutdown { void handle() throws Exception; }

    /** All connections are closed, the state is SS_STOPPING; on the thread that completes Stop. {@code Agent_OnShutdown}. */
    protected void onShutdown() throws Exception {
        OnShutdown handler = onShutdown;
        if (handler != null) handler.handle();
    }

    /** Sets what is called for {@link #onShutdown()}, while the component does not run. */
    public final void onShutdown(OnShutdown handler) {
        listen(ON_SHUTDOWN);
        onShutdown = handler;
    }

    static final Event ON_RECONNECT = new Event(Agent.class, C.Agent::HP_Set_FN_Agent_OnReconnect, "onReconnect",
        (C.JJJII_I) (sender, connId, newConnId, attempt, delay) -> Event.happened(sender, "onReconnect", 0, 2, self -> ((Agent) self).onReconnect(connId, newConnId, attempt & 0xFFFFFFFFL, delay & 0xFFFFFFFFL)), long.class, long.class, long.class, long.class);
    private volatile OnReconnect onReconnect;

    public interface OnReconnect { void handle(long connId, long newConnId, long attempt, long delay) throws Exception; }

    /** Ours, if ReconnectDelay is set: connection {@code connId}, which has just had its OnClose, is followed by {@code newConnId}, which dials the same host in {@code delay} ms, with the same extra and the events of an asynchronous Connect. {@code Agent_OnReconnect}. */
    protected void onReconnect(long connId, long newConnId, long attempt, long delay) throws Exception {
        OnReconnect handler = onReconnect;
        if (handler != null) handler.handle(connId, newConnId, attempt, delay);
    }

    /** Sets what is called for {@link #onReconnect(long, long, long, long)}, while the component does not run. */
    public final void onReconnect(OnReconnect handler) {
        listen(ON_RECONNECT);
        onReconnect = handler;
    }

    /** Makes the agent ready to connect. {@code HP_Agent_Start}. */
    public void start(String bindAddress, boolean asyncConnect) {
        try (Call c = call()) {
            c.ok("HP_Agent_Start", C.Agent.HP_Agent_Start(handle, c.text(bindAddress), asyncConnect ? 1 : 0));
            began();
        }
    }

    /** {@link #start(String, boolean)} with defaults. */
    public void start(String bindAddress) { start(bindAddress, true); }

    /** {@link #start(String, boolean)} with defaults. */
    public void start() { start(null, true); }

    /** Closes every connection (OnClose(SO_CLOSE, 0) each), fires OnShutdown and stops. {@code HP_Agent_Stop}. */
    public void stop() {
        try (Call c = call()) {
            c.ok("HP_Agent_Stop", C.Agent.HP_Agent_Stop(handle));
            ended();
        }
    }

    /** Blocks until the component is stopped, at most {@code milliseconds} (INFINITE: without limit). {@code HP_Agent_Wait}. */
    public boolean await(long milliseconds) {
        try (Call c = call()) {
            return C.Agent.HP_Agent_Wait(handle, Call.u32(milliseconds)) != 0;
        }
    }

    /** {@link #await(long)} with defaults. */
    public boolean await() { return await(4294967295L); }

    /** Connects to a host name or address; "address^host" dials the address and uses the host for SNI, the certificate check and the Host header. {@code HP_Agent_ConnectWithExtraAndLocalAddressPort}. */
    public long connect(String remoteAddress, int port, int localPort, String localAddress) {
        try (Call c = call()) {
            long connId = c.room(8);
            c.ok("HP_Agent_ConnectWithExtraAndLocalAddressPort", C.Agent.HP_Agent_ConnectWithExtraAndLocalAddressPort(handle, c.text(remoteAddress), Call.u16(port), connId, 0, Call.u16(localPort), c.text(localAddress)));
            return Call.longAt(connId);
        }
    }

    /** {@link #connect(String, int, int, String)} with defaults. */
    public long connect(String remoteAddress, int port, int localPort) { return connect(remoteAddress, port, localPort, null); }

    /** {@link #connect(String, int, int, String)} with defaults. */
    public long connect(String remoteAddress, int port) { return connect(remoteAddress, port, 0, null); }

    /** Sends {@code length} bytes from {@code buffer + offset}. {@code HP_Agent_Send}. */
    public void send(long connId, byte[] buffer) {
        try (Call c = call()) {
            c.ok("HP_Agent_Send", C.Agent.HP_Agent_Send(handle, connId, c.bytes(buffer), Call.length(buffer)));
        }
    }

    /** The same of what remains in a buffer, which is then at its limit. */
    public void send(long connId, ByteBuffer buffer) {
        try (Call c = call()) {
            c.ok("HP_Agent_Send", C.Agent.HP_Agent_Send(handle, connId, c.buffer(buffer), Call.length(buffer)));
            buffer.position(buffer.limit());
        }
    }

    /** As Send, for {@code count} pieces that leave as one: one PACK packet, one datagram, one ARQ message. {@code HP_Agent_SendPackets}. */
    public void sendPackets(long connId, byte[]... buffers) {
        try (Call c = call()) {
            c.ok("HP_Agent_SendPackets", C.Agent.HP_Agent_SendPackets(handle, connId, c.buffers(buffers), buffers.length));
        }
    }

    /** Stops (or resumes) reading from the connection, so that TCP flow control slows the peer down. {@code HP_Agent_PauseReceive}. */
    public void pauseReceive(long connId, boolean pause) {
        try (Call c = call()) {
            c.ok("HP_Agent_PauseReceive", C.Agent.HP_Agent_PauseReceive(handle, connId, pause ? 1 : 0));
        }
    }

    /** {@link #pauseReceive(long, boolean)} with defaults. */
    public void pauseReceive(long connId) { pauseReceive(connId, true); }

    /** Closes the connection; OnClose(SO_CLOSE, 0) follows on the connection's thread. {@code HP_Agent_Disconnect}. */
    public void disconnect(long connId, boolean force) {
        try (Call c = call()) {
            c.ok("HP_Agent_Disconnect", C.Agent.HP_Agent_Disconnect(handle, connId, force ? 1 : 0));
        }
    }

    /** {@link #disconnect(long, boolean)} with defaults. */
    public void disconnect(long connId) { disconnect(connId, true); }

    /** Disconnects every connection that is older than {@code period} ms, at most MAXINT / 2 (else false, EINVAL). {@code HP_Agent_DisconnectLongConnections}. */
    public void disconnectLongConnections(long period, boolean force) {
        try (Call c = call()) {
            c.ok("HP_Agent_DisconnectLongConnections", C.Agent.HP_Agent_DisconnectLongConnections(handle, Call.u32(period), force ? 1 : 0));
        }
    }

    /** {@link #disconnectLongConnections(long, boolean)} with defaults. */
    public void disconnectLongConnections(long period) { disconnectLongConnections(period, true); }

    /** {@code HP_Agent_DisconnectSilenceConnections}. */
    public void disconnectSilenceConnections(long period, boolean force) {
        try (Call c = call()) {
            c.ok("HP_Agent_DisconnectSilenceConnections", C.Agent.HP_Agent_DisconnectSilenceConnections(handle, Call.u32(period), force ? 1 : 0));
        }
    }

    /** {@link #disconnectSilenceConnections(long, boolean)} with defaults. */
    public void disconnectSilenceConnections(long period) { disconnectSilenceConnections(period, true); }

    /** true for an SSL/HTTPS component. {@code HP_Agent_IsSecure}. */
    public boolean isSecure() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_IsSecure(handle) != 0;
        }
    }

    /** true while SS_STARTING or SS_STARTED. {@code HP_Agent_HasStarted}. */
    public boolean hasStarted() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_HasStarted(handle) != 0;
        }
    }

    /** true while SS_STARTING or SS_STARTED. {@code HP_Agent_GetState}. */
    public ServiceState getState() {
        try (Call c = call()) {
            return ServiceState.of(C.Agent.HP_Agent_GetState(handle));
        }
    }

    /** Number of connections; one that is in OnClose still counts. {@code HP_Agent_GetConnectionCount}. */
    public long getConnectionCount() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetConnectionCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** Fills {@code ids}, which has room for {@code count}, and sets {@code count} to the number written. {@code HP_Agent_GetAllConnectionIDs}. */
    public long[] getAllConnectionIds() {
        try (Call c = call()) {
            return c.conns("HP_Agent_GetAllConnectionIDs", (items, count) -> C.Agent.HP_Agent_GetAllConnectionIDs(handle, items, count));
        }
    }

    /** How long the connection exists, in ms. {@code HP_Agent_GetConnectPeriod}. */
    public long getConnectPeriod(long connId) {
        try (Call c = call()) {
            long period = c.room(8);
            c.ok("HP_Agent_GetConnectPeriod", C.Agent.HP_Agent_GetConnectPeriod(handle, connId, period));
            return Call.unsignedAt(period);
        }
    }

    /** ms since the kernel last took bytes to send or gave bytes received. {@code HP_Agent_GetSilencePeriod}. */
    public long getSilencePeriod(long connId) {
        try (Call c = call()) {
            long period = c.room(8);
            c.ok("HP_Agent_GetSilencePeriod", C.Agent.HP_Agent_GetSilencePeriod(handle, connId, period));
            return Call.unsignedAt(period);
        }
    }

    /** Numeric address and port of this side. 16 characters hold any IPv4, 46 any IPv6 address. {@code HP_Agent_GetLocalAddress}. */
    public Address getLocalAddress(long connId) {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_Agent_GetLocalAddress", C.Agent.HP_Agent_GetLocalAddress(handle, connId, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** {@code HP_Agent_GetRemoteAddress}. */
    public Address getRemoteAddress(long connId) {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_Agent_GetRemoteAddress", C.Agent.HP_Agent_GetRemoteAddress(handle, connId, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** The host as given to Connect (the part behind '^' if there is one), and the port. {@code HP_Agent_GetRemoteHost}. */
    public Address getRemoteHost(long connId) {
        try (Call c = call()) {
            long host = c.address();
            c.ok("HP_Agent_GetRemoteHost", C.Agent.HP_Agent_GetRemoteHost(handle, connId, host, host + Call.LENGTH, host + Call.PORT));
            return Call.addressAt(host);
        }
    }

    /** Why the last Start or Stop that failed did so. {@code HP_Agent_GetLastError}. */
    public SocketError getLastError() {
        try (Call c = call()) {
            return SocketError.of(C.Agent.HP_Agent_GetLastError(handle));
        }
    }

    /** {@code HP_Agent_GetLastErrorDesc}. */
    public String getLastErrorDesc() {
        try (Call c = call()) {
            return Call.textAt(C.Agent.HP_Agent_GetLastErrorDesc(handle));
        }
    }

    /** Bytes accepted by Send that the kernel has not taken yet, wherever they wait. {@code HP_Agent_GetPendingDataLength}. */
    public int getPendingDataLength(long connId) {
        try (Call c = call()) {
            long pending = c.room(8);
            c.ok("HP_Agent_GetPendingDataLength", C.Agent.HP_Agent_GetPendingDataLength(handle, connId, pending));
            return Call.intAt(pending);
        }
    }

    /** Whether PauseReceive holds the connection. {@code HP_Agent_IsPauseReceive}. */
    public boolean isPauseReceive(long connId) {
        try (Call c = call()) {
            long paused = c.room(8);
            c.ok("HP_Agent_IsPauseReceive", C.Agent.HP_Agent_IsPauseReceive(handle, connId, paused));
            return Call.intAt(paused) != 0;
        }
    }

    /** true from OnConnect/OnAccept on; false once its end is decided, inside and after OnClose. {@code HP_Agent_IsConnected}. */
    public boolean isConnected(long connId) {
        try (Call c = call()) {
            return C.Agent.HP_Agent_IsConnected(handle, connId) != 0;
        }
    }

    /** Which of SO_REUSEADDR, SO_REUSEPORT the sockets get. {@code HP_Agent_SetReuseAddressPolicy}. */
    public void setReuseAddressPolicy(ReuseAddressPolicy reusePolicy) {
        try (Call c = setting("HP_Agent_SetReuseAddressPolicy")) {
            C.Agent.HP_Agent_SetReuseAddressPolicy(handle, reusePolicy.value);
        }
    }

    /** For sends made inside callbacks. {@code HP_Agent_SetSendPolicy}. */
    public void setSendPolicy(SendPolicy sendPolicy) {
        try (Call c = setting("HP_Agent_SetSendPolicy")) {
            C.Agent.HP_Agent_SetSendPolicy(handle, sendPolicy.value);
        }
    }

    /** Default OSSP_NONE. {@code HP_Agent_SetOnSendSyncPolicy}. */
    public void setOnSendSyncPolicy(OnSendSyncPolicy syncPolicy) {
        try (Call c = setting("HP_Agent_SetOnSendSyncPolicy")) {
            C.Agent.HP_Agent_SetOnSendSyncPolicy(handle, syncPolicy.value);
        }
    }

    /** This and the four below are kept for compatibility: checked and returned, without effect, for memory is kept in caches with bounds of their own. {@code HP_Agent_SetFreeSocketObjLockTime}. */
    public void setFreeSocketObjLockTime(long freeSocketObjLockTime) {
        try (Call c = setting("HP_Agent_SetFreeSocketObjLockTime")) {
            C.Agent.HP_Agent_SetFreeSocketObjLockTime(handle, Call.u32(freeSocketObjLockTime));
        }
    }

    /** Without effect. {@code HP_Agent_SetFreeSocketObjPool}. */
    public void setFreeSocketObjPool(long freeSocketObjPool) {
        try (Call c = setting("HP_Agent_SetFreeSocketObjPool")) {
            C.Agent.HP_Agent_SetFreeSocketObjPool(handle, Call.u32(freeSocketObjPool));
        }
    }

    /** Without effect. {@code HP_Agent_SetFreeBufferObjPool}. */
    public void setFreeBufferObjPool(long freeBufferObjPool) {
        try (Call c = setting("HP_Agent_SetFreeBufferObjPool")) {
            C.Agent.HP_Agent_SetFreeBufferObjPool(handle, Call.u32(freeBufferObjPool));
        }
    }

    /** Without effect. {@code HP_Agent_SetFreeSocketObjHold}. */
    public void setFreeSocketObjHold(long freeSocketObjHold) {
        try (Call c = setting("HP_Agent_SetFreeSocketObjHold")) {
            C.Agent.HP_Agent_SetFreeSocketObjHold(handle, Call.u32(freeSocketObjHold));
        }
    }

    /** Without effect. {@code HP_Agent_SetFreeBufferObjHold}. */
    public void setFreeBufferObjHold(long freeBufferObjHold) {
        try (Call c = setting("HP_Agent_SetFreeBufferObjHold")) {
            C.Agent.HP_Agent_SetFreeBufferObjHold(handle, Call.u32(freeBufferObjHold));
        }
    }

    /** Largest number of connections, 1 to 5000000, default 10000. {@code HP_Agent_SetMaxConnectionCount}. */
    public void setMaxConnectionCount(long maxConnectionCount) {
        try (Call c = setting("HP_Agent_SetMaxConnectionCount")) {
            C.Agent.HP_Agent_SetMaxConnectionCount(handle, Call.u32(maxConnectionCount));
        }
    }

    /** Threads that serve the connections, 1 to 512; default one per CPU. {@code HP_Agent_SetWorkerThreadCount}. */
    public void setWorkerThreadCount(long workerThreadCount) {
        try (Call c = setting("HP_Agent_SetWorkerThreadCount")) {
            C.Agent.HP_Agent_SetWorkerThreadCount(handle, Call.u32(workerThreadCount));
        }
    }

    /** Whether the time at which bytes were last sent or received is kept, for the Silence methods. {@code HP_Agent_SetMarkSilence}. */
    public void setMarkSilence(boolean markSilence) {
        try (Call c = setting("HP_Agent_SetMarkSilence")) {
            C.Agent.HP_Agent_SetMarkSilence(handle, markSilence ? 1 : 0);
        }
    }

    /** {@code HP_Agent_GetReuseAddressPolicy}. */
    public ReuseAddressPolicy getReuseAddressPolicy() {
        try (Call c = call()) {
            return ReuseAddressPolicy.of(C.Agent.HP_Agent_GetReuseAddressPolicy(handle));
        }
    }

    /** {@code HP_Agent_GetSendPolicy}. */
    public SendPolicy getSendPolicy() {
        try (Call c = call()) {
            return SendPolicy.of(C.Agent.HP_Agent_GetSendPolicy(handle));
        }
    }

    /** {@code HP_Agent_GetOnSendSyncPolicy}. */
    public OnSendSyncPolicy getOnSendSyncPolicy() {
        try (Call c = call()) {
            return OnSendSyncPolicy.of(C.Agent.HP_Agent_GetOnSendSyncPolicy(handle));
        }
    }

    /** {@code HP_Agent_GetFreeSocketObjLockTime}. */
    public long getFreeSocketObjLockTime() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetFreeSocketObjLockTime(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Agent_GetFreeSocketObjPool}. */
    public long getFreeSocketObjPool() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetFreeSocketObjPool(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Agent_GetFreeBufferObjPool}. */
    public long getFreeBufferObjPool() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetFreeBufferObjPool(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Agent_GetFreeSocketObjHold}. */
    public long getFreeSocketObjHold() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetFreeSocketObjHold(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Agent_GetFreeBufferObjHold}. */
    public long getFreeBufferObjHold() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetFreeBufferObjHold(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Agent_GetMaxConnectionCount}. */
    public long getMaxConnectionCount() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetMaxConnectionCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Agent_GetWorkerThreadCount}. */
    public long getWorkerThreadCount() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_GetWorkerThreadCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Agent_IsMarkSilence}. */
    public boolean isMarkSilence() {
        try (Call c = call()) {
            return C.Agent.HP_Agent_IsMarkSilence(handle) != 0;
        }
    }
}
