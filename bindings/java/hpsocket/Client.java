// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import java.nio.ByteBuffer;

/** See {@code IClient} in the header files, and docs/events.md for the events. */
public abstract class Client extends Component {
    Client() { }

    @Override
    void halt() { C.Client.HP_Client_Stop(handle); }

    @Override
    boolean stopped() { return C.Client.HP_Client_GetState(handle) == ServiceState.STOPPED.value; }

    @Override
    SocketError step() { return SocketError.of(C.Client.HP_Client_GetLastError(handle)); }

    @Override
    String stepText() { return Call.textAt(C.Client.HP_Client_GetLastErrorDesc(handle)); }

    static final Event ON_PREPARE_CONNECT = new Event(Client.class, C.Client::HP_Set_FN_Client_OnPrepareConnect, "onPrepareConnect",
        (C.JJJ_I) (sender, connId, socket) -> Event.happened(sender, "onPrepareConnect", 0, 2, self -> ((Client) self).onPrepareConnect(connId, socket)), long.class, long.class);
    private volatile OnPrepareConnect onPrepareConnect;

    public interface OnPrepareConnect { void handle(long connId, long socket) throws Exception; }

    /** Before connecting, on the thread of Start: the place for socket options. {@code Client_OnPrepareConnect}. */
    protected void onPrepareConnect(long connId, long socket) throws Exception {
        OnPrepareConnect handler = onPrepareConnect;
        if (handler != null) handler.handle(connId, socket);
    }

    /** Sets what is called for {@link #onPrepareConnect(long, long)}, while the component does not run. */
    public final void onPrepareConnect(OnPrepareConnect handler) {
        listen(ON_PREPARE_CONNECT);
        onPrepareConnect = handler;
    }

