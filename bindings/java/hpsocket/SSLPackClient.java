// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ISSLPackClient} in the header files, and docs/events.md for the events. Has the methods of {@link TcpPackClient}, too. */
public class SSLPackClient extends SSLClient {
    private static final Made MADE = new Made("Create_HP_SSLPackClient", "Destroy_HP_SSLPackClient", "HP_TcpPackClientListener");

    @Override
    Made made() { return MADE; }

    /** Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. {@code HP_TcpPackClient_SetMaxPackSize}. */
    public void setMaxPackSize(long maxPackSize) {
        try (Call c = setting("HP_TcpPackClient_SetMaxPackSize")) {
            C.TcpPackClient.HP_TcpPackClient_SetMaxPackSize(handle, Call.u32(maxPackSize));
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackClient_SetPackHeaderFlag}. */
    public void setPackHeaderFlag(int packHeaderFlag) {
        try (Call c = setting("HP_TcpPackClient_SetPackHeaderFlag")) {
            C.TcpPackClient.HP_TcpPackClient_SetPackHeaderFlag(handle, Call.u16(packHeaderFlag));
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackClient_GetMaxPackSize}. */
    public long getMaxPackSize() {
        try (Call c = call()) {
            return C.TcpPackClient.HP_TcpPackClient_GetMaxPackSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackClient_GetPackHeaderFlag}. */
    public int getPackHeaderFlag() {
        try (Call c = call()) {
            return C.TcpPackClient.HP_TcpPackClient_GetPackHeaderFlag(handle) & 0xFFFF;
        }
    }
}
