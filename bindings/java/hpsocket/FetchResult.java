// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnFetchResult}. */
public enum FetchResult {
    OK(0),
    LENGTH_TOO_LONG(1),
    DATA_NOT_FOUND(2);

    private static final FetchResult[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    FetchResult(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static FetchResult of(int value) {
        for (FetchResult one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
