#!/usr/bin/env python3
"""Measures HP-Socket beside a minimal epoll loop, bare OpenSSL, libuv, Asio, libevent and nginx.

One server at a time on one CPU, one load generator on another, rounds interleaved (A B C A B C ...), medians of
the rounds, ratios paired round by round. What each figure means: bench/README.md.
"""
import argparse
import fnmatch
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import harness  # noqa: E402
import report  # noqa: E402

MEMORY_ROUNDS_MAX = 2  # memory hardly varies

# server -> mode -> command line; the first word is a program in the build directory ("nginx": the system's).
SERVERS = {
    "epoll": {"echo": "epoll_loop --mode echo", "stream": "epoll_loop --mode echo", "pack": "epoll_loop --mode pack"},
    "openssl": {"tls": "epoll_tls {tls}", "tls-stream": "epoll_tls {tls}"},
    "hp": {"echo": "hp_echo --mode tcp", "stream": "hp_echo --mode tcp", "pack": "hp_echo --mode pack",
           "tls": "hp_echo --mode tls {tls}", "tls-stream": "hp_echo --mode tls {tls}"},
    "hp-app": {"echo": "hp_echo --mode tcp --app-thread"},
    "uv": {"echo": "uv_echo", "stream": "uv_echo"},
    "asio": {"echo": "asio_echo --buffer 4096", "stream": "asio_echo --buffer 65536",
             "tls": "asio_echo --mode tls --buffer 4096 {tls}", "tls-stream": "asio_echo --mode tls --buffer 65536 {tls}"},
    "libevent": {"echo": "libevent_echo --mode echo", "stream": "libevent_echo --mode echo",
                 "tls": "libevent_echo --mode tls {tls}", "tls-stream": "libevent_echo --mode tls {tls}"},
    "nginx": {"handshake": "nginx", "http-idle": "nginx"},
}


@dataclass(frozen=True)
class Workload:
    name: str
    title: str
    servers: str  # "server:mode" or "server" (default_mode), in the order they run
    load: str     # arguments of load_gen
    base: str     # the server that ratios refer to
    default_mode: str = "echo"
    kind: str = "rate"  # rate | memory

    def pairs(self):
        for word in self.servers.split():
            server, _, mode = word.partition(":")
            yield server, mode or self.default_mode


PLAIN = "epoll hp uv asio libevent"
SECURE = "openssl hp asio libevent"
TICKETS = "openssl hp asio libevent nginx:handshake"
WORKLOADS = [
    Workload("echo-64-c1", "64 B ping-pong, 1 connection", PLAIN,
             "--connections 1 --size 64", "epoll"),
    Workload("echo-64-c100", "64 B ping-pong, 100 connections", PLAIN,
             "--connections 100 --size 64", "epoll"),
    Workload("echo-64-c1000", "64 B ping-pong, 1,000 connections", PLAIN,
             "--connections 1000 --size 64", "epoll"),
    Workload("echo-64-c10000", "64 B ping-pong, 10,000 connections", PLAIN,
             "--connections 10000 --size 64", "epoll"),
    Workload("pipe-64x16", "64 B pipelined, 16 under way, 100 connections", PLAIN,
             "--connections 100 --size 64 --depth 16", "epoll"),
    Workload("stream-64k", "64 KiB streaming, 4 under way, 4 connections", PLAIN,
             "--connections 4 --size 65536 --depth 4", "epoll", "stream"),
    Workload("connect", "connect, echo 64 B, close, 32 at a time", PLAIN,
             "--workload connect --connections 32 --size 64", "epoll"),
    Workload("pack-1", "PACK 64 B ping-pong, 100 connections", "epoll hp",
             "--connections 100 --size 64 --pack", "epoll", "pack"),
    Workload("pack-16", "PACK 64 B, 16 under way, 100 connections", "epoll hp",
             "--connections 100 --size 64 --depth 16 --pack", "epoll", "pack"),
    Workload("app-thread", "64 B ping-pong through one application thread, 100 connections", "hp hp-app",
             "--connections 100 --size 64", "hp"),
    Workload("tls-echo-1k", "TLS 1.3, 1 KiB ping-pong, 100 connections", SECURE,
             "--tls --connections 100 --size 1024", "openssl", "tls"),
    Workload("tls-stream-64k", "TLS 1.3, 64 KiB streaming, 4 under way, 4 connections", SECURE,
             "--tls --connections 4 --size 65536 --depth 4", "openssl", "tls-stream"),
    Workload("tls-full", "TLS 1.3 full handshake, 8 at a time", TICKETS,
             "--tls --workload connect --connections 8", "nginx", "tls"),
    Workload("tls-resumed", "TLS 1.3 resumed handshake, 8 at a time", TICKETS,
             "--tls --resume --workload connect --connections 8", "nginx", "tls"),
    Workload("idle", "idle TCP connections, 10,000, never used", PLAIN,
             "--workload idle --connections 10000", "epoll", kind="memory"),
    Workload("idle-used", "idle TCP connections, 10,000, after one 64 B echo each", PLAIN,
             "--workload idle --connections 10000 --message echo", "epoll", kind="memory"),
    Workload("idle-tls", "idle TLS connections, 10,000, after the handshake", TICKETS,
             "--tls --workload idle --connections 10000", "nginx", "tls", "memory"),
    Workload("idle-tls-used", "idle TLS connections, 10,000, after one message each", "openssl hp asio libevent nginx:http-idle",
             "--tls --workload idle --connections 10000 --message echo --size 1024", "nginx", "tls", "memory"),
]

