#!/usr/bin/env python3
"""The programs of docs/http.md and docs/websocket.md do what they say, and the table of HTTP errors in docs/errors.md is that of
src/protocol/http/errors.h. Environment: see tests/ScriptTests.cmake.
"""

import base64
import os
import re
import socket
import sys
import tempfile
from pathlib import Path

from documents import SOURCE, TIMEOUT_S, Server, compile_program, expect, free_port, programs, receive, run

DOCUMENTS = [SOURCE / "docs" / name for name in ("http.md", "websocket.md")]
TEXT_PORT = "8080"   # the port that the programs use


class WebSocket:
    """Just enough of a client: texts below 126 bytes."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", int(port)), TIMEOUT_S)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
                             "Sec-WebSocket-Version: 13\r\n\r\n").encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += receive(self.socket, 1)
        expect("chat_server.cc agrees", head.decode(), "HTTP/1.1 101 ")

    def send(self, operation, body):
        self.socket.sendall(bytes([0x80 | operation, 0x80 | len(body), 0, 0, 0, 0]) + body)

    def receive(self):
        first, length = receive(self.socket, 2)
        return first & 15, receive(self.socket, length)


def programs_run(folder):
    port = free_port()
    built = {name: compile_program(name, text, folder, {TEXT_PORT: port}) for document in DOCUMENTS for name, text in programs(document).items()}
    print(f"ok: {', '.join(sorted(built))} compile as C++14 without a warning")
    with Server([built["hello_server.cc"]], folder):
        page = f"http://127.0.0.1:{port}/a/b"
        expect("hello_server.cc and fetch.cc", run([built["fetch.cc"], page + "?c"]), f"200 from {page}?c\nThis is /a/b\n")
    with Server([built["chat_server.cc"]], folder):
        one, two = WebSocket(port), WebSocket(port)
        one.send(1, b"to everybody")
        for peer in (one, two):
            expect("chat_server.cc", repr(peer.receive()), "(1, b'to everybody')")
        two.send(8, b"\x03\xe8")
        expect("chat_server.cc says goodbye", repr(two.receive()), r"(8, b'\x03\xe8')")
        expect("chat_server.cc closes", repr(two.socket.recv(1)), "b''")


def errors_are_those_of_the_header():
    header = (SOURCE / "src/protocol/http/errors.h").read_text(encoding="utf-8")
    rows = re.findall(r'HP_HTTP_ERROR\((\w+), (\d+), (\d+), "([^"]*)"\)', header)
    wanted = [row[1:] for row in rows if row[0] != "ok"]
    section = (SOURCE / "docs/errors.md").read_text(encoding="utf-8").split("\n## HTTP\n")[1]
    shown = re.findall(r"^\| (\d+) \| (\d+) \| (.*) \|$", section, re.MULTILINE)
    if shown != wanted or not wanted:
        sys.exit(f"docs/errors.md differs from errors.h: {sorted(set(shown) ^ set(wanted))}")
    codes = (SOURCE / "src/protocol/websocket/errors.h").read_text(encoding="utf-8")
    used = set(re.findall(r"HP_WS_ERROR\(\w+, ([1-9]\d*),", codes))
    told = set(re.findall(r"^\| (1\d{3}) \|", (SOURCE / "docs/websocket.md").read_text(encoding="utf-8"), re.MULTILINE))
    if used != told:
        sys.exit(f"docs/websocket.md: close codes {sorted(told)}, errors.h has {sorted(used)}")
    print("ok: the tables of errors are those of the sources")


def main():
    errors_are_those_of_the_header()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs_run(folder)


if __name__ == "__main__":
    main()
