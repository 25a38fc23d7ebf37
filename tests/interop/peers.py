"""What the tests of this folder share: our programs as child processes, certificates, and the rules of waiting.

Nothing here sleeps. Every wait is for an event and has a limit (`LIMIT_S`), which only a failure ever reaches.
"""

import contextlib
import os
import queue
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

LIMIT_S = 30
PROGRAMS = Path(os.environ["HP_BIN_DIR"]) / "tests"


def need(*tools):
    """Skips the whole script when a peer is not installed."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        print("not installed:", *missing)
        sys.exit(77)


class Process:
    """A child process whose output is read line by line as it comes."""

    def __init__(self, *command, stdin=subprocess.PIPE):
        self.process = subprocess.Popen([str(word) for word in command], stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.lines = []          # all that was read so far
        self._queue = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self._queue.put(line.decode(errors="replace").rstrip("\r\n"))
        self._queue.put(None)

    def expect(self, *starts):
        """The next line that begins with one of `starts`, looking only at lines not yet returned by an earlier call."""
        while True:
            try:
                line = self._queue.get(timeout=LIMIT_S)
            except queue.Empty:
                raise AssertionError(f"waited in vain for {starts}; so far: {self.lines}") from None
            if line is None:
                raise AssertionError(f"ended without {starts}; said: {self.lines}")
            self.lines.append(line)
            if line.startswith(starts):
                return line

    def say(self, text):
        self.process.stdin.write(text.encode())
        self.process.stdin.flush()

    def finish(self):
        """Ends its input and waits for its end; all that it printed."""
        with contextlib.suppress(OSError):
            if self.process.stdin is not None:
                self.process.stdin.close()
        try:
            self.process.wait(LIMIT_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError(f"does not end; said: {self.lines}") from None
        self._reader.join(LIMIT_S)
        while not self._queue.empty():
            line = self._queue.get()
            if line is not None:
                self.lines.append(line)
        self.process.stdout.close()
        return self.lines

    def kill(self):
        self.process.kill()
        with contextlib.suppress(AssertionError):
            self.finish()


class Server(Process):
    """Our echo server; see echo_server_program.cc."""

    def __init__(self, *options):
        super().__init__(PROGRAMS / "echo_server", *options)
        self.port = int(self.expect("port ").split()[1])

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            self.kill()
            print("the server said:", *self.lines, sep="\n  ", file=sys.stderr)
            return
        self.finish()
        assert self.process.returncode == 0, f"the server ended with {self.process.returncode}: {self.lines}"

    def closes(self):
        """id -> (operation, code, bytes sent); after finish()."""
        found = {}
        for line in self.lines:
            words = line.split()
            if words[0] == "close":
                assert words[1] not in found, f"two closes of {words[1]}"
                found[words[1]] = tuple(int(word.split("=")[1]) for word in words[2:5])
        return found


SO_CLOSE, SO_RECEIVE = 5, 4


def dial(*options):
    """Our dialer, run to its end; the lines it printed. See echo_dialer_program.cc."""
    dialer = Process(PROGRAMS / "echo_dialer", *options, stdin=subprocess.DEVNULL)
    return dialer.finish()


def connect(port, **options):
    made = socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S, **options)
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return made


def receive(peer, size):
    """Exactly `size` bytes."""
    data = bytearray()
    while len(data) < size:
        more = peer.recv(min(size - len(data), 1 << 20))
        if not more:
            raise AssertionError(f"the end after {len(data)} of {size} bytes")
        data += more
    return bytes(data)


def receive_all(peer):
    data = bytearray()
    while more := peer.recv(1 << 16):
        data += more
    return bytes(data)


def reset(peer):
    """Ends with a RST instead of a FIN."""
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    peer.close()


def pattern(size, seed=1):
    block = bytes((seed + i * 31 + i // 251) % 256 for i in range(4096))
    return (block * (size // len(block) + 1))[:size]


class Certificates:
    """An authority and what it issued, as PEM files in a temporary folder: `certificates.path("leaf.pem")`."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="hp-interop-")
        self._authority("ca")
        self._authority("other-ca")
        self.issue("leaf", "ca", "DNS:a.example.com,DNS:localhost,IP:127.0.0.1")
        self.issue("second", "ca", "DNS:b.example.com")
        self.issue("stranger", "other-ca", "DNS:a.example.com,IP:127.0.0.1")
        self.issue("wrong-host", "ca", "DNS:elsewhere.example.com")
        self.issue("user", "ca", "DNS:user.example.com")

    def path(self, name):
        return str(Path(self.folder.name, name))

    def pair(self, name):
        return self.path(f"{name}.pem"), self.path(f"{name}.key")

    def _openssl(self, *words):
        done = subprocess.run(["openssl", *words], capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=LIMIT_S)
        if done.returncode != 0:
            raise AssertionError(done.stderr.decode())

    def _authority(self, name):
        self._openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
                      "-keyout", self.path(f"{name}.key"), "-out", self.path(f"{name}.pem"), "-subj", f"/CN={name}",
                      "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def issue(self, name, authority, alternative_names):
        self._openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={name}",
                      "-keyout", self.path(f"{name}.key"), "-out", self.path(f"{name}.csr"))
        Path(self.path(f"{name}.ext")).write_text(f"subjectAltName={alternative_names}\nbasicConstraints=critical,CA:FALSE\n", encoding="ascii")
        self._openssl("x509", "-req", "-in", self.path(f"{name}.csr"), "-CA", self.path(f"{authority}.pem"),
                      "-CAkey", self.path(f"{authority}.key"), "-CAcreateserial", "-days", "30",
                      "-extfile", self.path(f"{name}.ext"), "-out", self.path(f"{name}.pem"))

    def server(self, name="leaf"):
        """Options of our server that show this identity."""
        certificate, key = self.pair(name)
        return "tls", f"cert={certificate}", f"key={key}"


def main():
    unittest.main(verbosity=2)
