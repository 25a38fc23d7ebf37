# SPDX-License-Identifier: Apache-2.0
"""Connections for asyncio, over the TCP and TLS components in the PUSH and PACK models.

    async def echo(stream):
        async for data in stream:
            stream.send(data)
            await stream.drain()

    async def main():
        async with await aio.serve(echo, "127.0.0.1", 5555):
            async with await aio.connect("127.0.0.1", 5555) as stream:
                stream.send(b"hello")
                print(await stream.receive())

The library's threads do the input and output; the loop gets whole pieces (PACK: whole packets). A stream whose reader is slow stops
reading from the network, so its memory is bounded. What blocks elsewhere (HttpSyncClient.open_url, wait) goes on a thread:
`await asyncio.to_thread(client.open_url, "GET", url)`.
"""

from __future__ import annotations

import asyncio
import errno
import os
import threading
from collections import deque
from typing import Any, AsyncIterator, Awaitable, Callable, Deque, Dict, Optional, Set, Tuple, Type

from ._api import HttpClient, HttpServer, SocketOperation, TcpClient, TcpPullClient, TcpPullServer, TcpServer
from ._library import Buffer, Component, Error

BUFFERED_MAX = 256 * 1024  # bytes that a stream holds for its reader, and that drain() lets wait for the network

Setup = Optional[Callable[[Any], None]]


class Stream:
    """One connection. Its methods belong to the loop's thread; the library's threads call those that begin with `_`."""

    def __init__(self, component: Any, conn_id: Optional[int], loop: asyncio.AbstractEventLoop,
                 opened: Optional[asyncio.Future[None]] = None):
        self.component, self.conn_id = component, conn_id
        self._of = () if conn_id is None else (conn_id,)  # a client's functions take no id
        self._loop = loop
        self._guard = threading.Lock()
        self._pieces: Deque[bytes] = deque()
        self._held, self._paused, self._draining = 0, False, False
        self._ended: Optional[Tuple[SocketOperation, int]] = None
        self._readable, self._writable, self._closed = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._open = opened  # a client's: done when it is connected, or cannot be

    # --- the loop's side

    async def receive(self) -> bytes:
        """The next piece or packet; b"" when the peer has closed. Error: the connection broke."""
        while not self._pieces:
            if self._ended is not None:
                self._raise_if_broken()
                return b""
            self._readable.clear()
            await self._readable.wait()
        data = self._pieces.popleft()
        with self._guard:
            self._held -= len(data)
            resume = self._paused and self._held <= BUFFERED_MAX // 2
            self._paused = self._paused and not resume
            if resume and self._ended is None:
                try:
                    self.component.pause_receive(*self._of, False)
                except (Error, ValueError):
                    pass  # it has just ended
        return data

    async def receive_exactly(self, length: int) -> bytes:
        """`length` bytes of a stream of bytes; what is over stays. asyncio.IncompleteReadError at its end."""
        found = bytearray()
        while len(found) < length:
            data = await self.receive()
            if not data:
                raise asyncio.IncompleteReadError(bytes(found), length)
            found += data
        if len(found) > length:
            self._pieces.appendleft(bytes(found[length:]))
            with self._guard:
                self._held += len(found) - length
        return bytes(found[:length])

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        data = await self.receive()
        if not data:
            raise StopAsyncIteration
        return data

    def send(self, data: Buffer) -> None:
        """Takes the bytes over (PACK: one packet) and returns at once. Error: the connection has ended, or too much waits."""
        self.component.send(*self._of, data)

    async def drain(self) -> None:
        """Returns when little of what was sent still waits here."""
        await self._until_at_most(BUFFERED_MAX)

    async def close(self) -> None:
        """Sends what waits, closes and returns when that is done."""
        if self.conn_id is None:
            await self._until_at_most(0)
            await asyncio.to_thread(self.component.close)
        elif self._ended is None:
            try:
                self.component.disconnect(self.conn_id, False)
            except (Error, ValueError):
                pass  # it ends already
            await self._closed.wait()

    async def wait_closed(self) -> None:
        await self._closed.wait()

    @property
    def remote_address(self) -> Tuple[str, int]:
        return self.component.remote_host if self.conn_id is None else self.component.get_remote_address(self.conn_id)

    async def __aenter__(self) -> Stream:
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.close()

    def _pending(self) -> int:
        return self.component.pending_data_length if self.conn_id is None else self.component.get_pending_data_length(self.conn_id)

    async def _until_at_most(self, length: int) -> None:
        while self._ended is None:
            self._draining = True  # before the question, so that no event is missed
            self._writable.clear()
            try:
                if self._pending() <= length:
                    break
            except (Error, ValueError):
                break  # it has just ended
            await self._writable.wait()
        self._draining = False

    def _raise_if_broken(self) -> None:
        operation, code = self._ended or (SocketOperation.UNKNOWN, 0)
        if code:
            raise Error(code, f"the connection ended while it did {operation.name}: {os.strerror(code)}")

    # --- the library's side

    def _opened(self) -> None:
        self._loop.call_soon_threadsafe(self._on_open)

    def _received(self, data: bytes) -> None:
        with self._guard:
            self._held += len(data)
            if self._held > BUFFERED_MAX and not self._paused:
                self._paused = True
                self.component.pause_receive(*self._of, True)
        self._loop.call_soon_threadsafe(self._on_data, data)

    def _sent(self) -> None:
        if self._draining:
            self._loop.call_soon_threadsafe(self._writable.set)

    def _end(self, operation: SocketOperation, code: int) -> None:
        self._loop.call_soon_threadsafe(self._on_end, operation, code)

    # --- from there, on the loop

    def _on_data(self, data: bytes) -> None:
        self._pieces.append(data)
        self._readable.set()

    def _on_open(self) -> None:
        if self._open and not self._open.done():
            self._open.set_result(None)

    def _on_end(self, operation: SocketOperation, code: int) -> None:
        self._ended = operation, code
        if self._open and not self._open.done():
            code = code or errno.ECONNABORTED
            self._open.set_exception(Error(code, f"not connected: {os.strerror(code)}"))
        for one in (self._readable, self._writable, self._closed):
            one.set()


