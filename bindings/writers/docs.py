# SPDX-License-Identifier: Apache-2.0
"""What the headers say of interfaces and their methods, for languages whose editors show it."""

import re
from pathlib import Path

INCLUDE = Path(__file__).resolve().parents[2] / "include" / "hpsocket"
POINTS_ELSEWHERE = re.compile(r"See |Same as|As above|The same|The settings as they are|.*DualInterface")
# Where the headers leave a method without words because the other interface has them.
LIKE = {"ITcpClient": "ITcpAgent", "ITcpAgent": "ITcpServer", "IUdpClient": "IUdpServer", "IHttp": "IComplexHttp",
        "IHttpRequester": "IComplexHttpRequester", "IPullClient": "IPullSocket", "IPackClient": "IPackSocket", "IArqClient": "IArqSocket"}


class Comments:
    def __init__(self):
        self.texts, self.bases = {}, {}  # {(interface, method, "" for the interface itself): text}; {interface: its bases}
        for path in [*sorted((INCLUDE / "interface").glob("*.h")), INCLUDE / "Download.h"]:
            self.read(path.read_text(encoding="utf-8"))

    def read(self, header):
        interface, text = None, []
        for line in header.splitlines():
            comment = re.match(r"\s*(?:///<?|/\*\*|\*/|\*(?!\w))\s?(.*)", line)
            if comment:
                text.append(comment[1].removesuffix("*/").strip())
                continue
            method = re.match(r"\s*virtual [\w ]+?[ *&]+(\w+)\(", line)
            opened = re.match(r"class (I\w+)[^;]*$", line)
            if opened:
                interface = opened[1]
                self.bases[interface] = re.findall(r"public (?:virtual )?(\w+)", line)
            dual = re.match(r"typedef DualInterface<(\w+), (\w+)> (\w+);", line)
            if dual:
                self.bases[dual[3]] = [dual[1], dual[2]]
            said = re.sub(r"\s+", " ", " ".join(text)).strip()
            if said and (method or opened) and not POINTS_ELSEWHERE.match(said):
                self.texts[interface, method[1] if method else ""] = said
            text = []

    def of(self, owner, method):
        """Of a class's method, which a base may declare; with "" for a method, of the class."""
        left = [re.sub("^ISSL", "ITcp", f"I{owner}") if method else f"I{owner}"]
        while left:
            interface = left.pop(0)
            if (interface, method) in self.texts:
                return self.texts[interface, method]
            if method:
                left += self.bases.get(interface, []) + ([LIKE[interface]] if interface in LIKE else [])
        return None
