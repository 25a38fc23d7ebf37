"""Our side of the download tests: bin/tests/download, its events, and what it left on the disk."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

BIN = Path(os.environ.get("HP_BIN_DIR", Path(__file__).resolve().parents[2] / "build/dev/bin"))
PROGRAM = BIN / "tests" / "download"
TIMEOUT_S = 60
KINDS = {name: number for number, name in enumerate(
    "ok option resolve connect tls status protocol range changed truncated disk_full disk checksum timeout too_slow redirect name "
    "exists coding cancelled sink system".split())}

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))


class Run:
    """A finished run: its events as lists of words, and of the last one the values."""

    def __init__(self, done):
        self.code, self.output, self.data = done.returncode, done.stdout.decode(), done.stderr
        self.events = [line.split(" ") for line in self.output.splitlines()]
        self.ends = [self._end(event) for event in self.events if event[0] in ("complete", "error")]
        self.end = self.ends[-1] if self.ends else {}

    @staticmethod
    def _end(event):
        text = " ".join(event[3:])
        words, _, what = text.partition(" text=")
        values = dict(word.partition("=")[::2] for word in words.split(" "))
        return {"error": int(event[2]), "text": what, **values}

    @property
    def error(self):
        return self.end.get("error")

    def all(self, name):
        return [event for event in self.events if event[0] == name]


def options(**given):
    return [f"{name}={value}" for name, value in {"delay": 5, "delay_max": 50, "journal": 10, **given}.items()]


def get(*urls, **given):
    extra = [f"header={text}" for text in given.pop("headers", [])]
    return Run(subprocess.run([PROGRAM, *options(**given), *extra, *urls], capture_output=True, timeout=TIMEOUT_S, check=False))


def start(*urls, **given):
    return subprocess.Popen([PROGRAM, *options(**given), *urls], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def left(target):
    """The part file, its journal's values and done ranges; None without."""
    part, journal = Path(f"{target}.part"), Path(f"{target}.part.journal")
    if not part.exists() or not journal.exists():
        return None
    text = journal.read_text()
    body, _, total = text.rpartition("sum ")
    assert hashlib.sha256(body.encode()).hexdigest()[:16] == total.strip(), "a torn journal"
    values = dict(line.partition(" ")[::2] for line in body.splitlines())
    values["done"] = [tuple(map(int, span.split("-"))) for span in values["done"].split()]
    return part.read_bytes(), values
