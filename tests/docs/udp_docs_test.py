#!/usr/bin/env python3
"""The program in docs/udp.md compiles as C++14 without a warning, and sends back what it gets.

Environment: see tests/ScriptTests.cmake.
"""

import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from documents import SOURCE, TIMEOUT_S, compile_program, programs

DOCUMENT = SOURCE / "docs" / "udp.md"


def main():
    with tempfile.TemporaryDirectory() as name, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
        peer.bind(("127.0.0.1", 0))
        port = peer.getsockname()[1]
        peer.close()
        path = compile_program("udp_echo.cc", programs(DOCUMENT)["udp_echo.cc"], Path(name), {"5555": str(port)})
        program = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asker:
                asker.settimeout(TIMEOUT_S)
                asker.connect(("127.0.0.1", port))
                for _ in range(int(TIMEOUT_S * 100)):
                    asker.send(b"datagram")
                    try:
                        got = asker.recv(100)
                        break
                    except ConnectionRefusedError:  # it is not listening yet
                        try:
                            sys.exit(f"it ended with {program.wait(0.01)}")
                        except subprocess.TimeoutExpired:
                            continue
                else:
                    sys.exit("it does not listen")
                if got != b"datagram":
                    sys.exit(f"got {got!r}")
            program.communicate("\n", timeout=TIMEOUT_S)
        finally:
            program.kill()
            program.wait()
    print("ok: udp_echo.cc sends back what it gets")


if __name__ == "__main__":
    main()
