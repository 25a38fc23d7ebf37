#!/usr/bin/env python3
"""kill -9 at random moments, against a server that cuts, resets, lies and changes the file: whatever comes, a download that is begun
again goes on, and the file that results is one version of it, whole.

After each kill the disk is looked at: what the journal calls done is there, byte for byte, of the version that it names.

    HP_KILLS (default 100) kills, HP_SEED the seed (printed; default: by chance)
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from downloads import TIMEOUT_S, left, start  # noqa: E402
from hostile import Hostile  # noqa: E402

KILLS = int(os.environ.get("HP_KILLS", "100"))
SEED = int(os.environ.get("HP_SEED", str(random.randrange(1_000_000))))
SIZE = 3_000_000
LIFE_S = 0.12   # a run is killed within so long
RUNS_MAX = 400  # of one download


class Kill(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="hp-kill-")
        self.addCleanup(folder.cleanup)
        self.target = Path(folder.name, "file")
        self.random = random.Random(SEED)
        self.kills = self.resumed = 0

    def look_at_the_disk(self, server, name):
        found = left(self.target)
        if found is None:
            return
        part, journal = found
        versions = [server.content(name, int(v)) for v in (0, 1) if journal["etag"] == f'"{name}-{v}"']
        self.assertEqual(len(versions), 1, journal)
        for begin, end in journal["done"]:
            self.assertEqual(part[begin:end], versions[0][begin:end], f"seed {SEED}: {begin}-{end} is not what the journal says")
        self.resumed += 1 if journal["done"] else 0

    def once(self, number):
        """One download, killed again and again until it is complete."""
        segments = self.random.choice([1, 1, 3, 8])
        mode = self.random.choice(["chaos", "chaos_changes"])
        name = f"f{number}"
        with Hostile(size=SIZE, seed=SEED + number, pace_s=0.001, piece=64 * 1024) as server:
            digest = server.digest(name) if mode == "chaos" else ""
            for _ in range(RUNS_MAX):
                if self.target.exists():
                    break
                run = start(server.url(f"{mode}/{name}"), target=self.target, segments=segments, piece=65536, retries=1000, checksum=digest,
                            sync=self.random.choice([0, 1]))
                try:
                    run.wait(self.random.uniform(0.01, LIFE_S) if self.kills < KILLS else TIMEOUT_S)
                except subprocess.TimeoutExpired:
                    run.send_signal(signal.SIGKILL)
                    run.wait()
                    self.kills += 1
                    self.look_at_the_disk(server, name)
            self.assertTrue(self.target.exists(), f"seed {SEED}: {mode}, {segments} segments, not complete after {RUNS_MAX} runs")
            body = self.target.read_bytes()
            versions = [server.content(name, v) for v in ((0,) if mode == "chaos" else (0, 1))]
            self.assertTrue(body in versions, f"seed {SEED}: {mode}, {segments} segments: a wrong file")
        left_over = [p.name for p in self.target.parent.iterdir() if p.name not in ("file", "file.part.journal.new")]
        self.target.unlink()
        for path in self.target.parent.iterdir():
            path.unlink()
        self.assertEqual([name for name in left_over if not name.endswith(".journal")], [], f"seed {SEED}")

    def test_killed_again_and_again(self):
        print(f"HP_SEED={SEED}", flush=True)
        begun, number = time.monotonic(), 0
        while self.kills < KILLS:
            self.once(number)
            number += 1
        print(f"{self.kills} kills, {self.resumed} of them left something to go on with, {number} files, "
              f"{time.monotonic() - begun:.1f} s", flush=True)
        self.assertGreater(self.resumed, 0)


if __name__ == "__main__":
    unittest.main()
