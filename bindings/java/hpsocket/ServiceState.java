// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code EnServiceState}. */
public enum ServiceState {
    STARTING(0),
    STARTED(1),
    STOPPING(2),
    STOPPED(3);

    private static final ServiceState[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    ServiceState(int value) { this.value = value; }

    /** The one with this value; null for one of a newer library. */
    public static ServiceState of(int value) {
        for (ServiceState one : MEMBERS) {
            if (one.value == value) return one;
        }
        return null;
    }
}
