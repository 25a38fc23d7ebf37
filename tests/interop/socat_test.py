#!/usr/bin/env python3
"""socat and netcat against our server, client and agent, plain and over TLS."""

import re
import subprocess
import threading
import unittest

import peers
from peers import SO_CLOSE, SO_RECEIVE, Certificates, Process, Server, pattern

EBADMSG = 74
peers.need("openssl", "socat", "nc")
certificates = Certificates()


def converse(text, *command):
    """Gives `text` to a program, reads as much back, then ends its input; what it printed, and its exit code."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        guard = threading.Timer(peers.LIMIT_S, process.kill)
        guard.start()
        writer = threading.Thread(target=lambda: (process.stdin.write(text), process.stdin.flush()))
        writer.start()
        got = process.stdout.read(len(text))
        writer.join()
        process.stdin.close()
        got += process.stdout.read()
        code = process.wait()
        guard.cancel()
    return got, code


def half_close(text, *command):
    """Gives `text` to a program and ends its input at once; what it printed, and its exit code."""
    done = subprocess.run(command, input=text, capture_output=True, timeout=peers.LIMIT_S, check=False)
    return done.stdout, done.returncode


class AgainstOurServer(unittest.TestCase):
    def test_netcat_closes_its_half(self):
        text = pattern(2_000_000)
        for model in ("push", "pull"):
            with Server(f"model={model}") as server:
                self.assertEqual(half_close(text, "nc", "-N", "127.0.0.1", str(server.port)), (text, 0))
                self.assertIn(f"operation={SO_CLOSE} code=0 sent={len(text)}", server.expect("close"))

    def test_socat_closes_its_half(self):
        text = pattern(2_000_000)
        with Server() as server:
            self.assertEqual(half_close(text, "socat", "-t", str(peers.LIMIT_S), "-", f"TCP:127.0.0.1:{server.port}"), (text, 0))
            self.assertIn(f"operation={SO_CLOSE} code=0", server.expect("close"))

    def test_socat_over_tls(self):
        text = pattern(2_000_000)
        certificate, key = certificates.pair("user")
        options = f"cafile={certificates.path('ca.pem')},commonname=a.example.com,cert={certificate},key={key}"
        with Server(*certificates.server(), "verify=3", f"ca={certificates.path('ca.pem')}") as server:
            got, code = converse(text, "socat", "-t", str(peers.LIMIT_S), "-", f"OPENSSL:127.0.0.1:{server.port},{options}")
            self.assertEqual((got == text, code), (True, 0))
            self.assertIn("certificate", server.expect("handshake"))
            self.assertIn(f"operation={SO_CLOSE} code=0", server.expect("close"))

    def test_socat_does_not_believe_a_stranger(self):
        with Server(*certificates.server("stranger")) as server:
            got, code = half_close(b"x", "socat", "-", f"OPENSSL:127.0.0.1:{server.port},cafile={certificates.path('ca.pem')},commonname=a.example.com")
            self.assertEqual((got, code), (b"", 1))
            self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))


class Listener(Process):
    """A socat that listens and echoes."""

    def __init__(self, address):
        super().__init__("socat", "-d", "-d", f"{address}:0,bind=127.0.0.1" if "," not in address else address, "PIPE")
        while "listening on" not in (line := self.expect("")):
            pass
        self.port = int(re.search(r":(\d+)$", line).group(1))


class AgainstOurClients(unittest.TestCase):
    def words(self, lines):
        return [line.split()[0] for line in lines]

    def test_plain(self):
        for kind in ("client", "agent"):
            listener = Listener("TCP-LISTEN")
            lines = peers.dial(f"kind={kind}", f"port={listener.port}", "size=30000")
            self.assertEqual(self.words(lines), ["connect", "handshake", "echo", "close"], lines)
            listener.finish()

    def test_tls(self):
        certificate, key = certificates.pair("leaf")
        mine, my_key = certificates.pair("user")
        ca = certificates.path("ca.pem")
        for kind in ("client", "agent"):
            listener = Listener(f"OPENSSL-LISTEN:0,bind=127.0.0.1,cert={certificate},key={key},cafile={ca},verify=1")
            lines = peers.dial("tls", f"kind={kind}", f"port={listener.port}", "size=30000", "verify=1", f"ca={ca}", f"cert={mine}", f"key={my_key}")
            self.assertEqual(self.words(lines), ["connect", "handshake", "echo", "close"], lines)
            listener.finish()

    def test_we_do_not_believe_a_stranger(self):
        certificate, key = certificates.pair("stranger")
        listener = Listener(f"OPENSSL-LISTEN:0,bind=127.0.0.1,cert={certificate},key={key},verify=0")
        lines = peers.dial("tls", f"port={listener.port}", "verify=1", f"ca={certificates.path('ca.pem')}")
        self.assertEqual(self.words(lines), ["connect", "close"], lines)
        self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", lines[-1])
        listener.finish()


if __name__ == "__main__":
    peers.main()
