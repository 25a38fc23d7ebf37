#!/usr/bin/env python3
"""The Python binding: its examples as they are, its promises about threads, lifetime and errors. Environment: see
tests/ScriptTests.cmake."""

import asyncio
import gc
import hashlib
import logging
import os
import signal
import sys
import threading
import unittest
import weakref

import examples
from examples import BINDINGS, TIMEOUT_S, Certified, blocks, said, skip

if os.environ.get("HP_SANITIZE"):
    skip("the interpreter is not built with sanitizers")

PYTHON = BINDINGS / "python"
sys.dont_write_bytecode = True
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
os.environ["PYTHONPATH"] = str(PYTHON)
sys.path.insert(0, str(PYTHON))

import hpsocket  # noqa: E402  # pylint: disable=wrong-import-position
from hpsocket import aio  # noqa: E402  # pylint: disable=wrong-import-position

HERE = "127.0.0.1"


def run(*arguments, stdin=""):
    return said([sys.executable, "-X", "dev"], *arguments, stdin=stdin)


class Echo(hpsocket.TcpServer):
    def on_receive(self, conn_id, data):
        self.send(conn_id, data)


class Waits(unittest.TestCase):
    def wait(self, event):
        self.assertTrue(event.wait(TIMEOUT_S), "no event")


class Examples(examples.Examples, unittest.TestCase):
    trust = ("--ca", "--checksum")

    def example(self, name):
        return [sys.executable, "-X", "dev", PYTHON / "examples" / f"{name}.py"]


class Documentation(unittest.TestCase):
    def test_programs_of_the_readme(self):
        echo, hello = blocks("python", "python")
        self.assertEqual(run("-c", hello), "200 Hello, you!\n\n")
        self.assertEqual(run("-c", echo.replace("5555", "0"), stdin="\n"), "Enter stops")


class Errors(Waits):
    def test_start_tells_the_step_and_the_cause(self):
        with Echo() as server:
            server.start(HERE, 0)
            with self.assertRaises(hpsocket.Error) as caught, Echo() as other:
                other.start(HERE, server.listen_address[1])
            self.assertIsInstance(caught.exception, OSError)
            self.assertEqual(caught.exception.socket_error, hpsocket.SocketError.SOCKET_BIND)
            self.assertIn("Address already in use", str(caught.exception))

    def test_wrong_use(self):
        with Echo() as server:
            with self.assertRaisesRegex(TypeError, "on_recieve"):
                hpsocket.TcpServer(on_recieve=print)
            with self.assertRaises(TypeError):
                hpsocket.Server()
            with self.assertRaises(TypeError):
                server.send(1, "text")
            with self.assertRaises(OverflowError):
                server.start(HERE, 65536)
            with self.assertRaises(ValueError):
                server.start("a\0b", 1)
            server.start(HERE, 0)
            self.assertEqual(server.all_connection_ids, [])
            with self.assertRaisesRegex(hpsocket.Error, "runs"):
                server.max_connection_count = 5
            with self.assertRaises(hpsocket.Error):
                server.send(99, b"nobody")
        with self.assertRaises(ValueError):
            server.start(HERE, 0)
        server.close()

    def test_what_a_handler_happens_to_return_is_no_answer(self):
        written = threading.Event()
        with hpsocket.TcpServer(on_receive=lambda *_: written.set() or 2) as server, hpsocket.TcpClient() as client:
            server.start(HERE, 0)
            client.start(HERE, server.listen_address[1], async_connect=False)
            for _ in range(2):
                client.send(b"x")
                self.wait(written)
                written.clear()

    def test_the_main_thread_waits_for_signals_too(self):
        with Echo() as server:
            server.start(HERE, 0)
            threading.Timer(0.3, signal.raise_signal, (signal.SIGINT,)).start()
            with self.assertRaises(KeyboardInterrupt):
                server.wait()
            self.assertFalse(server.wait(1))

    def test_an_exception_in_an_event_is_logged_and_closes(self):
        def fail(*_):
            raise KeyError("of the program")

        closed = threading.Event()
        with hpsocket.TcpServer(on_receive=fail) as server, self.assertLogs("hpsocket", logging.ERROR) as logs:
            server.start(HERE, 0)
            with hpsocket.TcpClient(on_close=lambda *_: closed.set()) as client:
                client.start(HERE, server.listen_address[1], async_connect=False)
                client.send(b"x")
                self.wait(closed)
        self.assertIn("of the program", logs.output[0])


