// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace HPSocket
{
    /// <summary>
    /// One call of C: keeps its component from being destroyed and its arguments from being moved until it is over, and tells what
    /// the result means.
    /// </summary>
    internal sealed class Call : IDisposable
    {
        internal delegate int Filler(IntPtr items, ref uint count);

        private const int Eperm = 1, Einval = 22, Ebadslt = 57, Emsgsize = 90, Enobufs = 105;
        private static readonly int[] FetchErrors = { 0, Emsgsize, Ebadslt };
        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

        private readonly Component component;
        private readonly string symbol;
        private readonly List<GCHandle> pins = new List<GCHandle>();

        internal Call(Component component, string symbol)
        {
            this.component = component;
            this.symbol = symbol;
            component?.Enter();
        }

        public void Dispose()
        {
            foreach (GCHandle pin in pins)
                pin.Free();
            component?.Leave();
        }

        /// <summary>A call without a component. What it does stands in a lambda, because a runtime may look for the C functions that
        /// a method calls before the method runs, and the library has to be there then.</summary>
        internal static T Static<T>(string symbol, Func<Call, T> run)
        {
            Loader.Open();
            using (var call = new Call(null, symbol))
                return run(call);
        }

        internal static void Static(string symbol, Action<Call> run)
        {
            Loader.Open();
            using (var call = new Call(null, symbol))
                run(call);
        }

        // --- arguments

        [StructLayout(LayoutKind.Sequential)]
        private struct Piece
        {
            internal uint Length;
            internal IntPtr Data;
        }

        /// <summary>The address of an array, or of a struct, which stays where it is until the call is over.</summary>
        internal IntPtr Pinned(object value)
        {
            if (value == null)
                return IntPtr.Zero;
            GCHandle pin = GCHandle.Alloc(value, GCHandleType.Pinned);
            pins.Add(pin);
            return pin.AddrOfPinnedObject();
        }

        internal IntPtr Copy<T>(T value) where T : struct
        {
            return Pinned(value);
        }

        internal IntPtr Bytes(ArraySegment<byte> data)
        {
            return data.Array == null ? IntPtr.Zero : Pinned(data.Array) + data.Offset;
        }

        internal IntPtr Buffer(ArraySegment<byte> data)
        {
            return data.Array == null ? IntPtr.Zero : Buffers(data);
        }

        internal IntPtr Buffers(params ArraySegment<byte>[] buffers)
        {
            return Pinned(Array.ConvertAll(buffers, data => new Piece { Length = (uint)data.Count, Data = Bytes(data) }));
        }

        internal IntPtr Texts(IEnumerable<string> texts, out int count)
        {
            var pointers = new List<IntPtr>();
            foreach (string text in texts)
                pointers.Add(Pinned(Text(text)));
            count = pointers.Count;
            return Pinned(pointers.ToArray());
        }

        internal IntPtr Pairs(IEnumerable<KeyValuePair<string, string>> pairs, out int count)
        {
            var pointers = new List<IntPtr>();
            foreach (KeyValuePair<string, string> pair in pairs ?? new KeyValuePair<string, string>[0])
            {
                pointers.Add(Pinned(Text(pair.Key)));
                pointers.Add(Pinned(Text(pair.Value)));
            }
            count = pointers.Count / 2;
            return count == 0 ? IntPtr.Zero : Pinned(pointers.ToArray());
        }

        internal static byte[] Text(string text)
        {
            if (text == null)
                return null;
            if (text.IndexOf('\0') >= 0)
                throw new ArgumentException("a NUL in a text");
            return Strict.GetBytes(text + '\0');
        }

        internal static byte[] Mask(byte[] mask)
        {
            if (mask != null && mask.Length != 4)
                throw new ArgumentException("a mask has 4 bytes");
            return mask;
        }

        // --- what comes back

        internal static string Text(IntPtr text)
        {
            if (text == IntPtr.Zero)
                return null;
            int length = 0;
            while (Marshal.ReadByte(text, length) != 0)
                length++;
            return Text(Bytes(text, length), length);
        }

        internal static string Text(byte[] text, int length)
        {
            return Encoding.UTF8.GetString(text, 0, length);
        }

        internal static byte[] Bytes(IntPtr data, int length)
        {
            var bytes = new byte[data == IntPtr.Zero || length < 0 ? 0 : length];
            if (bytes.Length > 0)
                Marshal.Copy(data, bytes, 0, bytes.Length);
            return bytes;
        }

        internal static byte[] Mask(IntPtr mask)
        {
            return mask == IntPtr.Zero ? null : Bytes(mask, 4);
        }

        internal static T At<T>(IntPtr value) where T : struct
        {
            return Marshal.PtrToStructure<T>(value);
        }

        /// <summary>A list whose length C tells at a first call; `width` pointers an item.</summary>
        private IntPtr[] List(Filler fill, int width)
        {
            for (uint room = 0; ;)
            {
                var items = new IntPtr[room * width];
                uint count = room;
                int done = fill(room == 0 ? IntPtr.Zero : Pinned(items), ref count);
                int errno = Marshal.GetLastWin32Error();
                if (done == 0 && count > room)
                {
                    room = count;
                    continue;
                }
                if (done == 0 && !(count == 0 && errno == Enobufs)) // an empty list is told as one for which there is no room
                    throw Failed(errno);
                Array.Resize(ref items, (int)Math.Min(count, room) * width);
                return items;
            }
        }

        internal ulong[] Connections(Filler fill)
        {
            return Array.ConvertAll(List(fill, 1), id => unchecked((ulong)id.ToInt64()));
        }

        internal string[] Strings(Filler fill)
        {
            return Array.ConvertAll(List(fill, 1), Text);
        }

        internal KeyValuePair<string, string>[] Pairs(Filler fill)
        {
            string[] texts = Array.ConvertAll(List(fill, 2), Text);
            var pairs = new KeyValuePair<string, string>[texts.Length / 2];
            for (int i = 0; i < pairs.Length; i++)
                pairs[i] = new KeyValuePair<string, string>(texts[2 * i], texts[2 * i + 1]);
            return pairs;
        }

        // --- errors

        internal void Ok(int result)
        {
            if (result == 0)
                throw Failed(Marshal.GetLastWin32Error());
        }

        internal ulong Id(ulong result)
        {
            Ok(result == 0 ? 0 : 1);
            return result;
        }

        internal int Index(int result)
        {
            Ok(result < 0 ? 0 : 1);
            return result;
        }

        internal void Fetched(int result)
        {
            if (result != 0)
                throw Failed(result > 0 && result < FetchErrors.Length ? FetchErrors[result] : Einval);
        }

        /// <summary>The library ignores a setting of what runs; here it is an error.</summary>
        internal void IsSetting()
        {
            if (component.Runs)
                throw new HPSocketException(symbol, Eperm, SocketError.Ok, "a setting, and the component runs");
        }

        private HPSocketException Failed(int errno)
        {
            bool hasStep = component != null && (symbol.EndsWith("_Start") || symbol.Contains("_StartWith") || symbol.EndsWith("_Stop")
                || symbol.Contains("SyncClient"));
            return new HPSocketException(symbol, errno, hasStep ? component.LastErrorNow : SocketError.Ok, Loader.TextOf(errno));
        }
    }
}
