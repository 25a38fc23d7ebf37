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
        private static readonly Lazy<IntPtr> Handle = new Lazy<IntPtr>(() => Load(Environment.GetEnvironmentVariable("HPSOCKET_LIBRARY")));

        [DllImport("libc.so.6", EntryPoint = "dlopen")]
        private static extern IntPtr OpenLibrary(byte[] name, int mode);

        [DllImport("libc.so.6", EntryPoint = "dlsym")]
        private static extern IntPtr FindSymbol(IntPtr library, byte[] name);

        [DllImport("libc.so.6", EntryPoint = "dlerror")]
        private static extern IntPtr LastError();

        [DllImport("libc.so.6", EntryPoint = "strerror")]
        private static extern IntPtr TextOfError(int code);

        [DllImport("__Internal", EntryPoint = "mono_dllmap_insert")]
        private static extern void MapLibrary(IntPtr assembly, byte[] name, byte[] function, byte[] wanted, byte[] wantedFunction);

        private static IntPtr Load(string own)
        {
            IntPtr library = OpenLibrary(Call.Text(own ?? Library), Now);
            if (library == IntPtr.Zero)
                throw new DllNotFoundException(Call.Text(LastError()));
            if (own != null && Type.GetType("Mono.Runtime") != null) // looks in folders before it takes what is there
                MapLibrary(IntPtr.Zero, Call.Text(Library), null, Call.Text(own), null);
            return library;
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
