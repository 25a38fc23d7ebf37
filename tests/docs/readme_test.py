#!/usr/bin/env python3
"""What README.md shows is what happens: its programs compile as C++14 without a warning and do what it says, its CMake and
pkg-config lines work on an installation, its `hp` commands run, and README.zh-CN.md shows the same. The examples run end to
end.

A block of README.md is a program when its first line is a comment with a file name. Ports and durations of the text are
replaced, nothing else. The examples of HTTP are in http_examples_test.py. Environment: see tests/ScriptTests.cmake.
"""

import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from documents import (BIN, BUILD, CERTIFICATE, CXX, SANITIZE, SOURCE, TIMEOUT_S, Server, blocks, compile_program, expect, free_port, programs, receive,
                       run, with_ports)

TEXT_PORTS = {"5555", "8080", "8081", "3128"}   # the ports that README.md uses

# --- README.md ---------------------------------------------------------------------------------------------------------


def readme_programs(folder):
    port, tls_port, http_port = free_port(), free_port(), free_port()
    built = {}
    for name, text in programs(SOURCE / "README.md").items():
        own = {"ssl": tls_port, "http": http_port}.get(name.split("_")[0], port)
        built[name] = compile_program(name, text, folder, dict.fromkeys(TEXT_PORTS, own))
    print(f"ok: README.md: {', '.join(sorted(built))} compile as C++14 without a warning")

    with Server([built["echo_server.cc"]], folder):
        expect("README.md: client and server", run([built["echo_client.cc"]]), "hello\nclosed, error 0")
    with Server([built["ssl_echo_server.cc"]], folder):
        verified = tls_echo(tls_port, folder / "cert.pem", "over TLS")
        expect("README.md: TLS server", verified, "over TLS")
    with Server([built["http_hello.cc"]], folder):
        expect("README.md: HTTP server", fetch(f"http://127.0.0.1:{http_port}/any"), "Hello!\n")


def fetch(url, proxy=None):
    handler = urllib.request.ProxyHandler({"http": proxy} if proxy else {})
    with urllib.request.build_opener(handler).open(url, timeout=TIMEOUT_S) as answer:
        return answer.read().decode()


def tls_echo(port, authority, text):
    import ssl
    context = ssl.create_default_context(cafile=str(authority))
    with socket.create_connection(("127.0.0.1", int(port)), TIMEOUT_S) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as secure:
            secure.sendall(text.encode())
            return receive(secure, len(text)).decode()


def installation(folder):
    """The pkg-config and the CMake way, on an installation in `folder`."""
    prefix = folder / "prefix"
    run(["cmake", "--install", BUILD, "--prefix", prefix])
    texts = programs(SOURCE / "README.md")
    (folder / "echo_server.cc").write_text(texts["echo_server.cc"], encoding="utf-8")
    (folder / "CMakeLists.txt").write_text(blocks(SOURCE / "README.md", "cmake")[0], encoding="utf-8")

    libraries = next(prefix.rglob("pkgconfig")).parent
    environment = dict(os.environ, PKG_CONFIG_PATH=str(libraries / "pkgconfig"))
    line = next(line for line in "".join(blocks(SOURCE / "README.md", "")).splitlines() if "pkg-config" in line)
    run(["bash", "-c", line], cwd=folder, env=environment)
    print("ok: README.md: the g++ line")

    run(["cmake", "-S", folder, "-B", folder / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
         f"-DCMAKE_CXX_COMPILER={CXX}"])
    run(["cmake", "--build", folder / "build"])
    print("ok: README.md: the CMake lines")


