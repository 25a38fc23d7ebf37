"""Starts one server and one generator on their CPUs and takes one measurement. Knows no workload and no table."""
import itertools
import json
import math
import os
import platform
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

BENCH = Path(__file__).resolve().parent
START_TIMEOUT_S = 10
LOAD_SLACK_S = 90       # what a run may take beyond its window: connecting 10,000 TLS clients, noise
STRACE_WINDOW_S = 1.0
STABLE_POLL_S = 0.2     # memory is read until two readings this far apart agree
PORTS = range(20000, 32000)  # below the ephemeral range

NGINX_CONFIG = """
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log crit;
events {{ worker_connections 16384; multi_accept on; }}
http {{
  access_log off; client_header_timeout 3600s; keepalive_timeout 3600s; keepalive_requests 1000000000;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  sendfile on; tcp_nopush on; {cache} {tls}
  server {{
    listen 127.0.0.1:{port} {ssl} backlog=4096;
    location = / {{ default_type text/plain; return 200 "Hello, World!"; }}
    location / {{ root {files}; {limit} }}
  }}
}}
"""
NGINX_SSL = ("ssl_certificate {cert}; ssl_certificate_key {key}; ssl_protocols TLSv1.3; ssl_session_cache off;"
             " ssl_session_tickets on;")
NGINX_CACHE = "open_file_cache max=100 inactive=3600s; open_file_cache_valid 3600s;"
SYSTEM_PROGRAMS = "/usr/sbin:/usr/local/sbin"
NODE_PATH = "/usr/share/nodejs"  # where Debian keeps node's packages
WRK_UNITS_US = {"us": 1, "ms": 1e3, "s": 1e6, "m": 60e6}


class Failed(Exception):
    """A run that gave no figure; the text says why."""


def note(text, end="\n"):
    print(text, end=end, file=sys.stderr, flush=True)


def find_program(name, folder):
    for local in (Path(folder) / name, Path(folder) / "bench" / name):
        if local.is_file():
            return str(local)
    if name not in ("nginx", "node", "wrk", "curl", "aria2c"):
        return None
    found = shutil.which(name) or shutil.which(name, path=SYSTEM_PROGRAMS)
    if found and name == "node" and subprocess.run([found, "-e", "require('ws')"], capture_output=True,
                                                   env={"NODE_PATH": NODE_PATH}).returncode != 0:
        return None
    return found


