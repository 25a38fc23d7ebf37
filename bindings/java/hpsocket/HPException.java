// SPDX-License-Identifier: Apache-2.0

package hpsocket;

/** A call that failed: {@link #errno} has the cause, the text names the function; of start, stop and requests {@link #socketError} the step. */
public final class HPException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int errno;
    private final SocketError socketError;

    HPException(int errno, SocketError socketError, String text) {
        super(text);
        this.errno = errno;
        this.socketError = socketError;
    }

    static HPException of(Component component, String symbol, int errno) {
        String text = symbol + ": " + Library.textOf(errno);
        boolean hasStep = component != null && (symbol.endsWith("_Start") || symbol.endsWith("_Stop") || symbol.contains("_StartWith") || symbol.contains("SyncClient"));
        SocketError step = hasStep ? component.step() : null;
        if (step != null && step != SocketError.OK) text = component.stepText() + ": " + text;
        return new HPException(errno, step, text);
    }

    /** The cause, a number of errno.h: 98 is EADDRINUSE. */
    public int errno() { return errno; }

    /** Of start, stop and requests the step that failed; else null. */
    public SocketError socketError() { return socketError; }
}
