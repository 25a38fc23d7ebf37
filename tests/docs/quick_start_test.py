#!/usr/bin/env python3
"""docs/quick_start.md, typed in as it stands: its programs are saved, its commands run one after the other; and its Chinese
translation shows the same programs and commands. Ports and durations are replaced, nothing else.

Environment: see tests/ScriptTests.cmake.
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from documents import BIN, BUILD, SANITIZED, SOURCE, TIMEOUT_S, Server, all_blocks, expect, free_port, run, with_ports

PAGE = SOURCE / "docs" / "quick_start.md"
CHINESE = SOURCE / "docs" / "quick_start.zh-CN.md"


def same_in_chinese():
    texts = [[(block.language, re.sub(r"[ \t]*//.*", "", block.text) if block.language == "cpp" else block.text) for block in all_blocks(page)]
             for page in (PAGE, CHINESE)]
    if texts[0] != texts[1]:
        sys.exit("docs/quick_start.zh-CN.md: its blocks are not those of docs/quick_start.md")
    print("ok: the translation shows the same")


def environment_of(folder):
    """pkg-config finds the library of the build, and the shell its programs."""
    sanitize = " ".join(SANITIZED)
    (folder / "hpsocket.pc").write_text(f"Name: hpsocket\nDescription: the build\nVersion: 6\nCflags: -I{SOURCE / 'include'} {sanitize}\n"
                                        f"Libs: -L{BUILD} -lhpsocket -Wl,-rpath,{BUILD} -pthread {sanitize}\n", encoding="utf-8")
    return dict(os.environ, PKG_CONFIG_PATH=str(folder), PATH=f"{BIN}:{folder}:{os.environ['PATH']}")


class Running(Server):
    """A server of the page, until another one takes its place."""

    def __init__(self, command, folder, environment):
        super().__init__(["bash", "-c", f"exec {command}"], folder, env=environment)
        print(f"ok: {command}")

    def stop(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait(TIMEOUT_S)
        self.output.close()


def typed_in(folder):
    ports = {"5555": free_port(), "8443": free_port()}
    environment = environment_of(folder)
    running, said = None, {}
    try:
        for block in all_blocks(PAGE):
            text = with_ports(re.sub(r"-d \d+s", "-d 300ms", block.text), ports).strip()
            if block.language == "cpp":
                (folder / block.name).write_text(text + "\n", encoding="utf-8")
            elif block.language != "sh":
                continue
            elif re.match(r"\./greeter|hp serve", text):
                if running:
                    running.stop()
                running = Running(text, folder, environment)
            else:
                said[text.splitlines()[0]] = run(["bash", "-ec", text], cwd=folder, env=environment)
                if text.startswith("./asker"):
                    expect("./greeter", running.output.readline(), "is here")
    finally:
        if running:
            running.stop()
    for command in ("./asker", "./asker tls"):
        expect(command, said[command], "good day\n")
    name = "copies/greeter.cc"
    expect("./download", said["mkdir -p copies"], "greeter.cc, ")
    if (folder / name).read_bytes() != (folder / "greeter.cc").read_bytes():
        sys.exit(f"{name} is another file")


def main():
    same_in_chinese()
    missing = [program for program in ("openssl", "pkg-config") if shutil.which(program) is None]
    if missing or not (BIN / "hp").exists():
        print(f"skipped: {', '.join(missing) or 'hp'} is not there")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        typed_in(Path(name))


if __name__ == "__main__":
    main()
