// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.InteropServices;

namespace HPSocket
{
    /// <summary>The C library, and its functions by name.</summary>
    internal static class Loader
    {
        private const int Now = 2; // RTLD_NOW

        private static readonly IntPtr Handle = Open(Environment.GetEnvironmentVariable("HPSOCKET_LIBRARY") ?? "libhpsocket4c.so.6");

        [DllImport("libc.so.6", EntryPoint = "dlopen")]
        private static extern IntPtr OpenLibrary(byte[] name, int mode);

        [DllImport("libc.so.6", EntryPoint = "dlsym")]
        private static extern IntPtr FindSymbol(IntPtr library, byte[] name);

        [DllImport("libc.so.6", EntryPoint = "dlerror")]
        private static extern IntPtr LastError();

        [DllImport("libc.so.6", EntryPoint = "strerror")]
        private static extern IntPtr TextOfError(int code);

        private static IntPtr Open(string name)
        {
            IntPtr library = OpenLibrary(Call.Text(name), Now);
            if (library == IntPtr.Zero)
                throw new DllNotFoundException(Call.Text(LastError()));
            return library;
        }

        /// <summary>A C function, or null: this library was built without it.</summary>
        internal static T Find<T>(string symbol) where T : class
        {
            IntPtr found = FindSymbol(Handle, Call.Text(symbol));
            return found == IntPtr.Zero ? null : Marshal.GetDelegateForFunctionPointer<T>(found);
        }

        internal static string TextOf(int code)
        {
            return Call.Text(TextOfError(code));
        }
    }
}
