#!/usr/bin/env python3
"""`hp load` sees every kind of lie: echo servers that change, lose, repeat or reorder a little of what they send back."""

import socket
import struct
import threading
import unittest

from hp_program import load, main

SIZE = 32


class Liar:
    """An echo server on threads that sends back messages of SIZE bytes (with `head` bytes before each) after `lie(number, message)`."""

    def __init__(self, lie, head=0):
        self.lie = lie
        self.head = head
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(peer,), daemon=True).start()

    def serve(self, peer):
        number = 0
        with peer:
            try:
                while message := peer.recv(self.head + SIZE, socket.MSG_WAITALL):
                    answer = self.lie(number, message)
                    if answer is None:
                        return
                    peer.sendall(answer)
                    number += 1
            except OSError:
                pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()


def at(chosen, what):
    """Honest, but for message `chosen`."""
    return lambda number, message: what(message) if number == chosen else message


class Swap:
    """Keeps message 5 back and sends it after message 6. One connection only."""

    def __init__(self):
        self.kept = b""

    def __call__(self, number, message):
        if number == 5:
            self.kept = message
            return b""
        return message + self.kept if number == 6 else message


class Lies(unittest.TestCase):
    def caught(self, lie, words, *arguments, head=0, connections=1):
        with Liar(lie, head) as liar:
            code, report = load(f"tcp://127.0.0.1:{liar.port}", "-c", connections, "-s", SIZE, "-p", "4", "-n", "40",
                                "--timeout", "500ms", *arguments)
        self.assertEqual(code, 1, report)
        self.assertEqual(report["verification"]["failures"], connections, report)
        for example in report["verification"]["examples"]:
            self.assertIn(words, example)

    def unfinished(self, lie, *arguments, head=0):
        """No byte is wrong, but some never come."""
        with Liar(lie, head) as liar:
            code, report = load(f"tcp://127.0.0.1:{liar.port}", "-c", "1", "-s", SIZE, "-p", "4", "-n", "40", "--timeout", "500ms", *arguments)
        self.assertEqual(code, 1, report)
        self.assertEqual(report["verification"]["failures"], 0)
        return report

    def test_honest(self):
        with Liar(lambda number, message: message) as liar:
            code, report = load(f"tcp://127.0.0.1:{liar.port}", "-c", "3", "-s", SIZE, "-p", "4", "-n", "40")
        self.assertEqual(code, 0, report)

    def test_one_bit_flipped(self):
        for byte in (0, 13, SIZE - 1):
            flip = lambda message, byte=byte: message[:byte] + bytes([message[byte] ^ 4]) + message[byte + 1 :]
            self.caught(at(7, flip), f"connection 0, message 7: byte {byte} is 0x")

    def test_two_bytes_swapped(self):
        self.caught(at(7, lambda m: m[:10] + m[11:12] + m[10:11] + m[12:]), "message 7: byte 10 is 0x")

    def test_a_byte_lost(self):
        self.caught(at(7, lambda m: m[:9] + m[10:]), "message 7: byte ")

    def test_a_byte_repeated(self):
        self.caught(at(7, lambda m: m[:9] + m[8:]), "message 7: byte ")

    def test_a_message_lost(self):
        self.caught(at(7, lambda m: b""), "message 7: message 8 came in its place (lost or reordered)")

    def test_a_message_repeated(self):
        self.caught(at(7, lambda m: m + m), "message 8: message 7 came in its place (duplicated)")

    def test_messages_reordered(self):
        self.caught(Swap(), "message 5: message 6 came in its place (lost or reordered)")

    def test_too_much_at_the_end(self):
        self.caught(at(39, lambda m: m + b"x"), "message 40: 1 bytes more than were sent")

    def test_many_connections(self):
        self.caught(at(3, lambda m: bytes(SIZE)), "message 3: byte ", connections=5)

    def test_another_connections_bytes(self):
        lock, mixed = threading.Lock(), []

        def mix(number, message):
            if number != 2:
                return message
            with lock:
                mixed.append(message)
                return mixed[0] if len(mixed) > 1 else message

        with Liar(mix) as liar:
            code, report = load(f"tcp://127.0.0.1:{liar.port}", "-c", "3", "-s", SIZE, "-n", "30", "--timeout", "500ms")
        self.assertEqual(code, 1)
        self.assertEqual(report["verification"]["failures"], 2)

    def test_the_last_message_lost(self):
        report = self.unfinished(at(39, lambda m: b""))
        self.assertEqual(report["messages"]["unanswered"], 1)

    def test_the_last_byte_lost(self):
        report = self.unfinished(at(39, lambda m: m[:-1]))
        self.assertEqual(report["messages"]["unanswered"], 1)

    def test_it_falls_silent(self):
        report = self.unfinished(lambda number, message: message if number < 5 else b"")
        self.assertEqual(report["messages"]["answered_in_all"], 5)
        self.assertEqual(report["messages"]["unanswered"], 4)

    def test_it_hangs_up(self):
        report = self.unfinished(at(5, lambda m: None))
        self.assertEqual(report["connections"]["lost"], 1)
        self.assertGreater(report["messages"]["unanswered"], 0)
        self.assertEqual(len(report["errors"]), 1)

    def test_packets(self):
        def header(flag, size):
            return struct.pack("<I", (flag << 22) | size)

        cases = {
            "a packet of 31 bytes came instead of 32": lambda m: header(7, SIZE - 1) + m[4:-1],
            "message 7: byte 0 is 0x": lambda m: m[:4] + bytes([m[4] ^ 1]) + m[5:],
            "message 8: message 7 came in its place": lambda m: m + m,
        }
        for words, lie in cases.items():
            with self.subTest(words):
                self.caught(at(7, lie), words, "--pack", "--pack-flag", "7", head=4)
        report = self.unfinished(at(7, lambda m: header(8, SIZE) + m[4:]), "--pack", "--pack-flag", "7", head=4)
        self.assertEqual(report["errors"], [{"what": "receive: Bad message", "count": 1}])


if __name__ == "__main__":
    main()
