#!/usr/bin/env python3
"""The program of docs/downloads.md and examples/{download.cc,c_https_download.c} do what is said of them. Environment: see tests/ScriptTests.cmake."""

import subprocess
import sys
import tempfile
from pathlib import Path

from documents import BIN, SOURCE, TIMEOUT_S, compile_program, expect, programs

from hostile import Hostile


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: expected {wanted!r}, got {got!r}")
    print(f"ok: {what}")


def outcome(command, folder):
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=TIMEOUT_S,
                          check=False, cwd=folder)
    return done.returncode, done.stdout, done.stderr


def main():
    with tempfile.TemporaryDirectory() as name, Hostile(size=500_000) as server:
        folder = Path(name)
        for file, text in programs(SOURCE / "docs" / "downloads.md").items():
            program = compile_program(file, text, folder)
            same(file, outcome([program, server.url("plain/f")], folder), (0, "file\n", ""))
            same(f"{file}: the file", (folder / "file").read_bytes(), server.content("f"))

        example = BIN / "examples" / "download"
        digest = server.digest("g")
        code, said, _ = outcome([example, "-o", "g", "-s", "4", "--checksum", digest, server.url("truncate/g")], folder)
        same("download: code", code, 0)
        expect("download: what it says", said, f"g: 500000 bytes {digest}")
        same("download: the file", (folder / "g").read_bytes(), server.content("g"))
        same("download: it is there", outcome([example, "-o", "g", server.url("plain/g")], folder)[0], 17)
        same("download: 404", outcome([example, "-d", ".", server.url("nowhere/h")], folder)[0], 5)
        same("download: usage", outcome([example], folder)[0], 64)

        example = BIN / "examples" / "c_https_download"
        code, said, _ = outcome([example, server.url("truncate/g"), "c", "/etc/ssl/certs", digest], folder)
        same("c_https_download", (code, said), (0, f"c: 500000 bytes\n"))
        same("c_https_download: the file", (folder / "c").read_bytes(), server.content("g"))
        code, _, said = outcome([example, server.url("nowhere/h"), "h"], folder)
        same("c_https_download: 404", (code, "404" in said), (1, True))


if __name__ == "__main__":
    main()
