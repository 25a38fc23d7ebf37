#!/usr/bin/env python3
"""UDP echo: rate, CPU time and losses of our UdpServer beside a bare recvmmsg/sendmmsg loop and libuv.

    python3 bench/udp.py [--rounds 5] [--seconds 2] [--connections 16] [--depth 8] [--size 64] [--build-dir build/release/bin]

The server is pinned to CPU 0, the load to CPU 1. Servers take turns, each as a fresh process; a figure is the median of the rounds, a ratio
the median of the ratios of the same round.
"""
import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
from pathlib import Path

SERVERS = {'loop': ('udp_loop', []), 'uv': ('udp_uv', []), 'hp': ('udp_hp', [])}


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def wait_until_bound(server, port):
    """A datagram to a bound port is answered; to another one it is refused."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.settimeout(0.1)
        probe.connect(('127.0.0.1', port))
        for _ in range(1000):
            try:
                probe.send(b'12345678')
                probe.recv(100)
                return
            except OSError:
                try:
                    server.wait(0.01)
                    break
                except subprocess.TimeoutExpired:
                    continue
    sys.exit(f'nobody answers on port {port}')


def measure(folder, name, arguments):
    program, extra = SERVERS[name]
    port = free_port()
    server = subprocess.Popen([folder / program, '--port', str(port), *extra], preexec_fn=lambda: os.sched_setaffinity(0, {0}))
    try:
        wait_until_bound(server, port)
        load = [folder / 'udp_load', '--port', str(port), '--server-pid', str(server.pid)]
        for option in ('connections', 'depth', 'size', 'seconds'):
            load += [f'--{option}', str(getattr(arguments, option))]
        done = subprocess.run(load, stdout=subprocess.PIPE, text=True, check=True,
                              preexec_fn=lambda: os.sched_setaffinity(0, {1}))
        return json.loads(done.stdout.strip().splitlines()[-1])
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--seconds', type=float, default=2)
    parser.add_argument('--connections', type=int, default=16)
    parser.add_argument('--depth', type=int, default=8)
    parser.add_argument('--size', type=int, default=64)
    parser.add_argument('--build-dir', type=Path, default=Path('build/release/bin'))
    arguments = parser.parse_args()
    folder = arguments.build_dir / 'bench'
    names = [name for name, (program, _) in SERVERS.items() if (folder / program).exists()]
    runs = {name: [] for name in names}
    for _ in range(arguments.rounds):
        for name in names:
            runs[name].append(measure(folder, name, arguments))
    print('| server | datagrams/s | beside loop | CPU us each | beside loop | busy | lost | p99 us |')
    print('| --- | --- | --- | --- | --- | --- | --- | --- |')
    cpu = {name: [run['server_cpu_ns'] / max(run['ops'], 1) / 1000 for run in runs[name]] for name in names}
    for name in names:
        rate = [run['rate'] for run in runs[name]]
        ratio = statistics.median(a / b['rate'] for a, b in zip(rate, runs['loop']))
        cpu_ratio = statistics.median(a / b for a, b in zip(cpu[name], cpu['loop']))
        busy = statistics.median(run['server_cpu_ns'] / run['seconds'] / 1e9 for run in runs[name])
        p99 = statistics.median(run['latency_us']['p99'] for run in runs[name])
        lost = sum(run['lost'] for run in runs[name])
        print(f'| {name} | {statistics.median(rate):,.0f} | {ratio:.2f} | {statistics.median(cpu[name]):.3f} | {cpu_ratio:.2f} '
              f'| {busy:.0%} | {lost} | {p99:.0f} |')


if __name__ == '__main__':
    main()
