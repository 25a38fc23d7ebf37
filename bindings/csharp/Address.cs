// SPDX-License-Identifier: Apache-2.0
using System;

namespace HPSocket
{
    /// <summary>An address, or a host's name, and a port.</summary>
    public struct Address
    {
        internal const int Room = 300;

        internal Address(byte[] text, ushort port)
        {
            Host = Call.Text(text, Array.IndexOf(text, (byte)0));
            Port = port;
        }

        /// <summary>As text: 192.0.2.1, 2001:db8::1, or a name.</summary>
        public string Host { get; }

        public ushort Port { get; }

        public override string ToString()
        {
            return Host != null && Host.Contains(":") ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
        }
    }
}
