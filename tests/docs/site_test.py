#!/usr/bin/env python3
"""The documentation site builds without a warning; every link and anchor in it leads somewhere; nothing in it is fetched from
elsewhere to be read; no Markdown is left over. Environment: see tests/ScriptTests.cmake.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
from html.parser import HTMLParser
from pathlib import Path

from documents import SOURCE

NOT_PAGES = {"404.html"}   # its links are those of a server's root


class Page(HTMLParser):
    """Links, anchors, what is loaded, and the text outside of code."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors, self.loads, self.text = [], set(), [], []
        self.code, self.emphasis, self.wrong = 0, False, []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.anchors.update(found[name] for name in ("id", "name") if found.get(name))
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        if tag in ("script", "img", "iframe") and found.get("src"):
            self.loads.append(found["src"])
        if tag == "link" and found.get("href") and found.get("rel") != "canonical":
            self.loads.append(found["href"])
        self.code += tag in ("pre", "code", "script", "style")
        self.emphasis = tag == "em"

    def handle_endtag(self, tag):
        self.code -= tag in ("pre", "code", "script", "style")

    def handle_data(self, data):
        if self.emphasis and not data[:1].isalnum():
            self.wrong.append(data)   # a star that was meant as one
        self.emphasis = False
        if not self.code:
            self.text.append(data)


def local(link):
    """Path and anchor of a link; None if it leads to another server."""
    parts = urllib.parse.urlsplit(link)
    return None if parts.scheme or parts.netloc else (urllib.parse.unquote(parts.path), urllib.parse.unquote(parts.fragment))


def complaints(site):
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    links = 0
    for path, page in pages.items():
        name = path.relative_to(site)
        if str(name) in NOT_PAGES:
            continue
        for loaded in page.loads:
            if local(loaded) is None and not loaded.startswith(("data:", "javascript:")):
                yield f"{name} loads {loaded}"
        if name.parts[0] == "api":
            continue  # doxygen's own links
        if left := re.search(r"\|\s*---|```|\]\(", "".join(page.text)):
            yield f"{name}: Markdown is left over: {left.group()}"
        for text in page.wrong:
            yield f"{name}: stars that were meant as such made *{text}* slanted: write \\*"
        for link in page.links:
            found = local(link)
            if found is None:
                continue
            links += 1
            goal = (path.parent / found[0]).resolve() if found[0] else path
            if goal.is_dir():
                goal = goal / "index.html"
            if not goal.exists():
                yield f"{name}: {link} leads nowhere"
            elif found[1] and goal in pages and found[1] not in pages[goal].anchors:
                yield f"{name}: {link} has no such anchor"
    for style in site.rglob("*.css"):
        for link in re.findall(r"url\(['\"]?((?:https?:)?//[^)]*)", style.read_text(encoding="utf-8")):
            yield f"{style.relative_to(site)} loads {link}"
    print(f"{len(pages)} pages, {links} links")


def main():
    missing = [program for program in ("mkdocs", "doxygen") if shutil.which(program) is None]
    if missing:
        print(f"skipped: {', '.join(missing)} is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        done = subprocess.run(["mkdocs", "build", "--strict", "--site-dir", site], cwd=SOURCE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=300, check=False)
        if done.returncode != 0 or re.search("WARNING|ERROR", done.stdout):
            sys.exit(done.stdout)
        for page in ("index.html", "quick_start.html", "quick_start.zh-CN.html", "guide/index.html", "api/index.html", "api/classITcpServer.html"):
            if not (site / page).exists():
                sys.exit(f"there is no {page}")
        said = list(complaints(site.resolve()))
    if said:
        sys.exit("\n".join(said))


if __name__ == "__main__":
    main()
