#!/usr/bin/env python3
"""The programs of docs/cookbook and docs/helpers.md do what is said of them. They are compiled as one. Environment: see tests/ScriptTests.cmake."""

import gzip
import hashlib
import http.client
import http.server
import os
import re
import shutil
import signal
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from documents import (BIN, CERTIFICATE, CXX, LINK, SANITIZED, SOURCE, STANDARD, TIMEOUT_S, WARNINGS, Server, all_blocks, expect, free_port, receive, run,
                       together)

HERE = "127.0.0.1"
FLAG = 0x169


class Cookbook:
    """The folder of the test, and one program that is all of them."""

    def __init__(self, folder):
        self.folder = folder
        pages = [*sorted((SOURCE / "docs" / "cookbook").glob("*.md")), SOURCE / "docs" / "helpers.md"]
        chosen = [block for page in pages for block in all_blocks(page) if block.language == "cpp" and block.name]
        (folder / "cookbook.cc").write_text(together(chosen), encoding="utf-8")
        run([CXX, STANDARD["cpp"], *WARNINGS, *SANITIZED, folder / "cookbook.cc", "-o", folder / "cookbook", *LINK, "-lcrypto"])
        self.left = {f"{block.page.stem}:{Path(block.name).stem}" for block in chosen}

    def command(self, name, *arguments):
        self.left.discard(name)
        return [self.folder / "cookbook", name, *arguments]

    def server(self, name, port, *arguments):
        return Server(self.command(name, port, *arguments), self.folder)

    def popen(self, name, *arguments, **options):
        return subprocess.Popen([str(part) for part in self.command(name, *arguments)], text=True, cwd=self.folder, **options)


def connect(port):
    return socket.create_connection((HERE, int(port)), TIMEOUT_S)


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: expected {repr(wanted)[:200]}, got {repr(got)[:200]}")
    print(f"ok: {what}")


def packet(data):
    return struct.pack("<I", FLAG << 22 | len(data)) + data


def receive_packet(connection):
    return receive(connection, struct.unpack("<I", receive(connection, 4))[0] & 0x3FFFFF)


def maybe_packet(connection):
    """A packet; None if the connection has ended."""
    head = connection.recv(4, socket.MSG_WAITALL)
    if len(head) < 4:
        return None
    size = struct.unpack("<I", head)[0] & 0x3FFFFF
    data = connection.recv(size, socket.MSG_WAITALL)
    return data if len(data) == size else None


# --- connections -------------------------------------------------------------------------------------------------------