async def connect(host: str, port: int, *, component: Type[TcpClient] = TcpClient, setup: Setup = None) -> Stream:
    """A stream that is ready to send. `setup(component)` is called first, for settings and certificates."""
    refuse_unless(component, TcpClient, (TcpPullClient, HttpClient))
    loop = asyncio.get_running_loop()
    client = component(
        on_hand_shake=lambda _, conn_id: stream._opened(),
        on_receive=lambda _, conn_id, data: stream._received(data),
        on_send=lambda _, conn_id, data: stream._sent(),
        on_close=lambda _, conn_id, operation, code: stream._end(operation, code))
    opened: asyncio.Future[None] = loop.create_future()
    stream = Stream(client, None, loop, opened)
    try:
        if setup:
            setup(client)
        client.start(host, port, async_connect=True)
        await opened
    except BaseException:
        await asyncio.to_thread(client.close)
        raise
    return stream


class Server:
    """What serve() returns: closes at the end of `async with`, or by close()."""

    def __init__(self, component: TcpServer, handlers: Set[asyncio.Task]):
        self.component, self._handlers = component, handlers

    @property
    def address(self) -> Tuple[str, int]:
        return self.component.listen_address

    async def close(self) -> None:
        """Closes every connection; handlers see the end of their streams and are waited for."""
        await asyncio.to_thread(self.component.close)
        while self._handlers:
            await asyncio.gather(*self._handlers, return_exceptions=True)

    async def __aenter__(self) -> Server:
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.close()


async def serve(handler: Callable[[Stream], Awaitable[None]], host: Optional[str], port: int, *,
                component: Type[TcpServer] = TcpServer, setup: Setup = None) -> Server:
    """Listens; each connection gets a task of `handler(stream)`, after which it is closed."""
    refuse_unless(component, TcpServer, (TcpPullServer, HttpServer))
    loop = asyncio.get_running_loop()
    streams: Dict[int, Stream] = {}  # written in OnHandShake and OnClose, which never overlap for an id
    tasks: Set[asyncio.Task] = set()

    async def serve_one(stream: Stream) -> None:
        try:
            await handler(stream)
        finally:
            await stream.close()

    def begin(stream: Stream) -> None:
        task = loop.create_task(serve_one(stream))
        tasks.add(task)
        task.add_done_callback(ended)

    def ended(task: asyncio.Task) -> None:
        tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({"message": "a stream's handler failed", "exception": task.exception(), "task": task})

    def opened(server: Component, conn_id: int) -> None:
        streams[conn_id] = Stream(server, conn_id, loop)
        loop.call_soon_threadsafe(begin, streams[conn_id])

    def closed(_: Component, conn_id: int, operation: SocketOperation, code: int) -> None:
        stream = streams.pop(conn_id, None)
        if stream is not None:
            stream._end(operation, code)

    server = component(on_hand_shake=opened, on_close=closed,
                       on_receive=lambda _, conn_id, data: streams[conn_id]._received(data),
                       on_send=lambda _, conn_id, data: conn_id in streams and streams[conn_id]._sent() or None)
    try:
        if setup:
            setup(server)
        server.start(host, port)
    except BaseException:
        server.close()
        raise
    return Server(server, tasks)


def refuse_unless(component: type, base: type, without: Tuple[type, ...]) -> None:
    if not issubclass(component, base) or issubclass(component, without):
        raise TypeError(f"{component.__name__}: a {base.__name__} of the PUSH or PACK model is needed")
