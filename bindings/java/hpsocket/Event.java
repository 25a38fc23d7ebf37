// SPDX-License-Identifier: Apache-2.0

package hpsocket;

import com.sun.jna.Callback;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Native;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An event of C: one callback for the whole program, which finds the component by the handle that it gets. */
final class Event {
    interface Setter { void set(long listener, Callback callback); }

    interface Body { void run(Component self) throws Exception; }

    interface Answer { HttpParseResult run(Component self) throws Exception; }

    /** The components in whose events this thread is. */
    private record Frame(Component component, Frame outer) { }

    private static final Map<Class<?>, List<Event>> DECLARED = new ConcurrentHashMap<>();
    private static final ThreadLocal<Frame> FRAMES = new ThreadLocal<>();
    // The library's threads become daemon threads of Java with their first event, and stay that until they end.
    private static final CallbackThreadInitializer THREADS = new CallbackThreadInitializer(true, false, "hpsocket");

    private final Setter setter;
    private final String name;
    private final Class<?>[] parameters;
    private final Callback callback;  // for ever

    Event(Class<?> owner, Setter setter, String name, Callback callback, Class<?>... parameters) {
        this.setter = setter;
        this.name = name;
        this.parameters = parameters;
        this.callback = callback;
        Native.setCallbackThreadInitializer(callback, THREADS);
        DECLARED.computeIfAbsent(owner, c -> new CopyOnWriteArrayList<>()).add(this);
    }

    static List<Event> of(Class<?> owner) { return DECLARED.getOrDefault(owner, List.of()); }

    /** Whether the program's own classes have the event's method. */
    boolean isOverriddenIn(Class<?> kind) {
        for (; kind.getPackage() != Component.class.getPackage(); kind = kind.getSuperclass()) {
            try {
                kind.getDeclaredMethod(name, parameters);
                return true;
            } catch (NoSuchMethodException inherited) {
                // perhaps the next
            }
        }
        return false;
    }

    void listen(long listener) { setter.set(listener, callback); }

    static boolean inside() { return FRAMES.get() != null; }

    static boolean inside(Component component) {
        for (Frame frame = FRAMES.get(); frame != null; frame = frame.outer) {
            if (frame.component == component) return true;
        }
        return false;
    }

    static int happened(long sender, String name, int success, int failure, Body body) {
        return run(sender, name, success, failure, body, null);
    }

    static int answered(long sender, String name, int success, int failure, Answer answer) {
        return run(sender, name, success, failure, null, answer);
    }

    private static int run(long sender, String name, int success, int failure, Body body, Answer answer) {
        Component component = Component.of(sender);
        if (component == null) return success;
        Frame outer = FRAMES.get();
        FRAMES.set(new Frame(component, outer));
        try {
            if (body != null) {
                body.run(component);
                return success;
            }
            HttpParseResult told = answer.run(component);
            return told == null ? success : told.value;
        } catch (Refused refused) {
            return failure;
        } catch (Throwable thrown) {  // nothing may pass into C
            try {
                component.failed(name, thrown);
            } catch (Throwable again) {
                thrown = again;
            }
            return failure;
        } finally {
            FRAMES.set(outer);
        }
    }
}
