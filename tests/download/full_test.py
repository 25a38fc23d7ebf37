#!/usr/bin/env python3
"""A disk that is full: a small tmpfs in a mount namespace of our own. Skipped where that is not allowed."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from downloads import KINDS, PROGRAM, TIMEOUT_S, Run, options  # noqa: E402
from hostile import Hostile  # noqa: E402

MOUNTED = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
MOUNT = 'mount -t tmpfs -o size=256k none "$0" && cd "$0" && '

if subprocess.run([*MOUNTED, MOUNT + "true", tempfile.gettempdir()], capture_output=True, check=False).returncode != 0:
    print("skipped: no tmpfs can be mounted here")
    sys.exit(77)


class Full(unittest.TestCase):
    def run_there(self, script, *arguments):
        """`script` in a folder of 256 KiB; "$@" are the arguments."""
        with tempfile.TemporaryDirectory(prefix="hp-full-") as folder:
            return Run(subprocess.run([*MOUNTED, MOUNT + script, folder, PROGRAM, *arguments], capture_output=True, timeout=TIMEOUT_S,
                                      check=False))

    def test_told_at_once_when_preallocating(self):
        with Hostile(size=1_000_000) as server:
            run = self.run_there('"$@"; ls -A', *options(target="f"), server.url("plain/f"))
        self.assertEqual(run.error, KINDS["disk_full"], run.output)
        self.assertIn("No space left", run.end["text"])
        self.assertEqual(run.end["length"], "0")
        self.assertNotIn("f", run.output.splitlines(), "no file")

    def test_found_while_writing_then_resumed(self):
        with Hostile(size=400_000) as server:
            script = 'touch filler; fallocate -l 150000 filler; "$@" preallocate=0; rm filler; mount -o remount,size=1m "$(pwd)"; ' \
                     '"$@" preallocate=0; sha256sum f'
            run = self.run_there(script, *options(target="f"), server.url("plain/f"))
            first, second = run.ends
            self.assertEqual((first["error"], first["resumable"]), (KINDS["disk_full"], "1"), run.output)
            self.assertEqual((second["error"], second["resumed"]), (0, "1"), run.output)
            self.assertIn(server.digest("f")[8:], run.output)


if __name__ == "__main__":
    unittest.main()
