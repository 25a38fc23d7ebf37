#!/usr/bin/env python3
"""hp load against hp echo over UDP, plain and reliable: every message accounted for."""

import re
import socket
import subprocess
import threading
import unittest

from hp_program import HP, PATIENCE_S, Echo, hp, load, main

NUMBER_BYTES = 8


class Both(unittest.TestCase):
    def verified(self, url, count, *arguments):
        code, report = load(url, "-n", count, *arguments)
        self.assertEqual(code, 0, report)
        self.assertEqual((report["messages"]["answered_in_all"], report["messages"]["unanswered"]), (count, 0))
        self.assertEqual((report["verification"]["failures"], report["errors"]), (0, []))
        self.assertEqual(report["latency_us"]["count"], count)
        self.assertEqual(report["bytes"]["received"], count * report["size"])
        return report

    def test_arq(self):
        with Echo("arq", "--quiet", "--max-message", "170K") as echo:
            report = self.verified(echo.url, 2001, "-s", "64")
            self.assertEqual(report["connections"]["asked"], 4)
            self.assertEqual(report["handshake_us"]["count"], 4)
            self.verified(echo.url, 2000, "-c", "2", "-s", "4K", "-p", "64")
            self.verified(echo.url, 50, "-c", "1", "-s", "170K", "-p", "4")
            self.verified(echo.url, 300, "-c", "3", "--rate", "3000")
            code, out, err = echo.stop()
            self.assertEqual((code, err), (0, ""))
            self.assertIn("served 10 connections (0 ended with an error)", out)

    def test_arq_settings(self):
        fast = ["--arq-fast", "--arq-send-window", "512", "--arq-receive-window", "512", "--arq-min-rto", "20", "--arq-fast-limit", "3",
                "--datagram", "600"]
        with Echo("arq", "--quiet", *fast) as echo:
            self.verified(echo.url, 500, "-s", "4K", "-p", "16", *fast)

    def test_udp(self):
        with Echo("udp", "--quiet") as echo:
            # On the loopback interface nothing is lost while little is under way.
            self.verified(echo.url, 2000, "-c", "4", "-s", "64", "-p", "4", "--may-lose", "1")
            self.verified(echo.url, 200, "-c", "1", "-s", NUMBER_BYTES)
            self.verified(echo.url, 300, "-c", "3", "--rate", "3000")
            code, out, err = echo.stop()
            self.assertEqual((code, err), (0, ""))
            self.assertRegex(out, r"served 8 connections \(0 ended with an error\), 2,500 messages")

    def test_large_datagrams(self):
        with Echo("udp", "--quiet", "--datagram", "65507") as echo:
            self.verified(echo.url, 100, "-c", "1", "-s", "65507")

    def test_ipv6(self):
        try:
            with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as probe:
                probe.bind(("::1", 0))
        except OSError:
            self.skipTest("no IPv6")
        for kind in ("udp", "arq"):
            with Echo(kind, "--quiet", "--host", "::") as echo:
                self.verified(f"{kind}://[::1]:{echo.port}", 20, "-c", "2")
                self.verified(f"{kind}://127.0.0.1:{echo.port}", 20, "-c", "2")

    def test_for_a_time_and_as_a_table(self):
        for kind in ("udp", "arq"):
            with Echo(kind, "--quiet") as echo:
                done = hp("load", echo.url, "-d", "200ms", "--may-lose", "5")
                self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
                for words in ("4 asked, 4 established", "p99.9", "latency", "errors      none"):
                    self.assertIn(words, done.stdout)
                self.assertEqual("lost  " in done.stdout, kind == "udp")


class Unruly:
    """An echo server over UDP that does to the n-th datagram what `treat(n, datagram)` says: a list of answers."""

    def __init__(self, treat):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.url = f"udp://127.0.0.1:{self.socket.getsockname()[1]}"
        self.treat = treat
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self):
        count = 0
        while True:
            datagram, sender = self.socket.recvfrom(65536)
            if datagram == b"end":
                return
            if len(datagram) in (0, 16):   # a heartbeat, a close notification
                continue
            for answer in self.treat(count, datagram):
                self.socket.sendto(answer, sender)
            count += 1

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ender:
            ender.sendto(b"end", self.socket.getsockname())
        self.thread.join()
        self.socket.close()


