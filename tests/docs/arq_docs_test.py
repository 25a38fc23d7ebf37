#!/usr/bin/env python3
"""The program in docs/arq_components.md compiles as C++14 without a warning, and gets its message back; so do the examples.

Environment: see tests/ScriptTests.cmake.
"""

import subprocess
import tempfile
from pathlib import Path

from documents import BIN, SOURCE, TIMEOUT_S, compile_program, expect, programs, run

DOCUMENT = SOURCE / "docs" / "arq_components.md"


class Echo:
    """`hp echo arq`, with a port of the system's choice."""

    def __init__(self, *options):
        self.process = subprocess.Popen([BIN / "hp", "echo", "arq", "--port", "0", "--quiet", *options], stdout=subprocess.PIPE, text=True)
        self.port = self.process.stdout.readline().rsplit(":", 1)[1].strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=TIMEOUT_S)


def main():
    with tempfile.TemporaryDirectory() as name, Echo() as echo:
        path = compile_program("arq_hello.cc", programs(DOCUMENT)["arq_hello.cc"], Path(name), {"5555": echo.port})
        expect("arq_hello.cc", run([path]), "hello")
    with Echo("--arq-fast", "--max-message", "64K") as echo:
        expect("arq_echo_client", run([BIN / "examples" / "arq_echo_client", "127.0.0.1", echo.port, "500"]), "500 of 500 messages came back")
    server = subprocess.Popen([BIN / "examples" / "arq_echo_server", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        port = server.stdout.readline().split(",")[0].rsplit(":", 1)[1]
        expect("arq_echo_server", run([BIN / "examples" / "arq_echo_client", "127.0.0.1", port, "300"]), "300 of 300 messages came back")
        said, _ = server.communicate("\n", timeout=TIMEOUT_S)
        expect("arq_echo_server", said, "connection 1 closed (operation 5, error 0)")
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main()
