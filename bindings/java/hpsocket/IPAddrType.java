// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnIPAddrType}. */
public enum IPAddrType {
    ALL(0),
    IPV4(1),
    IPV6(2);

    private static final IPAddrType[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    IPAddrType(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static IPAddrType of(int value) {
        for (IPAddrType one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
