// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ISSLPullClient} in the header files, and docs/events.md for the events. Has the methods of {@link TcpPullClient}, too. */
public class SSLPullClient extends SSLClient {
    private static final Made MADE = new Made("Create_HP_SSLPullClient", "Destroy_HP_SSLPullClient", "HP_TcpPullClientListener");

    @Override
    Made made() { return MADE; }

    /** Moves (Fetch) or copies (Peek) {@code length} bytes, the oldest first, to {@code data}; results as IPullSocket::Fetch. {@code HP_TcpPullClient_Fetch}. */
    public byte[] fetch(int length) {
        try (Call c = call()) {
            long data = c.room(length);
            c.fetched("HP_TcpPullClient_Fetch", C.TcpPullClient.HP_TcpPullClient_Fetch(handle, data, length));
            return Call.bytesAt(data, length);
        }
    }

    /** Moves (Fetch) or copies (Peek) {@code length} bytes, the oldest first, to {@code data}; results as IPullSocket::Fetch. {@code HP_TcpPullClient_Peek}. */
    public byte[] peek(int length) {
        try (Call c = call()) {
            long data = c.room(length);
            c.fetched("HP_TcpPullClient_Peek", C.TcpPullClient.HP_TcpPullClient_Peek(handle, data, length));
            return Call.bytesAt(data, length);
        }
    }

    /** Most bytes held for Fetch: reading pauses at the limit until data is fetched. 0: no limit. {@code HP_TcpPullClient_SetMaxPullDataLength}. */
    public void setMaxPullDataLength(long maxPullDataLength) {
        try (Call c = setting("HP_TcpPullClient_SetMaxPullDataLength")) {
            C.TcpPullClient.HP_TcpPullClient_SetMaxPullDataLength(handle, Call.u32(maxPullDataLength));
        }
    }

    /** Most bytes held for Fetch: reading pauses at the limit until data is fetched. 0: no limit. {@code HP_TcpPullClient_GetMaxPullDataLength}. */
    public long getMaxPullDataLength() {
        try (Call c = call()) {
            return C.TcpPullClient.HP_TcpPullClient_GetMaxPullDataLength(handle) & 0xFFFFFFFFL;
        }
    }
}
