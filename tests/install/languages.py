#!/usr/bin/env python3
"""Run where the packages are installed: in C and in each language of the bindings that this system can run, the examples as they
were installed echo over TCP and TLS and download over HTTPS. The folder it runs in is written to; what npm has fetched for
the test of the Node.js binding is in it. The exit code is 77 if a language could not be tried."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BINDINGS = "/usr/share/hpsocket/bindings"
EXAMPLES = "/usr/share/doc/libhpsocket-dev/examples"
JNA = "/usr/share/java/jna.jar"
TIMEOUT_S = 60
CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
SIZE = 3_000_000
TEXT = "ein längerer Gruß " * 500

# Language; programs it needs; how the examples are built; how echo and download are called.
LANGUAGES = [
    ("C", ["cc"],
     f"""for name in c_echo c_https_download; do
           cc -std=c99 -Wall -Wextra -Werror {EXAMPLES}/$name.c -o $name $(pkg-config --cflags --libs hpsocket4c)
         done""",
     "./c_echo", "./c_https_download"),
    ("Python", ["python3"], "",
     f"python3 {BINDINGS}/python/examples/echo.py", f"python3 {BINDINGS}/python/examples/https_download.py"),
    ("Node.js", ["node", "node_modules"], f"cp -r {BINDINGS}/node node; mv node_modules node",
     "node node/examples/echo.mjs", "node node/examples/https_download.mjs"),
    ("Java", ["javac", JNA], f"javac -cp {JNA} -d java {BINDINGS}/java/hpsocket/*.java",
     *[f"env LC_ALL=C.UTF-8 java -cp java:{JNA} {BINDINGS}/java/examples/{name}.java" for name in ("Echo", "HttpsDownload")]),
    ("Pascal", ["fpc"],
     f'''mkdir pascal
         for name in echo https_download; do fpc -v0 -Fu{BINDINGS}/pascal -FEpascal {BINDINGS}/pascal/examples/$name.pas; done''',
     "pascal/echo", "pascal/https_download"),
    ("C#", ["mcs", "mono"],
     f"""for name in Echo HttpsDownload; do
           mcs -out:$name.exe {BINDINGS}/csharp/*.cs {BINDINGS}/csharp/examples/$name.cs
         done""",
     "mono Echo.exe", "mono HttpsDownload.exe"),
]


def run(command, *arguments):
    command += ' "$@"' if arguments else ""
    done = subprocess.run(["sh", "-ec", command, "sh", *map(str, arguments)], capture_output=True, text=True, timeout=TIMEOUT_S,
                          check=False, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def serve(command, *arguments):
    """A server whose first line ends with its port."""
    server = subprocess.Popen(["sh", "-ec", f'exec {command} "$@"', "sh", *arguments], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)
    return server, server.stdout.readline().split()[-1].rpartition(":")[2]


def echo(command, *certificates):
    server, port = serve(f"{command} serve 0", *certificates)
    with server:
        for text in ("hello", TEXT):
            answer = run(f"{command} send", "localhost", port, text, *certificates[:1])
            assert answer.strip() == text.strip(), answer[:200]
        server.communicate(timeout=TIMEOUT_S)
    assert server.returncode == 0, server.returncode


def download(command, port, name):
    content = Path("www/file").read_bytes()
    run(command, f"https://localhost:{port}/file", name, *(["--ca"] if "python" in command else []), "cert.pem")
    assert Path(name).read_bytes() == content


def absent(needs):
    return [need for need in needs if not (shutil.which(need) or Path(need).exists())]


def main():
    subprocess.run(CERTIFICATE.split(), check=True, capture_output=True, timeout=TIMEOUT_S)
    Path("www").mkdir()
    Path("www/file").write_bytes(os.urandom(SIZE))
    server, port = serve("hp serve www --tls --cert cert.pem --key key.pem --port 0 --no-log")
    left_out = [language for language, needs, *_ in LANGUAGES if absent(needs)]
    for language, needs, build, echoes, downloads in LANGUAGES:
        if absent(needs):
            print(f"{language}: not run, no {', '.join(absent(needs))} here")
            continue
        run(build)
        echo(echoes)
        echo(echoes, "cert.pem", "key.pem")
        download(downloads, port, f"by-{language}")
        print(f"{language}: echo over TCP and TLS, download over HTTPS")
    server.terminate()
    server.communicate(timeout=TIMEOUT_S)
    return 77 if left_out else 0


sys.exit(main())
