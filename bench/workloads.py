"""The tables: which servers there are, which workloads they run, what is promised. Runs nothing."""
from dataclasses import dataclass

from report import Target

# server -> mode -> command line; the first word is a program in the build directory (nginx, node: the system's). {tls} stands
# for certificate and key, {files} for the folder of the served files, {bench} for this folder; nginx: see harness.py.
ARIA2 = "aria2c -q --no-conf --file-allocation=falloc --ca-certificate={cert} -d {target}"
SERVERS = {
    "epoll": {"echo": "epoll_loop --mode echo", "stream": "epoll_loop --mode echo", "pack": "epoll_loop --mode pack"},
    "openssl": {"tls": "epoll_tls {tls}", "tls-stream": "epoll_tls {tls}"},
    "hp": {"echo": "hp_echo --mode tcp", "stream": "hp_echo --mode tcp", "pack": "hp_echo --mode pack",
           "tls": "hp_echo --mode tls {tls}", "tls-stream": "hp_echo --mode tls {tls}",
           "hello": "hp_http --mode hello", "https": "hp_http --mode hello {tls} --secure",
           "files": "hp_http --mode files --root {files}", "https-files": "hp_http --mode files --root {files} {tls} --secure",
           "ws": "hp_http --mode ws"},
    "hp-fd": {"files": "hp_http --mode fd --root {files}", "https-files": "hp_http --mode fd --root {files} {tls} --secure"},
    "hp-msg": {"ws": "hp_http --mode ws-messages"},
    "hp-app": {"echo": "hp_echo --mode tcp --app-thread"},
    "uv": {"echo": "uv_echo", "stream": "uv_echo"},
    "asio": {"echo": "asio_echo --buffer 4096", "stream": "asio_echo --buffer 65536",
             "tls": "asio_echo --mode tls --buffer 4096 {tls}", "tls-stream": "asio_echo --mode tls --buffer 65536 {tls}"},
    "libevent": {"echo": "libevent_echo --mode echo", "stream": "libevent_echo --mode echo",
                 "tls": "libevent_echo --mode tls {tls}", "tls-stream": "libevent_echo --mode tls {tls}"},
    "loop": {"hello": "http_loop --mode hello", "ws": "http_loop --mode ws"},
    "beast": {"hello": "beast_http", "https": "beast_http --mode https {tls}", "ws": "beast_http",
              "files": "beast_http --root {files}", "https-files": "beast_http --mode https {tls} --root {files}"},
    "node-ws": {"ws": "node {bench}/servers/ws_node.js"},
    "nginx": {"handshake": "nginx ssl", "http-idle": "nginx ssl", "hello": "nginx plain", "https": "nginx ssl",
              "files": "nginx plain", "https-files": "nginx ssl"},
    # Clients: {url} or {list} of URLs to {target}; {pattern} is curl's word for such a list, {cert} the server's certificate.
    "curl": {"get": "curl -sS -f --cacert {cert} -O --output-dir {target} {url}",
             "many": "curl -sS -f --cacert {cert} --remote-name-all --output-dir {target} {pattern}"},
    "curl-16": {"many": "curl -sS -f -Z --parallel-max 16 --cacert {cert} --remote-name-all --output-dir {target} {pattern}"},
    "aria2": {"get": f"{ARIA2} -x1 -s1 {{url}}", "many": f"{ARIA2} -x1 -s1 -j16 -i {{list}}", "segments": f"{ARIA2} -x16 -s16 -k1M {{url}}"},
    "hp-get": {"get": "hp get -q --cacert {cert} -d {target} {url}", "many": "hp get -q --cacert {cert} -d {target} -j16 -i {list}",
               "segments": "hp get -q --cacert {cert} -d {target} -x16 {url}"},
    "nginx-fd": {"files": "nginx plain cache", "https-files": "nginx ssl cache"},
}


@dataclass(frozen=True)
class Workload:
    name: str
    title: str
    servers: str  # "server:mode" or "server" (default_mode), in the order they run
    load: str     # arguments of load_gen; or "wrk" and those of wrk
    base: str     # the server that ratios refer to
    default_mode: str = "echo"
    kind: str = "rate"  # rate | memory | download (the servers are clients of nginx then)

    def pairs(self):
        for word in self.servers.split():
            server, _, mode = word.partition(":")
            yield server, mode or self.default_mode


