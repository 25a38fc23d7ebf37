"""Runs `hp get` for the tests beside it, and servers that answer as a test wants."""

import http.server
import json
import os
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from hp_program import HP, PATIENCE_S

BODY = bytes(range(256)) * 4096  # 1 MiB
QUICK = ("--retry-delay", "1ms")


class Site(http.server.ThreadingHTTPServer):
    """Calls `answer(request)` for each GET: a BaseHTTPRequestHandler. Remembers (path, headers) of all, in `requests`."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, answer):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # head and body leave in two pieces

            def do_GET(self):
                self.server.requests.append((self.path, self.headers))
                try:
                    answer(self)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        self.requests = []
        self.port = self.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass  # a client that goes away is what some tests are about

    def asked(self, name):
        """The values of a header, one a request."""
        return [headers.get(name) for _, headers in self.requests]

    def __exit__(self, *arguments):
        self.shutdown()
        super().__exit__(*arguments)


def send(request, body=b"", status=200, **headers):
    """A whole answer; `Some_Header=` stands for Some-Header."""
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def send_ranges(request, body=BODY, tag='"one"', until=None):
    """As a server of files does it. `until`: cuts the body there (an offset of the file), and the connection."""
    begin, status = 0, 200
    asked = request.headers.get("Range")
    if asked and request.headers.get("If-Range", tag) == tag:
        first, last = asked.removeprefix("bytes=").split("-")
        begin, end = int(first), int(last) + 1 if last else len(body)
        status = 206
    else:
        end = len(body)
    request.send_response(status)
    request.send_header("ETag", tag)
    request.send_header("Accept-Ranges", "bytes")
    request.send_header("Content-Length", str(end - begin))
    if status == 206:
        request.send_header("Content-Range", f"bytes {begin}-{end - 1}/{len(body)}")
    request.end_headers()
    request.wfile.write(body[begin:end if until is None else max(begin, min(end, until))])
    if until is not None and until < end:
        request.close_connection = True


class GetTest(unittest.TestCase):
    """Each test has a folder of its own, in which hp runs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="hp-get-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}

    def use(self, server):
        """Enters it for the length of the test."""
        return self.enterContext(server) if hasattr(self, "enterContext") else self._enter(server)

    def get(self, *arguments, code=0, binary=False, **options):
        """`hp get` to its end; `code` None: whatever it ends with."""
        done = subprocess.run(self.command(*arguments), capture_output=True, text=not binary, timeout=PATIENCE_S, check=False,
                              cwd=self.folder, env=self.environment, **options)
        if code is not None:
            self.assertEqual(done.returncode, code, done)
        return done

    def events(self, *arguments, code=0):
        """The lines of `hp get --json`."""
        return [json.loads(line) for line in self.get("--json", *arguments, code=code).stdout.splitlines()]

    @staticmethod
    def command(*arguments):
        return [HP, "get", *map(str, arguments)]

    def curl(self, *arguments, code=0):
        done = subprocess.run(["curl", "-sS", *map(str, arguments)], capture_output=True, timeout=PATIENCE_S, check=False, cwd=self.folder,
                              env=self.environment)
        self.assertEqual(done.returncode, code, done)
        return done.stdout

    def file(self, name):
        return (self.folder / name).read_bytes()

    def names(self):
        """All that is in the folder."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())

    def _enter(self, server):
        entered = server.__enter__()
        self.addCleanup(server.__exit__, None, None, None)
        return entered