def outbox(cookbook):
    with socket.create_server((HERE, 0)) as listener:
        listener.settimeout(TIMEOUT_S)
        program = cookbook.popen("connections:outbox", listener.getsockname()[1], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            program.stdin.write("one\ntwo\n" + "x" * 300_000 + "\nthree\n")  # one is too long: it is told of, and nothing else is lost
            program.stdin.close()
            program.stdin = None
            with listener.accept()[0] as first:
                first.settimeout(TIMEOUT_S)
                same("outbox: the first", receive_packet(first), b"one")
                first.sendall(packet(b"one"))  # the others were never safe
            with listener.accept()[0] as second:
                second.settimeout(TIMEOUT_S)
                got = []
                while len(got) < 2:
                    got.append(receive_packet(second))
                    if got[0] == b"one":  # its receipt had not come before the end
                        got = got[1:] if second.sendall(packet(b"one")) is None else got
                    else:
                        second.sendall(packet(got[-1]))
                same("outbox: what was not safe comes again", got, [b"two", b"three"])
                same("outbox: the end", program.communicate(timeout=TIMEOUT_S)[0], "all delivered\n")
        finally:
            program.kill()
            program.wait()


def answer_some(connection, count):
    """Answers so many packets, then drops the connection."""
    with connection:
        connection.settimeout(TIMEOUT_S)
        try:
            while count != 0 and (data := maybe_packet(connection)) is not None:
                connection.sendall(packet(data))
                count -= 1
        except OSError:
            pass  # the program has enough


def ask_many(cookbook):
    with socket.create_server((HERE, 0)) as listener:
        def serve():
            try:
                for number in range(1_000_000):
                    connection = listener.accept()[0]
                    threading.Thread(target=answer_some, args=(connection, 40 if number < 6 else -1), daemon=True).start()
            except OSError:
                pass  # closed
        threading.Thread(target=serve, daemon=True).start()
        expect("ask_many", run(cookbook.command("connections:ask_many", listener.getsockname()[1])), "1000 answers\n")
        listener.shutdown(socket.SHUT_RDWR)


def broadcast(cookbook):
    port = free_port()
    with cookbook.server("connections:broadcast", port), connect(port) as one, connect(port) as two:
        two.sendall(packet(b"are we two?"))  # both are there when the answer to the second is
        same("broadcast: itself", receive_packet(two), b"are we two?")
        one.sendall(packet(b"hello"))
        while (got := receive_packet(one)) != b"hello":
            same("broadcast: the other was there already", got, b"are we two?")
        same("broadcast", receive_packet(two), b"hello")


def forward(cookbook):
    with socket.create_server((HERE, 0)) as target:
        target.settimeout(TIMEOUT_S)
        port = free_port()
        with cookbook.server("connections:forward", port, HERE, target.getsockname()[1]):
            with connect(port) as outside:
                inside = target.accept()[0]
                inside.settimeout(TIMEOUT_S)
                with inside:
                    content = os.urandom(1 << 20) * 24  # more than may wait: the sender is held up until the reader reads
                    sender = threading.Thread(target=lambda: (outside.sendall(content), outside.shutdown(socket.SHUT_WR)), daemon=True)
                    sender.start()
                    inside.sendall(b"the other way")
                    same("forward: the other way", receive(outside, 13), b"the other way")
                    got = hashlib.sha256()
                    while piece := inside.recv(1 << 18):
                        got.update(piece)
                    same("forward: 24 MiB", got.hexdigest(), hashlib.sha256(content).hexdigest())
                    sender.join(TIMEOUT_S)


def silence(cookbook):
    port = free_port()
    with cookbook.server("connections:silence", port, "300"), connect(port) as peer:
        peer.sendall(b"x")
        same("silence: an echo", receive(peer, 1), b"x")
        same("silence: closed", peer.recv(1), b"")


# --- HTTP --------------------------------------------------------------------------------------------------------------


class Pages(http.server.BaseHTTPRequestHandler):
    content = os.urandom(300_000)

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content)

    def log_message(self, *_):
        pass