PLAIN = "epoll hp uv asio libevent"
SECURE = "openssl hp asio libevent"
TICKETS = "openssl hp asio libevent nginx:handshake"
HELLO = "nginx hp beast loop"
FILES = "nginx hp nginx-fd hp-fd beast"
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
    Workload("http-hello", "HTTP hello, 100 connections", HELLO,
             "--workload http --connections 100 --size 13", "nginx", "hello"),
    Workload("http-pipe-16", "HTTP hello, 16 requests under way, 100 connections", HELLO,
             "--workload http --connections 100 --size 13 --depth 16", "nginx", "hello"),
    Workload("wrk-hello", "HTTP hello by wrk, 100 connections", HELLO,
             "wrk -c100", "nginx", "hello"),
    Workload("wrk-pipe-16", "HTTP hello by wrk, 16 requests under way, 100 connections", HELLO,
             "wrk -c100 -s {bench}/load/pipeline.lua", "nginx", "hello"),
    Workload("https-hello", "HTTPS hello, 100 connections", "nginx hp beast",
             "--tls --workload http --connections 100 --size 13", "nginx", "https"),
    Workload("file-4k", "4 KiB file, 100 connections", FILES,
             "--workload http --connections 100 --path /4k --size 4096", "nginx", "files"),
    Workload("file-1m", "1 MiB file, 16 connections", FILES,
             "--workload http --connections 16 --path /1m --size 1048576", "nginx", "files"),
    Workload("file-1g", "1 GiB file, 4 connections; an operation is 1 MiB of it", FILES,
             "--workload http --connections 4 --path /1g --size 1073741824 --op-bytes 1048576", "nginx", "files"),
    Workload("https-file-4k", "HTTPS, 4 KiB file, 100 connections", FILES,
             "--tls --workload http --connections 100 --path /4k --size 4096", "nginx", "https-files"),
    Workload("https-file-1m", "HTTPS, 1 MiB file, 16 connections", FILES,
             "--tls --workload http --connections 16 --path /1m --size 1048576", "nginx", "https-files"),
    Workload("https-file-1g", "HTTPS, 1 GiB file, 4 connections; an operation is 1 MiB of it", FILES,
             "--tls --workload http --connections 4 --path /1g --size 1073741824 --op-bytes 1048576", "nginx", "https-files"),
    Workload("ws-1", "WebSocket 64 B ping-pong, 100 connections", "loop hp hp-msg beast node-ws",
             "--workload ws --connections 100 --size 64", "loop", "ws"),
    Workload("ws-16", "WebSocket 64 B, 16 messages under way, 100 connections", "loop hp hp-msg beast node-ws",
             "--workload ws --connections 100 --size 64 --depth 16", "loop", "ws"),
    Workload("http-idle", "idle keep-alive HTTP connections, 10,000, after one request each", HELLO,
             "--workload idle --connections 10000 --message http", "nginx", "hello", "memory"),
    Workload("https-idle", "idle keep-alive HTTPS connections, 10,000, after one request each", "nginx hp beast",
             "--tls --workload idle --connections 10000 --message http", "nginx", "https", "memory"),
    Workload("get-1g", "download of 1 GiB", "curl aria2 hp-get",
             "--size 1073741824", "curl", "get", "download"),
    Workload("gets-1g", "download of 1 GiB, HTTPS", "curl aria2 hp-get",
             "--tls --size 1073741824", "curl", "get", "download"),
    Workload("get-many", "10,000 downloads of 4 KiB", "curl curl-16 aria2 hp-get",
             "--many 10000 --size 4096", "curl", "many", "download"),
    Workload("get-16", "download of 1 GiB in 16 segments, 32 MiB/s each", "aria2 hp-get",
             "--limit-rate 32m --size 1073741824", "aria2", "segments", "download"),
    Workload("get-16-fast", "download of 1 GiB in 16 segments, no limit", "aria2 hp-get",
             "--size 1073741824", "aria2", "segments", "download"),
]

# What is promised: figure of `server` (divided by that of `base`, if there is one) against the limit.
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
    Target("HTTP hello, rate", "http-hello", "rate", "hp", "nginx", ">=", 1.25),
    Target("HTTP hello, CPU per request", "http-hello", "cpu_us_per_op", "hp", "nginx", "<=", 0.78),
    Target("HTTP hello, 16 requests under way, rate", "http-pipe-16", "rate", "hp", "nginx", ">=", 9),
    Target("HTTPS hello, rate", "https-hello", "rate", "hp", "nginx", ">=", 1.25),
    Target("1 MiB file, rate", "file-1m", "rate", "hp", "nginx", ">=", 2.0),
    Target("1 GiB file, rate", "file-1g", "rate", "hp", "nginx", ">=", 1.4),
    Target("HTTPS, 4 KiB file, rate", "https-file-4k", "rate", "hp", "nginx", ">=", 1.05),
    Target("HTTPS, 1 MiB file, rate", "https-file-1m", "rate", "hp", "nginx", ">=", 1.05),
    Target("HTTPS, 1 GiB file, rate", "https-file-1g", "rate", "hp", "nginx", ">=", 1.05),
    Target("WebSocket 64 B ping-pong, rate", "ws-1", "rate", "hp", "loop", ">=", 1.0),
    Target("WebSocket 64 B, 16 messages under way, rate", "ws-16", "rate", "hp", "loop", ">=", 1.0),
    *(Target(f"{title}, {name}", workload, metric, "hp-get", base, "<=", 1.0)
      for title, workload, base in (("download of 1 GiB", "get-1g", "curl"), ("download of 1 GiB, HTTPS", "gets-1g", "curl"),
                                    ("10,000 downloads of 4 KiB", "get-many", "curl"), ("16 segments, limited", "get-16", "aria2"),
                                    ("16 segments", "get-16-fast", "aria2"))
      for name, metric in (("wall time", "wall_s"), ("CPU time", "cpu_s"))),
    Target("peak memory at 16 segments, MiB", "get-16", "peak_mib", "hp-get", None, "<=", 32),
    Target("bytes per idle keep-alive HTTP connection", "http-idle", "bytes_per_connection", "hp", None, "<=", 400),
]
