// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ITcpAgent} in the header files, and docs/events.md for the events. */
public class TcpAgent extends Agent {
    private static final Made MADE = new Made("Create_HP_TcpAgent", "Destroy_HP_TcpAgent", "HP_TcpAgentListener");

    @Override
    Made made() { return MADE; }

    /** Sends {@code head} (may be null), the file, {@code tail} (may be null) as one Send. 1 byte at least in all (ENODATA), at most MaxPendingDataLength (EFBIG), and what that leaves room for (ENOBUFS). {@code HP_TcpAgent_SendSmallFile}. */
    public void sendSmallFile(long connId, String fileName, byte[] head, byte[] tail) {
        try (Call c = call()) {
            c.ok("HP_TcpAgent_SendSmallFile", C.TcpAgent.HP_TcpAgent_SendSmallFile(handle, connId, c.text(fileName), c.buffer(head), c.buffer(tail)));
        }
    }

    /** {@link #sendSmallFile(long, String, byte[], byte[])} with defaults. */
    public void sendSmallFile(long connId, String fileName, byte[] head) { sendSmallFile(connId, fileName, head, null); }

    /** {@link #sendSmallFile(long, String, byte[], byte[])} with defaults. */
    public void sendSmallFile(long connId, String fileName) { sendSmallFile(connId, fileName, null, null); }

    /** Most ms that a synchronous Connect waits for the name of the host and the connection, whatever addresses are tried, default 10000; 0: as long as the kernel tries. {@code HP_TcpAgent_SetSyncConnectTimeout}. */
    public void setSyncConnectTimeout(long syncConnectTimeout) {
        try (Call c = setting("HP_TcpAgent_SetSyncConnectTimeout")) {
            C.TcpAgent.HP_TcpAgent_SetSyncConnectTimeout(handle, Call.u32(syncConnectTimeout));
        }
    }

    /** Most bytes in one OnReceive of a PUSH component, at least 8, default 4096. {@code HP_TcpAgent_SetSocketBufferSize}. */
    public void setSocketBufferSize(long socketBufferSize) {
        try (Call c = setting("HP_TcpAgent_SetSocketBufferSize")) {
            C.TcpAgent.HP_TcpAgent_SetSocketBufferSize(handle, Call.u32(socketBufferSize));
        }
    }

    /** TCP keepalive: idle ms before the first probe, default 60000; 0 turns it off. {@code HP_TcpAgent_SetKeepAliveTime}. */
    public void setKeepAliveTime(long keepAliveTime) {
        try (Call c = setting("HP_TcpAgent_SetKeepAliveTime")) {
            C.TcpAgent.HP_TcpAgent_SetKeepAliveTime(handle, Call.u32(keepAliveTime));
        }
    }

    /** ms between probes, default 20000; after 5 unanswered ones the connection is closed. 0 turns keepalive off too. {@code HP_TcpAgent_SetKeepAliveInterval}. */
    public void setKeepAliveInterval(long keepAliveInterval) {
        try (Call c = setting("HP_TcpAgent_SetKeepAliveInterval")) {
            C.TcpAgent.HP_TcpAgent_SetKeepAliveInterval(handle, Call.u32(keepAliveInterval));
        }
    }

    /** TCP_NODELAY: send small segments at once. {@code HP_TcpAgent_SetNoDelay}. */
    public void setNoDelay(boolean noDelay) {
        try (Call c = setting("HP_TcpAgent_SetNoDelay")) {
            C.TcpAgent.HP_TcpAgent_SetNoDelay(handle, noDelay ? 1 : 0);
        }
    }

