#!/usr/bin/env python3
"""The examples of the echo rows of the guide's table of demos, TCP, UDP and TLS: against each other and against peers in Python. The
programs that the tests in tests/docs run are not run again. Environment: see tests/ScriptTests.cmake.
"""

import os
import pty
import re
import socket
import ssl
import struct
import subprocess
import sys
import threading

from programs import HOME, SOURCE, TIMEOUT_S, Program, certificates, receive, same, says


def nobody():
    """A port where nobody listens, held while the result is."""
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    return closed, closed.getsockname()[1]


def dial(port, context=None):
    plain = socket.create_connection(("127.0.0.1", int(port)), TIMEOUT_S)
    return plain if context is None else context.wrap_socket(plain, server_hostname="localhost")


# --- testecho-pfm, testecho-ssl-pfm ------------------------------------------------------------------------------------


def performance(folder):
    with Program("pfm_server", "0") as server:
        says("pfm_agent", "127.0.0.1", server.port, 20, 50, 100, wanted="20 connections, 0 failed; 1000 of 1000 messages of 100 bytes came back")
        says("pfm_client", "127.0.0.1", server.port, 3, 500, 64, wanted="3 clients, 0 failed; 1500 of 1500 messages of 64 bytes came back")
        says("pfm_client", "127.0.0.1", server.port, 2, 5, 1000000, wanted="2 clients, 0 failed; 10 of 10 messages of 1000000 bytes came back")
    total = 1000 * 100 + 1500 * 64 + 10 * 1000000
    same("pfm_server: its totals", server.rest, f"25 connections, {total} bytes came and went back, 0 errors\n")

    with Program("pfm_server", "0", "cert.pem", "key.pem", folder=folder) as server:
        says("pfm_agent", "localhost", server.port, 10, 20, 3000, "cert.pem", folder=folder, wanted="200 of 200 messages of 3000 bytes came back")
        says("pfm_client", "localhost", server.port, 2, 20, 100000, "cert.pem", folder=folder, wanted="40 of 40 messages of 100000 bytes")
        says("pfm_client", "localhost", server.port, 2, 20, 100, "stranger.pem", folder=folder, code=1, wanted="2 failed; 0 of 40 messages")
    same("pfm_server: its totals over TLS", re.sub(r"\d+ errors", "some", server.rest),
         f"12 connections, {200 * 3000 + 40 * 100000} bytes came and went back, some\n")

    # A server that does not send back what it got.
    def disturb(listener):
        for _ in range(2):
            with listener.accept()[0] as connection:
                data = connection.recv(100)
                connection.sendall(data.replace(b"c", b"d"))
                connection.recv(1)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=disturb, args=(listener,), daemon=True).start()
        for name in ("pfm_agent", "pfm_client"):
            says(name, "127.0.0.1", listener.getsockname()[1], 1, 1, 10, code=1, wanted="the first that failed: another echo than what was sent\n")


# --- testecho-pull, testecho-lib ---------------------------------------------------------------------------------------


def pull():
    with Program("pull_server", "0") as server:
        for client in ("pull_client", "c_pull_client"):
            says(client, "127.0.0.1", server.port, "a", "", "x" * 70000, wanted=f"a\n\n{'x' * 70000}\n")
        says("pull_agent", "127.0.0.1", server.port, 50, wanted="50 of 50 connections got their 5 answers")
        says("c_pull_agent", "127.0.0.1", server.port, 50, wanted="50 of 50 connections got their 5 answers")

    # A server that sends byte by byte, and one that announces a gigabyte.
    def trickle(listener):
        for answer in 2 * [struct.pack("!I", 2) + b"hi"] + 2 * [struct.pack("!I", 1 << 30)]:
            with listener.accept()[0] as connection:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                receive(connection, 5)
                for byte in answer:
                    connection.sendall(bytes([byte]))
                connection.recv(1)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=trickle, args=(listener,), daemon=True).start()
        port = listener.getsockname()[1]
        for code, wanted in (0, "hi\n"), (1, "closed: Operation canceled\n"):
            for client in ("pull_client", "c_pull_client"):
                says(client, "127.0.0.1", port, "a", code=code, wanted=wanted)


