#!/usr/bin/env python3
"""hp echo http with curl, http.client and hp load; hp load against servers that answer well, badly and not at all."""

import hashlib
import http.client
import os
import re
import socket
import socketserver
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from hp_program import PATIENCE_S, Echo, hp, load, main

BIG = 200_000_000  # more than a server may hold for one client


def memory_kb(process):
    return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text()).group(1))


class Answers(unittest.TestCase):
    """What single requests get."""

    def setUp(self):
        self.echo = Echo("http", "--quiet")
        self.addCleanup(self.echo.__exit__)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.echo.port, timeout=PATIENCE_S)
        self.addCleanup(self.connection.close)

    def ask(self, method, path, body=None, headers=None, **options):
        self.connection.request(method, path, body, headers or {}, **options)
        answer = self.connection.getresponse()
        return answer, answer.read()

    def test_without_a_body(self):
        for method in ("GET", "DELETE", "OPTIONS"):
            answer, body = self.ask(method, "/any/path?query")
            self.assertEqual((answer.status, body, answer.getheader("Content-Type")), (200, b"OK", "text/plain"))

    def test_head_has_the_length_only(self):
        for path in ("/", "/echo"):
            answer, body = self.ask("HEAD", path)
            self.assertEqual((answer.status, body), (200, b""))
            self.assertGreater(int(answer.getheader("Content-Length")), 1)

    def test_a_body_comes_back(self):
        for method, body in (("POST", b"hello"), ("PUT", b"\0" * 100_000), ("PATCH", b"x")):
            answer, got = self.ask(method, "/", body, {"Content-Type": "text/x-test"})
            self.assertEqual((answer.status, got == body), (200, True))
            self.assertEqual(answer.getheader("Content-Type"), "text/x-test")
            self.assertEqual(int(answer.getheader("Content-Length")), len(body))

    def test_empty_bodies(self):
        self.assertEqual(self.ask("POST", "/", b"")[1], b"OK")
        self.assertEqual(self.ask("POST", "/", iter([]), {"Transfer-Encoding": "chunked"}, encode_chunked=True)[1], b"OK")

    def test_chunks_come_back_as_chunks(self):
        pieces = [b"one", b"two" * 10_000, b"three"]
        answer, got = self.ask("POST", "/", iter(pieces), {"Transfer-Encoding": "chunked"}, encode_chunked=True)
        self.assertEqual(answer.getheader("Transfer-Encoding"), "chunked")
        self.assertEqual(got, b"".join(pieces))

    def test_headers_and_cookies(self):
        answer, body = self.ask("GET", "/echo?x", headers={"X-One": "1", "X-Two": "two words"})
        lines = body.decode().splitlines()
        self.assertIn("X-One: 1", lines)
        self.assertIn("X-Two: two words", lines)
        self.assertIn(f"Host: 127.0.0.1:{self.echo.port}", lines)
        answer, body = self.ask("GET", "/cookie", headers={"Cookie": "a=1; b=two; a=3"})
        self.assertEqual(sorted(body.decode().splitlines())[-1], "b=two")
        self.assertEqual(self.ask("GET", "/cookie")[1], b"")
        self.assertEqual(self.ask("GET", "/cookies")[1], b"OK")

    def test_connections_end_when_asked_to(self):
        answer, body = self.ask("POST", "/", b"last", {"Connection": "close"})
        self.assertEqual((body, answer.getheader("Connection")), (b"last", "close"))
        self.assertIsNone(self.connection.sock)

    def test_what_it_is_not(self):
        with socket.create_connection(("127.0.0.1", self.echo.port), PATIENCE_S) as peer:
            peer.sendall(b"CONNECT host:443 HTTP/1.1\r\nHost: host:443\r\n\r\n")
            self.assertIn(b" 501 ", peer.makefile("rb").read().splitlines()[0])
        with socket.create_connection(("127.0.0.1", self.echo.port), PATIENCE_S) as peer:
            peer.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: smoke-signals\r\n\r\n")
            self.assertTrue(peer.makefile("rb").read().endswith(b"\r\n\r\nOK"))

    def test_pipelined_requests_are_answered_in_order(self):
        with socket.create_connection(("127.0.0.1", self.echo.port), PATIENCE_S) as peer:
            requests = b"".join(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%d" % (len(str(i)), i) for i in range(500))
            peer.sendall(requests + b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            bodies = re.findall(rb"\r\n\r\n(.*?)(?=HTTP/1.1|$)", peer.makefile("rb").read(), re.DOTALL)
        self.assertEqual(bodies, [str(i).encode() for i in range(500)] + [b"OK"])


class LargeBodies(unittest.TestCase):
    def test_streamed_and_not_held(self):
        with tempfile.TemporaryDirectory() as folder, Echo("http", "--quiet") as echo:
            sent, got = Path(folder, "sent"), Path(folder, "got")
            subprocess.run(["truncate", "-s", str(BIG), sent], check=True)
            with sent.open("r+b") as file:
                file.write(b"begin")
                file.seek(BIG - 3)
                file.write(b"end")
            for extra in ([], ["-H", "Transfer-Encoding: chunked"]):
                command = ["curl", "-sS", "--fail", "-o", got, "--data-binary", f"@{sent}", *extra, echo.url]
                subprocess.run(command, check=True, timeout=5 * PATIENCE_S)
                with sent.open("rb") as one, got.open("rb") as two:
                    self.assertEqual(hashlib.file_digest(one, "sha256").digest(), hashlib.file_digest(two, "sha256").digest())
            if not os.environ.get("HP_SANITIZE"):
                self.assertLess(memory_kb(echo.process), BIG // 1024 // 2)

    def test_who_does_not_read_is_not_read_from(self):
        with Echo("http", "--quiet") as echo, socket.create_connection(("127.0.0.1", echo.port), PATIENCE_S) as peer:
            peer.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % BIG)
            peer.settimeout(1)
            block, sent = bytes(1 << 20), 0
            try:
                while sent < BIG:
                    sent += peer.send(block[: BIG - sent])
            except TimeoutError:
                pass
            self.assertLess(sent, BIG)  # it has been stopped
            peer.settimeout(PATIENCE_S)
            feeder = threading.Thread(target=lambda: peer.sendall(bytes(BIG - sent)))
            feeder.start()
            reader = peer.makefile("rb")
            while reader.readline() != b"\r\n":
                pass
            got = 0
            while piece := reader.read(1 << 20):
                got += len(piece)
            feeder.join(PATIENCE_S)
        self.assertEqual(got, BIG)


class Loading(unittest.TestCase):
    def loads(self, url, count, *arguments):
        code, report = load(url, "-n", count, *arguments)
        self.assertEqual((code, report["errors"]), (0, []), report)
        self.assertEqual(report["messages"]["answered_in_all"], count)
        self.assertEqual(report["messages"]["unanswered"], 0)
        self.assertEqual(report["verification"]["failures"], 0)
        self.assertEqual(report["latency_us"]["count"], count)
        return report

    def test_requests(self):
        for kind in ("http", "https"):
            with self.subTest(kind), Echo(kind, "--quiet") as echo:
                report = self.loads(echo.url, 2001, "-c", 20)
                self.assertEqual((report["method"], report["bytes"]["received"]), ("GET", 2 * 2001))
                self.assertEqual(report["handshake_us"]["count"], 20 if kind == "https" else 0)
                self.loads(echo.url + "/a?b", 2000, "-c", 3, "-p", 50)
                self.loads(echo.url, 500, "-c", 3, "-p", 7, "-X", "HEAD")
                report = self.loads(echo.url, 500, "-c", 3, "-p", 8, "-s", 1000)
                self.assertEqual((report["method"], report["bytes"]["received"]), ("POST", 500_000))
                self.loads(echo.url, 6, "-c", 2, "-p", 2, "-s", "8M")
                report = self.loads(echo.url, 100, "-c", 4, "--no-keep-alive")
                self.assertEqual(report["connections"]["established"], 4)
                code, out, err = echo.stop()
                self.assertEqual((code, err), (0, ""))
                self.assertIn("(0 ended with an error)", out)

    def test_messages(self):
        for kind in ("http", "https"):
            with self.subTest(kind), Echo(kind, "--quiet", "--deflate") as echo:
                url = echo.url.replace("http", "ws")
                report = self.loads(url, 1000, "-c", 10, "-s", 64, "-p", 4)
                self.assertEqual(report["handshake_us"]["count"], 10)
                self.loads(url, 10, "-c", 2, "-s", "1M", "--deflate")
                self.loads(url, 100, "-c", 1, "-s", 1, "-p", 100, "--deflate")
                self.assertEqual(echo.stop()[0], 0)

    def test_limits_of_messages(self):
        with Echo("http", "--quiet", "--max-message", "1K") as echo:
            code, report = load(echo.url.replace("http", "ws"), "-n", 2, "-c", 2, "-s", 2000)
            self.assertEqual((code, report["messages"]["answered_in_all"]), (1, 0))

    def test_headers(self):
        with Echo("http", "--quiet") as echo:
            plain = self.loads(echo.url + "/echo", 1)["bytes"]["received"]
            more = self.loads(echo.url + "/echo", 1, "-H", "X-A: 1", "-H", "X-B: 2")["bytes"]["received"]
        self.assertEqual(more - plain, len("X-A: 1\n") + len("X-B: 2\n"))

    def test_for_a_time(self):
        with Echo("http", "--quiet") as echo:
            code, report = load(echo.url, "-c", 5, "-d", "300ms", "-p", 4)
        self.assertEqual(code, 0, report)
        self.assertGreater(report["messages"]["answered"], 5)

    def test_table(self):
        with Echo("https", "--quiet") as echo:
            done = hp("load", echo.url, "-c", 3, "-n", 30)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            for words in ("GET, 1 under way", "requests    30 sent, 30 answered", "status and length of 30 answers", "TLS 1.3"):
                self.assertIn(words, done.stdout)
            self.assertIn("every byte of 30 answers", hp("load", echo.url, "-c", 3, "-n", 30, "-s", "9").stdout)


class Scripted(socketserver.BaseRequestHandler):
    """Answers the k-th request on a connection with the server's k-th answer; the last one is repeated. None closes."""

    def handle(self):
        stream, count = self.request.makefile("rb"), 0
        while stream.readline():
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            stream.read(length)
            answer = self.server.answers[min(count, len(self.server.answers) - 1)]
            count += 1
            if answer is None:
                return
            self.request.sendall(answer)
            if b"Connection: close" in answer:
                return


class ScriptedServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, *answers):
        super().__init__(("127.0.0.1", 0), Scripted)
        self.answers = answers
        self.url = f"http://127.0.0.1:{self.server_address[1]}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *arguments):
        self.shutdown()
        super().__exit__(*arguments)


def answer(body, status="200 OK", more=""):
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{more}\r\n{body}".encode()


class ServersThatAreNotEcho(unittest.TestCase):
    def test_another_status(self):
        with ScriptedServer(answer("gone", "404 Not Found"), answer("ok")) as server:
            code, report = load(server.url, "-n", 4, "-c", 2)
        self.assertEqual((code, report["errors"]), (1, [{"what": "status 404", "count": 2}]))
        self.assertEqual(report["messages"]["answered_in_all"], 4)

    def test_another_length(self):
        with ScriptedServer(answer("four"), answer("five!")) as server:
            code, report = load(server.url, "-n", 2, "-c", 1)
            self.assertEqual((code, report["verification"]["failures"]), (1, 1))
            self.assertIn("5 bytes came instead of 4", report["verification"]["examples"][0])
            self.assertEqual(load(server.url, "-n", 2, "-c", 1, "--no-verify")[0], 0)

    def test_another_body(self):
        with ScriptedServer(answer("0123456789")) as server:
            code, report = load(server.url, "-n", 1, "-c", 1, "-s", 10)
            self.assertEqual((code, report["verification"]["failures"]), (1, 1))
            self.assertEqual(load(server.url, "-n", 3, "-c", 1, "-s", 10, "--no-echo")[0], 0)
            code, report = load(server.url, "-n", 1, "-c", 1, "-s", 11)
            self.assertEqual((code, report["verification"]["failures"]), (1, 1))

    def test_renews_connections_that_the_server_ends(self):
        with ScriptedServer(answer("ok"), answer("ok", more="Connection: close\r\n")) as server:
            for pipeline in (1, 8):
                code, report = load(server.url, "-n", 40, "-c", 2, "-p", pipeline)
                self.assertEqual((code, report["messages"]["answered_in_all"]), (0, 40), report)

    def test_connections_that_end_without_a_word(self):
        with ScriptedServer(answer("ok"), None) as server:
            code, report = load(server.url, "-n", 40, "-c", 2)
        self.assertEqual((code, report["connections"]["lost"]), (1, 2))
        self.assertEqual(report["messages"]["answered_in_all"], 2)

    def test_what_is_not_http(self):
        with ScriptedServer(b"SSH-2.0-OpenSSH\r\n") as server:
            code, report = load(server.url, "-n", 2, "-c", 2)
        self.assertEqual(code, 1)
        self.assertTrue(report["errors"][0]["what"].startswith("answer: "), report["errors"])

    def test_no_websocket(self):
        with ScriptedServer(answer("no", "403 Forbidden")) as server:
            code, report = load(server.url.replace("http", "ws"), "-n", 2, "-c", 2)
        self.assertEqual((code, report["errors"]), (1, [{"what": "upgrade: status 403", "count": 2}]))
        self.assertEqual(report["connections"]["failed"], 2)


class Mistakes(unittest.TestCase):
    def test_usage(self):
        for words, *arguments in (
            ("--pack and --pull", "echo", "http", "--pack"),
            ("--pack is for", "load", "http://h/", "--pack"),
            ("--method", "load", "ws://h/", "-X", "PUT"),
            ("--header", "load", "tcp://h:1", "-H", "A: b"),
            ("NAME: VALUE", "load", "http://h/", "-H", "nonsense"),
            ("--no-keep-alive", "load", "http://h/", "--no-keep-alive", "-p", 2),
            ("1 byte", "load", "ws://h/", "-s", 0),
            ("4M-1", "load", "tcp://h:1", "-s", "4M"),
            ("1 GiB", "load", "http://h/", "-s", "64M", "-p", "17"),
        ):
            with self.subTest(arguments):
                done = hp(*arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""), done)
                self.assertIn(words, done.stderr)


if __name__ == "__main__":
    main()
