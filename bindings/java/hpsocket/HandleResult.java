// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnHandleResult}. */
public enum HandleResult {
    OK(0),
    IGNORE(1),
    ERROR(2);

    private static final HandleResult[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    HandleResult(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static HandleResult of(int value) {
        for (HandleResult one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
