# SPDX-License-Identifier: Apache-2.0
"""HP-Socket for Python: servers, agents and clients for TCP, TLS, UDP, HTTP and WebSocket, and downloads.

    import hpsocket

    class Echo(hpsocket.TcpServer):
        def on_receive(self, conn_id, data):
            self.send(conn_id, data)

    with Echo() as server:
        server.start("0.0.0.0", 5555)
        input("Enter stops")

`hpsocket.aio` has the same for asyncio. What each method does is documented in the C++ header of its name, the names are spelled as
Python does: `GetRemoteAddress(id, ...)` is `get_remote_address(id)`, the setting `SetMaxPackSize` the property `max_pack_size`.
"""

from . import _api
from ._api import *  # noqa: F401,F403
from ._library import Buffer, Component, Error, Headers

__all__ = ["Buffer", "Component", "Error", "Headers"] + [
    name for name, value in vars(_api).items()
    if getattr(value, "__module__", None) == _api.__name__ and not name.startswith("_")]
