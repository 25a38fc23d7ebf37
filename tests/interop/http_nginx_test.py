#!/usr/bin/env python3
"""nginx as the origin of our clients, and as the reverse proxy in front of our server."""

import subprocess
import tempfile
import unittest
from pathlib import Path

import nginx
import peers
from http_peers import KINDS, HttpServer, ask

if nginx.PROGRAM is None:
    peers.need("nginx")
peers.need("curl", "openssl")
certificates = peers.Certificates()


class Nginx(nginx.Nginx):
    """In a folder of its own, with `server` as the rules of its only server."""

    def __init__(self, server, tls=False):
        self.own = tempfile.TemporaryDirectory(prefix="hp-interop-")
        folder = Path(self.own.name)
        certificate, key = certificates.pair("leaf")
        secure = f"ssl_certificate {certificate}; ssl_certificate_key {key};" if tls else ""
        (folder / "small").write_text("small file\n")
        (folder / "big").write_bytes(b"0123456789" * 300_000)
        super().__init__(folder, f"{secure} root {folder};\n{server}", listen="ssl" if tls else "")
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"

    def __exit__(self, *_):
        self.stop()
        self.own.cleanup()


class Origin(unittest.TestCase):
    rules = "gzip on; gzip_min_length 1; gzip_types *; keepalive_requests 7; location /gone { return 301 /small; }"

    def test_files(self):
        for tls in (False, True):
            with Nginx(self.rules, tls) as origin:
                for kind in KINDS:
                    with self.subTest(tls=tls, kind=kind):
                        answers = ask(kind, origin.url + "/small", "count=5")
                        self.assertEqual([(a.status, a.size) for a in answers], [(200, 11)] * 5)
                        (answer,) = ask(kind, origin.url + "/big")
                        self.assertEqual(answer.size, 3_000_000)
                        (answer,) = ask(kind, origin.url + "/big", "decode")   # gzip, in chunks
                        self.assertEqual(answer.size, 3_000_000)
                        (answer,) = ask(kind, origin.url + "/big", "header=Range:bytes=5-14")
                        self.assertEqual((answer.status, answer.size), (206, 10))
                        (answer,) = ask(kind, origin.url + "/big", "method=HEAD")
                        self.assertEqual((answer.status, answer.size), (200, 0))
                        (answer,) = ask(kind, origin.url + "/absent")
                        self.assertEqual(answer.status, 404)

    def test_the_sync_client_follows_and_reconnects(self):
        with Nginx(self.rules) as origin:
            answers = ask("sync", origin.url + "/gone", "redirects=2", "count=20")   # nginx closes after 7 requests
            self.assertEqual([(a.status, a.size) for a in answers], [(200, 11)] * 20)


class ReverseProxy(unittest.TestCase):
    def test_curl_through_nginx(self):
        for keep_alive in ("", "proxy_http_version 1.1; proxy_set_header Connection '';"):
            content = peers.pattern(2_000_000)
            with tempfile.NamedTemporaryFile() as file, HttpServer(f"file={file.name}") as server:
                file.write(content)
                file.flush()
                rules = (f"location / {{ proxy_pass http://127.0.0.1:{server.port}; {keep_alive} }}\n"
                         f"location /ws {{ proxy_pass http://127.0.0.1:{server.port}; proxy_http_version 1.1; "
                         "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; }")
                with Nginx(rules) as origin:
                    def curl(*words, base=origin.url):
                        done = subprocess.run(["curl", "-sS", "--max-time", str(peers.LIMIT_S), *words[:-1], base + words[-1]],
                                              capture_output=True, check=True, stdin=subprocess.DEVNULL)
                        return done.stdout

                    self.assertEqual(curl("/echo"), b"GET /echo\n")
                    self.assertEqual(curl("/file"), content)
                    self.assertEqual(curl("/chunked"), b"one," + b"2" * 70_000 + b",three")
                    self.assertEqual(curl("/later"), b"later")
                    self.assertEqual(curl("--data-binary", f"@{file.name}", "/echo"), b"POST /echo\n" + content)
                    self.assertIn(b"200 OK", curl("-I", "/file"))
                    answers = ask("sync", origin.url + "/ws", "ws=through nginx", "count=3")
                    self.assertEqual([a.text for a in answers[1:]], ["through nginx"] * 3)


if __name__ == "__main__":
    peers.main()
