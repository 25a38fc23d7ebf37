#!/usr/bin/env python3
"""Our dialling components through proxies of others, and haproxy and curl as senders of the PROXY protocol."""

import errno
import os
import subprocess
import unittest
from pathlib import Path

import peers
from foreign import Foreign
from http_peers import KINDS, HttpServer, ask

os.environ["PATH"] += ":/usr/sbin"
peers.need("microsocks", "danted", "tinyproxy", "haproxy", "curl", "openssl")
certificates = peers.Certificates()
os.environ["SSL_CERT_FILE"] = certificates.path("ca.pem")  # components without TLS verify a proxy by the system's authorities


def microsocks(*options):
    return Foreign(lambda _, port: ["microsocks", "-i", "127.0.0.1", "-p", port, *options])


def dante():
    def command(folder, port):
        Path(folder, "danted.conf").write_text(
            f"logoutput: stderr\ninternal: 127.0.0.1 port = {port}\nexternal: lo\nclientmethod: none\nsocksmethod: none\n"
            "client pass { from: 0.0.0.0/0 to: 0.0.0.0/0 }\nsocks pass { from: 0.0.0.0/0 to: 0.0.0.0/0 }\n")
        return ["danted", "-f", folder / "danted.conf", "-p", folder / "pid"]
    return Foreign(command)


def perl_socks():
    script = Path(__file__).with_name("socks4a.pl")
    return Foreign(lambda _, port: ["perl", script, port])


def tinyproxy(extra=""):
    def command(folder, port):
        Path(folder, "tinyproxy.conf").write_text(f"Port {port}\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\n{extra}\n")
        return ["tinyproxy", "-d", "-c", folder / "tinyproxy.conf"]
    return Foreign(command)


def haproxy(bind, server):
    def command(folder, port):
        Path(folder, "haproxy.cfg").write_text(
            "global\n    maxconn 100\ndefaults\n    mode tcp\n    timeout connect 10s\n    timeout client 60s\n    timeout server 60s\n"
            f"frontend f\n    bind 127.0.0.1:{port} {bind}\n    default_backend b\nbackend b\n    server s {server}\n")
        return ["haproxy", "-db", "-f", folder / "haproxy.cfg"]
    return Foreign(command)


def tls_in_front_of(port):
    both = Path(certificates.path("both.pem"))
    certificate, key = certificates.pair("leaf")
    both.write_text(Path(certificate).read_text() + Path(key).read_text())
    return haproxy(f"ssl crt {both}", f"127.0.0.1:{port}")


