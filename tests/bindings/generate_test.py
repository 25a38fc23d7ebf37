#!/usr/bin/env python3
"""What bindings/generate.py writes is in the tree as it would write it now: the headers have not moved on without the bindings."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("HP_SOURCE_DIR", Path(__file__).resolve().parents[2]))

sys.exit(subprocess.run([sys.executable, "-B", SOURCE / "bindings" / "generate.py", "--check"], check=False).returncode)
