#!/usr/bin/env python3
"""Reliable UDP against a peer made by hand, which knows the handshake and KCP and nothing of ours."""

import subprocess
import unittest

import peers
from arq_peer import ACK, ASK, HANDSHAKE, MARK, NOTICE, PUSH, TELL, Peer, Segment
from peers import SO_CLOSE, SO_RECEIVE, Process, pattern

EBADMSG, ECONNRESET, EMSGSIZE, ETIMEDOUT = 74, 104, 90, 110


class Program(Process):
    """See arq_peer_program.cc."""

    def __init__(self, *options):
        super().__init__(peers.PROGRAMS / "arq_peer", *options, stdin=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            self.kill()
            print("the program said:", *self.lines, sep="\n  ")
            return
        self.finish()
        assert self.process.returncode == 0, self.lines


class Server(Program):
    def __init__(self, *options):
        super().__init__("kind=server", *options)
        self.port = int(self.expect("port ").split()[1])


class Client(Program):
    def __init__(self, port, *options):
        super().__init__("kind=client", f"port={port}", *options)


class TheHandshake(unittest.TestCase):
    def test_a_server_answers_and_repeats_until_the_other_side_is_ready(self):
        with Server("flush=5") as server, Peer(server.port, own=77) as peer:
            peer.greet()
            flag, theirs, known = peer.greeting()
            self.assertNotEqual(theirs, 0)
            self.assertIn((flag, known), ((0, 0), (0, 77)))   # its own ID has not come back: it is not ready
            while known != 77:
                flag, _, known = peer.greeting()
            self.assertEqual(flag, 0)
            peer.theirs = theirs
            peer.greet(ready=0)
            server.expect("handshake 1")                      # its ID came back
            while not flag:
                flag, again, known = peer.greeting()
                self.assertEqual((again, known), (theirs, 77))
            self.assertEqual(peer.greeting(), (1, theirs, 77))   # and it goes on, for our flag has not come
            peer.greet(ready=1)
            peer.push(0, b"hello")
            self.assertEqual(peer.message(), b"hello")

    def test_a_client_begins_with_both(self):
        with Peer(own=5) as peer, Client(peer.port, "first=100", "flush=5") as client:
            client.expect("connect")
            seen = {len(peer.receive()), len(peer.receive())}
            self.assertEqual(seen, {0, 12})                   # the heartbeat of a UDP client, and its greeting
            peer.shake_hands()
            client.expect("handshake")
            text = peer.message()
            self.assertEqual(len(text), 100)
            peer.push(0, text)
            client.expect("receive 1 100 back")

    def test_a_silent_server_is_given_up(self):
        with Peer() as peer, Client(peer.port, "handshake=200") as client:
            self.assertIn(f"operation={SO_CLOSE} code={ETIMEDOUT}", client.expect("close"))

    def test_another_id_ends_it(self):
        with Server("flush=5") as server, Peer(server.port, own=9) as peer:
            peer.shake_hands()
            server.expect("handshake")
            peer.own = 10
            peer.greet(ready=1)
            self.assertIn(f"code={ECONNRESET}", server.expect("close"))
            peer.notice()


class Segments(unittest.TestCase):
    def test_messages_in_fragments_both_ways(self):
        with Server("mtu=400", "message=40000", "flush=5") as server, Peer(server.port) as peer:
            peer.shake_hands()
            text, size = pattern(3000), 500
            parts = [text[at:at + size] for at in range(0, len(text), size)]
            for sn, part in enumerate(parts):
                peer.push(sn, part, frg=len(parts) - 1 - sn)
            self.assertEqual(server.expect("receive"), "receive 1 3000")
            self.assertEqual(peer.message(), text)
            self.assertEqual(peer.una, 8)                     # 3000 bytes in pieces of 376

    def test_every_segment_is_acknowledged_and_has_the_senders_id(self):
        with Server("flush=5") as server, Peer(server.port) as peer:
            peer.shake_hands()
            peer.push(0, b"one")
            acks = peer.next(ACK)
            self.assertEqual([(ack.sn, ack.una, ack.conv) for ack in acks], [(0, 1, peer.theirs)])

    def test_out_of_order_and_twice(self):
        with Server("flush=5") as server, Peer(server.port) as peer:
            peer.shake_hands()
            for sn in (2, 1, 1, 2, 0, 0, 3):
                peer.push(sn, b"%d" % sn)
            self.assertEqual([peer.message() for _ in range(4)], [b"0", b"1", b"2", b"3"])

    def test_what_is_not_acknowledged_comes_again(self):
        with Server("flush=5", "min_rto=10", "no_delay") as server, Peer(server.port) as peer:
            peer.shake_hands()
            peer.push(0, b"again")
            first = peer.next(PUSH)[0]
            second = peer.next(PUSH)[0]
            self.assertEqual((first.sn, first.data), (second.sn, second.data))
            self.assertNotEqual(first.ts, second.ts)
            peer.una = 1
            peer.acknowledge(second)
            peer.push(1, b"next")
            while (segment := peer.next(PUSH)[0]).sn == 0:
                pass                                          # it may have left once more before the acknowledgement came
            self.assertEqual((segment.sn, segment.data), (1, b"next"))

    def test_nobody_acknowledges(self):
        with Server("flush=5", "min_rto=10", "no_delay", "dead_link=4") as server, Peer(server.port) as peer:
            peer.shake_hands()
            peer.push(0, b"x")
            self.assertIn(f"operation={SO_CLOSE} code={ETIMEDOUT}", server.expect("close"))

    def test_the_window_is_told_when_asked(self):
        with Server("flush=5") as server, Peer(server.port) as peer:
            peer.shake_hands()
            peer.send(Segment(peer.own, ASK, 0, 128, 0, 0, 0).bytes())
            told = peer.next(TELL)[0]
            self.assertEqual(told.wnd, 512)

    def test_a_closed_window_is_heeded_until_it_opens(self):
        with Server("flush=5", "min_rto=10") as server, Peer(server.port) as peer:
            peer.shake_hands()
            peer.push(0, b"x", wnd=0)
            server.expect("receive 1 1")
            self.assertEqual(peer.next(PUSH, ACK)[0].cmd, ACK)
            peer.send(Segment(peer.own, TELL, 0, 128, 0, 0, 0).bytes())
            self.assertEqual(peer.message(), b"x")


class Ends(unittest.TestCase):
    def ready(self, *options):
        server = Server("flush=5", *options)
        peer = Peer(server.port)
        self.addCleanup(peer.socket.close)
        peer.shake_hands()
        server.expect("handshake")
        return server, peer

    def test_the_peer_closes(self):
        server, peer = self.ready()
        with server:
            peer.send(NOTICE)
            self.assertIn(f"operation={SO_CLOSE} code=0", server.expect("close"))

    def test_the_server_stops(self):
        server, peer = self.ready()
        with server:
            server.finish()
            peer.notice()

    def test_what_is_no_segment(self):
        whole = Segment(1, PUSH, 0, 1, 0, 0, 0, b"data").bytes()
        for name, bad in (("5 bytes", b"12345"), ("20 bytes", bytes(20)), ("cut off", whole[:-1]), ("command", Segment(1, 99, 0, 1, 0, 0, 0).bytes()),
                          ("no handshake", HANDSHAKE.pack(MARK ^ 1, 1, 1, 1, 1))):
            with self.subTest(name):
                server, peer = self.ready()
                with server:
                    peer.send(bad)
                    self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))
                    peer.notice()

    def test_a_message_that_is_too_long(self):
        server, peer = self.ready("message=100")
        with server:
            peer.push(0, bytes(60), frg=1)
            peer.push(1, bytes(60))
            self.assertIn(f"operation={SO_RECEIVE} code={EMSGSIZE}", server.expect("close"))

    def test_segments_before_the_handshake_open_nothing(self):
        with Server("flush=5") as server, Peer(server.port) as stray, Peer(server.port) as peer:
            stray.push(0, b"x")
            peer.shake_hands()
            peer.push(0, b"y")
            self.assertEqual(peer.message(), b"y")
            server.expect("receive")
            self.assertEqual(len([line for line in server.lines if line.startswith("receive")]), 1)


class Cookies(unittest.TestCase):
    def test_an_address_has_to_answer_before_it_is_accepted(self):
        with Server("flush=5", "validate") as server, Peer(server.port, own=3) as spoofed, Peer(server.port, own=4) as peer:
            spoofed.greet()
            _, cookie, known = spoofed.greeting()
            self.assertEqual(known, 3)
            self.assertNotEqual(cookie, 0)
            peer.shake_hands()
            self.assertEqual(server.expect("accept", "handshake"), "accept 1")   # of the second: the first never answered
            peer.push(0, b"y")
            self.assertEqual(peer.message(), b"y")
            self.assertEqual(len([line for line in server.lines if line.startswith("accept")]), 1)


if __name__ == "__main__":
    peers.main()