def hp_commands(folder):
    """The blocks that are meant to be pasted: servers run to the end of the test, everything else ends by itself."""
    if not (BIN / "hp").exists():
        print("skipped: hp is not built")
        return
    ports = {port: free_port() for port in TEXT_PORTS}
    environment = dict(os.environ, PATH=f"{BIN}:{os.environ['PATH']}")
    site = folder / "site"
    site.mkdir()
    (site / "page.txt").write_text("a page\n")
    servers = []
    try:
        for block in blocks(SOURCE / "README.md", "sh"):
            text = with_ports(re.sub(r"-d \d+s", "-d 1s", block).strip(), ports)
            if re.match(r"hp (?:echo|serve|proxy) ", text):
                servers.append(subprocess.Popen(["bash", "-c", f"exec {text}"], cwd=site, env=environment, text=True,
                                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE))
                expect(f"README.md: {text}", servers[-1].stdout.readline(), "listening")
            else:
                run(["bash", "-c", text], cwd=site, env=environment)
                print(f"ok: README.md: {text}")
        page = f"http://127.0.0.1:{ports['8080']}/page.txt"
        expect("README.md: hp serve", fetch(page), "a page\n")
        expect("README.md: hp proxy", fetch(page, f"http://127.0.0.1:{ports['3128']}"), "a page\n")
    finally:
        for server in servers:
            server.terminate()
            server.communicate(timeout=TIMEOUT_S)


def same_in_chinese():
    ours, theirs = SOURCE / "README.md", SOURCE / "README.zh-CN.md"
    without_comments = lambda text: re.sub(r"[ \t]*//.*", "", text)
    for language in ("cpp", "cmake", "sh"):
        english = [without_comments(text) for text in blocks(ours, language)]
        chinese = [without_comments(text) for text in blocks(theirs, language)]
        if english != chinese:
            sys.exit(f"README.zh-CN.md: its {language} blocks are not those of README.md")
    print("ok: README.zh-CN.md shows the same programs and commands")


# --- examples ----------------------------------------------------------------------------------------------------------


def examples(folder):
    home = BIN / "examples"
    if not home.is_dir():
        print("skipped: the examples are not built")
        return

    with Server([home / "echo_server", "0"], folder) as server:
        expect("echo_client", run([home / "echo_client", "127.0.0.1", server.port, "good day"]), "good day\n")
        agent = run([home / "echo_agent", "127.0.0.1", server.port, "200"])
        expect("echo_agent", agent, "200 of 200 connections got their echo")

    with Server([home / "pull_server", "0"], folder) as server:
        messages = b"".join(struct.pack("!I", len(body)) + body for body in (b"", b"a", b"b" * 70000))
        with socket.create_connection(("127.0.0.1", int(server.port)), TIMEOUT_S) as connection:
            connection.sendall(messages[:2])            # half a head
            connection.sendall(messages[2:])
            expect("pull_server", str(receive(connection, len(messages)) == messages), "True")
            connection.sendall(struct.pack("!I", 1 << 30))
            expect("pull_server refuses a huge body", repr(connection.recv(1)), "b''")

    packets = ["one", "and two", "and the third packet"]
    with Server([home / "pack_server", "0"], folder) as server:
        answers = run([home / "pack_client", "127.0.0.1", server.port, *packets])
        expect("pack_client", answers, "".join(f"{len(text)} bytes: {text}\n" for text in packets))
    with Server([home / "app_thread", "0"], folder) as server:
        expect("app_thread", run([home / "pack_client", "127.0.0.1", server.port, "ab"]), f"checksum {ord('a') * 31 + ord('b')}\n")

    with Server([home / "ssl_echo_server", "cert.pem", "key.pem", "0"], folder) as server:
        client = home / "ssl_echo_client"
        expect("ssl_echo_client", run([client, "127.0.0.1^localhost", server.port, "cert.pem", "secret"], cwd=folder), "secret\n")
        refused = subprocess.run([client, "127.0.0.1^other.example", server.port, "cert.pem", "secret"], cwd=folder,
                                 stdout=subprocess.PIPE, text=True, timeout=TIMEOUT_S, check=False)
        expect("ssl_echo_client refuses another name", f"{refused.returncode} {refused.stdout}", "1 closed (operation 4, error 74)")
    expect("manual_handshake", run([home / "manual_handshake", "cert.pem", "key.pem"], cwd=folder), "TLS is up\necho: a secret\n")


def main():
    if shutil.which("openssl") is None:
        print("skipped: openssl is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(CERTIFICATE.split(), cwd=folder)
        same_in_chinese()
        readme_programs(folder)
        examples(folder)
        hp_commands(folder)
        if not SANITIZE:
            installation(folder)


if __name__ == "__main__":
    main()
