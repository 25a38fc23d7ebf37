// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnSSLSessionInfo}. */
public enum SSLSessionInfo {
    MIN(0),
    CTX(0),
    CTX_METHOD(1),
    CTX_CIPHERS(2),
    CTX_CERT_STORE(3),
    SERVER_NAME_TYPE(4),
    SERVER_NAME(5),
    VERSION(6),
    METHOD(7),
    CERT(8),
    PKEY(9),
    CURRENT_CIPHER(10),
    CIPHERS(11),
    CLIENT_CIPHERS(12),
    PEER_CERT(13),
    PEER_CERT_CHAIN(14),
    VERIFIED_CHAIN(15),
    MAX(15);

    private static final SSLSessionInfo[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    SSLSessionInfo(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static SSLSessionInfo of(int value) {
        for (SSLSessionInfo one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
