#!/usr/bin/env python3
"""The examples of HTTP and WebSocket, end to end: against each other, against Python, and https_download against servers that
cut, redirect, and send the wrong part.

Environment: see tests/ScriptTests.cmake.
"""

import hashlib
import http.client
import http.server
import json
import random
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from documents import BIN, CERTIFICATE, TIMEOUT_S, Server, expect, receive, run

HOME = BIN / "examples"


def outcome(command, folder):
    """Exit code, output, and what went to standard error, of a program that may fail."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, timeout=TIMEOUT_S, check=False, cwd=folder)
    return done.returncode, done.stdout, done.stderr


def expect_same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: expected {wanted!r}, got {got!r}")
    print(f"ok: {what}")


# --- server, client, agent ---------------------------------------------------------------------------------------------


def ask(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=TIMEOUT_S)
    connection.request(method, path, body)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def http_programs(folder):
    with Server([HOME / "http_server", "0"], folder) as server:
        expect_same("http_server: query", ask(server.port, "GET", "/hello?x=1&name=you%20there%21"), (200, "Hello, you there!!\n"))
        expect_same("http_server: POST", ask(server.port, "POST", "/upper", "any text"), (200, "ANY TEXT"))
        expect_same("http_server: later answer", ask(server.port, "GET", "/primes?below=1000"), (200, "168\n"))
        expect_same("http_server: wrong method", ask(server.port, "DELETE", "/upper")[0], 405)
        expect_same("http_server: no such page", ask(server.port, "GET", "/")[0], 404)
        expect_same("http_server: too large", ask(server.port, "POST", "/upper", "x" * ((1 << 20) + 1))[0], 413)
        with socket.create_connection(("127.0.0.1", int(server.port)), TIMEOUT_S) as pipeline:
            asked = [f"GET /{path} HTTP/1.1\r\nHost: a\r\n\r\n" for path in ("primes?below=200000", "hello?name=b")]
            pipeline.sendall("".join(asked).encode())
            both = b""
            while b"Hello, b!\n" not in both:
                both += receive(pipeline, 1)
        expect("http_server: pipelined answers keep their order", both.split(b"Hello")[0].decode(), "\r\n\r\n17984\n")

        page = run([HOME / "http_client", "127.0.0.1", server.port, "/hello?name=a"])
        expect("http_client", page, "200 OK\nContent-Type: text/plain; charset=utf-8\n")
        expect("http_client: body", page, "\n\nHello, a!\n")
        text = run([HOME / "http_sync_client", f"http://127.0.0.1:{server.port}/upper", "one\ntwo"])
        expect("http_sync_client", text, f"200 from http://127.0.0.1:{server.port}/upper, text/plain; charset=utf-8\nONE\nTWO\n")
        agent = run([HOME / "http_agent", "127.0.0.1", server.port, "/hello?name=a", "50", "20"])
        expect("http_agent", agent, "1000 of 1000 requests answered, 10000 bytes")
    code, text, _ = outcome([HOME / "http_client", "127.0.0.1", "1", "/"], folder)
    expect_same("http_client: nobody there", (code, text), (1, "closed (operation 5, error 111)\n"))
    code, text, _ = outcome([HOME / "http_client", "127.0.0.1", "1", "two words"], folder)
    expect_same("http_client: not a path", (code, text.replace("not a path: two words\n", "")[:6]), (1, "closed"))


# --- WebSocket ---------------------------------------------------------------------------------------------------------


def websocket_programs(folder):
    expect_same("ws_frames", run([HOME / "ws_frames"]), """\
