// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import java.nio.ByteBuffer;

/** See {@code IUdpNode} in the header files, and docs/events.md for the events. */
public class UdpNode extends Component {
    private static final Made MADE = new Made("Create_HP_UdpNode", "Destroy_HP_UdpNode", "HP_UdpNodeListener");

    @Override
    Made made() { return MADE; }

    @Override
    void halt() { C.UdpNode.HP_UdpNode_Stop(handle); }

    @Override
    boolean stopped() { return C.UdpNode.HP_UdpNode_GetState(handle) == ServiceState.STOPPED.value; }

    @Override
    SocketError step() { return SocketError.of(C.UdpNode.HP_UdpNode_GetLastError(handle)); }

    @Override
    String stepText() { return Call.textAt(C.UdpNode.HP_UdpNode_GetLastErrorDesc(handle)); }

    static final Event ON_PREPARE_LISTEN = new Event(UdpNode.class, C.UdpNode::HP_Set_FN_UdpNode_OnPrepareListen, "onPrepareListen",
        (C.JJ_I) (sender, soListen) -> Event.happened(sender, "onPrepareListen", 0, 2, self -> ((UdpNode) self).onPrepareListen(soListen)), long.class);
    private volatile OnPrepareListen onPrepareListen;

    public interface OnPrepareListen { void handle(long soListen) throws Exception; }

    /** The socket is bound: the place for socket options. {@code UdpNode_OnPrepareListen}. */
    protected void onPrepareListen(long soListen) throws Exception {
        OnPrepareListen handler = onPrepareListen;
        if (handler != null) handler.handle(soListen);
    }

    /** Sets what is called for {@link #onPrepareListen(long)}, while the component does not run. */
    public final void onPrepareListen(OnPrepareListen handler) {
        listen(ON_PREPARE_LISTEN);
        onPrepareListen = handler;
    }

    static final Event ON_SEND = new Event(UdpNode.class, C.UdpNode::HP_Set_FN_UdpNode_OnSend, "onSend",
        (C.JJSJI_I) (sender, remoteAddress, remotePort, data, size) -> Event.happened(sender, "onSend", 0, 2, self -> ((UdpNode) self).onSend(Call.textOrEmpty(remoteAddress), remotePort & 0xFFFF, Call.bytesAt(data, size))), String.class, int.class, byte[].class);
    private volatile OnSend onSend;

    public interface OnSend { void handle(String remoteAddress, int remotePort, byte[] data) throws Exception; }

    /** A datagram was handed to the kernel. {@code UdpNode_OnSend}. */
    protected void onSend(String remoteAddress, int remotePort, byte[] data) throws Exception {
        OnSend handler = onSend;
        if (handler != null) handler.handle(remoteAddress, remotePort, data);
    }

    /** Sets what is called for {@link #onSend(String, int, byte[])}, while the component does not run. */
    public final void onSend(OnSend handler) {
        listen(ON_SEND);
        onSend = handler;
    }

    static final Event ON_RECEIVE = new Event(UdpNode.class, C.UdpNode::HP_Set_FN_UdpNode_OnReceive, "onReceive",
        (C.JJSJI_I) (sender, remoteAddress, remotePort, data, size) -> Event.happened(sender, "onReceive", 0, 2, self -> ((UdpNode) self).onReceive(Call.textOrEmpty(remoteAddress), remotePort & 0xFFFF, Call.bytesAt(data, size))), String.class, int.class, byte[].class);
    private volatile OnReceive onReceive;

    public interface OnReceive { void handle(String remoteAddress, int remotePort, byte[] data) throws Exception; }

    /** A datagram arrived, perhaps empty. {@code UdpNode_OnReceive}. */
    protected void onReceive(String remoteAddress, int remotePort, byte[] data) throws Exception {
        OnReceive handler = onReceive;
        if (handler != null) handler.handle(remoteAddress, remotePort, data);
    }

    /** Sets what is called for {@link #onReceive(String, int, byte[])}, while the component does not run. */
    public final void onReceive(OnReceive handler) {
        listen(ON_RECEIVE);
        onReceive = handler;
    }

    static final Event ON_ERROR = new Event(UdpNode.class, C.UdpNode::HP_Set_FN_UdpNode_OnError, "onError",
        (C.JIIJSJI_I) (sender, operation, errorCode, remoteAddress, remotePort, data, size) -> Event.happened(sender, "onError", 0, 2, self -> ((UdpNode) self).onError(SocketOperation.of(operation), errorCode, Call.textOrEmpty(remoteAddress), remotePort & 0xFFFF, Call.bytesAt(data, size))), SocketOperation.class, int.class, String.class, int.class, byte[].class);
    private volatile OnError onError;

