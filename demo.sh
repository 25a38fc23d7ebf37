#!/usr/bin/env bash
# The main job in one command: a file of several gigabytes goes over HTTPS from `hp serve` to examples/https_download, streamed
# at both ends, and its SHA-256 is compared. Then, shorter, a TLS echo server under a load that checks every byte. At the end
# `hp get` downloads the same file through a redirect, is killed half-way with no chance to tidy up, and goes on.
#
#   ./demo.sh                    a few minutes on two cores, most of them for building
#   HP_DEMO_GIB=1 ./demo.sh      with a smaller file; it needs that much room in the folder for temporary files
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

tools/install_packages build
cmake --preset release >/dev/null
cmake --build --preset release --target hp example_https_download
hp=build/release/bin/hp
download=build/release/bin/examples/https_download

folder=$(mktemp -d)
server=
stop_server() {
    [ -n "$server" ] || return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}
trap 'stop_server; rm -rf "$folder"' EXIT

# start_server COMMAND...: runs it until it listens, sets `server`, `output` and `address`. Port 0: the system chooses a free one,
# and the first line tells which.
start_server() {
    local line
    exec {output}< <(exec "$@")
    server=$!
    if ! read -r -t 20 line <&"$output" || [[ $line != "listening on "* ]]; then
        echo "The server did not start; what it says is above." >&2
        exit 1
    fi
    address=${line#listening on }
}

# peak_memory PID: the most memory the process has had so far, in KiB; nothing when it has ended.
peak_memory() { awk '/^VmHWM:/ {print $2}' "/proc/$1/status" 2>/dev/null || true; }

# --- a large file over HTTPS ----------------------------------------------------------------------------------------------

size_gib=${HP_DEMO_GIB:-3}
room_gib=$(df --output=avail -BG "$folder" | tail -n 1 | tr -dc 0-9)
if [ "$room_gib" -le "$size_gib" ]; then
    echo "$folder has room for $room_gib GiB only, the demo wants $((size_gib + 1)): set TMPDIR, or HP_DEMO_GIB" >&2
    exit 1
fi

# Sparse: it takes hardly any room here, but what comes out at the other end does. Some bytes are there, at odd places.
mkdir "$folder/site"
file=$folder/site/large.bin
truncate -s "${size_gib}G" "$file"
for at in 0 1048577 $((size_gib * 536870912 + 4095)) $((size_gib * 1073741824 - 21)); do
    printf 'here begins something' | dd of="$file" bs=4096 seek="$at" oflag=seek_bytes conv=notrunc status=none
done

start_server "$hp" serve "$folder/site" --tls --write-cert "$folder/cert.pem" --port 0 --quiet
cat <<TEXT

Below: \`hp serve\` offers a file of $size_gib GiB at https://$address/ with a certificate it made for itself. https_download, the example,
verifies that certificate, and writes and hashes the body piece by piece as it comes. Its digest is then compared with that of the
file, computed by sha256sum. Neither program ever has more than a small part of the file in memory.

TEXT
began=${EPOCHREALTIME/[.,]/}
"$download" "https://localhost:${address##*:}/large.bin" "$folder/copy.bin" --sha256 --ca "$folder/cert.pem" >"$folder/said" &
client=$!
client_kib=0
while kill -0 "$client" 2>/dev/null; do
    kib=$(peak_memory "$client")
    client_kib=${kib:-$client_kib}
    sleep 0.1
done
wait "$client" || {
    echo "The download failed." >&2
    exit 1
}
took_ms=$(((${EPOCHREALTIME/[.,]/} - began) / 1000))
server_kib=$(peak_memory "$server")
digest=$(tail -n 1 "$folder/said")
expected=$(sha256sum <"$file")
echo "received            $(stat -c %s "$folder/copy.bin") bytes in $((took_ms / 1000)).$((took_ms % 1000 / 100)) s, $((size_gib * 1073742 / took_ms)) MB/s"
echo "SHA-256 received    $digest"
echo "SHA-256 of the file ${expected%% *}"
echo "peak memory         server $((server_kib / 1024)) MiB, client $((client_kib / 1024)) MiB"
stop_server
rm "$folder/copy.bin"
if [ "$digest" != "${expected%% *}" ]; then
    echo "The digests differ." >&2
    exit 1
fi
limit_mib=256
if [ "$server_kib" -gt $((limit_mib * 1024)) ] || [ "$client_kib" -gt $((limit_mib * 1024)) ]; then
    echo "One of them took more than $limit_mib MiB." >&2
    exit 1
fi
echo "The same file, in little memory."
digest_of_file=$digest

# --- an encrypted echo load -----------------------------------------------------------------------------------------------

start_server "$hp" echo ssl --port 0 --quiet

# Each connection is an open file at either end; a container may allow fewer than are wanted here.
connections=2000
allowed=$(ulimit -Hn)
if [ "$allowed" != unlimited ] && [ "$allowed" -lt $((connections + 100)) ]; then connections=$((allowed - 100)); fi

cat <<TEXT

Below: \`hp echo\` serves TLS at $address; \`hp load\` opens $connections TLS connections to it and sends messages of 64 bytes for
5 seconds, the next one on each connection as soon as the answer to the last is there. Every message is different, and every byte
of every answer is compared: a lost, repeated, reordered or changed byte fails the demo.

TEXT
status=0
"$hp" load "ssl://$address" -c "$connections" -s 64 -d 5s || status=$?

echo
echo "The server's own count:"
stop_server
cat <&"$output"
[ "$status" -eq 0 ] || exit "$status"

# --- a download that is killed half-way ------------------------------------------------------------------------------------

mkdir "$folder/site/release"
mv "$file" "$folder/site/release/large.bin"
start_server "$hp" serve "$folder/site" --index large.bin --tls --write-cert "$folder/cert.pem" --port 0 --quiet
url=https://localhost:${address##*:}/release
get=("$hp" get "$url" --output "$folder/copy.bin" --cacert "$folder/cert.pem" --segments 4 --json)

cat <<TEXT

Below: \`hp get\` fetches the file from $url, which is a folder: the server answers 301, then the file that
stands for it. It has four connections at work. When half has come it is killed with SIGKILL, so it can put nothing in order. Then
the same command runs again, with the digest that the file must have.

TEXT

# member NAME: the number of that name in the JSON object `line`.
member() { [[ $line =~ \"$1\":\ ([0-9]+) ]] && echo "${BASH_REMATCH[1]}"; }

# watch_download KILL_AT COMMAND...: runs it, shows what its JSON lines tell, and kills it when that many bytes are there (0: never).
# hp draws its own bar where there is a terminal; elsewhere a line tells each 10 %.
watch_download() {
    local kill_at=$1 line got total tenth shown=-1 redirected= events getter
    shift
    exec {events}< <(exec "$@")
    getter=$!
    while read -r line <&"$events"; do
        case $line in
            *'"event": "redirect"'*)
                [ -n "$redirected" ] || echo "redirected with $(member status)"
                redirected=yes  # each connection of a download that goes on asks the first server
                ;;
            *'"event": "start"'*) echo "it begins with $(member done) of $(member total) bytes" ;;
            *'"event": "complete"'*) echo "received in this run $(member received) bytes; verified: $(sed 's/.*"digest": "\([^"]*\)".*/\1/' <<<"$line")" ;;
            *'"event": "progress"'*)
                got=$(member done) total=$(member total)
                tenth=$((got * 10 / total))
                [ -t 2 ] || [ "$tenth" -eq "$shown" ] || echo "  $((tenth * 10)) %"
                shown=$tenth
                if [ "$kill_at" -gt 0 ] && [ "$got" -ge "$kill_at" ]; then
                    kill -KILL "$getter"
                    kill_at=0
                fi
                ;;
        esac
    done
    exec {events}<&-
    wait "$getter"
}

status=0
watch_download $((size_gib * 536870912)) "${get[@]}" || status=$?
if [ "$status" -ne 137 ]; then
    echo "It ended with $status before it was killed." >&2
    exit 1
fi
echo "killed. What is there: $(cd "$folder" && echo copy.bin*)"
echo
watch_download 0 "${get[@]}" --checksum "sha-256=$digest_of_file" || {
    echo "The second run failed." >&2
    exit 1
}
stop_server
echo "SHA-256 of the file $digest_of_file"
cmp "$folder/site/release/large.bin" "$folder/copy.bin"
echo "Killed half-way, gone on with, and every byte is right."
