"""For tests of the documentation: the blocks of code of a page, how they are compiled, and programs that are run.

How a block of C++ or C is taken:

- A block whose first line is a comment with a file name (`// echo.cc`, `/* echo.c */`) is a whole program.
- Every other one is a fragment: the inside of a function that has `server`, `agent`, `client`, `id` and `size` as the texts around it mean
  them, of an HTTP component. One that contains a function or class is preceded by the line `<!-- code: file -->`: it stands outside of
  functions.

Environment: see tests/ScriptTests.cmake.
"""

import os
import pty
import random
import re
import socket
import subprocess
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("HP_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BUILD = Path(os.environ["HP_BUILD_DIR"])
BIN = Path(os.environ.get("HP_BIN_DIR", BUILD / "bin"))
SANITIZE = os.environ.get("HP_SANITIZE", "")
CC = os.environ.get("CC", "gcc")
CXX = os.environ.get("CXX", "g++")
TIMEOUT_S = 60

CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
WARNINGS = ["-Wall", "-Wextra", "-Werror", f"-I{SOURCE / 'include'}"]
LINK = [f"-L{BUILD}", "-lhpsocket", f"-Wl,-rpath,{BUILD}", "-pthread"]
STANDARD = {"cpp": "-std=c++14", "c": "-std=c99"}
SANITIZED = [f"-fsanitize={SANITIZE}", "-fno-omit-frame-pointer"] if SANITIZE else []


# --- pages -------------------------------------------------------------------------------------------------------------


class Block:
    """A block of code: its page, the number of its first line, its language, its text, and the mark before it."""

    def __init__(self, page, line, language, text, mark):
        self.page, self.line, self.language, self.text, self.mark = page, line, language, text, mark
        name = re.match(r"(?://|/\*) (\w+\.cc?)\b", text)
        self.name = name.group(1) if name else None

    def __str__(self):
        return f"{self.page.relative_to(SOURCE)}:{self.line}"


def all_blocks(page):
    found, before, opened = [], "", None
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        fence = re.match(r"( *)(```+|~~~+)(.*)", line)
        if opened is None and fence:
            opened = (*fence.groups(), number + 1, [], before)
        elif opened is not None and fence and fence.group(2).startswith(opened[1]) and not fence.group(3).strip():
            indent, _, language, first, lines, mark = opened
            text = "".join(line.removeprefix(indent) + "\n" for line in lines)
            mark = re.fullmatch(r"<!-- code: (\w+) -->", mark)
            found.append(Block(page, first, language.strip(), text, mark.group(1) if mark else None))
            opened = None
        elif opened is not None:
            opened[4].append(line)
        before = line.strip() or before
    return found


def blocks(page, language):
    return [block.text for block in all_blocks(page) if block.language == language]


def programs(page, language="cpp"):
    """File name: text, of every block that is a whole program."""
    return {block.name: block.text for block in all_blocks(page) if block.language == language and block.name}


# --- compiling ---------------------------------------------------------------------------------------------------------

FRAGMENT = "{result} inside(IHttpServer* server, IHttpAgent* agent, IHttpClient* client, CONNID id, long size)\n{{\n" \
           "(void)server, (void)agent, (void)client, (void)id, (void)size;\n{text}\n}}\n"
FRAGMENT_INCLUDES = ["<hpsocket/HPSocket-SSL.h>", "<fcntl.h>", "<unistd.h>", "<cerrno>", "<cstdio>", "<cstring>", "<string>", "<thread>"]


def together(chosen):
    """Blocks of C++ as one source, each in a namespace of its own; errors are told with page and line. As a program it runs the one
    that its first argument names (page:file without their endings)."""
    includes, body, table = list(FRAGMENT_INCLUDES), [], []
    for number, block in enumerate(chosen):
        text = []
        for line in block.text.splitlines():
            include = re.match(r"#include ([<\"].*[>\"])", line)
            if include and include.group(1) not in includes:
                includes.append(include.group(1))
            text.append("" if include else line)
        text = f'#line {block.line} "{block.page.relative_to(SOURCE)}"\n' + "\n".join(text)
        if block.name:
            takes = "argc, argv" if re.search(r"\bint main\(int", block.text) else ""
            table.append(f'    if (name == "{block.page.stem}:{Path(block.name).stem}") return block_{number}::main({takes});\n')
        elif block.mark != "file":
            result = next((name for mark, name in (("return HPR_", "EnHttpParseResult"), ("return HR_", "EnHandleResult")) if mark in block.text), "void")
            text = FRAGMENT.format(result=result, text=text)
        body.append(f"namespace block_{number}\n{{\n{text}\n}}\n")
    # SSL first: what it brings is the same for all.
    head = "".join(f"#include {include}\n" for include in includes)
    return (f'{head}{"".join(body)}#line 1 "together"\nint main(int argc, char** argv)\n{{\n    const std::string name = argc > 1 ? argv[1] : "";\n'
            f'    --argc, ++argv;\n{"".join(table)}    return 64;\n}}\n')


def compile_program(name, text, folder, ports=None):
    """Compiles a program, with other ports in place of those of the text; its path."""
    source = folder / name
    source.write_text(with_ports(text, ports or {}), encoding="utf-8")
    compiler, language = (CXX, "cpp") if source.suffix == ".cc" else (CC, "c")
    run([compiler, STANDARD[language], *WARNINGS, "-Wpedantic", *SANITIZED, source, "-o", folder / source.stem, *LINK])
    return folder / source.stem


def with_ports(text, ports):
    """The text with other ports: text port -> port."""
    return re.sub(r"\b(?:" + "|".join(ports) + r")\b", lambda port: ports[port.group()], text) if ports else text


# --- running -----------------------------------------------------------------------------------------------------------


def run(command, **options):
    """Runs to the end; its standard output. A failure shows everything."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=TIMEOUT_S, check=False, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def expect(what, got, wanted):
    if wanted not in got:
        sys.exit(f"{what}: expected {wanted!r} in:\n{got}")
    print(f"ok: {what}")


def free_port():
    """For programs whose port stands in their text: none that the system hands out meanwhile (those begin at 32768)."""
    for port in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return str(port)
            except OSError:
                continue
    sys.exit("no free port")


def receive(connection, size):
    data = b""
    while len(data) < size:
        piece = connection.recv(size - len(data))
        if not piece:
            sys.exit(f"closed after {len(data)} of {size} bytes")
        data += piece
    return data


class Server:
    """A program that says it is listening and stops at Enter. Its output is a terminal's, so a line is seen at once."""

    def __init__(self, command, folder, **options):
        master, slave = pty.openpty()
        self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, stdout=slave,
                                        stderr=subprocess.STDOUT, cwd=folder, **options)
        os.close(slave)
        self.output = open(master, "r", encoding="utf-8", errors="replace", newline="\r\n")
        self.first_line = self.output.readline()
        if "listening" not in self.first_line:
            sys.exit(f"{command}: not listening: {self.first_line}")
        found = re.search(r":(\d+)", self.first_line)
        self.port = found.group(1) if found else None

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.process.stdin.close()   # as good as Enter
        code = self.process.wait(TIMEOUT_S)
        self.output.close()
        if code != 0 and failure == (None, None, None):
            sys.exit(f"{self.process.args} ended with {code}")
