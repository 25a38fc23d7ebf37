#!/usr/bin/env python3
"""What docs/c_api.md shows compiles as C99 without a warning and does what it says. Environment: see tests/ScriptTests.cmake."""

import http.server
import socket
import sys
import tempfile
import threading
from pathlib import Path

from documents import SOURCE, TIMEOUT_S, Server, compile_program, expect, free_port, programs, receive, run

TEXT_PORT = "5555"


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
        built = {file: compile_program(file, text, folder, {TEXT_PORT: port}) for file, text in programs(SOURCE / "docs" / "c_api.md", "c").items()}
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
