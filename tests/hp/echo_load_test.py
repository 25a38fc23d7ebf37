#!/usr/bin/env python3
"""hp load against hp echo: every model, plain and under TLS, checked to the last byte; and how both of them end."""

import re
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from hp_program import HP, PATIENCE_S, Echo, hp, load, main

MODELS = {  # name: (options of echo, options of load)
    "push": ([], []),
    "pull": (["--pull"], []),
    "pack": (["--pack", "--pack-flag", "0x155"], ["--pack", "--pack-flag", "0x155"]),
}


class EveryByte(unittest.TestCase):
    def verified(self, url, count, *arguments):
        code, report = load(url, "-n", count, *arguments)
        self.assertEqual(code, 0, report)
        self.assertEqual(report["messages"]["answered_in_all"], count)
        self.assertEqual(report["messages"]["unanswered"], 0)
        self.assertEqual((report["verification"]["failures"], report["errors"]), (0, []))
        self.assertEqual(report["bytes"]["received"], count * report["size"])
        self.assertEqual(report["latency_us"]["count"], count)
        self.assertEqual(report["connect_us"]["count"], report["connections"]["established"])
        times = [report["latency_us"][name] for name in ("min", "p50", "p90", "p99", "p99.9", "max")]
        self.assertEqual(times, sorted(times))
        return report

    def test_models(self):
        for kind in ("tcp", "ssl"):
            for name, (echo_options, load_options) in MODELS.items():
                with self.subTest(f"{kind} {name}"), Echo(kind, "--quiet", *echo_options) as echo:
                    report = self.verified(echo.url, 5001, "-c", "50", "-s", "64", *load_options)
                    self.assertEqual(report["handshake_us"]["count"], 50 if kind == "ssl" else 0)
                    self.assertEqual(report["tls"], "TLS 1.3" if kind == "ssl" else "")
                    self.verified(echo.url, 1000, "-c", "3", "-s", "1", "-p", "100", *load_options)
                    # More is under way than the server keeps for a slow reader: it has to pause, and to go on.
                    self.verified(echo.url, 10, "-c", "1", "-s", "4194303", "-p", "4", *load_options)
                    code, out, err = echo.stop()
                    self.assertEqual((code, err), (0, ""))
                    self.assertIn("served 54 connections (0 ended with an error)", out)

    def test_for_a_time(self):
        with Echo("tcp", "--quiet") as echo:
            code, report = load(echo.url, "-c", "20", "-d", "300ms", "--threads", "2")
            self.assertEqual(code, 0, report)
            self.assertGreaterEqual(report["seconds"], 0.3)
            self.assertGreater(report["messages"]["answered"], 20)

    def test_fewer_messages_than_connections(self):
        with Echo("tcp", "--quiet") as echo:
            self.verified(echo.url, 3, "-c", "10")

    def test_connect_rate(self):
        with Echo("tcp", "--quiet") as echo:
            report = self.verified(echo.url, 20, "-c", "20", "--connect-rate", "50")
            self.assertGreater(report["connections"]["seconds"], 0.3)

    def test_ipv6(self):
        if not socket.has_ipv6:
            self.skipTest("no IPv6")
        try:
            with socket.socket(socket.AF_INET6) as probe:
                probe.bind(("::1", 0))
        except OSError:
            self.skipTest("no IPv6")
        with Echo("tcp", "--quiet", "--host", "::") as echo:
            self.assertTrue(echo.address.startswith("[::]:"))
            self.verified(f"tcp://[::1]:{echo.port}", 10, "-c", "2")
            self.verified(f"tcp://127.0.0.1:{echo.port}", 10, "-c", "2")

    def test_without_verification(self):
        with Echo("tcp", "--quiet") as echo:
            report = self.verified(echo.url, 100, "-c", "2", "--no-verify")
            self.assertFalse(report["verification"]["enabled"])

    def test_table(self):
        with Echo("ssl", "--quiet") as echo:
            done = hp("load", echo.url, "-c", "10", "-n", "1000")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for words in ("10 asked, 10 established", "1,000 sent, 1,000 answered", "p99.9", "latency", "handshake", "TLS 1.3",
                      "every byte of 1,000 answers", "errors      none"):
            self.assertIn(words, done.stdout)
        self.assertNotIn("\x1b", done.stdout)


