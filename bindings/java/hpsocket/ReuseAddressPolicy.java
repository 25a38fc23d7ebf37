// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnReuseAddressPolicy}. */
public enum ReuseAddressPolicy {
    NONE(0),
    ADDR_ONLY(1),
    ADDR_AND_PORT(2);

    private static final ReuseAddressPolicy[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    ReuseAddressPolicy(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static ReuseAddressPolicy of(int value) {
        for (ReuseAddressPolicy one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
