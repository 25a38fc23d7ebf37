// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnSocketError}. */
public enum SocketError {
    OK(0),
    ILLEGAL_STATE(1),
    INVALID_PARAM(2),
    SOCKET_CREATE(3),
    SOCKET_BIND(4),
    SOCKET_PREPARE(5),
    SOCKET_LISTEN(6),
    CP_CREATE(7),
    WORKER_THREAD_CREATE(8),
    DETECT_THREAD_CREATE(9),
    SOCKE_ATTACH_TO_CP(10),
    CONNECT_SERVER(11),
    NETWORK(12),
    DATA_PROC(13),
    DATA_SEND(14),
    GC_START(15),
    SSL_ENV_NOT_READY(101);

    private static final SocketError[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    SocketError(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static SocketError of(int value) {
        for (SocketError one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
