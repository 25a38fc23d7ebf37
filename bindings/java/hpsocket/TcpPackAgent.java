// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ITcpPackAgent} in the header files, and docs/events.md for the events. */
public class TcpPackAgent extends TcpAgent {
    private static final Made MADE = new Made("Create_HP_TcpPackAgent", "Destroy_HP_TcpPackAgent", "HP_TcpPackAgentListener");

    @Override
    Made made() { return MADE; }

    /** Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. {@code HP_TcpPackAgent_SetMaxPackSize}. */
    public void setMaxPackSize(long maxPackSize) {
        try (Call c = setting("HP_TcpPackAgent_SetMaxPackSize")) {
            C.TcpPackAgent.HP_TcpPackAgent_SetMaxPackSize(handle, Call.u32(maxPackSize));
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackAgent_SetPackHeaderFlag}. */
    public void setPackHeaderFlag(int packHeaderFlag) {
        try (Call c = setting("HP_TcpPackAgent_SetPackHeaderFlag")) {
            C.TcpPackAgent.HP_TcpPackAgent_SetPackHeaderFlag(handle, Call.u16(packHeaderFlag));
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackAgent_GetMaxPackSize}. */
    public long getMaxPackSize() {
        try (Call c = call()) {
            return C.TcpPackAgent.HP_TcpPackAgent_GetMaxPackSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked. {@code HP_TcpPackAgent_GetPackHeaderFlag}. */
    public int getPackHeaderFlag() {
        try (Call c = call()) {
            return C.TcpPackAgent.HP_TcpPackAgent_GetPackHeaderFlag(handle) & 0xFFFF;
        }
    }
}
