// SPDX-License-Identifier: Apache-2.0

package hpsocket;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One call of a C function: keeps the component from being destroyed meanwhile, and has the memory for its arguments, which a thread
 * hands out like a stack and takes back when the call ends.
 */
final class Call implements AutoCloseable {
    static final int LENGTH = 304, PORT = 308;  // behind the text of an address
    private static final int TEXT_LENGTH = 300;
    private static final int STACK = 16 * 1024;
    private static final int ENOBUFS = 105;

    private static final class Stack {
        final Memory memory = new Memory(STACK);
        final long begin = Pointer.nativeValue(memory);
        int used;
    }

    interface Listing { int fill(long items, long count); }

    private static final ThreadLocal<Stack> STACKS = ThreadLocal.withInitial(Stack::new);

    private final Component component;
    private Stack stack;
    private int mark;
    private ArrayDeque<Long> more;

    Call(Component component) { this.component = component; }

    static Call free() { return new Call(null); }

    @Override
    public void close() {
        if (stack != null) stack.used = mark;
        if (more != null) more.forEach(Native::free);
        if (component != null) component.leave();
    }

    // --- what came of it

    void ok(String symbol, int returned) {
        if (returned == 0) throw failed(symbol);
    }

    int index(String symbol, int returned) {
        if (returned < 0) throw failed(symbol);
        return returned;
    }

    long id(String symbol, long returned) {
        if (returned == 0) throw failed(symbol);
        return returned;
    }

    void fetched(String symbol, int returned) {
        if (returned != 0) throw HPException.of(component, symbol, returned == 1 ? 90 : returned == 2 ? 57 : 22);  // EMSGSIZE, EBADSLT, EINVAL
    }

    private HPException failed(String symbol) { return HPException.of(component, symbol, Native.getLastError()); }

    // --- memory

    /** Zeroes, until the call ends. */
    long room(long size) {
        if (stack == null) {
            stack = STACKS.get();
            mark = stack.used;
        }
        long aligned = (size + 7) & ~7L;
        long at;
        if (aligned <= STACK - stack.used) {
            at = stack.begin + stack.used;
            stack.used += (int) aligned;
        } else {
            at = Native.malloc(aligned);
            if (at == 0) throw new OutOfMemoryError("no memory for a call");
            if (more == null) more = new ArrayDeque<>();
            more.add(at);
        }
        new Pointer(at).clear(aligned);
        return at;
    }

    long bytes(byte[] data) {
        if (data == null) return 0;
        long at = room(Math.max(data.length, 1));
        new Pointer(at).write(0, data, 0, data.length);
        return at;
    }

    /** What remains in the buffer; one outside of Java's memory is not copied. */
    long buffer(ByteBuffer data) {
        if (data.isDirect()) return Pointer.nativeValue(Native.getDirectBufferPointer(data)) + data.position();
        long at = room(Math.max(data.remaining(), 1));
        new Pointer(at).getByteBuffer(0, data.remaining()).put(data.duplicate());
        return at;
    }

    static int length(byte[] data) { return data == null ? 0 : data.length; }

    static int length(ByteBuffer data) { return data.remaining(); }

    static int length(Headers headers) { return headers == null ? 0 : headers.size(); }

    long text(String text) {
        if (text == null) return 0;
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("a NUL in a text");
        long at = room(data.length + 1L);
        new Pointer(at).write(0, data, 0, data.length);
        return at;
    }

    long texts(List<String> texts) {
        long at = room(8L * texts.size());
        for (int i = 0; i < texts.size(); i++) putLong(at + 8L * i, text(texts.get(i)));
        return at;
    }

    long headers(Headers headers) {
        if (headers == null || headers.isEmpty()) return 0;
        long at = room(16L * headers.size()), next = at;
        for (Map.Entry<String, String> header : headers) {
            putLong(next, text(header.getKey()));
            putLong(next + 8, text(header.getValue()));
            next += 16;
        }
        return at;
    }

