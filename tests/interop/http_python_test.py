#!/usr/bin/env python3
"""Python against our HTTP components, in both directions: http.client, http.server, aiohttp, websockets."""

import asyncio
import gzip
import http.client
import http.server
import ssl
import threading
import unittest

import peers
from http_peers import KINDS, HttpServer, ask

try:
    import aiohttp
    import aiohttp.web
except ImportError:
    aiohttp = None
try:
    import websockets
except ImportError:
    websockets = None

ECONNABORTED = 103
peers.need("openssl")
certificates = peers.Certificates()
MESSAGES = ("", "hello", "grüße " * 1000, "x" * 200_000, b"", b"\x00\xff" * 50_000)


class HttpClient(unittest.TestCase):
    """http.client against our server."""

    def connection(self, server, tls):
        if not tls:
            return http.client.HTTPConnection("127.0.0.1", server.port, timeout=peers.LIMIT_S)
        context = ssl.create_default_context(cafile=certificates.path("ca.pem"))
        return http.client.HTTPSConnection("127.0.0.1", server.port, timeout=peers.LIMIT_S, context=context)

    def test_everything_on_one_connection(self):
        for tls in (False, True):
            with self.subTest(tls=tls), HttpServer(*(certificates.server() if tls else ())) as server:
                client = self.connection(server, tls)

                def get(method, path, body=None, headers=None, client=client):
                    client.request(method, path, body=body, headers=headers or {})
                    answer = client.getresponse()
                    return answer.status, answer.read()

                self.assertEqual(get("GET", "/echo"), (200, b"GET /echo\n"))
                self.assertEqual(get("POST", "/echo", b"data" * 100_000), (200, b"POST /echo\n" + b"data" * 100_000))
                self.assertEqual(get("POST", "/echo", iter([b"in ", b"chunks"])), (200, b"POST /echo\nin chunks"))
                self.assertEqual(get("HEAD", "/echo"), (200, b""))
                self.assertEqual(get("GET", "/chunked"), (200, b"one," + b"2" * 70_000 + b",three"))
                self.assertEqual(get("GET", "/nothing"), (404, b""))
                status, said = get("GET", "/head", headers={"X-Long": "y" * 5000})
                self.assertIn(b"X-Long: " + b"y" * 5000, said)
                self.assertEqual(get("GET", "/close"), (200, b"bye"))
                client.close()


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, *headers, status=200, length=True):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if length:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        if self.path == "/gzip":
            return self.answer(gzip.compress(b"z" * 50_000), ("Content-Encoding", "gzip"))
        if self.path == "/chunked":
            self.answer(b"", ("Transfer-Encoding", "chunked"), length=False)
            for chunk in (b"one", b"2" * 70_000, b""):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            return None
        if self.path == "/until-close":
            self.close_connection = True
            return self.answer(b"u" * 100_000, length=False)
        if self.path == "/moved":
            return self.answer(b"", ("Location", "/there"), status=302)
        if self.path == "/cut":
            self.close_connection = True
            return self.answer(b"abc", ("Content-Length", "10"), length=False)
        length = int(self.headers.get("Content-Length", "0"))
        return self.answer(f"{self.command} {self.path} ".encode() + self.rfile.read(length))

    do_POST = do_HEAD = do_PUT = do_GET


class HttpServerOfPython(unittest.TestCase):
    """Our three kinds of client against http.server."""

    def serve(self, tls):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
        server.daemon_threads = True
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificates.pair("leaf"))
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"

    def test_requests(self):
        for tls in (False, True):
            base = self.serve(tls)
            for kind in KINDS:
                with self.subTest(tls=tls, kind=kind):
                    answers = ask(kind, base + "/x", "count=5")
                    self.assertEqual([(a.status, a.text) for a in answers], [(200, "GET /x ")] * 5)
                    (answer,) = ask(kind, base + "/x", "method=POST", "body=data")
                    self.assertEqual(answer.text, "POST /x data")
                    (answer,) = ask(kind, base + "/x", "method=HEAD")
                    self.assertEqual((answer.status, answer.size), (200, 0))
                    (answer,) = ask(kind, base + "/chunked")
                    self.assertEqual(answer.size, 70_003)
                    (answer,) = ask(kind, base + "/until-close")
                    self.assertEqual(answer.size, 100_000)
                    (answer,) = ask(kind, base + "/gzip", "decode")
                    self.assertEqual(answer.size, 50_000)
            self.assertEqual(ask("sync", base + "/cut"), ECONNABORTED)
            (answer,) = ask("sync", base + "/moved", "redirects=1")
            self.assertEqual(answer.text, "GET /there ")


