#!/usr/bin/env python3
"""The C99 program c_echo over every kind of connection. Environment: see tests/ScriptTests.cmake."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(os.environ["HP_BIN_DIR"]) / "tests" / "c_echo"
CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
TIMEOUT_S = 60


def echo(kind, folder, *files):
    done = subprocess.run([PROGRAM, kind, *files], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder,
                          timeout=TIMEOUT_S, check=False)
    wanted = "hello from C; closed 1, shut down 1, wrong senders 0\n"
    if done.returncode != 0 or done.stdout != wanted:
        sys.exit(f"c_echo {kind} ended with {done.returncode}: {done.stdout}")
    print(f"ok: {kind}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("tcp", "pull", "pack", "http", "udp", "arq"):
            echo(kind, folder)
        try:
            subprocess.run(CERTIFICATE.split(), cwd=folder, check=True, capture_output=True, timeout=TIMEOUT_S)
        except FileNotFoundError:
            print("not over TLS: openssl is not installed")
            return
        for kind in ("ssl", "sslpack", "https"):
            echo(kind, folder, "cert.pem", "key.pem")


if __name__ == "__main__":
    main()
