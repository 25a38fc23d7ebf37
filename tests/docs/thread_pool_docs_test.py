#!/usr/bin/env python3
"""What docs/thread_pool.md shows compiles as C++14 without a warning, and the example works on the thread pool.

Environment: see tests/ScriptTests.cmake.
"""

import sys
import tempfile
from pathlib import Path

from documents import BIN, SOURCE, Server, compile_program, expect, programs, run


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = compile_program("first_tasks.cc", programs(SOURCE / "docs" / "thread_pool.md")["first_tasks.cc"], folder)
        expect("first_tasks.cc", run([first]), "a task\n")
        home = BIN / "examples"
        with Server([home / "thread_pool", "0", "3"], folder) as server:
            if "3 threads" not in server.first_line:
                sys.exit(server.first_line)
            answer = run([home / "pack_client", "127.0.0.1", server.port, "ab"])
            expect("thread_pool", answer, f"checksum {ord('a') * 31 + ord('b')}\n")


if __name__ == "__main__":
    main()
