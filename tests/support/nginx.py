"""nginx as a peer of tests: started in a folder of its own, on a port that nobody else is likely to take.

A port that the system chose and that was given back at once can be anyone's before nginx binds it: every outgoing
connection of every test running meanwhile takes one of the same range. So the ports here lie below that range.
"""

import random
import shutil
import socket
import subprocess
import time
from pathlib import Path

PROGRAM = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
START_S = 30  # only a failure takes that long
_PORTS = range(15_000, int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0]))


class Nginx:
    """The only server of the configuration listens on `port`; `http` are the rules outside of it, `server` the ones inside."""

    def __init__(self, folder, server="", http="", listen=""):
        self.folder = Path(folder)
        said = ""
        for _ in range(5):
            self.port = random.choice(_PORTS)
            self._configure(server, http, listen)
            said = self._start()
            if said is None:
                return
        raise AssertionError(f"nginx did not start: {said}")

    def _configure(self, server, http, listen):
        temporary = "".join(f"{kind}_temp_path {kind}_temp;\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        Path(self.folder, "nginx.conf").write_text(
            "daemon off; master_process off; pid nginx.pid; error_log stderr; events {}\n"
            f"http {{ access_log off; client_max_body_size 0;\n{temporary}{http}\n"
            f"server {{ listen 127.0.0.1:{self.port} {listen}; {server} }} }}\n")

    def _start(self):
        """Nothing when it takes connections; else what it said."""
        with open(self.folder / "nginx.log", "wb") as log:
            self.process = subprocess.Popen([PROGRAM, "-p", self.folder, "-c", self.folder / "nginx.conf", "-e", "stderr"],
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0 and not self._refused_the_port():
                    return None
        self.stop()
        return (self.folder / "nginx.log").read_text(errors="replace")

    def _refused_the_port(self):
        """Whether what answers is somebody else's: nginx tries a few times to bind before it ends."""
        return "bind() to" in (self.folder / "nginx.log").read_text(errors="replace")

    def stop(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
