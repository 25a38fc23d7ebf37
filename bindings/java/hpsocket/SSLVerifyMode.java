// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnSSLVerifyMode}. */
public enum SSLVerifyMode {
    NONE(0),
    PEER(1),
    FAIL_IF_NO_PEER_CERT(2),
    CLIENT_ONCE(4);

    private static final SSLVerifyMode[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    SSLVerifyMode(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static SSLVerifyMode of(int value) {
        for (SSLVerifyMode one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
