# SPDX-License-Identifier: Apache-2.0
"""What the headers say of each method, for languages whose editors show it."""

import re
from pathlib import Path

INCLUDE = Path(__file__).resolve().parents[2] / "include" / "hpsocket"
POINTS_ELSEWHERE = re.compile(r"See |Same as|The same|The settings as they are")


def methods():
    """{(interface, method): text}, of those that have a comment of their own; of the interface itself with "" for a method."""
    found = {}
    for path in [*sorted((INCLUDE / "interface").glob("*.h")), INCLUDE / "Download.h"]:
        interface, text = None, []
        for line in path.read_text(encoding="utf-8").splitlines():
            comment = re.match(r"\s*(?:///<?|/\*\*|\*/|\*(?!\w))\s?(.*)", line)
            method = re.match(r"\s*virtual [\w ]+?[ *&]+(\w+)\(", line)
            if comment:
                text.append(comment[1].removesuffix("*/").strip())
                continue
            if method and text:
                found[interface, method[1]] = re.sub(r"\s+", " ", " ".join(text)).strip()
            opened = re.match(r"class (I\w+)[^;]*$", line)
            if opened:
                interface = opened[1]
                if text:
                    found[interface, ""] = re.sub(r"\s+", " ", " ".join(text)).strip()
            text = []
    return {key: text for key, text in found.items() if not POINTS_ELSEWHERE.match(text)}


def of(found, owner, method):
    """The comment of a class's method; of a base it has, if all that have such a method say the same."""
    same = {text for (_, name), text in found.items() if method and name == method}
    return found.get((f"I{owner}", method)) or (same.pop() if len(same) == 1 else None)
