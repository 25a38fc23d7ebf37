#!/usr/bin/env python3
"""The C# binding, built by mcs as its README says: the examples as they are, the README's programs, and BindingTest.cs. Environment:
see tests/ScriptTests.cmake."""

import hashlib
import http.server
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

SOURCE = Path(os.environ["HP_SOURCE_DIR"])
BINDING = SOURCE / "bindings" / "csharp"
FOLDER = Path(os.environ["HP_BUILD_DIR"]) / "csharp-binding"
TIMEOUT_S = 60
HERE = "127.0.0.1"
CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
os.environ["HPSOCKET_LIBRARY"] = os.path.join(os.environ["HP_BUILD_DIR"], "libhpsocket4c.so.6")
os.environ["HPSOCKET"] = str(BINDING)


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def install():
    for program, package in (("mcs", "mono-mcs"), ("mono", "mono-runtime"), ("openssl", "openssl")):
        if not shutil.which(program) and shutil.which("apt-get"):
            subprocess.run(["apt-get", "-o", "DPkg::Lock::Timeout=60", "install", "-y", "--no-install-recommends", package], check=False, capture_output=True,
                           stdin=subprocess.DEVNULL, timeout=5 * TIMEOUT_S)
        if not shutil.which(program):
            skip(f"{program} is not installed")


def done(command, wanted=0):
    result = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=2 * TIMEOUT_S, check=False, stdin=subprocess.DEVNULL)
    if result.returncode != wanted:
        raise AssertionError(f"{command}: {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def build():
    """The library by the README's own command, and each program with it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    text = (BINDING / "README.md").read_text(encoding="utf-8")
    for program in re.findall(r"```cs\n(.*?)```", text, re.DOTALL):
        (FOLDER / re.match(r"// (\w+\.cs)", program)[1]).write_text(program, encoding="utf-8")
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("mcs "):
                done(["sh", "-c", line.replace("mcs ", "mcs -warnaserror ")])
    sources = [*BINDING.glob("examples/*.cs"), FOLDER / "Ask.cs", SOURCE / "tests" / "bindings" / "BindingTest.cs"]
    for source in sources:
        done(["mcs", "-warnaserror", "-r:HPSocket.dll", "-r:System.Core.dll", f"-out:{source.stem}.exe", source])


def run(program, *arguments, wanted=0):
    return done(["mono", f"{program}.exe", *arguments], wanted)


class CSharp(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        build()
        done(CERTIFICATE.split())

    def echo(self, *files):
        command = ["mono", "Echo.exe", "serve", "0", *files]
        with subprocess.Popen(command, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            port = server.stdout.readline().split()[-1]
            for text in ("hello", "ein längerer Gruß " * 1000):
                self.assertEqual(run("Echo", "send", "localhost", port, text, *files[:1]), text + "\n")
            self.assertEqual(run("Ask", "localhost", port, "question") if not files else "question\n", "question\n")
            self.assertEqual(server.communicate(timeout=TIMEOUT_S)[0].count("closed"), 2 if files else 3)
            self.assertEqual(server.returncode, 0)

    def test_echo(self):
        self.echo()

    def test_echo_over_tls(self):
        self.echo("cert.pem", "key.pem")

    def test_pack(self):
        self.assertEqual(run("Pack"), "3 ONE\n3 AND\n7 ANOTHER\n")

    def test_https_download(self):
        content = os.urandom(3_000_000)
        digest = "sha-256=" + hashlib.sha256(content).hexdigest()

        class Page(http.server.BaseHTTPRequestHandler):
            asked, killed = [], threading.Event()

            def do_GET(self):
                wanted = self.headers["Range"]
                self.asked.append(wanted)
                begin = int(re.match(r"bytes=(\d+)-", wanted)[1]) if wanted else 0
                self.send_response(206 if wanted else 200)
                self.send_header("ETag", '"one"')
                self.send_header("Accept-Ranges", "bytes")
                if wanted:
                    self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
                self.send_header("Content-Length", str(len(content) - begin))
                self.end_headers()
                if not wanted:  # a first part, and then little until the journal has been written and the client killed
                    begin = 2_000_000
                    self.wfile.write(content[:begin])
                    while not self.killed.wait(0.1):
                        self.wfile.write(content[begin:begin + 1])
                        begin += 1
                    return
                self.wfile.write(content[begin:])

            def log_message(self, *_):
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(FOLDER / "cert.pem", FOLDER / "key.pem")
        with http.server.ThreadingHTTPServer((HERE, 0), Page) as server, tempfile.TemporaryDirectory() as folder:
            server.socket = context.wrap_socket(server.socket, server_side=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            url, target = f"https://localhost:{server.server_port}/file", Path(folder, "file")
            run("HttpsDownload", url, Path(folder, "other"), wanted=1)  # nobody trusts that certificate
            self.assertEqual(Page.asked, [])
            with subprocess.Popen(["mono", "HttpsDownload.exe", url, target, "cert.pem", digest], cwd=FOLDER, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True) as cut:
                for _ in cut.stderr:
                    if Path(f"{target}.part.journal").exists():
                        break
                cut.kill()
            Page.killed.set()
            self.assertFalse(target.exists())
            said = run("HttpsDownload", url, target, "cert.pem", digest)
            self.assertIn("3000000 bytes, resumed", said)
            self.assertEqual(target.read_bytes(), content)
            server.shutdown()

    def test_promises_of_the_binding(self):
        run("BindingTest", "cert.pem", "key.pem")

    def test_the_program_ends_while_components_run(self):
        for how in ("end", "exit"):
            self.assertEqual(run("BindingTest", how), "end\n")

    def test_program_of_the_readme(self):
        self.assertEqual(run("Hello"), "200 Hello, you!\n")

    def test_without_a_library(self):
        command = ["env", "HPSOCKET_LIBRARY=/nowhere/at/all", "mono", "Pack.exe"]
        with self.assertRaisesRegex(AssertionError, "DllNotFoundException: /nowhere/at/all"):
            done(command)


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("the runtime is not built with sanitizers")
    install()
    unittest.main()
