#!/usr/bin/env python3
"""Node against our HTTP components: undici and ws as clients, node:http and ws as servers. npm installs them into the build directory."""

import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

import peers
from http_peers import KINDS, HttpServer, ask
from peers import Process

peers.need("node", "npm", "openssl")
certificates = peers.Certificates()
sources = Path(__file__).parent / "node"
folder = Path(os.environ.get("HP_BUILD_DIR", str(peers.PROGRAMS.parent))) / "node-interop"


def install():
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources.iterdir():
        shutil.copy(source, folder)
    if (folder / "node_modules" / "ws").exists() and (folder / "node_modules" / "undici").exists():
        return
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=dev"], cwd=folder, check=False,
                          capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        print("npm install failed:", done.stderr.decode(), file=sys.stderr)
        sys.exit(1)


class NodeClients(unittest.TestCase):
    def test_undici_and_ws(self):
        for options in ((), ("deflate",), certificates.server()):
            with self.subTest(options=options), HttpServer(*options) as server:
                done = subprocess.run(["node", "client.mjs", server.url("")], cwd=folder, check=False, capture_output=True,
                                      stdin=subprocess.DEVNULL, timeout=peers.LIMIT_S)
                self.assertEqual(done.stdout, b"done\n", done.stderr.decode())


class NodeServers(unittest.TestCase):
    def test_http_and_ws(self):
        for deflate in ((), ("deflate",)):
            server = Process("node", folder / "server.mjs", *deflate)
            base = "http://127.0.0.1:" + server.expect("port ").split()[1]
            for kind in KINDS:
                answers = ask(kind, base + "/x", "count=20", "method=POST", "body=data")
                self.assertEqual([a.text for a in answers], ["POST /x data"] * 20)
                (answer,) = ask(kind, base + "/chunked")
                self.assertEqual(answer.size, 70_003)
            answers = ask("sync", base + "/", "ws=" + "hello " * 200, "count=5", *deflate)
            self.assertEqual([a.size for a in answers], [0] + [1200] * 5)
            server.finish()


if __name__ == "__main__":
    install()
    peers.main()
