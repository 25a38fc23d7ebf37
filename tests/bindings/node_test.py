#!/usr/bin/env python3
"""The Node.js binding: its examples as they are, and binding.test.mjs. npm installs koffi into the build folder. Environment: see
tests/ScriptTests.cmake."""

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
FOLDER = Path(os.environ["HP_BUILD_DIR"]) / "node-binding"
TIMEOUT_S = 60
CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
os.environ["HPSOCKET_LIBRARY"] = os.path.join(os.environ["HP_BUILD_DIR"], "libhpsocket4c.so.6")


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def install():
    """A copy of the binding with koffi in it."""
    for program in ("node", "npm", "openssl"):
        if not shutil.which(program):
            skip(f"{program} is not installed")
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    if int(version[1:].split(".")[0]) < 18:
        skip("node is older than 18")
    shutil.copytree(SOURCE / "bindings" / "node", FOLDER, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(SOURCE / "tests" / "bindings" / "binding.test.mjs", FOLDER)
    if (FOLDER / "node_modules" / "koffi" / "package.json").exists():
        return
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=dev", "--fetch-retries=1"]
    try:
        subprocess.run(command, cwd=FOLDER, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=TIMEOUT_S)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as failure:
        print(failure.stderr, file=sys.stderr)
        skip("npm could not install koffi")


def run(*command, wanted=0):
    done = subprocess.run(["node", *command], cwd=FOLDER, capture_output=True, text=True, timeout=TIMEOUT_S, check=False,
                          stdin=subprocess.DEVNULL)
    if done.returncode != wanted:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Node(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.certificates = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.certificates.cleanup)
        subprocess.run(CERTIFICATE.split(), cwd=cls.certificates.name, check=True, capture_output=True, timeout=TIMEOUT_S)
        cls.files = [str(Path(cls.certificates.name, name)) for name in ("cert.pem", "key.pem")]

    def echo(self, *files):
        command = ["node", "examples/echo.mjs", "serve", "0", *files]
        with subprocess.Popen(command, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            port = server.stdout.readline().split()[-1]
            for text in ("hello", "ein längerer Gruß " * 1000):
                self.assertEqual(run("examples/echo.mjs", "send", "localhost", port, text, *files[:1]), text + "\n")
            self.assertEqual(server.communicate(timeout=TIMEOUT_S)[0].count("closed"), 2)
            self.assertEqual(server.returncode, 0)

    def test_echo(self):
        self.echo()

    def test_echo_over_tls(self):
        self.echo(*self.files)

    def test_pack(self):
        self.assertEqual(run("examples/pack.mjs"), "3 ONE\n3 AND\n7 ANOTHER\n")

    def test_https_download(self):
        content = os.urandom(3_000_000)
        digest = "sha-256=" + hashlib.sha256(content).hexdigest()

        class Page(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.files)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as server, tempfile.TemporaryDirectory() as folder:
            server.socket = context.wrap_socket(server.socket, server_side=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            url, target = f"https://localhost:{server.server_port}/file", Path(folder, "file")
            self.assertIn("3000000 bytes", run("examples/https_download.mjs", url, target, self.files[0], digest))
            self.assertEqual(target.read_bytes(), content)
            run("examples/https_download.mjs", url, Path(folder, "other"), wanted=1)  # nobody trusts that certificate
            server.shutdown()

    def test_promises_of_the_binding(self):
        run("--test", "binding.test.mjs")

    def test_the_program_ends_while_components_run(self):
        program = """
import { TcpClient, TcpServer } from './index.mjs';
const server = new TcpServer({ onReceive(id, data) { this.send(id, data); } });
server.start('127.0.0.1', 0);
let received = 0;
for (let i = 0; i < 5; i++) {
    new TcpClient({
        onHandShake() { this.send(Buffer.from('for ever')); },
        onReceive(id, data) { this.send(data); if (++received === 100) { console.log('end'); process.exit(); } },
    }).start('127.0.0.1', server.listenAddress.port);
}
"""
        for _ in range(3):
            self.assertEqual(run("--input-type=module", "-e", program), "end\n")

    def test_programs_of_the_readme(self):
        text = (SOURCE / "bindings" / "node" / "README.md").read_text(encoding="utf-8")
        (hello,) = re.findall(r"```js\n(.*?)```", text, re.DOTALL)
        self.assertEqual(run("--input-type=module", "-e", hello.replace("'hpsocket'", "'./index.mjs'")), "200 Hello, you!\n\n")


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("the interpreter is not built with sanitizers")
    install()
    unittest.main()
