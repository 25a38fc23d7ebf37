#!/usr/bin/env python3
"""The C# binding, built by mcs as its README says: the examples as they are, the README's programs, and BindingTest.cs. Environment:
see tests/ScriptTests.cmake."""

import os
import re
import shutil
import subprocess
import unittest

import examples
from examples import BINDINGS, SOURCE, TIMEOUT_S, blocks, said, skip

BINDING = BINDINGS / "csharp"
FOLDER = examples.BUILD / "csharp-binding"
os.environ["HPSOCKET"] = str(BINDING)


def done(command):
    return said(command, cwd=FOLDER)


def build():
    """The library by the README's own command, and each program with it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for program in blocks("csharp", "cs"):
        (FOLDER / re.match(r"// (\w+\.cs)", program)[1]).write_text(program, encoding="utf-8")
    for block in blocks("csharp", "sh"):
        for line in block.splitlines():
            if line.startswith("mcs "):
                done(["sh", "-c", line.replace("mcs ", "mcs -warnaserror ")])
    sources = [*BINDING.glob("examples/*.cs"), FOLDER / "Ask.cs", SOURCE / "tests" / "bindings" / "BindingTest.cs"]
    for source in sources:
        done(["mcs", "-warnaserror", "-r:HPSocket.dll", "-r:System.Core.dll", f"-out:{source.stem}.exe", source])


def run(program, *arguments):
    return done(["mono", f"{program}.exe", *arguments])


class CSharp(examples.Examples, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        build()

    def example(self, name):
        return ["mono", FOLDER / {"echo": "Echo.exe", "https_download": "HttpsDownload.exe", "pack": "Pack.exe"}[name]]

    def test_promises_of_the_binding(self):
        run("BindingTest", *self.files)

    def test_the_program_ends_while_components_run(self):
        for how in ("end", "exit"):
            self.assertEqual(run("BindingTest", how), "end\n")

    def test_programs_of_the_readme(self):
        self.assertEqual(run("Hello"), "200 Hello, you!\n")
        with subprocess.Popen(["mono", FOLDER / "Echo.exe", "serve", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            port = server.stdout.readline().split()[-1]
            self.assertEqual(run("Ask", "localhost", port, "question"), "question\n")
            server.communicate(timeout=TIMEOUT_S)

    def test_without_a_library(self):
        command = ["env", "HPSOCKET_LIBRARY=/nowhere/at/all", "mono", "Pack.exe"]
        with self.assertRaisesRegex(AssertionError, "DllNotFoundException: /nowhere/at/all"):
            done(command)


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("the runtime is not built with sanitizers")
    for needed in ("mcs", "mono", "openssl"):
        if not shutil.which(needed):
            skip(f"{needed} is not installed")
    unittest.main()