    public interface OnError { void handle(SocketOperation operation, int errorCode, String remoteAddress, int remotePort, byte[] data) throws Exception; }

    /** Sending or receiving a datagram failed; the node goes on. (SO_RECEIVE, EMSGSIZE): longer than MaxDatagramSize, cut off. {@code UdpNode_OnError}. */
    protected void onError(SocketOperation operation, int errorCode, String remoteAddress, int remotePort, byte[] data) throws Exception {
        OnError handler = onError;
        if (handler != null) handler.handle(operation, errorCode, remoteAddress, remotePort, data);
    }

    /** Sets what is called for {@link #onError(SocketOperation, int, String, int, byte[])}, while the component does not run. */
    public final void onError(OnError handler) {
        listen(ON_ERROR);
        onError = handler;
    }

    static final Event ON_SHUTDOWN = new Event(UdpNode.class, C.UdpNode::HP_Set_FN_UdpNode_OnShutdown, "onShutdown",
        (C.J_I) (sender) -> Event.happened(sender, "onShutdown", 0, 2, self -> ((UdpNode) self).onShutdown()));
    private volatile OnShutdown onShutdown;

    public interface OnShutdown { void handle() throws Exception; }

    /** The node has stopped receiving; also after a Start that failed past its parameter check. {@code UdpNode_OnShutdown}. */
    protected void onShutdown() throws Exception {
        OnShutdown handler = onShutdown;
        if (handler != null) handler.handle();
    }

    /** Sets what is called for {@link #onShutdown()}, while the component does not run. */
    public final void onShutdown(OnShutdown handler) {
        listen(ON_SHUTDOWN);
        onShutdown = handler;
    }

    /** Binds the local address (numeric; null or empty: any) and port (0: the system's choice). {@code HP_UdpNode_StartWithCast}. */
    public void start(String bindAddress, int port, CastMode castMode, String castAddress) {
        try (Call c = call()) {
            c.ok("HP_UdpNode_StartWithCast", C.UdpNode.HP_UdpNode_StartWithCast(handle, c.text(bindAddress), Call.u16(port), castMode.value, c.text(castAddress)));
            began();
        }
    }

    /** {@link #start(String, int, CastMode, String)} with defaults. */
    public void start(String bindAddress, int port, CastMode castMode) { start(bindAddress, port, castMode, null); }

    /** {@link #start(String, int, CastMode, String)} with defaults. */
    public void start(String bindAddress, int port) { start(bindAddress, port, CastMode.of(-1), null); }

    /** {@link #start(String, int, CastMode, String)} with defaults. */
    public void start(String bindAddress) { start(bindAddress, 0, CastMode.of(-1), null); }

    /** {@link #start(String, int, CastMode, String)} with defaults. */
    public void start() { start(null, 0, CastMode.of(-1), null); }

    /** Stops receiving, fires OnShutdown, stops. {@code HP_UdpNode_Stop}. */
    public void stop() {
        try (Call c = call()) {
            c.ok("HP_UdpNode_Stop", C.UdpNode.HP_UdpNode_Stop(handle));
            ended();
        }
    }