class Lifetime(Waits):
    def test_closed_inside_an_event(self):
        received, gone = threading.Event(), threading.Event()
        with Echo() as server:
            server.start(HERE, 0)
            client = hpsocket.TcpClient(on_receive=lambda c, *_: (c.close(), received.set())[1], on_close=lambda *_: gone.set())
            client.start(HERE, server.listen_address[1], async_connect=False)
            client.send(b"x")
            self.wait(received)
            self.wait(gone)

    def test_kept_while_it_runs_though_nobody_keeps_it(self):
        received = threading.Event()

        def start():
            server = Echo()
            server.start(HERE, 0)
            return weakref.ref(server), server.listen_address[1]

        server, port = start()
        gc.collect()
        with hpsocket.TcpClient(on_receive=lambda *_: received.set()) as client:
            client.start(HERE, port, async_connect=False)
            client.send(b"x")
            self.wait(received)
        server().close()

    def test_let_go_when_it_does_not_run(self):
        references = [weakref.ref(hpsocket.TcpServer()) for _ in range(100)]
        gc.collect()
        self.assertEqual([reference() for reference in references], [None] * 100)

    def test_calls_while_it_is_closed(self):
        for _ in range(20):
            server = Echo()
            server.start(HERE, 0)
            client = hpsocket.TcpClient()
            client.start(HERE, server.listen_address[1], async_connect=False)

            def flood(client=client):
                try:
                    while True:
                        client.send(b"x" * 100)
                except (hpsocket.Error, ValueError):
                    pass

            threads = [threading.Thread(target=flood) for _ in range(3)] + [threading.Thread(target=client.wait)]
            for thread in threads:
                thread.start()
            client.close()
            server.close()
            for thread in threads:
                thread.join(TIMEOUT_S)
                self.assertFalse(thread.is_alive())

    def test_the_program_ends_while_components_run(self):
        program = """
import hpsocket
server = hpsocket.TcpServer(on_receive=lambda s, i, d: s.send(i, d))
server.start("127.0.0.1", 0)
for _ in range(5):
    client = hpsocket.TcpClient(on_receive=lambda c, i, d: c.send(d), on_hand_shake=lambda c, i: c.send(b"for ever"))
    client.start("127.0.0.1", server.listen_address[1])
print("end")
"""
        for _ in range(3):
            self.assertEqual(run("-c", program), "end\n")


class Components(Certified, Waits):
    def test_http(self):
        class Pages(hpsocket.HttpServer):
            body = b""

            def on_body(self, conn_id, data):
                self.body += data

            def on_message_complete(self, conn_id):
                told = dict(self.get_all_headers(conn_id))
                text = f"{self.get_method(conn_id)} {self.get_url_field(conn_id, hpsocket.HttpUrlField.PATH)} {told['X-Name']}"
                text += f" {self.get_header(conn_id, 'x-none')} {self.get_headers(conn_id, 'x-none')} {self.body.decode()}"
                self.send_response(conn_id, 201, headers=[("X-Two", "1"), ("X-Two", "ü")], data=text.encode())

        with Pages() as server, hpsocket.HttpSyncClient() as client:
            server.start(HERE, 0)
            client.open_url("POST", f"http://{HERE}:{server.listen_address[1]}/a/b?c", {"X-Name": "value"}, b"body")
            self.assertEqual(client.status_code, 201)
            self.assertEqual(client.response_body, b"POST /a/b value None [] body")
            self.assertEqual(client.get_headers("x-two"), ["1", "ü"])
            self.assertIn("127.0.0.1", client.effective_url)
            client.request_timeout = 5000
            with self.assertRaises(hpsocket.Error):
                server.get_all_headers(99)
            with self.assertRaises(hpsocket.Error) as caught:
                client.open_url("GET", f"http://{HERE}:1/")
            self.assertEqual(caught.exception.socket_error, hpsocket.SocketError.CONNECT_SERVER)

    def test_https(self):
        certificate, key = self.files
        with hpsocket.HttpsServer(on_message_complete=lambda s, i: s.send_response(i, 200, data=b"secret")) as server:
            server.setup_ssl_context(pem_cert_file=certificate, pem_key_file=key)
            server.start(HERE, 0)
            url = f"https://localhost:{server.listen_address[1]}/"
            with hpsocket.HttpsSyncClient() as client:
                client.setup_ssl_context(ca_pem_cert_file_or_path=certificate)
                client.open_url("GET", url)
                self.assertEqual((client.status_code, client.response_body), (200, b"secret"))
            with hpsocket.HttpsSyncClient() as client:  # which trusts the system's authorities alone
                client.setup_ssl_context()
                with self.assertRaises(hpsocket.Error):
                    client.open_url("GET", url)

    def test_web_socket_messages(self):
        class Server(hpsocket.HttpServer):
            def on_upgrade(self, conn_id, upgrade_type):
                self.accept_web_socket(conn_id)

            def on_ws_message_body(self, conn_id, data):
                self.send_ws_message(conn_id, True, 0, 1, data.upper())

        received = []
        complete = threading.Event()

        class Client(hpsocket.HttpClient):
            def on_upgrade(self, conn_id, upgrade_type):
                self.send_ws_message(True, 0, 1, b"\1\2\3\4", b"message")

            def on_ws_message_body(self, conn_id, data):
                received.append(data)
                complete.set()

        with Server() as server, Client() as client:
            server.ws_message_mode = client.ws_message_mode = True
            server.start(HERE, 0)
            client.start(HERE, server.listen_address[1], async_connect=False)
            client.send_ws_upgrade("/")
            self.wait(complete)
        self.assertEqual(received, [b"MESSAGE"])

    def test_pull(self):
        class Lines(hpsocket.TcpPullServer):
            def on_pull_receive(self, conn_id, length):
                if length >= 8:
                    self.send(conn_id, self.fetch(conn_id, 8)[::-1])

        answer, complete = bytearray(), threading.Event()
        with Lines() as server, hpsocket.TcpClient(on_receive=lambda c, i, d: (answer.extend(d), complete.set())[1]) as client:
            server.start(HERE, 0)
            client.start(HERE, server.listen_address[1], async_connect=False)
            client.send(b"1234")
            client.send_packets([b"56", memoryview(b"78")])
            self.wait(complete)
        self.assertEqual(answer, b"87654321")

    def test_datagrams(self):
        for server_kind, client_kind in ((hpsocket.UdpServer, hpsocket.UdpClient), (hpsocket.UdpArqServer, hpsocket.UdpArqClient)):
            received, complete = [], threading.Event()
            with server_kind(on_receive=lambda s, i, d: s.send(i, d)) as server, client_kind(
                    on_hand_shake=lambda c, i: c.send(b"datagram"),
                    on_receive=lambda c, i, d: (received.append(d), complete.set())[1]) as client:
                server.start(HERE, 0)
                client.start(HERE, server.listen_address[1])
                self.wait(complete)
            self.assertEqual(received, [b"datagram"])

    def test_every_class_is_made_and_every_property_read(self):
        for name in hpsocket.__all__:
            kind = getattr(hpsocket, name)
            if isinstance(kind, type) and issubclass(kind, hpsocket.Component) and hasattr(kind, "_made"):
                with kind() as component:
                    for attribute in dir(kind):
                        if isinstance(getattr(kind, attribute), property):
                            try:
                                getattr(component, attribute)
                            except hpsocket.Error:
                                pass  # of a connection that is not there


