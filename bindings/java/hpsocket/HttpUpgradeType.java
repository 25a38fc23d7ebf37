// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnHttpUpgradeType}. */
public enum HttpUpgradeType {
    NONE(0),
    WEB_SOCKET(1),
    HTTP_TUNNEL(2),
    UNKNOWN(-1);

    private static final HttpUpgradeType[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    HttpUpgradeType(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static HttpUpgradeType of(int value) {
        for (HttpUpgradeType one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
