// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code IUdpClient} in the header files, and docs/events.md for the events. */
public class UdpClient extends Client {
    private static final Made MADE = new Made("Create_HP_UdpClient", "Destroy_HP_UdpClient", "HP_UdpClientListener");

    @Override
    Made made() { return MADE; }

    /** Most bytes in a datagram, 1 to 65536, default 1432; see IUdpServer. {@code HP_UdpClient_SetMaxDatagramSize}. */
    public void setMaxDatagramSize(long maxDatagramSize) {
        try (Call c = setting("HP_UdpClient_SetMaxDatagramSize")) {
            C.UdpClient.HP_UdpClient_SetMaxDatagramSize(handle, Call.u32(maxDatagramSize));
        }
    }

    /** Most bytes in a datagram, 1 to 65536, default 1432; see IUdpServer. {@code HP_UdpClient_GetMaxDatagramSize}. */
    public long getMaxDatagramSize() {
        try (Call c = call()) {
            return C.UdpClient.HP_UdpClient_GetMaxDatagramSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpClient_SetDetectAttempts}. */
    public void setDetectAttempts(long detectAttempts) {
        try (Call c = setting("HP_UdpClient_SetDetectAttempts")) {
            C.UdpClient.HP_UdpClient_SetDetectAttempts(handle, Call.u32(detectAttempts));
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpClient_SetDetectInterval}. */
    public void setDetectInterval(long detectInterval) {
        try (Call c = setting("HP_UdpClient_SetDetectInterval")) {
            C.UdpClient.HP_UdpClient_SetDetectInterval(handle, Call.u32(detectInterval));
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpClient_GetDetectAttempts}. */
    public long getDetectAttempts() {
        try (Call c = call()) {
            return C.UdpClient.HP_UdpClient_GetDetectAttempts(handle) & 0xFFFFFFFFL;
        }
    }

    /** Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. {@code HP_UdpClient_GetDetectInterval}. */
    public long getDetectInterval() {
        try (Call c = call()) {
            return C.UdpClient.HP_UdpClient_GetDetectInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** Ours: most bytes that may wait to be sent to the server, as datagrams that the kernel has not taken; 0: no limit. {@code HP_UdpClient_SetMaxPendingDataLength}. */
    public void setMaxPendingDataLength(long maxPendingDataLength) {
        try (Call c = setting("HP_UdpClient_SetMaxPendingDataLength")) {
            C.UdpClient.HP_UdpClient_SetMaxPendingDataLength(handle, Call.u32(maxPendingDataLength));
        }
    }

    /** Ours: most bytes that may wait to be sent to the server, as datagrams that the kernel has not taken; 0: no limit. {@code HP_UdpClient_GetMaxPendingDataLength}. */
    public long getMaxPendingDataLength() {
        try (Call c = call()) {
            return C.UdpClient.HP_UdpClient_GetMaxPendingDataLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Ours: whether the close notice of the server is ignored. {@code HP_UdpClient_SetIgnoreCloseNotice}. */
    public void setIgnoreCloseNotice(boolean ignoreCloseNotice) {
        try (Call c = setting("HP_UdpClient_SetIgnoreCloseNotice")) {
            C.UdpClient.HP_UdpClient_SetIgnoreCloseNotice(handle, ignoreCloseNotice ? 1 : 0);
        }
    }

    /** Ours: whether the close notice of the server is ignored. {@code HP_UdpClient_IsIgnoreCloseNotice}. */
    public boolean isIgnoreCloseNotice() {
        try (Call c = call()) {
            return C.UdpClient.HP_UdpClient_IsIgnoreCloseNotice(handle) != 0;
        }
    }
}
