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

server=
stop_server() {
    [ -n "$server" ] || return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}
trap stop_server EXIT

# Port 0: the system chooses a free one, and the first line tells which.
exec {output}< <(exec "$hp" echo ssl --port 0 --quiet)
server=$!
if ! read -r -t 20 line <&"$output" || [[ $line != "listening on "* ]]; then
    echo "The server did not start; what it says is above." >&2
    exit 1
fi
address=${line#listening on }

# Each connection is an open file at either end; a container may allow fewer than are wanted here.
connections=2000
allowed=$(ulimit -Hn)
if [ "$allowed" != unlimited ] && [ "$allowed" -lt $((connections + 100)) ]; then connections=$((allowed - 100)); fi

cat <<TEXT

Below: \`hp echo\` serves TLS at $address with a certificate it made for itself; \`hp load\` opens $connections TLS connections to it
and sends messages of 64 bytes for 5 seconds, the next one on each connection as soon as the answer to the last is there. Every
message is different, and every byte of every answer is compared: a lost, repeated, reordered or changed byte fails the demo.

TEXT
status=0
"$hp" load "ssl://$address" -c "$connections" -s 64 -d 5s || status=$?

echo
echo "The server's own count:"
stop_server
cat <&"$output"
exit "$status"
