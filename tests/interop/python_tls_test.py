#!/usr/bin/env python3
"""Python's ssl module against our TLS server, client and agent."""

import contextlib
import select
import socket
import ssl
import threading
import unittest

import peers
from peers import LIMIT_S, SO_CLOSE, SO_RECEIVE, Certificates, Server, connect, pattern, receive, receive_all

EBADMSG, ETIMEDOUT = 74, 110
peers.need("openssl")
certificates = Certificates()


def client_context(**settings):
    context = ssl.create_default_context(cafile=certificates.path("ca.pem"))
    for name, value in settings.items():
        setattr(context, name, value)
    return context


def server_context(name="leaf", **settings):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificates.pair(name))
    for setting, value in settings.items():
        setattr(context, setting, value)
    return context


def secure(port, context=None, name="a.example.com", **options):
    return (context or client_context()).wrap_socket(connect(port), server_hostname=name, **options)


def exchange(peer, text):
    """Sends `text` and receives as much, both at once, but in one thread: an SSLSocket of Python 3.11 does not stand two."""
    peer.setblocking(False)
    sent, got = 0, b""
    while len(got) < len(text):
        select.select([peer] if not peer.pending() else [], [peer] if sent < len(text) else [], [], 0 if peer.pending() else LIMIT_S)
        with contextlib.suppress(ssl.SSLWantReadError, ssl.SSLWantWriteError):
            if sent < len(text):
                sent += peer.send(text[sent:sent + (1 << 16)])
        with contextlib.suppress(ssl.SSLWantReadError, ssl.SSLWantWriteError):
            more = peer.recv(1 << 16)
            if not more:
                raise AssertionError(f"the end after {len(got)} of {len(text)} bytes")
            got += more
    peer.setblocking(True)
    return got


