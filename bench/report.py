"""From the runs to medians, ratios, verdicts and Markdown. Starts nothing."""
import operator
import re
import statistics
from dataclasses import dataclass

DOWNLOAD = ["wall_s", "cpu_s", "peak_mib"]
METRICS = [*DOWNLOAD, "rate", "mb_per_s", "cpu_us_per_op", "server_busy", "load_busy", "bytes_per_connection", "syscalls_per_op"]
RATIOS = [*DOWNLOAD, "rate", "cpu_us_per_op", "bytes_per_connection", "syscalls_per_op"]
LATENCIES = ["p50", "p90", "p99", "p99.9", "max"]
RATE_HEADER = ["workload", "server", "CPU us/op", "ratio", "ops/s", "ratio", "MB/s", "calls/op", "p50 us", "p99 us", "p99.9 us",
               "server busy", "generator busy"]
COMPARE = {"<=": operator.le, ">=": operator.ge}


@dataclass(frozen=True)
class Target:
    title: str
    workload: str
    metric: str
    server: str
    base: str  # None: the figure itself is judged, not a ratio
    relation: str
    limit: float


def one_line(result):
    if "failed" in result:
        return "FAILED: " + result["failed"]
    if "wall_s" in result:
        return f"{result['wall_s']:.2f} s, CPU {result['cpu_s']:.2f} s, {result['peak_mib']:.1f} MiB"
    if "bytes_per_connection" in result:
        return f"{result['bytes_per_connection']:.0f} B per connection"
    busy = f"busy {result['server_busy']:.2f}/{result['load_busy']:.2f}"
    return f"{result['rate']:,.0f}/s  {result['cpu_us_per_op']:.2f} us CPU  {busy}"


def median_of(runs, metric):
    values = [run[metric] for run in runs if metric in run]
    return statistics.median(values) if values else None


def ratio(runs, base_runs, metric):
    """Median of the ratios of runs of the same round: what drifts from round to round cancels."""
    values = [run[metric] / base[metric] for run, base in zip(runs, base_runs) if metric in run and base.get(metric)]
    return statistics.median(values) if values else None


def summarize(workloads, results):
    summary = {}
    for workload in workloads:
        per_server = results.get(workload.name, {})
        base = per_server.get(workload.base, [])
        for server, runs in per_server.items():
            row = {metric: value for metric in METRICS if (value := median_of(runs, metric)) is not None}
            latencies = [run["latency_us"] for run in runs if "latency_us" in run]
            if latencies:
                row["latency_us"] = {name: statistics.median(one[name] for one in latencies) for name in LATENCIES
                                     if name in latencies[0]}
            row["ratio"] = {metric: value for metric in RATIOS if (value := ratio(runs, base, metric)) is not None}
            failures = [run["failed"] for run in runs if "failed" in run]
            if failures:
                row["failures"] = failures
            summary.setdefault(workload.name, {})[server] = row
    return summary


def judge(targets, results, summary):
    """Every target whose servers ran, with `figure` and `pass`."""
    verdicts = []
    for target in targets:
        per_server = results.get(target.workload, {})
        if target.base is None:
            figure = summary.get(target.workload, {}).get(target.server, {}).get(target.metric)
        else:
            figure = ratio(per_server.get(target.server, []), per_server.get(target.base, []), target.metric)
        verdict = {"title": target.title, "base": target.base, "relation": target.relation, "limit": target.limit,
                   "figure": figure}
        verdict["pass"] = None if figure is None else COMPARE[target.relation](figure, target.limit)
        verdicts.append(verdict)
    return verdicts


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "|".join(" --- " if i < 2 else " ---: " for i in range(len(header))) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value, form=",.2f"):
    return "" if value is None else format(value, form)


def rate_row(title, server, row):
    latency = row.get("latency_us", {})
    return [title, server, number(row.get("cpu_us_per_op")), number(row["ratio"].get("cpu_us_per_op")),
            number(row.get("rate"), ",.0f"), number(row["ratio"].get("rate")), number(row.get("mb_per_s"), ",.1f"),
            number(row.get("syscalls_per_op")),
            *[number(latency.get(name), ",.0f") for name in ("p50", "p99", "p99.9")],
            number(row.get("server_busy"), ".0%"), number(row.get("load_busy"), ".0%")]


def download_row(title, client, row):
    figures = [(row.get("wall_s"), row["ratio"].get("wall_s")), (row.get("cpu_s"), row["ratio"].get("cpu_s")),
               (row.get("peak_mib"), row["ratio"].get("peak_mib"))]
    return [title, client, *[number(value) for pair in figures for value in pair], number(row.get("mb_per_s"), ",.0f")]


def verdict_row(verdict):
    limit, form = verdict["limit"], ",.3f" if verdict["limit"] < 100 else ",.0f"
    return [verdict["title"], verdict["base"] or "-", f"{verdict['relation']} {limit:g}", number(verdict["figure"], form),
            "pass" if verdict["pass"] else "**fail**"]


def markdown(workloads, summary, verdicts, facts):
    rates, memory, downloads = [], [], []
    for workload in workloads:
        title = workload.title
        for server, row in summary.get(workload.name, {}).items():
            if workload.kind == "download":
                downloads.append(download_row(title, server, row))
            elif workload.kind == "memory":
                memory.append([title, server, number(row.get("bytes_per_connection"), ",.0f"),
                               number(row["ratio"].get("bytes_per_connection"))])
            else:
                rates.append(rate_row(title, server, row))
            title = ""
    parts = [f"{facts['date']}, {facts['cpu']}, {facts['cpus']} CPUs, Linux {facts['kernel']}, "
             f"load average {facts['load_average']:.1f}; {facts['rounds']} rounds of {facts['window_s']:g} s, "
             f"medians; {facts['certificate']} certificate.\n"
             + ", ".join(f"{name} {version}" for name, version in facts["versions"].items() if version) + "."]
    if rates:
        parts.append(table(RATE_HEADER, rates))
    if memory:
        parts.append(table(["memory", "server", "bytes per connection", "ratio"], memory))
    if downloads:
        parts.append(table(["download", "client", "wall s", "ratio", "CPU s", "ratio", "peak MiB", "ratio", "MB/s"], downloads))
    judged = [verdict for verdict in verdicts if verdict["pass"] is not None]
    if judged:
        parts.append(table(["target", "beside", "limit", "measured", "verdict"], [verdict_row(verdict) for verdict in judged]))
    failures = [f"- {name}, {server}: {row['failures'][0]}" for name, servers in summary.items()
                for server, row in servers.items() if "failures" in row]
    if failures:
        parts.append("Runs that failed:\n" + "\n".join(failures))
    return "\n\n".join(parts) + "\n"


def update_readme(path, section, text):
    """Puts the text between `<!-- results SECTION -->` and the next `<!-- /results -->`."""
    start, end = f"<!-- results {section} -->", "<!-- /results -->"
    done, count = re.subn(re.escape(start) + ".*?" + re.escape(end), lambda _: f"{start}\n{text}{end}", path.read_text(), flags=re.S)
    if count != 1:
        raise SystemExit(f"{path} has no section {section}")
    path.write_text(done)