class Losses(unittest.TestCase):
    options = ("-c", "1", "-n", "100", "-p", "4", "--lost-after", "100ms")

    def test_are_counted(self):
        with Unruly(lambda n, datagram: [] if n % 10 == 3 else [datagram]) as server:
            code, report = load(server.url, *self.options)
            self.assertEqual(code, 1)
            self.assertEqual((report["messages"]["answered_in_all"], report["messages"]["unanswered"]), (90, 10))
            self.assertEqual((report["errors"], report["verification"]["failures"]), ([], 0))
        with Unruly(lambda n, datagram: [] if n % 10 == 3 else [datagram]) as server:
            code, report = load(server.url, *self.options, "--may-lose", "10")
            self.assertEqual(code, 0)
        with Unruly(lambda n, datagram: [] if n == 0 else [datagram]) as server:
            done = hp("load", server.url, *self.options)
            self.assertIn("lost        1 messages (1 %), 0 answers came late or twice", done.stdout)

    def test_what_comes_twice_is_told(self):
        with Unruly(lambda n, datagram: [datagram, datagram] if n == 5 else [datagram]) as server:
            code, report = load(server.url, *self.options)
            self.assertEqual((code, report["messages"]["strays"]), (0, 1), report)

    def test_order_does_not_matter(self):
        held = []

        def swap(n, datagram):
            held.append(datagram)
            return [] if n % 2 == 0 else [held.pop(), held.pop()]

        with Unruly(swap) as server:
            code, report = load(server.url, *self.options)
            self.assertEqual(code, 0, report)

    def test_a_changed_byte_is_seen(self):
        def change(n, datagram):
            return [datagram[:-1] + bytes([datagram[-1] ^ 1])] if n == 7 else [datagram]

        with Unruly(change) as server:
            code, report = load(server.url, *self.options)
            self.assertEqual((code, report["verification"]["failures"]), (1, 1))
            self.assertIn("byte 63", report["verification"]["examples"][0])

    def test_nobody_answers(self):
        with Unruly(lambda n, datagram: []) as server:
            code, report = load(server.url, "-c", "1", "-n", "8", "-p", "4", "--lost-after", "50ms")
            self.assertEqual((code, report["messages"]["unanswered"]), (1, 8))

    def test_nobody_is_there(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as reserved:
            reserved.bind(("127.0.0.1", 0))
            port = reserved.getsockname()[1]
        code, report = load(f"udp://127.0.0.1:{port}", "-c", "1", "-n", "4", "--lost-after", "30s")
        self.assertEqual(code, 1)
        self.assertIn("Connection refused", report["errors"][0]["what"])
        code, report = load(f"arq://127.0.0.1:{port}", "-c", "1", "-n", "4", "--arq-handshake-timeout", "300", "--arq-min-rto", "10")
        self.assertEqual((code, report["connections"]["failed"]), (1, 1))


class Mistakes(unittest.TestCase):
    def test_usage(self):
        for words, *arguments in (
            ("--pack", "echo", "udp", "--pack"),
            ("--arq", "echo", "udp", "--arq-fast"),
            ("--datagram", "echo", "tcp", "--datagram", "100"),
            ("--max-message", "echo", "arq", "--max-message", "200K"),
            ("8 bytes", "load", "udp://localhost:80", "-s", "7"),
            ("65507", "load", "udp://localhost:80", "-s", "65508"),
            ("178815", "load", "arq://localhost:80", "-s", "200K"),
            ("1000", "load", "arq://localhost:80", "-c", "1001"),
            ("--rate", "load", "tcp://localhost:80", "--rate", "10"),
            ("--arq", "load", "udp://localhost:80", "--arq-fast"),
            ("--may-lose", "load", "tcp://localhost:80", "--may-lose", "10"),
        ):
            with self.subTest(arguments):
                done = hp(*arguments)
                self.assertEqual(done.returncode, 2, done)
                self.assertIn(words, done.stderr)

    def test_help_tells(self):
        for command in ("echo", "load"):
            text = hp("help", command).stdout
            for name in ("--datagram", "--arq-fast", "--arq-no-delay", "--arq-no-congestion", "--arq-flush", "--arq-resend", "--arq-send-window",
                         "--arq-receive-window", "--arq-min-rto", "--arq-fast-limit", "--arq-handshake-timeout"):
                self.assertIn(name, text)
        for name in ("--rate", "--lost-after", "--may-lose", "udp://", "arq://"):
            self.assertIn(name, hp("help", "load").stdout)

    def test_interrupted(self):
        with Echo("udp", "--quiet") as echo:
            loader = subprocess.Popen([HP, "load", echo.url, "-c", "2", "-d", "1m", "--rate", "100"], stdout=subprocess.PIPE, text=True)
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:   # the server is at work
                probe.settimeout(PATIENCE_S)
                probe.sendto(b"are you there", ("127.0.0.1", echo.port))
                self.assertEqual(probe.recv(100), b"are you there")
            loader.terminate()
            out, _ = loader.communicate(timeout=PATIENCE_S)
        self.assertIn(loader.returncode, (130, -15))   # before or after it had taken over its signals
        self.assertFalse(re.search(r"wrong bytes", out))


if __name__ == "__main__":
    main()
