// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnSSLSessionMode}. */
public enum SSLSessionMode {
    CLIENT(0),
    SERVER(1);

    private static final SSLSessionMode[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    SSLSessionMode(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static SSLSessionMode of(int value) {
        for (SSLSessionMode one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