class ThroughProxies(unittest.TestCase):
    def echo(self, proxy, host="127.0.0.1", **server_options):
        """Every kind of dialer comes through and back."""
        for tls in (False, True):
            with peers.Server(*(certificates.server() if tls else ())) as server:
                for kind in ("client", "agent"):
                    for sync in (False, True):
                        with self.subTest(proxy=proxy, kind=kind, tls=tls, sync=sync):
                            lines = peers.dial(f"kind={kind}", f"port={server.port}", f"host={host}", f"proxy={proxy}", "size=300000",
                                               *(["tls", "verify=1", f"ca={certificates.path('ca.pem')}"] if tls else []),
                                               *(["sync"] if sync else []))
                            self.assertTrue(any(line.startswith("echo ") for line in lines), lines)

    def http(self, proxy):
        for tls in (False, True):
            with HttpServer(*(certificates.server() if tls else ())) as server:
                for kind in KINDS:
                    with self.subTest(proxy=proxy, kind=kind, tls=tls):
                        answers = ask(kind, server.url("/chunked"), f"proxy={proxy}", "count=3")
                        self.assertEqual([(a.status, a.size) for a in answers], [(200, 70010)] * 3)

    def forwarded(self, proxy):
        """Whole requests instead of a tunnel. tinyproxy answers one on a connection."""
        with HttpServer() as server:
            for kind in KINDS:
                with self.subTest(proxy=proxy, kind=kind):
                    count = 3 if kind == "sync" else 1
                    answers = ask(kind, server.url("/chunked"), f"proxy={proxy}", "forward", f"count={count}")
                    self.assertEqual([(a.status, a.size) for a in answers], [(200, 70010)] * count)

    def refused(self, proxy, code, host="127.0.0.1", port=None):
        """As an event, and synchronously."""
        with peers.Server() as server:
            where = (f"port={port or server.port}", f"host={host}", f"proxy={proxy}")
            lines = peers.dial(*where)
            self.assertTrue(lines and lines[-1].endswith(f"operation=2 code={code}"), lines)
            lines = peers.dial("sync", *where)
            self.assertTrue(lines and lines[-1].endswith(f"errno={code}"), lines)

    def nobody_listens(self):
        with peers.socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            return taken.getsockname()[1]

    def test_microsocks(self):
        with microsocks() as proxy:
            at = f"127.0.0.1:{proxy.port}"
            self.echo(f"socks5://{at}", "localhost")
            self.echo(f"socks5h://{at}", "localhost")
            self.http(f"socks5h://{at}")
            self.refused(f"socks5://{at}", errno.ECONNREFUSED, port=self.nobody_listens())

    def test_microsocks_with_password(self):
        with microsocks("-u", "me", "-P", "p@ss") as proxy:
            at = f"127.0.0.1:{proxy.port}"
            self.echo(f"socks5://me:p%40ss@{at}")
            self.http(f"socks5h://me:p%40ss@{at}")
            self.refused(f"socks5://{at}", errno.EACCES)
            self.refused(f"socks5://me:wrong@{at}", errno.EACCES)

    def test_dante(self):
        with dante() as proxy:
            at = f"127.0.0.1:{proxy.port}"
            self.echo(f"socks4://{at}", "localhost")
            self.echo(f"socks5://{at}")
            self.http(f"socks5h://{at}")
            self.http(f"socks4://{at}")
            self.refused(f"socks4://{at}", errno.EREMOTEIO, port=self.nobody_listens())
            self.refused(f"socks5://{at}", errno.ECONNREFUSED, port=self.nobody_listens())

    @unittest.skipIf(subprocess.run(["perl", "-MIO::Socket::Socks", "-e", "1"], capture_output=True, check=False).returncode, "no IO::Socket::Socks")
    def test_socks4a(self):
        with perl_socks() as proxy:
            at = f"127.0.0.1:{proxy.port}"
            self.echo(f"socks4a://{at}", "localhost")
            self.http(f"socks4a://{at}")
            self.echo(f"socks5h://{at}", "localhost")
            self.refused(f"socks4a://{at}", errno.EREMOTEIO, "localhost", self.nobody_listens())

    def test_tinyproxy(self):
        with tinyproxy() as proxy:
            at = f"127.0.0.1:{proxy.port}"
            self.echo(f"http://{at}", "localhost")
            self.http(f"http://{at}")
        with tinyproxy("ConnectPort 443") as proxy:
            self.refused(f"http://127.0.0.1:{proxy.port}", errno.EPERM)
            self.forwarded(f"http://127.0.0.1:{proxy.port}")

    def test_tinyproxy_with_password(self):
        with tinyproxy("BasicAuth me secret") as proxy:
            at = f"127.0.0.1:{proxy.port}"
            self.echo(f"http://me:secret@{at}")
            self.forwarded(f"http://me:secret@{at}")
            self.refused(f"http://{at}", errno.EACCES)
            self.refused(f"http://me:wrong@{at}", errno.EACCES)

    def test_tls_to_the_proxy(self):
        with tinyproxy() as proxy, tls_in_front_of(proxy.port) as front:
            self.echo(f"https://127.0.0.1:{front.port}", "localhost")
            self.http(f"https://localhost:{front.port}")
            self.forwarded(f"https://localhost:{front.port}")

    def test_tls_to_a_stranger(self):
        with tinyproxy() as proxy:
            both = Path(certificates.path("stranger-both.pem"))
            certificate, key = certificates.pair("stranger")
            both.write_text(Path(certificate).read_text() + Path(key).read_text())
            with haproxy(f"ssl crt {both}", f"127.0.0.1:{proxy.port}") as front:
                self.refused(f"https://127.0.0.1:{front.port}", errno.EBADMSG)


class BehindProxies(unittest.TestCase):
    def ask_curl(self, *words):
        done = subprocess.run(["curl", "-sS", "--max-time", "30", *words], capture_output=True, check=False, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_haproxy(self):
        for tls in (False, True):
            with HttpServer("sources=127.0.0.1", *(certificates.server() if tls else ())) as server:
                for way in ("send-proxy", "send-proxy-v2", "send-proxy-v2 proxy-v2-options crc32c,unique-id"):
                    with self.subTest(way=way, tls=tls), haproxy("", f"127.0.0.1:{server.port} {way}") as front:
                        url = f"{'https' if tls else 'http'}://127.0.0.1:{front.port}/address"
                        ports = self.ask_curl("-k", "--interface", "127.0.0.9", "-w", " %{local_port}", url).split()
                        self.assertEqual(ports[0], "127.0.0.9")
                        self.assertEqual(ports[1], ports[2])

    def test_health_checks_of_haproxy(self):
        """LOCAL headers, and connections without a word."""
        with HttpServer("sources=127.0.0.1") as server:
            check = f"127.0.0.1:{server.port} send-proxy-v2 check inter 50ms rise 1"
            with haproxy("", check) as front:
                self.assertIn("127.0.0.1", self.ask_curl(f"http://127.0.0.1:{front.port}/address"))

    def test_curl(self):
        for tls in (False, True):
            with HttpServer("sources=127.0.0.1", *(certificates.server() if tls else ())) as server:
                said = self.ask_curl("-k", "--haproxy-protocol", "-w", " %{local_port}", server.url("/address")).split()
                self.assertEqual(said[0], "127.0.0.1")
                self.assertEqual(said[1], said[2])

    def test_strangers(self):
        with HttpServer("sources=10.0.0.0/8") as server:
            done = subprocess.run(["curl", "-sS", "--haproxy-protocol", "--max-time", "30", server.url("/address")],
                                  capture_output=True, check=False)
            self.assertIn(done.returncode, (52, 55, 56))


if __name__ == "__main__":
    peers.main()
