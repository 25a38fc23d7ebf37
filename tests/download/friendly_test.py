#!/usr/bin/env python3
"""Downloads from servers that behave: nginx and `hp serve`, plain and over TLS; and what TLS adds."""

import hashlib
import random
import ssl
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "interop"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hp"))
from downloads import KINDS, PROGRAM, get  # noqa: E402
import nginx  # noqa: E402
import peers  # noqa: E402
from hostile import Hostile  # noqa: E402
from serve_program import Serve  # noqa: E402

peers.need("openssl")
certificates = peers.Certificates()
CA = certificates.path("ca.pem")
BIG = random.Random(7).randbytes(20_000_000)
DIGEST = "sha-256=" + hashlib.sha256(BIG).hexdigest()


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="hp-download-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "site").mkdir()
        (self.folder / "site" / "big").write_bytes(BIG)
        (self.folder / "site" / "empty").write_bytes(b"")
        for n in range(50):
            (self.folder / "site" / f"small{n}").write_text(f"small {n}\n" * 100)
        self.target = self.folder / "file"

    def fetch_all(self, url, **given):
        for segments in (1, 8):
            run = get(f"{url}/big", target=self.target, segments=segments, checksum=DIGEST, **given)
            self.assertEqual((run.code, run.end.get("digest")), (0, DIGEST), run.output)
            if segments > 1:
                self.assertGreaterEqual(len(run.all("segment")), segments, run.output)
            self.target.unlink()
        self.assertEqual(get(f"{url}/empty", target=self.target, **given).code, 0)
        self.assertEqual(self.target.read_bytes(), b"")
        self.target.unlink()
        self.assertEqual(get(f"{url}/absent", target=self.target, **given).end["status"], "404")
        run = get(f"{url}/small%d", target=self.folder / "s%d", count=50, **given)
        self.assertEqual(run.code, 0, run.output)
        for n in range(50):
            self.assertEqual((self.folder / f"s{n}").read_text(), f"small {n}\n" * 100)
        run = get(f"{url}/big", target=self.target, range="1000-1999", **given)
        self.assertEqual((run.code, self.target.read_bytes()), (0, BIG[1000:2000]), run.output)


class Nginx(Case):
    def setUp(self):
        if nginx.PROGRAM is None:
            self.skipTest("no nginx")
        super().setUp()

    def test_plain(self):
        with nginx.Nginx(self.folder, f"root {self.folder}/site;") as server:
            self.fetch_all(f"http://127.0.0.1:{server.port}")

    def test_tls(self):
        certificate, key = certificates.pair("leaf")
        rules = f"ssl_certificate {certificate}; ssl_certificate_key {key}; root {self.folder}/site;"
        with nginx.Nginx(self.folder, rules, listen="ssl") as server:
            self.fetch_all(f"https://127.0.0.1:{server.port}", ca=CA)

    def test_compressed(self):
        (self.folder / "site" / "text").write_text("compress me\n" * 10_000)
        rules = f"root {self.folder}/site; gzip on; gzip_min_length 1; gzip_types *; default_type text/plain;"
        with nginx.Nginx(self.folder, rules) as server:
            for decompress in ({}, {"decompress": 1}):
                run = get(f"http://127.0.0.1:{server.port}/text", target=self.target, **decompress)
                self.assertEqual((run.code, self.target.read_text()), (0, "compress me\n" * 10_000), run.output)
                self.assertEqual(int(run.end["received"]) < 10_000, bool(decompress), "gzip on the wire, if asked for")
                self.target.unlink()

    def test_limited_connections(self):
        """Of many requests at once the server refuses some: fewer are used."""
        rules = f"root {self.folder}/site; limit_conn one 2; limit_rate 40m;"
        with nginx.Nginx(self.folder, rules, http="limit_conn_zone $binary_remote_addr zone=one:1m;") as server:
            run = get(f"http://127.0.0.1:{server.port}/big", target=self.target, segments=8, checksum=DIGEST, retries=20)
            self.assertEqual(run.code, 0, run.output)