# What is promised: figure of `server` (divided by that of `base`, if there is one) against the limit.
Target = report.Target
TARGETS = [
    Target("64 B echo, CPU per message, 100 connections", "echo-64-c100", "cpu_us_per_op", "hp", "epoll", "<=", 1.04),
    Target("64 B echo, CPU per message, 1,000 connections", "echo-64-c1000", "cpu_us_per_op", "hp", "epoll", "<=", 1.05),
    Target("64 B echo, CPU per message, 10,000 connections", "echo-64-c10000", "cpu_us_per_op", "hp", "epoll", "<=", 1.06),
    Target("64 B echo, system calls per echo, 100 connections", "echo-64-c100", "syscalls_per_op", "hp", None, "<=", 2.1),
    Target("64 B pipelined x 16, rate", "pipe-64x16", "rate", "hp", "epoll", ">=", 0.98),
    Target("PACK, one Send per frame, depth 1, rate", "pack-1", "rate", "hp", "epoll", ">=", 0.95),
    Target("PACK, one Send per frame, depth 16, rate", "pack-16", "rate", "hp", "epoll", ">=", 0.90),
    Target("64 KiB streaming, rate", "stream-64k", "rate", "hp", "epoll", ">=", 1.1),
    Target("connect + echo + close, CPU", "connect", "cpu_us_per_op", "hp", "epoll", "<=", 1.06),
    Target("echo through one application thread, rate", "app-thread", "rate", "hp-app", "hp", ">=", 0.93),
    Target("bytes per idle TCP connection", "idle", "bytes_per_connection", "hp", None, "<=", 200),
    Target("bytes per idle TCP connection after traffic", "idle-used", "bytes_per_connection", "hp", None, "<=", 250),
    Target("bytes per idle TLS connection", "idle-tls", "bytes_per_connection", "hp", None, "<=", 15 * 1024),
    Target("TLS 1.3, 1 KiB echo, rate", "tls-echo-1k", "rate", "hp", "openssl", ">=", 0.97),
    Target("TLS 1.3, 64 KiB streaming, rate", "tls-stream-64k", "rate", "hp", "openssl", ">=", 0.97),
    Target("TLS 1.3 full handshake, CPU", "tls-full", "cpu_us_per_op", "hp", "nginx", "<=", 0.98),
]