    /** {@code HP_UdpNode_Wait}. */
    public boolean await(long milliseconds) {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_Wait(handle, Call.u32(milliseconds)) != 0;
        }
    }

    /** {@link #await(long)} with defaults. */
    public boolean await() { return await(4294967295L); }

    /** Sends one datagram of 0 to MaxDatagramSize bytes to an address (numeric or a host name). {@code HP_UdpNode_Send}. */
    public void send(String remoteAddress, int remotePort, byte[] buffer) {
        try (Call c = call()) {
            c.ok("HP_UdpNode_Send", C.UdpNode.HP_UdpNode_Send(handle, c.text(remoteAddress), Call.u16(remotePort), c.bytes(buffer), Call.length(buffer)));
        }
    }

    /** The same of what remains in a buffer, which is then at its limit. */
    public void send(String remoteAddress, int remotePort, ByteBuffer buffer) {
        try (Call c = call()) {
            c.ok("HP_UdpNode_Send", C.UdpNode.HP_UdpNode_Send(handle, c.text(remoteAddress), Call.u16(remotePort), c.buffer(buffer), Call.length(buffer)));
            buffer.position(buffer.limit());
        }
    }

    /** One datagram made of several pieces, 1 to MaxDatagramSize bytes in all (EMSGSIZE). {@code HP_UdpNode_SendPackets}. */
    public void sendPackets(String remoteAddress, int remotePort, byte[]... buffers) {
        try (Call c = call()) {
            c.ok("HP_UdpNode_SendPackets", C.UdpNode.HP_UdpNode_SendPackets(handle, c.text(remoteAddress), Call.u16(remotePort), c.buffers(buffers), buffers.length));
        }
    }

    /** {@code HP_UdpNode_SendCast}. */
    public void sendCast(byte[] buffer) {
        try (Call c = call()) {
            c.ok("HP_UdpNode_SendCast", C.UdpNode.HP_UdpNode_SendCast(handle, c.bytes(buffer), Call.length(buffer)));
        }
    }

    /** The same of what remains in a buffer, which is then at its limit. */
    public void sendCast(ByteBuffer buffer) {
        try (Call c = call()) {
            c.ok("HP_UdpNode_SendCast", C.UdpNode.HP_UdpNode_SendCast(handle, c.buffer(buffer), Call.length(buffer)));
            buffer.position(buffer.limit());
        }
    }

    /** {@code HP_UdpNode_SendCastPackets}. */
    public void sendCastPackets(byte[]... buffers) {
        try (Call c = call()) {
            c.ok("HP_UdpNode_SendCastPackets", C.UdpNode.HP_UdpNode_SendCastPackets(handle, c.buffers(buffers), buffers.length));
        }
    }

    /** true while SS_STARTING or SS_STARTED. {@code HP_UdpNode_HasStarted}. */
    public boolean hasStarted() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_HasStarted(handle) != 0;
        }
    }

    /** true while SS_STARTING or SS_STARTED. {@code HP_UdpNode_GetState}. */
    public ServiceState getState() {
        try (Call c = call()) {
            return ServiceState.of(C.UdpNode.HP_UdpNode_GetState(handle));
        }
    }

    /** Why the last Start or Stop failed, as a code and as English text (static, never null). {@code HP_UdpNode_GetLastError}. */
    public SocketError getLastError() {
        try (Call c = call()) {
            return SocketError.of(C.UdpNode.HP_UdpNode_GetLastError(handle));
        }
    }

    /** Why the last Start or Stop failed, as a code and as English text (static, never null). {@code HP_UdpNode_GetLastErrorDesc}. */
    public String getLastErrorDesc() {
        try (Call c = call()) {
            return Call.textAt(C.UdpNode.HP_UdpNode_GetLastErrorDesc(handle));
        }
    }

    /** The local address in use, and the cast address given to Start. {@code HP_UdpNode_GetLocalAddress}. */
    public Address getLocalAddress() {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_UdpNode_GetLocalAddress", C.UdpNode.HP_UdpNode_GetLocalAddress(handle, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** The local address in use, and the cast address given to Start. {@code HP_UdpNode_GetCastAddress}. */
    public Address getCastAddress() {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_UdpNode_GetCastAddress", C.UdpNode.HP_UdpNode_GetCastAddress(handle, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** The mode given to Start. {@code HP_UdpNode_GetCastMode}. */
    public CastMode getCastMode() {
        try (Call c = call()) {
            return CastMode.of(C.UdpNode.HP_UdpNode_GetCastMode(handle));
        }
    }

    /** Bytes accepted by Send that the kernel has not taken yet. {@code HP_UdpNode_GetPendingDataLength}. */
    public int getPendingDataLength() {
        try (Call c = call()) {
            long pending = c.room(8);
            c.ok("HP_UdpNode_GetPendingDataLength", C.UdpNode.HP_UdpNode_GetPendingDataLength(handle, pending));
            return Call.intAt(pending);
        }
    }

    /** Most bytes in a datagram, 1 to 65536, default 1432. {@code HP_UdpNode_SetMaxDatagramSize}. */
    public void setMaxDatagramSize(long maxDatagramSize) {
        try (Call c = setting("HP_UdpNode_SetMaxDatagramSize")) {
            C.UdpNode.HP_UdpNode_SetMaxDatagramSize(handle, Call.u32(maxDatagramSize));
        }
    }

    /** Most bytes in a datagram, 1 to 65536, default 1432. {@code HP_UdpNode_GetMaxDatagramSize}. */
    public long getMaxDatagramSize() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_GetMaxDatagramSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** How many routers a multicast datagram may pass (0 to 255, default 1), and whether this host receives what it sends to the group (default false). {@code HP_UdpNode_SetMultiCastTtl}. */
    public void setMultiCastTtl(int mcTtl) {
        try (Call c = setting("HP_UdpNode_SetMultiCastTtl")) {
            C.UdpNode.HP_UdpNode_SetMultiCastTtl(handle, mcTtl);
        }
    }

    /** How many routers a multicast datagram may pass (0 to 255, default 1), and whether this host receives what it sends to the group (default false). {@code HP_UdpNode_GetMultiCastTtl}. */
    public int getMultiCastTtl() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_GetMultiCastTtl(handle);
        }
    }

    /** How many routers a multicast datagram may pass (0 to 255, default 1), and whether this host receives what it sends to the group (default false). {@code HP_UdpNode_SetMultiCastLoop}. */
    public void setMultiCastLoop(boolean mcLoop) {
        try (Call c = setting("HP_UdpNode_SetMultiCastLoop")) {
            C.UdpNode.HP_UdpNode_SetMultiCastLoop(handle, mcLoop ? 1 : 0);
        }
    }

    /** How many routers a multicast datagram may pass (0 to 255, default 1), and whether this host receives what it sends to the group (default false). {@code HP_UdpNode_IsMultiCastLoop}. */
    public boolean isMultiCastLoop() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_IsMultiCastLoop(handle) != 0;
        }
    }

    /** Whether an IPv6 socket serves IPv4 peers too. {@code HP_UdpNode_SetDualStack}. */
    public void setDualStack(boolean dualStack) {
        try (Call c = setting("HP_UdpNode_SetDualStack")) {
            C.UdpNode.HP_UdpNode_SetDualStack(handle, dualStack ? 1 : 0);
        }
    }

    /** {@code HP_UdpNode_IsDualStack}. */
    public boolean isDualStack() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_IsDualStack(handle) != 0;
        }
    }

    /** Which of SO_REUSEADDR, SO_REUSEPORT the socket gets. {@code HP_UdpNode_SetReuseAddressPolicy}. */
    public void setReuseAddressPolicy(ReuseAddressPolicy reusePolicy) {
        try (Call c = setting("HP_UdpNode_SetReuseAddressPolicy")) {
            C.UdpNode.HP_UdpNode_SetReuseAddressPolicy(handle, reusePolicy.value);
        }
    }

    /** Threads that receive, 1 to 512; default one per CPU. {@code HP_UdpNode_SetWorkerThreadCount}. */
    public void setWorkerThreadCount(long workerThreadCount) {
        try (Call c = setting("HP_UdpNode_SetWorkerThreadCount")) {
            C.UdpNode.HP_UdpNode_SetWorkerThreadCount(handle, Call.u32(workerThreadCount));
        }
    }

    /** Datagrams handled per wait of a thread, at least 1, default 64. {@code HP_UdpNode_SetPostReceiveCount}. */
    public void setPostReceiveCount(long postReceiveCount) {
        try (Call c = setting("HP_UdpNode_SetPostReceiveCount")) {
            C.UdpNode.HP_UdpNode_SetPostReceiveCount(handle, Call.u32(postReceiveCount));
        }
    }

    /** Buffers kept for reuse, and the number above which they are given back; default 1024 each. {@code HP_UdpNode_SetFreeBufferPoolSize}. */
    public void setFreeBufferPoolSize(long freeBufferPoolSize) {
        try (Call c = setting("HP_UdpNode_SetFreeBufferPoolSize")) {
            C.UdpNode.HP_UdpNode_SetFreeBufferPoolSize(handle, Call.u32(freeBufferPoolSize));
        }
    }

    /** Buffers kept for reuse, and the number above which they are given back; default 1024 each. {@code HP_UdpNode_SetFreeBufferPoolHold}. */
    public void setFreeBufferPoolHold(long freeBufferPoolHold) {
        try (Call c = setting("HP_UdpNode_SetFreeBufferPoolHold")) {
            C.UdpNode.HP_UdpNode_SetFreeBufferPoolHold(handle, Call.u32(freeBufferPoolHold));
        }
    }

    /** {@code HP_UdpNode_GetReuseAddressPolicy}. */
    public ReuseAddressPolicy getReuseAddressPolicy() {
        try (Call c = call()) {
            return ReuseAddressPolicy.of(C.UdpNode.HP_UdpNode_GetReuseAddressPolicy(handle));
        }
    }

    /** {@code HP_UdpNode_GetWorkerThreadCount}. */
    public long getWorkerThreadCount() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_GetWorkerThreadCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpNode_GetPostReceiveCount}. */
    public long getPostReceiveCount() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_GetPostReceiveCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpNode_GetFreeBufferPoolSize}. */
    public long getFreeBufferPoolSize() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_GetFreeBufferPoolSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpNode_GetFreeBufferPoolHold}. */
    public long getFreeBufferPoolHold() {
        try (Call c = call()) {
            return C.UdpNode.HP_UdpNode_GetFreeBufferPoolHold(handle) & 0xFFFFFFFFL;
        }
    }
}
