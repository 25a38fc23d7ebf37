#!/usr/bin/env python3
"""The program of docs/connecting.md comes back to a server that drops it.

Environment: see tests/ScriptTests.cmake.
"""

import re
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from documents import SOURCE, TIMEOUT_S, compile_program, programs

DOCUMENT = SOURCE / "docs" / "connecting.md"
PORT = "5555"  # the program's


def line(program, pattern):
    got = program.stdout.readline()
    if not re.fullmatch(pattern, got.rstrip("\n")):
        sys.exit(f"stay_connected.cc: expected {pattern!r}, got {got!r}")


def stays_connected(folder):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(TIMEOUT_S)
        text = programs(DOCUMENT)["stay_connected.cc"]
        path = compile_program("stay_connected.cc", text, folder, {PORT: str(listener.getsockname()[1])})
        program = subprocess.Popen([path], stdout=subprocess.PIPE, text=True)
        try:
            for number in range(3):
                peer = listener.accept()[0]
                line(program, "connected")
                peer.sendall(str(number).encode())
                line(program, str(number))
                peer.close()
                line(program, "closed, error 0")
                line(program, "attempt 1 follows")
        finally:
            program.kill()
            program.wait()
    print("ok: stay_connected.cc comes back")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stays_connected(folder)


if __name__ == "__main__":
    main()
