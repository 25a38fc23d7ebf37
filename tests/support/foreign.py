"""A server of somebody else's as a peer of tests: started on a port below the range that outgoing connections take (see nginx.py)."""

import random
import socket
import subprocess
import tempfile
import time
from pathlib import Path

START_S = 30  # only a failure takes that long
_PORTS = range(15_000, int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0]))


def _free_port():
    while True:
        port = random.choice(_PORTS)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Foreign:
    """`command(folder, port)` writes what it needs into the folder and gives the words that start it in the foreground."""

    def __init__(self, command):
        self.folder = tempfile.TemporaryDirectory(prefix="hp-foreign-")
        said = ""
        for _ in range(5):
            self.port = _free_port()
            said = self._start(command(Path(self.folder.name), self.port))
            if said is None:
                return
        raise AssertionError(f"did not start: {said}")

    def _start(self, words):
        """Nothing when it takes connections; else what it said."""
        with open(Path(self.folder.name, "log"), "wb") as log:
            self.process = subprocess.Popen([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return None
        self._end()
        return self.said()

    def said(self):
        return Path(self.folder.name, "log").read_text(errors="replace")

    def _end(self):
        self.process.terminate()
        try:
            self.process.wait(START_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._end()
        self.folder.cleanup()
