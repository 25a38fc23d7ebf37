#!/usr/bin/env python3
"""The rules of the tree, as a test: what may include what, how long a file is, where a system call may stand.

Reads the tree at HP_SOURCE_DIR (default: this checkout). Before it trusts its own silence it checks itself: over a small
bad tree, made in a temporary folder, every rule must speak.
"""

import os
import re
import sys
import tempfile
from pathlib import Path

# --- the rules, as data --------------------------------------------------------------------------------------------

# Folder of src/: the folders it may include from, besides its own. Includes go one way.
MAY_INCLUDE = {
    "base": set(),
    "protocol": {"base"},
    "net": {"base"},
    "engine": {"base", "protocol", "net"},
    "helper": {"base", "protocol", "net"},  # protocol: a codec or a TLS call is the machine, the helper its C function
    "pool": {"base", "net", "engine"},
    "download": {"base", "protocol", "net", "engine", "helper"},
    "component": {"base", "protocol", "net", "engine", "helper", "pool", "download"},
    "c_api": {"base", "protocol", "net", "engine", "helper", "pool", "download", "component"},
}

# These know nothing of the documented interface: standard types only.
WITHOUT_PUBLIC_HEADERS = {"base", "protocol", "net"}

LINES_MAX = 600
LINES_NOTE = 400

# Path prefix: reason. System calls and clock readings may stand in these files too; all others go through net/sys.
SYSTEM_CALLS_ALLOWED = {
    "src/net/sys": "the seam itself",
    "src/helper/": "SYS_* wrap the calls on a socket that belongs to the user, not to a loop",
}

# Called with a leading `::`, these reach the kernel or the resolver.
SYSTEM_CALLS = """
    accept accept4 bind close connect epoll_create1 epoll_ctl epoll_pwait2 epoll_wait eventfd fcntl getaddrinfo getpeername
    getsockname getsockopt ioctl listen mmap munmap open openat poll pread pwrite read readv recv recvfrom recvmmsg recvmsg
    select send sendfile sendmmsg sendmsg sendto setsockopt shutdown signal sigaction socket socketpair splice timerfd_create
    timerfd_settime write writev
""".split()
CLOCKS = r"\b(?:clock_gettime|gettimeofday|timespec_get)\s*\(|\b(?:steady|system|high_resolution)_clock::now\b|\bstd::time\s*\(|(?<![\w>])::time\s*\("
SYSTEM_CALL = re.compile(rf"(?<![\w>])::(?:{'|'.join(SYSTEM_CALLS)})\s*\(|{CLOCKS}")

SLEEP = re.compile(r"\b(?:sleep_for|sleep_until|usleep|nanosleep|clock_nanosleep|sleep)\s*\(")

# A path of somebody's machine. Tests may use /tmp.
MACHINE_PATH = re.compile(r"(?<![\w./])/(?:work|root|home/\w+)/")
TEMPORARY_PATH = re.compile(r"(?<![\w./])/tmp\b")

CODE_SUFFIXES = {".h", ".cc", ".c", ".def", ".inc"}
TEXT_SUFFIXES = CODE_SUFFIXES | {".txt", ".cmake", ".in", ".json", ".md", ".py", ".sh", ""}
CODE_FOLDERS = ("src", "include", "apps", "examples", "bench", "fuzz", "tests")
TEXT_FOLDERS = CODE_FOLDERS + ("bindings", "cmake", "packaging", "tools", "docs")

# --- reading ---------------------------------------------------------------------------------------------------------


class Tree:
    """The files of a tree, and what was found wrong with them."""

    def __init__(self, root):
        self.root = Path(root)
        self.problems = []
        self.notes = []

    def files(self, folders, suffixes):
        for folder in folders:
            for path in sorted((self.root / folder).rglob("*")):
                if path.is_file() and path.suffix in suffixes and "__pycache__" not in path.parts:
                    yield path.relative_to(self.root)

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def problem(self, rule, path, text, offset=None):
        line = "" if offset is None else f":{text.count(chr(10), 0, offset) + 1}"
        shown = "" if offset is None else ": " + text[text.rfind("\n", 0, offset) + 1 :].split("\n", 1)[0].strip()
        self.problems.append((rule, f"{path}{line}: {rule}{shown}"))


NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def code_only(text):
    """The text with comments and literals blanked, line for line (digit separators may blank a little more)."""
    return NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', re.MULTILINE)


def includes(text):
    for match in INCLUDE.finditer(text):
        yield match.group(1), match.group(2), match.start()


# --- the checks, one a rule ------------------------------------------------------------------------------------------


def is_internal(tree, target):
    """Whether <target> is a header of src/ (there is also a <net/if.h> of the system)."""
    return (tree.root / "src" / target).is_file()


def includes_go_one_way(tree):
    for path in tree.files(["src"], CODE_SUFFIXES):
        text = tree.read(path)
        folder = path.parts[1]
        if len(path.parts) < 3 or folder not in MAY_INCLUDE:
            tree.problem("unknown folder of src", path, text)
            continue
        for mark, target, at in includes(text):
            first = target.split("/")[0]
            if mark == "<" and first == "hpsocket":
                if folder in WITHOUT_PUBLIC_HEADERS:
                    tree.problem("public header in " + folder, path, text, at)
            elif mark == "<":
                if is_internal(tree, target):
                    tree.problem("our own header in <>", path, text, at)
            elif "/" not in target or first not in MAY_INCLUDE:
                tree.problem('an include in "" names its folder under src/', path, text, at)
            elif first != folder and first not in MAY_INCLUDE[folder]:
                tree.problem(f"{folder} must not include {first}", path, text, at)


def programs_use_public_headers_only(tree):
    for path in tree.files(["apps", "examples"], CODE_SUFFIXES):
        text = tree.read(path)
        home = Path(*path.parts[:2]) if path.parts[0] == "apps" else Path(path.parts[0])
        for mark, target, at in includes(text):
            if mark == "<" and is_internal(tree, target):
                tree.problem("a program uses public headers only", path, text, at)
            if mark == '"':
                beside = (tree.root / path.parent / target).resolve()
                from_apps = (tree.root / path.parts[0] / target).resolve()
                own = (tree.root / home).resolve()
                if not any(p.is_file() and p.is_relative_to(own) for p in (beside, from_apps)):
                    tree.problem("a program uses public headers only", path, text, at)


def files_are_short(tree):
    for path in tree.files(["src", "include", "apps"], CODE_SUFFIXES):
        lines = tree.read(path).count("\n")
        if lines > LINES_MAX:
            tree.problem(f"over {LINES_MAX} lines", path, "")
        elif lines > LINES_NOTE:
            tree.notes.append(f"{path}: {lines} lines; is there a second noun in it?")


def nothing_sleeps(tree):
    for path in tree.files(["src"], CODE_SUFFIXES):
        text = tree.read(path)
        for match in SLEEP.finditer(code_only(text)):
            tree.problem("nothing waits by sleeping", path, text, match.start())


def system_calls_pass_the_seam(tree):
    for path in tree.files(["src"], CODE_SUFFIXES):
        if path.as_posix().startswith(tuple(SYSTEM_CALLS_ALLOWED)):
            continue
        text = tree.read(path)
        for match in SYSTEM_CALL.finditer(code_only(text)):
            tree.problem("a system call outside net/sys", path, text, match.start())


def headers_are_guarded(tree):
    for path in tree.files(CODE_FOLDERS, {".h"}):
        text = tree.read(path)
        if not re.search(r"^#pragma once\s*$", text, re.MULTILINE):
            tree.problem("no #pragma once", path, text)


def no_machine_is_named(tree):
    top = [p.relative_to(tree.root) for p in sorted(tree.root.glob("*")) if p.is_file() and p.suffix in TEXT_SUFFIXES]
    for path in [*top, *tree.files(TEXT_FOLDERS, TEXT_SUFFIXES)]:
        if path.parts[:2] == ("tests", "tree"):
            continue
        text = tree.read(path)
        for match in MACHINE_PATH.finditer(text):
            tree.problem("a machine's path", path, text, match.start())
        if path.parts[0] in ("src", "include", "apps", "bench", "cmake", "packaging"):
            for match in TEMPORARY_PATH.finditer(text):
                tree.problem("a machine's path", path, text, match.start())


