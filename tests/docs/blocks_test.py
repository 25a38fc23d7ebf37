#!/usr/bin/env python3
"""Every block of code in every page of the repository is looked at by somebody.

cpp   compiled here, all as one source (the rules stand in tests/support/documents.py)
c     compiled here, one by one
sh    bash agrees with the syntax; where no test runs them, commands that exist: of `hp` its words and options, of others the program or the
      file in the tree
js    node agrees with the syntax;  python: so does Python
text, or nothing: no code; a line of it that begins with a command of ours is looked at as sh

What a block does when it is run is the business of the test in RUN_BY, which is to name each page with a block that is not compiled here.
A language without a row is an error. Environment: see tests/ScriptTests.cmake.
"""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from pathlib import Path

from documents import BIN, CC, CXX, SOURCE, STANDARD, WARNINGS, all_blocks, together

# Page, language: the test that runs these blocks, or why none can. The first that fits.
RUN_BY = [
    ("README*.md", "sh", "tests/docs/readme_test.py"),
    ("README*.md", "cmake", "tests/docs/readme_test.py"),
    ("docs/install.md", "cmake", "tests/install/install_test.sh"),
    ("docs/quick_start*.md", "sh", "tests/docs/quick_start_test.py"),
    ("CONTRIBUTING.md", "sh", "the commands of a developer: building and testing"),
    # Other languages: a page beside each binding, and its own test.
    ("bindings/python/*.md", "*", "tests/bindings/python_test.py"),
    ("bindings/node/*.md", "*", "tests/bindings/node_test.py"),
    ("bindings/java/*.md", "*", "tests/bindings/java_test.py"),
    ("bindings/csharp/*.md", "*", "tests/bindings/csharp_test.py"),
    ("bindings/pascal/*.md", "*", "tests/bindings/pascal_test.py"),
]
HIDDEN = {".git", "build", "node_modules", "__pycache__"}
OURS = re.compile(r"(?:sudo )?(?:hp|\./\w|tools/|bench/|python3|cmake|ctest)\b")
# What stands in a command for something of the reader's.
ELSEWHERE = {"sudo", "apt", "apt-get", "cd", "cmake", "ctest", "g++", "cc", "openssl", "curl", "nc", "python3", "node", "npm", "pip", "source", "mkdir", "for", "set", "export", "ldconfig",
             "sort"}


def pages():
    for folder, folders, files in os.walk(SOURCE):
        folders[:] = sorted(set(folders) - HIDDEN)
        for file in sorted(files):
            if file.endswith(".md"):
                yield Path(folder) / file


def run(*command, text=""):
    done = subprocess.run([str(part) for part in command], input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=100, check=False)
    return [] if done.returncode == 0 else [done.stdout]


# --- each language: blocks -> complaints ---------------------------------------------------------------------------------


def compiled_cpp(blocks, folder):
    (folder / "all.cc").write_text(together(blocks), encoding="utf-8")
    return run(CXX, STANDARD["cpp"], *WARNINGS, "-fsyntax-only", folder / "all.cc")


def compiled_c(blocks, folder):  # pylint: disable=unused-argument
    return [line for block in blocks
            for line in run(CC, STANDARD["c"], *WARNINGS, "-Wpedantic", "-fsyntax-only", "-xc", "-", text=f'#line {block.line} "{block}"\n{block.text}')]


def parsed_python(blocks, folder):  # pylint: disable=unused-argument
    said = []
    for block in blocks:
        try:
            ast.parse(block.text)
        except SyntaxError as error:
            said.append(f"{block}: {error}")
    return said


def parsed_js(blocks, folder):
    if shutil.which("node") is None:
        return []
    said = []
    for block in blocks:
        (folder / "block.mjs").write_text(block.text, encoding="utf-8")
        said += [f"{block}: {line}" for line in run("node", "--check", folder / "block.mjs")]
    return said


HELP = {}