class Certificates(unittest.TestCase):
    def test_verified_by_name_and_signer(self):
        with tempfile.TemporaryDirectory() as folder:
            ours, other = Path(folder, "ours.pem"), Path(folder, "other.pem")
            with Echo("ssl", "--quiet", "--write-cert", other):
                pass
            with Echo("ssl", "--quiet", "--write-cert", ours) as echo:
                for host in ("localhost", "127.0.0.1"):
                    code, report = load(f"ssl://{host}:{echo.port}", "-c", "2", "-n", "2", "--cacert", ours)
                    self.assertEqual(code, 0, report)
                code, report = load(f"ssl://localhost:{echo.port}", "-c", "2", "-n", "2", "--cacert", other)
                self.assertEqual(code, 1)
                self.assertEqual(report["errors"], [{"what": "handshake: Bad message", "count": 2}])

    def test_from_files_with_a_password(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate, key = Path(folder, "cert.pem"), Path(folder, "key.pem")
            make = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-passout", "pass:sesame", "-days", "2",
                    "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-out", certificate, "-keyout", key]
            subprocess.run(make, check=True, capture_output=True)
            files = ["--cert", certificate, "--key", key, "--key-password"]
            with Echo("ssl", "--quiet", *files, "sesame") as echo:
                code, report = load(f"ssl://localhost:{echo.port}", "-c", "2", "-n", "2", "--cacert", certificate)
                self.assertEqual(code, 0, report)
            done = hp("echo", "ssl", "--port", "0", *files, "wrong")
            self.assertEqual(done.returncode, 3)
            self.assertIn("--key-password", done.stderr)


class Endings(unittest.TestCase):
    def test_signals_end_the_server_with_totals(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Echo("tcp") as echo, socket.create_connection(("127.0.0.1", echo.port)) as peer:
                peer.sendall(b"hello")
                self.assertEqual(peer.recv(5, socket.MSG_WAITALL), b"hello")
                code, out, err = echo.stop(number)
                self.assertEqual((code, err), (0, ""))
                self.assertEqual(peer.recv(1), b"")
                self.assertRegex(out, r"served 1 connections \(0 ended with an error\), 1 messages, .*\n$")

    def test_quiet_in_a_pipe(self):
        with Echo("tcp") as echo:
            load(echo.url, "-c", "5", "-d", "1500ms")   # longer than the live line's second
            _, out, err = echo.stop()
        self.assertEqual(err, "")
        self.assertNotIn("\r", out)
        self.assertNotIn("\x1b", out)
        self.assertEqual(len(out.splitlines()), 2, out)   # how to try it, and the totals

    def test_interrupted_load_reports(self):
        with Echo("tcp", "--quiet") as echo:
            loader = subprocess.Popen([HP, "load", echo.url, "-c", "4", "-d", "1m"], stdout=subprocess.PIPE, text=True)
            with socket.create_connection(("127.0.0.1", echo.port)):
                pass
            self.wait_for_connections(echo.port, 4)
            loader.send_signal(signal.SIGINT)
            out, _ = loader.communicate(timeout=PATIENCE_S)
        self.assertEqual(loader.returncode, 130)
        self.assertIn("interrupted before its time", out)

    def wait_for_connections(self, port, count):
        """Until the kernel lists them as established (a loop over /proc: there is nothing to wait on)."""
        pattern = re.compile(rf"^\s*\d+: [0-9A-F]+:{port:04X} [0-9A-F]+:[0-9A-F]+ 01 ", re.MULTILINE)
        for _ in range(200_000):
            if len(pattern.findall(Path("/proc/net/tcp").read_text())) >= count:
                return
        self.fail("the connections did not come")

    def test_the_server_dies_under_load(self):
        with Echo("tcp", "--quiet") as echo:
            loader = subprocess.Popen([HP, "load", echo.url, "-c", "4", "-d", "1m", "--timeout", "5s"], stdout=subprocess.PIPE, text=True)
            self.wait_for_connections(echo.port, 4)
            echo.process.kill()
            out, _ = loader.communicate(timeout=PATIENCE_S)
        self.assertEqual(loader.returncode, 1)
        self.assertRegex(out, r"(Connection reset|closed by the server|Broken pipe)")


if __name__ == "__main__":
    main()
