"""A peer of reliable UDP made by hand: the 12-byte handshake of HP-Socket and KCP segments, one datagram at a time.

Nothing is sent unless a test says so, and nothing is acknowledged by itself, so a test decides what the other side sees.
"""

import select
import socket
import struct
import time

from peers import LIMIT_S

NOTICE = bytes.fromhex("BEB61FEBDA5246BA923359DBBFE6C8E4")
PUSH, ACK, ASK, TELL = 81, 82, 83, 84
HEADER = struct.Struct("<IBBHIIII")
HANDSHAKE = struct.Struct("<HBBII")
MARK = 0xBB4F
REPEAT_S = 0.02


class Segment:
    def __init__(self, conv, cmd, frg, wnd, ts, sn, una, data=b""):
        self.conv, self.cmd, self.frg, self.wnd, self.ts, self.sn, self.una, self.data = conv, cmd, frg, wnd, ts, sn, una, data

    def bytes(self):
        return HEADER.pack(self.conv, self.cmd, self.frg, self.wnd, self.ts, self.sn, self.una, len(self.data)) + self.data

    def __repr__(self):
        return f"<cmd {self.cmd} frg {self.frg} wnd {self.wnd} sn {self.sn} una {self.una} {len(self.data)} bytes>"


def segments(datagram):
    """The segments of a datagram of ours; it has to end where a segment does."""
    found = []
    while datagram:
        *head, length = HEADER.unpack_from(datagram)
        assert HEADER.size + length <= len(datagram), datagram
        found.append(Segment(*head, datagram[HEADER.size:HEADER.size + length]))
        datagram = datagram[HEADER.size + length:]
    return found


class Peer:
    """`port`: of a server of ours. Without one it waits for a client of ours."""

    def __init__(self, port=None, own=0x01020304):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.own, self.theirs = own, 0
        self.begun = time.monotonic()
        self.una = 0       # what is expected next
        self.waiting = {}  # segments that came before their time
        self.parts = []    # of the message that is coming in
        if port is not None:
            self.socket.connect(("127.0.0.1", port))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    # --- datagrams ---

    def send(self, datagram):
        self.socket.send(datagram)

    def receive(self):
        """The next datagram. The first one decides who the peer is."""
        if not self.waits():
            raise AssertionError("nothing came")
        datagram, sender = self.socket.recvfrom(65536)
        try:
            self.socket.getpeername()
        except OSError:
            self.socket.connect(sender)
        return datagram

    def waits(self, limit_s=LIMIT_S):
        return bool(select.select([self.socket], [], [], limit_s)[0])

    # --- handshake ---

    def greet(self, ready=0, theirs=None):
        self.send(HANDSHAKE.pack(MARK, 1, ready, self.own, self.theirs if theirs is None else theirs))

    def greeting(self):
        """The next handshake packet: (flag, its ID, our ID as it knows it)."""
        while True:
            datagram = self.receive()
            if len(datagram) == HANDSHAKE.size:
                mark, command, flag, own, known = HANDSHAKE.unpack(datagram)
                assert (mark, command) == (MARK, 1), datagram
                return flag, own, known

    def shake_hands(self):
        """Until both sides are ready. The other side need not repeat itself once it knows that we are, so we do."""
        flag = known = 0
        self.greet()
        while not flag or known != self.own:
            datagram = self.receive() if self.waits(REPEAT_S) else b""
            if len(datagram) == HANDSHAKE.size:
                _, _, flag, self.theirs, known = HANDSHAKE.unpack(datagram)
            self.greet(1 if known == self.own else 0)

    # --- segments ---

    def now(self):
        return int((time.monotonic() - self.begun) * 1000) & 0xFFFFFFFF

    def push(self, sn, data, frg=0, wnd=128):
        self.send(Segment(self.own, PUSH, frg, wnd, self.now(), sn, self.una, data).bytes())

    def acknowledge(self, segment):
        self.send(Segment(self.own, ACK, 0, 128, segment.ts, segment.sn, self.una).bytes())

    def next(self, *commands):
        """The segments of the next datagram that holds one with such a command; others are passed over."""
        while True:
            datagram = self.receive()
            if datagram == NOTICE:
                raise AssertionError("the other side closed")
            if len(datagram) >= HEADER.size:
                found = [segment for segment in segments(datagram) if segment.cmd in commands]
                if found:
                    return found

    def message(self, acknowledged=True):
        """The next message, put together from its fragments."""
        while True:
            while self.una in self.waiting:
                segment = self.waiting.pop(self.una)
                self.una += 1
                self.parts.append(segment.data)
                if segment.frg == 0:
                    whole, self.parts = b"".join(self.parts), []
                    return whole
            for segment in self.next(PUSH):
                if segment.sn >= self.una:
                    self.waiting[segment.sn] = segment
                if acknowledged:
                    una, ahead = self.una, self.una
                    while ahead in self.waiting:
                        ahead += 1
                    self.una = ahead
                    self.acknowledge(segment)
                    self.una = una

    def notice(self):
        """Waits for the close notification."""
        while self.receive() != NOTICE:
            pass
