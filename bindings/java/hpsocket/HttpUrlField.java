// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnHttpUrlField}. */
public enum HttpUrlField {
    SCHEMA(0),
    HOST(1),
    PORT(2),
    PATH(3),
    QUERY(4),
    FRAGMENT(5),
    USERINFO(6),
    MAX(7);

    private static final HttpUrlField[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    HttpUrlField(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static HttpUrlField of(int value) {
        for (HttpUrlField one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
