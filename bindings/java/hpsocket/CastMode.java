// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnCastMode}. */
public enum CastMode {
    UNICAST(-1),
    MULTICAST(0),
    BROADCAST(1);

    private static final CastMode[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    CastMode(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static CastMode of(int value) {
        for (CastMode one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
