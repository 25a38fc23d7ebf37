#!/usr/bin/env python3
"""What docs/udp_cast.md shows compiles as C++14 without a warning and runs, and the examples of multicast and nodes do what they say.

Environment: see tests/ScriptTests.cmake.
"""

import socket
import subprocess
import tempfile
from pathlib import Path

from documents import BIN, SOURCE, TIMEOUT_S, compile_program, expect, programs, run

DOCUMENT = SOURCE / "docs" / "udp_cast.md"


def free_udp_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("", 0))
        return str(probe.getsockname()[1])


def documented_programs(folder):
    for name, text in programs(DOCUMENT).items():
        run([compile_program(name, text, folder, {"7000": free_udp_port()})])
        print(f"ok: {name}")


def examples():
    home = BIN / "examples"
    if not (home / "udp_node").exists():
        print("skipped: the examples are not built")
        return
    expect("udp_node", run([home / "udp_node"]), "number 3 from 127.0.0.1\n")
    command = [str(home / "udp_cast"), "239.255.77.71", free_udp_port(), "127.0.0.1"]
    expect("udp_cast", run([*command, "to myself", "1"]), "127.0.0.1 says: to myself\n")
    # Two members: the first hears the second one, too.
    first = subprocess.Popen([*command, "first", "2"], stdout=subprocess.PIPE, text=True)
    try:
        while first.poll() is None:  # until it has joined, nobody hears the second
            run([*command, "second", "1"])
        out = first.communicate(timeout=TIMEOUT_S)[0]
    finally:
        first.kill()
        first.wait()
    expect("two members", out, "127.0.0.1 says: second\n")


def main():
    with tempfile.TemporaryDirectory() as folder:
        documented_programs(Path(folder))
    examples()


if __name__ == "__main__":
    main()