# --- testecho-pack, testecho-ssl-pack ----------------------------------------------------------------------------------


def packet(body, flag=0x169):
    return struct.pack("<I", flag << 22 | len(body)) + body


def pack(folder):
    with Program("pack_server", "0") as server:
        says("pack_agent", "127.0.0.1", server.port, 30, wanted="30 of 30 connections got their 10 answers")
    with Program("c_ssl_pack_server", "cert.pem", "key.pem", "0", folder=folder) as server:
        says("c_ssl_pack_client", "localhost", server.port, "cert.pem", "a", "b c", folder=folder, wanted="a\nb c\n")
        says("c_ssl_pack_agent", "localhost", server.port, "cert.pem", 10, folder=folder, wanted="10 of 10 connections got their 4 answers")
        refused = "the certificate or its name did not hold, or the peer speaks no TLS\n"
        says("c_ssl_pack_client", "localhost", server.port, "stranger.pem", folder=folder, code=1, wanted=refused)
        says("c_ssl_pack_agent", "localhost", server.port, "stranger.pem", 2, folder=folder, code=1, wanted="0 of 2 connections")
        with dial(server.port, ssl.create_default_context(cafile=folder / "cert.pem")) as peer:
            sent = packet(b"from Python") + packet(b"x" * 60000)
            peer.sendall(sent)
            same("c_ssl_pack_server: a peer in Python", receive(peer, len(sent)) == sent, True)
            peer.sendall(packet(b"other", flag=1))
            same("c_ssl_pack_server: another flag", peer.recv(1), b"")
    same("c_ssl_pack_server: says why", "Bad message" in server.rest, True)


# --- testecho-udp, testecho-udp-pfm ------------------------------------------------------------------------------------


def udp():
    with Program("udp_echo_server", "0") as server:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
            peer.settimeout(TIMEOUT_S)
            peer.connect(("127.0.0.1", int(server.port)))
            peer.send(b"a datagram")
            same("udp_echo_server: a peer in Python", peer.recv(100), b"a datagram")
        master, slave = pty.openpty()   # so that a line is seen at once
        with subprocess.Popen([HOME / "udp_echo_client", "127.0.0.1", server.port], stdin=subprocess.PIPE, stdout=slave) as client:
            os.close(slave)
            client.stdin.write(b"a line\n")
            client.stdin.flush()
            with open(master, encoding="utf-8") as said:
                same("udp_echo_client", said.readline().strip(), "a line")
                client.stdin.close()
                same("udp_echo_client: ends with its input", client.wait(TIMEOUT_S), 0)

    with Program("udp_pfm_server", "0") as server:
        said = says("udp_pfm_client", "127.0.0.1", server.port, 3, 2000, 100, wanted="of 6000 datagrams of 100 bytes came back")
    back, lost = map(int, re.search(r"(\d+) of 6000 .* came back, (\d+) are lost", said).groups())
    peers, came = map(int, re.match(r"(\d+) peers, (\d+) datagrams came", server.rest).groups())
    same("udp_pfm_server: its totals", (peers, back + lost, back <= came <= 6000), (3, 6000, True))

    # A server that loses every 20th, and repeats every 10th.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
        peer.bind(("127.0.0.1", 0))

        def lossy():
            count = 0
            while True:
                try:
                    data, address = peer.recvfrom(2000)
                except OSError:   # the end of the test
                    return
                if len(data) != 100:   # a heartbeat, or a goodbye
                    continue
                count += 1
                for _ in range(0 if count % 20 == 0 else 2 if count % 10 == 5 else 1):
                    peer.sendto(data, address)

        threading.Thread(target=lossy, daemon=True).start()
        said = says("udp_pfm_client", "127.0.0.1", peer.getsockname()[1], 1, 60, 100, wanted="of 60 datagrams of 100 bytes came back")
        back = int(re.search(r"(\d+) of 60 ", said).group(1))
        same("udp_pfm_client: what is lost is lost, what comes twice is one", 0 < back <= 57, True)
    held, port = nobody()
    with held:
        says("udp_pfm_client", "127.0.0.1", port, 1, code=1, wanted="closed: Connection refused\n")


