// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnTaskBufferType}. */
public enum TaskBufferType {
    COPY(0),
    REFER(1),
    ATTACH(2);

    private static final TaskBufferType[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    TaskBufferType(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static TaskBufferType of(int value) {
        for (TaskBufferType one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
