#!/usr/bin/env python3
"""The Node.js binding: its examples as they are, and binding.test.mjs. npm installs koffi into the build folder. Environment: see
tests/ScriptTests.cmake."""

import os
import shutil
import subprocess
import sys
import unittest

import examples
from examples import BINDINGS, SOURCE, TIMEOUT_S, blocks, said, skip

FOLDER = examples.BUILD / "node-binding"


def install():
    """A copy of the binding with koffi in it."""
    for program in ("node", "npm", "openssl"):
        if not shutil.which(program):
            skip(f"{program} is not installed")
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    if int(version[1:].split(".")[0]) < 18:
        skip("node is older than 18")
    shutil.copytree(BINDINGS / "node", FOLDER, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(SOURCE / "tests" / "bindings" / "binding.test.mjs", FOLDER)
    if (FOLDER / "node_modules" / "koffi" / "package.json").exists():
        return
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=dev", "--fetch-retries=1"]
    try:
        subprocess.run(command, cwd=FOLDER, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=TIMEOUT_S)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as failure:
        print(failure.stderr, file=sys.stderr)
        skip("npm could not install koffi")


def run(*arguments):
    return said(["node"], *arguments, cwd=FOLDER)


class Node(examples.Examples, unittest.TestCase):
    def example(self, name):
        return ["node", FOLDER / "examples" / f"{name}.mjs"]

    def test_promises_of_the_binding(self):
        run("--test", "binding.test.mjs")

    def test_the_program_ends_while_components_run(self):
        program = """
import { TcpClient, TcpServer } from './index.mjs';
const server = new TcpServer({ onReceive(id, data) { this.send(id, data); } });
server.start('127.0.0.1', 0);
let received = 0;
for (let i = 0; i < 5; i++) {
    new TcpClient({
        onHandShake() { this.send(Buffer.from('for ever')); },
        onReceive(id, data) { this.send(data); if (++received === 100) { console.log('end'); process.exit(); } },
    }).start('127.0.0.1', server.listenAddress.port);
}
"""
        for _ in range(3):
            self.assertEqual(run("--input-type=module", "-e", program), "end\n")

    def test_programs_of_the_readme(self):
        (hello,) = blocks("node", "js")
        self.assertEqual(run("--input-type=module", "-e", hello.replace("'hpsocket'", "'./index.mjs'")), "200 Hello, you!\n\n")


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("the interpreter is not built with sanitizers")
    install()
    unittest.main()
