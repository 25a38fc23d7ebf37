// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnHttpVersion}. */
public enum HttpVersion {
    HV_1_0(1),
    HV_1_1(257);

    private static final HttpVersion[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    HttpVersion(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static HttpVersion of(int value) {
        for (HttpVersion one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
