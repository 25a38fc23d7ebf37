// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnDownloadError}. */
public enum DownloadError {
    OK(0),
    OPTION(1),
    RESOLVE(2),
    CONNECT(3),
    TLS(4),
    HTTP_STATUS(5),
    PROTOCOL(6),
    RANGE(7),
    CHANGED(8),
    TRUNCATED(9),
    DISK_FULL(10),
    DISK(11),
    CHECKSUM(12),
    TIMEOUT(13),
    TOO_SLOW(14),
    REDIRECT(15),
    NAME(16),
    EXISTS(17),
    CODING(18),
    CANCELLED(19),
    SINK(20),
    SYSTEM(21);

    private static final DownloadError[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    DownloadError(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static DownloadError of(int value) {
        for (DownloadError one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