CHECKS = [
    includes_go_one_way,
    programs_use_public_headers_only,
    files_are_short,
    nothing_sleeps,
    system_calls_pass_the_seam,
    headers_are_guarded,
    no_machine_is_named,
]


def examine(root):
    tree = Tree(root)
    for check in CHECKS:
        check(tree)
    return tree


# --- the check of the checks -----------------------------------------------------------------------------------------

# File: (content, the rules it breaks).
BAD_TREE = {
    "src/base/up.h": ('#pragma once\n#include "net/loop.h"\n', ["base must not include net"]),
    "src/protocol/net.cc": ('#include "net/loop.h"\n', ["protocol must not include net"]),
    "src/engine/up.cc": ('#include "component/table.h"\n', ["engine must not include component"]),
    "src/engine/bare.cc": ('#include "loop.h"\n', ['an include in "" names its folder under src/']),
    "src/net/api.cc": ("#include <hpsocket/HPSocket.h>\n", ["public header in net"]),
    "src/net/angle.cc": ("#include <base/up.h>\n", ["our own header in <>"]),
    "src/other/x.cc": ("int x;\n", ["unknown folder of src"]),
    "apps/hp/inside.cc": ('#include "base/up.h"\n', ["a program uses public headers only"]),
    "examples/inside.cc": ("#include <base/up.h>\n", ["a program uses public headers only"]),
    "src/c_api/long.cc": ("\n" * (LINES_MAX + 1), [f"over {LINES_MAX} lines"]),
    "src/pool/sleepy.cc": ("void f() { std::this_thread::sleep_for(1ms); }\n", ["nothing waits by sleeping"]),
    "src/net/loop.cc": ("int f(int fd) { return ::close(fd); }\n", ["a system call outside net/sys"]),
    "src/engine/clock.cc": ("auto f() { return std::chrono::steady_clock::now(); }\n", ["a system call outside net/sys"]),
    "include/hpsocket/twice.h": ("int x;\n", ["no #pragma once"]),
    "cmake/here.cmake": ("set(x /home/me/x)\n", ["a machine's path"]),
    "src/component/where.cc": ('auto x = "/tmp/x";\n', ["a machine's path"]),
}
GOOD_TREE = {
    "src/base/good.h": '#pragma once\n#include <net/if.h>\n#include "base/other.h"\n// ::close(fd), sleep(1) and /tmpfs are only words\n',
    "src/net/sys_kernel.cc": '#include "base/good.h"\nint f(int fd) { return ::close(fd); }\n',
    "src/component/good.cc": '#include <hpsocket/HPSocket.h>\n#include "engine/x.h"\nvoid f(Sys& s) { s.close(1); hp::open(2); }\n',
    "src/helper/socket_options.cc": "int f(int fd) { return ::setsockopt(fd, 0, 0, nullptr, 0); }\n",
    "apps/hp/good.cc": '#include <hpsocket/HPSocket.h>\n#include "hp/good.h"\n#include "good.h"\n',
    "apps/hp/good.h": "#pragma once\n",
    "src/pool/long_enough.cc": "\n" * (LINES_NOTE + 1),
}


def self_check():
    with tempfile.TemporaryDirectory() as folder:
        for name, content in [*((n, c) for n, (c, _) in BAD_TREE.items()), *GOOD_TREE.items()]:
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        tree = examine(folder)
    expected = sorted((name, rule) for name, (_, rules) in BAD_TREE.items() for rule in rules)
    found = sorted((text.split(":")[0], rule) for rule, text in tree.problems)
    if found != expected or len(tree.notes) != 1:
        for name, rule in sorted(set(expected) ^ set(found)):
            print(f"self-check: {'not found' if (name, rule) in expected else 'wrongly found'}: {name}: {rule}")
        print(f"self-check: {len(tree.notes)} notes")
        sys.exit("tree_test cannot be trusted: mend it first")


def main():
    self_check()
    root = os.environ.get("HP_SOURCE_DIR") or Path(__file__).resolve().parents[2]
    tree = examine(root)
    for note in tree.notes:
        print("note:", note)
    for _, text in tree.problems:
        print(text)
    print(f"tree: {len(tree.problems)} problems, {len(tree.notes)} notes")
    sys.exit(1 if tree.problems else 0)


if __name__ == "__main__":
    main()
