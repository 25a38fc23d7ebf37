#!/usr/bin/env python3
"""Python's sockets and socat against our UDP server and client."""

import os
import shutil
import socket
import subprocess
import unittest
from pathlib import Path

import peers
from peers import Process, pattern

PROGRAM = Path(os.environ["HP_BIN_DIR"]) / "tests" / "udp"
NOTICE = bytes.fromhex("BEB61FEBDA5246BA923359DBBFE6C8E4")


class Udp(unittest.TestCase):
    def peer(self, port=None):
        made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.addCleanup(made.close)
        made.settimeout(peers.LIMIT_S)
        made.bind(("127.0.0.1", 0))
        if port is not None:
            made.connect(("127.0.0.1", port))
        return made

    def program(self, *arguments):
        made = Process(PROGRAM, *arguments)
        self.addCleanup(made.kill)
        return made

    def server(self):
        made = self.program()
        return made, int(made.expect("port").split()[1])

    def test_echo(self):
        server, port = self.server()
        peer = self.peer(port)
        for size in (1, 2, 64, 1000, 1432):
            text = pattern(size)
            peer.send(text)
            self.assertEqual(peer.recv(65536), text)
        server.finish()
        self.assertEqual(peer.recv(100), NOTICE)
        self.assertEqual([line.split()[0] for line in server.lines], ["port", "accept"] + ["receive"] * 5 + ["close"])
        self.assertTrue(server.lines[-1].endswith("5,0"))

    def test_heartbeat_and_notice(self):
        server, port = self.server()
        peer = self.peer(port)
        peer.send(b"")
        self.assertEqual(peer.recv(100), b"")
        peer.send(NOTICE)
        server.expect("close 1 5,0")
        peer.send(b"again")
        server.expect("accept")
        self.assertEqual(peer.recv(100), b"again")

    @unittest.skipUnless(shutil.which("socat"), "socat is not installed")
    def test_socat_asks(self):
        server, port = self.server()
        done = subprocess.run(["socat", "-T", "1", "-", f"UDP4:127.0.0.1:{port}"], input=b"hello", capture_output=True,
                              timeout=peers.LIMIT_S, check=False)
        server.expect("receive 1 5")
        self.assertTrue(done.stdout.startswith(b"hello"))

    def test_our_client(self):
        peer = self.peer()
        client = self.program("client", peer.getsockname()[1])
        data, address = peer.recvfrom(100)
        self.assertEqual(data, b"", "the heartbeat comes first")
        client.expect("handshake")
        client.say("question\n")
        self.assertEqual(peer.recvfrom(100), (b"question", address))
        peer.sendto(b"", address)
        peer.sendto(b"answer", address)
        self.assertTrue(client.expect("receive").endswith(" answer"))
        peer.sendto(NOTICE, address)
        self.assertTrue(client.expect("close").endswith("5,0"))

    def test_our_client_says_goodbye(self):
        peer = self.peer()
        client = self.program("client", peer.getsockname()[1])
        self.assertEqual(peer.recv(100), b"")
        client.expect("handshake")
        client.finish()
        self.assertEqual(peer.recv(100), NOTICE)


if __name__ == "__main__":
    unittest.main()