class AgainstOurServer(unittest.TestCase):
    def test_echo_in_both_versions(self):
        for version, shown in ((ssl.TLSVersion.TLSv1_2, "303"), (ssl.TLSVersion.TLSv1_3, "304")):
            for model in ("push", "pull"):
                with Server(*certificates.server(), f"model={model}") as server:
                    context = client_context(minimum_version=version, maximum_version=version)
                    with secure(server.port, context) as peer:
                        text = pattern(1_000_000)
                        self.assertEqual(exchange(peer, text), text)
                    self.assertIn(f"version={shown} name=a.example.com", server.expect("handshake"))

    def test_close_notify_from_the_peer_is_answered(self):
        with Server(*certificates.server()) as server:
            peer = secure(server.port)
            peer.sendall(b"hello")
            receive(peer, 5)
            plain = peer.unwrap()   # sends close_notify, and fails unless one comes back
            self.assertEqual(receive_all(plain), b"")
            plain.close()
            self.assertIn(f"operation={SO_CLOSE} code=0", server.expect("close"))

    def test_close_notify_comes_from_us(self):
        for verb in ("finish", "disconnect"):
            with Server(*certificates.server()) as server:
                with secure(server.port, suppress_ragged_eofs=False) as peer:
                    number = server.expect("handshake").split()[1]
                    server.say(f"{verb} {number}\n")
                    self.assertEqual(peer.recv(100), b"")   # ssl.SSLEOFError if there were no close_notify
                    peer.unwrap()
                self.assertIn(f"operation={SO_CLOSE} code=0", server.expect("close"))

    def test_stop_says_close_notify(self):
        with Server(*certificates.server()) as server:
            with secure(server.port, suppress_ragged_eofs=False) as peer:
                server.expect("handshake")
                server.say("stop\n")
                self.assertEqual(peer.recv(100), b"")

    def test_a_truncated_stream_ends_the_connection_only(self):
        with Server(*certificates.server()) as server:
            with connect(server.port) as raw:
                incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
                session = client_context().wrap_bio(incoming, outgoing, server_hostname="a.example.com")
                while True:
                    try:
                        session.do_handshake()
                        break
                    except ssl.SSLWantReadError:
                        raw.sendall(outgoing.read())
                        incoming.write(raw.recv(65_536))
                session.write(b"x" * 1_000)
                record = outgoing.read()
                raw.sendall(record[:len(record) // 2])
                raw.shutdown(socket.SHUT_WR)
                self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))
            with secure(server.port) as peer:
                peer.sendall(b"alive")
                self.assertEqual(receive(peer, 5), b"alive")

    def test_a_changed_record_is_refused(self):
        with Server(*certificates.server()) as server, connect(server.port) as raw:
            incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
            session = client_context().wrap_bio(incoming, outgoing, server_hostname="a.example.com")
            while True:
                try:
                    session.do_handshake()
                    break
                except ssl.SSLWantReadError:
                    raw.sendall(outgoing.read())
                    incoming.write(raw.recv(65_536))
            session.write(b"x" * 1_000)
            record = bytearray(outgoing.read())
            record[-1] ^= 1
            raw.sendall(record)
            self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))
            incoming.write(receive_all(raw))
            with self.assertRaisesRegex(ssl.SSLError, "(?i)bad.record.mac"):
                session.read(10)

    def test_plain_http_gets_an_alert(self):
        with Server(*certificates.server()) as server, connect(server.port) as peer:
            peer.sendall(b"GET / HTTP/1.1\r\nHost: a.example.com\r\n\r\n")
            answer = receive_all(peer)
            self.assertEqual((answer[0], answer[-2]), (21, 2), answer)   # an alert, fatal
            self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))

    def test_silence_instead_of_a_handshake(self):
        with Server(*certificates.server(), "handshake_ms=50") as server, connect(server.port) as peer:
            self.assertEqual(receive_all(peer), b"")
            self.assertIn(f"operation={SO_RECEIVE} code={ETIMEDOUT}", server.expect("close"))

    def test_session_resumption(self):
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            with Server(*certificates.server()) as server:
                context = client_context(minimum_version=version, maximum_version=version)
                session = None
                for attempt in range(3):
                    with secure(server.port, context, session=session) as peer:
                        peer.sendall(b"hello")
                        receive(peer, 5)
                        self.assertEqual(peer.session_reused, attempt > 0)
                        session = peer.session

    def test_client_certificates(self):
        required = ("verify=3", f"ca={certificates.path('ca.pem')}")
        with Server(*certificates.server(), *required) as server:
            context = client_context()
            context.load_cert_chain(*certificates.pair("user"))
            with secure(server.port, context) as peer:
                peer.sendall(b"hello")
                self.assertEqual(receive(peer, 5), b"hello")
            self.assertIn("certificate", server.expect("handshake"))
            server.expect("close")
            for name in (None, "stranger"):
                context = client_context()
                if name is not None:
                    context.load_cert_chain(*certificates.pair(name))
                with self.assertRaises((ssl.SSLError, ConnectionError)):   # with TLS 1.3 the client learns it when it reads
                    with secure(server.port, context) as peer:
                        peer.recv(1)
                self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))

    def test_the_name_chooses_the_certificate(self):
        certificate, key = certificates.pair("second")
        with Server(*certificates.server(), f"sni=b.example.com,{certificate},{key}") as server:
            for name in ("a.example.com", "b.example.com"):
                with secure(server.port, name=name) as peer:
                    self.assertEqual(peer.getpeercert()["subjectAltName"][0], ("DNS", name))
            context = client_context(check_hostname=False)
            for name, expected in (("x.B.Example.com", "b.example.com"), ("c.example.com", "a.example.com"), (None, "a.example.com")):
                with secure(server.port, context, name=name) as peer:
                    self.assertEqual(peer.getpeercert()["subjectAltName"][0], ("DNS", expected))

    def test_alpn_is_no_reason_to_refuse(self):
        with Server(*certificates.server()) as server:
            context = client_context()
            context.set_alpn_protocols(["h2", "http/1.1"])
            with secure(server.port, context) as peer:
                self.assertIsNone(peer.selected_alpn_protocol())
                peer.sendall(b"hello")
                self.assertEqual(receive(peer, 5), b"hello")

    def test_many_connections(self):
        with Server(*certificates.server()) as server:
            context = client_context()
            connections = [secure(server.port, context) for _ in range(50)]
            for i, peer in enumerate(connections):
                peer.sendall(pattern(20_000, i))
            for i, peer in enumerate(connections):
                self.assertEqual(receive(peer, 20_000), pattern(20_000, i))
                peer.close()


class Listening:
    """A TLS server by Python: hands each connection, after its handshake, to `talk`; keeps what went wrong."""

    def __init__(self, context, talk, count=1):
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.socket.settimeout(peers.LIMIT_S)
        self.port = self.socket.getsockname()[1]
        self.failures = []
        self.thread = threading.Thread(target=self.serve, args=(context, talk, count))
        self.thread.start()

    def serve(self, context, talk, count):
        for _ in range(count):
            raw, _ = self.socket.accept()
            raw.settimeout(peers.LIMIT_S)
            try:
                with context.wrap_socket(raw, server_side=True, suppress_ragged_eofs=False) as connection:
                    talk(connection)
            except (ssl.SSLError, OSError, AssertionError) as failure:
                self.failures.append(failure)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.thread.join()
        self.socket.close()


def echo(size):
    def talk(connection):
        connection.sendall(receive(connection, size))
        assert connection.recv(100) == b"", "more than was due"   # close_notify, or an error
        connection.unwrap()

    return talk


