// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;

namespace HPSocket
{
    /// <summary>How a component is made and destroyed. These functions are looked up here: they open the library.</summary>
    internal struct Made
    {
        internal delegate IntPtr Creator(IntPtr listener);
        internal delegate IntPtr ListenerCreator();
        internal delegate void Destroyer(IntPtr handle);

        internal readonly Creator Create;
        internal readonly Destroyer Destroy, DestroyListener;
        internal readonly ListenerCreator CreateListener;

        internal Made(string create, string destroy, string listener)
        {
            Create = Loader.Find<Creator>(create);
            Destroy = Loader.Find<Destroyer>(destroy);
            CreateListener = Loader.Find<ListenerCreator>("Create_" + listener);
            DestroyListener = Loader.Find<Destroyer>("Destroy_" + listener);
        }
    }

    /// <summary>
    /// A component of the library: a server, agent, client, node or downloader.
    ///
    /// Events are delegates, set before Start; they come on the library's threads. An exception counts as HandleResult.Error, which
    /// closes the connection, and goes to <see cref="HandlerFailed"/>. What has been started is kept until it has stopped. Every
    /// method may be called from any thread.
    /// </summary>
    public abstract class Component : IDisposable
    {
        // Events find the component by its handle. One that runs is kept; others may be collected.
        private static readonly ConcurrentDictionary<IntPtr, WeakReference<Component>> Alive =
            new ConcurrentDictionary<IntPtr, WeakReference<Component>>();
        private static readonly Dictionary<IntPtr, Component> Running = new Dictionary<IntPtr, Component>();
        private static int pruneAt = 16;
        private const int Enospc = 28;

        [ThreadStatic] private static Event inside; // the events that this thread is in

        internal readonly IntPtr Handle;
        private readonly IntPtr listener;
        private readonly Made made;
        private readonly object free = new object();
        private int calls, isShut;

        private sealed class Event
        {
            internal Component Of;
            internal Event Outer;
        }

        static Component()
        {
            AppDomain.CurrentDomain.ProcessExit += (sender, e) => CloseAll();
        }

        internal Component(Made made)
        {
            this.made = made;
            listener = made.CreateListener();
            Handle = made.Create(listener);
            if (Handle == IntPtr.Zero || listener == IntPtr.Zero)
            {
                made.DestroyListener(listener);
                throw new HPSocketException(GetType().Name, Enospc, SocketError.Ok, "there are too many");
            }
            Alive[Handle] = new WeakReference<Component>(this);
        }

        /// <summary>Destroys a component that the program has forgotten and that does not run.</summary>
        ~Component()
        {
            if (Handle != IntPtr.Zero && Interlocked.Exchange(ref isShut, 1) == 0)
                Destroy();
        }

        /// <summary>An event's handler failed: the component, the event's name, the exception. Without a handler it is written to
        /// standard error.</summary>
        public static event Action<Component, string, Exception> HandlerFailed;

        /// <summary>Stops the component, waits for its events and for calls of other threads, and destroys it. Inside an event another
        /// thread does that. May be called twice.</summary>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref isShut, 1) != 0)
                return;
            GC.SuppressFinalize(this);
            if (inside == null)
                Destroy();
            else
                new Thread(Destroy) { Name = "hpsocket-close" }.Start();
        }

        // --- what the generated classes use

        internal virtual ServiceState? StateNow { get { return null; } }

        internal virtual SocketError LastErrorNow { get { return SocketError.Ok; } }

        internal abstract void StopNow();

        internal bool Runs
        {
            get
            {
                ServiceState? state = StateNow;
                if (state != null)
                    return state != ServiceState.Stopped;
                lock (Running)
                    return Running.ContainsKey(Handle);
            }
        }

        /// <summary>A call begins: while there is one, nothing is destroyed.</summary>
        internal void Enter()
        {
            Interlocked.Increment(ref calls);
            if (Volatile.Read(ref isShut) == 0 || IsInOwnEvent())
                return;
            Leave();
            throw new ObjectDisposedException(GetType().Name);
        }

        internal void Leave()
        {
            if (Interlocked.Decrement(ref calls) > 0 || Volatile.Read(ref isShut) == 0)
                return;
            lock (free)
                Monitor.PulseAll(free);
        }

        /// <summary>It has been started.</summary>
        internal void Keep()
        {
            lock (Running)
            {
                if (Running.Count >= pruneAt)
                {
                    foreach (Component other in new List<Component>(Running.Values))
                        if (other.StateNow == ServiceState.Stopped)
                            Running.Remove(other.Handle);
                    pruneAt = Math.Max(16, 2 * Running.Count);
                }
                Running[Handle] = this;
            }
        }

        /// <summary>It has been stopped.</summary>
        internal void LetGo()
        {
            lock (Running)
                if ((StateNow ?? ServiceState.Stopped) == ServiceState.Stopped)
                    Running.Remove(Handle);
        }

        /// <summary>Sets an event's handler, and tells C whether there is one.</summary>
        internal void Listen<T>(ref T handler, T value, Action<IntPtr, IntPtr> set, Delegate callback) where T : class
        {
            using (var call = new Call(this, typeof(T).Name))
            {
                call.IsSetting();
                handler = value;
                set(listener, value == null ? IntPtr.Zero : Marshal.GetFunctionPointerForDelegate(callback));
            }
        }

        /// <summary>An event: runs the handler, and lets no exception pass into C.</summary>
        internal static int Happened<T>(IntPtr handle, string name, int failure, int success, Func<T, int> run) where T : Component
        {
            Component component;
            WeakReference<Component> reference;
            if (!Alive.TryGetValue(handle, out reference) || !reference.TryGetTarget(out component))
                return success;
            Event outer = inside;
            inside = new Event { Of = component, Outer = outer };
            try
            {
                return run((T)component);
            }
            catch (Exception failed)
            {
                Report(component, name, failed);
                return failure;
            }
            finally
            {
                inside = outer;
            }
        }

        // --- lifetime

        private bool IsInOwnEvent()
        {
            for (Event one = inside; one != null; one = one.Outer)
                if (one.Of == this)
                    return true;
            return false;
        }

        private static void Report(Component component, string name, Exception failed)
        {
            try
            {
                Action<Component, string, Exception> handler = HandlerFailed;
                if (handler != null)
                    handler(component, name, failed);
                else
                    Console.Error.WriteLine($"{name} of {component.GetType().Name}: {failed}");
            }
            catch (Exception)
            {
                // there is nobody left to tell
            }
        }

        private void Destroy()
        {
            StopNow(); // wakes calls that wait
            lock (free)
                while (Volatile.Read(ref calls) > 0)
                    Monitor.Wait(free);
            made.Destroy(Handle);
            made.DestroyListener(listener);
            WeakReference<Component> reference;
            Alive.TryRemove(Handle, out reference);
            lock (Running)
                Running.Remove(Handle);
        }

        /// <summary>No event may come when the runtime is gone.</summary>
        private static void CloseAll()
        {
            if (inside != null)
                return; // would wait for itself
            foreach (WeakReference<Component> reference in Alive.Values)
            {
                Component component;
                if (reference.TryGetTarget(out component))
                    component.Dispose();
            }
        }
    }
}
