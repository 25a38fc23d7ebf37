#!/usr/bin/env python3
"""Every local link in every page of the repository leads to a file or folder that is there, and its anchor to a heading.

Environment: see tests/ScriptTests.cmake.
"""

import sys

from blocks_test import pages
from documents import SOURCE

sys.path.insert(0, str(SOURCE / "tools" / "site"))
from hook import local_links, prose, slug  # noqa: E402  # pylint: disable=wrong-import-position


def anchors(page):
    found = {}
    for line, is_prose in prose(page.read_text(encoding="utf-8")):
        if is_prose and line.startswith("#"):
            name = slug(line.lstrip("#").replace("`", ""))
            found[name] = found.get(name, 0) + 1
            if found[name] > 1:
                found[f"{name}-{found[name] - 1}"] = 1
    return found


def main():
    known, missing, count = {}, [], 0
    for page in pages():
        for path, anchor in local_links(page.read_text(encoding="utf-8")):
            count += 1
            goal = (page.parent / path).resolve() if path else page
            where = f"{page.relative_to(SOURCE)}: {path}"
            if not goal.exists() or not goal.is_relative_to(SOURCE):
                missing.append(where)
            elif anchor:
                if goal not in known:
                    known[goal] = anchors(goal) if goal.suffix == ".md" else {}
                if anchor not in known[goal]:
                    missing.append(f"{where}#{anchor}")
    if missing:
        sys.exit("links that lead nowhere:\n" + "\n".join(missing))
    print(f"ok: {count} links")


if __name__ == "__main__":
    main()
