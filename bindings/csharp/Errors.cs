// SPDX-License-Identifier: Apache-2.0
using System.IO;

namespace HPSocket
{
    /// <summary>A call that failed.</summary>
    public class HPSocketException : IOException
    {
        internal HPSocketException(string function, int errno, SocketError step, string text)
            : base((step == SocketError.Ok ? "" : Library.GetSocketErrorDesc(step) + ": ") + function + ": " + text)
        {
            Function = function;
            Errno = errno;
            SocketError = step;
        }

        /// <summary>The C function.</summary>
        public string Function { get; }

        /// <summary>The cause, a number of errno(3).</summary>
        public int Errno { get; }

        /// <summary>Of Start, Stop and requests: the step that failed. Of others Ok.</summary>
        public SocketError SocketError { get; }
    }
}
