// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnSendPolicy}. */
public enum SendPolicy {
    PACK(0),
    SAFE(1),
    DIRECT(2);

    private static final SendPolicy[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    SendPolicy(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static SendPolicy of(int value) {
        for (SendPolicy one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
