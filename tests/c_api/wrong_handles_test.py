#!/usr/bin/env python3
"""Every C function that takes a handle, called with handles that are none or of something else: it fails with EBADF, and nothing is
harmed. The functions are those of the fact tables. Environment: see tests/ScriptTests.cmake.
"""

import ctypes
import errno
import os
import re
import sys
from pathlib import Path

SOURCE = Path(os.environ["HP_SOURCE_DIR"])
FACTS = SOURCE / "tests" / "headers" / "facts"
if os.environ.get("HP_SANITIZE"):
    print("skipped: Python cannot load a library with sanitizers")
    sys.exit(77)
library = ctypes.CDLL(os.environ["HP_BUILD_DIR"] + "/libhpsocket.so", use_errno=True)

# What 0 would mean, where it is no failure. errors.md and HPSocket4C-Types.h tell the same.
RESULTS = {"En_HP_ServiceState": 3, "En_HP_SocketError": 2, "En_HP_FetchResult": 2}
MINUS_ONE = re.compile(r"AddSSLContext|GetMultiCastTtl")
UNSIGNED_BITS = {"USHORT": 16, "BOOL": 32, "DWORD": 32, "int": 32}


def rows(name):
    lines = (FACTS / name).read_text(encoding="utf-8").splitlines()
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:]]


def handles():
    types = rows("c_callbacks.tsv") + rows("beyond_c_callbacks.tsv")
    return {row["name"] for row in types if row["kind"] == "handle"}


def call(name, *arguments):
    function = getattr(library, name)
    function.restype = ctypes.c_uint64
    # Integers and pointers only: one register or eight bytes of stack each, whatever the number of parameters.
    ctypes.set_errno(0)
    return function(*[ctypes.c_uint64(a) for a in arguments]), ctypes.get_errno()


def wrong_ones():
    """Name: handle. Each is wrong for all functions that are tried with it."""
    gone = call("Create_HP_TcpServer", 0)[0]
    assert gone
    call("Destroy_HP_TcpServer", gone)
    again = call("Create_HP_TcpServerListener")[0]  # may have its place
    address = ctypes.create_string_buffer(256)
    return {"nothing": 0, "a number": 7, "an address": ctypes.addressof(address), "all bits": (1 << 64) - 1, "one destroyed": gone,
            "a place never used": (1 << 24) | (0xFFFFF << 4) | 9, "unaligned": ctypes.addressof(address) | 9}, again, address


def expected(row):
    kind = row["return_type"]
    if MINUS_ONE.search(row["symbol"]):
        return 0xFFFFFFFF
    return RESULTS.get(kind, 0)


def check(row, what, handle):
    symbol, kind = row["symbol"], row["return_type"]
    result, error = call(symbol, handle, *[0] * 11)
    creates, destroys = symbol.startswith("Create_"), symbol.startswith("Destroy_")
    if (creates or destroys) and handle == 0:
        return []  # null is allowed there
    problems = []
    if error != errno.EBADF:
        problems.append(f"errno {error}")
    bits = 32 if kind.startswith("En_") else UNSIGNED_BITS.get(kind, 64)
    if symbol.endswith("GetLastErrorDesc"):
        if not result or not ctypes.string_at(result):
            problems.append("no text")
    elif kind not in ("void", "VOID") and result & ((1 << bits) - 1) != expected(row):
        problems.append(f"result {result & ((1 << bits) - 1)}")
    return [f"{symbol} with {what}: {', '.join(problems)}"] if problems else []


def main():
    kinds = handles()
    table = [row for row in rows("c_api.tsv") + rows("beyond_c_api.tsv") if row["params"].split(" ")[0] in kinds]
    wrong, listener, _keep = wrong_ones()
    pool = call("Create_HP_ThreadPool", 0)[0]
    problems = []
    for row in table:
        taken = row["params"].split(" ")[0]
        for what, handle in wrong.items():
            problems += check(row, what, handle)
        if "ThreadPool" not in taken:
            problems += check(row, "a thread pool", pool)
        if "Listener" not in taken:
            problems += check(row, "a listener", listener)
    state = call("HP_ThreadPool_GetState", pool)
    if state[0] & 0xFFFFFFFF != 3:
        problems.append("the thread pool was harmed")
    for problem in problems[:40]:
        print(problem)
    print(f"{len(table)} functions, {len(problems)} problems")
    sys.exit(1 if problems or len(table) < 700 else 0)


if __name__ == "__main__":
    main()
