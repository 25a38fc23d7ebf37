// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnDownloadOverwrite}. */
public enum DownloadOverwrite {
    FAIL(0),
    REPLACE(1),
    SKIP(2),
    RENAME(3);

    private static final DownloadOverwrite[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    DownloadOverwrite(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static DownloadOverwrite of(int value) {
        for (DownloadOverwrite one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
