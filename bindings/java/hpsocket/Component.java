// SPDX-License-Identifier: Apache-2.0

package hpsocket;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A component of the library: a server, agent, client, node or downloader.
 *
 * <p>Events are methods that a subclass overrides, or functions that are set: {@code server.onReceive((id, data) -> ...)}. They come on
 * the library's threads; those of one connection one after the other. What they throw is {@linkplain #failed reported} and closes the
 * connection, {@link Refused} only closes it. Every method may be called from any thread. After start() the component is kept until it has
 * stopped, whether the program keeps it or not.
 */
public abstract class Component implements AutoCloseable {
    /** The C functions that make and destroy it, and the kind of its listener. */
    record Made(String create, String destroy, String listener) { }

    private static final int EPERM = 1;
    private static final long EXIT_MS = 1000;
    private static final Cleaner CLEANER = Cleaner.create();
    private static final Map<Long, WeakReference<Component>> ALIVE = new ConcurrentHashMap<>();  // by handle, for events
    private static final Map<Long, Component> RUNNING = new ConcurrentHashMap<>();  // keeps what has been started
    private static volatile int pruneAt = 16;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Component::closeAll, "hpsocket-exit"));
    }

    final long handle;
    private final Owned owned;
    private final Cleaner.Cleanable cleanable;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean shut;

    /** What is to be destroyed, when the component is closed or has been forgotten. */
    private record Owned(long handle, long listener, Made made) implements Runnable {
        @Override
        public void run() {
            Library.call(made.destroy, handle);
            Library.call("Destroy_" + made.listener, listener);
            ALIVE.remove(handle);
        }
    }

    Component() {
        Made made = made();
        long listener = Library.create("Create_" + made.listener);
        try {
            handle = Library.create(made.create, listener);
        } catch (RuntimeException failure) {
            Library.call("Destroy_" + made.listener, listener);
            throw failure;
        }
        owned = new Owned(handle, listener, made);
        cleanable = CLEANER.register(this, owned);
        ALIVE.put(handle, new WeakReference<>(this));
        Class<?> ours = getClass();
        while (ours.getPackage() != Component.class.getPackage()) ours = ours.getSuperclass();
        for (; ours != Component.class; ours = ours.getSuperclass()) {
            for (Event event : Event.of(ours)) {
                if (event.isOverriddenIn(getClass())) event.listen(listener);
            }
        }
    }

    // --- what the generated classes tell

    abstract Made made();

    void halt() { }

    boolean stopped() { return !RUNNING.containsKey(handle); }

    SocketError step() { return null; }

    String stepText() { return null; }

    // --- calls

    static Component of(long handle) {
        WeakReference<Component> reference = ALIVE.get(handle);
        return reference == null ? null : reference.get();
    }

    /** Lets a call in until the component is closed; then only those of its events, until it is destroyed. */
    Call call() {
        calls.incrementAndGet();
        if (shut && !Event.inside(this)) {
            leave();
            throw new IllegalStateException("the component is closed");
        }
        return new Call(this);
    }

    Call setting(String symbol) {
        Call call = call();
        if (stopped()) return call;
        call.close();
        throw new HPException(EPERM, null, symbol + ": a setting, and the component runs");
    }

    void leave() {
        if (calls.decrementAndGet() == 0 && shut) {
            synchronized (calls) {
                calls.notifyAll();
            }
        }
    }

    void listen(Event event) {
        try (Call c = setting("a handler")) {
            event.listen(owned.listener);
        }
    }

    void began() {
        if (RUNNING.size() >= pruneAt) {
            RUNNING.values().removeIf(Component::hasEnded);
            pruneAt = Math.max(16, 2 * RUNNING.size());
        }
        RUNNING.put(handle, this);
    }

    void ended() {
        if (!Event.inside()) RUNNING.remove(handle);  // inside, Stop only asks for it
    }

    private boolean hasEnded() {
        try (Call c = call()) {
            return stopped();
        } catch (IllegalStateException closed) {
            return false;  // close() takes it out
        }
    }

    // --- events and the end

    /** An event has thrown something. It goes to the log "hpsocket", unless this is overridden; the connection is closed. */
    protected void failed(String event, Throwable thrown) {
        System.getLogger("hpsocket").log(System.Logger.Level.ERROR, event + " of " + getClass().getName(), thrown);
    }

    /** Stops the component, waits for its events and for calls of other threads, and destroys it; inside an event another thread does it. */
    @Override
    public void close() {
        synchronized (calls) {
            if (shut) return;
            shut = true;
        }
        if (Event.inside()) daemon(this::destroy, "hpsocket-close");
        else destroy();
    }

    private void destroy() {
        halt();  // wakes calls that wait
        synchronized (calls) {
            boolean interrupted = false;
            while (calls.get() != 0) {
                try {
                    calls.wait();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
        cleanable.clean();
        RUNNING.remove(handle);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** No event should come when Java is gone. An event that ends the program itself cannot be waited for, so there is a limit. */
    private static void closeAll() {
        List<Thread> closing = new ArrayList<>();
        for (Component component : RUNNING.values()) closing.add(daemon(component::close, "hpsocket-exit"));
        long end = System.nanoTime() + EXIT_MS * 1_000_000;
        try {
            for (Thread thread : closing) thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }
}
