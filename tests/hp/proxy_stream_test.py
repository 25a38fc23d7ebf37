#!/usr/bin/env python3
"""hp proxy: tunnels, slow ends, nginx and large files, and how it ends."""

import http.client
import os
import re
import signal
import socket
import tempfile
import threading
import unittest
from pathlib import Path

import nginx
from hp_program import PATIENCE_S, Echo, main
from proxy_program import BIG, Origin, Proxy, curl, digest, make_big, read_head


class Tunnels(unittest.TestCase):
    def test_https(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate, big = Path(folder, "cert.pem"), make_big(folder)
            with Echo("https", "--quiet", "--write-cert", certificate) as echo, Proxy("--connect-ports", "*") as proxy:
                url = echo.url.replace("127.0.0.1", "localhost")
                self.assertEqual(curl(proxy, "--cacert", certificate, url, url).stdout, b"OKOK")
                got = Path(folder, "got")
                curl(proxy, "--cacert", certificate, "-o", got, "--data-binary", f"@{big}", url)
                self.assertEqual(digest(got), digest(big))
                code, lines = proxy.stop()
        self.assertRegex(lines[0], rf" CONNECT localhost:{echo.port} 200 up=\d+ down=\d+ ")
        self.assertIn("(2 of them tunnels)", lines[-1])

    def opened(self, proxy, origin, early=b""):
        peer = proxy.connect()
        peer.sendall(f"CONNECT 127.0.0.1:{origin.port} HTTP/1.1\r\nHost: a\r\n\r\n".encode() + early)
        stream = peer.makefile("rb")
        self.assertRegex(read_head(stream)[0], r"^HTTP/1\.1 200 ")
        return peer, stream

    def test_what_came_with_the_request_goes_first(self):
        with Origin(lambda connection, stream: connection.sendall(stream.readline().upper())) as origin, \
                Proxy("--quiet", "--connect-ports", "*") as proxy:
            peer, stream = self.opened(proxy, origin, b"early ")
            peer.sendall(b"and late\n")
            self.assertEqual(stream.read(), b"EARLY AND LATE\n")
            peer.close()

    def test_the_origin_speaks_first_and_closes(self):
        with Origin(lambda connection, _: connection.sendall(b"banner" * 100_000)) as origin, \
                Proxy("--quiet", "--connect-ports", "*") as proxy:
            peer, stream = self.opened(proxy, origin)
            self.assertEqual(stream.read(), b"banner" * 100_000)
            peer.close()

    def test_all_that_the_client_said_arrives(self):
        got = []
        done = threading.Event()

        def serve(_, stream):
            got.append(stream.read())
            done.set()

        with Origin(serve) as origin, Proxy("--quiet", "--connect-ports", "*") as proxy:
            peer, _ = self.opened(proxy, origin)
            peer.sendall(b"last words" * 500_000)
            peer.shutdown(socket.SHUT_WR)
            self.assertTrue(done.wait(PATIENCE_S))
            peer.close()
        self.assertEqual(got[0], b"last words" * 500_000)

    def test_refused(self):
        with socket.socket() as reserved, Proxy("--quiet", "--connect-ports", "*") as proxy:
            reserved.bind(("127.0.0.1", 0))
            answer = proxy.ask(f"CONNECT 127.0.0.1:{reserved.getsockname()[1]} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        self.assertRegex(answer, rb"^HTTP/1\.1 502 (.|\n)*Connection refused")

    def test_itself(self):
        with Proxy("--quiet", "--connect-ports", "*") as proxy:
            answer = proxy.ask(f"CONNECT localhost:{proxy.port} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        self.assertEqual(answer.split()[1], b"508")


class SlowEnds(unittest.TestCase):
    def high_water_kb(self, proxy):
        return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{proxy.process.pid}/status").read_text()).group(1))

    def keeps_little(self, proxy, before):
        """A sanitizer has memory of its own."""
        if not os.environ.get("HP_SANITIZE"):
            self.assertLess(self.high_water_kb(proxy) - before, 40_000)

    def stalls(self, peer, block):
        """Sends until nothing more is taken. @return how much was"""
        sent = 0
        peer.settimeout(1)
        try:
            while sent < BIG:
                sent += peer.send(block)
        except TimeoutError:
            pass
        peer.settimeout(PATIENCE_S)
        return sent

    def test_a_slow_reader_of_a_body(self):
        def serve(connection, stream):
            read_head(stream)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % BIG)
            took.append(self.stalls(connection, bytes(65536)))
            stalled.set()
            connection.sendall(bytes(BIG - took[0]))

        took, stalled = [], threading.Event()
        with Origin(serve) as origin, Proxy("--quiet") as proxy, proxy.connect() as peer:
            before = self.high_water_kb(proxy)
            peer.sendall(f"GET {origin.url}/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
            self.assertTrue(stalled.wait(PATIENCE_S))
            self.assertLess(took[0], BIG // 2)
            self.keeps_little(proxy, before)
            stream, got = peer.makefile("rb"), 0
            read_head(stream)
            while piece := stream.read(1 << 20):
                got += len(piece)
        self.assertEqual(got, BIG)

    def test_a_slow_origin(self):
        read_on = threading.Event()
        got = []

        def serve(connection, stream):
            read_head(stream)
            read_on.wait(PATIENCE_S)
            total = 0
            while total < BIG:
                total += len(stream.read(min(1 << 20, BIG - total)))
            got.append(total)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")

        with Origin(serve) as origin, Proxy("--quiet") as proxy, proxy.connect() as peer:
            before = self.high_water_kb(proxy)
            peer.sendall(f"POST {origin.url}/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: {BIG}\r\n\r\n".encode())
            sent = self.stalls(peer, bytes(65536))
            self.assertLess(sent, BIG // 2)
            self.keeps_little(proxy, before)
            read_on.set()
            peer.sendall(bytes(BIG - sent))
            self.assertTrue(peer.makefile("rb").read().endswith(b"ok"))
        self.assertEqual(got, [BIG])

    def test_slow_ends_of_a_tunnel(self):
        def serve(connection, stream):
            took.append(self.stalls(connection, bytes(65536)))
            stalled.set()
            connection.sendall(bytes(BIG - took[0]))

        took, stalled = [], threading.Event()
        with Origin(serve) as origin, Proxy("--quiet", "--connect-ports", "*") as proxy, proxy.connect() as peer:
            peer.sendall(f"CONNECT 127.0.0.1:{origin.port} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
            self.assertTrue(stalled.wait(PATIENCE_S))
            self.assertLess(took[0], BIG // 2)
            stream, got = peer.makefile("rb"), 0
            read_head(stream)
            while piece := stream.read(1 << 20):
                got += len(piece)
        self.assertEqual(got, BIG)


@unittest.skipUnless(nginx.PROGRAM, "no nginx")
class BehindIt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.big = make_big(self.folder)
        self.origin = nginx.Nginx(self.folder, f"root {self.folder}; gzip on; gzip_min_length 1; gzip_types *; location /dav {{ dav_methods PUT; }}",
                                  "keepalive_requests 5;")
        self.addCleanup(self.origin.stop)
        self.url = f"http://127.0.0.1:{self.origin.port}"

    def test_files(self):
        with Proxy("--quiet") as proxy:
            got = Path(self.folder, "got")
            for extra in ([], ["--compressed"], ["-0"]):  # a length; chunks; HTTP/1.0
                curl(proxy, *extra, "-o", got, self.url + "/big")
                self.assertEqual(digest(got), digest(self.big))
            done = curl(proxy, "-r", "1000-1999", self.url + "/big")
            self.assertEqual(done.stdout, self.big.read_bytes()[1000:2000])

    def test_upload(self):
        with Proxy("--quiet") as proxy:
            Path(self.folder, "dav").mkdir()
            for extra in ([], ["-H", "Transfer-Encoding: chunked"]):
                done = curl(proxy, *extra, "-T", self.big, "-w", "%{http_code}", self.url + "/dav/up")
                self.assertIn(done.stdout[-3:], (b"201", b"204"), done)
                self.assertEqual(digest(Path(self.folder, "dav", "up")), digest(self.big))

    def test_many_requests(self):
        # nginx ends each connection after five; a client's stays.
        with Proxy("--quiet") as proxy:
            connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=PATIENCE_S)
            with self.big.open("rb") as file:
                first = file.read(10)
            for i in range(42):
                connection.request("GET", self.url + f"/big?{i}", headers={"Range": "bytes=0-9"})
                self.assertEqual(connection.getresponse().read(), first)
            connection.close()


def is_closed(peer):
    """Waits for the end of the connection. One that was never accepted is reset."""
    try:
        return peer.recv(1) == b""
    except ConnectionResetError:
        return True


class Endings(unittest.TestCase):
    def test_what_is_under_way_may_end(self):
        go_on = threading.Event()

        def serve(connection, stream):
            read_head(stream)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf")
            go_on.wait(PATIENCE_S)
            connection.sendall(b"half")

        with Origin(serve) as origin, Proxy("--grace", "1m") as proxy, proxy.connect() as busy, proxy.connect() as idle:
            busy.sendall(f"GET {origin.url}/ HTTP/1.1\r\nHost: a\r\n\r\n".encode())
            stream = busy.makefile("rb")
            read_head(stream)
            proxy.process.send_signal(signal.SIGTERM)
            self.assertTrue(is_closed(idle))  # closed at once: it is stopping
            go_on.set()
            self.assertEqual(stream.read(), b"halfhalf")
            self.assertEqual(proxy.process.wait(PATIENCE_S), 0)

    def test_grace_ends(self):
        for grace, signals in (("200ms", 1), ("1h", 2)):
            with self.subTest(grace), Origin(lambda connection, stream: stream.read()) as origin, \
                    Proxy("--connect-ports", "*", "--grace", grace) as proxy, proxy.connect() as peer, proxy.connect() as idle:
                peer.sendall(f"CONNECT 127.0.0.1:{origin.port} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
                read_head(peer.makefile("rb"))
                for _ in range(signals):
                    proxy.process.send_signal(signal.SIGINT)
                    self.assertTrue(is_closed(idle))  # the signal has been taken: two that wait together are one
                self.assertEqual(proxy.process.wait(PATIENCE_S), 0)


if __name__ == "__main__":
    main()
