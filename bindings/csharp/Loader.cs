// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.InteropServices;

namespace HPSocket
{
    /// <summary>
    /// Opens the C library: the one that HPSOCKET_LIBRARY names, or that of the system. Functions that are imported by name are then
    /// found in it, as it is there under that name (its SONAME).
    /// </summary>
    internal static class Loader
    {
        internal const string Library = "libhpsocket4c.so.6";

        private const int Now = 2; // RTLD_NOW
        private const int Unblock = 1; // SIG_UNBLOCK
        private static readonly bool IsMono = Type.GetType("Mono.Runtime") != null;
        private static readonly Lazy<IntPtr> Handle = new Lazy<IntPtr>(() => Load(Environment.GetEnvironmentVariable("HPSOCKET_LIBRARY")));

        [DllImport("libc.so.6", EntryPoint = "dlopen")]
        private static extern IntPtr OpenLibrary(byte[] name, int mode);

        [DllImport("libc.so.6", EntryPoint = "dlsym")]
        private static extern IntPtr FindSymbol(IntPtr library, byte[] name);

        [DllImport("libc.so.6", EntryPoint = "dlerror")]
        private static extern IntPtr LastError();

        [DllImport("libc.so.6", EntryPoint = "strerror")]
        private static extern IntPtr TextOfError(int code);

        [DllImport("libc.so.6", EntryPoint = "pthread_sigmask")]
        private static extern int SetSignals(int how, byte[] signals, IntPtr before);

        [DllImport("__Internal", EntryPoint = "mono_dllmap_insert")]
        private static extern void MapLibrary(IntPtr assembly, byte[] name, byte[] function, byte[] wanted, byte[] wantedFunction);

        private static IntPtr Load(string own)
        {
            IntPtr library = OpenLibrary(Call.Text(own ?? Library), Now);
            if (library == IntPtr.Zero)
                throw new DllNotFoundException(Call.Text(LastError()));
            if (own != null && IsMono) // looks in folders before it takes what is there
                MapLibrary(IntPtr.Zero, Call.Text(Library), null, Call.Text(own), null);
            return library;
        }

        /// <summary>A thread of the library runs C# for the first time. It has all signals blocked, but Mono's collector waits until
        /// the thread has taken one, from SIGRTMIN on.</summary>
        internal static void AdmitSignals()
        {
            var signals = new byte[128]; // a sigset_t
            for (int i = 4; i < 8; i++)
                signals[i] = 0xFF; // 33 to 64
            if (IsMono)
                SetSignals(Unblock, signals, IntPtr.Zero);
        }

        internal static void Open()
        {
            GC.KeepAlive(Handle.Value);
        }

        internal static T Find<T>(string symbol) where T : class
        {
            IntPtr found = FindSymbol(Handle.Value, Call.Text(symbol));
            if (found == IntPtr.Zero)
                throw new EntryPointNotFoundException("this library was built without " + symbol);
            return Marshal.GetDelegateForFunctionPointer<T>(found);
        }

        internal static string TextOf(int code)
        {
            return Call.Text(TextOfError(code));
        }
    }
}
