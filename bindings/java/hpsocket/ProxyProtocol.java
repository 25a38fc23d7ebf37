// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnProxyProtocol}. */
public enum ProxyProtocol {
    OFF(0),
    ACCEPTED(1),
    REQUIRED(2);

    private static final ProxyProtocol[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    ProxyProtocol(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static ProxyProtocol of(int value) {
        for (ProxyProtocol one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