@unittest.skipIf(aiohttp is None, "no python3-aiohttp")
class Aiohttp(unittest.TestCase):
    def test_client(self):
        async def talk(url):
            async with aiohttp.ClientSession() as session:
                async with session.post(url("/echo"), data=b"x" * 100_000) as answer:
                    self.assertEqual(await answer.read(), b"POST /echo\n" + b"x" * 100_000)
                async with session.get(url("/gzip")) as answer:
                    self.assertEqual(len(await answer.read()), 100_000)
                async with session.get(url("/chunked")) as answer:
                    self.assertEqual(len(await answer.read()), 70_010)
                answers = await asyncio.gather(*(session.get(url(f"/echo?{i}")) for i in range(50)))
                self.assertEqual({answer.status for answer in answers}, {200})
                for answer in answers:
                    answer.release()
                async with session.ws_connect(url("/ws"), compress=15) as ws:
                    await ws.ping()
                    for message in MESSAGES:
                        await (ws.send_str if isinstance(message, str) else ws.send_bytes)(message)
                        self.assertEqual((await ws.receive()).data, message)

        for options in ((), ("deflate",)):
            with HttpServer(*options) as server:
                asyncio.run(asyncio.wait_for(talk(server.url), peers.LIMIT_S))

    def test_server(self):
        async def echo(request):
            return aiohttp.web.Response(text=f"{request.method} {request.path} " + await request.text())

        async def socket(request):
            ws = aiohttp.web.WebSocketResponse()
            await ws.prepare(request)
            async for message in ws:
                await ws.send_str("you said " + message.data)
            return ws

        async def run():
            app = aiohttp.web.Application()
            app.router.add_route("*", "/echo", echo)
            app.router.add_get("/ws", socket)
            runner = aiohttp.web.AppRunner(app)
            await runner.setup()
            site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            base = f"http://127.0.0.1:{runner.addresses[0][1]}"
            for kind in KINDS:
                answers = await asyncio.to_thread(ask, kind, base + "/echo", "count=10", "method=POST", "body=data")
                self.assertEqual([a.text for a in answers], ["POST /echo data"] * 10)
            for options in ((), ("deflate",)):
                answers = await asyncio.to_thread(ask, "sync", base + "/ws", "ws=" + "hello " * 100, "count=3", *options)
                self.assertEqual([(a.status, a.size) for a in answers], [(101, 0)] + [(101, 609)] * 3)
            await runner.cleanup()

        asyncio.run(asyncio.wait_for(run(), 2 * peers.LIMIT_S))


@unittest.skipIf(websockets is None, "no python3-websockets")
class Websockets(unittest.TestCase):
    def test_client(self):
        async def talk(server, compression):
            async with websockets.connect(f"ws://127.0.0.1:{server.port}/ws", compression=compression, max_size=None) as ws:
                for message in MESSAGES:
                    await ws.send(message)
                    self.assertEqual(await ws.recv(), message)
                await ws.send(["in ", "three ", "fragments"])
                self.assertEqual(await ws.recv(), "in three fragments")
                await (await ws.ping(b"are you there"))
                await ws.close(3001, "done")
                self.assertEqual(ws.close_code, 3001)

        for options, compression in (((), None), (("deflate",), "deflate"), ((), "deflate")):
            with HttpServer(*options) as server:
                asyncio.run(asyncio.wait_for(talk(server, compression), peers.LIMIT_S))

    def test_server(self):
        async def echo(ws):
            async for message in ws:
                await ws.send(message)

        async def run():
            for compression in (None, "deflate"):
                async with websockets.serve(echo, "127.0.0.1", 0, compression=compression) as server:
                    port = server.sockets[0].getsockname()[1]
                    for options in ((), ("deflate",)):
                        answers = await asyncio.to_thread(ask, "sync", f"http://127.0.0.1:{port}/", "ws=" + "abc" * 1000, "count=4", *options)
                        self.assertEqual([a.size for a in answers], [0] + [3000] * 4)

        asyncio.run(asyncio.wait_for(run(), 2 * peers.LIMIT_S))


if __name__ == "__main__":
    peers.main()