def fetch_verified(cookbook):
    with http.server.ThreadingHTTPServer((HERE, 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://{HERE}:{server.server_port}/file"
        digest = "sha-256=" + hashlib.sha256(Pages.content).hexdigest()
        expect("fetch_verified", run(cookbook.command("http:fetch_verified", url, "copy", digest), cwd=cookbook.folder), f"copy {digest}\n")
        same("fetch_verified: the file", (cookbook.folder / "copy").read_bytes(), Pages.content)
        server.shutdown()


def via_proxy(cookbook):
    if not (BIN / "hp").exists():
        cookbook.command("http:via_proxy")
        print("skipped: hp is not built")
        return

    class Page(Pages):
        content = b"a page"

    proxy = subprocess.Popen([BIN / "hp", "proxy", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        address = f"{HERE}:" + re.search(r":(\d+)", proxy.stdout.readline()).group(1)
        with http.server.ThreadingHTTPServer((HERE, 0), Page) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            command = cookbook.command("http:via_proxy", f"http://{address}", f"http://{HERE}:{server.server_port}/")
            expect("via_proxy", run(command), "200: a page\n")
            server.shutdown()
    finally:
        proxy.terminate()
        proxy.communicate(timeout=TIMEOUT_S)


def ticker(cookbook):
    port = free_port()
    with cookbook.server("http:ticker", port) as program:
        listeners = [http.client.HTTPConnection(HERE, int(port), timeout=TIMEOUT_S) for _ in range(2)]
        answers = []
        for listener in listeners:
            listener.request("GET", "/")
            answers.append(listener.getresponse())  # its head is there: so it is on the list
        program.process.stdin.write(b"1\n2\n")
        program.process.stdin.flush()
        for answer in answers:
            same("ticker", [answer.readline() for _ in range(4)], [b"data: 1\n", b"\n", b"data: 2\n", b"\n"])
        program.process.stdin.close()
        for answer in answers:
            same("ticker: the end", answer.read(), b"")


# --- TLS ---------------------------------------------------------------------------------------------------------------


def make_certificate(folder, prefix=""):
    run(CERTIFICATE.split(), cwd=folder)
    if prefix:
        for name in ("cert.pem", "key.pem"):
            (folder / name).rename(folder / f"{prefix}{name}")


def served_certificate(port, name):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with connect(port) as plain, context.wrap_socket(plain, server_hostname=name) as secure:
        return secure.getpeercert(binary_form=True)


def of_file(path):
    return ssl.PEM_cert_to_DER_cert(path.read_text())


def reload(cookbook):
    port, folder = free_port(), cookbook.folder
    make_certificate(folder)
    program = cookbook.popen("tls:reload", port, stdout=subprocess.PIPE)
    try:
        expect("reload", program.stdout.readline(), "listening")
        first = of_file(folder / "cert.pem")
        same("reload: the first certificate", served_certificate(port, "localhost"), first)
        make_certificate(folder)
        second = of_file(folder / "cert.pem")
        program.send_signal(signal.SIGHUP)
        same("reload: SIGHUP", program.stdout.readline(), "renewed\n")
        same("reload: the second certificate", served_certificate(port, "localhost"), second)
        same("reload: a client that names no host has the first", served_certificate(port, None), first)
        (folder / "cert.pem").write_text("nothing")
        program.send_signal(signal.SIGHUP)
        same("reload: a bad file is told", program.stdout.readline() != "renewed\n", True)
        same("reload: and the certificate stays", served_certificate(port, "localhost"), second)
        program.send_signal(signal.SIGTERM)
        same("reload: SIGTERM", program.wait(TIMEOUT_S), 0)
    finally:
        program.kill()
        program.communicate()


def mutual_tls(cookbook):
    port, folder = free_port(), cookbook.folder
    make_certificate(folder, "client-")
    make_certificate(folder, "foreign-")
    make_certificate(folder)
    shutil.copy(folder / "client-cert.pem", folder / "ca.pem")
    with cookbook.server("tls:mutual_tls", port):
        for prefix, wanted in (("client-", b"hello, localhost\n"), ("foreign-", b"")):
            context = ssl.create_default_context(cafile=folder / "cert.pem")
            context.load_cert_chain(folder / f"{prefix}cert.pem", folder / f"{prefix}key.pem")
            try:
                with connect(port) as plain, context.wrap_socket(plain, server_hostname="localhost") as secure:
                    got = secure.recv(100)
            except (ssl.SSLError, ConnectionError):
                got = b""
            same(f"mutual_tls: {prefix}", got, wanted)


# --- work --------------------------------------------------------------------------------------------------------------


def slow_work(cookbook):
    port = free_port()
    with cookbook.server("work:slow_work", port):
        connection = http.client.HTTPConnection(HERE, int(port), timeout=TIMEOUT_S)
        for path in ("/a", "/b/c"):
            connection.request("GET", path)
            answer = connection.getresponse()
            same("slow_work", (answer.status, answer.read()), (200, f"worked out for {path}\n".encode()))


def produce(cookbook):
    port = free_port()
    with cookbook.server("work:produce", port), connect(port) as peer:
        same("produce: 20 MiB", receive(peer, 20 << 20).strip(b"x"), b"")


# --- helpers -----------------------------------------------------------------------------------------------------------


def gzip_stream(cookbook):
    done = subprocess.run(cookbook.command("helpers:gzip_stream"), stdout=subprocess.PIPE, timeout=TIMEOUT_S, check=True)
    same("gzip_stream", gzip.decompress(done.stdout), b"so much is there now, and the rest")


def main():
    if shutil.which("openssl") is None:
        print("skipped: openssl is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        cookbook = Cookbook(Path(name))
        for test in (outbox, ask_many, broadcast, forward, silence, fetch_verified, via_proxy, ticker, reload, mutual_tls, slow_work, produce, gzip_stream):
            test(cookbook)
        if cookbook.left:
            sys.exit(f"never run: {', '.join(sorted(cookbook.left))}")


if __name__ == "__main__":
    main()
