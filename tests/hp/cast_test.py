#!/usr/bin/env python3
"""hp cast: lines become datagrams and datagrams lines, on the loopback interface, and between hosts where namespaces can be made."""

import json
import queue
import shutil
import signal
import socket
import subprocess
import sys
import threading
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


NAMESPACE = ["unshare", "--user", "--map-root-user", "--net"]


def between_hosts(group, *extra):
    """In a network namespace, which is one host; makes another one, with a veth pair between them, and lets the two chat."""
    other = subprocess.Popen(["unshare", "--net", "sh", "-c", "echo; cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    other.stdout.readline()  # it is there
    there = ["nsenter", f"--net=/proc/{other.pid}/ns/net"]
    subprocess.run(["ip", "link", "add", "name", "left", "type", "veth", "peer", "name", "right", "netns", str(other.pid)], check=True)
    for prefix, name, number in (([], "left", 1), (there, "right", 2)):
        for what in (f"addr add 10.99.0.{number}/24 brd 10.99.0.255 dev {name}", f"addr add fd99::{number}/64 dev {name} nodad",
                     f"link set {name} up"):
            subprocess.run([*prefix, "ip", *what.split()], check=True)
    for prefix, name in (([], "left"), (there, "right")):  # a link is used when IPv6 has seen that it is up
        while ":" in group and b"ff00::" not in subprocess.check_output([*prefix, "ip", "-6", "route", "show", "table", "local", "dev", name]):
            pass
    heard = {"left": queue.Queue(), "right": queue.Queue()}
    hosts = {}
    for prefix, name in (([], "left"), (there, "right")):
        command = [*prefix, HP, "cast", group, "7000", "--interface", name, *extra]
        hosts[name] = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        lines = iter(hosts[name].stdout.readline, "")
        threading.Thread(target=lambda to=heard[name], lines=lines: [to.put(line) for line in lines], daemon=True).start()
    # A new network may not carry all at once: each repeats itself until both were heard.
    missing, all_lines = {"left", "right"}, {"left": [], "right": []}
    for _ in range(PATIENCE_S * 20):
        for name, host in hosts.items():
            host.stdin.write(f"from {name}\n")
            host.stdin.flush()
            try:
                all_lines[name].append(heard[name].get(timeout=0.05))
            except queue.Empty:
                continue
            if not all_lines[name][-1].endswith(f"from {name}\n"):
                missing.discard(name)
        if not missing:
            break
    for host in hosts.values():
        host.stdin.close()
        if host.wait(PATIENCE_S) != 0:
            sys.exit(f"hp cast ended with {host.returncode}")
    other.kill()
    other.wait()
    print(json.dumps(all_lines))


class TwoHosts(unittest.TestCase):
    def hosts(self, group, *extra):
        try:
            probe = subprocess.run([*NAMESPACE, "ip", "link", "add", "name", "a", "type", "veth", "peer", "name", "b"],
                                   capture_output=True, timeout=PATIENCE_S, check=False)
        except FileNotFoundError as missing:
            self.skipTest(f"{missing.filename} is not installed")
        if probe.returncode != 0:
            self.skipTest("network namespaces with veth are not permitted here")
        if ":" in group and not Path("/proc/net/if_inet6").exists():
            self.skipTest("no IPv6 here")
        done = subprocess.run([*NAMESPACE, "--kill-child", "--fork", sys.executable, __file__, "between", group, *extra],
                              capture_output=True, text=True, timeout=4 * PATIENCE_S, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        heard = json.loads(done.stdout)
        if "--broadcast" not in extra:  # without --loop nobody hears himself
            for name, lines in heard.items():
                self.assertFalse([line for line in lines if line.endswith(f"from {name}\n")])
        return heard["left"], heard["right"]

    def test_multicast(self):
        left, right = self.hosts("239.1.2.3")
        self.assertIn("10.99.0.2:7000 from right\n", left)
        self.assertIn("10.99.0.1:7000 from left\n", right)

    def test_multicast_of_ipv6(self):
        left, right = self.hosts("ff02::1234")
        self.assertRegex(left[-1], r"^\[(fe80::[0-9a-f:]+|fd99::2)\]:7000 from right\n$")
        self.assertRegex(right[-1], r"^\[(fe80::[0-9a-f:]+|fd99::1)\]:7000 from left\n$")

    def test_directed_broadcast(self):
        left, right = self.hosts("10.99.0.255", "--broadcast")
        self.assertIn("10.99.0.2:7000 from right\n", left)
        self.assertIn("10.99.0.1:7000 from left\n", right)

    def test_limited_broadcast(self):
        left, right = self.hosts("255.255.255.255", "--broadcast")
        self.assertIn("10.99.0.2:7000 from right\n", left)
        self.assertIn("10.99.0.1:7000 from left\n", right)


if __name__ == "__main__":
    if sys.argv[1:2] == ["between"]:
        between_hosts(*sys.argv[2:])
    else:
        main()
