#!/usr/bin/env bash
# The main job in one command: a TLS echo server, and a load of 2,000 connections that checks every byte it gets back.
#
#   ./demo.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

tools/install_packages build
cmake --preset release >/dev/null
cmake --build --preset release --target hp
hp=build/release/bin/hp

# Both ends of 2,000 connections need more descriptors than the usual limit of 1,024.
ulimit -n 16384 2>/dev/null || ulimit -n "$(ulimit -Hn)"

server=
stop_server() { [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }; }
trap stop_server EXIT

# Starts the server on a port that nothing uses; another program may take it in between, so a few are tried.
for attempt in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    exec {output}< <(exec "$hp" echo ssl --port "$port" --quiet)
    server=$!
    if read -r -t 20 line <&"$output" && [[ $line == listening* ]]; then break; fi
    stop_server
    server=
done
[ -n "$server" ] || { echo "The server did not start." >&2; exit 1; }
echo "$line"

"$hp" load "ssl://127.0.0.1:$port" -c 2000 -s 64 -d 5s