class AgainstOurClients(unittest.TestCase):
    def words(self, lines):
        return [line.split()[0] for line in lines]

    def dial(self, kind, server, *options):
        return peers.dial("tls", f"kind={kind}", f"port={server.port}", *options)

    def test_echo_and_close_notify(self):
        for kind in ("client", "agent"):
            for version, shown in ((ssl.TLSVersion.TLSv1_2, "303"), (ssl.TLSVersion.TLSv1_3, "304")):
                for size in (5, 300_000):
                    context = server_context(minimum_version=version, maximum_version=version)
                    with Listening(context, echo(size)) as server:
                        lines = self.dial(kind, server, f"size={size}", "verify=1", f"ca={certificates.path('ca.pem')}")
                    self.assertEqual(server.failures, [], lines)
                    self.assertEqual(self.words(lines), ["connect", "handshake", "echo", "close"], lines)
                    self.assertIn(f"version={shown}", lines[1])

    def test_close_notify_from_the_peer(self):
        def greet_and_go(connection):
            receive(connection, 5)
            connection.unwrap()   # fails unless ours comes back

        for kind in ("client", "agent"):
            with Listening(server_context(), greet_and_go) as server:
                lines = self.dial(kind, server, "then=wait")
            self.assertEqual(server.failures, [], lines)
            self.assertIn(f"operation={SO_CLOSE} code=0", lines[-1])

    def test_verification(self):
        ca = f"ca={certificates.path('ca.pem')}"
        rows = (
            ("leaf", "127.0.0.1", True), ("leaf", "localhost", True), ("leaf", "127.0.0.1^a.example.com", True),
            ("leaf", "127.0.0.1^b.example.com", False), ("wrong-host", "127.0.0.1", False), ("stranger", "127.0.0.1", False),
        )
        for name, host, good in rows:
            for kind in ("client", "agent"):
                with self.subTest(name=name, host=host, kind=kind), Listening(server_context(name), echo(5)) as server:
                    lines = self.dial(kind, server, f"host={host}", "verify=1", ca)
                    if good:
                        self.assertEqual(self.words(lines), ["connect", "handshake", "echo", "close"], lines)
                    else:
                        self.assertEqual(self.words(lines), ["connect", "close"], lines)
                        self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", lines[-1])
                if not good:   # the server heard why
                    self.assertRegex(str(server.failures), "(?i)alert|unknown.ca|bad.certificate")

    def test_without_verification_any_server_will_do(self):
        with Listening(server_context("stranger"), echo(5)) as server:
            lines = self.dial("client", server)
        self.assertIn("echo", self.words(lines))

    def test_the_name_is_sent(self):
        names = []
        context = server_context()
        context.sni_callback = lambda connection, name, _: names.append(name)
        for host in ("127.0.0.1^a.example.com", "127.0.0.1", "localhost"):
            with Listening(context, echo(5)) as server:
                self.dial("client", server, f"host={host}")
        self.assertEqual(names, ["a.example.com", None, "localhost"])

    def test_our_certificate_is_shown(self):
        context = server_context(verify_mode=ssl.CERT_REQUIRED)
        context.load_verify_locations(certificates.path("ca.pem"))
        seen = []

        def talk(connection):
            seen.append(connection.getpeercert()["subjectAltName"])
            echo(5)(connection)

        certificate, key = certificates.pair("user")
        for kind in ("client", "agent"):
            with Listening(context, talk) as server:
                lines = self.dial(kind, server, f"cert={certificate}", f"key={key}")
            self.assertIn("echo", self.words(lines))
        self.assertEqual(seen, [(("DNS", "user.example.com"),)] * 2)
        with Listening(context, talk) as server:   # without one we are sent away
            lines = self.dial("client", server, "then=wait")
        self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", lines[-1])

    def test_servers_that_prefer_alpn(self):
        context = server_context()
        context.set_alpn_protocols(["h2"])
        with Listening(context, echo(5)) as server:
            self.assertIn("echo", self.words(self.dial("client", server)))

    def test_the_server_turns_out_to_be_no_tls_server(self):
        for kind in ("client", "agent"):
            plain = socket.create_server(("127.0.0.1", 0))
            port = plain.getsockname()[1]

            def answer():
                connection, _ = plain.accept()  # pylint: disable=cell-var-from-loop
                with connection:
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
                    receive_all(connection)

            thread = threading.Thread(target=answer)
            thread.start()
            lines = peers.dial("tls", f"kind={kind}", f"port={port}")
            thread.join()
            plain.close()
            self.assertEqual(self.words(lines), ["connect", "close"], lines)
            self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", lines[-1])


if __name__ == "__main__":
    peers.main()
