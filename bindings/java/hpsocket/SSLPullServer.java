// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ISSLPullServer} in the header files, and docs/events.md for the events. Has the methods of {@link TcpPullServer}, too. */
public class SSLPullServer extends SSLServer {
    private static final Made MADE = new Made("Create_HP_SSLPullServer", "Destroy_HP_SSLPullServer", "HP_TcpPullServerListener");

    @Override
    Made made() { return MADE; }

    /** Moves {@code length} bytes, the oldest first, to {@code data}. {@code HP_TcpPullServer_Fetch}. */
    public byte[] fetch(long connId, int length) {
        try (Call c = call()) {
            long data = c.room(length);
            c.fetched("HP_TcpPullServer_Fetch", C.TcpPullServer.HP_TcpPullServer_Fetch(handle, connId, data, length));
            return Call.bytesAt(data, length);
        }
    }

    /** As Fetch, but the bytes stay. {@code HP_TcpPullServer_Peek}. */
    public byte[] peek(long connId, int length) {
        try (Call c = call()) {
            long data = c.room(length);
            c.fetched("HP_TcpPullServer_Peek", C.TcpPullServer.HP_TcpPullServer_Peek(handle, connId, data, length));
            return Call.bytesAt(data, length);
        }
    }

    /** Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. {@code HP_TcpPullServer_SetMaxPullDataLength}. */
    public void setMaxPullDataLength(long maxPullDataLength) {
        try (Call c = setting("HP_TcpPullServer_SetMaxPullDataLength")) {
            C.TcpPullServer.HP_TcpPullServer_SetMaxPullDataLength(handle, Call.u32(maxPullDataLength));
        }
    }

    /** Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. {@code HP_TcpPullServer_GetMaxPullDataLength}. */
    public long getMaxPullDataLength() {
        try (Call c = call()) {
            return C.TcpPullServer.HP_TcpPullServer_GetMaxPullDataLength(handle) & 0xFFFFFFFFL;
        }
    }
}
