#!/usr/bin/env python3
"""Python's sockets against our plain TCP server, client and agent."""

import errno
import selectors
import socket
import struct
import threading
import unittest

import peers
from peers import SO_CLOSE, SO_RECEIVE, Server, connect, pattern, receive, receive_all


class AgainstOurServer(unittest.TestCase):
    def check_one_close(self, server, code, sent=None):
        server.finish()
        closes = list(server.closes().values())
        self.assertEqual(len(closes), 1, server.lines)
        self.assertEqual(closes[0][:2], (SO_CLOSE, code))
        if sent is not None:
            self.assertEqual(closes[0][2], sent)

    def test_echo_and_close(self):
        with Server() as server:
            with connect(server.port) as peer:
                peer.sendall(b"hello")
                self.assertEqual(receive(peer, 5), b"hello")
            server.expect("close")
            self.check_one_close(server, 0, 5)
            self.assertEqual([line.split()[0] for line in server.lines], ["port", "accept", "handshake", "close", "shutdown"])

    def test_half_close_gets_all_that_is_due(self):
        for model in ("push", "pull"):
            with Server(f"model={model}") as server, connect(server.port) as peer:
                text = pattern(3_000_000)
                sender = threading.Thread(target=lambda: (peer.sendall(text), peer.shutdown(socket.SHUT_WR)))
                sender.start()
                self.assertEqual(receive_all(peer), text)
                sender.join()
                server.expect("close")
                self.check_one_close(server, 0, len(text))

    def test_half_close_before_the_first_byte(self):
        with Server() as server, connect(server.port) as peer:
            peer.shutdown(socket.SHUT_WR)
            self.assertEqual(receive_all(peer), b"")
            server.expect("close")
            self.check_one_close(server, 0, 0)

    def test_reset(self):
        with Server() as server:
            peer = connect(server.port)
            peer.sendall(b"x")
            receive(peer, 1)
            peers.reset(peer)
            server.expect("close")
            self.check_one_close(server, errno.ECONNRESET)

    def test_reset_under_load_hurts_nobody_else(self):
        with Server() as server, connect(server.port) as survivor:
            for _ in range(20):
                with connect(server.port) as peer:
                    peer.sendall(pattern(8_000_000))   # nobody reads the echo: it waits in the server
                    peers.reset(peer)
            for _ in range(20):
                self.assertIn(f"code={errno.ECONNRESET}", server.expect("close"))
            survivor.sendall(b"still here")
            self.assertEqual(receive(survivor, 10), b"still here")

    def test_one_byte_at_a_time(self):
        text = pattern(2_000)
        for model in ("push", "pull"):
            with Server(f"model={model}") as server, connect(server.port) as peer:
                for i in range(len(text)):
                    peer.sendall(text[i:i + 1])
                self.assertEqual(receive(peer, len(text)), text)

    def test_a_slow_reader_gets_everything(self):
        text = pattern(20_000_000)
        with Server() as server:
            peer = socket.socket()
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8_192)
            peer.settimeout(peers.LIMIT_S)
            peer.connect(("127.0.0.1", server.port))
            with peer:
                peer.sendall(text)   # all of it before the first read: the echo has to wait in the server
                self.assertEqual(receive(peer, 1), text[:1])
                self.assertEqual(receive(peer, len(text) - 1), text[1:])
            server.expect("close")
            self.check_one_close(server, 0, len(text))

    def test_many_connections(self):
        count = 200
        with Server() as server:
            connections = [connect(server.port) for _ in range(count)]
            texts = [pattern(1_000 + i, i) for i in range(count)]
            for connection, text in zip(connections, texts):
                connection.sendall(text)
            for connection, text in zip(connections, texts):
                self.assertEqual(receive(connection, len(text)), text)
            for connection in connections[::2]:
                connection.close()
            for _ in connections[::2]:
                server.expect("close")
            server.say("stop\n")   # and closes the others
            for connection in connections[1::2]:
                self.assertEqual(receive_all(connection), b"")
                connection.close()
            server.finish()
            self.assertEqual(len(server.closes()), count)
            self.assertEqual({close[:2] for close in server.closes().values()}, {(SO_CLOSE, 0)})
            self.assertTrue(server.lines[-1].startswith("shutdown"))

    def test_disconnect_sends_the_rest_first(self):
        text = pattern(5_000_000)
        with Server() as server, connect(server.port) as peer:
            number = server.expect("handshake").split()[1]
            peer.sendall(text)   # the echo of most of it waits in the server, or still is to be made
            got = receive(peer, 1)
            server.say(f"finish {number}\n")
            got += receive_all(peer)   # no reset, although we may have sent what nobody reads any more
            self.assertEqual(got, text[:len(got)])
            self.assertIn(f"operation={SO_CLOSE} code=0 sent={len(got)}", server.expect("close"))

    def test_disconnect_at_once(self):
        with Server() as server, connect(server.port) as peer:
            number = server.expect("handshake").split()[1]
            server.say(f"disconnect {number}\n")
            self.assertEqual(receive_all(peer), b"")
            self.assertIn(f"operation={SO_CLOSE} code=0 sent=0", server.expect("close"))

    def test_pack(self):
        def packet(flag, body):
            return struct.pack("<I", flag << 22 | len(body)) + body

        with Server("model=pack", "flag=9", "max=1000") as server:
            with connect(server.port) as peer:
                stream = packet(9, b"a") + packet(9, pattern(1_000)) + packet(9, b"bc")
                for i in range(0, len(stream), 3):
                    peer.sendall(stream[i:i + 3])
                self.assertEqual(receive(peer, len(stream)), stream)
            self.assertIn(f"operation={SO_CLOSE} code=0", server.expect("close"))
            for bad, code in ((packet(8, b"x"), errno.EBADMSG), (packet(9, pattern(1_001)), errno.EMSGSIZE), (packet(9, b""), errno.EMSGSIZE)):
                with connect(server.port) as peer:
                    peer.sendall(packet(9, b"ok") + bad)
                    self.assertIn(f"operation={SO_RECEIVE} code={code}", server.expect("close"))


