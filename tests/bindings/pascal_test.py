#!/usr/bin/env python3
"""The Pascal binding: its examples as they are, the programs of its README, and binding_test.pas. Free Pascal compiles them into a
temporary folder. Environment: see tests/ScriptTests.cmake."""

import os
import shutil
import subprocess
import unittest
from pathlib import Path

import examples
from examples import BINDINGS, PACK, SOURCE, TIMEOUT_S, blocks, skip

PASCAL = BINDINGS / "pascal"


class Pascal(examples.Examples, unittest.TestCase):
    def example(self, name):
        return [self.compiled(PASCAL / "examples" / f"{name}.pas")]

    def compiled(self, source, *options):
        """A program, warnings being errors."""
        command = ["fpc", "-l-", "-v0ew", "-Sew", *options, f"-Fu{PASCAL}", f"-FE{self.folder}", str(source)]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return self.folder / Path(source).stem

    def run_program(self, program, *arguments, wanted=0, stdin="", quiet=False):
        done = subprocess.run([program, *map(str, arguments)], cwd=self.folder, input=stdin, capture_output=True, text=True,
                              timeout=TIMEOUT_S, check=False)
        self.assertEqual(done.returncode, wanted, f"{program} {arguments}:\n{done.stdout}{done.stderr}")
        if quiet:
            self.assertEqual(done.stderr, "")
        return done.stdout

    def test_promises_of_the_binding(self):
        source = SOURCE / "tests" / "bindings" / "binding_test.pas"
        program = self.compiled(source, "-gh")  # tells of memory that was not freed
        self.assertEqual(self.run_program(program, *self.files, quiet=True).count("... ok\n"), 16)
        program = self.compiled(source)  # these free nothing
        for _ in range(3):
            self.assertEqual(self.run_program(program, "end"), "end\n")
            self.assertEqual(self.run_program(program, "halt"), "end\n")

    def test_a_library_that_is_not_there(self):
        source = self.folder / "absent.pas"
        source.write_text("{$MODE DELPHI} uses cthreads, HPSocket; begin WriteLn('begun'); THPTcpServer.Create; end.", encoding="utf-8")
        command = [self.compiled(source)]
        for library, told in (("libnowhere.so", "libnowhere.so does not load"), ("libc.so.6", "built without THPTcpServer")):
            done = subprocess.run(command, env={"HPSOCKET_LIBRARY": library}, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
            self.assertEqual(done.stdout, "begun\n")
            self.assertIn(told, done.stderr)

    def test_programs_of_the_readme(self):
        echo, hello = blocks("pascal", "pascal")
        for name, program in (("readme_echo", echo.replace("5555", "0")), ("readme_hello", hello)):
            (self.folder / f"{name}.pas").write_text(program, encoding="utf-8")
        self.assertEqual(self.run_program(self.compiled(self.folder / "readme_echo.pas"), stdin="\n"), "Enter stops\n")
        self.assertEqual(self.run_program(self.compiled(self.folder / "readme_hello.pas")), "200 Hello, you!\n")

    def test_commands_of_the_readme(self):
        """With the binding where a package puts it: a folder that need not be writable."""
        (commands,) = blocks("pascal", "sh")
        installed = "/usr/share/hpsocket/bindings/pascal"
        self.assertIn(installed, commands)
        shutil.copytree(PASCAL, self.folder / "installed")
        before = sorted((self.folder / "installed").rglob("*"))
        self.assertTrue(self.run_program("bash", "-ec", commands.replace(installed, str(self.folder / "installed"))).endswith(PACK))
        self.assertEqual(sorted((self.folder / "installed").rglob("*")), before)


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("programs of Free Pascal are not built with sanitizers")
    for needed in ("fpc", "openssl"):
        if not shutil.which(needed):
            skip(f"{needed} is not installed")
    unittest.main()
