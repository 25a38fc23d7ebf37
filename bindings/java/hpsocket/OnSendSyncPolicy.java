// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnOnSendSyncPolicy}. */
public enum OnSendSyncPolicy {
    NONE(0),
    CLOSE(1),
    RECEIVE(2);

    private static final OnSendSyncPolicy[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    OnSendSyncPolicy(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static OnSendSyncPolicy of(int value) {
        for (OnSendSyncPolicy one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
