# SPDX-License-Identifier: Apache-2.0
"""What the headers say of interfaces and their methods, for languages whose editors show it."""

import re

POINTS_ELSEWHERE = re.compile(r"See |Same as|As above|The same|The settings as they are|.*DualInterface|[^.]*, see I\w+(::\w+)?\.$")
# Where the headers leave a method without words because the other interface has them.
LIKE = {"ITcpClient": "ITcpAgent", "ITcpAgent": "ITcpServer", "IUdpClient": "IUdpServer", "IHttp": "IComplexHttp",
        "IHttpRequester": "IComplexHttpRequester", "IPullClient": "IPullSocket", "IPackClient": "IPackSocket", "IArqClient": "IArqSocket"}


class Manual:
    def __init__(self, *headers):
        self.texts, self.bases = {}, {}  # {(interface, method, "" for the interface itself): text}; {interface: its bases}
        for header in headers:
            self.read(header.read_text(encoding="utf-8"))

    def read(self, header):
        """A comment is about the declarations right behind it, up to an empty line."""
        interface, text, ended = None, [], False
        for line in map(str.strip, header.splitlines()):
            comment = re.match(r"(?:///<?|/\*\*|\*/|\*(?!\w))\s?(.*)", line)
            if comment:
                text = ([] if ended else text) + [comment[1].removesuffix("*/").strip()]
                ended = False
                continue
            method = re.match(r"virtual [\w ]+?[ *&]+(\w+)\(", line)
            opened = re.match(r"class (I\w+)[^;]*$", line)
            if opened:
                interface = opened[1]
                self.bases[interface] = re.findall(r"public (?:virtual )?(\w+)", line)
            dual = re.match(r"typedef DualInterface<(\w+), (\w+)> (\w+);", line)
            if dual:
                self.bases[dual[3]] = [dual[1], dual[2]]
            said = re.sub(r"\s+", " ", " ".join(text)).strip()
            if said and (method or opened) and not POINTS_ELSEWHERE.match(said):
                self.texts.setdefault((interface, method[1] if method else ""), said)
            text, ended = text if line and not opened else [], True

    def event(self, owner, event):
        """Of an event of a class: as the listener of its role has it, else as any has."""
        role = re.search("Server|Agent|Client|Download|$", owner)[0]
        near = [f"I{role}ListenerT", f"I{owner}Listener", "IHttpDownloadListener" if role == "Download" else ""]
        any_has = [text for (_, method), text in self.texts.items() if method == event]
        return next((self.texts[each, event] for each in near if (each, event) in self.texts), any_has[0] if any_has else "")

    def of(self, owner, method):
        """Of a class's method, which a base may declare; with "" for a method, of the class."""
        left = [re.sub("^ISSL", "ITcp", f"I{owner}") if method else f"I{owner}"]
        while left:
            interface = left.pop(0)
            if (interface, method) in self.texts:
                return self.texts[interface, method]
            if method:
                left += self.bases.get(interface, []) + ([LIKE[interface]] if interface in LIKE else [])
        return ""
