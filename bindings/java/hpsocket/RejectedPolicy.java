// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnRejectedPolicy}. */
public enum RejectedPolicy {
    CALL_FAIL(0),
    WAIT_FOR(1),
    CALLER_RUN(2);

    private static final RejectedPolicy[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    RejectedPolicy(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static RejectedPolicy of(int value) {
        for (RejectedPolicy one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
