// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnArqCipher}. */
public enum ArqCipher {
    NONE(0),
    AES_256_GCM(1),
    CHACHA20_POLY1305(2);

    private static final ArqCipher[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    ArqCipher(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static ArqCipher of(int value) {
        for (ArqCipher one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
