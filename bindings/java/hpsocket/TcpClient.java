// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ITcpClient} in the header files, and docs/events.md for the events. */
public class TcpClient extends Client {
    private static final Made MADE = new Made("Create_HP_TcpClient", "Destroy_HP_TcpClient", "HP_TcpClientListener");

    @Override
    Made made() { return MADE; }

    /** Sends {@code head} (may be null), the file, {@code tail} (may be null) as one Send. 1 byte at least in all (ENODATA), at most MaxPendingDataLength (EFBIG), and what that leaves room for (ENOBUFS). {@code HP_TcpClient_SendSmallFile}. */
    public void sendSmallFile(String fileName, byte[] head, byte[] tail) {
        try (Call c = call()) {
            c.ok("HP_TcpClient_SendSmallFile", C.TcpClient.HP_TcpClient_SendSmallFile(handle, c.text(fileName), c.buffer(head), c.buffer(tail)));
        }
    }

    /** {@link #sendSmallFile(String, byte[], byte[])} with defaults. */
    public void sendSmallFile(String fileName, byte[] head) { sendSmallFile(fileName, head, null); }

    /** {@link #sendSmallFile(String, byte[], byte[])} with defaults. */
    public void sendSmallFile(String fileName) { sendSmallFile(fileName, null, null); }

    /** Most ms that a synchronous Start waits for the name of the host and the connection, whatever addresses are tried, default 10000; 0: as long as the kernel tries. {@code HP_TcpClient_SetSyncConnectTimeout}. */
    public void setSyncConnectTimeout(long syncConnectTimeout) {
        try (Call c = setting("HP_TcpClient_SetSyncConnectTimeout")) {
            C.TcpClient.HP_TcpClient_SetSyncConnectTimeout(handle, Call.u32(syncConnectTimeout));
        }
    }

    /** Most bytes in one OnReceive of a PUSH component, at least 8, default 4096. {@code HP_TcpClient_SetSocketBufferSize}. */
    public void setSocketBufferSize(long socketBufferSize) {
        try (Call c = setting("HP_TcpClient_SetSocketBufferSize")) {
            C.TcpClient.HP_TcpClient_SetSocketBufferSize(handle, Call.u32(socketBufferSize));
        }
    }

    /** TCP keepalive: idle ms before the first probe, default 60000; 0 turns it off. {@code HP_TcpClient_SetKeepAliveTime}. */
    public void setKeepAliveTime(long keepAliveTime) {
        try (Call c = setting("HP_TcpClient_SetKeepAliveTime")) {
            C.TcpClient.HP_TcpClient_SetKeepAliveTime(handle, Call.u32(keepAliveTime));
        }
    }

    /** ms between probes, default 20000; after 5 unanswered ones the connection is closed. 0 turns keepalive off too. {@code HP_TcpClient_SetKeepAliveInterval}. */
    public void setKeepAliveInterval(long keepAliveInterval) {
        try (Call c = setting("HP_TcpClient_SetKeepAliveInterval")) {
            C.TcpClient.HP_TcpClient_SetKeepAliveInterval(handle, Call.u32(keepAliveInterval));
        }
    }

    /** TCP_NODELAY: send small segments at once. {@code HP_TcpClient_SetNoDelay}. */
    public void setNoDelay(boolean noDelay) {
        try (Call c = setting("HP_TcpClient_SetNoDelay")) {
            C.TcpClient.HP_TcpClient_SetNoDelay(handle, noDelay ? 1 : 0);
        }
    }