class Echoing:
    """A server by Python: does `talk(connection)` for each of `count` connections, at the same time."""

    def __init__(self, count, talk):
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.socket.settimeout(peers.LIMIT_S)
        self.port = self.socket.getsockname()[1]
        self.failures = []
        self.thread = threading.Thread(target=self.serve, args=(count, talk))
        self.thread.start()

    def serve(self, count, talk):
        threads = []
        for _ in range(count):
            connection, _ = self.socket.accept()
            connection.settimeout(peers.LIMIT_S)
            threads.append(threading.Thread(target=self.one, args=(connection, talk)))
            threads[-1].start()
        for thread in threads:
            thread.join()

    def one(self, connection, talk):
        try:
            with connection:
                talk(connection)
        except Exception as failure:  # pylint: disable=broad-except
            self.failures.append(failure)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.thread.join()
        self.socket.close()
        assert not self.failures, self.failures


def echo(connection):
    """Until the other side ends, reading and writing whenever either is possible."""
    connection.setblocking(False)
    waiting = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_READ)
        ended = False
        while not ended or waiting:
            wanted = (0 if ended else selectors.EVENT_READ) | (selectors.EVENT_WRITE if waiting else 0)
            selector.modify(connection, wanted)
            for _, ready in selector.select(peers.LIMIT_S):
                if ready & selectors.EVENT_READ:
                    more = connection.recv(1 << 20)
                    ended = not more
                    waiting += more
                if ready & selectors.EVENT_WRITE:
                    del waiting[:connection.send(waiting)]


class AgainstOurClients(unittest.TestCase):
    def words(self, lines):
        return [line.split()[0] for line in lines]

    def test_client(self):
        for mode in ([], ["sync"]):
            with Echoing(1, echo) as server:
                lines = peers.dial(f"port={server.port}", "size=3000000", *mode)
            self.assertEqual(self.words(lines), ["connect", "handshake", "echo", "close"], lines)
            self.assertIn("code=0", lines[-1])

    def test_agent(self):
        count = 100
        for mode in ([], ["sync"]):
            with Echoing(count, echo) as server:
                lines = peers.dial("kind=agent", f"port={server.port}", f"count={count}", "size=10000", *mode)
            words = self.words(lines)
            for word in ("connect", "handshake", "echo", "close"):
                self.assertEqual(words.count(word), count, lines)

    def test_peer_closes(self):
        def greet_and_go(connection):
            receive(connection, 5)
            connection.sendall(b"bye")

        for kind in ("client", "agent"):
            with Echoing(1, greet_and_go) as server:
                lines = peers.dial(f"kind={kind}", f"port={server.port}", "then=wait")
            self.assertEqual(self.words(lines), ["connect", "handshake", "close"], lines)
            self.assertIn(f"operation={SO_CLOSE} code=0", lines[-1])

    def test_peer_resets(self):
        def reset(connection):
            receive(connection, 5)
            peers.reset(connection)

        for kind in ("client", "agent"):
            with Echoing(1, reset) as server:
                lines = peers.dial(f"kind={kind}", f"port={server.port}", "then=wait")
            self.assertIn(f"operation={SO_CLOSE} code={errno.ECONNRESET}", lines[-1])

    def test_nobody_listens(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))   # taken, so that nobody else gets it, but not listening
            port = unused.getsockname()[1]
            for kind in ("client", "agent"):
                lines = peers.dial(f"kind={kind}", f"port={port}")
                self.assertEqual(self.words(lines), ["close"], lines)
                self.assertIn(f"code={errno.ECONNREFUSED}", lines[0])
                lines = peers.dial(f"kind={kind}", f"port={port}", "sync")
                self.assertEqual(self.words(lines), ["failed"], lines)
                self.assertIn(f"errno={errno.ECONNREFUSED}", lines[0])


if __name__ == "__main__":
    peers.main()
