#!/usr/bin/env python3
"""examples/README.md names each program of the folder, and each program that it names is there; each row of the guide's table of demos has
its programs, in the language that the row says, and they create the components that it names; a test runs each. Environment: see
tests/ScriptTests.cmake.
"""

import os
import re
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("HP_SOURCE_DIR", Path(__file__).resolve().parents[2]))
EXAMPLES = SOURCE / "examples"

# Row of the guide's tables (8.1.1, 8.1.2): the components that its programs create, C++ or (with a *) by the C library.
ROWS = {
    "testecho": "TcpServer TcpAgent TcpClient",
    "testecho-pfm": "TcpServer TcpAgent TcpClient",
    "testecho-pull": "TcpPullServer TcpPullAgent TcpPullClient",
    "testecho-pack": "TcpPackServer TcpPackAgent TcpPackClient",
    "testecho-udp": "UdpServer UdpClient UdpCast",
    "testecho-udp-pfm": "UdpServer UdpClient",
    "testecho-lib": "TcpPullServer TcpPullAgent* TcpPullClient*",
    "testecho-ssl": "SSLServer SSLAgent SSLClient",
    "testecho-ssl-pfm": "SSLServer SSLAgent SSLClient",
    "testecho-ssl-pull": "SSLPullServer SSLPullAgent SSLPullClient",
    "testecho-ssl-pack": "SSLPackServer* SSLPackAgent* SSLPackClient*",
    "testecho-http": "HttpServer HttpAgent HttpClient HttpSyncClient",
    "testecho-http-4c": "HttpServer* HttpAgent* HttpClient* HttpSyncClient*",
    "HttpProxy (Server-1)": "TcpServer TcpAgent",
    "HttpProxy (Server-2)": "HttpServer TcpAgent",
    "testecho-arq": "UdpArqServer UdpArqClient",
    "testudpcast": "UdpCast",
    "testudpnode": "UdpNode",
}


def creates(source, component):
    if component.endswith("*"):
        return source.suffix == ".c" and f"Create_HP_{component[:-1]}(" in source.read_text(encoding="utf-8")
    return source.suffix == ".cc" and re.search(rf"\bC{component}Ptr \w+|\bHP_Create_{component}\(", source.read_text(encoding="utf-8"))


def main():
    problems = []
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    linked = dict(re.findall(r"\[(\w+)\]\((\w+\.cc?)\)", text))
    there = {path.stem: path.name for path in EXAMPLES.iterdir() if path.suffix in (".c", ".cc")}
    problems += [f"{name} is not in the table" for name in there.keys() - linked.keys()]
    problems += [f"{name} is in the table only" for name in linked.keys() - there.keys()]
    problems += [f"[{name}]({target})" for name, target in linked.items() if Path(target).stem != name]

    for row, components in ROWS.items():
        line = re.search(rf"^\| {re.escape(row)} \|.*$", text, re.MULTILINE)
        sources = [EXAMPLES / name for name in re.findall(r"\((\w+\.cc?)\)", line.group())] if line else []
        problems += [f"no row {row}"] if not line else []
        problems += [f"{row}: no {one}" for one in components.split() if not any(creates(source, one) for source in sources)]

    tests = "\n".join(path.read_text(encoding="utf-8") for path in (SOURCE / "tests").rglob("*_test.py") if path != Path(__file__).resolve())
    problems += [f"no test runs {name}" for name in there if f'"{name}"' not in tests]
    if problems:
        sys.exit("\n".join(sorted(problems)))
    print(f"ok: {len(there)} programs, {len(ROWS)} rows")


if __name__ == "__main__":
    main()
