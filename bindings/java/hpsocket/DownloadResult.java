// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code TDownloadResult}; a text that is not there is null. */
public record DownloadResult(DownloadError error, String text, int systemError, int status, String url, String file, String contentType, long length, long received, long elapsed, long tries, boolean resumable, boolean resumed, boolean skipped, String digest) {
    static final int SIZE = 104;

    static DownloadResult read(long at) {
        return new DownloadResult(DownloadError.of(Call.intAt(at + 0)),
            Call.textAt(Call.longAt(at + 8)),
            Call.intAt(at + 16),
            Call.shortAt(at + 20),
            Call.textAt(Call.longAt(at + 24)),
            Call.textAt(Call.longAt(at + 32)),
            Call.textAt(Call.longAt(at + 40)),
            Call.longAt(at + 48),
            Call.longAt(at + 56),
            Call.unsignedAt(at + 64),
            Call.unsignedAt(at + 68),
            Call.intAt(at + 72) != 0,
            Call.intAt(at + 76) != 0,
            Call.intAt(at + 80) != 0,
            Call.textAt(Call.longAt(at + 88)));
    }
}
