#!/usr/bin/env python3
"""The C library against its fact tables (facts/c_api.tsv, c_callbacks.tsv, and ours in beyond_c_*.tsv).

1. The C headers declare each function, callback, alias, handle with the very type: a generated C99 program of assignments, compiled by
   CC with -Wall -Wextra -Wpedantic -Werror.
2. The headers declare nothing else.
3. The shared library exports exactly what the tables of the C and C++ functions name.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("HP_SOURCE_DIR", Path(__file__).resolve().parents[2]))
FACTS = SOURCE / "tests" / "headers" / "facts"
INCLUDE = SOURCE / "include"


def rows(*names):
    found = []
    for name in names:
        lines = (FACTS / name).read_text(encoding="utf-8").splitlines()
        head = lines[0].split("\t")
        found += [dict(zip(head, line.split("\t"))) for line in lines[1:]]
    return found


def program(functions, types):
    yield '#include "hpsocket/HPSocket4C-SSL.h"'
    for row in functions:
        name = row["symbol"]
        yield f"{row['return_type']} (*const check_{name})({row['params'] if row['params'] != '-' else 'void'}) = {name};"
    for row in types:
        name, target = row["name"], row["return_or_target_type"]
        if row["kind"] == "fn_typedef":
            yield f"extern {name} typed_{name}; extern {target} (*typed_{name})({row['params']});"
        elif row["kind"] in ("fn_alias", "handle"):
            yield f"extern {name} typed_{name}; extern {target} typed_{name};"


def compiles(functions, types):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "facts.c")
        path.write_text("\n".join(program(functions, types)) + "\n", encoding="utf-8")
        command = [os.environ.get("CC", "gcc"), "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", f"-I{INCLUDE}", path]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            yield done.stderr[:6000]


def declared(functions):
    wanted = {row["symbol"] for row in functions}
    found = set()
    for path in [*INCLUDE.glob("hpsocket/HPSocket4C*.h"), *INCLUDE.glob("hpsocket/c/*.h")]:
        found |= set(re.findall(r"^HPSOCKET_API .*?(\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE))
    for name in sorted(found ^ wanted):
        yield f"{name}: {'declared, and not in the tables' if name in found else 'not declared'}"


def exported(functions):
    cpp = rows("cpp_exports.tsv", "beyond_exports.tsv")
    wanted = {row["symbol"] for row in functions} | {row["name"] for row in cpp if row["kind"] == "function"}
    library = os.environ.get("HP_BUILD_DIR", "") + "/libhpsocket.so"
    if not os.path.exists(library):
        print("the library is not built: its symbols are not compared")
        return
    lines = subprocess.run(["nm", "-D", "--defined-only", library], capture_output=True, text=True, check=True).stdout.splitlines()
    found = {line.split()[-1].split("@")[0] for line in lines}
    for name in sorted(found ^ wanted):
        yield f"{name}: {'exported, and not in the tables' if name in found else 'not exported'}"


def main():
    functions = rows("c_api.tsv", "beyond_c_api.tsv")
    types = rows("c_callbacks.tsv", "beyond_c_callbacks.tsv")
    errors = [*compiles(functions, types), *declared(functions), *exported(functions)]
    for error in errors[:60]:
        print(error, file=sys.stderr)
    print(f"{len(functions)} functions, {len(types)} types, {len(errors)} errors")
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
