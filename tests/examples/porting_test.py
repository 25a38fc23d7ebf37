#!/usr/bin/env python3
"""A program in the manner of HP-Socket's own demos compiles unchanged, as C++14 and without a warning, and hears the events that it
would hear there. Environment: see tests/ScriptTests.cmake.
"""

import tempfile
from collections import Counter
from pathlib import Path

from programs import SOURCE, run, same
from readme_test import BUILD, CXX, SANITIZE

WANTED = """
    server OnPrepareListen
    client OnPrepareConnect  client OnConnect  client OnHandShake  client OnReceive  client OnClose
    agent OnPrepareConnect   agent OnConnect   agent OnHandShake   agent OnReceive   agent OnClose
    server OnAccept  server OnHandShake  server OnReceive  server OnClose
    server OnAccept  server OnHandShake  server OnReceive  server OnClose
    server OnShutdown
""".split()


def main():
    with tempfile.TemporaryDirectory() as name:
        program = Path(name) / "porting"
        flags = [f"-fsanitize={SANITIZE}", "-fno-omit-frame-pointer"] if SANITIZE else []
        run([CXX, "-std=c++14", "-Wall", "-Wextra", "-Werror", *flags, f"-I{SOURCE / 'include'}",
             Path(__file__).with_name("porting_program.cc"), "-o", program, f"-L{BUILD}", "-lhpsocket", f"-Wl,-rpath,{BUILD}", "-pthread"])
        said = [line.replace(":", "").split()[:2] for line in run([program]).splitlines()]
    heard = Counter(map(tuple, said))
    same("the events of a program written for HP-Socket", heard, Counter(zip(WANTED[::2], WANTED[1::2])))
    for who in "client", "agent":
        order = [event for sender, event in said if sender == who]
        same(f"the order of the {who}'s", order, ["OnPrepareConnect", "OnConnect", "OnHandShake", "OnReceive", "OnClose"])


if __name__ == "__main__":
    main()
