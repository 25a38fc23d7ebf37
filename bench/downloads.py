"""One download, or many, by one client: its wall time, CPU time and peak memory. The servers are those of harness.py."""
import filecmp
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import harness

CLIENT_TIMEOUT_S = 300
SAMPLE_S = 0.02
RANDOM_BYTES_MAX = 1 << 20


class Ground:
    """A folder in memory: what is served, and where it is downloaded to. Removed at the end."""

    def __init__(self, bench):
        self.bench = bench
        self.folder = Path(tempfile.mkdtemp(prefix="hp-bench-", dir=bench.options.memory_dir))
        self.folder.chmod(0o755)  # nginx may run its worker as somebody else
        self.files, self.target = self.folder / "files", self.folder / "target"
        self.files.mkdir()

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def serve(self, load):
        """Makes the files of `load`, unless an earlier run has. The paths below /, and the bytes of each."""
        size, many = int(re.search(r"--size (\d+)", load)[1]), re.search(r"--many (\d+)", load)
        paths = [f"many/{number:05}" for number in range(int(many[1]))] if many else [f"{size}.bin"]
        for path in paths:
            file = self.files / path
            if not file.exists():
                file.parent.mkdir(exist_ok=True)
                self.make(file, size)
        return paths, size

    def make(self, file, size):
        if size < RANDOM_BYTES_MAX:
            file.write_bytes(os.urandom(size))
            return
        subprocess.run([self.bench.load_program, "--workload", "make-file", "--path", file, "--size", str(size)], check=True)


def measure(bench, ground, command, load):
    """Wall and CPU seconds of the client, its peak memory, and the rate in MB/s. What it fetched is compared afterwards."""
    paths, size = ground.serve(load)
    shutil.rmtree(ground.target, ignore_errors=True)
    ground.target.mkdir()
    limit = re.search(r"--limit-rate (\S+)", load)
    server_command = [harness.find_program("nginx", bench.options.build_dir), "ssl" if "--tls" in load else "plain"]
    if server_command[0] is None:
        raise harness.Failed("nginx is not installed")
    with harness.Server(bench, server_command, ground.files, f"limit_rate {limit[1]};" if limit else "") as server:
        result = run(bench, ground, [word for part in command for word in words(bench, ground, server, paths, part)])
    compare(ground, paths)
    result["mb_per_s"] = len(paths) * size / result["wall_s"] / 1e6
    return result


def words(bench, ground, server, paths, part):
    """A word of a client's command, with what stands for address, folder, list and certificate replaced."""
    base = f"{'https' if server.secure else 'http'}://127.0.0.1:{server.port}/"
    if part == "{list}":
        listed = ground.folder / "urls.txt"
        listed.write_text("".join(base + path + "\n" for path in paths))
        return [str(listed)]
    pattern = base + paths[0]
    if len(paths) > 1:  # as curl has it: [00000-09999]
        pattern = base + re.sub(r"\d+$", f"[{paths[0][-5:]}-{paths[-1][-5:]}]", paths[0])
    return [part.format(url=base + paths[0], pattern=pattern, target=ground.target, cert=bench.cert)]


def run(bench, ground, command):
    began = time.monotonic()
    with open(ground.folder / "client.log", "w+") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                                   preexec_fn=harness.pinned(bench.options.load_cpu))
        peak = Peak(process.pid)
        usage = wait(process)
        wall_s = time.monotonic() - began
        peak.join()
        if process.returncode != 0:
            log.seek(0)
            raise harness.Failed(f"{Path(command[0]).name} ended with {process.returncode}: {log.read().strip()[-300:]}")
    return {"wall_s": wall_s, "cpu_s": usage.ru_utime + usage.ru_stime, "peak_mib": peak.bytes / 2**20}


def wait(process):
    """wait4: what the process used is told of this one alone. (But its ru_maxrss begins with the size of Python.)"""
    timer = threading.Timer(CLIENT_TIMEOUT_S, os.killpg, (process.pid, signal.SIGKILL))
    timer.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    finally:
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage


class Peak(threading.Thread):
    """Reads the high-water mark of a process's resident memory until it has ended: what it was at most SAMPLE_S before the end."""

    def __init__(self, pid):
        super().__init__()
        self.status, self.bytes = Path(f"/proc/{pid}/status"), 0
        self.start()

    def run(self):
        while True:
            try:
                found = re.search(r"VmHWM:\s+(\d+)", self.status.read_text())
            except OSError:
                return
            if not found:  # a zombie has no memory
                return
            self.bytes = int(found[1]) * 1024
            time.sleep(SAMPLE_S)


def compare(ground, paths):
    for path in paths:
        name = Path(path).name
        if not filecmp.cmp(ground.files / path, ground.target / name, shallow=False):
            raise harness.Failed(f"{name} is not what the server has")
