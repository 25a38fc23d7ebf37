#!/usr/bin/env python3
"""What hp writes about itself: completions and manual pages have every command and every option of the help, and are what shells
and man take."""

import functools
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from hp_program import hp, main

COMMANDS = [line.split()[0] for line in
            re.search(r"Subcommands:\n((?:  .*\n)+)", hp("--help").stdout).group(1).splitlines()]


@functools.cache
def options_of(command):
    """Every name in the left column of a command's help."""
    names = set()
    for line in hp("help", command).stdout.splitlines():
        shown = re.match(r"  (-\S+)", line)
        if shown:
            names.update(re.sub(r"\{\w+\}", "", shown.group(1)).split(","))
    return names


class Completion(unittest.TestCase):
    def script(self, shell):
        done = hp("completion", shell)
        self.assertEqual(done.returncode, 0, done)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = Path(folder.name, "hp")
        file.write_text(done.stdout)
        return file

    def run_shell(self, shell, *arguments, folder=None):
        if not shutil.which(shell):
            self.skipTest(f"no {shell}")
        done = subprocess.run([shell, *map(str, arguments)], capture_output=True, text=True, timeout=30, check=False, cwd=folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done)
        return done.stdout.split("\n")[:-1]

    def bash(self, *words, folder=None):
        program = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hp; for w in "${COMPREPLY[@]}"; do printf "%s\\n" "$w"; done'
        return self.run_shell("bash", "--norc", "-c", program, "bash", self.bash_script, *words, folder=folder)

    def fish(self, line, folder=None):
        found = self.run_shell("fish", "--no-config", "-c", f"source {self.fish_script}; complete -C '{line}'", folder=folder)
        return [one.split("\t")[0] for one in found]

    def test_bash(self):
        self.bash_script = self.script("bash")
        self.assertEqual(set(self.bash("hp", "")), set(COMMANDS))
        self.assertEqual(self.bash("hp", "se"), ["serve"])
        self.assertIn("--version", self.bash("hp", "--"))
        for command in COMMANDS:
            self.assertEqual(set(self.bash("hp", command, "-")), options_of(command), command)
        self.assertEqual(self.bash("hp", "echo", "h"), ["http", "https"])
        self.assertEqual(self.bash("hp", "help", "ge"), ["get"])
        self.assertEqual(self.bash("hp", "serve", "--log-format", "="), ["combined", "json"])
        self.assertEqual(self.bash("hp", "serve", "--log-format", "=", "j"), ["json"])
        self.assertEqual(self.bash("hp", "serve", "--port", ""), [])
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a file.pem").touch()
            Path(folder, "a folder").mkdir()
            self.assertEqual(set(self.bash("hp", "serve", "--cert", "a", folder=folder)), {"a file.pem", "a folder"})
            self.assertEqual(self.bash("hp", "serve", "a", folder=folder), ["a folder"])

    def test_fish(self):
        self.fish_script = self.script("fish")
        self.assertEqual(set(self.fish("hp ")), set(COMMANDS))
        for command in COMMANDS:
            found = set(self.fish(f"hp {command} --"))
            self.assertEqual(found, {name for name in options_of(command) if name.startswith("--")}, command)
        self.assertEqual(self.fish("hp echo h"), ["http", "https"])
        self.assertEqual(self.fish("hp serve --log-format "), ["combined", "json"])

    def test_zsh(self):
        script = self.script("zsh")
        self.run_shell("zsh", "-n", script)
        text = script.read_text()
        self.assertTrue(text.startswith("#compdef hp\n"))
        for command in COMMANDS:
            self.assertIn(f"                {command})\n", text)
            for name in options_of(command):
                self.assertRegex(text, re.escape(name) + r"[+=]?\[")

    def test_mistakes(self):
        self.assertEqual(hp("completion").returncode, 2)
        self.assertEqual(hp("completion", "tcsh").returncode, 2)


class Manual(unittest.TestCase):
    def test_pages(self):
        self.assertEqual(hp("man", "--list").stdout.split(), COMMANDS)
        for command in COMMANDS:
            page = hp("man", command).stdout
            self.assertTrue(page.startswith(f'.\\" Written by `hp man`.\n.TH "HP-{command.upper()}" 1 '), page[:80])
            for name in options_of(command):
                self.assertIn("\\fB" + name.replace("-", "\\-") + "\\fR", page)
            for section in ("NAME", "SYNOPSIS", "OPTIONS", "SEE ALSO"):
                self.assertIn(f".SH {section}\n", page)
            self.assertEqual("Examples:" in hp("help", command).stdout, ".SH EXAMPLES\n" in page, command)
        whole = hp("man").stdout
        for command in COMMANDS:
            self.assertIn(f"\\fBhp {command}\\fR", whole)
        self.assertIn(".SH EXIT STATUS\n", whole)

    def test_roff_is_content(self):
        if not shutil.which("groff"):
            self.skipTest("no groff")
        for command in ([], *([name] for name in COMMANDS)):
            done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z"], input=hp("man", *command).stdout, capture_output=True,
                                  text=True, timeout=30, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""), command)

    def test_mistakes(self):
        done = hp("man", "frobnicate")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("no command frobnicate", done.stderr)


if __name__ == "__main__":
    main()