server gets text, 7 bytes, to be continued
server gets ping, 1 bytes
server gets more, 7 bytes
server gets close, 2 bytes
client gets text, 7 bytes, to be continued
client gets pong, 1 bytes
client gets more, 7 bytes
client gets close, 2 bytes
the message: Hello, frames!
""")
    with Server([HOME / "ws_echo_server", "0"], folder) as server:
        texts = ["hello", "", "x" * 70000, "汉字"]
        echo = run([HOME / "ws_client", "127.0.0.1", server.port, "/any", *texts])
        expect_same("ws_client", echo, "".join(text + "\n" for text in texts))
        expect_same("ws_echo_server: plain HTTP", ask(server.port, "GET", "/")[0], 426)
    with Server([HOME / "http_server", "0"], folder) as server:
        expect_same("ws_client: refused", outcome([HOME / "ws_client", "127.0.0.1", server.port, "/"], folder)[0], 1)


# --- downloads ---------------------------------------------------------------------------------------------------------


class Site(http.server.BaseHTTPRequestHandler):
    """/file: BODY, with ranges; the next `cuts` answers are cut off. /to/...: redirects. /json: JSON."""

    protocol_version = "HTTP/1.1"
    body = random.Random(1).randbytes(3_000_000)
    cuts = 0
    tag = '"one"'
    wrong_part = False
    asked = []

    def log_message(self, *_):
        pass

    def redirect(self, to):
        self.send_response(302)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.redirect("/json")

    def do_GET(self):
        Site.asked.append((self.path, self.headers.get("Range"), self.headers.get("If-Range")))
        if self.path == "/json":
            text = json.dumps({"method": self.command, "list": [1, "a: b"]}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)
            return
        places = {"/to/a": "b?x=1", "/to/b?x=1": "//127.0.0.1:%d/to/c" % self.server.server_port, "/to/c": "/file",
                  "/to/loop": "loop", "/to/plain": "http://127.0.0.1:1/file"}
        if self.path in places:
            self.redirect(places[self.path])
            return
        if self.path != "/file":
            self.send_error(404)
            return
        first = 0
        if self.headers.get("If-Range") == Site.tag:
            first = int(self.headers["Range"][len("bytes="):-1])
        if first == len(Site.body):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(Site.body)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(206 if first else 200)
        if first:
            self.send_header("Content-Range", f"bytes {first + Site.wrong_part}-{len(Site.body) - 1}/{len(Site.body)}")
        self.send_header("ETag", Site.tag)
        self.send_header("Content-Length", str(len(Site.body) - first))
        self.end_headers()
        if Site.cuts:
            Site.cuts -= 1
            self.wfile.write(Site.body[first:first + 1_000_000])
            self.close_connection = True
            return
        self.wfile.write(Site.body[first:])


class SiteServer(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        pass   # a client that has seen enough hangs up


def downloads(folder):
    server = SiteServer(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"https://localhost:{server.server_port}"
    digest = hashlib.sha256(Site.body).hexdigest()

    def download(path, *options):
        return outcome([HOME / "https_download", site + path, *options], folder)

    whole = (0, f"{{}}: {len(Site.body)} bytes\n{digest}\n", "")
    expect_same("https_download", download("/file", "--ca", "cert.pem", "--sha256"), (0, whole[1].format("file"), ""))
    expect_same("https_download: the file", (folder / "file").read_bytes() == Site.body, True)
    code, _, said = download("/file", "x")
    expect_same("https_download: nobody has signed the certificate", code, 1)
    expect("https_download: says so", said, "TLS failed")

    Site.cuts = 2
    for part in (1_000_000, 2_000_000):
        code, _, said = download("/file", "cut", "--ca", "cert.pem")
        expect_same("https_download: cut off", (code, (folder / "cut.part").stat().st_size), (1, part))
        expect("https_download: says so", said, f"cut off after {part} bytes")
    expect_same("https_download: nothing under its name yet", (folder / "cut").exists(), False)
    expect_same("https_download: goes on", download("/file", "cut", "--ca", "cert.pem", "--sha256"), (0, whole[1].format("cut"), ""))
    expect_same("https_download: asked for the rest", Site.asked[-1], ("/file", "bytes=2000000-", '"one"'))
    expect_same("https_download: leaves nothing behind", sorted(path.name for path in folder.glob("cut*")), ["cut"])

    Site.cuts = 1
    download("/file", "changed", "--insecure")
    Site.tag = '"two"'
    expect_same("https_download: the file has changed meanwhile", download("/file", "changed", "--insecure", "--sha256"),
                (0, whole[1].format("changed"), ""))
    Site.cuts = 1
    download("/file", "wrong", "--insecure")
    Site.wrong_part = True
    expect_same("https_download: another part than asked for", download("/file", "wrong", "--insecure")[0], 3)
    Site.wrong_part = False
    (folder / "all.part").write_bytes(Site.body)
    (folder / "all.part.tag").write_text(Site.tag + "\n")
    expect_same("https_download: there was no rest", download("/file", "all", "--insecure", "--sha256"), (0, whole[1].format("all"), ""))

    expect_same("https_download: redirects", download("/to/a", "far", "--insecure", "--sha256"), (0, whole[1].format("far"), ""))
    expect_same("https_download: round in circles", download("/to/loop", "x", "--insecure")[0], 3)
    expect_same("https_download: from https to http", download("/to/plain", "x", "--insecure")[0], 3)
    expect_same("https_download: 404", download("/nothing", "x", "--insecure")[0], 3)
    expect_same("https_download: usage", outcome([HOME / "https_download", "ftp://a/b"], folder)[0], 2)
    expect_same("https_download: no such folder", download("/file", "none/x", "--insecure")[0], 4)
    server.shutdown()

    plain = SiteServer(("127.0.0.1", 0), Site)
    threading.Thread(target=plain.serve_forever, daemon=True).start()
    text = run([HOME / "http_sync_client", f"http://127.0.0.1:{plain.server_port}/form", '{"a":1}'])
    expect_same("http_sync_client: redirect, JSON", text, f"200 from http://127.0.0.1:{plain.server_port}/json, application/json\n"
                '{\n  "method": "GET",\n  "list": [\n    1,\n    "a: b"\n  ]\n}\n')
    plain.shutdown()


def main():
    if shutil.which("openssl") is None or not HOME.is_dir():
        print("skipped: openssl is not installed, or the examples are not built")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(CERTIFICATE.split(), cwd=folder)
        http_programs(folder)
        websocket_programs(folder)
        downloads(folder)


if __name__ == "__main__":
    main()