class Asyncio(Certified, unittest.IsolatedAsyncioTestCase):
    async def test_a_slow_reader_holds_up_the_sender(self):
        length, release, held = 20_000_000, asyncio.Event(), []

        async def slow(stream):
            await release.wait()
            held.append(stream._held)
            data = await stream.receive_exactly(length)
            stream.send(hashlib.sha256(data).digest())

        async with await aio.serve(slow, HERE, 0) as server, await aio.connect(*server.address) as stream:
            data, paused = os.urandom(length), stream.component
            for begin in range(0, length, 1_000_000):
                stream.send(data[begin:begin + 1_000_000])
            self.assertGreater(paused.pending_data_length, 0)
            release.set()
            await stream.drain()
            self.assertEqual(await stream.receive(), hashlib.sha256(data).digest())
            self.assertEqual(await stream.receive(), b"")
        self.assertLess(held[0], 2_000_000)

    async def test_connection_refused(self):
        with self.assertRaises(hpsocket.Error) as caught:
            await aio.connect(HERE, 1)
        self.assertIn("refused", str(caught.exception))

    async def test_many_at_once_over_tls(self):
        certificate, key = self.files

        async def echo(stream):
            async for data in stream:
                stream.send(data)

        async def one(address, text):
            trusting = lambda client: client.setup_ssl_context(ca_pem_cert_file_or_path=certificate)  # noqa: E731
            async with await aio.connect("localhost", address[1], component=hpsocket.SSLClient, setup=trusting) as stream:
                stream.send(text)
                return await stream.receive_exactly(len(text))

        certified = lambda server: server.setup_ssl_context(pem_cert_file=certificate, pem_key_file=key)  # noqa: E731
        async with await aio.serve(echo, HERE, 0, component=hpsocket.SSLServer, setup=certified) as server:
            texts = [b"%d" % i * 1000 for i in range(20)]
            self.assertEqual(await asyncio.gather(*[one(server.address, text) for text in texts]), texts)

    async def test_what_it_is_not_for(self):
        for kind in (hpsocket.UdpClient, hpsocket.TcpPullClient, hpsocket.HttpClient):
            with self.assertRaises(TypeError):
                await aio.connect(HERE, 1, component=kind)


if __name__ == "__main__":
    unittest.main()
