#!/usr/bin/env python3
"""curl against our HTTP and HTTPS server."""

import subprocess
import tempfile
import unittest
from pathlib import Path

import peers
from http_peers import HttpServer

peers.need("curl", "openssl")
certificates = peers.Certificates()


def curl(*words, code=0):
    done = subprocess.run(["curl", "-sS", "--max-time", str(peers.LIMIT_S), "--cacert", certificates.path("ca.pem"), *words],
                          capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == code, f"curl {words}: {done.returncode}, {done.stderr.decode()}"
    return done.stdout


class Curl(unittest.TestCase):
    options = ()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="hp-interop-")
        self.file = Path(self.folder.name, "file")
        self.content = peers.pattern(3_000_000)
        self.file.write_bytes(self.content)
        self.addCleanup(self.folder.cleanup)
        self.server = HttpServer(*self.options, f"file={self.file}")
        self.server.__enter__()
        self.addCleanup(self.server.__exit__, None, None, None)

    def url(self, path):
        return self.server.url(path)

    def test_versions(self):
        for option, shown in (("--http1.0", b"1.1"), ("--http1.1", b"1.1")):
            self.assertEqual(curl(option, "-w", "|%{http_version}", self.url("/echo")), b"GET /echo\n|" + shown)

    def test_methods_and_bodies(self):
        self.assertEqual(curl("-d", "a=b", self.url("/echo")), b"POST /echo\na=b")
        self.assertEqual(curl("-X", "PUT", "-d", "x", self.url("/echo")), b"PUT /echo\nx")
        self.assertEqual(curl("-X", "DELETE", self.url("/echo")), b"DELETE /echo\n")
        head = curl("-I", self.url("/echo")).decode()
        self.assertIn("HTTP/1.1 200 OK", head)
        self.assertIn("Content-Length: 11", head)

    def test_uploads(self):
        path = f"@{self.file}"
        expected = b"POST /echo\n" + self.content
        self.assertEqual(curl("--data-binary", path, self.url("/echo")), expected)   # Expect: 100-continue
        self.assertEqual(curl("-H", "Expect:", "--data-binary", path, self.url("/echo")), expected)
        self.assertEqual(curl("-H", "Transfer-Encoding: chunked", "--data-binary", path, self.url("/echo")), expected)
        self.assertEqual(curl("-T", str(self.file), self.url("/echo")), b"PUT" + expected[4:])

    def test_downloads(self):
        self.assertEqual(curl(self.url("/file")), self.content)
        self.assertEqual(curl(self.url("/chunked")), b"one," + b"2" * 70_000 + b",three")
        self.assertEqual(curl("--compressed", self.url("/gzip")), b"z" * 100_000)
        self.assertEqual(curl("--limit-rate", "20M", self.url("/file")), self.content)

    def test_one_connection_for_many(self):
        urls = [self.url(path) for path in ("/echo", "/later", "/chunked", "/file", "/echo")]
        said = curl("-w", "[%{num_connects}]", *(word for url in urls for word in (url, "-o", "/dev/null")))
        self.assertEqual(said, b"[1][0][0][0][0]")

    def test_close(self):
        said = curl("-w", "[%{num_connects}]", self.url("/close"), "-o", "/dev/null", self.url("/echo"), "-o", "/dev/null")
        self.assertEqual(said, b"[1][1]")

    def test_errors(self):
        self.assertEqual(curl("-o", "/dev/null", "-w", "%{http_code}", self.url("/nothing")), b"404")
        self.assertEqual(curl("-o", "/dev/null", "-w", "%{http_code}", "-H", "Big: " + "x" * 70_000, self.url("/echo")), b"431")
        self.assertEqual(curl("-o", "/dev/null", "-w", "%{http_code}", self.url("/" + "x" * 20_000)), b"414")

    def test_many_at_once(self):
        said = curl("--parallel", "--parallel-max", "20", *(word for i in range(60) for word in (self.url(f"/echo?{i}"), "-o", "/dev/null")),
                    "-w", "%{http_code},")
        self.assertEqual(said, b"200," * 60)


class CurlTls(Curl):
    options = tuple(certificates.server())


if __name__ == "__main__":
    peers.main()