class HpServe(Case):
    def test_plain_and_tls(self):
        for options, given in (((), {}), (("--tls", "--write-cert", str(self.folder / "cert.pem")), {"ca": str(self.folder / "cert.pem")})):
            with self.subTest(options=options):
                with Serve(self.folder / "site", *options) as server:
                    self.fetch_all(server.url, **given)
                for path in self.folder.glob("s[0-9]*"):
                    path.unlink()
                self.target.unlink()


def server_context(name="leaf", client_ca=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificates.pair(name))
    if client_ca:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(client_ca)
    return context


def until_close_notify(r):
    """A body that ends with the connection; TLS says so, the second time."""
    r.head(200, {"Content-Type": "text/plain", "Connection": "close"})
    said = r.server.count("until") > 1
    r.send(r.body if said else r.body[:1000])
    if said:
        r.connection.unwrap()
    return False


class Tls(Case):
    def test_who_is_believed(self):
        for name, given, kind in (("leaf", {"ca": CA}, "ok"), ("leaf", {}, "tls"), ("leaf", {"insecure": 1}, "ok"),
                                  ("wrong-host", {"ca": CA}, "tls"), ("stranger", {"ca": CA}, "tls")):
            with self.subTest(name=name, **given), Hostile(tls=server_context(name), size=1000) as server:
                run = get(server.url("plain/f"), target=self.target, overwrite=1, **given)
                self.assertEqual(run.error, KINDS[kind], run.output)
                if kind == "tls":
                    self.assertIn("certificate", run.end["text"])
                    self.assertEqual(run.end["tries"], "0")

    def test_client_certificates(self):
        with Hostile(tls=server_context(client_ca=CA), size=1000) as server:
            certificate, key = certificates.pair("user")
            run = get(server.url("plain/f"), target=self.target, ca=CA, cert=certificate, key=key)
            self.assertEqual(run.code, 0, run.output)
            run = get(server.url("plain/f"), target=self.target, overwrite=1, ca=CA, retries=0)
            self.assertNotEqual(run.code, 0, run.output)

    def test_a_body_without_length_needs_close_notify(self):
        with Hostile(tls=server_context(), size=50_000, modes={"until": until_close_notify}) as server:
            run = get(server.url("until/f"), target=self.target, ca=CA)
            self.assertEqual((run.code, self.target.read_bytes()), (0, server.content("f")), run.output)
            self.assertEqual([event[2] for event in run.all("retry")], [str(KINDS["truncated"])], run.output)

    def test_never_down_to_http_unless_allowed(self):
        with Hostile(size=1000) as plain, Hostile(tls=server_context(), size=1000) as secure:
            url = secure.url("elsewhere/?" + plain.url("plain/f"))
            self.assertEqual(get(url, target=self.target, ca=CA).error, KINDS["redirect"])
            self.assertEqual(plain.requests, [])
            self.assertEqual(get(url, target=self.target, ca=CA, downgrade=1).code, 0)
            up = plain.url("elsewhere/?" + secure.url("plain/f"))
            self.assertEqual(get(up, target=self.target, overwrite=1, ca=CA).code, 0)

    def test_chaos(self):
        with Hostile(tls=server_context(), size=300_000, seed=5) as server:
            run = get(server.url("chaos/f"), target=self.target, ca=CA, segments=4, piece=4096, retries=100)
            self.assertEqual((run.code, self.target.read_bytes()), (0, server.content("f")), run.output)

    def test_files_that_are_none(self):
        for given, word in (({"ca": str(self.folder / "none.pem")}, "No such file"), ({"ca": str(self.folder / "site" / "big")}, "start"),
                            ({"cert": certificates.pair("user")[0], "key": certificates.pair("leaf")[1]}, "start")):
            done = subprocess.run([PROGRAM, *(f"{n}={v}" for n, v in given.items()), "http://x/"],
                                  capture_output=True, text=True, timeout=60, check=False)
            self.assertEqual(done.returncode, 2)
            self.assertIn(word, done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