# --- testecho-ssl, testecho-ssl-pull -----------------------------------------------------------------------------------


def tls(folder):
    with Program("ssl_echo_server", "cert.pem", "key.pem", "0", folder=folder) as server:
        says("ssl_echo_agent", "127.0.0.1^localhost", server.port, "cert.pem", 10, folder=folder, wanted="10 of 10 connections got their echo")
        says("ssl_echo_agent", "127.0.0.1^other.example", server.port, "cert.pem", 2, folder=folder, code=1, wanted="0 of 2 connections")

    with Program("ssl_pull_server", "cert.pem", "key.pem", "cert.pem", "0", folder=folder) as server:
        own, strangers = ("cert.pem", "cert.pem", "key.pem"), ("cert.pem", "stranger.pem", "stranger-key.pem")
        says("ssl_pull_client", "localhost", server.port, *own, "a", "", "b", folder=folder, wanted="1: a\n2: \n3: b\n")
        says("ssl_pull_agent", "localhost", server.port, *own, 10, folder=folder, wanted="10 of 10 connections got their answers")
        says("ssl_pull_client", "localhost", server.port, *strangers, folder=folder, code=1, wanted="closed: ")
        says("ssl_pull_agent", "localhost", server.port, *strangers, 2, folder=folder, code=1, wanted="0 of 2 connections")

        context = ssl.create_default_context(cafile=folder / "cert.pem")
        context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
        with dial(server.port, context) as peer:
            for piece in (b"half a ", b"line\nand", b" another\n"):
                peer.sendall(piece)
            wanted = b"1: half a line\n2: and another\n"
            same("ssl_pull_server: a peer in Python", receive(peer, len(wanted)), wanted)
            try:
                peer.sendall(b"x" * 5000)
                closed = peer.recv(1)
            except OSError:
                closed = b""
            same("ssl_pull_server: a line that does not end", closed, b"")


# --- in C, over TCP or TLS ---------------------------------------------------------------------------------------------


def in_c(folder):
    for files in (), ("cert.pem", "key.pem"):
        with Program("c_echo", "serve", "0", *files, folder=folder) as server:
            for text in ("hello", "x" * 100000):
                says("c_echo", "send", "localhost", server.port, text, *files[:1], folder=folder, wanted=text + "\n")
            if files:
                says("c_echo", "send", "localhost", server.port, "hello", "stranger.pem", folder=folder, code=1, wanted="closed: operation ")


# --- what all have in common -------------------------------------------------------------------------------------------


def arguments():
    held, port = nobody()
    with held:
        for name, code in ("pfm_agent", 1), ("pfm_client", 1), ("pull_client", 1), ("pull_agent", 1), ("c_pull_client", 1), ("c_pull_agent", 1), ("pack_agent", 1):
            says(name, "127.0.0.1", port, *(["1"] if "agent" in name else []), code=code, wanted="Connection refused")
    without = {"udp_node", "ws_frames", "download"}   # two take no arguments, one has an exit code of its own
    for source in sorted([*(SOURCE / "examples").glob("*.cc"), *(SOURCE / "examples").glob("*.c")]):
        if source.stem not in without:
            says(source.stem, "--help", code=2, wanted="usage: ")
    says("pfm_server", "70000", code=2, wanted="usage: ")


def pool():
    with Program("thread_pool", "0", "4") as server:
        texts = [str(number) * number for number in range(1, 40)]

        def checksum(text):
            total = 0
            for byte in text.encode():
                total = (total * 31 + byte) & (2 ** 64 - 1)
            return f"checksum {total}\n"

        says("pack_client", "127.0.0.1", server.port, *texts, wanted="".join(map(checksum, texts)))


def main():
    with certificates() as folder:
        performance(folder)
        pull()
        pack(folder)
        udp()
        tls(folder)
        in_c(folder)
        pool()
        arguments()


if __name__ == "__main__":
    sys.exit(main())
