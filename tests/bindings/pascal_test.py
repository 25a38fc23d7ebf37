#!/usr/bin/env python3
"""The Pascal binding: its examples as they are, the programs of its README, and binding_test.pas. Free Pascal compiles them into a
temporary folder. Environment: see tests/ScriptTests.cmake."""

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
PASCAL = SOURCE / "bindings" / "pascal"
TIMEOUT_S = 60
CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
os.environ["HPSOCKET_LIBRARY"] = os.path.join(os.environ["HP_BUILD_DIR"], "libhpsocket4c.so.6")


def skip(why):
    print("skipped:", why)
    sys.exit(77)


class Pascal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = Path(temporary.name)
        subprocess.run(CERTIFICATE.split(), cwd=cls.folder, check=True, capture_output=True, timeout=TIMEOUT_S)
        cls.files = [str(cls.folder / name) for name in ("cert.pem", "key.pem")]

    def compiled(self, source, *options):
        """A program, warnings being errors."""
        command = ["fpc", "-l-", "-v0ew", "-Sew", *options, f"-Fu{PASCAL}", f"-FE{self.folder}", str(source)]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return self.folder / Path(source).stem

    def run_program(self, program, *arguments, wanted=0, stdin="", quiet=False):
        done = subprocess.run([program, *map(str, arguments)], cwd=self.folder, input=stdin, capture_output=True, text=True,
                              timeout=TIMEOUT_S, check=False)
        self.assertEqual(done.returncode, wanted, f"{program} {arguments}:\n{done.stdout}{done.stderr}")
        if quiet:
            self.assertEqual(done.stderr, "")
        return done.stdout

    def test_echo(self):
        program = self.compiled(PASCAL / "examples" / "echo.pas")
        for files in ([], self.files):
            with subprocess.Popen([program, "serve", "0", *files], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
                port = server.stdout.readline().split()[-1]
                for text in ("hello", "ein längerer Gruß " * 1000):
                    self.assertEqual(self.run_program(program, "send", "localhost", port, text, *files[:1]), text + "\n")
                self.assertEqual(server.communicate(timeout=TIMEOUT_S)[0].count("closed"), 2)
                self.assertEqual(server.returncode, 0)

    def test_pack(self):
        self.assertEqual(self.run_program(self.compiled(PASCAL / "examples" / "pack.pas")), "3 ONE\n3 AND\n7 ANOTHER\n")

    def test_https_download(self):
        program = self.compiled(PASCAL / "examples" / "https_download.pas")
        content = os.urandom(3_000_000)
        digest = "sha-256=" + hashlib.sha256(content).hexdigest()
        asked = []

        class Page(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                """All of it, with ranges; of the first request only a part, before the connection breaks."""
                begin, end = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "bytes=0-")).groups()
                begin, end = int(begin), int(end or len(content) - 1)
                asked.append(begin)
                self.send_response(206 if "Range" in self.headers else 200)
                if "Range" in self.headers:
                    self.send_header("Content-Range", f"bytes {begin}-{end}/{len(content)}")
                self.send_header("ETag", '"one"')
                self.send_header("Accept-Ranges", "bytes")
                self.send_header("Content-Length", str(end + 1 - begin))
                self.end_headers()
                self.wfile.write(content[begin:end + 1 if len(asked) > 1 else 1_000_000])
                self.close_connection = True

            def log_message(self, *_):
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.files)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
            server.socket = context.wrap_socket(server.socket, server_side=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            url, target = f"https://localhost:{server.server_port}/file", self.folder / "file"
            self.assertIn("3000000 bytes", self.run_program(program, url, target, self.files[0], digest))
            self.assertEqual(target.read_bytes(), content)
            self.assertGreater(max(asked), 0)  # it went on where it was cut off
            self.run_program(program, url, self.folder / "other", wanted=1)  # nobody trusts that certificate
            server.shutdown()

    def test_promises_of_the_binding(self):
        source = SOURCE / "tests" / "bindings" / "binding_test.pas"
        program = self.compiled(source, "-gh")  # tells of memory that was not freed
        self.assertEqual(self.run_program(program, *self.files, quiet=True).count("... ok\n"), 16)
        program = self.compiled(source)  # these free nothing
        for _ in range(3):
            self.assertEqual(self.run_program(program, "end"), "end\n")
            self.assertEqual(self.run_program(program, "halt"), "end\n")

    def test_a_library_that_is_not_there(self):
        source = self.folder / "absent.pas"
        source.write_text("{$MODE DELPHI} uses cthreads, HPSocket; begin WriteLn('begun'); THPTcpServer.Create; end.", encoding="utf-8")
        command = [self.compiled(source)]
        for library, told in (("libnowhere.so", "libnowhere.so does not load"), ("libc.so.6", "built without THPTcpServer")):
            done = subprocess.run(command, env={"HPSOCKET_LIBRARY": library}, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
            self.assertEqual(done.stdout, "begun\n")
            self.assertIn(told, done.stderr)

    def test_programs_of_the_readme(self):
        text = (PASCAL / "README.md").read_text(encoding="utf-8")
        echo, hello = re.findall(r"```pascal\n(.*?)```", text, re.DOTALL)
        for name, program in (("readme_echo", echo.replace("5555", "0")), ("readme_hello", hello)):
            (self.folder / f"{name}.pas").write_text(program, encoding="utf-8")
        self.assertEqual(self.run_program(self.compiled(self.folder / "readme_echo.pas"), stdin="\n"), "Enter stops\n")
        self.assertEqual(self.run_program(self.compiled(self.folder / "readme_hello.pas")), "200 Hello, you!\n")

    def test_commands_of_the_readme(self):
        """With the binding where a package puts it: a folder that need not be writable."""
        (commands,) = re.findall(r"```sh\n(.*?)```", (PASCAL / "README.md").read_text(encoding="utf-8"), re.DOTALL)
        installed = "/usr/share/hpsocket/bindings/pascal"
        self.assertIn(installed, commands)
        shutil.copytree(PASCAL, self.folder / "installed")
        before = sorted((self.folder / "installed").rglob("*"))
        self.assertTrue(self.run_program("bash", "-ec", commands.replace(installed, str(self.folder / "installed"))).endswith("7 ANOTHER\n"))
        self.assertEqual(sorted((self.folder / "installed").rglob("*")), before)


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("programs of Free Pascal are not built with sanitizers")
    for needed in ("fpc", "openssl"):
        if not shutil.which(needed):
            skip(f"{needed} is not installed")
    unittest.main()
