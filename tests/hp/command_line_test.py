#!/usr/bin/env python3
"""What hp says: help, versions, mistakes, and what to do about them."""

import socket
import tempfile
import unittest
from pathlib import Path

from hp_program import Echo, hp, load, main


class Help(unittest.TestCase):
    def test_the_whole_program(self):
        for arguments in (["--help"], ["help"]):
            done = hp(*arguments)
            self.assertEqual(done.returncode, 0)
            for word in ("echo", "load", "Examples:", "Exit codes:"):
                self.assertIn(word, done.stdout)

    def test_each_command(self):
        options = {
            "cast": "--interface --ttl --loop --broadcast --name --listen",
            "echo": "--host --port --threads --quiet --cert --key --key-password --max-connections --pack --pull --pack-flag --no-delay",
            "get": "--output --remote-name --continue --segments --limit-rate --retry --header --cookie-jar --proxy --cacert --checksum --json",
            "load": "--connections --size --pipeline --duration --count --threads --pack --cacert --insecure --connect-rate --json --no-verify",
        }
        for command, names in options.items():
            helped, asked = hp("help", command), hp(command, "--help")
            self.assertEqual((helped.returncode, asked.returncode), (0, 0))
            self.assertEqual(helped.stdout, asked.stdout)
            for name in [*names.split(), f"Usage: hp {command} ", "Examples:"]:
                self.assertIn(name, helped.stdout)

    def test_version(self):
        self.assertRegex(hp("--version").stdout, r"^hp \d+\.\d+\.\d+")


class Mistakes(unittest.TestCase):
    def fails(self, code, words, *arguments):
        done = hp(*arguments)
        self.assertEqual(done.returncode, code, done)
        self.assertEqual(done.stdout, "")
        self.assertIn(words, done.stderr)

    def test_usage(self):
        for words, *arguments in (
            ("command is required",),
            ("help", "frobnicate"),
            ("no command", "help", "frobnicate"),
            ("kind", "echo"),
            ("quic", "echo", "quic"),
            ("numeric address", "echo", "tcp", "--host", "localhost"),
            ("--pull", "echo", "tcp", "--pack", "--pull"),
            ("--key", "echo", "ssl", "--cert", "x.pem"),
            ("--pack", "echo", "tcp", "--pack-flag", "1"),
            ("url", "load"),
            ("tcp://HOST:PORT", "load", "localhost:80"),
            ("-1s", "load", "tcp://localhost:80", "-d", "-1s"),
            ("0", "load", "tcp://localhost:80", "-s", "0"),
            ("5M", "load", "tcp://localhost:80", "-s", "5M"),
            ("--count", "load", "tcp://localhost:80", "-n", "5", "-d", "5s"),
            ("--insecure", "load", "ssl://localhost:80", "--cacert", "x.pem", "--insecure"),
            ("1 GiB", "load", "tcp://localhost:80", "-s", "1M", "-p", "2000"),
        ):
            with self.subTest(arguments):
                self.fails(2, words, *arguments)

    def test_address_in_use(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            self.fails(3, "choose another port with --port", "echo", "tcp", "--port", taken.getsockname()[1])

    def test_addresses_that_are_not_ours(self):
        self.fails(3, "does not have that address", "echo", "tcp", "--host", "192.0.2.1", "--port", "0")
        self.fails(3, "is the name right", "load", "tcp://no.such.host.invalid:80")

    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            rubbish = Path(folder, "rubbish.pem")
            rubbish.write_text("rubbish")
            missing = Path(folder, "missing.pem")
            self.fails(3, "no such file", "echo", "ssl", "--cert", missing, "--key", missing)
            self.fails(3, "not a certificate", "echo", "ssl", "--cert", rubbish, "--key", rubbish)
            self.fails(3, "no such file", "load", "ssl://127.0.0.1:9", "--cacert", missing)
            self.fails(3, "not a certificate", "load", "ssl://127.0.0.1:9", "--cacert", rubbish)

    def test_too_many_connections(self):
        self.fails(3, "use fewer with -c", "load", "tcp://127.0.0.1:9", "-c", "1000000")

    def test_nobody_listens(self):
        with socket.socket() as reserved:
            reserved.bind(("127.0.0.1", 0))   # bound, not listening: nobody else gets the port
            url = f"tcp://127.0.0.1:{reserved.getsockname()[1]}"
            done = hp("load", url, "-c", "12")
            self.assertEqual(done.returncode, 1)
            self.assertIn("connect: Connection refused × 12", done.stdout)
            self.assertIn("start a server", done.stdout)
            code, report = load(url, "-c", "12")
        self.assertEqual((code, report["exit_code"]), (1, 1))
        self.assertEqual(report["connections"]["failed"], 12)
        self.assertEqual(report["errors"], [{"what": "connect: Connection refused", "count": 12}])

    def test_tls_to_a_plain_server_and_back(self):
        with Echo("tcp", "--quiet") as echo:
            code, report = load(f"ssl://{echo.address}", "-c", "3", "--timeout", "5s")
            self.assertEqual(code, 1)
            self.assertEqual(report["connections"]["failed"], 3)
            self.assertTrue(report["errors"][0]["what"].startswith("handshake: "), report["errors"])
        with Echo("ssl", "--quiet") as echo:
            code, report = load(f"tcp://{echo.address}", "-c", "3", "-n", "3", "--timeout", "5s")
            self.assertEqual(code, 1)
            self.assertEqual(report["messages"]["answered_in_all"], 0)


if __name__ == "__main__":
    main()