def pinned(cpu):
    """A preexec function: the child, and every thread it starts, stays on `cpu`."""
    return lambda: os.sched_setaffinity(0, {cpu})


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.ports = itertools.cycle(PORTS)
        self.load_program = find_program("load_gen", options.build_dir)
        if self.load_program is None:
            sys.exit(f"load_gen is not in {options.build_dir}")
        self.cert, self.key = folder / "cert.pem", folder / "key.pem"
        self.files = folder / "files"
        self.files.mkdir()
        folder.chmod(0o755)
        kind = ["rsa:2048"] if options.rsa else ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        subprocess.run(["openssl", "req", "-x509", "-newkey", *kind, "-nodes", "-days", "30", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", self.key, "-out", self.cert], check=True, capture_output=True)

    def rate(self, command, load):
        """Rate, CPU per operation and latency of one run."""
        self.make_files(load)
        with Server(self, command) as server:
            result = self.run_wrk(server, load) if load.startswith("wrk ") else self.run_load(server, load)
        operations = result["ops"]
        if operations == 0 or result["errors"] > 0:
            raise Failed(f"{operations} operations, {result['errors']} errors")
        if "--resume" in load and result["resumed"] < 0.9 * result["total_ops"]:
            raise Failed(f"only {result['resumed']} of {result['total_ops']} sessions resumed")
        window_ns = result["seconds"] * 1e9
        result["cpu_us_per_op"] = result["server_cpu_ns"] / operations / 1e3
        result["server_busy"] = result["server_cpu_ns"] / window_ns
        result["load_busy"] = result["load_cpu_ns"] / window_ns
        return result

    def memory(self, command, load):
        """Growth of the server's resident memory per connection; kernel memory is not in it."""
        http = "nginx" in command[0] or "--message http" in load
        if http:
            load = load.replace("--message echo", "--message http")
        count = int(re.search(r"--connections (\d+)", load)[1])
        with Server(self, command) as server:
            self.touch(server, load, http)
            before = resident(server.pid)
            sample = {}
            result = self.run_load(server, load, on_line={"idle": lambda: sample.update(stable_resident(server.pid))})
        if result["errors"] > 0 or not sample:
            raise Failed(f"{result['errors']} of {count} connections failed")
        return {"bytes_per_connection": (sample["rss"] - before["rss"]) / count,
                "pss_bytes_per_connection": (sample["pss"] - before["pss"]) / count,
                "base_bytes": before["rss"], "connections": count}

    def touch(self, server, load, http):
        """First use: what a server allocates once (buffers, lazy tables) is no connection's memory."""
        secure = "--tls" if "--tls" in load else ""
        if http:
            self.run_load(server, f"{secure} --workload http --connections 4 --size 13 --warmup 0.05 --seconds 0.1", timed=False)
        else:
            self.run_load(server, f"{secure} --connections 1 --size 65536 --depth 4 --warmup 0.05 --seconds 0.1", timed=False)

    def syscalls(self, command, load):
        """System calls per operation, by strace -c, from the first message to the last; connecting is outside."""
        if shutil.which("strace") is None:
            raise Failed("strace is not installed")
        if load.startswith("wrk "):
            raise Failed("not with wrk")
        report = self.folder / "strace.txt"
        self.make_files(load)
        with Server(self, command) as server:
            tracer = Tracer(server.pid, report)
            steps = {"connected": tracer.attach, "window-end": tracer.detach}
            result = self.run_load(server, f"{load} --gate --warmup 0.1 --seconds {STRACE_WINDOW_S}", timed=False, on_line=steps)
        calls = parse_strace(report.read_text())
        operations = result["total_ops"]
        if operations == 0:
            raise Failed("no operation under strace")
        return {"syscalls_per_op": sum(calls.values()) / operations,
                "syscalls": {name: round(count / operations, 3) for name, count in calls.items() if count >= operations / 1000}}

    def run_load(self, server, load, timed=True, on_line=None):
        """Runs the generator and returns its JSON. `on_line` maps a progress word to a call; the generator waits for it."""
        words = [self.load_program, "--port", str(server.port), "--server-pid", str(server.pid), *load.split()]
        if timed and "idle" not in load:
            words += ["--warmup", str(self.options.warmup), "--seconds", str(self.options.seconds)]
        process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   preexec_fn=pinned(self.options.load_cpu))
        watchdog = threading.Timer(self.options.seconds + self.options.warmup + LOAD_SLACK_S, process.kill)
        watchdog.start()
        try:
            last = self.follow(process, on_line or {})
            errors = process.stderr.read().strip()
            process.wait()
        finally:
            watchdog.cancel()
        if not last.startswith("{"):
            raise Failed(f"load_gen: {errors or 'ended with status ' + str(process.returncode)}; {server.complaint()}")
        return json.loads(last)

    def run_wrk(self, server, load):
        """The same figures from wrk, one thread; connecting and all else it does is in the server's CPU time."""
        program = find_program("wrk", self.options.build_dir)
        if program is None:
            raise Failed("wrk is not installed")
        seconds = math.ceil(self.options.warmup + self.options.seconds)
        words = [word.format(bench=BENCH) for word in load.split()[1:]]
        clock = ~server.pid << 3 | 2  # clock_getcpuclockid
        begin = time.clock_gettime_ns(clock), os.times()
        done = subprocess.run([program, "-t1", f"-d{seconds}", "--latency", *words, f"http://127.0.0.1:{server.port}/"],
                              capture_output=True, text=True, preexec_fn=pinned(self.options.load_cpu))
        end = time.clock_gettime_ns(clock), os.times()
        load_s = end[1].children_user + end[1].children_system - begin[1].children_user - begin[1].children_system
        return parse_wrk(done.stdout, end[0] - begin[0], load_s * 1e9)

    def make_files(self, load):
        """Writes the file that the load asks for, unless an earlier run has."""
        match = re.search(r"--path /(\S+) --size (\d+)", load)
        if match and not (self.files / match[1]).exists():
            subprocess.run([self.load_program, "--workload", "make-file", "--path", self.files / match[1], "--size", match[2]],
                           check=True)

    @staticmethod
    def follow(process, on_line):
        last = ""
        for line in process.stdout:
            last = line.strip()
            if last in on_line:
                on_line[last]()
            if last in on_line or last == "idle":
                process.stdin.write("\n")
                process.stdin.flush()
        return last


class Server:
    """A running server process, ready to accept; killed on exit."""

    def __init__(self, bench, command, files=None, limit=""):
        """`files`: the folder that nginx serves; `limit`: a directive for it."""
        self.log = open(bench.folder / "server.log", "w+")
        self.secure = "ssl" in command[1:]
        self.port = free_port(bench.ports)
        tls = ["--cert", str(bench.cert), "--key", str(bench.key)]
        if Path(command[0]).name == "nginx":
            config = bench.folder / "nginx.conf"
            config.write_text(self.nginx_config(bench, command[1:], files or bench.files, limit))
            words = [command[0], "-p", str(bench.folder), "-e", str(bench.folder / "nginx.log"), "-c", str(config)]
        else:
            words = [word for part in command for word in (tls if part == "{tls}" else [part])]
            words = [word.format(files=bench.files, bench=BENCH) for word in words] + ["--port", str(self.port)]
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        preexec_fn=pinned(bench.options.server_cpu), env={**os.environ, "NODE_PATH": NODE_PATH})
        self.pid = self.process.pid

    def nginx_config(self, bench, words, files, limit):
        """`words`: plain or ssl, then cache to keep the files' descriptors open."""
        return NGINX_CONFIG.format(folder=bench.folder, port=self.port, ssl="ssl" if self.secure else "", files=files, limit=limit,
                                   tls=NGINX_SSL.format(cert=bench.cert, key=bench.key) if self.secure else "",
                                   cache=NGINX_CACHE if "cache" in words else "")

    def __enter__(self):
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.02)
        self.__exit__()
        raise Failed(f"the server did not start; {self.complaint()}")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            note("[the server did not stop on SIGTERM within 5 s]", end=" ")
            self.process.kill()
            self.process.wait()

    def complaint(self):
        status = self.process.poll()
        self.log.seek(0)
        text = self.log.read().strip()[-300:]
        return f"server {'is running' if status is None else f'ended with status {status}'}{': ' + text if text else ''}"


