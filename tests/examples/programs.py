"""What the tests of examples/ share: starting programs, and judging what they say. Environment: see tests/ScriptTests.cmake."""

import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs"))

from readme_test import BIN, CERTIFICATE, SOURCE, TIMEOUT_S, Server, expect, receive, run  # noqa: E402, F401

HOME = BIN / "examples"


class Program(Server):
    """An example that listens; `rest` is what it says after its first line, when it has ended."""

    rest = ""

    def __init__(self, name, *arguments, folder=None):
        super().__init__([HOME / name, *arguments], folder)

    def __exit__(self, *failure):
        self.process.stdin.close()   # as good as Enter
        try:
            for line in self.output:
                self.rest += line.replace("\r", "")
        except OSError:   # the end of a terminal
            pass
        super().__exit__(*failure)


def says(name, *arguments, wanted, code=0, folder=None):
    """Runs an example to its end; `wanted` is in what it says, and `code` is what it ends with."""
    done = subprocess.run([str(part) for part in (HOME / name, *arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=TIMEOUT_S, check=False, cwd=folder)
    if done.returncode != code or wanted not in done.stdout:
        sys.exit(f"{name} {arguments}: expected {code} and {wanted!r}, got {done.returncode} and:\n{done.stdout}")
    print(f"ok: {name} {' '.join(map(str, arguments))}: {wanted.splitlines()[0] if wanted else 'nothing'}")
    return done.stdout


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: expected {wanted!r}, got {got!r}")
    print(f"ok: {what}")


@contextmanager
def certificates():
    """A folder with cert.pem and key.pem for localhost, and another pair, stranger.pem and stranger-key.pem."""
    if shutil.which("openssl") is None or not HOME.is_dir():
        print("skipped: openssl is not installed, or the examples are not built")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(CERTIFICATE.split(), cwd=folder)
        run(CERTIFICATE.replace("key.pem", "stranger-key.pem").replace("cert.pem", "stranger.pem").split(), cwd=folder)
        yield folder
