// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ITcpServer} in the header files, and docs/events.md for the events. */
public class TcpServer extends Server {
    private static final Made MADE = new Made("Create_HP_TcpServer", "Destroy_HP_TcpServer", "HP_TcpServerListener");

    @Override
    Made made() { return MADE; }

    /** Sends {@code head} (may be null), the file, {@code tail} (may be null) as one Send. 1 byte at least in all (ENODATA), at most MaxPendingDataLength (EFBIG), and what that leaves room for (ENOBUFS). {@code HP_TcpServer_SendSmallFile}. */
    public void sendSmallFile(long connId, String fileName, byte[] head, byte[] tail) {
        try (Call c = call()) {
            c.ok("HP_TcpServer_SendSmallFile", C.TcpServer.HP_TcpServer_SendSmallFile(handle, connId, c.text(fileName), c.buffer(head), c.buffer(tail)));
        }
    }

    /** {@link #sendSmallFile(long, String, byte[], byte[])} with defaults. */
    public void sendSmallFile(long connId, String fileName, byte[] head) { sendSmallFile(connId, fileName, head, null); }

    /** {@link #sendSmallFile(long, String, byte[], byte[])} with defaults. */
    public void sendSmallFile(long connId, String fileName) { sendSmallFile(connId, fileName, null, null); }

    /** Length of the queue of listen(2), at least 1, default SOMAXCONN. {@code HP_TcpServer_SetSocketListenQueue}. */
    public void setSocketListenQueue(long socketListenQueue) {
        try (Call c = setting("HP_TcpServer_SetSocketListenQueue")) {
            C.TcpServer.HP_TcpServer_SetSocketListenQueue(handle, Call.u32(socketListenQueue));
        }
    }

    /** Events handled per wait of a worker thread, at least 1, default 64. {@code HP_TcpServer_SetAcceptSocketCount}. */
    public void setAcceptSocketCount(long acceptSocketCount) {
        try (Call c = setting("HP_TcpServer_SetAcceptSocketCount")) {
            C.TcpServer.HP_TcpServer_SetAcceptSocketCount(handle, Call.u32(acceptSocketCount));
        }
    }

    /** Most bytes in one OnReceive of a PUSH component, at least 8, default 4096. {@code HP_TcpServer_SetSocketBufferSize}. */
    public void setSocketBufferSize(long socketBufferSize) {
        try (Call c = setting("HP_TcpServer_SetSocketBufferSize")) {
            C.TcpServer.HP_TcpServer_SetSocketBufferSize(handle, Call.u32(socketBufferSize));
        }
    }

    /** TCP keepalive: idle ms before the first probe, default 60000; 0 turns it off. {@code HP_TcpServer_SetKeepAliveTime}. */
    public void setKeepAliveTime(long keepAliveTime) {
        try (Call c = setting("HP_TcpServer_SetKeepAliveTime")) {
            C.TcpServer.HP_TcpServer_SetKeepAliveTime(handle, Call.u32(keepAliveTime));
        }
    }

    /** ms between probes, default 20000; after 5 unanswered ones the connection is closed. 0 turns keepalive off too. {@code HP_TcpServer_SetKeepAliveInterval}. */
    public void setKeepAliveInterval(long keepAliveInterval) {
        try (Call c = setting("HP_TcpServer_SetKeepAliveInterval")) {
            C.TcpServer.HP_TcpServer_SetKeepAliveInterval(handle, Call.u32(keepAliveInterval));
        }
    }

    /** TCP_NODELAY: send small segments at once. {@code HP_TcpServer_SetNoDelay}. */
    public void setNoDelay(boolean noDelay) {
        try (Call c = setting("HP_TcpServer_SetNoDelay")) {
            C.TcpServer.HP_TcpServer_SetNoDelay(handle, noDelay ? 1 : 0);
        }
    }