    static final Event ON_CONNECT = new Event(Client.class, C.Client::HP_Set_FN_Client_OnConnect, "onConnect",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onConnect", 0, 2, self -> ((Client) self).onConnect(connId)), long.class);
    private volatile OnConnect onConnect;

    public interface OnConnect { void handle(long connId) throws Exception; }

    /** Connected. {@code Client_OnConnect}. */
    protected void onConnect(long connId) throws Exception {
        OnConnect handler = onConnect;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onConnect(long)}, while the component does not run. */
    public final void onConnect(OnConnect handler) {
        listen(ON_CONNECT);
        onConnect = handler;
    }

    static final Event ON_HAND_SHAKE = new Event(Client.class, C.Client::HP_Set_FN_Client_OnHandShake, "onHandShake",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onHandShake", 0, 2, self -> ((Client) self).onHandShake(connId)), long.class);
    private volatile OnHandShake onHandShake;

    public interface OnHandShake { void handle(long connId) throws Exception; }

    /** The connection is ready for use: right after OnAccept or OnConnect, for SSL when TLS is up, for ARQ when both sides agreed. {@code Client_OnHandShake}. */
    protected void onHandShake(long connId) throws Exception {
        OnHandShake handler = onHandShake;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onHandShake(long)}, while the component does not run. */
    public final void onHandShake(OnHandShake handler) {
        listen(ON_HAND_SHAKE);
        onHandShake = handler;
    }

    static final Event ON_SEND = new Event(Client.class, C.Client::HP_Set_FN_Client_OnSend, "onSend",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onSend", 0, 2, self -> ((Client) self).onSend(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnSend onSend;

    public interface OnSend { void handle(long connId, byte[] data) throws Exception; }

    /** The kernel took these bytes. {@code Client_OnSend}. */
    protected void onSend(long connId, byte[] data) throws Exception {
        OnSend handler = onSend;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onSend(long, byte[])}, while the component does not run. */
    public final void onSend(OnSend handler) {
        listen(ON_SEND);
        onSend = handler;
    }

    static final Event ON_RECEIVE = new Event(Client.class, C.Client::HP_Set_FN_Client_OnReceive, "onReceive",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onReceive", 0, 2, self -> ((Client) self).onReceive(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnReceive onReceive;

    public interface OnReceive { void handle(long connId, byte[] data) throws Exception; }

    /** PUSH: bytes arrived, at most SocketBufferSize of them. {@code Client_OnReceive}. */
    protected void onReceive(long connId, byte[] data) throws Exception {
        OnReceive handler = onReceive;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onReceive(long, byte[])}, while the component does not run. */
    public final void onReceive(OnReceive handler) {
        listen(ON_RECEIVE);
        onReceive = handler;
    }

    static final Event ON_PULL_RECEIVE = new Event(Client.class, C.Client::HP_Set_FN_Client_OnPullReceive, "onPullReceive",
        (C.JJI_I) (sender, connId, length) -> Event.happened(sender, "onPullReceive", 0, 2, self -> ((Client) self).onPullReceive(connId, length)), long.class, int.class);
    private volatile OnPullReceive onPullReceive;

    public interface OnPullReceive { void handle(long connId, int length) throws Exception; }

    /** {@code Client_OnPullReceive}. */
    protected void onPullReceive(long connId, int length) throws Exception {
        OnPullReceive handler = onPullReceive;
        if (handler != null) handler.handle(connId, length);
    }

    /** Sets what is called for {@link #onPullReceive(long, int)}, while the component does not run. */
    public final void onPullReceive(OnPullReceive handler) {
        listen(ON_PULL_RECEIVE);
        onPullReceive = handler;
    }

    static final Event ON_CLOSE = new Event(Client.class, C.Client::HP_Set_FN_Client_OnClose, "onClose",
        (C.JJII_I) (sender, connId, operation, errorCode) -> Event.happened(sender, "onClose", 0, 2, self -> ((Client) self).onClose(connId, SocketOperation.of(operation), errorCode)), long.class, SocketOperation.class, int.class);
    private volatile OnClose onClose;

    public interface OnClose { void handle(long connId, SocketOperation operation, int errorCode) throws Exception; }

    /** The connection is closed: fires once, last. (SO_CLOSE, 0) after the peer's close, Disconnect or Stop; otherwise the operation that failed and its errno, e.g. (SO_CLOSE, ECONNRESET), (SO_CONNECT, ETIMEDOUT). {@code Client_OnClose}. */
    protected void onClose(long connId, SocketOperation operation, int errorCode) throws Exception {
        OnClose handler = onClose;
        if (handler != null) handler.handle(connId, operation, errorCode);
    }

    /** Sets what is called for {@link #onClose(long, SocketOperation, int)}, while the component does not run. */
    public final void onClose(OnClose handler) {
        listen(ON_CLOSE);
        onClose = handler;
    }

    static final Event ON_RECONNECT = new Event(Client.class, C.Client::HP_Set_FN_Client_OnReconnect, "onReconnect",
        (C.JJJII_I) (sender, connId, newConnId, attempt, delay) -> Event.happened(sender, "onReconnect", 0, 2, self -> ((Client) self).onReconnect(connId, newConnId, attempt & 0xFFFFFFFFL, delay & 0xFFFFFFFFL)), long.class, long.class, long.class, long.class);
    private volatile OnReconnect onReconnect;

    public interface OnReconnect { void handle(long connId, long newConnId, long attempt, long delay) throws Exception; }

    /** Ours, if ReconnectDelay is set: connection {@code connId}, which has just had its OnClose, is followed by {@code newConnId}, which dials the same host in {@code delay} ms, with the same extra and the events of an asynchronous Connect. {@code Client_OnReconnect}. */
    protected void onReconnect(long connId, long newConnId, long attempt, long delay) throws Exception {
        OnReconnect handler = onReconnect;
        if (handler != null) handler.handle(connId, newConnId, attempt, delay);
    }

    /** Sets what is called for {@link #onReconnect(long, long, long, long)}, while the component does not run. */
    public final void onReconnect(OnReconnect handler) {
        listen(ON_RECONNECT);
        onReconnect = handler;
    }

    /** Connects to a host name or address; "address^host" dials the address and uses the host for SNI, the certificate check and the Host header. {@code HP_Client_StartWithBindAddressAndLocalPort}. */
    public void start(String remoteAddress, int port, boolean asyncConnect, String bindAddress, int localPort) {
        try (Call c = call()) {
            c.ok("HP_Client_StartWithBindAddressAndLocalPort", C.Client.HP_Client_StartWithBindAddressAndLocalPort(handle, c.text(remoteAddress), Call.u16(port), asyncConnect ? 1 : 0, c.text(bindAddress), Call.u16(localPort)));
            began();
        }
    }

    /** {@link #start(String, int, boolean, String, int)} with defaults. */
    public void start(String remoteAddress, int port, boolean asyncConnect, String bindAddress) { start(remoteAddress, port, asyncConnect, bindAddress, 0); }

    /** {@link #start(String, int, boolean, String, int)} with defaults. */
    public void start(String remoteAddress, int port, boolean asyncConnect) { start(remoteAddress, port, asyncConnect, null, 0); }

    /** {@link #start(String, int, boolean, String, int)} with defaults. */
    public void start(String remoteAddress, int port) { start(remoteAddress, port, true, null, 0); }

    /** Closes the connection, fires OnClose(SO_CLOSE, 0) if it was open or an asynchronous connect was under way, and stops; after a close by the peer the component stops by itself. {@code HP_Client_Stop}. */
    public void stop() {
        try (Call c = call()) {
            c.ok("HP_Client_Stop", C.Client.HP_Client_Stop(handle));
            ended();
        }
    }

    /** Sends {@code length} bytes from {@code buffer + offset}; see IComplexSocket::Send for queueing, limits and errors. {@code HP_Client_Send}. */
    public void send(byte[] buffer) {
        try (Call c = call()) {
            c.ok("HP_Client_Send", C.Client.HP_Client_Send(handle, c.bytes(buffer), Call.length(buffer)));
        }
    }

    /** The same of what remains in a buffer, which is then at its limit. */
    public void send(ByteBuffer buffer) {
        try (Call c = call()) {
            c.ok("HP_Client_Send", C.Client.HP_Client_Send(handle, c.buffer(buffer), Call.length(buffer)));
            buffer.position(buffer.limit());
        }
    }

    /** {@code HP_Client_SendPackets}. */
    public void sendPackets(byte[]... buffers) {
        try (Call c = call()) {
            c.ok("HP_Client_SendPackets", C.Client.HP_Client_SendPackets(handle, c.buffers(buffers), buffers.length));
        }
    }

    /** Stops (or resumes) reading. {@code HP_Client_PauseReceive}. */
    public void pauseReceive(boolean pause) {
        try (Call c = call()) {
            c.ok("HP_Client_PauseReceive", C.Client.HP_Client_PauseReceive(handle, pause ? 1 : 0));
        }
    }

    /** {@link #pauseReceive(boolean)} with defaults. */
    public void pauseReceive() { pauseReceive(true); }

    /** {@code HP_Client_Wait}. */
    public boolean await(long milliseconds) {
        try (Call c = call()) {
            return C.Client.HP_Client_Wait(handle, Call.u32(milliseconds)) != 0;
        }
    }

    /** {@link #await(long)} with defaults. */
    public boolean await() { return await(4294967295L); }

    /** true for an SSL/HTTPS component. {@code HP_Client_IsSecure}. */
    public boolean isSecure() {
        try (Call c = call()) {
            return C.Client.HP_Client_IsSecure(handle) != 0;
        }
    }

    /** true while SS_STARTING or SS_STARTED. {@code HP_Client_HasStarted}. */
    public boolean hasStarted() {
        try (Call c = call()) {
            return C.Client.HP_Client_HasStarted(handle) != 0;
        }
    }

    /** SS_STARTING until OnConnect, SS_STARTED from then on. {@code HP_Client_GetState}. */
    public ServiceState getState() {
        try (Call c = call()) {
            return ServiceState.of(C.Client.HP_Client_GetState(handle));
        }
    }

    /** Why the last Start or Stop that failed did so, as a code and as English text (static, never null); success does not reset it. {@code HP_Client_GetLastError}. */
    public SocketError getLastError() {
        try (Call c = call()) {
            return SocketError.of(C.Client.HP_Client_GetLastError(handle));
        }
    }

    /** Why the last Start or Stop that failed did so, as a code and as English text (static, never null); success does not reset it. {@code HP_Client_GetLastErrorDesc}. */
    public String getLastErrorDesc() {
        try (Call c = call()) {
            return Call.textAt(C.Client.HP_Client_GetLastErrorDesc(handle));
        }
    }

    /** The ID of the current or last connection; every Start takes a new one, from a process-wide counter. {@code HP_Client_GetConnectionID}. */
    public long getConnectionId() {
        try (Call c = call()) {
            return C.Client.HP_Client_GetConnectionID(handle);
        }
    }

    /** Numeric address and port of this side. {@code HP_Client_GetLocalAddress}. */
    public Address getLocalAddress() {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_Client_GetLocalAddress", C.Client.HP_Client_GetLocalAddress(handle, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** The host as given to Start (the part behind '^' if there is one), and the port. {@code HP_Client_GetRemoteHost}. */
    public Address getRemoteHost() {
        try (Call c = call()) {
            long host = c.address();
            c.ok("HP_Client_GetRemoteHost", C.Client.HP_Client_GetRemoteHost(handle, host, host + Call.LENGTH, host + Call.PORT));
            return Call.addressAt(host);
        }
    }

    /** Bytes accepted by Send that the kernel has not taken yet. {@code HP_Client_GetPendingDataLength}. */
    public int getPendingDataLength() {
        try (Call c = call()) {
            long pending = c.room(8);
            c.ok("HP_Client_GetPendingDataLength", C.Client.HP_Client_GetPendingDataLength(handle, pending));
            return Call.intAt(pending);
        }
    }

    /** Whether PauseReceive holds the connection. {@code HP_Client_IsPauseReceive}. */
    public boolean isPauseReceive() {
        try (Call c = call()) {
            long paused = c.room(8);
            c.ok("HP_Client_IsPauseReceive", C.Client.HP_Client_IsPauseReceive(handle, paused));
            return Call.intAt(paused) != 0;
        }
    }

    /** true from OnConnect on; false once its end is decided, inside and after OnClose. {@code HP_Client_IsConnected}. */
    public boolean isConnected() {
        try (Call c = call()) {
            return C.Client.HP_Client_IsConnected(handle) != 0;
        }
    }

    /** Which of SO_REUSEADDR, SO_REUSEPORT the socket gets. {@code HP_Client_SetReuseAddressPolicy}. */
    public void setReuseAddressPolicy(ReuseAddressPolicy reusePolicy) {
        try (Call c = setting("HP_Client_SetReuseAddressPolicy")) {
            C.Client.HP_Client_SetReuseAddressPolicy(handle, reusePolicy.value);
        }
    }

    /** Kept for compatibility: checked and returned, without effect. {@code HP_Client_SetFreeBufferPoolSize}. */
    public void setFreeBufferPoolSize(long freeBufferPoolSize) {
        try (Call c = setting("HP_Client_SetFreeBufferPoolSize")) {
            C.Client.HP_Client_SetFreeBufferPoolSize(handle, Call.u32(freeBufferPoolSize));
        }
    }

    /** Kept for compatibility: checked and returned, without effect. {@code HP_Client_SetFreeBufferPoolHold}. */
    public void setFreeBufferPoolHold(long freeBufferPoolHold) {
        try (Call c = setting("HP_Client_SetFreeBufferPoolHold")) {
            C.Client.HP_Client_SetFreeBufferPoolHold(handle, Call.u32(freeBufferPoolHold));
        }
    }

    /** {@code HP_Client_GetReuseAddressPolicy}. */
    public ReuseAddressPolicy getReuseAddressPolicy() {
        try (Call c = call()) {
            return ReuseAddressPolicy.of(C.Client.HP_Client_GetReuseAddressPolicy(handle));
        }
    }

    /** {@code HP_Client_GetFreeBufferPoolSize}. */
    public long getFreeBufferPoolSize() {
        try (Call c = call()) {
            return C.Client.HP_Client_GetFreeBufferPoolSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_Client_GetFreeBufferPoolHold}. */
    public long getFreeBufferPoolHold() {
        try (Call c = call()) {
            return C.Client.HP_Client_GetFreeBufferPoolHold(handle) & 0xFFFFFFFFL;
        }
    }
}
