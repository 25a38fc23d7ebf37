// SPDX-License-Identifier: Apache-2.0

package hpsocket;

import java.net.InetSocketAddress;

/** A numeric address, or a host's name, and a port. */
public record Address(String host, int port) {
    /** For the classes of java.net; looks a name up. */
    public InetSocketAddress toInetSocketAddress() { return new InetSocketAddress(host, port); }

    @Override
    public String toString() { return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port; }
}
