"""Runs the hp program for the tests beside it."""

import json
import os
import signal
import subprocess
import sys
import unittest
from pathlib import Path

HP = str(Path(os.environ["HP_BIN_DIR"], "hp"))
# A sanitizer makes everything slower.
PATIENCE_S = 60 if os.environ.get("HP_SANITIZE") else 20


def hp(*arguments, patience_s=PATIENCE_S):
    """Runs it to its end; the result has returncode, stdout and stderr."""
    command = [HP, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=patience_s, check=False)


def load(url, *arguments):
    """`hp load --json`: the exit code, and the object it prints."""
    done = hp("load", url, "--json", *arguments)
    if not done.stdout:
        raise AssertionError(f"no output, exit code {done.returncode}: {done.stderr}")
    return done.returncode, json.loads(done.stdout)


class Echo:
    """`hp echo` on a port of the system's choice, for the length of a `with`."""

    def __init__(self, kind, *arguments):
        command = [HP, "echo", kind, "--port", "0", *map(str, arguments)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        first = self.process.stdout.readline()
        if not first.startswith("listening on "):
            self.process.kill()
            raise AssertionError(f"it did not start: {first} {self.process.communicate()[1]}")
        self.address = first.split()[-1]
        self.port = int(self.address.rsplit(":", 1)[1])
        self.url = f"{kind}://{self.address}"

    def stop(self, number=signal.SIGTERM):
        """Ends it; its exit code, what else it printed, and its errors."""
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE_S)
        return code, self.process.stdout.read(), self.process.stderr.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()


def main():
    unittest.main(module=sys.modules["__main__"], verbosity=2)
