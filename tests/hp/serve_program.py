"""Runs `hp serve` for the tests beside it, and talks to it in ways that no client library would."""

import http.client
import os
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

from hp_program import HP, PATIENCE_S


class Serve:
    """`hp serve` on a port of the system's choice, for the length of a `with`."""

    def __init__(self, folder, *arguments):
        command = [HP, "serve", str(folder), "--port", "0", *map(str, arguments)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        first = self.process.stdout.readline()
        if not first.startswith("listening on "):
            self.process.kill()
            raise AssertionError(f"it did not start: {first} {self.process.communicate()[1]}")
        self.port = int(first.rsplit(":", 1)[1])
        self.secure = "--tls" in arguments
        self.url = f"{'https' if self.secure else 'http'}://{'localhost' if self.secure else '127.0.0.1'}:{self.port}"

    def tell(self, number=signal.SIGTERM):
        self.process.send_signal(number)

    def stop(self, number=signal.SIGTERM):
        """Ends it; its exit code, what else it printed, and its errors."""
        self.tell(number)
        return self.end()

    def end(self):
        """Waits for its end; as stop()."""
        out, err = self.process.stdout.read(), self.process.stderr.read()
        return self.process.wait(PATIENCE_S), out, err

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE_S)

    def raw(self, *requests, until_closed=True):
        """Sends bytes, and receives until the end."""
        with self.connect() as peer:
            for request in requests:
                peer.sendall(request)
            if until_closed:
                return receive_all(peer)

    def get(self, target, headers=None, method="GET"):
        """One request; status, headers (a message of email), body."""
        if self.secure:
            context = ssl._create_unverified_context()  # what is checked is checked elsewhere
            connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=PATIENCE_S, context=context)
        else:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            connection.putrequest(method, target, skip_accept_encoding=True)
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()


def receive_all(peer):
    data = bytearray()
    try:
        while piece := peer.recv(1 << 16):
            data += piece
    except ConnectionResetError:
        pass
    return bytes(data)


class Folder:
    """A temporary folder with files in it, for the length of a `with`. What is in it has settled: its tags are strong."""

    def __init__(self, files=None):
        self.path = Path(tempfile.mkdtemp(prefix="hp-serve-"))
        for name, content in (files or {}).items():
            self.write(name, content)
        self.settle()

    def write(self, name, content):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def sparse(self, name, size, end=b""):
        path = self.path / name
        with open(path, "wb") as file:
            file.truncate(size)
            file.seek(size - len(end))
            file.write(end)
        self.settle()
        return path

    def settle(self):
        """Waits until the clock of the file system has moved on from the last change."""
        probe = self.path.parent / (self.path.name + ".probe")
        newest = max([os.lstat(path).st_ctime_ns for path in [self.path, *self.path.rglob("*")]])
        while time.time_ns() - newest < 50_000_000:
            probe.touch()
        probe.unlink(missing_ok=True)

    def __truediv__(self, name):
        return self.path / name

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)
