// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code IUdpServer} in the header files, and docs/events.md for the events. */
public class UdpServer extends Server {
    private static final Made MADE = new Made("Create_HP_UdpServer", "Destroy_HP_UdpServer", "HP_UdpServerListener");

    @Override
    Made made() { return MADE; }

    /** Most bytes in a datagram, 1 to 65536, default 1432. {@code HP_UdpServer_SetMaxDatagramSize}. */
    public void setMaxDatagramSize(long maxDatagramSize) {
        try (Call c = setting("HP_UdpServer_SetMaxDatagramSize")) {
            C.UdpServer.HP_UdpServer_SetMaxDatagramSize(handle, Call.u32(maxDatagramSize));
        }
    }

    /** Most bytes in a datagram, 1 to 65536, default 1432. {@code HP_UdpServer_GetMaxDatagramSize}. */
    public long getMaxDatagramSize() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_GetMaxDatagramSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** Datagrams handled per wait of a worker thread, at least 1, default 64. {@code HP_UdpServer_SetPostReceiveCount}. */
    public void setPostReceiveCount(long postReceiveCount) {
        try (Call c = setting("HP_UdpServer_SetPostReceiveCount")) {
            C.UdpServer.HP_UdpServer_SetPostReceiveCount(handle, Call.u32(postReceiveCount));
        }
    }

    /** Datagrams handled per wait of a worker thread, at least 1, default 64. {@code HP_UdpServer_GetPostReceiveCount}. */
    public long getPostReceiveCount() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_GetPostReceiveCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpServer_SetDetectAttempts}. */
    public void setDetectAttempts(long detectAttempts) {
        try (Call c = setting("HP_UdpServer_SetDetectAttempts")) {
            C.UdpServer.HP_UdpServer_SetDetectAttempts(handle, Call.u32(detectAttempts));
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpServer_SetDetectInterval}. */
    public void setDetectInterval(long detectInterval) {
        try (Call c = setting("HP_UdpServer_SetDetectInterval")) {
            C.UdpServer.HP_UdpServer_SetDetectInterval(handle, Call.u32(detectInterval));
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpServer_GetDetectAttempts}. */
    public long getDetectAttempts() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_GetDetectAttempts(handle) & 0xFFFFFFFFL;
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpServer_GetDetectInterval}. */
    public long getDetectInterval() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_GetDetectInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** Ours: most bytes that may wait to be sent to one peer, as datagrams that the kernel has not taken; 0: no limit. {@code HP_UdpServer_SetMaxPendingDataLength}. */
    public void setMaxPendingDataLength(long maxPendingDataLength) {
        try (Call c = setting("HP_UdpServer_SetMaxPendingDataLength")) {
            C.UdpServer.HP_UdpServer_SetMaxPendingDataLength(handle, Call.u32(maxPendingDataLength));
        }
    }

    /** Ours: most bytes that may wait to be sent to one peer, as datagrams that the kernel has not taken; 0: no limit. {@code HP_UdpServer_GetMaxPendingDataLength}. */
    public long getMaxPendingDataLength() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_GetMaxPendingDataLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Ours: the same for all peers together. {@code HP_UdpServer_SetMaxTotalPendingDataLength}. */
    public void setMaxTotalPendingDataLength(long maxTotalPendingDataLength) {
        try (Call c = setting("HP_UdpServer_SetMaxTotalPendingDataLength")) {
            C.UdpServer.HP_UdpServer_SetMaxTotalPendingDataLength(handle, maxTotalPendingDataLength);
        }
    }

    /** Ours: the same for all peers together. {@code HP_UdpServer_GetMaxTotalPendingDataLength}. */
    public long getMaxTotalPendingDataLength() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_GetMaxTotalPendingDataLength(handle);
        }
    }

    /** Ours: how long Disconnect(id, false) waits for the kernel to take what is queued; then OnClose(SO_CLOSE, ETIMEDOUT). {@code HP_UdpServer_SetCloseTimeout}. */
    public void setCloseTimeout(long closeTimeout) {
        try (Call c = setting("HP_UdpServer_SetCloseTimeout")) {
            C.UdpServer.HP_UdpServer_SetCloseTimeout(handle, Call.u32(closeTimeout));
        }
    }

    /** Ours: how long Disconnect(id, false) waits for the kernel to take what is queued; then OnClose(SO_CLOSE, ETIMEDOUT). {@code HP_UdpServer_GetCloseTimeout}. */
    public long getCloseTimeout() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_GetCloseTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** Ours: whether the close notice of a peer is ignored. {@code HP_UdpServer_SetIgnoreCloseNotice}. */
    public void setIgnoreCloseNotice(boolean ignoreCloseNotice) {
        try (Call c = setting("HP_UdpServer_SetIgnoreCloseNotice")) {
            C.UdpServer.HP_UdpServer_SetIgnoreCloseNotice(handle, ignoreCloseNotice ? 1 : 0);
        }
    }

    /** Ours: whether the close notice of a peer is ignored. {@code HP_UdpServer_IsIgnoreCloseNotice}. */
    public boolean isIgnoreCloseNotice() {
        try (Call c = call()) {
            return C.UdpServer.HP_UdpServer_IsIgnoreCloseNotice(handle) != 0;
        }
    }
}
