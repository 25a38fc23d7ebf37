#!/usr/bin/env python3
"""hp serve with real clients: curl, openssl, http.client, raw sockets; and nginx for a second opinion."""

import email
import email.policy
import gzip
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

import nginx
from hp_program import PATIENCE_S, hp, main
from serve_program import Folder, Serve, receive_all

GIB = 1 << 30
PAGE = "<p>" + "hello, world\n" * 500
CURL = shutil.which("curl")
OPENSSL = shutil.which("openssl")


def pattern(size, seed=7):
    return bytes((i * 31 + i // 251 + seed) & 0xFF for i in range(size))


BIG = pattern(700_000)


def curl(*arguments):
    """The body, and what -w says of it."""
    command = [CURL, "--silent", "--show-error", "--max-time", str(PATIENCE_S), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=True).stdout


@unittest.skipUnless(CURL, "no curl")
class Curl(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder({"a.txt": "hello\n", "page.html": PAGE, "big.bin": BIG})
        cls.server = Serve(cls.folder.path, "--quiet")

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__()
        cls.folder.__exit__()

    def url(self, target):
        return self.server.url + target

    def test_whole_and_ranges(self):
        self.assertEqual(curl(self.url("/big.bin")), BIG)
        for text, expected in (("0-0", BIG[:1]), ("5-9", BIG[5:10]), ("-7", BIG[-7:]), ("699999-", BIG[-1:]), ("100-999999", BIG[100:])):
            self.assertEqual(curl("-r", text, self.url("/big.bin")), expected, text)

    def test_resume(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(BIG[:123_456])
            file.flush()
            curl("-C", "-", "-o", file.name, self.url("/big.bin"))
            self.assertEqual(Path(file.name).read_bytes(), BIG)

    def test_compressed(self):
        self.assertEqual(curl("--compressed", self.url("/page.html")).decode(), PAGE)
        packed = curl("-H", "Accept-Encoding: gzip", self.url("/page.html"))
        self.assertLess(len(packed), 500)
        self.assertEqual(gzip.decompress(packed).decode(), PAGE)

    def test_other_codings(self):
        for coding, tool in (("br", "brotli"), ("zstd", "zstd")):
            if not shutil.which(tool):
                continue
            packed = curl("-H", f"Accept-Encoding: {coding}", self.url("/page.html"))
            plain = subprocess.run([tool, "-d", "-c"], input=packed, capture_output=True, check=True).stdout
            self.assertEqual(plain.decode(), PAGE)

    def test_http_1_0(self):
        head, _, body = curl("-0", "-i", self.url("/a.txt")).partition(b"\r\n\r\n")
        self.assertIn(b"Connection: close", head)
        self.assertEqual(body, b"hello\n")
        self.assertEqual(curl("-0", self.url("/big.bin")), BIG)

    def test_keep_alive(self):
        said = curl("-w", "%{num_connects}", *[self.url("/a.txt")] * 3)
        self.assertEqual(said, b"hello\n1hello\n0hello\n0")

    def test_head_and_time_condition(self):
        self.assertIn(b"Content-Length: 700000", curl("-I", self.url("/big.bin")))
        self.assertEqual(curl("-w", "%{http_code}", "-z", "1 Jan 2037", self.url("/a.txt")), b"304")
        self.assertEqual(curl("-w", "%{http_code}", "-z", "1 Jan 1990", self.url("/a.txt")), b"hello\n200")

    def test_etag_files(self):
        with tempfile.NamedTemporaryFile() as tag:
            curl("--etag-save", tag.name, self.url("/a.txt"))
            self.assertEqual(curl("--etag-compare", tag.name, "-w", "%{http_code}", self.url("/a.txt")), b"304")

    def test_asks_for_another_protocol(self):
        for option in ("--http2", "--http1.1"):
            self.assertEqual(curl(option, "-w", "%{http_version}", self.url("/a.txt")), b"hello\n1.1")

    def test_uploads_are_refused_early(self):
        for size in (10, 5_000_000):
            with tempfile.NamedTemporaryFile() as file:
                file.write(bytes(size))
                file.flush()
                said = subprocess.run([CURL, "-s", "-m", str(PATIENCE_S), "-o", os.devnull, "-w", "%{http_code}", "-T", file.name,
                                       self.url("/a.txt")], capture_output=True, check=False).stdout
                self.assertEqual(said, b"405", size)


class Messages(unittest.TestCase):
    """What is on the wire, by http.client and raw sockets."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Folder({"a.txt": "hello\n", "b.txt": "other\n", "page.html": PAGE, "big.bin": BIG, "empty": "", "sub/x": "y"})
        os.mkfifo(cls.folder / "fifo")
        cls.server = Serve(cls.folder.path, "--quiet")

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__()
        cls.folder.__exit__()

    def test_multipart(self):
        asked = [(0, 9), (100_000, 100_099), (699_990, 699_999)]
        field = "bytes=" + ",".join(f"{first}-{last}" for first, last in asked)
        status, headers, body = self.server.get("/big.bin", {"Range": field})
        self.assertEqual(status, 206)
        self.assertEqual(int(headers["Content-Length"]), len(body))
        message = email.message_from_bytes(f"Content-Type: {headers['Content-Type']}\r\n\r\n".encode() + body, policy=email.policy.HTTP)
        # Bytes that look like line ends are changed by email: the parts are cut by hand as well.
        self.assertEqual(len(list(message.iter_parts())), 3)
        boundary = headers.get_param("boundary").encode()
        parts = body.split(b"--" + boundary)
        self.assertEqual((parts[0], parts[-1]), (b"", b"--\r\n"))
        for (first, last), part in zip(asked, parts[1:-1]):
            head, _, content = part.partition(b"\r\n\r\n")
            self.assertIn(f"Content-Range: bytes {first}-{last}/700000".encode(), head)
            self.assertEqual(content, BIG[first:last + 1] + b"\r\n")

    def test_many_ranges_of_a_large_file(self):
        asked = [(i * 10_000, i * 10_000 + 4_999) for i in range(64)]
        field = "bytes=" + ",".join(f"{first}-{last}" for first, last in asked)
        status, headers, body = self.server.get("/big.bin", {"Range": field})
        self.assertEqual(status, 206)
        boundary = headers.get_param("boundary").encode()
        contents = [part.partition(b"\r\n\r\n")[2][:-2] for part in body.split(b"--" + boundary)[1:-1]]
        self.assertEqual(contents, [BIG[first:last + 1] for first, last in asked])
        status, _, body = self.server.get("/big.bin", {"Range": field + ",699999-"})
        self.assertEqual((status, body), (200, BIG))

    def test_empty_file(self):
        self.assertEqual(self.server.get("/empty")[::2], (200, b""))
        self.assertEqual(self.server.get("/empty", {"Range": "bytes=0-"})[0], 416)

    def test_not_modified_has_no_body(self):
        tag = self.server.get("/a.txt")[1]["ETag"]
        self.assertRegex(tag, '^"[0-9a-f]{16}"$')
        request = f"GET /a.txt HTTP/1.1\r\nHost: x\r\nIf-None-Match: {tag}\r\n\r\n".encode()
        last = b"GET /b.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        answer = self.server.raw(request + last)
        self.assertTrue(answer.startswith(b"HTTP/1.1 304 Not Modified\r\n"), answer)
        first, rest = answer.split(b"\r\n\r\n", 1)
        self.assertNotIn(b"Content-Length", first)
        self.assertNotIn(b"Transfer-Encoding", first)
        self.assertTrue(rest.startswith(b"HTTP/1.1 200 OK\r\n"), rest)
        self.assertTrue(rest.endswith(b"other\n"))

    def test_head_in_a_row_with_others(self):
        request = b"".join(f"{method} /{name} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
                           for method, name in (("HEAD", "big.bin"), ("GET", "a.txt"), ("HEAD", "page.html"), ("OPTIONS", "a.txt"), ("GET", "b.txt")))
        answer = self.server.raw(request + b"GET /a.txt HTTP/1.0\r\n\r\n")
        self.assertEqual(re.findall(rb"HTTP/1.1 (\d+) ", answer), [b"200", b"200", b"200", b"204", b"200", b"200"])
        self.assertEqual(answer.count(b"hello\n"), 2)
        self.assertEqual(answer.count(b"other\n"), 1)
        self.assertIn(b"Content-Length: 700000\r\n", answer)
        self.assertLess(len(answer), 5000)

    def test_pipelined(self):
        count = 2000
        requests = b"".join(f"GET /{'ab'[i % 2]}.txt HTTP/1.1\r\nHost: x\r\nX-Number: {i}\r\n\r\n".encode() for i in range(count))
        answer = self.server.raw(requests + b"GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        self.assertEqual(re.findall(rb"(hello|other)\n", answer), [b"hello", b"other"] * (count // 2) + [b"hello"])

    def test_large_files_pipelined(self):
        count = 40
        with self.server.connect() as peer:
            peer.sendall(b"GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n" * count + b"GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            answer = receive_all(peer)
        self.assertEqual(answer.count(BIG), count)
        self.assertTrue(answer.endswith(b"hello\n"))

    def test_redirect_keeps_the_host(self):
        for target, location in (("/sub", "/sub/"), ("//sub", "/sub/"), ("/sub?q", "/sub/?q"), ("/./sub", "/sub/")):
            status, headers, _ = self.server.get(target)
            self.assertEqual((status, headers["Location"]), (301, location), target)

    def test_special_files(self):
        self.assertEqual(self.server.get("/fifo")[0], 404)
        self.assertNotIn(b"fifo", self.server.get("/")[2])

    def test_replaced_file(self):
        for content in (b"one", b"three"):
            self.folder.write("changing", content)
            while self.server.get("/changing")[2] != content:  # within a second
                pass

    def test_malformed_requests(self):
        for request in (b"GET /a.txt HTTP/3.9\r\nHost: x\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                        b"GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n", b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
                        b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"a" * 200_000 + b"\r\n\r\n"):
            answer = self.server.raw(request)
            if answer:
                self.assertRegex(answer, rb"^HTTP/1\.[01] (4\d\d|505) ", request[:60])
        self.assertEqual(self.server.get("/a.txt")[0], 200)

    def test_slow_reader_and_others(self):
        """One does not read its 700,000 bytes; others are served; then it gets them all."""
        with socket.socket() as slow:
            slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            slow.settimeout(PATIENCE_S)
            slow.connect(("127.0.0.1", self.server.port))
            slow.sendall(b"GET /big.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            for _ in range(50):
                self.assertEqual(self.server.get("/a.txt")[2], b"hello\n")
            self.assertTrue(receive_all(slow).endswith(BIG))

    def test_slow_writer(self):
        with self.server.connect() as peer:
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for byte in b"GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n":
                peer.sendall(bytes([byte]))
            self.assertTrue(receive_all(peer).endswith(b"hello\n"))

    def test_half_close(self):
        """A client that has said everything still gets everything."""
        with self.server.connect() as peer:
            peer.sendall(b"GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n")
            peer.shutdown(socket.SHUT_WR)
            self.assertTrue(receive_all(peer).endswith(BIG))


class NoWayOut(unittest.TestCase):
    """Paths that try to leave the folder. The secret lies beside it, and behind symbolic links that lead out."""

    SECRET = "top secret, not to be served"

    @classmethod
    def setUpClass(cls):
        cls.base = Folder({"secret.txt": cls.SECRET, "www/a.txt": "fine", "www/sub/b.txt": "fine too", "www/.env": cls.SECRET,
                           "www/.git/config": cls.SECRET, "www/.well-known/x": "fine", "wwwsecret.txt": cls.SECRET})
        www = cls.base / "www"
        (www / "out").symlink_to(cls.base / "secret.txt")
        (www / "up").symlink_to("../secret.txt")
        (www / "outdir").symlink_to("..")
        (www / "rootdir").symlink_to("/")
        (www / "inside").symlink_to("sub/b.txt")
        cls.base.settle()

    @classmethod
    def tearDownClass(cls):
        cls.base.__exit__()

    def targets(self):
        secret = str(self.base / "secret.txt")
        ups = ["..", "%2e%2e", ".%2e", "%2E.", "..%00", "%2e%2e%00", "..;", "%252e%252e", "..%5c", "..\\", "%c0%ae%c0%ae", "%uff0e%uff0e",
               "..%c0%af", "..%u2215", "%%32%65%%32%65", "..%0d", "..%0a", "..%20", "..%09"]
        slashes = ["/", "%2f", "%5c", "\\", "//", "/./", "%2F", "%252f", "%00/"]
        found = []
        for up in ups:
            for slash in slashes:
                for start in ("/", "/sub/", "/a.txt/"):
                    found += [start + (up + slash) * depth + "secret.txt" for depth in (1, 2)]
        found += ["/out", "/up", "/outdir/secret.txt", "/rootdir" + secret, "/sub/../out", "/outdir/www/../secret.txt", "/.env", "/%2eenv", "/sub/../.env",
                  "/.git/config", "/.%67it/config", "/.git%2fconfig", "secret.txt", "../secret.txt", secret, "/" + secret, "//" + secret, "file://" + secret,
                  "http://x/../secret.txt", "http://x" + secret, "http://x/%2e%2e/secret.txt", "/a.txt/../../secret.txt", "/..", "/../", "/../wwwsecret.txt",
                  "/%2e%2e%2f%2e%2e%2fproc/self/environ", "/a.txt%00.html", "/a.txt%00/../../secret.txt", "/?../secret.txt", "/#/../../secret.txt",
                  "/sub/..", "/sub/../..", "/./.././secret.txt", "/.../secret.txt", "/" + "../" * 40 + secret.lstrip("/"), "/" + "sub/../" * 40 + "../secret.txt",
                  "/" + "a/" * 2000, "/%", "/%2", "/%zz/../secret.txt", "/~root/secret.txt", "/sub\\..\\..\\secret.txt", "*", "/*", "/\x01", "/\xff"]
        return sorted(set(found))

    def battery(self, *options, step=4):
        with Serve(self.base / "www", "--quiet", *options) as server:
            for target in self.targets()[::step]:
                for line in (f"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", f"GET {target} HTTP/1.0\r\n\r\n"):
                    answer = server.raw(line.encode("latin-1"))
                    self.assertNotIn(self.SECRET.encode(), answer, target)
                    self.assertNotIn(b"root:", answer, target)
                    if answer:  # the component may close what it cannot read
                        self.assertRegex(answer, rb"^HTTP/1\.[01] (200|301|400|403|404|405|414|431|505) ", target)
            self.assertEqual(server.get("/a.txt")[2], b"fine")
            return server.get("/inside")[0], server.get("/.well-known/x")[0], server.get("/")[2]

    def test_default(self):
        inside, well_known, listing = self.battery(step=1)
        self.assertEqual((inside, well_known), (200, 200))
        self.assertIn(b"inside", listing)
        for name in (b">out", b">up", b"outdir", b"rootdir", b".env", b".git", b".well-known"):
            self.assertNotIn(name, listing)

    def test_spa(self):
        self.battery("--spa")

    def test_never(self):
        inside, _, listing = self.battery("--follow-symlinks", "never")
        self.assertEqual(inside, 404)
        self.assertNotIn(b"inside", listing)

    def test_always_and_dotfiles_are_what_they_say(self):
        with Serve(self.base / "www", "--quiet", "--follow-symlinks", "always", "--dotfiles") as server:
            for target in ("/out", "/up", "/outdir/secret.txt", "/.env", "/.git/config"):
                self.assertEqual(server.get(target)[2].decode(), self.SECRET, target)
            for target in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"):
                self.assertIn(server.get(target)[0], (400, 404))


class Large(unittest.TestCase):
    def test_far_end_of_five_gib(self):
        with Folder() as folder:
            folder.sparse("huge", 5 * GIB, b"the very end")
            with Serve(folder.path, "--quiet") as server:
                status, headers, body = server.get("/huge", {"Range": "bytes=-12"})
                self.assertEqual((status, body), (206, b"the very end"))
                self.assertEqual(headers["Content-Range"], f"bytes {5 * GIB - 12}-{5 * GIB - 1}/{5 * GIB}")
                status, headers, body = server.get("/huge", {"Range": f"bytes={4 * GIB + 5}-{4 * GIB + 8},{5 * GIB - 3}-"})
                self.assertEqual(status, 206)
                self.assertIn(f"Content-Range: bytes {4 * GIB + 5}-{4 * GIB + 8}/{5 * GIB}\r\n\r\n\0\0\0\0\r\n".encode(), body)
                self.assertIn(b"\r\n\r\nend\r\n", body)
                self.assertEqual(server.get("/huge", method="HEAD")[1]["Content-Length"], str(5 * GIB))
                self.assertEqual(server.get("/huge", {"Range": f"bytes={5 * GIB}-"})[0], 416)

    def test_it_gets_shorter_on_the_way(self):
        """The promised length cannot be kept: the connection ends, the server does not."""
        with Folder({"a": "x"}) as folder:
            path = folder.sparse("shrinking", 200 << 20)
            with Serve(folder.path, "--quiet") as server, server.connect() as peer:
                peer.sendall(b"GET /shrinking HTTP/1.1\r\nHost: x\r\n\r\n")
                peer.recv(1000)
                os.truncate(path, 1000)
                self.assertLess(len(receive_all(peer)), 200 << 20)
                self.assertEqual(server.get("/a")[2], b"x")

    def test_client_goes_away(self):
        with Folder({"a": "x"}) as folder:
            folder.sparse("large", 200 << 20)
            with Serve(folder.path, "--quiet") as server:
                for _ in range(20):
                    with server.connect() as peer:
                        peer.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
                        peer.recv(1000)
                self.assertEqual(server.get("/a")[2], b"x")
                code, out, err = server.stop()
                self.assertEqual((code, err), (0, ""))


class Tls(unittest.TestCase):
    @unittest.skipUnless(CURL and OPENSSL, "no curl or openssl")
    def test_own_certificate(self):
        with Folder({"www/big.bin": BIG, "www/a.txt": "hello\n"}) as folder:
            certificate = folder / "cert.pem"
            with Serve(folder / "www", "--tls", "--write-cert", certificate) as server:
                self.assertEqual(curl("--cacert", certificate, server.url + "/big.bin"), BIG)
                self.assertEqual(curl("--cacert", certificate, "-r", "-5", server.url + "/big.bin"), BIG[-5:])
                self.assertEqual(curl("--cacert", certificate, "--http2", server.url + "/a.txt"), b"hello\n")
                refused = subprocess.run([CURL, "-s", server.url + "/a.txt"], capture_output=True, check=False)
                self.assertEqual(refused.returncode, 60)
                said = subprocess.run([OPENSSL, "s_client", "-connect", f"127.0.0.1:{server.port}", "-servername", "localhost", "-CAfile", certificate,
                                       "-verify_return_error", "-quiet", "-ign_eof"], input=b"GET /a.txt HTTP/1.0\r\n\r\n", capture_output=True,
                                      check=False, timeout=PATIENCE_S).stdout
                self.assertTrue(said.endswith(b"hello\n"), said)
                code, out, err = server.stop()
                self.assertEqual((code, err), (0, ""))
                self.assertIn("for development only", out)
                self.assertIn(f"https://localhost:{server.port}/", out)

    @unittest.skipUnless(OPENSSL, "no openssl")
    def test_certificate_files(self):
        with Folder({"www/a.txt": "hello\n"}) as folder:
            certificate, key = folder / "cert.pem", folder / "key.pem"
            subprocess.run([OPENSSL, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                            "-out", certificate, "-keyout", key], check=True, capture_output=True)
            with Serve(folder / "www", "--tls", "--cert", certificate, "--key", key) as server:
                self.assertEqual(server.get("/a.txt")[2], b"hello\n")
                self.assertNotIn("development", server.stop()[1])
            done = hp("serve", folder / "www", "--port", "0", "--tls", "--cert", key, "--key", key)
            self.assertEqual(done.returncode, 3)
            self.assertIn("certificate", done.stderr)


class Endings(unittest.TestCase):
    SIZE = 64 << 20

    def begin_download(self, server, version="1.1"):
        """Has asked for more than the kernel takes, and has read the first bytes."""
        peer = socket.socket()
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        peer.settimeout(PATIENCE_S)
        peer.connect(("127.0.0.1", server.port))
        peer.sendall(f"GET /large HTTP/{version}\r\nHost: x\r\n\r\n".encode())
        return peer, peer.recv(1)

    def test_answers_on_their_way_arrive(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Folder({"a": "x"}) as folder:
                folder.sparse("large", self.SIZE, b"the end")
                with Serve(folder.path, "--stop-timeout", "1h", "--no-log") as server, server.connect() as idle:
                    peer, first = self.begin_download(server)
                    with peer:
                        server.tell(number)
                        while "stopping: " not in server.process.stdout.readline():
                            pass
                        self.assertEqual(idle.recv(1), b"")  # had nothing to wait for
                        head, _, body = (first + receive_all(peer)).partition(b"\r\n\r\n")
                        self.assertTrue(head.startswith(b"HTTP/1.1 200"))
                        self.assertEqual(len(body), self.SIZE)
                        self.assertTrue(body.endswith(b"the end"))
                    code, out, err = server.end()
                    self.assertEqual((code, err), (0, ""))
                    self.assertIn("served 1 requests (1 good", out)

    def test_second_signal(self):
        with Folder() as folder:
            folder.sparse("large", self.SIZE)
            with Serve(folder.path, "--stop-timeout", "1h", "--no-log") as server:
                peer, _ = self.begin_download(server)
                with peer:
                    server.tell()
                    while "stopping: " not in server.process.stdout.readline():
                        pass
                    code, _, err = server.stop()
                    self.assertEqual(code, 1)
                    self.assertIn("1 connections were cut", err)

    def test_limit_of_time(self):
        with Folder() as folder:
            folder.sparse("large", self.SIZE)
            with Serve(folder.path, "--stop-timeout", "50ms") as server:
                peer, _ = self.begin_download(server)
                with peer:
                    self.assertEqual(server.stop()[0], 1)

    def test_who_is_silent_is_sent_away(self):
        with Folder() as folder:
            folder.sparse("large", self.SIZE)
            with Serve(folder.path, "--timeout", "1s", "--quiet") as server:
                peer, _ = self.begin_download(server)
                last, _ = self.begin_download(server, "1.0")  # its connection is to be closed anyway
                with peer, last:
                    for _ in range(3):  # one after the other, so that three times the limit passes
                        with server.connect() as silent, server.connect() as half:
                            half.sendall(b"GET / HT")
                            self.assertEqual(silent.recv(1), b"")
                            receive_all(half)
                    # What the kernel holds for it comes, but not all: it did not read for too long.
                    self.assertLess(len(receive_all(peer)), self.SIZE)
                    self.assertLess(len(receive_all(last)), self.SIZE)
                    self.assertEqual(server.stop()[0], 0)  # nobody is left


class Options(unittest.TestCase):
    def test_content_options(self):
        with Folder({"index.html": "<app>", "other.html": "<other>", "sub/x.txt": "x"}) as folder:
            with Serve(folder.path, "--quiet", "--no-listing", "--cache", "60", "--cors", "-H", "X-One: 1", "--header", "X-Two: 2") as server:
                status, headers, body = server.get("/")
                self.assertEqual((status, body, headers["Cache-Control"]), (200, b"<app>", "public, max-age=60"))
                self.assertEqual((headers["X-One"], headers["X-Two"], headers["Access-Control-Allow-Origin"]), ("1", "2", "*"))
                self.assertEqual(server.get("/sub/")[0], 403)
                asked = {"Origin": "https://x.example", "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "range"}
                status, headers, body = server.get("/sub/x.txt", asked, "OPTIONS")
                self.assertEqual((status, headers["Access-Control-Allow-Headers"], body), (204, "range", b""))
            with Serve(folder.path, "--quiet", "--spa", "--index", "other.html", "--cors=https://x.example") as server:
                status, headers, body = server.get("/no/such/thing")
                self.assertEqual((status, body, headers["Access-Control-Allow-Origin"]), (200, b"<other>", "https://x.example"))
                self.assertEqual(server.get("/missing.js")[0], 404)

    def test_threads(self):
        with Folder({"a": "x"}) as folder, Serve(folder.path, "--quiet", "--threads", "3") as server:
            for _ in range(30):
                self.assertEqual(server.get("/a")[2], b"x")
            self.assertIn("served 30 requests (30 good, 0 redirected or unchanged, 0 refused, 0 failed) over 30 connections", server.stop()[1])

    def test_ipv6(self):
        with Folder({"a": "x"}) as folder:
            try:
                with socket.socket(socket.AF_INET6) as probe:
                    probe.bind(("::1", 0))
            except OSError:
                self.skipTest("no IPv6")
            with Serve(folder.path, "--bind", "::1", "--log", folder / "log") as server, socket.create_connection(("::1", server.port), PATIENCE_S) as peer:
                peer.sendall(b"GET /a HTTP/1.0\r\n\r\n")
                self.assertTrue(receive_all(peer).endswith(b"\r\n\r\nx"))
                server.stop()
                self.assertTrue((folder / "log").read_text().startswith("::1 - - ["))

    def test_log_on_the_output(self):
        with Folder({"a": "x"}) as folder, Serve(folder.path) as server:
            server.get("/a", {"User-Agent": 'me "and" you', "Referer": "http://r/"})
            server.get("/nothing?x")
            out = server.stop()[1]
            self.assertRegex(out, r'(?m)^127\.0\.0\.1 - - \[[^]]+\] "GET /a HTTP/1\.1" 200 1 "http://r/" "me \\x22and\\x22 you"$')
            self.assertRegex(out, r'(?m)^127\.0\.0\.1 - - \[[^]]+\] "GET /nothing\?x HTTP/1\.1" 404 \d+ "-" "-"$')
            self.assertNotIn("\x1b", out)

    def test_log_in_json(self):
        with Folder({"www/a.html": PAGE}) as folder:
            log = folder / "access.json"
            with Serve(folder / "www", "--quiet", "--log", log, "--log-format", "json") as server:
                server.get("/a.html", {"Range": "bytes=0-3", "User-Agent": "\xff\"\\"})
                server.get("/a.html", {"Accept-Encoding": "gzip"})
                server.raw(b"GET /a.html HTTP/1.0\r\n\r\n")
                server.stop()
            lines = [json.loads(line) for line in log.read_text().splitlines()]
            self.assertEqual([line["status"] for line in lines], [206, 200, 200])
            self.assertEqual((lines[0]["range"], lines[0]["bytes"], lines[0]["tls"]), ("bytes=0-3", 4, False))
            self.assertEqual((lines[1]["coding"], lines[2]["version"]), ("gzip", "HTTP/1.0"))

    def test_quiet(self):
        with Folder({"a": "x"}) as folder, Serve(folder.path, "--quiet") as server:
            server.get("/a")
            code, out, err = server.stop()
            self.assertEqual((code, err, len(out.splitlines())), (0, "", 1))

    def test_command_line(self):
        with Folder({"file": "x"}) as folder:
            for arguments, code, words in (
                ([folder / "nothing"], 3, "cannot open"),
                ([folder / "file"], 3, "cannot open"),
                ([folder.path, "--log", folder / "no/log"], 3, "cannot open"),
                ([folder.path, "--bind", "203.0.113.1"], 3, "--host"),
                ([folder.path, "--tls", "--cert", folder / "no.pem", "--key", folder / "no.pem"], 3, "no such file"),
                ([folder.path, "--bind", "localhost"], 2, "numeric"),
                ([folder.path, "--cert", "x"], 2, "--tls"),
                ([folder.path, "--header", "x"], 2, "NAME: VALUE"),
                ([folder.path, "--header", "a b: c"], 2, "NAME: VALUE"),
                ([folder.path, "--header", "A: b\r\nC: d"], 2, "NAME: VALUE"),
                ([folder.path, "--header", "Content-Length: 1"], 2, "depends on the answer"),
                ([folder.path, "--follow-symlinks", "sometimes"], 2, "sometimes"),
                ([folder.path, "--timeout", "0"], 2, "0"),
                ([folder.path, "--nonsense"], 2, "nonsense"),
            ):
                done = hp("serve", "--port", "0", *arguments)
                self.assertEqual(done.returncode, code, (arguments, done.stderr))
                self.assertIn(words, done.stderr)
                self.assertEqual(done.stdout, "")

    def test_address_in_use(self):
        with Folder() as folder, Serve(folder.path) as server:
            done = hp("serve", folder.path, "--port", server.port)
            self.assertEqual(done.returncode, 3)
            self.assertIn("--port", done.stderr)


class SecondNginx(nginx.Nginx):
    secure = False
    get = Serve.get


@unittest.skipUnless(nginx.PROGRAM, "no nginx")
class SecondOpinion(unittest.TestCase):
    """The same requests to nginx and to us."""

    def test_same_answers(self):
        files = {"a.txt": "hello\n", "index.html": PAGE, "sub/index.html": "<p>", "sub/b.css": "b{}", "big.bin": BIG, "c.json": "{}", "x.svg": "<svg/>"}
        with Folder({f"www/{name}": content for name, content in files.items()}) as folder:
            for path in (folder / "www").rglob("*"):
                os.utime(path, (1_600_000_000, 1_600_000_000))
            folder.settle()
            rules = f"root {folder / 'www'}; etag on; port_in_redirect off; absolute_redirect off;"
            types = "include /etc/nginx/mime.types; default_type application/octet-stream;"
            with SecondNginx(folder.path, rules, types) as theirs, Serve(folder / "www", "--quiet", "--no-listing", "--no-compression") as ours:
                self.compare(theirs, ours)

    def compare(self, second, ours):
        targets = ["/", "/a.txt", "/sub", "/sub/", "/sub/b.css", "/big.bin", "/c.json", "/x.svg", "/nothing", "/a.txt/", "/sub/../a.txt", "//a.txt", "/%61.txt", "/sub/nothing",
                   "/a.txt?q", "/../a.txt", "/%2e%2e/a.txt", "/a%00b"]
        ranges = [None, "bytes=0-2", "bytes=2-", "bytes=-3", "bytes=999999999-", "bytes=-0", "items=0-1"]
        date = "Sun, 13 Sep 2020 12:26:40 GMT"  # 1,600,000,000
        conditions = [{}, {"If-Modified-Since": date}, {"If-Modified-Since": "Sun, 13 Sep 2015 12:26:40 GMT"}, {"If-Unmodified-Since": "Sun, 13 Sep 2015 12:26:40 GMT"},
                      {"If-None-Match": "*"}, {"If-None-Match": '"x"', "If-Modified-Since": date}, {"If-Match": '"x"'}, {"If-Match": "*"}]
        asked = [("GET", target, {"Range": text} if text else {}) for target in ("/a.txt", "/big.bin") for text in ranges]
        asked += [(method, target, {}) for method in ("GET", "HEAD") for target in targets]
        asked += [(method, "/a.txt", fields) for method in ("GET", "HEAD") for fields in conditions]
        asked += [("GET", "/a.txt", {"Range": "bytes=1-2", "If-Range": value}) for value in (date, "Sun, 13 Sep 2015 12:26:40 GMT", '"x"')]
        asked += [(method, "/a.txt", {}) for method in ("POST", "DELETE", "PUT")]
        for method, target, fields in asked:
            with self.subTest(method=method, target=target, **fields):
                theirs, mine = second.get(target, fields, method), ours.get(target, fields, method)
                self.assertEqual(mine[0], theirs[0])
                good = theirs[0] < 300
                names = ["Content-Range", "Location"]
                names += ["Last-Modified"] if theirs[0] < 400 else []
                names += ["Content-Length"] if good else []
                names += ["Accept-Ranges"] if theirs[0] == 200 else []
                for name in names:
                    self.assertEqual(mine[1][name], theirs[1][name], name)
                if good:
                    self.assertEqual(mine[2], theirs[2])
                    kinds = [answer[1]["Content-Type"].split(";")[0] for answer in (mine, theirs)]
                    self.assertEqual(kinds[0], kinds[1])


if __name__ == "__main__":
    main()
