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

        /// <summary>In the host's byte order.</summary>
        public ushort Port { get; }

        /// <summary>As in a URL: 192.0.2.1:80, [2001:db8::1]:80.</summary>
        public override string ToString()
        {
            return Host != null && Host.Contains(":") ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
        }
    }
}