    /** {@code HP_TcpServer_GetAcceptSocketCount}. */
    public long getAcceptSocketCount() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetAcceptSocketCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpServer_GetSocketBufferSize}. */
    public long getSocketBufferSize() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetSocketBufferSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpServer_GetSocketListenQueue}. */
    public long getSocketListenQueue() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetSocketListenQueue(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpServer_GetKeepAliveTime}. */
    public long getKeepAliveTime() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetKeepAliveTime(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpServer_GetKeepAliveInterval}. */
    public long getKeepAliveInterval() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetKeepAliveInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpServer_IsNoDelay}. */
    public boolean isNoDelay() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_IsNoDelay(handle) != 0;
        }
    }

    /** Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit. {@code HP_TcpServer_SetMaxPendingDataLength}. */
    public void setMaxPendingDataLength(long maxPendingDataLength) {
        try (Call c = setting("HP_TcpServer_SetMaxPendingDataLength")) {
            C.TcpServer.HP_TcpServer_SetMaxPendingDataLength(handle, Call.u32(maxPendingDataLength));
        }
    }

    /** Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit. {@code HP_TcpServer_GetMaxPendingDataLength}. */
    public long getMaxPendingDataLength() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetMaxPendingDataLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpServer_SetMaxTotalPendingDataLength}. */
    public void setMaxTotalPendingDataLength(long maxTotalPendingDataLength) {
        try (Call c = setting("HP_TcpServer_SetMaxTotalPendingDataLength")) {
            C.TcpServer.HP_TcpServer_SetMaxTotalPendingDataLength(handle, maxTotalPendingDataLength);
        }
    }

    /** {@code HP_TcpServer_GetMaxTotalPendingDataLength}. */
    public long getMaxTotalPendingDataLength() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetMaxTotalPendingDataLength(handle);
        }
    }

    /** How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, false). {@code HP_TcpServer_SetCloseTimeout}. */
    public void setCloseTimeout(long closeTimeout) {
        try (Call c = setting("HP_TcpServer_SetCloseTimeout")) {
            C.TcpServer.HP_TcpServer_SetCloseTimeout(handle, Call.u32(closeTimeout));
        }
    }

    /** How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, false). {@code HP_TcpServer_GetCloseTimeout}. */
    public long getCloseTimeout() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetCloseTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. {@code HP_TcpServer_SetSSLHandShakeTimeout}. */
    public void setSSLHandShakeTimeout(long timeout) {
        try (Call c = setting("HP_TcpServer_SetSSLHandShakeTimeout")) {
            C.TcpServerSecure.HP_TcpServer_SetSSLHandShakeTimeout(handle, Call.u32(timeout));
        }
    }

    /** SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. {@code HP_TcpServer_GetSSLHandShakeTimeout}. */
    public long getSSLHandShakeTimeout() {
        try (Call c = call()) {
            return C.TcpServerSecure.HP_TcpServer_GetSSLHandShakeTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** The PROXY protocol, versions 1 and 2, by which a proxy in front of the server tells whom it speaks for. {@code HP_TcpServer_SetProxyProtocol}. */
    public void setProxyProtocol(ProxyProtocol proxyProtocol) {
        try (Call c = setting("HP_TcpServer_SetProxyProtocol")) {
            C.TcpServer.HP_TcpServer_SetProxyProtocol(handle, proxyProtocol.value);
        }
    }

    /** The PROXY protocol, versions 1 and 2, by which a proxy in front of the server tells whom it speaks for. {@code HP_TcpServer_GetProxyProtocol}. */
    public ProxyProtocol getProxyProtocol() {
        try (Call c = call()) {
            return ProxyProtocol.of(C.TcpServer.HP_TcpServer_GetProxyProtocol(handle));
        }
    }

    /** Whose headers are believed: addresses and networks, "10.0.0.0/8, ::1", up to 1024; "0.0.0.0/0, ::/0" means anybody. {@code HP_TcpServer_SetProxyProtocolSources}. */
    public void setProxyProtocolSources(String sources) {
        try (Call c = call()) {
            c.ok("HP_TcpServer_SetProxyProtocolSources", C.TcpServer.HP_TcpServer_SetProxyProtocolSources(handle, c.text(sources)));
        }
    }

    /** As they were given; valid until the next Set. {@code HP_TcpServer_GetProxyProtocolSources}. */
    public String getProxyProtocolSources() {
        try (Call c = call()) {
            return Call.textAt(C.TcpServer.HP_TcpServer_GetProxyProtocolSources(handle));
        }
    }

    /** ms in which the header has to be there. 0: any. {@code HP_TcpServer_SetProxyProtocolTimeout}. */
    public void setProxyProtocolTimeout(long timeout) {
        try (Call c = setting("HP_TcpServer_SetProxyProtocolTimeout")) {
            C.TcpServer.HP_TcpServer_SetProxyProtocolTimeout(handle, Call.u32(timeout));
        }
    }

    /** ms in which the header has to be there. 0: any. {@code HP_TcpServer_GetProxyProtocolTimeout}. */
    public long getProxyProtocolTimeout() {
        try (Call c = call()) {
            return C.TcpServer.HP_TcpServer_GetProxyProtocolTimeout(handle) & 0xFFFFFFFFL;
        }
    }
}
