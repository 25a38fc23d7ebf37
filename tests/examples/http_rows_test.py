#!/usr/bin/env python3
"""The examples of the C library's row of HTTP, and both proxies: against Python and curl. The HTTP examples in C++ are run by
tests/docs/http_examples_test.py. Environment: see tests/ScriptTests.cmake.
"""

import http.client
import http.server
import shutil
import socket
import ssl
import subprocess
import sys
import threading

from programs import TIMEOUT_S, Program, certificates, receive, same, says

LARGE = bytes(range(256)) * (12 << 10)   # 3 MiB


class Site(http.server.BaseHTTPRequestHandler):
    """Answers with what it was asked: GET with the path and the headers, POST with the body."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, *headers):
        self.send_response(200)
        for name, value in (("Content-Type", "text/plain"), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/large":
            self.answer(LARGE)
        elif self.path == "/chunks":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"4\r\nsome\r\n7\r\n chunks\r\n0\r\n\r\n")
        elif self.path == "/head":
            self.answer(f"{self.requestline}\n{self.headers}".encode())
        else:
            self.answer(f"the page {self.path}\n".encode())

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["Content-Length"])))


class SiteServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, certificate=None):
        super().__init__(("127.0.0.1", 0), Site)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass   # a client that has seen enough hangs up

    @property
    def port(self):
        return self.server_address[1]


# --- testecho-http-4c --------------------------------------------------------------------------------------------------


def ask(port, method, path, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=TIMEOUT_S)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, answer.getheader("X-Method"), answer.getheader("X-Path"), text


def c_programs():
    with Program("c_http_server", "0") as server:
        same("c_http_server: GET", ask(server.port, "GET", "/a/b?c=d"), (200, "GET", "/a/b", b""))
        same("c_http_server: POST", ask(server.port, "POST", "/", LARGE[:500000]), (200, "POST", "/", LARGE[:500000]))
        same("c_http_server: chunks", ask(server.port, "PUT", "/", iter([b"some", b" chunks"])), (200, "PUT", "/", b"some chunks"))
        same("c_http_server: too large", ask(server.port, "POST", "/", LARGE)[0], 413)
        says("c_http_agent", "127.0.0.1", server.port, "/x", 20, 25, wanted="500 of 500 requests answered, 0 bytes")
        says("c_http_client", "127.0.0.1", server.port, "/p", "a body", wanted="X-Method: POST\nX-Path: /p\nContent-Length: 6\n")
        says("c_http_sync_client", f"http://127.0.0.1:{server.port}/y", "a body", wanted="/y, text/plain\na body")

    site = SiteServer()
    says("c_http_client", "127.0.0.1", site.port, "/chunks", wanted="\n\nsome chunks")
    says("c_http_client", "127.0.0.1", site.port, "/page", wanted="\n\nthe page /page\n")
    says("c_http_sync_client", f"http://127.0.0.1:{site.port}/page", wanted=f"200 from http://127.0.0.1:{site.port}/page, text/plain\nthe page /page\n")
    says("c_http_agent", "127.0.0.1", site.port, "/page", 5, 10, wanted=f"50 of 50 requests answered, {50 * len('the page /page') + 50} bytes")
    says("c_http_client", "127.0.0.1", site.port, "two words", wanted="not a path: two words\n", code=1)
    site.shutdown()

    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        says("c_http_client", "127.0.0.1", port, wanted="closed: Connection refused\n", code=1)
        says("c_http_agent", "127.0.0.1", port, "/", 2, wanted="0 of 20 requests answered", code=1)
        says("c_http_sync_client", f"http://127.0.0.1:{port}/", wanted="Connection refused", code=1)


# --- HttpProxy (Server-1, Server-2) ------------------------------------------------------------------------------------


def curl(proxy, *words, code=0):
    done = subprocess.run(["curl", "--silent", "--noproxy", "", "--max-time", str(TIMEOUT_S), "-x", f"http://127.0.0.1:{proxy}", *map(str, words)],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=2 * TIMEOUT_S, check=False)
    if done.returncode != code:
        sys.exit(f"curl {words}: expected {code}, got {done.returncode}: {done.stdout[:200]!r}")
    return done.stdout


def say(port, text):
    """What comes back until the end of the connection."""
    with socket.create_connection(("127.0.0.1", int(port)), TIMEOUT_S) as connection:
        connection.sendall(text)
        answer = b""
        while piece := connection.recv(4096):
            answer += piece
        return answer


def proxy(name, folder):
    site, secure = SiteServer(), SiteServer((folder / "cert.pem", folder / "key.pem"))
    http_url, https_url = f"http://localhost:{site.port}", f"https://localhost:{secure.port}"
    trusted = ("--cacert", folder / "cert.pem")
    with Program(name, "0") as server:
        same(f"{name}: a page", curl(server.port, http_url + "/a?b=c"), b"the page /a?b=c\n")
        same(f"{name}: a page over TLS", curl(server.port, *trusted, https_url + "/a?b=c"), b"the page /a?b=c\n")
        same(f"{name}: a tunnel for http", curl(server.port, "--proxytunnel", http_url + "/a"), b"the page /a\n")
        same(f"{name}: a literal address", curl(server.port, f"http://127.0.0.1:{site.port}/a"), b"the page /a\n")
        same(f"{name}: chunks", curl(server.port, http_url + "/chunks"), b"some chunks")
        same(f"{name}: several on one command line", curl(server.port, http_url + "/1", http_url + "/2"), b"the page /1\nthe page /2\n")
        head = curl(server.port, "-H", "Keep-Alive: 5", "-H", "Proxy-Secret: x", "-H", "X-Mine: y", http_url + "/head").decode()
        same(f"{name}: what the origin hears", [line for line in head.replace("\r", "").split("\n") if line[:6] not in ("User-A", "Accept", "")],
             ["GET /head HTTP/1.1", f"Host: localhost:{site.port}", "Connection: close", "X-Mine: y"])
        for url, options in (http_url, ()), (https_url, trusted):
            same(f"{name}: 3 MiB down", curl(server.port, *options, url + "/large") == LARGE, True)
            (folder / "large").write_bytes(LARGE)
            same(f"{name}: 3 MiB up", curl(server.port, *options, "--data-binary", f"@{folder / 'large'}", url) == LARGE, True)
        with subprocess.Popen(["curl", "--silent", "--limit-rate", "4M", "--noproxy", "", "-x", f"http://127.0.0.1:{server.port}", http_url + "/large"],
                              stdout=subprocess.PIPE) as slow:
            same(f"{name}: a slow reader", slow.stdout.read() == LARGE, True)

        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            nowhere = f"localhost:{closed.getsockname()[1]}"
            same(f"{name}: nobody there", curl(server.port, "-w", "%{http_code}", f"http://{nowhere}/"), b"502")
            same(f"{name}: nobody there for a tunnel", curl(server.port, "-w", "%{http_connect}", f"https://{nowhere}/", code=56), b"502")
        for text in b"nonsense\r\n\r\n", b"GET /path HTTP/1.1\r\nHost: a\r\n\r\n", b"GET ftp://a/b HTTP/1.1\r\nHost: a\r\n\r\n":
            same(f"{name}: {text[:20]}", say(server.port, text)[:12], b"HTTP/1.1 400")
        same(f"{name}: a head without end", b" 431 " in say(server.port, b"GET http://a/ HTTP/1.1\r\nX: " + b"x" * (100 << 10)), True)

        # Bytes of a tunnel both ways, and its end: the origin's is the client's, and the other way round.
        with socket.create_server(("127.0.0.1", 0)) as origin:
            for first in "client", "origin":
                with socket.create_connection(("127.0.0.1", int(server.port)), TIMEOUT_S) as client:
                    client.sendall(b"CONNECT 127.0.0.1:%d HTTP/1.1\r\nHost: a\r\n\r\n" % origin.getsockname()[1])
                    with origin.accept()[0] as there:
                        there.settimeout(TIMEOUT_S)
                        answer = b""
                        while not answer.endswith(b"\r\n\r\n"):
                            answer += receive(client, 1)
                        same(f"{name}: CONNECT", answer[:12], b"HTTP/1.1 200")
                        client.sendall(b"up")
                        there.sendall(b"down")
                        same(f"{name}: a tunnel", (receive(there, 2), receive(client, 4)), (b"up", b"down"))
                        ends, hears = (client, there) if first == "client" else (there, client)
                        ends.close()
                        same(f"{name}: the {first} ends it", hears.recv(1), b"")
    site.shutdown()
    secure.shutdown()


def main():
    with certificates() as folder:
        c_programs()
        if shutil.which("curl") is None:
            print("skipped: curl is not installed")
            return
        for name in "http_proxy_tcp", "http_proxy_http":
            proxy(name, folder)


if __name__ == "__main__":
    sys.exit(main())