def arguments():
    here = Path(__file__).resolve().parent
    names = "workloads: " + ", ".join(w.name for w in WORKLOADS) + "\nservers: " + ", ".join(SERVERS)
    parser = argparse.ArgumentParser(description=__doc__, epilog=names, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds per workload (default 5)")
    parser.add_argument("--seconds", type=float, default=2.0, metavar="S", help="measured window of one run (default 2)")
    parser.add_argument("--warmup", type=float, default=0.5, metavar="S", help="before each window (default 0.5)")
    parser.add_argument("--only", action="append", metavar="PATTERN", help="workloads to run, e.g. 'echo-*'; may repeat")
    parser.add_argument("--servers", metavar="LIST", help="servers to run, comma separated, e.g. epoll,hp")
    parser.add_argument("--quick", action="store_true", help="1 round, 0.5 s windows: does it work?")
    parser.add_argument("--syscalls", action="store_true", help="a further pass under strace -c: system calls per operation")
    parser.add_argument("--rsa", action="store_true", help="RSA 2048 certificate instead of EC P-256")
    parser.add_argument("--server-cpu", type=int, default=0, metavar="CPU", help="CPU of the server (default 0)")
    parser.add_argument("--load-cpu", type=int, default=1, metavar="CPU", help="CPU of the generator (default 1)")
    parser.add_argument("--build-dir", type=Path, default=here.parent / "build/release/bin", metavar="DIR",
                        help="where the programs are, or its folder bench/ (default build/release/bin)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every run and every median there")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables there too (always on stdout)")
    parser.add_argument("--update-readme", action="store_true", help="put the tables between the markers of bench/README.md")
    parser.add_argument("--list", action="store_true", help="list the workloads and leave")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds, options.warmup = 1, 0.5, 0.2
    return options


def selected(options):
    """The (workload, [(server, mode, command)]) to run; says what is missing."""
    wanted = options.servers.split(",") if options.servers else list(SERVERS)
    for name in set(wanted) - set(SERVERS):
        sys.exit(f"no such server: {name}")
    missing = set()
    chosen = []
    for workload in WORKLOADS:
        if options.only and not any(fnmatch.fnmatch(workload.name, pattern) for pattern in options.only):
            continue
        runs = []
        for server, mode in workload.pairs():
            command = SERVERS[server][mode].split()
            program = harness.find_program(command[0], options.build_dir)
            if server in wanted and program is None:
                missing.add(command[0])
            elif server in wanted:
                runs.append((server, mode, [program] + command[1:]))
        if runs:
            chosen.append((workload, runs))
    for name in sorted(missing):
        harness.note(f"skipped: {name} is not in {options.build_dir}")
    if not chosen:
        sys.exit("nothing to run")
    return chosen


def measure_all(options, chosen, bench):
    """name of workload -> server -> list of results, one per round."""
    results = {}
    for workload, runs in chosen:
        per_server = results.setdefault(workload.name, {server: [] for server, _, _ in runs})
        rounds = min(options.rounds, MEMORY_ROUNDS_MAX) if workload.kind == "memory" else options.rounds
        for number in range(rounds):
            for server, _, command in runs:
                harness.note(f"{workload.name}  round {number + 1}/{rounds}  {server}", end=" ")
                try:
                    result = (bench.memory if workload.kind == "memory" else bench.rate)(command, workload.load)
                except harness.Failed as failure:
                    result = {"failed": str(failure)}
                harness.note(report.one_line(result))
                per_server[server].append(result)
        if options.syscalls and workload.kind == "rate":
            count_calls(bench, workload, runs, per_server)
    return results


def count_calls(bench, workload, runs, per_server):
    """Adds system calls per operation to the first round of every server."""
    for server, _, command in runs:
        harness.note(f"{workload.name}  strace  {server}", end=" ")
        try:
            counts = bench.syscalls(command, workload.load)
            per_server[server][0].update(counts)
            harness.note(f"{counts['syscalls_per_op']:.2f} calls per operation: {counts['syscalls']}")
        except harness.Failed as failure:
            harness.note(f"failed: {failure}")


def main():
    options = arguments()
    if options.list:
        for workload in WORKLOADS:
            print(f"{workload.name:16} {workload.title}  [{workload.servers}]")
        return 0
    chosen = selected(options)
    with tempfile.TemporaryDirectory(prefix="hp-bench-") as folder:
        bench = harness.Bench(options, Path(folder))
        results = measure_all(options, chosen, bench)
    summary = report.summarize(WORKLOADS, results)
    verdicts = report.judge(TARGETS, results, summary)
    facts = harness.environment(options)
    text = report.markdown(WORKLOADS, summary, verdicts, facts)
    print(text)
    if options.json:
        everything = {"environment": facts, "summary": summary, "targets": verdicts, "runs": results}
        options.json.write_text(json.dumps(everything, indent=1) + "\n")
    if options.markdown:
        options.markdown.write_text(text)
    if options.update_readme:
        report.update_readme(Path(__file__).resolve().parent / "README.md", text)
    return 0


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C"
    sys.exit(main())