    void putHeaders(long at, Headers headers) {
        putLong(at, headers(headers));
        putInt(at + 8, headers.size());
    }

    /** WSABUF: a length and a pointer. */
    long buffers(byte[]... pieces) {
        long at = room(16L * pieces.length);
        for (int i = 0; i < pieces.length; i++) {
            putInt(at + 16L * i, pieces[i].length);
            putLong(at + 16L * i + 8, bytes(pieces[i]));
        }
        return at;
    }

    long buffer(byte[] piece) { return piece == null ? 0 : buffers(piece); }

    long mask(byte[] mask) {
        if (mask != null && mask.length != 4) throw new IllegalArgumentException("a mask has 4 bytes");
        return bytes(mask);
    }

    long address() {
        long at = room(TEXT_LENGTH + 12);
        putInt(at + LENGTH, TEXT_LENGTH);
        return at;
    }

    // --- lists, whose length is asked for first

    private long items, count;

    private int list(String symbol, int size, Listing listing) {
        count = room(4);
        for (int room = 0;;) {
            items = room == 0 ? 0 : room((long) room * size);
            putInt(count, room);
            Native.setLastError(0);
            int returned = listing.fill(items, count);
            int errno = Native.getLastError(), there = intAt(count);
            if (returned != 0) return there;
            if (there > room) {
                room = there;
            } else if (there == 0 && errno == ENOBUFS) {  // an empty list is told as one for which there is no room
                return 0;
            } else {
                throw HPException.of(component, symbol, errno);
            }
        }
    }

    long[] conns(String symbol, Listing listing) {
        int n = list(symbol, 8, listing);
        return n == 0 || items == 0 ? new long[0] : new Pointer(items).getLongArray(0, n);
    }

    List<String> strings(String symbol, Listing listing) {
        int n = list(symbol, 8, listing);
        List<String> found = new ArrayList<>(n);
        for (int i = 0; i < n && items != 0; i++) found.add(textOrEmpty(longAt(items + 8L * i)));
        return found;
    }

    Headers pairs(String symbol, Listing listing) {
        int n = list(symbol, 16, listing);
        Headers found = new Headers();
        for (int i = 0; i < n && items != 0; i++) found.add(textOrEmpty(longAt(items + 16L * i)), textOrEmpty(longAt(items + 16L * i + 8)));
        return found;
    }

    // --- from and to C

    static int intAt(long at) { return new Pointer(at).getInt(0); }

    static long longAt(long at) { return new Pointer(at).getLong(0); }

    static long unsignedAt(long at) { return intAt(at) & 0xFFFFFFFFL; }

    static int shortAt(long at) { return new Pointer(at).getShort(0) & 0xFFFF; }

    static int byteAt(long at) { return new Pointer(at).getByte(0) & 0xFF; }

    static void putInt(long at, int value) { new Pointer(at).setInt(0, value); }

    static void putLong(long at, long value) { new Pointer(at).setLong(0, value); }

    static byte[] bytesAt(long at, int length) {
        byte[] data = new byte[at == 0 ? 0 : Math.max(length, 0)];
        if (data.length > 0) new Pointer(at).read(0, data, 0, data.length);
        return data;
    }

    static String textAt(long at) { return at == 0 ? null : new Pointer(at).getString(0, "UTF-8"); }

    static String textOrEmpty(long at) { return at == 0 ? "" : textAt(at); }

    static byte[] maskAt(long at) { return at == 0 ? null : bytesAt(at, 4); }

    static Address addressAt(long at) { return new Address(textAt(at), shortAt(at + PORT)); }

    static int u8(int value) { return fits(value, 0xFF); }

    static int u16(int value) { return fits(value, 0xFFFF); }

    static int u32(long value) { return fits(value, 0xFFFFFFFFL); }

    private static int fits(long value, long most) {
        if (value < 0 || value > most) throw new IllegalArgumentException(value + " is not in 0 to " + most);
        return (int) value;
    }
}