def help_of(command):
    """The help of a command of hp; "" if there is none of that name."""
    if command not in HELP:
        done = subprocess.run([BIN / "hp", "help", *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60, check=False)
        HELP[command] = done.stdout if done.returncode == 0 else ""
    return HELP[command]


def hp_complaints(words):
    if not (BIN / "hp").exists() or len(words) < 2:
        return
    if words[1] in ("help", "man", "completion"):
        if len(words) > 2 and words[1] != "completion" and not help_of((words[2],)):
            yield f"there is no hp {words[2]}"
        return
    text = help_of((words[1],))
    if not text and not words[1].startswith("-"):
        yield f"there is no hp {words[1]}"
    if len(words) > 2:
        text += help_of((words[1], words[2])) if re.fullmatch(r"[a-z]+", words[2]) else ""
    for word in words[2:]:
        if word.startswith("--") and not re.search(rf"(?<![\w-]){re.escape(word.split('=')[0])}(?![\w-])", text):
            yield f"hp {words[1]} has no {word}"


def command_complaints(line):
    try:
        words = shlex.split(line, comments=True)
    except ValueError as error:
        yield f"{line}: {error}"
        return
    while words and (re.fullmatch(r"[A-Z_]+=.*", words[0]) or words[0] == "sudo"):
        words = words[1:]
    if not words:
        return
    for end in ("|", "&&", "||", ";", "&", ">", "2>&1"):
        if end in words:
            rest = words[words.index(end) + 1:]
            if end in ("|", "&&", "||", ";"):
                yield from command_complaints(shlex.join(rest))
            words = words[:words.index(end)]
    name = words[0].rstrip(";") if words else ""
    if name == "hp":
        yield from hp_complaints(words)
    elif "/" in name and not name.startswith(("/", "$")) and not name.startswith("build/"):
        if not (SOURCE / name).exists():
            yield f"there is no {name}"
    elif name not in ELSEWHERE and "/" not in name and not (BIN / name).exists():
        yield f"who checks `{name}`? It is no program that this test knows"
    for word in words[1:]:
        if re.match(r"(bench|tools|examples|bindings|docs|include|src)/[\w./-]+$", word) and not (SOURCE / word).exists():
            yield f"there is no {word}"


def joined(text):
    return re.sub(r"\\\n\s*", " ", text).splitlines()


def checked_sh(blocks, folder):  # pylint: disable=unused-argument
    said = []
    for block in blocks:
        said += [f"{block}: {line}" for line in run("bash", "-n", text=block.text)]
        if not (who_runs(block) or "").startswith("tests/"):
            said += [f"{block}: {complaint}" for line in joined(block.text) for complaint in command_complaints(line)]
    return said


def checked_text(blocks, folder):  # pylint: disable=unused-argument
    return [f"{block}: {complaint}" for block in blocks for line in joined(block.text) if OURS.match(line) for complaint in command_complaints(line)]


LANGUAGES = {"cpp": compiled_cpp, "c": compiled_c, "python": parsed_python, "js": parsed_js, "sh": checked_sh, "": checked_text, "text": checked_text}
COMPILED = {"cpp", "c", "", "text"}  # need no row in RUN_BY


def who_runs(block):
    page = str(block.page.relative_to(SOURCE))
    return next((test for pattern, language, test in RUN_BY if fnmatch(page, pattern) and fnmatch(block.language, language)), None)


def main():
    by_language, said = {}, []
    for page in pages():
        for block in all_blocks(page):
            by_language.setdefault(block.language, []).append(block)
            test = who_runs(block)
            if block.language not in COMPILED and test is None:
                said.append(f"{block}: nobody runs this {block.language}: put the test that does, or why none can, into RUN_BY of {Path(__file__).name}")
            if test and test.startswith("tests/") and not (SOURCE / test).exists():
                said.append(f"{block}: {test} is not there")
            if block.language not in LANGUAGES and test is None:
                said.append(f"{block}: nobody looks at {block.language}")
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(2) as threads:
        known = {language: blocks for language, blocks in by_language.items() if language in LANGUAGES}
        answers = {language: threads.submit(LANGUAGES[language], blocks, Path(name)) for language, blocks in known.items()}
        for language, answer in answers.items():
            said += answer.result()
            print(f"{language or 'no language'}: {len(known[language])} blocks")
    if said:
        sys.exit("\n".join(said))


if __name__ == "__main__":
    main()
