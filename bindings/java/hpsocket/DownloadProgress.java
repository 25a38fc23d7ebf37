// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code TDownloadProgress}; a text that is not there is null. */
public record DownloadProgress(long done, long total, long received, long rate, long elapsed, long connections, String file) {
    static final int SIZE = 56;

    static DownloadProgress read(long at) {
        return new DownloadProgress(Call.longAt(at + 0),
            Call.longAt(at + 8),
            Call.longAt(at + 16),
            Call.longAt(at + 24),
            Call.unsignedAt(at + 32),
            Call.unsignedAt(at + 36),
            Call.textAt(Call.longAt(at + 40)));
    }
}