    /** {@code HP_TcpAgent_GetSyncConnectTimeout}. */
    public long getSyncConnectTimeout() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetSyncConnectTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpAgent_GetSocketBufferSize}. */
    public long getSocketBufferSize() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetSocketBufferSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpAgent_GetKeepAliveTime}. */
    public long getKeepAliveTime() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetKeepAliveTime(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpAgent_GetKeepAliveInterval}. */
    public long getKeepAliveInterval() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetKeepAliveInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpAgent_IsNoDelay}. */
    public boolean isNoDelay() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_IsNoDelay(handle) != 0;
        }
    }

    /** Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit. {@code HP_TcpAgent_SetMaxPendingDataLength}. */
    public void setMaxPendingDataLength(long maxPendingDataLength) {
        try (Call c = setting("HP_TcpAgent_SetMaxPendingDataLength")) {
            C.TcpAgent.HP_TcpAgent_SetMaxPendingDataLength(handle, Call.u32(maxPendingDataLength));
        }
    }

    /** Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit. {@code HP_TcpAgent_GetMaxPendingDataLength}. */
    public long getMaxPendingDataLength() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetMaxPendingDataLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpAgent_SetMaxTotalPendingDataLength}. */
    public void setMaxTotalPendingDataLength(long maxTotalPendingDataLength) {
        try (Call c = setting("HP_TcpAgent_SetMaxTotalPendingDataLength")) {
            C.TcpAgent.HP_TcpAgent_SetMaxTotalPendingDataLength(handle, maxTotalPendingDataLength);
        }
    }

    /** {@code HP_TcpAgent_GetMaxTotalPendingDataLength}. */
    public long getMaxTotalPendingDataLength() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetMaxTotalPendingDataLength(handle);
        }
    }

    /** How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, false). {@code HP_TcpAgent_SetCloseTimeout}. */
    public void setCloseTimeout(long closeTimeout) {
        try (Call c = setting("HP_TcpAgent_SetCloseTimeout")) {
            C.TcpAgent.HP_TcpAgent_SetCloseTimeout(handle, Call.u32(closeTimeout));
        }
    }

    /** How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, false). {@code HP_TcpAgent_GetCloseTimeout}. */
    public long getCloseTimeout() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetCloseTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** ms after which an asynchronous Connect ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up. {@code HP_TcpAgent_SetAsyncConnectTimeout}. */
    public void setAsyncConnectTimeout(long timeout) {
        try (Call c = setting("HP_TcpAgent_SetAsyncConnectTimeout")) {
            C.TcpAgent.HP_TcpAgent_SetAsyncConnectTimeout(handle, Call.u32(timeout));
        }
    }

    /** ms after which an asynchronous Connect ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up. {@code HP_TcpAgent_GetAsyncConnectTimeout}. */
    public long getAsyncConnectTimeout() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetAsyncConnectTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. {@code HP_TcpAgent_SetSSLHandShakeTimeout}. */
    public void setSSLHandShakeTimeout(long timeout) {
        try (Call c = setting("HP_TcpAgent_SetSSLHandShakeTimeout")) {
            C.TcpAgentSecure.HP_TcpAgent_SetSSLHandShakeTimeout(handle, Call.u32(timeout));
        }
    }

    /** SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. {@code HP_TcpAgent_GetSSLHandShakeTimeout}. */
    public long getSSLHandShakeTimeout() {
        try (Call c = call()) {
            return C.TcpAgentSecure.HP_TcpAgent_GetSSLHandShakeTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** The proxy to connect through, while stopped: "socks5h://user:password&#64;host:1080". Schemes: socks4, socks4a, socks5, socks5h, http, https (TLS to the proxy); without one http. {@code HP_TcpAgent_SetProxy}. */
    public void setProxy(String proxyUrl) {
        try (Call c = call()) {
            c.ok("HP_TcpAgent_SetProxy", C.TcpAgent.HP_TcpAgent_SetProxy(handle, c.text(proxyUrl)));
        }
    }

    /** As it was given, "" if there is none; valid until the next Set. {@code HP_TcpAgent_GetProxy}. */
    public String getProxy() {
        try (Call c = call()) {
            return Call.textAt(C.TcpAgent.HP_TcpAgent_GetProxy(handle));
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_SetReconnectDelay}. */
    public void setReconnectDelay(long reconnectDelay) {
        try (Call c = setting("HP_TcpAgent_SetReconnectDelay")) {
            C.TcpAgent.HP_TcpAgent_SetReconnectDelay(handle, Call.u32(reconnectDelay));
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_SetReconnectMaxDelay}. */
    public void setReconnectMaxDelay(long reconnectMaxDelay) {
        try (Call c = setting("HP_TcpAgent_SetReconnectMaxDelay")) {
            C.TcpAgent.HP_TcpAgent_SetReconnectMaxDelay(handle, Call.u32(reconnectMaxDelay));
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_SetReconnectLimit}. */
    public void setReconnectLimit(long reconnectLimit) {
        try (Call c = setting("HP_TcpAgent_SetReconnectLimit")) {
            C.TcpAgent.HP_TcpAgent_SetReconnectLimit(handle, Call.u32(reconnectLimit));
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_SetReconnectJitter}. */
    public void setReconnectJitter(boolean reconnectJitter) {
        try (Call c = setting("HP_TcpAgent_SetReconnectJitter")) {
            C.TcpAgent.HP_TcpAgent_SetReconnectJitter(handle, reconnectJitter ? 1 : 0);
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_GetReconnectDelay}. */
    public long getReconnectDelay() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetReconnectDelay(handle) & 0xFFFFFFFFL;
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_GetReconnectMaxDelay}. */
    public long getReconnectMaxDelay() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetReconnectMaxDelay(handle) & 0xFFFFFFFFL;
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_GetReconnectLimit}. */
    public long getReconnectLimit() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_GetReconnectLimit(handle) & 0xFFFFFFFFL;
        }
    }

    /** Reconnecting, see ITcpAgentListener::OnReconnect. {@code HP_TcpAgent_IsReconnectJitter}. */
    public boolean isReconnectJitter() {
        try (Call c = call()) {
            return C.TcpAgent.HP_TcpAgent_IsReconnectJitter(handle) != 0;
        }
    }
}
