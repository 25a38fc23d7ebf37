// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** Functions that belong to no component. */
public final class HPSocket {
    private HPSocket() { }

    /** {@code HP_GetDownloadErrorName}. */
    public static String getDownloadErrorName(DownloadError error) {
        try (Call c = Call.free()) {
            return Call.textAt(C.HPSocketHttp.HP_GetDownloadErrorName(error.value));
        }
    }

    /** {@code HP_GetHPSocketVersion}. */
    public static long getHPSocketVersion() {
        try (Call c = Call.free()) {
            return C.HPSocket.HP_GetHPSocketVersion() & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_GetSocketErrorDesc}. */
    public static String getSocketErrorDesc(SocketError code) {
        try (Call c = Call.free()) {
            return Call.textAt(C.HPSocket.HP_GetSocketErrorDesc(code.value));
        }
    }
}
