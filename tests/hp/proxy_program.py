"""`hp proxy`, and origins that say what a test wants, for the tests beside it."""

import hashlib
import signal
import socket
import socketserver
import subprocess
import threading
from pathlib import Path

from hp_program import HP, PATIENCE_S

BIG = 100_000_000


class Proxy:
    """`hp proxy` on a port of the system's choice, for the length of a `with`. Lines of its log: after stop()."""

    def __init__(self, *arguments):
        command = [HP, "proxy", "--port", "0", *map(str, arguments)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        first = self.process.stdout.readline()
        if not first.startswith("listening on "):
            self.process.kill()
            raise AssertionError(f"it did not start: {first} {self.process.communicate()[1]}")
        self.address = first.split()[-1]
        self.port = int(self.address.rsplit(":", 1)[1])
        self.url = f"http://127.0.0.1:{self.port}"

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE_S)

    def ask(self, request):
        """Sends the bytes, and reads until the proxy closes."""
        with self.connect() as peer:
            peer.sendall(request)
            return peer.makefile("rb").read()

    def stop(self, number=signal.SIGTERM):
        """Ends it; its exit code and the lines that it printed."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=PATIENCE_S)
        if err:
            raise AssertionError(err)
        return self.process.returncode, out.splitlines()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()


class Origin(socketserver.ThreadingTCPServer):
    """Calls `serve(connection, stream)` for each connection: the socket, and a file to read from it. Counts them."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, serve):
        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                self.server.connections += 1
                serve(self.request, self.request.makefile("rb"))

        super().__init__(("127.0.0.1", 0), Handler)
        self.connections = 0
        self.port = self.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *arguments):
        self.shutdown()
        super().__exit__(*arguments)


def read_head(stream):
    """The lines of a head; empty at the end of the stream."""
    lines = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        lines.append(line.rstrip(b"\r\n").decode())
    return lines


def saying(*answers):
    """An origin that gives the k-th request of a connection the k-th answer, and then closes."""

    def serve(connection, stream):
        for answer in answers:
            if not read_head(stream):
                return
            connection.sendall(answer)

    return Origin(serve)


def curl(proxy, *arguments, check=True):
    command = ["curl", "-sS", "--max-time", str(5 * PATIENCE_S), "-x", proxy.url, *map(str, arguments)]
    return subprocess.run(command, check=check, capture_output=True, timeout=6 * PATIENCE_S)


def digest(path):
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def make_big(folder):
    path = Path(folder, "big")
    with path.open("wb") as file:
        for i in range(BIG // 1_000_000):
            file.write(hashlib.shake_128(bytes([i])).digest(1_000_000))
    return path
