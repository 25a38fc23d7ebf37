// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnHttpParseResult}. */
public enum HttpParseResult {
    OK(0),
    SKIP_BODY(1),
    UPGRADE(2),
    ERROR(-1);

    private static final HttpParseResult[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    HttpParseResult(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static HttpParseResult of(int value) {
        for (HttpParseResult one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
