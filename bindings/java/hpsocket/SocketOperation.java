// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnSocketOperation}. */
public enum SocketOperation {
    UNKNOWN(0),
    ACCEPT(1),
    CONNECT(2),
    SEND(3),
    RECEIVE(4),
    CLOSE(5);

    private static final SocketOperation[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    SocketOperation(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static SocketOperation of(int value) {
        for (SocketOperation one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
