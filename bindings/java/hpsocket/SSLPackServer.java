// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ISSLPackServer} in the header files, and docs/events.md for the events. Has the methods of {@link TcpPackServer}, too. */
public class SSLPackServer extends SSLServer {
    private static final Made MADE = new Made("Create_HP_SSLPackServer", "Destroy_HP_SSLPackServer", "HP_TcpPackServerListener");

    @Override
    Made made() { return MADE; }

    /** Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. {@code HP_TcpPackServer_SetMaxPackSize}. */
    public void setMaxPackSize(long maxPackSize) {
        try (Call c = setting("HP_TcpPackServer_SetMaxPackSize")) {
            C.TcpPackServer.HP_TcpPackServer_SetMaxPackSize(handle, Call.u32(maxPackSize));
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackServer_SetPackHeaderFlag}. */
    public void setPackHeaderFlag(int packHeaderFlag) {
        try (Call c = setting("HP_TcpPackServer_SetPackHeaderFlag")) {
            C.TcpPackServer.HP_TcpPackServer_SetPackHeaderFlag(handle, Call.u16(packHeaderFlag));
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackServer_GetMaxPackSize}. */
    public long getMaxPackSize() {
        try (Call c = call()) {
            return C.TcpPackServer.HP_TcpPackServer_GetMaxPackSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackServer_GetPackHeaderFlag}. */
    public int getPackHeaderFlag() {
        try (Call c = call()) {
            return C.TcpPackServer.HP_TcpPackServer_GetPackHeaderFlag(handle) & 0xFFFF;
        }
    }
}
