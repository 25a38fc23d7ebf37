#!/usr/bin/env python3
"""What docs/c_api.md shows compiles as C99 without a warning and does what it says. Environment: see tests/ScriptTests.cmake."""

import http.server
import os
import re
import socket
import sys
import tempfile
import threading
from pathlib import Path

from readme_test import BUILD, SANITIZE, SOURCE, TIMEOUT_S, Server, blocks, expect, free_port, receive, run

CC = os.environ.get("CC", "gcc")
TEXT_PORT = "5555"


def compile_program(name, text, folder, port):
    source = folder / name
    source.write_text(text.replace(TEXT_PORT, port), encoding="utf-8")
    flags = [f"-fsanitize={SANITIZE}", "-fno-omit-frame-pointer"] if SANITIZE else []
    run([CC, "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", *flags, f"-I{SOURCE / 'include'}", source, "-o",
         folder / source.stem, f"-L{BUILD}", "-lhpsocket", f"-Wl,-rpath,{BUILD}"])
    return folder / source.stem


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"file")

    def log_message(self, *_):
        pass


def main():
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = {}
        for block in blocks(SOURCE / "docs" / "c_api.md", "c"):
            file = re.match(r"/\* (\w+\.c) \*/\n", block).group(1)
            built[file] = compile_program(file, block, folder, port)
        print(f"ok: {', '.join(sorted(built))} compile as C99 without a warning")
        with Server([built["c_echo_server.c"]], folder):
            with socket.create_connection(("127.0.0.1", int(port)), TIMEOUT_S) as peer:
                peer.sendall(b"to C and back")
                expect("c_echo_server.c", receive(peer, 13).decode(), "to C and back")
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            url = f"http://127.0.0.1:{server.server_port}/a"
            expect("c_download.c", run([built["c_download.c"], url, folder / "copy"]), f"{url}: complete\n")
            server.shutdown()
        if (folder / "copy").read_bytes() != b"file":
            sys.exit("c_download.c: another file")


if __name__ == "__main__":
    main()
