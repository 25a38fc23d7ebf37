#!/usr/bin/env python3
"""hp proxy: what it makes of requests and answers, and whom it lets where."""

import base64
import http.client
import re
import socket
import tempfile
import threading
import unittest

from hp_program import PATIENCE_S, Echo, hp, main
from proxy_program import BIG, Origin, Proxy, curl, read_head, saying


class Plain(unittest.TestCase):
    def setUp(self):
        self.echo = Echo("http", "--quiet")
        self.addCleanup(self.echo.__exit__)
        self.proxy = Proxy()
        self.addCleanup(self.proxy.__exit__)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.proxy.port, timeout=PATIENCE_S)
        self.addCleanup(self.connection.close)

    def ask(self, method, url, body=None, headers=None, **options):
        self.connection.request(method, url, body, headers or {}, **options)
        answer = self.connection.getresponse()
        return answer, answer.read()

    def test_curl(self):
        self.assertEqual(curl(self.proxy, self.echo.url).stdout, b"OK")
        self.assertEqual(curl(self.proxy, "-d", "hello", self.echo.url + "/x?y").stdout, b"hello")
        self.assertEqual(curl(self.proxy, "-I", self.echo.url).stdout.split()[1], b"200")

    def test_one_connection_to_several_origins(self):
        with Echo("http", "--quiet") as other:
            for i in range(6):
                origin = (self.echo, other)[i % 2 if i < 4 else 0]
                answer, body = self.ask("POST", origin.url, f"number {i}".encode())
                self.assertEqual((answer.status, body), (200, f"number {i}".encode()))
                self.assertIsNotNone(self.connection.sock)  # the same one all the time

    def test_headers_of_a_hop_stay_there(self):
        headers = {"Connection": "X-Mine, keep-alive", "X-Mine": "1", "X-Yours": "2", "Proxy-Connection": "keep-alive", "TE": "trailers",
                   "Keep-Alive": "timeout=9", "Proxy-Authorization": "Basic eDp5", "Via": "1.0 somebody"}
        answer, body = self.ask("GET", self.echo.url + "/echo", headers=headers)
        lines = body.decode().splitlines()
        names = {line.split(":")[0].lower() for line in lines}
        self.assertEqual(names & {"x-mine", "proxy-connection", "te", "keep-alive", "proxy-authorization", "connection"}, set())
        self.assertIn("X-Yours: 2", lines)
        self.assertIn("Via: 1.0 somebody", lines)
        self.assertRegex(body.decode(), r"\nVia: 1\.1 hp-[0-9a-f]{16}\n")
        self.assertIn(f"Host: 127.0.0.1:{self.echo.port}", lines)
        self.assertRegex(answer.getheader("Via"), r"^1\.1 hp-[0-9a-f]{16}$")

    def test_host_is_that_of_the_url(self):
        _, body = self.ask("GET", self.echo.url.replace("127.0.0.1", "LocalHost") + "/echo", headers={"Host": "elsewhere.example"})
        self.assertIn(f"Host: localhost:{self.echo.port}", body.decode().splitlines())

    def test_bodies_both_ways(self):
        for body in (b"x", b"\0" * 1_000_000):
            answer, got = self.ask("PUT", self.echo.url, body)
            self.assertEqual((answer.status, got == body, answer.getheader("Content-Length")), (200, True, str(len(body))))
        pieces = [b"some", b"bytes" * 30_000, b"more"]
        answer, got = self.ask("POST", self.echo.url, iter(pieces), {"Transfer-Encoding": "chunked"}, encode_chunked=True)
        self.assertEqual((got, answer.getheader("Transfer-Encoding")), (b"".join(pieces), "chunked"))
        self.assertEqual(self.ask("POST", self.echo.url, b"")[1], b"OK")

    def test_expect(self):
        answer, body = self.ask("POST", self.echo.url + "/echo", b"body", {"Expect": "100-continue"})
        self.assertNotIn(b"expect", body.lower())  # the proxy has said `go on` itself
        done = curl(self.proxy, "-H", "Expect: 100-continue", "-d", "hello", self.echo.url)
        self.assertEqual(done.stdout, b"hello")

    def test_pipelined(self):
        requests = b"".join(f"GET {self.echo.url}/echo HTTP/1.1\r\nHost: a\r\nX-N: {i}\r\n\r\n".encode() for i in range(50))
        last = f"GET {self.echo.url}/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode()
        answers = self.proxy.ask(requests + last).decode()
        self.assertEqual(re.findall(r"X-N: (\d+)", answers), [str(i) for i in range(50)])
        self.assertTrue(answers.endswith("OK"))

    def test_http_1_0(self):
        answer = self.proxy.ask(f"GET {self.echo.url}/ HTTP/1.0\r\n\r\n".encode())
        self.assertTrue(answer.endswith(b"\r\n\r\nOK"), answer)
        answer = self.proxy.ask(f"POST {self.echo.url}/ HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello".encode())
        self.assertTrue(answer.endswith(b"\r\n\r\nhello"), answer)
        head = self.proxy.ask(f"HEAD {self.echo.url}/ HTTP/1.0\r\n\r\n".encode())
        self.assertTrue(head.endswith(b"\r\n\r\n") and b"Content-Length: 2" in head, head)

    def test_what_it_refuses(self):
        url = self.echo.url
        for status, first in (
            (400, "GET / HTTP/1.1"),
            (501, f"GET https://127.0.0.1:{self.echo.port}/ HTTP/1.1"),
            (501, "GET ftp://host/ HTTP/1.1"),
            (400, "GET http://user@host/ HTTP/1.1"),
            (400, "CONNECT host HTTP/1.1"),
            (403, "CONNECT host:25 HTTP/1.1"),
            (405, f"TRACE {url}/ HTTP/1.1\r\nMax-Forwards: 0"),
            (501, f"GET {url}/ HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: websocket"),
            (502, "GET http://no.such.host.invalid/ HTTP/1.1"),
        ):
            with self.subTest(first):
                answer = self.proxy.ask(f"{first}\r\nHost: a\r\nConnection: close\r\n\r\n".replace("upgrade\r\nUpgrade", "upgrade, close\r\nUpgrade").encode())
                self.assertEqual(int(answer.split()[1]), status, answer)
                self.assertIn(b"text/plain", answer)
        # A refusal does not end a connection that could go on.
        self.assertEqual(self.ask("GET", "ftp://host/")[0].status, 501)
        self.assertEqual(self.ask("GET", url)[1], b"OK")

    def test_smuggling(self):
        both = f"POST {self.echo.url}/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        self.assertEqual(self.proxy.ask(both.encode()).split()[1], b"400")

    def test_nobody_listens(self):
        with socket.socket() as reserved:
            reserved.bind(("127.0.0.1", 0))
            answer, body = self.ask("GET", f"http://127.0.0.1:{reserved.getsockname()[1]}/")
        self.assertEqual(answer.status, 502)
        self.assertIn(b"Connection refused", body)
        self.assertEqual(self.ask("GET", self.echo.url)[1], b"OK")

    def test_loops(self):
        for host in ("127.0.0.1", "localhost", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"):
            with self.subTest(host):
                self.assertEqual(self.ask("GET", f"http://{host}:{self.proxy.port}/")[0].status, 508)
        answer, _ = self.ask("GET", self.echo.url)
        name = answer.getheader("Via").split()[1]
        self.assertEqual(self.ask("GET", self.echo.url, headers={"Via": f"1.1 other, 1.1 {name}"})[0].status, 508)

    def test_log(self):
        self.ask("POST", self.echo.url + "/path", b"12345")
        self.ask("GET", "http://no.such.host.invalid/")
        curl(self.proxy, "-p", self.echo.url, check=False)  # refused: not one of the ports for CONNECT
        code, lines = self.proxy.stop()
        self.assertEqual(code, 0)
        port = self.echo.port
        self.assertRegex(lines[0], rf"^\S+Z 127\.0\.0\.1:\d+ POST http://127\.0\.0\.1:{port}/path 200 up=5 down=5 \d+\.\d+s$")
        self.assertRegex(lines[1], r" GET http://no\.such\.host\.invalid/ 502 up=0 down=0 \S+s - No address is known")
        self.assertRegex(lines[2], rf" CONNECT 127\.0\.0\.1:{port} 403 .* - refused$")
        self.assertRegex(lines[-1], r"^served 2 connections, 2 requests \(0 of them tunnels\), 1 refused, 1 failed")


class Origins(unittest.TestCase):
    """What an origin may do."""

    def through(self, origin, method="GET", proxy_arguments=(), body=None):
        with origin, Proxy("--quiet", *proxy_arguments) as proxy:
            connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=PATIENCE_S)
            connection.request(method, origin.url, body)
            answer = connection.getresponse()
            try:
                return answer, answer.read()
            finally:
                connection.close()

    def test_without_a_length(self):
        answer, body = self.through(saying(b"HTTP/1.1 200 Fine\r\nX: 1\r\n\r\nto the end"))
        self.assertEqual((answer.reason, body, answer.getheader("Transfer-Encoding")), ("Fine", b"to the end", "chunked"))

    def test_without_a_length_for_http_1_0(self):
        with saying(b"HTTP/1.1 200 OK\r\n\r\nto the end") as origin, Proxy("--quiet") as proxy:
            answer = proxy.ask(f"GET {origin.url}/ HTTP/1.0\r\n\r\n".encode())
        self.assertTrue(answer.endswith(b"\r\n\r\nto the end"), answer)
        self.assertNotIn(b"chunked", answer)

    def test_without_a_body(self):
        for head, method in ((b"204 No Content\r\n", "GET"), (b"304 Not Modified\r\nContent-Length: 10\r\n", "GET"),
                             (b"200 OK\r\nTransfer-Encoding: chunked\r\n", "HEAD"), (b"200 OK\r\nContent-Length: 10\r\n", "HEAD")):
            with self.subTest(head):
                answer, body = self.through(saying(b"HTTP/1.1 " + head + b"\r\n"), method)
                self.assertEqual((answer.status, body), (int(head[:3]), b""))

    def test_headers_of_the_hop(self):
        answer, _ = self.through(saying(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: X-Hop\r\nX-Hop: 1\r\nKeep-Alive: 3\r\n"
                                        b"Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nProxy-Authenticate: Basic\r\n\r\n"))
        self.assertEqual(answer.headers.get_all("Set-Cookie"), ["a=1", "b=2"])
        for name in ("X-Hop", "Keep-Alive", "Proxy-Authenticate"):
            self.assertIsNone(answer.getheader(name))

    def test_hints(self):
        with saying(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") as origin, \
                Proxy("--quiet") as proxy:
            answer = proxy.ask(f"GET {origin.url}/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
        self.assertRegex(answer, rb"^HTTP/1\.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1\.1 200 OK\r\n")

    def test_dies_midway(self):
        for answer in (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                       b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf"):
            with self.subTest(answer), self.assertRaises((http.client.IncompleteRead, ConnectionResetError)):
                self.through(saying(answer))

    def test_dies_before_its_answer(self):
        for answer in (b"", b"HTTP/1.1 200 OK\r\nConten", b"SSH-2.0-OpenSSH_9.2\r\n"):
            with self.subTest(answer):
                got, body = self.through(saying(answer), "POST", body=b"x")
                self.assertEqual((got.status, b"makes no sense" in body), (502, answer.startswith(b"SSH")), body)

    def test_is_silent(self):
        released = threading.Event()
        got, body = self.through(Origin(lambda *_: released.wait(PATIENCE_S)), proxy_arguments=("--timeout", "300ms"))
        released.set()
        self.assertEqual((got.status, b"in time" in body), (504, True))

    def test_answers_early_and_closes(self):
        # The rest of the body is of no interest to it.
        origin = saying(b"HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno!")
        with origin, Proxy("--quiet") as proxy, proxy.connect() as peer:
            peer.sendall(f"POST {origin.url}/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nbegin".encode())
            self.assertRegex(peer.makefile("rb").read(), rb"^HTTP/1\.1 413 Too Large(.|\n)*no!$")

    def test_ends_kept_connections_without_a_word(self):
        # The second request on it is sent again on a fresh one, because that may be done.
        one = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

        def serve(connection, stream):
            read_head(stream)
            connection.sendall(one)
            if origin.connections == 1:
                read_head(stream)  # ... and closes without an answer

        with Origin(serve) as origin, Proxy("--quiet") as proxy:
            connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=PATIENCE_S)
            for _ in range(2):
                connection.request("GET", origin.url)
                self.assertEqual(connection.getresponse().read(), b"ok")
            connection.close()
            self.assertEqual(origin.connections, 2)

    def test_client_leaves(self):
        gone = threading.Event()

        def serve(connection, stream):
            read_head(stream)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\nbegin" % (100 * BIG))
            try:
                for _ in range(1000):
                    connection.sendall(bytes(BIG // 100))
            except OSError:
                gone.set()

        with Origin(serve) as origin, Proxy("--quiet") as proxy:
            with proxy.connect() as peer:
                peer.sendall(f"GET {origin.url}/ HTTP/1.1\r\nHost: a\r\n\r\n".encode())
                while b"begin" not in peer.recv(65536):
                    pass
            self.assertTrue(gone.wait(PATIENCE_S))


class Access(unittest.TestCase):
    def status(self, proxy, url, *arguments):
        return int(curl(proxy, "-o", "/dev/null", "-w", "%{http_code}", *arguments, url).stdout)

    def test_credentials(self):
        with tempfile.NamedTemporaryFile("w") as file, Echo("http", "--quiet") as echo:
            file.write("# people\nother:one:two\n")
            file.flush()
            with Proxy("--quiet", "--auth", "user:secret", "--auth-file", file.name, "--connect-ports", "*") as proxy:
                self.assertEqual(self.status(proxy, echo.url), 407)
                for wrong in ("user:secreT", "user:secret2", "other:one", "x:y"):
                    self.assertEqual(self.status(proxy, echo.url, "-U", wrong), 407)
                for right in ("user:secret", "other:one:two"):
                    self.assertEqual(self.status(proxy, echo.url, "-U", right), 200)
                    self.assertEqual(self.status(proxy, echo.url, "-p", "-U", right), 200)
                tunnel = proxy.ask(b"CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: a\r\n\r\n")
                self.assertRegex(tunnel, rb"^HTTP/1\.1 407 (.|\n)*Proxy-Authenticate: Basic realm=")
                # What the origin sees has no credentials in it.
                token = base64.b64encode(b"user:secret").decode()
                connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=PATIENCE_S)
                for given, status in ((None, 407), ("Basic " + token, 200), ("basic " + token, 200), ("Bearer " + token, 407)):
                    connection.request("GET", echo.url + "/echo", headers={"Proxy-Authorization": given} if given else {})
                    answer = connection.getresponse()
                    self.assertEqual(answer.status, status)
                    self.assertNotIn(token.encode(), answer.read())
                connection.close()

    def test_hosts(self):
        with Echo("http", "--quiet") as echo:
            named = echo.url.replace("127.0.0.1", "localhost")
            for arguments, by_address, by_name in (
                (["--deny", "localhost"], 200, 403),
                (["--deny", "127.0.0.0/8", "--deny", "::1"], 403, 403),
                (["--allow", "127.0.0.1"], 200, 200),
                (["--allow", "localhost"], 403, 200),
                (["--allow", "*.example.org"], 403, 403),
                (["--allow", "*", "--deny", "127.0.0.1", "--deny", "::1"], 403, 403),
            ):
                with self.subTest(arguments), Proxy("--quiet", *arguments) as proxy:
                    self.assertEqual((self.status(proxy, echo.url), self.status(proxy, named)), (by_address, by_name))

    def test_usage(self):
        for words, *arguments in (("--open", "--host", "0.0.0.0"), ("numeric", "--host", "localhost"), ("PORTS", "--help"),
                                  ("list of ports", "--connect-ports", "x"), ("is not a host", "--deny", "a b"),
                                  ("USER:PASSWORD", "--auth", "nobody"), ("cannot read", "--auth-file", "/no/such/file")):
            done = hp("proxy", *arguments)
            self.assertEqual(done.returncode, 0 if words == "PORTS" else 2, done)
            self.assertIn(words, done.stdout + done.stderr)


if __name__ == "__main__":
    main()
