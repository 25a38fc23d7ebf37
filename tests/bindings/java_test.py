#!/usr/bin/env python3
"""The Java binding: its examples as they are, the programs and commands of its README, and BindingTest.java. Environment: see
tests/ScriptTests.cmake."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import examples
from examples import BINDINGS, PACK, SOURCE, TIMEOUT_S, said, skip

JAVA = BINDINGS / "java"
TEST = SOURCE / "tests" / "bindings" / "BindingTest.java"
JNA = Path("/usr/share/java/jna.jar")
BUILD = examples.BUILD / "java-binding"
CLASSES, PROGRAMS = BUILD / "classes", BUILD / "programs"
QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"]
os.environ["LC_ALL"] = "C.UTF-8"  # else Java takes no other letters from a command line
STRICT = ["-Xlint:deprecation,unchecked,rawtypes,cast,fallthrough,overrides", "-Xdoclint:syntax,html,reference", "-Werror", "-encoding", "UTF-8"]


def checked(command, **how):
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False, stdin=subprocess.DEVNULL, **how)
    if done.returncode:
        sys.exit(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def compiled(sources, target):
    checked(["javac", *STRICT, "-cp", f"{CLASSES}:{JNA}", "-d", target, *sources])


def build():
    """The binding by the commands of its README, and the programs, if something has changed."""
    for program in ("javac", "openssl"):
        if not shutil.which(program):
            skip(f"{program} is not installed")
    if int(re.search(r"\d+", checked(["javac", "-version"]))[0]) < 17:
        skip("javac is older than 17")
    if not JNA.exists():
        skip("libjna-java is not installed")
    programs, stamp = [TEST, *sorted((JAVA / "examples").glob("*.java"))], BUILD / "compiled"
    sources = [JAVA / "hpsocket", *(JAVA / "hpsocket").glob("*.java"), *programs, JAVA / "README.md", Path(__file__)]
    if stamp.exists() and all(source.stat().st_mtime < stamp.stat().st_mtime for source in sources):
        return
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    (commands,) = examples.blocks("java", "sh")
    told = checked(["bash", "-ec", commands], cwd=BUILD, env=os.environ | {"HPSOCKET_JAVA": str(JAVA), "JDK_JAVAC_OPTIONS": " ".join(STRICT)})
    if told != PACK:
        sys.exit(f"README.md: {told}")
    compiled(programs, PROGRAMS)
    stamp.touch()


def java(*command, where=PROGRAMS):
    return ["java", *QUICK, f"-Dhpsocket.classes={CLASSES}", "-cp", f"{where}:{CLASSES}:{JNA}", *map(str, command)]


def run(*command, wanted=0, where=PROGRAMS, stdin=""):
    return said(java(*command, where=where), wanted=wanted, stdin=stdin)


class Java(examples.Examples, unittest.TestCase):
    def example(self, name):
        return java({"echo": "Echo", "https_download": "HttpsDownload", "pack": "Pack"}[name])

    def test_promises_of_the_binding(self):
        print(run("BindingTest", *self.files))

    def test_the_program_ends_while_components_run(self):
        for how in ("endsWhileComponentsRun", "endsInAnEvent"):
            self.assertEqual(run("BindingTest", how), "end\n")

    def test_programs_of_the_readme(self):
        with tempfile.TemporaryDirectory() as folder:
            sources = []
            for program in examples.blocks("java", "java"):
                sources.append(Path(folder, re.search(r"public class (\w+)", program)[1] + ".java"))
                sources[-1].write_text(program.replace("5555", "0"), encoding="utf-8")
            compiled(sources, folder)
            self.assertEqual(run("Hello", where=folder), "200 Hello, you!\n\n")
            self.assertEqual(run("EchoServer", where=folder, stdin="\n"), "Enter stops\n")


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("Java is not built with sanitizers")
    build()
    unittest.main()
