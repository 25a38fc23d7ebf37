// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ITcpPullAgent} in the header files, and docs/events.md for the events. */
public class TcpPullAgent extends TcpAgent {
    private static final Made MADE = new Made("Create_HP_TcpPullAgent", "Destroy_HP_TcpPullAgent", "HP_TcpPullAgentListener");

    @Override
    Made made() { return MADE; }

    /** Moves {@code length} bytes, the oldest first, to {@code data}. {@code HP_TcpPullAgent_Fetch}. */
    public byte[] fetch(long connId, int length) {
        try (Call c = call()) {
            long data = c.room(length);
            c.fetched("HP_TcpPullAgent_Fetch", C.TcpPullAgent.HP_TcpPullAgent_Fetch(handle, connId, data, length));
            return Call.bytesAt(data, length);
        }
    }

    /** As Fetch, but the bytes stay. {@code HP_TcpPullAgent_Peek}. */
    public byte[] peek(long connId, int length) {
        try (Call c = call()) {
            long data = c.room(length);
            c.fetched("HP_TcpPullAgent_Peek", C.TcpPullAgent.HP_TcpPullAgent_Peek(handle, connId, data, length));
            return Call.bytesAt(data, length);
        }
    }

    /** Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. {@code HP_TcpPullAgent_SetMaxPullDataLength}. */
    public void setMaxPullDataLength(long maxPullDataLength) {
        try (Call c = setting("HP_TcpPullAgent_SetMaxPullDataLength")) {
            C.TcpPullAgent.HP_TcpPullAgent_SetMaxPullDataLength(handle, Call.u32(maxPullDataLength));
        }
    }

    /** Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. {@code HP_TcpPullAgent_GetMaxPullDataLength}. */
    public long getMaxPullDataLength() {
        try (Call c = call()) {
            return C.TcpPullAgent.HP_TcpPullAgent_GetMaxPullDataLength(handle) & 0xFFFFFFFFL;
        }
    }
}
