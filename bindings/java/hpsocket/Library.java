// SPDX-License-Identifier: Apache-2.0

package hpsocket;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** The C library: libhpsocket4c.so.6, or what HPSOCKET_LIBRARY names. */
final class Library {
    private static final NativeLibrary LIBRARY = load();

    private Library() { }

    private static NativeLibrary load() {
        if (Native.POINTER_SIZE != 8) throw new UnsupportedOperationException("hpsocket needs a JVM of 64 bits");
        String named = System.getenv("HPSOCKET_LIBRARY");
        return NativeLibrary.getInstance(named == null || named.isEmpty() ? "libhpsocket4c.so.6" : named);
    }

    /** Gives the native methods of a class of C their functions. Those that the library was built without fail when they are called. */
    static void bind(Class<?> functions) {
        try {
            Native.register(functions, LIBRARY);
        } catch (UnsatisfiedLinkError absent) {
            System.getLogger("hpsocket").log(System.Logger.Level.DEBUG, "this library was built without a part", absent);
        }
    }

    /** A function that is called seldom. */
    static Function function(String symbol) {
        try {
            return LIBRARY.getFunction(symbol);
        } catch (UnsatisfiedLinkError absent) {
            throw new UnsupportedOperationException("this library was built without " + symbol);
        }
    }

    static long create(String symbol, Object... arguments) {
        long handle = (Long) function(symbol).invoke(Long.class, arguments);
        int errno = Native.getLastError();
        if (handle == 0) throw HPException.of(null, symbol, errno);
        return handle;
    }

    static void call(String symbol, Object... arguments) { function(symbol).invoke(void.class, arguments); }

    static String textOf(int errno) {
        return NativeLibrary.getProcess().getFunction("strerror").invokeString(new Object[] {errno}, false);
    }
}
