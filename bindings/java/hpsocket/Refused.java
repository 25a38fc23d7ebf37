// SPDX-License-Identifier: Apache-2.0

package hpsocket;

/** Thrown in an event it says HR_ERROR, which closes the connection, or lets start() fail; it is not reported. Costs little: it has no stack trace. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused() { super("refused by the program", null, false, false); }
}
