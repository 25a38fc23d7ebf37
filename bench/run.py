#!/usr/bin/env python3
"""Measures HP-Socket beside minimal epoll loops, bare OpenSSL, libuv, Asio, libevent, Boost.Beast, Node and nginx; hp get
beside curl and aria2.

One server at a time on one CPU, one load generator on another, rounds interleaved (A B C A B C ...), medians of
the rounds, ratios paired round by round. What each figure means: bench/README.md.
"""
import argparse
import fnmatch
import json
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import downloads  # noqa: E402
import harness  # noqa: E402
import report  # noqa: E402
from workloads import SERVERS, TARGETS, WORKLOADS  # noqa: E402

MEMORY_ROUNDS_MAX = 2  # memory hardly varies


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
    parser.add_argument("--memory-dir", type=Path, default=Path("/dev/shm"), metavar="DIR",
                        help="folder in memory for downloads, 2 GiB (default /dev/shm)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every run and every median there")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables there too (always on stdout)")
    parser.add_argument("--update-readme", metavar="SECTION", help="put the tables into that section of bench/README.md: tcp, http, downloads")
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
    ground = downloads.Ground(bench) if any(workload.kind == "download" for workload, _ in chosen) else None
    measure = {"rate": bench.rate, "memory": bench.memory,
               "download": lambda command, load: downloads.measure(bench, ground, command, load)}
    try:
        run_rounds(options, chosen, bench, measure, results)
    finally:
        if ground:
            ground.remove()
    return results


def run_rounds(options, chosen, bench, measure, results):
    for workload, runs in chosen:
        per_server = results.setdefault(workload.name, {server: [] for server, _, _ in runs})
        rounds = min(options.rounds, MEMORY_ROUNDS_MAX) if workload.kind == "memory" else options.rounds
        for number in range(rounds):
            for server, _, command in runs:
                harness.note(f"{workload.name}  round {number + 1}/{rounds}  {server}", end=" ")
                try:
                    result = measure[workload.kind](command, workload.load)
                except harness.Failed as failure:
                    result = {"failed": str(failure)}
                harness.note(report.one_line(result))
                per_server[server].append(result)
        if options.syscalls and workload.kind == "rate":
            count_calls(bench, workload, runs, per_server)


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
        report.update_readme(Path(__file__).resolve().parent / "README.md", options.update_readme, text)
    return 0


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C"
    sys.exit(main())