    /** {@code HP_TcpClient_GetSyncConnectTimeout}. */
    public long getSyncConnectTimeout() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetSyncConnectTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpClient_GetSocketBufferSize}. */
    public long getSocketBufferSize() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetSocketBufferSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpClient_GetKeepAliveTime}. */
    public long getKeepAliveTime() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetKeepAliveTime(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpClient_GetKeepAliveInterval}. */
    public long getKeepAliveInterval() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetKeepAliveInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_TcpClient_IsNoDelay}. */
    public boolean isNoDelay() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_IsNoDelay(handle) != 0;
        }
    }

    /** Most bytes that may wait to be sent; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit. {@code HP_TcpClient_SetMaxPendingDataLength}. */
    public void setMaxPendingDataLength(long maxPendingDataLength) {
        try (Call c = setting("HP_TcpClient_SetMaxPendingDataLength")) {
            C.TcpClient.HP_TcpClient_SetMaxPendingDataLength(handle, Call.u32(maxPendingDataLength));
        }
    }

    /** Most bytes that may wait to be sent; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit. {@code HP_TcpClient_GetMaxPendingDataLength}. */
    public long getMaxPendingDataLength() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetMaxPendingDataLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** How long in ms queued data may take to leave after the peer's half-close. {@code HP_TcpClient_SetCloseTimeout}. */
    public void setCloseTimeout(long closeTimeout) {
        try (Call c = setting("HP_TcpClient_SetCloseTimeout")) {
            C.TcpClient.HP_TcpClient_SetCloseTimeout(handle, Call.u32(closeTimeout));
        }
    }

    /** How long in ms queued data may take to leave after the peer's half-close. {@code HP_TcpClient_GetCloseTimeout}. */
    public long getCloseTimeout() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetCloseTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** ms after which an asynchronous Start ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up. {@code HP_TcpClient_SetAsyncConnectTimeout}. */
    public void setAsyncConnectTimeout(long timeout) {
        try (Call c = setting("HP_TcpClient_SetAsyncConnectTimeout")) {
            C.TcpClient.HP_TcpClient_SetAsyncConnectTimeout(handle, Call.u32(timeout));
        }
    }

    /** ms after which an asynchronous Start ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up. {@code HP_TcpClient_GetAsyncConnectTimeout}. */
    public long getAsyncConnectTimeout() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetAsyncConnectTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. {@code HP_TcpClient_SetSSLHandShakeTimeout}. */
    public void setSSLHandShakeTimeout(long timeout) {
        try (Call c = setting("HP_TcpClient_SetSSLHandShakeTimeout")) {
            C.TcpClientSecure.HP_TcpClient_SetSSLHandShakeTimeout(handle, Call.u32(timeout));
        }
    }

    /** SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. {@code HP_TcpClient_GetSSLHandShakeTimeout}. */
    public long getSSLHandShakeTimeout() {
        try (Call c = call()) {
            return C.TcpClientSecure.HP_TcpClient_GetSSLHandShakeTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** The proxy to connect through, while stopped: "socks5h://user:password&#64;host:1080". Schemes: socks4, socks4a, socks5, socks5h, http, https (TLS to the proxy); without one http. {@code HP_TcpClient_SetProxy}. */
    public void setProxy(String proxyUrl) {
        try (Call c = call()) {
            c.ok("HP_TcpClient_SetProxy", C.TcpClient.HP_TcpClient_SetProxy(handle, c.text(proxyUrl)));
        }
    }

    /** As it was given, "" if there is none; valid until the next Set. {@code HP_TcpClient_GetProxy}. */
    public String getProxy() {
        try (Call c = call()) {
            return Call.textAt(C.TcpClient.HP_TcpClient_GetProxy(handle));
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_SetReconnectDelay}. */
    public void setReconnectDelay(long reconnectDelay) {
        try (Call c = setting("HP_TcpClient_SetReconnectDelay")) {
            C.TcpClient.HP_TcpClient_SetReconnectDelay(handle, Call.u32(reconnectDelay));
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_SetReconnectMaxDelay}. */
    public void setReconnectMaxDelay(long reconnectMaxDelay) {
        try (Call c = setting("HP_TcpClient_SetReconnectMaxDelay")) {
            C.TcpClient.HP_TcpClient_SetReconnectMaxDelay(handle, Call.u32(reconnectMaxDelay));
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_SetReconnectLimit}. */
    public void setReconnectLimit(long reconnectLimit) {
        try (Call c = setting("HP_TcpClient_SetReconnectLimit")) {
            C.TcpClient.HP_TcpClient_SetReconnectLimit(handle, Call.u32(reconnectLimit));
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_SetReconnectJitter}. */
    public void setReconnectJitter(boolean reconnectJitter) {
        try (Call c = setting("HP_TcpClient_SetReconnectJitter")) {
            C.TcpClient.HP_TcpClient_SetReconnectJitter(handle, reconnectJitter ? 1 : 0);
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_GetReconnectDelay}. */
    public long getReconnectDelay() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetReconnectDelay(handle) & 0xFFFFFFFFL;
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_GetReconnectMaxDelay}. */
    public long getReconnectMaxDelay() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetReconnectMaxDelay(handle) & 0xFFFFFFFFL;
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_GetReconnectLimit}. */
    public long getReconnectLimit() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_GetReconnectLimit(handle) & 0xFFFFFFFFL;
        }
    }

    /** Reconnecting, see ITcpClientListener::OnReconnect; no effect on synchronous HTTP clients. {@code HP_TcpClient_IsReconnectJitter}. */
    public boolean isReconnectJitter() {
        try (Call c = call()) {
            return C.TcpClient.HP_TcpClient_IsReconnectJitter(handle) != 0;
        }
    }
}