class Tracer:
    """strace -c on a running process."""

    def __init__(self, pid, report):
        self.pid, self.report, self.process = pid, report, None

    def attach(self):
        self.process = subprocess.Popen(["strace", "-f", "-c", "-U", "name,calls", "-o", str(self.report), "-p", str(self.pid)],
                                        stderr=subprocess.PIPE, text=True)
        self.process.stderr.readline()  # "strace: Process N attached"

    def detach(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait()


def parse_strace(text):
    calls = {}
    for line in text.splitlines():
        match = re.fullmatch(r"\s*(\w+)\s+(\d+)\s*", line)
        if match and match[1] != "total":
            calls[match[1]] = int(match[2])
    return calls


def parse_wrk(text, server_cpu_ns, load_cpu_ns):
    requests = re.search(r"(\d+) requests in ([\d.]+)(\w+),", text)
    if not requests:
        raise Failed("wrk: " + text.strip()[-200:])
    seconds = float(requests[2]) * WRK_UNITS_US[requests[3]] / 1e6
    latency = {f"p{name}": float(value) * WRK_UNITS_US[unit]
               for name, value, unit in re.findall(r"^\s+(50|90|99)%\s+([\d.]+)(us|ms|s|m)$", text, re.M)}
    errors = sum(int(count) for count in re.findall(r"(?:connect|read|write|timeout|Non-2xx or 3xx responses:?) (\d+)", text))
    return {"ops": int(requests[1]), "seconds": seconds, "rate": int(requests[1]) / seconds, "errors": errors,
            "server_cpu_ns": server_cpu_ns, "load_cpu_ns": load_cpu_ns, "latency_us": latency}


def free_port(ports):
    for port in ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


def resident(pid):
    """Resident and proportional memory of a process in bytes."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    kib = {name: int(value) for name, value in re.findall(r"^(Rss|Pss):\s+(\d+) kB", text, re.M)}
    return {"rss": kib["Rss"] * 1024, "pss": kib["Pss"] * 1024}


def stable_resident(pid):
    last = None
    while True:
        time.sleep(STABLE_POLL_S)
        now = resident(pid)
        if now == last:
            return now
        last = now


def environment(options):
    """What a reader needs to judge the figures."""
    def version(*command):
        try:
            done = subprocess.run(command, capture_output=True, text=True)
            return (done.stdout + done.stderr).strip().splitlines()[0]
        except (OSError, IndexError):
            return None

    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    packages = ["libuv1-dev", "libasio-dev", "libevent-dev", "libboost-dev", "node-ws", "wrk", "nginx", "libssl-dev", "curl",
                "aria2"]
    return {
        "date": time.strftime("%Y-%m-%d %H:%M", time.gmtime()) + " UTC",
        "kernel": platform.release(), "cpu": model[1] if model else platform.machine(), "cpus": os.cpu_count(),
        "load_average": os.getloadavg()[0],
        "rounds": options.rounds, "window_s": options.seconds, "certificate": "RSA 2048" if options.rsa else "EC P-256",
        "versions": {name: version("dpkg-query", "-W", "-f=${Version}", name) for name in packages},
    }
