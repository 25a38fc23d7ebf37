#!/usr/bin/env python3
"""hp cast: lines become datagrams and datagrams lines, on the loopback interface, and between hosts where namespaces can be made."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from hp_program import HP, PATIENCE_S, hp, main

GROUP = "239.255.77.70"


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("", 0))
        return probe.getsockname()[1]


def member(port):
    """A member of the group on lo, in python."""
    peer = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    peer.bind(("", port))
    here = socket.inet_aton("127.0.0.1")
    peer.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton(GROUP) + here)
    peer.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, here)
    peer.settimeout(PATIENCE_S)
    return peer


class Chat:
    """`hp cast` with pipes, ready: a message that it has sent was heard."""

    def __init__(self, port, *arguments, group=GROUP, interface=("--interface", "127.0.0.1")):
        self.process = subprocess.Popen([HP, "cast", group, str(port), *interface, *arguments], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def say(self, text):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()


class Lines(unittest.TestCase):
    def test_lines_become_datagrams_and_datagrams_lines(self):
        port = free_port()
        with member(port) as peer, Chat(port, "--name", "ann", "--listen") as chat:
            chat.say("hello")
            self.assertEqual(peer.recvfrom(100), (b"ann: hello", ("127.0.0.1", port)))
            chat.process.stdout.readline()  # lo tells it what it said
            peer.sendto(b"\x1b[31mred\x07 \xff text\n", (GROUP, port))
            line = chat.process.stdout.readline()
            self.assertTrue(line.startswith(f"127.0.0.1:{port} "), line)
            self.assertIn("red", line)
            self.assertNotIn("\x1b", line)
            self.assertNotIn("\x07", line)
            chat.process.send_signal(signal.SIGTERM)
            self.assertEqual(chat.process.wait(PATIENCE_S), 0)
            self.assertEqual(chat.process.stderr.read(), "")

    def test_input_that_ends(self):
        port = free_port()
        with member(port) as peer:
            done = subprocess.run([HP, "cast", GROUP, str(port), "--interface", "lo"], input="one\n\ntwo", text=True,
                                  capture_output=True, timeout=PATIENCE_S, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual([peer.recv(100) for _ in range(3)], [b"one", b"", b"two"])

    def test_a_line_too_long(self):
        port = free_port()
        done = subprocess.run([HP, "cast", GROUP, str(port), "--interface", "lo"], input="x" * 1401 + "\n", text=True,
                              capture_output=True, timeout=PATIENCE_S, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("1401 bytes is too long", done.stderr)

    def test_broadcast(self):
        port = free_port()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            peer.bind(("", port))
            peer.settimeout(PATIENCE_S)
            with Chat(port, "--broadcast", group="127.255.255.255", interface=()) as chat:
                chat.say("all")
                self.assertEqual(peer.recv(100), b"all")


class Socat(unittest.TestCase):
    def test_socat_is_a_member(self):
        if shutil.which("socat") is None:
            self.skipTest("socat is not installed")
        port = free_port()
        with member(port) as peer, Chat(port, "--listen") as chat:
            chat.say("here")
            peer.recv(100)
            subprocess.run(["socat", "-u", "-", f"UDP4-DATAGRAM:{GROUP}:{port},ip-multicast-if=127.0.0.1"], input=b"from socat\n",
                           timeout=PATIENCE_S, check=True)
            lines = [chat.process.stdout.readline() for _ in range(2)]
            self.assertTrue(any(line.endswith(" from socat\n") for line in lines), lines)


class Mistakes(unittest.TestCase):
    def fails(self, code, words, *arguments):
        done = hp("cast", *arguments)
        self.assertEqual((done.returncode, done.stdout), (code, ""), done)
        self.assertIn(words, done.stderr)

    def test_usage(self):
        self.fails(2, "group is required")
        self.fails(2, "port", GROUP, "0")
        self.fails(2, "--ttl", GROUP, "7000", "--ttl", "256")
        self.fails(2, "--name", GROUP, "7000", "--name", "\x1b[2J")

    def test_what_cannot_be_joined(self):
        self.fails(3, "is no group", "10.1.2.3", "7000")
        self.fails(3, "no interface of that name", GROUP, "7000", "--interface", "no-such-if")
        self.fails(3, "different families", GROUP, "7000", "--interface", "::1")
        self.fails(3, "IPv6 has no broadcast", "ff02::1", "7000", "--broadcast")


# Two hosts on one network: each a network namespace, an end of a veth pair in each.
TWO_HOSTS = r"""
set -e
ip link set lo up
ip link add name left type veth peer name right
unshare --net sleep 1000 & far=$!
trap 'kill $far' EXIT
until [ "$(readlink /proc/$far/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do :; done
ip link set right netns $far
there() { nsenter --net=/proc/$far/ns/net "$@"; }
for host in "left 1" "right 2"; do
    set -- $host
    at=; [ $1 = right ] && at=there
    $at ip link set lo up
    $at ip addr add 10.99.0.$2/24 brd 10.99.0.255 dev $1
    $at ip addr add fd99::$2/64 dev $1 nodad
    $at sysctl -qw net.ipv6.conf.$1.accept_dad=0 2>/dev/null || true
    $at ip link set $1 up
done
mkfifo near.in far.in
there "$HP" cast $GROUP 7000 --interface right $EXTRA --listen < far.in > far.out & chat=$!
"$HP" cast $GROUP 7000 --interface left $EXTRA --listen < near.in > near.out &
exec 8> far.in 9> near.in
# The network may need a moment, and datagrams may be lost: each repeats itself until the other was heard.
tries=0
until grep -q hello-from-far near.out && grep -q hello-from-near far.out; do
    echo hello-from-near >&9
    echo hello-from-far >&8
    tries=$((tries + 1)); [ $tries -lt 2000 ] || exit 1
    read -t 0.01 nothing <> pause || true
done
kill %2 %3
"""


class TwoHosts(unittest.TestCase):
    def hosts(self, group, *extra):
        for tool in ("unshare", "ip", "nsenter", "bash"):
            if shutil.which(tool) is None:
                self.skipTest(f"{tool} is not installed")
        made = ["unshare", "--user", "--map-root-user", "--net"]
        if subprocess.run([*made, "ip", "link", "add", "name", "a", "type", "veth", "peer", "name", "b"], capture_output=True,
                          check=False).returncode != 0:
            self.skipTest("network namespaces with veth are not permitted here")
        with tempfile.TemporaryDirectory() as folder:
            os.mkfifo(Path(folder, "pause"))
            environment = {**os.environ, "HP": HP, "GROUP": group, "EXTRA": " ".join(extra)}
            done = subprocess.run([*made, "bash", "-c", TWO_HOSTS], cwd=folder, env=environment, capture_output=True, text=True,
                                  timeout=3 * PATIENCE_S, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            near, far = Path(folder, "near.out").read_text(), Path(folder, "far.out").read_text()
        # Without --loop nobody hears himself.
        if "--broadcast" not in extra:
            self.assertNotIn("from-near", near)
            self.assertNotIn("from-far", far)
        return near, far

    def test_multicast(self):
        near, far = self.hosts("239.1.2.3")
        self.assertTrue(near.startswith("10.99.0.2:7000 hello-from-far\n"), near)
        self.assertTrue(far.startswith("10.99.0.1:7000 hello-from-near\n"), far)

    def test_multicast_of_ipv6(self):
        near, _ = self.hosts("ff02::1234")
        self.assertTrue(near.startswith("[fe80::") or near.startswith("[fd99::2]:7000 "), near)

    def test_directed_broadcast(self):
        near, far = self.hosts("10.99.0.255", "--broadcast")
        self.assertIn("10.99.0.2:7000 hello-from-far\n", near)
        self.assertIn("10.99.0.1:7000 hello-from-near\n", far)

    def test_limited_broadcast(self):
        near, far = self.hosts("255.255.255.255", "--broadcast")
        self.assertIn("10.99.0.2:7000 hello-from-far\n", near)
        self.assertIn("10.99.0.1:7000 hello-from-near\n", far)


if __name__ == "__main__":
    main()
